// Completion against sums done by hand, on a small plan with one indicator of every kind.
import fc from 'fast-check';
import { day, startOfDayMs } from '../../src/core/calendar-date';
import { completionOf, explain, reportersOf, type CompletionInput, type Result } from '../../src/core/completion';
import {
  attainmentText,
  coverageText,
  exclusionText,
  rateText,
  sumsText,
  verdictText,
} from '../../src/core/completion-text';
import { linesFor } from '../../src/core/line';
import type { OrgUnit } from '../../src/core/org-unit';
import { DEFAULT_POLICY, type Indicator, type Plan, type ReportingRound } from '../../src/core/plan';
import type { CheckedRow, RowState } from '../../src/core/row';

function indicator(key: string, over: Partial<Indicator> = {}): Indicator {
  return {
    key,
    code: key.toUpperCase(),
    text: key,
    subject: '',
    target: { comparator: 'atLeast', value: '100', unit: 'percent' },
    measure: { kind: 'people', population: 'pupils' },
    time: { kind: 'maintained' },
    evidence: 'optional',
    ...over,
  };
}

const round = (over: Partial<ReportingRound> = {}): ReportingRound => ({
  key: 'r',
  name: 'Báo cáo năm',
  kind: 'annual',
  due: { semantics: 'before', date: day('2023-11-01') },
  reporters: ['schools'],
  channel: { kind: 'none' },
  requiredFiles: [],
  ...over,
});

function planOf(...indicators: Indicator[]): Plan {
  return {
    key: 'p',
    title: 'Kế hoạch',
    shortTitle: 'Kế hoạch',
    issuers: [],
    place: '',
    term: { from: 2021, to: 2025 },
    office: 'Phòng GD&ĐT',
    levels: ['MN', 'TH'],
    indicators,
    rounds: [round()],
    reportingLines: [],
    contents: [],
    tasks: [],
    quotas: [],
    conflicts: [],
    sharing: 'perSchool',
    policy: DEFAULT_POLICY,
    handovers: [],
  };
}

function school(key: string, over: Partial<OrgUnit> = {}): OrgUnit {
  return { key, code: key, name: `Trường ${key}`, kind: 'school', levels: ['MN'], email: '', roster: {}, ...over };
}

/** A valid row in whole people or things; without a denominator it is a count. */
function row(unitKey: string, lineKey: string, numerator: number, denominator?: number): CheckedRow {
  const figures = {
    numerator: numerator * 1000,
    ...(denominator !== undefined && { denominator: denominator * 1000 }),
  };
  return { rowKey: `${unitKey}/${lineKey}`, unitKey, lineKey, state: 'valid', figures };
}

function stateRow(unitKey: string, lineKey: string, state: RowState): CheckedRow {
  return { rowKey: `${unitKey}/${lineKey}`, unitKey, lineKey, state };
}

const A = school('a');
const B = school('b');
const C = school('c');

function input(plan: Plan, rows: readonly CheckedRow[], over: Partial<CompletionInput> = {}): CompletionInput {
  return { plan, round: round(), units: [A, B], rows, nowMs: startOfDayMs(day('2023-10-31')), ...over };
}

/** One line a person would read: sums, attainment, verdict, coverage. */
function told(result: Result | undefined): string {
  if (result === undefined) return 'none';
  const { numerator, denominator } = sumsText(result.sums);
  const sums = denominator === '' ? numerator : `${numerator}/${denominator}`;
  const time = result.line?.time ?? ({ kind: 'by', year: 2025 } as const);
  return [sums, attainmentText(result.attainment), verdictText(result.verdict, time), coverageText(result)].join(' | ');
}

const tell = (the: CompletionInput) => completionOf(the).results.map(told);

