// Blobs and bytes as Apps Script has them: a byte is a number from -128 to 127, text is UTF-8.
import type { ServiceObject } from '../bridge';
import { ScriptException } from '../script-exception';

export interface Blob extends ServiceObject {
  getBytes(): Int8Array;
  getDataAsString(): string;
  getContentType(): string | null;
  getName(): string | null;
}

/** The bytes behind each blob, for services that take one as an argument. */
const contents = new WeakMap<object, Uint8Array>();

export function signed(bytes: Uint8Array): Int8Array {
  return new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

export function decodeText(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

/**
 * Text, an array of bytes, or a blob, as bytes.
 * @throws ScriptException for anything else.
 */
export function bytesOf(value: unknown, what: string): Uint8Array {
  if (typeof value === 'string') return new TextEncoder().encode(value);
  if (typeof value === 'object' && value !== null) {
    const content = contents.get(value);
    if (content !== undefined) return content;
    if (Array.isArray(value) && value.every((byte) => typeof byte === 'number')) return Uint8Array.from(value);
  }
  throw new ScriptException(`Cannot convert ${what} to bytes.`);
}

export function newBlob(data: unknown, contentType?: unknown, name?: unknown): Blob {
  const bytes = bytesOf(data, 'the data of a blob');
  let type = typeof contentType === 'string' ? contentType : null;
  let title = typeof name === 'string' ? name : null;
  const blob = {
    getBytes: () => signed(bytes),
    getDataAsString: (charset: unknown = 'UTF-8') => {
      if (!/^utf-?8$/i.test(String(charset))) throw new ScriptException(`Charset ${String(charset)} is not simulated.`);
      return decodeText(bytes);
    },
    getContentType: () => type,
    setContentType: (newType: unknown) => {
      type = String(newType);
      return blob;
    },
    getName: () => title,
    setName: (newName: unknown) => {
      title = String(newName);
      return blob;
    },
  };
  contents.set(blob, bytes);
  return blob;
}
