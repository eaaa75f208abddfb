// Invented plans of many fields, each with what a person expects of it. The words of the first column must stand
// in the sentence that the proposal names.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPlanText } from '../../src/importer/read-plan';
import { roundsOf, scoreDues, scoreIndicators, tasksOf, type Expected } from './scoring';

const FOLDER = join(__dirname, 'fixtures');
const names = readdirSync(FOLDER)
  .filter((n) => n.endsWith('.txt'))
  .map((n) => n.replace('.txt', ''));
const textOf = (name: string): string => readFileSync(join(FOLDER, `${name}.txt`), 'utf8');
const expectedOf = (name: string): Expected =>
  JSON.parse(readFileSync(join(FOLDER, `${name}.expected.json`), 'utf8')) as Expected;

test('there are at least twelve invented plans', () => {
  expect(names.length).toBeGreaterThanOrEqual(12);
});

describe.each(names)('%s', (name) => {
  const plan = readPlanText(textOf(name));
  const expected = expectedOf(name);

  test('targets', () => {
    const score = scoreIndicators(plan, expected);
    expect({ missing: score.missing, extra: score.extra, wrong: score.wrong }).toEqual({
      missing: [],
      extra: [],
      wrong: [],
    });
  });

  test('rounds', () => {
    const score = scoreDues(roundsOf(plan), expected.rounds);
    expect({ missing: score.missing, extra: score.extra }).toEqual({ missing: [], extra: [] });
  });

  test('dated tasks', () => {
    const score = scoreDues(tasksOf(plan), expected.tasks);
    expect({ missing: score.missing, extra: score.extra }).toEqual({ missing: [], extra: [] });
  });

  test('the plan’s own facts', () => {
    const { number, issued, from, to } = expected.meta ?? {};
    if (number !== undefined) expect(plan.meta.number).toBe(number);
    if (issued !== undefined) expect(plan.meta.issued).toBe(issued);
    if (from !== undefined) expect(plan.meta.period.from).toBe(from);
    if (to !== undefined) expect(plan.meta.period.to).toBe(to);
  });

  test('every proposal points at its words in the document', () => {
    const lines = textOf(name).split('\n');
    for (const spot of [...plan.indicators, ...plan.rounds, ...plan.tasks, ...plan.quotas]) {
      expect(spot.context.slice(spot.contextOffset, spot.contextOffset + spot.source.length)).toBe(spot.source);
      expect(spot.line).toBeGreaterThanOrEqual(1);
      const around = lines
        .slice(spot.line - 1, spot.lineEnd)
        .join(' ')
        .replace(/\*\*/g, '')
        .replace(/\s+/g, ' ');
      const words = spot.source.split(/[\s|]+/).filter((w) => w.length > 3);
      expect(words.some((w) => around.includes(w))).toBe(true);
    }
  });
});
