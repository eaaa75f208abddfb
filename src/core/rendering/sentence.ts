// Rendering: the sentence of each rule, as a code of the catalogue and what it shows. From one entry come the problem that
// the office reads and the text that the sheet's formula puts together.
import type { FigureField } from '../plan';
import { PROBLEMS, type ProblemCode } from '../problem-catalogue';
import { problem, type Problem } from '../problem';
import { MAX_COUNT, MAX_MASS, showFigure, showWhole } from '../quantity';
import type { ReadRow } from '../read-row';
import type { InputField } from '../row';
import type { RowRule, RuleKind, RuleOf } from '../row-rule';
import { join, quote } from './formula-text';
import type { Refs } from './refs';
import { firstNotTyped, shownFormula, shownText, TITLES, type NotTyped, type Shown } from './shown';

export interface Sentence {
  readonly code: ProblemCode;
  readonly params: Readonly<Record<string, Shown>>;
  /** The cell it speaks about; `notTyped` is found in the row. */
  readonly at: InputField | NotTyped;
}

type Sentences = { readonly [K in RuleKind]: (rule: RuleOf<K>) => Sentence };

const text = (value: string): Shown => ({ kind: 'text', text: value });
const title = (field: InputField): Shown => text(TITLES[field]);
const typed = (field: FigureField): Shown => ({ kind: 'typed', field });

function say(code: ProblemCode, at: Sentence['at'], params: Sentence['params'] = {}): Sentence {
  return { code, at, params };
}

function notTyped(what: NotTyped): Sentence {
  return say(what, what, { field: { kind: 'firstNotTyped', what } });
}

/** A sentence about one figure that shows what was typed and in which column. */
function figure(code: ProblemCode, field: FigureField, more: Sentence['params'] = {}): Sentence {
  return say(code, field, { field: title(field), value: typed(field), ...more });
}

function readings(field: FigureField): Sentence['params'] {
  return { decimal: { kind: 'asDecimal', field }, whole: { kind: 'asWhole', field } };
}

const unit = (unitLabel: string): Sentence['params'] => ({
  unit: text(unitLabel === '' ? 'đơn vị tính của dòng' : unitLabel),
});

const percent = (value: string): Shown => text(value.replace('.', ','));

function fell({ of, mass }: RuleOf<'notFalling'>): Sentence {
  if (of === 'answer') return say('answerFell', 'numerator');
  if (of === 'ratio') {
    return say('shareFell', 'numerator', { before: { kind: 'percentBefore', mass }, now: { kind: 'percentNow' } });
  }
  const before: Shown = { kind: 'known', field: 'previousNumerator', mass };
  return say('countFell', 'numerator', { before, value: typed('numerator') });
}

