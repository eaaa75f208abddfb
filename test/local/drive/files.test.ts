// Creating, copying, changing and reading files: what is accepted, what comes back, and how each refusal looks.
import { createHash } from 'node:crypto';

import {
  DriveClient,
  FOLDER,
  messageOf,
  OFFICE,
  refusalOf,
  SCHOOL,
  SPREADSHEET,
  START,
  STRANGER,
} from './drive-client';

let client: DriveClient;
beforeEach(() => {
  client = new DriveClient();
});

describe('create', () => {
  test('answers with four fields unless more are asked for', () => {
    const { json } = client.call('POST', 'files', { name: 'Kế hoạch', mimeType: FOLDER });
    expect(Object.keys(json)).toEqual(['kind', 'id', 'name', 'mimeType']);
    expect(String(json['id'])).toHaveLength(33);
  });

  test('a bad field mask leaves no file behind', () => {
    const answer = client.call('POST', 'files?fields=foo', { name: 'x' });
    expect([refusalOf(answer), messageOf(answer)]).toEqual(['400 invalidParameter', 'Invalid field selection foo']);
    expect(client.names("name = 'x'")).toEqual([]);
    expect(client.drive.files().filter(({ name }) => name === 'x')).toEqual([]);
  });

  test.each([
    ['an unknown field', { nmae: 'x' }, '400 badRequest'],
    ['a field nobody may write', { size: '3' }, '403 fieldNotWritable'],
    ['a wrong type', { name: 3 }, '400 invalid'],
    ['a field that is not simulated', { contentHints: {} }, '501 notImplemented'],
    ['two parents', { parents: ['root', 'x'] }, '403 cannotAddParent'],
    ['a parent that is not there', { parents: ['nowhere'] }, '404 notFound'],
    ['a property of 125 bytes', { properties: { key: 'x'.repeat(122) } }, '403 propertySizeLimitExceeded'],
    ['Vietnamese counted in bytes', { properties: { k: 'ế'.repeat(42) } }, '403 propertySizeLimitExceeded'],
    ['a form', { mimeType: 'application/vnd.google-apps.form' }, '501 notImplemented'],
  ])('%s is refused', (_what, metadata, refusal) => {
    expect(refusalOf(client.call('POST', 'files', metadata))).toBe(refusal);
  });

  test('31 public properties are too many, 30 and 124 bytes are not', () => {
    const many = (count: number): Record<string, string> =>
      Object.fromEntries(Array.from({ length: count }, (_, index) => [`k${index}`, 'v']));
    expect(refusalOf(client.call('POST', 'files', { properties: many(31) }))).toBe('403 propertyCountLimitExceeded');
    expect(client.call('POST', 'files', { properties: many(30) }).status).toBe(200);
    expect(client.call('POST', 'files', { properties: { key: 'x'.repeat(121) } }).status).toBe(200);
  });

  test('createdTime and modifiedTime may be set by the client', () => {
    const createdTime = '2020-01-01T00:00:00.000Z';
    const { json } = client.call('POST', 'files?fields=createdTime,modifiedTime', { createdTime });
    expect(json).toEqual({ createdTime, modifiedTime: new Date(START + 600).toISOString() });
  });

  test('an unknown query parameter is refused by name', () => {
    const answer = client.call('POST', 'files?suportsAllDrives=true', {});
    expect([refusalOf(answer), messageOf(answer)]).toEqual([
      '400 badRequest',
      expect.stringContaining('suportsAllDrives'),
    ]);
  });

  test('a body that is not sent as JSON is refused', () => {
    const form = new TextEncoder().encode('{}');
    const answer = client.send('POST', '/drive/v3/files', form, 'application/x-www-form-urlencoded');
    expect(refusalOf(answer)).toBe('400 badContent');
  });

  test('a spreadsheet gets a long id and is made in Sheets', () => {
    const id = client.make({ name: 'Sổ', mimeType: SPREADSHEET });
    expect([id.length, client.store.notes]).toEqual([44, ['create 44 Sổ']]);
  });

  test('a shortcut points to its target', () => {
    const targetId = client.make({ name: 'Thư mục', mimeType: FOLDER });
    const mimeType = 'application/vnd.google-apps.shortcut';
    const { json } = client.call('POST', 'files?fields=shortcutDetails', { mimeType, shortcutDetails: { targetId } });
    expect(json).toEqual({ shortcutDetails: { targetId, targetMimeType: FOLDER } });
  });
});

