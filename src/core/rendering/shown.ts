// What a sentence shows inside itself, as data, so that the check and the sheet's formula print the same thing:
// `shownText` in TypeScript, `shownFormula` as a formula of the same row's cells.
import type { FigureField } from '../plan';
import type { InputField } from '../row';
import { bothReadings, isFormula } from '../reading';
import { decimalDigits, figureOf, percentTenths, showPercentTenths } from '../quantity';
import type { ReadRow } from '../read-row';
import { call, join, or, quote, when } from './formula-text';
import { READ, TEXT, type KnownField, type Refs } from './refs';

export type KnownNumber = Exclude<KnownField, 'rowKey' | 'group'>;

/** Cells that are nothing typed, by what they are. */
export type NotTyped = 'errorValue' | 'formulaTyped' | 'tickBox';

export type Shown =
  | { readonly kind: 'text'; readonly text: string }
  /** As typed; numbers as Vietnamese text. */
  | { readonly kind: 'typed'; readonly field: FigureField }
  | { readonly kind: 'answer' }
  /** The two ways to read what was typed. */
  | { readonly kind: 'asDecimal'; readonly field: FigureField }
  | { readonly kind: 'asWhole'; readonly field: FigureField }
  /** Masses are rounded to thousandths; everything else the office knows is whole. */
  | { readonly kind: 'known'; readonly field: KnownNumber; readonly mass: boolean }
  | { readonly kind: 'percentNow' }
  | { readonly kind: 'percentBefore'; readonly mass: boolean }
  /** The title of the first cell that is nothing typed. */
  | { readonly kind: 'firstNotTyped'; readonly what: NotTyped };

export const TITLES: Readonly<Record<InputField, string>> = {
  applies: 'Áp dụng?',
  denominator: 'Tổng số',
  numerator: 'Số đạt',
  evidence: 'Minh chứng',
  note: 'Ghi chú',
};

/** A number typed where an answer is asked is not repeated: programs print numbers differently. */
const SOME_NUMBER = 'một số';

const FIELDS: readonly InputField[] = ['applies', 'denominator', 'numerator', 'evidence', 'note'];

export function isNotTyped(what: NotTyped, { row: { input } }: ReadRow, field: InputField): boolean {
  const cell = input.cells[field];
  if (what === 'formulaTyped') return isFormula(input, field);
  return what === 'tickBox' ? typeof cell === 'boolean' : typeof cell === 'object' && cell !== null;
}

export function firstNotTyped(what: NotTyped, row: ReadRow): InputField | undefined {
  return FIELDS.find((field) => isNotTyped(what, row, field));
}

const NOT_TYPED_TESTS: Readonly<Record<NotTyped, string>> = {
  errorValue: 'ISERROR',
  formulaTyped: 'ISFORMULA',
  tickBox: 'ISLOGICAL',
};

/** True when any input cell is that. */
export function anyNotTypedFormula(what: NotTyped, refs: Refs): string {
  return or(...FIELDS.map((field) => notTypedFormula(what, field, refs)));
}

function notTypedFormula(what: NotTyped, field: InputField, refs: Refs): string {
  return call(NOT_TYPED_TESTS[what], refs.cell(field));
}

export function shownText(shown: Shown, row: ReadRow): string {
  switch (shown.kind) {
    case 'text':
      return shown.text;
    case 'typed':
      return typedText(shown.field, row);
    case 'answer': {
      const cell = row.row.input.cells.applies;
      return typeof cell === 'string' ? cell : SOME_NUMBER;
    }
    case 'asDecimal':
      return bothReadings(row[TEXT[shown.field]])[0];
    case 'asWhole':
      return bothReadings(row[TEXT[shown.field]])[1];
    case 'known':
      return plainFigure(figureOf(row.row.input[shown.field] ?? 0));
    case 'percentNow':
      return percentText(row.denominator, row.numerator);
    case 'percentBefore': {
      const { previousDenominator = 0, previousNumerator = 0 } = row.row.input;
      return percentText(figureOf(previousDenominator), figureOf(previousNumerator));
    }
    case 'firstNotTyped': {
      const field = firstNotTyped(shown.what, row);
      return field === undefined ? '' : TITLES[field];
    }
  }
}

function typedText(field: FigureField, row: ReadRow): string {
  const cell = row.row.input.cells[field];
  return typeof cell === 'string' ? cell : row[TEXT[field]];
}

function percentText(denominator: unknown, numerator: unknown): string {
  if (typeof denominator !== 'number' || typeof numerator !== 'number' || denominator <= 0) return '';
  return showPercentTenths(percentTenths(numerator, denominator));
}

/** "1200", "12,5": without marks between thousands, as the formula prints it. */
export function plainFigure(figure: number): string {
  const rest = figure % 1000;
  const whole = String((figure - rest) / 1000);
  return rest === 0 ? whole : `${whole},${decimalDigits(rest)}`;
}

export function shownFormula(shown: Shown, refs: Refs): string {
  switch (shown.kind) {
    case 'text':
      return quote(shown.text);
    case 'typed': {
      const cell = refs.cell(shown.field);
      return when(call('ISNUMBER', cell), refs.cell(TEXT[shown.field]), cell);
    }
    case 'answer':
      return when(call('ISTEXT', refs.cell('applies')), refs.cell('applies'), quote(SOME_NUMBER));
    case 'asDecimal':
      return call('SUBSTITUTE', refs.cell(TEXT[shown.field]), '"."', '","');
    case 'asWhole': {
      const text = refs.cell(TEXT[shown.field]);
      return call('SUBSTITUTE', call('SUBSTITUTE', text, '"."', '""'), '","', '""');
    }
    case 'known':
      return shown.mass ? decimalText(refs.cell(shown.field)) : `N(${refs.cell(shown.field)})`;
    case 'percentNow':
      return percentFormula(tenthsFormula(refs.cell(READ.denominator), refs.cell(READ.numerator)));
    case 'percentBefore':
      return percentFormula(previousTenthsFormula(shown.mass, refs));
    case 'firstNotTyped':
      return firstTitleFormula(shown.what, refs);
  }
}

/** A figure the office knows, in thousandths; 0 where the cell is empty. */
export function knownFormula(field: KnownNumber, mass: boolean, refs: Refs): string {
  const known = `N(${refs.cell(field)})*1000`;
  return mass ? `ROUND(${known};0)` : known;
}

/** A number with at most three decimals as Vietnamese text, in whatever locale the sheet has been turned to. */
export function decimalText(cell: string): string {
  return `SUBSTITUTE(ROUND(${cell};3)&"";".";",")`;
}

/** Tenths of a percent, cut. Exact within the limits of quantity.ts. */
export function tenthsFormula(denominator: string, numerator: string): string {
  return `INT(${numerator}*1000/${denominator})`;
}

export function previousTenthsFormula(mass: boolean, refs: Refs): string {
  const denominator = knownFormula('previousDenominator', mass, refs);
  return tenthsFormula(`(${denominator})`, knownFormula('previousNumerator', mass, refs));
}

/** "99,9 %" of tenths. */
export function percentFormula(tenths: string): string {
  const decimal = when(`MOD(${tenths};10)=0`, '""', join('","', `MOD(${tenths};10)`));
  return join(`INT(${tenths}/10)`, decimal, '" %"');
}

function firstTitleFormula(what: NotTyped, refs: Refs): string {
  return FIELDS.slice(0, -1).reduceRight(
    (rest, field) => when(notTypedFormula(what, field, refs), quote(TITLES[field]), rest),
    quote(TITLES.note),
  );
}
