// Quận 12, a joint plan: each of the two offices reports upward on its own line, with a status apart from the schools' and
// from the other office's. The day of sending comes from the sidebar or from the tab.
import { PLAN_PLACES } from '../../src/local/sample/sample-plan';
import { Workspace } from '../../src/local/workspace/workspace';
import { Clerk } from './clerk';

const workspace = Workspace.temporary({ now: '2021-11-09T08:00:00+07:00' });
const clerk = new Clerk(workspace, PLAN_PLACES.q12.officeEmail);
const made = clerk.google.post('/v4/spreadsheets', { properties: { title: 'Sổ', locale: 'vi_VN' } });
const book = (made as { readonly spreadsheetId: string }).spreadsheetId;
workspace.setProfile({
  officeName: 'Phòng GD&ĐT Quận 12',
  staff: [{ email: clerk.email, name: 'Cán bộ' }],
  schools: [],
  officeSpreadsheetId: book,
  rootFolderIds: [],
});
const roundKey = 'nam-2021';
const TAB = 'Báo cáo lên trên';

beforeAll(() => {
  clerk.click('createPlan', { planKey: 'q12' });
});

afterAll(() => {
  workspace.dispose();
});

const statuses = () => clerk.click('getStatus', { roundKey }).upward.map(({ statusText }) => statusText);
const inTab = () => {
  const values = clerk.values(book, TAB);
  const at = values[1]?.indexOf('Tình trạng') ?? -1;
  return values.slice(2, 4).map((cells) => cells[at]);
};

test('one row for each of five years and two lines, nothing sent', () => {
  expect(clerk.values(book, TAB).slice(2)).toHaveLength(10);
  expect(statuses()).toEqual(['chưa gửi', 'chưa gửi']);
  expect(clerk.click('getStatus', { roundKey }).upward.map(({ line, dueText }) => `${line}: ${dueText}`)).toEqual([
    'Phòng GD&ĐT Quận 12 → Sở GD&ĐT: trước ngày 10/11/2021, tức hết ngày 09/11/2021',
    'Phòng TN&MT Quận 12 → Sở TN&MT: trước ngày 10/11/2021, tức hết ngày 09/11/2021',
  ]);
});

test('sent from the sidebar on the last day; the other line runs over on its own', () => {
  const sent = { roundKey, lineKey: 'gddt', date: '2021-11-09', note: 'Công văn 12' };
  expect(clerk.click('recordUpward', sent).summary).toContain('đúng hạn (gửi 09/11/2021)');
  workspace.clock.advanceMs(3 * 86_400_000);
  expect(statuses()).toEqual(['đúng hạn (gửi 09/11/2021)', 'quá hạn 3 ngày']);
  const { reportingLines, schools } = clerk.click('exportRound', { roundKey });
  expect(reportingLines.map(({ key, status, sentAt }) => [key, status, sentAt])).toEqual([
    ['gddt', 'onTime', '2021-11-09'],
    ['tnmt', 'overdue', null],
  ]);
  expect(schools.received).toBe(0);
});

test('a day typed into the tab counts as well, and the tab says the same once results are written', () => {
  clerk.type(book, TAB, 3, { 'Ngày gửi': '12/11/2021' });
  expect(statuses()).toEqual(['đúng hạn (gửi 09/11/2021)', 'trễ hạn (gửi 12/11/2021)']);
  clerk.click('recordUpward', { roundKey, lineKey: 'gddt', date: '2021-11-08', note: '' });
  expect(inTab()).toEqual(['đúng hạn', 'trễ hạn']);
});

test('the office may say that the day itself counts; a day to come is refused', () => {
  const policy = { dueDayCounts: true, weekendMoves: false, plausiblePercent: '20', sharing: 'perSchool' as const };
  clerk.click('recordUpward', { roundKey, lineKey: 'tnmt', date: '2021-11-10', note: '' });
  expect(statuses()[1]).toBe('trễ hạn (gửi 10/11/2021)');
  clerk.click('setPolicy', policy);
  expect(statuses()[1]).toBe('đúng hạn (gửi 10/11/2021)');
  expect(inTab()).toEqual(['đúng hạn', 'đúng hạn']);
  const future = { roundKey, lineKey: 'gddt', date: '2021-12-01', note: '' };
  expect(() => clerk.click('recordUpward', future)).toThrow('sentInFuture');
});

test('after a handover the successor sends on the office’s own line', () => {
  clerk.click('handOver', { from: '2025-07-01', office: 'Phòng VH-XH phường', receiver: 'Phòng VH-XH phường' });
  const senders = (key: string) => clerk.click('exportRound', { roundKey: key }).reportingLines.map(({ from }) => from);
  expect(senders('nam-2024')).toEqual(['Phòng GD&ĐT Quận 12', 'Phòng TN&MT Quận 12']);
  expect(senders('nam-2025')).toEqual(['Phòng VH-XH phường', 'Phòng TN&MT Quận 12']);
});