export const SENTENCES: Sentences = {
  errorValue: () => notTyped('errorValue'),
  formulaTyped: () => notTyped('formulaTyped'),
  tickBox: () => notTyped('tickBox'),
  foreignRow: ({ code }) => say('foreignRow', 'applies', { code: text(code) }),
  duplicateRow: () => say('duplicateRow', 'applies'),
  conditionAnswered: ({ condition }) => say('conditionUnanswered', 'applies', { condition: text(condition) }),
  appliesClear: () => say('answerUnclear', 'applies', { field: title('applies'), value: { kind: 'answer' } }),
  reasonGiven: () => say('reasonMissing', 'note'),
  figuresOnNotApplicable: () => say('figuresNotCounted', 'numerator'),
  locked: ({ field, holds }) => say(holds === 'one' ? 'cellAlwaysOne' : 'cellNotAsked', field, { field: title(field) }),
  required: ({ field, answer }) => say(answer ? 'answerMissing' : 'figureMissing', field, { field: title(field) }),
  answerClear: ({ field }) => figure('answerUnclear', field),
  ambiguousZero: ({ field }) => figure('zeroOrNothing', field),
  percentTyped: ({ field, unitLabel }) => figure('percentTyped', field, unit(unitLabel)),
  notNegative: ({ field }) => figure('negativeFigure', field),
  number: ({ field }) => figure('notNumber', field),
  ambiguousDot: ({ field }) => figure('twoReadingsDot', field, readings(field)),
  ambiguousComma: ({ field }) => figure('twoReadingsComma', field, readings(field)),
  notTooLarge: ({ field, mass }) =>
    say('figureTooLarge', field, { field: title(field), limit: text(showWhole(mass ? MAX_MASS : MAX_COUNT)) }),
  tooFine: ({ field }) => figure('figureTooFine', field),
  whole: ({ field, unitLabel }) => figure('figureNotWhole', field, unit(unitLabel)),
  numeratorWithinDenominator: () =>
    say('numeratorAboveDenominator', 'numerator', {
      numerator: typed('numerator'),
      denominator: typed('denominator'),
    }),
  zeroDenominator: () => say('zeroDenominator', 'denominator'),
  officeMinimum: ({ field, limit }) => figure('belowMinimum', field, { limit: text(showFigure(limit)) }),
  officeMaximum: ({ field, limit }) => figure('aboveMaximum', field, { limit: text(showFigure(limit)) }),
  equalsLine: ({ field, otherCode }) => figure('differsFromLine', field, { line: text(otherCode) }),
  samePopulation: () => say('totalsDiffer', 'denominator', { value: typed('denominator') }),
  noteGiven: () => say('noteMissing', 'note'),
  evidenceGiven: () => say('evidenceMissing', 'evidence'),
  evidenceLink: () => say('evidenceUnreadable', 'evidence'),
  evidenceDoubtful: () => say('evidenceDoubtful', 'evidence'),
  plausibleRoster: ({ share }) =>
    say('farFromRoster', 'denominator', {
      value: typed('denominator'),
      percent: percent(share.percent),
      known: { kind: 'known', field: 'roster', mass: false },
    }),
  plausiblePrevious: ({ field, share, mass }) =>
    figure('farFromPrevious', field, {
      percent: percent(share.percent),
      known: { kind: 'known', field: field === 'denominator' ? 'previousDenominator' : 'previousNumerator', mass },
    }),
  notFalling: fell,
};

/** A member of a correlated union calls its own entry; TypeScript cannot see that the two go together. */
export function sentenceOf(rule: RowRule): Sentence {
  const entry = SENTENCES[rule.kind] as (rule: RowRule) => Sentence;
  return entry(rule);
}

/** The problem of a row that breaks the rule, with its place. */
export function problemOf({ code, params, at }: Sentence, row: ReadRow): Problem {
  const columnKey = at in TITLES ? (at as InputField) : firstNotTyped(at as NotTyped, row);
  const values = Object.entries(params).map(([name, shown]) => [name, shownText(shown, row)]);
  return problem(code, Object.fromEntries(values) as Record<string, string>, {
    unitKey: row.row.unitKey,
    rowKey: row.row.rowKey,
    ...(columnKey !== undefined && { columnKey, ...valueAt(row, columnKey) }),
  });
}

function valueAt({ row: { input } }: ReadRow, field: InputField): { value?: string } {
  const cell = input.cells[field];
  if (cell === null) return {};
  return { value: typeof cell === 'object' ? cell.error : String(cell) };
}

/** The same sentence as a formula of the row's cells. */
export function sentenceFormula({ code, params }: Sentence, refs: Refs): string {
  const pieces = PROBLEMS[code].vi.split(/(\{\w+\})/).filter((piece) => piece !== '');
  return join(...merged(pieces.map((piece) => pieceFormula(piece, params, refs))));
}

function pieceFormula(piece: string, params: Sentence['params'], refs: Refs): string {
  const shown = piece.startsWith('{') ? params[piece.slice(1, -1)] : undefined;
  return shown === undefined ? quote(piece) : shownFormula(shown, refs);
}

/** Neighbouring literals become one: `"a"&"b"` is "ab" while it stays short enough for every program. */
function merged(parts: readonly string[]): string[] {
  return parts.reduce<string[]>((done, part) => {
    const last = done[done.length - 1];
    if (last === undefined || !isLiteral(last) || !isLiteral(part) || last.length + part.length > 250) {
      return [...done, part];
    }
    return [...done.slice(0, -1), last.slice(0, -1) + part.slice(1)];
  }, []);
}

function isLiteral(formula: string): boolean {
  return /^"[^"]*"$/.test(formula);
}
