// A Drive of its own for each test, spoken to as over HTTP, with a store that only notes what it was asked for.
import { DriveService } from '../../../src/local/drive/drive-service';
import type { StandInRequest } from '../../../src/local/google/http';
import type { SpreadsheetStore } from '../../../src/local/google/spreadsheet-store';
import { VirtualClock } from '../../../src/local/workspace/virtual-clock';

export const OFFICE = 'phong@office.example';
export const SCHOOL = 'mn@school.example';
export const STRANGER = 'ai@other.example';
export const START = Date.parse('2023-10-02T08:00:00+07:00');
export const FOLDER = 'application/vnd.google-apps.folder';
export const SPREADSHEET = 'application/vnd.google-apps.spreadsheet';

export class NotingStore implements SpreadsheetStore {
  readonly notes: string[] = [];
  xlsx = new Uint8Array([80, 75]);
  create(id: string, title: string): void {
    this.notes.push(`create ${id.length} ${title}`);
  }
  copy(_from: string, _to: string, title: string): void {
    this.notes.push(`copy ${title}`);
  }
  rename(_id: string, title: string): void {
    this.notes.push(`rename ${title}`);
  }
  exportXlsx(): Uint8Array {
    return this.xlsx;
  }
  exportCsv(): Uint8Array {
    return new TextEncoder().encode('a,b');
  }
  save(): string {
    return '{}';
  }
  load(): void {
    this.notes.push('load');
  }
  remove(): void {
    this.notes.push('remove');
  }
}

export interface Answer {
  readonly status: number;
  readonly json: Record<string, unknown>;
  readonly text: string;
}

export class DriveClient {
  readonly clock = new VirtualClock(START);
  readonly store = new NotingStore();
  readonly mails: string[] = [];
  readonly drive = new DriveService({
    clock: this.clock,
    spreadsheets: this.store,
    sendMail: ({ to }) => this.mails.push(to),
  });

  call(method: StandInRequest['method'], path: string, body?: unknown, email = OFFICE): Answer {
    const text = body === undefined ? '' : JSON.stringify(body);
    return this.send(method, `/drive/v3/${path}`, new TextEncoder().encode(text), 'application/json', email);
  }

  send(method: StandInRequest['method'], url: string, body: Uint8Array, contentType: string, email = OFFICE): Answer {
    const response = this.drive.handle({ method, url, headers: { 'content-type': contentType }, body }, email);
    const text = new TextDecoder().decode(response.body);
    const isJson = response.headers['content-type']?.startsWith('application/json') === true;
    return { status: response.status, json: isJson ? (JSON.parse(text) as Record<string, unknown>) : {}, text };
  }

  /** Creates a file and returns its id; a second between writes keeps clear of the rate limit. */
  make(metadata: Record<string, unknown>, email = OFFICE): string {
    this.clock.advanceMs(1000);
    const { status, json } = this.call('POST', 'files?fields=id', metadata, email);
    if (status !== 200) throw new Error(JSON.stringify(json));
    return String(json['id']);
  }

  share(id: string, emailAddress: string, role: string): Answer {
    const path = `files/${id}/permissions?sendNotificationEmail=false`;
    return this.call('POST', path, { type: 'user', role, emailAddress });
  }

  names(query: string, email = OFFICE): string[] {
    const { json } = this.call('GET', `files?q=${encodeURIComponent(query)}&orderBy=name`, undefined, email);
    return (json['files'] as { name: string }[]).map(({ name }) => name);
  }
}

/** "403 cannotAddParent" */
export function refusalOf({ status, json }: Answer): string {
  const { errors } = json['error'] as { errors: { reason: string }[] };
  return `${status} ${errors[0]?.reason ?? ''}`;
}

export function messageOf({ json }: Answer): string {
  return (json['error'] as { message: string }).message;
}
