import fc from 'fast-check';
import { day } from '../../src/core/calendar-date';
import { diffPlans, isSamePlan, linesAskedAnew, needsReissue } from '../../src/core/plan-diff';
import type { Indicator, Plan, ReportingRound } from '../../src/core/plan';
import { BUILT_IN_PLANS } from '../../src/plans';
import { quan7 } from '../../src/plans/quan-7';

function withIndicator(key: string, change: (indicator: Indicator) => Indicator): Plan {
  return { ...quan7, indicators: quan7.indicators.map((each) => (each.key === key ? change(each) : each)) };
}

function withRound(key: string, change: Partial<ReportingRound>): Plan {
  return { ...quan7, rounds: quan7.rounds.map((each) => (each.key === key ? { ...each, ...change } : each)) };
}

it.each(BUILT_IN_PLANS.map((plan) => [plan.key, plan] as const))(
  '%s read back as it was: nothing changed',
  (_key, plan) => {
    const copy = JSON.parse(JSON.stringify({ ...plan, sources: undefined })) as Plan;
    expect(isSamePlan(diffPlans(plan, copy))).toBe(true);
  },
);

it.each<[string, Plan, readonly string[]]>([
  ['words', withIndicator('nuoc-sach', (each) => ({ ...each, text: 'Có nước sạch' })), ['text']],
  ['code', withIndicator('nuoc-sach', (each) => ({ ...each, code: 'KH-09' })), ['text']],
  ['target', withIndicator('nuoc-sach', (each) => ({ ...each, target: { ...each.target, value: '95' } })), ['target']],
  ['time', withIndicator('nuoc-sach', (each) => ({ ...each, time: { kind: 'by', year: 2025 } })), ['target']],
  ['evidence', withIndicator('nuoc-sach', (each) => ({ ...each, evidence: 'required' })), ['rule']],
  ['levels', withIndicator('nuoc-sach', (each) => ({ ...each, levels: ['MN'] })), ['rule']],
  [
    'measure',
    withIndicator('nuoc-sach', (each) => ({ ...each, measure: { kind: 'mass', unitLabel: 'm³' } })),
    ['entry'],
  ],
])('a change of %s touches one line', (name, after, changes) => {
  const diff = diffPlans(quan7, after);
  expect(diff.lines).toEqual({ added: [], removed: [], changed: [{ key: 'nuoc-sach', changes }], reordered: false });
  expect(needsReissue(diff)).toBe(true);
  expect(linesAskedAnew(diff)).toEqual(name === 'measure' ? ['nuoc-sach'] : []);
});

it('an indicator’s words touch each of its streams', () => {
  const diff = diffPlans(
    quan7,
    withIndicator('chat-thai', (each) => ({ ...each, text: 'Rác' })),
  );
  expect(diff.lines.changed.map(({ key }) => key)).toEqual([
    'chat-thai.sinh-hoat',
    'chat-thai.nguy-hai',
    'chat-thai.y-te',
  ]);
});

it('a stream added or taken away is one line', () => {
  const less = withIndicator('chat-thai', (each) => ({ ...each, parts: (each.parts ?? []).slice(0, 2) }));
  expect(diffPlans(quan7, less).lines).toMatchObject({ added: [], removed: ['chat-thai.y-te'], changed: [] });
  expect(diffPlans(less, quan7).lines).toMatchObject({ added: ['chat-thai.y-te'], removed: [], changed: [] });
});

it('another order is an order, not eight new lines', () => {
  const diff = diffPlans(quan7, { ...quan7, indicators: [...quan7.indicators].reverse() });
  expect(diff.lines).toEqual({ added: [], removed: [], changed: [], reordered: true });
});

it('a new date judges statuses anew and issues nothing', () => {
  const diff = diffPlans(quan7, withRound('nam-2023', { internalDue: { semantics: 'by', date: day('2023-10-20') } }));
  expect(diff.rounds.changed).toEqual([{ key: 'nam-2023', dates: true, rest: false }]);
  expect(needsReissue(diff)).toBe(false);
});

it('a round’s other facts, new and dropped rounds, and facts of the plan are told apart', () => {
  const renamed = diffPlans(quan7, withRound('nam-2023', { name: 'Báo cáo 2023' }));
  expect(renamed.rounds.changed).toEqual([{ key: 'nam-2023', dates: false, rest: true }]);
  const fewer = diffPlans(quan7, { ...quan7, rounds: quan7.rounds.slice(1), folderId: 'another-folder' });
  expect([fewer.rounds.removed, fewer.facts]).toEqual([['nam-2023'], ['folderId']]);
});

it('lines added, removed and kept account for every line, whatever is kept', () => {
  const keys = quan7.indicators.map(({ key }) => key);
  const check = (kept: readonly string[]) => {
    const after = { ...quan7, indicators: quan7.indicators.filter(({ key }) => kept.includes(key)) };
    const { lines } = diffPlans(quan7, after);
    expect(lines).toMatchObject({ added: [], changed: [], reordered: false });
    const back = diffPlans(after, quan7).lines;
    expect(back.added).toEqual(lines.removed);
  };
  fc.assert(fc.property(fc.subarray(keys), check), { seed: 7, numRuns: 100 });
});
