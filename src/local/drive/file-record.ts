// What the stand-in remembers of one file: the state as it is kept on disk, not the resource that Drive answers with
// (that is file-view.ts). Times are milliseconds of the workspace's clock.

export type Role = 'owner' | 'writer' | 'commenter' | 'reader' | 'none';
export type SharedRole = 'writer' | 'commenter' | 'reader';

/** A grant other than the owner's, which is always implied. */
export interface PermissionRecord {
  readonly id: string;
  readonly type: 'user' | 'anyone';
  readonly role: SharedRole;
  readonly emailAddress?: string;
}

/** Bytes are kept apart, under the file's id. */
export interface ContentRecord {
  readonly sizeBytes: number;
  readonly md5: string;
  readonly sha1: string;
  readonly sha256: string;
  readonly revisionId: string;
}

/** What Drive's search index holds of a file; it lags behind the file itself. */
export interface IndexedTerms {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly appProperties: Readonly<Record<string, string>>;
}

export interface FileRecord {
  readonly id: string;
  readonly name: string;
  readonly mimeType: string;
  /** Absent only for a user's My Drive root. */
  readonly parentId?: string;
  readonly ownerEmail: string;
  readonly createdMs: number;
  readonly modifiedMs: number;
  readonly lastModifyingEmail: string;
  readonly version: number;
  /** Trashed itself; a file inside a trashed folder counts as trashed too. */
  readonly trashed: boolean;
  readonly starred: boolean;
  readonly description?: string;
  readonly folderColorRgb?: string;
  readonly originalFilename?: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly appProperties: Readonly<Record<string, string>>;
  readonly permissions: readonly PermissionRecord[];
  readonly writersCanShare: boolean;
  readonly copyRequiresWriterPermission: boolean;
  readonly content?: ContentRecord;
  /** Of a Google document: the media type of the upload it was made from, whose bytes are kept for its export. */
  readonly madeFrom?: string;
  readonly shortcutTargetId?: string;
  /** From this moment the index knows the present terms; before it, `before` (nothing, for a new file). */
  readonly indexedAtMs: number;
  readonly indexedBefore?: IndexedTerms;
}
