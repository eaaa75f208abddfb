// Every rule with all its renderings side by side, kept in a snapshot that reads as a table of contents: what the sheet
// tests, what it says, what is refused at the door, what is coloured, what the guide tells.
import { sentence } from '../../../src/core/problem';
import { DEFAULT_POLICY } from '../../../src/core/plan';
import { PROBLEMS } from '../../../src/core/problem-catalogue';
import { rulesFor, STAGES, type RowRule, type RuleKind } from '../../../src/core/row-rule';
import { CHECK_WORDS } from '../../../src/core/rendering/check-words';
import { conditionOf } from '../../../src/core/rendering/condition';
import { doorOf } from '../../../src/core/rendering/door';
import { conditionalFormats, FORMATS } from '../../../src/core/rendering/format';
import { guideLineOf, guideLines } from '../../../src/core/rendering/guide';
import type { Refs } from '../../../src/core/rendering/refs';
import { sentenceFormula, sentenceOf } from '../../../src/core/rendering/sentence';
import { builtInPlan } from '../../../src/plans';
import { linesOf } from '../../../src/core/line';
import { lineOfKind } from './lines';

/** Fields by name instead of by letter, so that the snapshot can be read. */
const REFS: Refs = { cell: (field) => field, range: (field) => `${field}s` };
const CONTEXT = { policy: DEFAULT_POLICY, codes: { 'dong-2': 'MT-02' } };

const LINES = [
  lineOfKind('ratio', {
    population: 'hoc-sinh',
    evidence: 'required',
    rules: [
      { kind: 'minimum', field: 'denominator', value: '10' },
      { kind: 'maximum', field: 'numerator', value: '2000.5' },
      { kind: 'equalsLine', field: 'denominator', lineKey: 'dong-2' },
    ],
  }),
  lineOfKind('mass', { condition: 'Trường có chất thải y tế không?' }),
  lineOfKind('yesNo'),
  lineOfKind('count'),
  lineOfKind('text'),
];

function ruleOfEachKind(): Map<RuleKind, RowRule> {
  const rules = LINES.flatMap((line) => rulesFor(line, CONTEXT));
  return new Map([...rules].reverse().map((rule) => [rule.kind, rule]));
}

function rendered(rule: RowRule): string {
  const said = sentenceOf(rule);
  const door = doorOf(rule);
  const formats = FORMATS[rule.kind](REFS).map(({ field, tint, formula }) => `${field} ${tint} when ${formula}`);
  return [
    `## ${rule.kind} (${STAGES[rule.kind]}, ${PROBLEMS[said.code].severity})`,
    `sentence   ${sentence({ code: said.code, params: {}, place: {} })}`,
    `condition  ${conditionOf(rule, REFS)}`,
    `formula    ${sentenceFormula(said, REFS)}`,
    `door       ${door === undefined ? '–' : door.formula('cell')}`,
    `colour     ${formats.length > 0 ? formats.join('; ') : '–'}`,
    `guide      ${guideLineOf(rule)}`,
  ].join('\n');
}

test('every rule has all its renderings', () => {
  const rules = ruleOfEachKind();
  const kinds = Object.keys(STAGES) as RuleKind[];
  expect(kinds.filter((kind) => !rules.has(kind))).toEqual([]);
  const pages = kinds.map((kind) => rules.get(kind)).filter((rule) => rule !== undefined);
  expect(pages.map(rendered).join('\n\n')).toMatchSnapshot();
});

test('every sentence says what to do, in one breath, and warnings say that they are warnings', () => {
  for (const rule of ruleOfEachKind().values()) {
    const { vi, severity } = PROBLEMS[sentenceOf(rule).code];
    expect(vi.length).toBeLessThan(180);
    expect(vi).toMatch(/\.$/);
    expect(vi.startsWith(CHECK_WORDS.warning)).toBe(severity === 'warning');
    expect(vi).toMatch(/[.:,] .+/);
  }
});

test('errors come before warnings in every line', () => {
  for (const line of LINES) {
    const severities = rulesFor(line, CONTEXT)
      .filter(({ kind }) => !['zeroDenominator', 'figuresOnNotApplicable'].includes(kind))
      .map((rule) => PROBLEMS[sentenceOf(rule).code].severity);
    expect(severities).toEqual([...severities].sort());
  }
});

test('the guide of a plan is about ten lines, each once', () => {
  const plan = builtInPlan('q7');
  const lines = guideLines(plan ? linesOf(plan) : [], CONTEXT);
  expect(new Set(lines).size).toBe(lines.length);
  expect(lines.length).toBeLessThanOrEqual(12);
});

test('colours of the column Kiểm tra leave no answer without one', () => {
  const tints = conditionalFormats(REFS).filter(({ field }) => field === 'check');
  expect(tints.map(({ tint }) => tint)).toEqual(['good', 'waiting', 'calm', 'warning', 'bad']);
});
