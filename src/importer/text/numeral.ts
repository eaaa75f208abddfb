/**
 * Vietnamese figures: "86,7", "1.500", "100 000", "01", and small numbers as words. A dot or a space between
 * groups of three is a thousands mark, a comma is the decimal mark. The trap is parseFloat, which reads "86,7" as 86.
 */

/** A figure as written, for building larger patterns. */
export const FIGURE = '(?:\\d{1,3}(?:[. ]\\d{3})+(?:,\\d+)?(?!\\d)|\\d+(?:[.,]\\d+)?)';

/** The figure's value; "1.500" is 1500, "3.5" is 3.5, "1,500" is 1.5. */
export function valueOf(figure: string): number {
  const plain = figure.trim();
  if (/^\d{1,3}(?:[. ]\d{3})+(?:,\d+)?$/.test(plain)) return Number(plain.replace(/[. ]/g, '').replace(',', '.'));
  return Number(plain.replace(',', '.'));
}

/** True for "1,500": a decimal by Vietnamese rule, a thousand by an English-set keyboard. */
export function readsTwoWays(figure: string): boolean {
  return /^[1-9]\d{0,2},\d{3}$/.test(figure);
}

const UNITS = ['một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];
/** How a unit is said after a ten: "hai mươi mốt", "mười lăm". */
const AFTER_TEN: Readonly<Record<string, number>> = { mốt: 1, tư: 4, lăm: 5, nhăm: 5, bẩy: 7 };
const UNIT = [...UNITS, 'bẩy'].join('|');
const LAST = [...UNITS, ...Object.keys(AFTER_TEN)].join('|');

/** A number from one to ninety-nine, or whole hundreds, said in words; for building larger patterns. */
export const NUMBER_WORD = `(?:(?:${UNIT})\\s+mươi(?:\\s+(?:${LAST}))?|mười(?:\\s+(?:${LAST}))?|(?:${UNIT})\\s+trăm|${UNIT})`;

/** "tám mươi lăm" is 85; undefined for words that are no number. */
export function valueOfWord(text: string): number | undefined {
  const [first = '', second, third] = text.split(/\s+/u);
  if (first === 'mười') return withUnit(10, second);
  const unit = unitOf(first);
  if (unit === undefined || second === undefined) return unit;
  if (second === 'trăm') return third === undefined ? unit * 100 : undefined;
  return second === 'mươi' ? withUnit(unit * 10, third) : undefined;
}

function withUnit(tens: number, word: string | undefined): number | undefined {
  if (word === undefined) return tens;
  const unit = unitOf(word);
  return unit === undefined ? undefined : tens + unit;
}

function unitOf(word: string): number | undefined {
  const at = UNITS.indexOf(word);
  return at < 0 ? AFTER_TEN[word] : at + 1;
}
