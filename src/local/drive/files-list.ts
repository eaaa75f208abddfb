// files.list: which files the user may see, filtered by `q`, ordered, cut into pages. Listing by parent shows a new
// file at once; searching by name or property waits for the index (SEARCH_INDEX_DELAY_MS).
import { atLeast, isTrashed, roleOf } from './access';
import { type DriveAnswer, type DriveCall, type DriveContext, numberParam, resolveId, view } from './drive-call';
import { invalidParameter, notSimulated } from './drive-error';
import type { FileRecord } from './file-record';
import { FOLDER_MIME } from './mime-types';
import { parseSearchQuery, type SearchQuery } from './search-query';
import type { SearchSubject } from './search-terms';

/** https://developers.google.com/workspace/drive/api/reference/rest/v3/files/list */
const DEFAULT_PAGE_SIZE = 100;
const MAX_PAGE_SIZE = 1000;

type Order = (one: FileRecord, other: FileRecord) => number;

const ORDERS: Readonly<Record<string, Order>> = {
  createdTime: (one, other) => one.createdMs - other.createdMs,
  modifiedTime: (one, other) => one.modifiedMs - other.modifiedMs,
  recency: (one, other) => one.modifiedMs - other.modifiedMs,
  name: (one, other) => compareText(one.name, other.name),
  name_natural: (one, other) => one.name.localeCompare(other.name, 'vi', { numeric: true }),
  folder: (one, other) => Number(isFolder(other)) - Number(isFolder(one)),
  quotaBytesUsed: (one, other) => (one.content?.sizeBytes ?? 0) - (other.content?.sizeBytes ?? 0),
};
const UNSIMULATED_ORDERS = ['modifiedByMeTime', 'sharedWithMeTime', 'viewedByMeTime', 'starred'];

function isFolder(file: FileRecord): boolean {
  return file.mimeType === FOLDER_MIME;
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

function orderOf(text: string): Order {
  const orders = text.split(',').map((part) => {
    const [name = '', direction, ...rest] = part.trim().split(/\s+/);
    if (UNSIMULATED_ORDERS.includes(name)) throw notSimulated(`orderBy=${name}`);
    const order = Object.hasOwn(ORDERS, name) ? ORDERS[name] : undefined;
    if (order === undefined || rest.length > 0 || (direction !== undefined && direction !== 'desc')) {
      throw invalidParameter('orderBy');
    }
    return direction === 'desc' ? (one: FileRecord, other: FileRecord) => order(other, one) : order;
  });
  return (one, other) => orders.reduce((sign, order) => (sign === 0 ? order(one, other) : sign), 0);
}

function newestFirst(one: FileRecord, other: FileRecord): number {
  return other.modifiedMs - one.modifiedMs || compareText(one.id, other.id);
}

function subjectOf(context: DriveContext, file: FileRecord, email: string): SearchSubject {
  const parent = file.parentId;
  const rootId = resolveId(context, 'root', email);
  return {
    file,
    indexed: file.indexedAtMs <= context.clock.nowMs() ? file : file.indexedBefore,
    trashed: isTrashed(context.shelf, file),
    parentIds: parent === undefined ? [] : [parent, ...(parent === rootId ? ['root'] : [])],
    ownerNames: [file.ownerEmail, ...(file.ownerEmail === email ? ['me'] : [])],
    sharedWithMe: file.permissions.some(({ emailAddress }) => emailAddress === email),
  };
}

function found(context: DriveContext, query: SearchQuery, email: string): FileRecord[] {
  const { shelf } = context;
  const candidates = query.parentId === undefined ? [...shelf.all()] : shelf.children(query.parentId);
  return candidates.filter(
    (file) =>
      file.parentId !== undefined &&
      atLeast(roleOf(shelf, file, email, false), 'reader') &&
      query.matches(subjectOf(context, file, email)),
  );
}

/** A page token holds where to go on, and is good only for the query it came from. */
function pageStart(call: DriveCall): number {
  const token = call.params.get('pageToken');
  if (token === undefined) return 0;
  const [start, query] = Buffer.from(token.replace(/^~!!~/, ''), 'base64url').toString().split('\0');
  const sameQuery = query === (call.params.get('q') ?? '');
  if (start === undefined || !/^\d+$/.test(start) || !sameQuery) throw invalidParameter('pageToken');
  return Number(start);
}

function tokenFor(call: DriveCall, start: number): string {
  return `~!!~${Buffer.from(`${start}\0${call.params.get('q') ?? ''}`).toString('base64url')}`;
}

export function listFiles(context: DriveContext, call: DriveCall): DriveAnswer {
  const pageSize = numberParam(call, 'pageSize', DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE);
  const q = call.params.get('q') ?? '';
  const query = q.trim() === '' ? { matches: () => true } : parseSearchQuery(q);
  const orderBy = call.params.get('orderBy');
  const start = pageStart(call);
  const files = found(context, query, call.email).sort(orderBy === undefined ? newestFirst : orderOf(orderBy));
  const end = start + pageSize;
  const value = {
    kind: 'drive#fileList',
    incompleteSearch: false,
    files: files.slice(start, end).map((file) => view(context, file, call.email)),
    ...(end < files.length ? { nextPageToken: tokenFor(call, end) } : {}),
  };
  return { kind: 'json', value };
}
