// What create, copy and seeding share: where a new file goes, which id it may bear, and its record with content digests.
import { createHash } from 'node:crypto';

import { writableParent } from './access';
import { type DriveContext, resolveId } from './drive-call';
import { DriveError } from './drive-error';
import { checkProperties, type FileMetadata, patchProperties } from './file-metadata';
import type { ContentRecord, FileRecord } from './file-record';
import { isEditorsType, SHORTCUT_MIME } from './mime-types';

/**
 * How long Drive's search needs to learn of a new or renamed file, in milliseconds. Google promises nothing; seconds to
 * minutes have been reported. Listing by parent and files.get do not wait.
 */
export const SEARCH_INDEX_DELAY_MS = 10_000;

export function contentOf(bytes: Uint8Array, revision: number): ContentRecord {
  const digest = (algorithm: string): string => createHash(algorithm).update(bytes).digest('hex');
  const sha256 = digest('sha256');
  const revisionId = `0B${sha256.slice(0, 24)}${revision}`;
  return { sizeBytes: bytes.length, md5: digest('md5'), sha1: digest('sha1'), sha256, revisionId };
}

export function parentFor(context: DriveContext, parents: readonly string[] | undefined, email: string): string {
  const ids = [...new Set((parents ?? ['root']).map((id) => resolveId(context, id, email)))];
  const [id] = ids;
  if (id === undefined || ids.length > 1) {
    throw new DriveError(403, 'cannotAddParent', 'Increasing the number of parents is not allowed');
  }
  return writableParent(context.shelf, id, email).id;
}

function unusableId(): DriveError {
  const place = { location: 'file.id', locationType: 'other' } as const;
  return new DriveError(400, 'invalid', 'The provided file ID is not usable.', place);
}

/** The id a new file gets: its own reserved one, or a fresh one. */
export function idFor(context: DriveContext, wanted: string | undefined, mimeType: string): string {
  const { shelf } = context;
  if (wanted === undefined) return shelf.newId(isEditorsType(mimeType) ? 'editors' : 'file');
  if (isEditorsType(mimeType)) {
    const message = 'Generated IDs are not supported for Docs Editors formats.';
    throw new DriveError(403, 'generatedIdNotSupported', message);
  }
  if (mimeType === SHORTCUT_MIME) throw unusableId();
  if (shelf.get(wanted) !== undefined) {
    throw new DriveError(409, 'fileIdInUse', 'A file already exists with the provided ID.');
  }
  if (!shelf.isReserved(wanted)) throw unusableId();
  shelf.spendReservedId(wanted);
  return wanted;
}

export interface NewFile {
  readonly id: string;
  readonly name: string;
  readonly mimeType: string;
  readonly parentId: string;
  readonly email: string;
  readonly metadata: FileMetadata;
}

export function newRecord(
  context: DriveContext,
  { id, name, mimeType, parentId, email, metadata }: NewFile,
): FileRecord {
  const nowMs = context.clock.nowMs();
  const createdMs = metadata.createdMs ?? nowMs;
  const { description, folderColorRgb, originalFilename, shortcutTargetId } = metadata;
  const properties = patchProperties({}, metadata.properties);
  const appProperties = patchProperties({}, metadata.appProperties);
  checkProperties(properties, appProperties);
  return {
    id,
    name,
    mimeType,
    parentId,
    ownerEmail: email,
    createdMs,
    modifiedMs: metadata.modifiedMs ?? nowMs,
    lastModifyingEmail: email,
    version: 1,
    trashed: metadata.trashed ?? false,
    starred: metadata.starred ?? false,
    properties,
    appProperties,
    permissions: [],
    writersCanShare: metadata.writersCanShare ?? true,
    copyRequiresWriterPermission: metadata.copyRequiresWriterPermission ?? false,
    indexedAtMs: nowMs + SEARCH_INDEX_DELAY_MS,
    ...(description === undefined ? {} : { description }),
    ...(folderColorRgb === undefined ? {} : { folderColorRgb }),
    ...(originalFilename === undefined ? {} : { originalFilename }),
    ...(shortcutTargetId === undefined ? {} : { shortcutTargetId }),
  };
}
