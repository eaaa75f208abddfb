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

function engineToken(token: Token, decimalComma: boolean): string | undefined {
  if (token.kind === 'separator' && token.text === ',') return decimalComma ? undefined : ';';
  if (token.kind === 'number') {
    const stray = decimalComma ? '.' : ',';
    if (!token.text.includes(stray)) return token.text;
    // In en_US "1,5" is two arguments; in a comma locale "1.5" is no number at all.
    return decimalComma ? undefined : token.text.replace(',', ';');
  }
  // Names the engine has and Google has not: there they are #NAME?.
  if (token.kind === 'function' && ENGINE_ONLY_FUNCTIONS.has(token.text.toUpperCase()))
    return `UNKNOWN_${token.text.replace('.', '_')}`;
  return token.text;
}

/** The formula as the engine (arguments `;`, decimals by locale) reads it. */
export function engineFormula(formula: string, locale: string): string {
  const decimalComma = usesDecimalComma(locale);
  const parts: string[] = [];
  try {
    for (const token of tokenize(formula)) {
      const part = engineToken(token, decimalComma);
      if (part === undefined) return PARSE_ERROR;
      parts.push(part);
    }
  } catch (error) {
    if (error instanceof OpenRangeError) throw unimplemented(`the open range ${error.message}`);
    throw error;
  }
  return parts.join('');
}
