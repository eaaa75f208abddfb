// The calls behind /local/ (page-api.ts says which): what the page draws, and what a person at the page does. People's
// deeds go the way they go in Google: typing through Sheets, uploading through Drive's front door, menus through the bundle.
import type { ScriptHost } from '../apps-script/script-host';
import type { Menu } from '../apps-script/ui-record';
import { isGoogleType, SPREADSHEET_MIME } from '../drive/mime-types';
import type { StandInResponse } from '../google/http';
import { jsonResponse } from '../google/json-response';
import type { Workspace } from '../workspace/workspace';
import { BadCall, integerOf, objectOf, optionalIntegerOf, textOf } from './call-arguments';
import { dateTimeText } from './local-time';
import type { ActionReply, Account, PageState } from './page-api';
import { gridFor } from './page-grid';
import { treeFor } from './page-tree';
import { bearer } from './router';

const MAX_DAYS = 1000;
const MAX_MINUTES = 1440;
const MINUTE_MS = 60_000;
const DAY_MS = 1440 * MINUTE_MS;
const NO_SUCH_FILE = 'Không có tệp này, hoặc bạn không được xem.';

/** Shown inside the page; anything else is only downloaded, so that no school's file runs as a page of ours. */
const SHOWN_TYPES = ['application/pdf', 'image/png', 'image/jpeg'];

export interface LocalCall {
  readonly method: string;
  /** Below /local/: `grid`, `menu/showSidebar`. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: Uint8Array;
}

type Handler = (call: LocalCall) => StandInResponse;

function done(message = '', opened?: 'sidebar'): StandInResponse {
  const reply: ActionReply = { ok: true, message, ...(opened === undefined ? {} : { opened }) };
  return jsonResponse(200, reply);
}

function refused(message: string, status = 200): StandInResponse {
  const reply: ActionReply = { ok: false, message };
  return jsonResponse(status, reply);
}

function menuItems(menus: Iterable<Menu>): PageState['menu'] {
  return [...menus].flatMap(({ entries }) =>
    entries.flatMap((entry) => {
      if (entry.kind === 'item') return [{ id: entry.functionName, label: entry.caption }];
      return entry.kind === 'menu' ? menuItems([entry.menu]) : [];
    }),
  );
}

export class LocalApi {
  /** Raised by the server with every call that may have changed something. */
  revision = 1;
  private readonly routes: Readonly<Partial<Record<string, Handler>>> = {
    'GET state': () => jsonResponse(200, this.state()),
    'GET tree': ({ query }) => jsonResponse(200, treeFor(this.workspace.drive, this.workspace.profile, this.as(query))),
    'GET grid': (call) => this.grid(call),
    'GET file': (call) => this.file(call),
    'POST type': (call) => this.type(call),
    'POST upload': (call) => this.upload(call),
    'POST clock': (call) => this.turnClock(call),
  };

  constructor(
    private readonly workspace: Workspace,
    private readonly host: ScriptHost,
  ) {}

  handle(call: LocalCall): StandInResponse {
    try {
      if (call.method === 'POST' && call.path.startsWith('menu/')) return this.menu(call);
      const route = `${call.method} ${call.path}`;
      const handler = Object.hasOwn(this.routes, route) ? this.routes[route] : undefined;
      return handler === undefined ? refused(`Not Found: ${route}`, 404) : handler(call);
    } catch (error) {
      if (error instanceof BadCall) return refused(error.message, 400);
      throw error;
    }
  }

  private as(query: URLSearchParams): string {
    return (query.get('as') ?? this.workspace.officeEmail).toLowerCase();
  }

  private state(): PageState {
    const { profile, clock, dir } = this.workspace;
    const account = (kind: Account['kind']) => (person: { email: string; name: string; detail?: string }) => ({
      email: person.email,
      name: person.name,
      kind,
      detail: person.detail ?? '',
    });
    return {
      revision: this.revision,
      now: dateTimeText(clock.nowMs()),
      accounts: [...profile.staff.map(account('office')), ...profile.schools.map(account('school'))],
      menu: menuItems(this.host.ui.menus.values()),
      boundId: profile.officeSpreadsheetId ?? '',
      workspace: dir,
    };
  }

