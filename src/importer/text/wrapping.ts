/**
 * How a text is broken into lines: how wide its lines may be, and whether empty lines part its paragraphs. Greedy
 * wrapping has one rule that shows a paragraph's end: a line ends early only there, because otherwise the next word
 * would have fitted.
 */
import { markerOf } from './marker';
import { isPageNumber, type Unpaged } from './page-furniture';

/** Widest line that is still taken for a wrapped one; longer lines are whole paragraphs. In characters. */
const WIDEST_WRAP = 220;
/** Narrowest column whose lines are taken for wrapped ones. */
const NARROWEST_WRAP = 40;
/** Lines above and below that show how wide the text is set. */
const REACH = 12;

const isRow = (line: string): boolean => /\S\t|\|/.test(line);

/** Width of the wrapped text around each line; 0 where the text is not wrapped. A table's row says nothing of it. */
export function wrapWidths(lines: readonly string[]): number[] {
  const lengths = lines.map((l) => (isRow(l) ? 0 : l.replace(/\s+/g, ' ').trim().length));
  return lengths.map((_, i) => {
    const width = Math.max(0, ...lengths.slice(Math.max(0, i - REACH), i + REACH + 1));
    return width <= WIDEST_WRAP ? width : 0;
  });
}

/** True when the next line's first word would not have fitted after `before`. */
export function wasFull(before: string, line: string, width: number): boolean {
  if (width < NARROWEST_WRAP) return false;
  const word = line.split(' ', 1)[0] ?? '';
  return before.length + 1 + word.length > width * 0.93;
}

/**
 * True when empty lines part the paragraphs, as in text taken from a web page: then lines without one between them are
 * one paragraph, wherever they break. It shows in lines that go on with a small letter. What stands at a page's end,
 * among its empty lines, shows nothing.
 */
export function arePartedByGaps({ lines, afterPage }: Pick<Unpaged, 'lines' | 'afterPage'>): boolean {
  let goesOn = 0;
  let adjacent = 0;
  let gaps = 0;
  lines.forEach((line, i) => {
    if (i === 0 || line.trim() === '' || afterPage[i] === true || isPageNumber(line.trim())) return;
    if ((lines[i - 1] ?? '').trim() === '') gaps += 1;
    else if (!markerOf(line.trim()) && !isRow(line) && !isByBar(lines, i)) {
      adjacent += 1;
      if (/^\p{Ll}/u.test(line.trim())) goesOn += 1;
    }
  });
  return adjacent >= 8 && gaps * 5 >= adjacent && goesOn * 2 >= adjacent;
}

/** True for a line of a table's cell: a bar stands within two lines of it. */
function isByBar(lines: readonly string[], index: number): boolean {
  return lines.slice(Math.max(0, index - 2), index + 3).some((line) => line.trim() === '|');
}
