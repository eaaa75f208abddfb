import fc from 'fast-check';
import { addDays, day, startOfDayMs, weekday, type CalendarDate } from '../../src/core/calendar-date';
import {
  daysLeft,
  dueInForce,
  dueStateText,
  dueText,
  isOverdue,
  lastDayOnTime,
  lastMomentOnTimeMs,
  receiptStatus,
  roundDueText,
  type DuePolicy,
} from '../../src/core/due';
import type { Due, ReportingRound } from '../../src/core/plan';

const STRICT: DuePolicy = { dueDayCounts: false, weekendMoves: false };
const before = (date: string): Due => ({ semantics: 'before', date: day(date) });
const by = (date: string): Due => ({ semantics: 'by', date: day(date) });
const at = (text: string) => Date.parse(`${text}+07:00`);

function round(facts: Partial<ReportingRound>): ReportingRound {
  const reporters: ReportingRound['reporters'] = ['schools'];
  return { key: 'r', name: 'R', kind: 'once', reporters, channel: { kind: 'none' }, requiredFiles: [], ...facts };
}

describe('the last moment on time', () => {
  it('is the end of the day before, for "trước ngày"', () => {
    expect(lastMomentOnTimeMs(before('2023-11-01'), STRICT)).toBe(at('2023-10-31T23:59:59.999'));
  });

  it('is the end of the day itself, for "chậm nhất" and within a quarter', () => {
    expect(lastMomentOnTimeMs(by('2021-03-31'), STRICT)).toBe(at('2021-03-31T23:59:59.999'));
  });

  it.each([
    ['neither', STRICT, '2024-11-09'],
    ['the day itself counts', { dueDayCounts: true, weekendMoves: false }, '2024-11-10'],
    ['weekends move (09/11/2024 is a Saturday)', { dueDayCounts: false, weekendMoves: true }, '2024-11-11'],
    ['both (10/11/2024 is a Sunday)', { dueDayCounts: true, weekendMoves: true }, '2024-11-11'],
  ])('before 10/11/2024, policy: %s', (_name, policy, expected) => {
    expect(lastDayOnTime(before('2024-11-10'), policy)).toBe(expected);
  });

  it('is on time at that millisecond and late at the next', () => {
    const due = before('2024-06-01');
    const last = lastMomentOnTimeMs(due, STRICT);
    expect([receiptStatus(last, due, STRICT), receiptStatus(last + 1, due, STRICT)]).toEqual(['onTime', 'late']);
  });

  it('does not exist without a due date: nobody is late', () => {
    expect(receiptStatus(at('2099-01-01T00:00:00'), undefined, STRICT)).toBe('onTime');
  });
});

describe('which date binds whom', () => {
  const due = before('2021-11-10');
  const internalDue = before('2021-10-20');

  it.each([
    ['the document’s date binds the reporters it names', round({ due }), 'school', due],
    ['the office’s internal date rules over it', round({ due, internalDue }), 'school', internalDue],
    ['a date for offices only does not bind schools', round({ due, reporters: ['offices'] }), 'school', undefined],
    ['… but binds offices', round({ due, reporters: ['offices'] }), 'office', due],
    ['… until the office sets one', round({ due, internalDue, reporters: ['offices'] }), 'school', internalDue],
    ['the office’s own date upward binds no school', round({ due, reporters: [] }), 'school', undefined],
    ['… and no office on the list', round({ due, reporters: [] }), 'office', undefined],
    ['nothing stated binds nobody', round({}), 'school', undefined],
  ] as const)('%s', (_name, given, kind, expected) => {
    expect(dueInForce(given, kind)).toEqual(expected);
  });
});

