// The hidden helper cells of a row: what was typed, evened out (text); that without its digits (marks); and the figure in
// thousandths, or the sentence of why it cannot be read (read). They are the twin of reading.ts, and they keep the formula
// of column Kiểm tra short, because formulas know no variables that every program shares.
import type { Line } from '../line';
import type { FigureField } from '../plan';
import { APOSTROPHES, COMPOSED, NO_WORDS, ODD_SPACES, REPLACED, UNREADABLE, YES_WORDS, ZERO_WIDTHS } from '../reading';
import { STAGES, type RowRule } from '../row-rule';
import { asksDenominator } from '../read-row';
import { ANSWERS } from './answer';
import { conditionOf, digitsOf, threeDecimals } from './condition';
import { call, exact, firstOf, join, oneOf, or, quote, substitute, unichar, when } from './formula-text';
import { MARKS, READ, TEXT, type HelperField, type Refs } from './refs';
import { sentenceFormula, sentenceOf } from './sentence';
import { decimalsFormula, MARK } from './shown';

type Pair = readonly [string, string];

/** The formulas of the helper cells a line needs, each with its "=". Fields that are absent stay empty. */
export function helperFormulas(
  line: Line,
  rules: readonly RowRule[],
  refs: Refs,
): Partial<Record<HelperField, string>> {
  const figures: FigureField[] = ['denominator', 'numerator'];
  const texts = figures.map((field): Pair => [TEXT[field], `=${textFormula(refs.cell(field))}`]);
  const counted = line.entry !== 'yesNo' && line.entry !== 'text';
  const marks = readFields(line).map((field): Pair => [MARKS[field], `=${marksFormula(refs.cell(TEXT[field]))}`]);
  const reads = readFields(line).map((field): Pair => [READ[field], `=${readFormula(line, rules, field, refs)}`]);
  const all: Pair[] = [
    ['answer', `=${answerFormula(refs.cell('applies'))}`],
    ...texts,
    ...(counted ? marks : []),
    ...reads,
  ];
  return Object.fromEntries(all);
}

function readFields(line: Line): FigureField[] {
  if (line.entry === 'text') return [];
  return asksDenominator(line) ? ['denominator', 'numerator'] : ['numerator'];
}

/** The twin of `cellText`. */
function textFormula(cell: string): string {
  return firstOf(
    [
      { when: call('ISERROR', cell), say: quote(UNREADABLE) },
      { when: or(call('ISLOGICAL', cell), call('ISFORMULA', cell)), say: quote(UNREADABLE) },
      { when: call('ISNUMBER', cell), say: numberText(cell) },
    ],
    evenedOut(cell),
  );
}

function evenedOut(cell: string): string {
  const drop = (chars: readonly string[]): Pair[] => chars.map((char): Pair => [unichar(char), '""']);
  const shown = substitute(cell, drop(ZERO_WIDTHS));
  const apostrophes = APOSTROPHES.map((char): Pair => [join(MARK, quote(char)), '""']);
  const bare = substitute(join(MARK, shown), [...apostrophes, [MARK, '""']]);
  const spaced = substitute(
    bare,
    ODD_SPACES.map((char): Pair => [unichar(char), '" "']),
  );
  const plain = substitute(
    call('TRIM', spaced),
    REPLACED.map(([from, to]): Pair => [quote(from), quote(to)]),
  );
  return substitute(
    call('LOWER', plain),
    COMPOSED.map(([from, to]): Pair => [join(quote(from.charAt(0)), unichar(from.charAt(1))), quote(to)]),
  );
}

/** The twin of `numberText`. */
function numberText(cell: string): string {
  const size = `ABS(${cell})`;
  const thousandths = `ROUND(${size}*1000;0)`;
  const wholePart = `INT(${thousandths}/1000)`;
  const body = when(
    `ABS(${size}*1000-${thousandths})*1000<1`,
    join(wholePart, decimalsFormula(thousandths)),
    join(wholePart, '","', `RIGHT("00"&MOD(${thousandths};1000);3)`, '"…"'),
  );
  return join(when(`${cell}<0`, '"-"', '""'), when(`${size}>=1000000000`, '"1000000000"', body));
}

function marksFormula(text: string): string {
  return substitute(
    text,
    Array.from('0123456789', (digit): Pair => [quote(digit), '""']),
  );
}

/** The twin of `readAnswer`: one place in the list of words, one letter below it. */
function answerFormula(cell: string): string {
  const words = ['', ...YES_WORDS, ...NO_WORDS];
  const letters = words.map((word) => letterOf(word).repeat(word.length + 1)).join('');
  const list = join(MARK, ...words.map((word) => (word === '' ? MARK : join(quote(word), MARK))));
  const nothingTyped = or(...['ISERROR', 'ISLOGICAL', 'ISNUMBER', 'ISFORMULA'].map((test) => call(test, cell)));
  const word = when(nothingTyped, quote(UNREADABLE), evenedOut(cell));
  const place = call('FIND', join(MARK, word, MARK), list);
  return call('IFERROR', call('MID', quote(letters), place, '1'), quote(ANSWERS.unclear));
}

function letterOf(word: string): string {
  if (word === '') return ANSWERS.blank;
  return YES_WORDS.includes(word) ? ANSWERS.yes : ANSWERS.no;
}

/** A figure in thousandths, '' when there is none to read, or the sentence of the first reading rule that is broken. */
function readFormula(line: Line, rules: readonly RowRule[], field: FigureField, refs: Refs): string {
  const text = refs.cell(TEXT[field]);
  const reading = rules.filter((rule) => STAGES[rule.kind] === 'reading' && 'field' in rule && rule.field === field);
  const cases = reading.map((rule) => ({
    when: conditionOf(rule, refs),
    say: sentenceFormula(sentenceOf(rule), refs),
  }));
  const nothing = or(exact(refs.cell('answer'), ANSWERS.no), `${text}=""`);
  const notTyped = { when: exact(text, UNREADABLE), say: quote(UNREADABLE) };
  return firstOf([{ when: nothing, say: '""' }, notTyped, ...cases], valueFormula(line, text));
}

function valueFormula({ entry }: Line, text: string): string {
  if (entry === 'yesNo') return when(oneOf(text, YES_WORDS), '1000', '0');
  const whole = `VALUE(${digitsOf(text)})*1000`;
  return entry === 'mass' ? `${whole}+VALUE(${threeDecimals(text)})` : whole;
}
