/**
 * What a figure in a sentence is: a target, or one of the many things that only look like one: an age, a size,
 * a baseline, a condition, a score, a share of money, a name ("lớp 5", "mức độ 2"). Each rule is a reason that
 * can be shown; a figure without a reason against it is judged by its surroundings in indicator.ts.
 */
import type { FigureToken } from '../text/token-kind';
import { foldedPattern, words } from '../text/words';

export type FigureRole =
  | 'target'
  | 'age'
  | 'size'
  | 'duration'
  | 'name'
  | 'score'
  | 'money'
  | 'baseline'
  | 'past'
  | 'condition'
  | 'exception'
  | 'quoted';

/** Words around a figure: all of the sentence before and after it, and up to its neighbouring figures. */
export interface Surroundings {
  readonly sentence: string;
  readonly before: string;
  readonly after: string;
  /** From the previous figure or clause mark to this figure. */
  readonly left: string;
  /** From this figure to the next figure or clause mark. */
  readonly right: string;
  /** The latest year that is surely past when the plan begins; figures of it and before are results. */
  readonly pastYear: number | null;
}

const at = (pattern: string): RegExp => new RegExp(foldedPattern(pattern), 'u');

const AGE_UNIT = at('^\\s*(?:-\\s*)?(?:tuổi|tháng tuổi|ngày tuổi|tuần tuổi)(?![\\p{L}])');
const AGE_RANGE = at('^\\s*(?:đến|đến dưới|-|–)?\\s*(?:dưới\\s+)?(?:\\d{1,2})?\\s*(?:tuổi|tháng tuổi)(?![\\p{L}])');
const LONGEVITY = words('tuổi thọ|số năm sống|lưu trú bình quân|lưu trú trung bình');
const NAME_BEFORE = at(
  '(?<![\\p{L}])(?:lớp|khối|khối lớp|mức độ|(?<!(?:ở|đạt|giữ|tại|bằng) )mức|cấp độ|(?<!nâng |cung |trang )cấp|bậc|hạng|loại|đợt|vòng|khóa|điều|khoản|(?<!dứt |thời |địa )điểm|mục|phần|phụ lục|mẫu|biểu|biểu mẫu|bảng|hình|số|quận|phường|khu phố|tổ|ấp|đường|quốc lộ|tỉnh lộ|lần thứ|thứ|học kỳ|kỳ|tuần|tháng|ngày|quý|đề án|dự án|tiểu dự án|nhóm|đại hội|nghị quyết|chương trình|tập|phiên bản|hướng dẫn|quy chuẩn|tiêu chuẩn|qcvn|tcvn|iso|ca|phòng|tầng|vị trí|giai đoạn|cấp học|hoạt động|tiêu chí|nội dung|bước|nghị sự)\\s*(?:số\\s*)?:?\\s*$',
);
const NAME_LIST = at(
  '(?<![\\p{L}])(?:lớp|khối|mục tiêu|chỉ tiêu|nhiệm vụ|tiêu chí|điều|khoản|mục|các lớp|quận|tháng|mức độ)\\s+(?:\\d+(?:\\.\\d+)?\\s*(?:,|và|-|–|đến)\\s*)+$',
);
const SIZE_UNIT = at(
  '^\\s*(?:m2|m²|m3|m³|km2|km²|km/h|kw|kwh|mw|mm|cm|kg|gram|gam|g|ml|lít|mg|ppm|lux|đbm|db|mbps|gb|mb|(?:trang|tờ|bản)(?!\\s+\\p{L})|m(?![\\d²³])|mét|độ|°c|inch|kcal|kv|gigabit|megabit|gb/s|mb/s|gbps|kbps|mhz|ghz)(?![\\p{L}]|\\s*/\\s*(?:người|hộ|căn|học sinh))',
);
const DURATION_UNIT = at(
  '^\\s*(?:năm|tháng|ngày|tuần|giờ|phút|giây|h|quý)(?![\\p{L}]|\\s+học sinh|\\s*/\\s*(?:năm|người|hồ sơ|lượt))',
);
/** "5 điểm", "tối đa 10 điểm/tiêu chí"; but "40 điểm đọc" are places. */
const SCORE_NEAR = at(
  '^\\s*(?:điểm|đ)(?![\\p{L}])(?=\\s*(?:[,;.:)/\\d]|$|(?:trở|thưởng|cho|đối|nếu|khi|và|mỗi|tối|trừ|cộng|hoặc|là|được|trong|giảm|tăng)(?![\\p{L}])))',
);
const SCORE_WORDS = words(
  'điểm (?:\\p{L}+ ){0,2}chiếm|tổng điểm|tổng số điểm|thang điểm|trọng số|điểm tối đa|chấm điểm|điểm số|điểm chuẩn|trừ điểm|cộng điểm',
);
const MONEY_AFTER = at(
  '^\\s*(?:%\\s*)?(?:tổng\\s+)?(?:kinh phí|chi phí|mức lương|lương|học phí|mức đóng|giá trị|nguồn vốn|vốn|phí|tiền|mức hỗ trợ|mệnh giá|dự toán)(?! tuân thủ)(?![\\p{L}])',
);
const MONEY_BEFORE = at(
  '(?<![\\p{L}])(?:miễn giảm|miễn, giảm|giảm phí|mức giảm|giảm học phí|miễn học phí|mức hỗ trợ|mức chi|mức đóng|kinh phí|đối ứng|ngân sách (?:trung ương|địa phương|tỉnh|huyện|xã|nhà nước|cấp trên)|chi trả|bồi thường|thuế|lãi suất|phụ cấp|tạm ứng|thanh toán|hưởng lương|trả lương|tiền lương|được (?:miễn|giảm)|được hỗ trợ thêm|hưởng thêm|được trả(?: thêm)?)(?:(?!đạt|có|phấn đấu)[^;.]){0,30}$',
);
/** What a person is paid, whatever stands between: "phụ cấp … tối thiểu 70% cho giáo viên, 30% cho nhân viên". */
const ALLOWANCE = at(
  '(?<![\\p{L}])(?:phụ cấp|trợ cấp|mức hưởng|mức hỗ trợ|nhà nước hỗ trợ|hỗ trợ giống|lãi suất)(?![\\p{L}])(?:(?!phấn đấu|tỷ lệ|chi trả)[^;.])*$',
);
/** "cắt giảm 30% chi phí", "thu vượt 5% dự toán": money is what the target is about. */
const SAVED = at(
  '(?<![\\p{L}])(?:thu (?:kinh phí|ngân sách|đoàn phí|hội phí|thuế)|cắt giảm|tiết kiệm|huy động|(?<!được )giảm|vượt|giải ngân|bù đắp)(?![\\p{L}])(?:(?!lãi suất|học phí|thuế)[^,;.]){0,40}$',
);
const MONEY_UNIT = at('^\\s*(?:nghìn|ngàn|triệu|tỷ|trăm triệu)?\\s*(?:đồng(?!\\s+(?:chí|bào))|đ|vnđ|usd)(?![\\p{L}])');
const BASE_FROM = at('(?<![\\p{L}])(?:từ|từ mức|tăng từ|giảm từ)\\s*(?:khoảng|trên|dưới|gần)?\\s*$');
const BASE_RIGHT = at(
  '^(?:\\s*\\([^)]{0,60}\\))?[^,;.%\\d]{0,50}(?:(?:vào\\s+|của\\s+)?(?:năm|năm học)\\s+(?:19|20)\\d\\d(?:\\s*[-–]\\s*(?:19|20)\\d\\d)?\\)?\\s*)?(?<!trở\\s)(?:lên|xuống|còn|tăng lên|giảm xuống|giảm còn)(?![\\p{L}])',
);
const COMPARED = at('(?<![\\p{L}])(?:so với|so sánh với|thay vì)(?![\\p{L}])[^;.,]{0,80}$');
const PAST_WORD = at(
  '(?<![\\p{L}])(?:hiện nay|hiện tại|(?<!(?:phát|thực|thể|xuất|biểu) )hiện (?:có|mới|đạt)|vẫn còn|có tới|đã đạt|đã có|kết quả đạt|kết quả năm|thực hiện năm|ước thực hiện|tính đến|trong đó hiện|đã giảm|đã tăng|mới đạt|(?<!chứng )chỉ đạt)(?![\\p{L}])(?:(?!phấn đấu|đảm bảo|bảo đảm|và (?:thành lập|xây dựng|mở|lắp đặt|bổ sung)|thêm)[^;,]){0,60}$',
);
/** "Hiện nay, tổng số trạm … là 180": all that follows tells how things are, up to words of intent. */
const SO_FAR = at(
  '^[-+•\\s]*(?:hiện nay|hiện tại|đến nay|tính đến|phát huy (?:những )?kết quả|thời gian qua|những năm qua|trong năm qua|trong những năm qua)(?![\\p{L}])(?:(?!phấn đấu|mục tiêu|đảm bảo|bảo đảm|đến năm|tới năm|sẽ|cần)[^;])*$',
);
/** "Kế thừa kết quả giai đoạn trước: A; B; C". */
const INHERITED = at(
  '^[^\\p{L}]*(?:kế thừa|phát huy)(?: (?:những|các))? kết quả[^:;.]{0,80}:(?:(?!phấn đấu|mục tiêu|đến năm).)*$',
);
const PAREN_PAST = at(
  '\\((?:[^()]{0,30})(?:hiện|năm (?:19|20)\\d\\d|năm học (?:19|20)\\d\\d|kết quả|thực hiện|cùng kỳ|chỉ tiêu (?:trung ương|tỉnh|thành phố|giao)|bình quân chung|cả nước|toàn quốc|trung bình)[^()]{0,40}$',
);
const EXCEPT = at(
  '(?<![\\p{L}])(?:trừ|ngoại trừ|không áp dụng|không tính|không bao gồm|loại trừ)(?![\\p{L}])[^;.]{0,80}$',
);
const CONDITION_LEFT = at(
  '(?<![\\p{L}])(?:đối với|những|các|nơi|ở nơi|nếu|khi|trường hợp|xã|trường|cơ sở|đơn vị|lớp|hộ|vùng|thôn|bản|doanh nghiệp|người|trẻ em?|học sinh|khu vực|công trình|dự án|địa phương|cơ quan)(?![\\p{L}])[^,;.:]{0,60}(?<![\\p{L}])(?:có|từ|với|quy mô|trên|dưới|đủ|lưu lượng|công suất|diện tích|suy giảm|mức độ khuyết tật)\\s*(?:có\\s*)?(?:từ|trên|dưới|ít nhất|tối thiểu|đủ|hơn|không quá)?\\s*$',
);
const PREDICATE = at(
  '(?<![\\p{L}])(?:có|được|phải|đạt|thực hiện|tổ chức|hoàn thành|bố trí|xây dựng|thì|áp dụng|bảo đảm|đảm bảo|tham gia|duy trì)(?![\\p{L}])',
);
const MODIFYING_UP = at('^(?:[^,;.:\\d]|co2){0,60}?(?:trở lên|trở xuống)(?![\\p{L}])');
const COUNT_SUBJECT = at(
  '(?<![\\p{L}])(?:quy mô|lưu lượng|công suất|diện tích|sĩ số|mật độ|cách|khoảng cách|bán kính|độ cao|chiều dài|tần suất|tần số|thời lượng)(?![\\p{L}])(?:(?!đạt|có|lên|thêm|bổ sung)[^,;.]){0,20}$',
);
/** A size that is itself what must be reached: "tăng 2 cm", "làm mới 15 km đường". */
const SIZE_AIMED = at(
  '(?<![\\p{L}])(?:tăng|giảm|đạt|còn|lên|bổ sung|thay thế|cải tạo|xây dựng|cứng hóa|làm mới|nâng cấp|bê tông hóa|kiên cố hóa|thêm|trồng|đầu tư)(?![\\p{L}])[^;]{0,40}$',
);
/** "Năm 2030, công suất điện sinh khối khoảng 1.500 MW". */
const CAPACITY_BY = at('năm 20\\d\\d[^;.]*(?:công suất|sản lượng|quy mô|diện tích|khối lượng)[^;.]*$');
const PER_ONE = at('(?<![\\p{L}])(?:trên|trên mỗi|/)\\s*$');

