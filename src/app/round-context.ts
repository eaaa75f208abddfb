// A round as it stands, put together from the tabs: who reports, what each typed (checked anew), what was received, and the
// completion over all of it. Everything shown, exported or written about a round comes from here, so no two places differ.
import { dayOf } from '../core/calendar-date';
import { completionOf, reportersOf, type Completion, type CompletionInput } from '../core/completion';
import { linesFor, linesOf, type Line } from '../core/line';
import type { OrgUnit } from '../core/org-unit';
import type { Plan, ReportingRound } from '../core/plan';
import { restrictedKeys, withoutRestricted } from '../core/restricted';
import { countReceipts, unitReceipt, type ReceiptCounts, type RegisterEntry, type UnitReceipt } from '../core/register';
import { rowKeyOf } from '../core/rendering/refs';
import { yearOfRound } from '../core/reporting-line';
import type { Cell, CheckedRow, PlacedRow, RowInput } from '../core/row';
import { checkRows, type CheckContext } from '../core/row-check';
import { cellText, readFigure } from '../core/reading';
import { FIGURES_TAB, type StoredFigure } from '../workbook/figures-tab';
import { readRegister, REGISTER_TAB, type StoredEntry } from '../workbook/register-tab';
import { rosterOf } from '../workbook/population';
import type { Office } from './office';
import { storedFigures } from './restricted';

/** What readOffice must bring for a round. */
export const ROUND_TABS = [FIGURES_TAB, REGISTER_TAB];

export interface RoundContext {
  readonly plan: Plan;
  /** Keys of lines and indicators that whoever asks may not see. */
  readonly hidden: ReadonlySet<string>;
  readonly round: ReportingRound;
  /** Who is expected to report. */
  readonly units: readonly OrgUnit[];
  /** The rows of this round as they were typed. */
  readonly figures: readonly StoredFigure[];
  readonly checked: readonly CheckedRow[];
  readonly entries: readonly StoredEntry[];
  readonly receipts: ReadonlyMap<string, UnitReceipt>;
  readonly counts: ReceiptCounts;
  readonly completion: Completion;
  readonly completionInput: CompletionInput;
  readonly check: CheckContext;
}

export function roundContext(office: Office, round: ReportingRound, nowMs: number): RoundContext {
  return assemble(office, round, storedFigures(office), readRegister(office.table(REGISTER_TAB)), nowMs);
}

/** The same, for tabs that a step is about to write. */
export function assemble(
  { plan: whole, units: all, restricted }: Pick<Office, 'plan' | 'units' | 'restricted'>,
  round: ReportingRound,
  figures: readonly StoredFigure[],
  entries: readonly StoredEntry[],
  nowMs: number,
): RoundContext {
  // Who may not see restricted figures counts without them: no sum, no row asked.
  const isClosed = restricted.state === 'closed';
  const plan = isClosed ? withoutRestricted(whole) : whole;
  const units = reportersOf(round, all);
  const own = figures.filter((figure) => figure.round === round.key);
  const check = checkContext(plan, round, units, nowMs);
  const checked = checkFigures(plan, round, units, figures, check);
  const completionInput: CompletionInput = {
    plan,
    round,
    units: all,
    rows: checked,
    nowMs,
    earlierSums: earlierSums(plan, round, all, figures, nowMs),
  };
  const receipts = units.map((unit) => unitReceipt(entries, { roundKey: round.key, unitKey: unit.key }));
  return {
    plan: whole,
    hidden: isClosed ? restrictedKeys(whole) : new Set<string>(),
    round,
    units,
    figures: own,
    checked,
    entries: entries.filter(({ roundKey }) => roundKey === round.key),
    receipts: new Map(receipts.map((receipt) => [receipt.unitKey, receipt])),
    counts: countReceipts(receipts),
    completion: completionOf(completionInput),
    completionInput,
    check,
  };
}

export function checkContext(
  plan: Plan,
  round: ReportingRound,
  units: readonly OrgUnit[],
  nowMs: number,
): CheckContext {
  const asked = new Map(units.map((unit) => [unit.key, new Set(linesFor(plan, unit).map(({ key }) => key))]));
  return {
    policy: plan.policy,
    reportYear: yearOfRound(round) ?? Number(dayOf(nowMs).slice(0, 4)),
    codes: Object.fromEntries(linesOf(plan).map(({ key, code }) => [key, code])),
    isAsked: (unitKey, lineKey) => asked.get(unitKey)?.has(lineKey) ?? false,
  };
}

