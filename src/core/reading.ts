// What a school's cell says. What can be read surely is read; what could be read in two ways is refused, with both readings
// shown; nothing is guessed. The hidden helper cells of the template do the same in formulas (rendering/helper-formulas.ts),
// by other means: regular expressions here, SUBSTITUTE and FIND there. Tests hold the two together.
import type { EntryKind } from './line';
import type { Cell, RowInput, Thousandths } from './row';
import { decimalDigits, MAX_COUNT, MAX_MASS } from './quantity';

/** Why a figure could not be read; each is a rule kind of row-rule.ts, in the order in which they are told. */
export type ReadingFault =
  | 'ambiguousZero'
  | 'percentTyped'
  | 'notNegative'
  | 'number'
  | 'ambiguousDot'
  | 'ambiguousComma'
  | 'notTooLarge'
  | 'tooFine'
  | 'whole'
  | 'answerClear';

/** A figure, what is wrong with it, or null for an empty cell. */
export type Reading = Thousandths | ReadingFault | null;

/** blank on an unconditional line counts as yes. */
export type Answer = 'yes' | 'no' | 'blank' | 'unclear';

/** Cells that cannot be read as something typed: error values, formulas, tick boxes. Other rules speak about them. */
export const UNREADABLE = '?';

/** The answers understood, after `cellText`. "x", "ok", "1" are not: some mean yes by them, some no. */
export const YES_WORDS = ['có', 'co'];
export const NO_WORDS = ['không', 'khong'];
/** May mean 0 or "no figure yet". */
export const ZERO_WORDS = ['-', '--', 'không', 'khong', 'không có', 'khong co', 'chưa có', 'chua co'];

/** What `cellText` turns into a plain space, and what it drops. */
export const ODD_SPACES = ['\u00A0', '\u202F', '\u2009', '\t', '\n'];
export const ZERO_WIDTHS = ['\u200B', '\uFEFF'];
export const APOSTROPHES = ["'", '’'];
/** Characters evened out: full-width forms and the dashes that stand for a minus. */
export const REPLACED: readonly (readonly [string, string])[] = [
  ...Array.from('０１２３４５６７８９', (wide, digit): [string, string] => [wide, String(digit)]),
  ['．', '.'],
  ['，', ','],
  ['％', '%'],
  ['－', '-'],
  ['−', '-'],
  ['–', '-'],
  ['—', '-'],
];
/** The two letters of the words above that may come decomposed. */
export const COMPOSED: readonly (readonly [string, string])[] = [
  ['o\u0302', 'ô'],
  ['o\u0301', 'ó'],
  ['u\u031B', 'ư'],
];

