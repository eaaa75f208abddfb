// Every rule about a row is one immutable value of this union (DESIGN D3). What a rule means is said in six exhaustive
// tables under rendering/: the check, the sheet's formula, the sentence, the validation at the door, the colour, the guide.
// A kind added here does not compile until all six say something about it.
// `rulesFor` gives the rules of a line in the order in which they are told: the first broken one speaks.
import type { Line } from './line';
import type { FigureField, Policy } from './plan';
import type { ReadingFault } from './reading';
import { parseDecimal } from './quantity';

/** Rules that ask more or less of a mass than of a count. */
type MassMatters = 'notTooLarge' | 'ambiguousDot';

export type RowRule =
  // Cells that are nothing typed
  | { readonly kind: 'errorValue' }
  | { readonly kind: 'tickBox' }
  | { readonly kind: 'formulaTyped' }
  // The row as a whole
  | { readonly kind: 'foreignRow'; readonly lineKey: string; readonly code: string }
  | { readonly kind: 'duplicateRow' }
  | { readonly kind: 'conditionAnswered'; readonly condition: string }
  | { readonly kind: 'appliesClear' }
  // A row answered Không
  | { readonly kind: 'reasonGiven' }
  | { readonly kind: 'figuresOnNotApplicable'; readonly fields: readonly FigureField[] }
  // One figure
  | { readonly kind: 'locked'; readonly field: FigureField; readonly holds: 'nothing' | 'one' }
  | { readonly kind: 'required'; readonly field: FigureField; readonly answer: boolean }
  | {
      readonly kind: Exclude<ReadingFault, MassMatters>;
      readonly field: FigureField;
      readonly unitLabel: string;
    }
  | { readonly kind: MassMatters; readonly field: FigureField; readonly mass: boolean }
  // Two figures, or a figure and the rest of the file
  | { readonly kind: 'numeratorWithinDenominator' }
  | { readonly kind: 'zeroDenominator' }
  /** Limits in thousandths. */
  | { readonly kind: 'officeMinimum'; readonly field: FigureField; readonly limit: number }
  | { readonly kind: 'officeMaximum'; readonly field: FigureField; readonly limit: number }
  | {
      readonly kind: 'equalsLine';
      readonly field: FigureField;
      readonly lineKey: string;
      readonly otherKey: string;
      readonly otherCode: string;
    }
  | { readonly kind: 'samePopulation' }
  // Words
  | { readonly kind: 'noteGiven' }
  | { readonly kind: 'evidenceGiven'; readonly unlessZero: boolean }
  | { readonly kind: 'evidenceLink' }
  | { readonly kind: 'evidenceDoubtful' }
  // Warnings that a note explains away; more than `times / factor` of the known figure is told
  | { readonly kind: 'plausibleRoster'; readonly share: Share }
  | {
      readonly kind: 'plausiblePrevious';
      readonly field: FigureField;
      readonly share: Share;
      readonly mass: boolean;
    }
  | { readonly kind: 'notFalling'; readonly of: 'ratio' | 'answer' | 'count'; readonly mass: boolean };

export type RuleKind = RowRule['kind'];
export type RuleOf<K extends RuleKind> = Narrowed<RowRule, K>;
/** Also finds a member whose kind is one of several. */
type Narrowed<Rule extends RowRule, K extends RuleKind> = Rule extends RowRule
  ? K extends Rule['kind']
    ? Rule & { readonly kind: K }
    : never
  : never;

/** times / factor, and the percentage as the office wrote it. */
export interface Share {
  readonly factor: number;
  readonly times: number;
  readonly percent: string;
}

/**
 * When a rule is asked. cell: always. row: unless the row is blank. notApplicable: only of a row answered Không.
 * figures, reading: only of a row that applies; reading rules are those the helper cells of the sheet decide.
 */
export type Stage = 'cell' | 'row' | 'notApplicable' | 'reading' | 'figures';

export const STAGES: { readonly [K in RuleKind]: Stage } = {
  errorValue: 'cell',
  tickBox: 'cell',
  formulaTyped: 'cell',
  foreignRow: 'row',
  duplicateRow: 'row',
  conditionAnswered: 'row',
  appliesClear: 'row',
  reasonGiven: 'notApplicable',
  figuresOnNotApplicable: 'notApplicable',
  locked: 'figures',
  required: 'figures',
  answerClear: 'reading',
  ambiguousZero: 'reading',
  percentTyped: 'reading',
  notNegative: 'reading',
  number: 'reading',
  ambiguousDot: 'reading',
  ambiguousComma: 'reading',
  notTooLarge: 'reading',
  tooFine: 'reading',
  whole: 'reading',
  numeratorWithinDenominator: 'figures',
  zeroDenominator: 'figures',
  officeMinimum: 'figures',
  officeMaximum: 'figures',
  equalsLine: 'figures',
  samePopulation: 'figures',
  noteGiven: 'figures',
  evidenceGiven: 'figures',
  evidenceLink: 'figures',
  evidenceDoubtful: 'figures',
  plausibleRoster: 'figures',
  plausiblePrevious: 'figures',
  notFalling: 'figures',
};

/** What the rules of a line depend on besides the line. */
export interface RuleContext {
  readonly policy: Policy;
  /** The year whose figures these are: targets "by" a later year are under way, not missed. Absent: judged at once. */
  readonly reportYear?: number;
  /** Codes people read ("MT-01") by line key, for rules that name another line. */
  readonly codes?: Readonly<Record<string, string>>;
}

/** The figure cells a line asks for. */
export function askedFigures({ entry }: Line): readonly FigureField[] {
  if (entry === 'ratio' || entry === 'mass') return ['denominator', 'numerator'];
  return entry === 'text' ? [] : ['numerator'];
}

