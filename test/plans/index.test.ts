import { linesOf } from '../../src/core/line';
import { BUILT_IN_PLANS, builtInPlan } from '../../src/plans';

it('offers the five plans by their keys', () => {
  expect(BUILT_IN_PLANS.map(({ key }) => key)).toEqual(['q12', 'q7', 'kien-an', 'moet', 'ha-noi']);
  expect(builtInPlan('q7')?.title).toContain('Quận 7');
  expect(builtInPlan('other')).toBeUndefined();
});

it.each(BUILT_IN_PLANS.map((plan) => [plan.key, plan] as const))(
  '%s: keys are unique and fit for names and cells',
  (_key, plan) => {
    const lists = [
      linesOf(plan).map(({ key }) => key),
      plan.rounds.map(({ key }) => key),
      plan.tasks.map(({ key }) => key),
      plan.quotas.map(({ key }) => key),
      plan.reportingLines.map(({ key }) => key),
    ];
    for (const keys of lists) expect(new Set(keys).size).toBe(keys.length);
    expect(lists.flat().filter((key) => !/^[a-z0-9]+([.-][a-z0-9]+)*$/.test(key))).toEqual([]);
    expect(new Set(plan.indicators.map(({ code }) => code)).size).toBe(plan.indicators.length);
  },
);

it.each(BUILT_IN_PLANS.map((plan) => [plan.key, plan] as const))(
  '%s: upward keys name reporting lines',
  (_key, plan) => {
    const named = plan.rounds.flatMap(({ upward }) => upward ?? []);
    expect(named.filter((key) => !plan.reportingLines.some((line) => line.key === key))).toEqual([]);
  },
);