describe('reserved ids', () => {
  const reserve = (): string => (client.call('GET', 'files/generateIds?count=1').json['ids'] as string[])[0] ?? '';

  test('a file takes a reserved id; a second one with the same id is 409', () => {
    const id = reserve();
    expect(client.call('POST', 'files', { id, name: 'a' }).json['id']).toBe(id);
    const again = client.call('POST', 'files', { id, name: 'a' });
    expect([refusalOf(again), messageOf(again)]).toEqual([
      '409 fileIdInUse',
      'A file already exists with the provided ID.',
    ]);
  });

  test.each([
    ['an invented id', (): object => ({ id: '1'.repeat(33) }), '400 invalid'],
    ['a spreadsheet', (): object => ({ id: reserve(), mimeType: SPREADSHEET }), '403 generatedIdNotSupported'],
    [
      'a shortcut',
      (): object => ({
        id: reserve(),
        mimeType: 'application/vnd.google-apps.shortcut',
        shortcutDetails: { targetId: 'root' },
      }),
      '400 invalid',
    ],
  ])('%s is refused', (_what, metadata, refusal) => {
    expect(refusalOf(client.call('POST', 'files', metadata()))).toBe(refusal);
  });

  test('at most 1,000 at once', () => {
    expect(refusalOf(client.call('GET', 'files/generateIds?count=1001'))).toBe('400 invalidParameter');
    expect(client.call('GET', 'files/generateIds?count=1000').json['ids']).toHaveLength(1000);
  });
});

describe('bytes', () => {
  const multipart = (metadata: object, content: string): Uint8Array =>
    new TextEncoder().encode(
      [
        '--b',
        'Content-Type: application/json; charset=UTF-8',
        '',
        JSON.stringify(metadata),
        '--b',
        'Content-Type: application/pdf',
        '',
        content,
        '--b--',
        '',
      ].join('\r\n'),
    );
  const upload = (metadata: object, content: string): Record<string, unknown> => {
    const url = '/upload/drive/v3/files?uploadType=multipart&fields=id,size,md5Checksum,sha256Checksum,mimeType';
    return client.send('POST', url, multipart(metadata, content), 'multipart/related; boundary=b').json;
  };

  test('a multipart upload keeps every byte and its digests', () => {
    const content = 'Báo cáo\r\n--khác--\r\n';
    const digest = (algorithm: string): string => createHash(algorithm).update(content).digest('hex');
    const made = upload({ name: 'Báo cáo.pdf' }, content);
    expect(made).toMatchObject({
      size: String(Buffer.byteLength(content)),
      md5Checksum: digest('md5'),
      sha256Checksum: digest('sha256'),
      mimeType: 'application/pdf',
    });
    expect(client.call('GET', `files/${String(made['id'])}?alt=media`).text).toBe(content);
  });

  test('an upload with uploadType=media replaces the content', () => {
    const { id } = upload({ name: 'a.pdf' }, 'one');
    const path = `/upload/drive/v3/files/${String(id)}?uploadType=media&fields=size,version`;
    expect(client.send('PATCH', path, new TextEncoder().encode('three'), 'application/pdf').json).toEqual({
      size: '5',
      version: '2',
    });
  });

  test.each([
    ['a resumable upload', 'uploadType=resumable', '501 notImplemented'],
    ['an upload of no type', 'fields=id', '400 invalid'],
    ['a multipart upload without parts', 'uploadType=multipart', '400 badContent'],
  ])('%s is refused', (_what, query, refusal) => {
    const answer = client.send(
      'POST',
      `/upload/drive/v3/files?${query}`,
      new Uint8Array(),
      'multipart/related; boundary=b',
    );
    expect(refusalOf(answer)).toBe(refusal);
  });

  test('folders and spreadsheets have no bytes', () => {
    const id = client.make({ mimeType: SPREADSHEET });
    expect(refusalOf(client.call('GET', `files/${id}?alt=media`))).toBe('403 fileNotDownloadable');
  });
});

describe('export', () => {
  const xlsx = encodeURIComponent('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');

  test('a spreadsheet comes as xlsx or csv', () => {
    const id = client.make({ mimeType: SPREADSHEET });
    expect(client.call('GET', `files/${id}/export?mimeType=${xlsx}`).text).toBe('PK');
    expect(client.call('GET', `files/${id}/export?mimeType=text/csv`).text).toBe('a,b');
    expect(refusalOf(client.call('GET', `files/${id}/export?mimeType=application/pdf`))).toBe('501 notImplemented');
    expect(refusalOf(client.call('GET', `files/${id}/export`))).toBe('400 required');
  });

  test('more than 10 MB is too large', () => {
    const id = client.make({ mimeType: SPREADSHEET });
    client.store.xlsx = new Uint8Array(10 * 1024 * 1024 + 1);
    expect(refusalOf(client.call('GET', `files/${id}/export?mimeType=${xlsx}`))).toBe('403 exportSizeLimitExceeded');
  });

  test('an uploaded file and a Google document are not exported', () => {
    const file = client.make({ name: 'a.txt' });
    const document = client.make({ mimeType: 'application/vnd.google-apps.document' });
    expect(refusalOf(client.call('GET', `files/${file}/export?mimeType=text/csv`))).toBe('403 fileNotExportable');
    expect(refusalOf(client.call('GET', `files/${document}/export?mimeType=text/csv`))).toBe('501 notImplemented');
  });
});

