import { day } from '../../src/core/calendar-date';
import type { Indicator, Plan, ReportingRound, Task } from '../../src/core/plan';
import { checkPlan } from '../../src/core/plan-check';
import { PLAN_PROBLEMS } from '../../src/core/plan-problem-catalogue';
import { sentence } from '../../src/core/problem';
import { BUILT_IN_PLANS } from '../../src/plans';

const INDICATOR: Indicator = {
  key: 'a',
  code: 'A-01',
  text: 'Giáo viên được tập huấn',
  subject: 'Giáo viên',
  target: { comparator: 'atLeast', value: '90', unit: 'percent' },
  measure: { kind: 'people', population: 'teachers' },
  time: { kind: 'by', year: 2027 },
  evidence: 'optional',
};
const UNRECEIVED: ReportingRound = {
  key: 'r',
  name: 'Báo cáo năm 2026',
  kind: 'annual',
  due: { semantics: 'before', date: day('2026-12-01') },
  reporters: ['schools'],
  channel: { kind: 'none' },
  requiredFiles: [],
};
const ROUND: ReportingRound = { ...UNRECEIVED, receiver: 'Phòng' };
const TASK: Task = { key: 't', unit: 'Phòng', text: 'Việc' };
const PLAN: Plan = {
  ...(BUILT_IN_PLANS[1] as Plan),
  issued: day('2026-03-02'),
  term: { from: 2026, to: 2028 },
  indicators: [INDICATOR],
  rounds: [ROUND],
  tasks: [TASK],
};

const indicator = (facts: Partial<Indicator>): Plan => ({ ...PLAN, indicators: [{ ...INDICATOR, ...facts }] });
const target = (facts: Partial<Indicator['target']>): Plan => indicator({ target: { ...INDICATOR.target, ...facts } });
const round = (facts: Partial<ReportingRound>): Plan => ({ ...PLAN, rounds: [{ ...ROUND, ...facts }] });
const task = (facts: Partial<Task>): Plan => ({ ...PLAN, tasks: [{ ...TASK, ...facts }] });
const withoutValue: Indicator['target'] = { comparator: 'atLeast', unit: 'percent' };

it.each(BUILT_IN_PLANS.map((plan) => [plan.key, plan] as const))('%s has nothing wrong', (_key, plan) => {
  expect(checkPlan(plan)).toEqual([]);
});

it('a sound plan of one’s own has nothing wrong', () => {
  expect(checkPlan(PLAN)).toEqual([]);
});

