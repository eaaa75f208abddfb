// Every method of Drive v3 that is simulated: where it lives, which parameters it knows, what it costs in quota units and
// in virtual time, and who answers it. Paths are relative to /drive/v3/.
import type { DriveHandler } from './drive-call';
import {
  ABOUT_RESOURCE,
  type DriveResource,
  FILE_LIST_RESOURCE,
  FILE_RESOURCE,
  GENERATED_IDS_RESOURCE,
  PERMISSION_LIST_RESOURCE,
  PERMISSION_RESOURCE,
} from './file-schema';
import { copyFile } from './files-copy';
import { createFile, generateIds } from './files-create';
import { listFiles } from './files-list';
import { exportFile, getAbout, getFile } from './files-read';
import { deleteFile, updateFile } from './files-update';
import { createPermission, deletePermission, getPermission, listPermissions, updatePermission } from './permissions';

/** Quota units of one request (Drive API limits page, per-method weights). */
const READ = 5;
const LIST = 100;
const DOWNLOAD = 200;
const EDIT = 50;

/** Virtual time of one request in milliseconds: medians of published measurements; those marked ? are assumed. */
const READ_MS = 200; // ?
const LIST_MS = 500; // ? a page
const DOWNLOAD_MS = 500; // ?
const SMALL_WRITE_MS = 600; // ?
const COPY_MS = 2000; // ? a spreadsheet

export interface DriveMethod {
  readonly id: string;
  readonly httpMethod: string;
  readonly path: string;
  readonly params: readonly string[];
  readonly units: number;
  readonly costMs: number;
  readonly isWrite: boolean;
  /** Also served under /upload/drive/v3/. */
  readonly uploads?: boolean;
  /** Absent for methods that answer with bytes or nothing. */
  readonly resource?: DriveResource;
  readonly handle: DriveHandler;
}

const EVERYWHERE = ['supportsAllDrives', 'supportsTeamDrives'];
const RETURNS_FILE = ['includePermissionsForView', 'includeLabels'];
const WRITES_FILE = ['enforceSingleParent', 'keepRevisionForever', 'ocrLanguage', 'useContentAsIndexableText'];
const PERMISSIONS = ['useDomainAdminAccess', 'enforceExpansiveAccess'];

const read = { units: READ, costMs: READ_MS, isWrite: false };
const list = { units: LIST, costMs: LIST_MS, isWrite: false };
const edit = { units: EDIT, costMs: SMALL_WRITE_MS, isWrite: true };

export const METHODS: readonly DriveMethod[] = [
  {
    id: 'drive.about.get',
    httpMethod: 'GET',
    path: 'about',
    params: [],
    ...read,
    resource: ABOUT_RESOURCE,
    handle: getAbout,
  },
  {
    id: 'drive.files.generateIds',
    httpMethod: 'GET',
    path: 'files/generateIds',
    params: ['count', 'space', 'type'],
    ...read,
    resource: GENERATED_IDS_RESOURCE,
    handle: generateIds,
  },
  {
    id: 'drive.files.list',
    httpMethod: 'GET',
    path: 'files',
    params: [
      ...['q', 'orderBy', 'pageSize', 'pageToken', 'corpora', 'corpus', 'spaces', 'driveId', 'teamDriveId'],
      ...['includeItemsFromAllDrives', 'includeTeamDriveItems', ...EVERYWHERE, ...RETURNS_FILE],
    ],
    ...list,
    resource: FILE_LIST_RESOURCE,
    handle: listFiles,
  },
  {
    id: 'drive.files.create',
    httpMethod: 'POST',
    path: 'files',
    params: ['ignoreDefaultVisibility', ...EVERYWHERE, ...RETURNS_FILE, ...WRITES_FILE],
    ...edit,
    uploads: true,
    resource: FILE_RESOURCE,
    handle: createFile,
  },
  {
    id: 'drive.files.get',
    httpMethod: 'GET',
    path: 'files/{fileId}',
    params: ['acknowledgeAbuse', ...EVERYWHERE, ...RETURNS_FILE],
    ...read,
    resource: FILE_RESOURCE,
    handle: getFile,
  },
  {
    id: 'drive.files.export',
    httpMethod: 'GET',
    path: 'files/{fileId}/export',
    params: ['mimeType'],
    units: DOWNLOAD,
    costMs: DOWNLOAD_MS,
    isWrite: false,
    handle: exportFile,
  },
  {
    id: 'drive.files.copy',
    httpMethod: 'POST',
    path: 'files/{fileId}/copy',
    params: ['ignoreDefaultVisibility', 'copyComments', ...EVERYWHERE, ...RETURNS_FILE, ...WRITES_FILE],
    units: EDIT,
    costMs: COPY_MS,
    isWrite: true,
    resource: FILE_RESOURCE,
    handle: copyFile,
  },
  {
    id: 'drive.files.update',
    httpMethod: 'PATCH',
    path: 'files/{fileId}',
    params: ['addParents', 'removeParents', ...EVERYWHERE, ...RETURNS_FILE, ...WRITES_FILE],
    ...edit,
    uploads: true,
    resource: FILE_RESOURCE,
    handle: updateFile,
  },
  {
    id: 'drive.files.delete',
    httpMethod: 'DELETE',
    path: 'files/{fileId}',
    params: ['enforceSingleParent', ...EVERYWHERE],
    ...edit,
    handle: deleteFile,
  },
  {
    id: 'drive.permissions.list',
    httpMethod: 'GET',
    path: 'files/{fileId}/permissions',
    params: ['pageSize', 'pageToken', 'includePermissionsForView', ...EVERYWHERE, ...PERMISSIONS],
    ...list,
    resource: PERMISSION_LIST_RESOURCE,
    handle: listPermissions,
  },
  {
    id: 'drive.permissions.create',
    httpMethod: 'POST',
    path: 'files/{fileId}/permissions',
    params: [
      ...['emailMessage', 'sendNotificationEmail', 'transferOwnership', 'moveToNewOwnersRoot'],
      ...['enforceSingleParent', ...EVERYWHERE, ...PERMISSIONS],
    ],
    ...edit,
    resource: PERMISSION_RESOURCE,
    handle: createPermission,
  },
  {
    id: 'drive.permissions.get',
    httpMethod: 'GET',
    path: 'files/{fileId}/permissions/{permissionId}',
    params: [...EVERYWHERE, ...PERMISSIONS],
    ...read,
    resource: PERMISSION_RESOURCE,
    handle: getPermission,
  },
  {
    id: 'drive.permissions.update',
    httpMethod: 'PATCH',
    path: 'files/{fileId}/permissions/{permissionId}',
    params: ['removeExpiration', 'transferOwnership', ...EVERYWHERE, ...PERMISSIONS],
    ...edit,
    resource: PERMISSION_RESOURCE,
    handle: updatePermission,
  },
  {
    id: 'drive.permissions.delete',
    httpMethod: 'DELETE',
    path: 'files/{fileId}/permissions/{permissionId}',
    params: [...EVERYWHERE, ...PERMISSIONS],
    ...edit,
    handle: deletePermission,
  },
];

/** alt=media downloads bytes, which Google prices apart from reading metadata. */
export function costOf(method: DriveMethod, params: ReadonlyMap<string, string>): { units: number; costMs: number } {
  return params.get('alt') === 'media' ? { units: DOWNLOAD, costMs: DOWNLOAD_MS } : method;
}