describe('what a person reads', () => {
  it.each([
    [before('2023-11-01'), STRICT, 'trước ngày 01/11/2023, tức hết ngày 31/10/2023'],
    [by('2021-03-31'), STRICT, 'chậm nhất ngày 31/03/2021, tức hết ngày 31/03/2021'],
    [
      before('2023-11-01'),
      { dueDayCounts: true, weekendMoves: false },
      'trước ngày 01/11/2023, tức hết ngày 01/11/2023 (đơn vị chọn: tính cả ngày 01/11/2023)',
    ],
    [
      before('2024-11-10'),
      { dueDayCounts: false, weekendMoves: true },
      'trước ngày 10/11/2024, tức hết ngày 11/11/2024 (đơn vị chọn: 09/11/2024 là thứ Bảy, dời sang thứ Hai)',
    ],
    [
      before('2023-11-01'),
      { dueDayCounts: false, weekendMoves: true },
      'trước ngày 01/11/2023, tức hết ngày 31/10/2023',
    ],
  ])('%j under %j', (due, policy, expected) => {
    expect(dueText(due, policy)).toBe(expected);
  });

  it.each([
    ['2023-10-28', 'Còn 3 ngày'],
    ['2023-10-31', 'Hôm nay là ngày cuối'],
    ['2023-11-01', 'Quá hạn 1 ngày'],
    ['2023-11-02', 'Quá hạn 2 ngày'],
  ])('before 01/11/2023, on %s: %s', (today, expected) => {
    expect(dueStateText(before('2023-11-01'), STRICT, day(today))).toBe(expected);
  });

  it('says that no date has been set', () => {
    expect(dueStateText(undefined, STRICT, day('2023-11-02'))).toBe('Chưa đặt hạn');
  });

  it.each([
    [round({ due: before('2023-11-01') }), 'Hạn: trước ngày 01/11/2023, tức hết ngày 31/10/2023'],
    [
      round({ due: before('2023-11-01'), internalDue: by('2023-10-20') }),
      'Hạn nội bộ: chậm nhất ngày 20/10/2023, tức hết ngày 20/10/2023',
    ],
    [
      round({ due: before('2021-11-10'), reporters: [] }),
      'Chưa đặt hạn cho trường. Hạn báo cáo lên cấp trên: trước ngày 10/11/2021, tức hết ngày 09/11/2021',
    ],
    [
      round({ dueText: 'trong báo cáo tổng kết năm học' }),
      'Văn bản ghi: trong báo cáo tổng kết năm học; chưa có ngày, đơn vị tự đặt hạn',
    ],
    [round({}), 'Văn bản chưa nêu hạn; đơn vị tự đặt hạn'],
  ])('the card of a round (%#)', (given, expected) => {
    expect(roundDueText(given, STRICT)).toBe(expected);
  });
});

describe('for every date and policy', () => {
  const dates = fc.integer({ min: 0, max: 40_000 }).map((days): CalendarDate => addDays(day('1970-01-01'), days));
  const dues: fc.Arbitrary<Due> = fc.record({
    semantics: fc.constantFrom('before' as const, 'by' as const),
    date: dates,
  });
  const policies: fc.Arbitrary<DuePolicy> = fc.record({ dueDayCounts: fc.boolean(), weekendMoves: fc.boolean() });
  const RUN = { seed: 20_231_101, numRuns: 500 };

  it('the last day lies within a day before and two after the stated one, and never on a weekend that moves', () => {
    const check = (due: Due, policy: DuePolicy) => {
      const last = lastDayOnTime(due, policy);
      expect(last >= addDays(due.date, -1) && last <= addDays(due.date, 2)).toBe(true);
      if (policy.weekendMoves) expect([0, 6]).not.toContain(weekday(last));
    };
    fc.assert(fc.property(dues, policies, check), RUN);
  });

  it('the choices of the office only ever give more time, and "by" never less than "before"', () => {
    const check = (date: CalendarDate, policy: DuePolicy) => {
      const strict = lastDayOnTime({ semantics: 'before', date }, STRICT);
      expect(lastDayOnTime({ semantics: 'before', date }, policy) >= strict).toBe(true);
      const allowing = lastDayOnTime({ semantics: 'by', date }, policy);
      expect(allowing >= lastDayOnTime({ semantics: 'before', date }, policy)).toBe(true);
    };
    fc.assert(fc.property(dates, policies, check), RUN);
  });

  it('days left, overdue and late agree at every instant', () => {
    const check = (due: Due, policy: DuePolicy, today: CalendarDate, msOfDay: number) => {
      const now = startOfDayMs(today) + msOfDay;
      const late = receiptStatus(now, due, policy) === 'late';
      expect(isOverdue(due, policy, now)).toBe(late);
      expect(daysLeft(due, policy, today) < 0).toBe(late);
    };
    fc.assert(fc.property(dues, policies, dates, fc.nat({ max: 86_399_999 }), check), RUN);
  });
});
