// A formula as an .xlsx file writes it: without the equals sign, `,` between arguments, `.` for decimals.
import { usesDecimalComma } from '../formulas/dialect';
import { tokenize } from '../formulas/tokens';

export function xlsxFormula(formula: string, locale: string): string {
  const comma = usesDecimalComma(locale);
  return tokenize(formula.slice(1))
    .map((token) => {
      if (token.kind === 'separator') return ',';
      return token.kind === 'number' && comma ? token.text.replace(',', '.') : token.text;
    })
    .join('');
}

/** A condition's value: a formula without its sign, a number as it is, a text in quotes. */
export function xlsxOperand(
  given: string,
  value: { numberValue?: number | undefined } | undefined,
  locale: string,
): string {
  if (given.startsWith('=')) return xlsxFormula(given, locale);
  return value?.numberValue === undefined ? `"${given.replaceAll('"', '""')}"` : String(value.numberValue);
}
