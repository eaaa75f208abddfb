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

/**
 * A text literal. A quote or backslash inside is spelled CHAR(n): programs do not agree how to
 * escape them. Excel takes at most 255 characters in one literal.
 */
export function quote(text: string): string {
  if (text === '') return '""';
  const pieces = text.match(/["\\]|[^"\\]{1,250}/g) ?? [];
  return pieces.map((piece) => (/["\\]/.test(piece) ? `CHAR(${piece.charCodeAt(0)})` : `"${piece}"`)).join('&');
}

/** An empty cell or empty text. Not `=""`: some programs find invisible characters equal to nothing. */
export const isEmpty = (reference: string): string => `LEN(${reference})=0`;

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

/** A character no option holds; taken out of the text, so that it cannot match across two options. */
const BAR = '|';

/** The place of the text in a list of words that begin and end with a bar; an error when it is none of them. */
export function placeIn(text: string, list: string): string {
  return call('FIND', `"${BAR}"&SUBSTITUTE(${text};"${BAR}";"?")&"${BAR}"`, list);
}

export function barred(options: readonly string[]): string {
  return BAR + options.map((option) => option + BAR).join('');
}

/** True when the formula's text is one of the options. */
export function oneOf(text: string, options: readonly string[]): string {
  return call('ISNUMBER', placeIn(text, quote(barred(options))));
}
