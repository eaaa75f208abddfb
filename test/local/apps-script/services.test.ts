// The services one by one: what they answer, what they cost in virtual time, and where they refuse as Google does.
import { createHash } from 'node:crypto';

import type { StandInRequest } from '../../../src/local/google/http';
import { jsonResponse } from '../../../src/local/google/json-response';
import { VirtualClock } from '../../../src/local/workspace/virtual-clock';
import { hostFor, STAFF } from './script-bench';

function result(expression: string, options: Parameters<typeof hostFor>[1] = {}): unknown {
  return hostFor(`function probe() { return ${expression}; }`, options).run('probe');
}

function failure(expression: string, options: Parameters<typeof hostFor>[1] = {}): string {
  try {
    return `no failure: ${JSON.stringify(result(expression, options))}`;
  } catch (error) {
    return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  }
}

describe('UrlFetchApp', () => {
  const url = 'https://www.googleapis.com/drive/v3/files?q=trashed%3Dfalse';

  test('a request reaches the router without its host, with lower-case headers and its body', () => {
    const seen: StandInRequest[] = [];
    const send = (request: StandInRequest): ReturnType<typeof jsonResponse> => {
      seen.push(request);
      return jsonResponse(200, {});
    };
    const options = `{ method: 'patch', headers: { Authorization: 'Bearer ' + ScriptApp.getOAuthToken() },
      contentType: 'application/json', payload: '{"name":"Sổ"}', muteHttpExceptions: true }`;
    expect(result(`UrlFetchApp.fetch('${url}', ${options}).getResponseCode()`, { send })).toBe(200);
    expect(seen.map((request) => ({ ...request, body: new TextDecoder().decode(request.body) }))).toEqual([
      {
        method: 'PATCH',
        url: '/drive/v3/files?q=trashed%3Dfalse',
        headers: { authorization: `Bearer local:${STAFF}`, 'content-type': 'application/json' },
        body: '{"name":"Sổ"}',
      },
    ]);
  });

  test('bytes go out and come back as signed numbers', () => {
    const send = ({ body }: StandInRequest): ReturnType<typeof jsonResponse> => ({ status: 200, headers: {}, body });
    const fetch = `UrlFetchApp.fetch('${url}', { method: 'post', payload: [-128, 0, 127, 255] })`;
    expect(result(`${fetch}.getContent()`, { send })).toEqual([-128, 0, 127, -1]);
    expect(result(`${fetch}.getBlob().getBytes()`, { send })).toEqual([-128, 0, 127, -1]);
    const blob = `UrlFetchApp.fetch('${url}', { method: 'post', payload: Utilities.newBlob('Sổ') })`;
    expect(result(`${blob}.getContentText()`, { send })).toBe('Sổ');
  });

  test('fetchAll answers in order and takes as long as its slowest request, and a little more', () => {
    const clock = new VirtualClock(0);
    const send = ({ url: path }: StandInRequest): ReturnType<typeof jsonResponse> => {
      clock.advanceMs(Number(path.slice(-4)));
      return jsonResponse(200, path);
    };
    const all = ['0500', '2000', '1000'].map((ms) => `'https://sheets.googleapis.com/${ms}'`).join();
    const texts = `UrlFetchApp.fetchAll([${all}]).map((one) => JSON.parse(one.getContentText()))`;
    expect(result(texts, { send, clock })).toEqual(['/0500', '/2000', '/1000']);
    expect(clock.nowMs()).toBe(2400);
  });

  test('a refused request throws unless muted', () => {
    const send = (): ReturnType<typeof jsonResponse> => jsonResponse(404, { error: 'không thấy' });
    expect(failure(`UrlFetchApp.fetch('${url}')`, { send })).toMatch(
      /^Exception: Request failed for .* returned code 404/,
    );
    expect(result(`UrlFetchApp.fetch('${url}', { muteHttpExceptions: true }).getResponseCode()`, { send })).toBe(404);
  });

  test.each([
    ['another host', `UrlFetchApp.fetch('https://example.com/')`, 'no network'],
    ['a space in the URL', `UrlFetchApp.fetch('${url} a')`, 'Invalid argument'],
    ['Vietnamese letters in the URL', `UrlFetchApp.fetch('${url}ổ')`, 'Invalid argument'],
    ['a long URL', `UrlFetchApp.fetch('${url}' + 'a'.repeat(2048))`, 'URLFetch URL Length'],
    ['an object as payload', `UrlFetchApp.fetch('${url}', { method: 'post', payload: { a: 1 } })`, 'Cannot convert'],
    ['an unknown option', `UrlFetchApp.fetch('${url}', { body: '' })`, 'does not know the option body'],
    ['a payload with GET', `UrlFetchApp.fetch('${url}', { method: 'get', payload: 'a' })`, 'no payload'],
    ['51 MB', `UrlFetchApp.fetch('${url}', { payload: 'a'.repeat(51 * 1048576) })`, 'URLFetch POST Size'],
  ])('%s is refused', (_what, expression, message) => {
    expect(failure(expression)).toContain(message);
  });

  test('the scopes of the manifest count', () => {
    const manifest = { oauthScopes: ['https://www.googleapis.com/auth/script.external_request'] };
    expect(failure(`UrlFetchApp.fetch('${url}')`, { manifest })).toContain('returned code 403');
    expect(failure(`UrlFetchApp.fetch('${url}')`, { manifest: { oauthScopes: [] } })).toContain('not sufficient');
    expect(failure(`MailApp.sendEmail('a@b.example', 'x', 'y')`, { manifest })).toContain('script.send_mail');
    expect(result('Session.getActiveUser().getEmail()', { manifest })).toBe('');
  });
});

