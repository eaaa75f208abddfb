// One round clicked through on the real page, with the built bundle behind it: the office chooses the plan, pastes its
// schools and issues the templates; a school types its rows and uploads its documents; the office collects, files and reads
// the result. Nothing is called that a person could not click.
import { readFileSync } from 'node:fs';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { readBundle } from '../../src/local/round/bundle-files';
import { settle } from '../../src/local/round/district';
import { BEGINNINGS } from '../../src/local/round/timetable';
import { documentsOf } from '../../src/local/sample/documents';
import { sampleUnits } from '../../src/local/sample/units';
import { unitsTable } from '../../src/local/sample/units-table';
import { LocalServer } from '../../src/local/server/http-server';
import { Workspace } from '../../src/local/workspace/workspace';
import { launchChromium } from '../tools/chromium';

const UNITS = sampleUnits('q7', 3);
const SCHOOL = UNITS[0] as (typeof UNITS)[number];

const OCCASION = {
  plan: 'q7',
  roundName: 'Báo cáo năm 2023',
  receiver: 'Phòng GD&ĐT Quận 7',
  day: '2023-10-26',
} as const;

let browser: Browser;
let page: Page;
let side: FrameLocator;
let workspace: Workspace;
let server: LocalServer;
const faults: string[] = [];

beforeAll(async () => {
  workspace = Workspace.temporary({ now: BEGINNINGS.q7.start });
  settle(workspace, 'q7', UNITS);
  const host = workspace.scriptHost(readBundle(process.cwd()));
  const read = (file: string) => () => readFileSync(file, 'utf8');
  server = new LocalServer({
    workspace,
    host,
    pages: { page: read('build/page.html'), sidebar: read('dist/sidebar.html') },
  });
  const url = await server.listen(0);
  browser = await launchChromium();
  page = await browser.newPage({ viewport: { width: 1500, height: 900 }, locale: 'vi-VN' });
  page.on('pageerror', (error) => faults.push(error.message));
  await page.goto(url);
  side = page.frameLocator('iframe[title="Sổ Kế Hoạch"]');
});
afterAll(async () => {
  await browser.close();
  await server.close();
  workspace.dispose();
});

async function see(text: string | RegExp): Promise<void> {
  await side.locator('#panel').getByText(text).first().waitFor({ timeout: 20_000 });
}

async function become(name: string): Promise<void> {
  await page.fill('#account', name);
  await page.keyboard.press('Enter');
}

test('the office chooses the plan and loads its schools', async () => {
  await side
    .getByText(/Quận 7/)
    .first()
    .click();
  await side.locator('#create-plan').click();
  await side.locator('#round').waitFor({ timeout: 20_000 });
  await page.locator('.sheet-tabs button', { hasText: 'Chỉ tiêu' }).waitFor();
  await side.locator('#tab-units').click();
  await side.locator('[id="units/text"]').fill(unitsTable('q7', UNITS));
  await side.locator('[id="units/preview"]').click();
  await side.locator('[id="units/save"]').click({ timeout: 20_000 });
  await see(/3 đơn vị/);
});

test('it issues the templates', async () => {
  await side.locator('#tab-files').click();
  await side.locator('#job-issue').click();
  await see(/phát biểu mẫu cho 3\/3 đơn vị/i);
  await page
    .locator('.tree-row', { hasText: 'Biểu nhập' })
    .or(page.locator('.tree-row', { hasText: 'Báo cáo' }))
    .first()
    .waitFor();
});

test('a school types its rows and is told what is wrong', async () => {
  await become(SCHOOL.name);
  await page.locator('h2', { hasText: SCHOOL.name }).waitFor({ timeout: 20_000 });
  await page.locator('.cell.open').first().waitFor();
  const row = page.locator('.grid-row', { hasText: 'KH-02' });
  const [, total, met] = await row.locator('.cell.open').all();
  await total?.click();
  await page.keyboard.type('40');
  await page.keyboard.press('Tab');
  await page.locator('.grid-row', { hasText: 'KH-02' }).filter({ hasText: '40' }).waitFor();
  await met?.click();
  await page.keyboard.type('45');
  await page.keyboard.press('Enter');
  await page.locator('.grid-row', { hasText: 'KH-02' }).filter({ hasText: 'lớn hơn tổng số' }).waitFor();
});

test("the office collects, and the school's mistake is on its card", async () => {
  await become('Cán bộ');
  await side.locator('#tab-files').click({ timeout: 20_000 });
  await side.locator('#job-collect').click();
  await see(/đã nhận/i);
  await side.locator('#tab-watch').click();
  await side.locator(`button.row`, { hasText: SCHOOL.name }).click();
  await see('Số đạt (45) lớn hơn tổng số (40). Sửa một trong hai ô.');
});

test('the school uploads its documents; the office files them and finds them under the school', async () => {
  await become(SCHOOL.name);
  await page.locator('.tree-row', { hasText: 'Báo cáo Kế hoạch' }).click();
  const letters = documentsOf(SCHOOL, OCCASION, []);
  const files = letters.map(({ name, mimeType, bytes }) => ({ name, mimeType, buffer: Buffer.from(bytes) }));
  await page.setInputFiles('#upload', files);
  await page.locator('.message', { hasText: 'Đã đưa' }).waitFor();
  await page.locator('.file-name', { hasText: letters[1]?.name ?? '' }).waitFor();
  await become('Cán bộ');
  await side.locator('#tab-files').click({ timeout: 20_000 });
  await side.locator('#job-file').click();
  await see(/đã xếp 2\/6 file/);
  await side.locator('#tab-watch').click();
  await side.locator('button.row', { hasText: SCHOOL.name }).click();
  await see(/Bản scan/);
});

test('it reads the results and asks why', async () => {
  await side.locator('#tab-results').click();
  await see('Mức đạt từng chỉ tiêu');
  await side.locator('[id^="why-"]').first().click();
  await see(/Được tính/);
  expect(faults).toEqual([]);
});
