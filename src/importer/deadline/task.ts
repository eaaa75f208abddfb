/**
 * Dated tasks: work with a deadline that is not a report on the plan. "Thời gian: ngày 22/01/2021" under a heading
 * dates what the heading says. Years alone are a target's business, unless a label says that they are the time.
 */
import { duesIn } from './due';
import { isWholeYear, narrowsWhom, type DueMention } from './due-mention';
import { isCapitals } from '../text/capitals';
import { clauseAround, partAround } from '../text/clause';
import { spotOf } from '../text/spot';
import type { PlanContext } from '../plan-context';
import { folded } from '../text/normalise';
import type { Node } from '../text/outline';
import type { TaskProposal } from '../proposal';
import { isOver, longPast } from './past-due';
import { isAnothersReport } from './report-words';
import type { SectionKind } from '../text/section';
import type { Sentence } from '../text/sentence';
import { unitOf } from '../unit';
import { foldedPattern, words } from '../text/words';

const LABEL_ONLY = new RegExp(
  foldedPattern(
    '^[\\s(]*(?:(?:thời gian|thời hạn|tiến độ|hạn)(?![\\p{L}])(?![^:]*:\\s*(?!từ|trong|trước|dự kiến|bắt đầu|hoàn thành|chậm nhất|đến|vào|khoảng|định kỳ|hằng|hàng|thường xuyên)(?:\\p{L}+ ){4})[^.;]{0,60}(?::|hoàn thành|xong|trước|trong|từ|ngày|tháng|quý|năm)|(?:(?:dự kiến|hoàn thành|xong)[\\s:]+)+(?:vào |trong |trước |chậm nhất |đến |từ |cuối |đầu |hết |khoảng )*(?:\\d|ngày|tháng|quý|năm|6 tháng))',
  ),
  'u',
);
const DONE = new RegExp(
  foldedPattern('(?<![\\p{L}])(?:hoàn thành|xong|thời gian|thời hạn|tiến độ)(?![\\p{L}])[^;.]{0,40}$'),
  'u',
);

export function tasksIn(sentence: Sentence, kind: SectionKind, plan: PlanContext): TaskProposal[] {
  if (kind === 'past' || kind === 'scores' || isTitle(sentence)) return [];
  const text = sentence.folded;
  const mentions = duesIn(text, sentence.tokens, plan, sentence.text).filter(
    (m) =>
      isDeadline(m, sentence, kind) &&
      !(isBeforeIssue(m, plan) && AROSE.test(text.slice(0, m.start))) &&
      !longPast(m.due, plan) &&
      !(kind === 'other' && isOver(m.due, plan)),
  );
  const seen = new Set<string>();
  return mentions
    .filter((m) => !seen.has(key(m, text)) && seen.add(key(m, text)))
    .map((m) => ({
      ...spotOf(sentence, m.start),
      unit: unitOf(sentence.node),
      text: textOf(sentence, m, plan.meta.title),
      deadline: m.due,
      confidence: m.yearAssumed ? 0.65 : m.due.type === 'relative' ? 0.4 : 0.85,
      ticked: m.due.type !== 'relative' && !isWholeYear(m.due),
      reason: m.yearAssumed ? 'Hạn không ghi năm, lấy theo năm của kế hoạch' : 'Câu nêu việc phải làm và hạn',
    }));
}

/** "các trường hợp lấn chiếm phát sinh trước ngày …": which ones they are. */
const AROSE = new RegExp(
  foldedPattern(
    '(?<![\\p{L}])(?:phát sinh|xảy ra|tồn đọng|tồn tại|hình thành|vi phạm|lấn chiếm|xây dựng)\\s+(?:từ )?(?:trước|đến)\\s+(?:ngày\\s+)?$',
  ),
  'u',
);

const isBeforeIssue = ({ due }: DueMention, { meta }: PlanContext): boolean =>
  due.date !== undefined && meta.issued.length === 10 && due.date < meta.issued;

/** "NHỮNG VIỆC CẦN LÀM NGAY TRONG THÁNG 12/2025" over its items. */
const isTitle = ({ node, text }: Sentence): boolean => node.children.length > 0 && isCapitals(text);

/** The same day in another part of the sentence is another piece of work. */
function key(m: DueMention, text: string): string {
  return JSON.stringify([text.lastIndexOf(';', m.start), { ...m.due, text: '' }]);
}

