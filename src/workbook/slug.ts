// A key made from words: letters, digits and dashes. Long words are cut, so a key alone does not say that two texts are
// the same; row-keys.ts makes sure that no two rows share one.

/** `fold` drops accents; '' where nothing is left. */
export function slug(text: string, fold: (text: string) => string): string {
  return fold(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 40);
}