/** The check of the rows; one that its file bars is refused whatever its cells say. */
function checkFigures(
  plan: Plan,
  round: ReportingRound,
  units: readonly OrgUnit[],
  figures: readonly StoredFigure[],
  check: CheckContext,
): CheckedRow[] {
  const barred = new Map(
    figures
      .filter((figure) => figure.round === round.key)
      .map((figure) => [rowKeyOf(figure.unit, figure.line), figure.problems?.[0]]),
  );
  return checkRows(placeRows(plan, round, units, figures), check).map((row): CheckedRow => {
    const found = barred.get(row.rowKey);
    const { rowKey, unitKey, lineKey } = row;
    return found === undefined ? row : { rowKey, unitKey, lineKey, state: 'refused', problem: found };
  });
}

const NOTHING_TYPED: RowInput['cells'] = {
  applies: null,
  denominator: null,
  numerator: null,
  evidence: null,
  note: null,
};

/** Stored rows beside their lines, with what the office knows of each unit now. A barred row says nothing to the others. */
function placeRows(
  plan: Plan,
  round: ReportingRound,
  units: readonly OrgUnit[],
  figures: readonly StoredFigure[],
): PlacedRow[] {
  const lines = linesByKind(plan);
  const unitByKey = new Map(units.map((unit) => [unit.key, unit]));
  const previous = previousFigures(plan, round, figures);
  return figures.flatMap((figure): PlacedRow[] => {
    const unit = unitByKey.get(figure.unit);
    const line = unit && lines[unit.kind].get(figure.line);
    if (figure.round !== round.key || !unit || !line) return [];
    const typed = figure.problems?.length ? { cells: NOTHING_TYPED } : figure.input;
    const input: RowInput = { ...typed, ...knownOf(unit, line, previous) };
    const row = { rowKey: rowKeyOf(unit.key, line.key), unitKey: unit.key, line, input };
    // A key that stands twice in the file is one row here; the check must still see both.
    return figure.copies !== undefined && figure.copies > 1 ? [row, row] : [row];
  });
}

export function linesByKind(plan: Plan): Record<OrgUnit['kind'], Map<string, Line>> {
  const byKey = (kind: OrgUnit['kind']) => new Map(linesOf(plan, kind).map((line) => [line.key, line]));
  return { school: byKey('school'), office: byKey('office') };
}

type Known = Pick<RowInput, 'roster' | 'previousDenominator' | 'previousNumerator'>;

/** What the office knows of a line of a unit: the roster, and the figures of the round before. */
export function knownOf(unit: OrgUnit, line: Line, previous: ReadonlyMap<string, RowInput>): Known {
  const roster = line.population === undefined ? undefined : rosterOf(unit, line.population);
  const before = previous.get(rowKeyOf(unit.key, line.key));
  const denominator = before && numberOf(before.cells.denominator, line);
  const numerator = before && numberOf(before.cells.numerator, line);
  return {
    ...(roster !== undefined && { roster }),
    ...(denominator !== undefined && { previousDenominator: denominator }),
    ...(numerator !== undefined && { previousNumerator: numerator }),
  };
}

function numberOf(typed: Cell, { entry }: Line): number | undefined {
  const reading = readFigure(cellText(typed), entry);
  return typeof reading === 'number' ? reading / 1000 : undefined;
}

/** Rows of the round before this one in the plan's order. */
export function previousFigures(
  plan: Plan,
  round: ReportingRound,
  figures: readonly StoredFigure[],
): Map<string, RowInput> {
  const before = plan.rounds[plan.rounds.findIndex(({ key }) => key === round.key) - 1];
  const rows =
    before === undefined ? [] : figures.filter((figure) => figure.round === before.key && !figure.problems?.length);
  return new Map(rows.map((figure) => [rowKeyOf(figure.unit, figure.line), figure.input]));
}

/** For cumulative counts: what earlier rounds added up to, by line; what an office's aggregate holds counts once. */
function earlierSums(
  plan: Plan,
  round: ReportingRound,
  all: readonly OrgUnit[],
  figures: readonly StoredFigure[],
  nowMs: number,
): Record<string, number> {
  const cumulative = plan.indicators.some(({ measure }) => measure.kind === 'count' && measure.cumulative === true);
  if (!cumulative) return {};
  const at = plan.rounds.findIndex(({ key }) => key === round.key);
  const sums: Record<string, number> = {};
  for (const earlier of plan.rounds.slice(0, at)) {
    const rows = checkFigures(plan, earlier, reportersOf(earlier, all), figures, { policy: plan.policy });
    const { results } = completionOf({ plan, round: earlier, units: all, rows, nowMs });
    for (const { line, sums: own } of results.flatMap((result) => [result, ...result.parts])) {
      if (line !== undefined && own !== undefined) sums[line.key] = (sums[line.key] ?? 0) + own.numerator;
    }
  }
  return sums;
}

/** Of one unit: its entries of a kind, newest last. */
export function entriesOf(
  entries: readonly RegisterEntry[],
  unitKey: string,
  kinds: readonly RegisterEntry['kind'][],
): RegisterEntry[] {
  return entries.filter((entry) => entry.unitKey === unitKey && kinds.includes(entry.kind));
}
