/**
 * Whether a line goes on with the paragraph above it or opens one of its own. The trap: a name or a range broken at its
 * dash ("… Lao động / - Thương binh", "giảm 7 / - 10%") goes on with what looks like a bullet.
 */
import { isCapitals, isUpper } from './capitals';
import type { Marker } from './marker';
import { folded } from './normalise';
import { officeAt } from './organisation';
import { words } from './words';
import { wasFull } from './wrapping';

/** The paragraph above, as far as it has been read. */
export interface Above {
  readonly text: string;
  readonly marker: Marker | undefined;
  readonly lastLine: string;
  readonly isOneLine: boolean;
}

/** A line, trimmed, with its marker, the empty lines above it and the width of the wrapped text around it. */
export interface Next {
  readonly line: string;
  readonly marker: Marker | undefined;
  readonly gap: number;
  readonly width: number;
}

const ENDS = /[.;:!?…]["”’)»]*$|\/\.$/u;

/** True for a line that ends a sentence or announces a list. */
export function hasEnded(line: string): boolean {
  return ENDS.test(line);
}

/** True when the last bracket of a text is still open, not far from its end. */
function bracketOpen(text: string): boolean {
  const tail = text.slice(-160);
  return tail.lastIndexOf('(') > tail.lastIndexOf(')');
}

/** Words that only open a paragraph. */
const OPENS_PARAGRAPH =
  /^(?:Căn cứ|Kính gửi|Nơi nhận|Trên đây là|(?:Thực hiện|Triển khai) (?:Kế hoạch|Nghị quyết|Chương trình|Công văn|Quyết định|Chỉ thị|Đề án))(?!\p{L})/u;

/** A document's title, alone on its line: what stands above it in capitals is a letterhead or a signature. */
const TITLE_LINE =
  /^(?:DỰ THẢO )?(?:(?:KẾ HOẠCH|CHƯƠNG TRÌNH)(?: HÀNH ĐỘNG| PHỐI HỢP| LIÊN TỊCH| CÔNG TÁC)?|ĐỀ ÁN|PHƯƠNG ÁN|QUYẾT ĐỊNH|NGHỊ QUYẾT|CHỈ THỊ|HƯỚNG DẪN|KẾT LUẬN|PHỤ LỤC(?: [IVX\d]+)?)\s*:?$/u;

/** True for a line that begins a paragraph whatever stands above it. */
export function opensParagraph({ line, width }: Next, above: Above): boolean {
  if (OPENS_PARAGRAPH.test(line) || above.lastLine.endsWith('|')) return true;
  const isCutHeading = above.marker?.bullet === false && wasFull(above.lastLine, line, width);
  return TITLE_LINE.test(line) && !isCutHeading;
}

/** Words that no paragraph ends with: what follows is its next line. */
const DANGLING = words(
  '(?:ngày|năm|tháng|quý|từ|đến|và|của|các|là|số|trước|sau|trên|dưới|tại|theo|với|cho|về|để|hoặc|những|trong|ở|mỗi|đạt|khoảng|ít nhất|bằng|vào|tối thiểu|không|được)$|[≥≤<>=]$',
);

/** "… tổng hợp báo cáo / Ban Bí thư …": a verb whose office stands on the next line. */
const AWAITS_OFFICE = words(
  '(?:báo cáo|gửi|trình|thuộc|giúp|giao|đề nghị|yêu cầu|tham mưu|phối hợp|chủ trì|qua|do|giữa)$',
);

export function goesOn(above: Above, next: Next): boolean {
  const { line, marker, gap, width } = next;
  const before = above.lastLine;
  const ended = hasEnded(before);
  if (/^https?:\/\/\S+$/.test(line)) return true;
  if (opensParagraph(next, above)) return false;
  if (gap === 0 && bracketOpen(above.text) && width > 0 && marker?.bullet !== true) return true;
  if (isCutRange(above, next)) return true;
  if (gap === 0 && !isCapitals(before) && marker?.bullet !== true && DANGLING.test(folded(before))) return true;
  const isWrapped = gap === 0 && !marker && width > 0 && before.length > width * 0.6 && !isCapitals(before);
  if (isWrapped && AWAITS_OFFICE.test(folded(before)) && officeAt(line) !== '') return true;
  if (gap === 0 && !marker && before.endsWith(':') && /^\p{Ll}/u.test(line)) return true;
  const full = wasFull(before, line, width);
  if (gap > 0) return !ended && !marker && /^\p{Ll}/u.test(line) && !isCapitals(above.text);
  if (isCutName(above, line, marker)) return true;
  const heading = above.marker?.bullet === false && above.isOneLine;
  if (marker && (heading || /https?:\/\/\S+$/.test(before))) return false;
  if (marker) return !ended && full && looksWrapped(marker, line, before);
  if (heading && isCapitals(line) && isUpper(above.text)) return !ended;
  if (isCapitals(before) && /^[\p{Lu}\d][^\p{Ll}]*$/u.test(line)) return !ended;
  if (isCapitals(before) !== isCapitals(line)) return !ended && full && !isCapitals(before) && line.length < 24;
  if (isCapitals(before)) return !ended;
  if (ended)
    return full && !/^["“]?\p{Lu}/u.test(line) && !/^\d/.test(line) ? true : full && !before.endsWith(':') && width > 0;
  return full || /^\p{Ll}/u.test(line) || /[,(]$/.test(before);
}

/** "giai đoạn 2026 / - 2030", "giảm 7 / - 10% mỗi năm", "(tháng 4 / - 6/2027)": a range broken at its dash. */
function isCutRange(above: Above, { line, gap, width }: Next): boolean {
  const before = above.lastLine;
  if (/(?:19|20)\d\d\s*$/.test(before) && /^[-–]\s*(?:19|20)\d\d/.test(line)) return true;
  if (/\d{4}\s*[-–]$/.test(before) && /^(?:19|20)\d\d/.test(line)) return true;
  const isRange = /\d%?$/.test(before) && /^[-–]\s+\d/.test(line);
  return gap === 0 && isRange && (wasFull(before, line, width) || bracketOpen(above.text));
}

/** "… Sở Lao động / - Thương binh và Xã hội": an office's name broken at its dash. */
const OFFICE_CUT = /(?:Sở|Bộ|Phòng|Ngành|ngành|phòng|Ban|Vụ|Cục)\s+\p{Lu}\p{L}*(?:\s+\p{L}+){0,2}$/u;

/** The two halves of names that are always written with a dash. */
const FIRST_HALF = /(?:Lao động|Thương binh)$/u;
const SECOND_HALF = /^[-–]\s+(?:Thương binh|Xã hội)/u;

function isCutName(above: Above, line: string, marker: Marker | undefined): boolean {
  if (marker?.bullet !== true) return false;
  if (/^[-–]\s+\p{Lu}/u.test(line) && above.marker?.bullet === true && OFFICE_CUT.test(above.lastLine)) return true;
  return SECOND_HALF.test(line) && FIRST_HALF.test(above.lastLine);
}

function looksWrapped(marker: Marker, line: string, before: string): boolean {
  if (marker.bullet) return true;
  if (/[,(]$/.test(before)) return true;
  // A sentence that wrapped before "12. " or "3.5 " is rarer than a numbered item without a full stop above it.
  return marker.style === 'decimal2' && /^\d+\.\d+\s+\p{Ll}/u.test(line);
}
