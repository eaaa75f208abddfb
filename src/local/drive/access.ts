// Who may do what with a file in My Drive: the owner, whoever it was shared with, and whoever has a role on a folder
// above it. The owner of a folder may edit what others put into it, but does not come to own it.
import { DriveError, fileNotFound, insufficientFilePermissions, parameterPlace } from './drive-error';
import type { FileRecord, PermissionRecord, Role } from './file-record';
import type { FileShelf } from './file-shelf';
import { FOLDER_MIME } from './mime-types';

const ROLE_RANK: Readonly<Record<Role, number>> = { none: 0, reader: 1, commenter: 2, writer: 3, owner: 4 };

export function atLeast(role: Role, wanted: Role): boolean {
  return ROLE_RANK[role] >= ROLE_RANK[wanted];
}

/** The file and the folders above it, nearest first. */
export function lineage(shelf: FileShelf, file: FileRecord): FileRecord[] {
  const line: FileRecord[] = [];
  let at: FileRecord | undefined = file;
  while (at !== undefined) {
    line.push(at);
    at = at.parentId === undefined ? undefined : shelf.get(at.parentId);
  }
  return line;
}

function matches(permission: PermissionRecord, email: string, byLink: boolean): boolean {
  return permission.type === 'anyone' ? byLink : permission.emailAddress === email;
}

function grantedRole(file: FileRecord, email: string, byLink: boolean): Role {
  return file.permissions
    .filter((permission) => matches(permission, email, byLink))
    .reduce<Role>((best, { role }) => (atLeast(best, role) ? best : role), 'none');
}

/** @param byLink whether a grant to anyone with the link counts: it opens a file, but lists it for nobody. */
export function roleOf(shelf: FileShelf, file: FileRecord, email: string, byLink = true): Role {
  if (file.ownerEmail === email) return 'owner';
  return lineage(shelf, file).reduce<Role>((best, at) => {
    const role = at.ownerEmail === email ? 'writer' : grantedRole(at, email, byLink);
    return atLeast(best, role) ? best : role;
  }, 'none');
}

export function isTrashed(shelf: FileShelf, file: FileRecord): boolean {
  return lineage(shelf, file).some((at) => at.trashed);
}

/** A file that the user may not see does not exist for them. */
export function visibleFile(shelf: FileShelf, id: string, email: string): FileRecord {
  const file = shelf.get(id);
  if (file === undefined || roleOf(shelf, file, email) === 'none') throw fileNotFound(id);
  return file;
}

export function fileWithRole(shelf: FileShelf, id: string, email: string, wanted: Role): FileRecord {
  const file = visibleFile(shelf, id, email);
  if (!atLeast(roleOf(shelf, file, email), wanted)) throw insufficientFilePermissions();
  return file;
}

/** The folder that a new or moved file goes into. */
export function writableParent(shelf: FileShelf, id: string, email: string): FileRecord {
  const parent = visibleFile(shelf, id, email);
  if (parent.mimeType !== FOLDER_MIME) {
    throw new DriveError(403, 'parentNotAFolder', 'The specified parent is not a folder.', parameterPlace('parents'));
  }
  if (!atLeast(roleOf(shelf, parent, email), 'writer')) {
    const message = 'Insufficient permissions for the specified parent.';
    throw new DriveError(403, 'insufficientParentPermissions', message);
  }
  return parent;
}
