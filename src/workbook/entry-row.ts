// The five cells of a row that a school fills: for the check, as what they say; for a repair, as what was put there. A cell
// that was merged with others, that stands in two copies of its column, or whose number has changed with the language of
// the file is a fault: nobody can be sure which line or which number it means.
import { problem, type Problem } from '../core/problem';
import type { EntryKind } from '../core/line';
import type { Cell, InputField, RowInput } from '../core/row';
import type { CellContent } from './cell';
import { isFormula, isSureNumber, typedCell, typedContent, type SheetCell } from './entry-cells';
import { cellsAt, placeOf, type EntryGrid } from './entry-grid';
import { titleOf, type EntryColumnKey } from './entry-layout';
import { FIELDS } from './figures-tab';
import { columnLetters } from './requests';

/** undefined: the file has no such column any more. */
export type Typed = Readonly<Partial<Record<InputField, CellContent>>>;

export interface RowReading {
  readonly row: number;
  readonly input: RowInput;
  readonly typed: Typed;
  /** The first thing that makes the row's figures unsure. */
  readonly fault?: Problem;
  /** Further rows of cells, where fields stand in several columns or cells are unsure: for a repair to keep. */
  readonly unsure: readonly Typed[];
}

export function readInputs(grid: EntryGrid, row: number): RowReading {
  const found = FIELDS.map((field) => ({ field, cells: cellsAt(grid, row, field) }));
  const faults = found.flatMap(({ field, cells }) => faultOf(grid, row, field, cells) ?? []);
  const isUnsure = (field: InputField) => faults.some((fault) => fault.field === field);
  const formulas = found.flatMap(({ field, cells }) => (isFormula(cells[0]) ? [field] : []));
  const values = Object.fromEntries(found.map(({ field, cells }) => [field, typedCell(cells[0])]));
  const typed = Object.fromEntries(
    found.flatMap(({ field, cells }) =>
      cells.length === 0 ? [] : [[field, isUnsure(field) ? null : typedContent(cells[0])]],
    ),
  );
  const [first] = faults;
  return {
    row,
    input: {
      cells: values as Record<InputField, Cell>,
      ...(formulas.length > 0 && { formulas }),
      ...known(grid, row, 'roster'),
      ...known(grid, row, 'previousDenominator'),
      ...known(grid, row, 'previousNumerator'),
    },
    typed,
    ...(first && { fault: first.found }),
    unsure: unsureCells(
      found.filter(({ field }) => isUnsure(field)),
      grid.locale,
    ),
  };
}

function known<K extends 'roster' | 'previousDenominator' | 'previousNumerator'>(
  grid: EntryGrid,
  row: number,
  key: K,
): Partial<Record<K, number>> {
  const value = cellsAt(grid, row, key)[0]?.userEnteredValue?.numberValue;
  return typeof value === 'number' ? ({ [key]: value } as Record<K, number>) : {};
}

interface FoundCells {
  readonly field: InputField;
  readonly cells: readonly (SheetCell | undefined)[];
}

/** One row for each copy of a column, with the cells that are unsure; a misread number as the school sees it. */
function unsureCells(found: readonly FoundCells[], locale: string): Typed[] {
  const seen = (cell: SheetCell | undefined) =>
    isSureNumber(cell, locale) ? typedContent(cell) : (cell?.formattedValue ?? null);
  const copies = Math.max(0, ...found.map(({ cells }) => cells.length));
  return Array.from({ length: copies }, (_, copy) =>
    Object.fromEntries(found.map(({ field, cells }) => [field, seen(cells[copy])])),
  ).filter((typed) => Object.values(typed).some((content) => content !== null));
}

function faultOf(
  grid: EntryGrid,
  row: number,
  field: InputField,
  cells: FoundCells['cells'],
): { field: InputField; found: Problem } | undefined {
  const [first] = cells;
  const place = { tab: grid.title, cell: placeOf(grid, row, field) };
  const rivals = rivalsOf(grid, field);
  if (rivals !== '' && cells.some((cell) => typedContent(cell) !== null))
    return { field, found: problem('entryColumnMixed', { columns: rivals }, place) };
  if (cells.some((cell) => !isSame(cell, first))) {
    const both = (grid.columns.get(field) ?? []).map((column) => `${columnLetters(column)}${row + 1}`).join(', ');
    return { field, found: problem('entryCellTwice', { cells: both }, place) };
  }
  const merge = mergeAt(grid, row, field);
  if (merge !== undefined) return { field, found: problem('entryCellMerged', { cells: merge }, place) };
  if (!isSureNumber(first, grid.locale)) {
    const params = { cell: place.cell, locale: grid.locale };
    return { field, found: problem('entryNumberUnsure', params, place) };
  }
  return undefined;
}

/** Fields whose key or title stands over a column of this field: "Tổng số, Số đạt"; '' as it should be. */
function rivalsOf({ columns }: EntryGrid, field: InputField): string {
  const own = columns.get(field) ?? [];
  const claiming = FIELDS.filter((other) => columns.get(other)?.some((column) => own.includes(column)));
  return claiming.length < 2 ? '' : claiming.map(titleOf).join(', ');
}

function isSame(one: SheetCell | undefined, other: SheetCell | undefined): boolean {
  return typedContent(one) === typedContent(other);
}

/** The merged range ("I7:I9") that a cell lies in, when a value is in it. */
function mergeAt(grid: EntryGrid, row: number, field: EntryColumnKey): string | undefined {
  const column = grid.columns.get(field)?.[0];
  for (const merge of grid.sheet.merges ?? []) {
    const [top, bottom] = [merge.startRowIndex ?? 0, merge.endRowIndex ?? 0];
    const [left, right] = [merge.startColumnIndex ?? 0, merge.endColumnIndex ?? 0];
    const isInside = column !== undefined && row >= top && row < bottom && column >= left && column < right;
    if (isInside && typedContent(grid.rows[top]?.[left]) !== null)
      return `${columnLetters(left)}${top + 1}:${columnLetters(right - 1)}${bottom}`;
  }
  return undefined;
}

/** More than what the template itself brings: "Có", and the 1 of a yes-or-no row, are not typed. */
export function isTyped(typed: Typed, entry: EntryKind | undefined, fold: (text: string) => string): boolean {
  const { applies, denominator } = typed;
  if (typeof applies === 'string' && fold(applies) !== 'co' && applies !== '') return true;
  if (typeof applies === 'number' || typeof applies === 'boolean') return true;
  if (isContent(denominator) && !(entry === 'yesNo' && Number(denominator) === 1)) return true;
  return [typed.numerator, typed.evidence, typed.note].some(isContent);
}

function isContent(content: CellContent | undefined): boolean {
  return content !== undefined && content !== null && content !== '';
}