function isDeadline(m: DueMention, sentence: Sentence, kind: SectionKind): boolean {
  const text = sentence.folded;
  if (!m.bound || tellsPast(text, m) || DAYS_OFF.test(text) || isAnothersReport(clauseAround(text, m))) return false;
  const { due } = m;
  if (narrowsWhom(text, m)) return false;
  if (due.from !== undefined && REPORTS_OFTEN.test(text)) return false;
  if (due.type === 'schoolyear' || due.type === 'none') return false;
  if (due.type === 'relative') return /(?:kể từ|tính từ|làm việc)/u.test(due.text) && kind !== 'goals';
  if (m.every !== '') return due.day !== undefined || (due.month !== undefined && m.every === 'year');
  if (due.semantics === 'from' && due.type !== 'range')
    return kind !== 'goals' && BEGINS.test(text.slice(0, m.start)) && !isPlansTime(sentence, m);
  if (isWholeYear(due)) return kind !== 'goals' && DONE.test(text.slice(0, m.start)) && !isOpenEnded(text, m);
  if (GRANTED.test(text.slice(m.end))) return false;
  if (kind !== 'goals') return true;
  if (TARGET_NEXT.test(text.slice(m.end))) return false;
  return (
    due.type === 'date' || isSomeDays(due) || DONE.test(text.slice(0, m.start)) || HELD.test(text.slice(0, m.start))
  );
}

/** "từ ngày 01/5 đến 31/5": an event of two months at the most, also among the goals. */
const isSomeDays = ({ from, to }: TaskProposal['deadline']): boolean =>
  from !== undefined && to !== undefined && Date.parse(to) - Date.parse(from) < 62 * 86_400_000;

/** "báo cáo hằng ngày từ 29/4 đến 04/5": how long the reports go on, no work of its own. */
const REPORTS_OFTEN = words('báo cáo[^;.]*(?:hằng|hàng|mỗi) (?:ngày|tuần)');

/** "đến 30/9/2026 đạt tối thiểu 55%": the time of a target, no work of its own. */
const TARGET_NEXT = /^[^;.\d]{0,50}\d[\d.,]*\s*%/u;

/** "hộ bàn giao trước ngày 31/8 được thưởng": who does so gets something, nobody must. */
const GRANTED = /^\s*(?:thì )?được (?:hỗ trợ|thưởng|hưởng|miễn|giảm|xét)(?!\p{L})/u;

/** "Hội thi …: tổ chức trong tháng 11": an event among the goals. */
const HELD = new RegExp(
  foldedPattern('(?<![\\p{L}])(?:tổ chức|chấm|khai mạc|phát động|tập huấn|diễn ra)(?![\\p{L}])[^;.]{0,40}$'),
  'u',
);

const DAYS_OFF = words('nghỉ (?:lễ|tết|hè|bù|\\d{1,2} ngày)|thời gian (?:nghỉ|hỗ trợ|vay|hưởng|ân hạn)');

/** "Trong quý I/2025 cả nước đã hoàn thành …", "đã ở ổn định trước ngày …": what was done, not what is to be done. */
function tellsPast(text: string, m: DueMention): boolean {
  const before = /[^;.]*$/u.exec(text.slice(0, m.start))?.[0] ?? '';
  const after = /^[^;.]*/u.exec(text.slice(m.end))?.[0] ?? '';
  return PAST_AFTER.test(after) || PAST_BEFORE.test(before) || /^[^,]{0,30}vừa qua(?!\p{L})/u.test(after);
}

const PAST_AFTER = new RegExp(
  foldedPattern(
    '^\\s*,?(?:\\s+(?!để|nhằm|các|những)\\p{L}+){0,8}\\s+đã\\s+(?:có|hoàn thành|tổ chức|ban hành|được|triển khai|thực hiện|xảy ra|diễn ra|cấp|đạt|làm|gây|ghi nhận)(?![\\p{L}])',
  ),
  'u',
);
const PAST_BEFORE = new RegExp(
  foldedPattern(
    '(?<![\\p{L}])(?:đã|đang(?= sinh sống| cư trú))\\s+(?:và đang\\s+|cơ bản\\s+|chính thức\\s+)?(?:hoàn thành|sử dụng|sinh sống|cư trú|đăng ký|tham gia|có|được cấp|công tác|ở)(?![\\p{L}])[^,]{0,60}$',
  ),
  'u',
);

