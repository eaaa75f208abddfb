// The check of rows as the office makes it. It says of every row exactly what the sheet's own column Kiểm tra says; only
// rows of a line that was never asked of the unit are for the office alone to see.
// Time grows linearly: one pass reads the rows, maps answer for the rules that look across rows, a second pass judges.
import { problem, severityOf, type Problem } from './problem';
import type { CheckedRow, PlacedRow, RowState } from './row';
import { figuresOf, isBlankRow, isFigure, readRow, type ReadRow } from './read-row';
import { rulesFor, STAGES, type RowRule, type RuleContext, type Stage } from './row-rule';
import type { Line } from './line';
import { groupOf } from './rendering/refs';
import { problemOf, sentenceOf } from './rendering/sentence';
import { violationOf, type Neighbours } from './rendering/violation';

export interface CheckContext extends RuleContext {
  /** Whether the line is asked of the unit (its level). Absent: every row given is asked for. */
  readonly isAsked?: (unitKey: string, lineKey: string) => boolean;
}

interface CompiledRule {
  readonly rule: RowRule;
  readonly isBroken: (row: ReadRow, near: Neighbours) => boolean;
}

type CompiledLine = Readonly<Record<'cell' | 'row' | 'notApplicable' | 'figures', readonly CompiledRule[]>>;

/** Checks the rows of one file, or of a whole round: rows of different units never see each other. Keeps the order. */
export function checkRows(rows: readonly PlacedRow[], context: CheckContext): CheckedRow[] {
  const compiled = new Map<Line, CompiledLine>();
  const read = rows.map(readRow);
  const near = neighboursOf(read);
  return read.map((row) => {
    const { line } = row.row;
    let rules = compiled.get(line);
    if (rules === undefined) {
      rules = compile(line, context);
      compiled.set(line, rules);
    }
    return checkRow(row, rules, near, context);
  });
}

function compile(line: Line, context: RuleContext): CompiledLine {
  const rules = rulesFor(line, context);
  const of = (...stages: readonly Stage[]): CompiledRule[] =>
    rules.filter((rule) => stages.includes(STAGES[rule.kind])).map((rule) => ({ rule, isBroken: violationOf(rule) }));
  return {
    cell: of('cell'),
    row: of('row'),
    notApplicable: of('notApplicable'),
    figures: of('reading', 'figures'),
  };
}

function checkRow(row: ReadRow, rules: CompiledLine, near: Neighbours, { isAsked }: CheckContext): CheckedRow {
  const { line, unitKey, rowKey } = row.row;
  if (isAsked?.(unitKey, line.key) === false) {
    return checked(row, 'refused', problem('wrongLevelRow', { code: line.code }, { unitKey, rowKey }));
  }
  const inCells = firstBroken(rules.cell, row, near);
  if (inCells !== undefined) return outcome(row, inCells, 'valid');
  if (isBlankRow(row)) return checked(row, 'blank');
  const inRow = firstBroken(rules.row, row, near);
  if (inRow !== undefined) return outcome(row, inRow, 'valid');
  if (row.answer === 'no') return outcome(row, firstBroken(rules.notApplicable, row, near), 'notApplicable');
  const inFigures = firstBroken(rules.figures, row, near);
  if (inFigures?.kind === 'zeroDenominator') return outcome(row, inFigures, 'notApplicable');
  return outcome(row, inFigures, line.entry === 'text' ? 'described' : 'valid');
}

function firstBroken(rules: readonly CompiledRule[], row: ReadRow, near: Neighbours): RowRule | undefined {
  for (const { rule, isBroken } of rules) {
    if (isBroken(row, near)) return rule;
  }
  return undefined;
}

/** An error refuses the row; a warning leaves it what it otherwise is. */
function outcome(row: ReadRow, broken: RowRule | undefined, otherwise: RowState): CheckedRow {
  if (broken === undefined) return checked(row, otherwise);
  const found = problemOf(sentenceOf(broken), row);
  return checked(row, severityOf(found) === 'error' ? 'refused' : otherwise, found);
}

function checked(row: ReadRow, state: RowState, found?: Problem): CheckedRow {
  const { rowKey, unitKey, line } = row.row;
  const lineKey = line.key;
  const figures = state === 'valid' ? figuresOf(row) : undefined;
  if (figures !== undefined) {
    return found === undefined
      ? { rowKey, unitKey, lineKey, state, figures }
      : { rowKey, unitKey, lineKey, state, problem: found, figures };
  }
  return found === undefined
    ? { rowKey, unitKey, lineKey, state }
    : { rowKey, unitKey, lineKey, state, problem: found };
}

/** Almost every row has its key to itself, and almost every group one total: only the others are kept in lists. */
function neighboursOf(rows: readonly ReadRow[]): Neighbours {
  const firsts = new Map<string, ReadRow>();
  const twins = new Map<string, ReadRow[]>();
  const totals = new GroupTotals();
  for (const row of rows) {
    const { rowKey } = row.row;
    const first = firsts.get(rowKey);
    if (first === undefined) firsts.set(rowKey, row);
    else twins.set(rowKey, [...(twins.get(rowKey) ?? [first]), row]);
    totals.add(row);
  }
  const withKey = (rowKey: string): readonly ReadRow[] => {
    const only = firsts.get(rowKey);
    return twins.get(rowKey) ?? (only === undefined ? [] : [only]);
  };
  return {
    isTwin: (rowKey) => twins.size > 0 && twins.has(rowKey),
    groupDiffers: (row) => totals.differ(row),
    figuresAt: (rowKey, field) =>
      withKey(rowKey)
        .map((row) => row[field])
        .filter(isFigure),
  };
}

/** The totals above zero that the lines of one unit give for one population. */
class GroupTotals {
  private readonly first = new Map<string, Map<string, number>>();
  private readonly differing = new Set<string>();

  add({ row: { unitKey, line }, denominator }: ReadRow): void {
    const { population } = line;
    if (population === undefined || typeof denominator !== 'number' || denominator === 0) return;
    let totals = this.first.get(population);
    if (totals === undefined) {
      totals = new Map();
      this.first.set(population, totals);
    }
    const first = totals.get(unitKey);
    if (first === undefined) totals.set(unitKey, denominator);
    else if (first !== denominator) this.differing.add(groupOf(unitKey, population));
  }

  differ({ row: { unitKey, line } }: ReadRow): boolean {
    return this.differing.size > 0 && this.differing.has(groupOf(unitKey, line.population));
  }
}
