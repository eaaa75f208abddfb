// The sidebar as a person uses it, in a real browser: every screen clicked through, the keyboard alone, a narrow frame, a
// hostile name, double clicks, and failures that lose nothing.
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../tools/chromium';
import { LONG_NAME, MARKUP_NAME } from './fake-district';
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

async function open(options: Partial<Fake> = {}): Promise<void> {
  await openSidebar(page, options);
  await page.waitForSelector('#title');
}

function byId(id: string): string {
  return `[id="${id}"]`;
}

async function panelText(): Promise<string> {
  return page.locator('#panel').innerText();
}

async function see(text: string): Promise<void> {
  await page.locator('#panel').getByText(text).first().waitFor({ timeout: 20_000 });
}

async function askedFor(name: string): Promise<unknown[]> {
  return page.evaluate(
    (wanted) => window.fake.asked.filter((asked) => asked.name === wanted).map(({ argument }) => argument),
    name,
  );
}

async function failNext(name: string, message: string): Promise<void> {
  await page.evaluate(
    ([key, text]) => {
      window.fake.next[key] = [text];
    },
    [name, message] as const,
  );
}

async function focusedId(): Promise<string> {
  return page.evaluate(() => document.activeElement?.id ?? '');
}

/** Names of what sticks out to the right of the frame. */
async function stickingOut(): Promise<string[]> {
  return page.evaluate((width) => {
    const inView = [...document.body.querySelectorAll('*')].filter((element) => !element.closest('.unseen'));
    return inView
      .filter((element) => element.getBoundingClientRect().right > width + 0.5)
      .map((element) => `${element.tagName}.${element.className}`);
  }, SIDEBAR_WIDTH_PX);
}

describe('from nothing to a plan', () => {
  test('choosing a plan asks for one first, then builds it and says so', async () => {
    await open({ hasPlan: false });
    await page.click('#create-plan');
    expect(await panelText()).toContain('Chọn một kế hoạch ở trên trước.');
    await page.check(byId('planKey/0'));
    await page.click('#create-plan');
    await see('Đã dựng sổ: 8 chỉ tiêu, 3 kỳ báo cáo.');
    expect(await askedFor('createPlan')).toEqual([{ planKey: 'q7' }]);
    expect(await page.locator('h1').innerText()).toBe('Kế hoạch BĐKH – Quận 7');
  });

  test('a double click builds once', async () => {
    await open({ hasPlan: false, delayMs: 1500 });
    await page.check(byId('planKey/0'));
    await page.dblclick('#create-plan');
    expect(await page.locator('#create-plan').innerText()).toContain('Đang dựng sổ');
    await see('Đã dựng sổ');
    expect(await askedFor('createPlan')).toHaveLength(1);
  });

  test('the due date says back what it means, and goes over as a plain date', async () => {
    await open();
    await page.click('#tab-plan');
    await page.getByRole('button', { name: 'Đặt hạn', exact: true }).click();
    await page.click(byId('due/tong-ket'));
    await page.fill(byId('due/tong-ket/date'), '31/2/2025');
    expect(await panelText()).toContain('Chưa đọc được ngày này');
    await page.fill(byId('due/tong-ket/date'), '1/11/2025');
    expect(await panelText()).toContain('Ngày cuối còn đúng hạn: Thứ sáu, 31/10/2025.');
    await page.check(byId('due/tong-ket/semantics/1'));
    expect(await panelText()).toContain('Ngày cuối còn đúng hạn: Thứ bảy, 01/11/2025.');
    await page.click(byId('due/tong-ket/save'));
    await see('Đã đặt hạn 01/11/2025');
    expect(await askedFor('setDue')).toEqual([{ roundKey: 'tong-ket', date: '2025-11-01', semantics: 'by' }]);
  });

  test('policy, folder, check and hand-over each work alone', async () => {
    await open();
    await page.click('#tab-plan');
    for (const key of ['folder', 'policy', 'hand-over']) await page.click(`#fold-${key}`);
    await page.fill(byId('folder/link'), ' https://drive.google.com/drive/folders/abc ');
    await page.click(byId('folder/use'));
    await see('Đã dùng thư mục');
    await page.check(byId('policy/weekend'));
    await page.click(byId('policy/save'));
    await see('Đã lưu cách tính.');
    await page.click(byId('check-plan'));
    await see('Tìm thấy 1 chỗ cần sửa');
    await page.fill(byId('hand-over/from'), '01/07/2025');
    await page.fill(byId('hand-over/office'), 'Phường Tân Thuận');
    await page.fill(byId('hand-over/receiver'), 'Phòng Văn hóa – Xã hội');
    await page.click(byId('hand-over/save'));
    await see('Từ 01/07/2025');
    expect(await askedFor('setFolder')).toEqual([{ link: 'https://drive.google.com/drive/folders/abc' }]);
    expect(await askedFor('setPolicy')).toEqual([
      { dueDayCounts: false, weekendMoves: true, plausiblePercent: '20', sharing: 'perSchool' },
    ]);
    expect(await askedFor('handOver')).toEqual([
      { from: '2025-07-01', office: 'Phường Tân Thuận', receiver: 'Phòng Văn hóa – Xã hội' },
    ]);
  });
});