describe('a Google document', () => {
  const made = (content: string, type: string) => {
    const head = `--x\r\nContent-Type: application/json\r\n\r\n${JSON.stringify({ name: 'Kế hoạch', mimeType: document })}`;
    const body = new TextEncoder().encode(`${head}\r\n--x\r\nContent-Type: ${type}\r\n\r\n${content}\r\n--x--\r\n`);
    client.clock.advanceMs(1000);
    return client.send('POST', '/upload/drive/v3/files?uploadType=multipart', body, 'multipart/related; boundary=x');
  };
  const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  const document = 'application/vnd.google-apps.document';

  test('made from a Word file it comes back as Word, and as nothing else', () => {
    const answer = made('PK nội dung', docx);
    const id = String(answer.json['id']);
    expect(answer.json['mimeType']).toBe(document);
    expect(client.call('GET', `files/${id}/export?mimeType=${docx}`).text).toBe('PK nội dung');
    expect(refusalOf(client.call('GET', `files/${id}/export?mimeType=application/pdf`))).toBe('501 notImplemented');
    expect(refusalOf(client.call('GET', `files/${id}?alt=media`))).toBe('403 fileNotDownloadable');
  });

  test('a scan is not turned into one', () => {
    expect(refusalOf(made('%PDF', 'application/pdf'))).toBe('501 notImplemented');
  });
});

describe('copy', () => {
  test('a spreadsheet is copied beside its source and keeps its properties', () => {
    const parent = client.make({ mimeType: FOLDER });
    const source = client.make({
      name: 'Mẫu',
      mimeType: SPREADSHEET,
      parents: [parent],
      properties: { plan: 'q7', unit: '' },
    });
    const path = `files/${source}/copy?fields=name,parents,properties`;
    const { json } = client.call('POST', path, { properties: { unit: '7-MN-08' } });
    expect(json).toEqual({ name: 'Copy of Mẫu', parents: [parent], properties: { plan: 'q7', unit: '7-MN-08' } });
    expect(client.store.notes).toContain('copy Copy of Mẫu');
  });

  test('a copy of a file belongs to whoever made it, with the same bytes and its own reserved id', () => {
    const folder = client.make({ mimeType: FOLDER });
    client.share(folder, SCHOOL, 'writer');
    const theirs = client.make({ name: 'scan.pdf', parents: [folder] }, SCHOOL);
    const [id] = client.call('GET', 'files/generateIds?count=1').json['ids'] as string[];
    const { json } = client.call('POST', `files/${theirs}/copy?fields=id,ownedByMe,size`, { id });
    expect(json).toEqual({ id, ownedByMe: true, size: '0' });
  });

  test('folders, and spreadsheets under a reserved id, are not copied', () => {
    const folder = client.make({ mimeType: FOLDER });
    const sheet = client.make({ mimeType: SPREADSHEET });
    const [id] = client.call('GET', 'files/generateIds?count=1').json['ids'] as string[];
    expect(refusalOf(client.call('POST', `files/${folder}/copy`, {}))).toBe('403 cannotCopyFile');
    expect(refusalOf(client.call('POST', `files/${sheet}/copy`, { id }))).toBe('403 generatedIdNotSupported');
  });
});

