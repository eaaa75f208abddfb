// Rows as schools fill them, and worse: what the proofs feed to the check and to the formulas. Plain figures come often,
// so that every rule far down the list is reached; everything else that has ever been seen in such a cell comes too.
import fc from 'fast-check';
import type { EntryKind, Line } from '../../../src/core/line';
import type { Comparator, IndicatorTime, OfficeRule, Target } from '../../../src/core/plan';
import type { Cell, InputField, RowInput } from '../../../src/core/row';

export const ODDITIES: readonly Cell[] = [
  '',
  ' ',
  '\u00A0',
  '0',
  '-',
  '--',
  '–',
  'không',
  'Không',
  'KHÔNG CÓ',
  'kho\u0302ng',
  'khong',
  'Có',
  'co\u0301',
  'x',
  'đủ',
  '1.234',
  '1 234',
  '1\u00A0234',
  '1\u202F234',
  '12.34.567',
  '1.234.567',
  '999.999.999',
  '1.234.567.890',
  '1 234 567',
  '12 34',
  '86,7',
  '86.7',
  '86,0',
  '1,234',
  '1.234,5',
  '1 234,5',
  '1,234.5',
  '0,5',
  '0.5',
  '0.123',
  '0 123',
  ',5',
  '5,',
  '.5',
  '5.',
  '86,7%',
  '86,7 %',
  '100%',
  '0867',
  '007',
  '０４５',
  '８６，７',
  "'45",
  "' 45",
  ' 45 ',
  '45\u200B',
  '\uFEFF45',
  '45\n',
  '4\t5',
  '45 người',
  'khoảng 45',
  '45/50',
  '5-10',
  '-5',
  '-0,5',
  '− 5',
  '+5',
  '=45',
  '=HYPERLINK("http://a.vn";"x")',
  '@SUM(1)',
  '1e5',
  '1E+15',
  '#N/A',
  '#DIV/0!',
  'TRUE',
  '5/12/2023',
  '1|2',
  '|',
  '?',
  '"45"',
  'ⅩⅡ',
  '９９％',
  '12345678901',
  '99999999,999',
  '99.999.999,9',
  '123456789',
  '123456789,1',
  '1,2345',
  '12,…',
  true,
  false,
  { error: '#DIV/0!' },
  { error: '#N/A' },
  { error: '#VALUE!' },
  -1,
  -0.5,
  0.5,
  12.5,
  12.345,
  12.3456,
  0.1 + 0.2,
  1e-7,
  999_999_999,
  1_000_000_000,
  1e15,
  1e21,
  -1e12,
  99_999_999.999,
  2_147_483_648,
  45265,
];

const small = fc.integer({ min: 0, max: 60 });

/** A figure cell of which two in three are plain figures, small enough to meet again in other rows. */
function figureCell(plain: fc.Arbitrary<number>): fc.Arbitrary<Cell> {
  return fc.oneof(
    { weight: 14, arbitrary: plain },
    { weight: 8, arbitrary: plain.map(String) },
    { weight: 2, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 999_999_999 }) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 60_000 }).map((thousandths) => thousandths / 1000) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 9_999_999 }).map(grouped) },
    { weight: 1, arbitrary: fc.tuple(small, fc.integer({ min: 0, max: 999 })).map(([a, b]) => `${a},${b}`) },
    { weight: 4, arbitrary: fc.constantFrom(...ODDITIES) },
    { weight: 1, arbitrary: fc.stringMatching(/^[0-9 .,%\-]{1,9}$/) },
    {
      weight: 1,
      arbitrary: fc.double({ min: -1e6, max: 1e10, noNaN: true }).map((value) => Math.round(value * 1e5) / 1e5),
    },
  );
}

function grouped(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, '.');
}

const answerCell: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 14, arbitrary: fc.constant('Có') },
  { weight: 2, arbitrary: fc.constant(null) },
  { weight: 2, arbitrary: fc.constant('Không') },
  {
    weight: 2,
    arbitrary: fc.constantFrom<Cell>(
      'có',
      'CÓ',
      'co\u0301',
      'co',
      ' Có ',
      'không',
      'KHÔNG',
      'kho\u0302ng',
      'khong',
      '',
      ' ',
      'x',
      'ok',
      'có|co',
      '|',
      1,
      0,
      true,
      false,
      { error: '#REF!' },
      'Có không',
    ),
  },
);

/** For lines answered Có or Không in the numerator's cell. */
const answerOrFigure = fc.oneof({ weight: 5, arbitrary: answerCell }, { weight: 1, arbitrary: figureCell(small) });

const evidenceCell: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 6, arbitrary: fc.constant('https://drive.google.com/file/d/1x/view') },
  { weight: 2, arbitrary: fc.constant(null) },
  {
    weight: 2,
    arbitrary: fc.constantFrom<Cell>(
      'HTTPS://Truong.edu.vn/a b',
      'http://a.vn',
      'docs.google.com/document/d/1',
      'drive.google.com',
      'https://abc',
      'https:// a.vn',
      'www.a.vn',
      'đã gửi Zalo',
      '\u00A0https://a.vn',
      '\nhttps://a.vn\nhttps://b.vn',
      'https://a.vn (ảnh chụp)',
      ' ',
      '\u00A0',
      'file://x.y',
      'javascript:alert(1).x',
      12,
      true,
      { error: '#REF!' },
    ),
  },
);

