/**
 * Makes text from any source comparable: one Unicode form, one letter per letter, one kind of space.
 * Line breaks are kept, because proposals point at lines of the input. The trap: a document typed
 * with look-alike letters (Ð, Ƣ) looks right on screen and matches nothing.
 */

const LOOK_ALIKES: Readonly<Record<string, string>> = {
  '\u00D0': 'Đ', // Ð
  '\u0189': 'Đ', // Ɖ
  '\u01A2': 'Ư', // Ƣ
  '\u01A3': 'ư', // ƣ
  '\u00F0': 'đ', // ð
  '\u01F6': 'ỳ', // Ƕ, left by some fonts of PDF files
  '\u2010': '-',
  '\u2011': '-',
  '\u2012': '-',
  '\u2212': '-',
  '\u00AD': '',
  '\u200B': '',
  '\u200C': '',
  '\u200D': '',
  '\u2060': '',
  '\uFEFF': '',
  '\uFF05': '%',
  '\u066A': '%',
  '\u2265': '≥',
  '\u2264': '≤',
};

const SPACES = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/g;
const LOOK_ALIKE = new RegExp('[' + Object.keys(LOOK_ALIKES).join('') + ']', 'g');

/** The input cut into its lines, each in NFC, with tabs kept (they may be columns). */
export function normalisedLines(text: string): string[] {
  const lines = text
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .split('\n')
    .map(normalisedLine);
  return lines.some((line) => CLOSING_STAR.test(line)) ? lines.map(withoutEmphasis) : lines;
}

/** A star that ends emphasised words: "…năm 2026*." It tells emphasis from stars that are bullets. */
const CLOSING_STAR = /[^\s*]\s?\*(?=$|[\s.,;:)\]])/u;

/** The line without the stars that only set its words in italics, which may run over several lines. */
function withoutEmphasis(line: string): string {
  return line
    .replace(/\*(?=[^\s*])|(?<=[^\s*]\s?)\*(?=$|[\s.,;:)\]])/gu, '')
    .replace(/^\*$/u, '')
    .trimEnd();
}

function normalisedLine(line: string): string {
  return line
    .normalize('NFC')
    .replace(LOOK_ALIKE, (c) => LOOK_ALIKES[c] ?? c)
    .replace(SPACES, ' ')
    .replace(/[\f\v]/g, ' ')
    .replace(/[\uE000-\uF8FF]/g, '•') // Word's symbol-font bullets
    .replace(/\*\*|__/g, '')
    .trimEnd();
}

const TONE_PLACES: readonly (readonly [string, string])[] = [
  ['oà', 'òa'],
  ['oá', 'óa'],
  ['oả', 'ỏa'],
  ['oã', 'õa'],
  ['oạ', 'ọa'],
  ['oè', 'òe'],
  ['oé', 'óe'],
  ['oẻ', 'ỏe'],
  ['oẽ', 'õe'],
  ['oẹ', 'ọe'],
  ['uỳ', 'ùy'],
  ['uý', 'úy'],
  ['uỷ', 'ủy'],
  ['uỹ', 'ũy'],
  ['uỵ', 'ụy'],
];
const TONE_PLACE = /(q)?(oà|oá|oả|oã|oạ|oè|oé|oẻ|oẽ|oẹ|uỳ|uý|uỷ|uỹ|uỵ)(?!\p{L})/gu;
const TONE_OF = new Map(TONE_PLACES);
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
  return base
    .replace(TONE_PLACE, (all, q: string | undefined, pair: string) => (q ? all : (TONE_OF.get(pair) ?? pair)))
    .replace(CONSONANT_Y, (_, head: string, y: string) => head + (FINAL_Y[y] ?? y));
}

function lowerOne(c: string): string {
  const lower = c.toLowerCase();
  return lower.length === c.length ? lower : c;
}

const MARKED = /[àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ]/gi;

/** True when there is enough text to judge and nearly none of it carries Vietnamese marks. */
export function accentsLost(text: string): boolean {
  const sample = text.normalize('NFC').slice(0, 20_000);
  const letters = (sample.match(/\p{L}/gu) ?? []).length;
  if (letters < 40) return false;
  return (sample.match(MARKED) ?? []).length / letters < 0.06;
}
