// The office's own duty to report upward, kept apart from what its schools owe it: a joint plan has one line per office,
// each with its own register and status. A line may fall due every year of the term, or have no date at all.
import { calendarDate } from './calendar-date';
import { statedDueText } from './due';
import type { Due, Plan, ReportingLine, ReportingRound } from './plan';

/** What the line asks in that year; undefined when the document states no date. 29/02 ends with February in other years. */
export function lineDueIn(line: ReportingLine, year: number): Due | undefined {
  if (line.due === undefined) return undefined;
  const { semantics, month, day } = line.due;
  const [otherMonth, otherDay] = semantics === 'before' ? [3, 1] : [2, 28];
  const leapDay = month === 2 && day === 29;
  const date = calendarDate(year, month, day) ?? (leapDay ? calendarDate(year, otherMonth, otherDay) : undefined);
  return date === undefined ? undefined : { semantics, date };
}

/** One due date for each year of the term, first year first; empty when no date is stated. */
export function yearlyDues(line: ReportingLine, term: Plan['term']): Due[] {
  const years = Array.from({ length: Math.max(0, term.to - term.from + 1) }, (_, index) => term.from + index);
  return years.flatMap((year) => lineDueIn(line, year) ?? []);
}

/** The year a round belongs to: that of the date it has, stated or set; undefined before it has any. */
export function yearOfRound(round: ReportingRound): number | undefined {
  const date = round.due?.date ?? round.internalDue?.date;
  return date === undefined ? undefined : Number(date.slice(0, 4));
}

/** The lines on which the office reports upward after this round, in the round's order; unknown keys are left out. */
export function linesAfter(plan: Plan, round: ReportingRound): ReportingLine[] {
  return (round.upward ?? []).flatMap((key) => plan.reportingLines.find((line) => line.key === key) ?? []);
}

/** What the office owes upward on this line after this round. */
export function lineDueAfter(line: ReportingLine, round: ReportingRound): Due | undefined {
  const year = yearOfRound(round);
  return year === undefined ? undefined : lineDueIn(line, year);
}

/** "Phòng GD&ĐT Quận 12 → Sở GD&ĐT: trước ngày 10/11/2021", or "văn bản chưa nêu hạn". */
export function lineText(line: ReportingLine, round: ReportingRound): string {
  const due = lineDueAfter(line, round);
  return `${line.from} → ${line.to.join(', ')}: ${due === undefined ? 'văn bản chưa nêu hạn' : statedDueText(due)}`;
}
