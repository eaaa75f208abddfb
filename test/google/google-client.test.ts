// What happens to a call when Google answers badly, late or not at all; and that the limits are never passed.
import fc from 'fast-check';
import { ProblemError } from '../../src/core/problem';
import { copyFile, createFolder, getFile, share, updateFile } from '../../src/google/drive-requests';
import type { GoogleCall } from '../../src/google/google-call';
import { MOST_TOGETHER, MOST_TRIES } from '../../src/google/google-client';
import { LIMITS } from '../../src/google/pace';
import { batchUpdate, readValues, writeValues } from '../../src/google/sheets-requests';
import { failure, fakeGoogle, ok, START_MS, type FakeGoogle } from './fake-google';

const read = getFile('abc');
const copy = copyFile('abc', { name: 'Biểu nhập', parentId: 'folder' });
const folder = createFolder({ id: 'reserved-1', name: 'Mầm non', parentId: 'folder' });

function problemOf(fake: FakeGoogle, call: GoogleCall<unknown>): string {
  const [outcome] = fake.google.all([call]);
  return outcome?.ok === false ? outcome.problem.code : 'ok';
}

describe('a call that is safe to repeat', () => {
  test.each([
    [429, ''],
    [403, 'rateLimitExceeded'],
    [403, 'userRateLimitExceeded'],
    [500, ''],
    [502, ''],
    [503, ''],
    [0, ''],
  ])('is tried again after %i %s', (status, reason) => {
    const fake = fakeGoogle((_request, times) => (times === 1 ? failure(status, reason) : ok({ id: 'abc' })));
    expect(fake.google.call(read)).toEqual({ id: 'abc' });
    expect(fake.sent).toHaveLength(2);
    expect(fake.google.sent()).toEqual({ reads: 2, writes: 0 });
  });

  test('is given up after six tries, with pauses of 1, 2, 4, 8 and 16 seconds and a little more', () => {
    const fake = fakeGoogle(() => failure(503));
    expect(problemOf(fake, read)).toBe('googleUnavailable');
    expect(fake.sent).toHaveLength(MOST_TRIES);
    const pauses = fake.sent.slice(1).map(({ atMs }, index) => atMs - (fake.sent[index]?.atMs ?? 0) - 400);
    [1000, 2000, 4000, 8000, 16000].forEach((least, index) => {
      expect(pauses[index]).toBeGreaterThanOrEqual(least);
      expect(pauses[index]).toBeLessThan(least + 1000);
    });
  });

  test('waits the same in every run', () => {
    const times = () => {
      const fake = fakeGoogle(() => failure(503));
      fake.google.all([read]);
      return fake.sent.map(({ atMs }) => atMs);
    };
    expect(times()).toEqual(times());
  });
});

describe('a call that must not be done twice', () => {
  test.each([500, 502, 503, 0])('is not repeated after %i: nobody knows whether it was done', (status) => {
    const fake = fakeGoogle(() => failure(status));
    expect(problemOf(fake, copy)).toBe('googleUnclear');
    expect(fake.sent).toHaveLength(1);
  });

  test.each([
    [429, ''],
    [403, 'userRateLimitExceeded'],
  ])('is repeated after %i %s, which proves that nothing happened', (status, reason) => {
    const fake = fakeGoogle((_request, times) => (times === 1 ? failure(status, reason) : ok({ id: 'copy' })));
    expect(fake.google.call(copy)).toEqual({ id: 'copy' });
  });

  test('stays unclear when the whole group breaks off', () => {
    const fake = fakeGoogle(() => {
      throw new Error('Address unavailable');
    });
    expect(fake.google.all<unknown>([copy, read]).map((each) => (each.ok ? 'ok' : each.problem.code))).toEqual([
      'googleUnclear',
      'googleUnavailable',
    ]);
  });
});

describe('a create under a reserved id', () => {
  test('that was done before the 503 is done once', () => {
    const made = new Set<string>();
    const fake = fakeGoogle((request) => {
      const { id } = JSON.parse(typeof request.body === 'string' ? request.body : '{}') as { id: string };
      if (made.has(id)) return failure(409, 'fileIdInUse');
      made.add(id);
      return failure(503);
    });
    expect(fake.google.call(folder)).toEqual({ id: 'reserved-1' });
    expect(made.size).toBe(1);
  });

  test('that an earlier run had made is done', () => {
    expect(fakeGoogle(() => failure(409, 'fileIdInUse')).google.call(folder)).toEqual({ id: 'reserved-1' });
  });

  test('a 409 of anything else is a failure', () => {
    expect(
      problemOf(
        fakeGoogle(() => failure(409)),
        copy,
      ),
    ).toBe('googleRefused');
  });
});

