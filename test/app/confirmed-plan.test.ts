// What becomes of each kind of target, date and route when a confirmed proposal is made a plan, and what is asked instead of
// guessed.
import type { ConfirmedPlan } from '../../src/app/contract';
import { planOfConfirmed } from '../../src/app/confirmed-plan';
import { exactFigure } from '../../src/app/confirmed-target';
import { readPlanText } from '../../src/importer/read-plan';
import type { Due, IndicatorProposal, RoundProposal } from '../../src/importer/proposal';

const META: ConfirmedPlan['meta'] = {
  title: 'Kế hoạch dạy bơi cho học sinh giai đoạn 2024–2026',
  number: '12/KH-PGDĐT',
  numberBlank: false,
  issuer: ['Phòng Giáo dục và Đào tạo'],
  parent: '',
  place: '',
  issued: '2024-12-01',
  period: { from: 2024, to: 2026 },
  office: 'Phòng Giáo dục và Đào tạo',
};

const NOTHING: ConfirmedPlan = {
  meta: META,
  indicators: [],
  rounds: [],
  tasks: [],
  units: [],
  quotas: [],
  links: [],
  emails: [],
  conflicts: [],
};

const SPOT = {
  source: '',
  line: 7,
  lineEnd: 7,
  context: '',
  contextOffset: 0,
  confidence: 1,
  ticked: true,
  reason: '',
};

const TARGET: IndicatorProposal = {
  ...SPOT,
  section: '',
  comparator: '=',
  target: 90,
  targetText: '90',
  unit: 'percent',
  unitLabel: '%',
  subject: 'học sinh lớp 5',
  what: '90% học sinh lớp 5 biết bơi',
  time: { kind: 'by', year: 2026, from: null, to: null, foundIn: 'sentence' },
  scope: '',
  direction: 'level',
  baseline: '',
  approx: false,
  verb: '',
  alternatives: [],
};

function indicatorOf(change: Partial<IndicatorProposal>) {
  const [indicator] = planOfConfirmed({ ...NOTHING, indicators: [{ ...TARGET, ...change }] }).indicators;
  if (indicator === undefined) throw new Error('no indicator');
  return indicator;
}

function roundsOf(change: Partial<RoundProposal>, rest: Partial<ConfirmedPlan> = {}) {
  const round: RoundProposal = {
    ...SPOT,
    name: 'Báo cáo',
    due: { type: 'none', semantics: 'by', text: '' },
    recurrence: 'once',
    reporter: 'Các trường',
    receiver: '',
    via: '',
    channel: [],
    files: [],
    notes: [],
    ...change,
  };
  return planOfConfirmed({ ...NOTHING, rounds: [round], ...rest });
}