/** "khám ít nhất một lần một năm đạt 70%": the figure is part of what is measured, the target follows. */
const DESCRIBES = at('^(?!\\s*%)[^,;]*(?:đạt|là|còn|lên)\\s+(?:trên|ít nhất|tối thiểu|từ|dưới|khoảng|bằng)?\\s*$');
const BOUND_OR_OFTEN = at('(?:ít nhất|tối thiểu|từ|trên|đủ|trong)\\s*$');

/** "ít nhất 04 lần trong 3 thai kỳ đạt 82%": other figures may stand between. */
const OFTEN_THEN_SHARE = at(
  '^\\s*(?:lần|loại|mũi|buổi|liều)(?![\\p{L}])[^,;.]{0,60}?\\s(?:đạt|là|còn)\\s[^,;.%\\d]{0,20}\\d[\\d.,]*\\s*%',
);

function describesNext(token: FigureToken, s: Surroundings): boolean {
  if (token.kind !== 'number') return false;
  if (BOUND_OR_OFTEN.test(s.left) && OFTEN_THEN_SHARE.test(s.after)) return true;
  if (!DESCRIBES.test(s.right)) return false;
  const isNextPercent = /^\d[\d.,]*\s*%/u.test(s.after.slice(s.right.length));
  return isNextPercent && (BOUND_OR_OFTEN.test(s.left) || /^\s*(?:lần|buổi|giờ|loại|mũi)(?!\p{L})/u.test(s.right));
}

