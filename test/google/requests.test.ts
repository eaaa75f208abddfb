// Every builder side by side with what it puts on the wire, as Google's reference has it.
import { TextDecoder, TextEncoder } from 'node:util';
import fc from 'fast-check';
import * as drive from '../../src/google/drive-requests';
import { mapped, named, type GoogleCall } from '../../src/google/google-call';
import { listEveryFile, listEveryFileOf } from '../../src/google/list-every-file';
import { encodeUtf8 } from '../../src/google/multipart';
import { address, inFolder, quoted, withProperty } from '../../src/google/query';
import * as sheets from '../../src/google/sheets-requests';
import { failure, fakeGoogle, ok } from './fake-google';

const SHEETS = 'https://sheets.googleapis.com/v4/spreadsheets';
const DRIVE = 'https://www.googleapis.com/drive/v3/files';

/** `METHOD address` with the query decoded, for reading; then the body. */
function wire({ request }: GoogleCall<unknown>): string[] {
  const body = typeof request.body === 'string' ? [request.body] : [];
  return [`${request.method} ${decodeURIComponent(request.url)}`, ...body];
}

const repeats = ({ request }: GoogleCall<unknown>) => `${request.kind}${request.safeToRepeat ? '' : ', once'}`;

test.each<[string, GoogleCall<unknown>, string, readonly string[]]>([
  [
    'spreadsheets.create',
    sheets.createSpreadsheet({ properties: { title: 'Sổ' } }, 'spreadsheetId'),
    'write, once',
    [`POST ${SHEETS}?fields=spreadsheetId`, '{"properties":{"title":"Sổ"}}'],
  ],
  [
    'spreadsheets.get',
    sheets.getSpreadsheet('s1', { fields: 'sheets(properties,data.rowData)', ranges: ["'Nhập liệu'!A1:B2", 'C3'] }),
    'read',
    [`GET ${SHEETS}/s1?ranges='Nhập liệu'!A1:B2&ranges=C3&fields=sheets(properties,data.rowData)`],
  ],
  [
    'spreadsheets.batchUpdate',
    sheets.batchUpdate('s1', [{ addSheet: {} }], { safeToRepeat: false }),
    'write, once',
    [`POST ${SHEETS}/s1:batchUpdate`, '{"requests":[{"addSheet":{}}]}'],
  ],
  [
    'values.batchGet',
    sheets.readValues('s1', ['A1:B', 'C1']),
    'read',
    [
      `GET ${SHEETS}/s1/values:batchGet?ranges=A1:B&ranges=C1&valueRenderOption=UNFORMATTED_VALUE&dateTimeRenderOption=SERIAL_NUMBER`,
    ],
  ],
  [
    'values.batchUpdate, always RAW',
    sheets.writeValues('s1', [{ range: 'A1', values: [['=1+1']] }]),
    'write',
    [`POST ${SHEETS}/s1/values:batchUpdate`, '{"valueInputOption":"RAW","data":[{"range":"A1","values":[["=1+1"]]}]}'],
  ],
  [
    'values.batchClear',
    sheets.clearValues('s1', ['A2:Z']),
    'write',
    [`POST ${SHEETS}/s1/values:batchClear`, '{"ranges":["A2:Z"]}'],
  ],
  [
    'files.list',
    drive.listFiles(inFolder('p1'), 'id,name', 'next'),
    'read',
    [
      `GET ${DRIVE}?q='p1' in parents and trashed = false&pageSize=1000&pageToken=next&fields=nextPageToken,files(id,name)&includeItemsFromAllDrives=true&supportsAllDrives=true`,
    ],
  ],
  [
    'files.get',
    drive.getFile('f1', 'id,sha256Checksum'),
    'read',
    [`GET ${DRIVE}/f1?fields=id,sha256Checksum&supportsAllDrives=true`],
  ],
  ['files.generateIds', drive.reserveIds(3), 'read', [`GET ${DRIVE}/generateIds?count=3`]],
  [
    'files.create of a folder',
    drive.createFolder({ id: 'r1', name: 'Mầm non', parentId: 'p1', properties: { skh: 'k' } }),
    'write',
    [
      `POST ${DRIVE}?fields=id,name,mimeType,parents,properties&supportsAllDrives=true`,
      '{"id":"r1","name":"Mầm non","properties":{"skh":"k"},"parents":["p1"],"mimeType":"application/vnd.google-apps.folder"}',
    ],
  ],
  [
    'files.copy',
    drive.copyFile('f1', { name: 'Biểu', parentId: 'p1' }, 'id'),
    'write, once',
    [`POST ${DRIVE}/f1/copy?fields=id&supportsAllDrives=true`, '{"name":"Biểu","parents":["p1"]}'],
  ],
  [
    'files.update',
    drive.updateFile('f1', { name: 'b' }, { addParents: 'p2' }),
    'write',
    [
      `PATCH ${DRIVE}/f1?addParents=p2&fields=id,name,mimeType,parents,properties&supportsAllDrives=true`,
      '{"name":"b"}',
    ],
  ],
  [
    'permissions.create, without mail',
    drive.share('f1', 'a@b.example', 'writer'),
    'write',
    [
      `POST ${DRIVE}/f1/permissions?sendNotificationEmail=false&fields=id,type,role,emailAddress&supportsAllDrives=true`,
      '{"type":"user","role":"writer","emailAddress":"a@b.example"}',
    ],
  ],
  [
    'permissions.list',
    drive.listPermissions('f1'),
    'read',
    [`GET ${DRIVE}/f1/permissions?pageSize=100&fields=permissions(id,type,role,emailAddress)&supportsAllDrives=true`],
  ],
  ['files.get of the content', drive.downloadFile('f1'), 'read', [`GET ${DRIVE}/f1?alt=media&supportsAllDrives=true`]],
  ['files.export', drive.exportFile('f1', 'text/csv'), 'read', [`GET ${DRIVE}/f1/export?mimeType=text/csv`]],
])('%s', (_name, call, kind, expected) => {
  expect(wire(call)).toEqual(expected);
  expect(repeats(call)).toBe(kind);
});

