// What the page asks: who is there, what each person sees in Drive, the grid as they may use it, and what they do to it.
import type { ActionReply, Grid, PageState, Tree, TreeNode } from '../../../src/local/server/page-api';
import { bearer } from '../../../src/local/server/router';
import { OFFICE, SCHOOL, serve, type Served } from './served';

let served: Served;
let id: string;

async function get<Answer>(path: string): Promise<Answer> {
  return (await (await fetch(`${served.url}local/${path}`)).json()) as Answer;
}

async function post(path: string, body: unknown): Promise<ActionReply> {
  const response = await fetch(`${served.url}local/${path}`, { method: 'POST', body: JSON.stringify(body) });
  return (await response.json()) as ActionReply;
}

function google(method: 'POST' | 'PATCH', url: string, body: unknown): Record<string, unknown> {
  const { body: answer } = served.workspace.standIn.handle({
    method,
    url,
    headers: { authorization: bearer(OFFICE), 'content-type': 'application/json' },
    body: new TextEncoder().encode(JSON.stringify(body)),
  });
  return JSON.parse(new TextDecoder().decode(answer)) as Record<string, unknown>;
}

const cell = (value: object, format = {}): object => ({ userEnteredValue: value, userEnteredFormat: format });

beforeAll(async () => {
  served = await serve();
  const properties = { title: 'Biểu', locale: 'vi_VN', timeZone: 'Asia/Ho_Chi_Minh' };
  id = String(google('POST', '/v4/spreadsheets', { properties })['spreadsheetId']);
  const range = { sheetId: 0, startRowIndex: 0, endRowIndex: 1 };
  const requests = [
    {
      updateCells: {
        start: { sheetId: 0, rowIndex: 0, columnIndex: 0 },
        rows: [
          {
            values: [
              cell({ stringValue: 'Tổng số' }, { textFormat: { bold: true } }),
              cell({ numberValue: 12.5 }, { numberFormat: { type: 'NUMBER', pattern: '0' } }),
              cell({ formulaValue: '=B1*2' }),
            ],
          },
        ],
        fields: 'userEnteredValue,userEnteredFormat',
      },
    },
    {
      setDataValidation: {
        range: { sheetId: 0, startRowIndex: 1, endRowIndex: 2, startColumnIndex: 0, endColumnIndex: 1 },
        rule: {
          condition: { type: 'ONE_OF_LIST', values: [{ userEnteredValue: 'Có' }, { userEnteredValue: 'Không' }] },
          strict: true,
          inputMessage: 'Chọn Có hoặc Không.',
        },
      },
    },
    { addProtectedRange: { protectedRange: { range, editors: { users: [OFFICE] } } } },
    {
      addConditionalFormatRule: {
        rule: {
          ranges: [{ ...range, startColumnIndex: 2, endColumnIndex: 3 }],
          booleanRule: {
            condition: { type: 'NUMBER_GREATER', values: [{ userEnteredValue: '20' }] },
            format: { backgroundColor: { red: 1 } },
          },
        },
      },
    },
  ];
  const answer = google('POST', `/v4/spreadsheets/${id}:batchUpdate`, { requests });
  if (answer['error'] !== undefined) throw new Error(JSON.stringify(answer));
  google('POST', `/drive/v3/files/${id}/permissions?sendNotificationEmail=false`, {
    type: 'user',
    role: 'writer',
    emailAddress: SCHOOL,
  });
});
afterAll(() => served.stop());

test('state: people, menu, the office spreadsheet, the date', async () => {
  const state = await get<PageState>('state');
  expect(state).toMatchObject({
    now: expect.stringMatching(/^02\/10\/2023 08:0\d$/) as string,
    accounts: [
      { email: OFFICE, name: 'Cán bộ phòng', kind: 'office', detail: '' },
      { email: SCHOOL, name: 'MN Hướng Dương', kind: 'school', detail: 'Mầm non · mã 7-MN-08' },
    ],
    menu: [
      { id: 'showSidebar', label: 'Mở bảng' },
      { id: 'fail', label: 'Hỏng' },
    ],
    boundId: served.workspace.profile.officeSpreadsheetId,
  });
});

test('tree: each sees their own and what was shared with them', async () => {
  const names = ({ roots }: Tree): unknown =>
    roots.map(({ name, children }: TreeNode) => [name, children.map((one) => one.name)]);
  expect(names(await get<Tree>(`tree?as=${OFFICE}`))).toEqual([['Drive của tôi', ['Biểu', 'Sổ của phòng']]]);
  expect(names(await get<Tree>(`tree?as=${SCHOOL}`))).toEqual([['Được chia sẻ với tôi', ['Biểu']]]);
});

