/** Stretches of time: "từ ngày 08 đến ngày 10 tháng 12", "tháng 3 - 5/2026", "quý IV/2025 - quý II/2026". */
import { iso, lastDay, type DueMention } from './due-mention';
import { before, EVERY_YEAR, FROM, LABEL, WITHIN } from './due-words';
import { yearOfDay, type PlanContext } from '../plan-context';
import type { Due } from '../proposal';
import { isSpan, type DateToken, type SpanToken, type Token } from '../text/token-kind';
import { foldedPattern } from '../text/words';

/** "từ ngày 08 đến ngày 10 tháng 12", "27-28/8": the first day has no month of its own. */
export const DAY_BEFORE = new RegExp(
  `(?<![\\p{L}\\d/.,-])(?:(?:${foldedPattern('từ ngày|từ|ngày')})\\s+(?=\\d{1,2}\\s*(?:\\p{L}|[-–]))|(?=\\d{1,2}[-–]$))(\\d{1,2})\\s*(?:${foldedPattern('đến hết ngày|đến hết|đến ngày|đến')}|-|–)\\s*$`,
  'u',
);

export function daysUntil(
  sentence: string,
  firstDay: number,
  token: DateToken,
  lead: number,
  plan: PlanContext,
): DueMention | undefined {
  const year = token.year ?? yearOfDay(plan, token.month, token.day);
  if (firstDay < 1 || firstDay > token.day) return undefined;
  const [start, end] = [token.start - lead, token.end];
  const text = sentence.slice(start, end);
  const place = { start, end, every: '' as const, yearAssumed: token.year === null, bound: year !== null };
  if (year === null) return { ...place, due: { type: 'none', semantics: 'within', text } };
  const [from, to] = [iso(year, token.month, firstDay), iso(year, token.month, token.day)];
  return { ...place, due: { type: 'range', from, to, semantics: 'within', text } };
}

/** The year of a month or quarter that is written without one; its last day decides. */
export function yearOfSpan(plan: PlanContext, { kind, part }: SpanToken): number | null {
  const month = kind === 'quarter' ? part * 3 : kind === 'halfyear' ? part * 6 : kind === 'month' ? part : 12;
  return yearOfDay(plan, month, lastDay(2001, month));
}

const RANGE_GLUE = new RegExp(
  `^\\s*(?:(?:của\\s+)?(?:${foldedPattern('năm trước|hằng năm|hàng năm')})(?:\\s+(?:${foldedPattern('kỳ báo cáo|năm báo cáo|liền kề')}))?\\s+)?(?:${foldedPattern('đến hết ngày|đến hết tháng|đến hết|đến trước|đến ngày|đến|tới|[-–—]')})\\s*(?:(?:${foldedPattern('sáng|chiều|ngày|tháng|cuối')})\\s*)*$`,
  'u',
);

/** "trong tháng 10 và tháng 11 năm 2025": one stretch of time. */
function areAdjacentMonths(a: Token, b: Token, sentence: string): boolean {
  if (a.kind !== 'month' || b.kind !== 'month' || a.year !== null || b.year === null) return false;
  const [first, between] = [sentence.slice(a.start, a.end), sentence.slice(a.end, b.start)];
  return b.part === a.part + 1 && first.startsWith('tháng') && /^\s*và\s*$/u.test(between);
}

/** "từ ngày D1 đến ngày D2", "tháng 3 đến tháng 5/2024": one range. */
export function rangeDue(sentence: string, a: Token, b: Token, plan: PlanContext): DueMention | undefined {
  const between = sentence.slice(a.end, b.start);
  if (!RANGE_GLUE.test(between) && !areAdjacentMonths(a, b, sentence)) return undefined;
  if (
    a.kind === 'date' &&
    b.kind === 'date' &&
    a.year === null &&
    b.year === null &&
    (yearOfDay(plan, b.month, b.day) === null || /năm/u.test(sentence.slice(a.end, b.start)))
  )
    return everyYearBetween(sentence, a, b);
  if (isSpan(a) && isSpan(b) && b.year === null && EVERY_YEAR.test(sentence.slice(b.end, b.end + 12)))
    return everyYearBetween(sentence, a, b);
  if (isSpan(a) && isSpan(b) && a.part > 0 && a.year === null && b.year === null && yearOfSpan(plan, b) === null)
    return everyYearBetween(sentence, a, b);
  const from = edge(a, b, plan, false);
  const to = edge(b, a, plan, true);
  if (!from || !to || to < from) return undefined;
  const ctx = before(sentence, a);
  const due: Due = { type: 'range', from, to, semantics: 'within', text: sentence.slice(a.start, b.end) };
  return {
    due,
    start: a.start,
    end: b.end,
    every: '',
    yearAssumed: false,
    bound:
      (plan.meta.issued.length === 10 && to > plan.meta.issued && isDatedSpan(b)) ||
      FROM.test(ctx) ||
      WITHIN.test(ctx) ||
      LABEL.test(ctx) ||
      ctx.trim() === '' ||
      /[(:,]\s*$/.test(ctx),
  };
}

/** "T6 - T9/2026", not "2026 - 2030". */
const isDatedSpan = (token: Token): boolean =>
  (token.kind === 'month' || token.kind === 'quarter') && token.year !== null;

/** "từ ngày 15/12 năm trước đến ngày 14/12": a stretch of every year, over which data are taken; nothing falls due. */
function everyYearBetween(sentence: string, a: Token, b: Token): DueMention {
  const due: Due = { type: 'none', semantics: 'within', text: sentence.slice(a.start, b.end) };
  return { due, start: a.start, end: b.end, every: '', yearAssumed: false, bound: false };
}

function edge(token: Token, other: Token, plan: PlanContext, end: boolean): string | undefined {
  const otherYear = other.kind === 'date' || isSpan(other) ? other.year : null;
  if (token.kind === 'date') {
    const year = token.year ?? otherYear ?? yearOfDay(plan, token.month, token.day);
    return year === null ? undefined : iso(year, token.month, token.day);
  }
  if (!isSpan(token)) return undefined;
  const year = token.year ?? otherYear ?? yearOfSpan(plan, token);
  if (year === null) return undefined;
  if (token.kind === 'month') return iso(year, token.part, end ? lastDay(year, token.part) : 1);
  if (token.kind === 'quarter')
    return end ? iso(year, token.part * 3, lastDay(year, token.part * 3)) : iso(year, token.part * 3 - 2, 1);
  return undefined;
}
