/**
 * The year by which a target must be met, as its sentence states it: "đến năm 2025 đạt 60% và đến năm 2030 đạt 75%" has
 * two. Years of baselines and of cited documents are no target years.
 */
import type { IndicatorTime } from '../proposal';
import type { SpanToken, Token } from '../text/token-kind';
import { isSpan } from '../text/token-kind';
import { foldedPattern } from '../text/words';

export const NO_TIME: IndicatorTime = { kind: 'none', year: null, from: null, to: null, foundIn: '' };

const BASELINE_YEAR = new RegExp(
  foldedPattern(
    '(?<![\\p{L}])(?:so với|so với cùng kỳ|thay vì|kết quả|hiện trạng|số liệu|(?:cao|thấp) hơn (?:mức )?(?:trung bình|bình quân))(?![\\p{L}])[^,;.)]{0,60}$',
  ),
  'u',
);
const BY = new RegExp(
  foldedPattern('(?<![\\p{L}])(?:đến|tới|đến hết|đến cuối|đến trước|trước|hết)\\s*(?:hết\\s+|cuối\\s+)?$'),
  'u',
);

/** "15 lớp … trong cả giai đoạn": as long as the plan goes on. */
export const WHOLE_PERIOD = new RegExp(foldedPattern('^[^;.\\d]{0,120}(?:trong |cho )?cả giai đoạn'), 'u');

/** Year tokens of a sentence that can be target years: no baselines, nothing past. */
export function targetYears(
  sentence: string,
  tokens: readonly Token[],
  figures: ReadonlySet<Token>,
  pastYear: number | null,
): SpanToken[] {
  const inYears = tokens.map((token) => asYear(sentence, token));
  return inYears.filter((token, i): token is SpanToken => {
    if (!isSpan(token) || token.year === null || NARROWER.includes(token.kind)) return false;
    if (/bắt đầu từ $/u.test(sentence.slice(0, token.start))) return false;
    if (/(?<!\p{L})sau (?:khi |hết )?$/u.test(sentence.slice(0, token.start))) return false;
    if (/vào cuối $/u.test(sentence.slice(0, token.start))) return pastYear === null || token.year > pastYear;
    if (
      BASELINE_YEAR.test(sentence.slice(Math.max(0, token.start - 80), token.start)) &&
      !figures.has(tokens[i - 1] as Token)
    )
      return false;
    if (/vào $/u.test(sentence.slice(0, token.start))) return pastYear === null || token.year > pastYear;
    if (BASELINE_YEAR.test(sentence.slice(Math.max(0, token.start - 40), token.start))) return false;
    const previous = tokens[i - 1];
    const afterBaseline =
      previous &&
      (previous.kind === 'percent' || previous.kind === 'number') &&
      !figures.has(previous) &&
      !PART_NUMBER.test(sentence.slice(0, previous.start)) &&
      token.start - previous.end < 40 &&
      // "trong 3 năm 2026 - 2028": how many years they are.
      !(token.kind === 'period' && sentence.slice(previous.end, token.start).trim() === '');
    if (
      afterBaseline &&
      i > 0 &&
      /^(?!\s*tuổi)[^,;.]*$/u.test(sentence.slice(previous.end, token.start)) &&
      !BY.test(sentence.slice(0, token.start))
    )
      return false;
    const next = tokens[i + 1];
    const isOfResult =
      next?.kind === 'percent' &&
      !figures.has(next) &&
      /^\s*(?::|là|đạt)\s*$/u.test(sentence.slice(token.end, next.start));
    if (isOfResult) return false;
    return pastYear === null || (token.toYear ?? token.year) > pastYear;
  });
}

/** "Giai đoạn 1 (2026 - 2028)": the figure names a part of the plan. */
const PART_NUMBER = new RegExp(foldedPattern('(?:giai đoạn|đợt|mục tiêu|nhóm|phần|chỉ tiêu)\\s*$'), 'u');

const NARROWER: readonly Token['kind'][] = ['month', 'quarter', 'halfyear'];

const isOneOf = (token: Token, kinds: readonly Token['kind'][]): boolean => kinds.includes(token.kind);

/** Marks a year that a day stated: it holds for its own clause, not for those after it. */
export const OF_A_DAY = 1;

/** A day, month or quarter by which something is done says the year: "trong quý III/2026", "đến 31/01/2027". */
function asYear(sentence: string, token: Token): Token {
  const dated = isOneOf(token, ['date', 'month', 'quarter', 'halfyear']);
  if (!dated || !('year' in token) || token.year === null) return token;
  const before = sentence.slice(Math.max(0, token.start - 40), token.start);
  if (!(token.kind === 'date' ? DAY_BY : MONTH_IN).test(before)) return token;
  if (BEGUN.test(sentence.slice(Math.max(0, token.start - 80), token.start))) return token;
  return { kind: 'year', part: OF_A_DAY, year: token.year, toYear: token.year, start: token.start, end: token.end };
}

/** "khởi công … trước ngày 30/9": a step on the way, not when the figure is reached. */
const BEGUN = new RegExp(
  foldedPattern(
    '(?<![\\p{L}])(?:khởi công|động thổ|đấu thầu|lựa chọn nhà thầu|giải phóng mặt bằng|phê duyệt|thẩm định|khởi động)(?![\\p{L}])[^,;.]*$',
  ),
  'u',
);

const DAY_BY = new RegExp(
  foldedPattern(
    '(?<!tính )(?:trước|đến|hết|chậm nhất|muộn nhất|xong|hoàn thành)\\s*(?:là\\s+|ngày\\s+|vào\\s+|dịp\\s+)*$',
  ),
  'u',
);
const MONTH_IN = new RegExp(
  foldedPattern('(?:trước|đến|hết|xong|hoàn thành|trong|vào|cuối|[(:]|tháng \\d{1,2}\\s*(?:[-–,]|và))\\s*$'),
  'u',
);

export function lastOf<T>(items: readonly T[]): T | undefined {
  return items[items.length - 1];
}

export function timeFrom(sentence: string, token: SpanToken, foundIn: IndicatorTime['foundIn']): IndicatorTime {
  const before = sentence.slice(Math.max(0, token.start - 40), token.start);
  if (token.kind === 'schoolyear' && BEFORE_START.test(before))
    return { kind: 'by', year: token.year, from: null, to: null, foundIn };
  if (token.kind === 'period' || (token.kind === 'schoolyear' && token.toYear !== token.year))
    return { kind: 'period', year: token.toYear, from: token.year, to: token.toYear, foundIn };
  const kind = BY.test(before) ? 'by' : 'in';
  return { kind, year: token.year, from: null, to: null, foundIn };
}

/** "trước khi bắt đầu năm học 2028 - 2029": by its first year. */
const BEFORE_START = new RegExp(
  foldedPattern('trước\\s+(?:(?:khi\\s+)?(?:bắt đầu|bước vào|vào|khai giảng|ngày khai giảng|thềm)\\s+)?$'),
  'u',
);

/** A year that a block states at its start ("Đến năm 2025: …") holds for the rest of the block. */
export function leadingTime(sentence: string, years: readonly SpanToken[]): IndicatorTime | undefined {
  const first = years[0];
  if (!first || !/^[^\d,;.:]{0,40}$/u.test(sentence.slice(0, first.start))) return undefined;
  return timeFrom(sentence, first, 'sentence');
}
