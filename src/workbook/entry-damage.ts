// What a school's file has lost without hurting its figures: keys, titles, labels, formulas, validation, protection, the
// language. Each is told once, and Sửa biểu brings it back; a file just issued or repaired has nothing to tell here.
import { problem, type Problem, type ProblemParams } from '../core/problem';
import type { Line } from '../core/line';
import { rowKeyOf } from '../core/rendering/refs';
import { askedFigures } from '../core/row-rule';
import { isFormula, isVietnamese, type SheetCell } from './entry-cells';
import { cellsAt, placeOf, textsAt, type EntryGrid, type Fold } from './entry-grid';
import { lineText, type Expected } from './entry-identity';
import { ENTRY_COLUMNS, type EntryColumnKey } from './entry-layout';

/** A row that was read, and for which unit and line. */
interface Placed {
  readonly unitKey: string;
  readonly lineKey: string;
  readonly row: number;
}

/** Formulas of every row that read the row's own cells; what a school puts over them does not. */
const OWN_FORMULAS: readonly EntryColumnKey[] = ['check', 'answer', 'textEvidence', 'textNote'];
const FORMULAS: readonly EntryColumnKey[] = ['attainment', 'verdict'];

export interface ReadRows {
  readonly rows: readonly Placed[];
  /** Row keys of lines that are told otherwise. */
  readonly barred: ReadonlyMap<string, Problem>;
}

export function damageOf(grid: EntryGrid, expected: Expected, read: ReadRows, fold: Fold): Problem[] {
  const { rows } = read;
  const lines = new Map(expected.lines.map((line) => [line.key, line]));
  const first = (isLost: (row: number, line: Line) => boolean): number | undefined =>
    rows.find(({ row, lineKey }) => isLost(row, lines.get(lineKey) as Line))?.row;
  const atRow = (code: Problem['code'], row: number | undefined, key: EntryColumnKey): Problem[] => {
    if (row === undefined) return [];
    const cell = placeOf(grid, row, key);
    return [problem(code, { row: row + 1, cell }, { tab: grid.title, cell })];
  };
  const told = (code: Problem['code'], isLost: boolean, params: ProblemParams = {}): Problem[] =>
    isLost ? [problem(code, params, { tab: grid.title })] : [];
  const titles = lostTitles(grid, fold);
  return [
    ...told('entryLocaleChanged', !isVietnamese(grid.locale), { locale: grid.locale }),
    ...told('entryProtectionLost', !isProtected(grid)),
    ...told('entryKeyRowLost', !grid.hasKeyRow),
    ...told('entryKeyColumnLost', !grid.columns.has('rowKey')),
    ...told('entryHeadersChanged', titles.length > 0, { columns: titles.join(', ') }),
    ...atRow(
      'entryLabelsChanged',
      first((row, line) => !hasLabels(grid, row, line, fold)),
      'text',
    ),
    ...atRow(
      'entryFormulasLost',
      first((row) => !hasFormulas(grid, row)),
      'check',
    ),
    ...atRow(
      'entryValidationLost',
      first((row, line) => !hasValidation(grid, row, line)),
      'numerator',
    ),
    ...missingRows(grid, expected, read),
  ];
}

function isProtected({ sheet }: EntryGrid): boolean {
  return (sheet.protectedRanges ?? []).some(({ range }) => {
    const { startRowIndex, endRowIndex, startColumnIndex, endColumnIndex } = range ?? {};
    return [startRowIndex, endRowIndex, startColumnIndex, endColumnIndex].every((edge) => edge === undefined);
  });
}

/** Titles that no longer stand over their columns, or stand over two. */
function lostTitles(grid: EntryGrid, fold: Fold): string[] {
  const shown = [...grid.headRows].map((row) => (grid.rows[row] ?? []).map((cell) => fold(textOf(cell))));
  return ENTRY_COLUMNS.filter(({ key, title }) => {
    if (title === '') return false;
    const columns = grid.columns.get(key) ?? [];
    const isOver = columns.some((column) => shown.some((texts) => texts[column] === fold(title)));
    return columns.length !== 1 || (grid.hasTitleRow && !isOver) || !grid.hasTitleRow;
  }).map(({ title }) => title);
}

function textOf(cell: SheetCell): string {
  return cell.userEnteredValue?.stringValue ?? '';
}

function hasLabels(grid: EntryGrid, row: number, line: Line, fold: Fold): boolean {
  const says = (key: EntryColumnKey, text: string) =>
    !grid.columns.has(key) || textsAt(grid, row, key).some((each) => fold(each) === fold(text));
  return says('code', line.code) && says('text', lineText(line));
}

function hasFormulas(grid: EntryGrid, row: number): boolean {
  const own = new RegExp(`[A-Z]\\$?${row + 1}(?!\\d)`);
  const formulaOf = (key: EntryColumnKey) => cellsAt(grid, row, key)[0];
  return (
    FORMULAS.every((key) => isFormula(formulaOf(key))) &&
    OWN_FORMULAS.every((key) => own.test(formulaOf(key)?.userEnteredValue?.formulaValue ?? ''))
  );
}

function hasValidation(grid: EntryGrid, row: number, line: Line): boolean {
  const fields: EntryColumnKey[] = ['applies', 'evidence', ...askedFigures(line)];
  return fields.every((key) => {
    const [cell] = cellsAt(grid, row, key);
    return !grid.columns.has(key) || cell?.dataValidation !== undefined;
  });
}

function missingRows(grid: EntryGrid, { units, unitKey }: Expected, { rows, barred }: ReadRows): Problem[] {
  const present = new Set([...rows.map((row) => rowKeyOf(row.unitKey, row.lineKey)), ...barred.keys()]);
  return [...units].flatMap(([unit, lines]) =>
    lines
      .filter(({ key }) => !present.has(rowKeyOf(unit, key)))
      .map(({ code }) =>
        problem(
          'entryRowMissing',
          { code },
          { tab: grid.title, rowKey: code, ...(unitKey === undefined && { unitKey: unit }) },
        ),
      ),
  );
}
