// Data validations and conditional formats in the words of an .xlsx file. Both keep relative references anchored at the first
// cell of their range; cells whose rule is the same one shifted are gathered into one range.
import type { ConditionalRule, DataValidation } from 'hucre/xlsx';
import type { Area } from '../grid/area';
import { clipped, columnLetters } from '../grid/area';
import { shiftedValidation } from '../requests/cell-requests';
import type { SheetState } from '../state';
import { cellAt, usedSize } from '../state';
import { typedValue } from '../values/typed-input';
import type { BooleanCondition, DataValidationRule } from '../wire';
import { xlsxFormula, xlsxOperand } from './xlsx-formula';
import { xlsxStyle } from './xlsx-style';

/** Excel's limits: characters of a list inside a rule, and of its messages. */
const MAX_LIST_CHARACTERS = 255;
const MAX_ERROR_CHARACTERS = 225;

export function rangeText(area: Area): string {
  const first = columnLetters(area.startColumn) + String(area.startRow + 1);
  const last = columnLetters(area.endColumn - 1) + String(area.endRow);
  return first === last ? first : `${first}:${last}`;
}

function same(a: DataValidationRule, b: DataValidationRule): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

interface RuleBlock {
  area: Area;
  readonly rule: DataValidationRule;
}

/** Vertical runs of one rule, then neighbours of equal height joined. */
function ruleBlocks(sheet: SheetState): RuleBlock[] {
  const { rows, columns } = usedSize(sheet, (cell) => cell.validation !== undefined);
  const blocks: RuleBlock[] = [];
  for (let column = 0; column < columns; column++) {
    let run: RuleBlock | undefined;
    for (let row = 0; row < rows; row++) {
      const rule = cellAt(sheet, row, column)?.validation;
      if (rule && run?.area.endRow === row && same(rule, shiftedValidation(run.rule, row - run.area.startRow, 0))) {
        run.area = { ...run.area, endRow: row + 1 };
      } else if (rule) {
        const { sheetId } = sheet.properties;
        run = { rule, area: { sheetId, startRow: row, endRow: row + 1, startColumn: column, endColumn: column + 1 } };
        blocks.push(run);
      }
    }
  }
  return joined(blocks);
}

function joined(blocks: readonly RuleBlock[]): RuleBlock[] {
  const result: RuleBlock[] = [];
  for (const { area, rule } of blocks) {
    const left = result.find(
      (other) =>
        other.area.endColumn === area.startColumn &&
        other.area.startRow === area.startRow &&
        other.area.endRow === area.endRow &&
        same(rule, shiftedValidation(other.rule, 0, area.startColumn - other.area.startColumn)),
    );
    if (left) left.area = { ...left.area, endColumn: area.endColumn };
    else result.push({ area, rule });
  }
  return result;
}

const OPERATORS: Record<string, DataValidation['operator'] | undefined> = {
  GREATER: 'greaterThan',
  GREATER_THAN_EQ: 'greaterThanOrEqual',
  LESS: 'lessThan',
  LESS_THAN_EQ: 'lessThanOrEqual',
  EQ: 'equal',
  NOT_EQ: 'notEqual',
  BETWEEN: 'between',
  NOT_BETWEEN: 'notBetween',
  AFTER: 'greaterThan',
  ON_OR_AFTER: 'greaterThanOrEqual',
  BEFORE: 'lessThan',
  ON_OR_BEFORE: 'lessThanOrEqual',
};

type Condition = Pick<DataValidation, 'type'> & Partial<DataValidation>;

function operands(condition: BooleanCondition, locale: string): string[] {
  return (condition.values ?? []).map(({ userEnteredValue = '' }) => {
    const typed = typedValue(userEnteredValue, { locale, year: 0, numberFormat: undefined }).value;
    return xlsxOperand(userEnteredValue, typed, locale);
  });
}

