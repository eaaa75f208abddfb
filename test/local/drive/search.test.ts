// files.list: the language of `q`, what each user gets to see, pages, order, and how far the search lags behind.
import { DriveClient, FOLDER, refusalOf, SCHOOL, START, STRANGER } from './drive-client';

let client: DriveClient;
let folder: string;
const INDEXED_MS = 10_000;

beforeEach(() => {
  client = new DriveClient();
  folder = client.make({ name: 'Hồ sơ', mimeType: FOLDER });
  client.make({ name: 'Báo cáo năm.docx', parents: [folder], properties: { unit: 'MN-1', plan: 'q7' } });
  client.make({ name: 'Bản scan.pdf', parents: [folder], mimeType: 'application/pdf', properties: { unit: 'MN-2' } });
  client.make({ name: "O'Brien", starred: true });
  client.clock.advanceMs(INDEXED_MS);
});

test.each([
  ["name = 'Bản scan.pdf'", ['Bản scan.pdf']],
  ["name contains 'báo'", ['Báo cáo năm.docx']],
  ["name contains 'cáo'", ['Báo cáo năm.docx']],
  ["name contains 'áo'", []],
  ["name = 'O\\'Brien'", ["O'Brien"]],
  [`mimeType = '${FOLDER}'`, ['Hồ sơ']],
  [`mimeType != '${FOLDER}' and starred = false`, ['Báo cáo năm.docx', 'Bản scan.pdf']],
  ["properties has { key='unit' and value='MN-1' }", ['Báo cáo năm.docx']],
  ["properties has { key='unit' and value='MN-1' } or properties has { key='unit' and value='MN-2' }", 2],
  ["appProperties has { key='unit' and value='MN-1' }", []],
  ["not name contains 'scan' and starred = false and not mimeType contains 'application/vnd.google-apps'", 1],
  ["(name contains 'scan' or starred = true) and trashed = false", ['Bản scan.pdf', "O'Brien"]],
  ["'root' in parents", ['Hồ sơ', "O'Brien"]],
  ["'me' in owners and starred = true", ["O'Brien"]],
  [`modifiedTime > '${new Date(START + 5_500).toISOString()}'`, ["O'Brien"]],
  ["createdTime < '2023-01-01'", []],
  ['sharedWithMe', []],
  ['trashed = true', []],
] as const)('%s', (query, expected) => {
  const found = client.names(query);
  expect(typeof expected === 'number' ? found.length : found).toEqual(expected);
});

test.each([
  ["title = 'x'", '400 invalid'],
  ["id = 'x'", '400 invalid'],
  ['name = x', '400 invalid'],
  ["name = 'x", '400 invalid'],
  ["name < 'x'", '400 invalid'],
  ["constructor = 'x'", '400 invalid'],
  ["trashed = 'no'", '400 invalid'],
  ["modifiedTime > 'yesterday'", '400 invalid'],
  ["(name = 'x'", '400 invalid'],
  ["fullText contains 'x'", '501 notImplemented'],
  ["starred = true and trashed = false or name = 'x'", '501 notImplemented'],
])('%s is refused', (query, refusal) => {
  expect(refusalOf(client.call('GET', `files?q=${encodeURIComponent(query)}`))).toBe(refusal);
});

test('a new file is listed by parent at once, and found by name or property only later', () => {
  client.make({ name: 'mới.docx', parents: [folder], properties: { unit: 'MN-3' } });
  const queries = [`'${folder}' in parents`, "name = 'mới.docx'", "properties has { key='unit' and value='MN-3' }"];
  const found = (): boolean[] => queries.map((query) => client.names(query).includes('mới.docx'));
  expect(found()).toEqual([true, false, false]);
  client.clock.advanceMs(INDEXED_MS);
  expect(found()).toEqual([true, true, true]);
});

test('a renamed file is found under its old name for a while', () => {
  const id = client.make({ name: 'cũ' });
  client.clock.advanceMs(INDEXED_MS);
  client.call('PATCH', `files/${id}`, { name: 'mới' });
  expect([client.names("name = 'cũ'"), client.names("name = 'mới'")]).toEqual([['mới'], []]);
  client.clock.advanceMs(INDEXED_MS);
  expect([client.names("name = 'cũ'"), client.names("name = 'mới'")]).toEqual([[], ['mới']]);
});

test('others see what was shared with them, directly or by its folder; a link lists nothing', () => {
  client.share(folder, SCHOOL, 'reader');
  const open = client.make({ name: 'công khai' });
  client.call('POST', `files/${open}/permissions`, { type: 'anyone', role: 'reader' });
  expect(client.names('trashed = false', SCHOOL)).toEqual(['Báo cáo năm.docx', 'Bản scan.pdf', 'Hồ sơ']);
  expect(client.names('sharedWithMe', SCHOOL)).toEqual(['Hồ sơ']);
  expect(client.names('trashed = false', STRANGER)).toEqual([]);
  expect(client.call('GET', `files/${open}`, undefined, STRANGER).status).toBe(200);
});

test('pages follow one another and belong to their query', () => {
  const page = (extra: string): Record<string, unknown> =>
    client.call('GET', `files?pageSize=3&orderBy=name${extra}`).json;
  const first = page('');
  const token = encodeURIComponent(String(first['nextPageToken']));
  const second = page(`&pageToken=${token}`);
  const names = [first, second].flatMap((one) => (one['files'] as { name: string }[]).map(({ name }) => name));
  expect(names).toEqual(['Báo cáo năm.docx', 'Bản scan.pdf', 'Hồ sơ', "O'Brien"]);
  expect(second['nextPageToken']).toBeUndefined();
  expect(refusalOf(client.call('GET', `files?q=starred=true&pageToken=${token}`))).toBe('400 invalid');
});

test.each([
  ['orderBy=folder,name', ['Hồ sơ', 'Báo cáo năm.docx', 'Bản scan.pdf', "O'Brien"]],
  ['orderBy=createdTime%20desc', ["O'Brien", 'Bản scan.pdf', 'Báo cáo năm.docx', 'Hồ sơ']],
  ['', ["O'Brien", 'Bản scan.pdf', 'Báo cáo năm.docx', 'Hồ sơ']],
])('order: %s', (query, expected) => {
  const { json } = client.call('GET', `files?${query}`);
  expect((json['files'] as { name: string }[]).map(({ name }) => name)).toEqual(expected);
});

test.each([
  ['pageSize=1001', '400 invalidParameter'],
  ['orderBy=size', '400 invalid'],
  ['orderBy=starred', '501 notImplemented'],
  ['corpora=allDrives', '501 notImplemented'],
  ['fields=files(title)', '400 invalidParameter'],
])('%s is refused', (query, refusal) => {
  expect(refusalOf(client.call('GET', `files?${query}`))).toBe(refusal);
});
