// Cuts a formula into tokens: texts, numbers, references, function names, separators. Not a parser: it knows just enough to
// find references (to shift them), function names (to refuse what the engine lacks) and separators (which depend on the locale).
import { columnIndex, columnLetters } from '../grid/area';

export interface Coordinate {
  /** From 0. */
  readonly index: number;
  readonly absolute: boolean;
}

export interface Corner {
  readonly row?: Coordinate | undefined;
  readonly column?: Coordinate | undefined;
}

export interface Reference {
  /** The tab's name without quotes; undefined means the formula's own tab. */
  readonly sheet?: string | undefined;
  readonly start: Corner;
  readonly end?: Corner | undefined;
}

export type Token =
  | { readonly kind: 'reference'; readonly text: string; readonly reference: Reference }
  | { readonly kind: 'text' | 'number' | 'function' | 'name' | 'separator' | 'error' | 'other'; readonly text: string };

const SHEET = String.raw`(?:('(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?`;
const CELL = String.raw`(\$?)([A-Za-z]{1,3})(\$?)([0-9]{1,8})`;
const COLUMN = String.raw`(\$?)([A-Za-z]{1,3})`;
const ROW = String.raw`(\$?)([0-9]{1,8})`;
const END = String.raw`(?![\p{L}\p{N}_.(!$])`;

const PATTERNS = {
  text: /"(?:[^"]|"")*"/uy,
  error: new RegExp(`${SHEET}#(?:REF!|N/A|DIV/0!|VALUE!|NAME\\?|NUM!|NULL!|ERROR!)`, 'uy'),
  cells: new RegExp(`${SHEET}${CELL}(?::${CELL})?${END}`, 'uy'),
  columns: new RegExp(`${SHEET}${COLUMN}:${COLUMN}${END}`, 'uy'),
  rows: new RegExp(`${SHEET}${ROW}:${ROW}${END}`, 'uy'),
  open: new RegExp(`${SHEET}(?:${CELL}:${COLUMN}|${COLUMN}:${CELL}|${CELL}:${ROW})${END}`, 'uy'),
  function: /[\p{L}_][\p{L}\p{N}_.]*(?=\s*\()/uy,
  number: /[0-9]+(?:[.,][0-9]+)?(?:[eE][+-]?[0-9]+)?/uy,
  name: /[\p{L}_][\p{L}\p{N}_.]*!?/uy,
};

/** A range such as C2:C, open on one side, which only Google has. */
export class OpenRangeError extends Error {}

function coordinate(dollar: string | undefined, index: number): Coordinate {
  return { index, absolute: dollar === '$' };
}

function cell(groups: readonly (string | undefined)[], at: number): Corner | undefined {
  const letters = groups[at + 1];
  if (letters === undefined) return undefined;
  return {
    column: coordinate(groups[at], columnIndex(letters)),
    row: coordinate(groups[at + 2], Number(groups[at + 3]) - 1),
  };
}

function bareTitle(written: string | undefined): string | undefined {
  if (written === undefined) return undefined;
  return written.startsWith("'") ? written.slice(1, -1).replaceAll("''", "'") : written;
}

function referenceAt(formula: string, at: number): Token | undefined {
  const match = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    return pattern.exec(formula);
  };
  const found = (m: RegExpExecArray, start: Corner, end: Corner | undefined): Token => ({
    kind: 'reference',
    text: m[0],
    reference: { sheet: bareTitle(m[1]), start, end },
  });
  const open = match(PATTERNS.open);
  if (open) throw new OpenRangeError(open[0]);
  const cells = match(PATTERNS.cells);
  const first = cells ? cell(cells, 2) : undefined;
  if (cells && first) return found(cells, first, cell(cells, 6));
  const columns = match(PATTERNS.columns);
  if (columns) {
    const [from, to] = [columns[3] ?? '', columns[5] ?? ''];
    const start = { column: coordinate(columns[2], columnIndex(from)) };
    return found(columns, start, { column: coordinate(columns[4], columnIndex(to)) });
  }
  const rows = match(PATTERNS.rows);
  if (!rows) return undefined;
  const start = { row: coordinate(rows[2], Number(rows[3]) - 1) };
  return found(rows, start, { row: coordinate(rows[4], Number(rows[5]) - 1) });
}

function plainAt(formula: string, at: number): Token {
  for (const kind of ['text', 'error', 'function', 'number', 'name'] as const) {
    const pattern = PATTERNS[kind];
    pattern.lastIndex = at;
    const match = pattern.exec(formula);
    if (match) return { kind, text: match[0] };
  }
  const text = formula.charAt(at);
  return { kind: text === ',' || text === ';' ? 'separator' : 'other', text };
}

/** @throws OpenRangeError for a range like C2:C. */
export function tokenize(formula: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < formula.length;) {
    const char = formula.charAt(at);
    const token = (char === '"' ? undefined : referenceAt(formula, at)) ?? plainAt(formula, at);
    tokens.push(token);
    at += token.text.length;
  }
  return tokens;
}

function coordinateText(corner: Corner): string {
  const column = corner.column ? (corner.column.absolute ? '$' : '') + columnLetters(corner.column.index) : '';
  const row = corner.row ? (corner.row.absolute ? '$' : '') + String(corner.row.index + 1) : '';
  return column + row;
}

/** Writes a reference back; the tab's name keeps the spelling it had in the formula unless another one is given. */
export function referenceText(reference: Reference, sheetPrefix: string): string {
  const end = reference.end ? ':' + coordinateText(reference.end) : '';
  return sheetPrefix + coordinateText(reference.start) + end;
}

export function sheetPrefixOf(tokenText: string): string {
  const bang = tokenText.lastIndexOf('!');
  return bang < 0 ? '' : tokenText.slice(0, bang + 1);
}
