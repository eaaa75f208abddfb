// The facts of the five real plans (PLANS.md), read from the documents themselves. The documents are not ours to
// copy; where the folder is absent the tests are skipped and say so.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPlanText } from '../../src/importer/read-plan';
import type { PlanProposal } from '../../src/importer/proposal';

const SEEDS = join(__dirname, '../../../shared/seeds');
const there = existsSync(SEEDS);
if (!there) process.stderr.write(`seeds.test: skipped, the five real plans are not at ${SEEDS}\n`);
const withSeeds = there ? describe : describe.skip;

function read(prefix: string): PlanProposal {
  const name = readdirSync(SEEDS).find((n) => n.startsWith(prefix)) ?? '';
  return readPlanText(readFileSync(join(SEEDS, name), 'utf8'));
}
const targets = (p: PlanProposal) =>
  p.indicators.filter((i) => i.ticked).map((i) => [i.line, i.comparator, i.target, i.unit, i.time.year]);
const dues = (p: PlanProposal) =>
  p.rounds
    .filter((r) => r.ticked)
    .map((r) => [r.line, r.due.type, r.due.date ?? `${r.due.day ?? ''}/${r.due.month ?? ''}`, r.due.semantics]);

withSeeds('the five plans (skipped when ../shared/seeds is absent)', () => {
  test('Quận 12: three targets, one strict; two yearly reporting lines', () => {
    const p = read('000');
    expect(targets(p)).toEqual([
      [33, '=', 100, 'percent', null],
      [33, '=', 100, 'percent', null],
      [34, '>', 90, 'percent', 2025],
    ]);
    expect(dues(p)).toEqual([
      [76, 'yearly', '10/11', 'before'],
      [77, 'yearly', '10/11', 'before'],
    ]);
    expect(p.rounds.map((r) => r.receiver)).toEqual(['Sở Giáo dục và Đào tạo', 'Sở Tài nguyên và Môi trường']);
    expect(p.units.map((u) => u.taskCount)).toEqual([4, 6]);
    expect(p.meta).toMatchObject({
      number: '',
      issued: '2021-05-27',
      place: 'Quận 12',
      period: { from: 2021, to: 2025 },
    });
    expect(p.meta.issuer).toHaveLength(2);
  });

  test('Quận 7: eight targets, three rounds into one Drive folder', () => {
    const p = read('001');
    expect(targets(p)).toEqual([
      [28, '=', 100, 'percent', null],
      [29, '=', 100, 'percent', null],
      [33, '=', null, 'boolean', null],
      [35, '=', 100, 'percent', null],
      [37, '=', 86.7, 'percent', null],
      [40, '=', 100, 'percent', 2025],
      [43, '=', 0, 'zero', 2025],
      [46, '=', 100, 'percent', 2025],
    ]);
    expect(dues(p)).toEqual([
      [55, 'date', '2023-11-01', 'before'],
      [56, 'date', '2024-06-01', 'before'],
      [58, 'date', '2025-11-01', 'before'],
    ]);
    for (const round of p.rounds) {
      expect(round.channel).toEqual(['drive']);
      expect(round.files).toEqual([
        { kind: 'word', count: 1 },
        { kind: 'scan', count: 1 },
      ]);
      expect(round.receiver).toBe('Phòng Giáo dục và Đào tạo');
    }
    expect(p.links).toEqual([expect.stringMatching(/\/1gMeFHdRdL2i9TkpDcaOqTVlUqN1qxsks$/)]);
    expect(p.meta).toMatchObject({ numberBlank: true, number: '' });
    expect(p.meta.parent).toContain('2551/KH-UBND');
  });

  test('Kiến An: no numeric target, one round', () => {
    const p = read('002');
    expect(p.indicators).toEqual([]);
    expect(dues(p)).toEqual([[67, 'date', '2023-12-05', 'before']]);
    expect(p.meta.parent).toContain('44/KH-SGDĐT');
    expect(p.meta.issued).toBe('2023-04');
  });

  test('Bộ: quotas, dated tasks and ten blocks of tasks, no percentage', () => {
    const p = read('003');
    expect(p.indicators.filter((i) => i.ticked)).toEqual([]);
    expect(p.rounds.filter((r) => r.ticked)).toEqual([]);
    expect(p.units.map((u) => u.taskCount)).toEqual([8, 4, 3, 4, 4, 2, 3, 2, 2, 2]);
    expect(
      p.tasks
        .filter((t) => t.ticked)
        .map((t) => [
          t.line,
          t.deadline.date ?? `q${t.deadline.quarter ?? ''}/${t.deadline.year ?? ''}`,
          t.deadline.semantics,
        ]),
    ).toEqual([
      [43, '2021-01-22', 'on'],
      [49, '2021-01-22', 'before'],
      [51, '2021-01-15', 'before'],
      [58, '2021-01-16', 'before'],
      [59, '2021-01-15', 'before'],
      [69, '2021-02-01', 'on'],
      [70, 'q1/2021', 'within'],
      [72, '2021-02-01', 'on'],
      [75, 'q1/2021', 'within'],
    ]);
    const quotas = p.quotas.filter((q) => q.line === 24).map((q) => [q.value, q.per]);
    expect(quotas).toEqual(
      expect.arrayContaining([
        [30, ''],
        [1, 'địa phương'],
        [20, 'huyện'],
        [1, 'trường'],
        [10, 'trường'],
      ]),
    );
    expect(p.meta.period).toEqual({ from: 2021, to: 2025 });
  });

  test('Hà Nội: eight targets by 2025, one of them about; a round within the school-year report', () => {
    const p = read('004');
    expect(targets(p).map((t) => t[2])).toEqual([100, 100, 100, 100, 100, 100_000, 15_000, 100]);
    expect(p.indicators.every((i) => i.time.year === 2025)).toBe(true);
    expect(p.indicators.filter((i) => i.approx).map((i) => i.target)).toEqual([15_000]);
    expect(p.rounds.filter((r) => r.ticked)).toHaveLength(1);
    expect(p.rounds[0]).toMatchObject({
      line: 103,
      due: { type: 'schoolyear' },
      receiver: 'Sở GDĐT',
      channel: ['email'],
    });
    expect(p.emails).toEqual(['cttt@hanoiedu.vn']);
    expect(p.phones).toEqual(['02439411232']);
    expect(p.units.map((u) => u.taskCount)).toEqual([4, 2, 2]);
  });
});
