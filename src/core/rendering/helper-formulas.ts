// The hidden helper cells of a row: what was typed, evened out (text); that with every digit a 9 (shape); and the figure in
// thousandths, or the sentence of why it cannot be read (read). They are the twin of reading.ts, and they keep the formula
// of column Kiểm tra short, because formulas know no variables that every program shares.
import type { Line } from '../line';
import type { FigureField } from '../plan';
import { asksDenominator } from '../read-row';
import { BEYOND, COMPOSED, NO_WORDS, ODD_SPACES, UNREADABLE, WIDE_DIGITS, YES_WORDS } from '../reading';
import { STAGES, type RowRule } from '../row-rule';
import { ANSWERS } from './answer';
import { conditionOf } from './condition';
import {
  and,
  barred,
  call,
  exact,
  firstOf,
  isEmpty,
  join,
  oneOf,
  or,
  placeIn,
  quote,
  substitute,
  unichar,
  when,
} from './formula-text';
import { READ, SHAPE, TEXT, type HelperField, type Refs } from './refs';
import { sentenceFormula, sentenceOf } from './sentence';
import { decimalText } from './shown';

type Pair = readonly [string, string];

const FIGURES: readonly FigureField[] = ['denominator', 'numerator'];

/** The formulas of the helper cells a line needs, each with its "=". Fields that are absent stay empty. */
export function helperFormulas(
  line: Line,
  rules: readonly RowRule[],
  refs: Refs,
): Partial<Record<HelperField, string>> {
  const read = FIGURES.filter((field) => line.entry !== 'text' && (field === 'numerator' || asksDenominator(line)));
  const shaped = line.entry === 'yesNo' ? [] : read;
  const all: Pair[] = [
    ['answer', answerFormula(refs.cell('applies'))],
    ...FIGURES.map((field): Pair => [TEXT[field], textFormula(refs.cell(field))]),
    ...shaped.map((field): Pair => [SHAPE[field], shapeFormula(refs.cell(TEXT[field]))]),
    ...read.map((field): Pair => [READ[field], readFormula(line, rules, field, refs)]),
    ['textEvidence', evidenceFormula(refs.cell('evidence'))],
    ['textNote', call('TRIM', spaced(refs.cell('note'), ['\u00A0']))],
  ];
  return Object.fromEntries(all.map(([field, formula]) => [field, `=${formula}`]));
}

/** The twin of `cellText`. */
function textFormula(cell: string): string {
  const notTyped = or(...['ISERROR', 'ISLOGICAL', 'ISFORMULA'].map((test) => call(test, cell)));
  return when(notTyped, quote(UNREADABLE), when(call('ISNUMBER', cell), numberText(cell), evenedOut(cell)));
}

/** The twin of `numberText`. */
function numberText(cell: string): string {
  const isExact = `ABS(${cell}-ROUND(${cell};3))*1000000<1`;
  const text = when(isExact, decimalText(cell), join(`TRUNC(${cell})`, '",…"'));
  return when(`ABS(${cell})<1000000000`, text, quote(BEYOND));
}

function evenedOut(cell: string): string {
  const bare = when(exact(`LEFT(${cell};1)`, "'"), `MID(${cell};2;LEN(${cell}))`, cell);
  const visible = substitute(bare, [[unichar('\u200B'), '""']]);
  const plain = substitute(
    call('TRIM', spaced(visible, ODD_SPACES)),
    Array.from(WIDE_DIGITS, (wide, digit): Pair => [quote(wide), quote(String(digit))]),
  );
  return substitute(
    call('LOWER', plain),
    COMPOSED.map(([from, to]): Pair => [join(quote(from.charAt(0)), unichar(from.charAt(1))), quote(to)]),
  );
}

function spaced(text: string, spaces: readonly string[]): string {
  return substitute(
    text,
    spaces.map((char): Pair => [unichar(char), '" "']),
  );
}

/** Every digit a 9, so that a short list holds every way to write a number. */
function shapeFormula(text: string): string {
  return substitute(
    text,
    Array.from('012345678', (digit): Pair => [quote(digit), '"9"']),
  );
}

