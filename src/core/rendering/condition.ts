// Rendering: when a rule is broken, as a formula of the row's cells. Row rules stand in the column Kiểm tra; reading rules
// stand in the hidden helper cells, where `text` and `marks` are what was typed and what is left of it without its digits.
import { DECIMAL_MARKS, FINE_MARKS, NEGATIVE_MARKS, NO_WORDS, YES_WORDS, ZERO_WORDS } from '../reading';
import type { FigureField } from '../plan';
import type { RowRule, RuleKind, RuleOf, Share } from '../row-rule';
import { and, call, contains, exact, isEmpty, join, not, oneOf, or, quote, when } from './formula-text';
import { SHAPE, READ, TEXT, type Refs } from './refs';
import { anyNotTypedFormula, knownFormula, previousTenthsFormula, tenthsFormula, type KnownNumber } from './shown';
import { ANSWERS } from './answer';

type Conditions = { readonly [K in RuleKind]: (rule: RuleOf<K>, refs: Refs) => string };

const shape = (field: FigureField, refs: Refs): string => refs.cell(SHAPE[field]);
const read = (field: FigureField, refs: Refs): string => refs.cell(READ[field]);
const typed = (field: FigureField, refs: Refs): string => refs.cell(TEXT[field]);

export const CONDITIONS: Conditions = {
  errorValue: (_rule, refs) => anyNotTypedFormula('errorValue', refs),
  formulaTyped: (_rule, refs) => anyNotTypedFormula('formulaTyped', refs),
  tickBox: (_rule, refs) => anyNotTypedFormula('tickBox', refs),
  foreignRow: ({ lineKey }, refs) =>
    not(exact(`RIGHT("/"&${refs.cell('rowKey')};${lineKey.length + 1})`, `/${lineKey}`)),
  duplicateRow: (_rule, refs) => `COUNTIF(${refs.range('rowKey')};${refs.cell('rowKey')})>1`,
  conditionAnswered: (_rule, refs) => exact(refs.cell('answer'), ANSWERS.blank),
  appliesClear: (_rule, refs) => exact(refs.cell('answer'), ANSWERS.unclear),
  reasonGiven: (_rule, refs) => isEmpty(refs.cell('textNote')),
  figuresOnNotApplicable: ({ fields }, refs) =>
    fields.length === 0 ? 'FALSE()' : `LEN(${join(...fields.map((field) => typed(field, refs)))})>0`,
  locked: ({ field, holds }, refs) => {
    const text = typed(field, refs);
    return holds === 'one' ? not(or(isEmpty(text), exact(text, '1'))) : not(isEmpty(text));
  },
  required: ({ field }, refs) => {
    const missing = isEmpty(read(field, refs));
    return field === 'numerator' ? and(missing, not(exact(`${read('denominator', refs)}&""`, '0'))) : missing;
  },
  answerClear: ({ field }, refs) => not(oneOf(typed(field, refs), [...YES_WORDS, ...NO_WORDS])),
  ambiguousZero: ({ field }, refs) => oneOf(typed(field, refs), ZERO_WORDS),
  percentTyped: ({ field }, refs) => contains(typed(field, refs), '%'),
  notNegative: ({ field }, refs) =>
    and(exact(`LEFT(${typed(field, refs)};1)`, '-'), oneOf(marksOf(shape(field, refs)), NEGATIVE_MARKS)),
  ambiguousDot: ({ field }, refs) => {
    const figure = shape(field, refs);
    return and(
      exact(marksOf(figure), '.'),
      not(exact(`LEFT(${figure};1)`, '.')),
      not(exact(`RIGHT(${figure};1)`, '.')),
    );
  },
  ambiguousComma: ({ field }, refs) =>
    and(oneOf(shape(field, refs), ['9,999', '99,999', '999,999']), not(exact(`LEFT(${typed(field, refs)};1)`, '0'))),
  notTooLarge: ({ field, mass }, refs) => {
    const figure = shape(field, refs);
    if (!mass) return exact(`LEFT(${figure};10)`, '9'.repeat(10));
    return or(exact(`LEFT(${figure};9)`, '9'.repeat(9)), oneOf(`LEFT(${figure};11)`, ['999.999.999', '999 999 999']));
  },
  tooFine: ({ field }, refs) => hasDecimals(shape(field, refs), FINE_MARKS),
  whole: ({ field }, refs) => hasDecimals(shape(field, refs), DECIMAL_MARKS),
  number: () => 'TRUE()',
  numeratorWithinDenominator: (_rule, refs) => `N(${read('numerator', refs)})>${read('denominator', refs)}`,
  zeroDenominator: (_rule, refs) => `${read('denominator', refs)}=0`,
  officeMinimum: ({ field, limit }, refs) => `${read(field, refs)}<${limit}`,
  officeMaximum: ({ field, limit }, refs) => `${read(field, refs)}>${limit}`,
  equalsLine: ({ field, lineKey, otherKey }, refs) => {
    const key = refs.cell('rowKey');
    const other = join(`LEFT(${key};LEN(${key})-${lineKey.length})`, quote(otherKey));
    const count = (criterion: string): string =>
      call('COUNTIFS', refs.range('rowKey'), other, refs.range(READ[field]), criterion);
    return and(`${count('">=0"')}>0`, `${count(read(field, refs))}=0`);
  },
  samePopulation: (_rule, refs) => {
    const count = (criterion: string): string =>
      call('COUNTIFS', refs.range('group'), refs.cell('group'), refs.range('readDenominator'), criterion);
    return `${count('">0"')}<>${count(read('denominator', refs))}`;
  },
  noteGiven: (_rule, refs) => isEmpty(refs.cell('textNote')),
  evidenceGiven: ({ unlessZero }, refs) => {
    const blank = isEmpty(refs.cell('textEvidence'));
    return unlessZero ? and(blank, `${read('numerator', refs)}>0`) : blank;
  },
  evidenceLink: (_rule, refs) => isNoAddress(refs.cell('textEvidence')),
  evidenceDoubtful: (_rule, refs) => isNoAddress(refs.cell('textEvidence')),
  plausibleRoster: ({ share }, refs) =>
    isFar(read('denominator', refs), knownFormula('roster', false, refs), share, refs),
  plausiblePrevious: ({ field, share, mass }, refs) =>
    isFar(read(field, refs), knownFormula(PREVIOUS[field], mass, refs), share, refs),
  notFalling: (rule, refs) =>
    unexplained(refs, when(`ISNUMBER(${refs.cell('previousNumerator')})`, hasFallen(rule, refs), 'FALSE()')),
};

