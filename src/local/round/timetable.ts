// When the rounds of the five plans are played: the day on which the office begins, and the date it sets for its schools
// where the document names none (those dates are the sample office's own, not the plan's).
import type { SamplePlan } from '../sample/sample-plan';
import { addDays } from './calendar';

interface Beginning {
  /** RFC 3339: a Monday morning in the office. */
  readonly start: string;
  readonly ownDue?: { readonly semantics: 'before' | 'by'; readonly date: string };
}

export const BEGINNINGS: Record<SamplePlan, Beginning> = {
  q12: { start: '2021-10-04T08:00:00+07:00', ownDue: { semantics: 'by', date: '2021-10-29' } },
  q7: { start: '2023-10-02T08:00:00+07:00' },
  'kien-an': { start: '2023-11-06T08:00:00+07:00' },
  moet: { start: '2021-03-01T08:00:00+07:00', ownDue: { semantics: 'by', date: '2021-03-26' } },
  'ha-noi': { start: '2022-05-02T08:00:00+07:00', ownDue: { semantics: 'by', date: '2022-05-27' } },
};

export interface Timetable {
  /** Most schools fill in their template and put their documents into the folder. */
  readonly schoolsReport: string;
  /** The office looks for the first time. */
  readonly firstLook: string;
  /** One school corrects what it sent. */
  readonly correction: string;
  /** The office looks once more before closing time: who has come by then is on time. */
  readonly lastDay: string;
  readonly lateSchools: string;
  readonly finalLook: string;
}

/** The days of a round whose last day on time is known. */
export function timetableFor(lastDay: string): Timetable {
  return {
    schoolsReport: addDays(lastDay, -6),
    firstLook: addDays(lastDay, -5),
    correction: addDays(lastDay, -2),
    lastDay,
    lateSchools: addDays(lastDay, 2),
    finalLook: addDays(lastDay, 3),
  };
}

/** "trước ngày D" ends the day before; "chậm nhất D" ends with D. */
export function lastDayOf(due: { readonly semantics: 'before' | 'by'; readonly date: string }): string {
  return due.semantics === 'before' ? addDays(due.date, -1) : due.date;
}
