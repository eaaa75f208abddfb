// The few methods of the Drive API v3 that we use, as typed calls. Folders and uploads are created under ids reserved
// with generateIds, so that a retry makes no twin; a copy cannot be, so it is never repeated blindly (DESIGN D8).
// Every call also works for files that lie in a shared drive.
import type { drive_v3 } from '@googleapis/drive';
import { mapped, type GoogleCall } from './google-call';
import { multipart } from './multipart';
import { address, segment, type QueryValue } from './query';
import type { GoogleRequest } from './send';

export type DriveFile = drive_v3.Schema$File;
export type FileList = drive_v3.Schema$FileList;
export type Permission = drive_v3.Schema$Permission;

export const FOLDER_TYPE = 'application/vnd.google-apps.folder';
export const SPREADSHEET_TYPE = 'application/vnd.google-apps.spreadsheet';

/** Google's price list, in units of the 325,000 a minute that a user has (Drive API limits). */
const UNITS = { read: 5, edit: 50, list: 100, content: 200 } as const;

/** Largest page that files.list gives. */
const PAGE_SIZE = 1000;

const FILES = 'https://www.googleapis.com/drive/v3/files';
const UPLOADS = 'https://www.googleapis.com/upload/drive/v3/files';
const FILE_FIELDS = 'id,name,mimeType,parents,properties';
const ALL_DRIVES = { supportsAllDrives: true } as const;

/** One page; `fields` are those of a file. Use listEveryFile for all pages. */
export function listFiles(q: string, fields = FILE_FIELDS, pageToken?: string): GoogleCall<FileList> {
  const query = { q, pageSize: PAGE_SIZE, pageToken, fields: `nextPageToken,files(${fields})` };
  return get(address(FILES, { ...query, includeItemsFromAllDrives: true, ...ALL_DRIVES }), UNITS.list, 'thư mục');
}

export function getFile(fileId: string, fields = FILE_FIELDS): GoogleCall<DriveFile> {
  return get(fileUrl(fileId, '', { fields, ...ALL_DRIVES }), UNITS.read, 'tệp');
}

/** Ids for folders and uploads that do not exist yet; 1 to 1,000 at a time. */
export function reserveIds(count: number): GoogleCall<string[]> {
  const call = get<drive_v3.Schema$GeneratedIds>(
    address(`${FILES}/generateIds`, { count }),
    UNITS.read,
    'Google Drive',
  );
  return mapped(call, ({ ids }) => ids ?? []);
}

export interface NewFile {
  /** From reserveIds. */
  readonly id: string;
  readonly name: string;
  readonly parentId: string;
  /** At most 124 bytes for key and value together, 30 of them. */
  readonly properties?: Readonly<Record<string, string>>;
}

/** Answers the folder; a folder that exists already under this id answers with its id alone. */
export function createFolder(folder: NewFile): GoogleCall<DriveFile> {
  const url = address(FILES, { fields: FILE_FIELDS, ...ALL_DRIVES });
  const call = edit<DriveFile>('POST', url, { ...description(folder), mimeType: FOLDER_TYPE }, true, 'thư mục');
  return { ...call, whenExists: () => ({ id: folder.id }) };
}

/** Uploads a file of at most 50 MB in one request; one that exists already under this id answers with its id alone. */
export function uploadFile(file: NewFile, content: Uint8Array, contentType: string): GoogleCall<DriveFile> {
  const url = address(UPLOADS, { uploadType: 'multipart', fields: FILE_FIELDS, ...ALL_DRIVES });
  const parts = multipart({ ...description(file), mimeType: contentType }, content, contentType, file.id);
  const request: GoogleRequest = { method: 'POST', url, ...parts, kind: 'write', safeToRepeat: true, answer: 'text' };
  return {
    ...drive(UNITS.edit, 'tệp'),
    request,
    parse: (response) => JSON.parse(response.text) as DriveFile,
    whenExists: () => ({ id: file.id }),
  };
}