const noteCell: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 6, arbitrary: fc.constant(null) },
  { weight: 3, arbitrary: fc.constant('Trường mới tách lớp') },
  { weight: 1, arbitrary: fc.constantFrom<Cell>('', ' ', '\u00A0 ', '\u200B', '=1+1', 5, false, { error: '#N/A' }) },
);

const known = fc.option(fc.oneof(fc.integer({ min: 30, max: 60 }), fc.integer({ min: 0, max: 100_000 })), {
  nil: undefined,
  freq: 2,
});

/** Any figure cell. */
export const anyFigure = figureCell(small);
export const anyEvidence = evidenceCell;

export const cellsFor: Readonly<Record<InputField, (entry: EntryKind) => fc.Arbitrary<Cell>>> = {
  applies: () => answerCell,
  denominator: (entry) => {
    if (entry === 'ratio' || entry === 'mass') return figureCell(fc.constantFrom(0, 45, 45, 45, 50, 1000));
    const normal = fc.constant(entry === 'yesNo' ? 1 : null);
    return fc.oneof({ weight: 9, arbitrary: normal }, { weight: 1, arbitrary: figureCell(small) });
  },
  numerator: (entry) => {
    if (entry === 'yesNo') return answerOrFigure;
    return entry === 'text'
      ? fc.oneof({ weight: 9, arbitrary: fc.constant(null) }, figureCell(small))
      : figureCell(fc.integer({ min: 0, max: 46 }));
  },
  evidence: () => evidenceCell,
  note: () => noteCell,
};

/** What the office knows; masses have decimals. */
export function knownFor(
  entry: EntryKind,
): fc.Arbitrary<Pick<RowInput, 'roster' | 'previousDenominator' | 'previousNumerator'>> {
  const figure = entry === 'mass' ? known.map((value) => (value === undefined ? value : value / 8)) : known;
  return fc.record({ roster: known, previousDenominator: figure, previousNumerator: figure }).map((record) => {
    const given = Object.entries(record).filter(([, value]) => value !== undefined);
    return Object.fromEntries(given);
  });
}

export const formulaFields: fc.Arbitrary<readonly InputField[]> = fc.oneof(
  { weight: 30, arbitrary: fc.constant([]) },
  {
    weight: 1,
    arbitrary: fc.subarray<InputField>(['applies', 'denominator', 'numerator', 'evidence', 'note'], { minLength: 1 }),
  },
);

const entry = fc.constantFrom<EntryKind>('ratio', 'ratio', 'ratio', 'mass', 'yesNo', 'count', 'count', 'text');
const comparator = fc.constantFrom<Comparator>('above', 'atLeast', 'atMost', 'below', 'zero', 'about', 'unset');
const time = fc.constantFrom<IndicatorTime>({ kind: 'maintained' }, { kind: 'yearly' }, { kind: 'by', year: 2025 });
const percentValue = fc.constantFrom('100', '90', '86.7', '99.9', '0', '50', '33.3', '0.1', '12.5');
const countValue = fc.constantFrom('0', '10', '45', '100', '2.5', '100000');

function target(kind: EntryKind): fc.Arbitrary<Target> {
  const unit = kind === 'count' ? 'count' : 'percent';
  return fc
    .record({
      comparator,
      value: kind === 'count' ? countValue : percentValue,
      tolerancePercent: fc.option(fc.constantFrom('5', '10', '0', '2.5'), { nil: undefined }),
    })
    .map(({ comparator: sign, value, tolerancePercent }) => ({
      comparator: sign,
      unit,
      ...(sign !== 'zero' && sign !== 'unset' && { value }),
      ...(sign === 'about' && tolerancePercent !== undefined && { tolerancePercent }),
    }));
}

function officeRule(lineCount: number): fc.Arbitrary<OfficeRule> {
  const field = fc.constantFrom('denominator' as const, 'numerator' as const);
  const value = fc.constantFrom('0', '5', '30.5', '50');
  return fc.oneof(
    fc.record({ kind: fc.constantFrom('minimum' as const, 'maximum' as const), field, value }),
    fc.record({
      kind: fc.constant('equalsLine' as const),
      field,
      lineKey: fc.integer({ min: 0, max: lineCount - 1 }).map((index) => `dong-${index}`),
    }),
  );
}

/** Lines of every entry and target kind, with keys dong-0, dong-1 … */
export function lineAt(index: number, lineCount: number): fc.Arbitrary<Line> {
  return entry.chain((kind) =>
    fc
      .record({
        target: target(kind),
        time,
        population: fc.option(fc.constantFrom('hoc-sinh', 'giao-vien'), { nil: undefined, freq: 3 }),
        condition: fc.option(fc.constant('Trường có từ 10 m³ nước thải mỗi ngày đêm không?'), {
          nil: undefined,
          freq: 1,
        }),
        evidence: fc.constantFrom('required' as const, 'optional' as const),
        rules: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, fc.array(officeRule(lineCount), { maxLength: 2 })),
        cumulative: fc.boolean(),
      })
      .map(({ population, condition, cumulative, ...facts }): Line => ({
        ...facts,
        key: `dong-${index}`,
        indicatorKey: `dong-${index}`,
        code: `MT-${String(index).padStart(2, '0')}`,
        text: 'Chỉ tiêu',
        subject: 'Đối tượng',
        entry: kind,
        unitLabel: { ratio: 'người', mass: 'kg', yesNo: 'đơn vị', count: 'hộ', text: '' }[kind],
        sensitive: false,
        ...(population !== undefined && kind === 'ratio' && { population }),
        ...(condition !== undefined && { condition }),
        ...(cumulative && kind === 'count' && { cumulative }),
      })),
  );
}