test('an upload carries its description and its bytes in one multipart body', () => {
  const bytes = Uint8Array.from([0, 255, 13, 10, 45, 45]);
  const call = drive.uploadFile({ id: 'r1', name: 'Bản scan.pdf', parentId: 'p1' }, bytes, 'application/pdf');
  const { body, contentType, url, safeToRepeat } = call.request;
  expect(contentType).toBe('multipart/related; boundary=r1');
  expect(url).toContain('https://www.googleapis.com/upload/drive/v3/files?uploadType=multipart&');
  expect(safeToRepeat).toBe(true);
  const head =
    '--r1\r\nContent-Type: application/json; charset=UTF-8\r\n\r\n' +
    '{"id":"r1","name":"Bản scan.pdf","parents":["p1"],"mimeType":"application/pdf"}' +
    '\r\n--r1\r\nContent-Type: application/pdf\r\n\r\n';
  const expected = [...new TextEncoder().encode(head), ...bytes, ...new TextEncoder().encode('\r\n--r1--\r\n')];
  expect([...(body as Uint8Array)]).toEqual(expected);
});

describe('answers', () => {
  test('are unwrapped to what is wanted', () => {
    const { google } = fakeGoogle(({ url }) => {
      if (url.includes('generateIds')) return ok({ ids: ['a', 'b'] });
      if (url.includes('permissions')) return ok({ permissions: [{ id: '1' }] });
      return ok({ valueRanges: [{ range: 'A1' }] });
    });
    expect(google.call(drive.reserveIds(2))).toEqual(['a', 'b']);
    expect(google.call(drive.listPermissions('f'))).toEqual([{ id: '1' }]);
    expect(google.call(sheets.readValues('s', ['A1']))).toEqual([{ range: 'A1' }]);
  });

  test('that leave a list out mean an empty list', () => {
    const { google } = fakeGoogle(() => ok({}));
    expect(google.call(drive.reserveIds(2))).toEqual([]);
    expect(google.call(sheets.readValues('s', ['A1']))).toEqual([]);
  });

  test('of a content are its bytes, not copied', () => {
    const bytes = Uint8Array.from([1, 2, 3]);
    const { google } = fakeGoogle(() => ({ status: 200, text: '', bytes }));
    expect(google.call(drive.downloadFile('f'))).toBe(bytes);
  });

  test('can be renamed and turned without losing the reserved id', () => {
    const call = mapped(drive.createFolder({ id: 'r1', name: 'x', parentId: 'p' }), ({ id }) => id ?? '');
    expect(fakeGoogle(() => failure(409)).google.call(call)).toBe('r1');
    expect(named('thư mục Mầm non', call).what).toBe('thư mục Mầm non');
  });
});

describe('every page', () => {
  const pages = fakeGoogle(({ url }) => {
    if (url.includes('broken')) return failure(404);
    if (url.includes('pageToken=p2')) return ok({ files: [{ id: 'c' }] });
    return ok({ files: [{ id: 'a' }, { id: 'b' }], nextPageToken: 'p2' });
  });

  test('of one listing', () => {
    expect(listEveryFile(pages.google, inFolder('x'))).toEqual([{ id: 'a' }, { id: 'b' }, { id: 'c' }]);
    expect(() => listEveryFile(pages.google, inFolder('broken'))).toThrow('Không tìm thấy thư mục');
  });

  test('of many listings, one failure apart', () => {
    const outcomes = listEveryFileOf(pages.google, [inFolder('x'), inFolder('broken'), inFolder('y')]);
    expect(outcomes.map((each) => (each.ok ? each.value.length : each.problem.code))).toEqual([3, 'googleNotFound', 3]);
  });
});

describe('queries', () => {
  test('leave out what is undefined and repeat lists', () => {
    expect(address('https://x/y')).toBe('https://x/y');
    expect(address('https://x/y', { a: undefined, b: ['1', 'à&='], c: false })).toBe(
      'https://x/y?b=1&b=%C3%A0%26%3D&c=false',
    );
  });

  test('quote names that contain quotes', () => {
    expect(quoted("L'École \\ 1")).toBe("'L\\'École \\\\ 1'");
    expect(withProperty('skh', "a'b")).toBe("properties has { key='skh' and value='a\\'b' }");
  });

  test('an address that Apps Script would refuse is our own fault and stops at once', () => {
    const ranges = Array.from({ length: 200 }, (_, index) => `'Số liệu'!A${index}:Z${index}`);
    const fake = fakeGoogle(() => ok());
    expect(() => fake.google.call(sheets.readValues('s1', ranges))).toThrow(/address of \d+ bytes/);
    expect(fake.sent).toEqual([]);
  });
});

test('UTF-8 is encoded as the standard encoder does, lone surrogates too', () => {
  const property = fc.property(fc.string({ unit: 'binary' }), (text) => {
    expect([...encodeUtf8(text)]).toEqual([...new TextEncoder().encode(text)]);
  });
  fc.assert(property, { seed: 8, numRuns: 300 });
  expect([...encodeUtf8('a\ud800b')]).toEqual([...new TextEncoder().encode('a\ud800b')]);
  expect(new TextDecoder().decode(encodeUtf8('Sổ Kế Hoạch 🏫'))).toBe('Sổ Kế Hoạch 🏫');
});
