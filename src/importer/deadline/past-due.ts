/**
 * A date years before the plan ("nhà ở có trước ngày 01/7/1991", "75 năm (1950 - 2025)") is history and no
 * deadline. One in the year before the plan may be a slip of the pen and is kept, with a warning.
 */
import type { PlanContext } from '../plan-context';
import type { Due } from '../proposal';

export function longPast(due: Due, plan: PlanContext): boolean {
  if (plan.pastYear === null) return false;
  if (due.semantics === 'before' && longBefore(due.date, plan.meta.issued)) return true;
  const first = due.date ?? due.from ?? (due.year === undefined ? '' : String(due.year));
  return first !== '' && Number(first.slice(0, 4)) < plan.pastYear;
}

/** "thường trú trước ngày 15/6 …": a day half a year before the plan is a condition; a deadline slips by less. */
function longBefore(date: string | undefined, issued: string): boolean {
  if (date === undefined || issued.length !== 10) return false;
  return Date.parse(issued) - Date.parse(date) > HALF_YEAR_MS;
}

const HALF_YEAR_MS = 183 * 24 * 3600 * 1000;

/** True for a day on or before the one on which the plan was issued: outside its lists that day belongs to a story. */
export function isOver(due: Due, plan: PlanContext): boolean {
  const last = due.date ?? due.to ?? '';
  return last !== '' && plan.meta.issued.length === 10 && last <= plan.meta.issued;
}
