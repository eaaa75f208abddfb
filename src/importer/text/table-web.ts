/**
 * Tables as copying from a web page leaves them: a line "|" between cells, two of them between rows. An empty cell
 * looks like the end of a row, so pieces are put together until a row is as wide as the header.
 */
import { looksLikeHeader, type TableFound, type TableRow } from './table-header';

const isBar = (line: string | undefined): boolean => line?.trim() === '|';

/** The longest cell, in lines; a longer stretch without a bar is ordinary text. */
const LONGEST_CELL = 40;

/** The table whose first bar is line `index`; undefined when its first row names no columns. */
export function cellPerLineAt(lines: readonly string[], index: number): TableFound | undefined {
  const header = rowAt(lines, index);
  if (!header || !looksLikeHeader(header.cells)) return undefined;
  const rows: TableRow[] = [header];
  let at = header.next;
  for (let row = rowAt(lines, at); row; row = rowAt(lines, at)) {
    add(rows, row, header.cells.length);
    at = row.next;
  }
  return rows.length < 2 ? undefined : { rows, end: at };
}

interface WebRow extends TableRow {
  readonly next: number;
}

/** The cells from a bar to the next doubled bar. */
function rowAt(lines: readonly string[], index: number): WebRow | undefined {
  let at = index;
  while (at < index + 3 && isBar(lines[at]) && isBar(lines[at + 1])) at += 1;
  if (!isBar(lines[at])) return undefined;
  const cells: string[] = [];
  while (isBar(lines[at]) && !isBar(lines[at + 1])) {
    const end = cellEnd(lines, at + 1);
    if (end === undefined || isBetweenTables(lines.slice(at + 1, end)) || holdsTitle(lines.slice(at + 1, end))) break;
    cells.push(
      lines
        .slice(at + 1, end)
        .join(' ')
        .replace(/\s+/g, ' ')
        .trim(),
    );
    at = end;
  }
  return cells.length === 0 ? undefined : { cells, index, last: at, next: at };
}

/** Text between two tables stands apart from the bar; a cell's text follows its bar at once. */
function isBetweenTables(lines: readonly string[]): boolean {
  return (lines[0] ?? '').trim() === '' && lines.some((line) => line.trim() !== '');
}

/** A title or an article among many lines: the document itself, not one of its cells. */
function holdsTitle(lines: readonly string[]): boolean {
  return lines.length > LONG_CELL && lines.some((line) => TITLE_LINE.test(line));
}

const LONG_CELL = 8;

const TITLE_LINE =
  /^[\s*]*(?:Điều \d+\.|[IVX]{1,4}\.\s*\**\s*\p{Lu}|(?:QUYẾT ĐỊNH|NGHỊ QUYẾT|KẾ HOẠCH|CHƯƠNG TRÌNH|CHỈ THỊ|HƯỚNG DẪN|PHỤ LỤC)[\s:*]*$)/u;

function cellEnd(lines: readonly string[], from: number): number | undefined {
  for (let at = from; at < lines.length && at < from + LONGEST_CELL; at++) if (isBar(lines[at])) return at;
  return undefined;
}

/** A row that begins without a number, under one that is too short, is that one's rest. */
function add(rows: TableRow[], row: WebRow, width: number): void {
  const above = rows[rows.length - 1];
  const starts = /^(?:\d{1,3}(?:\.\d+)*|[IVX]+|[A-Z])[.)]?$/.test(row.cells[0] ?? '');
  if (above && rows.length > 1 && !starts && above.cells.length + row.cells.length < width)
    rows[rows.length - 1] = { ...above, cells: [...above.cells, '', ...row.cells], last: row.last ?? above.index };
  else rows.push({ cells: row.cells, index: row.index, last: row.last ?? row.index });
}
