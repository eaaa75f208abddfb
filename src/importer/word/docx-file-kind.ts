/**
 * What a file handed in as Word really is, told by its first bytes. A wrong ending is common: pages saved from a browser
 * and PDF files are renamed, and a download may bring a sign-in page instead of the file.
 */
import type { ImportProblem } from '../proposal';
import { importProblem } from './docx-problem';

/** How far into a file its kind is looked for, in bytes; a PDF may begin with as many of something else. */
const HEAD_BYTES = 1024;

/** Tried in this order. Word's "single file web page" (MIME) is a web page too. */
const KINDS: readonly (readonly [RegExp, ImportProblem['problem']])[] = [
  [/%PDF-/, 'pdf'],
  [/^[\s\u00BB\u00BF\u00EF]*\{\\rtf/, 'rtf'],
  [/<!doctype html|<html[\s>]|<head[\s>]|<body[\s>]|^\s*MIME-Version:/i, 'web-page'],
];

/** undefined for a zip, which may be a Word file; otherwise what stands in the way. */
export function otherKind(bytes: Uint8Array): ImportProblem | undefined {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return undefined;
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) return importProblem(oleKind(bytes));
  const head = letters(bytes.subarray(0, HEAD_BYTES));
  return importProblem(KINDS.find(([sign]) => sign.test(head))?.[1] ?? 'not-a-zip');
}

/** Byte for byte; the zero bytes of UTF-16 are passed over. */
function letters(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => (byte === 0 ? '' : String.fromCharCode(byte))).join('');
}

/** Old Word and password-protected files share one container; only the latter names an encrypted package. */
function oleKind(bytes: Uint8Array): ImportProblem['problem'] {
  const wanted = Array.from('EncryptedPackage', (c) => c.charCodeAt(0));
  for (let at = 0; at + wanted.length * 2 <= bytes.length; at += 2) {
    if (wanted.every((code, i) => bytes[at + i * 2] === code && bytes[at + i * 2 + 1] === 0)) return 'encrypted';
  }
  return 'old-word';
}
