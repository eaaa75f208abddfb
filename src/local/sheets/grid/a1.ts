// A1 notation of the values methods: a tab's name, a range, both, or a named range. Only the end of a range may lie
// outside the grid when reading (it is cut); writing outside is refused by the caller.
import { invalidArgument } from '../api-error';
import type { SheetState, SpreadsheetState } from '../state';
import type { Area } from './area';
import { areaOf, columnIndex, exceedsGrid, wholeSheet } from './area';

const CORNERS = /^\$?([A-Za-z]{1,3})?\$?([1-9][0-9]{0,7})?(?::\$?([A-Za-z]{1,3})?\$?([1-9][0-9]{0,7})?)?$/;

function unparsable(text: string): Error {
  return invalidArgument(`Unable to parse range: ${text}`);
}

function splitSheet(text: string): { title: string | undefined; body: string } {
  const quoted = /^'((?:[^']|'')+)'(?:!(.*))?$/.exec(text);
  if (quoted?.[1] !== undefined) return { title: quoted[1].replaceAll("''", "'"), body: quoted[2] ?? '' };
  const bang = text.lastIndexOf('!');
  return bang < 0 ? { title: undefined, body: text } : { title: text.slice(0, bang), body: text.slice(bang + 1) };
}

function titled(state: SpreadsheetState, title: string): SheetState | undefined {
  const wanted = title.toLowerCase();
  return state.sheets.find((sheet) => sheet.properties.title.toLowerCase() === wanted);
}

interface Corner {
  readonly row: number | undefined;
  readonly column: number | undefined;
}

function corner(letters: string | undefined, digits: string | undefined): Corner {
  return {
    column: letters === undefined ? undefined : columnIndex(letters),
    row: digits === undefined ? undefined : Number(digits) - 1,
  };
}

function ordered(a: number | undefined, b: number | undefined): [number | undefined, number | undefined] {
  return a !== undefined && b !== undefined && b < a ? [b, a] : [a, b];
}

function bodyArea(sheet: SheetState, body: string, text: string): Area {
  const match = CORNERS.exec(body);
  if (!match || body === '' || body.startsWith(':') || body.endsWith(':')) throw unparsable(text);
  const first = corner(match[1], match[2]);
  const isRange = body.includes(':');
  if (!isRange && (first.row === undefined || first.column === undefined)) throw unparsable(text);
  const last = isRange ? corner(match[3], match[4]) : first;
  if ((first.column === undefined) !== (last.column === undefined)) throw unparsable(text);
  const whole = wholeSheet(sheet);
  const [top, bottom] = ordered(first.row, last.row);
  const [left, right] = ordered(first.column, last.column);
  return {
    sheetId: whole.sheetId,
    startRow: top ?? 0,
    endRow: bottom === undefined ? whole.endRow : bottom + 1,
    startColumn: left ?? 0,
    endColumn: right === undefined ? whole.endColumn : right + 1,
  };
}

export interface A1Range {
  readonly sheet: SheetState;
  /** As asked for; it may reach beyond the grid. */
  readonly area: Area;
  /** Only one cell was named: a write may start here and be larger. */
  readonly singleCell: boolean;
}

/** @throws 400 "Unable to parse range: …" for an unknown tab or a malformed range. */
export function parseA1(state: SpreadsheetState, text: string): A1Range {
  const { title, body } = splitSheet(text);
  const named = title === undefined ? titled(state, body) : titled(state, title);
  if (title === undefined || body === '') {
    if (named) return { sheet: named, area: wholeSheet(named), singleCell: false };
    const range = state.namedRanges.find((candidate) => candidate.name.toLowerCase() === text.toLowerCase());
    if (range) return namedArea(state, areaOf(state, range.range));
    if (title !== undefined) throw unparsable(text);
  }
  const sheet = title === undefined ? state.sheets[0] : named;
  if (!sheet) throw unparsable(text);
  return { sheet, area: bodyArea(sheet, body, text), singleCell: !body.includes(':') };
}

function namedArea(state: SpreadsheetState, area: Area): A1Range {
  const sheet = state.sheets.find((candidate) => candidate.properties.sheetId === area.sheetId);
  if (!sheet) throw unparsable('');
  return { sheet, area, singleCell: false };
}

/** For reading: the part inside the grid. @throws 400 if it begins outside. */
export function readableArea({ sheet, area }: A1Range): Area {
  const { rowCount, columnCount } = sheet.properties.gridProperties;
  if (area.startRow >= rowCount || area.startColumn >= columnCount) throw exceedsGrid(area, sheet);
  return { ...area, endRow: Math.min(area.endRow, rowCount), endColumn: Math.min(area.endColumn, columnCount) };
}
