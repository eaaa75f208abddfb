/**
 * How figures, dates and years are written: one rule for each form, tried in order at every word's start. A thousands mark
 * or a date form is understood here only.
 */
import { FIGURE, NUMBER_WORD, valueOf, valueOfWord } from './numeral';
import type { Place, SpanToken, Token } from './token-kind';
import { foldedPattern } from './words';

const ROMAN: Readonly<Record<string, number>> = {
  i: 1,
  ii: 2,
  iii: 3,
  iv: 4,
  '1': 1,
  '2': 2,
  '3': 3,
  '4': 4,
  '01': 1,
  '02': 2,
  '03': 3,
  '04': 4,
};
const YEAR = '(?:19|20)\\d\\d';

type Rule = readonly [RegExp, (m: RegExpExecArray, at: number) => Token | undefined];
const sticky = (pattern: string): RegExp => new RegExp(foldedPattern(pattern), 'uy');
const place = (m: RegExpExecArray, at: number): Place => ({ start: at, end: at + m[0].length });
const int = (text: string | undefined): number => Number(text ?? NaN);
const yearOrNull = (text: string | undefined): number | null =>
  text === undefined || text === '' ? null : text.length === 2 ? 2000 + Number(text) : Number(text);

function dateToken(m: RegExpExecArray, at: number): Token | undefined {
  const [day, month] = [int(m[1]), int(m[2])];
  if (day < 1 || day > 31 || month < 1 || month > 12) return undefined;
  return { ...place(m, at), kind: 'date', day, month, year: yearOrNull(m[3]) };
}

function spanToken(
  kind: SpanToken['kind'],
  m: RegExpExecArray,
  at: number,
  part: number,
  year: string | undefined,
): Token {
  return { ...place(m, at), kind, part, year: yearOrNull(year), toYear: yearOrNull(year) };
}

function periodToken(kind: 'period' | 'schoolyear', m: RegExpExecArray, at: number): Token | undefined {
  const [from, to] = [int(m[1]), int(m[2])];
  if (to < from || to - from > 40) return undefined;
  return { ...place(m, at), kind, part: 0, year: from, toYear: to };
}

/** After a number in words: what is counted, not another numeral. */
const COUNTED_WORD =
  '(?=\\s+["“]?\\p{L})(?!\\s+(?:mươi|lăm|mốt|tư|trăm|phần|nghìn|ngàn|vạn|triệu|tỷ)(?!\\p{L}))(?<!một(?=\\s+(?:số|cách|bộ phận|trong|vài|ít|mặt)(?!\\p{L})))(?<!năm(?=\\s+(?:học|nay|sau|trước|qua|cuối|đầu|tài chính|thứ|tới|vừa|liền|đó|này|kế hoạch|ngân sách)(?!\\p{L})))';

/** Words right before a number that is said in words; elsewhere "một", "hai", "năm" are no figures. */
const BEFORE_WORD =
  '(?:ít nhất|tối thiểu|tối đa|không quá|chọn|có|đạt|thêm|mỗi năm|từ|trong đó|đọc|(?:xây dựng|xây mới|nâng cấp|thành lập|củng cố|mở|lắp đặt|tổ chức|hình thành|triển khai|biên soạn|trồng)(?: được| mới)?)';

