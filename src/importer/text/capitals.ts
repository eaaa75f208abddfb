/** Capitals, in which titles and the headings of parts are set. */

/** True for a line in capitals, as titles and headings are. */
export function isCapitals(text: string): boolean {
  const letters = text.replace(/[^\p{L}]/gu, '');
  return letters.length >= 6 && letters === letters.toUpperCase();
}

/** True for a short heading in capitals: "NỘI" of "II. NỘI / DUNG KẾ HOẠCH". */
export function isUpper(text: string): boolean {
  return /^[\p{Lu}\s,]{2,}$/u.test(text);
}