describe('PropertiesService', () => {
  test('keeps text between runs, for the document, the script and the user', () => {
    const host = hostFor(`
function keep() {
  PropertiesService.getDocumentProperties().setProperty('cursor', 12);
  PropertiesService.getUserProperties().setProperties({ a: '1', b: '2' }).deleteProperty('a');
}
function read() {
  return [PropertiesService.getDocumentProperties().getProperty('cursor'), PropertiesService.getUserProperties().getProperties(),
    PropertiesService.getScriptProperties().getProperty('cursor')];
}`);
    host.run('keep');
    expect(host.run('read')).toEqual(['12', { b: '2' }, null]);
    expect(host.run('read', [], { email: 'other@phong.example' })).toEqual(['12', {}, null]);
    expect(host.lastRunMs).toBe(90);
  });

  test('9 KB a value', () => {
    const set = (length: number): string =>
      `PropertiesService.getScriptProperties().setProperty('k', 'x'.repeat(${length})) && 1`;
    expect(result(set(9216))).toBe(1);
    expect(failure(set(9217))).toBe('Exception: Argument too large: value');
  });
});

test('a lock that another run holds is waited for in virtual time', () => {
  const host = hostFor(`
function attempt() { const lock = LockService.getDocumentLock(); return [lock.tryLock(5000), lock.hasLock()]; }
function wait() { LockService.getScriptLock().waitLock(1000); }`);
  expect(host.run('attempt')).toEqual([true, true]);
  host.locksHeldElsewhere.add('document').add('script');
  expect([host.run('attempt'), host.lastRunMs]).toEqual([[false, false], 5000]);
  expect(() => host.run('wait')).toThrow('Lock timeout');
});

test('there is no document lock without a document', () => {
  expect(result('LockService.getDocumentLock()', { spreadsheet: () => undefined })).toBeNull();
});

test('a cache entry is forgotten in time', () => {
  const clock = new VirtualClock(0);
  const host = hostFor(
    `function put() { CacheService.getUserCache().put('a', 'b', 60); }\nfunction get() { return CacheService.getUserCache().get('a'); }`,
    { clock },
  );
  host.run('put');
  expect(host.run('get')).toBe('b');
  clock.advanceMs(60_000);
  expect(host.run('get')).toBeNull();
});

describe('Utilities', () => {
  const sha256 = [...new Int8Array(createHash('sha256').update('Sổ').digest())];

  test.each([
    ["Utilities.base64Encode('Sổ')", Buffer.from('Sổ').toString('base64')],
    ['Utilities.base64EncodeWebSafe([-1, -2])', '__4='],
    ["Utilities.base64Decode('//4=')", [-1, -2]],
    ["Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, 'Sổ')", sha256],
    ["Utilities.newBlob('Sổ', 'text/plain', 'a.txt').getDataAsString()", 'Sổ'],
    ['Utilities.newBlob([104, 105]).getDataAsString()', 'hi'],
  ])('%s', (expression, expected) => {
    expect(result(expression)).toEqual(expected);
  });

  test('ids differ within a workspace and repeat with it', () => {
    const [one, two] = result('[Utilities.getUuid(), Utilities.getUuid()]') as string[];
    expect(one).not.toBe(two);
    expect(result('Utilities.getUuid()')).toBe(one);
    expect(one).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-a[\da-f]{3}-[\da-f]{12}$/);
  });

  test('formatDate is refused', () => {
    expect(failure("Utilities.formatDate(new Date(), 'GMT', 'yyyy')")).toContain('not simulated');
  });
});

test('triggers are recorded, 20 at most', () => {
  const host = hostFor(`
function set() { ScriptApp.newTrigger('rescue').timeBased().everyHours(1).create(); }
function names() { return ScriptApp.getProjectTriggers().map((one) => one.getHandlerFunction()); }
function clear() { for (const one of ScriptApp.getProjectTriggers()) ScriptApp.deleteTrigger(one); }`);
  for (let count = 0; count < 20; count += 1) host.run('set');
  expect(host.run('names')).toHaveLength(20);
  expect(() => host.run('set')).toThrow('too many triggers');
  expect(host.state.data.triggers[0]).toMatchObject({ handlerFunction: 'rescue', details: { everyHours: 1 } });
  host.run('clear');
  expect(host.run('names')).toEqual([]);
});

test('mails are kept, and the day has room for 100', () => {
  const mails: string[] = [];
  const sendMail = ({ to }: { to: string }): void => void mails.push(to);
  const host = hostFor(
    `function send(to) { MailApp.sendEmail({ to, subject: 'x', body: 'y' }); return MailApp.getRemainingDailyQuota(); }`,
    { sendMail },
  );
  expect(host.run('send', ['a@b.example,c@d.example'])).toBe(98);
  expect(() => host.run('send', [Array(51).fill('a@b.example').join()])).toThrow('Recipients Per Message');
  expect(mails).toEqual(['a@b.example,c@d.example']);
});

test('the sidebar is the HTML file, with its title; alerts are collected', () => {
  const html = (name: string): string | undefined => (name === 'sidebar' ? '<p>Sổ</p>' : undefined);
  const host = hostFor(
    `
function show() {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('sidebar').setTitle('Sổ Kế Hoạch').setWidth(300));
  SpreadsheetApp.getUi().alert('Xong');
  return SpreadsheetApp.getActiveSpreadsheet().getName();
}
function other() { HtmlService.createHtmlOutputFromFile('nothing'); }`,
    { html },
  );
  expect(host.run('show')).toBe('Sổ');
  expect([host.ui.sidebar, host.ui.takeAlerts()]).toEqual([{ title: 'Sổ Kế Hoạch', html: '<p>Sổ</p>' }, ['Xong']]);
  expect(() => host.run('other')).toThrow('No HTML file named nothing');
});