/** "năm 2025 và các năm tiếp theo", "giai đoạn 2026 - 2030": when work goes on, nothing falls due. */
function isOpenEnded(text: string, m: DueMention): boolean {
  if (/^\s*(?:và|,)?\s*(?:(?:các|những) năm|hằng năm|hàng năm|trở đi)/u.test(text.slice(m.end))) return true;
  return m.due.from?.slice(0, 4) !== m.due.to?.slice(0, 4) && !FINISHED.test(text.slice(0, m.start));
}

/** "Thời gian: từ tháng 9/2026", "Từ tháng 1/2026 rà soát …": the time that work begins, said on purpose. */
const BEGINS = new RegExp(
  foldedPattern(
    '(?:^[^\\p{L}]*|[:;]\\s*|bắt đầu\\s+(?=từ)|(?<![\\p{L}])(?:vận hành|hoạt động|khai thác|áp dụng)(?:\\s+(?:chính thức|đồng bộ|thống nhất|thử|thí điểm|thử nghiệm)){0,2}\\s+(?=(?:kể )?từ))(?:bắt đầu\\s+)?(?:(?:kể\\s+)?từ)?\\s*(?:ngày|tháng|đầu)?\\s*$',
  ),
  'u',
);

/** "2. Thời gian thực hiện: từ tháng 10 đến khi …" as an item of its own is the time of the whole plan. */
function isPlansTime({ node, offset, folded: text }: Sentence, m: DueMention): boolean {
  const isItem = offset === 0 && node.block.marker?.bullet === false;
  return isItem && /^\s*(?:cho\s+)?(?:đến|tới)/u.test(text.slice(m.end));
}

const FINISHED = new RegExp(foldedPattern('(?<![\\p{L}])(?:hoàn thành|xong)(?![\\p{L}])[^;.]{0,20}$'), 'u');

/** "Đơn vị phối hợp: …", "Sản phẩm: …": lines that describe an item and are not what is to be done. */
const DESCRIBES = new RegExp(
  foldedPattern(
    '^[\\s(*]*(?:\\p{L}\\)\\s*)?(?:(?:đơn vị|cơ quan|bộ phận|người)(?:\\s+\\p{L}+){0,6}|chủ trì(?:\\s+\\p{L}+){0,3}|phối hợp(?:\\s+\\p{L}+){0,3}|địa điểm|thành phần|kinh phí|sản phẩm|kết quả|đối tượng|hình thức|thời gian(?:\\s+\\p{L}+){0,4}|số lượng|phương thức|ghi chú)\\s*:',
  ),
  'u',
);
/** "Nội dung: …" beside "Thời gian: …" says what is to be done. */
const CONTENT = new RegExp(foldedPattern('^(?:nội dung|nhiệm vụ|hoạt động|công việc)[^:]{0,30}:\\s*(?=\\p{L})'), 'u');

/** What is to be done; for a line that only gives the time, the item or heading above it. */
function textOf(sentence: Sentence, m: DueMention, title: string): string {
  if (!LABEL_ONLY.test(sentence.folded)) return partOf(sentence, m);
  const { node } = sentence;
  const before = node.block.text.slice(0, sentence.offset).trim();
  if (before !== '' && !DESCRIBES.test(folded(before))) return before;
  const item = itemOver(node);
  if (item !== '') return item;
  let above = node.parent;
  while (above && /^(?:thời gian|địa điểm|thành phần)/u.test(above.folded)) above = above.parent;
  return above?.block.text.replace(/:\s*$/, '') ?? (title || sentence.text);
}

/** Of a sentence with several parts, the one that the deadline stands in; with the part before it, when it only dates that. */
function partOf({ text, folded: low }: Sentence, m: DueMention): string {
  const { start, end } = partAround(text, m);
  const isOnlyTime = LABEL_ONLY.test(low.slice(start, end).trim());
  const from = isOnlyTime ? text.lastIndexOf(';', start - 2) + 1 : start;
  return text
    .slice(from, end)
    .trim()
    .replace(/^\p{Ll}/u, (letter) => letter.toLocaleUpperCase('vi'));
}

/** The item that stands beside a line of time: the nearest one before it that is no description, else "Nội dung: …". */
function itemOver(node: Node): string {
  const siblings = node.parent?.children ?? [];
  const before = siblings.slice(0, siblings.indexOf(node)).reverse();
  if (node.block.marker) {
    const content = before.find((b) => CONTENT.test(b.folded));
    return content ? content.block.text.slice(CONTENT.exec(content.folded)?.[0].length ?? 0) : '';
  }
  return before.find((b) => !DESCRIBES.test(b.folded))?.block.text ?? '';
}
