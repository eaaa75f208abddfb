/**
 * Tables of work flattened with their cells wrapped, as copying from a PDF leaves them: each row is its number, then the
 * lines of one narrow cell after the other. Where a cell ends is not written; what can be told is where a row begins, its
 * name up to the first office, and the line that is nothing but a time.
 */
import { markerOf } from './marker';
import { folded } from './normalise';
import { officeAt } from './organisation';
import type { TableFound, TableRow } from './table-header';
import { foldedPattern, words } from './words';

const LONGEST_HEADER = 14;
const LONGEST_ROW = 80;
/** Characters of a line in a narrow column at the most; the column of names is wider. */
const NARROW = 30;
/** Rows that make a table: two lines with numbers may be anything. */
const FEWEST_ROWS = 2;

const NAME = words('nhiệm vụ|nội dung|công việc|hoạt động');
const TIME = words('thời gian|thời hạn|tiến độ|hoàn thành');
const TIME_LINE = new RegExp(
  foldedPattern(
    '^(?:(?:từ|trước|trong|hết|đến|chậm nhất|xong|hoàn thành|ngày|là)\\s+)*(?:quý\\s+[ivx\\d]+|tháng\\s+\\d|năm\\s+20\\d\\d|\\d{1,2}[/.]\\d{1,4})(?:[^;:]{0,30})$',
  ),
  'u',
);

interface Line {
  readonly text: string;
  readonly index: number;
}

/** The table whose first heading is line `index`; undefined when none begins there. */
export function wrappedAt(lines: readonly string[], index: number): TableFound | undefined {
  if (!/^\s*(?:stt|tt|số tt)\s*$/iu.test(lines[index] ?? '')) return undefined;
  const header = headerFrom(lines, index);
  if (!header) return undefined;
  const solid = withoutHeaders(solidFrom(lines, index + 1), header);
  const rows: TableRow[] = [{ cells: ['STT', header[1] ?? '', 'Cơ quan chủ trì', 'Thời gian hoàn thành'], index }];
  let at = solid.findIndex((line) => begins(line, 1));
  for (let number = 1; at >= 0; number++) {
    const next = nextRow(solid, at, number + 1);
    const row = solid.slice(at, next ?? lastRowEnd(solid, at));
    const last = row[row.length - 1];
    if (!last) break;
    rows.push({ cells: cellsOf(row, number), index: solid[at]?.index ?? 0, last: last.index });
    at = next ?? -1;
  }
  const isTable = rows.length > FEWEST_ROWS && rows.some(({ cells }, i) => i > 0 && cells[3] !== '');
  return isTable ? { rows, end: (rows[rows.length - 1]?.last ?? index) + 1 } : undefined;
}

/** The lines of the heading, some of them wrapped: a name of work near its beginning and a time at its end. */
function headerFrom(lines: readonly string[], index: number): string[] | undefined {
  const header: string[] = [];
  for (let i = index; i < lines.length && header.length <= LONGEST_HEADER; i++) {
    const text = (lines[i] ?? '').trim();
    if (text === '') continue;
    if (header.length > 2 && (/^0?1\.?(?:\s|$)/.test(text) || /^I\.\s/.test(text))) {
      const low = header.map((line) => folded(line));
      const isWork = low.slice(1, 4).some((line) => NAME.test(line)) && low.slice(-3).some((line) => TIME.test(line));
      const isWrapped = header.some((line) => /^\p{Ll}/u.test(line));
      return isWork && isWrapped ? header : undefined;
    }
    header.push(text);
  }
  return undefined;
}

function solidFrom(lines: readonly string[], from: number): Line[] {
  return lines.slice(from).flatMap((line, i) => {
    const text = line.trim().replace(/\s+/g, ' ');
    return text === '' ? [] : [{ text, index: from + i }];
  });
}

/** The heading stands again at the top of every page. */
function withoutHeaders(solid: readonly Line[], header: readonly string[]): Line[] {
  const kept: Line[] = [];
  for (let at = 0; at < solid.length; at++) {
    const isHeader = header.every((text, i) => solid[at + i]?.text === text.replace(/\s+/g, ' '));
    if (isHeader) at += header.length - 1;
    else kept.push(solid[at] ?? { text: '', index: 0 });
  }
  return kept;
}

const begins = (line: Line | undefined, number: number): boolean =>
  new RegExp(`^0?${number}\\.?(?:\\s+\\p{Lu}|$)`, 'u').test(line?.text ?? '');

function nextRow(solid: readonly Line[], at: number, number: number): number | undefined {
  for (let i = at + 1; i <= at + LONGEST_ROW && i < solid.length; i++) if (begins(solid[i], number)) return i;
  return undefined;
}

/** The last row ends with its time, unless something else begins before. */
function lastRowEnd(solid: readonly Line[], at: number): number {
  for (let i = at + 1; i < at + LONGEST_ROW && i < solid.length; i++) {
    if (TIME_LINE.test(folded(solid[i]?.text ?? ''))) return i + 1;
    const style = markerOf(solid[i]?.text ?? '')?.style;
    if (style === 'part' || style === 'article' || style === 'roman') return i;
  }
  return Math.min(solid.length, at + 1);
}

function cellsOf(row: readonly Line[], number: number): string[] {
  const texts = row.map(({ text }, i) => (i === 0 ? text.replace(/^\d+\.?\s*/, '') : text)).filter((t) => t !== '');
  const times = texts.filter((text) => TIME_LINE.test(folded(text)));
  const office = texts.findIndex((text, i) => i > 0 && text.length < NARROW && officeAt(text) !== '');
  const name = texts.slice(0, office < 0 ? texts.length : office);
  const rest = office < 0 ? [] : texts.slice(office);
  const nextCell = rest.findIndex((text, i) => i > 0 && !/^\p{Ll}/u.test(text));
  const lead = officeAt(rest.slice(0, nextCell < 0 ? rest.length : nextCell).join(' '));
  return [String(number), name.filter((text) => !times.includes(text)).join(' '), lead, times[times.length - 1] ?? ''];
}