/** The twin of `readAnswer`: the place in the list of words, and the letter that stands at that place. */
function answerFormula(cell: string): string {
  const words = ['', ...YES_WORDS, ...NO_WORDS];
  const decomposed: Pair[] = [
    [join('"co"', unichar('\u0301')), ANSWERS.yes],
    [join('"kho"', unichar('\u0302'), '"ng"'), ANSWERS.no],
  ];
  const list = join(quote(barred(words)), ...decomposed.flatMap(([word]) => [word, '"|"']));
  const letters = words.map((word) => letterOf(word).repeat(word.length + 1)).join('');
  const letter = call(
    'MID',
    quote(letters + ANSWERS.yes.repeat(4) + ANSWERS.no.repeat(7)),
    placeIn(`TRIM(LOWER(${cell}))`, list),
    '1',
  );
  return call('IFERROR', letter, quote(ANSWERS.unclear));
}

function letterOf(word: string): string {
  if (word === '') return ANSWERS.blank;
  return YES_WORDS.includes(word) ? ANSWERS.yes : ANSWERS.no;
}

/** The twin of `addressText`. */
export function evidenceFormula(cell: string): string {
  return call('TRIM', spaced(call('LOWER', cell), ['\u00A0', '\n']));
}

/** A figure in thousandths, '' when there is none to read, or the sentence of the first reading rule that is broken. */
function readFormula(line: Line, rules: readonly RowRule[], field: FigureField, refs: Refs): string {
  const text = refs.cell(TEXT[field]);
  const reading = rules.filter((rule) => STAGES[rule.kind] === 'reading' && 'field' in rule && rule.field === field);
  const cases = reading.map((rule) => ({
    when: conditionOf(rule, refs),
    say: sentenceFormula(sentenceOf(rule), refs),
  }));
  const last = cases[cases.length - 1];
  return firstOf(
    [
      { when: or(isEmpty(text), exact(refs.cell('answer'), ANSWERS.no)), say: '""' },
      { when: exact(text, UNREADABLE), say: quote(UNREADABLE) },
      { when: isReadable(line, text, refs.cell(SHAPE[field])), say: valueFormula(line, text) },
      ...cases.slice(0, -1),
    ],
    last === undefined ? '""' : last.say,
  );
}

/** The whole numbers, up to nine digits, or eight for a mass; grouped ones by dots or spaces. */
const DIGITS = Array.from({ length: 9 }, (_, index) => '9'.repeat(index + 1));
const GROUPED = ['9.999', '99.999', '999.999', '9.999.999', '99.999.999', '999.999.999'];
const COUNT_SHAPES = [...DIGITS, ...GROUPED, ...GROUPED.map((grouped) => grouped.replace(/\./g, ' '))];
const MASS_SHAPES = COUNT_SHAPES.filter((shape) => shape.replace(/[. ]/g, '').length < 9);
const DECIMAL_SHAPES = ['', ',9', ',99', ',999'];

/** The twin of the regular expressions COUNT and MASS. */
function isReadable({ entry }: Line, text: string, shape: string): string {
  if (entry === 'yesNo') return oneOf(text, [...YES_WORDS, ...NO_WORDS]);
  const noLeadingZero = `ISERROR(FIND(LEFT(${text}&"|";2);"0.|0 "))`;
  if (entry !== 'mass') return and(oneOf(shape, COUNT_SHAPES), noLeadingZero);
  const comma = `FIND(",";${shape}&",")`;
  const oneDot = exact(`SUBSTITUTE(${shape};"9";"")`, '.');
  return and(
    oneOf(`LEFT(${shape};${comma}-1)`, MASS_SHAPES),
    oneOf(`MID(${shape};${comma};99)`, DECIMAL_SHAPES),
    noLeadingZero,
    call('NOT', oneDot),
  );
}

function valueFormula({ entry }: Line, text: string): string {
  if (entry === 'yesNo') return when(oneOf(text, YES_WORDS), '1000', '0');
  const value = (digits: string): string => `VALUE(SUBSTITUTE(SUBSTITUTE(${digits};".";"");" ";""))*1000`;
  if (entry !== 'mass') return value(text);
  const comma = `FIND(",";${text}&",")`;
  return `${value(`LEFT(${text};${comma}-1)`)}+VALUE(LEFT(MID(${text};${comma}+1;3)&"000";3))`;
}
