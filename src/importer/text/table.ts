/**
 * Finds tables in plain text: columns parted by tabs, by "|" (Markdown), set under each other by spaces, or flattened to one cell a line as copying
 * from a PDF does. Knows nothing of what a table means. The trap: a letterhead in two columns looks like a table.
 */
import { cellPerLineAt } from './table-web';
import { alignedAt } from './table-aligned';
import { looksLikeHeader, type TableFound, type TableRow } from './table-header';

/** The table that begins at line `index`; undefined when none does. */
export function tableAt(lines: readonly string[], index: number): TableFound | undefined {
  const line = lines[index] ?? '';
  if (line.trim() === '|') return cellPerLineAt(lines, index);
  if (/^\s*\|/.test(line) || /\S\s+\|\s+\S.*\|/.test(line)) return columnsAt(lines, index, pipeCells);
  if (/\S\t+\S/.test(line)) return columnsAt(lines, index, tabCells);
  if (/\S {2,}\S.* {2,}\S/.test(line)) return alignedAt(lines, index);
  return flattenedAt(lines, index);
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

function columnsAt(
  lines: readonly string[],
  index: number,
  cut: (line: string) => string[] | undefined,
): TableFound | undefined {
  const rows: TableRow[] = [];
  let at = index;
  if (!looksLikeHeader(cut(lines[index] ?? '') ?? [])) return undefined;
  for (; at < lines.length; at++) {
    const cells = cut(lines[at] ?? '');
    if (cells === undefined) {
      if ((lines[at] ?? '').trim() === '' && cut(lines[at + 1] ?? '') !== undefined) continue;
      break;
    }
    if (cells.some((c) => c !== '')) rows.push({ cells, index: at });
  }
  if (rows.length < 2 || !looksLikeHeader(rows[0]?.cells ?? [])) return undefined;
  return { rows, end: at };
}

const LONGEST_HEADER = 10;

/** "TT / Chỉ tiêu / ĐVT / Năm 2025 / 1 / Tỷ lệ … / % / 95 / 2 / …": one cell a line. */
function flattenedAt(lines: readonly string[], index: number): TableFound | undefined {
  if (!/^\s*(?:stt|tt|số tt)\s*$/iu.test(lines[index] ?? '')) return undefined;
  const solid: { text: string; index: number }[] = [];
  for (let i = index; i < lines.length && i < index + 600; i++) {
    const text = (lines[i] ?? '').trim();
    if (text !== '') solid.push({ text, index: i });
  }
  const first = solid.findIndex((l, i) => i > 1 && /^(?:0?1|I|A)\.?$/.test(l.text));
  if (first < 3 || first > LONGEST_HEADER) return undefined;
  const header = solid.slice(0, first);
  if (!looksLikeHeader(header.map((l) => l.text))) return undefined;
  const rows: TableRow[] = [{ cells: header.map((l) => l.text), index }];
  const end = flattenedRows(solid, first, rows);
  return rows.length < 2 ? undefined : { rows, end };
}

function flattenedRows(solid: readonly { text: string; index: number }[], first: number, rows: TableRow[]): number {
  const width = rows[0]?.cells.length ?? 0;
  let at = first;
  let number = 1;
  while (at < solid.length && new RegExp(`^0?${number}\\.?$`).test(solid[at]?.text ?? '')) {
    const next = solid.findIndex(
      (l, i) =>
        i > at + 1 && i <= at + width * 3 && new RegExp(`^0?${number + 1}\\.?$`).test(l.text) && i - at >= width,
    );
    const stop = next < 0 ? Math.min(solid.length, at + width) : next;
    const lines = solid.slice(at, stop).map((l) => l.text);
    const extra = lines.length - width;
    const cells = extra <= 0 ? lines : [lines[0] ?? '', lines.slice(1, 2 + extra).join(' '), ...lines.slice(2 + extra)];
    rows.push({ cells, index: solid[at]?.index ?? 0, last: solid[stop - 1]?.index ?? 0 });
    at = stop;
    number += 1;
  }
  return solid[at]?.index ?? (solid[solid.length - 1]?.index ?? 0) + 1;
}
