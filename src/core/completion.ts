// What a round came to, from the checked rows: per unit completeness, per line and indicator attainment with its verdict.
// Totals are sum over sum, each with "n/N đơn vị" (DESIGN D4, D5). Two traps: an office's aggregate already contains its
// schools, which then count nowhere in that line; and a row that does not apply leaves every sum but was reported.
import { dayOf } from './calendar-date';
import { lastDayOnTime } from './due';
import { linesFor, linesOf, linesOfIndicator, type Line } from './line';
import type { OrgUnit } from './org-unit';
import type { Indicator, IndicatorTime, Plan, ReportingRound } from './plan';
import { type CheckedRow, type Thousandths } from './row';
import { attainmentOf, verdictOf, type Attainment, type Sums, type Verdict } from './verdict';

export interface CompletionInput {
  readonly plan: Plan;
  readonly round: ReportingRound;
  /** Everybody on the list; who does not report in this round is left out here. */
  readonly units: readonly OrgUnit[];
  readonly rows: readonly CheckedRow[];
  /** Milliseconds since 1970: says which year it is where the round has no date. */
  readonly nowMs: number;
  /** Sums of earlier rounds by line key, for cumulative counts. */
  readonly earlierSums?: Readonly<Record<string, Thousandths>>;
}

export interface UnitCompleteness {
  readonly unitKey: string;
  /** Rows that are valid, described or not applicable. */
  readonly done: number;
  /** Rows the unit is asked to fill. */
  readonly required: number;
  /** At least one row has been filled, rightly or wrongly. */
  readonly started: boolean;
}

export interface Result {
  /** A line's key, or an indicator's where its parts are pooled or judged together. */
  readonly key: string;
  readonly indicatorKey: string;
  /** Absent when the result is the indicator's own. */
  readonly line?: Line;
  /** Absent where nothing can be added up: a text line, or an indicator whose parts stay apart. */
  readonly sums?: Sums;
  /** Exact; print with showPercent. */
  readonly attainment?: Attainment;
  readonly verdict: Verdict;
  /** Units that answered (not applicable included) of those expected: "n/N đơn vị". */
  readonly reported: number;
  readonly expected: number;
  /** The results of the groups or streams, when the indicator has several. */
  readonly parts: readonly Result[];
}

export interface Completion {
  readonly units: readonly UnitCompleteness[];
  /** One per indicator, in the plan's order. */
  readonly results: readonly Result[];
  /** Over all units. */
  readonly done: number;
  readonly required: number;
}

/** Why a unit is not in a line's sums. */
export type Exclusion = 'notReported' | 'refused' | 'notApplicable' | 'zeroDenominator' | 'insideParent' | 'described';

export interface LineExplanation {
  readonly line: Line;
  readonly counted: readonly {
    readonly unit: OrgUnit;
    readonly numerator: Thousandths;
    readonly denominator?: Thousandths;
  }[];
  readonly excluded: readonly { readonly unit: OrgUnit; readonly why: Exclusion; readonly row?: CheckedRow }[];
}

/**
 * Who reports in a round: the kinds the document names. Everybody on the list, where it names nobody, or where the office
 * has set a date of its own: that date is for the units on its list, whoever the document obliges to report upward.
 */
export function reportersOf(round: ReportingRound, units: readonly OrgUnit[]): OrgUnit[] {
  const { reporters } = round;
  if (reporters.length === 0 || round.internalDue !== undefined) return [...units];
  return units.filter(({ kind }) => reporters.includes(kind === 'school' ? 'schools' : 'offices'));
}

export function completionOf(input: CompletionInput): Completion {
  const board = boardOf(input);
  const units = board.units.map((unit) => completenessOf(board, unit));
  return {
    units,
    results: input.plan.indicators.map((indicator) => resultOfIndicator(board, indicator)),
    done: total(units, ({ done }) => done),
    required: total(units, ({ required }) => required),
  };
}

/** What a line's sums are made of, and who is left out and why. Throws on a line the plan does not have. */
export function explain(input: CompletionInput, lineKey: string): LineExplanation {
  const board = boardOf(input);
  const line = linesOf(input.plan).find(({ key }) => key === lineKey);
  if (line === undefined) throw new Error(`no such line: ${lineKey}`);
  return explainLine(board, line);
}

/** Rows by unit and line, looked up many times. */
interface Board {
  readonly input: CompletionInput;
  readonly units: readonly OrgUnit[];
  readonly asked: ReadonlyMap<string, Asked>;
  readonly rowOf: (unitKey: string, lineKey: string) => CheckedRow | undefined;
}

/** The lines asked of a unit; units of the same kind and levels share them. */
interface Asked {
  readonly lines: readonly Line[];
  readonly keys: ReadonlySet<string>;
}

