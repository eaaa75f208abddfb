/**
 * When a report is due and how often, from all the times that its sentence names: a "hằng năm" beside a day is that day's
 * recurrence, beside a date with its year it is a second report.
 */
import { isWholeYear, type DueMention } from './due-mention';
import { partAround } from '../text/clause';
import type { Due, Recurrence } from '../proposal';
import { REPORT, REVIEW_TIMED } from './report-words';

export interface MergedDue {
  readonly due: Due;
  readonly recurrence: Recurrence;
  readonly start: number;
  readonly yearAssumed: boolean;
}

/** A "hằng năm" beside a date is the date's recurrence, not a second round. */
export function mergeMentions(mentions: readonly DueMention[], text: string, ofOneYear: boolean): MergedDue[] {
  const isExact = (m: DueMention): boolean =>
    m.due.date !== undefined ||
    m.due.day !== undefined ||
    m.due.month !== undefined ||
    (m.due.from !== undefined && (!isWholeYear(m.due) || REVIEW_TIMED.test(text))) ||
    (m.every === '' && !['schoolyear', 'relative', 'none'].includes(m.due.type) && m.due.from === undefined);
  const days = mentions.filter((m) => m.due.date !== undefined || m.due.day !== undefined || OFTEN.includes(m.every));
  const exact = mentions.filter(
    (m) => isExact(m) && !(days.length > 0 && m.due.type === 'range' && !isWholeYear(m.due)),
  );
  const loose = mentions.filter((m) => !isExact(m));
  if (exact.length > 0) {
    const apart = loose.filter((m) => m.every !== '' && isApart(m, exact, text));
    const near = loose.filter((m) => !apart.includes(m));
    const merged = exact.map((m, i) =>
      withRecurrence(m, looseNear(m, exact[i - 1], near, exact.length), text, ofOneYear),
    );
    return [...merged, ...apart.map(unmerged)].sort((a, b) => a.start - b.start);
  }
  const schoolYear = loose.find((m) => m.due.type === 'schoolyear');
  const report = text.search(REPORT);
  const seen = new Set<string>();
  const key = ({ every, due }: DueMention): string =>
    every + due.type + (due.type === 'schoolyear' && due.text.startsWith('khi') ? due.text : '');
  return loose
    .filter((m) => !(schoolYear && m.every === 'year' && Math.abs(m.start - schoolYear.start) < 60))
    .sort((a, b) => Math.abs(a.start - report) - Math.abs(b.start - report))
    .filter((m) => !seen.has(key(m)) && seen.add(key(m)))
    .map(unmerged)
    .sort((a, b) => a.start - b.start);
}

const unmerged = (m: DueMention): MergedDue => ({
  due: m.due,
  recurrence: recurrenceOf(m),
  start: m.start,
  yearAssumed: false,
});

/** Whoever reports every day or week names with two dates how long it goes on. */
const OFTEN: readonly DueMention['every'][] = ['day', 'week'];

/**
 * "trước ngày 20/11/2025 và hằng tháng", "hằng tuần …; kết thúc đợt, trước ngày …", "A báo cáo trước 15/12; B báo cáo hằng
 * quý": a second report, no recurrence.
 */
function isApart(m: DueMention, exact: readonly DueMention[], text: string): boolean {
  const part = partAround(text, m);
  const ofAnother = exact.every((e) => e.start < part.start || e.end > part.end);
  if (ofAnother && REPORT.test(text.slice(part.start, part.end))) return true;
  const joined = exact.some((e) => e.end <= m.start && /^\s*và\s*$/u.test(text.slice(e.end, m.start)));
  const dated = exact.every((e) => e.due.date !== undefined && !e.yearAssumed);
  return dated && (joined || OFTEN.includes(m.every));
}

function looseNear(
  m: DueMention,
  previous: DueMention | undefined,
  loose: readonly DueMention[],
  total: number,
): DueMention | undefined {
  const beforeIt = loose.filter((l) => l.end <= m.start && l.start >= (previous?.end ?? 0));
  if (beforeIt.length > 0) return beforeIt[beforeIt.length - 1];
  return total === 1
    ? loose.find((l) => l.start >= m.end)
    : loose.find((l) => l.start >= m.end && l.start - m.end < 30);
}

function withRecurrence(m: DueMention, loose: DueMention | undefined, text: string, ofOneYear: boolean): MergedDue {
  const own = recurrenceOf(m);
  const saysYearly = /(?:hằng|hàng) năm/u.test(text);
  const recurs = loose?.every === 'year' || (/định kì/u.test(text) && /(?:6|sáu) tháng/u.test(text));
  const yearly = m.yearAssumed && (saysYearly || (!ofOneYear && recurs));
  if (m.due.type === 'date' && yearly && m.due.date !== undefined) {
    const due: Due = {
      type: 'yearly',
      month: Number(m.due.date.slice(5, 7)),
      day: Number(m.due.date.slice(8)),
      semantics: m.due.semantics,
      text: m.due.text,
    };
    return {
      due,
      recurrence: loose?.every === 'halfyear' ? 'halfyearly' : 'yearly',
      start: m.start,
      yearAssumed: false,
    };
  }
  const recurrence: Recurrence = loose?.every === 'halfyear' && own === 'yearly' ? 'halfyearly' : own;
  return { due: m.due, recurrence, start: m.start, yearAssumed: m.yearAssumed };
}

export function recurrenceOf(m: DueMention): Recurrence {
  if (m.every === 'quarter') return 'quarterly';
  if (m.every === 'month') return 'monthly';
  if (m.every === 'halfyear') return 'halfyearly';
  if (m.every === 'week') return 'weekly';
  if (m.every === 'day') return 'daily';
  if (m.every === 'year' || m.due.type === 'yearly') return 'yearly';
  if (m.due.type === 'schoolyear') return 'schoolyear';
  return m.due.type === 'relative' ? 'relative' : 'once';
}
