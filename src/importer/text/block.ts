/**
 * Joins the lines of the input into blocks: one paragraph or one list item each, however it was wrapped.
 * A wrapped line is told from a new paragraph by greedy wrapping's own rule: a line ends early only where
 * its paragraph ends, because otherwise the next word would have fitted. The trap: a name broken at its
 * dash ("… Lao động / - Thương binh …") begins a line as a bullet does.
 */
import { folded } from './normalise';
import { markerOf, type Marker } from './marker';
import { isPageFurniture } from './page-furniture';
import { tableAt } from './table';
import { words } from './words';

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
}

/** An item's sign alone on its line, as bold signs are left by copying: "1." over "Rà soát …". */
const LONE_SIGN = /^(?:\d{1,2}(?:\.\d{1,2})*[.)]|[a-zđ]\)|[IVX]{1,5}\.|[-–+•])$/u;

/** Widest line that is still taken for a wrapped one; longer lines are whole paragraphs. In characters. */
const WIDEST_WRAP = 220;

/** The input's lines as blocks, page numbers and empty lines left out. `firstLine` is the number of lines[0]. */
export function blocksOf(lines: readonly string[], firstLine = 1): Block[] {
  const widths = wrapWidths(lines);
  const parted = arePartedByGaps(lines);
  const done: Block[] = [];
  let open: OpenBlock | undefined;
  let gap = 0;
  let tables = 0;
  let skipTo = 0;
  let sign = '';
  lines.forEach((raw, index) => {
    if (index < skipTo) return;
    const table = tableAt(lines, index);
    if (table) {
      if (open) done.push(open);
      open = undefined;
      tables += 1;
      for (const row of table.rows)
        done.push(rowBlock(row.cells, row.index + firstLine, tables, (row.last ?? row.index) + firstLine));
      skipTo = table.end;
      return;
    }
    const own = raw.replace(/\t/g, ' ').replace(/ {2,}/g, ' ').trim();
    if (LONE_SIGN.test(own) && /\p{L}/u.test(lines[index + 1] ?? '')) {
      sign = own;
      return;
    }
    const line = sign === '' ? own : `${sign} ${own}`;
    sign = '';
    if (line === '' || isPageFurniture(lines, index)) {
      gap += 1;
      return;
    }
    const marker = markerOf(line);
    const isNext = open && continues(open, line, marker, gap, widths[index] ?? 0);
    const isRest = open && parted && gap === 0 && !marker && isCapitals(open.lastLine) === isCapitals(line);
    if (open && (isNext || (isRest && !OPENS_PARAGRAPH.test(line)))) append(open, line, index + firstLine);
    else {
      if (open) done.push(open);
      open = start(line, marker, index + firstLine);
    }
    gap = 0;
  });
  if (open) done.push(open);
  return done;
}

/** One row of a table as a block. */
export function rowBlock(cells: readonly string[], line: number, table: number, lineEnd = line): Block {
  const text = cells.filter((c) => c !== '').join(' | ');
  return { text, marker: undefined, line, lineEnd, starts: [{ offset: 0, line }], cells, table };
}

function start(line: string, marker: Marker | undefined, number: number): OpenBlock {
  const text = marker ? line.slice(marker.textStart).trim() : line;
  return { text, marker, line: number, lineEnd: number, starts: [{ offset: 0, line: number }], lastLine: line };
}

function append(open: OpenBlock, line: string, number: number): void {
  const glue = open.text.endsWith('-') && /^\d/.test(line) ? '' : ' ';
  open.starts.push({ offset: open.text.length + glue.length, line: number });
  open.text += glue + line;
  open.lineEnd = number;
  open.lastLine = line;
}

/**
 * True when empty lines part the paragraphs, as in text taken from a web page: then lines without one between them are
 * one paragraph, wherever they break. It shows in lines that go on with a small letter.
 */
