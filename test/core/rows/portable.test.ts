// DESIGN D10: our formulas mean the same in Sheets, Excel and LibreOffice, in every locale, however the school opens them.
import { linesOf, type Line } from '../../../src/core/line';
import { DEFAULT_POLICY } from '../../../src/core/plan';
import { conditionalFormats } from '../../../src/core/rendering/format';
import { validations } from '../../../src/core/rendering/validation';
import { rowFormulas } from '../../../src/core/row-formulas';
import { BUILT_IN_PLANS } from '../../../src/plans';
import { lineOfKind } from './lines';
import { refsAt } from './sheet';

const SHARED = new Set(
  `ABS AND CHAR COUNTIF COUNTIFS EXACT FALSE FIND IF IFERROR INT ISERROR ISFORMULA ISLOGICAL ISNUMBER ISTEXT LEFT LEN LOWER
   MID MOD N NOT OR RIGHT ROUND SUBSTITUTE TRIM TRUE TRUNC UNICHAR UPPER VALUE`.split(/\s+/),
);
/** Excel's limits. */
const MAX_FORMULA = 8192;
const MAX_LITERAL = 255;
const MAX_NESTING = 64;

const CONTEXT = { policy: DEFAULT_POLICY, reportYear: 2023 };

const ODD_LINE: Line = lineOfKind('mass', {
  unitLabel: 'tấn "khô"',
  code: 'A\\"1',
  condition: `Có "nước thải" không; ${'rất dài '.repeat(60)}?`,
  rules: [{ kind: 'minimum', field: 'numerator', value: '0.5' }],
});

function formulasOf(line: Line): string[] {
  const refs = refsAt(6, 300);
  const { helpers, check, attainment, verdict } = rowFormulas(line, CONTEXT, refs);
  const doors = validations(line, CONTEXT, refs).flatMap((door) => ('formula' in door ? [door.formula] : []));
  return [...Object.values(helpers), check, attainment, verdict, ...doors];
}

function withoutText(formula: string): string {
  return formula.replace(/"[^"]*"/g, '""');
}

function nesting(formula: string): number {
  let depth = 0;
  return Array.from(withoutText(formula)).reduce((deepest, char) => {
    if (char === '(') depth += 1;
    if (char === ')') depth -= 1;
    return Math.max(deepest, depth);
  }, 0);
}

const LINES = [...BUILT_IN_PLANS.flatMap((plan) => linesOf(plan)), ODD_LINE];
const FORMULAS = [
  ...new Set([...LINES.flatMap(formulasOf), ...conditionalFormats(refsAt(6, 300)).map(({ formula }) => formula)]),
];

test(`only functions that all programs share (${FORMULAS.length} formulas)`, () => {
  const used = new Set(FORMULAS.flatMap((formula) => withoutText(formula).match(/[A-Z]+(?=\()/g) ?? []));
  expect([...used].filter((name) => !SHARED.has(name))).toEqual([]);
});

test('semicolons between arguments, no decimal literals, no open ranges, no escaped quotes', () => {
  const bare = FORMULAS.map(withoutText);
  expect(bare.filter((formula) => formula.includes(','))).toEqual([]);
  expect(bare.filter((formula) => /\d\.\d/.test(formula))).toEqual([]);
  expect(bare.filter((formula) => /\$?[A-Z]+:\$?[A-Z]+(?!\d)/.test(formula))).toEqual([]);
  expect(FORMULAS.filter((formula) => formula.split('"').length % 2 === 0)).toEqual([]);
});

test('no invisible characters in any formula', () => {
  const invisible = /[\u0000-\u001f\u00a0\u0300-\u036f\u200b-\u200f\u202f\ufeff]/;
  expect(FORMULAS.filter((formula) => invisible.test(formula))).toEqual([]);
});

test('within the limits of Excel', () => {
  expect(Math.max(...FORMULAS.map(({ length }) => length))).toBeLessThan(MAX_FORMULA);
  expect(Math.max(...FORMULAS.map(nesting))).toBeLessThan(MAX_NESTING);
  const literals = FORMULAS.flatMap((formula) => formula.match(/"[^"]*"/g) ?? []);
  expect(Math.max(...literals.map(({ length }) => length - 2))).toBeLessThan(MAX_LITERAL);
});