const PREVIOUS = { denominator: 'previousDenominator', numerator: 'previousNumerator' } as const satisfies Record<
  FigureField,
  KnownNumber
>;

/** Only asked while there is no note; what costs most is asked last, because AND asks everything. */
function unexplained(refs: Refs, condition: string): string {
  return when(isEmpty(refs.cell('textNote')), condition, 'FALSE()');
}

/** A known figure of zero, or none, tells nothing. */
function isFar(figure: string, known: string, { factor, times }: Share, refs: Refs): string {
  const far = `ABS(${figure}-${known})*${factor}>${known}*${times}`;
  return unexplained(refs, when(`${known}>0`, far, 'FALSE()'));
}

function hasFallen({ of, mass }: RuleOf<'notFalling'>, refs: Refs): string {
  const numerator = read('numerator', refs);
  const before = knownFormula('previousNumerator', mass, refs);
  if (of === 'count') return `${numerator}<${before}`;
  if (of === 'answer') return and(`${before}>0`, `${numerator}=0`);
  const fell = `${tenthsFormula(read('denominator', refs), numerator)}<${previousTenthsFormula(mass, refs)}`;
  return when(`N(${refs.cell('previousDenominator')})>0`, fell, 'FALSE()');
}

/** What is left of a shape without its digits. */
function marksOf(figure: string): string {
  return `SUBSTITUTE(${figure};"9";"")`;
}

function hasDecimals(figure: string, marks: readonly string[]): string {
  return and(exact(`LEFT(${figure};1)`, '9'), not(exact(`RIGHT(${figure};1)`, ',')), oneOf(marksOf(figure), marks));
}

/** Not blank, and not beginning with a Drive or web address. */
function isNoAddress(text: string): string {
  return when(isEmpty(text), 'FALSE()', not(isAddressFormula(text)));
}

/** The twin of `isAddress`, of text already evened out; what stands behind a space is the school's remark. */
export function isAddressFormula(text: string): string {
  const starts = (start: string): string => exact(`LEFT(${text};${start.length})`, start);
  return or(
    starts('drive.google.com/'),
    starts('docs.google.com/'),
    and(or(starts('https://'), starts('http://')), `FIND(".";${text}&".")<FIND(" ";${text}&" ")`),
  );
}

/** A member of a correlated union calls its own entry; TypeScript cannot see that the two go together. */
export function conditionOf(rule: RowRule, refs: Refs): string {
  const entry = CONDITIONS[rule.kind] as (rule: RowRule, refs: Refs) => string;
  return entry(rule, refs);
}
