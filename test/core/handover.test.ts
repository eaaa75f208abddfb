import { day } from '../../src/core/calendar-date';
import { handoverOn, keeperOf, officeOn } from '../../src/core/handover';
import { quan7 } from '../../src/plans/quan-7';
import type { Plan, ReportingRound } from '../../src/core/plan';

const TODAY = day('2026-01-05');
const plan: Plan = {
  ...quan7,
  handovers: [{ from: day('2025-07-01'), office: 'UBND phường Tân Thuận', receiver: 'Phòng VH-XH phường Tân Thuận' }],
};

it('keeps earlier rounds with the office that received them and gives later ones to the successor', () => {
  expect(plan.rounds.map((round) => keeperOf(plan, round, TODAY).receiver)).toEqual([
    'Phòng GD&ĐT Quận 7',
    'Phòng GD&ĐT Quận 7',
    'Phòng VH-XH phường Tân Thuận',
  ]);
  expect(keeperOf(plan, plan.rounds[2] as ReportingRound, TODAY).office).toBe('UBND phường Tân Thuận');
});

it('goes by the last day on time: "before" the day of handover is still the predecessor’s', () => {
  const [first] = plan.rounds as readonly [ReportingRound];
  const receiverOf = (semantics: 'before' | 'by') =>
    keeperOf(plan, { ...first, due: { semantics, date: day('2025-07-01') } }, TODAY).receiver;
  expect([receiverOf('before'), receiverOf('by')]).toEqual(['Phòng GD&ĐT Quận 7', 'Phòng VH-XH phường Tân Thuận']);
});

it('gives a round without a date to whoever is in charge today, and names no receiver that nobody named', () => {
  const undated: ReportingRound = {
    key: 'r',
    name: 'R',
    kind: 'once',
    reporters: ['schools'],
    channel: { kind: 'none' },
    requiredFiles: [],
  };
  expect(keeperOf(plan, undated, day('2025-06-30'))).toEqual({ office: 'Phòng GD&ĐT Quận 7' });
  expect(keeperOf(plan, undated, day('2025-07-01')).receiver).toBe('Phòng VH-XH phường Tân Thuận');
});

it('takes the latest handover that has begun', () => {
  const twice: Plan = {
    ...plan,
    handovers: [{ from: day('2026-01-01'), office: 'B', receiver: 'b' }, ...plan.handovers],
  };
  expect(officeOn(twice, day('2025-12-31'))).toBe('UBND phường Tân Thuận');
  expect(officeOn(twice, day('2026-01-01'))).toBe('B');
  expect(handoverOn(twice, day('2025-06-30'))).toBeUndefined();
});