/** Tried in this order at every word's start. */
export const RULES: readonly Rule[] = [
  [
    sticky('https?://[^\\s)>\\]]+|www\\.[^\\s)>\\]]+|[a-z0-9._+-]+@[a-z0-9-]+(?:\\.[a-z0-9-]+)+'),
    (m, at) => ({ ...place(m, at), kind: 'link' }),
  ],
  [sticky(`năm học\\s+(${YEAR})\\s*[-–—/]\\s*(${YEAR})`), (m, at) => periodToken('schoolyear', m, at)],
  [sticky(`(${YEAR})\\s*[-–—]\\s*(${YEAR})(?!\\d)`), (m, at) => periodToken('period', m, at)],
  [
    sticky(`(?:giai đoạn|thời kỳ|nhiệm kỳ)\\s+(${YEAR})\\s*(?:[-–—]|đến(?: năm)?|\\s)\\s*(${YEAR})(?!\\d)`),
    (m, at) => periodToken('period', m, at),
  ],
  [
    sticky(`từ năm\\s+(${YEAR})\\s*(?:[-–—]|đến(?: hết)?(?: năm)?)\\s*(${YEAR})(?!\\d)`),
    (m, at) => periodToken('period', m, at),
  ],
  [sticky(`(?:các năm|năm)\\s+(${YEAR})\\s*[-–—]\\s*(${YEAR})(?!\\d)`), (m, at) => periodToken('period', m, at)],
  [sticky(`ngày\\s+(\\d{1,2})\\s+tháng\\s+(\\d{1,2})(?:\\s+năm\\s+(${YEAR}))?(?!\\d)`), dateToken],
  [
    sticky(
      `ngày\\s+(\\d{1,2})\\s*[/.-]\\s*(\\d{1,2})(?:\\s*[/.-]\\s*(${YEAR}|\\d\\d(?!\\d)))?(?!\\s*%|\\d)(?:\\s+năm\\s+${YEAR})?`,
    ),
    dateToken,
  ],
  [sticky(`(\\d{1,2})\\s?[/.]\\s?(\\d{1,2})\\s?[/.]\\s?(${YEAR})(?!\\d)`), dateToken],
  [sticky(`(\\d{1,2})-(\\d{1,2})-(${YEAR})(?!\\d)`), dateToken],
  [sticky(`(?<!tuần\\s+)(\\d{1,2})\\s+tháng\\s+(\\d{1,2})\\s+năm\\s+(${YEAR})`), dateToken],
  [
    // "ngày 20 tháng 3, 20 tháng 6 và 20 tháng 9": the word said once.
    sticky('(?<=\\d tháng \\d{1,2}(?:,| và|;)\\s*(?:ngày\\s+)?)(\\d{1,2})\\s+tháng\\s+(\\d{1,2})()(?![\\d/])'),
    dateToken,
  ],
  [
    sticky(
      '(?<=(?:trước|hết|(?<!ít )nhất|là|qua|hạn|vào|đến|từ|mùng|và|kỳ|:|\\(|\\d/\\d{1,2}\\s*[-–])\\s*(?:dịp\\s+)?(?:ngày\\s*)?)(\\d{1,2})/(\\d{1,2})()(?![/\\d]|\\.\\d|\\s*%)',
    ),
    dateToken,
  ],
  [
    sticky('(\\d{1,2})/(\\d{1,2})()(?=\\s*(?:\\)\\s*)?(?:hằng|hàng|mỗi|của năm|năm sau|năm báo cáo|cùng năm))'),
    dateToken,
  ],
  [
    sticky(`quý\\s+(iv|iii|ii|i|0?[1-4])(?:\\s*(?:[/.-]|,?\\s*năm|)\\s*(${YEAR}))?(?![\\p{L}\\d])`),
    (m, at) => spanToken('quarter', m, at, ROMAN[m[1] ?? ''] ?? 0, m[2]),
  ],
  [
    sticky(
      `(?<=quý\\s+(?:i{1,3}|iv)\\s*(?:,|và|-|–)\\s*(?:(?:i{1,3}|iv)\\s*(?:,|và)\\s*)?)(iv|iii|ii|i)(?:\\s*(?:[/.-]|,?\\s*năm|)\\s*(${YEAR}))?(?![\\p{L}\\d])`,
    ),
    (m, at) => spanToken('quarter', m, at, ROMAN[m[1] ?? ''] ?? 0, m[2]),
  ],
  [
    sticky(`6 tháng (đầu|cuối) năm(?:\\s+(${YEAR}))?`),
    (m, at) => spanToken('halfyear', m, at, m[1] === 'đầu' ? 1 : 2, m[2]),
  ],
  [
    sticky(`tháng\\s+(1[0-2]|0?[1-9])\\s*(?:[/.-]|,?\\s*năm)\\s*(${YEAR})(?!\\d)`),
    (m, at) => spanToken('month', m, at, int(m[1]), m[2]),
  ],
  [
    sticky('tháng\\s+(1[0-2]|0?[1-9])(?![\\d%/]|[.,]\\d|\\s*%)'),
    (m, at) => spanToken('month', m, at, int(m[1]), undefined),
  ],
  [
    sticky(`t(1[0-2]|[1-9])(?:\\s*/\\s*(${YEAR})(?!\\d)|(?=\\s*[-–]\\s*t\\d{1,2}\\s*/))`),
    (m, at) => spanToken('month', m, at, int(m[1]), m[2]),
  ],
  [
    // "tháng 3, 4 và 5": the word said once.
    sticky(
      `(?<=tháng\\s+(?:1[0-2]|0?[1-9])(?:\\s*(?:,|và)\\s*(?:1[0-2]|0?[1-9]))*\\s*(?:,|và)\\s*)(1[0-2]|0?[1-9])(?:\\s*(?:[/.-]|,?\\s*năm)\\s*(${YEAR})(?!\\d)|(?=\\s*(?:[,;.)]|và\\s+\\d|$)))(?![\\d%]|[.,/]\\d)`,
    ),
    (m, at) => spanToken('month', m, at, int(m[1]), m[2]),
  ],
  [
    // "09 - 10/2026" alone in a cell or after a colon: two months.
    sticky(`(?<=(?:^|[|:(])\\s*)(1[0-2]|0?[1-9])(?=\\s*[-–]\\s*(?:1[0-2]|0?[1-9])/${YEAR}(?!\\d))`),
    (m, at) => spanToken('month', m, at, int(m[1]), undefined),
  ],
  [sticky(`(1[0-2]|0?[1-9])/(${YEAR})(?!\\d)`), (m, at) => spanToken('month', m, at, int(m[1]), m[2])],
  [sticky(`năm học\\s+(${YEAR})(?!\\d)`), (m, at) => spanToken('schoolyear', m, at, 0, m[1])],
  [sticky(`năm\\s+(${YEAR})(?!\\d)`), (m, at) => spanToken('year', m, at, 0, m[1])],
  [sticky('iso(?:/\\p{L}+)?\\s*\\d[\\d:.-]*|\\d{4,5}:20\\d\\d'), (m, at) => ({ ...place(m, at), kind: 'skip' })],
  [
    sticky('covid[\\s-]*19|24/7|24/24h?|công nghiệp\\s+4\\.0|4\\.0(?!\\d)'),
    (m, at) => ({ ...place(m, at), kind: 'skip' }),
  ],
  [
    sticky('\\d{1,2}\\s*(?:h|giờ)\\s*(?:\\d{2})?\\s*(?:phút)?(?![\\p{L}\\d])(?=[^.;]{0,20}(?:ngày|\\d/))'),
    (m, at) => ({ ...place(m, at), kind: 'skip' }),
  ],
  [sticky('0\\d{2,4}[\\s.-]?\\d{3}[\\s.-]?\\d{3,4}(?!\\d)'), (m, at) => ({ ...place(m, at), kind: 'skip' })],
  [
    sticky(`(${FIGURE})\\s*%?\\s*(?:[-–—]|đến|tới)\\s*(?:dưới\\s+|trên\\s+)?(${FIGURE})\\s*(?:%|phần trăm)`),
    (m, at) => rangeToken('percent', m, at),
  ],
  [
    sticky(`(${FIGURE})\\s*‰`),
    (m, at) => ({
      ...place(m, at),
      kind: 'ratio',
      value: valueOf(m[1] ?? ''),
      text: m[1] ?? '',
      per: 1000,
      label: '‰',
    }),
  ],
  [
    sticky(`(${FIGURE})\\s*(?:%|phần trăm|điểm\\s*(?:phần trăm|%))`),
    (m, at) => ({ ...place(m, at), kind: 'percent', value: valueOf(m[1] ?? ''), text: m[1] ?? '' }),
  ],
  [sticky(`(${NUMBER_WORD})\\s+phần trăm`), percentInWords],
  [
    sticky(
      `(${FIGURE})(?:\\s*[-–—]\\s*(${FIGURE}))?((?:\\s+[\\p{L}]+){0,8}?)\\s*/\\s*(1\\.?000\\.?000|100[. ]?000|10[. ]?000|1[. ]?000|100|1 vạn|vạn|1 triệu)(?![\\d])((?:\\s+[\\p{L}]+){0,4})`,
    ),
    ratioToken,
  ],
  [
    sticky(
      `(${FIGURE})()((?:\\s+[\\p{L}]+){0,3}?)\\s+trên\\s+(100[. ]000|10[. ]000|1[. ]000)(?!\\d)((?:\\s+[\\p{L}]+){0,4})`,
    ),
    ratioToken,
  ],
  [sticky(`(\\d{1,4})/(\\d{1,4})(?![\\d/])(?=\\s+([\\p{L}]+))`), fractionToken],
  [
    sticky(`(?<=(?:đến|tới|vào|hết|trong|sau|cuối)\\s+)(${YEAR})(?![\\d%]|[.,]\\d|\\s*%)`),
    (m, at) => spanToken('year', m, at, 0, m[1]),
  ],
  [
    sticky(`(?<=(?:19|20)\\d\\d\\s*(?:,|và)\\s*)(${YEAR})(?![\\d%]|[.,]\\d|\\s*%)`),
    (m, at) => spanToken('year', m, at, 0, m[1]),
  ],
  [sticky(`(${YEAR})(?!\\d|[.,]\\d|\\s*(?:%|\\p{L}))`), (m, at) => spanToken('year', m, at, 0, m[1])],
  [sticky(`(${FIGURE})\\s*(?:[-–—]|đến|tới)\\s*(${FIGURE})(?![\\d/%])`), (m, at) => rangeToken('number', m, at)],
  [sticky('(?<=\\[)\\d{1,3}(?=\\])'), (m, at) => ({ ...place(m, at), kind: 'skip' })],
  [
    // "5G", "12A1", "4K": letters glued to digits make a name, unless they are a unit.
    sticky('\\d+(?:[.,]\\d+)?(?!(?:ha|km|kg|m|tr|tỷ|lít|tấn|người|trường|lớp|em|lần)(?!\\p{L}))\\p{L}[\\p{L}\\d+]*'),
    (m, at) => ({ ...place(m, at), kind: 'skip' }),
  ],
  [
    sticky(`(${FIGURE})(?![\\d])`),
    (m, at) => ({ ...place(m, at), kind: 'number', value: valueOf(m[1] ?? ''), text: m[1] ?? '' }),
  ],
  [sticky(`(?<=${BEFORE_WORD}\\s+(?:có\\s+)?)(${NUMBER_WORD})${COUNTED_WORD}`), wordToken],
  [sticky(`(?<=\\p{L}{2,} và\\s+)(?!một\\s)(${NUMBER_WORD})${COUNTED_WORD}`), wordToken],
];

