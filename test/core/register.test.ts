// The register through the weeks of a round: first sight, corrections, returns, lateness.
import fc from 'fast-check';
import { day, startOfDayMs } from '../../src/core/calendar-date';
import { DEFAULT_POLICY } from '../../src/core/plan';
import {
  applyChanges,
  countReceipts,
  entryKey,
  recordFigures,
  returnFigures,
  unitReceipt,
  type Receipt,
  type RegisterEntry,
  type Seen,
} from '../../src/core/register';

const UNIT = { roundKey: 'annual-2023', unitKey: 'u1' };
const LAST_MOMENT = startOfDayMs(day('2023-11-01')) - 1;
const FIRST_LATE = LAST_MOMENT + 1;
const OCTOBER_28 = startOfDayMs(day('2023-10-28'));

const receipt = (nowMs: number): Receipt => ({
  due: { semantics: 'before', date: day('2023-11-01') },
  policy: DEFAULT_POLICY,
  nowMs,
});
const seen = (figures: string, driveTimeMs?: number): Seen => ({
  sha256: figures,
  sizeBytes: 0,
  sourceFileId: 'entry-1',
  originalName: 'Biểu nhập',
  ...(driveTimeMs !== undefined && { driveTimeMs }),
});

/** One collecting: the register afterwards. */
function collect(entries: readonly RegisterEntry[], figures: string, nowMs: number, driveTimeMs?: number) {
  return applyChanges(entries, recordFigures(entries, UNIT, seen(figures, driveTimeMs), receipt(nowMs)));
}

const statusOf = (entries: readonly RegisterEntry[]) => unitReceipt(entries, UNIT).status;

test('keys carry round, unit, kind and version, and a second file of a kind its number', () => {
  expect(entryKey({ ...UNIT, kind: 'figures', slot: 1 }, 1)).toBe('annual-2023|u1|figures|1');
  expect(entryKey({ ...UNIT, kind: 'scan', slot: 2 }, 3)).toBe('annual-2023|u1|scan2|3');
});

test('"trước ngày 01/11": the last moment of 31/10 is on time, midnight is late', () => {
  expect(statusOf(collect([], 'a', LAST_MOMENT))).toBe('onTime');
  expect(statusOf(collect([], 'a', FIRST_LATE))).toBe('late');
});

test('where nothing binds the unit it cannot be late', () => {
  const changes = recordFigures([], UNIT, seen('a'), { ...receipt(FIRST_LATE), due: undefined });
  expect(changes.add[0]?.status).toBe('onTime');
});

test('the same figures again write nothing', () => {
  const entries = collect([], 'a', OCTOBER_28);
  expect(recordFigures(entries, UNIT, seen('a'), receipt(FIRST_LATE))).toEqual({ add: [], change: [] });
});

test('other figures later are "nộp lại"; the old ones are kept and the unit stays on time', () => {
  const entries = collect(collect([], 'a', OCTOBER_28), 'b', FIRST_LATE);
  expect(entries.map(({ version, status, note }) => [version, status, note])).toEqual([
    [1, 'onTime', ''],
    [2, 'late', 'Nộp lại lần 2'],
  ]);
  expect(unitReceipt(entries, UNIT)).toMatchObject({ status: 'onTime', first: { version: 1 }, latest: { version: 2 } });
});

test('going back to the first figures is a third version', () => {
  const entries = collect(collect(collect([], 'a', OCTOBER_28), 'b', OCTOBER_28), 'a', OCTOBER_28);
  expect(entries.map(({ version }) => version)).toEqual([1, 2, 3]);
});

test('first seen late although Drive says earlier: late, with a note that says so', () => {
  const [entry] = collect([], 'a', FIRST_LATE, LAST_MOMENT - 3_600_000);
  expect(entry?.status).toBe('late');
  expect(entry?.note).toBe(
    'Google ghi sửa lần cuối 31/10/2023 22:59, nhưng đến 01/11/2023 00:00 mới nhận được nên tính là trễ; đơn vị xem lại nếu cần',
  );
  expect(collect([], 'a', FIRST_LATE + 5, FIRST_LATE)[0]?.note).toBe('');
});

describe('what the office sends back', () => {
  const first = collect([], 'a', OCTOBER_28);
  const returned = applyChanges(first, returnFigures(first, UNIT, 'Thiếu chữ ký'));

  test('counts no more, and says why', () => {
    expect(statusOf(returned)).toBe('returned');
    expect(returned[0]).toMatchObject({ state: 'returned', note: 'Thiếu chữ ký', version: 1 });
  });

  test('stays returned while the figures are the same', () => {
    expect(statusOf(collect(returned, 'a', OCTOBER_28))).toBe('returned');
  });

  test('is judged by its own time when it comes again', () => {
    expect(statusOf(collect(returned, 'b', OCTOBER_28))).toBe('onTime');
    expect(statusOf(collect(returned, 'b', FIRST_LATE))).toBe('late');
  });

  test('returning what is returned changes nothing', () => {
    expect(returnFigures(returned, UNIT, 'Lần nữa').change).toEqual([]);
  });

  test('all versions are returned together', () => {
    const both = collect(first, 'b', OCTOBER_28);
    expect(statusOf(applyChanges(both, returnFigures(both, UNIT, '')))).toBe('returned');
  });
});

test('received = on time + late, expected = received + missing, returned is among the missing', () => {
  const statuses = ['onTime', 'onTime', 'late', 'missing', 'returned'] as const;
  expect(countReceipts(statuses.map((status, index) => ({ unitKey: `u${index}`, status })))).toEqual({
    expected: 5,
    received: 3,
    onTime: 2,
    late: 1,
    missing: 2,
    returned: 1,
  });
});

test('whatever happens, nothing of the past is changed but a return, and no key stands twice', () => {
  const step = fc.record({ what: fc.constantFrom('a', 'b', 'c', 'return'), hours: fc.integer({ min: 0, max: 200 }) });
  const property = fc.property(fc.array(step, { maxLength: 15 }), (steps) => {
    let entries: RegisterEntry[] = [];
    let nowMs = OCTOBER_28;
    for (const { what, hours } of steps) {
      nowMs += hours * 3_600_000;
      const before = entries;
      entries =
        what === 'return' ? applyChanges(entries, returnFigures(entries, UNIT, 'x')) : collect(entries, what, nowMs);
      const facts = ({ key, receivedAtMs, sha256, status }: RegisterEntry) => [key, receivedAtMs, sha256, status];
      expect(entries.slice(0, before.length).map(facts)).toEqual(before.map(facts));
    }
    expect(new Set(entries.map(({ key }) => key)).size).toBe(entries.length);
    expect(entries.map(({ version }) => version)).toEqual(entries.map((_, index) => index + 1));
  });
  fc.assert(property, { seed: 11, numRuns: 300 });
});