function arePartedByGaps(lines: readonly string[]): boolean {
  let goesOn = 0;
  let adjacent = 0;
  let gaps = 0;
  lines.forEach((line, i) => {
    if (line.trim() === '' || i === 0) return;
    if ((lines[i - 1] ?? '').trim() === '') gaps += 1;
    else if (!markerOf(line.trim()) && !/[\t|]/.test(line) && !isByBar(lines, i)) {
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

/** Width of the wrapped text around each line; 0 where the text is not wrapped. */
function wrapWidths(lines: readonly string[]): number[] {
  const REACH = 12;
  const lengths = lines.map((l) => l.trim().length);
  return lengths.map((_, i) => {
    const width = Math.max(0, ...lengths.slice(Math.max(0, i - REACH), i + REACH + 1));
    return width <= WIDEST_WRAP ? width : 0;
  });
}

const ENDS = /[.;:!?…]["”’)»]*$|\/\.$/u;

/** True when the last bracket of a text is still open, not far from its end. */
function bracketOpen(text: string): boolean {
  const tail = text.slice(-160);
  return tail.lastIndexOf('(') > tail.lastIndexOf(')');
}

/** Words that only open a paragraph. */
const OPENS_PARAGRAPH =
  /^(?:Căn cứ|Kính gửi|Nơi nhận|Trên đây là|(?:Thực hiện|Triển khai) (?:Kế hoạch|Nghị quyết|Chương trình|Công văn|Quyết định|Chỉ thị|Đề án))(?!\p{L})/u;

/** Words that no paragraph ends with: what follows is its next line. */
const DANGLING = words(
  '(?:ngày|năm|tháng|quý|từ|đến|và|của|các|là|số|trước|sau|trên|dưới|tại|theo|với|cho|về|để|hoặc|những|trong|ở|mỗi|đạt|khoảng|ít nhất|bằng|vào|tối thiểu|không|được)$|[≥≤<>=]$',
);

function continues(open: OpenBlock, line: string, marker: Marker | undefined, gap: number, width: number): boolean {
  const before = open.lastLine;
  const ended = ENDS.test(before);
  if (/^https?:\/\/\S+$/.test(line)) return true;
  if (OPENS_PARAGRAPH.test(line)) return false;
  if (gap === 0 && bracketOpen(open.text) && width > 0 && marker?.bullet !== true) return true;
  if (/(?:19|20)\d\d\s*$/.test(before) && /^[-–]\s*(?:19|20)\d\d/.test(line)) return true;
  if (/\d{4}\s*[-–]$/.test(before) && /^(?:19|20)\d\d/.test(line)) return true;
  if (gap === 0 && !isCapitals(before) && marker?.bullet !== true && DANGLING.test(folded(before))) return true;
  if (gap === 0 && !marker && before.endsWith(':') && /^\p{Ll}/u.test(line)) return true;
  const full = wasFull(before, line, width);
  if (gap > 0) return !ended && !marker && /^\p{Ll}/u.test(line) && !isHeadingLike(open);
  if (
    marker?.bullet === true &&
    /^[-–]\s+\p{Lu}/u.test(line) &&
    open.marker?.bullet === true &&
    OFFICE_CUT.test(before)
  )
    return true;
  if (marker?.bullet === true && gap === 0 && SECOND_HALF.test(line) && FIRST_HALF.test(before)) return true;
  const heading = open.marker?.bullet === false && open.line === open.lineEnd;
  if (marker && (heading || /https?:\/\/\S+$/.test(before))) return false;
  if (marker) return !ended && full && looksWrapped(marker, line, before);
  if (heading && isCapitals(line) && isUpper(open.text)) return !ended;
  if (gap === 0 && isCapitals(before) && /^[\p{Lu}\d][^\p{Ll}]*$/u.test(line)) return !ended;
  if (isCapitals(before) !== isCapitals(line)) return !ended && full && !isCapitals(before) && line.length < 24;
  if (isCapitals(before)) return !ended;
  if (ended)
    return full && !/^["“]?\p{Lu}/u.test(line) && !/^\d/.test(line) ? true : full && !before.endsWith(':') && width > 0;
  return full || /^\p{Ll}/u.test(line) || /[,(]$/.test(before);
}

/** True when the next line's first word would not have fitted after `before`. */
function wasFull(before: string, line: string, width: number): boolean {
  if (width < 40) return false;
  const word = line.split(' ', 1)[0] ?? '';
  return before.length + 1 + word.length > width * 0.93;
}

/** "… Sở Lao động / - Thương binh và Xã hội": an office's name broken at its dash. */
const OFFICE_CUT = /(?:Sở|Bộ|Phòng|Ngành|ngành|phòng|Ban|Vụ|Cục)\s+\p{Lu}\p{L}*(?:\s+\p{L}+){0,2}$/u;

/** The two halves of names that are always written with a dash. */
const FIRST_HALF = /(?:Lao động|Thương binh)$/u;
const SECOND_HALF = /^[-–]\s+(?:Thương binh|Xã hội)/u;

function looksWrapped(marker: Marker, line: string, before: string): boolean {
  if (marker.bullet) return true;
  if (/[,(]$/.test(before)) return true;
  // A sentence that wrapped before "12. " or "3.5 " is rarer than a numbered item without a full stop above it.
  return marker.style === 'decimal2' && /^\d+\.\d+\s+\p{Ll}/u.test(line);
}

function isHeadingLike(open: OpenBlock): boolean {
  return isCapitals(open.text);
}

/** True for a short heading in capitals: "NỘI" of "II. NỘI / DUNG KẾ HOẠCH". */
function isUpper(text: string): boolean {
  return /^[\p{Lu}\s,]{2,}$/u.test(text);
}

/** True for a line in capitals, as titles and headings are. */
export function isCapitals(text: string): boolean {
  const letters = text.replace(/[^\p{L}]/gu, '');
  return letters.length >= 6 && letters === letters.toUpperCase();
}