  private grid({ query }: LocalCall): StandInResponse {
    const id = query.get('id') ?? '';
    const email = this.as(query);
    const role = this.workspace.drive.role(id, email);
    if (role === 'none' || this.workspace.drive.file(id)?.mimeType !== SPREADSHEET_MIME)
      return refused(NO_SUCH_FILE, 404);
    const wanted = query.get('sheet');
    const sheetId = wanted === null || wanted === '' ? undefined : integerOf(Number(wanted), 'sheet');
    const grid = gridFor(this.workspace.sheets, id, sheetId, { email, role });
    return grid === undefined ? refused('Không có trang tính này.', 404) : jsonResponse(200, grid);
  }

  private file({ query }: LocalCall): StandInResponse {
    const id = query.get('id') ?? '';
    const { drive } = this.workspace;
    const file = drive.file(id);
    if (file === undefined || drive.role(id, this.as(query)) === 'none' || isGoogleType(file.mimeType)) {
      return refused(NO_SUCH_FILE, 404);
    }
    const shown = SHOWN_TYPES.includes(file.mimeType);
    const name = encodeURIComponent(file.name);
    return {
      status: 200,
      headers: {
        'content-type': shown ? file.mimeType : 'application/octet-stream',
        'content-disposition': `${shown ? 'inline' : 'attachment'}; filename*=UTF-8''${name}`,
      },
      body: drive.bytes(id),
    };
  }

  private type({ body }: LocalCall): StandInResponse {
    const typed = objectOf(body);
    const email = textOf(typed['as'], 'as').toLowerCase();
    const spreadsheetId = textOf(typed['id'], 'id');
    if (this.workspace.drive.role(spreadsheetId, email) === 'none') return refused(NO_SUCH_FILE, 404);
    const { refused: refusal, warning } = this.workspace.sheets.typeInto({
      spreadsheetId,
      email,
      sheetId: integerOf(typed['sheetId'], 'sheetId'),
      row: integerOf(typed['row'], 'row'),
      column: integerOf(typed['column'], 'column'),
      text: textOf(typed['text'], 'text'),
    });
    return refusal === undefined ? done(warning) : refused(refusal);
  }

  private upload({ body }: LocalCall): StandInResponse {
    const sent = objectOf(body);
    const [name, mimeType] = [textOf(sent['name'], 'name'), textOf(sent['mimeType'], 'mimeType')];
    const metadata = JSON.stringify({ name, mimeType, parents: [textOf(sent['folderId'], 'folderId')] });
    const boundary = 'so-ke-hoach-page';
    const head = `--${boundary}\r\ncontent-type: application/json\r\n\r\n${metadata}\r\n--${boundary}\r\ncontent-type: ${mimeType}\r\n\r\n`;
    const bytes = Buffer.from(textOf(sent['content'], 'content'), 'base64');
    const { status, body: answer } = this.workspace.standIn.handle({
      method: 'POST',
      url: '/upload/drive/v3/files?uploadType=multipart&fields=id',
      headers: {
        authorization: bearer(textOf(sent['as'], 'as')),
        'content-type': `multipart/related; boundary=${boundary}`,
      },
      body: Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]),
    });
    return status === 200 ? done() : refused(messageOf(answer));
  }

  private turnClock({ body }: LocalCall): StandInResponse {
    const sent = objectOf(body);
    const days = optionalIntegerOf(sent['days'], 'days', MAX_DAYS);
    const minutes = optionalIntegerOf(sent['minutes'], 'minutes', MAX_MINUTES);
    this.workspace.clock.advanceMs(days * DAY_MS + minutes * MINUTE_MS);
    return done(dateTimeText(this.workspace.clock.nowMs()));
  }

  private menu({ path, query }: LocalCall): StandInResponse {
    const id = decodeURIComponent(path.slice('menu/'.length));
    const { ui } = this.host;
    if (!menuItems(ui.menus.values()).some((item) => item.id === id)) return refused(`Not Found: ${id}`, 404);
    ui.takeSidebar();
    try {
      this.host.run(id, [], { email: this.as(query) });
    } catch (error) {
      return refused(error instanceof Error ? error.message : String(error));
    }
    return done(ui.takeAlerts().join('\n'), ui.takeSidebar() === undefined ? undefined : 'sidebar');
  }
}

/** The message of a Google error body. */
function messageOf(body: Uint8Array): string {
  const { error } = JSON.parse(new TextDecoder().decode(body)) as { error: { message: string } };
  return error.message;
}
