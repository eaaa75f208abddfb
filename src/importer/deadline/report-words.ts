/**
 * The words that make a sentence ask for a report on the plan, and those that only look like it: drafting a document, handing
 * in what was drawn up, another rule's report, what the receiver does with the figures. All texts are folded.
 */
import { foldedPattern, words } from '../text/words';

export const DRAFTING = words(
  '(?:(?:xây dựng|chuẩn bị|soạn thảo|dự thảo|biên soạn|hoàn thiện|hoàn chỉnh|viết|tham mưu xây dựng)\\s+(?:(?!và|gửi)\\p{L}+\\s+){0,3}?báo cáo)(?!\\s+(?:\\p{L}+\\s+){0,6}(?:và gửi|gửi))',
);
export const REPORT = words(
  '(?<!đối tượng |tra cứu |trên cơ sở |hệ thống thông tin |dữ liệu )báo cáo(?! viên| tham luận| chuyên đề| nghiên cứu| điều chỉnh|,? đề xuất| kinh tế| thẩm| chính trị)|tổng hợp kết quả|tổng hợp (?:số liệu|tình hình)(?=[^;.]*(?:gửi về|(?<=(?:định kỳ|hằng|hàng)[^;.]*)trình))|thông tin cho(?= (?:bộ|sở|ủy ban|ubnd|phòng))|thông tin (?:kết quả|tình hình|tiến độ)(?=[^;.]* (?:về|cho|gửi) (?:bộ|sở|ủy ban|ubnd|phòng|ban))|gửi kết quả(?! thẩm)|kết quả (?:\\p{L}+ ){1,8}?gửi (?:về|cho|đến)|gửi số liệu|cung cấp số liệu|số liệu báo cáo|cập nhật (?:tiến độ|số liệu|kết quả|tình hình)(?=[^;.]*(?:hằng|hàng) (?:tuần|tháng|quý|năm))',
);
export const REVIEW = words(
  '(?:sơ kết|tổng kết)(?!(?:,? (?:đánh giá|rút kinh nghiệm))*(?: \\p{L}+){0,4} thi hành (?:luật|nghị định|nghị quyết|pháp luật))',
);
/** "Tổ chức sơ kết vào cuối năm 2025": the review of the plan itself, at a stated time. */
export const REVIEW_TIMED = words(
  '(?:sơ kết|tổng kết)(?:,? (?:tổng kết|đánh giá|rút kinh nghiệm))?(?:\\s+(?!năm|phong trào|hội thi|cuộc thi)\\p{L}+){0,14}?\\s*[:(]?\\s*(?:(?:vào|trong|cuối|đầu|hết) (?:\\p{L}+ ){0,2}?(?:năm \\d{4}|quý|tháng \\d)|năm \\d{4})',
);
const SEND = words('gửi|nộp|về|báo cáo');
const NEGATED = words('không (?:phải |thực hiện )?báo cáo|báo cáo đột xuất|báo cáo nhanh', 'g');
const PLAN_SENT = words('(?:xây dựng|ban hành)\\s+(?:\\p{L}+\\s+){0,4}?kế hoạch(?:\\s+\\p{L}+){0,12}(?:,|và)?\\s+gửi');

/** "báo cáo Ủy ban nhân dân tỉnh phê duyệt": something is submitted, nothing is reported. */
const APPROVAL = words(
  'báo cáo (?!kết quả|tình hình|tiến độ|việc)(?:\\p{L}+ ){1,12}?(?<!để )(?:phê duyệt|xem xét|quyết định|cho ý kiến|chấp thuận|xin chủ trương|xin ý kiến|phương án|chủ trương đầu tư)',
);

/** "hằng năm tham mưu báo cáo Hội đồng nhân dân tỉnh bố trí kinh phí": money is asked for. */
const FUNDING = words(
  'báo cáo (?!kết quả|tình hình|tiến độ|việc)(?:\\p{L}+ ){1,10}?(?:bố trí|cân đối|phân bổ|cấp) (?:\\p{L}+ )?(?:kinh phí|vốn|ngân sách|dự toán)',
);

/** "đề xuất phương án, báo cáo Chính phủ trong tháng 12": what is drawn up is handed in, nothing is reported on. */
const PRODUCT = words(
  '(?:hoàn thiện|(?<!(?:sở|bộ|phòng|ngành) )xây dựng|đề xuất|nghiên cứu|soạn thảo|dự thảo|tiếp thu)(?![^;]*(?:định kỳ|hằng|hàng))[^;]*(?<!tổng hợp)[,;]\\s*(?:gửi tài liệu, )?báo cáo(?![^;]{0,60}(?:kết quả|tình hình|tiến độ|số liệu))(?! về)',
);

/** "hồ sơ đề nghị khen thưởng tổng kết giai đoạn": asked for an award, not a report. */
const AWARD_FILE = words('hồ sơ(?: \\p{L}+){0,3} khen thưởng');

/** "Hoàn thành, báo cáo Ủy ban nhân dân trong tháng 11": the work falls due, and word of it is given. */
const DONE_AND_TOLD = words('hoàn thành,? báo cáo');

