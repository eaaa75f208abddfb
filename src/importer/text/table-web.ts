/**
 * Tables as copying from a web page leaves them: a line "|" between cells, two of them between rows. An empty cell
 * looks like the end of a row, so rows are cut where most of them become equally wide.
 */
import { looksLikeHeader, type TableFound, type TableRow } from './table-header';

const isBar = (line: string | undefined): boolean => line?.trim() === '|';

/** The longest cell, in lines; a longer stretch without a bar is ordinary text. */
const LONGEST_CELL = 40;

/** The table whose first bar is line `index`; undefined when its first row names no columns. */
export function cellPerLineAt(lines: readonly string[], index: number): TableFound | undefined {
  // Many bars and nothing between them are no table; each of them is asked.
  if (lines.slice(index + 1, index + 4).every(isBar)) return undefined;
  const header = headerOf(streamAt(lines, index, 2 * MOST_COLUMNS));
  if (!header || !looksLikeHeader(header.cells)) return undefined;
  const stream = streamAt(lines, index);
  const rest = stream.slice(header.next);
  const least = runsOf(rest).reduce((most, run) => Math.max(most, run), header.cells.length);
  if (least > MOST_COLUMNS) return undefined;
  const { width, body } = bodyOf(rest, header.cells, least);
  const rows = withLeaves([header, ...body], width);
  return body.length === 0 ? undefined : { rows, end: (stream[stream.length - 1]?.index ?? index) + 1 };
}

/** A bar, or the words between two of them. */
interface Piece {
  readonly text: string | undefined;
  /** The line of a bar, the first line of words. */
  readonly index: number;
}

/** The bars and cells from line `index` on, to the last bar of the table; of these `most` at the most. */
function streamAt(lines: readonly string[], index: number, most = Infinity): Piece[] {
  const pieces: Piece[] = [];
  let at = index;
  while (isBar(lines[at]) && pieces.length < most) {
    pieces.push({ text: undefined, index: at });
    const end = cellEnd(lines, at + 1);
    if (end === undefined) break;
    const cell = lines.slice(at + 1, end);
    if (isBetweenTables(cell) || holdsTitle(cell)) break;
    const text = cell.join(' ').replace(/\s+/g, ' ').trim();
    if (text !== '') pieces.push({ text, index: at + 1 });
    at = end;
  }
  return pieces;
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

/** The cells up to the first doubled bar; headings are never empty. */
function headerOf(stream: readonly Piece[]): (TableRow & { readonly next: number }) | undefined {
  let at = 0;
  while (at < 3 && stream[at + 1] && stream[at + 1]?.text === undefined) at += 1;
  const cells: string[] = [];
  while (stream[at + 1]?.text !== undefined) {
    cells.push(stream[at + 1]?.text ?? '');
    at += 2;
  }
  return cells.length === 0
    ? undefined
    : { cells, index: stream[0]?.index ?? 0, last: stream[at]?.index ?? 0, next: at + 1 };
}

/** How many cells stand side by side without an empty one between them, run by run. */
function runsOf(stream: readonly Piece[]): number[] {
  const runs: number[] = [];
  stream.forEach(({ text }, i) => {
    if (text === undefined) return;
    if (stream[i - 2]?.text === undefined) runs.push(0);
    runs[runs.length - 1] = (runs[runs.length - 1] ?? 0) + 1;
  });
  return runs;
}

const NUMBERED = /^(?:s\.?\s?)?tt$/iu;
/** What rows begin with where they are numbered. */
const ROW_START = /^(?:\d{1,3}(?:\.\d+)*|[IVX]+|[A-Za-zĐđ])[.)]?$/u;
const ITEM_START = /^(?:[-–+*•]|)$/u;

/** The cheapest way to cut the stream from one bar on: what it costs, how wide the next row is. */
interface Cut {
  readonly cost: number;
  readonly width: number;
}

/** Some pages close the table with one more bar. */
const AFTER_LAST_ROW: Cut = { cost: 0, width: 0 };

/** Columns of a table at the most; a longer line of cells is no row. */
const MOST_COLUMNS = 40;

/** Columns that may be empty in the fullest row. */
const MOST_EMPTY = 3;

