// Rendering: when a rule is broken, as a formula of the row's cells. Row rules stand in the column Kiểm tra; reading rules
// stand in the hidden helper cells, where `text` and `marks` are what was typed and what is left of it without its digits.
import { NUMBER_MARKS, ZERO_WORDS } from '../reading';
import { MAX_COUNT, MAX_MASS } from '../quantity';
import type { FigureField } from '../plan';
import type { RowRule, RuleKind, RuleOf, Share } from '../row-rule';
import { and, call, contains, exact, join, not, oneOf, or, quote, when } from './formula-text';
import { MARKS, READ, TEXT, type KnownField, type Refs } from './refs';
import { knownFormula, NOT_TYPED_FIELDS, notTypedFormula, previousTenthsFormula, tenthsFormula } from './shown';
import type { NotTyped } from './shown';
import { ANSWERS } from './answer';

type Conditions = { readonly [K in RuleKind]: (rule: RuleOf<K>, refs: Refs) => string };

function anyNotTyped(what: NotTyped, refs: Refs): string {
  return or(...NOT_TYPED_FIELDS[what].map((field) => notTypedFormula(what, field, refs)));
}

const read = (field: FigureField, refs: Refs): string => refs.cell(READ[field]);
const typed = (field: FigureField, refs: Refs): string => refs.cell(TEXT[field]);
const isEmpty = (reference: string): string => `${reference}=""`;

/** True for a cell of words that holds nothing but spaces. */
export function isBlankFormula(reference: string): string {
  return `LEN(TRIM(SUBSTITUTE(${reference};UNICHAR(160);" ")))=0`;
}

export const CONDITIONS: Conditions = {
  errorValue: (_rule, refs) => anyNotTyped('errorValue', refs),
  formulaTyped: (_rule, refs) => anyNotTyped('formulaTyped', refs),
  tickBox: (_rule, refs) => anyNotTyped('tickBox', refs),
  foreignRow: ({ lineKey }, refs) =>
    not(exact(`RIGHT("|"&${refs.cell('rowKey')};${lineKey.length + 1})`, `|${lineKey}`)),
  duplicateRow: (_rule, refs) => `COUNTIF(${refs.range('rowKey')};${refs.cell('rowKey')})>1`,
  conditionAnswered: (_rule, refs) => exact(refs.cell('answer'), ANSWERS.blank),
  appliesClear: (_rule, refs) => exact(refs.cell('answer'), ANSWERS.unclear),
  reasonGiven: (_rule, refs) => isBlankFormula(refs.cell('note')),
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
  answerClear: ({ field }, refs) => not(oneOf(typed(field, refs), [...ANSWERS.yesWords, ...ANSWERS.noWords])),
  ambiguousZero: ({ field }, refs) => oneOf(typed(field, refs), ZERO_WORDS),
  percentTyped: ({ field }, refs) => contains(typed(field, refs), '%'),
  notNegative: ({ field }, refs) =>
    and(exact(`LEFT(${typed(field, refs)};1)`, '-'), areNumberMarks(`MID(${refs.cell(MARKS[field])};2;99)`)),
  number: ({ field }, refs) => notNumber(field, refs),
  ambiguousDot: ({ field, mass }, refs) => {
    const marks = refs.cell(MARKS[field]);
    const oneDot = exact(marks, '.');
    return mass ? oneDot : and(oneDot, not(isGrouped(typed(field, refs), marks)));
  },
  ambiguousComma: ({ field }, refs) => {
    const text = typed(field, refs);
    return and(
      exact(refs.cell(MARKS[field]), ','),
      `LEN(${decimals(text)})=3`,
      `LEN(${whole(text)})<4`,
      not(exact(`LEFT(${text};1)`, '0')),
    );
  },
  notTooLarge: ({ field, mass }, refs) => {
    const digits = digitsOf(typed(field, refs));
    return when(`LEN(${digits})>15`, 'TRUE()', `VALUE(${digits})>${mass ? MAX_MASS : MAX_COUNT}`);
  },
  tooFine: ({ field }, refs) => {
    const text = typed(field, refs);
    return or(`LEN(${decimals(text)})>3`, contains(text, '…'));
  },
  whole: ({ field }, refs) => `LEN(SUBSTITUTE(${decimals(typed(field, refs))};"0";""))>0`,
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
  noteGiven: (_rule, refs) => isBlankFormula(refs.cell('note')),
  evidenceGiven: ({ unlessZero }, refs) => {
    const blank = isBlankFormula(refs.cell('evidence'));
    return unlessZero ? and(blank, `${read('numerator', refs)}>0`) : blank;
  },
  evidenceLink: (_rule, refs) => isNoAddress(refs.cell('evidence')),
  evidenceDoubtful: (_rule, refs) => isNoAddress(refs.cell('evidence')),
  plausibleRoster: ({ share }, refs) =>
    unexplained(refs, isFar(read('denominator', refs), knownFormula('roster', refs), share)),
  plausiblePrevious: ({ field, share }, refs) =>
    unexplained(refs, isFar(read(field, refs), knownFormula(PREVIOUS[field], refs), share)),
  notFalling: ({ of }, refs) => unexplained(refs, `ISNUMBER(${refs.cell('previousNumerator')})`, hasFallen(of, refs)),
};

