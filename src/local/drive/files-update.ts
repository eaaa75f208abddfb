// files.update (metadata, new bytes, moving) and files.delete. In My Drive only the owner moves, trashes or deletes a file:
// whoever may merely edit it is refused, which is why filing works on copies.
import { fileWithRole, lineage, roleOf, writableParent } from './access';
import { type DriveAnswer, type DriveCall, type DriveContext, pathId, resolveId } from './drive-call';
import { DriveError, insufficientFilePermissions, notSimulated } from './drive-error';
import { checkProperties, type FileMetadata, patchProperties, readMetadata } from './file-metadata';
import type { FileRecord } from './file-record';
import { fileAnswer } from './files-create';
import { isGoogleType, SPREADSHEET_MIME } from './mime-types';
import { contentOf, SEARCH_INDEX_DELAY_MS } from './new-file';

function idList(call: DriveCall, name: string): string[] {
  return (call.params.get(name) ?? '').split(',').filter((id) => id !== '');
}

function cannotAddParent(): DriveError {
  return new DriveError(403, 'cannotAddParent', 'Increasing the number of parents is not allowed');
}

/** The parent after addParents and removeParents. */
function movedParent(context: DriveContext, call: DriveCall, file: FileRecord): string | undefined {
  const [added, ...more] = idList(call, 'addParents').map((id) => resolveId(context, id, call.email));
  const removed = idList(call, 'removeParents').map((id) => resolveId(context, id, call.email));
  if (added === undefined) {
    if (removed.length > 0) throw notSimulated('removeParents without addParents');
    return file.parentId;
  }
  const parent = writableParent(context.shelf, added, call.email);
  if (parent.id === file.parentId) return file.parentId;
  const keepsFormer = file.parentId !== undefined && !removed.includes(file.parentId);
  if (more.length > 0 || keepsFormer || file.ownerEmail !== call.email) throw cannotAddParent();
  if (lineage(context.shelf, parent).some(({ id }) => id === file.id)) {
    throw new DriveError(403, 'cannotMoveFolderIntoDescendant', 'A folder cannot be moved into itself.');
  }
  return parent.id;
}

function checkRights(context: DriveContext, call: DriveCall, file: FileRecord, metadata: FileMetadata): void {
  const owns = roleOf(context.shelf, file, call.email) === 'owner';
  const onlyOwner = metadata.trashed !== undefined || metadata.writersCanShare !== undefined;
  if (onlyOwner && !owns) throw insufficientFilePermissions();
  if (file.parentId === undefined) throw notSimulated('changing a My Drive root');
  if (metadata.mimeType !== undefined && metadata.mimeType !== file.mimeType && isGoogleType(metadata.mimeType)) {
    throw notSimulated(`changing a file to ${metadata.mimeType}`);
  }
}

function patched(context: DriveContext, file: FileRecord, metadata: FileMetadata, email: string): FileRecord {
  const { properties: propertyPatch, appProperties: appPatch, ...plain } = metadata;
  const properties = patchProperties(file.properties, propertyPatch);
  const appProperties = patchProperties(file.appProperties, appPatch);
  checkProperties(properties, appProperties);
  const nowMs = context.clock.nowMs();
  const changed = { ...file, ...plain, properties, appProperties, version: file.version + 1 };
  const modified = { ...changed, modifiedMs: metadata.modifiedMs ?? nowMs, lastModifyingEmail: email };
  return reindexed(file, CONTENT_FIELDS.some((field) => field in metadata) ? modified : changed, nowMs);
}

/** Properties, stars and moves leave modifiedTime alone. */
const CONTENT_FIELDS = ['name', 'description', 'mimeType', 'modifiedMs'] as const;

/** The search index goes on finding the former name and properties for a while. */
function reindexed(before: FileRecord, after: FileRecord, nowMs: number): FileRecord {
  const same = (field: 'properties' | 'appProperties'): boolean =>
    JSON.stringify(before[field]) === JSON.stringify(after[field]);
  if (before.name === after.name && same('properties') && same('appProperties')) return after;
  const indexedAtMs = nowMs + SEARCH_INDEX_DELAY_MS;
  if (before.indexedAtMs > nowMs) return { ...after, indexedAtMs };
  const { name, properties, appProperties } = before;
  return { ...after, indexedAtMs, indexedBefore: { name, properties, appProperties } };
}

function withBytes(context: DriveContext, file: FileRecord, call: DriveCall): FileRecord {
  if (call.upload === undefined) return file;
  if (isGoogleType(file.mimeType)) throw notSimulated(`uploading bytes into ${file.mimeType}`);
  context.shelf.setBytes(file.id, call.upload.bytes);
  const content = contentOf(call.upload.bytes, file.version);
  return { ...file, content, modifiedMs: context.clock.nowMs(), lastModifyingEmail: call.email };
}

export function updateFile(context: DriveContext, call: DriveCall): DriveAnswer {
  const { email } = call;
  const file = fileWithRole(context.shelf, resolveId(context, pathId(call), email), email, 'writer');
  const metadata = readMetadata(call.body, 'update');
  checkRights(context, call, file, metadata);
  const parentId = movedParent(context, call, file);
  const changed = withBytes(context, patched(context, file, metadata, email), call);
  const stored = context.shelf.put(parentId === undefined ? changed : { ...changed, parentId });
  if (stored.mimeType === SPREADSHEET_MIME && stored.name !== file.name) {
    context.spreadsheets.rename(stored.id, stored.name);
    context.spreadsheetChanged(stored.id);
  }
  return fileAnswer(context, stored, email);
}

/** What others own inside a deleted folder goes back to their My Drive. */
function removeWithChildren(context: DriveContext, file: FileRecord): void {
  for (const child of context.shelf.children(file.id)) {
    if (child.ownerEmail === file.ownerEmail) removeWithChildren(context, child);
    else context.shelf.put({ ...child, parentId: resolveId(context, 'root', child.ownerEmail) });
  }
  if (file.mimeType === SPREADSHEET_MIME) context.spreadsheets.remove(file.id);
  context.shelf.remove(file.id);
}

export function deleteFile(context: DriveContext, call: DriveCall): DriveAnswer {
  const file = fileWithRole(context.shelf, resolveId(context, pathId(call), call.email), call.email, 'owner');
  if (file.parentId === undefined) throw insufficientFilePermissions();
  removeWithChildren(context, file);
  return { kind: 'empty' };
}
