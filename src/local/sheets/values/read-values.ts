// values.get and values.batchGet: a range as rows of plain values. Trailing empty cells and rows are dropped, as Google drops them.
import { invalidArgument } from '../api-error';
import type { Computed, Engine } from '../formulas/engine';
import { parseA1, readableArea } from '../grid/a1';
import type { Area } from '../grid/area';
import { areaToA1 } from '../grid/area';
import type { SpreadsheetState } from '../state';
import { cellAt } from '../state';
import type { ValueRange } from '../wire';
import { errorText } from './number-format';
import { shownText } from './shown';

export type Plain = string | number | boolean;

export interface RenderOptions {
  readonly majorDimension: string;
  readonly valueRenderOption: string;
  readonly dateTimeRenderOption: string;
}

const ALLOWED: Record<keyof RenderOptions, readonly [string, ...string[]]> = {
  majorDimension: ['ROWS', 'COLUMNS', 'DIMENSION_UNSPECIFIED'],
  valueRenderOption: ['FORMATTED_VALUE', 'UNFORMATTED_VALUE', 'FORMULA'],
  dateTimeRenderOption: ['SERIAL_NUMBER', 'FORMATTED_STRING'],
};

/** @throws 400 for a value Google does not list. */
export function renderOptions(given: (name: keyof RenderOptions) => string | undefined): RenderOptions {
  const pick = (name: keyof RenderOptions): string => {
    const value = given(name) ?? ALLOWED[name][0];
    if (!ALLOWED[name].includes(value)) throw invalidArgument(`Invalid value at '${name}', "${value}"`);
    return value;
  };
  return {
    majorDimension: pick('majorDimension'),
    valueRenderOption: pick('valueRenderOption'),
    dateTimeRenderOption: pick('dateTimeRenderOption'),
  };
}

const DATES = ['DATE', 'TIME', 'DATE_TIME'];

function plain(value: Computed): Plain {
  if (!value) return '';
  if (value.errorValue) return errorText(value.errorValue.type);
  return value.numberValue ?? value.boolValue ?? value.stringValue ?? '';
}

function rendered(
  engine: Engine,
  state: SpreadsheetState,
  sheet: number,
  row: number,
  column: number,
  options: RenderOptions,
): Plain {
  const tab = state.sheets[sheet];
  const cell = tab && cellAt(tab, row, column);
  if (!cell?.value) return '';
  if (options.valueRenderOption === 'FORMATTED_VALUE') return shownText(engine, state, sheet, row, column);
  const formula = cell.value.formulaValue;
  if (options.valueRenderOption === 'FORMULA' && formula !== undefined) return formula;
  const isDate = DATES.includes(cell.format?.numberFormat?.type ?? '');
  if (isDate && options.dateTimeRenderOption === 'FORMATTED_STRING')
    return shownText(engine, state, sheet, row, column);
  return plain(engine.valueOf(state, sheet, row, column));
}

function trimmed<T>(list: readonly T[], isEmpty: (item: T) => boolean): T[] {
  let length = list.length;
  while (length > 0 && isEmpty(list[length - 1] as T)) length--;
  return list.slice(0, length);
}

function trimmedBlock(block: readonly (readonly Plain[])[]): Plain[][] {
  const lines = block.map((line) => trimmed(line, (value) => value === ''));
  return trimmed(lines, (line) => line.length === 0);
}

function transposed(block: readonly (readonly Plain[])[]): Plain[][] {
  const width = block.reduce((most, line) => Math.max(most, line.length), 0);
  return Array.from({ length: width }, (_, column) => block.map((line) => line[column] ?? ''));
}

export function blockOf(engine: Engine, state: SpreadsheetState, area: Area, options: RenderOptions): Plain[][] {
  const sheet = state.sheets.findIndex((candidate) => candidate.properties.sheetId === area.sheetId);
  const rows = state.sheets[sheet]?.rows ?? [];
  const block: Plain[][] = [];
  for (let row = area.startRow; row < Math.min(area.endRow, rows.length); row++) {
    const end = Math.min(area.endColumn, rows[row]?.length ?? 0);
    const line: Plain[] = [];
    for (let column = area.startColumn; column < end; column++)
      line.push(rendered(engine, state, sheet, row, column, options));
    block.push(line);
  }
  return trimmedBlock(options.majorDimension === 'COLUMNS' ? transposed(trimmedBlock(block)) : block);
}

/** One range of values.get. @throws 400 for a range that cannot be parsed or begins outside the grid. */
export function readRange(engine: Engine, state: SpreadsheetState, text: string, options: RenderOptions): ValueRange {
  const range = parseA1(state, text);
  const area = readableArea(range);
  const values = blockOf(engine, state, area, options);
  const majorDimension = options.majorDimension === 'COLUMNS' ? 'COLUMNS' : 'ROWS';
  const head = { range: areaToA1(area, range.sheet.properties.title), majorDimension };
  return values.length === 0 ? head : { ...head, values };
}