/** Copies a file. Not repeated after a doubtful answer: look in the parent for its key first. */
export function copyFile(fileId: string, copy: Omit<NewFile, 'id'>, fields = FILE_FIELDS): GoogleCall<DriveFile> {
  return edit('POST', fileUrl(fileId, '/copy', { fields, ...ALL_DRIVES }), description(copy), false, 'tệp');
}

/** Changes a file's description; parents are moved only by the two lists of ids, separated by commas. */
export function updateFile(
  fileId: string,
  change: DriveFile,
  parents: { readonly addParents?: string; readonly removeParents?: string } = {},
): GoogleCall<DriveFile> {
  const url = fileUrl(fileId, '', { ...parents, fields: FILE_FIELDS, ...ALL_DRIVES });
  return edit('PATCH', url, change, true, 'tệp');
}

/** Gives one person a role without mailing anybody. Giving it again changes nothing. */
export function share(fileId: string, email: string, role: 'reader' | 'commenter' | 'writer'): GoogleCall<Permission> {
  const query = { sendNotificationEmail: false, fields: 'id,type,role,emailAddress', ...ALL_DRIVES };
  const body: Permission = { type: 'user', role, emailAddress: email };
  return edit('POST', fileUrl(fileId, '/permissions', query), body, true, `việc chia sẻ cho ${email}`);
}

/** The first hundred people and links with access. */
export function listPermissions(fileId: string): GoogleCall<Permission[]> {
  const query = { pageSize: 100, fields: 'permissions(id,type,role,emailAddress)', ...ALL_DRIVES };
  const call = get<drive_v3.Schema$PermissionList>(fileUrl(fileId, '/permissions', query), UNITS.list, 'tệp');
  return mapped(call, ({ permissions }) => permissions ?? []);
}

/** The content of an uploaded file; a Google document has none and must be exported. */
export function downloadFile(fileId: string): GoogleCall<Uint8Array> {
  return content(fileUrl(fileId, '', { alt: 'media', ...ALL_DRIVES }));
}

/** A Google document in another format, at most 10 MB; CSV holds the first tab only. */
export function exportFile(fileId: string, mimeType: string): GoogleCall<Uint8Array> {
  return content(fileUrl(fileId, '/export', { mimeType }));
}

function fileUrl(fileId: string, rest: string, query: Readonly<Record<string, QueryValue>>): string {
  return address(`${FILES}/${segment(fileId)}${rest}`, query);
}

function description({ parentId, ...rest }: Omit<NewFile, 'id'> & { readonly id?: string }): object {
  return { ...rest, parents: [parentId] };
}

function drive(driveUnits: number, what: string) {
  return { service: 'drive', driveUnits, what } as const;
}

function get<T>(url: string, units: number, what: string): GoogleCall<T> {
  const request: GoogleRequest = { method: 'GET', url, kind: 'read', safeToRepeat: true, answer: 'text' };
  return { ...drive(units, what), request, parse: (response) => JSON.parse(response.text) as T };
}

function content(url: string): GoogleCall<Uint8Array> {
  const request: GoogleRequest = { method: 'GET', url, kind: 'read', safeToRepeat: true, answer: 'bytes' };
  return { ...drive(UNITS.content, 'tệp'), request, parse: ({ bytes }) => bytes ?? new Uint8Array(0) };
}

function edit<T>(
  method: 'POST' | 'PATCH',
  url: string,
  body: object,
  safeToRepeat: boolean,
  what: string,
): GoogleCall<T> {
  const contentType = 'application/json';
  const sent = { method, url, body: JSON.stringify(body), contentType, safeToRepeat };
  return {
    ...drive(UNITS.edit, what),
    request: { ...sent, kind: 'write', answer: 'text' },
    parse: (response) => JSON.parse(response.text) as T,
  };
}

/** Makes an empty spreadsheet in a folder. No id can be reserved for it, so it is not repeated after a doubtful answer. */
export function createSpreadsheetFile(name: string, parentId: string): GoogleCall<DriveFile> {
  const url = address(FILES, { fields: FILE_FIELDS, ...ALL_DRIVES });
  return edit('POST', url, { name, parents: [parentId], mimeType: SPREADSHEET_TYPE }, false, 'bảng tính mới');
}
