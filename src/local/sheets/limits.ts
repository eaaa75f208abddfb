// Google's limits for one spreadsheet and for the API, each with its unit and its source.

/** Cells in one spreadsheet, over all tabs (Google's page "Files you can store in Google Drive"). */
export const MAX_CELLS = 10_000_000;
/** Characters in one cell (same page). */
export const MAX_CELL_CHARACTERS = 50_000;
/** Tabs in one spreadsheet (reported by users; PLATFORM.md marks it as unseen). */
export const MAX_SHEETS = 200;
/** Columns in one tab, the last being ZZZ (same page). */
export const MAX_COLUMNS = 18_278;
/** Characters of a tab's name. */
export const MAX_SHEET_TITLE_CHARACTERS = 100;
/** Bytes of a request's body. Google advises 2 MB and cuts off near 10 MB (Sheets API, "Usage limits"). */
export const MAX_BODY_BYTES = 10_000_000;
/** Requests of one user in one minute, reads and writes counted apart (Sheets API, "Usage limits"). */
export const READS_PER_MINUTE = 60;
export const WRITES_PER_MINUTE = 60;
/** Size of a new tab. */
export const DEFAULT_ROWS = 1000;
export const DEFAULT_COLUMNS = 26;
/** Pixels of a row and a column nobody has resized. */
export const DEFAULT_ROW_PIXELS = 21;
export const DEFAULT_COLUMN_PIXELS = 100;
/** Characters of key and value together of one developer metadata, and of all of one spreadsheet or tab (Google's guide). */
export const MAX_METADATA_CHARACTERS = 30_000;
