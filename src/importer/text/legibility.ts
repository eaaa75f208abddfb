/**
 * Whether a text can be read at all. A scan may have lost its accents, and text of the time before Unicode (TCVN3, VNI)
 * or decoded wrongly shows other letters in their place: read all the same, both would give wrong figures and names.
 */

const ACCENTED = /[àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ]/gi;
/** Letters that no other language's alphabet lends to Vietnamese; every sentence has some. */
const ONLY_VIETNAMESE = /[ăđơưạ-ỹ]/gi;
/** What stands for them under another encoding: letters of western Europe and the signs beside them. */
const FOREIGN = /(?![àáâãèéêìíòóôõùúýđðăĩũơưƣ×÷«»°±²³·¼½¾§©®])[\u00A1-\u024F]/gu;

const SAMPLE = 20_000;
/** Letters below which nothing is said: a single clause may have hardly an accent. */
const FEW = 40;
/** Letters from which the share of accents is steady: there real texts have 0.21 to 0.35, half of them lost 0.14. */
const MANY = 200;

/** lost: Vietnamese letters gone or thinned out; encoding: other letters stand for them. */
export type Legibility = 'legible' | 'lost' | 'encoding';

/** 'legible' also where there is too little text to judge. */
export function legibilityOf(text: string): Legibility {
  // Small letters, because a pattern that ignores case would take "s" for the long s, which is foreign.
  const sample = wordsOf(text.slice(0, SAMPLE)).toLowerCase();
  const letters = count(sample, /\p{L}/gu);
  if (letters < FEW) return 'legible';
  const isEncoded = count(sample, ONLY_VIETNAMESE) / letters < 0.02 && count(sample, FOREIGN) / letters > 0.03;
  if (isEncoded) return 'encoding';
  const accented = count(sample, ACCENTED) / letters;
  return accented < (letters < MANY ? 0.06 : 0.15) ? 'lost' : 'legible';
}

/** The text without addresses, which have no accents in any case. */
function wordsOf(text: string): string {
  return text
    .normalize('NFC')
    .split(/\s+/u)
    .filter((word) => !/@|:\/\/|^www\./u.test(word))
    .join(' ');
}

function count(text: string, pattern: RegExp): number {
  return (text.match(pattern) ?? []).length;
}
