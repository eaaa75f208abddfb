// The grammar of our formulas: small pieces of text that compose. Arguments are separated by ";" (every locale takes it),
// there are no decimal literals, and text is compared with EXACT only: "=" ignores case, and in some programs accents.
// Invisible characters are spelled UNICHAR(n), so that a formula can be read where it stands.

export function call(name: string, ...args: readonly string[]): string {
  return `${name}(${args.join(';')})`;
}

export const when = (condition: string, then: string, otherwise: string): string =>
  call('IF', condition, then, otherwise);

export const and = (...conditions: readonly string[]): string =>
  conditions.length === 1 && conditions[0] !== undefined ? conditions[0] : call('AND', ...conditions);

export const or = (...conditions: readonly string[]): string =>
  conditions.length === 1 && conditions[0] !== undefined ? conditions[0] : call('OR', ...conditions);

export const not = (condition: string): string => call('NOT', condition);

export const join = (...parts: readonly string[]): string => parts.filter((part) => part !== '""').join('&');

/** Excel takes at most 255 characters in one literal. */
const MAX_LITERAL = 250;

/** A text literal. */
export function quote(text: string): string {
  if (text.length <= MAX_LITERAL) return `"${text.replace(/"/g, '""')}"`;
  return `${quote(text.slice(0, MAX_LITERAL))}&${quote(text.slice(MAX_LITERAL))}`;
}

/** A character that would not be seen. */
export const unichar = (char: string): string => call('UNICHAR', String(char.codePointAt(0)));

export const exact = (a: string, text: string): string => call('EXACT', a, quote(text));

export const contains = (text: string, part: string): string => call('ISNUMBER', call('FIND', quote(part), text));

/** SUBSTITUTE for each pair in turn; the pieces are formulas already. */
export function substitute(text: string, pairs: readonly (readonly [string, string])[]): string {
  return pairs.reduce((inner, [from, to]) => call('SUBSTITUTE', inner, from, to), text);
}

/** The first condition that holds gives its value, else the last value. */
export function firstOf(cases: readonly { readonly when: string; readonly say: string }[], otherwise: string): string {
  return cases.reduceRight((rest, { when: condition, say }) => when(condition, say, rest), otherwise);
}

/** True when the formula's text is one of the options. Options hold no zero-width space. */
export function oneOf(text: string, options: readonly string[]): string {
  const mark = unichar('\u200B');
  return call('ISNUMBER', call('FIND', `${mark}&${text}&${mark}`, wordList(options, mark)));
}

function wordList(options: readonly string[], mark: string): string {
  return [mark, ...options.map((option) => (option === '' ? mark : `${quote(option)}&${mark}`))].join('&');
}
