// A file as the Drive v3 resource that one user gets to see: who asks decides about permissions, parents, capabilities.
import { createHash } from 'node:crypto';

import { atLeast, isTrashed, lineage, roleOf } from './access';
import type { FileRecord, PermissionRecord } from './file-record';
import type { FileShelf } from './file-shelf';
import { FOLDER_MIME, SHORTCUT_MIME, SPREADSHEET_MIME } from './mime-types';

export type DisplayName = (email: string) => string;

/** RFC 3339 in UTC with milliseconds, as Drive prints it. */
export function driveTime(ms: number): string {
  return new Date(ms).toISOString();
}

/** Google's permission ids are stable per user; ours are digits of a hash. */
export function permissionIdOf(email: string): string {
  const digits = BigInt(`0x${createHash('sha256').update(email).digest('hex').slice(0, 16)}`).toString();
  return digits.padStart(20, '0');
}

export function userView(email: string, asker: string, displayName: DisplayName): Record<string, unknown> {
  return {
    kind: 'drive#user',
    displayName: displayName(email),
    me: email === asker,
    permissionId: permissionIdOf(email),
    emailAddress: email,
  };
}

export function permissionView(
  permission: PermissionRecord,
  displayName: DisplayName,
  role: string = permission.role,
): Record<string, unknown> {
  const { id, type, emailAddress } = permission;
  if (emailAddress === undefined) return { kind: 'drive#permission', id, type, role, allowFileDiscovery: false };
  const person = { emailAddress, displayName: displayName(emailAddress), deleted: false, pendingOwner: false };
  return { kind: 'drive#permission', id, type, role, ...person };
}

/** Own and inherited grants, one for each person (the strongest), the owner first. */
export function effectivePermissions(
  shelf: FileShelf,
  file: FileRecord,
): { permission: PermissionRecord; role: string; inherited: boolean }[] {
  const owner: PermissionRecord = {
    id: permissionIdOf(file.ownerEmail),
    type: 'user',
    role: 'writer',
    emailAddress: file.ownerEmail,
  };
  const found = new Map([[owner.id, { permission: owner, role: 'owner', inherited: false }]]);
  for (const at of lineage(shelf, file)) {
    for (const permission of grantsOf(at)) {
      const present = found.get(permission.id);
      if (present !== undefined && (present.role === 'owner' || atLeast(present.permission.role, permission.role)))
        continue;
      found.set(permission.id, { permission, role: permission.role, inherited: at.id !== file.id });
    }
  }
  return [...found.values()];
}

function grantsOf(file: FileRecord): readonly PermissionRecord[] {
  if (file.mimeType !== FOLDER_MIME) return file.permissions;
  const id = permissionIdOf(file.ownerEmail);
  return [...file.permissions, { id, type: 'user', role: 'writer', emailAddress: file.ownerEmail }];
}

function webViewLink({ id, mimeType }: FileRecord): string {
  if (mimeType === FOLDER_MIME) return `https://drive.google.com/drive/folders/${id}`;
  if (mimeType === SPREADSHEET_MIME) return `https://docs.google.com/spreadsheets/d/${id}/edit?usp=drivesdk`;
  return `https://drive.google.com/file/d/${id}/view?usp=drivesdk`;
}

function contentView(file: FileRecord): Record<string, unknown> {
  const { content, originalFilename } = file;
  if (content === undefined) return { quotaBytesUsed: '0' };
  const size = String(content.sizeBytes);
  const extension = /\.([A-Za-z0-9]+)$/.exec(file.name)?.[1] ?? '';
  return {
    size,
    quotaBytesUsed: size,
    md5Checksum: content.md5,
    sha1Checksum: content.sha1,
    sha256Checksum: content.sha256,
    headRevisionId: content.revisionId,
    originalFilename: originalFilename ?? file.name,
    fileExtension: extension,
    fullFileExtension: extension,
    webContentLink: `https://drive.google.com/uc?id=${file.id}&export=download`,
  };
}

