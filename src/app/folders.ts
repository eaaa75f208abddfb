// Folders under the plan's folder, known by a key in their properties and never by their names, so that staff may rename
// or move them within their parent. Missing ones are made under reserved ids, so a repeated step makes no twins.
import { problem, ProblemError } from '../core/problem';
import type { Plan } from '../core/plan';
import { createFolder, FOLDER_TYPE, reserveIds, type DriveFile } from '../google/drive-requests';
import { listEveryFileOf } from '../google/list-every-file';
import { inFolder } from '../google/query';
import type { Session } from './session';

/** The property by which every file and folder of ours is known. */
export const KEY_PROPERTY = 'skh';

export interface WantedFolder {
  readonly key: string;
  readonly name: string;
  /** Absent: directly under the root. A parent stands before its children in the list. */
  readonly parentKey?: string;
}

export const FOLDER_FIELDS = 'id,name,mimeType,createdTime,properties';

export function requireFolder({ folderId }: Plan): string {
  if (folderId === undefined) throw new ProblemError(problem('noFolderYet'));
  return folderId;
}

/** Ids by key of those wanted folders that exist. Reads one list per parent. */
export function findFolders(session: Session, rootId: string, wanted: readonly WantedFolder[]): Map<string, string> {
  const ids = new Map<string, string>();
  for (let layer = topLayer(wanted); layer.length > 0; layer = childrenOf(wanted, layer)) {
    const parents = [
      ...new Set(layer.flatMap(({ parentKey }) => (parentKey === undefined ? rootId : (ids.get(parentKey) ?? [])))),
    ];
    for (const [key, id] of keyedChildren(session, parents)) ids.set(key, id);
  }
  return ids;
}

/** All wanted folders by key, the missing ones made. */
export function ensureFolders(session: Session, rootId: string, wanted: readonly WantedFolder[]): Map<string, string> {
  const ids = findFolders(session, rootId, wanted);
  for (let layer = topLayer(wanted); layer.length > 0; layer = childrenOf(wanted, layer)) {
    const missing = layer.filter(({ key }) => !ids.has(key));
    if (missing.length === 0) continue;
    const reserved = session.google.call(reserveIds(missing.length));
    const outcomes = session.google.all(
      missing.map(({ key, name, parentKey }, index) =>
        createFolder({
          id: reserved[index] ?? '',
          name,
          parentId: parentKey === undefined ? rootId : (ids.get(parentKey) ?? rootId),
          properties: { [KEY_PROPERTY]: key },
        }),
      ),
    );
    outcomes.forEach((outcome, index) => {
      if (!outcome.ok) throw new ProblemError(outcome.problem);
      ids.set(missing[index]?.key ?? '', outcome.value.id ?? '');
    });
  }
  return ids;
}

function topLayer(wanted: readonly WantedFolder[]): WantedFolder[] {
  return wanted.filter(({ parentKey }) => parentKey === undefined);
}

function childrenOf(wanted: readonly WantedFolder[], layer: readonly WantedFolder[]): WantedFolder[] {
  const parents = new Set(layer.map(({ key }) => key));
  return wanted.filter(({ parentKey }) => parentKey !== undefined && parents.has(parentKey));
}

function keyedChildren(session: Session, parents: readonly string[]): Map<string, string> {
  const queries = parents.map((id) => `${inFolder(id)} and mimeType = '${FOLDER_TYPE}'`);
  return new Map([...keyedFiles(session, queries, FOLDER_FIELDS)].map(([key, folder]) => [key, folder.id ?? '']));
}

/** What these queries find of ours, by key; of twins the oldest counts. `fields` hold createdTime and properties. */
export function keyedFiles(session: Session, queries: readonly string[], fields: string): Map<string, DriveFile> {
  const keyed = new Map<string, DriveFile>();
  for (const outcome of listEveryFileOf(session.google, queries, fields)) {
    if (!outcome.ok) throw new ProblemError(outcome.problem);
    for (const file of outcome.value) {
      const key = file.properties?.[KEY_PROPERTY];
      const earlier = key === undefined ? undefined : keyed.get(key);
      if (key !== undefined && (earlier === undefined || (file.createdTime ?? '') < (earlier.createdTime ?? '')))
        keyed.set(key, file);
    }
  }
  return keyed;
}
