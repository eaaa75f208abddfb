// What a document is, told by its content and never by its name: a PDF renamed to .docx is still a PDF. A Word file is a
// zip with word/document.xml inside, or the older compound format; a scan is a PDF or a picture.
// Reading the zip's list of names is the caller's part, because core imports nothing.
import { problem, type Place, type Problem } from './problem';

export type DocumentFormat = 'docx' | 'doc' | 'pdf' | 'jpg' | 'png' | 'tiff' | 'other' | 'empty';

/** As plans name the files they require (RequiredFile.kind); undefined for what no plan asks. */
export type DocumentKind = 'word' | 'scan';

const ZIP = [0x50, 0x4b];
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** Readers accept "%PDF-" anywhere in the first 1,024 bytes (PDF 1.7, implementation note 13). */
const PDF_HEAD_BYTES = 1024;

/** true: the caller should list the zip's entries and hand them to formatOf. */
export function isZip(content: Uint8Array): boolean {
  return startsWith(content, ZIP);
}

/** `content` is the whole file, or at least what holds its head; `zipEntries` are the names inside when isZip says so. */
export function formatOf(content: Uint8Array, zipEntries: readonly string[] = []): DocumentFormat {
  if (content.length === 0) return 'empty';
  if (isZip(content)) return zipEntries.includes('word/document.xml') ? 'docx' : 'other';
  if (startsWith(content, COMPOUND)) return contains(content, wide('WordDocument'), content.length) ? 'doc' : 'other';
  if (startsWith(content, [0xff, 0xd8, 0xff])) return 'jpg';
  if (startsWith(content, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'png';
  if (startsWith(content, [0x49, 0x49, 0x2a, 0x00]) || startsWith(content, [0x4d, 0x4d, 0x00, 0x2a])) return 'tiff';
  return contains(content, narrow('%PDF-'), PDF_HEAD_BYTES) ? 'pdf' : 'other';
}

export function kindOf(format: DocumentFormat): DocumentKind | undefined {
  switch (format) {
    case 'docx':
    case 'doc':
      return 'word';
    case 'pdf':
    case 'jpg':
    case 'png':
    case 'tiff':
      return 'scan';
    case 'other':
    case 'empty':
      return undefined;
  }
}

/** The first of each list is what we give a filed copy. */
const EXTENSIONS: Readonly<Record<DocumentFormat, readonly string[]>> = {
  docx: ['docx', 'docm', 'dotx'],
  doc: ['doc', 'dot'],
  pdf: ['pdf'],
  jpg: ['jpg', 'jpeg', 'jpe', 'jfif'],
  png: ['png'],
  tiff: ['tif', 'tiff'],
  other: [],
  empty: [],
};

const FORMAT_WORDS: Readonly<Record<DocumentFormat, string>> = {
  docx: 'Word (.docx)',
  doc: 'Word (.doc)',
  pdf: 'PDF',
  jpg: 'ảnh JPG',
  png: 'ảnh PNG',
  tiff: 'ảnh TIFF',
  other: 'loại tệp khác',
  empty: 'tệp rỗng',
};

/** What a filed copy's name ends with; '' for a format that is never filed. */
export function extensionFor(format: DocumentFormat): string {
  return EXTENSIONS[format][0] ?? '';
}

/** A file whose name says another format than its content does; undefined when they agree or the name says nothing. */
export function extensionProblem(name: string, format: DocumentFormat, place: Place = {}): Problem | undefined {
  const extension = extensionOf(name);
  const known = EXTENSIONS[format];
  if (extension === '' || known.length === 0 || known.includes(extension)) return undefined;
  return problem('fileExtensionWrong', { name, extension, actual: FORMAT_WORDS[format] }, place);
}

/** A file that no plan can take as a Word file or a scan; undefined when it is one. */
export function formatProblem(name: string, format: DocumentFormat, place: Place = {}): Problem | undefined {
  if (format === 'empty') return problem('fileEmpty', { name }, place);
  return kindOf(format) === undefined ? problem('fileKindUnknown', { name }, place) : undefined;
}

/** Lower case, without the dot; '' when the name has none. A "name.v2 cuối" has no extension: letters and digits only. */
function extensionOf(name: string): string {
  return /\.([a-z0-9]{1,5})$/i.exec(name.trim())?.[1]?.toLowerCase() ?? '';
}

function startsWith(content: Uint8Array, head: readonly number[]): boolean {
  return head.every((byte, index) => content[index] === byte);
}

function contains(content: Uint8Array, wanted: readonly number[], withinBytes: number): boolean {
  const last = Math.min(content.length, withinBytes) - wanted.length;
  for (let start = 0; start <= last; start += 1) {
    if (content[start] === wanted[0] && wanted.every((byte, index) => content[start + index] === byte)) return true;
  }
  return false;
}

function narrow(text: string): number[] {
  return Array.from(text, (character) => character.charCodeAt(0));
}

/** UTF-16LE, as the compound format writes the names of its streams. */
function wide(text: string): number[] {
  return narrow(text).flatMap((code) => [code, 0]);
}
