// An upload in one request: the file's description as JSON and its content, in a multipart/related body (RFC 2387).
// UTF-8 is encoded by hand, because Apps Script has no TextEncoder.

export interface Multipart {
  readonly body: Uint8Array;
  readonly contentType: string;
}

/**
 * `boundary` must not occur in the content. A reserved file id serves: Google made it after the content was written,
 * so nobody can have put it in.
 */
export function multipart(description: object, content: Uint8Array, contentType: string, boundary: string): Multipart {
  const head =
    `--${boundary}\r\nContent-Type: application/json; charset=UTF-8\r\n\r\n${JSON.stringify(description)}\r\n` +
    `--${boundary}\r\nContent-Type: ${contentType}\r\n\r\n`;
  return {
    body: joined([encodeUtf8(head), content, encodeUtf8(`\r\n--${boundary}--\r\n`)]),
    contentType: `multipart/related; boundary=${boundary}`,
  };
}

/** A lone surrogate becomes U+FFFD, as the standard encoder does. */
export function encodeUtf8(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const character of text) pushCodePoint(bytes, character.codePointAt(0) ?? 0);
  return Uint8Array.from(bytes);
}

function pushCodePoint(bytes: number[], point: number): void {
  const code = point >= 0xd800 && point <= 0xdfff ? 0xfffd : point;
  if (code < 0x80) bytes.push(code);
  else if (code < 0x800) bytes.push(0xc0 | (code >> 6), tail(code));
  else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), tail(code >> 6), tail(code));
  else bytes.push(0xf0 | (code >> 18), tail(code >> 12), tail(code >> 6), tail(code));
}

function tail(code: number): number {
  return 0x80 | (code & 0x3f);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((total, part) => total + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
