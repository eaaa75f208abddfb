/**
 * Where a syllable's tone mark stands. The same word is typed "hoà" and "hòa", and in haste "hòan", "qúy", "đựơc": here
 * each syllable gets one spelling, letter for letter, so that a place in the result is a place in the text.
 */

const TONES = ['\u0300', '\u0301', '\u0309', '\u0303', '\u0323'] as const;

const withTone = (letter: string, tone: string): string => (letter + tone).normalize('NFC');

/** Every toned form of each letter, with the letter and the tone it is made of. */
const TONED = new Map(
  Array.from('aăâeêioôơuưy').flatMap((letter) =>
    TONES.map((tone) => [withTone(letter, tone), { letter, tone }] as const),
  ),
);

const formsOf = (letters: string): string =>
  [...TONED].flatMap(([form, { letter }]) => (letters.includes(letter) ? [form] : [])).join('');

/** "qúy", "qủan", "gía": the u of "qu" and the i of "gi" belong to the consonant and bear no tone. */
const ON_CONSONANT = new RegExp(`(?<=q)([${formsOf('u')}])([aăâeêoôơiy])|(?<=g)([${formsOf('i')}])([aăâeêoôơu])`, 'gu');
/** "tìên", "đựơc", "họăc": beside ă, â, ê, ô, ơ no other letter bears the tone. */
const BEFORE_MARKED = new RegExp(`([${formsOf('iouưy')}])([ăâêôơ])`, 'gu');
/** "hòan", "ngòai", "hùynh": before another letter the tone stands on the second of the two. */
const OPEN_FORM = new RegExp(`([${formsOf('o')}])([ae])(?=\\p{L})|([${formsOf('u')}])(y)(?=\\p{L})`, 'gu');
/** "hoà", "thuỷ": at the end of a word the tone stands on the first, except in "quý". */
const CLOSED_FORM = new RegExp(`(?<!q)(?:(o)([${formsOf('ae')}])|(u)([${formsOf('y')}]))(?!\\p{L})`, 'gu');

/** What all of these have in common; most clauses have none of it. */
const MAY_MOVE = new RegExp(`[${formsOf('oiuưy')}][aăâeêoôơiuy]|o[${formsOf('ae')}]|u[${formsOf('y')}]`, 'u');

/** Lower-case text in NFC with every tone in the one place where it is looked for. */
export function withTonesPlaced(lower: string): string {
  if (!MAY_MOVE.test(lower)) return lower;
  return lower
    .replace(ON_CONSONANT, onSecond)
    .replace(BEFORE_MARKED, onSecond)
    .replace(OPEN_FORM, onSecond)
    .replace(CLOSED_FORM, onFirst);
}

function onSecond(all: string, first?: string, second?: string, third?: string, fourth?: string): string {
  const toned = TONED.get(first ?? third ?? '');
  return toned ? toned.letter + withTone(second ?? fourth ?? '', toned.tone) : all;
}

function onFirst(all: string, o?: string, ae?: string, u?: string, y?: string): string {
  const toned = TONED.get(ae ?? y ?? '');
  return toned ? withTone(o ?? u ?? '', toned.tone) + toned.letter : all;
}
