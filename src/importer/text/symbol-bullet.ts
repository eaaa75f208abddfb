/**
 * Bullets of Word's symbol fonts, which copying leaves as the letters or private characters behind them: "Ø Tỷ lệ …" for
 * "➢ Tỷ lệ …". A letter is taken for one only where it opens several items, because it may be a word or a diameter.
 */

/** What Wingdings shows for a letter; "=" stands beside them because it too may be an item's sign or a comparison. */
const SIGNS: Readonly<Record<string, string>> = {
  v: '❖',
  Ø: '➢',
  ü: '✓',
  q: '□',
  n: '■',
  u: '◆',
  l: '●',
  '=': '∙',
};

/** The same signs, and the round bullet of the font "Symbol", where the letter's private character was kept. */
const PRIVATE: Readonly<Record<string, string>> = {
  '\uF076': '❖',
  '\uF0D8': '➢',
  '\uF0FC': '✓',
  '\uF071': '□',
  '\uF06E': '■',
  '\uF075': '◆',
  '\uF06C': '●',
  '\uF0A7': '▪',
};

const MAY_OPEN = /^(\s*)([vØüqnul=])(?=\s+[\p{Lu}\d“"(])/u;
/** What no line goes on with: a figure alone after the sign may be a comparison or a diameter. */
const OPENS = /^\s*([vØüqnul=])\s+(?:[\p{Lu}“"(]|\d+(?:[.,]\d+)?\s?%)/u;

/** A private character as the sign that it showed; any other one as a plain bullet. */
export function withoutPrivate(line: string): string {
  return line.replace(/[\uE000-\uF8FF]/g, (c) => PRIVATE[c] ?? '•');
}

/** The lines with a bullet for each letter that surely opens two of them. */
export function withBullets(lines: readonly string[]): string[] {
  const opened = lines.flatMap((line) => OPENS.exec(line)?.[1] ?? []);
  const bullets = new Set(opened.filter((sign, i) => opened.indexOf(sign) < i));
  if (bullets.size === 0) return [...lines];
  return lines.map((line) =>
    line.replace(MAY_OPEN, (all, indent: string, sign: string) =>
      bullets.has(sign) ? indent + (SIGNS[sign] ?? sign) : all,
    ),
  );
}
