// A whole local server on a free port for one test file: workspace, a small bundle, real HTTP, Google's official clients.
import { auth as driveAuth, drive, type drive_v3 } from '@googleapis/drive';
import { sheets, type sheets_v4 } from '@googleapis/sheets';

import { LocalServer } from '../../../src/local/server/http-server';
import { Workspace } from '../../../src/local/workspace/workspace';
import type { ScriptHost } from '../../../src/local/apps-script/script-host';

export const OFFICE = 'can.bo@phong.example';
export const SCHOOL = 'mn.huongduong@truong.example';

const BUNDLE = `
function onOpen() {
  SpreadsheetApp.getUi().createMenu('Sổ Kế Hoạch').addItem('Mở bảng', 'showSidebar').addItem('Hỏng', 'fail').addToUi();
}
function showSidebar() {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('sidebar').setTitle('Sổ'));
}
function add(a, b) { return a + b; }
function whoAmI() { return Session.getActiveUser().getEmail(); }
function fail() { throw new Error('Hỏng thật'); }
`;

export interface Served {
  readonly workspace: Workspace;
  readonly host: ScriptHost;
  readonly url: string;
  stop(): Promise<void>;
}

export async function serve(): Promise<Served> {
  const workspace = Workspace.temporary();
  workspace.setProfile({
    officeName: 'Phòng GD&ĐT Quận 7',
    staff: [{ email: OFFICE, name: 'Cán bộ phòng' }],
    schools: [{ email: SCHOOL, name: 'MN Hướng Dương', detail: 'Mầm non · mã 7-MN-08' }],
    rootFolderIds: [],
  });
  const sidebar = '<html><head><title>Sổ</title></head><body></body></html>';
  const host = workspace.scriptHost({ code: BUNDLE, html: () => sidebar });
  const pages = { page: () => '<!doctype html><title>Trang</title>', sidebar: () => sidebar };
  const server = new LocalServer({ workspace, host, pages });
  const officeSheet = workspace.drive.register('Sổ của phòng', OFFICE);
  workspace.sheets.create(officeSheet, 'Sổ của phòng');
  workspace.setProfile({ ...workspace.profile, officeSpreadsheetId: officeSheet });
  const url = await server.listen(0);
  return {
    workspace,
    host,
    url,
    stop: async () => {
      await server.close();
      workspace.dispose();
    },
  };
}

function credentials(email: string): InstanceType<typeof driveAuth.OAuth2> {
  // The client would load its fetch by a dynamic import, which Jest does not offer.
  const client = new driveAuth.OAuth2({ transporterOptions: { fetchImplementation: fetch } });
  client.setCredentials({ access_token: `local:${email}` });
  return client;
}

export function driveClient(url: string, email = OFFICE): drive_v3.Drive {
  return drive({ version: 'v3', auth: credentials(email), rootUrl: url, retry: false });
}

export function sheetsClient(url: string, email = OFFICE): sheets_v4.Sheets {
  return sheets({ version: 'v4', auth: credentials(email), rootUrl: url, retry: false });
}

/** The status of a refused call, with Google's reason where there is one. */
export async function refusal(call: Promise<unknown>): Promise<string> {
  try {
    await call;
    return 'no refusal';
  } catch (error) {
    const { status, response } = error as { status?: number; response?: { data?: { error?: ErrorBody } } };
    return `${status ?? 0} ${response?.data?.error?.errors?.[0]?.reason ?? response?.data?.error?.status ?? ''}`;
  }
}

interface ErrorBody {
  readonly errors?: readonly { readonly reason: string }[];
  readonly status?: string;
}
