// One call to Google: the request and how to read its answer, with what the client must know to pace, repeat and explain it.
// Builders make calls and send nothing; google-client.ts carries them out.
import type { GoogleRequest, GoogleResponse } from './send';

export interface GoogleCall<T> {
  readonly request: GoogleRequest;
  readonly service: 'sheets' | 'drive';
  /** Drive's own price of the call, in quota units; 0 for Sheets. */
  readonly driveUnits: number;
  /** What it concerns, in Vietnamese, for the sentence of a problem: "bảng tính", "thư mục". */
  readonly what: string;
  readonly parse: (response: GoogleResponse) => T;
  /** Only for a create under a reserved id: the value when Google says the id is already in use, which means it is done. */
  readonly whenExists?: () => T;
}

/** The same call under a name people know: "biểu của MN Hướng Dương" instead of "bảng tính". */
export function named<T>(what: string, call: GoogleCall<T>): GoogleCall<T> {
  return { ...call, what };
}

/** The same call, its answer turned into something else. */
export function mapped<T, U>(call: GoogleCall<T>, turn: (value: T) => U): GoogleCall<U> {
  const { whenExists, parse } = call;
  return {
    ...call,
    parse: (response) => turn(parse(response)),
    ...(whenExists && { whenExists: () => turn(whenExists()) }),
  } as GoogleCall<U>;
}