/** "chọn mẫu 10% số học sinh": how many are asked. */
const SAMPLE = words('(?:chọn|lấy|khảo sát|điều tra) mẫu(?! xét nghiệm)');

/** "thời gian sơ tán không quá 08 phút": a time that is itself what must be reached. */
const TIME_AIMED = at(
  '(?<![\\p{L}])thời gian(?![\\p{L}])(?! thực hiện| học| tập huấn| giải quyết)[^,;]*(?:không quá|dưới|tối đa|còn|xuống)\\s*$',
);

/** "Đề kiểm tra có 40% nhận biết, 30% thông hiểu": what a paper is made of. */
const EXAM = words('đề kiểm tra|đề thi|ma trận đề');

/** The reason that a figure is not a target, or 'target'. */
export function roleOf(token: FigureToken, s: Surroundings): FigureRole {
  if (inQuotes(s.before)) return 'quoted';
  if (EXCEPT.test(s.before)) return 'exception';
  if (SAMPLE.test(s.left)) return 'size';
  if (isAge(token, s)) return 'age';
  if (
    (SCORE_NEAR.test(s.after) && !/chỉ số[^;]*(?:đạt|từ|trên)[^,;]*$/u.test(s.before)) ||
    SCORE_WORDS.test(s.left) ||
    SCORE_WORDS.test(s.right.slice(0, 30))
  )
    return 'score';
  if (EXAM.test(s.before) || /sai số[^;.]*$/u.test(s.before)) return 'score';
  if (token.kind === 'number' && /^\s*sao(?!\p{L})/u.test(s.after)) return 'name';
  if (
    token.kind === 'number' &&
    /(?<!\p{L})cả\s*$/u.test(s.left) &&
    /^\s*(?:tiêu chí|mặt|cấp|nội dung|lĩnh vực)/u.test(s.after)
  )
    return 'name';
  if (token.kind === 'number' && isRank(s)) return 'target';
  if (token.kind === 'number' && isNamed(s.before.slice(-40))) return 'name';
  if (token.kind === 'number' && NAME_LIST.test(s.before.slice(-60))) return 'name';
  if (token.kind === 'number' && token.value === 1 && PER_ONE.test(s.before)) return 'name';
  if (isRateBase(token, s)) return 'name';
  if (isBaseline(s)) return 'baseline';
  if (isPast(s)) return 'past';
  if (describesNext(token, s) || isCondition(token, s)) return 'condition';
  if (
    token.kind === 'number' &&
    ((SIZE_UNIT.test(s.after) &&
      !SIZE_AIMED.test(s.left) &&
      !SIZE_AIMED.test(s.before) &&
      !CAPACITY_BY.test(s.before)) ||
      COUNT_SUBJECT.test(s.before))
  )
    return 'size';
  if (token.kind === 'number' && DURATION_UNIT.test(s.after) && !TIME_AIMED.test(s.left) && !LONGEVITY.test(s.left))
    return 'duration';
  if (token.kind !== 'ratio' && isMoney(token, s)) return 'money';
  return 'target';
}

