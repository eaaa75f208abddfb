/**
 * Counts of what an office makes, opens, trains or reaches: the outputs that sections of tasks state without any word
 * of a target ("lắp đặt 12 trạm", "đào tạo nghề cho 5.500 lao động").
 */
import { NUMBER_WORD } from '../text/numeral';
import { foldedPattern } from '../text/words';

/** How often or by whom, said before the verb. */
const OPENING =
  '(?:(?:bình quân )?(?:mỗi|hằng|hàng) năm,? |toàn (?:tỉnh|huyện|xã|ngành|thành phố|trường|quốc) )?(?:chủ trì |phối hợp |tiếp tục |triển khai |thực hiện |dự kiến |có |hoàn thành (?:việc )?)?';

const VERB =
  'xây dựng|xây|xây mới|thành lập|lắp đặt|lắp|đào tạo|bồi dưỡng|tập huấn|biên soạn|phát hành|trồng|trao|tặng|hỗ trợ|sửa chữa|sửa|cải tạo|nâng cấp|thay thế|bổ sung|trang bị|ra mắt|mở|làm|cắm|đầu tư|đón|thu hút|chuyển đổi|chuyển giao|củng cố|kết nạp|giới thiệu|đóng cửa|bàn giao|quyết toán|thu hồi|xử lý|kết nối|tổ chức|kiểm tra|phát triển|hình thành|nhân rộng|công nhận|khám|tiêm|xóa|tuyển|cung cấp|in|cấp phát|vận động|huy động|hoàn thành|treo|phát|vẽ|cử|khai giảng|tuyển dụng|biểu dương|kiểm định|dựng lại|sản xuất|cập nhật|kiên cố hóa|đặt|nhận giúp|triển khai|thêm|kẻ|kẻ lại|sơn|nạo vét|khoan|chỉnh trang|tu sửa|tu bổ|thả|thay|(?:số|bê tông|cứng|nhựa|chuẩn|tin học) hóa|tái cấu trúc|mua sắm|mua|ổn định|khởi công|cấp|xếp hạng|chống xuống cấp|truyền dạy|tham gia|hướng dẫn|dạy|đăng cai|tích hợp|đo đạc|đấu giá|di dời|phục hồi|khôi phục|chứng nhận|đóng mới|xuất bản|bố trí|đưa';

/** "Thành lập 1.000 đội …", "… và lắp đặt 12 trạm": the making of so many. */
const OUTPUT = new RegExp(
  foldedPattern(
    `(?:^|[,;:(]|(?<![\\p{L}])(?:và|đồng thời|cùng|để|nhằm))[^\\p{L}]*${OPENING}(?:${VERB})(?:\\s+cho\\s+(?:các|những)(?=\\s))?(?:\\s+(?!kế hoạch|văn bản|theo|trong|từ|đến|của|giai đoạn|mỗi|các|những|tại|ở|đã|hồ sơ)\\p{L}+){0,6}\\s*$`,
  ),
  'u',
);

/** "Thí điểm mô hình … tại 12 xã", "đào tạo nghề cho khoảng 5.500 lao động": so many are reached by what is done. */
const REACHES = new RegExp(
  foldedPattern(
    `(?:^|[;:]|\\.\\s)[^\\p{L}]*${OPENING}(?:${VERB}|thí điểm|hoàn thiện|áp dụng|dạy nghề|mở rộng|vận hành)(?:\\s[^;:.\\d]{3,110}?)?\\s(?:cho|tại|ở|(?<!đối )với)(?:\\s+(?:khoảng|hơn|trên|gần|ít nhất|tối thiểu))?\\s*$`,
  ),
  'u',
);

/** "Sở tổ chức 08 lớp", "trong cả giai đoạn cử khoảng 450 bác sĩ": such a verb straight before the figure, whoever does it. */
const MAKES = new RegExp(
  foldedPattern(
    '(?<![\\p{L}])(?<!(?:có|đã|được|không|cơ sở|đơn vị|trường|hồ sơ) )(?:cử|khai giảng|xây dựng|tổ chức|đào tạo|thành lập|lắp đặt|trồng|mở|trao|tặng|bổ sung|đầu tư|cải tạo|sửa chữa|biên soạn|tuyển dụng|kết nạp|ra mắt|quyết toán|cập nhật|xếp hạng)(?: (?:mới|thêm|được))?(?: (?:mỗi|hằng|hàng) năm)?(?: khoảng)?\\s*$',
  ),
  'u',
);

const NAMED = new RegExp(
  foldedPattern(
    '(?:^|;)[^\\p{L};]*(?:xây dựng|xây|thành lập|lắp đặt|trồng|trang bị|đầu tư|cải tạo|nâng cấp|sửa chữa|thay thế|bổ sung|chuyển đổi|đào tạo|tập huấn|tổ chức|biên soạn|phát hành|in|cấp phát|trao|tặng|hỗ trợ|mở)(?: mới| thêm)? ([^,;:.()]{2,80}):\\s*$',
  ),
  'u',
);

