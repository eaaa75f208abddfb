// One tab of a spreadsheet as the page draws it for one person: shown texts, formats with the conditional ones laid over,
// drop-downs, refused values, and which cells are closed to them. Only the used part of the grid is sent.
import type { SheetsService } from '../sheets/sheets-service';
import { choices, type ConditionPlace, satisfies } from '../sheets/conditions';
import { formatOverlay, type FormatOverlay } from '../sheets/conditional-formats';
import { wholeSheet } from '../sheets/grid/area';
import { DEFAULT_COLUMN_PIXELS } from '../sheets/limits';
import { isClosed, type Writer } from '../sheets/protection';
import { type Cell, cellAt, type SheetState, type SpreadsheetState, usedSize } from '../sheets/state';
import { shownText } from '../sheets/values/shown';
import type { CellFormat, Color } from '../sheets/wire';
import type { Grid, GridCell } from './page-api';

/** Empty lines drawn after the last used one, and the most that are drawn at all. */
const SPARE_ROWS = 5;
const SPARE_COLUMNS = 1;
const MAX_ROWS = 5000;
const MAX_COLUMNS = 60;

const DEFAULT_FONT_POINTS = 10;
const POINTS_TO_PIXELS = 4 / 3;

const LOCKED = 'Ô này được bảo vệ: chỉ người được giao mới sửa được.';
const READ_ONLY = 'Bạn chỉ có quyền xem bảng tính này.';
const INVALID = 'Giá trị này không hợp quy tắc của ô.';

const ALIGNMENTS: Readonly<Record<string, 'left' | 'center' | 'right'>> = {
  LEFT: 'left',
  CENTER: 'center',
  RIGHT: 'right',
};

/** Everything that drawing one tab needs. */
interface Drawing {
  readonly place: ConditionPlace;
  readonly sheet: SheetState;
  readonly writer: Writer;
  readonly overlay: FormatOverlay;
}

function hex(color: Color | undefined): string | undefined {
  if (color === undefined) return undefined;
  const part = (share = 0): string =>
    Math.round(share * 255)
      .toString(16)
      .padStart(2, '0');
  return `#${part(color.red)}${part(color.green)}${part(color.blue)}`;
}

function backgroundOf(format: CellFormat | undefined): string | undefined {
  return hex(format?.backgroundColorStyle?.rgbColor ?? format?.backgroundColor);
}

function inkOf(format: CellFormat | undefined): string | undefined {
  return hex(format?.textFormat?.foregroundColorStyle?.rgbColor ?? format?.textFormat?.foregroundColor);
}

function styleOf(own: CellFormat | undefined, painted: CellFormat | undefined, isNumber: boolean): Partial<GridCell> {
  const text = { ...own?.textFormat, ...painted?.textFormat };
  const align = ALIGNMENTS[own?.horizontalAlignment ?? ''] ?? (isNumber ? 'right' : undefined);
  const color = inkOf(painted) ?? inkOf(own);
  const background = backgroundOf(painted) ?? backgroundOf(own);
  const points = text.fontSize ?? DEFAULT_FONT_POINTS;
  return {
    ...(align === undefined ? {} : { align }),
    ...(text.bold === true ? { bold: true } : {}),
    ...(text.italic === true ? { italic: true } : {}),
    ...(own?.wrapStrategy === 'WRAP' ? { wrap: true } : {}),
    ...(color === undefined || color === '#000000' ? {} : { color }),
    ...(background === undefined || background === '#ffffff' ? {} : { background }),
    ...(points === DEFAULT_FONT_POINTS ? {} : { fontSize: Math.round(points * POINTS_TO_PIXELS) }),
  };
}

/** As the formula bar shows it: the formula, or the number in full. */
function enteredText({ value, format }: Cell, state: SpreadsheetState): string | undefined {
  if (value?.formulaValue !== undefined) return value.formulaValue;
  const kind = format?.numberFormat?.type ?? 'NUMBER';
  if (value?.numberValue === undefined || kind !== 'NUMBER') return undefined;
  const text = String(value.numberValue);
  return state.properties.locale.startsWith('vi') ? text.replace('.', ',') : text;
}

function ruleOf(drawing: Drawing, cell: Cell, row: number, column: number): Partial<GridCell> {
  const condition = cell.validation?.condition;
  if (condition === undefined) return {};
  const { place } = drawing;
  const lists = condition.type === 'ONE_OF_LIST' || condition.type === 'ONE_OF_RANGE';
  const value = place.engine.valueOf(place.state, place.sheetIndex, row, column);
  const broken = value !== undefined && !satisfies(place, condition, value);
  return {
    ...(lists ? { choices: choices(place, condition) } : {}),
    ...(broken ? { invalid: cell.validation?.inputMessage ?? INVALID } : {}),
  };
}

function linkOf(cell: Cell): string | undefined {
  const formula = /^=\s*HYPERLINK\(\s*"((?:[^"]|"")*)"/i.exec(cell.value?.formulaValue ?? '');
  const uri = cell.format?.textFormat?.link?.uri ?? formula?.[1]?.replaceAll('""', '"');
  return uri !== undefined && /^https?:/i.test(uri) ? uri : undefined;
}

