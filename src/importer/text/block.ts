/**
 * Joins the lines of the input into blocks: one paragraph or one list item each, however it was wrapped, and one row of
 * a table each. Pages are taken out first, so that a block may run over several.
 */
import { isCapitals } from './capitals';
import { goesOn, hasEnded, opensParagraph, type Next } from './continuation';
import { markerOf, type Marker } from './marker';
import { isPageNumber, isRule, withoutPages, type Unpaged } from './page-furniture';
import { tableAt } from './table';
import type { TableFound } from './table-header';
import { arePartedByGaps, wasFull, wrapWidths } from './wrapping';

export interface Block {
  /** The text without the marker, wrapped lines joined by one space. */
  readonly text: string;
  readonly marker: Marker | undefined;
  readonly line: number;
  readonly lineEnd: number;
  /** For every input line: where it starts in `text`. */
  readonly starts: readonly { readonly offset: number; readonly line: number }[];
  /** Cells of a table row; undefined for ordinary text. */
  readonly cells?: readonly string[];
  /** Blocks of one table share a number. */
  readonly table?: number;
}

interface OpenBlock {
  text: string;
  marker: Marker | undefined;
  line: number;
  lineEnd: number;
  starts: { offset: number; line: number }[];
  lastLine: string;
  isOneLine: boolean;
}

/** An item's sign alone on its line, as bold signs are left by copying: "1." over "Rà soát …". */
const LONE_SIGN = /^(?:\d{1,2}(?:\.\d{1,2})*[.)]|[a-zđ]\)|[IVX]{1,5}\.|[-–+•])$/u;

/** The input's lines as blocks, pages and empty lines left out. `firstLine` is the number of lines[0]. */
export function blocksOf(input: readonly string[], firstLine = 1): Block[] {
  const joiner = new Joiner(withoutPages(input), firstLine);
  return joiner.blocks();
}

/** One row of a table as a block. */
export function rowBlock(cells: readonly string[], line: number, table: number, lineEnd = line): Block {
  const text = cells.filter((c) => c !== '').join(' | ');
  return { text, marker: undefined, line, lineEnd, starts: [{ offset: 0, line }], cells, table };
}

/** Goes over the lines once, with the block that is still open. */
class Joiner {
  private readonly done: Block[] = [];
  private readonly widths: readonly number[];
  private readonly isParted: boolean;
  private open: OpenBlock | undefined;
  /** Empty lines since the last text. */
  private gap = 0;
  /** A page's number stood there since the last text. */
  private isNumbered = false;
  /** A page ended there between empty lines, which say nothing of whether a paragraph ended too. */
  private isPaged = false;
  private sign = '';
  private tables = 0;

  constructor(
    private readonly page: Unpaged,
    private readonly firstLine: number,
  ) {
    this.widths = wrapWidths(page.lines);
    this.isParted = arePartedByGaps(page);
  }

  blocks(): Block[] {
    const { lines } = this.page;
    for (let index = 0; index < lines.length;) {
      const table = tableAt(lines, index);
      if (table) this.addTable(table);
      else this.addLine(index);
      index = table ? table.end : index + 1;
    }
    this.close();
    return this.done;
  }

  private close(): void {
    if (this.open) this.done.push(this.open);
    this.open = undefined;
  }

  /** The number of a line in the input. */
  private numberOf(index: number): number {
    return (this.page.from[index] ?? 0) + this.firstLine;
  }

  private addTable(table: TableFound): void {
    this.close();
    this.tables += 1;
    for (const { cells, index, last = index } of table.rows)
      this.done.push(rowBlock(cells, this.numberOf(index), this.tables, this.numberOf(last)));
  }

  private addLine(index: number): void {
    const { lines, afterPage } = this.page;
    const own = (lines[index] ?? '').replace(/\t/g, ' ').replace(/ {2,}/g, ' ').trim();
    if (LONE_SIGN.test(own) && /\p{L}/u.test(lines[index + 1] ?? '') && !this.isLastWord(own, index)) {
      this.sign = own;
      return;
    }
    const line = this.sign === '' ? own : `${this.sign} ${own}`;
    this.sign = '';
    if (afterPage[index] === true) this.isPaged = true;
    if (line === '' || isRule(line) || isPageNumber(line)) this.addGap(line);
    else this.addText(line, index);
  }

  /** "… xóa mù chữ mức độ / 2.": the end of a sentence that would not have fitted on the line above. */
  private isLastWord(line: string, index: number): boolean {
    if (!this.open || this.gap > 0 || hasEnded(this.open.lastLine)) return false;
    return wasFull(this.open.lastLine, line, this.widths[index] ?? 0);
  }

  private addGap(line: string): void {
    if (isPageNumber(line)) {
      this.isNumbered = true;
      if (this.gap > 0) this.isPaged = true;
      this.gap = 0;
    } else if (line === '' && this.isNumbered) this.isPaged = true;
    else this.gap += 1;
  }

  private addText(line: string, index: number): void {
    // A title or a heading in capitals does not run on over a page's end.
    const gap = this.isPaged && isCapitals(line) ? 1 : this.gap;
    const next: Next = { line, marker: markerOf(line), gap, width: this.widths[index] ?? 0 };
    if (this.open && this.belongs(this.open, next)) append(this.open, line, this.numberOf(index));
    else {
      this.close();
      this.open = start(line, next.marker, this.numberOf(index));
    }
    this.gap = 0;
    this.isNumbered = false;
    this.isPaged = false;
  }

  private belongs(open: OpenBlock, next: Next): boolean {
    if (goesOn(open, next)) return true;
    const isRest = this.isParted && !this.isPaged && next.gap === 0 && !next.marker;
    return isRest && isCapitals(open.lastLine) === isCapitals(next.line) && !opensParagraph(next, open);
  }
}

function start(line: string, marker: Marker | undefined, number: number): OpenBlock {
  const text = marker ? line.slice(marker.textStart).trim() : line;
  const starts = [{ offset: 0, line: number }];
  return { text, marker, line: number, lineEnd: number, starts, lastLine: line, isOneLine: true };
}

function append(open: OpenBlock, line: string, number: number): void {
  const glue = open.text.endsWith('-') && /^\d/.test(line) ? '' : ' ';
  open.starts.push({ offset: open.text.length + glue.length, line: number });
  open.text += glue + line;
  open.lineEnd = number;
  open.lastLine = line;
  open.isOneLine = false;
}
