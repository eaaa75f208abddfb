// The formula of column Kiểm tra: the first problem's sentence, else what the row is. It tells the rules in the very order
// in which the check tells them; both take it from rulesFor and STAGES.
import type { Line } from '../line';
import { STAGES, type RowRule, type Stage } from '../row-rule';
import { ANSWERS } from './answer';
import { CHECK_WORDS } from './check-words';
import { conditionOf } from './condition';
import { and, exact, firstOf, isEmpty, or, quote, when } from './formula-text';
import { READ, TEXT, type Refs } from './refs';
import { sentenceFormula, sentenceOf } from './sentence';

interface Case {
  readonly when: string;
  readonly say: string;
}

export function checkFormula(line: Line, rules: readonly RowRule[], refs: Refs): string {
  const casesOf = (stages: readonly Stage[]): Case[] =>
    oncePerFigure(rules.filter((rule) => stages.includes(STAGES[rule.kind]))).map((rule) => caseOf(rule, refs));
  const figures = firstOf(casesOf(['reading', 'figures']), quote(CHECK_WORDS.valid));
  const aside = firstOf(casesOf(['notApplicable']), quote(CHECK_WORDS.notApplicable));
  const applied = when(exact(refs.cell('answer'), ANSWERS.no), aside, figures);
  const typed = firstOf(casesOf(['row']), applied);
  return `=${firstOf(casesOf(['cell']), when(blankFormula(line, refs), quote(CHECK_WORDS.blank), typed))}`;
}

/** The helper cell has already found the first reading rule that is broken: one case stands for all of a figure. */
function oncePerFigure(rules: readonly RowRule[]): RowRule[] {
  return rules.filter((rule, index) => {
    const before = rules[index - 1];
    return STAGES[rule.kind] !== 'reading' || before === undefined || STAGES[before.kind] !== 'reading';
  });
}

function caseOf(rule: RowRule, refs: Refs): Case {
  if (STAGES[rule.kind] === 'reading' && 'field' in rule) {
    const read = refs.cell(READ[rule.field]);
    return { when: and(`ISTEXT(${read})`, `LEN(${read})>0`), say: read };
  }
  return { when: conditionOf(rule, refs), say: sentenceFormula(sentenceOf(rule), refs) };
}

/** The twin of `isBlankRow`. */
function blankFormula({ entry, condition }: Line, refs: Refs): string {
  const denominator = refs.cell(TEXT.denominator);
  const answer = refs.cell('answer');
  const unanswered = exact(answer, ANSWERS.blank);
  return and(
    entry === 'yesNo' ? or(isEmpty(denominator), exact(denominator, '1')) : isEmpty(denominator),
    isEmpty(refs.cell(TEXT.numerator)),
    isEmpty(refs.cell('textEvidence')),
    isEmpty(refs.cell('textNote')),
    condition === undefined ? or(unanswered, exact(answer, ANSWERS.yes)) : unanswered,
  );
}
