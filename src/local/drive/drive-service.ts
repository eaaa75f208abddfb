// Google Drive v3, as far as the add-on uses it: one request in, one answer out, strict where Google is strict and loud
// where the stand-in stops (501). It also tells Sheets who may open which spreadsheet.
import type { Clock, StandInRequest, StandInResponse } from '../google/http';
import { jsonResponse } from '../google/json-response';
import type { FileAccess, SpreadsheetStore } from '../google/spreadsheet-store';
import { roleOf } from './access';
import type { DriveAnswer, DriveCall, DriveContext, SharingMail } from './drive-call';
import { DriveError, fileNotFound, invalidParameter, notSimulated } from './drive-error';
import { applyFieldMask, type FieldMask, parseFieldMask } from './field-mask';
import type { FileRecord, Role } from './file-record';
import { FileShelf, type IdState, type ShelfChanges } from './file-shelf';
import type { DisplayName } from './file-view';
import { costOf, type DriveMethod, METHODS } from './method-table';
import { FOLDER_MIME, SPREADSHEET_MIME } from './mime-types';
import { newRecord } from './new-file';
import { readParameters } from './parameters';
import { DriveQuota } from './quota';
import { UNSIMULATED_METHODS } from './unsimulated-methods';
import { type ParsedUpload, parseUpload } from './upload';

export interface DriveOptions {
  readonly clock: Clock;
  readonly spreadsheets: SpreadsheetStore;
  /** People's names as Drive shows them; by default the part before the @. */
  readonly displayName?: DisplayName;
  /** Where Google's sharing mails go; by default nowhere. */
  readonly sendMail?: (mail: SharingMail) => void;
  /** Bytes kept from an earlier opening of the workspace. */
  readonly readBlob?: (id: string) => Uint8Array | undefined;
}

/** A folder that stands in Drive before anybody asks, under an id of its own. */
export interface SeedFolder {
  readonly id?: string;
  readonly name: string;
  readonly ownerEmail: string;
  /** The owner's My Drive by default. */
  readonly parentId?: string;
}

const DRIVE_ID = /^[A-Za-z0-9_-]{10,64}$/;
const SEGMENT = '([^/:]+)';

function pathPattern(path: string): RegExp {
  return new RegExp(`^${path.replace(/\{[^}]+\}/g, SEGMENT)}$`);
}

const ROUTES = METHODS.map((method) => ({ method, pattern: pathPattern(method.path) }));

interface Target {
  readonly method: DriveMethod;
  readonly pathIds: readonly string[];
  readonly query: string;
  readonly isUpload: boolean;
}

function findTarget({ method: httpMethod, url }: StandInRequest): Target {
  const [fullPath = '', query = ''] = url.split('?', 2);
  const isUpload = fullPath.startsWith('/upload/');
  const path = fullPath.replace(/^(\/upload)?\/drive\/v3\//, '');
  for (const { method, pattern } of ROUTES) {
    const found = pattern.exec(path);
    if (found === null || method.httpMethod !== httpMethod || (isUpload && method.uploads !== true)) continue;
    return { method, pathIds: found.slice(1).map(decodeURIComponent), query, isUpload };
  }
  const known = UNSIMULATED_METHODS.find(
    ([, knownHttpMethod, knownPath]) => knownHttpMethod === httpMethod && pathPattern(knownPath).test(path),
  );
  if (known !== undefined) throw notSimulated(known[0]);
  throw new DriveError(404, 'notFound', `Not Found: ${httpMethod} ${fullPath}`);
}

function parseObject(text: string): Record<string, unknown> {
  if (text === '') return {};
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new DriveError(400, 'parseError', 'Parse Error');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new DriveError(400, 'parseError', 'Parse Error');
  }
  return value as Record<string, unknown>;
}

function jsonBody(request: StandInRequest): Record<string, unknown> {
  if (request.body.length === 0) return {};
  const contentType = request.headers['content-type'] ?? '';
  if (!/^application\/json\b/i.test(contentType)) {
    throw new DriveError(400, 'badContent', `Unsupported content with type: ${contentType}`);
  }
  return parseObject(new TextDecoder().decode(request.body));
}

function bodyOf(
  request: StandInRequest,
  target: Target,
  uploadType: string | undefined,
): Partial<ParsedUpload> & {
  readonly json: Record<string, unknown>;
} {
  if (!target.isUpload) {
    if (uploadType !== undefined) throw invalidParameter('uploadType');
    return { json: jsonBody(request) };
  }
  const parsed = parseUpload(uploadType, request.body, request.headers['content-type'] ?? '');
  return { json: parseObject(parsed.metadata), upload: parsed.upload };
}

