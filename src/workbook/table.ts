// A tab that is one table: a hidden row of column keys, a header for people, then one row per thing. It is read back by
// those keys, so staff may move columns, insert rows, rename the tab or sort without harm (DESIGN D7).
// The one trap: a tab whose key row was deleted is still read by its headers, and refused when these are gone too.
import { problem, type Problem } from '../core/problem';
import { cell, formatOf, type CellContent, type CellSpec, type Look } from './cell';
import {
  chooseFrom,
  columnWidths,
  gridRange,
  hideColumns,
  hideRows,
  protectTab,
  tabProperties,
  writeCells,
  type Block,
  type SheetsRequest,
} from './requests';

export interface TableColumn {
  readonly key: string;
  readonly title: string;
  /** Pixels. */
  readonly width: number;
  readonly hidden?: boolean;
  /** Staff may type here. */
  readonly input?: boolean;
  /** The only answers the cell takes. */
  readonly options?: readonly string[];
  readonly help?: string;
}

export interface TableTab {
  readonly sheetId: number;
  readonly title: string;
  readonly columns: readonly TableColumn[];
  /** Rows the grid has beyond header rows when it is built. */
  readonly capacity: number;
}

export type TableRow = Readonly<Record<string, CellContent>>;

/** A value as the values API gives it, unformatted. */
export type RawValue = string | number | boolean | null | undefined;

export interface ReadRow {
  /** Zero-based row of the grid. */
  readonly row: number;
  readonly cells: Readonly<Record<string, RawValue>>;
}

export interface ReadTable {
  readonly rows: readonly ReadRow[];
  /** Zero-based column of the grid of each column key. */
  readonly columns: Readonly<Record<string, number>>;
  /** The first row below everything that holds a value. */
  readonly nextRow: number;
  readonly problems: readonly Problem[];
}

const KEY_ROW = 0;
const HEADER_ROW = 1;
export const FIRST_ROW = 2;
const KEY_MARK = '@';

/** Everything needed to make the tab and fill it, in the order in which it must run. */
export function buildTable(tab: TableTab, index: number, rows: readonly TableRow[]): SheetsRequest[] {
  const { sheetId, columns } = tab;
  const rowCount = FIRST_ROW + Math.max(tab.capacity, rows.length + 10);
  const hidden = columns.flatMap((column, at) => (column.hidden === true ? [hideColumns(sheetId, at, 1)] : []));
  return [
    {
      addSheet: {
        properties: tabProperties({
          sheetId,
          title: tab.title,
          index,
          rowCount,
          columnCount: columns.length,
          frozenRows: FIRST_ROW,
        }),
      },
    },
    writeCells(sheetId, KEY_ROW, 0, [keyCells(tab), headerCells(tab), ...rows.map((row) => tableCells(tab, row))]),
    ...columnWidths(
      sheetId,
      columns.map((column) => column.width),
    ),
    ...emptyInputs(tab, rows.length, rowCount),
    hideRows(sheetId, KEY_ROW, 1),
    ...hidden,
    ...validations(tab, rowCount),
    protectTab(sheetId, `Sổ Kế Hoạch: ${tab.title}`, openBlocks(tab, rowCount)),
  ];
}

function keyCells({ columns }: TableTab): CellSpec[] {
  return columns.map((column) => cell(KEY_MARK + column.key, 'locked'));
}

function headerCells({ columns }: TableTab): CellSpec[] {
  return columns.map((column) => cell(column.title, 'header', column.help));
}

function tableCells({ columns }: TableTab, row: TableRow): CellSpec[] {
  return columns.map((column) => cell(row[column.key] ?? null, lookOf(column)));
}

function lookOf(column: TableColumn): Look {
  return column.input === true ? 'inputText' : 'plain';
}

function validations({ sheetId, columns }: TableTab, rowCount: number): SheetsRequest[] {
  return columns.flatMap(({ options, help, title }, column) =>
    options === undefined
      ? []
      : [
          chooseFrom(
            { sheetId, row: FIRST_ROW, column, rows: rowCount - FIRST_ROW, columns: 1 },
            options,
            help ?? `${title}: chọn một trong các giá trị ${options.join(', ')}.`,
          ),
        ],
  );
}

/** Rows that wait for staff look and behave as the filled ones do. */
function emptyInputs(tab: TableTab, filled: number, rowCount: number): SheetsRequest[] {
  const row = FIRST_ROW + filled;
  return openBlocks(tab, rowCount).map((block) => ({
    repeatCell: {
      range: gridRange({ ...block, row, rows: rowCount - row }),
      cell: { userEnteredFormat: formatOf('inputText') },
      fields: 'userEnteredFormat',
    },
  }));
}