function capabilitiesView(shelf: FileShelf, file: FileRecord, email: string): Record<string, boolean> {
  const role = roleOf(shelf, file, email);
  const owns = role === 'owner';
  const edits = atLeast(role, 'writer');
  const folder = file.mimeType === FOLDER_MIME;
  const copies = !folder && (edits || !file.copyRequiresWriterPermission);
  return {
    canAddChildren: folder && edits,
    canAddMyDriveParent: false,
    canComment: atLeast(role, 'commenter'),
    canCopy: copies,
    canDelete: owns,
    canDeleteChildren: false,
    canDownload: copies,
    canEdit: edits,
    canListChildren: folder,
    canModifyContent: edits,
    canMoveChildrenWithinDrive: folder && edits,
    canMoveItemIntoTeamDrive: owns,
    canMoveItemOutOfDrive: owns,
    canMoveItemWithinDrive: owns,
    canReadRevisions: edits && !folder,
    canRemoveChildren: folder && edits,
    canRemoveMyDriveParent: owns,
    canRename: edits,
    canShare: owns || (edits && file.writersCanShare),
    canTrash: owns,
    canTrashChildren: false,
    canUntrash: owns,
  };
}

function shortcutView(shelf: FileShelf, file: FileRecord): Record<string, unknown> {
  if (file.shortcutTargetId === undefined) return {};
  const targetMimeType = shelf.get(file.shortcutTargetId)?.mimeType;
  return { shortcutDetails: { targetId: file.shortcutTargetId, targetMimeType } };
}

function sharingView(
  shelf: FileShelf,
  file: FileRecord,
  email: string,
  displayName: DisplayName,
): Record<string, unknown> {
  const all = effectivePermissions(shelf, file);
  const shared = { shared: all.length > 1, ownedByMe: file.ownerEmail === email };
  if (!atLeast(roleOf(shelf, file, email), 'writer')) return shared;
  const permissions = all.map(({ permission, role }) => permissionView(permission, displayName, role));
  return { ...shared, permissions, permissionIds: all.map(({ permission }) => permission.id) };
}

function visibleParents(shelf: FileShelf, file: FileRecord, email: string): { parents?: string[] } {
  const parent = file.parentId === undefined ? undefined : shelf.get(file.parentId);
  return parent === undefined || roleOf(shelf, parent, email) === 'none' ? {} : { parents: [parent.id] };
}

export function fileView(
  shelf: FileShelf,
  file: FileRecord,
  email: string,
  displayName: DisplayName,
): Record<string, unknown> {
  return {
    kind: 'drive#file',
    id: file.id,
    name: file.name,
    mimeType: file.mimeType,
    description: file.description,
    folderColorRgb: file.folderColorRgb,
    starred: file.starred,
    trashed: isTrashed(shelf, file),
    explicitlyTrashed: file.trashed,
    ...visibleParents(shelf, file, email),
    ...(Object.keys(file.properties).length > 0 ? { properties: file.properties } : {}),
    ...(Object.keys(file.appProperties).length > 0 ? { appProperties: file.appProperties } : {}),
    spaces: ['drive'],
    version: String(file.version),
    webViewLink: webViewLink(file),
    createdTime: driveTime(file.createdMs),
    modifiedTime: driveTime(file.modifiedMs),
    modifiedByMe: file.lastModifyingEmail === email,
    owners: [userView(file.ownerEmail, email, displayName)],
    lastModifyingUser: userView(file.lastModifyingEmail, email, displayName),
    capabilities: capabilitiesView(shelf, file, email),
    viewersCanCopyContent: !file.copyRequiresWriterPermission,
    copyRequiresWriterPermission: file.copyRequiresWriterPermission,
    writersCanShare: file.writersCanShare,
    ...sharingView(shelf, file, email, displayName),
    ...(file.mimeType === SHORTCUT_MIME ? shortcutView(shelf, file) : contentView(file)),
  };
}
