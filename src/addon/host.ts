// The rest of Apps Script behind one small interface (DESIGN D1): the token and fetchAll, the clock and sleep, the lock,
// the menu's spreadsheet and who is asking. Everything else in the project is plain TypeScript.
import type { GoogleRequest, GoogleResponse, Send } from '../google/send';
import type { PaceRecord } from '../google/pace';

export interface Host {
  readonly send: Send;
  readonly sleepMs: (pauseMs: number) => void;
  readonly nowMs: () => number;
  /** '' when Google does not tell. */
  readonly account: () => string;
  readonly spreadsheetId: () => string;
  readonly spreadsheetUrl: () => string;
  /** Runs alone among all users of this spreadsheet; undefined when somebody else works for longer than the wait. */
  readonly alone: <T>(run: () => T) => { readonly value: T } | undefined;
  /** What earlier runs of this user spent of Google's limits; may be lost at any time. */
  readonly recallPace: () => PaceRecord | undefined;
  readonly keepPace: (record: PaceRecord) => void;
  /** Whether this user's hourly trigger for the function stands; setting it twice keeps one. */
  readonly hasHourly: (functionName: string) => boolean;
  readonly setHourly: (functionName: string, on: boolean) => void;
}

/** Long enough for another step to end, short enough that the sidebar still answers. */
const LOCK_WAIT_MS = 5_000;
const PACE_KEY = 'pace';
/** Google's limits count by the minute. */
const PACE_SECONDS = 120;

export function appsScriptHost(): Host {
  return {
    send,
    sleepMs: (pauseMs) => {
      Utilities.sleep(Math.ceil(pauseMs));
    },
    nowMs: () => Date.now(),
    account: () => Session.getActiveUser().getEmail(),
    spreadsheetId: () => SpreadsheetApp.getActiveSpreadsheet().getId(),
    spreadsheetUrl: () => SpreadsheetApp.getActiveSpreadsheet().getUrl(),
    alone,
    recallPace: () => {
      const kept = CacheService.getUserCache().get(PACE_KEY);
      return kept === null ? undefined : (JSON.parse(kept) as PaceRecord);
    },
    keepPace: (record) => {
      CacheService.getUserCache().put(PACE_KEY, JSON.stringify(record), PACE_SECONDS);
    },
    hasHourly: (functionName) => triggersOf(functionName).length > 0,
    setHourly,
  };
}

function send(requests: readonly GoogleRequest[]): GoogleResponse[] {
  const token = ScriptApp.getOAuthToken();
  const responses = UrlFetchApp.fetchAll(requests.map((request) => fetchRequest(request, token)));
  return responses.map((response, index) => {
    const status = response.getResponseCode();
    const wantsBytes = requests[index]?.answer === 'bytes' && status < 300;
    return wantsBytes
      ? { status, text: '', bytes: unsigned(response.getContent()) }
      : { status, text: response.getContentText() };
  });
}

function fetchRequest(request: GoogleRequest, token: string): GoogleAppsScript.URL_Fetch.URLFetchRequest {
  const { body } = request;
  return {
    url: request.url,
    method: request.method.toLowerCase() as GoogleAppsScript.URL_Fetch.HttpMethod,
    headers: { Authorization: `Bearer ${token}` },
    muteHttpExceptions: true,
    ...(request.contentType !== undefined && { contentType: request.contentType }),
    ...(body !== undefined && { payload: typeof body === 'string' ? body : signed(body) }),
  };
}

/** Apps Script counts bytes from -128 to 127. */
function signed(bytes: Uint8Array): number[] {
  return Array.from(bytes, (byte) => (byte > 127 ? byte - 256 : byte));
}

function unsigned(bytes: readonly number[]): Uint8Array {
  return Uint8Array.from(bytes, (byte) => byte & 0xff);
}

function triggersOf(functionName: string): GoogleAppsScript.Script.Trigger[] {
  return ScriptApp.getProjectTriggers().filter((trigger) => trigger.getHandlerFunction() === functionName);
}

function setHourly(functionName: string, on: boolean): void {
  const [first, ...more] = triggersOf(functionName);
  for (const trigger of more) ScriptApp.deleteTrigger(trigger);
  if (on && first === undefined) ScriptApp.newTrigger(functionName).timeBased().everyHours(1).create();
  if (!on && first !== undefined) ScriptApp.deleteTrigger(first);
}

function alone<T>(run: () => T): { readonly value: T } | undefined {
  // The document lock is null where there is no document; then nobody else can be working in it either.
  const lock = LockService.getDocumentLock() as GoogleAppsScript.Lock.Lock | null;
  if (lock === null) return { value: run() };
  if (!lock.tryLock(LOCK_WAIT_MS)) return undefined;
  try {
    return { value: run() };
  } finally {
    lock.releaseLock();
  }
}