/** Neighbouring input columns make one open block each, so that protections stay few. */
function openBlocks({ sheetId, columns }: TableTab, rowCount: number): Block[] {
  const blocks: Block[] = [];
  columns.forEach((column, at) => {
    if (column.input !== true) return;
    const last = blocks[blocks.length - 1];
    if (last && last.column + last.columns === at) blocks[blocks.length - 1] = { ...last, columns: last.columns + 1 };
    else blocks.push({ sheetId, row: FIRST_ROW, column: at, rows: rowCount - FIRST_ROW, columns: 1 });
  });
  return blocks;
}

/**
 * Writes rows at their place in a tab whose columns staff may have moved: one request per run of neighbouring columns.
 * Columns that are not ours stay untouched.
 */
export function writeTableRows(
  tab: TableTab,
  table: Pick<ReadTable, 'columns'>,
  firstRow: number,
  rows: readonly TableRow[],
): SheetsRequest[] {
  if (rows.length === 0) return [];
  const placed = tab.columns
    .flatMap((column, order) => {
      const at = table.columns[column.key];
      return at === undefined ? [] : [{ at, order }];
    })
    .sort((a, b) => a.at - b.at);
  const runs: { at: number; orders: number[] }[] = [];
  for (const { at, order } of placed) {
    const last = runs[runs.length - 1];
    if (last && last.at + last.orders.length === at) last.orders.push(order);
    else runs.push({ at, orders: [order] });
  }
  const cells = rows.map((row) => tableCells(tab, row));
  return runs.map(({ at, orders }) =>
    writeCells(
      tab.sheetId,
      firstRow,
      at,
      cells.map((row) => orders.flatMap((order) => row[order] ?? [])),
    ),
  );
}

/** The request that makes room for rows up to `lastRow` (exclusive), when the grid is too small. */
export function growTo(tab: TableTab, lastRow: number, rowCount: number): SheetsRequest[] {
  if (lastRow <= rowCount) return [];
  return [{ appendDimension: { sheetId: tab.sheetId, dimension: 'ROWS', length: lastRow - rowCount + 100 } }];
}

/** Reads what `values.batchGet` returned for the whole tab. Rows without any value are left out. */
export function readTable(
  tab: TableTab,
  values: readonly (readonly RawValue[])[],
  fold: (text: string) => string,
): ReadTable {
  const header = findColumns(tab, values, fold);
  if (header === undefined) {
    return {
      rows: [],
      columns: {},
      nextRow: values.length,
      problems: [problem('tabUnreadable', { tab: tab.title }, { tab: tab.title })],
    };
  }
  const { columns, firstRow } = header;
  const rows = values.slice(firstRow).map((raw, index) => ({ row: firstRow + index, cells: pick(columns, raw) }));
  const missing = tab.columns.filter((column) => columns[column.key] === undefined);
  return {
    rows: rows.filter(({ cells }) => Object.values(cells).some((value) => !isEmpty(value))),
    columns,
    nextRow: Math.max(values.length, firstRow),
    problems: missing.map((column) =>
      problem('columnMissing', { tab: tab.title, column: column.title }, { tab: tab.title, columnKey: column.key }),
    ),
  };
}

function findColumns(
  tab: TableTab,
  values: readonly (readonly RawValue[])[],
  fold: (text: string) => string,
): { columns: Record<string, number>; firstRow: number } | undefined {
  const keyRow = values.findIndex((row) =>
    row.some((value) => typeof value === 'string' && value.startsWith(KEY_MARK)),
  );
  if (keyRow >= 0) {
    const columns = indexBy(values[keyRow] ?? [], (value) => (value.startsWith(KEY_MARK) ? value.slice(1) : undefined));
    return { columns, firstRow: keyRow + 1 + HEADER_ROW - KEY_ROW };
  }
  const byTitle = new Map(tab.columns.map((column) => [fold(column.title), column.key]));
  const titleRow = values.findIndex(
    (row) => row.filter((value) => typeof value === 'string' && byTitle.has(fold(value))).length >= 3,
  );
  if (titleRow < 0) return undefined;
  return { columns: indexBy(values[titleRow] ?? [], (value) => byTitle.get(fold(value))), firstRow: titleRow + 1 };
}

function indexBy(row: readonly RawValue[], keyOf: (value: string) => string | undefined): Record<string, number> {
  const columns: Record<string, number> = {};
  row.forEach((value, at) => {
    const key = typeof value === 'string' ? keyOf(value) : undefined;
    if (key !== undefined) columns[key] ??= at;
  });
  return columns;
}

function pick(columns: Readonly<Record<string, number>>, raw: readonly RawValue[]): Record<string, RawValue> {
  return Object.fromEntries(Object.entries(columns).map(([key, at]) => [key, raw[at]]));
}

export function isEmpty(value: RawValue): boolean {
  return value === null || value === undefined || (typeof value === 'string' && value.trim() === '');
}
