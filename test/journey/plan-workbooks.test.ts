// The workbook of each of the five plans: built by at most three requests of at most 300 KB, and the same figures on the
// page as in LibreOffice, which opens the .xlsx that Drive exports. The second half runs only where soffice is installed.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { BEGINNINGS } from '../../src/local/round/timetable';
import { PLAN_PLACES, SAMPLE_PLANS, type SamplePlan } from '../../src/local/sample/sample-plan';
import { bearer } from '../../src/local/server/router';
import { Workspace } from '../../src/local/workspace/workspace';
import { Clerk } from './clerk';

const MAX_REQUESTS = 3;
const MAX_BYTES = 300_000;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

interface Built {
  readonly clerk: Clerk;
  readonly book: string;
  /** Bytes of each request that createPlan sent. */
  readonly requests: readonly number[];
}

const workspaces: Workspace[] = [];
const cache = new Map<SamplePlan, Built>();

function built(plan: SamplePlan): Built {
  const known = cache.get(plan);
  if (known !== undefined) return known;
  const workspace = Workspace.temporary({ now: BEGINNINGS[plan].start });
  workspaces.push(workspace);
  const clerk = new Clerk(workspace, PLAN_PLACES[plan].officeEmail);
  const made = clerk.google.post('/v4/spreadsheets', { properties: { title: plan, locale: 'vi_VN' } });
  const book = (made as { readonly spreadsheetId: string }).spreadsheetId;
  const staff = [{ email: clerk.email, name: 'Cán bộ' }];
  workspace.setProfile({ officeName: plan, staff, schools: [], officeSpreadsheetId: book, rootFolderIds: [] });
  const requests: number[] = [];
  workspace.standIn.recorder = ({ body }) => requests.push(body.length);
  clerk.click('createPlan', { planKey: plan });
  workspace.standIn.recorder = undefined;
  const done = { clerk, book, requests };
  cache.set(plan, done);
  return done;
}

afterAll(() => {
  for (const workspace of workspaces) workspace.dispose();
});

test.each(SAMPLE_PLANS)('%s is built by at most three requests of at most 300 KB', (plan) => {
  const { requests } = built(plan);
  expect(requests.length).toBeLessThanOrEqual(MAX_REQUESTS);
  expect(Math.max(...requests)).toBeLessThanOrEqual(MAX_BYTES);
});

const isLong = process.env['LONG'] === '1';
const hasOffice = isLong && spawnSync('soffice', ['--version']).status === 0;
const withOffice = hasOffice ? describe : describe.skip;

const whySkipped = isLong ? 'soffice is not installed here' : 'only in npm run test:long';

withOffice(hasOffice ? 'in LibreOffice' : `in LibreOffice (skipped: ${whySkipped})`, () => {
  const dir = mkdtempSync(path.join(os.tmpdir(), 'so-ke-hoach-xlsx-'));
  const opened = path.join(dir, 'opened');

  beforeAll(() => {
    for (const plan of SAMPLE_PLANS) writeFileSync(path.join(dir, `${plan}.xlsx`), exported(built(plan)));
    recalculateAlways(dir);
    const files = SAMPLE_PLANS.map((plan) => path.join(dir, `${plan}.xlsx`));
    const profile = `-env:UserInstallation=file://${dir}/profile`;
    const convert = [profile, '--headless', '--convert-to', 'xlsx', '--outdir', opened, ...files];
    execFileSync('soffice', convert, { stdio: 'ignore', timeout: 120_000 });
  }, 150_000);

  afterAll(() => {
    rmSync(dir, { recursive: true, force: true });
  });

  test.each(SAMPLE_PLANS)('%s shows the figures of the page', (plan) => {
    const { clerk, book } = built(plan);
    const sheets = cellsOf(readFileSync(path.join(opened, `${plan}.xlsx`)));
    const tabs = clerk.tabs(book);
    expect([...sheets.keys()]).toEqual(tabs.map(({ title }) => title));
    for (const { title } of tabs) {
      const onPage = new Map<string, string>();
      clerk.values(book, title).forEach((cells, row) => {
        cells.forEach((value, column) => {
          if (value !== '') onPage.set(`${letters(column)}${row + 1}`, shown(value));
        });
      });
      expect([title, sheets.get(title)]).toEqual([title, onPage]);
    }
  });
});

function exported({ clerk, book }: Built): Uint8Array {
  const url = `/drive/v3/files/${book}/export?mimeType=${encodeURIComponent(XLSX)}`;
  const headers = { authorization: bearer(clerk.email) };
  const answer = clerk.workspace.standIn.handle({ method: 'GET', url, headers, body: new Uint8Array() });
  expect(answer.status).toBe(200);
  return answer.body;
}

/** Without this LibreOffice believes the values that stand in the file. */
function recalculateAlways(dir: string): void {
  const item = (format: string) =>
    `<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="${format}RecalcMode" oor:op="fuse"><value>0</value></prop></item>`;
  mkdirSync(path.join(dir, 'profile/user'), { recursive: true });
  const settings = `<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry">${item('OOXML')}${item('ODF')}</oor:items>`;
  writeFileSync(path.join(dir, 'profile/user/registrymodifications.xcu'), settings);
}

/** What every cell of an .xlsx holds, by tab and address; cells that hold nothing or '' are left out. */
function cellsOf(file: Uint8Array): Map<string, Map<string, string>> {
  const parts = unzipSync(file);
  const text = (name: string) => new TextDecoder().decode(parts[name]);
  const strings = [...text('xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>/gs)].map(([, inner = '']) => runs(inner));
  const names = [...text('xl/workbook.xml').matchAll(/<sheet name="([^"]*)"/g)].map(([, name = '']) => unescaped(name));
  return new Map(
    names.map((name, index) => {
      const cells = new Map<string, string>();
      const sheet = text(`xl/worksheets/sheet${index + 1}.xml`);
      for (const [, address = '', attributes = '', inner = ''] of sheet.matchAll(
        /<c r="([A-Z]+\d+)"([^>]*?)(?:\/>|>(.*?)<\/c>)/gs,
      )) {
        const raw = /<v>(.*?)<\/v>/s.exec(inner)?.[1] ?? '';
        const value = attributes.includes('t="s"') ? (strings[Number(raw)] ?? '') : unescaped(raw);
        if (value !== '') cells.set(address, value);
      }
      return [name, cells];
    }),
  );
}

function runs(inner: string): string {
  return [...inner.matchAll(/<t[^>]*>(.*?)<\/t>/gs)].map(([, piece = '']) => unescaped(piece)).join('');
}

function unescaped(text: string): string {
  const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
  return text
    .replace(/_x000[dD]_/g, '\r')
    .replace(/&(?:#x([0-9a-fA-F]+)|#(\d+)|(\w+));/g, (_, hex?: string, decimal?: string, name?: string) =>
      hex
        ? String.fromCodePoint(parseInt(hex, 16))
        : decimal
          ? String.fromCodePoint(Number(decimal))
          : (named[name ?? ''] ?? ''),
    );
}

function shown(value: string | number | boolean): string {
  return typeof value === 'boolean' ? String(Number(value)) : String(value);
}

function letters(column: number): string {
  const head = Math.floor(column / 26);
  return (head > 0 ? letters(head - 1) : '') + String.fromCharCode(65 + (column % 26));
}
