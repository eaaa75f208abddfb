/**
 * Signs that Word does not keep as letters: characters of the font Symbol, and equations. "≥" is often one of them, and
 * a target without it is another target.
 */
import { attribute, childOf, childrenOf, type Xml } from './docx-xml';

/** Symbol's characters that figures are written with, by their code; from Adobe's encoding of the font. */
const SYMBOL: Readonly<Record<number, string>> = {
  0xa3: '≤',
  0xa5: '∞',
  0xae: '→',
  0xb0: '°',
  0xb1: '±',
  0xb3: '≥',
  0xb4: '×',
  0xb8: '÷',
  0xb9: '≠',
  0xbb: '≈',
  0xbc: '…',
};
/** Up to "?" the font holds what ASCII holds, but for three signs of logic. */
const AS_ASCII = /[ !#%&(-?]/;

/** Stands for a sign of an unknown meaning: a bullet before words, nothing elsewhere. No text holds this character. */
const UNKNOWN = '\uFFFF';

/** The character that a w:sym shows. Its code is hexadecimal, with or without the F000 that marks a symbol font. */
export function symbolShown(sym: Xml): string {
  const code = parseInt(attribute(sym, 'w:char') ?? '', 16);
  const font = attribute(sym, 'w:font') ?? '';
  if (Number.isNaN(code)) return '';
  if (font === 'Symbol' && (code < 0x100 || code >= 0xf000)) return symbolLetter(code);
  return code < 0xe000 && !/^(?:wing|web)dings/i.test(font) ? String.fromCharCode(code) : UNKNOWN;
}

/** The words of a run as its font shows them. Older files keep Symbol's signs as letters of Unicode's private range. */
export function inItsFont(text: string, look: Xml | undefined): string {
  const fonts = childOf(look, 'w:rFonts');
  if (attribute(fonts, 'w:ascii') !== 'Symbol' && attribute(fonts, 'w:hAnsi') !== 'Symbol') return text;
  return text.replace(/[\uF020-\uF0FF]/g, (sign) => symbolLetter(sign.charCodeAt(0)));
}

function symbolLetter(code: number): string {
  const letter = code & 0xff;
  const ascii = String.fromCharCode(letter);
  return SYMBOL[letter] ?? (AS_ASCII.test(ascii) ? ascii : UNKNOWN);
}

/** A paragraph's words once all its unknown signs are seen. */
export function withoutUnknownSigns(text: string): string {
  return text.replace(/^(\s*)\uFFFF[\s\uFFFF]*(?=[^\s\uFFFF])/, '$1• ').replace(/\uFFFF/g, '');
}

/** Between the parts of what an equation sets one above the other. */
const STROKES: Readonly<Record<string, string>> = { 'm:f': '/', 'm:sSup': '^' };

/** An equation on one line, "50/1000" or "10^3". */
export function equationText(element: Xml): string {
  if (element.name === 'm:t') return element.text;
  const parts = childrenOf(element).map(equationText);
  return parts.filter((part) => part !== '').join(STROKES[element.name] ?? '');
}
