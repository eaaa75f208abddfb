/**
 * Tables of work flattened with their cells wrapped, as copying from a PDF leaves them: each row is its number, then the
 * lines of one narrow cell after the other. Where a cell ends is not written; what can be told is where a row begins, its
 * name up to the first office, and the line that is nothing but a time.
 */
import { markerOf } from './marker';
import { folded } from './normalise';
import { officeAt } from './organisation';
import { isNumberHeading, solidLines, type SolidLine, type TableFound, type TableRow } from './table-header';
import { foldedPattern, words } from './words';

const LONGEST_HEADER = 14;
const LONGEST_ROW = 80;
/** Lines that are looked at for one table. */
const LONGEST_TABLE = 2000;
/** Characters of a line in a narrow column at the most; the column of names is wider. */
const NARROW = 30;
/** Characters of a line that goes on with a name, at the least. */
const CUT_OFF = 24;
/** Rows that make a table: two lines with numbers may be anything. */
const FEWEST_ROWS = 2;

const NAME = words('nhiệm vụ|nội dung|công việc|hoạt động');
const TIME = words('thời gian|thời hạn|tiến độ|hoàn thành');
const TIME_WORD = '(?:từ|trước|trong|hết|đến|chậm nhất|xong|hoàn thành|ngày|là|cuối|đầu|khoảng)';
/** A line that is nothing but a time: "Từ tháng 5/2026, thường xuyên". */
const TIME_LINE = new RegExp(
  foldedPattern(
    `^(?:${TIME_WORD}\\s+)*(?:quý\\s+[ivx\\d]+|tháng\\s+\\d|năm\\s+20\\d\\d|\\d{1,2}[/.]\\d{1,4})(?:[\\s/.,–-]*(?:\\d{1,4}|năm|tháng|quý|[ivx]+|hằng năm|hàng năm|thường xuyên|và|đến|các năm|tiếp theo|trở đi))*[\\s.,]*$`,
  ),
  'u',
);

/** The table whose first heading is line `index`; undefined when none begins there. */
export function wrappedAt(lines: readonly string[], index: number): TableFound | undefined {
  if (!isNumberHeading(lines[index] ?? '')) return undefined;
  const header = headerFrom(lines, index);
  if (!header || !hasTime(lines, index + header.length)) return undefined;
  const solid = withoutHeaders(solidLines(lines, index + 1, LONGEST_TABLE), header);
  const numbered = numberedRows(solid);
  const timed = timedRows(solid);
  const body = 1.5 * numbered.filter(isDated).length > timed.filter(isDated).length ? numbered : timed;
  const name = header.find((line) => NAME.test(folded(line))) ?? '';
  const rows: TableRow[] = [{ cells: ['STT', name, 'Cơ quan chủ trì', 'Thời gian hoàn thành'], index }, ...body];
  const isTable = rows.length > FEWEST_ROWS && body.some(isDated);
  return isTable ? { rows, end: (rows[rows.length - 1]?.last ?? index) + 1 } : undefined;
}

/** The first rows of a table of work hold a time somewhere. */
const hasTime = (lines: readonly string[], from: number): boolean =>
  lines.slice(from, from + LONGEST_ROW).some((line) => endsRow(folded(line.trim())));

const isDated = ({ cells }: TableRow): boolean => cells[3] !== '';

function numberedRows(solid: readonly SolidLine[]): TableRow[] {
  const starts = rowStarts(solid);
  return starts.flatMap(({ at, number }, i) => {
    const row = solid.slice(at, starts[i + 1]?.at ?? lastRowEnd(solid, at));
    const last = row[row.length - 1];
    return last ? [{ cells: cellsOf(row, number), index: solid[at]?.index ?? 0, last: last.index }] : [];
  });
}

/** Where one office's number stands in the middle of its many rows, only their times part them. */
function timedRows(solid: readonly SolidLine[]): TableRow[] {
  const rows: TableRow[] = [];
  let from = 0;
  for (let at = 0; at < solid.length && at - from <= LONGEST_ROW; at++) {
    const text = solid[at]?.text ?? '';
    if (SECTION.test(text)) break;
    if (!endsRow(folded(text))) continue;
    const row = solid.slice(from, at + 1).filter((line) => !NUMBER.test(line.text) && !GROUP.test(line.text));
    const first = row.findIndex(({ text: line }) => !namesOffice(line));
    const name = row.slice(first).findIndex(({ text: line }) => line.length >= NARROW);
    // Whose task it is stands somewhere beside it, and the offices under it only take part.
    const [, task = '', , time = ''] = cellsOf(row.slice(first + Math.max(0, name)), '');
    const cells = ['', task, '', time];
    if (row.length > 1) rows.push({ cells, index: row[0]?.index ?? 0, last: solid[at]?.index ?? 0 });
    from = at + 1;
  }
  return rows;
}

/** What stands in a column of times without being one. */
const ALWAYS =
  /^(?:(?:thường xuyên|hằng năm|hàng năm|hằng quý|hằng tháng)\.?$|theo (?:lộ trình|tiến độ|yêu cầu)(?!\p{L}))/u;

const endsRow = (line: string): boolean => TIME_LINE.test(line) || ALWAYS.test(line);

