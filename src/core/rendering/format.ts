// Rendering: the colour of a broken rule. The column Kiểm tra is coloured by what it says; besides, a rule may tint the one
// input cell it is about, so that the eye finds it. Every formula looks only at helper cells of its own row.
import type { FigureField } from '../plan';
import type { InputField } from '../row';
import type { RowRule, RuleKind } from '../row-rule';
import { CHECK_WORDS } from './check-words';
import { and, exact, not, or, quote } from './formula-text';
import { READ, type Refs } from './refs';
import { ANSWERS } from './answer';

export type Tint = 'good' | 'bad' | 'warning' | 'calm' | 'waiting';

export interface ConditionalFormat {
  readonly field: InputField | 'check';
  /** Begins with "=". */
  readonly formula: string;
  readonly tint: Tint;
}

type Formats = { readonly [K in RuleKind]: (refs: Refs) => readonly ConditionalFormat[] };

/** The sentence in Kiểm tra says enough. */
const SENTENCE_ONLY = (): readonly ConditionalFormat[] => [];

/** The helper cell holds the sentence of why the figure cannot be read. */
function unreadable(refs: Refs): readonly ConditionalFormat[] {
  const fields: readonly FigureField[] = ['denominator', 'numerator'];
  return fields.map((field) => {
    const read = refs.cell(READ[field]);
    return { field, formula: `=${and(`ISTEXT(${read})`, `LEN(${read})>0`)}`, tint: 'bad' };
  });
}

function answer(letter: string, tint: Tint, refs: Refs): ConditionalFormat {
  return { field: 'applies', formula: `=${exact(refs.cell('answer'), letter)}`, tint };
}

/** Figures of a row answered Không are kept but count nowhere. */
function aside(refs: Refs): readonly ConditionalFormat[] {
  const formula = `=${exact(refs.cell('answer'), ANSWERS.no)}`;
  return (['denominator', 'numerator'] as const).map((field) => ({ field, formula, tint: 'calm' }));
}

function above(refs: Refs): readonly ConditionalFormat[] {
  const [denominator, numerator] = [refs.cell(READ.denominator), refs.cell(READ.numerator)];
  const formula = `=${and(`ISNUMBER(${denominator})`, `ISNUMBER(${numerator})`, `N(${numerator})>N(${denominator})`)}`;
  return (['denominator', 'numerator'] as const).map((field) => ({ field, formula, tint: 'bad' }));
}

export const FORMATS: Formats = {
  errorValue: SENTENCE_ONLY,
  formulaTyped: SENTENCE_ONLY,
  tickBox: SENTENCE_ONLY,
  foreignRow: SENTENCE_ONLY,
  duplicateRow: SENTENCE_ONLY,
  conditionAnswered: SENTENCE_ONLY,
  appliesClear: (refs) => [answer(ANSWERS.unclear, 'bad', refs)],
  reasonGiven: SENTENCE_ONLY,
  figuresOnNotApplicable: aside,
  locked: SENTENCE_ONLY,
  required: SENTENCE_ONLY,
  answerClear: unreadable,
  ambiguousZero: unreadable,
  percentTyped: unreadable,
  notNegative: unreadable,
  number: unreadable,
  ambiguousDot: unreadable,
  ambiguousComma: unreadable,
  notTooLarge: unreadable,
  tooFine: unreadable,
  whole: unreadable,
  numeratorWithinDenominator: above,
  zeroDenominator: (refs) => [
    { field: 'denominator', formula: `=EXACT(${refs.cell(READ.denominator)}&"";"0")`, tint: 'warning' },
  ],
  officeMinimum: SENTENCE_ONLY,
  officeMaximum: SENTENCE_ONLY,
  equalsLine: SENTENCE_ONLY,
  samePopulation: SENTENCE_ONLY,
  noteGiven: SENTENCE_ONLY,
  evidenceGiven: SENTENCE_ONLY,
  evidenceLink: SENTENCE_ONLY,
  evidenceDoubtful: SENTENCE_ONLY,
  plausibleRoster: SENTENCE_ONLY,
  plausiblePrevious: SENTENCE_ONLY,
  notFalling: SENTENCE_ONLY,
};

/**
 * The formats of a tab, each once, the ones that win first; `refs` names the cells of its first row with relative rows.
 * `kinds`: the rule kinds of the lines the tab holds.
 */
export function conditionalFormats(refs: Refs, kinds: Iterable<RowRule['kind']> = ruleKinds()): ConditionalFormat[] {
  const all = [...kinds].flatMap((kind) => FORMATS[kind](refs));
  const once = new Map(all.map((format) => [`${format.field} ${format.formula}`, format]));
  return [...checkFormats(refs), ...once.values()];
}

export function ruleKinds(): RuleKind[] {
  return Object.keys(FORMATS) as RuleKind[];
}

/** The column Kiểm tra: what is no known word and no warning is an error. */
function checkFormats(refs: Refs): ConditionalFormat[] {
  const check = refs.cell('check');
  const words: readonly (readonly [string, Tint])[] = [
    [CHECK_WORDS.valid, 'good'],
    [CHECK_WORDS.blank, 'waiting'],
    [CHECK_WORDS.notApplicable, 'calm'],
  ];
  const warned = `EXACT(LEFT(${check};${CHECK_WORDS.warning.length});${quote(CHECK_WORDS.warning)})`;
  const known = or(...words.map(([word]) => exact(check, word)), warned);
  return [
    ...words.map(([word, tint]): ConditionalFormat => ({ field: 'check', formula: `=${exact(check, word)}`, tint })),
    { field: 'check', formula: `=${warned}`, tint: 'warning' },
    { field: 'check', formula: `=${and(`LEN(${check})>0`, not(known))}`, tint: 'bad' },
  ];
}