describe('a failure is told so that a clerk can act', () => {
  test.each([
    [401, 'authError', 'googleSignedOut'],
    [403, 'insufficientFilePermissions', 'googleDenied'],
    [403, 'forbidden', 'googleDenied'],
    [403, '', 'googleDenied'],
    [403, 'storageQuotaExceeded', 'googleStorageFull'],
    [403, 'dailyLimitExceeded', 'googleDayUsedUp'],
    [403, 'sharingRateLimitExceeded', 'googleSharingLimited'],
    [403, 'accessNotConfigured', 'googleRefused'],
    [404, 'notFound', 'googleNotFound'],
    [400, 'invalidSharingRequest', 'googleShareRefused'],
    [400, 'badRequest', 'googleRefused'],
    [413, '', 'googleRefused'],
  ])('%i %s', (status, reason, code) => {
    const fake = fakeGoogle(() => failure(status, reason), { account: 'phong@gd.example' });
    expect(problemOf(fake, share('abc', 'mn08@truong.example', 'writer'))).toBe(code);
    expect(fake.sent).toHaveLength(1);
  });

  test('names the account and the thing', () => {
    const fake = fakeGoogle(() => failure(403, 'insufficientFilePermissions'), { account: 'phong@gd.example' });
    const call = { ...read, what: 'biểu của MN Hướng Dương' };
    expect(() => fake.google.call(call)).toThrow(ProblemError);
    expect(() => fake.google.call(call)).toThrow(/phong@gd\.example.*biểu của MN Hướng Dương/);
  });

  test('Sheets says PERMISSION_DENIED and RESOURCE_EXHAUSTED in its own way', () => {
    const denied = { status: 403, text: '{"error":{"code":403,"status":"PERMISSION_DENIED","message":"no"}}' };
    expect(
      problemOf(
        fakeGoogle(() => denied),
        readValues('s', ['A1']),
      ),
    ).toBe('googleDenied');
    const limited = {
      status: 403,
      text: '{"error":{"status":"PERMISSION_DENIED","details":[{"reason":"RATE_LIMIT_EXCEEDED"}]}}',
    };
    const fake = fakeGoogle((_request, times) => (times === 1 ? limited : ok()));
    expect(problemOf(fake, readValues('s', ['A1']))).toBe('ok');
  });

  test('an answer that is no JSON is a refusal, not a crash', () => {
    expect(
      problemOf(
        fakeGoogle(() => ({ status: 200, text: '<html>' })),
        read,
      ),
    ).toBe('googleRefused');
    expect(
      problemOf(
        fakeGoogle(() => ({ status: 404, text: '<html>' })),
        read,
      ),
    ).toBe('googleNotFound');
  });

  test('Apps Script’s own daily quota ends at once', () => {
    const fake = fakeGoogle(() => {
      throw new Error('Service invoked too many times for one day: urlfetch.');
    });
    expect(problemOf(fake, read)).toBe('googleDayUsedUp');
    expect(fake.groups).toHaveLength(1);
  });
});

describe('a list', () => {
  const many = (count: number) => Array.from({ length: count }, (_, index) => getFile(`file${index}`));

  test('keeps the order of its answers and does not stop at one failure', () => {
    const fake = fakeGoogle(({ url }) => (url.includes('file3?') ? failure(404) : ok({ id: url })));
    const outcomes = fake.google.all(many(30));
    expect(outcomes.map(({ ok }) => ok)).toEqual(Array.from({ length: 30 }, (_, index) => index !== 3));
    expect(outcomes[29]).toMatchObject({ value: { id: expect.stringContaining('file29?') as unknown } });
  });

  test('goes out in groups', () => {
    const fake = fakeGoogle(() => ok());
    fake.google.all(many(60));
    expect(fake.groups).toEqual([MOST_TOGETHER, MOST_TOGETHER, 10]);
  });

  test('repeats only what failed', () => {
    const fake = fakeGoogle(({ url }, times) => (url.includes('file3?') && times < 3 ? failure(503) : ok()));
    expect(fake.google.all(many(10)).every(({ ok }) => ok)).toBe(true);
    expect(fake.groups).toEqual([10, 1, 1]);
  });

  test('an empty one sends nothing', () => {
    const fake = fakeGoogle(() => ok());
    expect(fake.google.all([])).toEqual([]);
    expect(fake.groups).toEqual([]);
  });

  test('an answer short of items is a broken connection for the rest', () => {
    let first = true;
    const fake = fakeGoogle(() => ok(), {
      send: (requests) => {
        const answers = requests.map(() => ok({ id: 'x' }));
        const given = first ? answers.slice(1) : answers;
        first = false;
        return given;
      },
    });
    expect(fake.google.all(many(2)).every(({ ok }) => ok)).toBe(true);
  });
});

describe('the end of a step', () => {
  test('no pause goes beyond it: the last failure is told instead', () => {
    const fake = fakeGoogle(() => failure(503), { deadlineMs: START_MS + 5_000 });
    expect(problemOf(fake, read)).toBe('googleUnavailable');
    expect(fake.nowMs()).toBeLessThanOrEqual(START_MS + 5_000 + 400);
  });

  test('what was not sent is left for the next step, not failed by Google', () => {
    const fake = fakeGoogle(() => ok(), { deadlineMs: START_MS + 25_000 });
    const outcomes = fake.google.all(Array.from({ length: 100 }, (_, index) => readValues(`s${index}`, ['A1'])));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(60);
    expect(outcomes[99]).toMatchObject({ ok: false, problem: { code: 'stepOutOfTime' } });
    expect(fake.nowMs()).toBeLessThanOrEqual(START_MS + 25_000);
  });

  test('after it nothing is sent at all', () => {
    const fake = fakeGoogle(() => ok(), { deadlineMs: START_MS });
    expect(problemOf(fake, read)).toBe('stepOutOfTime');
    expect(fake.sent).toEqual([]);
    expect(fake.google.timeLeftMs()).toBe(0);
  });
});

