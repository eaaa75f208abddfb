/** A time that a sentence names, and the calendar arithmetic that its readers share. Dates are yyyy-mm-dd. */
import type { Due } from '../proposal';
import { foldedPattern } from '../text/words';

export interface DueMention {
  readonly due: Due;
  readonly start: number;
  readonly end: number;
  /** "hằng năm", "hằng quý" … beside the date. */
  readonly every: '' | 'year' | 'halfyear' | 'quarter' | 'month' | 'week' | 'day';
  /** Set when the year is not written and comes from the plan. */
  readonly yearAssumed: boolean;
  /** False for a date without words that make it a deadline. */
  readonly bound: boolean;
}

const pad = (n: number): string => String(n).padStart(2, '0');

export const iso = (y: number, m: number, d: number): string => `${String(y)}-${pad(m)}-${pad(d)}`;

export const lastDay = (y: number, m: number): number =>
  [31, y % 4 === 0 ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][m - 1] ?? 30;

/** "2026", "giai đoạn 2026 - 2030": when work goes on rather than a day on which it is due. */
export function isWholeYear(due: Due): boolean {
  if (/qu[íý]|tháng|ngày|\d\/\d/iu.test(due.text)) return false;
  return due.type === 'range' && due.from?.endsWith('-01-01') === true && due.to?.endsWith('-12-31') === true;
}

/** True when a due says more than how often: a date, a day, a month, a quarter or a range. */
export function isDated({ date, day, month, quarter, from }: Due): boolean {
  return [date, day, month, quarter, from].some((part) => part !== undefined);
}

/** "trường hợp nghỉ trong quý II gửi hồ sơ trước ngày …": whom the deadline is for. `text` is folded. */
export function narrowsWhom(text: string, { start, end }: DueMention): boolean {
  return NARROWS.test(text.slice(0, start)) && /^[^;.]{0,60}(?:trước|chậm nhất)/u.test(text.slice(end));
}

const NARROWS = new RegExp(foldedPattern('(?<![\\p{L}])(?:đối với|trường hợp)(?![\\p{L}])[^;.,]{0,80}$'), 'u');