function boardOf(input: CompletionInput): Board {
  const units = reportersOf(input.round, input.units);
  const rows = rowsByUnit(input.rows);
  return {
    input,
    units,
    asked: askedOf(input.plan, units),
    rowOf: (unitKey, lineKey) => rows.get(unitKey)?.get(lineKey),
  };
}

function rowsByUnit(checked: readonly CheckedRow[]): Map<string, Map<string, CheckedRow>> {
  const units = new Map<string, Map<string, CheckedRow>>();
  for (const row of checked) {
    let rows = units.get(row.unitKey);
    if (rows === undefined) {
      rows = new Map();
      units.set(row.unitKey, rows);
    }
    // A copied row says the same thing twice: the first that has been filled speaks.
    if (!isFilled(rows.get(row.lineKey))) rows.set(row.lineKey, row);
  }
  return units;
}

function askedOf(plan: Plan, units: readonly OrgUnit[]): Map<string, Asked> {
  const shared = new Map<string, Asked>();
  const asked = new Map<string, Asked>();
  for (const unit of units) {
    const sort = `${unit.kind} ${unit.levels.join(' ')}`;
    let own = shared.get(sort);
    if (own === undefined) {
      const lines = linesFor(plan, unit);
      own = { lines, keys: new Set(lines.map(({ key }) => key)) };
      shared.set(sort, own);
    }
    asked.set(unit.key, own);
  }
  return asked;
}

function isFilled(row: CheckedRow | undefined): boolean {
  return row !== undefined && row.state !== 'blank';
}

function isDone(row: CheckedRow | undefined): boolean {
  return row?.state === 'valid' || row?.state === 'notApplicable' || row?.state === 'described';
}

function completenessOf(board: Board, unit: OrgUnit): UnitCompleteness {
  const lines = board.asked.get(unit.key)?.lines ?? [];
  let done = 0;
  let started = false;
  for (const { key } of lines) {
    const row = board.rowOf(unit.key, key);
    if (isDone(row)) done += 1;
    if (isFilled(row)) started = true;
  }
  return { unitKey: unit.key, done, required: lines.length, started };
}

function explainLine(board: Board, line: Line): LineExplanation {
  const counted: LineExplanation['counted'][number][] = [];
  const excluded: LineExplanation['excluded'][number][] = [];
  for (const unit of unitsAsked(board, line.key)) {
    const row = board.rowOf(unit.key, line.key);
    const why = isInsideParent(board, unit, line.key) ? 'insideParent' : exclusionOf(row);
    if (why === undefined && row?.figures) counted.push({ unit, ...row.figures });
    else excluded.push({ unit, why: why ?? 'notReported', ...(row && { row }) });
  }
  return { line, counted, excluded };
}

function unitsAsked(board: Board, lineKey: string): OrgUnit[] {
  return board.units.filter((unit) => board.asked.get(unit.key)?.keys.has(lineKey));
}

/** true: an office above this unit gave figures for the line, and its aggregate contains this unit's. */
function isInsideParent(board: Board, unit: OrgUnit, lineKey: string): boolean {
  if (unit.parentKey === undefined) return false;
  const passed = new Set([unit.key]);
  for (
    let above: string | undefined = unit.parentKey;
    above !== undefined && !passed.has(above);
    above = parentOf(board, above)
  ) {
    if (board.rowOf(above, lineKey)?.state === 'valid' && board.asked.has(above)) return true;
    passed.add(above);
  }
  return false;
}

function parentOf(board: Board, unitKey: string): string | undefined {
  return board.input.units.find(({ key }) => key === unitKey)?.parentKey;
}

function exclusionOf(row: CheckedRow | undefined): Exclusion | undefined {
  switch (row?.state) {
    case undefined:
    case 'blank':
      return 'notReported';
    case 'refused':
      return 'refused';
    case 'notApplicable':
      return 'notApplicable';
    case 'described':
      return 'described';
    case 'valid':
      return figuresExclusion(row);
  }
}

function figuresExclusion({ figures }: CheckedRow): Exclusion | undefined {
  if (figures === undefined) return 'notReported';
  return figures.denominator === 0 ? 'zeroDenominator' : undefined;
}

/** What one or several lines say together about how many units answered. */
interface Tally {
  readonly sums: Sums;
  readonly reported: number;
  readonly expected: number;
}

const ANSWERS: readonly Exclusion[] = ['notApplicable', 'zeroDenominator', 'described'];

