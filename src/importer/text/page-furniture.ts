/**
 * Lines that belong to the page and not to the text: page numbers, running headers beside them, drawn rules. Taken out
 * with the empty lines around them, they leave a sentence, a list or a table as it stood before it was set in pages.
 * The trap: a number alone on a line may be a cell of a table that was flattened to one cell a line.
 */
import { markerOf } from './marker';

const RULE = /^[-–—_=.*\s|+:]{3,}$/;
const PAGE = /^(?:[-–—]\s*)?(trang|page)?\s*(\d{1,3})(?:\s*\/\s*\d{1,3})?(?:\s*[-–—])?$/i;
/** "Trang 3/7", "- 3 -": nothing else is written so. */
const SURE_PAGE = /^(?:(?:trang|page)\s*\d|[-–—]\s*\d{1,3}\s*[-–—]$)/i;

/** "----- [Trang 12] -----", "(Trang 3)": the page that a transcript tells. */
const TOLD_PAGE = /^[-–—=_\s]*[[(]\s*(?:trang|page)\s+\d{1,3}(?:\s*\/\s*\d{1,3})?\s*[\])][-–—=_\s]*$/i;

/** Lines that a page holds at the least: what is numbered higher than they allow is no page. */
const FEWEST_LINES = 5;
/** Lines of each page between two running headers, at the least, where only a bare number stands beside them. */
const LINES_APART = 15;
/** Lines that a running header has at most. */
const HEADER_LINES = 3;
const LONGEST_CELL = 40;
const LONGEST_HEADER = 120;

/** True for a drawn rule, which parts what stands above and below it. */
export function isRule(line: string): boolean {
  return RULE.test(line) || /^\|+$/.test(line);
}

/** True for what may be a page's number. */
export function isPageNumber(line: string): boolean {
  return PAGE.test(line);
}

/** True for a number at a form feed: it may be the page's, and it may be a cell that the page happens to end or begin with. */
export function isAtPageBreak(lines: readonly string[], index: number): boolean {
  const [line, after] = [lines[index] ?? '', lines[index + 1] ?? ''];
  const isAtEnd = after.startsWith('\f') && !isPageNumber(after.trim());
  return isPageNumber(line.trim()) && (line.startsWith('\f') || isAtEnd);
}

export interface Unpaged {
  readonly lines: readonly string[];
  /** Index of each line in the input. */
  readonly from: readonly number[];
  /** True for a line before which a page ended between empty lines. */
  readonly afterPage: readonly boolean[];
}

/** The lines without what surely belongs to the page. */
export function withoutPages(input: readonly string[]): Unpaged {
  const text = input.map((line) => line.trim());
  const solid = text.flatMap((line, i) => (line === '' ? [] : [i]));
  const numbers = solid.flatMap((at, order) => (PAGE.test(text[at] ?? '') ? [order] : []));
  const gone = new Set<number>(numbers.filter((order) => isSurePage(input, solid, order)).map((o) => solid[o] ?? 0));
  for (const at of headersBeside(numbers, solid, text)) gone.add(at);
  for (const at of headersWithNumber(input)) gone.add(at);
  for (const at of solid) if (TOLD_PAGE.test(text[at] ?? '')) gone.add(at);
  return cut(input, text, gone);
}

/** Takes out the lines of `gone` and the empty ones around them. */
function cut(input: readonly string[], text: readonly string[], gone: ReadonlySet<number>): Unpaged {
  const kept = { lines: [] as string[], from: [] as number[], afterPage: [] as boolean[] };
  let isPaged = false;
  let empty: number[] = [];
  const keep = (index: number): void => {
    kept.lines.push(input[index] ?? '');
    kept.from.push(index);
    kept.afterPage.push(isPaged && empty.length > 0);
  };
  text.forEach((line, index) => {
    if (gone.has(index)) isPaged = true;
    else if (line === '') empty.push(index);
    else {
      if (!isPaged) empty.forEach(keep);
      keep(index);
      isPaged = false;
      empty = [];
    }
  });
  return kept;
}

/** `order` counts the lines that are not empty. */
function isSurePage(input: readonly string[], solid: readonly number[], order: number): boolean {
  const at = solid[order] ?? 0;
  const line = (input[at] ?? '').trim();
  if (SURE_PAGE.test(line)) return true;
  if (Number(PAGE.exec(line)?.[2]) > 2 + order / FEWEST_LINES) return false;
  const [before, after] = [solid[order - 1], solid[order + 1]];
  if (before === undefined || after === undefined) return true;
  if ((input[at] ?? '').startsWith('\f') && after !== at + 1) return true;
  if ((input[after] ?? '').startsWith('\f') && before !== at - 1) return true;
  if (cutsSentence(input[before] ?? '', input[after] ?? '')) return true;
  if (before === at - 1 || after === at + 1) return false;
  return !(isLoneCell(input, solid, order - 1) && isLoneCell(input, solid, order + 1));
}

