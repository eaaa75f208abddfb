// Rendering: what a figure cell refuses at the door. Google runs a custom formula on the value being typed, so it looks at
// that one cell only and says no only to what the check would refuse for sure; whatever can be asked about later passes.
// Pasting goes round all validation, which is why the check repeats everything.
import { MAX_COUNT, MAX_MASS } from '../quantity';
import type { Cell } from '../row';
import type { RowRule, RuleKind, RuleOf } from '../row-rule';
import { call, contains, exact, not, when } from './formula-text';

/** The same test twice: of a cell's reference as a formula, and of the value in TypeScript. */
export interface Door {
  readonly formula: (reference: string) => string;
  readonly lets: (cell: Cell) => boolean;
}

/** Nothing is asked at the door: the check alone can tell, or the cell is locked. */
const OPEN = (): undefined => undefined;

type Doors = { readonly [K in RuleKind]: (rule: RuleOf<K>) => Door | undefined };

const NO_PERCENT: Door = {
  formula: (reference) => not(contains(reference, '%')),
  lets: (cell) => typeof cell !== 'string' || !cell.includes('%'),
};

const NO_MINUS: Door = {
  formula: (reference) => not(exact(`LEFT(TRIM(${reference});1)`, '-')),
  lets: (cell) => (typeof cell === 'number' ? cell >= 0 : typeof cell !== 'string' || !/^ *-/.test(cell)),
};

/** Letters are what upper and lower case tell apart. */
const NO_LETTERS: Door = {
  formula: (reference) => when(call('ISNUMBER', reference), 'TRUE()', `EXACT(UPPER(${reference});LOWER(${reference}))`),
  lets: (cell) =>
    typeof cell === 'string' ? cell.toUpperCase() === cell.toLowerCase() : cell === null || typeof cell === 'number',
};

const atMost = (limit: number): Door => ({
  formula: (reference) => when(call('ISNUMBER', reference), `${reference}<${limit + 1}`, 'TRUE()'),
  lets: (cell) => typeof cell !== 'number' || cell < limit + 1,
});

/** A number that the sheet itself made of what was typed; text with a comma is asked about by the check. */
const WHOLE: Door = {
  formula: (reference) =>
    when(call('ISNUMBER', reference), `ROUND(${reference}*1000;0)=1000*ROUND(${reference};0)`, 'TRUE()'),
  lets: (cell) => typeof cell !== 'number' || Math.round(cell * 1000) === 1000 * Math.round(cell),
};

export const DOORS: Doors = {
  errorValue: OPEN,
  formulaTyped: OPEN,
  tickBox: OPEN,
  foreignRow: OPEN,
  duplicateRow: OPEN,
  conditionAnswered: OPEN,
  appliesClear: OPEN,
  reasonGiven: OPEN,
  figuresOnNotApplicable: OPEN,
  locked: OPEN,
  required: OPEN,
  answerClear: OPEN,
  ambiguousZero: OPEN,
  percentTyped: () => NO_PERCENT,
  notNegative: () => NO_MINUS,
  number: () => NO_LETTERS,
  ambiguousDot: OPEN,
  ambiguousComma: OPEN,
  notTooLarge: ({ mass }) => atMost(mass ? MAX_MASS : MAX_COUNT),
  tooFine: OPEN,
  whole: () => WHOLE,
  numeratorWithinDenominator: OPEN,
  zeroDenominator: OPEN,
  officeMinimum: OPEN,
  officeMaximum: OPEN,
  equalsLine: OPEN,
  samePopulation: OPEN,
  noteGiven: OPEN,
  evidenceGiven: OPEN,
  evidenceLink: OPEN,
  evidenceDoubtful: OPEN,
  plausibleRoster: OPEN,
  plausiblePrevious: OPEN,
  notFalling: OPEN,
};

/** A member of a correlated union calls its own entry; TypeScript cannot see that the two go together. */
export function doorOf(rule: RowRule): Door | undefined {
  const entry = DOORS[rule.kind] as (rule: RowRule) => Door | undefined;
  return entry(rule);
}
