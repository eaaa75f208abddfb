// .xlsx as Drive exports a spreadsheet: every tab, hidden ones too, with formulas and the values they had. A text that looks
// like a formula stays a text. The file is written by hucre in the worker beside this file.
import type { Cell as XlsxCell, WriteOptions, WriteSheet } from 'hucre/xlsx';
import type { Engine } from '../formulas/engine';
import { clipped, columnLetters, contains, quotedTitle, requireSheet } from '../grid/area';
import { DEFAULT_COLUMN_PIXELS } from '../limits';
import type { Cell, SheetState, SpreadsheetState } from '../state';
import { usedSize } from '../state';
import { formatInForce } from '../values/shown';
import { xlsxFormula } from './xlsx-formula';
import { xlsxFormats, xlsxValidations } from './xlsx-rules';
import { XLSX_FONT, xlsxStyle } from './xlsx-style';
import { writeInWorker } from './xlsx-worker';
import { errorText } from '../values/number-format';

/** Excel counts widths in digits of about seven pixels, heights in points of 4/3 pixel. */
const PIXELS_PER_DIGIT = 7;
const POINTS_PER_PIXEL = 0.75;

interface Export {
  readonly state: SpreadsheetState;
  readonly engine: Engine;
  readonly sheet: SheetState;
  readonly index: number;
}

function valueOf({ state, engine, index }: Export, cell: Cell, row: number, column: number): Partial<XlsxCell> {
  const value = engine.valueOf(state, index, row, column);
  const plain = value?.numberValue ?? value?.boolValue ?? value?.stringValue;
  const formula = cell.value?.formulaValue;
  if (formula === undefined) return plain === undefined ? {} : { value: plain };
  const result = value?.errorValue ? errorText(value.errorValue.type) : (plain ?? '');
  return { value: null, formula: xlsxFormula(formula, state.properties.locale), formulaResult: result };
}

function lockedAt({ sheet }: Export): ((row: number, column: number) => boolean) | undefined {
  const closed = sheet.protectedRanges.filter((protection) => protection.warningOnly !== true);
  if (closed.length === 0) return undefined;
  const areas = closed.map((protection) => ({
    area: clipped(protection.range ?? {}, sheet),
    open: (protection.unprotectedRanges ?? []).map((range) => clipped(range, sheet)),
  }));
  return (row, column) =>
    areas.some(({ area, open }) => contains(area, row, column) && !open.some((hole) => contains(hole, row, column)));
}

function cellsOf(task: Export): Map<string, Partial<XlsxCell>> {
  const { state, engine, sheet, index } = task;
  const { locale } = state.properties;
  const locked = lockedAt(task);
  const cells = new Map<string, Partial<XlsxCell>>();
  sheet.rows.forEach((line, row) => {
    line?.forEach((cell, column) => {
      if (!cell) return;
      const numberFormat = cell.value ? formatInForce(engine, state, index, row, column) : cell.format?.numberFormat;
      const style = xlsxStyle({ ...cell.format, numberFormat }, locale);
      const protection = locked && !locked(row, column) ? { protection: { locked: false } } : {};
      cells.set(`${row},${column}`, {
        ...valueOf(task, cell, row, column),
        style: { ...style, ...protection },
        ...(cell.note === undefined ? {} : { comment: { text: cell.note } }),
      });
    });
  });
  if (locked) unlockEmpty(task, locked, cells);
  return cells;
}

/** Open cells that hold nothing still need to be open in the file; only ranges left open by hand are worth writing. */
function unlockEmpty(
  { sheet }: Export,
  locked: (row: number, column: number) => boolean,
  cells: Map<string, Partial<XlsxCell>>,
): void {
  for (const range of sheet.protectedRanges.flatMap((protection) => protection.unprotectedRanges ?? [])) {
    const area = clipped(range, sheet);
    for (let row = area.startRow; row < area.endRow; row++) {
      for (let column = area.startColumn; column < area.endColumn; column++) {
        const key = `${row},${column}`;
        if (!cells.has(key) && !locked(row, column))
          cells.set(key, { value: null, style: { protection: { locked: false } } });
      }
    }
  }
}

function frameOf({ sheet }: Export): Partial<WriteSheet> {
  const { frozenRowCount = 0, frozenColumnCount = 0, hideGridlines } = sheet.properties.gridProperties;
  const columnCount = Math.max(sheet.columnProperties.length, usedSize(sheet, () => true).columns);
  return {
    columns: Array.from({ length: columnCount }, (_, column) => {
      const { pixelSize = DEFAULT_COLUMN_PIXELS, hiddenByUser } = sheet.columnProperties[column] ?? {};
      return { width: pixelSize / PIXELS_PER_DIGIT, ...(hiddenByUser === true ? { hidden: true } : {}) };
    }),
    rowDefs: new Map(
      sheet.rowProperties.flatMap((properties, row) => {
        if (!properties) return [];
        const height = properties.pixelSize === undefined ? {} : { height: properties.pixelSize * POINTS_PER_PIXEL };
        return [[row, { ...height, ...(properties.hiddenByUser === true ? { hidden: true } : {}) }] as const];
      }),
    ),
    ...(frozenRowCount + frozenColumnCount > 0
      ? { freezePane: { rows: frozenRowCount, columns: frozenColumnCount } }
      : {}),
    ...(sheet.properties.hidden === true ? { hidden: true } : {}),
    ...(hideGridlines === true ? { view: { showGridLines: false } } : {}),
  };
}

function xlsxSheet(task: Export): WriteSheet {
  const { sheet, state } = task;
  const { locale } = state.properties;
  return {
    name: sheet.properties.title,
    ...frameOf(task),
    rows: [],
    cells: cellsOf(task),
    merges: sheet.merges.map((range) => {
      const area = clipped(range, sheet);
      return {
        startRow: area.startRow,
        startCol: area.startColumn,
        endRow: area.endRow - 1,
        endCol: area.endColumn - 1,
      };
    }),
    dataValidations: xlsxValidations(sheet, locale),
    conditionalRules: xlsxFormats(sheet, locale),
    ...(lockedAt(task) ? { protection: { sheet: true } } : {}),
  };
}

function names(state: SpreadsheetState): WriteOptions['namedRanges'] {
  return state.namedRanges.map(({ name, range }) => {
    const sheet = requireSheet(state, range?.sheetId);
    const area = clipped(range ?? {}, sheet);
    const first = `$${columnLetters(area.startColumn)}$${area.startRow + 1}`;
    const last = `$${columnLetters(area.endColumn - 1)}$${area.endRow}`;
    return { name, range: `${quotedTitle(sheet.properties.title)}!${first}:${last}` };
  });
}

export function toXlsx(state: SpreadsheetState, engine: Engine): Uint8Array {
  const sheets = state.sheets.map((sheet, index) => xlsxSheet({ state, engine, sheet, index }));
  const namedRanges = names(state);
  return writeInWorker({
    sheets,
    properties: { title: state.properties.title },
    ...(namedRanges && namedRanges.length > 0 ? { namedRanges } : {}),
    defaultFont: XLSX_FONT,
  });
}