describe('the limits', () => {
  const reads = (count: number) => Array.from({ length: count }, (_, index) => readValues(`s${index}`, ['A1']));

  test('60 reads of Sheets a minute: the 61st waits for the next', () => {
    const fake = fakeGoogle(() => ok());
    fake.google.all(reads(61));
    expect(fake.sent.filter(({ atMs }) => atMs < START_MS + 60_000)).toHaveLength(60);
    expect(fake.sent[60]?.atMs).toBe(START_MS + 60_000);
  });

  test('three writes of Drive a second, sustained: 150 take close to 50 seconds', () => {
    const fake = fakeGoogle(() => ok());
    fake.google.all(Array.from({ length: 150 }, (_, index) => updateFile(`f${index}`, { name: 'x' })));
    expect(fake.nowMs() - START_MS).toBeGreaterThanOrEqual(45_000);
    expect(fake.nowMs() - START_MS).toBeLessThan(52_000);
  });

  test('reads go on while writes wait', () => {
    const fake = fakeGoogle(() => ok());
    const writes = Array.from({ length: 40 }, (_, index) => updateFile(`f${index}`, { name: 'x' }));
    fake.google.all<unknown>([...writes, ...reads(5)]);
    const lastRead = Math.max(...fake.sent.filter(({ request }) => request.kind === 'read').map(({ atMs }) => atMs));
    expect(lastRead).toBe(START_MS);
  });

  test('a new run counts what the last one sent', () => {
    const before = fakeGoogle(() => ok());
    before.google.all(reads(60));
    const record = JSON.parse(JSON.stringify(before.google.record())) as ReturnType<typeof before.google.record>;
    const after = fakeGoogle(() => ok(), { earlier: record });
    after.google.all(reads(1));
    expect(after.sent[0]?.atMs).toBe(START_MS + 60_000);
    expect(JSON.stringify(record).length).toBeLessThan(9_000);
  });

  test('"too many" holds back its own kind and nothing else', () => {
    const fake = fakeGoogle(({ kind }, times) => (kind === 'write' && times === 1 ? failure(429) : ok()));
    const write = (id: string) => writeValues(id, [{ range: 'A1', values: [[1]] }]);
    fake.google.all<unknown>([write('a'), ...reads(40)]);
    const secondRead = fake.sent.filter(({ request }) => request.kind === 'read')[30];
    expect(secondRead?.atMs).toBe(START_MS + 400);
  });

  test('are never passed, whatever is asked and however Google answers', () => {
    const anyCall = fc.constantFrom<(n: number) => GoogleCall<unknown>>(
      (n) => readValues(`r${n}`, ['A1']),
      (n) => writeValues(`w${n}`, []),
      (n) => batchUpdate(`b${n}`, [], { safeToRepeat: n % 2 === 0 }),
      (n) => getFile(`f${n}`),
      (n) => updateFile(`u${n}`, {}),
      (n) => copyFile(`c${n}`, { name: 'x', parentId: 'p' }),
    );
    const status = fc.constantFrom(200, 200, 200, 429, 503, 404);
    const property = fc.property(
      fc.array(fc.array(anyCall, { maxLength: 150 }), { minLength: 1, maxLength: 4 }),
      fc.array(status, { minLength: 1, maxLength: 20 }),
      fc.integer({ min: 0, max: 3000 }),
      (lists, statuses, roundTripMs) => {
        let turn = 0;
        const nextStatus = () => statuses[(turn += 1) % statuses.length] ?? 200;
        const fake = fakeGoogle(() => failure(nextStatus()), {}, roundTripMs);
        const calls = lists.map((list) => list.map((make, index) => make(index)));
        for (const list of calls) expect(fake.google.all(list)).toHaveLength(list.length);
        expectWithinLimits(fake, calls.flat());
      },
    );
    fc.assert(property, { seed: 60, numRuns: 150 });
  });
});

function expectWithinLimits(fake: FakeGoogle, calls: readonly GoogleCall<unknown>[]): void {
  const callOf = new Map(calls.map((call) => [call.request, call]));
  for (const limit of LIMITS) {
    const costs = fake.sent.map(({ atMs, request }) => {
      const call = callOf.get(request);
      return { atMs, cost: call === undefined ? 0 : limit.cost(call) };
    });
    for (const { atMs } of costs) {
      const within = costs.filter((each) => each.atMs > atMs - limit.windowMs && each.atMs <= atMs);
      expect(within.reduce((sum, { cost }) => sum + cost, 0)).toBeLessThanOrEqual(limit.most);
    }
  }
}
