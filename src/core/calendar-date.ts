// A day on the calendar in Asia/Ho_Chi_Minh, with no clock time: what plans state and offices sign.
// Kept as ISO text so that it sorts, compares and travels through JSON and cells as it is.
// Vietnam has kept UTC+7 without summer time since 1975, so the zone is one constant and no library is needed.

/** 'yyyy-mm-dd', always a day that exists. */
export type CalendarDate = string & { readonly __calendarDate: never };

const ZONE_OFFSET_MS = 7 * 3_600_000;
const DAY_MS = 86_400_000;

/** The date if that day exists (29/02 only in leap years), else undefined. Years 1900 to 2199. */
export function calendarDate(year: number, month: number, day: number): CalendarDate | undefined {
  if (!Number.isInteger(year) || year < 1900 || year > 2199) return undefined;
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return iso(date.getTime());
}

/** Reads 'yyyy-mm-dd' only. */
export function parseIsoDate(text: string): CalendarDate | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match ? calendarDate(Number(match[1]), Number(match[2]), Number(match[3])) : undefined;
}

/** Reads a date as Vietnamese clerks write it: day first, with / - or . between ("5/12/2023", "05-12-2023"). */
export function parseVietnameseDate(text: string): CalendarDate | undefined {
  const match = /^\s*(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})\s*$/.exec(text);
  return match ? calendarDate(Number(match[3]), Number(match[2]), Number(match[1])) : parseIsoDate(text.trim());
}

/** A literal known at writing time; throws on a day that does not exist, because that is our fault. */
export function day(text: string): CalendarDate {
  const date = parseIsoDate(text);
  if (date === undefined) throw new Error(`not a calendar date: ${text}`);
  return date;
}

/** 'dd/mm/yyyy'. */
export function showDate(date: CalendarDate): string {
  return `${date.slice(8)}/${date.slice(5, 7)}/${date.slice(0, 4)}`;
}

export function addDays(date: CalendarDate, days: number): CalendarDate {
  return iso(utcMs(date) + days * DAY_MS);
}

/** Whole days from a to b; negative when b is earlier. */
export function daysBetween(a: CalendarDate, b: CalendarDate): number {
  return Math.round((utcMs(b) - utcMs(a)) / DAY_MS);
}

/** 0 Sunday … 6 Saturday. */
export function weekday(date: CalendarDate): number {
  return new Date(utcMs(date)).getUTCDay();
}

/** The calendar day in Vietnam of an instant (milliseconds since 1970 UTC). */
export function dayOf(instantMs: number): CalendarDate {
  return iso(instantMs + ZONE_OFFSET_MS);
}

/** The instant (milliseconds since 1970 UTC) at which the day begins in Vietnam. */
export function startOfDayMs(date: CalendarDate): number {
  return utcMs(date) - ZONE_OFFSET_MS;
}

/** 'dd/mm/yyyy hh:mm' in Vietnam. */
export function showInstant(instantMs: number): string {
  const local = new Date(instantMs + ZONE_OFFSET_MS).toISOString();
  return `${showDate(dayOf(instantMs))} ${local.slice(11, 16)}`;
}

/** Days since 1899-12-30, the serial number Google Sheets keeps for a date. */
export function dateFromSerial(serial: number): CalendarDate | undefined {
  const whole = Math.floor(serial);
  if (whole < 1 || whole > 109_000) return undefined;
  return iso(Date.UTC(1899, 11, 30) + whole * DAY_MS);
}

function utcMs(date: CalendarDate): number {
  return Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8)));
}

function iso(ms: number): CalendarDate {
  return new Date(ms).toISOString().slice(0, 10) as CalendarDate;
}
