// The contract with Google's own client: @googleapis/sheets, pointed at the stand-in over HTTP, must work without knowing it.
import { createServer } from 'node:http';
import type { IncomingMessage, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { sheets, auth } from '@googleapis/sheets';
import type { sheets_v4 } from '@googleapis/sheets';
import type { StandInRequest } from '../../../src/local/google/http';
import { Bench, OWNER } from './bench';

const bench = new Bench();
let server: Server;
let client: sheets_v4.Sheets;

async function bodyOf(request: IncomingMessage): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of request) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}

beforeAll(async () => {
  server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      bench.clock.advanceMs(1000);
      const method = request.method as StandInRequest['method'];
      const answer = bench.service.handle({ method, url: request.url ?? '/', headers: {}, body }, OWNER);
      response.writeHead(answer.status, answer.headers).end(answer.body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  // The client would load its fetch by a dynamic import, which Jest does not offer.
  const token = new auth.OAuth2({ transporterOptions: { fetchImplementation: fetch } });
  token.setCredentials({ access_token: `local:${OWNER}` });
  client = sheets({ version: 'v4', rootUrl: `http://127.0.0.1:${port}/`, auth: token, retry: false });
});

afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

test('create, batchUpdate, write, read, clear', async () => {
  const requestBody = {
    properties: { title: 'Sổ kế hoạch', locale: 'vi_VN', timeZone: 'Asia/Ho_Chi_Minh' },
    sheets: [{ properties: { title: 'Nhập liệu', gridProperties: { rowCount: 10, columnCount: 5 } } }],
  };
  const created = await client.spreadsheets.create({
    requestBody,
    fields: 'spreadsheetId,sheets.properties(sheetId,title)',
  });
  expect(created.data).toEqual({
    spreadsheetId: 'file-1',
    sheets: [{ properties: { sheetId: 0, title: 'Nhập liệu' } }],
  });
  const spreadsheetId = created.data.spreadsheetId ?? '';

  const changed = await client.spreadsheets.batchUpdate({
    spreadsheetId,
    requestBody: {
      requests: [
        { addSheet: { properties: { title: 'Tổng hợp' } } },
        { updateSpreadsheetProperties: { properties: { title: 'Sổ' }, fields: 'title' } },
      ],
    },
  });
  expect(changed.data.replies?.[0]?.addSheet?.properties).toMatchObject({ title: 'Tổng hợp', index: 1 });
  expect(changed.data.replies?.[1]).toEqual({});

  const range = "'Nhập liệu'!A1:C2";
  const written = await client.spreadsheets.values.update({
    spreadsheetId,
    range,
    valueInputOption: 'USER_ENTERED',
    includeValuesInResponse: true,
    requestBody: {
      range,
      values: [
        [867, 1000, '=A1/B1'],
        ['1,5', '86,7%', "'=1"],
      ],
    },
  });
  expect(written.data).toMatchObject({ updatedRange: range, updatedCells: 6 });
  expect(written.data.updatedData?.values?.[1]).toEqual(['1,5', '86,70%', '=1']);

  const read = await client.spreadsheets.values.batchGet({
    spreadsheetId,
    ranges: [range, "'Tổng hợp'!A1:B2"],
    valueRenderOption: 'UNFORMATTED_VALUE',
  });
  expect(read.data.valueRanges?.[0]?.values).toEqual([
    [867, 1000, 0.867],
    [1.5, 0.867, '=1'],
  ]);
  expect(read.data.valueRanges?.[1]).not.toHaveProperty('values');

  await client.spreadsheets.values.batchClear({ spreadsheetId, requestBody: { ranges: ["'Nhập liệu'!A2:C2"] } });
  const grid = await client.spreadsheets.get({ spreadsheetId, ranges: [range], includeGridData: true });
  expect(grid.data.properties).toMatchObject({ title: 'Sổ', locale: 'vi_VN' });
  expect(grid.data.sheets?.[0]?.data?.[0]?.rowData?.[0]?.values?.[2]).toMatchObject({
    userEnteredValue: { formulaValue: '=A1/B1' },
    effectiveValue: { numberValue: 0.867 },
    formattedValue: '0,867',
  });
});

test('the client sees Google’s refusals', async () => {
  const lost = client.spreadsheets.get({ spreadsheetId: 'không-có' });
  await expect(lost).rejects.toMatchObject({ status: 404, message: 'Requested entity was not found.' });
  const wrong = client.spreadsheets.values.get({ spreadsheetId: 'file-1', range: 'Sai!A1' });
  await expect(wrong).rejects.toMatchObject({ status: 400, message: 'Unable to parse range: Sai!A1' });
  const append = client.spreadsheets.values.append({
    spreadsheetId: 'file-1',
    range: 'A1',
    valueInputOption: 'RAW',
    requestBody: { values: [[1]] },
  });
  await expect(append).rejects.toMatchObject({ status: 501 });
});

test('developer metadata', async () => {
  const spreadsheetId = 'file-1';
  const location = { dimensionRange: { sheetId: 0, dimension: 'ROWS', startIndex: 0, endIndex: 1 } };
  const developerMetadata = { metadataKey: 'row', metadataValue: 'k1', visibility: 'DOCUMENT', location };
  const made = await client.spreadsheets.batchUpdate({
    spreadsheetId,
    requestBody: { requests: [{ createDeveloperMetadata: { developerMetadata } }] },
  });
  const metadataId = made.data.replies?.[0]?.createDeveloperMetadata?.developerMetadata?.metadataId ?? 0;
  const got = await client.spreadsheets.developerMetadata.get({ spreadsheetId, metadataId });
  expect(got.data).toMatchObject({ metadataValue: 'k1', location: { locationType: 'ROW' } });
  const dataFilters = [{ developerMetadataLookup: { metadataKey: 'row' } }];
  const found = await client.spreadsheets.getByDataFilter({
    spreadsheetId,
    requestBody: { dataFilters, includeGridData: true },
  });
  expect(found.data.sheets?.[0]?.data?.[0]?.rowData?.[0]?.values?.[0]?.formattedValue).toBe('867');
});