test('grid: texts, formulas, formats, drop-downs, and what is closed to whom', async () => {
  const forSchool = await get<Grid>(`grid?id=${id}&as=${SCHOOL}`);
  const locked = expect.any(String) as string;
  expect(forSchool.rows[0]?.cells.slice(0, 4)).toEqual([
    { text: 'Tổng số', bold: true, locked },
    { text: '13', entered: '12,5', align: 'right', locked },
    { text: '25', entered: '=B1*2', align: 'right', background: '#ff0000', locked },
    { text: '', locked },
  ]);
  expect(forSchool.rows[1]?.cells[0]).toEqual({ text: '', choices: ['Có', 'Không'] });
  expect(forSchool.rows[1]?.cells[1]).toBeNull();
  const forOffice = await get<Grid>(`grid?id=${id}&as=${OFFICE}`);
  expect(forOffice.rows[0]?.cells[0]).toEqual({ text: 'Tổng số', bold: true });
  expect((await fetch(`${served.url}local/grid?id=${id}&as=ai@other.example`)).status).toBe(404);
});

test('typing is accepted, refused by the rule, or stopped by the protection', async () => {
  const type = (row: number, column: number, text: string): Promise<ActionReply> =>
    post('type', { id, sheetId: 0, row, column, text, as: SCHOOL });
  const before = (await get<PageState>('state')).revision;
  expect(await type(1, 0, 'Có')).toEqual({ ok: true, message: '' });
  expect(await type(1, 0, 'Có lẽ')).toEqual({ ok: false, message: 'Chọn Có hoặc Không.' });
  expect(await type(0, 0, 'x')).toMatchObject({ ok: false, message: expect.stringContaining('bảo vệ') as string });
  expect((await get<Grid>(`grid?id=${id}&as=${SCHOOL}`)).rows[1]?.cells[0]?.text).toBe('Có');
  expect((await get<PageState>('state')).revision).toBeGreaterThan(before);
  expect(await post('type', { id, sheetId: 0, row: -1, column: 0, text: '', as: SCHOOL })).toMatchObject({ ok: false });
});

test('a school drops a file into a folder it may write to, and sees it there', async () => {
  const folder = google('POST', '/drive/v3/files', { name: 'Hồ sơ', mimeType: 'application/vnd.google-apps.folder' });
  const folderId = String(folder['id']);
  const file = { folderId, name: 'trang.html', mimeType: 'text/html', content: btoa('<script>1</script>'), as: SCHOOL };
  expect(await post('upload', file)).toEqual({ ok: false, message: `File not found: ${folderId}.` });
  google('POST', `/drive/v3/files/${folderId}/permissions`, { type: 'anyone', role: 'writer' });
  expect(await post('upload', file)).toEqual({ ok: true, message: '' });
  const tree = await get<Tree>(`tree?as=${SCHOOL}`);
  expect(JSON.stringify(tree)).not.toContain('trang.html');
  served.workspace.setProfile({ ...served.workspace.profile, rootFolderIds: [folderId] });
  const [, hoSo] = (await get<Tree>(`tree?as=${OFFICE}`)).roots[0]?.children.map(({ children }) => children) ?? [];
  const shown = hoSo?.[0] ?? (await get<Tree>(`tree?as=${SCHOOL}`)).roots[0]?.children[0];
  expect(shown).toMatchObject({ name: 'trang.html', kind: 'file' });
  const content = await fetch(`${served.url}${shown?.url?.slice(1) ?? ''}`);
  expect([content.headers.get('content-type'), await content.text()]).toEqual([
    'application/octet-stream',
    '<script>1</script>',
  ]);
});

test('the clock is turned on, the menu clicked', async () => {
  const { now } = await get<PageState>('state');
  expect((await post('clock', { days: 30 })).message).not.toBe(now);
  expect((await get<PageState>('state')).now).toMatch(/^01\/11\/2023/);
  expect(await post('clock', { days: 1.5 })).toMatchObject({ ok: false });
  expect(await post('menu/showSidebar', {})).toEqual({ ok: true, message: '', opened: 'sidebar' });
  expect(await post('menu/fail', {})).toEqual({ ok: false, message: 'Hỏng thật' });
  expect(await post('menu/whoAmI', {})).toMatchObject({ ok: false });
});