describe('the list of schools', () => {
  test('what was pasted stays when the connection fails, and is saved when it is back', async () => {
    await open({ schoolCount: 0 });
    await page.click('#tab-units');
    await page.fill(byId('units/text'), '7-MN-01\tMN Hướng Dương');
    await failNext('previewUnits', 'NetworkError: Connection failure due to HTTP 0');
    await page.click(byId('units/preview'));
    await see('Mất kết nối với Google');
    expect(await page.locator('.box.system').count()).toBe(1);
    expect(await page.inputValue(byId('units/text'))).toBe('7-MN-01\tMN Hướng Dương');
    await page.click(byId('units/preview'));
    await see('Đọc được 42 đơn vị');
    await page.click(byId('units/save'));
    await see('Đã lưu 42 đơn vị');
    expect(await askedFor('saveUnits')).toEqual([{ text: '7-MN-01\tMN Hướng Dương' }]);
  });

  test('a list with faults cannot be saved, and a changed text needs a new preview', async () => {
    await open({ schoolCount: 0 });
    await page.click('#tab-units');
    await page.fill(byId('units/text'), 'hỏng');
    await page.click(byId('units/preview'));
    await see('Chưa có gì được ghi vào sổ.');
    expect(await page.locator(byId('units/save')).count()).toBe(0);
    await page.fill(byId('units/text'), 'đã sửa');
    expect(await page.locator(byId('units/result')).count()).toBe(0);
    await page.click(byId('units/preview'));
    await page.locator(byId('units/save')).waitFor();
  });

  test('a tab of the spreadsheet serves as well', async () => {
    await open({ schoolCount: 0 });
    await page.click('#tab-units');
    await page.check(byId('units/way/1'));
    await page.check(byId('units/tab/1'));
    await page.click(byId('units/preview'));
    await page.click(byId('units/save'));
    await see('Đã lưu 42 đơn vị');
    expect(await askedFor('saveUnits')).toEqual([{ tab: 'DS trường 2023' }]);
  });
});

describe('a round', () => {
  test('opens on Theo dõi, with the figures, the next thing to do and the schools', async () => {
    await open();
    const text = await panelText();
    for (const expected of ['Quá hạn 2 ngày', '/ 42 đơn vị đã nộp', 'Việc tiếp theo', 'TH Bình Minh']) {
      expect(text).toContain(expected);
    }
  });

  test('schools are found without accents and filtered by status', async () => {
    await open();
    await page.fill(byId('watch/search'), 'nguyen thi minh');
    expect(await panelText()).toContain('1 / 42 đơn vị');
    expect(await panelText()).toContain(LONG_NAME);
    await page.fill(byId('watch/search'), '');
    await page.click('#filter-missing');
    expect(await panelText()).toContain('chưa nộp: 7 / 42 đơn vị');
    await page.click('#filter-missing');
    expect(await panelText()).toContain('42 / 42 đơn vị');
  });

  test('a school is opened, repaired, sent back with a note', async () => {
    await open();
    await page.click('#unit-s0');
    await page.getByText('Số đạt (12) lớn hơn tổng số (10)').waitFor();
    await page.click('#repair');
    await see('Đã sửa xong biểu');
    await page.click(byId('return/s0'));
    await page.fill(byId('return/s0/note'), 'Sửa dòng MT-01');
    await page.click(byId('return/s0/send'));
    await see('Đã gửi trả và báo cho trường.');
    expect(await askedFor('returnUnit')).toEqual([{ roundKey: 'nam-2023', unitKey: 's0', note: 'Sửa dòng MT-01' }]);
  });

  test('what a school typed is shown as typed', async () => {
    await open();
    await page.click('#unit-s4');
    await page.locator('h2', { hasText: '<img' }).waitFor();
    expect(await page.locator('h2').innerText()).toBe(MARKUP_NAME);
    expect(await page.locator('img').count()).toBe(0);
    expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
  });

  test('another round is one choice away', async () => {
    await open();
    await page.selectOption('#round', 'tong-ket');
    await page.click('#next-due');
    expect(await focusedId()).toBe('due/tong-ket/date');
  });

  test('the office notes the day it reported upward; quotas stand beside what the document contradicts', async () => {
    await open();
    await page.click('#tab-results');
    for (const text of ['600 trường (300 MN', 'MN thừa 2 trường', 'Đợt đầu ghi 10 trường', 'chưa gửi']) await see(text);
    const [place] = await page.locator('[id^="upward/"][id$="/date"]').evaluateAll((all) => all.map(({ id }) => id));
    await page.fill(byId(place ?? ''), '8/11/2023');
    await page.getByRole('button', { name: 'Ghi đã gửi' }).click();
    await see('Đã ghi ngày gửi báo cáo lên trên.');
    expect(await askedFor('recordUpward')).toMatchObject([{ lineKey: 'gddt', date: '2023-11-08' }]);
  });

  test('results name three percentages apart and explain a figure', async () => {
    await open();
    await page.click('#tab-results');
    const text = await panelText();
    for (const name of ['Tỷ lệ nộp', 'Tỷ lệ nộp đúng hạn', 'Mức đầy đủ', 'Chưa đủ số liệu', '28/42 đơn vị']) {
      expect(text).toContain(name);
    }
    await page.click(byId('why-MT-03'));
    await see('Được tính: 28 đơn vị');
    await page.keyboard.press('Escape');
    expect(await focusedId()).toBe('why-MT-03');
  });
});

