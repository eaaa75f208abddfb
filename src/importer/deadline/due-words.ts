/** The words before a date that make it a deadline: "trước", "chậm nhất", "từ", "Thời gian hoàn thành:". */
import type { DueSemantics } from '../proposal';
import type { Token } from '../text/token-kind';
import { foldedPattern, words } from '../text/words';

const left = (pattern: string): RegExp => new RegExp(`(?<![\\p{L}])(?:${foldedPattern(pattern)})\\s*$`, 'u');

const BETWEEN =
  '(?:\\s*\\d{1,2}\\s*(?:h|giờ)(?:\\s*\\d{2})?(?:\\s*phút)?,?)?(?:\\s+(?:sáng|chiều))?(?:\\s+(?:thứ\\s+\\p{L}+|ngày mai|ngày|là|vào|khi|thời điểm|cuối|tuần(?: \\d)?)|\\s*:)*\\s*';

export const BEFORE = left(
  `(?:trước|xong trước)(?: dịp| thềm)?(?:${BETWEEN}|\\s+ngày(?:\\s+(?!và|hoặc|đến|từ)\\p{L}+){1,6}\\s*\\(?)`,
);

export const BY = left(
  `(?:chậm nhất|muộn nhất|trễ nhất|không muộn hơn|không quá|không chậm hơn|hạn cuối|hạn chót|hạn nộp|(?<!thời )hạn|thời hạn(?:\\s+(?:gửi|nộp|báo cáo|hoàn thành|thực hiện))*|đến hết|hết|trước hoặc trong|trước và trong|hoàn thành đến|xong đến|tức(?: là)?|(?<!từ nay )(?<!tính )đến)(?:\\s+(?:là|vào|đến|hết|trong|cùng))*${BETWEEN}`,
);

const ON = left(`(?:vào|trong|khai mạc|bế mạc|diễn ra)(?:\\s+(?:các|dịp))?${BETWEEN}`);

export const WITHIN = left(
  '(?:trong|vào|xong trong|hoàn thành trong|hoàn thành vào|suốt|hoàn thành|thực hiện|dự kiến)(?:\\s+(?:cả|các|đầu|cuối|giữa|tuần đầu|tuần cuối|tuần (?:thứ )?\\p{L}+|tuần \\d|nửa đầu|nửa cuối|vòng))?(?:\\s+(?:của))?|(?:tại|trong|trình) kỳ họp(?:\\s+(?!thứ)\\p{L}+){0,3}',
);

export const FROM = left('(?:từ|kể từ|bắt đầu từ|bắt đầu)(?:\\s+(?:sáng|chiều|ngày|tháng|đầu))*');

export const LABEL =
  /(?:thời gian(?:\s+(?:thực hiện|hoàn thành|tổ chức|dự kiến|báo cáo|gửi|nộp|triển khai|báo cáo))*|thời hạn(?:\s+\p{L}+){0,3}|hạn(?:\s+(?:nộp|gửi|cuối|chót))?|tiến độ(?:\s+\p{L}+){0,2})\s*(?:\([^)]*\))?\s*[:–-]?\s*(?:dự kiến\s*)?[:,]?\s*(?:hoàn thành\s+)?(?:thường xuyên,?\s*)?$/u;

export const CITED_EVENT = words('kể từ|có hiệu lực|kỷ niệm|thành lập|sinh|ký|ban hành', '');

export const EVERY_YEAR = words(
  'hằng năm|hàng năm|mỗi năm|từng năm|của năm|năm báo cáo|năm sau|năm tiếp theo|năm kế tiếp|năm liền kề',
);

export function before(sentence: string, token: Token): string {
  return sentence.slice(Math.max(0, token.start - 60), token.start);
}

/** "sớm nhất vào ngày …": nothing is due on the earliest day. */
const EARLIEST = left(`(?:sớm nhất|(?<!chậm nhất )(?<!ngay )sau)(?:\\s+(?:là|vào))*${BETWEEN}`);

export function semanticsOf(ctx: string): DueSemantics | undefined {
  if (EARLIEST.test(ctx)) return undefined;
  if (BEFORE.test(ctx)) return 'before';
  if (BY.test(ctx)) return 'by';
  if (FROM.test(ctx)) return 'from';
  if (ON.test(ctx)) return 'on';
  return undefined;
}