const PREVIOUS = { denominator: 'previousDenominator', numerator: 'previousNumerator' } as const satisfies Record<
  FigureField,
  KnownField
>;

function unexplained(refs: Refs, ...conditions: readonly string[]): string {
  return and(isBlankFormula(refs.cell('note')), ...conditions);
}

function isFar(figure: string, known: string, { factor, times }: Share): string {
  return and(`${known}>0`, `ABS(${figure}-${known})*${factor}>${known}*${times}`);
}

function hasFallen(of: RuleOf<'notFalling'>['of'], refs: Refs): string {
  const numerator = read('numerator', refs);
  const before = knownFormula('previousNumerator', refs);
  if (of === 'count') return `${numerator}<${before}`;
  if (of === 'answer') return and(`${before}>0`, `${numerator}=0`);
  const fell = `${tenthsFormula(read('denominator', refs), numerator)}<${previousTenthsFormula(refs)}`;
  return when(`${knownFormula('previousDenominator', refs)}>0`, fell, 'FALSE()');
}

function whole(text: string): string {
  return `LEFT(${text};FIND(",";${text}&",")-1)`;
}

function decimals(text: string): string {
  return `MID(${text};FIND(",";${text}&",")+1;99)`;
}

/** The digits before the comma, without marks between thousands. */
export function digitsOf(text: string): string {
  return `SUBSTITUTE(SUBSTITUTE(${whole(text)};".";"");" ";"")`;
}

/** The decimals as three digits: "5" is "500". */
export function threeDecimals(text: string): string {
  return `LEFT(${decimals(text)}&"000";3)`;
}

/** Marks hold no digits, so that a digit can part them in the list. */
function areNumberMarks(marks: string): string {
  return `ISNUMBER(FIND("0"&${marks}&"0";"0${NUMBER_MARKS.map((mark) => `${mark}0`).join('')}"))`;
}

function notNumber(field: FigureField, refs: Refs): string {
  const text = typed(field, refs);
  const marks = refs.cell(MARKS[field]);
  return or(
    not(areNumberMarks(marks)),
    `LEN(${whole(text)})=0`,
    and(contains(marks, ','), `LEN(${decimals(text)})=0`),
    exact(`LEFT(${text};1)`, '.'),
    exact(`RIGHT(${text};1)`, '.'),
    and(`LEN(${groupMarks(marks)})>0`, not(exact(marks, '.')), not(isGrouped(text, marks))),
  );
}

function groupMarks(marks: string): string {
  return `SUBSTITUTE(SUBSTITUTE(${marks};",";"");"…";"")`;
}

/** "1.234", "1 234 567": groups of three behind the marks, and no leading zero. */
function isGrouped(text: string, marks: string): string {
  const part = whole(text);
  const groups = `LEN(${groupMarks(marks)})`;
  const markAt = (fromRight: number): string => `EXACT(LEFT(RIGHT(${part};${fromRight});1);LEFT(${marks};1))`;
  return and(
    `LEN(${part})>4*${groups}`,
    `LEN(${part})<4*${groups}+4`,
    markAt(4),
    or(`${groups}=1`, markAt(8)),
    not(exact(`LEFT(${part};1)`, '0')),
  );
}

/** Not blank, and not beginning with a Drive or web address. */
function isNoAddress(reference: string): string {
  return and(not(isBlankFormula(reference)), not(isAddressFormula(reference)));
}

/** The twin of `isAddress`; what stands behind a space is the school's remark. */
export function isAddressFormula(reference: string): string {
  const text = `TRIM(SUBSTITUTE(SUBSTITUTE(LOWER(${reference});UNICHAR(160);" ");CHAR(10);" "))`;
  const starts = (start: string): string => exact(`LEFT(${text};${start.length})`, start);
  return or(
    starts('drive.google.com/'),
    starts('docs.google.com/'),
    and(or(starts('http://'), starts('https://')), `FIND(".";${text}&".")<FIND(" ";${text}&" ")`),
  );
}

/** A member of a correlated union calls its own entry; TypeScript cannot see that the two go together. */
export function conditionOf(rule: RowRule, refs: Refs): string {
  const entry = CONDITIONS[rule.kind] as (rule: RowRule, refs: Refs) => string;
  return entry(rule, refs);
}
