// Sharing: permissions.create, list, get, update, delete. A grant on a folder reaches everything inside; it can be changed
// only where it was made.
import { atLeast, fileWithRole, roleOf } from './access';
import { booleanParam, type DriveAnswer, type DriveCall, type DriveContext, pathId, resolveId } from './drive-call';
import { DriveError, insufficientFilePermissions, invalidParameter, notSimulated, parameterPlace } from './drive-error';
import type { FileRecord, PermissionRecord, SharedRole } from './file-record';
import { effectivePermissions, permissionIdOf, permissionView } from './file-view';

const SHARED_ROLES: readonly string[] = ['writer', 'commenter', 'reader'];
const SHARED_DRIVE_ROLES = ['organizer', 'fileOrganizer'];
const ANYONE_ID = 'anyoneWithLink';
const BODY_FIELDS = ['kind', 'type', 'role', 'emailAddress', 'allowFileDiscovery'];
const UNSIMULATED_FIELDS = ['expirationTime', 'view', 'domain', 'pendingOwner', 'inheritedPermissionsDisabled'];

function invalidSharing(message: string): DriveError {
  return new DriveError(400, 'invalidSharingRequest', `Bad Request. User message: "${message}"`);
}

function readRole(value: unknown): SharedRole {
  if (value === 'owner') throw notSimulated('transferring ownership');
  if (typeof value !== 'string' || SHARED_DRIVE_ROLES.includes(value) || !SHARED_ROLES.includes(value)) {
    throw new DriveError(400, 'invalid', 'The specified role is invalid or not supported.', parameterPlace('role'));
  }
  return value as SharedRole;
}

function checkBody(body: Readonly<Record<string, unknown>>): void {
  for (const field of Object.keys(body)) {
    if (UNSIMULATED_FIELDS.includes(field)) throw notSimulated(`the permission field ${field}`);
    if (!BODY_FIELDS.includes(field)) {
      const message = `Invalid JSON payload received. Unknown name "${field}" at 'permission': Cannot find field.`;
      throw new DriveError(400, 'badRequest', message);
    }
  }
  if (body['allowFileDiscovery'] === true) throw notSimulated('allowFileDiscovery');
}

function readGrant(body: Readonly<Record<string, unknown>>): PermissionRecord {
  checkBody(body);
  const { type, emailAddress } = body;
  const role = readRole(body['role']);
  if (type === 'anyone') {
    if (emailAddress !== undefined) throw invalidParameter('permission.emailAddress');
    return { id: ANYONE_ID, type, role };
  }
  if (type === 'group' || type === 'domain') throw notSimulated(`sharing with a ${type}`);
  if (type !== 'user') throw new DriveError(400, 'required', 'The permission type field is required.');
  if (typeof emailAddress !== 'string' || !/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(emailAddress)) {
    throw invalidSharing('The specified emailAddress is invalid or not applicable for the given permission type.');
  }
  const email = emailAddress.toLowerCase();
  return { id: permissionIdOf(email), type, role, emailAddress: email };
}

function sharedFile(context: DriveContext, call: DriveCall): FileRecord {
  const file = fileWithRole(context.shelf, resolveId(context, pathId(call), call.email), call.email, 'writer');
  const owns = roleOf(context.shelf, file, call.email) === 'owner';
  if (!owns && !file.writersCanShare) throw insufficientFilePermissions();
  if (file.parentId === undefined) throw insufficientFilePermissions();
  return file;
}

function store(context: DriveContext, file: FileRecord, permissions: readonly PermissionRecord[]): void {
  context.shelf.put({ ...file, permissions, version: file.version + 1 });
}

function answer(context: DriveContext, permission: PermissionRecord, role: string = permission.role): DriveAnswer {
  return { kind: 'json', value: permissionView(permission, context.displayName, role) };
}

