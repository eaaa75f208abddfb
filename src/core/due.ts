// When something is due, and whether it came in time (DESIGN D6). "trước ngày D" ends with the day before D; "chậm nhất D"
// ends with D; both end at 23:59:59.999 in Vietnam. The trap: a date stated for the office's own report upward binds no
// school, so ask `dueInForce` and never read `round.due` to judge a unit.
import { addDays, dayOf, daysBetween, showDate, startOfDayMs, weekday, type CalendarDate } from './calendar-date';
import type { OrgUnit } from './org-unit';
import type { Due, Policy, ReportingRound } from './plan';

export type DuePolicy = Pick<Policy, 'dueDayCounts' | 'weekendMoves'>;

const SATURDAY = 6;
const SUNDAY = 0;

/** The last day on which a receipt is still on time, after the office's choices. */
export function lastDayOnTime(due: Due, policy: DuePolicy): CalendarDate {
  const last = lastDayBeforeWeekends(due, policy);
  return policy.weekendMoves ? addDays(last, daysToMonday(last)) : last;
}

/** The last instant on time: 23:59:59.999 of the last day in Asia/Ho_Chi_Minh, in milliseconds since 1970 UTC. */
export function lastMomentOnTimeMs(due: Due, policy: DuePolicy): number {
  return startOfDayMs(addDays(lastDayOnTime(due, policy), 1)) - 1;
}

/**
 * The due date by which units of this kind are judged: the office's internal one, else what the document states for
 * them. Undefined: nothing binds them until the office sets a date, so that nobody can be late.
 */
export function dueInForce(round: ReportingRound, kind: OrgUnit['kind'] = 'school'): Due | undefined {
  if (round.internalDue !== undefined) return round.internalDue;
  const reports = round.reporters.includes(kind === 'school' ? 'schools' : 'offices');
  return reports ? round.due : undefined;
}

/** On time up to and including the last moment. Without a due date every receipt is on time. */
export function receiptStatus(receivedMs: number, due: Due | undefined, policy: DuePolicy): 'onTime' | 'late' {
  return due === undefined || receivedMs <= lastMomentOnTimeMs(due, policy) ? 'onTime' : 'late';
}

/** Days from today to the last day on time: 0 on that day itself, negative once it has passed. */
export function daysLeft(due: Due, policy: DuePolicy, today: CalendarDate): number {
  return daysBetween(today, lastDayOnTime(due, policy));
}

export function isOverdue(due: Due, policy: DuePolicy, nowMs: number): boolean {
  return daysLeft(due, policy, dayOf(nowMs)) < 0;
}

/** "Còn 3 ngày", "Hôm nay là ngày cuối", "Quá hạn 2 ngày", "Chưa đặt hạn". */
export function dueStateText(due: Due | undefined, policy: DuePolicy, today: CalendarDate): string {
  if (due === undefined) return 'Chưa đặt hạn';
  const days = daysLeft(due, policy, today);
  if (days === 0) return 'Hôm nay là ngày cuối';
  return days > 0 ? `Còn ${days} ngày` : `Quá hạn ${-days} ngày`;
}

/** "trước ngày 01/11/2023" or "chậm nhất ngày 31/03/2021": the date as it was stated. */
export function statedDueText({ semantics, date }: Due): string {
  return `${semantics === 'before' ? 'trước' : 'chậm nhất'} ngày ${showDate(date)}`;
}

/** "trước ngày 01/11/2023, tức hết ngày 31/10/2023", and the office's choice when it changes the last day. */
export function dueText(due: Due, policy: DuePolicy): string {
  const choices = choicesInForce(due, policy);
  const note = choices.length > 0 ? ` (đơn vị chọn: ${choices.join('; ')})` : '';
  return `${statedDueText(due)}, tức hết ngày ${showDate(lastDayOnTime(due, policy))}${note}`;
}

/** The line of a round's card. Where the stated date is the office's own, it says so and asks for the schools' date. */
export function roundDueText(round: ReportingRound, policy: DuePolicy): string {
  if (round.internalDue !== undefined) return `Hạn nội bộ: ${dueText(round.internalDue, policy)}`;
  if (round.due !== undefined) {
    const own = round.reporters.length === 0;
    return `${own ? 'Chưa đặt hạn cho trường. Hạn báo cáo lên cấp trên' : 'Hạn'}: ${dueText(round.due, policy)}`;
  }
  if (round.dueText !== undefined) return `Văn bản ghi: ${round.dueText}; chưa có ngày, đơn vị tự đặt hạn`;
  return 'Văn bản chưa nêu hạn; đơn vị tự đặt hạn';
}

function lastDayBeforeWeekends({ semantics, date }: Due, policy: DuePolicy): CalendarDate {
  return semantics === 'by' || policy.dueDayCounts ? date : addDays(date, -1);
}

function daysToMonday(date: CalendarDate): number {
  switch (weekday(date)) {
    case SATURDAY:
      return 2;
    case SUNDAY:
      return 1;
    default:
      return 0;
  }
}

function choicesInForce(due: Due, policy: DuePolicy): string[] {
  const last = lastDayBeforeWeekends(due, policy);
  const choices: string[] = [];
  if (policy.dueDayCounts && due.semantics === 'before') choices.push(`tính cả ngày ${showDate(due.date)}`);
  if (policy.weekendMoves && daysToMonday(last) > 0) {
    choices.push(`${showDate(last)} là ${weekday(last) === SATURDAY ? 'thứ Bảy' : 'Chủ nhật'}, dời sang thứ Hai`);
  }
  return choices;
}
