// One call of a Drive method, taken apart: who asks, which file, which parameters, what was sent. Every method has one
// handler; the table in method-table.ts says which parameters it knows and what it costs.
import type { Clock } from '../google/http';
import type { SpreadsheetStore } from '../google/spreadsheet-store';
import { DriveError, invalidParameter } from './drive-error';
import type { FileRecord } from './file-record';
import type { FileShelf } from './file-shelf';
import { type DisplayName, fileView } from './file-view';
import type { FileUpload } from './upload';

/** A message that Google would have sent to somebody: the workspace writes it to its outbox. */
export interface SharingMail {
  readonly to: string;
  readonly from: string;
  readonly subject: string;
  readonly body: string;
}

export interface DriveContext {
  readonly shelf: FileShelf;
  readonly clock: Clock;
  readonly spreadsheets: SpreadsheetStore;
  readonly displayName: DisplayName;
  readonly sendMail: (mail: SharingMail) => void;
  /** Spreadsheets whose content must be written to disk. */
  readonly spreadsheetChanged: (id: string) => void;
}

export interface DriveCall {
  readonly email: string;
  /** The ids in the path, in order: file, permission. */
  readonly pathIds: readonly string[];
  readonly params: ReadonlyMap<string, string>;
  /** The JSON body; {} if there was none. */
  readonly body: Readonly<Record<string, unknown>>;
  /** The bytes of an upload request. */
  readonly upload?: FileUpload;
}

export type DriveAnswer =
  | { readonly kind: 'json'; readonly value: unknown }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array; readonly contentType: string }
  | { readonly kind: 'empty' };

export type DriveHandler = (context: DriveContext, call: DriveCall) => DriveAnswer;

export function pathId(call: DriveCall, index = 0): string {
  return call.pathIds[index] ?? '';
}

export function view(context: DriveContext, file: FileRecord, email: string): Record<string, unknown> {
  return fileView(context.shelf, file, email, context.displayName);
}

/** `root` stands for the asker's My Drive wherever a file id may stand. */
export function resolveId(context: DriveContext, id: string, email: string): string {
  return id === 'root' ? context.shelf.root(email, context.clock.nowMs()).id : id;
}

export function booleanParam(call: DriveCall, name: string, otherwise: boolean): boolean {
  const text = call.params.get(name);
  if (text === undefined) return otherwise;
  if (text !== 'true' && text !== 'false') throw invalidParameter(name, `Invalid boolean value: '${text}'.`);
  return text === 'true';
}

export function numberParam(call: DriveCall, name: string, otherwise: number, max: number): number {
  const text = call.params.get(name);
  if (text === undefined) return otherwise;
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (!(value >= 1 && value <= max)) {
    const message = `Invalid value '${text}'. Values must be within the range: [1, ${max}]`;
    throw new DriveError(400, 'invalidParameter', message, { location: name, locationType: 'parameter' });
  }
  return value;
}
