// Number formats: Google's types with their default patterns by locale, and printing with numfmt. Dates are serial days from
// 1899-12-30, as in Google Sheets.
import { format, isValidFormat } from 'numfmt';
import { invalidArgument } from '../api-error';
import type { Computed } from '../formulas/engine';
import type { NumberFormat } from '../wire';

/** BCP 47 language of a spreadsheet's locale: `vi_VN` → `vi`, `en_GB` → `en-GB`. */
export function languageOf(locale: string): string {
  if (locale === 'en_US') return 'en';
  return locale.startsWith('vi') ? 'vi' : locale.replace('_', '-');
}

function datePattern(locale: string): string {
  return locale === 'en_US' ? 'm/d/yyyy' : 'dd/mm/yyyy';
}

/** What Google shows for a type without a pattern. */
function defaultPattern(type: string | undefined, locale: string): string {
  switch (type) {
    case 'NUMBER':
      return '#,##0.00';
    case 'PERCENT':
      return '0.00%';
    case 'CURRENCY':
      return locale.startsWith('vi') ? '#,##0\\ [$₫]' : '"$"#,##0.00';
    case 'DATE':
      return datePattern(locale);
    case 'TIME':
      return 'hh:mm:ss';
    case 'DATE_TIME':
      return `${datePattern(locale)} hh:mm:ss`;
    case 'SCIENTIFIC':
      return '0.00E+00';
    case 'TEXT':
      return '@';
    default:
      return 'General';
  }
}

export function patternOf(numberFormat: NumberFormat | undefined, locale: string): string {
  const pattern = numberFormat?.pattern;
  return pattern !== undefined && pattern !== '' ? pattern : defaultPattern(numberFormat?.type, locale);
}

/** @throws 400 for a format without a type or with a pattern that cannot be read. */
export function checkNumberFormat(numberFormat: NumberFormat): void {
  if (numberFormat.type === undefined || numberFormat.type === 'NUMBER_FORMAT_TYPE_UNSPECIFIED') {
    throw invalidArgument('NumberFormat.type must be specified.');
  }
  const pattern = numberFormat.pattern;
  if (pattern !== undefined && pattern !== '' && !isValidFormat(pattern)) {
    throw invalidArgument(`Invalid number format pattern: ${pattern}`);
  }
}

const ERROR_TEXTS: Record<string, string | undefined> = {
  DIVIDE_BY_ZERO: '#DIV/0!',
  VALUE: '#VALUE!',
  REF: '#REF!',
  NAME: '#NAME?',
  N_A: '#N/A',
  NUM: '#NUM!',
  NULL_VALUE: '#NULL!',
};

export function errorText(type: string | undefined): string {
  return ERROR_TEXTS[type ?? ''] ?? '#ERROR!';
}

function print(pattern: string, value: unknown, locale: string): string {
  return format(pattern, value, { locale: languageOf(locale), leap1900: false, throws: false });
}

/** The text a person sees in the cell. */
export function displayed(value: Computed, numberFormat: NumberFormat | undefined, locale: string): string {
  if (!value) return '';
  if (value.errorValue) return errorText(value.errorValue.type);
  if (value.boolValue !== undefined) return value.boolValue ? 'TRUE' : 'FALSE';
  if (value.numberValue !== undefined) return print(patternOf(numberFormat, locale), value.numberValue, locale);
  const text = value.stringValue ?? '';
  return numberFormat?.pattern?.includes('@') ? print(numberFormat.pattern, text, locale) : text;
}
