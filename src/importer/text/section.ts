/**
 * What a place in the plan is about: its goals, its tasks, its reporting, the state of affairs, money. The nearest
 * heading that says so decides, except that what stands under "Kết quả năm 2023" is past whatever its sub-headings say.
 */
import { ancestors, type Node } from './outline';
import { officeAt, officesIn } from './organisation';
import { foldedPattern, words } from './words';

export type SectionKind = 'goals' | 'tasks' | 'reporting' | 'past' | 'money' | 'scores' | 'other';

const PAST = words(
  'thực trạng|(?<!(?:khảo sát|rà soát|đánh giá|kiểm tra|về|điều tra) )hiện trạng|tình hình|kết quả (?:(?:chủ yếu|chính|nổi bật|cụ thể|bước đầu) )?(?:thực hiện|đạt được|công tác|triển khai|năm|giai đoạn|nổi bật)|đánh giá (?:kết quả|tình hình|chung|thực trạng)|hạn chế|tồn tại|nguyên nhân|bối cảnh|đặc điểm|căn cứ|cơ sở pháp lý|sự cần thiết|thuận lợi|(?<!vùng |xã |có |cảnh |địa bàn |đối tượng |nơi |đặc biệt |tháo gỡ )khó khăn|tổng quan',
);
const NOT_PAST = words('kết quả (?:cần đạt|dự kiến|mong đợi|phấn đấu)|tổ chức|mục tiêu|chỉ tiêu|yêu cầu');
const GOALS = words('mục tiêu|chỉ tiêu|kết quả cần đạt|kết quả dự kiến|phấn đấu|chỉ số|yêu cầu cần đạt');
const REPORTING = words(
  'chế độ (?:thông tin,? )?báo cáo|thông tin,? báo cáo|công tác báo cáo|báo cáo|kiểm tra, giám sát',
);
const TASKS = words(
  'nhiệm vụ|giải pháp|nội dung|hoạt động|tổ chức (?:\\p{L}+ ){0,2}thực hiện|phân công|trách nhiệm|tổ chức triển khai|thời gian|tiến độ|lộ trình|biện pháp',
);
const MONEY = words('kinh phí|nguồn vốn|dự toán|nguồn lực tài chính|ngân sách|kinh phí thực hiện|mức chi|chế độ chi');
const SCORES = words(
  'thang điểm|chấm điểm|bảng điểm|tiêu chí đánh giá|cách (?:tính|cho) điểm|xếp loại thi đua|điểm thưởng|điểm trừ|tiêu chuẩn[^.;]{0,40}(?:khen|danh hiệu)',
);

const RULES: readonly (readonly [SectionKind, RegExp])[] = [
  ['scores', SCORES],
  ['money', MONEY],
  ['goals', GOALS],
  ['reporting', REPORTING],
  ['tasks', TASKS],
];

/** "Điều 1. Phê duyệt Chương trình … vùng khó khăn": the whole document stands under it. */
const ENACTS = /^(?:ban hành|phê duyệt|thông qua)(?!\p{L})/u;

/** What a heading announces; undefined when it says nothing about it. */
export function headingKind(foldedHeading: string): SectionKind | undefined {
  const head = foldedHeading.slice(0, 160).replace(/^căn cứ (?:tại|theo|vào) /u, '');
  if (/^(?:(?:gửi|nộp|thời hạn|hạn nộp|kì) )*báo cáo(?!\p{L})/u.test(head)) return 'reporting';
  if (ENACTS.test(head)) return undefined;
  if (PAST.test(head) && !NOT_PAST.test(head.replace(PAST, ''))) return 'past';
  if (PAST.test(head) && /^(?:đánh giá|tình hình|kết quả|thực trạng)/u.test(head)) return 'past';
  const kinds = RULES.filter(([, pattern]) => pattern.test(head)).map(([kind]) => kind);
  // "Nội dung, tiêu chí đánh giá, xếp loại": scores are only one of the things under such a heading.
  const opening = head.split(',')[0] ?? '';
  return kinds[0] === 'scores' && kinds.length > 1 && !SCORES.test(opening) ? kinds[1] : kinds[0];
}

/** What the place of a node is about. */
export function sectionKind(node: Node): SectionKind {
  const above = ancestors(node).filter(isHeading);
  const kinds = above.map((n) => headingKind(n.folded)).filter((k): k is SectionKind => k !== undefined);
  if (kinds.includes('past')) return 'past';
  if (kinds.includes('scores')) return 'scores';
  return ownLabel(node) ?? nearest(above) ?? (above.some(gives) || opensWithOffice(node) ? 'tasks' : 'other');
}

/** The nearest heading that says; "Nội dung 2: …" under "Chỉ tiêu thi đua" only numbers the goals. */
function nearest(above: readonly Node[]): SectionKind | undefined {
  const saying = above.flatMap(({ folded: text }) => {
    const kind = headingKind(text);
    return kind === undefined ? [] : [{ kind, weak: WEAK.test(text) }];
  });
  const last = saying[saying.length - 1]?.kind;
  const strong = saying.filter(({ weak }, i) => !weak || i === 0).pop()?.kind;
  return last === 'tasks' && strong === 'goals' ? 'goals' : last;
}

const WEAK = /^nội dung (?:\d|thứ)/u;

/** "… yêu cầu:", "2. Sở Y tế": what stands under it is work given to somebody. */
function gives({ block, folded: text }: Node): boolean {
  return ASKS.test(text) || (block.text.length < 120 && officesIn(block.text).length > 0);
}

/** "6. Sở Nội vụ: tham mưu …". */
function opensWithOffice({ block }: Node): boolean {
  const label = /^[^:.,;\d]{3,60}(?=:\s)/u.exec(block.text)?.[0];
  return label !== undefined && officeAt(label) !== '';
}

const ASKS = new RegExp(
  foldedPattern('(?<![\\p{L}])(?:yêu cầu|đề nghị|chỉ đạo|phân công|giao)(?:\\s+\\p{L}+){0,10}\\s*:$'),
  'u',
);

/** "b) Biện pháp: …": the label that an item opens with. */
function ownLabel(node: Node): SectionKind | undefined {
  const label = /^[^:.,;\d]{3,40}(?=:\s+\S)/u.exec(node.folded)?.[0];
  return label === undefined ? undefined : headingKind(label);
}

/** True for a line that names what follows rather than saying something. */
export function isHeading(node: Node): boolean {
  const text = node.block.text;
  if (text.length > 220) return false;
  return node.children.length > 0 || text.endsWith(':') || (node.block.marker !== undefined && text.length < 120);
}

/** Headings above a node, outermost first, as a person would cite them. */
export function sectionPath(node: Node): string {
  return ancestors(node)
    .filter((n) => n.block.text.length <= 220)
    .map((n) =>
      [n.block.marker?.bullet ? '' : (n.block.marker?.sign ?? ''), n.block.text.replace(/:\s*$/, '')].join(' ').trim(),
    )
    .join(' › ');
}