/** "…, bình quân mỗi năm 24 bếp". */
const A_YEAR = /(?:bình quân|trung bình) (?:mỗi|hằng|hàng) năm\s*$/u;

/** "Tổ chức 03 khóa cho giáo viên trong tháng 10; 01 hội thảo …": the verb of the first holds for the next. */
const GOES_ON = new RegExp(
  foldedPattern(
    `(?:^|[.:]\\s)[^\\p{L}]*${OPENING}(?:tổ chức|mở|xây dựng|lắp đặt|trang bị|thành lập|trồng|biên soạn|phát hành)\\s+\\d[^.;]*;\\s*$`,
  ),
  'u',
);

/** "Số lượng: 5.000 cuốn", "số lượng mẫu nước 240 mẫu": the amount itself is named. */
const AMOUNT = new RegExp(foldedPattern('(?:^|[;,.:(–-])\\s*số lượng(?: \\p{L}+){0,4}\\s*:?\\s*$'), 'u');

/** What only says how the work is cut. */
const ASPECT = new RegExp(
  foldedPattern(
    '^(?:nhóm (?:đối tượng|nhiệm vụ|giải pháp|nội dung|vấn đề)|nội dung|lĩnh vực|giai đoạn|bước|khâu|nhiệm vụ|giải pháp|khu vực)(?![\\p{L}])',
  ),
  'u',
);

/** "Huy động 1.200 cán bộ, chiến sĩ, 14 xuồng": what is sent out, not what comes of it. */
export function isMeans(left: string, label: string): boolean {
  return SENT.test(left) && STAFF.test(label);
}

const SENT = new RegExp(
  foldedPattern('(?:huy động|điều động|bố trí|cử|phân công)(?: lực lượng)?(?: (?:hơn|trên|gần|khoảng))?\\s*$'),
  'u',
);
const STAFF = new RegExp(
  foldedPattern(
    '^(?:lượt )?(?:cán bộ|chiến sĩ|dân quân|công an|phương tiện|xe|xuồng|tàu|ca nô|lãnh đạo|đầu mối)(?![\\p{L}])',
  ),
  'u',
);

/** True when a verb of making opens the clause that the figure ends. `left`: the words between two figures. */
export function opensOutput(left: string): boolean {
  return OUTPUT.test(left);
}

/** True for "Số lượng: 5.000 cuốn", wherever it stands. */
export const namesAmount = (left: string): boolean => AMOUNT.test(left);

/** Whether a count in a section of tasks is an output. `before`: the sentence up to the figure; `label`: what it counts. */
export function isOutput(before: string, left: string, label: string): boolean {
  if (ASPECT.test(label)) return false;
  return (
    OUTPUT.test(left) ||
    MAKES.test(left) ||
    REACHES.test(left) ||
    A_YEAR.test(left) ||
    AMOUNT.test(left) ||
    GOES_ON.test(before) ||
    isNamedOutput(before, label)
  );
}

/** "Lắp đặt mới trạm quan trắc: 58 trạm": what is made is named first, then counted by the same noun. */
function isNamedOutput(before: string, label: string): boolean {
  const named = NAMED.exec(before)?.[1];
  const noun = /^\p{L}+/u.exec(label)?.[0];
  return named !== undefined && noun !== undefined && named.split(/[^\p{L}]+/u).includes(noun);
}

/** "cử 450 bác sĩ đi học, gồm 300 bác sĩ cấp I, …": the same things counted again by kind. */
export function isPartOfOutput(before: string, label: string): boolean {
  if (!/gồm|trong đó/u.test(before)) return false;
  const whole = WHOLE.exec(before);
  const noun = /^\p{L}+/u.exec(label)?.[0];
  return (
    whole?.[2] !== undefined &&
    whole[2] === noun &&
    (HAS.test(whole[1] ?? '') || isOutput(whole[1] ?? '', whole[1] ?? '', whole[2]))
  );
}

/** "toàn thành phố có hơn 300 mô hình". */
const HAS = new RegExp(
  foldedPattern('(?<![\\p{L}])(?:(?:có|đạt)(?: (?:hơn|trên|ít nhất|tối thiểu|khoảng))?|tổng số[^;.:]{0,80}:?)\\s*$'),
  'u',
);

const WHOLE = new RegExp(
  foldedPattern(
    `^(.*?)(?:\\d[\\d.]*|${NUMBER_WORD})\\s+(\\p{L}+)(?:(?!gồm|trong đó)(?:[^;.:]|\\.(?=\\d)))*,?\\s*(?:gồm|bao gồm|trong đó)(?: có)?[^;.]*$`,
  ),
  'u',
);
