// A Google that answers by a script, on a clock that moves only when somebody sleeps or a group is on the way.
import { createGoogle, type Google, type GoogleOptions } from '../../src/google/google-client';
import type { GoogleRequest, GoogleResponse } from '../../src/google/send';

export const START_MS = 1_698_480_000_000;

export interface SentRequest {
  readonly atMs: number;
  readonly request: GoogleRequest;
}

export type Script = (request: GoogleRequest, timesSeen: number) => GoogleResponse;

export interface FakeGoogle {
  readonly google: Google;
  readonly sent: SentRequest[];
  readonly groups: number[];
  readonly nowMs: () => number;
}

export function fakeGoogle(script: Script, options: Partial<GoogleOptions> = {}, roundTripMs = 400): FakeGoogle {
  let clockMs = START_MS;
  const sent: SentRequest[] = [];
  const groups: number[] = [];
  const seen = new Map<string, number>();
  const answer = (request: GoogleRequest): GoogleResponse => {
    const name = `${request.method} ${request.url}`;
    seen.set(name, (seen.get(name) ?? 0) + 1);
    sent.push({ atMs: clockMs, request });
    return script(request, seen.get(name) ?? 1);
  };
  const google = createGoogle({
    send: (requests) => {
      groups.push(requests.length);
      const answers = requests.map(answer);
      clockMs += roundTripMs;
      return answers;
    },
    sleepMs: (pauseMs) => {
      clockMs += pauseMs;
    },
    nowMs: () => clockMs,
    ...options,
  });
  return { google, sent, groups, nowMs: () => clockMs };
}

export const ok = (value: unknown = {}): GoogleResponse => ({ status: 200, text: JSON.stringify(value) });

/** A failure as Drive words it; Sheets gives no `errors` but a `status`. */
export function failure(status: number, reason = '', message = 'as Google says it'): GoogleResponse {
  const errors = reason === '' ? {} : { errors: [{ domain: 'global', reason, message }] };
  return { status, text: JSON.stringify({ error: { code: status, message, ...errors } }) };
}