function lockOf({ sheet, writer }: Drawing, row: number, column: number): string | undefined {
  if (writer.role !== 'owner' && writer.role !== 'writer') return READ_ONLY;
  const area = {
    sheetId: sheet.properties.sheetId,
    startRow: row,
    endRow: row + 1,
    startColumn: column,
    endColumn: column + 1,
  };
  return isClosed(sheet, area, writer) ? LOCKED : undefined;
}

function cellFor(drawing: Drawing, row: number, column: number): GridCell | null {
  const { place, sheet } = drawing;
  const cell = cellAt(sheet, row, column);
  const painted = drawing.overlay.get(row)?.get(column);
  const locked = lockOf(drawing, row, column);
  if (cell === undefined && painted === undefined && locked === undefined) return null;
  const value = place.engine.valueOf(place.state, place.sheetIndex, row, column);
  const text = shownText(place.engine, place.state, place.sheetIndex, row, column);
  const entered = cell === undefined ? undefined : enteredText(cell, place.state);
  const link = cell === undefined ? undefined : linkOf(cell);
  return {
    text,
    ...(entered === undefined || entered === text ? {} : { entered }),
    ...styleOf(cell?.format, painted, value?.numberValue !== undefined),
    ...(cell?.note === undefined ? {} : { note: cell.note }),
    ...(link === undefined ? {} : { link }),
    ...(cell === undefined ? {} : ruleOf(drawing, cell, row, column)),
    ...(locked === undefined ? {} : { locked }),
  };
}

function rowsOf(drawing: Drawing, rowCount: number, columnCount: number): Grid['rows'] {
  return Array.from({ length: rowCount }, (_, row) => ({
    hidden: drawing.sheet.rowProperties[row]?.hiddenByUser === true,
    cells: Array.from({ length: columnCount }, (_cell, column) => cellFor(drawing, row, column)),
  }));
}

function columnsOf(sheet: SheetState, columnCount: number): Grid['columns'] {
  return Array.from({ length: columnCount }, (_, column) => ({
    width: sheet.columnProperties[column]?.pixelSize ?? DEFAULT_COLUMN_PIXELS,
    hidden: sheet.columnProperties[column]?.hiddenByUser === true,
  }));
}

function mergesOf({ merges }: SheetState): Grid['merges'] {
  return merges.map((range) => ({
    startRow: range.startRowIndex ?? 0,
    endRow: range.endRowIndex ?? 0,
    startColumn: range.startColumnIndex ?? 0,
    endColumn: range.endColumnIndex ?? 0,
  }));
}

function tabsOf({ sheets }: SpreadsheetState): Grid['sheets'] {
  return sheets.map(({ properties }) => ({
    sheetId: properties.sheetId,
    title: properties.title,
    hidden: properties.hidden === true,
  }));
}

/** The tab wanted, or the first that is not hidden. */
function pickTab({ sheets }: SpreadsheetState, sheetId: number | undefined): SheetState | undefined {
  if (sheetId !== undefined) return sheets.find(({ properties }) => properties.sheetId === sheetId);
  return sheets.find(({ properties }) => properties.hidden !== true);
}

/** @returns undefined where there is no such tab. */
export function gridFor(
  sheets: SheetsService,
  id: string,
  sheetId: number | undefined,
  writer: Writer,
): Grid | undefined {
  const state = sheets.state(id);
  const sheet = pickTab(state, sheetId);
  if (sheet === undefined) return undefined;
  const engine = sheets.engine(id);
  const { gridProperties } = sheet.properties;
  const used = usedSize(sheet, () => true);
  const rowCount = Math.min(gridProperties.rowCount, used.rows + SPARE_ROWS, MAX_ROWS);
  const columnCount = Math.min(gridProperties.columnCount, used.columns + SPARE_COLUMNS, MAX_COLUMNS);
  const within = { ...wholeSheet(sheet), endRow: rowCount, endColumn: columnCount };
  const place = { state, engine, sheetIndex: state.sheets.indexOf(sheet), today: engine.today(state) };
  const drawing = { place, sheet, writer, overlay: formatOverlay(state, engine, sheet, within) };
  const beyond = lockOf(drawing, gridProperties.rowCount - 1, gridProperties.columnCount - 1);
  return {
    id,
    name: state.properties.title,
    sheets: tabsOf(state),
    sheetId: sheet.properties.sheetId,
    frozenRows: gridProperties.frozenRowCount ?? 0,
    frozenColumns: gridProperties.frozenColumnCount ?? 0,
    columns: columnsOf(sheet, columnCount),
    rows: rowsOf(drawing, rowCount, columnCount),
    merges: mergesOf(sheet),
    hideGridlines: gridProperties.hideGridlines === true,
    ...(used.rows > rowCount ? { rowsBeyond: used.rows - rowCount } : {}),
    ...(beyond === undefined ? {} : { locked: beyond }),
  };
}
