// A sheet that schools go on filling, made from one seed: its lines, and batch after batch of what is typed next. The same
// seed gives the same rows, so that a disagreement can be seen again.
import fc from 'fast-check';
import type { EntryKind } from '../../../src/core/line';
import { DEFAULT_POLICY } from '../../../src/core/plan';
import type { Cell, InputField } from '../../../src/core/row';
import type { RuleContext } from '../../../src/core/row-rule';
import { freshKey, INPUT_FIELDS, type Slot, type TypedRow } from './sheet';
import { cellsFor, formulaFields, knownFor, lineAt } from './typed-rows';

const LINES = 14;
const KINDS: readonly EntryKind[] = ['ratio', 'mass', 'yesNo', 'count', 'text'];

const CONTEXTS: readonly RuleContext[] = [
  { policy: DEFAULT_POLICY },
  { policy: { ...DEFAULT_POLICY, plausiblePercent: '12.5' }, reportYear: 2023 },
  { policy: { ...DEFAULT_POLICY, plausiblePercent: '0' }, reportYear: 2025, codes: { 'dong-1': 'KH-01' } },
];

/** Input fields, and everything else that can change: keys, formulas, what the office knows. */
export type Turn = readonly (InputField | 'rest')[];
export const EVERYTHING: Turn = [...INPUT_FIELDS, 'rest'];

const BLANK: TypedRow['input'] = {
  cells: { applies: null, denominator: null, numerator: null, evidence: null, note: null },
};

type Sources = Record<InputField | 'known' | 'formulas', () => unknown>;

/** Endless values of an arbitrary, sampled in bulk because sampling one by one is slow. */
function source<T>(arbitrary: fc.Arbitrary<T>, seed: number): () => T {
  let pool: T[] = [];
  let round = 0;
  return () => {
    if (pool.length === 0) {
      pool = fc.sample(arbitrary, { numRuns: 2000, seed: seed + round });
      round += 1;
    }
    return pool.pop() as T;
  };
}

function sourcesOf(kind: EntryKind, seed: number): Sources {
  const cells = INPUT_FIELDS.map((field, at) => [field, source(cellsFor[field](kind), seed + 100 * at)]);
  return {
    ...(Object.fromEntries(cells) as Record<InputField, () => Cell>),
    known: source(knownFor(kind), seed + 500),
    formulas: source(formulaFields, seed + 600),
  };
}

export class Filling {
  readonly slots: readonly Slot[];
  readonly context: RuleContext;
  readonly #sources: ReadonlyMap<EntryKind, Sources>;
  readonly #dice: () => number;
  #rows: readonly TypedRow[];

  constructor(seed: number, unitCount: number) {
    const lines = Array.from(
      { length: LINES },
      (_, index) => fc.sample(lineAt(index, LINES), { numRuns: 1, seed: seed + index })[0],
    ).filter((line) => line !== undefined);
    const units = Array.from({ length: unitCount }, (_, index) => `u${index + 1}`);
    this.slots = units.flatMap((unitKey) => lines.map((line) => ({ unitKey, line })));
    this.context = CONTEXTS[seed % CONTEXTS.length] ?? { policy: DEFAULT_POLICY };
    this.#sources = new Map(KINDS.map((kind, at) => [kind, sourcesOf(kind, seed + at)]));
    this.#dice = source(fc.nat(199), seed + 700);
    this.#rows = this.slots.map((slot) => ({ rowKey: freshKey(slot), input: BLANK }));
  }

  next(turn: Turn): readonly TypedRow[] {
    this.#rows = this.#rows.map((row, index) => this.#changed(row, index, turn));
    return this.#rows;
  }

  #changed(row: TypedRow, index: number, turn: Turn): TypedRow {
    const sources = this.#sources.get(this.slots[index]?.line.entry ?? 'ratio');
    if (sources === undefined) return row;
    const fields = turn.filter((field): field is InputField => field !== 'rest');
    const changed = Object.fromEntries(fields.map((field) => [field, sources[field]() as Cell]));
    const cells = { ...row.input.cells, ...changed };
    if (!turn.includes('rest')) return { ...row, input: { ...row.input, cells } };
    const formulas = sources.formulas() as readonly InputField[];
    const known = sources.known() as object;
    return { rowKey: this.#keyAt(index), input: { cells, ...known, ...(formulas.length > 0 && { formulas }) } };
  }

  /** Its own key, but for one row in a hundred: another row's, or none. */
  #keyAt(index: number): string {
    const dice = this.#dice();
    const other = dice === 1 ? this.slots[(index + 7) % this.slots.length] : this.slots[index];
    return dice === 2 || other === undefined ? '' : freshKey(other);
  }
}
