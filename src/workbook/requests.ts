// The few `batchUpdate` requests we use, with the shapes that are easy to get wrong (half-open ranges, field masks)
// written once. Rows and columns are zero-based and ends are exclusive, as in the Sheets API.
import type { sheets_v4 } from '@googleapis/sheets';
import { CELL_FIELDS, toRowData, valueOf, type CellContent, type CellSpec } from './cell';

export type SheetsRequest = sheets_v4.Schema$Request;

export interface Block {
  readonly sheetId: number;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export function gridRange({ sheetId, row, column, rows, columns }: Block): sheets_v4.Schema$GridRange {
  return {
    sheetId,
    startRowIndex: row,
    endRowIndex: row + rows,
    startColumnIndex: column,
    endColumnIndex: column + columns,
  };
}

export interface TabShape {
  readonly sheetId: number;
  readonly title: string;
  readonly index?: number;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly frozenRows?: number;
  readonly frozenColumns?: number;
  readonly hidden?: boolean;
}

export function tabProperties(shape: TabShape): sheets_v4.Schema$SheetProperties {
  return {
    sheetId: shape.sheetId,
    title: shape.title,
    ...(shape.index !== undefined && { index: shape.index }),
    ...(shape.hidden === true && { hidden: true }),
    gridProperties: {
      rowCount: shape.rowCount,
      columnCount: shape.columnCount,
      ...(shape.frozenRows !== undefined && { frozenRowCount: shape.frozenRows }),
      ...(shape.frozenColumns !== undefined && { frozenColumnCount: shape.frozenColumns }),
    },
  };
}

export function writeCells(
  sheetId: number,
  row: number,
  column: number,
  rows: readonly (readonly CellSpec[])[],
): SheetsRequest {
  return {
    updateCells: {
      start: { sheetId, rowIndex: row, columnIndex: column },
      rows: rows.map(toRowData),
      fields: CELL_FIELDS,
    },
  };
}

/** Values alone: formats, notes and validations of the cells stay. */
export function writeValues(
  sheetId: number,
  row: number,
  column: number,
  rows: readonly (readonly CellContent[])[],
): SheetsRequest {
  return {
    updateCells: {
      start: { sheetId, rowIndex: row, columnIndex: column },
      rows: rows.map((contents) => ({ values: contents.map(valueOf) })),
      fields: 'userEnteredValue',
    },
  };
}

export function columnWidths(sheetId: number, widths: readonly number[]): SheetsRequest[] {
  return widths.map((pixelSize, index) => ({
    updateDimensionProperties: {
      range: { sheetId, dimension: 'COLUMNS', startIndex: index, endIndex: index + 1 },
      properties: { pixelSize },
      fields: 'pixelSize',
    },
  }));
}

export function hideColumns(sheetId: number, start: number, count: number): SheetsRequest {
  return hide(sheetId, 'COLUMNS', start, count);
}

export function hideRows(sheetId: number, start: number, count: number): SheetsRequest {
  return hide(sheetId, 'ROWS', start, count);
}

function hide(sheetId: number, dimension: 'ROWS' | 'COLUMNS', start: number, count: number): SheetsRequest {
  return {
    updateDimensionProperties: {
      range: { sheetId, dimension, startIndex: start, endIndex: start + count },
      properties: { hiddenByUser: true },
      fields: 'hiddenByUser',
    },
  };
}

/** A strict drop-down. */
export function chooseFrom(block: Block, options: readonly string[], help: string): SheetsRequest {
  return validate(
    block,
    { type: 'ONE_OF_LIST', values: options.map((userEnteredValue) => ({ userEnteredValue })) },
    help,
    true,
  );
}

export function validateFormula(block: Block, formula: string, help: string, strict: boolean): SheetsRequest {
  return validate(block, { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: formula }] }, help, strict);
}

function validate(
  block: Block,
  condition: sheets_v4.Schema$BooleanCondition,
  help: string,
  strict: boolean,
): SheetsRequest {
  return {
    setDataValidation: {
      range: gridRange(block),
      rule: { condition, inputMessage: help, strict, showCustomUi: true },
    },
  };
}

export interface Colours {
  readonly text: sheets_v4.Schema$Color;
  readonly background: sheets_v4.Schema$Color;
}

export function colourWhen(block: Block, formula: string, colours: Colours, index: number): SheetsRequest {
  return {
    addConditionalFormatRule: {
      index,
      rule: {
        ranges: [gridRange(block)],
        booleanRule: {
          condition: { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: formula }] },
          format: { textFormat: { foregroundColor: colours.text }, backgroundColor: colours.background },
        },
      },
    },
  };
}

/** The whole tab is protected but for the open blocks. Without editors only the owner may change the rest. */
export function protectTab(sheetId: number, description: string, open: readonly Block[]): SheetsRequest {
  return {
    addProtectedRange: {
      protectedRange: {
        range: { sheetId },
        description,
        warningOnly: false,
        ...(open.length > 0 && { unprotectedRanges: open.map(gridRange) }),
      },
    },
  };
}

/** Only these people (and the owner) may change the block. */
export function protectBlock(block: Block, description: string, editors: readonly string[]): SheetsRequest {
  return {
    addProtectedRange: {
      protectedRange: { range: gridRange(block), description, warningOnly: false, editors: { users: [...editors] } },
    },
  };
}

export function mergeCells(block: Block): SheetsRequest {
  return { mergeCells: { range: gridRange(block), mergeType: 'MERGE_ALL' } };
}

/** 'A' for 0, 'AA' for 26. */
export function columnLetters(column: number): string {
  const head = Math.floor(column / 26);
  return (head > 0 ? columnLetters(head - 1) : '') + String.fromCharCode(65 + (column % 26));
}
