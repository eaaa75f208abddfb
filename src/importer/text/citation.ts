/**
 * Finds the documents that a sentence cites, with their numbers, dates and names, so that nothing in them is
 * read as the plan's own: "Kế hoạch số 44/KH-SGDĐT ngày 04/4/2023 của Sở …" holds no deadline and no target.
 */
import { foldedPattern } from './words';

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A document's number needs capitals ("44/KH-SGDĐT", "16-CTrHĐ", "63/2013/QH13"): only unfolded text has them. */
const NUMBERED =
  /(?<!\d)\d{1,6}[a-zA-Z]{0,2}(?:\/(?:19|20)\d\d)?\s?[-–/]\s?(?!\p{Lu}\p{Ll}+(?![\p{L}/-]))(?!T\d{1,2}\s*\/)(?=[\p{L}\d&.–/-]{0,12}\p{Lu})\p{L}[\p{L}\d&./–-]*(?:\s?-\s?\p{Lu}[\p{L}\d&]+)?/gu;

const KINDS =
  'luật|bộ luật|nghị quyết|nghị định|quyết định|chỉ thị|thông tư|thông tư liên tịch|kế hoạch|kế hoạch liên tịch|công văn|' +
  'chương trình|chương trình hành động|đề án|kết luận|hướng dẫn|thông báo|quy chế|quy chế phối hợp|tờ trình|văn bản|pháp lệnh|công điện|' +
  'chiến lược|dự án|phương án|quy hoạch|thông tri|hiến pháp|thỏa thuận|điều lệ|đề cương|giấy mời|quy định';

const DAY = String.raw`(?:ngày\s+)?\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*(?:\d{4}|\d{2})|ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s*(?:năm\s+\d{4})?`;

const KIND_NUMBER = new RegExp(
  foldedPattern(String.raw`(?<![\p{L}\p{N}])(?:${KINDS})\s+(?:số\s*:?\s*)\d+[a-z]?(?![\d,.]*\s*%)`),
  'gu',
);
const KIND_BARE_NUMBER = new RegExp(
  foldedPattern(
    String.raw`(?<![\p{L}\p{N}])(?:nghị quyết|nghị định|chỉ thị|thông tư|đề án|chương trình|dự án|kết luận)\s+\d{1,4}(?![\d,./]*\s*(?:%|\p{L}))`,
  ),
  'gu',
);
const KIND_DATED = new RegExp(
  foldedPattern(
    String.raw`(?<![\p{L}\p{N}])(?:${KINDS})(?:\s+(?!trước|chậm|vào|hằng|hàng|trong|xong|hoàn)[\p{L}]+){0,9}?\s+(?:${DAY})(?=\s+(?:của|về|,|quy|\(|và))`,
  ),
  'gu',
);
const LAW_YEAR = new RegExp(
  foldedPattern(
    String.raw`(?<![\p{L}\p{N}]|pháp\s)(?:luật|bộ luật|hiến pháp|pháp lệnh)(?!\s+năm\s)(?:\s+[\p{L}]+){0,7}?\s+(?:năm\s+)?(?:19|20)\d\d`,
  ),
  'gu',
);
const DAY_AFTER = new RegExp(foldedPattern(String.raw`^\s*(?:,\s*)?(?:ký\s+|ban hành\s+)?(?:${DAY})`), 'u');

/** Everything up to here belongs to a cited document's name: " của … về …" to the next comma or stop. */
const NAME_AFTER = new RegExp(
  foldedPattern(
    String.raw`^\s*(?:,\s*)?(?:[-–]\s*\p{L}+\s*)?(?:của|về|phê duyệt|quy định|ban hành|hướng dẫn|sửa đổi|triển khai|thực hiện)(?![\p{L}])[^;.,]*(?:\.\d[^;.,]*)*`,
  ),
  'u',
);
const NAME_PERIOD_AFTER_COMMA = new RegExp(
  foldedPattern(String.raw`^,?\s*(?:giai đoạn|đến năm|định hướng đến|tầm nhìn)[^;.,]*`),
  'u',
);
/** What a bracket right after a citation says, it says of the cited document, unless it is a deadline. */
const REMARK = new RegExp(foldedPattern('^\\s*\\((?![^()]*(?:trước|chậm nhất|hạn|hoàn thành))[^()]*\\)'), 'u');
/** Words that bring the sentence back to the plan itself. */
const BACK = new RegExp(
  foldedPattern(
    String.raw`(?<![\p{L}])(?:trước ngày|phấn đấu|chậm nhất|báo cáo kết quả|gửi về|bảo đảm|đảm bảo|trong đó|đạt|theo đó|với mục tiêu|cụ thể)(?![\p{L}])`,
  ),
  'u',
);

/** The spans of a sentence that belong to cited documents, in order and not overlapping. */
export function citationsIn(text: string, foldedText: string): Span[] {
  const spans: Span[] = [];
  for (const [pattern, source] of [
    [NUMBERED, text],
    [KIND_NUMBER, foldedText],
    [KIND_BARE_NUMBER, foldedText],
    [KIND_DATED, foldedText],
    [LAW_YEAR, foldedText],
  ] as const) {
    for (const match of source.matchAll(pattern)) {
      if (pattern === NUMBERED && /^\d+\s?\/\s?(?:ha|kg)$/i.test(match[0])) continue;
      spans.push(withName(foldedText, match.index, match.index + match[0].length, pattern !== LAW_YEAR));
    }
  }
  return merged(spans);
}

function withName(foldedText: string, start: number, numberEnd: number, named: boolean): Span {
  let end = numberEnd;
  const day = DAY_AFTER.exec(foldedText.slice(end, end + 60));
  if (day) end += day[0].length;
  if (!named) return { start, end };
  const name = NAME_AFTER.exec(foldedText.slice(end, end + 600));
  if (name) {
    const back = BACK.exec(name[0]);
    const bracket = back ? name[0].lastIndexOf('(', back.index) : -1;
    end += back ? (bracket > name[0].lastIndexOf(')', back.index) ? bracket : back.index) : name[0].length;
    if (!back) end += NAME_PERIOD_AFTER_COMMA.exec(foldedText.slice(end, end + 120))?.[0].length ?? 0;
  }
  return { start, end: end + (REMARK.exec(foldedText.slice(end, end + 300))?.[0].length ?? 0) };
}

function merged(spans: Span[]): Span[] {
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  const result: Span[] = [];
  for (const span of sorted) {
    const last = result[result.length - 1];
    if (last && span.start <= last.end)
      result[result.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else result.push(span);
  }
  return result;
}
