// The front door: who may pass, what is counted, and how a test breaks things on purpose.
import type { StandInRequest, StandInResponse } from '../../../src/local/google/http';
import { jsonResponse } from '../../../src/local/google/json-response';
import { backendError, bearer, isRead, StandIn, withoutHost } from '../../../src/local/server/router';

const service = (name: string): { handle: (request: StandInRequest, email: string) => StandInResponse } => ({
  handle: ({ url }, email) => jsonResponse(200, { name, url, email }),
});

function request(method: StandInRequest['method'], url: string, token = bearer('a@b.example')): StandInRequest {
  return { method, url, headers: { authorization: token }, body: new Uint8Array() };
}

function bodyOf({ body }: StandInResponse): unknown {
  return JSON.parse(new TextDecoder().decode(body));
}

let standIn: StandIn;
beforeEach(() => {
  standIn = new StandIn({ drive: service('drive'), sheets: service('sheets') });
});

test.each([
  ['GET', '/v4/spreadsheets/x?fields=a', 'sheets'],
  ['POST', '/v4/spreadsheets/x:batchUpdate', 'sheets'],
  ['GET', '/drive/v3/files', 'drive'],
  ['POST', '/upload/drive/v3/files?uploadType=media', 'drive'],
] as const)('%s %s goes to %s', (method, url, name) => {
  expect(bodyOf(standIn.handle(request(method, url)))).toEqual({ name, url, email: 'a@b.example' });
});

test.each(['', 'Bearer real-token', 'local:a@b.example', 'Bearer local:nobody'])('the token "%s" is 401', (token) => {
  expect(standIn.handle(request('GET', '/drive/v3/files', token)).status).toBe(401);
});

test.each([
  ['/v1/documents/x', 404],
  ['/v4/spreadsheetsx', 404],
  ['/batch/drive/v3', 501],
])('%s is %i', (url, status) => {
  expect(standIn.handle(request('GET', url)).status).toBe(status);
});

test('reads and writes are counted, refused ones too', () => {
  for (const method of ['GET', 'POST', 'PATCH'] as const) standIn.handle(request(method, '/drive/v3/files'));
  standIn.handle(request('POST', '/v4/spreadsheets/x/values:batchGetByDataFilter'));
  expect(standIn.counts).toEqual({ total: 4, reads: 2, writes: 2 });
  standIn.resetCounts();
  expect(standIn.counts.total).toBe(0);
  expect(isRead(request('POST', '/v4/spreadsheets/x/developerMetadata:search'))).toBe(true);
});

test('a fault replaces the answer, or comes after the work was done', () => {
  const seen: string[] = [];
  const sheets = { handle: ({ url }: StandInRequest): StandInResponse => (seen.push(url), jsonResponse(200, {})) };
  standIn = new StandIn({ drive: service('drive'), sheets });
  standIn.faultInjector = ({ url }) => (url.endsWith('before') ? backendError() : 'after');
  expect(standIn.handle(request('POST', '/v4/spreadsheets/before')).status).toBe(503);
  expect(standIn.handle(request('POST', '/v4/spreadsheets/after')).status).toBe(503);
  expect(seen).toEqual(['/v4/spreadsheets/after']);
});

test('the recorder sees every request with its answer', () => {
  const seen: unknown[] = [];
  standIn.recorder = ({ url }, { status }) => seen.push([url, status]);
  standIn.handle(request('GET', '/drive/v3/files'));
  standIn.handle(request('GET', '/nothing'));
  expect(seen).toEqual([
    ['/drive/v3/files', 200],
    ['/nothing', 404],
  ]);
});

test('only the hosts of Google lead here', () => {
  expect(withoutHost('https://sheets.googleapis.com/v4/spreadsheets')).toBe('/v4/spreadsheets');
  expect(() => withoutHost('https://sheets.googleapis.com.evil.example/v4')).toThrow('no network');
});
