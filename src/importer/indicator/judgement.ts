/**
 * Whether a figure stands where a target stands, how sure that is and why. What can be read two ways is offered with its
 * reason and not ticked.
 */
import { comparisonOf } from './comparator';
import { isRank, type Surroundings } from './figure-role';
import type { SectionKind } from '../text/section';
import { isMeans, isOutput, isPartOfOutput, namesAmount, opensOutput } from './output';
import { unitLabelOf } from './subject';
import type { FigureToken } from '../text/token-kind';
import { foldedPattern, words } from '../text/words';

const STRIVE = words('phấn đấu|mục tiêu|chỉ tiêu|đạt|duy trì|bảo đảm|đảm bảo|nâng|giữ vững|đặt ra');

const AIM = words('phấn đấu|mục tiêu|chỉ tiêu');

const ACT = words(
  'có|đạt|gấp|xây dựng|xây mới|nâng cấp|thành lập|hỗ trợ|tổ chức|đào tạo|bồi dưỡng|tập huấn|triển khai|trồng|phát triển|hình thành|duy trì|thực hiện|công nhận|kết nạp|cung cấp|cấp|tạo|giảm|tăng|lên|xuống|thu hút|trao|vận động|huy động|tiếp nhận|giới thiệu|giải quyết|phấn đấu|bảo đảm|đảm bảo|là|bình quân|còn|nhân rộng|hoàn thành|ra mắt|tư vấn|khám|tiêm|mở|số lượng|tổng số|diện tích|sản lượng|thêm|đầu tư|lắp đặt|trang bị|biên soạn|phát hành|thu gom|xóa|sửa chữa|đưa',
);

const NOT_COUNTED = new RegExp(
  foldedPattern(
    '^(?:cấp|chiều)(?![\\p{L}])|(?<![\\p{L}])(?:lần thứ|thứ|văn bản|nghị quyết|công văn|file|tệp|bản (?:word|scan|giấy|cứng|mềm|chính)|báo cáo|kế hoạch|đoàn (?:kiểm tra|giám sát|thanh tra|công tác)|tổ công tác|ban chỉ đạo|giải (?:nhất|nhì|ba|khuyến))(?![\\p{L}])|^(?:chữ(?! ký)|ký tự|từ)(?![\\p{L}])',
  ),
  'u',
);

const HEADS = words('mục tiêu|chỉ tiêu|nhiệm vụ|giải pháp|nội dung|nhóm mục tiêu|nhóm chỉ tiêu|nhóm nhiệm vụ');

/** "Tỷ lệ tiêm đủ 8 loại vắc xin …": the figure describes what is measured, the target follows. */
const MEASURED = new RegExp(foldedPattern('(?<![\\p{L}])tỷ lệ(?![\\p{L}])(?:(?!đạt|là|còn|:)[^,;])*$'), 'u');

const QUOTA = words('mỗi(?! năm)|một|từng');

export interface Judged {
  readonly confidence: number;
  readonly ticked: boolean;
  readonly reason: string;
}

/** Whether a figure stands where a target stands; undefined when it does not. */
export function judge(token: FigureToken, s: Surroundings, kind: SectionKind): Judged | undefined {
  if (kind === 'money' && token.kind === 'percent' && DISBURSED.test(s.left))
    return sure(0.7, 'Tỷ lệ giải ngân phải đạt');
  if (kind === 'past' || kind === 'scores' || kind === 'money') return undefined;
  if (token.kind === 'percent') return judgePercent(s, kind);
  if (token.kind === 'ratio')
    return (kind === 'goals' || STRIVE.test(s.before)) && !/cuộc họp|hội nghị|biểu quyết/u.test(s.before)
      ? sure(0.85, 'Tỷ số nêu trong mục tiêu')
      : undefined;
  return judgeCount(token, s, kind);
}

/** "Giải ngân đạt 100% vốn được giao": under the money, only what is to be spent is a target. */
const DISBURSED = new RegExp(
  foldedPattern('giải ngân(?:\\s+(?!đã)\\p{L}+){0,9}\\s+(?:đạt|tối thiểu|ít nhất|trên)(?:\\s+\\p{L}+){0,2}\\s*$'),
  'u',
);

