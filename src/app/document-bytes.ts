// A file as the sidebar sends it: base64 to bytes, bytes to text. Written out here because Apps Script has neither atob nor
// TextDecoder, and because text that is no Unicode must be refused, not shown as question marks.

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const VALUE_OF = new Map(Array.from(DIGITS, (digit, value) => [digit.charCodeAt(0), value]));

/** undefined when the text is no base64. Line breaks are passed over, and padding may be missing. */
export function bytesOfBase64(base64: string): Uint8Array | undefined {
  const digits = base64.replace(/\s/g, '').replace(/=+$/, '');
  if (digits.length % 4 === 1) return undefined;
  const bytes = new Uint8Array(Math.floor((digits.length * 3) / 4));
  let held = 0;
  let bits = 0;
  let at = 0;
  for (let index = 0; index < digits.length; index += 1) {
    const value = VALUE_OF.get(digits.charCodeAt(index));
    if (value === undefined) return undefined;
    held = ((held << 6) | value) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[at++] = (held >> bits) & 0xff;
  }
  return bytes;
}

/** UTF-8, or UTF-16 with its mark (Notepad's "Unicode"); undefined when it is neither. */
export function textOfBytes(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return utf16(bytes, 1, 0);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return utf16(bytes, 0, 1);
  const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  return utf8(bytes, start);
}

function utf16(bytes: Uint8Array, high: 0 | 1, low: 0 | 1): string | undefined {
  if (bytes.length % 2 === 1) return undefined;
  const letters: string[] = [];
  for (let at = 2; at < bytes.length; at += 2) {
    letters.push(String.fromCharCode(((bytes[at + high] ?? 0) << 8) | (bytes[at + low] ?? 0)));
  }
  return letters.join('');
}

function utf8(bytes: Uint8Array, start: number): string | undefined {
  const letters: string[] = [];
  for (let at = start; at < bytes.length;) {
    const first = bytes[at] ?? 0;
    const more = first < 0x80 ? 0 : first >= 0xc2 && first < 0xe0 ? 1 : first < 0xf0 ? 2 : 3;
    if ((first >= 0x80 && first < 0xc2) || first > 0xf4) return undefined;
    let code = more === 0 ? first : first & (0x3f >> more);
    for (let next = 1; next <= more; next += 1) {
      const byte = bytes[at + next] ?? 0;
      if ((byte & 0xc0) !== 0x80) return undefined;
      code = (code << 6) | (byte & 0x3f);
    }
    if (code > 0x10ffff || code === 0) return undefined;
    letters.push(String.fromCodePoint(code));
    at += more + 1;
  }
  return letters.join('');
}