describe('one line', () => {
  const plan = planOf(indicator('x'));

  test('is sum over sum, not a mean of percentages', () => {
    const ninety = planOf(indicator('x', { target: { comparator: 'above', value: '90', unit: 'percent' } }));
    // 10/10 and 80/90: the mean is 94,4 %, the sum 90/100 is exactly 90 % and so not above it.
    expect(tell(input(ninety, [row('a', 'x', 10, 10), row('b', 'x', 80, 90)]))).toEqual([
      '90/100 | 90 % | Chưa đạt | 2/2 đơn vị',
    ]);
  });

  test('99,96 % reads 99,9 % and is not met', () => {
    expect(tell(input(plan, [row('a', 'x', 4998, 5000), row('b', 'x', 4998, 5000)]))).toEqual([
      '9.996/10.000 | 99,9 % | Chưa đạt | 2/2 đơn vị',
    ]);
  });

  test('waits for a missing unit before it says met', () => {
    expect(tell(input(plan, [row('a', 'x', 10, 10)]))).toEqual(['10/10 | 100 % | Chưa đủ số liệu | 1/2 đơn vị']);
    expect(tell(input(plan, [row('a', 'x', 9, 10)]))).toEqual(['9/10 | 90 % | Chưa đạt | 1/2 đơn vị']);
  });

  test.each<RowState>(['refused', 'blank'])('a %s row is missing data', (state) => {
    expect(tell(input(plan, [row('a', 'x', 10, 10), stateRow('b', 'x', state)]))).toEqual([
      '10/10 | 100 % | Chưa đủ số liệu | 1/2 đơn vị',
    ]);
  });

  test('a row that does not apply leaves every sum and counts as reported', () => {
    const rows = [row('a', 'x', 10, 10), stateRow('b', 'x', 'notApplicable')];
    expect(tell(input(plan, rows))).toEqual(['10/10 | 100 % | Đạt | 2/2 đơn vị']);
  });

  test('that applies to nobody has neither percentage nor verdict', () => {
    const rows = [stateRow('a', 'x', 'notApplicable'), row('b', 'x', 0, 0)];
    expect(tell(input(plan, rows))).toEqual([' |  | Không có đơn vị áp dụng | 2/2 đơn vị']);
  });

  test('nothing reported at all', () => {
    expect(tell(input(plan, []))).toEqual([' |  | Chưa đủ số liệu | 0/2 đơn vị']);
  });

  test('a row copied in the same file counts once, the first that is filled', () => {
    const rows = [stateRow('a', 'x', 'blank'), row('a', 'x', 5, 5), row('a', 'x', 7, 7), row('b', 'x', 1, 1)];
    expect(tell(input(plan, rows))).toEqual(['6/6 | 100 % | Đạt | 2/2 đơn vị']);
  });

  test('rows of units that are not on the list are not counted', () => {
    expect(tell(input(plan, [row('a', 'x', 1, 1), row('b', 'x', 1, 1), row('z', 'x', 0, 99)]))).toEqual([
      '2/2 | 100 % | Đạt | 2/2 đơn vị',
    ]);
  });
});

