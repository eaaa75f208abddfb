/**
 * Finds tables in plain text: columns parted by tabs, by "|" (Markdown), set under each other by spaces, or, as copying
 * from a PDF leaves them, one cell or one row a line. Knows nothing of what a table means. The trap: a letterhead in two
 * columns looks like a table.
 */
import { markerOf } from './marker';
import { cellPerLineAt } from './table-web';
import { alignedAt } from './table-aligned';
import { flattenedAt } from './table-flattened';
import { looksLikeHeader, namesShares, numbersRows, type TableFound, type TableRow } from './table-header';
import { spacedAt } from './table-spaced';
import { wrappedAt } from './table-wrapped';

/** The table that begins at line `index`; undefined when none does. */
export function tableAt(lines: readonly string[], index: number): TableFound | undefined {
  const line = lines[index] ?? '';
  if (line.trim() === '|') return cellPerLineAt(lines, index);
  if (/^\s*\|/.test(line) || /\S\s+\|\s+\S.*\|/.test(line)) return columnsAt(lines, index, pipeCells);
  if (/\S\t+\S/.test(line)) return columnsAt(lines, index, tabCells);
  if (/\S {2,}\S.* {2,}\S/.test(line)) return alignedAt(lines, index);
  return wrappedAt(lines, index) ?? flattenedAt(lines, index) ?? spacedAt(lines, index);
}

function pipeCells(line: string): string[] | undefined {
  if (!line.includes('|')) return undefined;
  if (/^[\s|:–—-]+$/.test(line)) return [];
  return line
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|')
    .map(cell);
}

function tabCells(line: string): string[] | undefined {
  return /\S\t+\S/.test(line) || /^\t+\S/.test(line) ? line.split('\t').map(cell) : undefined;
}

function cell(text: string): string {
  return text
    .replace(/<br\s*\/?>/gi, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** "→I. MỤC TIÊU", "2.→Phấn đấu …": a tab that only indents a paragraph, or stands after an item's sign, parts no columns. */
function isParagraph(lines: readonly string[], index: number, width: number): boolean {
  const line = lines[index] ?? '';
  if (/^\t[^\t|]+$/.test(line)) return true;
  const [sign = '', text = '', ...more] = line.trim().split(/\t+/);
  if (line.includes('|') || more.length > 0 || width < 4) return false;
  if (text === '') return /^\t/.test(line) && markerOf(sign) !== undefined;
  const next = (lines[index + 1] ?? '').split('\t').length;
  return /[.)/]$|^[-–+•]$/.test(sign) && markerOf(`${sign} ${text}`) !== undefined && next < 3;
}

/** Lines of one cell at the most. */
const LONGEST_CELL = 40;

/** Index of the line that closes a row between bars, whose cells may hold several lines; its own when none does. */
function lastOfRow(lines: readonly string[], index: number): number {
  if (!/^\s*\|.*\|.*[^|\s]\s*$/.test(lines[index] ?? '')) return index;
  for (let at = index + 1; at < lines.length && at <= index + LONGEST_CELL; at++) {
    const line = (lines[at] ?? '').trim();
    if (line.startsWith('|')) return index;
    if (line.endsWith('|')) return at;
  }
  return index;
}

function columnsAt(
  lines: readonly string[],
  index: number,
  cut: (line: string) => string[] | undefined,
): TableFound | undefined {
  const rows: TableRow[] = [];
  let at = index;
  const header = cut(lines[index] ?? '') ?? [];
  const below = [1, 2].map((step) => cut(lines[index + step] ?? '') ?? []).find((cells) => cells.length > 0) ?? [];
  if (!looksLikeHeader(header) && !namesShares(header, below) && !numbersRows(header, below)) return undefined;
  for (; at < lines.length; at++) {
    const last = lastOfRow(lines, at);
    const cells = cut(lines.slice(at, last + 1).join(' '));
    if (rows.length > 0 && isParagraph(lines, at, rows[0]?.cells.length ?? 0)) break;
    if (cells === undefined) {
      if ((lines[at] ?? '').trim() === '' && cut(lines[at + 1] ?? '') !== undefined) continue;
      break;
    }
    if (cells.some((c) => c !== '')) rows.push({ cells, index: at, last });
    at = last;
  }
  if (rows.length < 2) return undefined;
  return { rows, end: at };
}
