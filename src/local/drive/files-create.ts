// files.create, with and without bytes, and files.generateIds. A spreadsheet made here is empty until Sheets fills it.
import { visibleFile } from './access';
import { type DriveAnswer, type DriveCall, type DriveContext, numberParam, resolveId, view } from './drive-call';
import { DriveError, invalidParameter, notSimulated } from './drive-error';
import { type FileMetadata, readMetadata } from './file-metadata';
import type { FileRecord } from './file-record';
import {
  DOCUMENT_MIME,
  DOCX_MIME,
  FOLDER_MIME,
  isGoogleType,
  SHORTCUT_MIME,
  SPREADSHEET_MIME,
  UNKNOWN_MIME,
} from './mime-types';
import { contentOf, idFor, newRecord, parentFor } from './new-file';
import type { FileUpload } from './upload';

/** https://developers.google.com/workspace/drive/api/reference/rest/v3/files/generateIds */
const MAX_GENERATED_IDS = 1000;
const DEFAULT_GENERATED_IDS = 10;
const CREATABLE_GOOGLE_TYPES = [FOLDER_MIME, SHORTCUT_MIME, SPREADSHEET_MIME, DOCUMENT_MIME];

export function fileAnswer(context: DriveContext, file: FileRecord, email: string): DriveAnswer {
  return { kind: 'json', value: view(context, file, email) };
}

/** A Word file or plain text uploaded as a Google document becomes one; other conversions are not simulated. */
const CONVERTIBLE = [DOCX_MIME, 'text/plain'];

function checkType(mimeType: string, metadata: FileMetadata, uploaded: string | undefined): void {
  if (isGoogleType(mimeType) && !CREATABLE_GOOGLE_TYPES.includes(mimeType)) throw notSimulated(`creating ${mimeType}`);
  const isConverted = mimeType === DOCUMENT_MIME && CONVERTIBLE.includes(uploaded?.split(';')[0] ?? '');
  if (uploaded !== undefined && isGoogleType(mimeType) && !isConverted) {
    throw notSimulated(`converting ${uploaded} to ${mimeType}`);
  }
  if ((mimeType === SHORTCUT_MIME) !== (metadata.shortcutTargetId !== undefined)) {
    throw new DriveError(400, 'invalid', 'A shortcut needs shortcutDetails.targetId, and nothing else may have it.');
  }
}

export function createFile(context: DriveContext, call: DriveCall): DriveAnswer {
  const { email, upload } = call;
  const metadata = readMetadata(call.body, 'create');
  const mimeType = metadata.mimeType ?? upload?.contentType ?? UNKNOWN_MIME;
  checkType(mimeType, metadata, upload?.contentType);
  const parentId = parentFor(context, metadata.parents, email);
  const shortcutTargetId = shortcutTarget(context, metadata, email);
  const checked = shortcutTargetId === undefined ? metadata : { ...metadata, shortcutTargetId };
  const draft = newRecord(context, {
    id: '',
    name: metadata.name ?? 'Untitled',
    mimeType,
    parentId,
    email,
    metadata: checked,
  });
  const record = { ...draft, id: idFor(context, metadata.id, mimeType) };
  const shelved = upload && mimeType === DOCUMENT_MIME ? shelveDocument(context, record, upload) : undefined;
  return fileAnswer(context, shelved ?? shelve(context, record, upload?.bytes ?? new Uint8Array()), email);
}

/** The document keeps what it was made from: exporting it in the same format gives that back. */
function shelveDocument(context: DriveContext, record: FileRecord, upload: FileUpload): FileRecord {
  context.shelf.setBytes(record.id, upload.bytes);
  return context.shelf.put({ ...record, madeFrom: upload.contentType.split(';')[0] ?? '' });
}

function shelve(context: DriveContext, record: FileRecord, bytes: Uint8Array): FileRecord {
  if (record.mimeType === SPREADSHEET_MIME) {
    context.spreadsheets.create(record.id, record.name);
    context.spreadsheetChanged(record.id);
  }
  if (isGoogleType(record.mimeType)) return context.shelf.put(record);
  context.shelf.setBytes(record.id, bytes);
  return context.shelf.put({ ...record, content: contentOf(bytes, 1) });
}

function shortcutTarget(context: DriveContext, metadata: FileMetadata, email: string): string | undefined {
  if (metadata.shortcutTargetId === undefined) return undefined;
  return visibleFile(context.shelf, resolveId(context, metadata.shortcutTargetId, email), email).id;
}

export function generateIds(context: DriveContext, call: DriveCall): DriveAnswer {
  const count = numberParam(call, 'count', DEFAULT_GENERATED_IDS, MAX_GENERATED_IDS);
  const space = call.params.get('space') ?? 'drive';
  const type = call.params.get('type') ?? 'files';
  if (space === 'appDataFolder' || type === 'shortcuts') throw notSimulated(`generateIds for ${space}, ${type}`);
  if (space !== 'drive') throw invalidParameter('space');
  if (type !== 'files') throw invalidParameter('type');
  const ids = context.shelf.reserveIds(count, call.email);
  return { kind: 'json', value: { kind: 'drive#generatedIds', space, ids } };
}
