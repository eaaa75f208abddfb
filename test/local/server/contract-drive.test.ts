// Google's own Drive client against the local server: what it sends is understood, and it understands what comes back.
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';

import type { drive_v3 } from '@googleapis/drive';

import { driveClient, refusal, SCHOOL, serve, type Served } from './served';

const FOLDER = 'application/vnd.google-apps.folder';
const SPREADSHEET = 'application/vnd.google-apps.spreadsheet';
let served: Served;
let office: drive_v3.Drive;

beforeAll(async () => {
  served = await serve();
  office = driveClient(served.url);
});
afterAll(() => served.stop());

test('a folder under a reserved id; once more is 409', async () => {
  const { data } = await office.files.generateIds({ count: 1, space: 'drive', type: 'files' });
  const id = data.ids?.[0] ?? '';
  const requestBody = { id, name: 'MN Hướng Dương', mimeType: FOLDER };
  const first = await office.files.create({ requestBody, fields: 'id,name' });
  expect(first.data).toEqual({ id, name: 'MN Hướng Dương' });
  expect(await refusal(office.files.create({ requestBody }))).toBe('409 fileIdInUse');
});

test('an upload comes back byte for byte, with its digest', async () => {
  const bytes = Buffer.from([0, 255, 13, 10, 45, 45, 13, 10, 0]);
  const { data } = await office.files.create(
    {
      requestBody: { name: 'báo cáo.pdf', mimeType: 'application/pdf', properties: { unit: '7-MN-08' } },
      media: { mimeType: 'application/pdf', body: Readable.from([bytes]) },
      fields: 'id,size,sha256Checksum,properties,originalFilename',
    },
    { rootUrl: served.url },
  );
  expect(data).toMatchObject({
    size: '9',
    sha256Checksum: createHash('sha256').update(bytes).digest('hex'),
    properties: { unit: '7-MN-08' },
    originalFilename: 'báo cáo.pdf',
  });
  const { data: back } = await office.files.get(
    { fileId: data.id ?? '', alt: 'media' },
    { responseType: 'arraybuffer' },
  );
  expect(Buffer.from(back as unknown as ArrayBuffer)).toEqual(bytes);
});

test('new bytes for a file that is there', async () => {
  const { data } = await office.files.create({ requestBody: { name: 'a.txt' }, fields: 'id' });
  const media = { mimeType: 'text/plain', body: 'mới' };
  const fileId = data.id ?? '';
  const { data: after } = await office.files.update({ fileId, media, fields: 'size,version' }, { rootUrl: served.url });
  expect(after).toEqual({ size: '5', version: '2' });
});

test('copying, listing by parent, pages, moving, deleting', async () => {
  const folder = async (name: string): Promise<string> =>
    (await office.files.create({ requestBody: { name, mimeType: FOLDER }, fields: 'id' })).data.id ?? '';
  const [from, to] = [await folder('từ'), await folder('đến')];
  const template = await office.files.create({ requestBody: { name: 'Mẫu', mimeType: SPREADSHEET }, fields: 'id' });
  const copies: string[] = [];
  for (const unit of ['1', '2', '3']) {
    const { data } = await office.files.copy({
      fileId: template.data.id ?? '',
      requestBody: { name: `Trường ${unit}`, parents: [from], properties: { unit } },
      fields: 'id',
    });
    copies.push(data.id ?? '');
  }
  const q = `'${from}' in parents and trashed = false`;
  const first = await office.files.list({
    q,
    pageSize: 2,
    orderBy: 'name',
    fields: 'nextPageToken,files(name,properties)',
  });
  const pageToken = first.data.nextPageToken ?? '';
  const second = await office.files.list({
    q,
    pageSize: 2,
    orderBy: 'name',
    pageToken,
    fields: 'nextPageToken,files(name)',
  });
  expect([...(first.data.files ?? []), ...(second.data.files ?? [])]).toEqual([
    { name: 'Trường 1', properties: { unit: '1' } },
    { name: 'Trường 2', properties: { unit: '2' } },
    { name: 'Trường 3' },
  ]);
  const moved = await office.files.update({
    fileId: copies[0] ?? '',
    addParents: to,
    removeParents: from,
    requestBody: { properties: { unit: null as unknown as string, filed: 'yes' } },
    fields: 'parents,properties',
  });
  expect(moved.data).toEqual({ parents: [to], properties: { filed: 'yes' } });
  await office.files.delete({ fileId: to });
  expect(await refusal(office.files.get({ fileId: copies[0] ?? '' }))).toBe('404 notFound');
});

test('sharing opens a file to a school, and closing it shuts it again', async () => {
  const school = driveClient(served.url, SCHOOL);
  const { data } = await office.files.create({ requestBody: { name: 'Biểu', mimeType: SPREADSHEET }, fields: 'id' });
  const fileId = data.id ?? '';
  expect(await refusal(school.files.get({ fileId }))).toBe('404 notFound');
  const permission = await office.permissions.create({
    fileId,
    sendNotificationEmail: false,
    requestBody: { type: 'user', role: 'writer', emailAddress: SCHOOL },
    fields: 'id,role',
  });
  expect((await school.files.get({ fileId, fields: 'name,capabilities(canEdit,canDelete)' })).data).toEqual({
    name: 'Biểu',
    capabilities: { canEdit: true, canDelete: false },
  });
  expect((await office.permissions.list({ fileId })).data.permissions).toHaveLength(2);
  await office.permissions.delete({ fileId, permissionId: permission.data.id ?? '' });
  expect(await refusal(school.files.get({ fileId }))).toBe('404 notFound');
});

test('who am I', async () => {
  const { data } = await office.about.get({ fields: 'user(displayName,emailAddress)' });
  expect(data.user).toEqual({ displayName: 'Cán bộ phòng', emailAddress: 'can.bo@phong.example' });
});

test.each([
  ['revisions.list', () => office.revisions.list({ fileId: 'x' }), '501 notImplemented'],
  ['a bad field', () => office.files.list({ fields: 'files(title)' }), '400 invalidParameter'],
  ['a bad query', () => office.files.list({ q: "title = 'x'" }), '400 invalid'],
  ['a missing file', () => office.files.get({ fileId: 'nowhere' }), '404 notFound'],
])('%s is refused as Google refuses it', async (_what, call, expected) => {
  expect(await refusal(call())).toBe(expected);
});
