// What a school's cell says. What can be read surely is read; what could be read in two ways is refused, with both readings
// shown; nothing is guessed. The hidden helper cells of the template do the same in formulas (rendering/helper-formulas.ts),
// by other means: regular expressions here, SUBSTITUTE and FIND there. Tests hold the two together.
import type { EntryKind } from './line';
import type { Cell, RowInput, Thousandths } from './row';
import { decimalDigits } from './quantity';

/** Why a figure could not be read; each is a rule kind of row-rule.ts, in the order in which they are told. */
export type ReadingFault =
  | 'ambiguousZero'
  | 'percentTyped'
  | 'notNegative'
  | 'ambiguousDot'
  | 'ambiguousComma'
  | 'notTooLarge'
  | 'tooFine'
  | 'whole'
  | 'number'
  | 'answerClear';

/** A figure, what is wrong with it, or null for an empty cell. */
export type Reading = Thousandths | ReadingFault | null;

/** blank on an unconditional line counts as yes. */
export type Answer = 'yes' | 'no' | 'blank' | 'unclear';

/**
 * Stands for a cell that is nothing typed: an error value, a formula, a tick box. Other rules speak about those. What is
 * typed is read in small letters, so that nobody can type this.
 */
export const UNREADABLE = 'X';

/** The answers understood. "x", "ok", "1" are not: some mean yes by them, some no. */
export const YES_WORDS = ['có', 'co'];
export const NO_WORDS = ['không', 'khong'];
/** May mean 0 or "no figure yet". */
export const ZERO_WORDS = ['-', '--', '–', '—', 'không', 'khong', 'không có', 'khong co'];

/** What `cellText` turns into a plain space; zero-width spaces and one leading apostrophe it drops. */
export const ODD_SPACES = ['\u00A0', '\u202F', '\n'];
export const WIDE_DIGITS = '０１２３４５６７８９';
/** Letters of the words above that may come decomposed. */
export const COMPOSED: readonly (readonly [string, string])[] = [
  ['o\u0302', 'ô'],
  ['o\u0301', 'ó'],
];
/** Stands for a number beyond every limit. */
export const BEYOND = '9999999999';

