// When something confirmed from a document is due, in the plan's own terms. A month or a quarter is due by its last day;
// what has no calendar day ("trong báo cáo tổng kết năm học") keeps its words and waits for the office's date.
import { addDays, calendarDate, parseIsoDate, type CalendarDate } from '../core/calendar-date';
import type { Due } from '../core/plan';
import type { Due as ReadDue } from '../importer/proposal';

export interface PlannedDue {
  readonly due?: Due;
  readonly dueText?: string;
}

/** The one day of a due date; for a yearly one, of the given year. */
export function plannedDue(read: ReadDue, year?: number): PlannedDue {
  const due = read.semantics === 'from' ? undefined : dayOfDue(read, year);
  if (due !== undefined) return { due };
  return read.text.trim() === '' ? {} : { dueText: read.text.trim() };
}

function dayOfDue(read: ReadDue, year: number | undefined): Due | undefined {
  const inYear = read.year ?? year;
  switch (read.type) {
    case 'date':
      return dueOn(read.semantics, parseIsoDate(read.date ?? ''));
    case 'range':
      return dueOn('by', parseIsoDate(read.to ?? ''));
    case 'yearly':
    case 'month':
      return inYear === undefined || read.month === undefined
        ? undefined
        : dueInMonth(read, inYear, read.month, read.month);
    case 'quarter':
      return inYear === undefined || read.quarter === undefined
        ? undefined
        : dueInMonth(read, inYear, read.quarter * 3 - 2, read.quarter * 3);
    case 'monthly':
    case 'relative':
    case 'schoolyear':
    case 'none':
      return undefined;
  }
}

function dueOn(semantics: ReadDue['semantics'], date: CalendarDate | undefined): Due | undefined {
  return date === undefined ? undefined : { semantics: semantics === 'before' ? 'before' : 'by', date };
}

/** A named day of the month; else "trước tháng 8" is before its first day and "trong tháng 8" by its last. */
function dueInMonth({ semantics, day }: ReadDue, year: number, first: number, last: number): Due | undefined {
  if (day !== undefined) return dueOn(semantics, calendarDate(year, last, day));
  if (semantics === 'before') return dueOn('before', calendarDate(year, first, 1));
  const next = last === 12 ? calendarDate(year + 1, 1, 1) : calendarDate(year, last + 1, 1);
  return dueOn('by', next && addDays(next, -1));
}