describe('targets', () => {
  test.each<[string, Partial<IndicatorProposal>, object]>([
    ['a share', {}, { comparator: 'atLeast', value: '90', unit: 'percent' }],
    ['above', { comparator: '>' }, { comparator: 'above', value: '90', unit: 'percent' }],
    ['at most', { comparator: '<=', targetText: '18,6', target: 18.6 }, { comparator: 'atMost', value: '18.6' }],
    ['below', { comparator: '<' }, { comparator: 'below' }],
    ['about', { approx: true }, { comparator: 'about', value: '90' }],
    ['striving', { verb: 'phấn đấu' }, { strive: true }],
    ['zero', { unit: 'zero', target: 0, targetText: '0' }, { comparator: 'zero', unit: 'count' }],
    ['all of them', { unit: 'boolean', target: null, targetText: '' }, { comparator: 'atLeast', value: '100' }],
    [
      'a count with a thousands mark',
      { unit: 'count', target: 100_000, targetText: '100 000', unitLabel: 'người' },
      { comparator: 'atLeast', value: '100000', unit: 'count' },
    ],
    [
      '“giảm còn 18 %” is a level',
      { direction: 'decrease', comparator: '<=', targetText: '18', target: 18, source: 'giảm còn 18%' },
      { comparator: 'atMost', value: '18' },
    ],
    [
      '“tăng lên 50 %” is a level',
      { direction: 'increase', targetText: '50', target: 50, source: 'tăng tỷ lệ lên 50%' },
      { comparator: 'atLeast', value: '50' },
    ],
  ])('%s', (_what, change, target) => {
    const indicator = indicatorOf(change);
    expect(indicator.target).toMatchObject(target);
    expect(indicator.openQuestion).toBeUndefined();
    expect(indicator.source).toEqual({ line: 7 });
  });

  test.each<[string, Partial<IndicatorProposal>, string, string]>([
    ['a range is collected and not judged', { targetTo: 95 }, 'people', '90–95'],
    [
      'a change against a year is described',
      { direction: 'decrease', baseline: 'so với năm 2023', source: 'giảm 90% so với năm 2023' },
      'selfSet',
      'giảm 90',
    ],
    [
      'a rate per 100.000 is described',
      { unit: 'ratio', comparator: '<=', per: 100_000, unitLabel: 'dân', targetText: '120', target: 120 },
      'selfSet',
      'không quá 120/100000 dân',
    ],
    ['more than 100 % is described', { targetText: '110', target: 110 }, 'selfSet', '110'],
  ])('%s, with a question', (_what, change, measure, words) => {
    const indicator = indicatorOf(change);
    expect(indicator.target).toEqual({ comparator: 'unset', unit: 'percent' });
    expect(indicator.measure.kind).toBe(measure);
    expect(indicator.openQuestion).toContain(words);
    expect(indicator.text).toBe(TARGET.what);
  });

  test('figures stay exact, and what the tab cannot hold is no figure', () => {
    expect(exactFigure('86,7', 86.7)).toBe('86.7');
    expect(exactFigure('1.500', 1500)).toBe('1500');
    expect(exactFigure('1.500', 1.5)).toBe('1.5');
    expect(exactFigure('03', 3)).toBe('3');
    expect(exactFigure('hai', 2)).toBe('2');
    expect(exactFigure('2 500 000 000', 2_500_000_000)).toBeUndefined();
    expect(exactFigure('0,0001', 0.0001)).toBeUndefined();
  });

  test.each<[string, string]>([
    ['các trường học trên địa bàn', 'units'],
    ['cơ sở giáo dục', 'units'],
    ['cán bộ, giáo viên', 'people'],
    ['trẻ em dưới 5 tuổi', 'people'],
    ['khối lượng chất thải', 'mass'],
    ['hồ sơ thủ tục hành chính', 'mass'],
  ])('a share of “%s” is counted as %s', (subject, kind) => {
    expect(indicatorOf({ subject }).measure.kind).toBe(kind);
  });

  test('a scope is asked first; a period is judged at its end; no year means every round', () => {
    expect(indicatorOf({ scope: 'có bếp ăn bán trú' }).condition).toBe(
      'Đơn vị có thuộc diện “có bếp ăn bán trú” không?',
    );
    const time = { kind: 'period', year: null, from: 2024, to: 2025, foundIn: 'heading' } as const;
    expect(indicatorOf({ time }).time).toEqual({ kind: 'by', year: 2025 });
    expect(indicatorOf({ time: { ...TARGET.time, kind: 'none', year: null } }).time).toEqual({ kind: 'maintained' });
  });

  test('leaving one proposal out does not rename the others', () => {
    const all = [7, 9, 9].map((line) => ({ ...TARGET, line }));
    const keys = (indicators: IndicatorProposal[]) =>
      planOfConfirmed({ ...NOTHING, indicators }).indicators.map(({ key }) => key);
    expect(keys(all)).toEqual(['dong-7', 'dong-9', 'dong-9-2']);
    expect(keys(all.slice(1))).toEqual(['dong-9', 'dong-9-2']);
  });
});

