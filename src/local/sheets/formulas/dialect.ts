// From Google's formula text to the engine's: argument separators and decimals by the spreadsheet's locale, and a loud
// refusal of what the engine cannot compute as Google does. A formula Google itself cannot parse becomes #ERROR!, as there.
import { unimplemented } from '../api-error';
import { ENGINE_ONLY_FUNCTIONS, GOOGLE_ONLY_FUNCTIONS } from './function-lists';
import type { Token } from './tokens';
import { OpenRangeError, tokenize } from './tokens';

/** Locales whose decimal sign is the comma; there `,` never separates arguments. */
export function usesDecimalComma(locale: string): boolean {
  return !/^(en|ja|ko|zh|th|he)(_|$)/.test(locale);
}

/** What the engine is given for a formula Google shows as #ERROR!. */
const PARSE_ERROR = '=#ERROR!';

function checkFunction(name: string): void {
  const upper = name.toUpperCase();
  if (GOOGLE_ONLY_FUNCTIONS.has(upper)) throw unimplemented(`the function ${upper}`);
}

/**
 * Refuses, when a formula is entered, what the engine lacks although Google has it.
 * @throws 501 naming the function or the open range.
 */
export function checkFormula(formula: string): void {
  try {
    for (const token of tokenize(formula)) if (token.kind === 'function') checkFunction(token.text);
  } catch (error) {
    if (error instanceof OpenRangeError) throw unimplemented(`the open range ${error.message}`);
    throw error;
  }
}

/** What a spreadsheet's tabs and named ranges are called inside the engine. */
export interface EngineNames {
  sheet(title: string): string;
  name(name: string): string;
}

function engineToken(token: Token, decimalComma: boolean, names: EngineNames): string | undefined {
  if (token.kind === 'separator' && token.text === ',') return decimalComma ? undefined : ';';
  if (token.kind === 'number') {
    const stray = decimalComma ? '.' : ',';
    if (!token.text.includes(stray)) return token.text;
    // In en_US "1,5" is two arguments; in a comma locale "1.5" is no number at all.
    return decimalComma ? undefined : token.text.replace(',', ';');
  }
  if (token.kind === 'text') return engineText(token.text);
  if (token.kind === 'function') return engineFunction(token.text);
  if (token.kind === 'name') return names.name(token.text);
  if (token.kind === 'reference' && token.reference.sheet !== undefined) {
    return (
      `'${names.sheet(token.reference.sheet).replaceAll("'", "''")}'` + token.text.slice(token.text.lastIndexOf('!'))
    );
  }
  return token.text;
}

/** The engine's texts cannot hold a quotation mark or end in a backslash: such a text is put together from parts. */
function engineText(literal: string): string {
  const body = literal.slice(1, -1).replaceAll('""', '"');
  if (!/["\\]/.test(body)) return literal;
  const parts = body.split(/(["\\])/).filter((part) => part !== '');
  const written = parts.map((part) => (part === '"' ? 'CHAR(34)' : part === '\\' ? 'CHAR(92)' : `"${part}"`));
  return `(${written.join('&')})`;
}

/** Names only the engine has, or that it cannot even read, must come out as #NAME?. */
function engineFunction(name: string): string {
  const isForeign = ENGINE_ONLY_FUNCTIONS.has(name.toUpperCase()) || !/^[A-Za-z][A-Za-z0-9._]*$/.test(name);
  return isForeign ? 'UNKNOWN_FUNCTION' : name;
}

/** The engine's names are ASCII; a Vietnamese name of a range is spelled out. */
export function engineName(name: string): string {
  return name.replace(/[^A-Za-z0-9_.]/gu, (letter) => `_u${(letter.codePointAt(0) ?? 0).toString(16)}_`);
}

/** The formula as the engine (arguments `;`, decimals by locale) reads it. */
export function engineFormula(formula: string, locale: string, names: EngineNames): string {
  const decimalComma = usesDecimalComma(locale);
  const parts: string[] = [];
  try {
    for (const token of tokenize(formula)) {
      const part = engineToken(token, decimalComma, names);
      if (part === undefined) return PARSE_ERROR;
      parts.push(part);
    }
  } catch (error) {
    if (error instanceof OpenRangeError) throw unimplemented(`the open range ${error.message}`);
    throw error;
  }
  return parts.join('');
}