function responseTo(answer: DriveAnswer, mask: FieldMask): StandInResponse {
  if (answer.kind === 'empty') return { status: 204, headers: {}, body: new Uint8Array() };
  if (answer.kind === 'json') return jsonResponse(200, applyFieldMask(answer.value, mask));
  return { status: 200, headers: { 'content-type': answer.contentType }, body: answer.bytes };
}

/** Read before anything is done: a misspelt field must not leave a file behind. */
function maskFor({ resource }: DriveMethod, fields: string | undefined): FieldMask {
  return resource === undefined ? 'all' : parseFieldMask(fields ?? resource.defaultFields, resource.schema);
}

export class DriveService implements FileAccess {
  private readonly context: DriveContext;
  private readonly quota = new DriveQuota();
  private readonly changedSpreadsheets = new Set<string>();

  constructor({ clock, spreadsheets, displayName, sendMail, readBlob }: DriveOptions) {
    this.context = {
      shelf: new FileShelf(readBlob),
      clock,
      spreadsheets,
      displayName: displayName ?? ((email) => email.split('@')[0] ?? email),
      sendMail: sendMail ?? (() => undefined),
      spreadsheetChanged: (id) => this.changedSpreadsheets.add(id),
    };
  }

  handle(request: StandInRequest, email: string): StandInResponse {
    try {
      return this.answer(request, email.toLowerCase());
    } catch (error) {
      if (error instanceof DriveError) return error.toResponse();
      throw error;
    }
  }

  role(spreadsheetId: string, email: string): Role {
    const file = this.context.shelf.get(spreadsheetId);
    return file === undefined ? 'none' : roleOf(this.context.shelf, file, email.toLowerCase());
  }

  touched(spreadsheetId: string, email: string): void {
    const { shelf, clock } = this.context;
    const file = shelf.get(spreadsheetId);
    if (file === undefined) throw fileNotFound(spreadsheetId);
    this.changedSpreadsheets.add(spreadsheetId);
    const lastModifyingEmail = email.toLowerCase();
    shelf.put({ ...file, modifiedMs: clock.nowMs(), lastModifyingEmail, version: file.version + 1 });
  }

  register(title: string, email: string): string {
    const { shelf } = this.context;
    const id = shelf.newId('editors');
    const owner = email.toLowerCase();
    const parentId = shelf.root(owner, this.context.clock.nowMs()).id;
    const file = { id, name: title, mimeType: SPREADSHEET_MIME, parentId, email: owner, metadata: {} };
    shelf.put(newRecord(this.context, file));
    this.changedSpreadsheets.add(id);
    return id;
  }

  /** Puts a folder into Drive under a chosen id, as if it had been there long ago. Free of cost and quota. */
  seedFolder({ id, name, ownerEmail, parentId }: SeedFolder): FileRecord {
    const { shelf, clock } = this.context;
    if (id !== undefined && !DRIVE_ID.test(id)) throw new Error(`Not a Drive id: "${id}"`);
    const email = ownerEmail.toLowerCase();
    const place = parentId ?? shelf.root(email, clock.nowMs()).id;
    const folder = { id: id ?? shelf.newId('file'), name, mimeType: FOLDER_MIME, parentId: place, email, metadata: {} };
    return shelf.put({ ...newRecord(this.context, folder), indexedAtMs: clock.nowMs() });
  }

  /** The record of a file, whoever asks: for the workspace and for tests, not for clients. */
  file(id: string): FileRecord | undefined {
    return this.context.shelf.get(id);
  }

  files(): FileRecord[] {
    return [...this.context.shelf.all()];
  }

  children(id: string): FileRecord[] {
    return this.context.shelf.children(id);
  }

  bytes(id: string): Uint8Array {
    return this.context.shelf.bytes(id);
  }

  load(files: readonly FileRecord[], ids: IdState): void {
    this.context.shelf.load(files, ids);
  }

  takeChanges(): ShelfChanges & { readonly spreadsheetIds: readonly string[] } {
    const spreadsheetIds = [...this.changedSpreadsheets].filter((id) => this.context.shelf.get(id) !== undefined);
    this.changedSpreadsheets.clear();
    return { ...this.context.shelf.takeChanges(), spreadsheetIds };
  }

  private answer(request: StandInRequest, email: string): StandInResponse {
    const target = findTarget(request);
    const { method, pathIds, query } = target;
    const params = readParameters(query, method.params);
    const { units, costMs } = costOf(method, params);
    const { clock } = this.context;
    this.quota.spend(email, units, method.isWrite, clock.nowMs());
    clock.advanceMs(costMs);
    const mask = maskFor(method, params.get('fields'));
    const { json, upload } = bodyOf(request, target, params.get('uploadType'));
    const call: DriveCall = { email, pathIds, params, body: json, ...(upload === undefined ? {} : { upload }) };
    return responseTo(method.handle(this.context, call), mask);
  }
}