describe('long jobs', () => {
  test('a job runs to its end, lists what failed, and refreshes the figures', async () => {
    await open();
    await page.click('#tab-files');
    await page.dblclick('#job-issue');
    await see('Đã làm xong 40 trường, 2 trường chưa được.');
    expect(await panelText()).toContain('địa chỉ e-mail của trường không có thật');
    expect(await askedFor('stepIssue')).toHaveLength(5);
    expect(await askedFor('getStatus')).toHaveLength(2);
  });

  test('a job is stopped and gone on with; it follows to other tabs', async () => {
    await open({ delayMs: 250, stepSize: 2 });
    await page.click('#tab-files');
    await page.click('#job-file');
    await see('4 / 42 trường');
    expect(await focusedId()).toBe('job-file-stop');
    await page.click('#tab-plan');
    await page.locator('.strip [role=progressbar]').waitFor();
    await page.click('#job-file-stop');
    await page.click('#tab-files');
    await see('Phần đã làm vẫn giữ nguyên');
    const before = (await askedFor('stepFile')).length;
    await page.evaluate(() => {
      window.fake.delayMs = 0;
    });
    await page.getByRole('button', { name: 'Làm tiếp phần còn lại' }).click();
    await see('Đã làm xong 40 trường');
    expect((await askedFor('stepFile')).length).toBeLessThanOrEqual(21);
    expect((await askedFor('stepFile')).slice(before)[0]).toEqual({ roundKey: 'nam-2023', skip: ['s0', 's1'] });
  });

  test('a failure in the middle never says done', async () => {
    await open();
    await page.click('#tab-files');
    await failNext('stepCollect', 'Service invoked too many times for one day: urlfetch.');
    await page.click('#job-collect');
    await see('hết hạn mức Google cho phép trong ngày');
    expect(await panelText()).not.toContain('Đã làm xong');
    await page.getByRole('button', { name: 'Làm tiếp phần còn lại' }).click();
    await see('Đã làm xong');
  });
});

describe('whose fault it is', () => {
  test('several Google accounts: said in words, with the account', async () => {
    await open();
    await failNext('getState', 'Authorization is required to perform that action.');
    await page.click('#reread');
    await see('nhiều tài khoản Google');
    expect(await panelText()).toContain('phonggd.quan7@hcm.edu.vn');
  });

  test('an unknown failure is quoted, not hidden', async () => {
    await open();
    await failNext('getState', 'Exception: something odd');
    await page.click('#reread');
    await see('“Exception: something odd”');
    await page.getByRole('button', { name: 'Thử lại' }).click();
    await see('/ 42 đơn vị đã nộp');
  });
});

describe('without a mouse, in 300 px', () => {
  test('tabs turn with the arrow keys; a school opens with Enter and closes with Esc', async () => {
    await open();
    await page.focus('#tab-watch');
    await page.keyboard.press('ArrowRight');
    expect(await focusedId()).toBe('tab-files');
    await page.keyboard.press('End');
    expect(await focusedId()).toBe('tab-results');
    await page.keyboard.press('ArrowRight');
    expect(await focusedId()).toBe('tab-plan');
    await page.focus('#tab-plan');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    for (let presses = 0; presses < 20 && (await focusedId()) !== 'unit-s0'; presses += 1)
      await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.locator('.status-line').waitFor();
    expect(await focusedId()).toBe('title');
    await page.keyboard.press('Escape');
    expect(await focusedId()).toBe('unit-s0');
  });

  test('no screen is wider than the frame, and everything that can be pressed has a name', async () => {
    await open();
    for (const tab of ['plan', 'units', 'watch', 'files', 'results']) {
      await page.click(`#tab-${tab}`);
      await page.locator('details').evaluateAll((folds) => {
        for (const fold of folds) fold.setAttribute('open', '');
      });
      expect({ tab, stickingOut: await stickingOut() }).toEqual({ tab, stickingOut: [] });
      const snapshot = await page.locator('body').ariaSnapshot();
      expect(snapshot).not.toMatch(/^\s*- (button|textbox|link|radio|checkbox|combobox|tab|searchbox)( \[.*\])?:?$/m);
    }
  });

  test('of 3,000 schools fifty are shown, any is found by its name, and more come on demand', async () => {
    await open({ schoolCount: 3000 });
    expect(await page.locator('#panel .list .row').count()).toBe(50);
    await page.fill(byId('watch/search'), 'hoa phuong 41');
    await see('đơn vị');
    await page.fill(byId('watch/search'), '');
    await page.click(byId('watch/list/more'));
    expect(await page.locator('#panel .list .row').count()).toBe(100);
  });
});
