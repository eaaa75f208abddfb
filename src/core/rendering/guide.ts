// Rendering: the line of the guide tab that a rule has a part in. Several kinds share one line: a clerk reads about ten.
import type { Line } from '../line';
import { rulesFor, type RowRule, type RuleContext, type RuleKind, type RuleOf } from '../row-rule';

type Guide = { readonly [K in RuleKind]: (rule: RuleOf<K>) => string };

const TYPED = 'Chỉ gõ số hoặc chọn câu trả lời, không dùng công thức; nếu sao chép từ tệp khác thì dán riêng giá trị.';
const ROWS = 'Không thêm, xóa, chép hay dán đè lên dòng; dòng nào không làm được thì báo phòng.';
const APPLIES =
  'Trả lời cột “Áp dụng?” trước. Chọn Không thì dòng không được tính; ghi lý do ở “Ghi chú” nếu dòng không có câu hỏi riêng.';
const FIGURES = 'Ô không có thì ghi 0; chưa có số thì để trống, đừng ghi gạch ngang, chữ hay phần trăm.';
const WHOLE = 'Số người, số đơn vị: số nguyên, viết 1234 hoặc 1.234.';
const MASS = 'Khối lượng: phần lẻ sau dấu phẩy (12,5), nhiều nhất ba chữ số lẻ; phần nghìn viết liền (1234).';
const ANSWER = 'Dòng hỏi Có/Không: chọn Có hoặc Không ở cột “Số đạt”; cột “Tổng số” đã khóa.';
const LOCKED = 'Ô không có màu vàng là ô khóa, không nhập.';
const WITHIN = 'Số đạt không được lớn hơn tổng số. Tổng số bằng 0 thì dòng coi như không áp dụng.';
const OFFICE = 'Một số dòng có mức thấp nhất, cao nhất, hoặc phải khớp với dòng khác do phòng đặt.';
const SAME = 'Các dòng hỏi về cùng một nhóm người phải có tổng số như nhau.';
const NOTE = 'Dòng chỉ hỏi nội dung: ghi kết quả vào “Ghi chú”.';
const EVIDENCE = 'Minh chứng là đường dẫn Drive hoặc trang web, bắt đầu bằng https://.';
const EXPLAIN =
  'Dòng có chữ “Lưu ý” vẫn được tính; số khác nhiều so với sĩ số hoặc kỳ trước thì giải thích ở “Ghi chú”.';

export const GUIDE: Guide = {
  errorValue: () => TYPED,
  formulaTyped: () => TYPED,
  tickBox: () => TYPED,
  foreignRow: () => ROWS,
  duplicateRow: () => ROWS,
  conditionAnswered: () => APPLIES,
  appliesClear: () => APPLIES,
  reasonGiven: () => APPLIES,
  figuresOnNotApplicable: () => APPLIES,
  locked: ({ holds }) => (holds === 'one' ? ANSWER : LOCKED),
  required: ({ answer }) => (answer ? ANSWER : FIGURES),
  answerClear: () => ANSWER,
  ambiguousZero: () => FIGURES,
  percentTyped: () => FIGURES,
  notNegative: () => FIGURES,
  number: () => FIGURES,
  ambiguousDot: () => FIGURES,
  ambiguousComma: () => WHOLE,
  notTooLarge: ({ mass }) => (mass ? MASS : WHOLE),
  tooFine: () => MASS,
  whole: () => WHOLE,
  numeratorWithinDenominator: () => WITHIN,
  zeroDenominator: () => WITHIN,
  officeMinimum: () => OFFICE,
  officeMaximum: () => OFFICE,
  equalsLine: () => OFFICE,
  samePopulation: () => SAME,
  noteGiven: () => NOTE,
  evidenceGiven: () => EVIDENCE,
  evidenceLink: () => EVIDENCE,
  evidenceDoubtful: () => EVIDENCE,
  plausibleRoster: () => EXPLAIN,
  plausiblePrevious: () => EXPLAIN,
  notFalling: () => EXPLAIN,
};

export function guideLineOf(rule: RowRule): string {
  const entry = GUIDE[rule.kind] as (rule: RowRule) => string;
  return entry(rule);
}

/** What the guide tab says about the rules of these lines: each line once, in the order of the rules. */
export function guideLines(lines: readonly Line[], context: RuleContext): string[] {
  return [...new Set(lines.flatMap((line) => rulesFor(line, context)).map(guideLineOf))];
}
