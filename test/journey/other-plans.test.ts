// One round of each of the four other plans through the built command: what the plan states, what the units typed, and
// what must not be there (a percentage nobody has set a target for, a school counted twice, a verdict on "khoảng").
import { plantedMistakes } from '../../src/local/sample/cast';
import type { SamplePlan } from '../../src/local/sample/sample-plan';
import { sampleUnits } from '../../src/local/sample/units';
import { handSums } from './hand-sums';
import { roundJson, type RoundJson } from './play';

const UNITS = 12;

function figures({ indicators }: RoundJson): Record<string, [number | null, number | null]> {
  return Object.fromEntries(indicators.map(({ code, numerator, denominator }) => [code, [numerator, denominator]]));
}

function byHand(plan: SamplePlan): Record<string, [number, number | null]> {
  const sums = [...handSums(plan, UNITS)];
  return Object.fromEntries(
    sums.map(([code, { numerator, denominator }]) => [
      code,
      [numerator / 1000, denominator === 0 ? null : denominator / 1000],
    ]),
  );
}

function expectPlantedOnly({ problems }: RoundJson, plan: SamplePlan): void {
  const planted = plantedMistakes(plan, sampleUnits(plan, UNITS));
  expect(problems.map(({ where }) => where.replace(/ · Nhập liệu · dòng \d+ /, ' '))).toEqual(
    planted.map(({ unitName, rowCode }) => `${unitName} (${rowCode})`),
  );
}

test('Quận 12: three indicators, five yearly rounds, two lines upward, teachers and pupils pooled sum over sum', () => {
  const round = roundJson('q12', UNITS);
  expect(round.plan.rounds.map(({ dueBefore }) => dueBefore)).toEqual(
    [2021, 2022, 2023, 2024, 2025].map((year) => `${year}-11-10`),
  );
  expect(round.plan.rounds[0]?.internalDue).toBe('2021-10-29');
  expect(round.reportingLines.map(({ from, to, due }) => [from, to, due])).toEqual([
    ['Phòng GD&ĐT Quận 12', ['Sở GD&ĐT'], '2021-11-10'],
    ['Phòng TN&MT Quận 12', ['Sở TN&MT'], '2021-11-10'],
  ]);
  expect(round.schools).toEqual({ expected: 12, received: 11, onTime: 11, late: 0, missing: 1 });
  expect(figures(round)).toMatchObject(byHand('q12'));
  const { 'MT-03a': teachers, 'MT-03b': pupils, 'MT-03': pooled } = figures(round);
  expect(pooled).toEqual([Number(teachers?.[0]) + Number(pupils?.[0]), Number(teachers?.[1]) + Number(pupils?.[1])]);
  expectPlantedOnly(round, 'q12');
});

test('Kiến An: six criteria described in words, and no percentage or verdict anywhere', () => {
  const round = roundJson('kien-an', UNITS);
  expect(round.plan.rounds.map(({ kind, dueBefore }) => [kind, dueBefore])).toEqual([['once', '2023-12-05']]);
  expect(
    round.indicators.map(({ code, numerator, attainment, verdict }) => [code, numerator, attainment, verdict]),
  ).toEqual(['TC-01', 'TC-02', 'TC-03', 'TC-04', 'TC-05', 'TC-06'].map((code) => [code, null, '', 'none']));
  expect(round.rows).toMatchObject({ expected: 72, complete: 65 });
  expectPlantedOnly(round, 'kien-an');
});

test('the Ministry: quotas add up, chosen schools report persons and no percentage, the dated round is the first quarter', () => {
  const round = roundJson('moet', UNITS);
  expect(round.plan.rounds.map(({ kind, dueBy }) => [kind, dueBy])).toEqual([['quarter', '2021-03-31']]);
  expect(round.quotas).toMatchObject([
    { districts: 30, schools: 600, people: 7200 },
    { districts: 10, schools: 200, people: 2400 },
  ]);
  const [whole, firstYear] = round.quotas;
  expect(whole?.chosen).toMatchObject({ places: 1, districts: 1, schools: UNITS });
  expect(whole?.under).toHaveLength(90);
  expect(whole?.over).toEqual([]);
  const hand = handSums('moet', UNITS);
  expect(whole?.reported.map(({ reported }) => reported * 1000)).toEqual(
    ['DM-01', 'DM-02', 'DM-03'].map((code) => hand.get(code)?.numerator),
  );
  expect(firstYear?.conflicts.map(({ line }) => line)).toEqual([67, 68, 69]);
  expect(round.indicators).toEqual([]);
  expect(round.plan.taskCount).toBe(34);
  expectPlantedOnly(round, 'moet');
});

test('Hà Nội: offices and schools in one list, nobody counted twice, "khoảng 15 000" without a verdict', () => {
  const round = roundJson('ha-noi', UNITS);
  expect(round.schools).toMatchObject({ expected: 12, missing: 1 });
  expect(figures(round)).toMatchObject(byHand('ha-noi'));
  const about = round.indicators.find(({ code }) => code === 'DG-02');
  expect(about).toMatchObject({ verdict: 'none', attainment: expect.stringMatching(/%$/) as unknown });
  expectPlantedOnly(round, 'ha-noi');
});
