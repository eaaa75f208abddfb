// A plan read from a document, in the sidebar as a person uses it: hand it in, look at each sentence, untick and correct,
// build; with the keyboard alone; and failures that lose nothing.
import type { Browser, Page } from 'playwright-core';
import type { ConfirmedPlan } from '../../src/app/contract';
import { launchChromium } from '../tools/chromium';
import type { Fake } from './fake-server';
import { openSidebar, SIDEBAR_WIDTH_PX, sidebarPage } from './open-sidebar';

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchChromium();
  page = await sidebarPage(browser);
});
afterAll(async () => {
  await browser.close();
});

async function begin(options: Partial<Fake> = {}): Promise<void> {
  await openSidebar(page, { hasPlan: false, ...options });
  await page.click('#read-begin');
}

async function review(text = 'Kế hoạch dạy bơi'): Promise<void> {
  await begin();
  await page.fill(byId('reading/text'), text);
  await page.click('#read-plan');
  await page.waitForSelector('#create-plan');
}

function byId(id: string): string {
  return `[id="${id}"]`;
}

async function panelText(): Promise<string> {
  return page.locator('#panel').innerText();
}

async function askedFor(name: string): Promise<unknown[]> {
  return page.evaluate(
    (wanted) => window.fake.asked.filter((asked) => asked.name === wanted).map(({ argument }) => argument),
    name,
  );
}

async function built(): Promise<ConfirmedPlan> {
  await page.click('#create-plan');
  await page.getByText('Đã tạo sổ kế hoạch').first().waitFor({ timeout: 20_000 });
  return (await askedFor('createPlanFromProposal'))[0] as ConfirmedPlan;
}

async function tabTo(id: string): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    if ((await page.evaluate(() => document.activeElement?.id)) === id) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`the keyboard does not reach ${id}`);
}

describe('handing the document in', () => {
  test('nothing pasted is told, and the keyboard is put where it belongs', async () => {
    await begin();
    await page.click('#read-plan');
    expect(await panelText()).toContain('Dán văn bản vào ô này trước.');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('reading/text');
    expect(await askedFor('proposePlan')).toEqual([]);
  });

  test('a file goes over as base64 under its name, whatever letters it holds', async () => {
    await begin();
    await page.check(byId('reading/way/1'));
    const buffer = Buffer.from('Kế hoạch \u0000\u00ff');
    await page.setInputFiles(byId('reading/file'), { name: 'Kế hoạch.docx', mimeType: '', buffer });
    expect(await panelText()).toContain('Đã chọn: Kế hoạch.docx');
    await page.click('#read-plan');
    await page.waitForSelector('#create-plan');
    expect(await askedFor('proposePlan')).toEqual([{ fileName: 'Kế hoạch.docx', base64: buffer.toString('base64') }]);
  });

  test('a link goes over as it is', async () => {
    await begin();
    await page.check(byId('reading/way/2'));
    await page.fill(byId('reading/link'), ' https://docs.google.com/document/d/abc/edit ');
    await page.click('#read-plan');
    await page.waitForSelector('#create-plan');
    expect(await askedFor('proposePlan')).toEqual([{ link: 'https://docs.google.com/document/d/abc/edit' }]);
  });

  test('a failure keeps the pasted text', async () => {
    await begin();
    await page.fill(byId('reading/text'), 'Kế hoạch');
    await page.evaluate(() => {
      window.fake.next['proposePlan'] = ['Service unavailable'];
    });
    await page.click('#read-plan');
    await page.getByText('Hệ thống gặp trục trặc').waitFor();
    expect(await page.inputValue(byId('reading/text'))).toBe('Kế hoạch');
  });

  test('finding nothing is a calm page; a plan without targets can still be begun', async () => {
    await review('giấy mời');
    expect(await panelText()).toContain('Không thấy chỉ tiêu nào');
    await page.click('#create-plan');
    expect(await panelText()).toContain('Gõ tên kế hoạch ở Thông tin chung.');
    await page.fill(byId('read/meta/title'), 'Kế hoạch trống');
    await page.fill(byId('read/meta/from'), '2026');
    await page.fill(byId('read/meta/to'), '2027');
    await page.fill(byId('read/meta/office'), 'Phòng Văn hóa – Xã hội');
    const plan = await built();
    expect(plan.meta).toMatchObject({ title: 'Kế hoạch trống', period: { from: 2026, to: 2027 } });
    expect(plan.indicators).toEqual([]);
  });
});