/** Types .xlsx has no word for become a formula over the first cell. */
function asFormula(type: string, first: string, cell: string): string | undefined {
  switch (type) {
    case 'TEXT_CONTAINS':
      return `ISNUMBER(SEARCH(${first},${cell}))`;
    case 'TEXT_NOT_CONTAINS':
      return `ISERROR(SEARCH(${first},${cell}))`;
    case 'TEXT_STARTS_WITH':
      return `LEFT(${cell},LEN(${first}))=${first}`;
    case 'TEXT_ENDS_WITH':
      return `RIGHT(${cell},LEN(${first}))=${first}`;
    case 'TEXT_EQ':
      return `${cell}=${first}`;
    case 'TEXT_IS_EMAIL':
      return `ISNUMBER(FIND("@",${cell}))`;
    case 'TEXT_IS_URL':
      return `ISNUMBER(FIND(".",${cell}))`;
    case 'DATE_IS_VALID':
      return `ISNUMBER(${cell})`;
    case 'BLANK':
      return `LEN(TRIM(${cell}))=0`;
    case 'NOT_BLANK':
      return `LEN(TRIM(${cell}))>0`;
    default:
      return undefined;
  }
}

function listCondition(condition: BooleanCondition, cell: string): Condition | undefined {
  const values = (condition.values ?? []).map((value) => value.userEnteredValue ?? '');
  const fits = values.join(',').length <= MAX_LIST_CHARACTERS && !values.some((value) => /[,"]/.test(value));
  if (fits) return { type: 'list', values };
  const formula1 = `OR(${values.map((value) => `${cell}="${value.replaceAll('"', '""')}"`).join(',')})`;
  return formula1.length <= MAX_LIST_CHARACTERS ? { type: 'custom', formula1 } : undefined;
}

function conditionOf(condition: BooleanCondition, cell: string, locale: string): Condition | undefined {
  const type = condition.type ?? '';
  if (type === 'ONE_OF_LIST') return listCondition(condition, cell);
  const [formula1 = '', formula2] = operands(condition, locale);
  if (type === 'ONE_OF_RANGE') return { type: 'list', formula1 };
  if (type === 'CUSTOM_FORMULA') return { type: 'custom', formula1 };
  if (type === 'BOOLEAN') return { type: 'list', values: ['TRUE', 'FALSE'] };
  const [kind, name] = [type.slice(0, type.indexOf('_')), type.slice(type.indexOf('_') + 1)];
  const operator = kind === 'NUMBER' || kind === 'DATE' ? OPERATORS[name] : undefined;
  if (operator) {
    const decimal = kind === 'NUMBER' ? 'decimal' : 'date';
    return { type: decimal, operator, formula1, ...(formula2 === undefined ? {} : { formula2 }) };
  }
  const formula = asFormula(type, formula1, cell);
  return formula === undefined ? undefined : { type: 'custom', formula1: formula };
}

export function xlsxValidations(sheet: SheetState, locale: string): DataValidation[] {
  return ruleBlocks(sheet).flatMap(({ area, rule }) => {
    const cell = columnLetters(area.startColumn) + String(area.startRow + 1);
    const condition = conditionOf(rule.condition ?? {}, cell, locale);
    if (!condition) return [];
    const message = rule.inputMessage?.slice(0, MAX_ERROR_CHARACTERS);
    const shown = message === undefined ? {} : { showInputMessage: true, inputMessage: message, errorMessage: message };
    const errorStyle = rule.strict === true ? ('stop' as const) : ('warning' as const);
    return [{ ...condition, range: rangeText(area), allowBlank: true, showErrorMessage: true, errorStyle, ...shown }];
  });
}

export function xlsxFormats(sheet: SheetState, locale: string): ConditionalRule[] {
  return sheet.conditionalFormats.flatMap((rule, index): ConditionalRule[] => {
    const areas = (rule.ranges ?? []).map((range) => clipped(range, sheet));
    const [first] = areas;
    const { condition, format = {} } = rule.booleanRule ?? {};
    if (!first || !condition) return [];
    const cell = columnLetters(first.startColumn) + String(first.startRow + 1);
    const head = { priority: index + 1, range: areas.map(rangeText).join(' '), style: xlsxStyle(format, locale, true) };
    const given = condition.values?.[0]?.userEnteredValue ?? '';
    if (condition.type === 'CUSTOM_FORMULA')
      return [{ ...head, type: 'expression', formula: xlsxFormula(given, locale) }];
    const made = conditionOf(condition, cell, locale);
    if (made?.operator) {
      const formula = [made.formula1 ?? '', ...(made.formula2 === undefined ? [] : [made.formula2])];
      return [{ ...head, type: 'cellIs', operator: made.operator, formula }];
    }
    return made?.formula1 === undefined ? [] : [{ ...head, type: 'expression', formula: made.formula1 }];
  });
}
