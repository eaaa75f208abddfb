// A spreadsheet as a plain file: JSON with its cells as "row → column → cell", so that empty cells cost nothing and two
// equal spreadsheets are equal text.
import type { Cell, Row, SheetState, SpreadsheetState } from './state';
import { usedSize } from './state';

type Sparse<T> = Record<string, T>;
interface StoredSheet extends Omit<SheetState, 'rows' | 'rowProperties' | 'columnProperties'> {
  rows: Sparse<Sparse<Cell>>;
  rowProperties: Sparse<SheetState['rowProperties'][number]>;
  columnProperties: Sparse<SheetState['columnProperties'][number]>;
}
type Stored = Omit<SpreadsheetState, 'sheets'> & { sheets: StoredSheet[] };

function sparse<T>(list: readonly (T | undefined)[]): Sparse<T> {
  const kept: Sparse<T> = {};
  list.forEach((item, index) => {
    if (item !== undefined) kept[index] = item;
  });
  return kept;
}

function dense<T>(kept: Sparse<T>): (T | undefined)[] {
  const list: (T | undefined)[] = [];
  for (const [index, item] of Object.entries(kept)) list[Number(index)] = item;
  return Array.from(list);
}

function storedSheet(sheet: SheetState): StoredSheet {
  const used = usedSize(sheet, () => true).rows;
  return {
    ...sheet,
    rows: sparse(sheet.rows.slice(0, used).map((row) => row && sparse<Cell>(row))),
    rowProperties: sparse(sheet.rowProperties),
    columnProperties: sparse(sheet.columnProperties),
  };
}

function openedSheet(sheet: StoredSheet): SheetState {
  const rows = dense(sheet.rows).map((row): Row | undefined => row && dense(row));
  return { ...sheet, rows, rowProperties: dense(sheet.rowProperties), columnProperties: dense(sheet.columnProperties) };
}

export function toJson(state: SpreadsheetState): string {
  const stored: Stored = { ...state, sheets: state.sheets.map(storedSheet) };
  return JSON.stringify(stored, null, 1);
}

export function fromJson(json: string): SpreadsheetState {
  const stored = JSON.parse(json) as Stored;
  return { ...stored, sheets: stored.sheets.map(openedSheet) };
}
