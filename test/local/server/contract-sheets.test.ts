// Google's own Sheets client through the same door; what Sheets does with each request is tested in test/local/sheets.
import type { sheets_v4 } from '@googleapis/sheets';

import { driveClient, refusal, SCHOOL, serve, type Served, sheetsClient } from './served';

let served: Served;
let office: sheets_v4.Sheets;
let spreadsheetId: string;

beforeAll(async () => {
  served = await serve();
  office = sheetsClient(served.url);
  const requestBody = { properties: { title: 'Sổ', locale: 'vi_VN', timeZone: 'Asia/Ho_Chi_Minh' } };
  spreadsheetId = (await office.spreadsheets.create({ requestBody })).data.spreadsheetId ?? '';
});
afterAll(() => served.stop());

test('a new spreadsheet is a file in Drive', async () => {
  const { data } = await driveClient(served.url).files.get({
    fileId: spreadsheetId,
    fields: 'name,mimeType,ownedByMe',
  });
  expect(data).toEqual({ name: 'Sổ', mimeType: 'application/vnd.google-apps.spreadsheet', ownedByMe: true });
});

test('values are written, computed and read; Drive sees the change', async () => {
  const before = await driveClient(served.url).files.get({ fileId: spreadsheetId, fields: 'version' });
  await office.spreadsheets.values.update({
    spreadsheetId,
    range: 'A1:C1',
    valueInputOption: 'USER_ENTERED',
    requestBody: { values: [[867, 1000, '=A1/B1']] },
  });
  const { data } = await office.spreadsheets.values.get({
    spreadsheetId,
    range: 'A1:C1',
    valueRenderOption: 'UNFORMATTED_VALUE',
  });
  expect(data.values).toEqual([[867, 1000, 0.867]]);
  const after = await driveClient(served.url).files.get({ fileId: spreadsheetId, fields: 'version' });
  expect(Number(after.data.version)).toBeGreaterThan(Number(before.data.version));
});

test('a batch of requests', async () => {
  const { data } = await office.spreadsheets.batchUpdate({
    spreadsheetId,
    requestBody: { requests: [{ addSheet: { properties: { title: 'Nhập liệu' } } }] },
  });
  expect(data.replies?.[0]?.addSheet?.properties?.title).toBe('Nhập liệu');
});

test("what is not shared with a school is 403 in Sheets' words", async () => {
  const school = sheetsClient(served.url, SCHOOL);
  expect(await refusal(school.spreadsheets.get({ spreadsheetId }))).toBe('403 PERMISSION_DENIED');
});