/** "vào nhóm 5 bộ dẫn đầu", "thuộc tốp 10 tỉnh đứng đầu": a rank to be reached. */
export function isRank({ before, right }: Surroundings): boolean {
  const clause = (/[^,;.]*$/u.exec(before)?.[0] ?? '').replace(/(?:nhóm|tốp|top)\s+\d+|20\d\d/gu, '');
  if (/\d/.test(clause)) return false;
  if (/(?:^|[^\p{L}])nhóm\s*:/u.test(before) && RANKED.test(right)) return true;
  if (/(?:nằm trong|lọt vào|đứng trong|trong số|thuộc)(?: số)?\s*$/u.test(clause) && RANKED.test(right)) return true;
  return (
    /(?:^|[^\p{L}])(?:tốp|top)\s*$/u.test(clause) || (/(?:^|[^\p{L}])nhóm\s*$/u.test(clause) && RANKED.test(right))
  );
}

const RANKED = at(
  '^(?:[^,;.\\d]|, thành phố){0,60}(?<![\\p{L}])(?:dẫn đầu|đứng đầu|hàng đầu|cao nhất|tốt nhất|đầu cả nước)',
);

/** "Quận 5", "Mẫu số: 3"; but in "cấp quận: 05 đồng chí" the colon parts the name from the figure. */
function isNamed(before: string): boolean {
  return (
    NAME_BEFORE.test(before) &&
    (!before.trimEnd().endsWith(':') || /(?:số|mẫu|biểu|phụ lục|bảng)\s*:\s*$/u.test(before))
  );
}