describe('rounds', () => {
  const yearly: Due = { type: 'yearly', month: 11, day: 10, semantics: 'before', text: 'trước ngày 10/11' };

  test('a yearly report is one round a year, none of them before the plan was issued', () => {
    const { rounds } = roundsOf({ due: yearly, recurrence: 'yearly' });
    expect(rounds.map(({ key, name, due }) => [key, name, due?.date])).toEqual([
      ['dong-7-2025', 'Báo cáo năm 2025', '2025-11-10'],
      ['dong-7-2026', 'Báo cáo năm 2026', '2026-11-10'],
    ]);
  });

  test.each<[string, Due, object]>([
    [
      'trong quý I/2025',
      { type: 'quarter', quarter: 1, year: 2025, semantics: 'within', text: 'x' },
      { due: { semantics: 'by', date: '2025-03-31' } },
    ],
    [
      'trước tháng 8/2025',
      { type: 'month', month: 8, year: 2025, semantics: 'before', text: 'x' },
      { due: { semantics: 'before', date: '2025-08-01' } },
    ],
    [
      'trong tháng 12/2025',
      { type: 'month', month: 12, year: 2025, semantics: 'within', text: 'x' },
      { due: { semantics: 'by', date: '2025-12-31' } },
    ],
    [
      'ngày 25 hằng tháng',
      { type: 'monthly', day: 25, semantics: 'by', text: 'ngày 25 hằng tháng' },
      { dueText: 'ngày 25 hằng tháng' },
    ],
    [
      'một ngày không có thật',
      { type: 'date', date: '2025-02-30', semantics: 'by', text: '30/02/2025' },
      { dueText: '30/02/2025' },
    ],
  ])('%s', (_what, due, expected) => {
    const [round] = roundsOf({ due }).rounds;
    expect({ ...(round?.due && { due: round.due }), ...(round?.dueText && { dueText: round.dueText }) }).toEqual(
      expected,
    );
  });

  test('an office that reports for itself has a line upward, and its schools wait for a date', () => {
    const { rounds, reportingLines } = roundsOf({
      due: yearly,
      recurrence: 'yearly',
      reporter: 'Phòng Giáo dục và Đào tạo',
      receiver: 'Sở GD&ĐT',
    });
    expect(reportingLines).toMatchObject([{ key: 'dong-7-len', to: ['Sở GD&ĐT'], due: { month: 11, day: 10 } }]);
    expect(rounds.map(({ reporters, upward }) => [reporters, upward])).toEqual([
      [[], ['dong-7-len']],
      [[], ['dong-7-len']],
    ]);
  });

  test('channel, files, and what the plan has no field for', () => {
    const read = { receiver: 'Sở Y tế', via: 'Phòng Y tế', channel: ['email', 'paper'] as const };
    const files = [
      { kind: 'word', count: 1 },
      { kind: 'scan', count: 1 },
      { kind: 'excel', count: 2 },
    ];
    const [round] = roundsOf({ ...read, channel: [...read.channel], files }, { emails: ['a@so.vn'] }).rounds;
    expect(round).toMatchObject({
      receiver: 'Sở Y tế (qua Phòng Y tế, bản giấy)',
      channel: { kind: 'email', address: 'a@so.vn' },
      requiredFiles: [
        { kind: 'word', count: 1 },
        { kind: 'scan', count: 1 },
      ],
      blocks: ['2 excel'],
    });
    const [other] = roundsOf({ channel: ['email'] }, { emails: ['a@so.vn', 'b@so.vn'] }).rounds;
    expect(other?.channel).toEqual({ kind: 'none' });
  });
});

test('one Drive folder is the plan’s, of two the office chooses', () => {
  const folder = (id: string) => `https://drive.google.com/drive/folders/${id}`;
  expect(planOfConfirmed({ ...NOTHING, links: [folder('1abcdefghijkl')] }).folderId).toBe('1abcdefghijkl');
  const two = [folder('1abcdefghijkl'), folder('2abcdefghijkl')];
  expect(planOfConfirmed({ ...NOTHING, links: two }).folderId).toBeUndefined();
});

test('without a title or a term there is no plan', () => {
  expect(() => planOfConfirmed({ ...NOTHING, meta: { ...META, title: ' ' } })).toThrow('Chưa có tên kế hoạch');
  const period = { from: null, to: 2025 };
  expect(() => planOfConfirmed({ ...NOTHING, meta: { ...META, period } })).toThrow('Chưa có giai đoạn');
});

test('what a text does not state stays out of the plan', () => {
  const { warnings, meta, ...read } = readPlanText('KẾ HOẠCH\nDạy bơi\nI. MỤC TIÊU\n1. 90% học sinh biết bơi.\n');
  expect(warnings).toEqual([]);
  const plan = planOfConfirmed({
    ...read,
    conflicts: [],
    meta: { ...meta, period: { from: 2024, to: 2024 }, office: 'P' },
  });
  expect(plan).toMatchObject({ issuers: [], place: '', rounds: [], tasks: [], levels: [] });
  for (const absent of ['number', 'issued', 'issuedText', 'parent', 'folderId'])
    expect(plan).not.toHaveProperty(absent);
});
