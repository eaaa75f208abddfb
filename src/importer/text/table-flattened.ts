/**
 * Tables flattened to one cell a line, as copying from a PDF leaves them: "TT / Chỉ tiêu / ĐVT / Năm 2025 / 1 / Tỷ lệ … /
 * % / 95 / 2 / …". Only the rows' own numbers say where a row begins. The trap: the number of a page stands among them.
 */
import { markerOf } from './marker';
import { isAtPageBreak } from './page-furniture';
import {
  isNumberHeading,
  looksLikeHeader,
  solidLines,
  type SolidLine,
  type TableFound,
  type TableRow,
} from './table-header';

const LONGEST_HEADER = 10;
/** Lines that are looked at for one table. */
const LONGEST_TABLE = 600;

interface CellLine extends SolidLine {
  /** A number at the end of a page, which may be the page's own. */
  readonly mayBePage: boolean;
}

/** The table whose first heading is line `index`; undefined when none begins there. */
export function flattenedAt(lines: readonly string[], index: number): TableFound | undefined {
  if (!isNumberHeading(lines[index] ?? '')) return undefined;
  const solid = solidLines(lines, index, LONGEST_TABLE).map((line) => ({
    ...line,
    mayBePage: isAtPageBreak(lines, line.index),
  }));
  const first = solid.findIndex((l, i) => i > 1 && /^(?:0?1|I|A)\.?$/.test(l.text));
  if (first < 3 || first > LONGEST_HEADER) return undefined;
  const header = solid.slice(0, first).filter((l) => !l.mayBePage);
  if (!looksLikeHeader(header.map((l) => l.text))) return undefined;
  const rows: TableRow[] = [{ cells: header.map((l) => l.text), index }];
  const end = addRows(solid, first, rows);
  return rows.length < 2 ? undefined : { rows, end };
}

/** Adds the rows from line `first` on; gives the index of the first line after them. */
function addRows(solid: readonly CellLine[], first: number, rows: TableRow[]): number {
  const width = rows[0]?.cells.length ?? 0;
  let at = first;
  let number = 1;
  while (isNumber(solid[at], number) && !isHeading(solid[at + 1])) {
    const stop = nextRow(solid, at, width, number + 1) ?? lastRowEnd(solid, at, width);
    const cells = cellsOf(solid.slice(at, stop), width);
    rows.push({ cells, index: solid[at]?.index ?? 0, last: solid[stop - 1]?.index ?? 0 });
    at = stop;
    number += 1;
  }
  return solid[at]?.index ?? (solid[solid.length - 1]?.index ?? 0) + 1;
}

const isNumber = (line: CellLine | undefined, number: number): boolean =>
  new RegExp(`^0?${number}\\.?$`).test(line?.text ?? '');

/** "III. TỔ CHỨC THỰC HIỆN": no cell, but what comes after the table. */
function isHeading(line: CellLine | undefined): boolean {
  const style = markerOf(line?.text ?? '')?.style ?? '';
  return style === 'part' || style === 'article' || (style === 'roman' && /\p{Lu}{2}/u.test(line?.text ?? ''));
}

function nextRow(solid: readonly CellLine[], at: number, width: number, number: number): number | undefined {
  for (let i = at + Math.max(2, width); i <= at + width * 3; i++) {
    const line = solid[i];
    if (!isNumber(line, number)) continue;
    const isRow = i === at + width && !isNumber(solid[i + 1], number) && !isHeading(solid[i + 1]);
    if (line?.mayBePage !== true || isRow) return i;
  }
  return undefined;
}

/** Where the last row ends: it has as many cells as the header, unless a heading comes before. */
function lastRowEnd(solid: readonly CellLine[], at: number, width: number): number {
  let cells = 0;
  let end = at;
  for (; end < solid.length && cells < width && !isHeading(solid[end]); end++)
    if (end === at || solid[end]?.mayBePage !== true) cells += 1;
  return cells < width ? Math.min(end, at + width) : end;
}

/** A row with too many lines has a page's number in it, or a name of several lines. */
function cellsOf(row: readonly CellLine[], width: number): string[] {
  const kept = row.length > width ? row.filter((l, i) => i === 0 || !l.mayBePage) : row;
  const lines = kept.map((l) => l.text);
  const extra = lines.length - width;
  return extra <= 0 ? lines : [lines[0] ?? '', lines.slice(1, 2 + extra).join(' '), ...lines.slice(2 + extra)];
}
