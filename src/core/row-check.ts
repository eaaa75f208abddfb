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
  const figures = state === 'valid' ? figuresOf(row) : undefined;
  return {
    rowKey,
    unitKey,
    lineKey: line.key,
    state,
    ...(found !== undefined && { problem: found }),
    ...(figures !== undefined && { figures }),
  };
}

function neighboursOf(rows: readonly ReadRow[]): Neighbours {
  const byKey = new Map<string, ReadRow[]>();
  /** The first total of each group, or undefined once two have differed. */
  const totals = new Map<string, number | undefined>();
  for (const row of rows) {
    const { rowKey } = row.row;
    const twins = byKey.get(rowKey);
    if (twins === undefined) byKey.set(rowKey, [row]);
    else twins.push(row);
    noteTotal(totals, row);
  }
  return {
    rowsWithKey: (rowKey) => byKey.get(rowKey)?.length ?? 0,
    groupDiffers: ({ row }) => totals.get(groupOf(row.unitKey, row.line.population)) === undefined,
    figuresAt: (rowKey, field) => (byKey.get(rowKey) ?? []).map((row) => row[field]).filter(isFigure),
  };
}

function noteTotal(totals: Map<string, number | undefined>, { row, denominator }: ReadRow): void {
  const { population } = row.line;
  if (population === undefined || !isFigure(denominator) || denominator === 0) return;
  const group = groupOf(row.unitKey, population);
  if (!totals.has(group)) totals.set(group, denominator);
  else if (totals.get(group) !== denominator) totals.set(group, undefined);
}