describe('update', () => {
  test('a property set to null goes, others stay', () => {
    const id = client.make({ properties: { a: '1', b: '2' } });
    const { json } = client.call('PATCH', `files/${id}?fields=properties,version`, { properties: { a: null, c: '3' } });
    expect(json).toEqual({ properties: { b: '2', c: '3' }, version: '2' });
  });

  test('moving needs both parents; two parents are refused', () => {
    const [from, to] = [client.make({ mimeType: FOLDER }), client.make({ mimeType: FOLDER })];
    const id = client.make({ name: 'a', parents: [from] });
    expect(refusalOf(client.call('PATCH', `files/${id}?addParents=${to}`, {}))).toBe('403 cannotAddParent');
    const moved = client.call('PATCH', `files/${id}?addParents=${to}&removeParents=${from}&fields=parents`, {});
    expect(moved.json).toEqual({ parents: [to] });
    expect(client.names(`'${to}' in parents`)).toEqual(['a']);
    expect(client.names(`'${from}' in parents`)).toEqual([]);
    expect(refusalOf(client.call('PATCH', `files/${id}`, { parents: [from] }))).toBe('403 fieldNotWritable');
  });

  test("what a school put into the office's folder is read and copied, not moved, trashed or deleted", () => {
    const inbox = client.make({ mimeType: FOLDER });
    const filed = client.make({ mimeType: FOLDER });
    client.share(inbox, SCHOOL, 'writer');
    const theirs = client.make({ name: 'bao-cao.docx', parents: [inbox] }, SCHOOL);
    const move = `files/${theirs}?addParents=${filed}&removeParents=${inbox}`;
    expect(refusalOf(client.call('PATCH', move, {}))).toBe('403 cannotAddParent');
    expect(refusalOf(client.call('PATCH', `files/${theirs}`, { trashed: true }))).toBe(
      '403 insufficientFilePermissions',
    );
    expect(refusalOf(client.call('DELETE', `files/${theirs}`))).toBe('403 insufficientFilePermissions');
    expect(client.call('GET', `files/${theirs}?fields=ownedByMe,owners/emailAddress`).json).toEqual({
      ownedByMe: false,
      owners: [{ emailAddress: SCHOOL }],
    });
  });

  test('renaming a spreadsheet renames it in Sheets', () => {
    const id = client.make({ name: 'Cũ', mimeType: SPREADSHEET });
    client.call('PATCH', `files/${id}`, { name: 'Mới' });
    expect(client.store.notes).toContain('rename Mới');
  });

  test('deleting a folder deletes what is in it; a stranger finds nothing to delete', () => {
    const folder = client.make({ mimeType: FOLDER });
    const inside = client.make({ parents: [folder], mimeType: SPREADSHEET });
    expect(refusalOf(client.call('DELETE', `files/${folder}`, undefined, STRANGER))).toBe('404 notFound');
    expect(client.call('DELETE', `files/${folder}`).status).toBe(204);
    const gone = client.call('GET', `files/${inside}`);
    expect([refusalOf(gone), messageOf(gone)]).toEqual(['404 notFound', `File not found: ${inside}.`]);
  });

  test('trashing a folder trashes its contents', () => {
    const folder = client.make({ mimeType: FOLDER });
    const inside = client.make({ parents: [folder] });
    client.call('PATCH', `files/${folder}`, { trashed: true });
    expect(client.call('GET', `files/${inside}?fields=trashed,explicitlyTrashed`).json).toEqual({
      trashed: true,
      explicitlyTrashed: false,
    });
  });
});

describe('fields', () => {
  test.each([
    ['id,owners/emailAddress', { id: expect.any(String) as string, owners: [{ emailAddress: OFFICE }] }],
    ['owners(me,emailAddress)', { owners: [{ me: true, emailAddress: OFFICE }] }],
    [
      'capabilities(canEdit,canMoveItemIntoTeamDrive)',
      { capabilities: { canEdit: true, canMoveItemIntoTeamDrive: true } },
    ],
    ['properties/plan', { properties: { plan: 'q7' } }],
  ])('%s', (fields, expected) => {
    const id = client.make({ properties: { plan: 'q7', unit: 'x' } });
    expect(client.call('GET', `files/${id}?fields=${fields}`).json).toEqual(expected);
  });

  test.each([
    ['fields=owner', '400 invalidParameter'],
    ['fields=id,(name)', '400 invalidParameter'],
    ['fields=owners(email)', '400 invalidParameter'],
    ['fields=thumbnailLink', '501 notImplemented'],
  ])('%s is refused', (query, refusal) => {
    expect(refusalOf(client.call('GET', `files/${client.make({})}?${query}`))).toBe(refusal);
  });

  test('about.get says who is asking, and wants fields', () => {
    expect(client.call('GET', 'about?fields=user(emailAddress,me)').json).toEqual({
      user: { emailAddress: OFFICE, me: true },
    });
    expect(refusalOf(client.call('GET', 'about'))).toBe('400 required');
  });
});

test.each([
  ['GET', 'files/x/revisions', '501 notImplemented'],
  ['POST', 'files/x/comments', '501 notImplemented'],
  ['GET', 'changes', '501 notImplemented'],
  ['GET', 'folders', '404 notFound'],
] as const)('%s %s is refused with its name', (method, path, refusal) => {
  expect(refusalOf(client.call(method, path))).toBe(refusal);
});
