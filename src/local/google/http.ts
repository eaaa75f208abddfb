// The shapes that travel inside the stand-in: one HTTP request in, one response out, answered synchronously,
// because Apps Script's own `UrlFetchApp` is synchronous. The HTTP server, the Apps Script host and the tests all use them.

export interface StandInRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Path with query string, without host: `/v4/spreadsheets/abc?fields=properties.title`. */
  readonly url: string;
  /** Header names in lower case. `authorization: Bearer local:<e-mail>` says who is asking. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

export interface StandInResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/** Time in the workspace: it only moves when somebody moves it (virtual), or follows the machine's clock from a set start. */
export interface Clock {
  /** Milliseconds since 1970-01-01T00:00Z. */
  nowMs(): number;
  /** Lets virtual time pass: the cost of a request, a sleep, a day that goes by. */
  advanceMs(pauseMs: number): void;
}