/** "rà soát …, đề xuất cách xử lý, báo cáo Bộ": what was found is reported, whatever is proposed with it. */
const FOUND = words('rà soát|đánh giá|kiểm tra|thống kê|khảo sát');

function handsInWork(clause: string): boolean {
  const product = PRODUCT.exec(clause);
  return product !== null && !FOUND.test(clause.slice(0, product.index));
}

/** True when a sentence asks for a report on the plan. */
export function asksForReport(text: string): boolean {
  return text.split(';').some(clauseAsks);
}

const PERIODIC = words('định kỳ|hằng năm|hàng năm|hằng quý|hàng quý|hằng tháng|hàng tháng');

/** "Số liệu báo cáo: 6 tháng đầu năm": over what time figures are taken. */
const FIGURES_TAKEN = words(
  '(?:báo cáo|kỳ)[^;]*(?:được )?tính (?:bắt đầu )?từ(?![^;]*(?:thời hạn|gửi|nộp))|^[^\\p{L}]*(?:số liệu|kỳ số liệu|ngày khóa sổ|thời gian chốt|thời điểm chốt)(?: \\p{L}+){0,3}? báo cáo',
);

/** "gửi Sở trước ngày 10/3 để Sở tổng hợp, báo cáo Ủy ban": what the receiver does with it. */
const HANDED_ON = foldedPattern('(?<![\\p{L}])để (?!triển khai|tổ chức|thực hiện)(?:(?!\\d)[^;.]){0,60}báo cáo[^;.]*');
const PASSED_ON = new RegExp(HANDED_ON, 'gu');
const PASSED_ON_UNTIL = new RegExp(`${HANDED_ON}$`, 'u');

/** "kết quả thực hiện … gửi Bộ Y tế trước ngày 10/3": what comes of the work is sent to be passed on. */
const SENT_UP = new RegExp(
  foldedPattern(
    '(?<![\\p{L}])(?:kết quả|tình hình|số liệu|tiến độ|khó khăn|vướng mắc|báo cáo)(?![\\p{L}])[^;.]*(?<!đồng )gửi(?![\\p{L}])|định kỳ[^;.]*(?<!đồng )gửi(?![\\p{L}])|(?<!đồng )gửi(?![\\p{L}])[^;.]*(?:kết quả|tình hình|số liệu)',
  ),
  'u',
);

/** "thực hiện theo Thông tư số …", "đưa chung vào báo cáo …": another rule's report, not one of this plan. */
export const isAnothersReport = (text: string): boolean => ANOTHERS.test(text.replace(/\([^()]*\)/gu, ''));

const ANOTHERS = words(
  'báo cáo[^;]*thực hiện theo (?:hướng dẫn|thông tư|nghị định|kế hoạch|quyết định) (?:số|\\d)|(?:lồng ghép|đưa chung|tích hợp)[^;]{0,30}(?:vào|trong) báo cáo|không (?:yêu cầu|lập) báo cáo riêng',
);

/** "không thực hiện báo cáo thì bị xử phạt": what not reporting leads to. */
const PUNISHED = words('bị (?:xử )?phạt|xử phạt tiền|mức phạt');

/** "Trường hợp cần thiết, Sở báo cáo đột xuất": nothing that can be scheduled. */
const ON_DEMAND = new RegExp(foldedPattern('^[^\\p{L}]*(?:trường hợp|khi) (?:cần thiết|có yêu cầu)(?![\\p{L}])'), 'u');

/** Figures given once are a product; given again and again they are a report. */
const OFTEN_OR_REPORT = words('báo cáo|định kỳ|(?:hằng|hàng|mỗi|từng) (?:tháng|quý|năm)|cuối (?:quý|tháng|năm)');

/** True for a time that only the receiver's own report has: "gửi Sở để tổng hợp, báo cáo UBND tỉnh hằng năm". */
export const isPassedOn = (before: string): boolean => PASSED_ON_UNTIL.test(before);

/** Whether one part of a sentence, between semicolons, asks for a report. */
export function clauseAsks(whole: string): boolean {
  const text = whole.replace(PASSED_ON, '');
  if (
    FIGURES_TAKEN.test(text) ||
    PUNISHED.test(text) ||
    FUNDING.test(text) ||
    ON_DEMAND.test(text) ||
    isAnothersReport(text)
  )
    return false;
  if (/cung cấp số liệu/u.test(text) && !OFTEN_OR_REPORT.test(text)) return false;
  if (
    (DRAFTING.test(text) && !(PERIODIC.test(text) && /gửi/u.test(text))) ||
    PLAN_SENT.test(text) ||
    (APPROVAL.test(text) && !PERIODIC.test(text)) ||
    (handsInWork(text) && !PERIODIC.test(text)) ||
    DONE_AND_TOLD.test(text) ||
    (AWARD_FILE.test(text) && !/báo cáo/u.test(text))
  )
    return false;
  if (text !== whole && SENT_UP.test(text)) return true;
  if (REPORT.test(text))
    return REPORT.test(text.replace(NEGATED, '')) || /định kì|(?:hằng|hàng) (?:ngày|tuần)/u.test(text);
  return REVIEW.test(text) && SEND.test(text);
}
