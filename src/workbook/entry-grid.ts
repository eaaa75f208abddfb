// One tab of a school's file as it lies there: its cells, and which columns stand for what. A column is known by the hidden
// row of keys and by its visible title; both may have been moved, copied or overwritten, so a field may have several columns
// (or none), and whoever reads a figure must hold them against each other.
import type { sheets_v4 } from '@googleapis/sheets';
import { ownText, typedCell, type SheetCell } from './entry-cells';
import { ENTRY_COLUMNS, ENTRY_TAB, type EntryColumnKey } from './entry-layout';
import { columnLetters } from './requests';

export type Fold = (text: string) => string;

/** Tabs set aside by a repair have ids in this range; they are kept for people and never read again. */
export const ASIDE_IDS = { first: 9001, last: 9999 } as const;

/** So many keys, or titles, in a row make it a row of keys, or of titles. */
const FEWEST_KEYS = 3;
const FEWEST_TITLES = 4;

export interface EntryGrid {
  readonly sheet: sheets_v4.Schema$Sheet;
  readonly title: string;
  readonly locale: string;
  readonly rows: readonly (readonly SheetCell[])[];
  /** Rows that hold keys or titles of columns, never figures. */
  readonly headRows: ReadonlySet<number>;
  readonly columns: ReadonlyMap<EntryColumnKey, readonly number[]>;
  readonly hasKeyRow: boolean;
  readonly hasTitleRow: boolean;
}

/** undefined for a tab that is no entry tab. */
export function entryGrid(sheet: sheets_v4.Schema$Sheet, locale: string, fold: Fold): EntryGrid | undefined {
  const rows = (sheet.data?.[0]?.rowData ?? []).map(({ values }) => values ?? []);
  const keyed = rowsNaming(rows, keyOf, FEWEST_KEYS);
  const titled = rowsNaming(rows, titleReader(fold), FEWEST_TITLES);
  if (keyed.length + titled.length === 0) return undefined;
  const columns = new Map<EntryColumnKey, readonly number[]>();
  for (const { named } of [...keyed, ...titled]) {
    for (const [key, found] of named) columns.set(key, [...new Set([...(columns.get(key) ?? []), ...found])]);
  }
  return {
    sheet,
    title: sheet.properties?.title ?? ENTRY_TAB.title,
    locale,
    rows,
    headRows: new Set([...keyed, ...titled].map(({ row }) => row)),
    columns,
    hasKeyRow: keyed.length > 0,
    hasTitleRow: titled.length > 0,
  };
}

type Naming = (cell: SheetCell) => EntryColumnKey | undefined;

function rowsNaming(rows: EntryGrid['rows'], naming: Naming, fewest: number) {
  return rows.flatMap((cells, row) => {
    const named = new Map<EntryColumnKey, number[]>();
    cells.forEach((cell, column) => {
      const key = naming(cell);
      if (key !== undefined) named.set(key, [...(named.get(key) ?? []), column]);
    });
    return named.size >= fewest ? [{ row, named }] : [];
  });
}

const KEYS = new Map(ENTRY_COLUMNS.map(({ key }) => [`@${key}`, key]));

function keyOf(cell: SheetCell): EntryColumnKey | undefined {
  return KEYS.get(ownText(cell));
}

function titleReader(fold: Fold): Naming {
  const titles = new Map(ENTRY_COLUMNS.filter(({ title }) => title !== '').map(({ key, title }) => [fold(title), key]));
  return (cell) => {
    const text = ownText(cell);
    return text === '' ? undefined : titles.get(fold(text));
  };
}

export function cellsAt({ rows, columns }: EntryGrid, row: number, key: EntryColumnKey): (SheetCell | undefined)[] {
  return (columns.get(key) ?? []).map((column) => rows[row]?.[column]);
}

/** What all columns of the key say in this row, empty cells left out. */
export function textsAt(grid: EntryGrid, row: number, key: EntryColumnKey): string[] {
  return cellsAt(grid, row, key)
    .map(labelText)
    .filter((text) => text !== '');
}

/** A code such as 1 may have become a number. */
function labelText(cell: SheetCell | undefined): string {
  const value = typedCell(cell);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** "H7", or the row where the column is gone. */
export function placeOf({ columns }: EntryGrid, row: number, key: EntryColumnKey): string {
  const column = columns.get(key)?.[0];
  return column === undefined ? `dòng ${row + 1}` : `${columnLetters(column)}${row + 1}`;
}

export function isAside({ properties }: sheets_v4.Schema$Sheet): boolean {
  const id = properties?.sheetId ?? 0;
  return id >= ASIDE_IDS.first && id <= ASIDE_IDS.last;
}
