// Writing cells: updateCells, repeatCell, setDataValidation, merges and borders.
import { invalidArgument, unimplemented } from '../api-error';
import { checkFormula } from '../formulas/dialect';
import { copiedFormula } from '../formulas/shift';
import type { Area } from '../grid/area';
import { areaOf, clipped, covers, eachCell, overlap, toGridRange } from '../grid/area';
import { mapValidation } from '../grid/line-edits';
import { MAX_CELL_CHARACTERS } from '../limits';
import { assertOpen } from '../protection';
import type { FieldTree } from '../schema/field-mask';
import { masked, subMask, updateMask } from '../schema/field-mask';
import type { Cell, SheetState } from '../state';
import { cellAt, putCell } from '../state';
import { checkNumberFormat } from '../values/number-format';
import type { CellData, CellFormat, DataValidationRule, ExtendedValue, GridCoordinate, GridRange } from '../wire';
import type { Handler, WriteContext } from './context';
import { sheetOf } from './context';
import { checkCondition } from './condition-check';

const READ_ONLY = ['effectiveValue', 'formattedValue', 'effectiveFormat', 'hyperlink'];

function cellMask(fields: string | undefined): FieldTree {
  const mask = updateMask(fields, 'CellData');
  const readOnly = READ_ONLY.find((name) => mask.children.has(name));
  if (readOnly !== undefined) throw invalidArgument(`Field ${readOnly} is read only.`);
  return mask;
}

/** @throws 400 for a value no cell takes, 501 for a formula the engine cannot judge. */
export function checkValue(value: ExtendedValue | undefined): void {
  if (value?.errorValue) throw invalidArgument('errorValue is read only and cannot be written.');
  const text = value?.stringValue ?? value?.formulaValue;
  if (text === undefined) return;
  if (text.length > MAX_CELL_CHARACTERS) {
    throw invalidArgument(
      `Your input contains more than the maximum of ${MAX_CELL_CHARACTERS} characters in a single cell.`,
    );
  }
  if (value?.formulaValue === undefined) return;
  if (!text.startsWith('=')) throw invalidArgument(`Formula must start with '=': ${text}`);
  checkFormula(text);
}

function checkFormat(format: CellFormat | undefined): void {
  if (format?.numberFormat) checkNumberFormat(format.numberFormat);
}

export function checkValidation(rule: DataValidationRule | undefined): void {
  if (!rule) return;
  if (!rule.condition) throw invalidArgument('DataValidationRule.condition must be set.');
  checkCondition(rule.condition, 'validation');
}

function shiftedValue(value: ExtendedValue | undefined, rows: number, columns: number): ExtendedValue | undefined {
  if (value?.formulaValue === undefined) return value;
  return { formulaValue: copiedFormula(value.formulaValue, rows, columns) };
}

export function shiftedValidation(rule: DataValidationRule, rows: number, columns: number): DataValidationRule {
  return mapValidation(rule, (formula) => copiedFormula(formula, rows, columns));
}

function emptied(value: ExtendedValue | undefined): ExtendedValue | undefined {
  return value && (value.stringValue === '' || Object.keys(value).length === 0) ? undefined : value;
}

/** The cell after the masked fields of `data` were laid over it. */
function written(cell: Cell | undefined, data: CellData, mask: FieldTree, rows: number, columns: number): Cell {
  const next: { -readonly [K in keyof Cell]: Cell[K] } = { ...cell };
  const value = subMask(mask, 'userEnteredValue');
  if (value) next.value = emptied(shiftedValue(data.userEnteredValue, rows, columns));
  const format = subMask(mask, 'userEnteredFormat');
  if (format) next.format = masked(cell?.format, data.userEnteredFormat, format);
  if (subMask(mask, 'note')) next.note = data.note === '' ? undefined : data.note;
  if (subMask(mask, 'dataValidation')) {
    next.validation = data.dataValidation && shiftedValidation(data.dataValidation, rows, columns);
  }
  if (subMask(mask, 'textFormatRuns')) next.runs = data.textFormatRuns;
  else if (value) next.runs = undefined;
  return next;
}

