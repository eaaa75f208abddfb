// Rows of a table brought to what they should hold: only rows that differ are written, each at its own fixed place,
// neighbours together; new ones follow below everything in one block. Equal rows give no request.
import type { SheetsRequest } from '../workbook/requests';
import { growTo, writeTableRows, type RawValue, type ReadTable, type TableRow, type TableTab } from '../workbook/table';
import type { TabInfo } from './office';

export interface WantedRow {
  /** Where it stands; undefined: below everything. */
  readonly row: number | undefined;
  readonly key: string;
  readonly cells: TableRow;
}

/** A spreadsheet of ours whose tables were read: the plan workbook, or the one of restricted figures. */
export interface ReadBook {
  readonly tabs: ReadonlyMap<number, TabInfo>;
  readonly table: (tab: TableTab) => ReadTable;
}

export function writeChanged(book: ReadBook, tab: TableTab, wanted: readonly WantedRow[]): SheetsRequest[] {
  const table = book.table(tab);
  const held = new Map(table.rows.map(({ row, cells }) => [row, cells]));
  const changed = wanted.filter(({ row, cells }) => row !== undefined && !holds(held.get(row), cells));
  const fresh = wanted.filter(({ row }) => row === undefined);
  const runs: { row: number; cells: TableRow[] }[] = [];
  for (const { row = 0, cells } of [...changed].sort((a, b) => (a.row ?? 0) - (b.row ?? 0))) {
    const last = runs[runs.length - 1];
    if (last && last.row + last.cells.length === row) last.cells.push(cells);
    else runs.push({ row, cells: [cells] });
  }
  if (fresh.length > 0) runs.push({ row: table.nextRow, cells: fresh.map(({ cells }) => cells) });
  const rowCount = book.tabs.get(tab.sheetId)?.rowCount ?? 0;
  const grow = fresh.length > 0 ? growTo(tab, table.nextRow + fresh.length, rowCount) : [];
  return [...grow, ...runs.flatMap(({ row, cells }) => writeTableRows(tab, table, row, cells))];
}

function holds(held: Readonly<Record<string, RawValue>> | undefined, wanted: TableRow): boolean {
  return held !== undefined && Object.entries(wanted).every(([key, value]) => (held[key] ?? '') === (value ?? ''));
}