function rangeToken(kind: 'percent' | 'number', m: RegExpExecArray, at: number): Token | undefined {
  const [from, to] = [valueOf(m[1] ?? ''), valueOf(m[2] ?? '')];
  if (to <= from) return undefined;
  return { ...place(m, at), kind, value: from, to, text: m[1] ?? '' };
}

/** "35/100.000 trẻ", "36 - 38 giường bệnh/10.000 dân": from, to, the words between, the base, the words after it. */
function ratioToken(m: RegExpExecArray, at: number): Token | undefined {
  const [whole, from = '', to = '', before = '', base = '', after = ''] = m;
  const [value, upper] = [valueOf(from), valueOf(to)];
  if (/tuổi/u.test(before) || (to !== '' && upper <= value)) return undefined;
  const per = /vạn/u.test(base) ? 10_000 : base === '1 triệu' ? 1_000_000 : valueOf(base);
  const label = [before, after.replace(/\s(?:vào|đến|năm|so|trong|và|ở|tại)(?!\p{L}).*$/u, '')]
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join('/');
  const ratio = {
    start: at,
    end: at + whole.length - after.length,
    kind: 'ratio' as const,
    value,
    text: from,
    per,
    label,
  };
  return to === '' ? ratio : { ...ratio, to: upper };
}

function fractionToken(m: RegExpExecArray, at: number): Token | undefined {
  const [value, whole] = [int(m[1]), int(m[2])];
  if (whole === 0) return undefined;
  if (whole <= 10 && value < whole && /^(?:số|tổng|dân|diện|thời)(?!\p{L})/u.test(m[3] ?? ''))
    return { ...place(m, at), kind: 'ratio', value, text: m[1] ?? '', per: whole };
  return { ...place(m, at), kind: 'number', value, text: m[1] ?? '', of: whole };
}

function wordToken(m: RegExpExecArray, at: number): Token | undefined {
  const value = valueOfWord(m[1] ?? '');
  return value === undefined ? undefined : { ...place(m, at), kind: 'number', value, text: m[1] ?? '', asWord: true };
}

function percentInWords(m: RegExpExecArray, at: number): Token | undefined {
  const value = valueOfWord(m[1] ?? '');
  return value === undefined ? undefined : { ...place(m, at), kind: 'percent', value, text: String(value) };
}