function checkCell(data: CellData): void {
  checkValue(data.userEnteredValue);
  checkFormat(data.userEnteredFormat);
  checkValidation(data.dataValidation);
}

function targetArea(
  context: WriteContext,
  start: GridCoordinate | undefined,
  range: GridRange | undefined,
  rows: readonly { values?: CellData[] | undefined }[],
): Area {
  if (range) return areaOf(context.draft, range);
  if (!start) throw invalidArgument('Must specify either start or range.');
  const sheet = sheetOf(context, start.sheetId);
  const [row, column] = [start.rowIndex ?? 0, start.columnIndex ?? 0];
  const width = rows.reduce((most, line) => Math.max(most, line.values?.length ?? 0), 0);
  const { rowCount, columnCount } = sheet.properties.gridProperties;
  if (row + rows.length > rowCount) {
    throw invalidArgument(`Attempting to write row: ${rowCount}, beyond the last requested row of: ${rowCount - 1}`);
  }
  if (column + width > columnCount) {
    throw invalidArgument(
      `Attempting to write column: ${columnCount}, beyond the last requested column of: ${columnCount - 1}`,
    );
  }
  return {
    sheetId: sheet.properties.sheetId,
    startRow: row,
    endRow: row + rows.length,
    startColumn: column,
    endColumn: column + width,
  };
}

export const updateCells: Handler<'updateCells'> = (context, { rows = [], fields, start, range }) => {
  const mask = cellMask(fields);
  const area = targetArea(context, start, range, rows);
  const sheet = sheetOf(context, area.sheetId);
  if (area.startRow < area.endRow && area.startColumn < area.endColumn) assertOpen(sheet, area, context.writer);
  rows.forEach((line, r) => {
    const row = area.startRow + r;
    if (row >= area.endRow)
      throw invalidArgument(`Attempting to write row: ${row}, beyond the last requested row of: ${area.endRow - 1}`);
    (line.values ?? []).forEach((data, c) => {
      const column = area.startColumn + c;
      if (column >= area.endColumn) {
        throw invalidArgument(
          `Attempting to write column: ${column}, beyond the last requested column of: ${area.endColumn - 1}`,
        );
      }
      checkCell(data);
      putCell(sheet, row, column, written(cellAt(sheet, row, column), data, mask, 0, 0));
    });
  });
  if (range) clearRest(sheet, area, rows, mask);
  return undefined;
};

/** With a range, cells of it that no row covers lose the masked fields. */
function clearRest(
  sheet: SheetState,
  area: Area,
  rows: readonly { values?: CellData[] | undefined }[],
  mask: FieldTree,
): void {
  eachCell(area, (row, column) => {
    const given = rows[row - area.startRow]?.values?.length ?? 0;
    const cell = cellAt(sheet, row, column);
    if (cell && column - area.startColumn >= given) putCell(sheet, row, column, written(cell, {}, mask, 0, 0));
  });
}

export const repeatCell: Handler<'repeatCell'> = (context, { cell = {}, fields, range }) => {
  const mask = cellMask(fields);
  const area = areaOf(context.draft, range);
  const sheet = sheetOf(context, area.sheetId);
  assertOpen(sheet, area, context.writer);
  checkCell(cell);
  eachCell(area, (row, column) => {
    const next = written(cellAt(sheet, row, column), cell, mask, row - area.startRow, column - area.startColumn);
    putCell(sheet, row, column, next);
  });
  return undefined;
};

export const setDataValidation: Handler<'setDataValidation'> = (context, { range, rule, filteredRowsIncluded }) => {
  if (filteredRowsIncluded === true) throw unimplemented('setDataValidation.filteredRowsIncluded');
  const area = areaOf(context.draft, range);
  const sheet = sheetOf(context, area.sheetId);
  assertOpen(sheet, area, context.writer);
  checkValidation(rule);
  eachCell(area, (row, column) => {
    const validation = rule && shiftedValidation(rule, row - area.startRow, column - area.startColumn);
    const cell = cellAt(sheet, row, column);
    if (cell ?? validation) putCell(sheet, row, column, { ...cell, validation });
  });
  return undefined;
};

