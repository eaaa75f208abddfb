// The check across rows: what a row may know of its neighbours, and what it may not.
import { DEFAULT_POLICY } from '../../../src/core/plan';
import { checkRows } from '../../../src/core/row-check';
import type { Line } from '../../../src/core/line';
import type { Cell, PlacedRow, RowInput } from '../../../src/core/row';
import { lineOfKind } from './lines';

const CONTEXT = { policy: DEFAULT_POLICY };
const pupils = (key: string, more: Partial<Line> = {}): Line =>
  lineOfKind('ratio', { key, population: 'hoc-sinh', ...more });

function row(unitKey: string, line: Line, denominator: Cell, numerator: Cell, more: Partial<RowInput> = {}): PlacedRow {
  const cells = { applies: 'Có', denominator, numerator, evidence: null, note: null };
  return { rowKey: `${unitKey}/${line.key}`, unitKey, line, input: { cells, ...more } };
}

const said = (rows: readonly PlacedRow[], context = CONTEXT): (string | undefined)[] =>
  checkRows(rows, context).map(({ problem }) => problem?.code);

test('the same pupils must be the same number, in one school only', () => {
  const rows = [row('a', pupils('x'), 45, 45), row('a', pupils('y'), '46', 40), row('b', pupils('x'), 30, 30)];
  expect(said(rows)).toEqual(['totalsDiffer', 'totalsDiffer', undefined]);
});

test('a row that does not apply, or has nobody, is not compared', () => {
  const away = row('a', pupils('y'), 46, 40);
  const notApplying = { ...away, input: { cells: { ...away.input.cells, applies: 'Không', note: 'chưa có' } } };
  expect(said([row('a', pupils('x'), 45, 45), notApplying, row('a', pupils('z'), 0, 0)])).toEqual([
    undefined,
    'figuresNotCounted',
    'zeroDenominator',
  ]);
});

test('a copied row is told on both, a pasted one where it stands', () => {
  const twin = row('a', pupils('x'), 45, 45);
  expect(said([twin, twin])).toEqual(['duplicateRow', 'duplicateRow']);
  expect(
    said([
      { ...twin, rowKey: 'a/y' },
      { ...twin, rowKey: '' },
    ]),
  ).toEqual(['foreignRow', 'foreignRow']);
});

test('a rule of the office that two lines must agree', () => {
  const line = pupils('x', { population: 'p', rules: [{ kind: 'equalsLine', field: 'numerator', lineKey: 'y' }] });
  expect(said([row('a', line, 45, 40), row('a', pupils('y', { population: 'q' }), 45, 41)])).toEqual([
    'differsFromLine',
    undefined,
  ]);
  expect(said([row('a', line, 45, 40)])).toEqual([undefined]);
});

test('a line that is not asked of the unit is refused', () => {
  const context = { ...CONTEXT, isAsked: (unitKey: string) => unitKey === 'a' };
  const rows = [row('a', pupils('x'), 45, 45), row('b', pupils('x'), 45, 45)];
  expect(checkRows(rows, context).map(({ state, problem }) => [state, problem?.code])).toEqual([
    ['valid', undefined],
    ['refused', 'wrongLevelRow'],
  ]);
});

test('warnings count, and a note explains them away', () => {
  const known = { roster: 100, previousDenominator: 45, previousNumerator: 45 };
  const [told] = checkRows([row('a', pupils('x'), 45, 45, known)], CONTEXT);
  expect([told?.state, told?.problem?.code, told?.figures]).toEqual([
    'valid',
    'farFromRoster',
    { denominator: 45_000, numerator: 45_000 },
  ]);
  const explained = row('a', pupils('x'), 45, 45, known);
  const cells = { ...explained.input.cells, note: 'Tách trường' };
  expect(said([{ ...explained, input: { ...explained.input, cells } }])).toEqual([undefined]);
});

test('a fall is told in the words of the line', () => {
  const before = { previousDenominator: 45, previousNumerator: 45 };
  expect(said([row('a', pupils('x'), 45, 44, before)])).toEqual(['shareFell']);
  const yesNo = lineOfKind('yesNo', { key: 'n' });
  expect(said([row('a', yesNo, 1, 'không', { previousDenominator: 1, previousNumerator: 1 })])).toEqual(['answerFell']);
  const count = lineOfKind('count', { key: 'c', target: { comparator: 'atLeast', value: '50', unit: 'count' } });
  expect(said([row('a', count, null, 39, { previousNumerator: 40 })])).toEqual(['countFell']);
});
