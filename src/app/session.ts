// What every verb gets: Google through the seam, the spreadsheet it works in, who asks and when. The addon makes one for
// each call of the sidebar; nothing in app/ knows Apps Script.
import type { Google } from '../google/google-client';

export interface Session {
  readonly google: Google;
  readonly spreadsheetId: string;
  readonly spreadsheetUrl: string;
  /** E-mail of the person at the sidebar; '' when Google does not tell. */
  readonly account: string;
  /** Milliseconds since 1970 when the call began: one moment for the whole step. */
  readonly nowMs: number;
}

/** One step may use so much of Google's time; the sidebar then asks for the next (PLATFORM: each step under 25 s). */
export const STEP_BUDGET_MS = 20_000;
