// Evaluates one condition on one cell: for data validation, where the typed value must satisfy it, and for conditional
// formats, where it decides the colour. A condition's own values are typed texts or formulas in the spreadsheet's locale.
import type { Computed, Engine } from './formulas/engine';
import { tokenize } from './formulas/tokens';
import { clipped, eachCell } from './grid/area';
import { sameTitle } from './formulas/shift';
import type { SpreadsheetState } from './state';
import { displayed } from './values/number-format';
import { typedValue } from './values/typed-input';
import type { BooleanCondition } from './wire';

export interface ConditionPlace {
  readonly state: SpreadsheetState;
  readonly engine: Engine;
  readonly sheetIndex: number;
  /** Serial day in the spreadsheet's time zone, for relative dates. */
  readonly today: number;
}

type Test = (value: Computed, operands: readonly Computed[]) => boolean;

function number(value: Computed): number | undefined {
  return value?.numberValue;
}

function text(value: Computed): string {
  if (!value) return '';
  return (
    value.stringValue ??
    (value.boolValue === undefined ? String(value.numberValue ?? '') : String(value.boolValue).toUpperCase())
  ).toLowerCase();
}

function compared(check: (value: number, first: number, second: number) => boolean): Test {
  return (value, [first, second]) => {
    const [v, a, b] = [number(value), number(first), number(second)];
    return v !== undefined && a !== undefined && check(v, a, b ?? NaN);
  };
}

function onDays(check: (day: number, first: number, second: number) => boolean): Test {
  return compared((v, a, b) => check(Math.floor(v), Math.floor(a), Math.floor(b)));
}

const between = (v: number, a: number, b: number): boolean => v >= Math.min(a, b) && v <= Math.max(a, b);
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const URL_LIKE = /^(https?:\/\/)?[^\s.]+\.[^\s]{2,}$/i;

const TESTS: Record<string, Test | undefined> = {
  NUMBER_GREATER: compared((v, a) => v > a),
  NUMBER_GREATER_THAN_EQ: compared((v, a) => v >= a),
  NUMBER_LESS: compared((v, a) => v < a),
  NUMBER_LESS_THAN_EQ: compared((v, a) => v <= a),
  NUMBER_EQ: compared((v, a) => v === a),
  NUMBER_NOT_EQ: compared((v, a) => v !== a),
  NUMBER_BETWEEN: compared(between),
  NUMBER_NOT_BETWEEN: compared((v, a, b) => !between(v, a, b)),
  TEXT_CONTAINS: (value, [part]) => text(value).includes(text(part)),
  TEXT_NOT_CONTAINS: (value, [part]) => !text(value).includes(text(part)),
  TEXT_STARTS_WITH: (value, [part]) => text(value).startsWith(text(part)),
  TEXT_ENDS_WITH: (value, [part]) => text(value).endsWith(text(part)),
  TEXT_EQ: (value, [other]) => text(value) === text(other),
  TEXT_IS_EMAIL: (value) => EMAIL.test(text(value)),
  TEXT_IS_URL: (value) => URL_LIKE.test(text(value)),
  DATE_EQ: onDays((v, a) => v === a),
  DATE_BEFORE: onDays((v, a) => v < a),
  DATE_AFTER: onDays((v, a) => v > a),
  DATE_ON_OR_BEFORE: onDays((v, a) => v <= a),
  DATE_ON_OR_AFTER: onDays((v, a) => v >= a),
  DATE_BETWEEN: onDays(between),
  DATE_NOT_BETWEEN: onDays((v, a, b) => !between(v, a, b)),
  DATE_IS_VALID: (value) => (number(value) ?? -1) >= 0,
  BLANK: (value) => text(value) === '',
  NOT_BLANK: (value) => text(value) !== '',
};

const RELATIVE_DAYS: Record<string, number | undefined> = {
  PAST_YEAR: -365,
  PAST_MONTH: -30,
  PAST_WEEK: -7,
  YESTERDAY: -1,
  TODAY: 0,
  TOMORROW: 1,
};

type Operand = NonNullable<BooleanCondition['values']>[number];

function operand(place: ConditionPlace, { userEnteredValue, relativeDate }: Operand): Computed {
  if (relativeDate !== undefined) return { numberValue: Math.floor(place.today) + (RELATIVE_DAYS[relativeDate] ?? 0) };
  const given = userEnteredValue ?? '';
  if (given.startsWith('=')) return place.engine.calculate(place.state, place.sheetIndex, given);
  const year = new Date((place.today - 25_569) * 86_400_000).getUTCFullYear();
  return typedValue(given, { locale: place.state.properties.locale, year, numberFormat: undefined }).value;
}

function isTrue(value: Computed): boolean {
  return value?.boolValue ?? (value?.numberValue !== undefined && value.numberValue !== 0);
}

/** The choices of a drop-down, as shown texts. */
export function choices(place: ConditionPlace, condition: BooleanCondition): string[] {
  const values = (condition.values ?? []).map((value) => value.userEnteredValue ?? '');
  if (condition.type !== 'ONE_OF_RANGE') return values;
  return values.flatMap((formula) => rangeTexts(place, formula));
}

function rangeTexts({ state, engine, sheetIndex }: ConditionPlace, formula: string): string[] {
  const [token] = tokenize(formula.slice(1));
  if (token?.kind !== 'reference') return [];
  const { sheet: title, start, end } = token.reference;
  const index = title === undefined ? sheetIndex : state.sheets.findIndex((s) => sameTitle(s.properties.title, title));
  const sheet = state.sheets[index];
  if (!sheet) return [];
  const last = end ?? start;
  const area = clipped(
    {
      sheetId: sheet.properties.sheetId,
      startRowIndex: start.row?.index,
      endRowIndex: last.row && last.row.index + 1,
      startColumnIndex: start.column?.index,
      endColumnIndex: last.column && last.column.index + 1,
    },
    sheet,
  );
  const texts: string[] = [];
  eachCell(area, (row, column) => {
    const value = engine.valueOf(state, index, row, column);
    if (value) texts.push(displayed(value, sheet.rows[row]?.[column]?.format?.numberFormat, state.properties.locale));
  });
  return texts;
}

function isChoice(place: ConditionPlace, condition: BooleanCondition, value: Computed): boolean {
  const { locale } = place.state.properties;
  const shown = displayed(value, undefined, locale);
  return choices(place, condition).some((choice) => {
    if (choice === shown) return true;
    const typed = typedValue(choice, { locale, year: 0, numberFormat: undefined }).value;
    return typed?.numberValue !== undefined && typed.numberValue === value?.numberValue;
  });
}

function isCheckbox(place: ConditionPlace, condition: BooleanCondition, value: Computed): boolean {
  const allowed = (condition.values ?? []).map((given) => operand(place, given));
  if (allowed.length === 0) return value?.boolValue !== undefined;
  return allowed.some((one) => JSON.stringify(one) === JSON.stringify(value));
}

/** True if the value of the cell satisfies the condition. Formulas in it must already be shifted to the cell. */
export function satisfies(place: ConditionPlace, condition: BooleanCondition, value: Computed): boolean {
  const type = condition.type ?? '';
  if (type === 'ONE_OF_LIST' || type === 'ONE_OF_RANGE') return isChoice(place, condition, value);
  if (type === 'BOOLEAN') return isCheckbox(place, condition, value);
  const operands = (condition.values ?? []).map((given) => operand(place, given));
  if (type === 'CUSTOM_FORMULA') return isTrue(operands[0]);
  return TESTS[type]?.(value, operands) ?? false;
}
