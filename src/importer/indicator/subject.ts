/**
 * Splits the words of a target into whom it is about and what must hold: "100% học sinh | được giáo dục …",
 * "Tỷ lệ hộ nghèo | giảm còn 3%". A proposal for the screen; a person corrects it.
 */
import { foldedPattern } from '../text/words';
import { folded } from '../text/normalise';

const PREDICATE = new RegExp(
  foldedPattern(
    '(?<![\\p{L}])(?:được|có|đạt|phải|biết|tham gia|thực hiện|áp dụng|hoàn thành|tiếp cận|sử dụng|duy trì|bảo đảm|đảm bảo|không|ký|đăng ký|triển khai|tổ chức|xây dựng|tình nguyện|thường xuyên|học tập|cam kết|nắm|hiểu|ứng dụng|kết nối|cung cấp|xử lý|giải quyết|là|bố trí|công khai|trở thành|bị|mắc|vào|trong|do|theo|so với|tại|tăng|giảm|còn|chiếm|lên|xuống|đến năm|dự kiến|phấn đấu)(?![\\p{L}])',
  ),
  'u',
);
const STARTS = new RegExp(
  foldedPattern(
    '^(?:(?:[-+–\\s]|[a-zđ]\\)|chỉ tiêu|và|có|phấn đấu|đến|tới|hết|cuối|năm|đạt|duy trì|bảo đảm|đảm bảo|tiếp tục|nâng|tăng|giảm|trên|dưới|ít nhất|tối thiểu|khoảng|từ|trở lên|nâng cao|tỷ lệ|số|số lượng|trong đó|mỗi|hằng|hàng|vào|trong|,|:|\\d{4}|thêm|mới|tổng số|lên|,)(?![\\p{L}])\\s*)+',
  ),
  'u',
);

/** "Tỷ lệ hộ nghèo còn …", "Giá trị hàng hóa đạt …": the words before the figure name what is measured. */
const MEASURED = new RegExp(
  foldedPattern(
    '(?<![\\p{L}])(?:(?:tỷ lệ|tỷ trọng|tỷ suất|tỷ số|chỉ số)\\s+(?=\\p{L})|(?:tổng số|số lượng|số)\\s+(?=\\p{L})|(?=(?:tổng|giá trị|sản lượng|diện tích|doanh thu|thu nhập|năng suất|tuổi thọ|chiều cao|kim ngạch|tốc độ|quy mô|dư nợ|vốn|nguồn thu)(?![\\p{L}])))([^,;:()]{3,160}?)\\s+(?=(?:đạt|còn|là|tăng|giảm|lên|xuống|chiếm|dưới|trên|không quá|không dưới|ít nhất|tối thiểu|tối đa|phấn đấu|dự kiến|được|có|khoảng|bằng|vượt|tham gia|đến năm)(?![\\p{L}]))',
  ),
  'u',
);

/** Whom or what a target is about, from the words after the figure, else from those before it. */
export function subjectOf(left: string, right: string): string {
  const measured = MEASURED.exec(folded(left));
  if (measured?.[1] !== undefined) {
    const at = measured.index + measured[0].lastIndexOf(measured[1]);
    return cut(left.slice(at, at + measured[1].length));
  }
  const after = right.replace(/^\s*(?:trở lên|trở xuống|tổng số|số)\s+/u, '').trim();
  if (/^\p{L}/u.test(after) && !isTail(after)) return cut(after);
  const before = left.replace(/^\s+/, '');
  const trimmed = before.slice(STARTS.exec(folded(before))?.[0].length ?? 0);
  return cut(trimmed) || (isTail(after) ? '' : cut(after));
}

/** Words after a figure that say when or where, not of what. */
const TAIL = new RegExp(
  foldedPattern(
    '^(?:vào|trong|và|so với|trở lên|đến|năm|mỗi|hằng|hàng|theo|của|ở|tại|cho|với|,|;|/|trên tổng)(?![\\p{L}])',
  ),
  'u',
);

function isTail(text: string): boolean {
  return TAIL.test(folded(text));
}

function cut(text: string): string {
  const clause = /^[^;:.(]*/u.exec(text)?.[0] ?? '';
  const match = PREDICATE.exec(folded(clause));
  const subject = match && match.index > 2 ? clause.slice(0, match.index) : clause;
  return subject
    .replace(/[\s,–-]+(?:(?:(?:bao )?gồm|và|trong đó)[\s,–-]*)?$/u, '')
    .trim()
    .slice(0, 160);
}

const LABEL_STOP = new RegExp(
  foldedPattern(
    '(?<![\\p{L}/])(?:được|có|đạt|tham gia|trong|và|về|để|cho|tại|thuộc|là|trên|đến|vào|của|ở|mỗi|với|theo|từ|do|bị|hoàn thành|trở lên|trở xuống|mới|gồm|so|tăng|giảm|hằng|hàng|phục vụ|nhằm|khi|như|hoặc|năm|trước|xong|chậm nhất|kịp|nhân dịp|trị giá)(?![\\p{L}])',
  ),
  'u',
);

/** The thing that is counted: the words straight after the figure, at most five. */
export function unitLabelOf(right: string): string {
  const clause = /^[\s“"‘]*([^;:,.()”"’]*)/u.exec(right.replace(/^\s*trở lên\s+/u, ' '))?.[1] ?? '';
  const stop = LABEL_STOP.exec(folded(clause));
  const words = (stop ? clause.slice(0, stop.index) : clause).trim().split(/\s+/);
  return words.slice(0, 8).join(' ');
}
