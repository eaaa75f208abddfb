// One spreadsheet as the stand-in keeps it: plain data that turns into JSON and back without loss.
// A state that has been committed is never changed again: every write works on a draft, and cells are replaced, never edited.
// That makes a refused batch cost nothing and lets the formula engine see by identity which cells have changed.
import type {
  CellFormat,
  ConditionalFormatRule,
  DataValidationRule,
  DeveloperMetadata,
  DimensionProperties,
  ExtendedValue,
  GridProperties,
  GridRange,
  NamedRange,
  ProtectedRange,
  SheetProperties,
  SpreadsheetProperties,
  TextFormatRun,
  WireSheet,
} from './wire';
import { DEFAULT_COLUMNS, DEFAULT_ROWS } from './limits';

export interface Cell {
  /** What was entered: a number, a text, a boolean or a formula in the spreadsheet's own locale. */
  readonly value?: Readonly<ExtendedValue> | undefined;
  readonly format?: Readonly<CellFormat> | undefined;
  readonly note?: string | undefined;
  /** The rule as this very cell sees it: relative references are already shifted to it. */
  readonly validation?: Readonly<DataValidationRule> | undefined;
  readonly runs?: readonly TextFormatRun[] | undefined;
}

export type Row = (Cell | undefined)[];

export interface SheetState {
  properties: SheetProperties & {
    sheetId: number;
    title: string;
    gridProperties: GridProperties & { rowCount: number; columnCount: number };
  };
  rows: (Row | undefined)[];
  rowProperties: (DimensionProperties | undefined)[];
  columnProperties: (DimensionProperties | undefined)[];
  merges: GridRange[];
  conditionalFormats: ConditionalFormatRule[];
  protectedRanges: (ProtectedRange & { protectedRangeId: number })[];
  bandedRanges: NonNullable<WireSheet['bandedRanges']>;
  charts: NonNullable<WireSheet['charts']>;
  basicFilter?: NonNullable<WireSheet['basicFilter']> | undefined;
}

export interface SpreadsheetState {
  spreadsheetId: string;
  properties: SpreadsheetProperties & { title: string; locale: string; timeZone: string };
  sheets: SheetState[];
  namedRanges: (NamedRange & { namedRangeId: string; name: string })[];
  developerMetadata: (DeveloperMetadata & { metadataId: number })[];
  /** How many ids have been handed out; the next id depends on nothing else. */
  idsGiven: number;
}

const DEFAULT_TAB_TITLE: Record<string, string> = { vi_VN: 'Trang tính1' };

export function emptySheet(properties: SheetProperties & { sheetId: number; title: string }): SheetState {
  const gridProperties = {
    ...properties.gridProperties,
    rowCount: properties.gridProperties?.rowCount ?? DEFAULT_ROWS,
    columnCount: properties.gridProperties?.columnCount ?? DEFAULT_COLUMNS,
  };
  return {
    properties: { ...properties, sheetType: 'GRID', gridProperties },
    rows: [],
    rowProperties: [],
    columnProperties: [],
    merges: [],
    conditionalFormats: [],
    protectedRanges: [],
    bandedRanges: [],
    charts: [],
  };
}

/** A spreadsheet as `spreadsheets.create` makes it from nothing: en_US unless asked otherwise, one tab with id 0. */
export function emptySpreadsheet(spreadsheetId: string, properties: SpreadsheetProperties): SpreadsheetState {
  const locale = properties.locale ?? 'en_US';
  return {
    spreadsheetId,
    properties: {
      ...properties,
      title: properties.title ?? 'Untitled spreadsheet',
      locale,
      timeZone: properties.timeZone ?? 'Etc/GMT',
      autoRecalc: properties.autoRecalc ?? 'ON_CHANGE',
    },
    sheets: [emptySheet({ sheetId: 0, title: DEFAULT_TAB_TITLE[locale] ?? 'Sheet1', index: 0 })],
    namedRanges: [],
    developerMetadata: [],
    idsGiven: 0,
  };
}

function draftSheet(sheet: SheetState): SheetState {
  const { rows, rowProperties, columnProperties, ...rest } = sheet;
  return {
    ...structuredClone(rest),
    rows: rows.map((row) => row?.slice()),
    rowProperties: rowProperties.slice(),
    columnProperties: columnProperties.slice(),
  };
}

/** A copy to write on. Cells and dimension properties are shared with the original and must be replaced, not edited. */
export function draftOf(state: SpreadsheetState): SpreadsheetState {
  const { sheets, ...rest } = state;
  return { ...structuredClone(rest), sheets: sheets.map(draftSheet) };
}

/** A fresh id, spread over 31 bits like Google's, and the same in every run. */
export function nextId(state: SpreadsheetState, taken: (id: number) => boolean): number {
  for (;;) {
    state.idsGiven += 1;
    let hash = 0x811c9dc5;
    for (const char of `${state.spreadsheetId}/${state.idsGiven}`) {
      hash = Math.imul(hash ^ char.charCodeAt(0), 0x01000193);
    }
    const id = hash >>> 1 || 1;
    if (!taken(id)) return id;
  }
}

export function findSheet(state: SpreadsheetState, sheetId: number): SheetState | undefined {
  return state.sheets.find((sheet) => sheet.properties.sheetId === sheetId);
}

export function cellAt(sheet: SheetState, row: number, column: number): Cell | undefined {
  return sheet.rows[row]?.[column];
}

function isEmpty(cell: Cell): boolean {
  return !cell.value && !cell.format && cell.note === undefined && !cell.validation && !cell.runs;
}

/** Puts a cell; an empty one leaves no trace, so that two equal grids are equal data. */
export function putCell(sheet: SheetState, row: number, column: number, cell: Cell | undefined): void {
  const line = sheet.rows[row] ?? [];
  if (cell && !isEmpty(cell)) {
    line[column] = cell;
    sheet.rows[row] = line;
    return;
  }
  if (!sheet.rows[row]) return;
  line[column] = undefined;
}

/** The last row and column that hold anything, as counts. */
export function usedSize(sheet: SheetState, holds: (cell: Cell) => boolean): { rows: number; columns: number } {
  let rows = 0;
  let columns = 0;
  sheet.rows.forEach((row, r) => {
    row?.forEach((cell, c) => {
      if (!cell || !holds(cell)) return;
      rows = r + 1;
      columns = Math.max(columns, c + 1);
    });
  });
  return { rows, columns };
}
