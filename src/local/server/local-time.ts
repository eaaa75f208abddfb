// Moments as the page shows them: dd/mm/yyyy HH:MM in Asia/Ho_Chi_Minh, which has no summer time.

const OFFSET_MS = 7 * 3_600_000;

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

export function dateTimeText(ms: number): string {
  const local = new Date(ms + OFFSET_MS);
  const date = `${twoDigits(local.getUTCDate())}/${twoDigits(local.getUTCMonth() + 1)}/${local.getUTCFullYear()}`;
  return `${date} ${twoDigits(local.getUTCHours())}:${twoDigits(local.getUTCMinutes())}`;
}
