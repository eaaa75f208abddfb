/** Turns a Word file's lines and tables into the blocks that the readers know. */
import { blocksOf, rowBlock, type Block } from '../text/block';
import type { DocxContent } from './docx';
import { normalisedLines } from '../text/normalise';
import { looksLikeHeader } from '../text/table-header';

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
  const flush = (): void => {
    blocks.push(...blocksOf(normalisedLines(lines.slice(pending).join('\n')), pending + 1));
    pending = lines.length;
  };
  for (const part of content.parts) {
    if (part.kind === 'line') lines.push(part.text);
    else if (looksLikeHeader(part.rows[0] ?? [])) {
      flush();
      tables -= 1;
      for (const row of part.rows) {
        lines.push(row.map(oneLine).join('\t'));
        blocks.push(
          rowBlock(
            row.map((c) => normalisedLines(oneLine(c)).join(' ')),
            lines.length,
            tables,
          ),
        );
      }
      pending = lines.length;
    } else lines.push('', ...part.rows.flatMap((row) => [...new Set(row)].flatMap((cell) => cell.split('\n'))), '');
  }
  flush();
  return { blocks, lines: normalisedLines(lines.join('\n')) };
}

function oneLine(cell: string): string {
  return cell.replace(/\s+/g, ' ').trim();
}
