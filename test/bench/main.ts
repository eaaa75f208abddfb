// npm run bench: how fast a plan's document is read (reader.ts), and how fast the core judges a round of the Quận 7 plan, checking and completion together, on one core; and
// whether ten times the schools take ten times as long. Time is processor time, so that a busy machine measures the same.
// Rows are as schools fill them: text, groups, mistakes here and there.
import { completionOf } from '../../src/core/completion';
import { linesOf, type Line } from '../../src/core/line';
import type { OrgUnit } from '../../src/core/org-unit';
import type { Plan } from '../../src/core/plan';
import { checkRows } from '../../src/core/row-check';
import { rowKeyOf } from '../../src/core/rendering/refs';
import type { Cell, PlacedRow } from '../../src/core/row';
import { builtInPlan } from '../../src/plans';
import { benchReader } from './reader';

const RUNS = 5;
const ROWS_PER_SECOND = 250_000;
/** Ten times the schools may take at most so many times as long, because caches grow colder. */
const MOST_GROWTH = 16;

function schools(count: number): OrgUnit[] {
  return Array.from({ length: count }, (_, index) => ({
    key: `truong-${index}`,
    code: `7-${index}`,
    name: `Trường ${index}`,
    kind: 'school',
    levels: ['TH'],
    email: '',
    roster: { 'staff+pupils': 400 + index, officials: 45 },
  }));
}

/** What a school types for a line; every seventh row holds something to be refused. */
function typedRow(unit: OrgUnit, line: Line, index: number): PlacedRow {
  const people = 400 + (index % 300);
  const numerator: Cell = index % 7 === 3 ? '86,7%' : index % 3 === 0 ? String(people - 5) : people - 5;
  const isPair = line.entry === 'ratio' || line.entry === 'mass';
  const denominator: Cell = isPair ? (index % 2 === 0 ? people : `${people}`) : line.entry === 'yesNo' ? 1 : null;
  return {
    rowKey: rowKeyOf(unit.key, line.key),
    unitKey: unit.key,
    line,
    input: {
      cells: {
        applies: 'Có',
        denominator,
        numerator: line.entry === 'yesNo' ? (index % 5 === 0 ? 'không' : 'Có') : numerator,
        evidence: 'https://drive.google.com/file/d/1x/view',
        note: index % 11 === 0 ? 'Trường mới tách lớp' : null,
      },
      roster: people,
      previousDenominator: people - 3,
      previousNumerator: people - 20,
    },
  };
}

function rowsOf(plan: Plan, units: readonly OrgUnit[]): PlacedRow[] {
  const lines = linesOf(plan);
  return units.flatMap((unit, at) => lines.map((line, index) => typedRow(unit, line, at + index)));
}

interface Measured {
  readonly rows: number;
  /** Medians of the runs, in milliseconds. */
  readonly checkMs: number;
  readonly totalMs: number;
}

/** Of all threads of this process: collecting garbage and compiling count too. */
function processorMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function measure(plan: Plan, schoolCount: number): Measured {
  const units = schools(schoolCount);
  const rows = rowsOf(plan, units);
  const [round] = plan.rounds;
  if (round === undefined) throw new Error('the plan has no round');
  const runs = Array.from({ length: RUNS + 1 }, () => {
    const start = processorMs();
    const checked = checkRows(rows, { policy: plan.policy });
    const between = processorMs();
    completionOf({ plan, round, units, rows: checked, nowMs: Date.UTC(2023, 9, 31) });
    return { check: between - start, total: processorMs() - start };
  }).slice(1);
  return {
    rows: rows.length,
    checkMs: median(runs.map(({ check }) => check)),
    totalMs: median(runs.map(({ total }) => total)),
  };
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function show(schoolCount: number, { rows, checkMs, totalMs }: Measured): void {
  const rate = (ms: number): string => Math.round((rows / ms) * 1000).toLocaleString('en');
  console.log(
    `${schoolCount} schools, ${rows.toLocaleString('en')} rows: check ${checkMs.toFixed(1)} ms (${rate(checkMs)} rows/s), ` +
      `with completion ${totalMs.toFixed(1)} ms (${rate(totalMs)} rows/s)`,
  );
}

const plan = builtInPlan('q7');
if (plan === undefined) throw new Error('the plan of Quận 7 is missing');
measure(plan, 3000);
const few = measure(plan, 300);
const many = measure(plan, 3000);
show(300, few);
show(3000, many);
const growth = many.totalMs / few.totalMs;
console.log(`ten times the schools take ${growth.toFixed(1)} times as long; median of ${RUNS}`);
const isReaderQuick = benchReader();
if ((many.rows / many.totalMs) * 1000 < ROWS_PER_SECOND || growth > MOST_GROWTH || !isReaderQuick) process.exitCode = 1;
