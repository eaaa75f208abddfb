// A sheet service on a table: a clock that only moves when told, files everybody in `roles` has a role on, and short words
// for the requests the tests send.
import type { Clock, StandInRequest } from '../../../src/local/google/http';
import type { FileAccess } from '../../../src/local/google/spreadsheet-store';
import { SheetsService } from '../../../src/local/sheets/sheets-service';

export const OWNER = 'phong@quan7.edu.vn';
export const SCHOOL = 'truong01@quan7.edu.vn';
/** 1 November 2023, 08:00 in Ho Chi Minh City. */
export const START_MS = Date.UTC(2023, 10, 1, 1, 0, 0);

export class BenchClock implements Clock {
  private now = START_MS;

  nowMs(): number {
    return this.now;
  }

  advanceMs(pauseMs: number): void {
    this.now += pauseMs;
  }
}

type Role = ReturnType<FileAccess['role']>;

export class BenchAccess implements FileAccess {
  readonly roles = new Map<string, Role>([[OWNER, 'owner']]);
  readonly touches: string[] = [];
  private files = 0;

  role(_spreadsheetId: string, email: string): Role {
    return this.roles.get(email) ?? 'none';
  }

  touched(spreadsheetId: string): void {
    this.touches.push(spreadsheetId);
  }

  register(): string {
    this.files += 1;
    return `file-${this.files}`;
  }
}

/** What came back. */
export class Answer {
  constructor(
    readonly status: number,
    readonly body: unknown,
  ) {}

  /** The value at a path of the answer: `sheets.0.properties.title`; undefined if it leads nowhere. */
  at(path: string): unknown {
    return path
      .split('.')
      .reduce<unknown>((here, step) => (here as Record<string, unknown> | undefined)?.[step], this.body);
  }

  /** A part of the answer to look into further. */
  part(path: string): Answer {
    return new Answer(this.status, this.at(path));
  }

  /** A list in the answer; empty if there is none. */
  list(path: string): Answer[] {
    return ((this.at(path) ?? []) as unknown[]).map((item) => new Answer(this.status, item));
  }

  /** The refusal's sentence; undefined if there was none. */
  get message(): string | undefined {
    return this.at('error.message') as string | undefined;
  }
}

export class Bench {
  readonly clock = new BenchClock();
  readonly access = new BenchAccess();
  readonly service = new SheetsService({ clock: this.clock, access: this.access });

  send(method: StandInRequest['method'], url: string, body?: unknown, email = OWNER): Answer {
    // A second a request keeps every test under the quota unless it is about the quota.
    this.clock.advanceMs(1000);
    const bytes = body === undefined ? new Uint8Array() : new TextEncoder().encode(JSON.stringify(body));
    const response = this.service.handle({ method, url, headers: {}, body: bytes }, email);
    return new Answer(response.status, JSON.parse(new TextDecoder().decode(response.body)));
  }

  /** A new spreadsheet with one tab "Số liệu" (id 0), 20 rows and 8 columns, in vi_VN. */
  newSpreadsheet(properties: Record<string, unknown> = {}): string {
    const answer = this.send('POST', '/v4/spreadsheets', {
      properties: { title: 'Sổ', locale: 'vi_VN', timeZone: 'Asia/Ho_Chi_Minh', ...properties },
      sheets: [{ properties: { sheetId: 0, title: 'Số liệu', gridProperties: { rowCount: 20, columnCount: 8 } } }],
    });
    return answer.at('spreadsheetId') as string;
  }

  batch(id: string, requests: unknown, email = OWNER): Answer {
    return this.send('POST', `/v4/spreadsheets/${id}:batchUpdate`, { requests }, email);
  }

  put(id: string, range: string, values: unknown[][], option = 'USER_ENTERED', email = OWNER): Answer {
    const url = `/v4/spreadsheets/${id}/values/${encodeURIComponent(range)}?valueInputOption=${option}`;
    return this.send('PUT', url, { values }, email);
  }

  /** The values of a range; unformatted unless asked otherwise. */
  values(id: string, range: string, render = 'UNFORMATTED_VALUE'): unknown {
    const url = `/v4/spreadsheets/${id}/values/${encodeURIComponent(range)}?valueRenderOption=${render}`;
    return this.send('GET', url).at('values');
  }

  get(id: string, query = ''): Answer {
    return this.send('GET', `/v4/spreadsheets/${id}${query}`);
  }
}
