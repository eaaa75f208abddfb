// Cells that change places: sorting, copying, cutting, finding and replacing.
import { invalidArgument, unimplemented } from '../api-error';
import { copiedFormula, formulaAfterMove } from '../formulas/shift';
import type { BlockMove } from '../formulas/shift';
import type { Area } from '../grid/area';
import { areaOf, contains, eachCell, exceedsGrid, requireSheet, wholeSheet } from '../grid/area';
import { mapAllFormulas } from '../grid/line-edits';
import { assertOpen } from '../protection';
import type { Cell, SheetState } from '../state';
import { cellAt, draftOf, putCell } from '../state';
import type { SortSpec } from '../wire';
import { typedValue } from '../values/typed-input';
import { checkValue, shiftedValidation } from './cell-requests';
import type { Handler, WriteContext } from './context';
import { sheetOf } from './context';

type Sortable = string | number | boolean | undefined;

const RANK: Record<string, number> = { number: 0, string: 1, boolean: 2 };

/** Numbers before texts before booleans, as Google sorts; empties are last whatever the order. */
function compare(a: Sortable, b: Sortable, descending: boolean, language: string): number {
  if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? 1 : -1;
  const byKind = (RANK[typeof a] ?? 3) - (RANK[typeof b] ?? 3);
  const byValue = typeof a === 'string' && typeof b === 'string' ? a.localeCompare(b, language) : Number(a) - Number(b);
  return (byKind === 0 ? byValue : byKind) * (descending ? -1 : 1);
}

function sortKey(context: WriteContext, sheet: SheetState, row: number, column: number): Sortable {
  const index = context.draft.sheets.indexOf(sheet);
  const value = context.engine.valueOf(context.draft, index, row, column);
  return value?.numberValue ?? value?.stringValue ?? value?.boolValue ?? (value?.errorValue ? '\uffff' : undefined);
}

function sortOrder(context: WriteContext, sheet: SheetState, area: Area, specs: readonly SortSpec[]): number[] {
  const snapshot: WriteContext = { ...context, draft: draftOf(context.draft) };
  const sheetCopy = requireSheet(snapshot.draft, sheet.properties.sheetId);
  const language = context.draft.properties.locale.replace('_', '-');
  const lines = Array.from({ length: area.endRow - area.startRow }, (_, i) => {
    const row = area.startRow + i;
    return { row, keys: specs.map((spec) => sortKey(snapshot, sheetCopy, row, spec.dimensionIndex ?? 0)) };
  });
  lines.sort((a, b) => {
    for (const [i, spec] of specs.entries()) {
      const order = compare(a.keys[i], b.keys[i], spec.sortOrder === 'DESCENDING', language);
      if (order !== 0) return order;
    }
    return a.row - b.row;
  });
  return lines.map(({ row }) => row);
}

function carried(cell: Cell | undefined, rows: number, columns: number): Cell | undefined {
  const formula = cell?.value?.formulaValue;
  if (!cell || formula === undefined) return cell;
  return { ...cell, value: { formulaValue: copiedFormula(formula, rows, columns) } };
}

export const sortRange: Handler<'sortRange'> = (context, { range, sortSpecs = [] }) => {
  const area = areaOf(context.draft, range);
  const sheet = sheetOf(context, area.sheetId);
  assertOpen(sheet, area, context.writer);
  for (const spec of sortSpecs) {
    const column = spec.dimensionIndex ?? 0;
    if (column < area.startColumn || column >= area.endColumn) {
      throw invalidArgument(`Sort column ${column} is outside of the range being sorted.`);
    }
  }
  const order = sortOrder(context, sheet, area, sortSpecs);
  const columns = Array.from({ length: area.endColumn - area.startColumn }, (_, i) => area.startColumn + i);
  // Values, formats and notes travel; a validation stays where it is.
  const lines = order.map((from, i) =>
    columns.map((column) => carried(cellAt(sheet, from, column), area.startRow + i - from, 0)),
  );
  lines.forEach((line, i) => {
    line.forEach((cell, j) => {
      const [row, column] = [area.startRow + i, area.startColumn + j];
      putCell(sheet, row, column, { ...cell, validation: cellAt(sheet, row, column)?.validation });
    });
  });
  return undefined;
};

