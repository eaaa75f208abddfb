// One rule, every rendering: what the sheet says of a row and what the office's check says of it are the same words, on
// every row we can think of. The formulas are evaluated by HyperFormula, which shares nothing with our code.
import { Comparison } from './comparison';
import { EVERYTHING, Filling, type Turn } from './filling';
import { leaveUnaskedBranchesAlone } from './lazy-if';
import { FormulaSheet } from './sheet';

const SEED = 20231101;
const ROWS = process.env['LONG'] === '1' ? 1_000_000 : 100_000;
/** The engine is slow as it comes; see lazy-if.ts. */
const UNTOUCHED_ROWS = 4_000;
const UNITS = 2;
/** Building a sheet's formulas takes longer than a batch of typing. */
const BATCHES_PER_SHEET = 300;

/** What changes from one batch to the next, as a school goes on filling. */
const TURNS: readonly Turn[] = [
  ['numerator'],
  ['evidence', 'note', 'rest'],
  ['denominator'],
  ['numerator'],
  ['applies', 'note'],
];

function compareRows(count: number, firstSeed: number): Comparison {
  const comparison = new Comparison();
  for (let run = 0; comparison.rows < count && comparison.differing.length === 0; run += 1) {
    const seed = firstSeed + run * 1000;
    const filling = new Filling(seed, UNITS);
    const sheet = new FormulaSheet(filling.slots, filling.context);
    for (let batch = 0; batch < BATCHES_PER_SHEET && comparison.rows < count; batch += 1) {
      const rows = filling.next(batch === 0 ? EVERYTHING : (TURNS[batch % TURNS.length] ?? EVERYTHING));
      comparison.compare(`seed ${seed}`, filling.slots, rows, filling.context, sheet.evaluate(rows));
    }
    sheet.close();
  }
  console.log(comparison.summary());
  return comparison;
}

test(`${UNTOUCHED_ROWS.toLocaleString('en')} rows with the engine as it comes`, () => {
  expect(compareRows(UNTOUCHED_ROWS, SEED - 1_000_000).differing.slice(0, 3)).toEqual([]);
});

test(`${ROWS.toLocaleString('en')} rows: the sheet and the office say the same`, () => {
  leaveUnaskedBranchesAlone();
  const comparison = compareRows(ROWS, SEED);
  expect(comparison.differing.slice(0, 3)).toEqual([]);
  expect(comparison.kinds).toBeGreaterThan(35);
}, 3_600_000);
