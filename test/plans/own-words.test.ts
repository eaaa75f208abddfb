// The documents are other people's: we take facts from them and word everything ourselves.
import type { Plan } from '../../src/core/plan';
import { BUILT_IN_PLANS } from '../../src/plans';
import { describeWithSeeds, seedLines, words } from './seed';

const LONGEST_COMMON_RUN = 8;
/** Names of offices and documents are names, not wording. */
const NAME_FIELDS = new Set([
  'unit',
  'support',
  'from',
  'to',
  'issuers',
  'office',
  'receiver',
  'parent',
  'places',
  'policy',
]);

function sentences(value: unknown, field = ''): string[] {
  if (NAME_FIELDS.has(field)) return [];
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => sentences(inner, Array.isArray(value) ? field : key));
}

function borrowedRuns(plan: Plan): string[] {
  const length = LONGEST_COMMON_RUN + 1;
  const runs = (text: readonly string[]) =>
    text.slice(length - 1).map((_, index) => text.slice(index, index + length).join(' '));
  const theirs = new Set(runs(words(seedLines(plan.key).join('\n'))));
  return sentences(plan).flatMap((sentence) => runs(words(sentence)).filter((run) => theirs.has(run)));
}

describeWithSeeds('the plans speak our own words', () => {
  it.each(BUILT_IN_PLANS.map((plan) => [plan.key, plan] as const))('%s', (_key, plan) => {
    expect(borrowedRuns(plan)).toEqual([]);
  });

  it('looks at enough text to mean something', () => {
    expect(BUILT_IN_PLANS.flatMap((plan) => sentences(plan)).length).toBeGreaterThan(200);
  });
});
