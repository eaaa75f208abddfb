// "Vì sao?" held to the figure it explains: over random rounds, with pooled parts, offices that aggregate their schools and
// counts carried over from earlier rounds, what is listed adds up to exactly what is shown, and nobody is left unmentioned.
import fc from 'fast-check';
import { day, startOfDayMs } from '../../src/core/calendar-date';
import { completionOf, explain, reportersOf, type CompletionInput, type Result } from '../../src/core/completion';
import { linesFor, linesOfIndicator } from '../../src/core/line';
import type { OrgUnit } from '../../src/core/org-unit';
import { DEFAULT_POLICY, type Indicator, type Plan, type ReportingRound } from '../../src/core/plan';
import type { CheckedRow, RowState } from '../../src/core/row';

function indicator(key: string, over: Partial<Indicator>): Indicator {
  return {
    key,
    code: key.toUpperCase(),
    text: key,
    subject: '',
    target: { comparator: 'atLeast', value: '90', unit: 'percent' },
    measure: { kind: 'people', population: 'pupils' },
    time: { kind: 'maintained' },
    evidence: 'optional',
    ...over,
  };
}

const PARTS = [
  { key: 'mot', label: 'Một' },
  { key: 'hai', label: 'Hai' },
];

const INDICATORS: readonly Indicator[] = [
  indicator('nguoi', {}),
  indicator('gop', { parts: PARTS, pooled: true }),
  indicator('rieng', { parts: PARTS, measure: { kind: 'mass', unitLabel: 'kg' } }),
  indicator('dem', {
    measure: { kind: 'count', unitLabel: 'hộ', cumulative: true },
    target: { comparator: 'atLeast', value: '1000', unit: 'count' },
  }),
  indicator('don-vi', { measure: { kind: 'units' }, levels: ['MN'] }),
];

const ROUND: ReportingRound = {
  key: 'ky',
  name: 'Báo cáo năm',
  kind: 'annual',
  due: { semantics: 'before', date: day('2023-11-01') },
  reporters: [],
  channel: { kind: 'none' },
  requiredFiles: [],
};

const PLAN = {
  key: 'p',
  title: 'Kế hoạch',
  shortTitle: 'Kế hoạch',
  issuers: [],
  place: '',
  term: { from: 2021, to: 2025 },
  indicators: INDICATORS,
  rounds: [ROUND],
  tasks: [],
  quotas: [],
  reportingLines: [],
  policy: DEFAULT_POLICY,
} as unknown as Plan;

const STATES: readonly RowState[] = ['blank', 'valid', 'valid', 'valid', 'notApplicable', 'refused', 'described'];

const figure = fc.nat({ max: 5_000_000 });
const cells = fc.array(fc.record({ state: fc.constantFrom(...STATES), numerator: figure, denominator: figure }), {
  minLength: 7,
  maxLength: 7,
});
const someUnits = fc.array(
  fc.record({
    isOffice: fc.boolean(),
    level: fc.constantFrom<'MN' | 'TH'>('MN', 'TH'),
    parent: fc.option(fc.nat({ max: 20 }), { nil: undefined }),
    cells,
  }),
  { minLength: 1, maxLength: 14 },
);

type SomeUnit = typeof someUnits extends fc.Arbitrary<(infer Unit)[]> ? Unit : never;

function unitsOf(some: readonly SomeUnit[]): OrgUnit[] {
  return some.map(({ isOffice, level, parent }, index) => {
    const above = parent === undefined ? undefined : parent % some.length;
    const hasParent = above !== undefined && above < index && some[above]?.isOffice === true;
    return {
      key: `u${index}`,
      code: '',
      name: `Đơn vị ${index}`,
      kind: isOffice ? 'office' : 'school',
      levels: isOffice ? [] : [level],
      email: '',
      roster: {},
      ...(hasParent && { parentKey: `u${above}` }),
    };
  });
}

function rowsOf(some: readonly SomeUnit[], units: readonly OrgUnit[]): CheckedRow[] {
  return units.flatMap((unit, at) =>
    linesFor(PLAN, unit).map((line, index): CheckedRow => {
      const cell = some[at]?.cells[index % 7];
      const { state = 'blank', numerator = 0, denominator = 0 } = cell ?? {};
      const figures = line.entry === 'count' ? { numerator } : { numerator, denominator };
      const own = { rowKey: `${unit.key}/${line.key}`, unitKey: unit.key, lineKey: line.key, state };
      return state === 'valid' ? { ...own, figures } : own;
    }),
  );
}

const total = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);

function holds(input: CompletionInput, result: Result): void {
  const lines = INDICATORS.flatMap((each) => linesOfIndicator(each, 'school')).filter(
    ({ key, indicatorKey }) => key === result.key || indicatorKey === result.key,
  );
  const explained = lines.map(({ key }) => explain(input, key));
  for (const { line, counted, excluded } of explained) {
    const listed = [...counted, ...excluded].map(({ unit }) => unit.key);
    const asked = reportersOf(input.round, input.units).filter((unit) =>
      linesFor(PLAN, unit).some(({ key }) => key === line.key),
    );
    expect([...listed].sort()).toEqual(asked.map(({ key }) => key).sort());
  }
  if (result.sums === undefined) return;
  const counted = explained.flatMap((each) => each.counted);
  const carried = total(lines.map(({ key, cumulative }) => (cumulative ? (input.earlierSums?.[key] ?? 0) : 0)));
  expect(total(counted.map(({ numerator }) => numerator)) + carried).toBe(result.sums.numerator);
  if (result.sums.denominator !== undefined)
    expect(total(counted.map(({ denominator }) => denominator ?? 0))).toBe(result.sums.denominator);
}

test('what is listed adds up to what is shown, and counted and excluded are all who were asked', () => {
  fc.assert(
    fc.property(someUnits, figure, (some, earlier) => {
      const units = unitsOf(some);
      const input: CompletionInput = {
        plan: PLAN,
        round: ROUND,
        units,
        rows: rowsOf(some, units),
        nowMs: startOfDayMs(day('2023-10-20')),
        earlierSums: { dem: earlier },
      };
      for (const result of completionOf(input).results.flatMap((each) => [each, ...each.parts])) holds(input, result);
    }),
    { seed: 20261123, numRuns: 400 },
  );
});