function notifyGrantee(context: DriveContext, call: DriveCall, file: FileRecord, grant: PermissionRecord): void {
  const wantsMail = booleanParam(call, 'sendNotificationEmail', true);
  if (!wantsMail || grant.emailAddress === undefined) return;
  context.sendMail({
    to: grant.emailAddress,
    from: call.email,
    subject: `Item shared with you: "${file.name}"`,
    body: call.params.get('emailMessage') ?? '',
  });
}

export function createPermission(context: DriveContext, call: DriveCall): DriveAnswer {
  const file = sharedFile(context, call);
  const grant = readGrant(call.body);
  if (grant.emailAddress === file.ownerEmail) {
    return answer(context, { ...grant, id: permissionIdOf(file.ownerEmail) }, 'owner');
  }
  const present = file.permissions.find(({ id }) => id === grant.id);
  const stronger = present !== undefined && atLeast(present.role, grant.role) ? present : grant;
  store(context, file, [...file.permissions.filter(({ id }) => id !== grant.id), stronger]);
  notifyGrantee(context, call, file, grant);
  return answer(context, stronger);
}

export function listPermissions(context: DriveContext, call: DriveCall): DriveAnswer {
  if (call.params.has('pageToken')) throw invalidParameter('pageToken');
  const file = fileWithRole(context.shelf, resolveId(context, pathId(call), call.email), call.email, 'writer');
  const permissions = effectivePermissions(context.shelf, file).map(({ permission, role }) =>
    permissionView(permission, context.displayName, role),
  );
  return { kind: 'json', value: { kind: 'drive#permissionList', permissions } };
}

function foundPermission(
  context: DriveContext,
  call: DriveCall,
  file: FileRecord,
): { permission: PermissionRecord; role: string; inherited: boolean } {
  const id = pathId(call, 1);
  const found = effectivePermissions(context.shelf, file).find(({ permission }) => permission.id === id);
  if (found === undefined) {
    throw new DriveError(404, 'notFound', `Permission not found: ${id}.`, parameterPlace('permissionId'));
  }
  return found;
}

export function getPermission(context: DriveContext, call: DriveCall): DriveAnswer {
  const file = fileWithRole(context.shelf, resolveId(context, pathId(call), call.email), call.email, 'writer');
  const { permission, role } = foundPermission(context, call, file);
  return answer(context, permission, role);
}

function ownGrant(context: DriveContext, call: DriveCall): { file: FileRecord; permission: PermissionRecord } {
  const file = sharedFile(context, call);
  const { permission, role, inherited } = foundPermission(context, call, file);
  if (role === 'owner') throw insufficientFilePermissions();
  if (inherited) {
    const message = 'Cannot modify an inherited permission; change it on the folder it comes from.';
    throw new DriveError(403, 'cannotModifyInheritedPermission', message);
  }
  return { file, permission };
}

export function updatePermission(context: DriveContext, call: DriveCall): DriveAnswer {
  const { file, permission } = ownGrant(context, call);
  const unknown = Object.keys(call.body).find((field) => field !== 'role');
  if (unknown !== undefined) {
    throw new DriveError(403, 'fieldNotWritable', 'The resource body includes fields which are not directly writable.');
  }
  const changed = { ...permission, role: readRole(call.body['role']) };
  store(context, file, [...file.permissions.filter(({ id }) => id !== permission.id), changed]);
  return answer(context, changed);
}

/** Whoever may not share may still leave a file that was shared with them. */
export function deletePermission(context: DriveContext, call: DriveCall): DriveAnswer {
  const leaving = permissionIdOf(call.email) === pathId(call, 1);
  const file = leaving
    ? fileWithRole(context.shelf, resolveId(context, pathId(call), call.email), call.email, 'reader')
    : ownGrant(context, call).file;
  foundPermission(context, call, file);
  if (leaving && file.ownerEmail === call.email) throw insufficientFilePermissions();
  store(
    context,
    file,
    file.permissions.filter(({ id }) => id !== pathId(call, 1)),
  );
  return { kind: 'empty' };
}
