// Rendering: the check in TypeScript. Each entry tells whether a row breaks the rule. An entry may count on the rules
// before it: a figure rule is asked only of figures that could be read.
import { addressText, isAddress, isBlank, type Reading, type ReadingFault } from '../reading';
import { compareProducts, figureOf, percentTenths } from '../quantity';
import { isFigure, type ReadRow } from '../read-row';
import type { FigureField } from '../plan';
import type { RowRule, RuleKind, RuleOf, Share } from '../row-rule';
import { firstNotTyped } from './shown';
import { TEXT } from './refs';

/** What the rules see of the rest of the file. */
export interface Neighbours {
  /** True when more than one row carries this key. */
  readonly isTwin: (rowKey: string) => boolean;
  /** True when rows of this group give different totals above zero. */
  readonly groupDiffers: (row: ReadRow) => boolean;
  /** Readable figures of the rows with this key. */
  readonly figuresAt: (rowKey: string, field: FigureField) => readonly number[];
}

type Violations = { readonly [K in RuleKind]: (rule: RuleOf<K>, row: ReadRow, near: Neighbours) => boolean };

const fault =
  (kind: ReadingFault) =>
  ({ field }: { readonly field: FigureField }, row: ReadRow): boolean =>
    row[field] === kind;

const amount = (reading: Reading): number => (isFigure(reading) ? reading : 0);

const hasNote = ({ row }: ReadRow): boolean => !isBlank(row.input.cells.note);

export const VIOLATIONS: Violations = {
  errorValue: (_rule, row) => row.isOdd && firstNotTyped('errorValue', row) !== undefined,
  formulaTyped: (_rule, row) => row.isOdd && firstNotTyped('formulaTyped', row) !== undefined,
  tickBox: (_rule, row) => row.isOdd && firstNotTyped('tickBox', row) !== undefined,
  foreignRow: ({ lineKey }, { row: { rowKey } }) => {
    const start = rowKey.length - lineKey.length;
    return !rowKey.endsWith(lineKey) || (start > 0 && rowKey.charAt(start - 1) !== '/');
  },
  duplicateRow: (_rule, { row }, near) => near.isTwin(row.rowKey),
  conditionAnswered: (_rule, { answer }) => answer === 'blank',
  appliesClear: (_rule, { answer }) => answer === 'unclear',
  reasonGiven: (_rule, row) => !hasNote(row),
  figuresOnNotApplicable: ({ fields }, row) => fields.some((field) => row[TEXT[field]] !== ''),
  locked: ({ field, holds }, row) => {
    const typed = row[TEXT[field]];
    return typed !== '' && !(holds === 'one' && typed === '1');
  },
  required: ({ field }, row) => row[field] === null && !(field === 'numerator' && row.denominator === 0),
  answerClear: fault('answerClear'),
  ambiguousZero: fault('ambiguousZero'),
  percentTyped: fault('percentTyped'),
  notNegative: fault('notNegative'),
  number: fault('number'),
  ambiguousDot: fault('ambiguousDot'),
  ambiguousComma: fault('ambiguousComma'),
  notTooLarge: fault('notTooLarge'),
  tooFine: fault('tooFine'),
  whole: fault('whole'),
  numeratorWithinDenominator: (_rule, row) => amount(row.numerator) > amount(row.denominator),
  zeroDenominator: (_rule, { denominator }) => denominator === 0,
  officeMinimum: ({ field, limit }, row) => amount(row[field]) < limit,
  officeMaximum: ({ field, limit }, row) => amount(row[field]) > limit,
  equalsLine: ({ field, lineKey, otherKey }, row, near) => {
    const { rowKey } = row.row;
    const others = near.figuresAt(rowKey.slice(0, rowKey.length - lineKey.length) + otherKey, field);
    return others.length > 0 && !others.includes(amount(row[field]));
  },
  samePopulation: (_rule, row, near) => near.groupDiffers(row),
  noteGiven: (_rule, row) => !hasNote(row),
  evidenceGiven: ({ unlessZero }, row) =>
    addressText(row.row.input.cells.evidence) === '' && !(unlessZero && amount(row.numerator) === 0),
  evidenceLink: (_rule, row) => evidenceIsNoLink(row),
  evidenceDoubtful: (_rule, row) => evidenceIsNoLink(row),
  plausibleRoster: ({ share }, row) => !hasNote(row) && isFar(amount(row.denominator), row.row.input.roster, share),
  plausiblePrevious: ({ field, share }, row) => {
    const { previousDenominator, previousNumerator } = row.row.input;
    const known = field === 'denominator' ? previousDenominator : previousNumerator;
    return !hasNote(row) && isFar(amount(row[field]), known, share);
  },
  notFalling: ({ of }, row) => !hasNote(row) && hasFallen(of, row),
};

/** Addresses as they are nearly always pasted: nothing to even out first. */
const PLAIN_ADDRESS = /^https?:\/\/[^ .\u00A0\n]*\./;

function evidenceIsNoLink({ row: { input } }: ReadRow): boolean {
  const { evidence } = input.cells;
  if (typeof evidence === 'string' && PLAIN_ADDRESS.test(evidence)) return false;
  const text = addressText(evidence);
  return text !== '' && !isAddress(text);
}

/** A known figure of zero tells nothing. */
function isFar(figure: number, known: number | undefined, { factor, times }: Share): boolean {
  const before = figureOf(known ?? 0);
  return before > 0 && compareProducts(Math.abs(figure - before), factor, before, times) > 0;
}

function hasFallen(of: RuleOf<'notFalling'>['of'], { numerator, denominator, row }: ReadRow): boolean {
  const { previousDenominator, previousNumerator } = row.input;
  if (previousNumerator === undefined) return false;
  const before = figureOf(previousNumerator);
  if (of === 'count') return amount(numerator) < before;
  if (of === 'answer') return before > 0 && amount(numerator) === 0;
  const base = figureOf(previousDenominator ?? 0);
  return base > 0 && percentTenths(amount(numerator), amount(denominator)) < percentTenths(before, base);
}

/** A member of a correlated union calls its own entry; TypeScript cannot see that the two go together. */
export function violationOf(rule: RowRule): (row: ReadRow, near: Neighbours) => boolean {
  const entry = VIOLATIONS[rule.kind] as (rule: RowRule, row: ReadRow, near: Neighbours) => boolean;
  return (row, near) => entry(rule, row, near);
}