/** The rows under the first, cut at the width that leaves the fewest narrower ones. */
function bodyOf(
  stream: readonly Piece[],
  header: readonly string[],
  least: number,
): { width: number; body: TableRow[] } {
  const isNumbered = NUMBERED.test(header[0] ?? '');
  let width = least;
  let cuts = cutsOf(stream, width, isNumbered);
  for (let wider = least + 1; wider <= least + MOST_EMPTY && costOf(cuts) > 0; wider++) {
    const other = cutsOf(stream, wider, isNumbered);
    if (costOf(other) < costOf(cuts)) [width, cuts] = [wider, other];
  }
  return { width, body: cutRows(stream, cuts) };
}

type Cuts = readonly (Cut | undefined)[];

const costOf = (cuts: Cuts): number => cuts[0]?.cost ?? Infinity;

/** Rows of `width` cells, and as few narrower ones as possible (a heading over all columns, a cell over several rows). */
function cutsOf(stream: readonly Piece[], width: number, isNumbered: boolean): Cuts {
  const cuts: (Cut | undefined)[] = [];
  for (let at = stream.length - 1; at >= 0; at--) {
    if (stream[at]?.text !== undefined) continue;
    if (at === stream.length - 1) cuts[at] = AFTER_LAST_ROW;
    const cells: string[] = [];
    let next = at + 1;
    while (cells.length < width && next < stream.length) {
      const text = stream[next]?.text;
      cells.push(text ?? '');
      next += text === undefined ? 1 : 2;
      const after = next === stream.length ? 0 : cuts[next]?.cost;
      if (after === undefined) continue;
      const cost = after + rowCost(cells, width, isNumbered);
      if (cost < (cuts[at]?.cost ?? Infinity)) cuts[at] = { cost, width: cells.length };
    }
  }
  return cuts;
}

function cutRows(stream: readonly Piece[], cuts: Cuts): TableRow[] {
  const rows: TableRow[] = [];
  let at = 0;
  for (let cut = cuts[0]; cut && cut.width > 0; cut = cuts[at]) {
    const cells: string[] = [];
    let index: number | undefined;
    at += 1;
    while (cells.length < cut.width) {
      const text = stream[at]?.text;
      if (text !== undefined) index ??= stream[at]?.index;
      cells.push(text ?? '');
      at += text === undefined ? 1 : 2;
    }
    const last = stream[at - 1]?.index ?? 0;
    rows.push({ cells, index: index ?? last, last });
  }
  return rows;
}

/** 0 for a row as wide as the table; more for what is narrower, has gaps there, or holds what looks like two rows. */
function rowCost(cells: readonly string[], width: number, isNumbered: boolean): number {
  const numbersInside = cells.filter((cell, i) => i > 0 && cells[i - 1] === '' && ROW_START.test(cell)).length;
  const [first = ''] = cells;
  const begins = !isNumbered || ROW_START.test(first) || ITEM_START.test(first);
  const narrow = cells.length === width ? 0 : 1 + cells.filter((cell) => cell === '').length;
  return narrow + numbersInside + (begins ? 0 : 0.5);
}

/**
 * "TT | Chỉ tiêu | Giai đoạn 2026 - 2030" over "2026 | 2027 | …": the headings of the first row that stand over those of
 * the second, each as often as it spans them. The last headings do, except remarks.
 */
function withLeaves([header, leaves, ...body]: readonly TableRow[], width: number): TableRow[] {
  if (!header || !leaves) return header ? [header] : [];
  const single = width - leaves.cells.length;
  const over = header.cells.length - single;
  const isHeaded = single > 0 && over > 0 && leaves.cells.length > over && !ROW_START.test(leaves.cells[0] ?? '');
  if (!isHeaded || header.cells.length >= width) return [header, leaves, ...body];
  const end = header.cells.length - (/^ghi chú$/iu.test(header.cells[header.cells.length - 1] ?? '') ? 1 : 0);
  const begin = end - over;
  const span = leaves.cells.length / over;
  const spanned = header.cells.slice(begin, end).flatMap((cell) => Array<string>(Math.floor(span)).fill(cell));
  const wide = Number.isInteger(span) ? spanned : leaves.cells.map(() => '');
  const pad = (length: number): string[] => Array<string>(length).fill('');
  return [
    { ...header, cells: [...header.cells.slice(0, begin), ...wide, ...header.cells.slice(end)] },
    { ...leaves, cells: [...pad(begin), ...leaves.cells, ...pad(header.cells.length - end)] },
    ...body,
  ];
}
