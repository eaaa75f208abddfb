// Every Drive call we build, answered by the strict stand-in: what Google would refuse fails here. And the stand-in's own
// rate limit judges our pacing, so that the two are not the same guess written twice.
import {
  copyFile,
  createFolder,
  downloadFile,
  exportFile,
  getFile,
  listPermissions,
  reserveIds,
  share,
  SPREADSHEET_TYPE,
  updateFile,
  uploadFile,
} from '../../src/google/drive-requests';
import { createGoogle } from '../../src/google/google-client';
import { listEveryFile } from '../../src/google/list-every-file';
import { inFolder, withProperty } from '../../src/google/query';
import type { GoogleRequest, GoogleResponse } from '../../src/google/send';
import { DriveClient, FOLDER, OFFICE, SCHOOL } from '../local/drive/drive-client';

function office() {
  const client = new DriveClient();
  const refusals: string[] = [];
  const answer = (request: GoogleRequest): GoogleResponse => {
    const { method, url, body = '', contentType = 'application/json', answer: wanted } = request;
    const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
    const headers = { 'content-type': contentType };
    const response = client.drive.handle(
      { method, url: url.replace(/^https:\/\/[^/]+/, ''), headers, body: bytes },
      OFFICE,
    );
    const text = new TextDecoder().decode(response.body);
    if (response.status >= 400) refusals.push(`${response.status} ${method} ${text}`);
    return wanted === 'bytes' && response.status < 300
      ? { status: response.status, text: '', bytes: response.body }
      : { status: response.status, text };
  };
  const google = createGoogle({
    send: (requests) => {
      const answers = requests.map(answer);
      client.clock.advanceMs(400);
      return answers;
    },
    sleepMs: (pauseMs) => {
      client.clock.advanceMs(pauseMs);
    },
    nowMs: () => client.clock.nowMs(),
  });
  return { client, google, refusals };
}

const PDF = new TextEncoder().encode('%PDF-1.7 bản scan');

test('a folder, an upload, a copy, a share, a search and the content again', () => {
  const { client, google, refusals } = office();
  const parentId = client.make({ name: 'Kế hoạch', mimeType: FOLDER });
  const [folderId = '', fileId = ''] = google.call(reserveIds(2));
  google.call(createFolder({ id: folderId, name: 'Mầm non', parentId, properties: { skh: 'round:r' } }));
  google.call(uploadFile({ id: fileId, name: "Bản scan 'cuối'.pdf", parentId: folderId }, PDF, 'application/pdf'));
  const copy = google.call(copyFile(fileId, { name: 'Bản sao', parentId: folderId, properties: { skh: 'doc' } }));
  google.call(share(fileId, SCHOOL, 'reader'));
  google.call(updateFile(fileId, { name: 'Đổi tên.pdf' }));

  expect(google.call(downloadFile(fileId))).toEqual(PDF);
  expect(google.call(getFile(fileId, 'name,parents,size'))).toMatchObject({ name: 'Đổi tên.pdf', parents: [folderId] });
  expect(google.call(listPermissions(fileId)).map(({ emailAddress }) => emailAddress)).toContain(SCHOOL);
  const lying = listEveryFile(google, inFolder(folderId));
  expect(lying.find(({ properties }) => properties?.['skh'] === 'doc')?.id).toBe(copy.id);
  // Search by property goes through an index that lags; listing by parent does not.
  client.clock.advanceMs(600_000);
  expect(listEveryFile(google, withProperty('skh', 'doc')).map(({ id }) => id)).toEqual([copy.id]);
  expect(client.mails).toEqual([]);
  expect(refusals).toEqual([]);
});

test('a create under an id that is in use already is done, not doubled', () => {
  const { client, google } = office();
  const parentId = client.make({ name: 'Kế hoạch', mimeType: FOLDER });
  const [id = ''] = google.call(reserveIds(1));
  const folder = createFolder({ id, name: 'Mầm non', parentId });
  google.call(folder);
  expect(google.call(folder)).toEqual({ id });
  expect(listEveryFile(google, inFolder(parentId))).toHaveLength(1);
});

test('a spreadsheet is exported, not downloaded', () => {
  const { client, google } = office();
  const id = client.make({ name: 'Biểu', mimeType: SPREADSHEET_TYPE });
  expect(google.call(exportFile(id, 'text/csv'))).toEqual(new TextEncoder().encode('a,b'));
  expect(google.all([downloadFile(id)])[0]?.ok).toBe(false);
});

test('a hundred folders are made without Drive once saying "too many"', () => {
  const { client, google, refusals } = office();
  const parentId = client.make({ name: 'Kế hoạch', mimeType: FOLDER });
  const ids = google.call(reserveIds(100));
  const outcomes = google.all(ids.map((id, index) => createFolder({ id, name: `Trường ${index}`, parentId })));
  expect(outcomes.every(({ ok }) => ok)).toBe(true);
  expect(refusals).toEqual([]);
  expect(listEveryFile(google, inFolder(parentId))).toHaveLength(100);
});
