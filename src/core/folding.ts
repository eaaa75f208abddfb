// Comparing Vietnamese text the way a reader does: composed or decomposed letters, case, runs of spaces, zero-width marks
// and where the tone mark sits (hòa, hoà) make no difference. Names are compared with foldText, which keeps accents
// (Hoa is not Hòa); searching and matching headers use foldAccents, which drops them.

/** Zero-width characters, soft hyphen and byte order mark: invisible, and different to a computer. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/;
const VOWEL = 'aăâeêioôơuưy';

/** For comparing names: equal results mean that a person would call the names equal. */
export function foldText(text: string): string {
  const plain = text.normalize('NFKC').replace(INVISIBLE, '').toLowerCase().replace(/\s+/g, ' ').trim();
  return plain.split(' ').map(moveToneToEnd).join(' ');
}

/** For searching and headers: no accents at all, đ as d. */
export function foldAccents(text: string): string {
  return foldText(text)
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/đ/g, 'd');
}

/** The tone of a syllable is written after its last letter, wherever the writer put it. */
function moveToneToEnd(word: string): string {
  const letters = word.normalize('NFD');
  const tone = TONES.exec(letters);
  if (tone === null || letters.split(TONES).length !== 2) return word;
  const bare = letters.replace(TONES, '').normalize('NFC');
  return Array.from(bare).some((letter) => VOWEL.includes(letter)) ? bare + tone[0] : word;
}
