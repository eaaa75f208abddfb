// files.copy. The copy belongs to whoever makes it, is shared with nobody, and carries the properties of its source
// with those of the request laid over them.
import { atLeast, fileWithRole, roleOf } from './access';
import { type DriveAnswer, type DriveCall, type DriveContext, pathId, resolveId } from './drive-call';
import { DriveError, notSimulated } from './drive-error';
import { type FileMetadata, patchProperties, readMetadata } from './file-metadata';
import type { FileRecord } from './file-record';
import { fileAnswer } from './files-create';
import { FOLDER_MIME, isGoogleType, SHORTCUT_MIME, SPREADSHEET_MIME } from './mime-types';
import { idFor, newRecord, parentFor } from './new-file';

function checkCopyable(context: DriveContext, source: FileRecord, email: string): void {
  const locked = source.copyRequiresWriterPermission && !atLeast(roleOf(context.shelf, source, email), 'writer');
  if (source.mimeType === FOLDER_MIME || source.mimeType === SHORTCUT_MIME || locked) {
    throw new DriveError(403, 'cannotCopyFile', 'This file cannot be copied by the user.');
  }
}

/** Without parents in the request: beside the source if the user may write there, else their My Drive. */
function parentOfCopy(context: DriveContext, source: FileRecord, metadata: FileMetadata, email: string): string {
  if (metadata.parents !== undefined) return parentFor(context, metadata.parents, email);
  const beside = source.parentId === undefined ? undefined : context.shelf.get(source.parentId);
  const writable = beside !== undefined && atLeast(roleOf(context.shelf, beside, email), 'writer');
  return parentFor(context, writable ? [beside.id] : undefined, email);
}

export function copyFile(context: DriveContext, call: DriveCall): DriveAnswer {
  const { email } = call;
  const source = fileWithRole(context.shelf, resolveId(context, pathId(call), email), email, 'reader');
  checkCopyable(context, source, email);
  const metadata = readMetadata(call.body, 'copy');
  if (metadata.mimeType !== undefined && metadata.mimeType !== source.mimeType) {
    throw notSimulated(`converting a copy to ${metadata.mimeType}`);
  }
  const draft = newRecord(context, {
    id: '',
    name: metadata.name ?? `Copy of ${source.name}`,
    mimeType: source.mimeType,
    parentId: parentOfCopy(context, source, metadata, email),
    email,
    metadata: inheritProperties(source, metadata),
  });
  const record = { ...draft, id: idFor(context, metadata.id, source.mimeType) };
  return fileAnswer(context, shelveCopy(context, source, record), email);
}

function inheritProperties(source: FileRecord, metadata: FileMetadata): FileMetadata {
  const properties = patchProperties(source.properties, metadata.properties);
  const appProperties = patchProperties(source.appProperties, metadata.appProperties);
  const { description } = source;
  return { ...(description === undefined ? {} : { description }), ...metadata, properties, appProperties };
}

function shelveCopy(context: DriveContext, source: FileRecord, record: FileRecord): FileRecord {
  if (source.mimeType === SPREADSHEET_MIME) {
    context.spreadsheets.copy(source.id, record.id, record.name);
    context.spreadsheetChanged(record.id);
  }
  if (isGoogleType(source.mimeType) || source.content === undefined) return context.shelf.put(record);
  context.shelf.setBytes(record.id, context.shelf.bytes(source.id));
  return context.shelf.put({ ...record, content: source.content });
}