const PLAIN = /^[!-&(-~]*$/;

/** The text a cell is read from: spaces, digits, case evened out; a number as Vietnamese text ("12,5"). */
export function cellText(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return PLAIN.test(cell) ? cell.toLowerCase() : evenedOut(cell);
  return typeof cell === 'number' ? numberText(cell) : UNREADABLE;
}

function evenedOut(typed: string): string {
  const text = typed
    .replace(/^'/, '')
    .replace(/\u200B/g, '')
    .replace(/[\u00A0\u202F\n ]+/g, ' ')
    .replace(/^ | $/g, '')
    .replace(/[０-９]/g, (wide) => String(WIDE_DIGITS.indexOf(wide)))
    .toLowerCase();
  return COMPOSED.reduce((composed, [from, to]) => composed.split(from).join(to), text);
}

/** A number within a millionth of a thousandth is taken for it, because spreadsheets calculate so; else it ends in "…". */
function numberText(value: number): string {
  const size = Math.abs(value);
  if (size >= 1_000_000_000) return BEYOND;
  const thousandths = Math.round(size * 1000);
  if (Math.abs(size - thousandths / 1000) * 1_000_000 >= 1) return `${Math.trunc(value)},…`;
  const rest = thousandths % 1000;
  const whole = String((thousandths - rest) / 1000);
  const sign = value < 0 && thousandths > 0 ? '-' : '';
  return sign + (rest === 0 ? whole : `${whole},${decimalDigits(rest)}`);
}

export function isFormula(input: RowInput, field: keyof RowInput['cells']): boolean {
  return input.formulas?.includes(field) ?? false;
}

/** The answer in column Áp dụng?. */
export function readAnswer(input: RowInput): Answer {
  const { applies } = input.cells;
  if (applies === 'Có') return 'yes';
  if (applies === null) return 'blank';
  if (typeof applies !== 'string') return 'unclear';
  const text = applies
    .toLowerCase()
    .normalize('NFC')
    .replace(/^ +| +$/g, '');
  if (text === '') return 'blank';
  if (YES_WORDS.includes(text)) return 'yes';
  return NO_WORDS.includes(text) ? 'no' : 'unclear';
}

/** Groups of three by dots or by spaces; a number of more than nine digits is beyond every limit. */
const COUNT = /^(?:\d{1,9}|[1-9]\d{0,2}(?:(?:\.\d{3}){1,2}|(?: \d{3}){1,2}))$/;
/** One dot alone is not here: "1.234" kg may be 1,234. */
const MASS =
  /^(?:\d{1,8}|[1-9]\d{0,2} \d{3}|[1-9]\d?(?:\.\d{3}){2}|[1-9]\d?(?: \d{3}){2}|[1-9]\d{0,2}\.\d{3}(?=,))(?:,(\d{1,3}))?$/;
/** What is left of a negative number, or of one with decimals, when its digits are taken out. */
export const NEGATIVE_MARKS = ['-', '-,', '-.', '-..', '-.,', '-,…', '- '];
export const DECIMAL_MARKS = [',', ',…', '.,', '..,', ' ,', '  ,'];
export const FINE_MARKS = [',', ',…'];

/** Reads the text of a figure cell; masses may have up to three decimals, everything else is whole. */
export function readFigure(text: string, entry: EntryKind): Reading {
  if (text === '') return null;
  if (entry === 'yesNo') return readYesNo(text);
  const figure = entry === 'mass' ? readMass(text) : readCount(text);
  return figure ?? faultOf(text, entry === 'mass');
}

function readYesNo(text: string): Reading {
  if (YES_WORDS.includes(text)) return 1000;
  return NO_WORDS.includes(text) ? 0 : 'answerClear';
}

function readCount(text: string): Thousandths | undefined {
  return COUNT.test(text) ? Number(text.replace(/[. ]/g, '')) * 1000 : undefined;
}

function readMass(text: string): Thousandths | undefined {
  const match = MASS.exec(text);
  if (!match) return undefined;
  const [whole = ''] = text.split(',');
  return Number(whole.replace(/[. ]/g, '')) * 1000 + Number((match[1] ?? '').padEnd(3, '0'));
}

function faultOf(text: string, isMass: boolean): ReadingFault {
  if (ZERO_WORDS.includes(text)) return 'ambiguousZero';
  if (text.includes('%')) return 'percentTyped';
  const marks = text.replace(/\d/g, '');
  if (text.startsWith('-') && NEGATIVE_MARKS.includes(marks)) return 'notNegative';
  if (/^\d+\.\d+$/.test(text)) return 'ambiguousDot';
  if (!isMass && /^[1-9]\d{0,2},\d{3}$/.test(text)) return 'ambiguousComma';
  if (isMass ? /^(?:\d{9}|\d{3}([. ])\d{3}\1\d{3})/.test(text) : /^\d{10}/.test(text)) return 'notTooLarge';
  if (!/^\d.*[^,]$/.test(text)) return 'number';
  if (isMass) return FINE_MARKS.includes(marks) ? 'tooFine' : 'number';
  return DECIMAL_MARKS.includes(marks) ? 'whole' : 'number';
}

/** The two ways to read a text with one dot or one comma: [as decimals, as a whole number]. */
export function bothReadings(text: string): readonly [string, string] {
  return [text.replace('.', ','), text.replace(/[.,]/, '')];
}

/** A cell that holds nothing but spaces is blank. Only plain and no-break spaces count: what else is there is shown. */
export function isBlank(cell: Cell): boolean {
  return cell === null || (typeof cell === 'string' && (cell === '' || /^[ \u00A0]*$/.test(cell)));
}

/** The text an address is looked for in; '' is no evidence. */
export function addressText(cell: Cell): string {
  if (typeof cell !== 'string') return cell === null ? '' : UNREADABLE;
  return cell
    .toLowerCase()
    .replace(/[\u00A0\n ]+/g, ' ')
    .replace(/^ | $/g, '');
}

/** Evidence is an address when it begins with one; what stands behind a space is the school's remark. */
export function isAddress(text: string): boolean {
  if (text.startsWith('drive.google.com/') || text.startsWith('docs.google.com/')) return true;
  if (!text.startsWith('http://') && !text.startsWith('https://')) return false;
  const dot = text.indexOf('.');
  const space = text.indexOf(' ');
  return dot >= 0 && (space < 0 || dot < space);
}
