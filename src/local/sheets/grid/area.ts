// Rectangles of cells: Google's half-open GridRange with its optional sides, and the bounded Area everything here works on.
import { invalidArgument } from '../api-error';
import type { SheetState, SpreadsheetState } from '../state';
import { findSheet } from '../state';
import type { GridRange } from '../wire';

/** A bounded rectangle of one tab, ends exclusive, all from 0. */
export interface Area {
  readonly sheetId: number;
  readonly startRow: number;
  readonly endRow: number;
  readonly startColumn: number;
  readonly endColumn: number;
}

export function columnLetters(index: number): string {
  let letters = '';
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

export function columnIndex(letters: string): number {
  return Array.from(letters.toUpperCase()).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** A tab's name as a formula or an A1 range writes it: in quotes unless it is plain letters and digits. */
export function quotedTitle(title: string): string {
  const plain = /^[A-Za-z_][A-Za-z0-9_]*$/.test(title) && !/^[A-Za-z]{1,3}[0-9]+$/.test(title);
  return plain ? title : `'${title.replaceAll("'", "''")}'`;
}

/** `'Nhập liệu'!A1:C3`, or with one corner if it is a single cell. */
export function areaToA1(area: Area, title: string): string {
  const first = columnLetters(area.startColumn) + String(area.startRow + 1);
  const last = columnLetters(area.endColumn - 1) + String(area.endRow);
  return `${quotedTitle(title)}!${first === last ? first : `${first}:${last}`}`;
}

export function requireSheet(state: SpreadsheetState, sheetId: number | undefined): SheetState {
  const sheet = findSheet(state, sheetId ?? 0);
  if (!sheet) throw invalidArgument(`No grid with id: ${sheetId ?? 0}`);
  return sheet;
}

export function exceedsGrid(area: Area, sheet: SheetState): Error {
  const { rowCount, columnCount } = sheet.properties.gridProperties;
  const place = areaToA1(area, sheet.properties.title);
  return invalidArgument(`Range (${place}) exceeds grid limits. Max rows: ${rowCount}, max columns: ${columnCount}`);
}

export function wholeSheet(sheet: SheetState): Area {
  const { rowCount, columnCount } = sheet.properties.gridProperties;
  return { sheetId: sheet.properties.sheetId, startRow: 0, endRow: rowCount, startColumn: 0, endColumn: columnCount };
}

/** @throws 400 for an unknown tab, an upside-down range or one that leaves the grid. */
export function areaOf(state: SpreadsheetState, range: GridRange | undefined): Area {
  const sheet = requireSheet(state, range?.sheetId);
  const { rowCount, columnCount } = sheet.properties.gridProperties;
  const area: Area = {
    sheetId: sheet.properties.sheetId,
    startRow: range?.startRowIndex ?? 0,
    endRow: range?.endRowIndex ?? rowCount,
    startColumn: range?.startColumnIndex ?? 0,
    endColumn: range?.endColumnIndex ?? columnCount,
  };
  if (area.startRow < 0 || area.startColumn < 0) throw invalidArgument('GridRange indexes must not be negative.');
  if (area.endRow <= area.startRow || area.endColumn <= area.startColumn) {
    const sides = `[${area.startRow},${area.endRow}) x [${area.startColumn},${area.endColumn})`;
    throw invalidArgument(`Range must not be empty: ${sides}`);
  }
  if (area.endRow > rowCount || area.endColumn > columnCount) throw exceedsGrid(area, sheet);
  return area;
}

/** A stored range as a bounded area: missing sides reach to the edge of the grid, sides beyond it are cut. */
export function clipped(range: GridRange, sheet: SheetState): Area {
  const { rowCount, columnCount } = sheet.properties.gridProperties;
  return {
    sheetId: range.sheetId ?? 0,
    startRow: range.startRowIndex ?? 0,
    endRow: Math.min(range.endRowIndex ?? rowCount, rowCount),
    startColumn: range.startColumnIndex ?? 0,
    endColumn: Math.min(range.endColumnIndex ?? columnCount, columnCount),
  };
}

export function toGridRange(area: Area): GridRange {
  return {
    sheetId: area.sheetId,
    startRowIndex: area.startRow,
    endRowIndex: area.endRow,
    startColumnIndex: area.startColumn,
    endColumnIndex: area.endColumn,
  };
}

export function contains(area: Area, row: number, column: number): boolean {
  return row >= area.startRow && row < area.endRow && column >= area.startColumn && column < area.endColumn;
}

export function covers(outer: Area, inner: Area): boolean {
  return (
    outer.sheetId === inner.sheetId &&
    outer.startRow <= inner.startRow &&
    outer.endRow >= inner.endRow &&
    outer.startColumn <= inner.startColumn &&
    outer.endColumn >= inner.endColumn
  );
}

export function overlap(a: Area, b: Area): Area | undefined {
  if (a.sheetId !== b.sheetId) return undefined;
  const common: Area = {
    sheetId: a.sheetId,
    startRow: Math.max(a.startRow, b.startRow),
    endRow: Math.min(a.endRow, b.endRow),
    startColumn: Math.max(a.startColumn, b.startColumn),
    endColumn: Math.min(a.endColumn, b.endColumn),
  };
  return common.startRow < common.endRow && common.startColumn < common.endColumn ? common : undefined;
}

/** What is left of an area when a hole is cut out of it: up to four rectangles. */
export function without(area: Area, hole: Area): Area[] {
  const cut = overlap(area, hole);
  if (!cut) return [area];
  const parts: Area[] = [
    { ...area, endRow: cut.startRow },
    { ...area, startRow: cut.endRow },
    { ...area, startRow: cut.startRow, endRow: cut.endRow, endColumn: cut.startColumn },
    { ...area, startRow: cut.startRow, endRow: cut.endRow, startColumn: cut.endColumn },
  ];
  return parts.filter((part) => part.startRow < part.endRow && part.startColumn < part.endColumn);
}

export function eachCell(area: Area, visit: (row: number, column: number) => void): void {
  for (let row = area.startRow; row < area.endRow; row++) {
    for (let column = area.startColumn; column < area.endColumn; column++) visit(row, column);
  }
}
