// All files of the workspace, with the parent index, their bytes, and the ids given out. It knows no permissions and no
// HTTP. Ids are drawn from a counter, so that the same actions always yield the same ids. Changes are noted for the disk.
import { createHash } from 'node:crypto';

import type { FileRecord } from './file-record';
import { FOLDER_MIME } from './mime-types';

/** Lengths as seen on Drive: files and folders 33 characters, documents of the editors 44. */
const FILE_ID_LENGTH = 33;
const EDITORS_ID_LENGTH = 44;

export interface IdState {
  nextNumber: number;
  /** Ids from files.generateIds that no file bears yet, with the user they were given to. */
  reserved: Record<string, string>;
}

export interface ShelfChanges {
  readonly files: readonly FileRecord[];
  readonly removedIds: readonly string[];
  readonly blobs: readonly (readonly [id: string, bytes: Uint8Array])[];
  readonly ids: IdState | undefined;
}

function opaqueId(seed: string, length: number): string {
  return `1${createHash('sha512').update(seed).digest('base64url')}`.slice(0, length);
}

export function rootIdOf(email: string): string {
  return `0A${createHash('sha256').update(`root of ${email}`).digest('base64url')}`.slice(0, 19);
}

export class FileShelf {
  private readonly records = new Map<string, FileRecord>();
  private readonly childIds = new Map<string, Set<string>>();
  private readonly blobs = new Map<string, Uint8Array>();
  private readonly changedIds = new Set<string>();
  private readonly removedIds = new Set<string>();
  private readonly changedBlobs = new Set<string>();
  private idsChanged = false;
  private ids: IdState = { nextNumber: 1, reserved: {} };

  /** @param readBlob fetches bytes kept from an earlier opening of the workspace. */
  constructor(private readonly readBlob: (id: string) => Uint8Array | undefined = () => undefined) {}

  get(id: string): FileRecord | undefined {
    return this.records.get(id);
  }

  all(): IterableIterator<FileRecord> {
    return this.records.values();
  }

  children(id: string): FileRecord[] {
    return [...(this.childIds.get(id) ?? [])].flatMap((childId) => this.records.get(childId) ?? []);
  }

  put(record: FileRecord): FileRecord {
    const former = this.records.get(record.id);
    if (former?.parentId !== record.parentId || former === undefined) {
      this.unlink(former);
      this.link(record);
    }
    this.records.set(record.id, record);
    this.changedIds.add(record.id);
    this.removedIds.delete(record.id);
    return record;
  }

  remove(id: string): void {
    this.unlink(this.records.get(id));
    this.records.delete(id);
    this.blobs.delete(id);
    this.changedIds.delete(id);
    this.changedBlobs.delete(id);
    this.removedIds.add(id);
  }

  bytes(id: string): Uint8Array {
    const bytes = this.blobs.get(id) ?? this.readBlob(id) ?? new Uint8Array();
    this.blobs.set(id, bytes);
    return bytes;
  }

  setBytes(id: string, bytes: Uint8Array): void {
    this.blobs.set(id, bytes);
    this.changedBlobs.add(id);
  }

  /** The user's My Drive, made on first use. */
  root(email: string, nowMs: number): FileRecord {
    const id = rootIdOf(email);
    return this.records.get(id) ?? this.put(rootRecord(id, email, nowMs));
  }

  newId(kind: 'file' | 'editors'): string {
    const length = kind === 'file' ? FILE_ID_LENGTH : EDITORS_ID_LENGTH;
    this.idsChanged = true;
    return opaqueId(`file ${this.ids.nextNumber++}`, length);
  }

  reserveIds(count: number, email: string): string[] {
    return Array.from({ length: count }, () => {
      const id = this.newId('file');
      this.ids.reserved[id] = email;
      return id;
    });
  }

  isReserved(id: string): boolean {
    return Object.hasOwn(this.ids.reserved, id);
  }

  spendReservedId(id: string): void {
    Reflect.deleteProperty(this.ids.reserved, id);
    this.idsChanged = true;
  }

  /** Takes up the state of an earlier opening; nothing of it counts as changed. */
  load(records: readonly FileRecord[], ids: IdState): void {
    for (const record of records) {
      this.records.set(record.id, record);
      this.link(record);
    }
    this.ids = ids;
  }

  /** What has changed since the last call, for the disk. */
  takeChanges(): ShelfChanges {
    const changes = {
      files: [...this.changedIds].flatMap((id) => this.records.get(id) ?? []),
      removedIds: [...this.removedIds],
      blobs: [...this.changedBlobs].map((id) => [id, this.bytes(id)] as const),
      ids: this.idsChanged ? this.ids : undefined,
    };
    this.changedIds.clear();
    this.removedIds.clear();
    this.changedBlobs.clear();
    this.idsChanged = false;
    return changes;
  }

  private link(record: FileRecord): void {
    if (record.parentId === undefined) return;
    const siblings = this.childIds.get(record.parentId) ?? new Set();
    this.childIds.set(record.parentId, siblings.add(record.id));
  }

  private unlink(record: FileRecord | undefined): void {
    if (record?.parentId !== undefined) this.childIds.get(record.parentId)?.delete(record.id);
  }
}

function rootRecord(id: string, email: string, nowMs: number): FileRecord {
  return {
    id,
    name: 'Drive của tôi',
    mimeType: FOLDER_MIME,
    ownerEmail: email,
    createdMs: nowMs,
    modifiedMs: nowMs,
    lastModifyingEmail: email,
    version: 1,
    trashed: false,
    starred: false,
    properties: {},
    appProperties: {},
    permissions: [],
    writersCanShare: true,
    copyRequiresWriterPermission: false,
    indexedAtMs: nowMs,
  };
}
