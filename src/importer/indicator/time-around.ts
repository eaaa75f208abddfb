/**
 * The time of a target whose own sentence states none: from the headings above it, else from the plan's years. What is kept
 * up all along has no year of its own.
 */
import type { IndicatorTime } from '../proposal';
import { isSchoolYear, type PlanContext } from '../plan-context';
import { ancestors, type Node } from '../text/outline';
import { tokensOf } from '../text/token';
import { foldedPattern, words } from '../text/words';
import { lastOf, NO_TIME, targetYears, timeFrom, WHOLE_PERIOD } from './target-year';

/** `before` and `after`: the folded words around the figure, which tell whether it is kept up all along. */
export function timeAround(node: Node, plan: PlanContext, before: string, after = ''): IndicatorTime {
  return timeFromHeadings(node, plan.pastYear) ?? timeOfPlan(plan, isKeptUp(node, before, after));
}

const KEPT_UP = words('duy trì|giữ vững|thường xuyên|luôn|ổn định');
/** "Duy trì 100% A; 100% B": said once for the list; but "Duy trì kết quả phổ cập: …" only names it. */
const KEPT_UP_ALL = new RegExp(foldedPattern('^[^\\p{L}]*(?:duy trì|giữ vững)(?![\\p{L}])(?![^;]*:)'), 'u');

/**
 * The time of a target that states none: the end of the plan's own period, which is when it is judged. What is
 * kept up all along ("duy trì 100% …") has no such year; the period stays for the screen.
 */
function timeOfPlan(plan: PlanContext, isKept: boolean): IndicatorTime {
  const { from, to } = plan;
  if (from === null && to === null) return NO_TIME;
  if (from === to) return { kind: 'in', year: to, from: null, to: null, foundIn: 'title' };
  if (isSchoolYear(plan)) return { kind: 'in', year: to, from: null, to: null, foundIn: 'title' };
  const year = isKept ? null : to;
  if (from === null) return { kind: isKept ? 'none' : 'by', year, from: null, to: null, foundIn: 'title' };
  return { kind: year === null ? 'none' : 'period', year, from, to, foundIn: 'title' };
}

/** Whether a target is kept up all along, by the words before its figure or by a heading above it. */
function isKeptUp(node: Node, before: string, after: string): boolean {
  if (WHOLE_PERIOD.test(after)) return false;
  const clause = before.slice(before.lastIndexOf(';') + 1);
  const own = clause.replace(NAMED_OR_NEW, '');
  return (
    KEPT_UP.test(own) ||
    (KEPT_UP_ALL.test(before) && own === clause && !/phấn đấu/u.test(clause)) ||
    ancestors(node).some((above) => KEPT_UP_ALL.test(above.folded.replace(/\s*:\s*$/, '')))
  );
}

/** "Duy trì kết quả phổ cập: …" only names it; "duy trì 120 … và thành lập thêm …" goes on to what is new. */
const NAMED_OR_NEW = new RegExp(
  foldedPattern(
    '^.*(?:(?:duy trì|giữ vững)[^;:]{12,}:|và (?:thành lập|xây dựng|mở|phát triển|lắp đặt|trồng)(?: mới| thêm)?(?![\\p{L}]))',
  ),
  'u',
);

/** "đến năm 2030, định hướng đến năm 2035": what is only looked forward to. */
const VISION = new RegExp(foldedPattern('(?<![\\p{L}])(?:tầm nhìn|định hướng)(?: đến)?(?: năm)?\\s*$'), 'u');

/** The year that the nearest heading above states. */
function timeFromHeadings(node: Node, pastYear: number | null): IndicatorTime | undefined {
  for (const above of ancestors(node).reverse()) {
    if (above.block.text.length > 260) continue;
    const tokens = tokensOf(above.block.text, above.folded);
    const stated = targetYears(above.folded, tokens, new Set(), pastYear);
    const year = lastOf(stated.filter((y) => !VISION.test(above.folded.slice(0, y.start)))) ?? lastOf(stated);
    if (year) return timeFrom(above.folded, year, 'heading');
    if (/(?:hằng|hàng) năm/u.test(above.folded)) return { ...NO_TIME, kind: 'yearly', foundIn: 'heading' };
  }
  return undefined;
}