function mergedAreas(area: Area, type: string | undefined): Area[] {
  const { startRow, endRow, startColumn, endColumn } = area;
  if (type === 'MERGE_ROWS') {
    return Array.from({ length: endRow - startRow }, (_, i) => ({
      ...area,
      startRow: startRow + i,
      endRow: startRow + i + 1,
    }));
  }
  if (type === 'MERGE_COLUMNS') {
    const count = endColumn - startColumn;
    return Array.from({ length: count }, (_, i) => ({
      ...area,
      startColumn: startColumn + i,
      endColumn: startColumn + i + 1,
    }));
  }
  return [area];
}

export const mergeCells: Handler<'mergeCells'> = (context, { range, mergeType }) => {
  const area = areaOf(context.draft, range);
  const sheet = sheetOf(context, area.sheetId);
  assertOpen(sheet, area, context.writer);
  for (const merge of sheet.merges) {
    const old = clipped(merge, sheet);
    if (overlap(old, area) && !covers(area, old)) {
      throw invalidArgument('You must select all cells in a merged range to merge or unmerge them.');
    }
  }
  sheet.merges = sheet.merges.filter((merge) => !overlap(clipped(merge, sheet), area));
  for (const part of mergedAreas(area, mergeType)) {
    if (part.endRow - part.startRow === 1 && part.endColumn - part.startColumn === 1) continue;
    sheet.merges.push(toGridRange(part));
    keepFirstValue(sheet, part);
  }
  return undefined;
};

/** Merging keeps the first value and drops the others. */
function keepFirstValue(sheet: SheetState, area: Area): void {
  let kept: Cell['value'];
  eachCell(area, (row, column) => {
    const cell = cellAt(sheet, row, column);
    if (!cell?.value) return;
    kept ??= cell.value;
    putCell(sheet, row, column, { ...cell, value: undefined, runs: undefined });
  });
  if (!kept) return;
  const { startRow, startColumn } = area;
  putCell(sheet, startRow, startColumn, { ...cellAt(sheet, startRow, startColumn), value: kept });
}

export const unmergeCells: Handler<'unmergeCells'> = (context, { range }) => {
  const area = areaOf(context.draft, range);
  const sheet = sheetOf(context, area.sheetId);
  assertOpen(sheet, area, context.writer);
  sheet.merges = sheet.merges.filter((merge) => {
    const old = clipped(merge, sheet);
    if (!overlap(old, area)) return true;
    if (!covers(area, old))
      throw invalidArgument('You must select all cells in a merged range to merge or unmerge them.');
    return false;
  });
  return undefined;
};

export const updateBorders: Handler<'updateBorders'> = (context, request) => {
  const area = areaOf(context.draft, request.range);
  const sheet = sheetOf(context, area.sheetId);
  assertOpen(sheet, area, context.writer);
  eachCell(area, (row, column) => {
    const cell = cellAt(sheet, row, column);
    const borders = {
      ...cell?.format?.borders,
      ...withBorder('top', row === area.startRow ? request.top : request.innerHorizontal),
      ...withBorder('bottom', row === area.endRow - 1 ? request.bottom : request.innerHorizontal),
      ...withBorder('left', column === area.startColumn ? request.left : request.innerVertical),
      ...withBorder('right', column === area.endColumn - 1 ? request.right : request.innerVertical),
    };
    putCell(sheet, row, column, { ...cell, format: { ...cell?.format, borders } });
  });
  return undefined;
};

type Border = NonNullable<NonNullable<CellFormat['borders']>['top']>;

function withBorder(side: 'top' | 'bottom' | 'left' | 'right', border: Border | undefined): CellFormat['borders'] {
  return border ? { [side]: border } : {};
}
