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

const SMALL: readonly (readonly [string, number])[] = [
  ['mười lăm', 15],
  ['mười hai', 12],
  ['hai mươi', 20],
  ['ba mươi', 30],
  ['một trăm', 100],
  ['mười', 10],
  ['một', 1],
  ['hai', 2],
  ['ba', 3],
  ['bốn', 4],
  ['năm', 5],
  ['sáu', 6],
  ['bảy', 7],
  ['bẩy', 7],
  ['tám', 8],
  ['chín', 9],
];

/** Alternatives of number words, longest first. */
export const NUMBER_WORD = SMALL.map(([word]) => word).join('|');

export function valueOfWord(word: string): number | undefined {
  return SMALL.find(([name]) => name === word)?.[1];
}
