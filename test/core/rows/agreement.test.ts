// One rule, every rendering: what the sheet says of a row and what the office's check says of it are the same words, on
// every row we can think of. The formulas are evaluated by HyperFormula, which shares nothing with our code.
import fc from 'fast-check';
import { DEFAULT_POLICY } from '../../../src/core/plan';
import { checkRows } from '../../../src/core/row-check';
import { attainmentText, checkText, verdictText } from '../../../src/core/row-result';
import type { RuleContext } from '../../../src/core/row-rule';
import type { Cell, InputField } from '../../../src/core/row';
import { FormulaSheet, freshKey, placed, type Slot, type TypedRow } from './sheet';
import { cellsFor, formulaFields, knownFor, lineAt } from './typed-rows';

const SEED = 20231101;
const ROWS = process.env['LONG'] === '1' ? 1_000_000 : 100_000;
const UNITS = ['u1', 'u2', 'u3'];
const LINES = 14;
const BATCHES_PER_SHEET = 300;

const CONTEXTS: readonly RuleContext[] = [
  { policy: DEFAULT_POLICY },
  { policy: { ...DEFAULT_POLICY, plausiblePercent: '12.5' }, reportYear: 2023 },
  { policy: { ...DEFAULT_POLICY, plausiblePercent: '0' }, reportYear: 2025, codes: { 'dong-1': 'KH-01' } },
];

/** What changes from one batch to the next: as a school goes on filling. */
const TURNS: readonly (readonly (InputField | 'rest')[])[] = [
  ['numerator'],
  ['evidence', 'note', 'rest'],
  ['denominator'],
  ['numerator'],
  ['applies', 'note'],
];

function slotsOf(seed: number): Slot[] {
  const lines = Array.from({ length: LINES }, (_, index) => one(lineAt(index, LINES), seed + index));
  return UNITS.flatMap((unitKey) => lines.map((line) => ({ unitKey, line })));
}

function one<T>(arbitrary: fc.Arbitrary<T>, seed: number): T {
  return fc.sample(arbitrary, { numRuns: 1, seed })[0] as T;
}

/** Endless values of an arbitrary, sampled in bulk because sampling one by one is slow. */
function source<T>(arbitrary: fc.Arbitrary<T>, seed: number): () => T {
  let pool: T[] = [];
  let round = 0;
  return () => {
    if (pool.length === 0) pool = fc.sample(arbitrary, { numRuns: 2000, seed: seed + round++ });
    return pool.pop() as T;
  };
}

type Sources = Record<InputField | 'known' | 'formulas', () => unknown>;

function sourcesOf(seed: number): Record<string, Sources> {
  const kinds = ['ratio', 'mass', 'yesNo', 'count', 'text'] as const;
  return Object.fromEntries(
    kinds.map((kind, at) => [
      kind,
      {
        applies: source(cellsFor.applies(kind), seed + at),
        denominator: source(cellsFor.denominator(kind), seed + 100 + at),
        numerator: source(cellsFor.numerator(kind), seed + 200 + at),
        evidence: source(cellsFor.evidence(kind), seed + 300 + at),
        note: source(cellsFor.note(kind), seed + 400 + at),
        known: source(knownFor(kind), seed + 500 + at),
        formulas: source(formulaFields, seed + 600),
      },
    ]),
  );
}

function nextRow(row: TypedRow, turn: readonly string[], sources: Sources, keyOf: () => string): TypedRow {
  const fields = turn.filter((field): field is InputField => field !== 'rest');
  const changed = Object.fromEntries(fields.map((field) => [field, sources[field]() as Cell]));
  const cells = { ...row.input.cells, ...changed };
  if (!turn.includes('rest')) return { ...row, input: { ...row.input, cells } };
  const formulas = sources.formulas() as readonly InputField[];
  return {
    rowKey: keyOf(),
    input: { cells, ...(sources.known() as object), ...(formulas.length > 0 && { formulas }) },
  };
}

const BLANK: TypedRow['input'] = {
  cells: { applies: null, denominator: null, numerator: null, evidence: null, note: null },
};

interface Tally {
  rows: number;
  differing: string[];
  readonly said: Map<string, number>;
}

function compareBatch(
  sheet: FormulaSheet,
  slots: readonly Slot[],
  rows: readonly TypedRow[],
  context: RuleContext,
  tally: Tally,
): void {
  const inSheet = sheet.evaluate(rows);
  const checked = checkRows(
    rows.map((row, index) => placed(slots[index] as Slot, row)),
    context,
  );
  checked.forEach((row, index) => {
    const { line } = slots[index] as Slot;
    const ours = {
      check: checkText(row),
      attainment: attainmentText(line, row),
      verdict: verdictText(line, row, context),
    };
    const theirs = inSheet[index];
    tally.rows += 1;
    const said = row.problem?.code ?? row.state;
    tally.said.set(said, (tally.said.get(said) ?? 0) + 1);
    if (ours.check === theirs?.check && ours.attainment === theirs.attainment && ours.verdict === theirs.verdict)
      return;
    tally.differing.push(
      JSON.stringify({ seed: SEED, entry: line.entry, target: line.target, row: rows[index], ours, theirs }),
    );
  });
}

test(`${ROWS.toLocaleString('en')} rows: the sheet and the office say the same`, () => {
  const tally: Tally = { rows: 0, differing: [], said: new Map() };
  for (let run = 0; tally.rows < ROWS && tally.differing.length < 20; run += 1) {
    const seed = SEED + run * 1000;
    const context = CONTEXTS[run % CONTEXTS.length] as RuleContext;
    const slots = slotsOf(seed);
    const sheet = new FormulaSheet(slots, context);
    const sources = sourcesOf(seed);
    const keyAt = (index: number): string => {
      const dice = one(fc.integer({ min: 0, max: 199 }), seed + index * 31 + tally.rows);
      const other = slots[(index + dice * 7) % slots.length] as Slot;
      return dice === 1 ? freshKey(other) : dice === 2 ? '' : freshKey(slots[index] as Slot);
    };
    let rows: readonly TypedRow[] = slots.map((slot) => ({ rowKey: freshKey(slot), input: BLANK }));
    for (let batch = 0; batch < BATCHES_PER_SHEET && tally.rows < ROWS; batch += 1) {
      const turn = batch === 0 ? [...Object.keys(BLANK.cells), 'rest'] : (TURNS[batch % TURNS.length] as string[]);
      rows = rows.map((row, index) => {
        const slot = slots[index] as Slot;
        return nextRow(row, turn, sources[slot.line.entry] as Sources, () => keyAt(index));
      });
      compareBatch(sheet, slots, rows, context, tally);
    }
    sheet.close();
  }
  const said = [...tally.said].sort((a, b) => b[1] - a[1]).map(([what, count]) => `${what} ${count}`);
  console.log(`${tally.rows} rows compared, ${tally.differing.length} disagreements\n${said.join(', ')}`);
  expect(tally.differing.slice(0, 3)).toEqual([]);
}, 3_600_000);