function judgePercent(s: Surroundings, kind: SectionKind): Judged | undefined {
  if (kind !== 'goals' && /^\s*(?:tổng )?(?:ngân sách|chi|dự toán)(?!\p{L})/u.test(s.right))
    return /(?:tối thiểu|ít nhất|trên)\s*$/u.test(s.left)
      ? doubt('Phần ngân sách tối thiểu phải dành cho việc này, có thể chỉ là nguồn kinh phí')
      : undefined;
  if (kind !== 'goals' && /\(\s*đạt\s*$/u.test(s.left))
    return doubt('Tỷ lệ trong ngoặc sau từ “đạt”, có thể là kết quả đã có');
  if (kind !== 'goals' && /\((?:mức|tỉ lệ)[^()]*dự kiến\s*$/u.test(s.before))
    return doubt('Tỷ lệ dự kiến nêu trong ngoặc, có thể chỉ để giải thích');
  if (/\(\s*chiếm[^()]*$/u.test(s.before)) return doubt('Tỷ trọng trong ngoặc, chỉ giải thích con số đứng trước');
  if (kind === 'goals') return sure(0.95, 'Tỷ lệ phần trăm trong mục tiêu, chỉ tiêu');
  if (STRIVE.test(s.before) || /(?:^|[:;])\s*$/.test(s.left))
    return sure(0.85, 'Tỷ lệ phần trăm với lời văn của chỉ tiêu');
  if (isLoose(s)) return doubt('Tỷ lệ phần trăm không đi với chỉ tiêu nào, có thể chỉ là số liệu');
  if (kind === 'other' && (UNTIL.test(s.before) || SHARE_AT_LEAST.test(s.before + '%' + s.right)))
    return sure(0.7, 'Tỷ lệ phần trăm phải đạt đến một năm, hoặc có mức tối thiểu');
  if (kind === 'other') return doubt('Tỷ lệ phần trăm ngoài phần mục tiêu, có thể chỉ là số liệu');
  return sure(0.75, 'Tỷ lệ phần trăm trong phần nhiệm vụ');
}

/** "Đến năm 2030, tỷ lệ che phủ rừng ở mức 42%". */
const UNTIL = new RegExp(foldedPattern('(?:đến|tới) (?:hết |cuối )?năm 20\\d\\d[^;.]*$'), 'u');

/** "Tỷ lệ bao phủ bảo hiểm y tế 97% trở lên". */
const SHARE_AT_LEAST = new RegExp(foldedPattern('(?:^|[:;,])\\s*tỷ lệ[^;:]*%\\s*trở (?:lên|xuống)'), 'u');

/** "hóa chất nồng độ 70%, máy phun": neither words of a target before it nor anything that it is a share of. */
function isLoose(s: Surroundings): boolean {
  return /^\s*(?:[,;.)]|$)/u.test(s.right) && !REACHED.test(s.left) && !BEING_DONE.test(s.left);
}

/** "Văn bản đi được ký số 100%." */
const BEING_DONE = new RegExp(
  foldedPattern('(?<![\\p{L}])được(?!\\s+(?:hỗ trợ|giảm|miễn|hưởng|vay|thưởng))(?:\\s+\\p{L}+){1,3}\\s*$'),
  'u',
);

const REACHED = new RegExp(
  foldedPattern(
    '(?<![\\p{L}])(?:đạt|là|còn|lên|xuống|tăng|giảm|trên|dưới|ít nhất|tối thiểu|tối đa|khoảng|bằng|quá|hơn|tỷ lệ|từ|đến|mức|thêm|được|có|chiếm|gần|vượt)\\s*$|[:≥≤<>=]\\s*$',
  ),
  'u',
);

function judgeCount(token: FigureToken, s: Surroundings, kind: SectionKind): Judged | undefined {
  const isWork = kind === 'tasks' || kind === 'reporting';
  const label = unitLabelOf(s.right);
  if (isRank(s)) return kind === 'goals' || AIM.test(s.before) ? sure(0.75, 'Thứ hạng phải đạt') : undefined;
  if (rateBase(s, label) !== undefined) return sure(0.75, 'Tỷ suất trên một số dân nêu trước trong câu');
  if (
    kind === 'goals' &&
    /số năm sống|lưu trú (?:bình quân|trung bình)/u.test(s.left) &&
    /^\s*(?:năm|ngày)/u.test(s.right)
  )
    return sure(0.8, 'Số năm sống nêu trong mục tiêu');
  if (label === '' && kind === 'goals' && (COUNTED.test(s.left) || /\p{L}\s*[≥≤<>]\s*$/u.test(s.left)))
    return sure(0.75, 'Số lượng nêu trong mục tiêu, chỉ tiêu');
  if (label === '' || !/^\p{L}/u.test(label) || NOT_COUNTED.test(label) || isMeans(s.left, label)) return undefined;
  if ((isWork || kind === 'goals') && isPartOfOutput(s.before, label))
    return sure(0.6, 'Một phần của số lượng phải làm ra');
  const compared = comparisonOf(s.left, s.right);
  const explicit = compared.comparator !== '=' || compared.approx;
  if (token.asWord === true && !explicit && !((kind === 'goals' || token.value > 1) && opensOutput(s.left)))
    return undefined;
  if (!explicit && (MEASURED.test(s.left) || HEADS.exec(label)?.index === 0)) return undefined;
  if (QUOTA.test(s.left) && !explicit && !/bình quân|trung bình|thu nhập/u.test(s.left))
    return kind === 'goals' && ACT.test(s.left) ? doubt('Số lượng cho mỗi đơn vị, có thể chỉ là cách làm') : undefined;
  const listed = LISTS.test(s.before) || LIST_IN_BRACKETS.test(s.before);
  if (listed && !explicit && !(kind === 'goals' && /(?:đạt|còn|trong đó có)\s*$/u.test(s.left))) return undefined;
  const opens =
    /^\s*(?:\(?\d{1,2}[.)]\s*)?(?!(?:cứ|mỗi|từ|trong|theo|tại|đối)\s)(?:\p{L}+\s+){0,3}$/u.test(s.before) ||
    /[;:]\s*$|trong đó\s*:[^.]*;\s*(?:\p{L}+\s+){1,4}$/u.test(s.before);
  if (
    kind === 'goals' &&
    explicit &&
    ((compared.comparator === '>=' && /^lần(?!\p{L})/u.test(label) && !/gấp/u.test(s.left)) ||
      (compared.comparator === '<=' && /mỗi/u.test(s.left)))
  )
    return doubt('Số lần hoặc mức tối đa cho mỗi đơn vị, có thể chỉ là cách làm');
  if (
    kind === 'goals' &&
    (explicit || ACT.test(s.left) || opens || IN_YEAR.test(s.right) || isOutput(s.before, s.left, label))
  )
    return sure(explicit ? 0.85 : 0.75, 'Số lượng nêu trong mục tiêu, chỉ tiêu');
  if (kind === 'other' && IN_YEAR.test(s.right) && ACT.test(s.left)) return sure(0.65, 'Số lượng phải đạt vào một năm');
  if (kind === 'other' && namesAmount(s.left)) return sure(0.6, 'Số lượng phải làm ra');
  if (kind === 'other' && REACHED_BY.test(s.before)) return sure(0.65, 'Số lượng phải đạt đến một năm');
  if (AIM.test(s.before) && (explicit || ACT.test(s.left))) return sure(0.7, 'Số lượng với lời văn của chỉ tiêu');
  if (isWork && (BY_YEAR.test(s.before) || (ACT.test(s.left) && UNTIL_YEAR.test(s.after))))
    return sure(0.7, 'Số lượng phải đạt đến một năm');
  if (isWork && GROWS.test(s.left) && /từ[^,;]{1,40}$/u.test(s.before.slice(0, -s.left.length || undefined) + s.left))
    return sure(0.65, 'Số lượng tăng, giảm đến mức phải đạt');
  if (isWork && token.of !== undefined && UNITS_DONE.test(s.right))
    return sure(0.65, 'Số đơn vị phải hoàn thành trên tổng số');
  if (isWork && /nâng[^,;]*\slên\s*$/u.test(s.left) && IN_YEAR.test(s.right))
    return sure(0.65, 'Số lượng tăng, giảm đến mức phải đạt');
  if (isWork && /(?:vận động|huy động)[^,;]*đạt\s*$/u.test(s.left)) return sure(0.65, 'Số lượng phải vận động được');
  if (isWork && explicit && /(?:^|[.;:,]\s*)(?:có|đạt)\s+[^,;]{0,20}$/u.test(s.before))
    return sure(0.65, 'Số lượng phải có được');
  const isHeldOnce = /^buổi(?!\p{L})[^/]*$/u.test(label) && !/^[^,;.]*mỗi/u.test(s.right);
  if (isWork && isOutput(s.before, s.left, label) && (isHeldOnce || !OFTEN.test(label)))
    return sure(0.6, 'Số lượng phải làm ra');
  if (!isWork || !explicit || compared.approx) return undefined;
  const opensRange = /từ\s*$/u.test(s.left) && !/trở lên/u.test(s.right);
  const isMoney = /^(?:nghìn |triệu |tỉ )?đồng/u.test(label) && !/huy động|vận động|thu(?!\p{L})/u.test(s.left);
  const isLeast =
    !isMoney &&
    !/^(?:mét|m|km|cm)(?!\p{L})/u.test(label) &&
    ((compared.comparator === '>=' && !opensRange) || (compared.comparator === '>' && token.value >= 10));
  return isLeast && !OFTEN.test(label) && !/\/\s*(?:ngày|tuần|tháng|lần)/u.test(label)
    ? sure(0.6, 'Số lượng tối thiểu phải đạt trong phần nhiệm vụ')
    : doubt('Số lượng trong phần nhiệm vụ, có thể chỉ là cách làm');
}

/** "ít nhất 02 lần", "không ít hơn 8 tin mỗi tháng": how often something is done. */
const OFTEN = new RegExp(foldedPattern('^(?:lần|lượt/|tin|bài|buổi|tiết|giờ|ngày|phút|thành viên)(?![\\p{L}])'), 'u');

/** "giảm số ca ngộ độc xuống dưới 30": what is counted stands before the figure. */
const COUNTED = new RegExp(
  foldedPattern(
    '(?<![\\p{L}])(?:số|tổng số|số lượng|điểm trung bình|điểm bình quân)\\s+\\p{L}[^,;:]*(?:đạt|còn|xuống|lên|là|dưới|trên|không quá)\\s*$',
  ),
  'u',
);

/** "8/8 huyện, thành phố hoàn thành việc …". */
const UNITS_DONE = new RegExp(
  foldedPattern(
    '^\\s*(?:tỉnh|huyện|quận|xã|phường|thôn|trường|đơn vị|cơ quan|địa phương|cơ sở)(?![\\p{L}])[^;.]*\\shoàn thành(?![\\p{L}])',
  ),
  'u',
);

/** "từ 12 hộ lên 40 hộ". */
const GROWS = /(?:lên|xuống|còn)\s*$/u;

/** "Xây dựng 12 mô hình … trước năm 2028". */
const UNTIL_YEAR = new RegExp(
  foldedPattern('^[^,;.\\d]{2,90}(?:đến|trước|trước hết)\\s+(?:hết\\s+)?năm\\s+20\\d\\d'),
  'u',
);

/** "20 - 30 nghìn tấn vào năm 2010": a count with its year needs no verb. */
const IN_YEAR = new RegExp(foldedPattern('^[^,;.\\d]{2,50}(?:vào|đến|trong)\\s+năm\\s+(?:19|20)\\d\\d'), 'u');

/** "diện tích rừng đến năm 2030 đạt …": what is reached by a year is a target wherever it stands. */
const BY_YEAR = new RegExp(
  foldedPattern('đến (?:hết )?năm 20\\d\\d[^;.]{0,60}(?:đạt|có|còn)\\s*(?:trên|ít nhất|tối thiểu)?\\s*$'),
  'u',
);

/** "Đến năm 2030, tổng công suất điện gió đạt …", wherever it stands. */
const REACHED_BY = new RegExp(
  foldedPattern(
    '(?:^|[.;:]\\s)[^\\p{L}]*(?:đến |tới )?(?:hết )?năm 20\\d\\d[^;.]{3,120}(?:đạt|là|còn|lên|lên đến|khoảng)(?: khoảng)?\\s*$',
  ),
  'u',
);

/** Words that open a list of what something consists of, until words of intent follow. */
const LISTS = new RegExp(
  foldedPattern(
    '(?:trong đó|gồm|bao gồm|cụ thể|thành phần|mời|phụ lục)(?:(?!phấn đấu|mục tiêu|chỉ tiêu|đồng thời)[^;])*$',
  ),
  'u',
);

/** "(gồm 12 bến; 03 cầu; …)": what the figure before the bracket consists of. */
const LIST_IN_BRACKETS = new RegExp(foldedPattern('\\((?:bao gồm|gồm|trong đó)[^()]*$'), 'u');

/** The M of a rate named earlier in the sentence, for a figure that counts nothing itself: "… còn 18,5". */
export function rateBase(s: Surroundings, label: string): number | undefined {
  if (label !== '' && !/^(?:vào|và|đến|năm)/u.test(label)) return undefined;
  if (!/(?:còn|xuống|dưới|đạt|là|khoảng|mức)\s*$/u.test(s.left)) return undefined;
  const base = /trên\s+(100[. ]?000|10[. ]?000|1[. ]?000)\s+\p{L}/u.exec(s.before)?.[1];
  return base === undefined ? undefined : Number(base.replace(/\D/g, ''));
}

export function sure(confidence: number, reason: string): Judged {
  return { confidence, ticked: true, reason };
}

/** What can be read two ways: shown, never ticked. */
function doubt(reason: string): Judged {
  return { confidence: 0.4, ticked: false, reason };
}
