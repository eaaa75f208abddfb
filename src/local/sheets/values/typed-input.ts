// USER_ENTERED: what a typed text becomes. The same text is a number in one locale and stays text in another ("86.7%" in vi_VN),
// so everything goes by the spreadsheet's locale; numfmt knows its signs and date orders.
import { getFormatFromId, parseValue } from 'numfmt';
import type { ExtendedValue, NumberFormat } from '../wire';
import { languageOf } from './number-format';

export interface TypedValue {
  /** undefined empties the cell. */
  readonly value: ExtendedValue | undefined;
  /** The format the text itself suggests, for a cell that has none. */
  readonly numberFormat?: NumberFormat;
}

export interface TypingContext {
  readonly locale: string;
  /** The year now, for a date typed without one. */
  readonly year: number;
  /** The number format the cell already has. */
  readonly numberFormat: NumberFormat | undefined;
}

/** Day and month without a year; numfmt would ask the machine's clock. */
const DAY_MONTH = /^\s*(\d{1,2})([/-])(\d{1,2})\s*$/;

/** Format ids of numfmt: 9–10 per cent, 14–17 dates, 18–21 times, 22 date with time, 5–8 and 41–44 currency, 11 scientific. */
function suggestedFormat(id: number, language: string): NumberFormat {
  const pattern = getFormatFromId(id, language);
  if (id === 9 || id === 10) return { type: 'PERCENT', pattern };
  if (id >= 14 && id <= 17) return { type: 'DATE', pattern };
  if ((id >= 18 && id <= 21) || (id >= 45 && id <= 47)) return { type: 'TIME', pattern };
  if (id === 22) return { type: 'DATE_TIME', pattern };
  if (id >= 5 && id <= 8) return { type: 'CURRENCY', pattern };
  if (id === 11) return { type: 'SCIENTIFIC', pattern };
  return { type: 'NUMBER', pattern };
}

function parsed(text: string, { locale, year, numberFormat }: TypingContext): TypedValue {
  const language = languageOf(locale);
  const dayMonth = DAY_MONTH.exec(text);
  const whole = dayMonth ? `${dayMonth[1] ?? ''}/${dayMonth[3] ?? ''}/${year}` : text;
  const result = parseValue(whole, { locale: language });
  if (!result) return { value: { stringValue: text } };
  if (typeof result.value === 'boolean') return { value: { boolValue: result.value } };
  if (result.formatId !== undefined) {
    return { value: { numberValue: result.value }, numberFormat: suggestedFormat(result.formatId, language) };
  }
  // "5" typed into a cell shown as per cent means 5 %.
  const scale = numberFormat?.type === 'PERCENT' ? 100 : 1;
  return { value: { numberValue: result.value / scale } };
}

/** @param text what was typed, as it was typed. */
export function typedValue(text: string, context: TypingContext): TypedValue {
  if (text === '') return { value: undefined };
  if (context.numberFormat?.type === 'TEXT') return { value: { stringValue: text } };
  if (text.startsWith("'")) return { value: { stringValue: text.slice(1) } };
  if (text.startsWith('=') && text.length > 1) return { value: { formulaValue: text } };
  return parsed(text, context);
}