it.each<[string, Plan, string]>([
  ['no title', { ...PLAN, title: ' ' }, 'planTextMissing | Kế hoạch | title | value'],
  ['no office', { ...PLAN, office: '' }, 'planTextMissing | Kế hoạch | office | value'],
  [
    'years the wrong way round',
    { ...PLAN, term: { from: 2028, to: 2026 } },
    'planTermWrong | Kế hoạch | termFrom | value',
  ],
  [
    'a folder’s whole address',
    { ...PLAN, folderId: 'https://drive…' },
    'planFolderWrong | Kế hoạch | folderId | value',
  ],
  ['nothing to collect', { ...PLAN, indicators: [] }, 'planEmpty | Chỉ tiêu |  | text'],
  ['no round', { ...PLAN, rounds: [] }, 'planWithoutRounds | Kỳ báo cáo |  | name'],
  [
    'a handover of another century',
    { ...PLAN, handovers: [{ from: day('2125-07-01'), office: 'A', receiver: 'B' }] },
    'planDateOutsideTerm | Kế hoạch | handovers:1 | value',
  ],
  [
    'an empty quota',
    { ...PLAN, quotas: [{ ...(BUILT_IN_PLANS[3]?.quotas[0] as Plan['quotas'][number]), places: [] }] },
    'quotaIncomplete | Kế hoạch | quotas:1 | value',
  ],
  ['no text', indicator({ text: '' }), 'planTextMissing | Chỉ tiêu | a | text'],
  ['no code', indicator({ code: '' }), 'planTextMissing | Chỉ tiêu | a | code'],
  [
    'a code used twice',
    { ...PLAN, indicators: [INDICATOR, { ...INDICATOR, key: 'b', code: 'a-01' }] },
    'indicatorCodeDuplicate | Chỉ tiêu | b | code',
  ],
  [
    'a key used twice',
    { ...PLAN, indicators: [INDICATOR, { ...INDICATOR, code: 'A-02' }] },
    'planKeyDuplicate | Chỉ tiêu | a | key',
  ],
  ['no figure', indicator({ target: withoutValue }), 'indicatorTargetMissing | Chỉ tiêu | a | value'],
  ['a figure that is none', target({ value: 'chín mươi' }), 'indicatorTargetUnread | Chỉ tiêu | a | value'],
  ['a share above 100 %', target({ value: '100.1' }), 'indicatorTargetAboveHundred | Chỉ tiêu | a | value'],
  ['more than 100 %', target({ comparator: 'above', value: '100.0' }), 'indicatorNeverMet | Chỉ tiêu | a | comparator'],
  [
    'a figure without comparison',
    target({ comparator: 'unset' }),
    'indicatorComparatorMissing | Chỉ tiêu | a | comparator',
  ],
  ['an unknown comparator', target({ comparator: 'hơn' as never }), 'indicatorWordUnknown | Chỉ tiêu | a | comparator'],
  ['an unknown unit', target({ unit: 'kg' as never }), 'indicatorWordUnknown | Chỉ tiêu | a | unit'],
  [
    'an unknown measure',
    indicator({ measure: { kind: 'things' } as never }),
    'indicatorWordUnknown | Chỉ tiêu | a | measure',
  ],
  [
    'a count in percent',
    indicator({ measure: { kind: 'count', unitLabel: 'giếng' } }),
    'indicatorUnitMismatch | Chỉ tiêu | a | unit',
  ],
  [
    'a mass without unit',
    indicator({ measure: { kind: 'mass', unitLabel: ' ' } }),
    'indicatorUnitLabelMissing | Chỉ tiêu | a | unitLabel',
  ],
  [
    'people of no group',
    indicator({ measure: { kind: 'people', population: '' } }),
    'planTextMissing | Chỉ tiêu | a | population',
  ],
  ['a condition without question', indicator({ condition: '' }), 'indicatorConditionEmpty | Chỉ tiêu | a | condition'],
  [
    'a year outside the term',
    indicator({ time: { kind: 'by', year: 2035 } }),
    'indicatorYearOutsideTerm | Chỉ tiêu | a | year',
  ],
  ['no year', indicator({ time: { kind: 'by', year: 0 } }), 'indicatorYearMissing | Chỉ tiêu | a | year'],
  [
    'a rule about no line',
    indicator({ rules: [{ kind: 'equalsLine', field: 'denominator', lineKey: 'z' }] }),
    'lineCodeUnknown | Chỉ tiêu | a | equalsLine',
  ],
  [
    'bounds crossed',
    indicator({
      rules: [
        { kind: 'minimum', field: 'numerator', value: '9' },
        { kind: 'maximum', field: 'numerator', value: '8.5' },
      ],
    }),
    'indicatorBoundsCrossed | Chỉ tiêu | a | minimum',
  ],
  ['a part without name', indicator({ parts: [{ key: 'p', label: '' }] }), 'planTextMissing | Chỉ tiêu | a.p | text'],
  [
    'a part twice',
    indicator({
      parts: [
        { key: 'p', label: 'P' },
        { key: 'p', label: 'Q' },
      ],
    }),
    'planKeyDuplicate | Chỉ tiêu | a.p | key',
  ],
  ['a round without name', round({ name: '' }), 'planTextMissing | Kỳ báo cáo | r | name'],
  ['a round’s key used twice', { ...PLAN, rounds: [ROUND, ROUND] }, 'planKeyDuplicate | Kỳ báo cáo | r | key'],
  [
    'due before the plan was issued',
    round({ due: { semantics: 'before', date: day('2026-03-01') } }),
    'planDateBeforeIssue | Kỳ báo cáo | r | due',
  ],
  [
    'due outside the term',
    round({ due: { semantics: 'by', date: day('2062-12-01') } }),
    'planDateOutsideTerm | Kỳ báo cáo | r | due',
  ],
  [
    'schools due after the document’s date',
    round({ internalDue: { semantics: 'by', date: day('2026-12-01') } }),
    'roundInternalDueLate | Kỳ báo cáo | r | internalDue',
  ],
  ['nobody receives', { ...PLAN, rounds: [UNRECEIVED] }, 'roundReceiverMissing | Kỳ báo cáo | r | receiver'],
  ['no such reporting line', round({ upward: ['so'] }), 'roundLineUnknown | Kỳ báo cáo | r | upward'],
  [
    'a bad address',
    round({ channel: { kind: 'email', address: 'phong giáo dục' } }),
    'roundEmailWrong | Kỳ báo cáo | r | address',
  ],
  [
    'a bad folder',
    round({ channel: { kind: 'drive', folderId: 'x y' } }),
    'planFolderWrong | Kỳ báo cáo | r | address',
  ],
  ['a task without text', task({ text: '' }), 'planTextMissing | Nhiệm vụ | t | text'],
  ['a task for nobody', task({ unit: ' ' }), 'planTextMissing | Nhiệm vụ | t | unit'],
  [
    'a task before the plan',
    task({ due: { semantics: 'by', date: day('2025-12-31') } }),
    'planDateBeforeIssue | Nhiệm vụ | t | due',
  ],
  ['a planned day outside the term', task({ on: day('2029-01-01') }), 'planDateOutsideTerm | Nhiệm vụ | t | on'],
  ['a task’s key used twice', { ...PLAN, tasks: [TASK, TASK] }, 'planKeyDuplicate | Nhiệm vụ | t | key'],
])('%s is said once, at its cell', (_name, plan, expected) => {
  const problems = checkPlan(plan);
  const places = problems.map(({ code, place }) => [code, place.tab, place.rowKey, place.columnKey].join(' | '));
  expect(places).toEqual([expected]);
  for (const found of problems) {
    expect(sentence(found)).not.toMatch(/\{\w+\}/);
    expect(sentence(found, 'en')).not.toMatch(/\{\w+\}/);
  }
});

it('"không còn" and "chưa đặt" need no figure', () => {
  expect(
    checkPlan(
      indicator({ target: { comparator: 'zero', unit: 'count' }, measure: { kind: 'count', unitLabel: 'giếng' } }),
    ),
  ).toEqual([]);
  expect(
    checkPlan(indicator({ target: { comparator: 'unset', unit: 'percent' }, measure: { kind: 'selfSet' } })),
  ).toEqual([]);
});

it('every sentence exists in both languages, names what to do, and uses the same parameters', () => {
  for (const { vi, en } of Object.values(PLAN_PROBLEMS)) {
    const parameters = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort();
    expect(parameters(en)).toEqual(parameters(vi));
    expect(vi).toMatch(/\.$/);
  }
});