/** The rules of a line in the order in which they are told: errors before warnings, cells before rows before figures. */
export function rulesFor(line: Line, context: RuleContext): RowRule[] {
  return [
    { kind: 'errorValue' },
    { kind: 'tickBox' },
    { kind: 'formulaTyped' },
    { kind: 'foreignRow', lineKey: line.key, code: line.code },
    { kind: 'duplicateRow' },
    { kind: 'appliesClear' },
    ...conditionRules(line),
    { kind: 'figuresOnNotApplicable', fields: askedFigures(line) },
    ...lockedRules(line),
    ...askedFigures(line).flatMap((field) => figureRules(line, field)),
    ...relationRules(line, context),
    ...wordRules(line),
    ...warningRules(line, context),
  ];
}

/** An unconditional row answered Không needs a reason; for a conditional row the answer is the reason. */
function conditionRules({ condition }: Line): RowRule[] {
  return condition === undefined ? [{ kind: 'reasonGiven' }] : [{ kind: 'conditionAnswered', condition }];
}

function lockedRules({ entry }: Line): RowRule[] {
  if (entry === 'yesNo') return [{ kind: 'locked', field: 'denominator', holds: 'one' }];
  const nothing = (field: FigureField): RowRule => ({ kind: 'locked', field, holds: 'nothing' });
  if (entry === 'count') return [nothing('denominator')];
  return entry === 'text' ? [nothing('denominator'), nothing('numerator')] : [];
}

const FAULTS = ['ambiguousZero', 'percentTyped', 'notNegative'] as const;

function figureRules({ entry, unitLabel }: Line, field: FigureField): RowRule[] {
  if (entry === 'yesNo') {
    return [
      { kind: 'required', field, answer: true },
      { kind: 'answerClear', field, unitLabel },
    ];
  }
  const mass = entry === 'mass';
  return [
    { kind: 'required', field, answer: false },
    ...FAULTS.map((kind): RowRule => ({ kind, field, unitLabel })),
    { kind: 'ambiguousDot', field, mass },
    ...(mass ? [] : [{ kind: 'ambiguousComma', field, unitLabel } as const]),
    { kind: 'notTooLarge', field, mass },
    { kind: mass ? 'tooFine' : 'whole', field, unitLabel },
    { kind: 'number', field, unitLabel },
  ];
}

function relationRules(line: Line, context: RuleContext): RowRule[] {
  const pair = line.entry === 'ratio' || line.entry === 'mass';
  return [
    ...(pair ? ([{ kind: 'numeratorWithinDenominator' }, { kind: 'zeroDenominator' }] as const) : []),
    ...officeRules(line, context),
    ...(line.entry === 'ratio' && line.population !== undefined ? ([{ kind: 'samePopulation' }] as const) : []),
  ];
}

/** Rules of the tab Chỉ tiêu; one about a figure this line does not ask for says nothing. */
function officeRules(line: Line, { codes }: RuleContext): RowRule[] {
  if (line.entry === 'yesNo') return [];
  const asked = askedFigures(line);
  return line.rules.flatMap((rule): RowRule[] => {
    const { field } = rule;
    if (!asked.includes(field)) return [];
    if (rule.kind === 'equalsLine') {
      const otherCode = codes?.[rule.lineKey] ?? rule.lineKey;
      return [{ kind: 'equalsLine', field, lineKey: line.key, otherKey: rule.lineKey, otherCode }];
    }
    const decimal = parseDecimal(rule.value);
    if (decimal === undefined) return [];
    const exact = (decimal.units * 1000) / decimal.scale;
    return rule.kind === 'minimum'
      ? [{ kind: 'officeMinimum', field, limit: Math.ceil(exact) }]
      : [{ kind: 'officeMaximum', field, limit: Math.floor(exact) }];
  });
}

function wordRules({ entry, evidence }: Line): RowRule[] {
  return [
    ...(entry === 'text' ? ([{ kind: 'noteGiven' }] as const) : []),
    ...(evidence === 'required'
      ? ([
          { kind: 'evidenceGiven', unlessZero: entry !== 'count' && entry !== 'text' },
          { kind: 'evidenceLink' },
        ] as const)
      : []),
  ];
}

function warningRules(line: Line, { policy }: RuleContext): RowRule[] {
  return [
    ...plausibleRules(line, policy),
    ...fallingRules(line),
    ...(line.evidence === 'optional' ? ([{ kind: 'evidenceDoubtful' }] as const) : []),
  ];
}

function plausibleRules({ entry, population }: Line, { plausiblePercent }: Policy): RowRule[] {
  const decimal = parseDecimal(plausiblePercent);
  if (decimal === undefined || entry === 'yesNo' || entry === 'text') return [];
  const share: Share = { factor: 100 * decimal.scale, times: decimal.units, percent: plausiblePercent };
  return [
    ...(entry === 'ratio' && population !== undefined ? ([{ kind: 'plausibleRoster', share }] as const) : []),
    {
      kind: 'plausiblePrevious',
      field: entry === 'count' ? 'numerator' : 'denominator',
      share,
      mass: entry === 'mass',
    },
  ];
}

function fallingRules({ entry, target: { comparator } }: Line): RowRule[] {
  if (comparator !== 'above' && comparator !== 'atLeast' && comparator !== 'about') return [];
  if (entry === 'text') return [];
  return [
    {
      kind: 'notFalling',
      of: entry === 'count' ? 'count' : entry === 'yesNo' ? 'answer' : 'ratio',
      mass: entry === 'mass',
    },
  ];
}
