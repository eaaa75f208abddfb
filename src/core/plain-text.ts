// School text in a .csv file: shown as it was typed, never evaluated. Spreadsheet programs run a cell that begins with
// = + - @ (also in full-width form, also behind spaces, tabs or zero-width characters); an apostrophe in front keeps it text.
// Sheets and .xlsx need none of this: there text is written as text (DESIGN D9).

/** What may stand unseen before the first character that counts. */
const UNSEEN = '[\\s\\u0000-\\u0020\\u00A0\\u00AD\\u200B-\\u200F\\u202A-\\u202F\\u2060-\\u2064\\u3000\\uFEFF]*';
/** Formula starters of Sheets, Excel and LibreOffice, their full-width forms, and the minus and dashes some fonts show alike. */
const STARTER = '[=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20\\u2212\\uFE62\\uFE63\\uFE66\\uFE6B|%]';
const DANGEROUS = new RegExp(`^(?:${UNSEEN}${STARTER}|[\\t\\r\\n])`);
/** A number as people write it is safe as it stands and must stay a number: "-5", "-1.234,5". */
const PLAIN_NUMBER = /^-?\d{1,15}([.,]\d{1,15})*$/;

/** True when a spreadsheet program might take the text for a formula or a command. */
export function looksLikeFormula(text: string): boolean {
  return DANGEROUS.test(text) && !PLAIN_NUMBER.test(text);
}

/** One field of a .csv file, quoted where it must be. Text that could run gets an apostrophe in front. */
export function csvField(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = looksLikeFormula(value) ? `'${value}` : value;
  return /[",;\r\n\t]/.test(safe) || safe !== safe.trim() ? `"${safe.replace(/"/g, '""')}"` : safe;
}

/** A whole .csv file: CRLF between rows, a byte-order mark so that Excel reads the Vietnamese letters. */
export function csvText(rows: readonly (readonly (string | number | null)[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(csvField).join(',')).join('\r\n')}\r\n`;
}
