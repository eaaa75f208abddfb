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
  if (columns.length < 3 || !looksLikeHeader(columns.map(({ text }) => text))) return undefined;
  const rows: { cells: string[]; index: number; last: number }[] = [];
  let at = index + 1;
  for (; at < lines.length; at++) {
    const line = lines[at] ?? '';
    const pieces = piecesOf(line);
    const last = rows[rows.length - 1];
    const goesOn = last !== undefined && (pieces[0]?.at ?? 0) >= (columns[1]?.at ?? 0) - SLACK;
    if (line.trim() === '' && piecesOf(lines[at + 1] ?? '').length > 1) continue;
    if (pieces.length < 2 && !(pieces.length === 1 && goesOn)) break;
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

/** The parts of a line between gaps of two spaces and more, with where they begin. */
function piecesOf(line: string): Piece[] {
  return [...line.matchAll(/\S+(?: \S+)*/gu)].map((m) => ({ text: m[0], at: m.index }));
}

function columnOf({ at }: Piece, columns: readonly Piece[]): number {
  const after = columns.findIndex((column) => column.at > at + SLACK);
  return after < 0 ? columns.length - 1 : Math.max(0, after - 1);
}
