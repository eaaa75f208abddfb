// The local page with a fake server behind it: seeing as somebody, typing into cells, being refused, 3,000 rows, folders.
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../tools/chromium';
import { FakeWorkspace } from './fake-workspace';

let browser: Browser;
let page: Page;
let workspace: FakeWorkspace;

beforeAll(async () => {
  browser = await launchChromium();
  page = await browser.newPage({ viewport: { width: 1400, height: 800 }, locale: 'vi-VN' });
});
afterAll(async () => {
  await browser.close();
});

async function open(rowCount = 12, rowsBeyond = 0): Promise<void> {
  workspace = new FakeWorkspace(rowCount, rowsBeyond);
  await workspace.open(page);
  await page.waitForSelector('.cell.active');
}

function bubble(): Promise<string> {
  return page.locator('.bubble:not([hidden])').innerText();
}

/** Presses a key that hands in a cell, and waits until the server has it: the cell shows its words before that. */
async function handIn(key: string): Promise<void> {
  const answered = page.waitForResponse((response) => new URL(response.url()).pathname === '/local/type');
  await page.keyboard.press(key);
  await answered;
}

async function activeCell(): Promise<string> {
  return page.locator('.formula-bar .place').innerText();
}

test('a spreadsheet opens as Sheets shows it: tabs, merge, hidden column and row, locked and open cells', async () => {
  await open();
  expect(await page.locator('.sheet-tabs button').allInnerTexts()).toEqual(['Nhập liệu', 'Hướng dẫn']);
  expect(await page.locator('.letter').allInnerTexts()).toEqual(['B', 'C', 'D', 'E', 'F', 'G', 'H']);
  expect(await page.locator('#cell-5-1').count()).toBe(0);
  expect(await page.locator('#cell-0-1').evaluate((cell) => getComputedStyle(cell).gridColumnStart)).toBe('span 7');
  expect(await page.locator('#cell-3-4').getAttribute('aria-readonly')).toBe('false');
  expect(await page.locator('#cell-3-2').getAttribute('aria-readonly')).toBe('true');
});

test('typing, Tab and Enter go on as in Sheets, and formulas are read anew', async () => {
  await open();
  await page.click('#cell-3-4');
  await page.keyboard.type('45');
  await page.keyboard.press('Tab');
  await page.locator('#cell-3-7', { hasText: 'Hợp lệ' }).waitFor();
  expect(await activeCell()).toBe('F4');
  await page.keyboard.type('40');
  await handIn('Enter');
  await page.locator('#cell-3-5', { hasText: '40' }).waitFor();
  expect(workspace.typed.map(({ row, column, text }) => [row, column, text])).toEqual([
    [3, 4, '45'],
    [3, 5, '40'],
  ]);
  await page.click('#cell-3-6');
  expect(await page.locator('.formula-bar .entered').innerText()).toBe('=F4/E4');
});

test('a refused value stays in the cell with the reason, until it is mended or given up', async () => {
  await open();
  await page.click('#cell-3-5');
  await page.keyboard.type('86,7%');
  await page.keyboard.press('Enter');
  await page.locator('.bubble.bad:not([hidden])').waitFor();
  expect(await bubble()).toContain('Nhập số người, ví dụ 867');
  expect(await page.inputValue('.editor')).toBe('86,7%');
  await page.keyboard.press('Escape');
  expect(await activeCell()).toBe('F4');
  expect(workspace.values.size).toBe(0);
});

test('a protected cell says so and takes nothing; Delete does not empty it', async () => {
  await open();
  await page.click('#cell-4-2');
  await page.keyboard.type('x');
  expect(await bubble()).toContain('Ô được bảo vệ');
  await page.keyboard.press('Delete');
  expect(workspace.typed).toEqual([]);
});

test('a drop-down is opened and chosen from with the keyboard', async () => {
  await open();
  await page.click('#cell-3-3');
  await page.keyboard.press('Enter');
  expect(await page.locator('.choice-item').allInnerTexts()).toEqual(['Có', 'Không']);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await handIn('Enter');
  await page.locator('#cell-3-3', { hasText: 'Không' }).waitFor();
  expect(workspace.typed[0]?.text).toBe('Không');
});

test('a click elsewhere takes over what was typed', async () => {
  await open();
  await page.click('#cell-3-4');
  await page.keyboard.type('12');
  await page.click('#cell-4-4');
  await page.locator('#cell-3-4', { hasText: '12' }).waitFor();
  expect(await activeCell()).toBe('E5');
});

test('3,000 rows: only those near the window are in the page, and the last is reached', async () => {
  await open(3000);
  expect(await page.locator('.grid .grid-row').count()).toBeLessThan(200);
  await page.click('#cell-3-4');
  await page.evaluate(() => document.querySelector('.grid')?.scrollTo(0, 10_000_000));
  await page.locator('#cell-3001-4').waitFor();
  expect(await page.locator('.grid .grid-row').count()).toBeLessThan(300);
});

test('rows that the page leaves out are told where the others end', async () => {
  await open(30, 1200);
  await page.getByText('Trang này còn 1.200 dòng nữa, không vẽ ở đây.').waitFor();
});

test('a school is found without accents and lands in its own workbook, without the sidebar', async () => {
  await open();
  await page.fill('#account', 'huong duong');
  await page.keyboard.press('Enter');
  await page.locator('h2', { hasText: 'Biểu nhập entry-7' }).waitFor();
  expect(await page.locator('aside.side').isVisible()).toBe(false);
  expect(await page.locator('#menu').count()).toBe(0);
});

test('a link in the sidebar opens the workbook here, at its cell', async () => {
  await open();
  await page.frameLocator('iframe').getByText('Mở ô này').click();
  await page.locator('h2', { hasText: 'Biểu nhập entry-7' }).waitFor();
  await page.locator('.place', { hasText: 'F9' }).waitFor();
});

test('the menu brings the closed sidebar back; a day goes by', async () => {
  await open();
  await page.click('[aria-label="Đóng thanh bên"]');
  expect(await page.locator('aside.side').isVisible()).toBe(false);
  await page.click('#menu');
  await page.click('#menu-open');
  await page.locator('aside.side iframe').waitFor();
  await page.click('#next-day');
  await page.locator('.clock', { hasText: '02/11/2023' }).waitFor();
  expect(workspace.posted.map(({ path }) => path)).toEqual(['/local/menu/open', '/local/clock']);
});

test('a folder lists its files as typed and takes an upload', async () => {
  await open();
  await page.locator('.tree-row', { hasText: 'Hồ sơ BĐKH' }).click();
  await page.locator('.file-name', { hasText: 'Báo cáo <b>năm</b>.docx' }).waitFor();
  await page.setInputFiles('#upload', { name: 'scan.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF') });
  await page.locator('.message', { hasText: 'Đã đưa “scan.pdf”' }).waitFor();
  expect(workspace.posted[0]?.body).toMatchObject({
    folderId: 'folder',
    name: 'scan.pdf',
    mimeType: 'application/pdf',
    content: Buffer.from('%PDF').toString('base64'),
  });
});

test('what may not be opened says why', async () => {
  await open();
  await page.locator('.tree-row', { hasText: 'Hồ sơ BĐKH' }).click();
  await page.locator('.file-row', { hasText: 'Sổ của người khác' }).click();
  await page.locator('.trouble', { hasText: 'Bạn cần có quyền truy cập.' }).waitFor();
});