/** "tử vong … trên 1.000 trẻ đẻ sống": the whole of a rate, whose figure comes later. */
function isRateBase(token: FigureToken, s: Surroundings): boolean {
  return (
    token.kind === 'number' &&
    [100, 1000, 10_000, 100_000].includes(token.value) &&
    /(?:trên|tính trên)\s*$/u.test(s.before) &&
    /tỉ suất|tỉ số|tử vong|tỉ lệ/u.test(s.before)
  );
}

function inQuotes(before: string): boolean {
  const open = (before.match(/“/g) ?? []).length - (before.match(/”/g) ?? []).length;
  if (open > 0) return true;
  return (before.match(/"/g) ?? []).length % 2 === 1;
}

function isAge(token: FigureToken, s: Surroundings): boolean {
  if (token.kind !== 'number') return false;
  if (!AGE_UNIT.test(s.after) && !AGE_RANGE.test(s.after)) return false;
  return !LONGEVITY.test(s.left);
}

function isBaseline(s: Surroundings): boolean {
  if (BASE_FROM.test(s.before) && BASE_RIGHT.test(s.after)) return true;
  return COMPARED.test(s.left) || (COMPARED.test(s.before) && !/[,(]/.test(COMPARED.exec(s.before)?.[0] ?? ''));
}

function isPast(s: Surroundings): boolean {
  if (/biểu quyết|tán thành/u.test(s.before)) return true;
  if (PAST_WORD.test(s.left) || SO_FAR.test(s.before) || INHERITED.test(s.before)) return true;
  const paren = s.before.lastIndexOf('(') > s.before.lastIndexOf(')');
  if (paren && PAREN_PAST.test(s.before)) return !futureYear(s.before.slice(s.before.lastIndexOf('(')), s.pastYear);
  if (s.pastYear === null) return false;
  const near =
    /(?:năm|năm học|cuối năm|đến)\s+((?:19|20)\d\d)(?:\s*[-–]\s*(?:19|20)\d\d)?((?:(?!lên|xuống|còn|tăng|giảm|phấn đấu)[^;,]){0,40})$/u.exec(
      s.left,
    );
  if (near && Number(near[1]) <= s.pastYear && !/so với[^;,]{0,20}$/u.test(s.left.slice(0, near.index))) return true;
  const told = /(?<!so với |từ |hơn )năm\s+((?:19|20)\d\d)\s+(?:là|có|đã|ước|toàn|cả)(?!\p{L})[^;]{0,120}$/u.exec(
    s.before,
  );
  return told !== null && Number(told[1]) <= s.pastYear;
}

function futureYear(text: string, pastYear: number | null): boolean {
  const year = /(?:19|20)\d\d/.exec(text);
  return year !== null && pastYear !== null && Number(year[0]) > pastYear;
}

/** "không còn xã dưới 15 tiêu chí": the figure says which ones must be none. */
const NONE_OF = at(
  '(?<![\\p{L}])(?:không còn|không có|không để xảy ra|không xảy ra|không để)(?![\\p{L}])[^,;.:\\d]{1,80}(?:dưới|trên|từ|hơn|có|quá)\\s*$',
);

/** "được công nhận khi có ít nhất 90%", "Khi có từ 02 người trở lên", "cuộc họp phải có trên 50%". */
const ONLY_WHEN = at(
  '(?<![\\p{L}])(?:khi|nếu|cuộc họp[^,;.]{0,30} phải)\\s+(?:có|đạt)\\s+(?:từ|ít nhất|tối thiểu|trên|đủ)\\s*$',
);

/** "Trường hợp số liệu chênh lệch trên 10% thì …": what something follows from. */
const IN_CASE = at('^[^\\p{L}]*(?:trường hợp|nếu)(?![\\p{L}])(?:(?!(?<![\\p{L}])thì(?![\\p{L}])).)*$');

/** "điều chuyển vốn các dự án giải ngân dưới 30%": which ones something happens to. */
const DEALT_WITH = at(
  '(?<![\\p{L}])(?:điều chuyển|thu hồi|kiểm điểm|phê bình|nhắc nhở|cấm)(?![\\p{L}])[^,;.]*(?:dưới|trên|quá)\\s*$',
);

/** "Cá nhân được đề nghị phải có từ 02 sáng kiến", "xã đăng ký đạt chuẩn phải có tỷ lệ hài lòng …": what is asked of who wants something. */
const ELIGIBLE = at(
  '(?<![\\p{L}])(?:được (?:đề nghị|xét|tặng|bình chọn)|đăng ký (?:đạt|xét|công nhận)|muốn được)(?![\\p{L}])[^.;]{0,80}(?<![\\p{L}])phải (?:có|đạt|hoàn thành|bảo đảm)(?![\\p{L}])[^.;]*$',
);

/** "Điều kiện công nhận: đạt từ 80% …". */
const TERMS = at('(?<![\\p{L}])điều kiện(?: (?:để|được))? (?:công nhận|xét|đạt|tham gia|hưởng)[^.:;]{0,60}:[^.;]*$');

/** "tại doanh nghiệp sử dụng từ 1.000 lao động nữ trở lên": at which ones. */
const OF_PLACE = at(
  '(?<![\\p{L}])(?:tại|ở|của|cho|thuộc|với)\\s+(?:các |những )?(?:doanh nghiệp|trường|cơ sở|đơn vị|lớp|xã|thôn|hộ|công ty)(?![\\p{L}])[^,;.:\\d]{0,40}(?<![\\p{L}])(?:có|sử dụng|quy mô)\\s+(?:có\\s+)?từ\\s*$',
);

/** "trường có từ 20 lớp trở lên có phòng y tế": the figure narrows the subject, another predicate follows. */
function isCondition(token: FigureToken, s: Surroundings): boolean {
  if (token.kind === 'ratio') return false;
  if (NONE_OF.test(s.before)) return true;
  if (MODIFYING_UP.test(s.after) && /không (?:để|có|còn|xảy ra)[^,;.:]*(?:có|từ|với)\s*$/u.test(s.before)) return true;
  const up = MODIFYING_UP.exec(s.after);
  const inBrackets = s.before.lastIndexOf('(') > s.before.lastIndexOf(')');
  if (up && inBrackets && /^\s*\)/.test(s.after.slice(up[0].length)) && /\(\D*$/.test(s.before)) return true;
  if (up && /(?<!\p{L})(?:nhóm|loại|cụm|đối với[^,;.]{0,60})\s+(?:có\s+)?từ\s*$/u.test(s.before)) return true;
  if (IN_CASE.test(s.before) && /(?<!\p{L})(?:thì|phải|không được|xử lí|bị)(?!\p{L})/u.test(s.after)) return true;
  if (/^[^,;.\d]{0,40}\s(?:thì|không được)(?!\p{L})/u.test(s.after) || ONLY_WHEN.test(s.before)) return true;
  if (DEALT_WITH.test(s.before) || ELIGIBLE.test(s.before) || TERMS.test(s.before)) return true;
  if (up && (OF_PLACE.test(s.before) || /^[^;.]*\sđược (?:hỗ trợ|thưởng|hưởng|vay|miễn|giảm)(?!\p{L})/u.test(s.after)))
    return true;
  if (
    /(?:trên|dưới|quá|từ)\s*$/u.test(s.left) &&
    /^[^;.]*\sbị (?:phê bình|xử lí|nhắc nhở|trừ|kiểm điểm|hạ|thu hồi)(?!\p{L})/u.test(s.after)
  )
    return true;
  if (
    /dưới\s*$/u.test(s.left) &&
    /^[^,;.]{0,60}\s(?:không|bị)\s+(?:được\s+)?(?:xét|đề nghị|công nhận|tặng|xếp|trừ)/u.test(s.after)
  )
    return true;
  if (/^\s*(?:có thể|được phép)(?!\p{L})/u.test(s.after) && /(?:đối với|nếu|trường hợp)/u.test(s.before)) return true;
  const opens = token.kind === 'percent' && /^[^\p{L}]*(?:có|đạt|phấn đấu)(?: có)? từ\s*$/u.test(s.before);
  if (up && !opens && /^\s*(?:phải|thì|có trách nhiệm|được)(?!\p{L})/u.test(s.after.slice(up[0].length))) return true;
  if (!CONDITION_LEFT.test(s.before.slice(-110))) return false;
  const clauseBefore = /[^,;.:]*$/u.exec(s.before)?.[0] ?? '';
  if (token.kind === 'percent') {
    if (
      /(?:phấn đấu|tỉ lệ|đạt|duy trì|có trên|có ít nhất|có từ)\s*(?:[^,;]{0,12})$/u.test(clauseBefore) &&
      !/đối với|những|nơi/u.test(clauseBefore)
    )
      return false;
    return /đối với|những|nơi|nếu|khi|trường hợp|suy giảm/u.test(clauseBefore);
  }
  const rest = up ? s.after.slice(up[0].length).replace(/^\s*\([^()]*\)/u, '') : s.right;
  if (up) return PREDICATE.test(/^[^,;.]*/u.exec(rest)?.[0] ?? '') || /\)\s*$/.test(rest) || /^\s*\)/.test(rest);
  return /đối với|những|nếu|nơi có|trường hợp/u.test(clauseBefore) && PREDICATE.test(rest);
}

function isMoney(token: FigureToken, s: Surroundings): boolean {
  if (/\((?:mức|định mức)[^()]*$/u.test(s.before) && MONEY_UNIT.test(s.after)) return true;
  if (token.kind === 'number')
    return (
      MONEY_UNIT.test(s.after) &&
      !/huy động|vận động|thu hồi|thu nợ|đấu giá|xã hội hóa|dư nợ|doanh số|nguồn thu|tổng thu|thu ngân sách|thu nhập|doanh thu|giá trị|tổng sản phẩm|grdp|năng suất|kim ngạch|bình quân/u.test(
        s.before,
      )
    );
  if (SAVED.test(s.left)) return false;
  return MONEY_AFTER.test(s.after) || MONEY_BEFORE.test(s.left) || ALLOWANCE.test(s.before);
}
