/**
 * Undoes what an editor put around the words: Markdown's escapes and emphasis, and the character names of HTML. Only
 * signs that carry no meaning in a plan are touched; the trap is the star, which is emphasis here and a bullet there.
 */

const NAMED: Readonly<Record<string, string>> = {
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  ge: '≥',
  le: '≤',
  gt: '>',
  lt: '<',
  amp: '&',
  quot: '"',
  apos: "'",
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  bull: '•',
  middot: '·',
  ETH: 'Đ',
  eth: 'đ',
};
const MARKS: Readonly<Record<string, string>> = { grave: '\u0300', acute: '\u0301', circ: '\u0302', tilde: '\u0303' };

/** "&ge;", "&#7871;", "&ecirc;" as the characters they name; a name that is none of these stays. */
export function withoutEntities(line: string): string {
  if (!line.includes('&')) return line;
  return line
    .replace(/&#(?:x([\da-f]{2,5})|(\d{2,6}));/gi, (all, hex: string | undefined, decimal: string | undefined) =>
      characterOf(all, hex === undefined ? Number(decimal) : parseInt(hex, 16)),
    )
    .replace(/&([aeiouy])(grave|acute|circ|tilde);/gi, (_, letter: string, mark: string) =>
      (letter + (MARKS[mark.toLowerCase()] ?? '')).normalize('NFC'),
    )
    .replace(/&([a-z]{2,6});/gi, (all, name: string) => NAMED[name] ?? all);
}

function characterOf(all: string, code: number): string {
  return code >= 0x20 && code <= 0xffff && (code < 0xd800 || code > 0xdfff) ? String.fromCharCode(code) : all;
}

/** "1\.", "\-", "\>= 80": the backslashes that keep Markdown from reading a sign, or break a line at its end. */
export function withoutEscapes(line: string): string {
  return line.includes('\\') ? line.replace(/\\([-\\`*_{}[\]()#+.!>~<&=])|\\$/gu, '$1') : line;
}

/** A star that ends emphasised words: "…năm 2026*." It tells emphasis from stars that are bullets. */
const CLOSING_STAR = /[^\s*]\s?\*(?=$|[\s.,;:)\]])/u;

/** The lines without stars that only set words in italics, which may run over several lines. */
export function withoutEmphasis(lines: readonly string[]): string[] {
  return lines.some((line) => CLOSING_STAR.test(line)) ? lines.map(plain) : [...lines];
}

function plain(line: string): string {
  return line
    .replace(/\*(?=[^\s*])|(?<=[^\s*]\s?)\*(?=$|[\s.,;:)\]])/gu, '')
    .replace(/^\*$/u, '')
    .trimEnd();
}