/** Several lines are the groups of a pooled indicator: a unit has answered when it answered all of them. */
function tallyOf(board: Board, lines: readonly Line[]): Tally {
  const isRatio = lines.some(({ entry }) => entry !== 'count' && entry !== 'text');
  const tally = { numerator: carriedOver(board, lines), denominator: 0, counted: 0, missing: 0, expected: 0 };
  for (const unit of board.units) addUnit(tally, board, unit, lines);
  const { numerator, denominator, counted, missing, expected } = tally;
  return {
    sums: { numerator, ...(isRatio && { denominator }), countedUnits: counted, missingUnits: missing },
    reported: expected - missing,
    expected,
  };
}

interface Counters {
  numerator: Thousandths;
  denominator: Thousandths;
  counted: number;
  missing: number;
  expected: number;
}

function addUnit(tally: Counters, board: Board, unit: OrgUnit, lines: readonly Line[]): void {
  const asked = board.asked.get(unit.key);
  const is = { expected: false, counted: false, missing: false };
  for (const { key } of lines) {
    if (asked?.keys.has(key) !== true) continue;
    const row = board.rowOf(unit.key, key);
    const why = isInsideParent(board, unit, key) ? 'insideParent' : exclusionOf(row);
    if (why === 'insideParent') continue;
    is.expected = true;
    if (why === undefined) {
      is.counted = true;
      tally.numerator += row?.figures?.numerator ?? 0;
      tally.denominator += row?.figures?.denominator ?? 0;
    } else if (!ANSWERS.includes(why)) is.missing = true;
  }
  if (is.expected) tally.expected += 1;
  if (is.counted) tally.counted += 1;
  if (is.missing) tally.missing += 1;
}

function carriedOver({ input }: Board, lines: readonly Line[]): Thousandths {
  const cumulative = input.plan.indicators.filter(({ measure }) => measure.kind === 'count' && measure.cumulative);
  const own = lines.filter(({ indicatorKey }) => cumulative.some(({ key }) => key === indicatorKey));
  return total(own, ({ key }) => input.earlierSums?.[key] ?? 0);
}

function resultOfIndicator(board: Board, indicator: Indicator): Result {
  const lines = linesOfIndicator(indicator, 'school');
  const [only] = lines;
  if (lines.length === 1 && only !== undefined) return resultOfLine(board, only, false);
  const isPooled = indicator.pooled === true;
  const parts = lines.map((line) => resultOfLine(board, line, isPooled));
  const tally = tallyOf(board, lines);
  const own = {
    key: indicator.key,
    indicatorKey: indicator.key,
    reported: tally.reported,
    expected: tally.expected,
    parts,
  };
  if (!isPooled) return { ...own, verdict: togetherOf(parts.map(({ verdict }) => verdict)) };
  return { ...own, ...figuresOf(board, indicator, tally.sums) };
}

function resultOfLine(board: Board, line: Line, isPooled: boolean): Result {
  const { sums, reported, expected } = tallyOf(board, [line]);
  const own = { key: line.key, indicatorKey: line.indicatorKey, line, reported, expected, parts: [] };
  if (line.entry === 'text') return { ...own, verdict: { kind: 'none', why: 'unset' } };
  const figures = figuresOf(board, line, sums);
  return isPooled ? { ...own, ...figures, verdict: { kind: 'none', why: 'pooled' } } : { ...own, ...figures };
}

function figuresOf(board: Board, { target, time }: Pick<Line, 'target' | 'time'>, sums: Sums) {
  const attainment = attainmentOf(target, sums);
  const onSums = verdictOf(target, sums);
  const isEarly = onSums.kind !== 'none' && !isJudged(time, board.input);
  const verdict: Verdict = isEarly ? { kind: 'none', why: 'progress' } : onSums;
  return { sums, verdict, ...(attainment && { attainment }) };
}

/** "đến năm 2025" is judged in rounds of that year and after, and in the plan's final round; before, it is progress. */
function isJudged(time: IndicatorTime, { plan, round, nowMs }: CompletionInput): boolean {
  if (time.kind !== 'by' || round.kind === 'final') return true;
  const due = round.due ?? round.internalDue;
  const year = Number((due ? lastDayOnTime(due, plan.policy) : dayOf(nowMs)).slice(0, 4));
  return year >= time.year;
}

/** An indicator whose parts stay apart: met when each is, not met when one is not. */
function togetherOf(verdicts: readonly Verdict[]): Verdict {
  const judged = verdicts.filter(({ kind }) => kind !== 'none');
  const [first] = verdicts;
  if (judged.length === 0) return first ?? { kind: 'none', why: 'notApplicable' };
  if (judged.some(({ kind }) => kind === 'notMet')) return { kind: 'notMet' };
  return { kind: judged.some(({ kind }) => kind === 'notEnough') ? 'notEnough' : 'met' };
}

function total<T>(things: readonly T[], amount: (thing: T) => number): number {
  return things.reduce((sum, thing) => sum + amount(thing), 0);
}
