// files.get (metadata or bytes), files.export, and about.get. Reading a file by id is never behind: only searches are.
import { fileWithRole, roleOf, visibleFile } from './access';
import { type DriveAnswer, type DriveCall, type DriveContext, pathId, resolveId } from './drive-call';
import { DriveError, invalidParameter, notSimulated } from './drive-error';
import { fileAnswer } from './files-create';
import type { FileRecord } from './file-record';
import { userView } from './file-view';
import { CSV_MIME, DOCUMENT_MIME, FOLDER_MIME, isGoogleType, SPREADSHEET_MIME, XLSX_MIME } from './mime-types';

/** https://developers.google.com/workspace/drive/api/guides/limits: exported content is limited to 10 MB. */
export const MAX_EXPORT_BYTES = 10 * 1024 * 1024;

export function getFile(context: DriveContext, call: DriveCall): DriveAnswer {
  const file = visibleFile(context.shelf, resolveId(context, pathId(call), call.email), call.email);
  const alt = call.params.get('alt') ?? 'json';
  if (alt === 'json') return fileAnswer(context, file, call.email);
  if (alt !== 'media') throw invalidParameter('alt');
  if (isGoogleType(file.mimeType)) {
    const message = 'Only files with binary content can be downloaded. Use Export with Docs Editors files.';
    throw new DriveError(403, 'fileNotDownloadable', message, { location: 'alt', locationType: 'parameter' });
  }
  if (file.copyRequiresWriterPermission && roleOf(context.shelf, file, call.email) === 'reader') {
    throw new DriveError(403, 'cannotDownloadFile', 'This file cannot be downloaded by the user.');
  }
  return { kind: 'bytes', bytes: context.shelf.bytes(file.id), contentType: file.mimeType };
}

function exported(context: DriveContext, { id, madeFrom, ...file }: FileRecord, mimeType: string): Uint8Array {
  if (file.mimeType === DOCUMENT_MIME) {
    if (madeFrom !== mimeType) throw notSimulated(`files.export of a Google document to ${mimeType}`);
    return context.shelf.bytes(id);
  }

  if (mimeType === XLSX_MIME) return context.spreadsheets.exportXlsx(id);
  if (mimeType === CSV_MIME) return context.spreadsheets.exportCsv(id);
  throw notSimulated(`files.export of a spreadsheet to ${mimeType}`);
}

export function exportFile(context: DriveContext, call: DriveCall): DriveAnswer {
  const file = fileWithRole(context.shelf, resolveId(context, pathId(call), call.email), call.email, 'reader');
  const mimeType = call.params.get('mimeType');
  if (mimeType === undefined) {
    const place = { location: 'mimeType', locationType: 'parameter' } as const;
    throw new DriveError(400, 'required', 'Required parameter: mimeType', place);
  }
  if (file.mimeType === FOLDER_MIME || !isGoogleType(file.mimeType)) {
    throw new DriveError(403, 'fileNotExportable', 'Export only supports Docs Editors files.');
  }
  if (![SPREADSHEET_MIME, DOCUMENT_MIME].includes(file.mimeType))
    throw notSimulated(`files.export of ${file.mimeType}`);
  const bytes = exported(context, file, mimeType);
  if (bytes.length > MAX_EXPORT_BYTES) {
    throw new DriveError(403, 'exportSizeLimitExceeded', 'This file is too large to be exported.');
  }
  return { kind: 'bytes', bytes, contentType: mimeType };
}

export function getAbout(context: DriveContext, call: DriveCall): DriveAnswer {
  if (!call.params.has('fields')) {
    const message = "The 'fields' parameter is required for this method.";
    throw new DriveError(400, 'required', message, { location: 'fields', locationType: 'parameter' });
  }
  const user = userView(call.email, call.email, context.displayName);
  return { kind: 'json', value: { kind: 'drive#about', user } };
}
