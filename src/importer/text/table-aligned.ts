/**
 * Tables as text taken from a PDF keeps them: columns stand under their headings, parted by spaces. A cell's second line
 * stands under its first, with nothing in the first column.
 */
import { looksLikeHeader, type TableFound } from './table-header';

interface Piece {
  readonly text: string;
  readonly at: number;
}

/** How far left of its heading a cell may begin. In characters. */
const SLACK = 2;

/** The table whose headings stand on line `index`; undefined when they name no columns or nothing stands under them. */
export function alignedAt(lines: readonly string[], index: number): TableFound | undefined {
  const columns = piecesOf(lines[index] ?? '');
  if (columns.length < 3 || !columns.every(({ text }) => /^[\p{Lu}\d(]/u.test(text))) return undefined;
  if (!looksLikeHeader(columns.map(({ text }) => text))) return undefined;
  if (!hasRowUnder(lines, index, columns)) return undefined;
  const rows: { cells: string[]; index: number; last: number }[] = [];
  let at = index + 1;
  for (; at < lines.length; at++) {
    const line = lines[at] ?? '';
    const pieces = piecesOf(line);
    const last = rows[rows.length - 1];
    const goesOn = last !== undefined && (pieces[0]?.at ?? 0) >= (columns[1]?.at ?? 0) - SLACK;
    if (line.trim() === '' && piecesOf(lines[at + 1] ?? '').length > 1) continue;
    if (pieces.length > columns.length || (pieces.length < 2 && !(pieces.length === 1 && goesOn))) break;
    const row = goesOn ? last : { cells: columns.map(() => ''), index: at, last: at };
    for (const piece of pieces) {
      const column = columnOf(piece, columns);
      row.cells[column] = `${row.cells[column] ?? ''} ${piece.text}`.trim();
    }
    row.last = at;
    if (!goesOn) rows.push(row);
  }
  if (rows.length === 0) return undefined;
  return { rows: [{ cells: columns.map(({ text }) => text), index }, ...rows], end: at };
}

/** An item's sign that parts no column from its text. */
const SIGN = /^(?:[IVX]+[.)]|[A-Za-zđ][.)]|[-–+•*])(?:\s|$)/u;

/**
 * Text that is set wide, by justifying or by habit, has gaps as well, but hardly above each other: a row keeps to two
 * headings beside the first, or to one when it begins with a number alone. The first may be the name of a group.
 */
function hasRowUnder(lines: readonly string[], index: number, columns: readonly Piece[]): boolean {
  const below = lines.slice(index + 1, index + 4).filter((line) => line.trim() !== '');
  return below.slice(0, 2).some((line) => {
    const row = piecesOf(line);
    const sign = row[0]?.text ?? '';
    const isUnder = ({ at }: Piece): boolean => columns.slice(1).some((column) => Math.abs(column.at - at) <= SLACK);
    if (row.length > columns.length || SIGN.test(sign)) return false;
    return row.slice(1).filter(isUnder).length >= (/^\d{1,3}[.)]?$/.test(sign) ? 1 : 2);
  });
}

/** The parts of a line between gaps of two spaces and more, with where they begin. */
function piecesOf(line: string): Piece[] {
  return [...line.matchAll(/\S+(?: \S+)*/gu)].map((m) => ({ text: m[0], at: m.index }));
}

function columnOf({ at }: Piece, columns: readonly Piece[]): number {
  const after = columns.findIndex((column) => column.at > at + SLACK);
  return after < 0 ? columns.length - 1 : Math.max(0, after - 1);
}
