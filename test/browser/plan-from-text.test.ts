// A plan's text pasted into the real sidebar, with the built bundle behind it: one proposal is unticked, one corrected, the
// plan is built, and the workbook holds exactly that.
import { readFileSync } from 'node:fs';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { readBundle } from '../../src/local/round/bundle-files';
import { settle } from '../../src/local/round/district';
import { GoogleUser } from '../../src/local/round/google-user';
import { LocalServer } from '../../src/local/server/http-server';
import { Workspace } from '../../src/local/workspace/workspace';
import { launchChromium } from '../tools/chromium';

/** 16 targets in three parts, two of them unclear. */
const LONG = readFileSync('test/importer/fixtures/immunisation.txt', 'utf8');
const TEXT = readFileSync('test/importer/fixtures/children.txt', 'utf8');
const KEY_COLUMN = 0;

let browser: Browser;
let page: Page;
let side: FrameLocator;
let workspace: Workspace;
let server: LocalServer;
const faults: string[] = [];

beforeAll(async () => {
  workspace = Workspace.temporary({ now: '2022-03-20T08:00:00+07:00' });
  settle(workspace, 'kien-an', []);
  const host = workspace.scriptHost(readBundle(process.cwd()));
  const read = (file: string) => () => readFileSync(file, 'utf8');
  const pages = { page: read('build/page.html'), sidebar: read('dist/sidebar.html') };
  server = new LocalServer({ workspace, host, pages });
  const url = await server.listen(0);
  browser = await launchChromium();
  page = await browser.newPage({ viewport: { width: 1300, height: 900 }, locale: 'vi-VN' });
  page.on('pageerror', (error) => faults.push(error.message));
  await page.goto(url);
  side = page.frameLocator('iframe[title="Sổ Kế Hoạch"]');
});
afterAll(async () => {
  await browser.close();
  await server.close();
  workspace.dispose();
});

function field(id: string) {
  return side.locator(`[id="${id}"]`);
}

/** Rows of the tab Chỉ tiêu below its two head rows, by the keys in its first row. */
function indicatorTab(): Record<string, string>[] {
  const id = workspace.profile.officeSpreadsheetId ?? '';
  const clerk = new GoogleUser(workspace.standIn, workspace.officeEmail);
  const range = encodeURIComponent("'Chỉ tiêu'");
  const { values } = clerk.get(`/v4/spreadsheets/${id}/values/${range}`) as { values: string[][] };
  const [keys = [], , ...rows] = values;
  return rows
    .filter((row) => (row[KEY_COLUMN] ?? '') !== '')
    .map((row) => Object.fromEntries(row.map((value, at) => [(keys[at] ?? '').slice(1), value])));
}

const count = () => side.locator('.counted').innerText();

test('a long list: what is unclear alone, and a whole part left out and taken back, by keyboard', async () => {
  await field('read-begin').click({ timeout: 20_000 });
  await field('reading/text').fill(LONG);
  await field('read-plan').click();
  await side.getByText('Xem lại trước khi tạo').waitFor({ timeout: 20_000 });
  expect(await count()).toContain('16 chỉ tiêu, 14 đã chọn');
  expect(await side.locator('.part-head b').allInnerTexts()).toHaveLength(3);

  await field('read/indicators/unclear').check();
  const ticks = side.locator('[id^="read/indicators/"][id$="/on"]');
  expect(await ticks.evaluateAll((all) => all.map((tick) => (tick as HTMLInputElement).checked))).toEqual([
    false,
    false,
  ]);
  await field('read/indicators/unclear').uncheck();

  const part = field('read/indicators/part/0');
  const all = Number(/\d+/.exec(await part.innerText())?.[0]);
  await part.press('Enter');
  expect(await count()).toContain(`16 chỉ tiêu, ${String(14 - all)} đã chọn`);
  expect(await part.innerText()).toBe(`Chọn cả ${String(all)}`);
  await part.press('Enter');
  expect(await count()).toContain('16 chỉ tiêu, 14 đã chọn');
  await field('read-again').click();
});

test('from pasted text to the workbook', async () => {
  await field('reading/text').fill(TEXT);
  await field('read-plan').click();
  await side.getByText('Xem lại trước khi tạo').waitFor({ timeout: 20_000 });
  const titles = await side.locator('.proposal .choice').allInnerTexts();
  expect(titles.length).toBeGreaterThan(8);

  await field('read/indicators/1/on').uncheck();
  await field('read/indicators/0/toggle').click();
  expect(await side.locator('.doc mark').innerText()).toContain('90% trẻ em từ 6 đến dưới 16 tuổi');
  await field('read/indicators/0/value').fill('92,5');
  await field('read/indicators/0/comparator').selectOption('>');
  await field('create-plan').click();
  await side.getByText('Đã tạo sổ kế hoạch').first().waitFor({ timeout: 20_000 });
  await page.locator('.sheet-tabs button', { hasText: 'Chỉ tiêu' }).waitFor();
  expect(await side.locator('h1').innerText()).toContain('đuối nước trẻ em');

  const rows = indicatorTab();
  expect(rows.map(({ code }) => code)).toEqual(rows.map((_, at) => `CT-${String(at + 1).padStart(2, '0')}`));
  expect(rows[0]).toMatchObject({ comparator: 'trên', value: '92,5', unit: '%', source: '10' });
  expect(rows.some(({ text = '' }) => text.startsWith('50% biết bơi'))).toBe(false);
  expect(faults).toEqual([]);
});