/** The lines of the heading, some of them wrapped: a name of work near its beginning and a time at its end. */
function headerFrom(lines: readonly string[], index: number): string[] | undefined {
  const header: string[] = [];
  for (let i = index; i < lines.length && header.length <= LONGEST_HEADER; i++) {
    const text = (lines[i] ?? '').trim();
    if (text === '') continue;
    if (header.length > 2 && (/^0?1\.?(?:\s|$)|^I+(?:\.\s|\.?$)/.test(text) || text.length >= NARROW)) {
      const low = header.map((line) => folded(line));
      const isWork = low.slice(1, 4).some((line) => NAME.test(line)) && low.slice(-3).some((line) => TIME.test(line));
      const isWrapped = header.some((line) => /^\p{Ll}/u.test(line));
      return isWork && isWrapped ? header : undefined;
    }
    header.push(text.replace(/\s+/g, ' '));
  }
  return undefined;
}

/** The heading stands again at the top of every page. */
function withoutHeaders(solid: readonly SolidLine[], header: readonly string[]): SolidLine[] {
  const kept: SolidLine[] = [];
  for (let at = 0; at < solid.length; at++) {
    const isHeader = header.every((text, i) => solid[at + i]?.text === text);
    if (isHeader) at += header.length - 1;
    else kept.push(solid[at] ?? { text: '', index: 0 });
  }
  return kept;
}

interface RowStart {
  readonly at: number;
  readonly number: string;
}

const NUMBER = /^(\d{1,2}(?:\.\d{1,2}){0,2})(?:\.?$|\.\s+\p{Lu}|(?<=\.\d{1,2})\s+\p{Lu})/u;
/** "III. TỔ CHỨC THỰC HIỆN": no group of rows, but what comes after the table. */
const SECTION = /^(?:[IVX]{1,5}\.|PHẦN\s|Điều\s\d)\s*.*\p{Lu}{2}/u;
const GROUP = /^[IVX]{1,5}(?:\.?$|\.?\s+\p{Lu})/u;

/** Where the rows begin: each with the number that comes next, of whatever depth, until none does for long. */
function rowStarts(solid: readonly SolidLine[]): RowStart[] {
  const starts: RowStart[] = [];
  let mayRestart = true;
  for (let at = 0; at < solid.length; at++) {
    const last = starts[starts.length - 1];
    if (last && at - last.at > LONGEST_ROW) break;
    const text = solid[at]?.text ?? '';
    if (SECTION.test(text)) break;
    const number = NUMBER.exec(text)?.[1]?.replace(/^0/, '');
    if (GROUP.test(text)) mayRestart = true;
    else if (number !== undefined && ((mayRestart && number === '1') || (last && isNext(number, last.number)))) {
      starts.push({ at, number });
      mayRestart = false;
    }
  }
  return starts;
}

/** "1.2" after "1.1", "1.1" after "1", "2" and "2.1" after "1.3". */
function isNext(number: string, before: string): boolean {
  const [next, last] = [number.split('.').map(Number), before.split('.').map(Number)];
  const depth = next.length;
  if (depth === last.length + 1) return number === `${before}.1`;
  if (depth > last.length) return false;
  return next.every((part, i) => part === (last[i] ?? 0) + (i === depth - 1 ? 1 : 0));
}

/** The last row ends with its time, unless something else begins before. */
function lastRowEnd(solid: readonly SolidLine[], at: number): number {
  for (let i = at + 1; i < at + LONGEST_ROW && i < solid.length; i++) {
    if (TIME_LINE.test(folded(solid[i]?.text ?? ''))) return i + 1;
    const style = markerOf(solid[i]?.text ?? '')?.style;
    if (style === 'part' || style === 'article' || style === 'roman') return i;
  }
  return Math.min(solid.length, at + 1);
}

/** "Bộ Tài chính, cơ", "(1) Sở Tư pháp": the first line of a cell of offices. */
const namesOffice = (text: string): boolean => text.length < NARROW && officeAt(text.replace(/^\(\d+\)\s*/, '')) !== '';

function cellsOf(row: readonly SolidLine[], number: string): string[] {
  const texts = row.map(({ text }, i) => (i === 0 ? text.replace(/^[\d.]+\s*/, '') : text)).filter((t) => t !== '');
  const time = texts.reduce((found, text, i) => (TIME_LINE.test(folded(text)) ? i : found), -1);
  const own = time < 0 ? texts : texts.slice(0, time);
  const office = own.findIndex((text, i) => i > 0 && namesOffice(text));
  const name = [...own.slice(0, office < 0 ? own.length : office), ...cutOff(time < 0 ? [] : texts.slice(time + 1))];
  const rest = office < 0 ? [] : own.slice(office);
  const nextCell = rest.findIndex((text, i) => i > 0 && !/^\p{Ll}/u.test(text));
  const lead = officeAt(rest.slice(0, nextCell < 0 ? rest.length : nextCell).join(' '));
  return [number, name.join(' '), lead, texts[time] ?? ''];
}

/** What a page's end cut off a name stands after the time: lines as wide as names are. */
function cutOff(after: readonly string[]): readonly string[] {
  const end = after.findIndex((text, i) => text.length < CUT_OFF || (i === 0 && !/^\p{Ll}/u.test(text)));
  return after.slice(0, end < 0 ? after.length : end);
}
