// What one person sees in Drive, as the page's tree: their own files, the folders the workspace is about, and what has been
// shared with them. Trashed files are left out.
import { isTrashedIn, type DriveReader } from './drive-reader';
import { dateTimeText } from './local-time';
import type { Tree, TreeNode } from './page-api';
import type { WorkspaceProfile } from '../workspace/profile';
import type { FileRecord } from '../drive/file-record';
import { FOLDER_MIME, isGoogleType, SPREADSHEET_MIME } from '../drive/mime-types';

const UNITS = ['B', 'KB', 'MB'] as const;

function sizeText(bytes: number): string {
  let [size, unit] = [bytes, 0];
  while (size >= 1024 && unit < UNITS.length - 1) [size, unit] = [size / 1024, unit + 1];
  return `${Math.round(size)} ${UNITS[unit] ?? 'MB'}`;
}

function kindOf({ mimeType }: FileRecord): TreeNode['kind'] {
  if (mimeType === FOLDER_MIME) return 'folder';
  return mimeType === SPREADSHEET_MIME ? 'spreadsheet' : 'file';
}

function detailOf(file: FileRecord): string {
  const parts = [
    ...(file.content === undefined ? [] : [sizeText(file.content.sizeBytes)]),
    dateTimeText(file.modifiedMs),
    file.ownerEmail,
  ];
  return file.mimeType === FOLDER_MIME ? '' : parts.join(' · ');
}

class TreeBuilder {
  private readonly placed = new Set<string>();

  constructor(
    private readonly drive: DriveReader,
    private readonly email: string,
  ) {}

  node(file: FileRecord): TreeNode {
    this.placed.add(file.id);
    const role = this.drive.role(file.id, this.email);
    const children = this.drive.children(file.id).filter((child) => this.sees(child));
    return {
      id: file.id,
      name: file.name,
      kind: kindOf(file),
      detail: detailOf(file),
      canEdit: role === 'owner' || role === 'writer',
      children: children.sort(byKindAndName).map((child) => this.node(child)),
      ...(isGoogleType(file.mimeType) ? {} : { url: fileUrl(file.id, this.email) }),
    };
  }

  /** Folders and files that stand in nothing this person sees. */
  loose(files: readonly FileRecord[]): FileRecord[] {
    return files.filter((file) => !this.placed.has(file.id) && this.sees(file));
  }

  private sees(file: FileRecord): boolean {
    return this.drive.role(file.id, this.email) !== 'none' && !isTrashedIn(this.drive, file);
  }
}

function fileUrl(id: string, email: string): string {
  return `/local/file?id=${encodeURIComponent(id)}&as=${encodeURIComponent(email)}`;
}

function byKindAndName(one: FileRecord, other: FileRecord): number {
  const folderFirst = Number(other.mimeType === FOLDER_MIME) - Number(one.mimeType === FOLDER_MIME);
  return folderFirst || one.name.localeCompare(other.name, 'vi', { numeric: true });
}

export function treeFor(drive: DriveReader, profile: WorkspaceProfile, email: string): Tree {
  const builder = new TreeBuilder(drive, email);
  const all = drive.files();
  const mine = all.filter((file) => file.parentId === undefined && file.ownerEmail === email);
  const roots = mine.map((file) => builder.node(file));
  const known = profile.rootFolderIds.flatMap((id) => drive.file(id) ?? []);
  roots.push(...builder.loose(known).map((file) => builder.node(file)));
  const shared = all.filter((file) => file.permissions.some(({ emailAddress }) => emailAddress === email));
  const topmost = shared.filter((file) => !shared.some(({ id }) => id === file.parentId));
  const nodes = builder
    .loose(topmost)
    .sort(byKindAndName)
    .map((file) => builder.node(file));
  if (nodes.length > 0) roots.push(sharedRoot(nodes));
  return { roots };
}

function sharedRoot(children: readonly TreeNode[]): TreeNode {
  return { id: 'shared', name: 'Được chia sẻ với tôi', kind: 'folder', detail: '', canEdit: false, children };
}