describe('kinds of targets', () => {
  test('zero: met only when everybody has said zero', () => {
    const measure = { kind: 'count', unitLabel: 'giếng' } as const;
    const plan = planOf(indicator('wells', { measure, target: { comparator: 'zero', unit: 'count' } }));
    expect(tell(input(plan, [row('a', 'wells', 0), row('b', 'wells', 0)]))).toEqual(['0 |  | Đạt | 2/2 đơn vị']);
    expect(tell(input(plan, [row('a', 'wells', 0)]))).toEqual(['0 |  | Chưa đủ số liệu | 1/2 đơn vị']);
    expect(tell(input(plan, [row('a', 'wells', 2)]))).toEqual(['2 |  | Chưa đạt | 1/2 đơn vị']);
  });

  test('unset: no percentage anywhere before the office sets it', () => {
    const plan = planOf(
      indicator('green', { measure: { kind: 'selfSet' }, target: { comparator: 'unset', unit: 'percent' } }),
      indicator('later', { target: { comparator: 'unset', unit: 'percent' } }),
    );
    const rows = [stateRow('a', 'green', 'described'), row('a', 'later', 1, 2), row('b', 'later', 2, 2)];
    expect(tell(input(plan, rows))).toEqual([
      ' |  | Chưa đặt chỉ tiêu | 1/2 đơn vị',
      '3/4 |  | Chưa đặt chỉ tiêu | 2/2 đơn vị',
    ]);
  });

  test('about: the ratio and no verdict', () => {
    const measure = { kind: 'count', unitLabel: 'người', cumulative: true } as const;
    const plan = planOf(indicator('m', { measure, target: { comparator: 'about', value: '15000', unit: 'count' } }));
    expect(tell(input(plan, [row('a', 'm', 7000), row('b', 'm', 7999)]))).toEqual([
      '14.999 | 99,9 % | Chỉ tiêu khoảng, không xếp đạt hay chưa đạt | 2/2 đơn vị',
    ]);
  });

  test('cumulative: earlier rounds are carried, and what is reached stays reached', () => {
    const measure = { kind: 'count', unitLabel: 'người', cumulative: true } as const;
    const plan = planOf(indicator('m', { measure, target: { comparator: 'atLeast', value: '100', unit: 'count' } }));
    const the = input(plan, [row('a', 'm', 40)], { earlierSums: { m: 60_000 } });
    expect(tell(the)).toEqual(['100 | 100 % | Đạt | 1/2 đơn vị']);
    expect(tell({ ...the, rows: [] })).toEqual(['60 | 60 % | Chưa đủ số liệu | 0/2 đơn vị']);
  });
});

describe('"đến năm 2025"', () => {
  const plan = planOf(indicator('x', { time: { kind: 'by', year: 2025 } }));
  const rows = [row('a', 'x', 9, 10), row('b', 'x', 10, 10)];

  test.each<[string, Partial<ReportingRound>, string]>([
    ['2023: progress, not failure', {}, 'Đang tiến tới 2025'],
    [
      'before 01/01/2025 is still 2024',
      { due: { semantics: 'before', date: day('2025-01-01') } },
      'Đang tiến tới 2025',
    ],
    ['by 01/01/2025 is 2025', { due: { semantics: 'by', date: day('2025-01-01') } }, 'Chưa đạt'],
    ['the final round', { kind: 'final' }, 'Chưa đạt'],
  ])('%s', (_name, over, verdict) => {
    expect(tell(input(plan, rows, { round: round(over) }))).toEqual([`19/20 | 95 % | ${verdict} | 2/2 đơn vị`]);
  });

  test('a round without a date is judged by the day on which one looks', () => {
    const undated: ReportingRound = { ...round({ key: 'undated' }) };
    delete (undated as { due?: unknown }).due;
    const look = (date: string) =>
      tell(input(plan, rows, { round: undated, nowMs: startOfDayMs(day(date)) }))[0]?.split(' | ')[2];
    expect(look('2024-12-31')).toBe('Đang tiến tới 2025');
    expect(look('2025-01-01')).toBe('Chưa đạt');
  });
});

describe('groups and streams', () => {
  const parts = [
    { key: 't', label: 'Giáo viên' },
    { key: 's', label: 'Học sinh' },
  ];
  const target = { comparator: 'above', value: '90', unit: 'percent' } as const;
  const rows = [row('a', 'x.t', 10, 10), row('a', 'x.s', 80, 90), row('b', 'x.t', 1, 1), row('b', 'x.s', 100, 100)];

  test('pooled: sum over sum with both shown, judged once', () => {
    const the = input(planOf(indicator('x', { parts, pooled: true, target })), rows);
    const [result] = completionOf(the).results;
    expect(told(result)).toBe('191/201 | 95 % | Đạt | 2/2 đơn vị');
    expect(result?.parts.map(told)).toEqual([
      '11/11 | 100 % | Tính ở dòng gộp | 2/2 đơn vị',
      '180/190 | 94,7 % | Tính ở dòng gộp | 2/2 đơn vị',
    ]);
  });

  test('pooled: a unit with one group missing has not answered', () => {
    const [result] = completionOf(
      input(planOf(indicator('x', { parts, pooled: true, target })), rows.slice(0, 3)),
    ).results;
    expect(told(result)).toBe('91/101 | 90 % | Chưa đủ số liệu | 1/2 đơn vị');
  });

  test('apart: never added together, met only when each is', () => {
    const the = input(planOf(indicator('x', { parts, target })), rows);
    const [result] = completionOf(the).results;
    expect(result?.sums).toBeUndefined();
    expect(result?.attainment).toBeUndefined();
    expect(told(result)).toBe(' |  | Đạt | 2/2 đơn vị');
    expect(result?.parts.map(told)).toEqual([
      '11/11 | 100 % | Đạt | 2/2 đơn vị',
      '180/190 | 94,7 % | Đạt | 2/2 đơn vị',
    ]);
  });

  test('apart: one that is not met decides', () => {
    const worse = [row('a', 'x.t', 1, 10), row('b', 'x.t', 1, 10), row('a', 'x.s', 9, 9), row('b', 'x.s', 9, 9)];
    expect(completionOf(input(planOf(indicator('x', { parts, target })), worse)).results[0]?.verdict.kind).toBe(
      'notMet',
    );
  });
});

