// A date as people here write it, 31/10/2023. The browser's own date picker is not used: in an English Chrome it shows
// the month first, and 01/11 read the wrong way round is a missed deadline.

const WEEKDAYS = ['Chủ nhật', 'Thứ hai', 'Thứ ba', 'Thứ tư', 'Thứ năm', 'Thứ sáu', 'Thứ bảy'];
const DAY_MS = 86_400_000;

/** 'yyyy-mm-dd' from "1/11/2023", "01-11-2023" or "1.11.2023"; undefined when it is not a day of the calendar. */
export function parseTypedDate(text: string): string | undefined {
  const found = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\s*$/.exec(text);
  if (!found) return undefined;
  const [day, month, year] = [Number(found[1]), Number(found[2]), Number(found[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.toISOString().slice(0, 10) : undefined;
}

/** "31/10/2023" from '2023-10-31'. */
export function typedDate(date: string): string {
  return date.split('-').reverse().join('/');
}

/** What the date means, said back while it is typed: "Ngày cuối còn đúng hạn: Thứ ba, 31/10/2023". */
export function lastDayText(text: string, semantics: 'before' | 'by'): string {
  const date = parseTypedDate(text);
  if (date === undefined)
    return text.trim() === '' ? 'Gõ ngày dạng 31/10/2023.' : 'Chưa đọc được ngày này. Gõ dạng 31/10/2023.';
  const lastMs = Date.parse(date) - (semantics === 'before' ? DAY_MS : 0);
  const last = new Date(lastMs);
  const weekday = WEEKDAYS[last.getUTCDay()] ?? '';
  return `Ngày cuối còn đúng hạn: ${weekday}, ${typedDate(last.toISOString().slice(0, 10))}.`;
}
