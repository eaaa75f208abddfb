/** Turns a Word file's lines and tables into the blocks that the readers know. */
import { blocksOf, rowBlock, type Block } from '../text/block';
import { normalisedLines } from '../text/normalise';
import { looksLikeHeader } from '../text/table-header';
import type { DocxContent } from './docx';
import { ownLines, type DocxCell } from './docx-table';

export interface DocxBlocks {
  readonly blocks: readonly Block[];
  readonly lines: readonly string[];
}

/** Lines are numbered from 1: first the page header's, then one per paragraph, table row or line of a layout cell. */
export function docxBlocks(content: DocxContent): DocxBlocks {
  const lines: string[] = [...content.header];
  const blocks: Block[] = [];
  let pending = 0;
  let tables = 0;
  // Added one by one: a long document has more lines and blocks than a call takes arguments.
  const flush = (): void => {
    for (const block of blocksOf(normalisedLines(lines.slice(pending).join('\n')), pending + 1)) blocks.push(block);
    pending = lines.length;
  };
  for (const part of content.parts) {
    if (part.kind === 'line') lines.push(part.text);
    else if (looksLikeHeader((part.rows[0] ?? []).map(({ text }) => text))) {
      flush();
      tables -= 1;
      for (const row of part.rows) {
        const cells = row.map(({ text }) => oneLine(text));
        lines.push(cells.join('\t'));
        blocks.push(rowBlock(cells.map(normalised), lines.length, tables));
      }
      pending = lines.length;
    } else for (const line of layoutLines(part.rows)) lines.push(line);
  }
  flush();
  return { blocks, lines: normalisedLines(lines.join('\n')) };
}

/** A table that only places text, as a letterhead: its cells one after the other, apart from what stands around it. */
function layoutLines(rows: readonly (readonly DocxCell[])[]): string[] {
  return ['', ...rows.flatMap(ownLines), ''];
}

function normalised(cell: string): string {
  return normalisedLines(cell).join(' ');
}

function oneLine(cell: string): string {
  return cell.replace(/\s+/g, ' ').trim();
}
