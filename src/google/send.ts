// Google is one function (DESIGN D1): a list of REST requests in, the answers in the same order out, all on the way together.
// In Apps Script it is UrlFetchApp.fetchAll with the user's token; locally it is the stand-in's router.
// Whoever implements it adds only the token: addresses are full, bodies are ready, failures come back as statuses.

export interface GoogleRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Full https address with its query. At most MAX_URL_BYTES. */
  readonly url: string;
  /** JSON as text, or ready bytes (an upload). */
  readonly body?: string | Uint8Array;
  /** Present exactly when there is a body. */
  readonly contentType?: string;
  /** Which of Google's two counters it uses; a POST that only looks things up is a read. */
  readonly kind: 'read' | 'write';
  /** true: sending it twice leaves the same state as sending it once (fixed address, reserved id, or a read). */
  readonly safeToRepeat: boolean;
  /** What a successful answer is; a failure is always text. */
  readonly answer: 'text' | 'bytes';
}

export interface GoogleResponse {
  /** HTTP status; 0 when the connection broke and nobody knows what Google did. */
  readonly status: number;
  /** Empty when the answer is bytes. */
  readonly text: string;
  /** Only when `answer` was 'bytes' and the status says success. */
  readonly bytes?: Uint8Array;
}

/** May throw when the whole group could not be sent; statuses of 400 and above are answers, not exceptions. */
export type Send = (requests: readonly GoogleRequest[]) => readonly GoogleResponse[];

/** Apps Script refuses longer addresses ("URL Fetch URL length: 2 KB per call", quotas page). */
export const MAX_URL_BYTES = 2048;
