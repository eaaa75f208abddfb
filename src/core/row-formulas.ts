// All formulas of one row of the template, from the same rules as the check: an entry for the workbook, which only says
// where the cells stand. Formulas use ";" and only functions that Sheets, Excel and LibreOffice share.
import type { Line } from './line';
import { rulesFor, type RuleContext } from './row-rule';
import { checkFormula } from './rendering/check-formula';
import { helperFormulas } from './rendering/helper-formulas';
import type { HelperField, Refs } from './rendering/refs';
import { attainmentFormula, verdictFormula } from './rendering/result-formulas';

export interface RowFormulas {
  /** Hidden cells the others read. A field that is absent stays empty. */
  readonly helpers: Readonly<Partial<Record<HelperField, string>>>;
  /** Kiểm tra. */
  readonly check: string;
  /** Tỷ lệ. */
  readonly attainment: string;
  /** Mức đạt. */
  readonly verdict: string;
}

/** Every formula begins with "=". The text depends only on the arguments. */
export function rowFormulas(line: Line, context: RuleContext, refs: Refs): RowFormulas {
  const rules = rulesFor(line, context);
  return {
    helpers: helperFormulas(line, rules, refs),
    check: checkFormula(line, rules, refs),
    attainment: attainmentFormula(line, refs),
    verdict: verdictFormula(line, context, refs),
  };
}
