// Whether a condition of a validation or a conditional format is one Google accepts: the right number of values, and a type
// that is allowed in that place (Google's page on ConditionType says which).
import { invalidArgument } from '../api-error';
import { checkFormula } from '../formulas/dialect';
import type { BooleanCondition } from '../wire';

/** How many values a type takes: [least, most]. */
const VALUES: Record<string, readonly [number, number]> = {
  NUMBER_BETWEEN: [2, 2],
  NUMBER_NOT_BETWEEN: [2, 2],
  DATE_BETWEEN: [2, 2],
  DATE_NOT_BETWEEN: [2, 2],
  ONE_OF_LIST: [1, Infinity],
  BOOLEAN: [0, 2],
  BLANK: [0, 0],
  NOT_BLANK: [0, 0],
  TEXT_IS_EMAIL: [0, 0],
  TEXT_IS_URL: [0, 0],
  DATE_IS_VALID: [0, 0],
};

const ONLY_VALIDATION = [
  'ONE_OF_RANGE',
  'ONE_OF_LIST',
  'BOOLEAN',
  'TEXT_IS_EMAIL',
  'TEXT_IS_URL',
  'DATE_BETWEEN',
  'DATE_NOT_BETWEEN',
  'DATE_IS_VALID',
  'DATE_ON_OR_BEFORE',
  'DATE_ON_OR_AFTER',
];
const ONLY_FORMATTING = ['BLANK', 'NOT_BLANK', 'TEXT_STARTS_WITH', 'TEXT_ENDS_WITH'];
const ONLY_FILTERS = ['TEXT_NOT_EQ', 'DATE_NOT_EQ', 'FILTER_EXPRESSION', 'CONDITION_TYPE_UNSPECIFIED'];

/** @throws 400 for a condition Google refuses. */
export function checkCondition(condition: BooleanCondition, place: 'validation' | 'formatting'): void {
  const type = condition.type ?? 'CONDITION_TYPE_UNSPECIFIED';
  const foreign = place === 'validation' ? ONLY_FORMATTING : ONLY_VALIDATION;
  if (ONLY_FILTERS.includes(type) || foreign.includes(type)) {
    const where = place === 'validation' ? 'data validation' : 'conditional formatting';
    throw invalidArgument(`Condition type ${type} is not supported for ${where}.`);
  }
  const values = condition.values ?? [];
  const [least, most] = VALUES[type] ?? [1, 1];
  if (values.length < least || values.length > most) {
    throw invalidArgument(
      `ConditionType '${type}' requires ${wanted(least, most)} ConditionValues, but found ${values.length}.`,
    );
  }
  for (const { userEnteredValue, relativeDate } of values) {
    if (relativeDate !== undefined && !type.startsWith('DATE')) {
      throw invalidArgument('relativeDate is only supported for date conditions.');
    }
    if (userEnteredValue?.startsWith('=')) checkFormula(userEnteredValue);
    else if (type === 'CUSTOM_FORMULA') throw invalidArgument(`Invalid formula: ${userEnteredValue ?? ''}`);
    else if (type === 'ONE_OF_RANGE') throw invalidArgument(`Invalid range: ${userEnteredValue ?? ''}`);
  }
}

function wanted(least: number, most: number): string {
  return least === most ? String(least) : most === Infinity ? `at least ${least}` : `${least} to ${most}`;
}