describe('offices and schools in one list', () => {
  const office = school('o', { kind: 'office', levels: [], name: 'Phòng GD&ĐT' });
  const under = school('u', { parentKey: 'o' });
  const both = round({ reporters: ['schools', 'offices'] });
  const plan = planOf(indicator('x'));
  const units = [office, under, C];

  test('a school inside a reported aggregate counts once, and is named', () => {
    const rows = [row('o', 'x', 90, 100), row('u', 'x', 10, 10), row('c', 'x', 5, 5)];
    const the = input(plan, rows, { units, round: both });
    expect(tell(the)).toEqual(['95/105 | 90,4 % | Chưa đạt | 2/2 đơn vị']);
    expect(explain(the, 'x').excluded).toMatchObject([{ unit: { key: 'u' }, why: 'insideParent' }]);
  });

  test('while the office is silent its school counts, and the office is missing', () => {
    const rows = [row('u', 'x', 10, 10), row('c', 'x', 5, 5)];
    expect(tell(input(plan, rows, { units, round: both }))).toEqual(['15/15 | 100 % | Chưa đủ số liệu | 2/3 đơn vị']);
  });

  test('an office whose row is refused contains nobody yet', () => {
    const rows = [stateRow('o', 'x', 'refused'), row('u', 'x', 10, 10), row('c', 'x', 5, 5)];
    expect(tell(input(plan, rows, { units, round: both }))[0]).toContain('15/15');
  });

  test('through an office in between, and without turning in a circle', () => {
    const middle = school('m', { kind: 'office', levels: [], parentKey: 'o' });
    const leaf = school('l', { parentKey: 'm' });
    const rows = [row('o', 'x', 9, 9), row('l', 'x', 1, 1)];
    expect(tell(input(plan, rows, { units: [office, middle, leaf], round: both }))).toEqual([
      '9/9 | 100 % | Đạt | 1/1 đơn vị',
    ]);
    const circle = [school('p', { parentKey: 'q' }), school('q', { parentKey: 'p' })];
    expect(tell(input(plan, [], { units: circle, round: both }))).toEqual([' |  | Chưa đủ số liệu | 0/2 đơn vị']);
  });

  test('only the kinds that the round names report', () => {
    expect(reportersOf(round(), units).map(({ key }) => key)).toEqual(['u', 'c']);
    expect(reportersOf(round({ reporters: ['offices'] }), units).map(({ key }) => key)).toEqual(['o']);
    expect(reportersOf(round({ reporters: [] }), units)).toHaveLength(3);
  });
});

