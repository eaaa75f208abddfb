// values.update, values.batchUpdate and the clears: plain values into cells. RAW stores what it is given; USER_ENTERED reads a
// text as if it had been typed. null leaves a cell alone, an empty text empties it.
import { invalidArgument } from '../api-error';
import { parseA1 } from '../grid/a1';
import type { Area } from '../grid/area';
import { areaToA1, columnLetters, exceedsGrid } from '../grid/area';
import { assertOpen } from '../protection';
import { checkValue } from '../requests/cell-requests';
import type { WriteContext } from '../requests/context';
import type { Cell, SheetState } from '../state';
import { cellAt, putCell } from '../state';
import type { ExtendedValue, Json } from '../wire';
import { typedValue } from './typed-input';

export type InputOption = 'RAW' | 'USER_ENTERED';

/** @throws 400 when it is missing: the client must choose. */
export function inputOption(given: string | undefined): InputOption {
  if (given === 'RAW' || given === 'USER_ENTERED') return given;
  if (given === undefined || given === 'INPUT_VALUE_OPTION_UNSPECIFIED') {
    throw invalidArgument("'valueInputOption' is required but not specified");
  }
  throw invalidArgument(
    `Invalid value at 'value_input_option' (type.googleapis.com/google.apps.sheets.v4.ValueInputOption), "${given}"`,
  );
}

function rawValue(value: Json): ExtendedValue | undefined {
  if (value === '' || value === null) return undefined;
  if (typeof value === 'number') return { numberValue: value };
  if (typeof value === 'boolean') return { boolValue: value };
  if (typeof value === 'string') return { stringValue: value };
  throw invalidArgument(`Invalid values: list_value or struct_value is not a cell value: ${JSON.stringify(value)}`);
}

/** The cell after this value was put in; a typed date or percentage brings its format along if the cell has none. */
export function filledCell(
  cell: Cell | undefined,
  value: Json,
  option: InputOption,
  locale: string,
  nowMs: number,
): Cell {
  if (option === 'RAW' || typeof value !== 'string') return { ...cell, value: rawValue(value), runs: undefined };
  const own = cell?.format?.numberFormat;
  const typed = typedValue(value, { locale, year: new Date(nowMs).getUTCFullYear(), numberFormat: own });
  const format = typed.numberFormat && !own ? { ...cell?.format, numberFormat: typed.numberFormat } : cell?.format;
  return { ...cell, value: typed.value, format, runs: undefined };
}

export interface Written {
  readonly area: Area;
  readonly range: string;
  readonly rows: number;
  readonly columns: number;
  readonly cells: number;
}

function checkShape(area: Area, height: number, width: number): void {
  const [rows, columns] = [area.endRow - area.startRow, area.endColumn - area.startColumn];
  if (height <= rows && width <= columns) return;
  const corner = `${columnLetters(area.startColumn)}${area.startRow + 1}:${columnLetters(area.endColumn - 1)}${area.endRow}`;
  const beyond = height > rows ? `row [${area.endRow + 1}]` : `column [${columnLetters(area.endColumn)}]`;
  throw invalidArgument(`Requested writing within range [${corner}], but tried writing to ${beyond}`);
}

function transposed(lines: readonly (readonly Json[])[]): Json[][] {
  const width = lines.reduce((most, line) => Math.max(most, line.length), 0);
  return Array.from({ length: width }, (_, column) => lines.map((line) => line[column] ?? null));
}

function linesOf(values: Json, majorDimension: string | undefined): Json[][] {
  if (!Array.isArray(values) || !values.every((line) => Array.isArray(line))) {
    throw invalidArgument("Invalid value at 'data.values' (type.googleapis.com/google.protobuf.ListValue)");
  }
  return majorDimension === 'COLUMNS' ? transposed(values) : values;
}

/** The cells a write covers: a single named cell grows with its data. @throws 400 outside the grid. */
function targetArea(
  context: WriteContext,
  text: string,
  height: number,
  width: number,
): { sheet: SheetState; area: Area } {
  const { sheet, area, singleCell } = parseA1(context.draft, text);
  const grown = singleCell
    ? { ...area, endRow: area.startRow + Math.max(1, height), endColumn: area.startColumn + Math.max(1, width) }
    : area;
  const { rowCount, columnCount } = sheet.properties.gridProperties;
  if (grown.endRow > rowCount || grown.endColumn > columnCount) throw exceedsGrid(grown, sheet);
  checkShape(grown, height, width);
  const written = { ...grown, endRow: grown.startRow + height, endColumn: grown.startColumn + width };
  return { sheet, area: written };
}

export interface ValuesToWrite {
  readonly range: string;
  readonly majorDimension: string | undefined;
  readonly values: Json;
  readonly option: InputOption;
}

/** Writes one block on the draft. */
export function writeRange(context: WriteContext, { range, majorDimension, values, option }: ValuesToWrite): Written {
  const lines = linesOf(values, majorDimension);
  const width = lines.reduce((most, line) => Math.max(most, line.length), 0);
  const { sheet, area } = targetArea(context, range, lines.length, width);
  if (lines.length === 0 || width === 0) {
    return { area, range: parsedRange(context, range), rows: 0, columns: 0, cells: 0 };
  }
  assertOpen(sheet, area, context.writer);
  const columns = new Set<number>();
  let cells = 0;
  lines.forEach((line, r) => {
    line.forEach((value, c) => {
      if (value === null) return;
      const [row, column] = [area.startRow + r, area.startColumn + c];
      const cell = filledCell(
        cellAt(sheet, row, column),
        value,
        option,
        context.draft.properties.locale,
        context.nowMs,
      );
      checkValue(cell.value);
      putCell(sheet, row, column, cell);
      columns.add(column);
      cells += 1;
    });
  });
  return { area, range: areaToA1(area, sheet.properties.title), rows: lines.length, columns: columns.size, cells };
}

function parsedRange(context: WriteContext, text: string): string {
  const { sheet, area } = parseA1(context.draft, text);
  return areaToA1(area, sheet.properties.title);
}

/** Empties the values of a range and leaves formats, notes and validations. @returns the range as Google names it. */
export function clearRange(context: WriteContext, text: string): { area: Area; range: string } {
  const { sheet, area: asked } = parseA1(context.draft, text);
  const { rowCount, columnCount } = sheet.properties.gridProperties;
  if (asked.startRow >= rowCount || asked.startColumn >= columnCount) throw exceedsGrid(asked, sheet);
  const area = {
    ...asked,
    endRow: Math.min(asked.endRow, rowCount),
    endColumn: Math.min(asked.endColumn, columnCount),
  };
  assertOpen(sheet, area, context.writer);
  for (let row = area.startRow; row < Math.min(area.endRow, sheet.rows.length); row++) {
    for (let column = area.startColumn; column < area.endColumn; column++) {
      const cell = cellAt(sheet, row, column);
      if (cell?.value) putCell(sheet, row, column, { ...cell, value: undefined, runs: undefined });
    }
  }
  return { area, range: areaToA1(area, sheet.properties.title) };
}
