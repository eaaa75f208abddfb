// The local server itself: whom it answers, how functions of the bundle are called, what the sidebar gets.
import http from 'node:http';

import { OFFICE, SCHOOL, serve, type Served } from './served';

let served: Served;
beforeAll(async () => {
  served = await serve();
});
afterAll(() => served.stop());

async function run(
  name: string,
  body: string,
  query = '',
  headers: Record<string, string> = {},
): Promise<[number, unknown]> {
  const response = await fetch(`${served.url}run/${name}${query}`, { method: 'POST', body, headers });
  return [response.status, (await response.json()) as unknown];
}

/** fetch does not let a caller choose the Host header. */
function statusWith(headers: Record<string, string>): Promise<number> {
  return new Promise((resolve, reject) => {
    http
      .get(served.url, { headers }, (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      })
      .on('error', reject);
  });
}

describe('POST /run/<function>', () => {
  test('answers with the result', async () => {
    expect(await run('add', '[2,3]')).toEqual([200, 5]);
    expect(await run('fail', '[]')).toEqual([500, { error: { message: 'Hỏng thật', name: 'Error' } }]);
    expect(await run('nothing', '[]')).toEqual([404, { error: { message: 'Script function not found: nothing' } }]);
    expect(await run('add', '{}')).toMatchObject([400, {}]);
    expect(await run('add', 'x')).toMatchObject([400, {}]);
  });

  test('runs as the staff, or as whoever asks', async () => {
    expect(await run('whoAmI', '')).toEqual([200, OFFICE]);
    expect(await run('whoAmI', '[]', `?as=${SCHOOL}`)).toEqual([200, SCHOOL]);
    expect(await run('whoAmI', '[]', '', { authorization: `Bearer local:${SCHOOL}` })).toEqual([200, SCHOOL]);
  });
});

describe('who is answered', () => {
  const port = (): string => new URL(served.url).port;

  test('only by its own name', async () => {
    expect(await statusWith({ host: `127.0.0.1:${port()}` })).toBe(200);
    expect(await statusWith({ host: `localhost:${port()}` })).toBe(200);
    expect(await statusWith({ host: `evil.example:${port()}` })).toBe(403);
  });

  test('not for pages of another origin', async () => {
    expect((await run('add', '[1,1]', '', { origin: 'https://evil.example' }))[0]).toBe(403);
    expect(await run('add', '[1,1]', '', { origin: served.url.slice(0, -1) })).toEqual([200, 2]);
  });

  test.each(['../package.json', '..%2f..%2fetc%2fpasswd', 'dist/Code.js', 'local/../../etc/passwd', 'local/nothing'])(
    'no file is served at %s',
    async (path) => {
      expect((await fetch(served.url + path)).status).toBe(404);
    },
  );

  test('no token, no answer from Google', async () => {
    const response = await fetch(`${served.url}drive/v3/files`);
    expect([response.status, await response.json()]).toMatchObject([401, { error: { status: 'UNAUTHENTICATED' } }]);
  });

  test('an unknown method of Google is 404, an unsupported one 501 with its name', async () => {
    const headers = { authorization: `Bearer local:${OFFICE}` };
    expect((await fetch(`${served.url}v4/documents`, { headers })).status).toBe(404);
    const batch = await fetch(`${served.url}batch/drive/v3`, { method: 'POST', headers });
    expect([batch.status, await batch.text()]).toEqual([501, expect.stringContaining('batch')]);
  });
});

test('the page and the sidebar may load nothing from elsewhere; the sidebar finds google.script.run', async () => {
  const page = await fetch(served.url);
  expect(page.headers.get('content-security-policy')).toContain("default-src 'self'");
  const html = await (await fetch(`${served.url}sidebar?as=${OFFICE}`)).text();
  expect(html.indexOf('window.google')).toBeGreaterThan(0);
  expect(html.indexOf('window.google')).toBeLessThan(html.indexOf('<title>'));
  expect(html).toContain('["add","fail","onOpen","showSidebar","whoAmI"]');
});

test('more than 52 MB are refused', async () => {
  const body = Buffer.alloc(53 * 1024 * 1024);
  const answer = await fetch(`${served.url}run/add`, { method: 'POST', body }).then(
    ({ status }) => status,
    () => 'cut off',
  );
  expect([413, 'cut off']).toContain(answer);
});