describe('the review', () => {
  test('counts what was found and what is chosen; what reads two ways is not', async () => {
    await review();
    expect(await panelText()).toContain('5 chỉ tiêu, 4 đã chọn; 3 kỳ báo cáo, 2 đã chọn');
    expect(await page.isChecked(byId('read/indicators/3/on'))).toBe(false);
    expect(await panelText()).toContain('Có thể hiểu hai cách');
    expect(await panelText()).toContain('Báo cáo tổng kết có hai hạn khác nhau');
  });

  test('shows the sentence marked in its surroundings, and text from the document is never markup', async () => {
    await review();
    await page.click(byId('read/indicators/3/toggle'));
    const place = page.locator('.doc');
    expect(await place.locator('mark').innerText()).toContain('1.500 học sinh <b>được cấp giấy chứng nhận</b>');
    expect(await place.locator('b').count()).toBe(0);
    expect(await place.innerText()).toContain('2. Không để xảy ra tai nạn');
    expect(await place.locator('.here .doc-number').innerText()).toBe('10');
    expect(await panelText()).toContain('Đọc chưa chắc: dấu chấm có thể là dấu phân nghìn');
  });

  test('choosing one of two readings ticks it and fills it in', async () => {
    await review();
    await page.click(byId('read/indicators/3/toggle'));
    await page.check(byId('read/indicators/3/reading/0'));
    expect(await page.isChecked(byId('read/indicators/3/on'))).toBe(true);
    expect(await page.inputValue(byId('read/indicators/3/value'))).toBe('1500');
    const plan = await built();
    expect(plan.indicators[3]).toMatchObject({ target: 1500, targetText: '1500', unit: 'count', line: 10 });
  });

  test('untouched proposals go over exactly as they were read', async () => {
    await review();
    await page.click(byId('read/indicators/0/toggle'));
    const plan = await built();
    const asRead = { comparator: '>=', target: 85, targetText: '85', line: 8, direction: 'level' };
    expect(plan.indicators.map(({ line }) => line)).toEqual([8, 8, 9, 11]);
    expect(plan.indicators[0]).toMatchObject(asRead);
    expect(plan.rounds[0]).toMatchObject({ recurrence: 'yearly', due: { type: 'yearly', day: 15, month: 12 } });
    expect(plan.conflicts.map(({ code }) => code)).toEqual(['two-dates']);
    expect(plan.meta).toMatchObject({ issued: '2024-03-12', period: { from: 2024, to: 2026 } });
  });

  test('one is unticked, one corrected, a date changed, and a refusal loses none of it', async () => {
    await review();
    await page.uncheck(byId('read/indicators/1/on'));
    await page.click(byId('read/indicators/0/toggle'));
    await page.fill(byId('read/indicators/0/value'), '87,5');
    await page.selectOption(byId('read/indicators/0/comparator'), '>');
    await page.fill(byId('read/indicators/0/year'), '2025');
    await page.click(byId('fold-read/rounds'));
    await page.click(byId('read/rounds/0/toggle'));
    await page.fill(byId('read/rounds/0/due'), '20/11');
    await page.evaluate(() => {
      window.fake.next['createPlanFromProposal'] = ['Service unavailable'];
    });
    await page.click('#create-plan');
    await page.getByText('Hệ thống gặp trục trặc').waitFor();
    expect(await page.inputValue(byId('read/indicators/0/value'))).toBe('87,5');
    await page.click('#create-plan');
    await page.getByText('Đã tạo sổ kế hoạch').first().waitFor();
    const plan = (await askedFor('createPlanFromProposal'))[1] as ConfirmedPlan;
    expect(plan.indicators.map(({ line }) => line)).toEqual([8, 9, 11]);
    expect(plan.indicators[0]).toMatchObject({ comparator: '>', target: 87.5, targetText: '87,5' });
    expect(plan.indicators[0]?.time).toMatchObject({ kind: 'by', year: 2025 });
    expect(plan.rounds[0]?.due).toMatchObject({ type: 'yearly', day: 20, month: 11, semantics: 'before' });
  });

  test('everything fits 300 px with all of it open', async () => {
    await review();
    for (const group of ['meta', 'rounds', 'tasks', 'units', 'quotas']) await page.click(byId(`fold-read/${group}`));
    for (const toggle of await page.locator('.proposal > button.text').all()) await toggle.click();
    const outside = await page.evaluate(
      (width) =>
        [...document.querySelectorAll('#panel *')]
          .filter((element) => element.getBoundingClientRect().right > width + 0.5)
          .map((element) => `${element.tagName}.${element.className}`),
      SIDEBAR_WIDTH_PX,
    );
    expect(outside).toEqual([]);
  });

  test('the keyboard alone: paste, read, untick, build', async () => {
    await openSidebar(page, { hasPlan: false });
    await page.waitForSelector('#read-begin');
    await tabTo('read-begin');
    await page.keyboard.press('Enter');
    await tabTo('reading/text');
    await page.keyboard.insertText('Kế hoạch dạy bơi');
    await tabTo('read-plan');
    await page.keyboard.press('Enter');
    await page.waitForSelector('#create-plan');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('title');
    await tabTo('read/indicators/0/on');
    await page.keyboard.press('Space');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('read/indicators/0/on');
    await tabTo('create-plan');
    await page.keyboard.press('Enter');
    await page.getByText('Đã tạo sổ kế hoạch').first().waitFor();
    const plan = (await askedFor('createPlanFromProposal'))[0] as ConfirmedPlan;
    expect(plan.indicators.map(({ line }) => line)).toEqual([8, 9, 11]);
  });
});