/** A full line that has not ended above the number and its rest in small letters below: no cell stands between them. */
function cutsSentence(above: string, below: string): boolean {
  return above.trim().length >= LONGEST_CELL && !/[.;:!?]$/.test(above.trim()) && /^\p{Ll}/u.test(below.trim());
}

/** A short line between empty ones, as the number itself is: all may be cells of one table. */
function isLoneCell(input: readonly string[], solid: readonly number[], order: number): boolean {
  const at = solid[order] ?? 0;
  const isShort = (input[at] ?? '').trim().length < LONGEST_CELL;
  return isShort && solid[order - 1] !== at - 1 && solid[order + 1] !== at + 1;
}

/** Running headers and the numbers beside them: lines that come again and again directly above or below a page's number. */
function headersBeside(numbers: readonly number[], solid: readonly number[], text: readonly string[]): Set<number> {
  const gone = new Set<number>();
  for (const side of [-1, 1]) {
    let beside: readonly Beside[] = numbers.map((order) => ({ number: order, line: order + side }));
    for (let lines = 0; lines < HEADER_LINES; lines++) {
      beside = repeatedOf(beside, solid, text, lines === 0 ? 2 : beside.length / 2);
      for (const { number, line } of beside) gone.add(solid[number] ?? 0).add(solid[line] ?? 0);
      beside = beside.map(({ number, line }) => ({ number, line: line + side }));
    }
  }
  return gone;
}

/** A line and the page number that it stands beside, both counted without empty lines. */
interface Beside {
  readonly number: number;
  readonly line: number;
}

/** Those whose line comes again at least `fewest` times: further lines of a header stand on most pages, a row's last cell on some. */
function repeatedOf(
  beside: readonly Beside[],
  solid: readonly number[],
  text: readonly string[],
  fewest: number,
): Beside[] {
  const byText = new Map<string, Beside[]>();
  for (const place of beside) {
    const line = text[solid[place.line] ?? -1] ?? '';
    if (mayBeHeader(line)) addTo(byText, line, place);
  }
  return [...byText.values()].filter((places) => places.length >= fewest && areOfPages(places, solid, text)).flat();
}

function mayBeHeader(line: string): boolean {
  const isPlain = /\p{L}.*\s\S/u.test(line) && line.length <= LONGEST_HEADER && !/[\t|]/.test(line);
  return isPlain && !PAGE.test(line) && !markerOf(line);
}

/**
 * The last cell of a table's rows comes again and again beside their numbers as well, but not pages apart. A single page
 * may be short (a cover, the end of an annex), so they are counted together.
 */
function areOfPages(places: readonly Beside[], solid: readonly number[], text: readonly string[]): boolean {
  const numberAt = ({ number }: Beside): string => text[solid[number] ?? -1] ?? '';
  if (places.length < 2) return false;
  if (places.slice(1).every((place) => SURE_PAGE.test(numberAt(place)))) return true;
  const pages = places.map((place) => Number(PAGE.exec(numberAt(place))?.[2]));
  const [first, last] = [places[0]?.number ?? 0, places[places.length - 1]?.number ?? 0];
  const counted = (pages[pages.length - 1] ?? 0) - (pages[0] ?? 0);
  return pages.every((page, i) => i === 0 || page > (pages[i - 1] ?? 0)) && last - first >= counted * LINES_APART;
}

/** "Kế hoạch số 412/KH-UBND      3": a page's first line that comes again on other pages but for the number in it. */
function headersWithNumber(input: readonly string[]): number[] {
  const byText = new Map<string, number[]>();
  input.forEach((line, index) => {
    const [, first, text = '', last] = /^\f(?:(\d{1,3}) +)?(\p{L}.*?)(?: {2,}(\d{1,3}))?$/u.exec(line) ?? [];
    if ((first === undefined) === (last === undefined) || text.length > LONGEST_HEADER) return;
    addTo(byText, text, index);
  });
  return [...byText.values()].filter((places) => places.length > 1).flat();
}

function addTo<T>(byText: Map<string, T[]>, text: string, value: T): void {
  const same = byText.get(text);
  if (same) same.push(value);
  else byText.set(text, [value]);
}