type Paste = (target: Cell | undefined, source: Cell | undefined, rows: number, columns: number) => Cell | undefined;

function computedCell(source: Cell | undefined, value: Cell['value']): Cell {
  return { ...source, value: value?.errorValue ? undefined : value };
}

const PASTES: Record<string, Paste | undefined> = {
  PASTE_NORMAL: (_target, source, rows, columns) => {
    const cell = carried(source, rows, columns);
    return cell?.validation ? { ...cell, validation: shiftedValidation(cell.validation, rows, columns) } : cell;
  },
  PASTE_VALUES: (target, source) => ({ ...target, value: source?.value, runs: undefined }),
  PASTE_FORMULA: (target, source, rows, columns) => ({ ...target, value: carried(source, rows, columns)?.value }),
  PASTE_FORMAT: (target, source) => ({ ...target, format: source?.format }),
  PASTE_NO_BORDERS: (target, source, rows, columns) => {
    const cell = carried(source, rows, columns);
    return { ...cell, format: { ...cell?.format, borders: target?.format?.borders } };
  },
  PASTE_DATA_VALIDATION: (target, source, rows, columns) => ({
    ...target,
    validation: source?.validation && shiftedValidation(source.validation, rows, columns),
  }),
};

function pasteOf(type = 'PASTE_NORMAL'): Paste {
  const paste = PASTES[type];
  if (!paste) throw unimplemented(`the paste type ${type}`);
  return paste;
}

/** The source's cells as they are now; for values, with formulas computed. */
function lifted(context: WriteContext, area: Area, computed: boolean): (Cell | undefined)[][] {
  const state = computed ? draftOf(context.draft) : context.draft;
  const index = state.sheets.findIndex((sheet) => sheet.properties.sheetId === area.sheetId);
  const sheet = requireSheet(state, area.sheetId);
  const block: (Cell | undefined)[][] = [];
  eachCell(area, (row, column) => {
    const cell = cellAt(sheet, row, column);
    const value = computed ? computedCell(cell, context.engine.valueOf(state, index, row, column)) : cell;
    (block[row - area.startRow] ??= [])[column - area.startColumn] = value;
  });
  return block;
}

function repeats(target: Area, source: Area): Area {
  const [rows, columns] = [source.endRow - source.startRow, source.endColumn - source.startColumn];
  const fit = (length: number, unit: number): number => Math.max(1, Math.floor(length / unit)) * unit;
  return {
    ...target,
    endRow: target.startRow + fit(target.endRow - target.startRow, rows),
    endColumn: target.startColumn + fit(target.endColumn - target.startColumn, columns),
  };
}

export const copyPaste: Handler<'copyPaste'> = (context, request) => {
  if (request.pasteOrientation === 'TRANSPOSE') throw unimplemented('copyPaste.pasteOrientation TRANSPOSE');
  const source = areaOf(context.draft, request.source);
  const target = repeats(areaOf(context.draft, request.destination), source);
  const sheet = sheetOf(context, target.sheetId);
  const { rowCount, columnCount } = sheet.properties.gridProperties;
  if (target.endRow > rowCount || target.endColumn > columnCount) throw exceedsGrid(target, sheet);
  assertOpen(sheet, target, context.writer);
  const paste = pasteOf(request.pasteType);
  const block = lifted(context, source, request.pasteType === 'PASTE_VALUES');
  const [height, width] = [source.endRow - source.startRow, source.endColumn - source.startColumn];
  eachCell(target, (row, column) => {
    const [r, c] = [(row - target.startRow) % height, (column - target.startColumn) % width];
    const [rows, columns] = [row - source.startRow - r, column - source.startColumn - c];
    putCell(sheet, row, column, paste(cellAt(sheet, row, column), block[r]?.[c], rows, columns));
  });
  return undefined;
};

