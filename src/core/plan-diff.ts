// What changed between two versions of a plan, by keys and never by position or name, so that only what changed is issued
// again and data already collected survives. The one change that data cannot survive is a line that asks something else:
// it is reported apart, and the office decides.
import { linesOfIndicator, type Line } from './line';
import type { Indicator, Plan, ReportingRound } from './plan';

/**
 * text: words only. target: the same figures are judged anew. entry: the row asks for something else than before
 * (people became mass …), so figures already there no longer answer it. rule: checks, condition or evidence changed.
 */
export type LineChange = 'text' | 'target' | 'rule' | 'entry';

export interface ChangedLine {
  readonly key: string;
  readonly changes: readonly LineChange[];
}

export interface PlanDiff {
  /** Keys of lines (indicator or indicator.part) that the templates must gain, lose or change. */
  readonly lines: {
    readonly added: readonly string[];
    readonly removed: readonly string[];
    readonly changed: readonly ChangedLine[];
    /** The lines that stay stand in another order. */
    readonly reordered: boolean;
  };
  readonly rounds: {
    readonly added: readonly string[];
    readonly removed: readonly string[];
    /** dates: statuses are judged anew. rest: name, receiver, channel, files … */
    readonly changed: readonly { readonly key: string; readonly dates: boolean; readonly rest: boolean }[];
  };
  /** Fields of the plan itself that differ (title, folderId, policy, handovers, tasks, quotas …). */
  readonly facts: readonly (keyof Plan)[];
}

const LINE_FIELDS: Readonly<Record<Exclude<keyof Line, 'key'>, LineChange | 'none'>> = {
  indicatorKey: 'none',
  partKey: 'none',
  code: 'text',
  text: 'text',
  subject: 'text',
  entry: 'entry',
  target: 'target',
  time: 'target',
  cumulative: 'target',
  quota: 'none',
  unitLabel: 'entry',
  population: 'rule',
  condition: 'rule',
  evidence: 'rule',
  sensitive: 'rule',
  rules: 'rule',
};

export function diffPlans(before: Plan, after: Plan): PlanDiff {
  return { lines: diffLines(before, after), rounds: diffRounds(before, after), facts: changedFacts(before, after) };
}

/** Nothing of the plan changed. */
export function isSamePlan({ lines, rounds, facts }: PlanDiff): boolean {
  const lists = [lines.added, lines.removed, lines.changed, rounds.added, rounds.removed, rounds.changed, facts];
  return lists.every((list) => list.length === 0) && !lines.reordered;
}

/** Whether templates already issued differ from what the plan now asks. A new date or receiver needs no new template. */
export function needsReissue({ lines }: PlanDiff): boolean {
  return lines.reordered || [lines.added, lines.removed, lines.changed].some((list) => list.length > 0);
}

/** Lines whose figures no longer answer the question: they must be asked again, and the office says so. */
export function linesAskedAnew({ lines }: PlanDiff): string[] {
  return lines.changed.filter(({ changes }) => changes.includes('entry')).map(({ key }) => key);
}

function diffLines(before: Plan, after: Plan): PlanDiff['lines'] {
  const old = byKey(before.indicators.flatMap(allLines));
  const now = byKey(after.indicators.flatMap(allLines));
  const changed = [...now].flatMap(([key, line]) => {
    const earlier = old.get(key);
    const changes = earlier === undefined ? [] : lineChanges(earlier, line);
    return changes.length > 0 ? [{ key, changes }] : [];
  });
  return { ...addedAndRemoved(old, now), changed, reordered: isReordered([...old.keys()], [...now.keys()]) };
}

interface AskedLine {
  readonly key: string;
  readonly line: Line;
  readonly indicator: Indicator;
}

function allLines(indicator: Indicator): AskedLine[] {
  return linesOfIndicator(indicator, 'school').map((line) => ({ key: line.key, line, indicator }));
}

function lineChanges(before: AskedLine, after: AskedLine): LineChange[] {
  const fields = Object.entries(LINE_FIELDS) as [Exclude<keyof Line, 'key'>, LineChange | 'none'][];
  const changes = fields.flatMap(([field, change]) =>
    change === 'none' || same(before.line[field], after.line[field]) ? [] : [change],
  );
  if (!same(before.indicator.levels, after.indicator.levels)) changes.push('rule');
  if (!same(before.indicator.pooled, after.indicator.pooled)) changes.push('target');
  return [...new Set(changes)];
}

function diffRounds(before: Plan, after: Plan): PlanDiff['rounds'] {
  const old = byKey(before.rounds);
  const now = byKey(after.rounds);
  const changed = [...now].flatMap(([key, round]) => {
    const earlier = old.get(key);
    if (earlier === undefined) return [];
    const dates = !same(datesOf(earlier), datesOf(round));
    const rest = !same(restOf(earlier), restOf(round));
    return dates || rest ? [{ key, dates, rest }] : [];
  });
  return { ...addedAndRemoved(old, now), changed };
}

function datesOf({ due, internalDue, reporters }: ReportingRound): unknown {
  return { due, internalDue, reporters };
}

function restOf(round: ReportingRound): unknown {
  return { ...round, due: undefined, internalDue: undefined, reporters: undefined, source: undefined };
}

/** Sources are where facts stand in a text, not facts; indicators and rounds are compared by their keys. */
function changedFacts(before: Plan, after: Plan): (keyof Plan)[] {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]) as Set<keyof Plan>;
  for (const key of ['indicators', 'rounds', 'sources'] as const) keys.delete(key);
  return [...keys].filter((key) => !same(before[key], after[key]));
}

function byKey<T extends { readonly key: string }>(things: readonly T[]): Map<string, T> {
  return new Map(things.map((thing) => [thing.key, thing]));
}

function addedAndRemoved(old: ReadonlyMap<string, unknown>, now: ReadonlyMap<string, unknown>) {
  return {
    added: [...now.keys()].filter((key) => !old.has(key)),
    removed: [...old.keys()].filter((key) => !now.has(key)),
  };
}

function isReordered(old: readonly string[], now: readonly string[]): boolean {
  const stay = (keys: readonly string[], others: readonly string[]) => keys.filter((key) => others.includes(key));
  return stay(old, now).join('\n') !== stay(now, old).join('\n');
}

/** Equal as data: the order of fields makes no difference, and a flag that is absent is off. */
function same(a: unknown, b: unknown): boolean {
  if ((a ?? false) === (b ?? false)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [left, right] = [a, b] as readonly Record<string, unknown>[] as [
    Record<string, unknown>,
    Record<string, unknown>,
  ];
  const keys = new Set([...Object.keys(left), ...Object.keys(right)]);
  return [...keys].every((key) => same(left[key], right[key]));
}
