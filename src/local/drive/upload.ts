// What arrives at /upload/drive/v3/files: bytes alone (uploadType=media), or metadata and bytes in one multipart/related
// body (uploadType=multipart). Resumable uploads are not simulated.
import { DriveError, invalidParameter, notSimulated } from './drive-error';
import { UNKNOWN_MIME } from './mime-types';

/** Google: an Apps Script or multipart upload request holds at most 50 MB here; Drive advises 5 MB for multipart. */
export const MAX_UPLOAD_BYTES = 50 * 1024 * 1024;

export interface FileUpload {
  readonly bytes: Uint8Array;
  readonly contentType: string;
}

export interface ParsedUpload {
  /** JSON text; empty for uploadType=media. */
  readonly metadata: string;
  readonly upload: FileUpload;
}

interface Part {
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

function badRequest(message: string): DriveError {
  return new DriveError(400, 'badContent', message);
}

function parsePart(part: Buffer): Part {
  const headEnd = part.indexOf('\r\n\r\n');
  if (headEnd < 0) throw badRequest('Malformed multipart body.');
  const head = part.subarray(0, headEnd).toString('utf8');
  const contentType = /^content-type:\s*(.+?)\s*$/im.exec(head)?.[1] ?? UNKNOWN_MIME;
  const transfer = /^content-transfer-encoding:\s*(.+?)\s*$/im.exec(head)?.[1] ?? 'binary';
  const bytes = part.subarray(headEnd + 4);
  const decoded = transfer.toLowerCase() === 'base64' ? Buffer.from(bytes.toString('latin1'), 'base64') : bytes;
  return { contentType, bytes: new Uint8Array(decoded) };
}

function splitParts(body: Buffer, boundary: string): Part[] {
  const parts: Part[] = [];
  const delimiter = Buffer.from(`\r\n--${boundary}`);
  const whole = Buffer.concat([Buffer.from('\r\n'), body]);
  let start = whole.indexOf(delimiter);
  while (start >= 0) {
    const afterDelimiter = start + delimiter.length;
    const end = whole.indexOf(delimiter, afterDelimiter);
    if (end < 0) break;
    parts.push(parsePart(whole.subarray(afterDelimiter + 2, end)));
    start = end;
  }
  return parts;
}

function parseMultipart(body: Uint8Array, contentType: string): ParsedUpload {
  const boundary = /boundary="?([^";]+)"?/i.exec(contentType)?.[1];
  if (!/^multipart\/related\b/i.test(contentType) || boundary === undefined) {
    throw badRequest('Multipart uploads need a multipart/related body with a boundary.');
  }
  const [metadata, media, ...more] = splitParts(Buffer.from(body), boundary);
  if (metadata === undefined || media === undefined || more.length > 0) {
    throw badRequest('Malformed multipart body: exactly two parts are expected.');
  }
  if (!/^application\/json\b/i.test(metadata.contentType)) throw badRequest('The first part must be application/json.');
  const text = new TextDecoder().decode(metadata.bytes);
  return { metadata: text, upload: { bytes: media.bytes, contentType: media.contentType } };
}

export function parseUpload(uploadType: string | undefined, body: Uint8Array, contentType: string): ParsedUpload {
  if (body.length > MAX_UPLOAD_BYTES) throw new DriveError(413, 'uploadTooLarge', 'Request too large.');
  if (uploadType === 'resumable') throw notSimulated('uploadType=resumable');
  if (uploadType === 'media') return { metadata: '', upload: { bytes: body, contentType } };
  if (uploadType === 'multipart') return parseMultipart(body, contentType);
  throw invalidParameter('uploadType');
}
