/**
 * Tables as text copied out of a PDF may leave them: one row a line, with a single space where a column ends. Only the
 * end of a row can be cut with certainty: as many figures as the header names years, or one time. A row that cannot be
 * cut keeps its text in a column without a name, where nothing is read. The trap: the row's number looks like a target.
 */
import { markerOf } from './marker';
import { folded } from './normalise';
import { looksLikeHeader, type TableFound, type TableRow } from './table-header';
import { words } from './words';

const HEADER = /^(?:S?TT|Số TT) \p{Lu}/u;
/** A row's number: "1 Tỷ lệ …", "2.1 Số …", "II Nhóm …"; with a full stop behind a numeral it is a heading. */
const ROW = /^(?:\d{1,3}\.?|\d{1,2}(?:\.\d{1,2})+\.?|[IVX]{1,5}|[A-H])(?= ["“(]?\p{L})/u;
const YEAR = /^(?:(?:Đến )?[Nn]ăm )?20\d\d$/u;
const UNIT = words('^(?:đvt|đơn vị(?: tính| đo)?|đv tính)$');
const TIME = words('^(?:thời gian|thời hạn|tiến độ|hạn|ngày hoàn thành)');

/** One figure of a row's end, with the words that compare it. */
const FIGURE =
  '(?:(?:Dưới|Trên|Ít nhất|Tối thiểu|Tối đa|Khoảng|dưới|trên|[≥≤<>]=?) ?)?\\d[\\d.,]*(?:-\\d[\\d.,]*)? ?[%‰]?';
/** Units of one word; with a longer one it cannot be told where the name ends. */
const ONE_WORD_UNIT =
  '[%‰]|người|hộ|xã|thôn|bản|trường|lớp|học sinh|ha|km|m|m2|m3|kg|tấn|chiếc|cái|cây|con|bộ|điểm|vụ|ca';
const ROW_TIME =
  '(?:(?:Trước|trước|Đến|đến|Từ|từ) )?(?:(?:[Nn]gày )?\\d{1,2}/\\d{1,2}(?:/20\\d\\d)?|[Tt]háng \\d{1,2}(?:/20\\d\\d| năm 20\\d\\d)?|[Qq]uý (?:[IV]+|\\d)(?:/20\\d\\d| năm 20\\d\\d)?|[Nn]ăm 20\\d\\d)';

/** Lines that a heading or a row has at most. */
const LONGEST_ROW = 4;
/** Characters of a row that is still cut. */
const LONGEST_TEXT = 400;

/** The table whose headings stand on line `index`; undefined when they name no columns or no numbered row follows. */
export function spacedAt(lines: readonly string[], index: number): TableFound | undefined {
  const header = textAt(lines, index);
  if (!HEADER.test(header)) return undefined;
  const heads = headsOf(header);
  const first = looksLikeHeader(heads) ? nextRow(lines, index + 1, '') : -1;
  if (first < 0) return undefined;
  const isOneLine = first === nextSolid(lines, index + 1);
  const columns = isOneLine ? columnsOf(heads) : undefined;
  const rows: TableRow[] = [{ cells: [...(columns?.heads ?? heads), ''], index, last: first - 1 }];
  let at = first;
  for (let end = at; ; at = end) {
    const next = nextRow(lines, at + 1, numberOf(textAt(lines, at)));
    end = next >= 0 ? next : lastRowEnd(lines, at);
    rows.push(rowOf(lines, at, end, columns, heads.length));
    if (next < 0) return { rows, end };
  }
}

const textAt = (lines: readonly string[], index: number): string => (lines[index] ?? '').trim().replace(/ +/g, ' ');

/** Each column's heading begins with a capital or is a year: "TT | Chỉ tiêu | Đơn vị | Năm 2026 | 2027". */
function headsOf(header: string): string[] {
  const heads: string[] = [];
  for (const word of header.split(' ')) {
    const last = heads.length - 1;
    const goesOn = /^20\d\d$/.test(word) ? /(?:^|\s)[Nn]ăm$/u.test(heads[last] ?? '') : !/^\p{Lu}/u.test(word);
    if (last >= 0 && (goesOn || heads[last] === 'Số')) heads[last] = `${heads[last] ?? ''} ${word}`;
    else heads.push(word);
  }
  return heads;
}

interface SpacedColumns {
  readonly heads: readonly string[];
  /** Cuts a row without its number into the cells under `heads`. */
  readonly row: RegExp;
}

/** The columns that rows can be cut into; undefined when the end of a row does not show where they are. */
function columnsOf(heads: readonly string[]): SpacedColumns | undefined {
  const [number = '', name = '', ...rest] = heads;
  const hasUnit = UNIT.test(folded(rest[0] ?? ''));
  const years = hasUnit ? rest.slice(1) : rest;
  if (years.length > 0 && years.every((head) => YEAR.test(head))) {
    const unit = hasUnit ? ` (${ONE_WORD_UNIT})` : '';
    const figures = years.map(() => ` (${FIGURE})`).join('');
    // One more figure before these would leave it open which of them the header means.
    const row = new RegExp(`^(.*[^\\s\\d%‰.,])${unit}${figures}$`, 'u');
    return { heads: [number, name, ...rest], row };
  }
  const time = rest[rest.length - 1] ?? '';
  if (!TIME.test(folded(time)) || rest.some((head) => /\d|[Đđ]iểm|[Kk]inh phí/u.test(head))) return undefined;
  return { heads: [number, name, time], row: new RegExp(`^(.*\\S) (${ROW_TIME})$`, 'u') };
}

function rowOf(
  lines: readonly string[],
  from: number,
  to: number,
  columns: SpacedColumns | undefined,
  width: number,
): TableRow {
  const text = lines
    .slice(from, to)
    .map((_, i) => textAt(lines, from + i))
    .join(' ')
    .trim();
  const number = numberOf(text);
  const words = text.slice(number.length).trim();
  const cells = words.length > LONGEST_TEXT ? undefined : columns?.row.exec(words)?.slice(1);
  const unread = Array.from({ length: (columns?.heads.length ?? width) - 1 }, () => '');
  return { cells: cells ? [number, ...cells] : [number, ...unread, words], index: from, last: to - 1 };
}

const numberOf = (line: string): string => ROW.exec(line)?.[0] ?? '';

/** True for the number after `above`; a group's sign and a number below one come as they may. */
function follows(number: string, above: string): boolean {
  if (number === '' || !/^\d+\.?$/.test(number)) return number !== '';
  return parseInt(number, 10) === (/^\d+\.?$/.test(above) ? parseInt(above, 10) + 1 : 1) || /^\d+\.\d/.test(above);
}

function nextSolid(lines: readonly string[], from: number): number {
  let at = from;
  while (at < lines.length && textAt(lines, at) === '') at += 1;
  return at;
}

/** The next line that begins with a row's number, over the lines that the row above still has; -1 when the table ends. */
function nextRow(lines: readonly string[], from: number, above: string): number {
  let solid = 0;
  for (let at = nextSolid(lines, from); at < lines.length && solid < LONGEST_ROW; at = nextSolid(lines, at + 1)) {
    const line = textAt(lines, at);
    if (follows(numberOf(line), above)) return at;
    if (markerOf(line)) return -1;
    solid += 1;
  }
  return -1;
}

/** The last row's lines go on until one ends with a figure or a time, an empty one or an item comes. */
function lastRowEnd(lines: readonly string[], row: number): number {
  const isComplete = new RegExp(`(?: ${FIGURE}|${ROW_TIME})$`, 'u');
  let at = row;
  while (at < row + LONGEST_ROW - 1 && !isComplete.test(textAt(lines, at))) {
    const below = textAt(lines, at + 1);
    if (below === '' || markerOf(below) || !/^[\p{Ll}\d]/u.test(below)) break;
    at += 1;
  }
  return at + 1;
}