export const cutPaste: Handler<'cutPaste'> = (context, request) => {
  if ((request.pasteType ?? 'PASTE_NORMAL') !== 'PASTE_NORMAL') throw unimplemented('cutPaste other than PASTE_NORMAL');
  const source = areaOf(context.draft, request.source);
  const from = sheetOf(context, source.sheetId);
  const to = sheetOf(context, request.destination?.sheetId);
  const [rows, columns] = [
    (request.destination?.rowIndex ?? 0) - source.startRow,
    (request.destination?.columnIndex ?? 0) - source.startColumn,
  ];
  const target: Area = {
    sheetId: to.properties.sheetId,
    startRow: source.startRow + rows,
    endRow: source.endRow + rows,
    startColumn: source.startColumn + columns,
    endColumn: source.endColumn + columns,
  };
  const whole = wholeSheet(to);
  if (target.endRow > whole.endRow || target.endColumn > whole.endColumn) throw exceedsGrid(target, to);
  assertOpen(from, source, context.writer);
  assertOpen(to, target, context.writer);
  const block = lifted(context, source, false);
  eachCell(source, (row, column) => {
    putCell(from, row, column, undefined);
  });
  const move: BlockMove = {
    fromTitle: from.properties.title,
    toTitle: to.properties.title,
    inside: (row, column) => contains(source, row, column),
    rows,
    columns,
  };
  mapAllFormulas(context.draft, (formula, home) => formulaAfterMove(formula, home, home, move));
  eachCell(target, (row, column) => {
    const cell = block[row - target.startRow]?.[column - target.startColumn];
    putCell(to, row, column, movedCell(cell, move));
  });
  return undefined;
};

function movedCell(cell: Cell | undefined, move: BlockMove): Cell | undefined {
  const formula = cell?.value?.formulaValue;
  if (!cell || formula === undefined) return cell;
  return { ...cell, value: { formulaValue: formulaAfterMove(formula, move.fromTitle, move.toTitle, move) } };
}

function searchPattern({ find = '', searchByRegex, matchCase, matchEntireCell }: FindReplace): RegExp {
  if (find === '') throw invalidArgument('findReplace.find must not be empty.');
  if (searchByRegex === true) throw unimplemented('findReplace.searchByRegex');
  const escaped = find.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(matchEntireCell === true ? `^${escaped}$` : escaped, matchCase === true ? 'gu' : 'giu');
}

type FindReplace = Parameters<Handler<'findReplace'>>[1];

function searchedAreas(context: WriteContext, request: FindReplace): Area[] {
  if (request.range) return [areaOf(context.draft, request.range)];
  if (request.sheetId !== undefined) return [wholeSheet(sheetOf(context, request.sheetId))];
  if (request.allSheets === true) return context.draft.sheets.map(wholeSheet);
  throw invalidArgument('findReplace must specify range, sheetId or allSheets.');
}

/** The text of a cell that is searched: of formulas only if asked, of numbers never. */
function searchedText(cell: Cell | undefined, includeFormulas: boolean): string | undefined {
  const formula = cell?.value?.formulaValue;
  return formula === undefined ? cell?.value?.stringValue : includeFormulas ? formula : undefined;
}

function replacedCell(context: WriteContext, cell: Cell, text: string): Cell {
  const { locale } = context.draft.properties;
  const year = new Date(context.nowMs).getUTCFullYear();
  const { value } = typedValue(text, { locale, year, numberFormat: cell.format?.numberFormat });
  checkValue(value);
  return { ...cell, value };
}

export const findReplace: Handler<'findReplace'> = (context, request) => {
  const pattern = searchPattern(request);
  const found = { occurrencesChanged: 0, valuesChanged: 0, formulasChanged: 0, rowsChanged: 0, sheetsChanged: 0 };
  for (const area of searchedAreas(context, request)) {
    const sheet = sheetOf(context, area.sheetId);
    const rows = new Set<number>();
    eachCell(area, (row, column) => {
      const cell = cellAt(sheet, row, column);
      const text = searchedText(cell, request.includeFormulas === true);
      const count = text?.match(pattern)?.length ?? 0;
      if (!cell || text === undefined || count === 0) return;
      const own = { ...area, startRow: row, endRow: row + 1, startColumn: column, endColumn: column + 1 };
      assertOpen(sheet, own, context.writer);
      const next = text.replace(pattern, () => request.replacement ?? '');
      putCell(sheet, row, column, replacedCell(context, cell, next));
      rows.add(row);
      found.occurrencesChanged += count;
      found[cell.value?.formulaValue === undefined ? 'valuesChanged' : 'formulasChanged'] += 1;
    });
    found.rowsChanged += rows.size;
    if (rows.size > 0) found.sheetsChanged += 1;
  }
  return { findReplace: found };
};
