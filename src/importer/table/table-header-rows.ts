/** Which rows of a table are its header: headings of one column may stand in several rows above each other. */
import type { Node } from '../text/outline';

export function cellsOf(node: Node): readonly string[] {
  return node.block.cells ?? [];
}

/** Longest heading of a column, in characters: what is longer goes on from the page before. */
const LONGEST_HEADING = 80;

/** Header rows are those above the first row that begins with a number, carries figures or says more than a heading. */
export function headerAndBody(rows: readonly Node[]): { header: string[]; body: readonly Node[] } {
  const isBody = (row: Node): boolean =>
    cellsOf(row).some((cell) => cell.length > LONGEST_HEADING) ||
    /^(?:\d+(?:\.\d+)*|[IVX]+|[A-Z])\.?$/.test(cellsOf(row)[0] ?? '') ||
    cellsOf(row)
      .slice(1)
      .some((c) => /^[≥≤<>]?\s*\d+(?:[.,]\d+)*\s*%?$/.test(c) && !/^20\d\d$/.test(c));
  let at = rows.findIndex((row, i) => i > 0 && isBody(row));
  if (at < 0 || at > 3) at = 1;
  const width = Math.max(...rows.map((r) => cellsOf(r).length));
  const header = Array.from({ length: width }, (_, column) => {
    const parts = rows.slice(0, at).map((r) => cellsOf(r)[column] ?? '');
    return [...new Set(parts.filter((p) => p !== ''))].join(' ');
  });
  return { header, body: rows.slice(at) };
}