const PLAIN = /^[!-&(-~]*$/;
const REPLACEMENTS = new Map(REPLACED);

/** The text a cell is read from: spaces, digits, dashes and case evened out; a number as Vietnamese text ("12,5"). */
export function cellText(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return PLAIN.test(cell) ? cell.toLowerCase() : evenedOut(cell);
  return typeof cell === 'number' ? numberText(cell) : UNREADABLE;
}

function evenedOut(typed: string): string {
  const text = typed
    .replace(/[\u200B\uFEFF]/g, '')
    .replace(/^['’]/, '')
    .replace(/[\u00A0\u202F\u2009\t\n ]+/g, ' ')
    .replace(/^ | $/g, '')
    .replace(/[０-９．，％－−–—]/g, (char) => REPLACEMENTS.get(char) ?? char)
    .toLowerCase();
  return COMPOSED.reduce((composed, [from, to]) => composed.split(from).join(to), text);
}

/** Beyond the largest figure one stand-in is enough; a number finer than thousandths ends in "…". */
function numberText(value: number): string {
  const size = Math.abs(value);
  const sign = value < 0 ? '-' : '';
  if (size >= 1_000_000_000) return `${sign}1000000000`;
  const thousandths = Math.round(size * 1000);
  const rest = thousandths % 1000;
  const whole = String((thousandths - rest) / 1000);
  if (Math.abs(size * 1000 - thousandths) * 1000 >= 1) return `${sign}${whole},${String(rest).padStart(3, '0')}…`;
  return sign + (rest === 0 ? whole : `${whole},${decimalDigits(rest)}`);
}

export function isFormula(input: RowInput, field: keyof RowInput['cells']): boolean {
  return input.formulas?.includes(field) ?? false;
}

/** The answer in column Áp dụng?. */
export function readAnswer(input: RowInput): Answer {
  const { applies } = input.cells;
  if (applies === 'Có') return isFormula(input, 'applies') ? 'unclear' : 'yes';
  const text = isFormula(input, 'applies') ? UNREADABLE : cellText(applies);
  if (text === '') return 'blank';
  if (YES_WORDS.includes(text)) return 'yes';
  return NO_WORDS.includes(text) ? 'no' : 'unclear';
}

/** What may be left of a number when its digits are taken out: groups by dots or by spaces, then a decimal comma. */
export const NUMBER_MARKS = ['', ',', '.', '..', ' ', '  ', '.,', '..,', ' ,', '  ,', ',…'];
const MARKS = new Set(NUMBER_MARKS);
const DIGITS = /^\d{1,9}$/;
const GROUPED = /^[1-9]\d{0,2}(?:(?:\.\d{3}){1,2}|(?: \d{3}){1,2})$/;
const NUMBER = /^(?:\d+|[1-9]\d{0,2}(?:(?:\.\d{3}){1,2}|(?: \d{3}){1,2}))(?:,[\d…]+)?$/;
/** Longer than any figure even with leading zeros. */
const MAX_DIGITS = 15;

/** Reads the text of a figure cell; masses may have up to three decimals, everything else is whole. */
export function readFigure(text: string, entry: EntryKind): Reading {
  if (text === '') return null;
  if (entry === 'yesNo') return readYesNo(text);
  if (DIGITS.test(text)) return withinLimit(text, entry) ? Number(text) * 1000 : 'notTooLarge';
  if (ZERO_WORDS.includes(text)) return 'ambiguousZero';
  if (text.includes('%')) return 'percentTyped';
  if (text.startsWith('-')) return MARKS.has(marksOf(text.slice(1))) ? 'notNegative' : 'number';
  if (!MARKS.has(marksOf(text))) return 'number';
  if (/^\d+\.\d+$/.test(text) && (entry === 'mass' || !GROUPED.test(text))) return 'ambiguousDot';
  return NUMBER.test(text) ? readNumber(text, entry) : 'number';
}

function readYesNo(text: string): Reading {
  if (YES_WORDS.includes(text)) return 1000;
  return NO_WORDS.includes(text) ? 0 : 'answerClear';
}

function readNumber(text: string, entry: EntryKind): Reading {
  if (entry !== 'mass' && /^[1-9]\d{0,2},\d{3}$/.test(text)) return 'ambiguousComma';
  const [whole = '', decimals = ''] = text.split(',');
  const digits = whole.replace(/[. ]/g, '');
  if (!withinLimit(digits, entry)) return 'notTooLarge';
  if (entry !== 'mass') return /^0*$/.test(decimals) ? Number(digits) * 1000 : 'whole';
  if (decimals.length > 3 || decimals.includes('…')) return 'tooFine';
  return Number(digits) * 1000 + Number(decimals.padEnd(3, '0'));
}

function withinLimit(digits: string, entry: EntryKind): boolean {
  return digits.length <= MAX_DIGITS && Number(digits) <= (entry === 'mass' ? MAX_MASS : MAX_COUNT);
}

function marksOf(text: string): string {
  return text.replace(/\d/g, '');
}

/** The two ways to read a text with one dot or one comma: [as decimals, as a whole number]. */
export function bothReadings(text: string): readonly [string, string] {
  return [text.replace('.', ','), text.replace(/[.,]/, '')];
}

/** A cell that holds nothing but spaces is blank. Only plain and no-break spaces count: what else is there is shown. */
export function isBlank(cell: Cell): boolean {
  return cell === null || (typeof cell === 'string' && (cell === '' || /^[ \u00A0]*$/.test(cell)));
}

/** Evidence is an address when it begins with one; what stands behind a space is the school's remark. */
export function isAddress(cell: Cell): boolean {
  if (typeof cell !== 'string') return false;
  const text = addressText(cell);
  if (text.startsWith('drive.google.com/') || text.startsWith('docs.google.com/')) return true;
  if (!text.startsWith('http://') && !text.startsWith('https://')) return false;
  const dot = text.indexOf('.');
  const space = text.indexOf(' ');
  return dot >= 0 && (space < 0 || dot < space);
}

function addressText(cell: string): string {
  return cell
    .toLowerCase()
    .replace(/[\u00A0\n]/g, ' ')
    .replace(/ +/g, ' ')
    .replace(/^ | $/g, '');
}
