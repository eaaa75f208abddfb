/**
 * Makes text from any source comparable: one Unicode form, one letter per letter, one kind of space.
 * Line breaks are kept, because proposals point at lines of the input. The trap: a document typed
 * with look-alike letters (Ð, Ƣ) looks right on screen and matches nothing.
 */
import { withoutEmphasis, withoutEntities, withoutEscapes } from './markup';
import { withBullets, withoutPrivate } from './symbol-bullet';
import { withTonesPlaced } from './tone-place';

const LOOK_ALIKES: Readonly<Record<string, string>> = {
  '\u00D0': 'Đ', // Ð
  '\u0189': 'Đ', // Ɖ
  '\u01A2': 'Ư', // Ƣ
  '\u01A3': 'ư', // ƣ
  '\u00F0': 'đ', // ð
  '\u01F6': 'ỳ', // Ƕ, left by some fonts of PDF files
  '\u001E': '-', // Word's unbreakable hyphen, in plain text
  '\u2010': '-',
  '\u2011': '-',
  '\u2012': '-',
  '\u2212': '-',
  '\uFF05': '%',
  '\u066A': '%',
  '\u2A7E': '≥',
  '\u2A7D': '≤',
  '\u2044': '/',
  '\u2215': '/',
};

const SPACES = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/g;
const LOOK_ALIKE = new RegExp('[' + Object.keys(LOOK_ALIKES).join('') + ']', 'g');
/** Direction marks, joiners, soft hyphens, variation selectors, stray controls: they show nothing and part words. */
const INVISIBLE = /[\p{Cf}\u034F\uFE00-\uFE0F\uFFFC]|(?![\t\f\u001E])\p{Cc}/gu;
/** U+000B is how Word's "new line in this paragraph" arrives in plain text. */
const LINE_BREAK = /\r\n?|[\n\v\u0085\u2028\u2029]/;

/** The input cut into its lines, each in NFC, with tabs kept (they may be columns) and the form feed that opens a page. */
export function normalisedLines(text: string): string[] {
  return withBullets(withoutEmphasis(text.split(LINE_BREAK).map(normalisedLine)));
}

function normalisedLine(line: string): string {
  return withoutEscapes(
    withoutPrivate(withoutEntities(line))
      .replace(LOOK_ALIKE, (c) => LOOK_ALIKES[c] ?? c)
      .replace(INVISIBLE, '')
      .normalize('NFC')
      .replace(SPACES, ' ')
      .replace(/^[ \f]*\f[ \f]*/, '\f')
      .replace(/(?!^)\f/g, ' ')
      .replace(/\*\*|__/g, ''),
  ).trimEnd();
}

const FINAL_Y: Readonly<Record<string, string>> = { y: 'i', ỳ: 'ì', ý: 'í', ỷ: 'ỉ', ỹ: 'ĩ', ỵ: 'ị' };
const CONSONANT_Y = /((?<!\p{L})(?:qu|[bcdđghklmnprstvx]{1,3}))([yỳýỷỹỵ])(?!\p{L})/gu;

/**
 * The form in which words are compared: lower case, old and new tone placement made one ("hoà" = "hòa"),
 * y after a consonant written i ("tỷ" = "tỉ"). It has exactly as many characters as `text`, so that a
 * place found in it is a place in `text`.
 */
export function folded(text: string): string {
  const lower = text.toLowerCase();
  const base = lower.length === text.length ? lower : Array.from(text, lowerOne).join('');
  return withTonesPlaced(base).replace(CONSONANT_Y, (_, head: string, y: string) => head + (FINAL_Y[y] ?? y));
}

function lowerOne(c: string): string {
  const lower = c.toLowerCase();
  return lower.length === c.length ? lower : c;
}
