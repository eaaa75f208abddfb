// Where the office's own reports upward stand: one per round and reporting line, apart from what its schools owe it. The
// day it was sent is typed by staff; whether that was in time follows from the line's own date and the plan's policy.
// After a handover the successor sends what falls due from then on; what was due before stays with the office that owed it.
import { daysBetween, showDate, type CalendarDate } from './calendar-date';
import { dueText, lastDayOnTime } from './due';
import { handoverOn } from './handover';
import type { Due, Plan, ReportingLine, ReportingRound } from './plan';
import { lineDueAfter, linesAfter } from './reporting-line';

/** sent: on a line without a date, which cannot be late. */
export type UpwardState = 'unsent' | 'overdue' | 'onTime' | 'late' | 'sent';

export interface UpwardReport {
  readonly key: string;
  readonly line: ReportingLine;
  /** Who sends it, after a handover the successor. */
  readonly from: string;
  readonly due?: Due;
  readonly lastDay?: CalendarDate;
  readonly sentOn?: CalendarDate;
  readonly state: UpwardState;
  /** Days after the last day on time, when overdue. */
  readonly daysOver: number;
}

export function upwardKey(roundKey: string, lineKey: string): string {
  return `${roundKey}|${lineKey}`;
}

/** The reports upward after one round, in its own order. `sentOn`: by upwardKey. */
export function upwardReports(
  plan: Plan,
  round: ReportingRound,
  sentOn: ReadonlyMap<string, CalendarDate>,
  today: CalendarDate,
): UpwardReport[] {
  return linesAfter(plan, round).map((line) => {
    const key = upwardKey(round.key, line.key);
    const due = lineDueAfter(line, round);
    const lastDay = due && lastDayOnTime(due, plan.policy);
    const sent = sentOn.get(key);
    return {
      key,
      line,
      from: senderOf(plan, line, lastDay ?? today),
      ...(due && { due }),
      ...(lastDay !== undefined && { lastDay }),
      ...(sent !== undefined && { sentOn: sent }),
      state: stateOf(sent, lastDay, today),
      daysOver: lastDay === undefined ? 0 : Math.max(0, daysBetween(lastDay, today)),
    };
  });
}

/** Only the office that keeps the plan hands over; its partner in a joint plan goes on sending. */
function senderOf(plan: Plan, line: ReportingLine, on: CalendarDate): string {
  return line.from === plan.office ? (handoverOn(plan, on)?.office ?? line.from) : line.from;
}

function stateOf(sent: CalendarDate | undefined, lastDay: CalendarDate | undefined, today: CalendarDate): UpwardState {
  if (sent === undefined) return lastDay !== undefined && today > lastDay ? 'overdue' : 'unsent';
  if (lastDay === undefined) return 'sent';
  return sent <= lastDay ? 'onTime' : 'late';
}

/** "chưa gửi", "quá hạn 3 ngày", "đúng hạn", "trễ hạn", "đã gửi". */
export function upwardStateText({ state, daysOver }: Pick<UpwardReport, 'state' | 'daysOver'>): string {
  switch (state) {
    case 'unsent':
      return 'chưa gửi';
    case 'overdue':
      return `quá hạn ${daysOver} ngày`;
    case 'onTime':
      return 'đúng hạn';
    case 'late':
      return 'trễ hạn';
    case 'sent':
      return 'đã gửi';
  }
}

/** The state with the day it was sent: "trễ hạn (gửi 12/11/2021)". */
export function upwardStatusText(report: UpwardReport): string {
  const sent = report.sentOn === undefined ? '' : ` (gửi ${showDate(report.sentOn)})`;
  return upwardStateText(report) + sent;
}

/** "Phòng GD&ĐT Quận 12 → Sở GD&ĐT". */
export function upwardLineText({ from, line }: UpwardReport): string {
  return `${from} → ${line.to.join(', ')}`;
}

/** The due date with its last day on time, or that the document states none. */
export function upwardDueText({ due }: UpwardReport, plan: Pick<Plan, 'policy'>): string {
  return due === undefined ? 'văn bản chưa nêu hạn' : dueText(due, plan.policy);
}
