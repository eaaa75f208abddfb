// A workspace is a folder of plain files: closed and opened again it behaves the same, and it writes only what changed.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

import type { StandInRequest } from '../../../src/local/google/http';
import { bearer } from '../../../src/local/server/router';
import { VirtualClock } from '../../../src/local/workspace/virtual-clock';
import { Workspace } from '../../../src/local/workspace/workspace';

const OFFICE = 'can.bo@phong.example';
let workspace: Workspace;

beforeEach(() => {
  workspace = Workspace.temporary();
});
afterEach(() => {
  workspace.dispose();
});

function call(method: StandInRequest['method'], url: string, body?: unknown): Record<string, unknown> {
  const response = workspace.standIn.handle({
    method,
    url,
    headers: { authorization: bearer(OFFICE), 'content-type': 'application/json' },
    body: new TextEncoder().encode(body === undefined ? '' : JSON.stringify(body)),
  });
  return JSON.parse(new TextDecoder().decode(response.body)) as Record<string, unknown>;
}

function reopen(): void {
  workspace.close();
  workspace = Workspace.open(workspace.dir);
}

test('it begins on a Monday morning in October 2023', () => {
  expect(new Date(workspace.clock.nowMs()).toISOString()).toBe('2023-10-02T01:00:00.000Z');
});

test('files, cells, properties, mails and the time are there after opening again', () => {
  const host = workspace.scriptHost({
    code: `function keep() {
      PropertiesService.getScriptProperties().setProperty('cursor', '7');
      ScriptApp.newTrigger('rescue').timeBased().everyHours(1).create();
      MailApp.sendEmail('a@b.example', 'Nhắc', '…');
    }
    function read() { return PropertiesService.getScriptProperties().getProperty('cursor'); }`.replace(
      /^ +function/gm,
      'function',
    ),
  });
  host.run('keep');
  const upload = '/upload/drive/v3/files?uploadType=media&fields=id';
  const file = String(call('POST', upload, 'bytes')['id']);
  const sheet = String(call('POST', '/v4/spreadsheets', { properties: { title: 'Sổ' } })['spreadsheetId']);
  const values = `/v4/spreadsheets/${sheet}/values/A1`;
  call('PUT', `${values}?valueInputOption=RAW`, { values: [['Trường']] });
  const nowMs = workspace.clock.nowMs();
  reopen();
  expect(workspace.clock.nowMs()).toBe(nowMs);
  expect(call('GET', values)['values']).toEqual([['Trường']]);
  expect(call('GET', `/drive/v3/files/${file}?alt=media`)).toBe('bytes');
  expect(call('GET', '/drive/v3/files?orderBy=name')['files']).toHaveLength(2);
  expect(workspace.outbox).toMatchObject([{ to: 'a@b.example', subject: 'Nhắc' }]);
  expect(workspace.scriptState.data.triggers).toHaveLength(1);
  const again = workspace.scriptHost({
    code: 'function read() { return PropertiesService.getScriptProperties().getProperty("cursor"); }',
  });
  expect(again.run('read')).toBe('7');
});

test('ids go on where they stopped, and reserved ones stay reserved', () => {
  const [reserved] = call('GET', '/drive/v3/files/generateIds?count=1')['ids'] as string[];
  reopen();
  const [next] = call('GET', '/drive/v3/files/generateIds?count=1')['ids'] as string[];
  expect(next).not.toBe(reserved);
  expect(call('POST', '/drive/v3/files', { id: reserved })['id']).toBe(reserved);
});

test('a flush writes what changed and leaves the rest alone', () => {
  for (const name of ['a', 'b', 'c']) call('POST', '/drive/v3/files', { name });
  workspace.flush();
  const folder = path.join(workspace.dir, 'drive/files');
  const stamps = (): Record<string, number> =>
    Object.fromEntries(readdirSync(folder).map((name) => [name, statSync(path.join(folder, name)).ino]));
  const before = stamps();
  const [changed] = (call('GET', '/drive/v3/files?orderBy=name')['files'] as { id: string }[]).map(
    ({ id }) => `${id}.json`,
  );
  call('PATCH', `/drive/v3/files/${(changed ?? '').replace('.json', '')}`, { name: 'd' });
  workspace.flush();
  const after = stamps();
  expect(Object.keys(after).filter((name) => after[name] !== before[name])).toEqual([changed]);
});

test('what is deleted is gone from the disk', () => {
  const id = String(call('POST', '/upload/drive/v3/files?uploadType=media&fields=id', 'x')['id']);
  workspace.flush();
  workspace.standIn.handle({
    method: 'DELETE',
    url: `/drive/v3/files/${id}`,
    headers: { authorization: bearer(OFFICE) },
    body: new Uint8Array(),
  });
  reopen();
  expect(readdirSync(path.join(workspace.dir, 'drive/blobs'))).toEqual([]);
  expect(readFileSync(path.join(workspace.dir, 'clock.json'), 'utf8')).toContain('2023-10-02T01:00:0');
});

describe('the clock', () => {
  test('side by side: as late as the slowest', () => {
    const clock = new VirtualClock(0);
    const seen = clock.together(
      [5, 9, 2].map((ms) => () => {
        clock.advanceMs(ms);
        return clock.nowMs();
      }),
    );
    expect([seen, clock.nowMs()]).toEqual([[5, 9, 2], 9]);
  });

  test('it never goes back', () => {
    expect(() => {
      new VirtualClock(0).advanceMs(-1);
    }).toThrow('Time only goes forward');
  });
});