describe('completeness', () => {
  const plan = planOf(indicator('x'), indicator('y', { levels: ['TH'] }), indicator('z'));

  test('is rows done over rows asked, per unit and in all', () => {
    const units = [A, school('th', { levels: ['TH'] })];
    const rows = [row('a', 'x', 1, 1), stateRow('a', 'z', 'notApplicable'), stateRow('th', 'x', 'refused')];
    const completion = completionOf(input(plan, rows, { units }));
    expect(completion.units).toEqual([
      { unitKey: 'a', done: 2, required: 2, started: true },
      { unitKey: 'th', done: 0, required: 3, started: true },
    ]);
    expect([completion.done, completion.required]).toEqual([2, 5]);
  });

  test('an indicator of one level expects only schools of that level', () => {
    const units = [A, school('th', { levels: ['TH'] })];
    expect(tell(input(plan, [row('th', 'y', 1, 1)], { units }))[1]).toBe('1/1 | 100 % | Đạt | 1/1 đơn vị');
  });

  test('a unit that has filled nothing has not started', () => {
    const rows = [stateRow('a', 'x', 'blank')];
    expect(completionOf(input(plan, rows)).units[0]).toEqual({ unitKey: 'a', done: 0, required: 2, started: false });
  });
});

test('an explanation names every unit, counted or left out with the reason', () => {
  const units = [A, B, C, school('d'), school('e')];
  const rows = [
    row('a', 'x', 3, 4),
    stateRow('b', 'x', 'refused'),
    stateRow('c', 'x', 'notApplicable'),
    row('d', 'x', 0, 0),
  ];
  const { counted, excluded } = explain(input(planOf(indicator('x')), rows, { units }), 'x');
  expect(counted).toEqual([{ unit: A, numerator: 3000, denominator: 4000 }]);
  expect(excluded.map(({ unit, why }) => `${unit.key}: ${exclusionText(why)}`)).toEqual([
    'b: Dòng có lỗi, chưa được tính',
    'c: Không áp dụng',
    'd: Tổng số bằng 0: không có đối tượng để tính',
    'e: Chưa có số liệu ở dòng này',
  ]);
  expect(() => explain(input(planOf(indicator('x')), rows), 'nope')).toThrow('no such line');
});

test('rates carry their n/N', () => {
  expect(rateText(38, 42)).toBe('90,4 % (38/42)');
  expect(rateText(42, 42)).toBe('100 % (42/42)');
  expect(rateText(0, 0)).toBe('');
});

test('what an explanation counts adds up to the result, and the order of rows and units changes nothing', () => {
  const plan = planOf(indicator('x'), indicator('y', { measure: { kind: 'count', unitLabel: 'vụ' } }));
  const units = Array.from({ length: 6 }, (_, index) =>
    school(`s${index}`, index % 3 === 2 ? { parentKey: 's0' } : {}),
  );
  const states = fc.constantFrom<RowState>('valid', 'refused', 'blank', 'notApplicable');
  const cell = fc.record({ state: states, a: fc.nat(5000), b: fc.nat(5000), order: fc.nat(1000) });
  const property = fc.property(fc.array(cell, { minLength: 12, maxLength: 12 }), (cells) => {
    const rows = units.flatMap((unit, index) =>
      linesFor(plan, unit).map((line, position) => {
        const { state, a, b, order } = cells[index * 2 + position] ?? { state: 'blank', a: 0, b: 0, order: 0 };
        const figures =
          line.entry === 'count' ? row('', '', a).figures : row('', '', Math.min(a, b), Math.max(a, b)).figures;
        const checked = { ...stateRow(unit.key, line.key, state), ...(state === 'valid' && figures && { figures }) };
        return { checked, order };
      }),
    );
    const inOrder = rows.map(({ checked }) => checked);
    const shuffled = [...rows].sort((a, b) => a.order - b.order).map(({ checked }) => checked);
    const the = input(plan, inOrder, { units });
    expect(completionOf({ ...the, rows: shuffled })).toEqual(completionOf(the));
    for (const result of completionOf(the).results) {
      const { counted, excluded } = explain(the, result.key);
      expect(counted.length + excluded.length).toBe(units.length);
      expect(result.sums?.numerator).toBe(counted.reduce((sum, { numerator }) => sum + numerator, 0));
      expect(result.reported).toBeLessThanOrEqual(result.expected);
    }
  });
  fc.assert(property, { seed: 2023, numRuns: 300 });
});
