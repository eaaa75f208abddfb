/**
 * Dated tasks: work with a deadline that is not a report on the plan. "Thời gian: ngày 22/01/2021" under a heading
 * dates what the heading says. Years alone are a target's business, unless a label says that they are the time.
 */
import { duesIn, isWholeYear, type DueMention } from './due';
import { spotOf } from './indicator';
import type { PlanContext } from './plan-context';
import type { TaskProposal } from './proposal';
import { isOver, longPast } from './past-due';
import type { SectionKind } from './section';
import type { Sentence } from './sentence';
import { unitOf } from './unit';
import { foldedPattern } from './words';

const LABEL_ONLY = new RegExp(
  foldedPattern(
    '^[\\s(]*(?:thời gian|thời hạn|tiến độ|hạn|dự kiến|hoàn thành|xong)(?![\\p{L}])[^.;]{0,60}(?::|hoàn thành|xong|trước|trong|từ|ngày|tháng|quý|năm)',
  ),
  'u',
);
const DONE = new RegExp(
  foldedPattern('(?<![\\p{L}])(?:hoàn thành|xong|thời gian|thời hạn|tiến độ)(?![\\p{L}])[^;.]{0,40}$'),
  'u',
);

export function tasksIn(sentence: Sentence, kind: SectionKind, plan: PlanContext): TaskProposal[] {
  if (kind === 'past' || kind === 'scores') return [];
  const text = sentence.folded;
  const mentions = duesIn(text, sentence.tokens, plan, sentence.text).filter(
    (m) => isDeadline(m, text, kind) && !longPast(m.due, plan) && !(kind === 'other' && isOver(m.due, plan)),
  );
  const seen = new Set<string>();
  return mentions
    .filter((m) => !seen.has(key(m)) && seen.add(key(m)))
    .map((m) => ({
      ...spotOf(sentence, m.start),
      unit: unitOf(sentence.node),
      text: textOf(sentence, plan.meta.title),
      deadline: m.due,
      confidence: m.yearAssumed ? 0.65 : m.due.type === 'relative' ? 0.4 : 0.85,
      ticked: m.due.type !== 'relative',
      reason: m.yearAssumed ? 'Hạn không ghi năm, lấy theo năm của kế hoạch' : 'Câu nêu việc phải làm và hạn',
    }));
}

function key(m: DueMention): string {
  return JSON.stringify({ ...m.due, text: '' });
}

function isDeadline(m: DueMention, text: string, kind: SectionKind): boolean {
  if (!m.bound) return false;
  const { due } = m;
  if (due.type === 'schoolyear' || due.type === 'none') return false;
  if (due.type === 'relative') return /(?:kể từ|tính từ|làm việc)/u.test(due.text) && kind !== 'goals';
  if (m.every !== '')
    return due.type === 'yearly' && (due.day !== undefined || due.month !== undefined) && m.every === 'year';
  if (due.semantics === 'from' && due.type !== 'range')
    return (
      kind !== 'goals' && BEGINS.test(text.slice(0, m.start)) && !/^\s*(?:cho\s+)?(?:đến|tới)/u.test(text.slice(m.end))
    );
  if (isWholeYear(due)) return kind !== 'goals' && DONE.test(text.slice(0, m.start)) && !isOpenEnded(text, m);
  return kind !== 'goals' || due.type === 'date';
}

/** "năm 2025 và các năm tiếp theo", "giai đoạn 2026 - 2030": when work goes on, nothing falls due. */
export function isOpenEnded(text: string, m: DueMention): boolean {
  if (/^\s*(?:và|,)?\s*(?:(?:các|những) năm|hằng năm|hàng năm|trở đi)/u.test(text.slice(m.end))) return true;
  return m.due.from?.slice(0, 4) !== m.due.to?.slice(0, 4) && !FINISHED.test(text.slice(0, m.start));
}

/** "Thời gian: từ tháng 9/2026", "Từ tháng 1/2026 rà soát …": the time that work begins, said on purpose. */
const BEGINS = new RegExp(
  foldedPattern('(?:^[^\\p{L}]*|[:;]\\s*)(?:bắt đầu\\s+)?(?:(?:kể\\s+)?từ)?\\s*(?:ngày|tháng|đầu)?\\s*$'),
  'u',
);

const FINISHED = new RegExp(foldedPattern('(?<![\\p{L}])(?:hoàn thành|xong)(?![\\p{L}])[^;.]{0,20}$'), 'u');

/** What is to be done; for a line that only gives the time, the item or heading above it. */
function textOf(sentence: Sentence, title: string): string {
  if (!LABEL_ONLY.test(sentence.folded)) return sentence.text;
  const { node } = sentence;
  if (sentence.offset > 0) return node.block.text.slice(0, sentence.offset).trim();
  const siblings = node.parent?.children ?? [];
  const previous = siblings[siblings.indexOf(node) - 1];
  if (previous && !node.block.marker) return previous.block.text;
  let above = node.parent;
  while (above && /^(?:thời gian|địa điểm|thành phần)/u.test(above.folded)) above = above.parent;
  return above?.block.text.replace(/:\s*$/, '') ?? previous?.block.text ?? (title || sentence.text);
}
