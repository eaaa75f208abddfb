// From a document to a workbook: each plan is read, confirmed as it is, built by one batch and read back the same; on one of
// them a whole round is issued. The five real plans are not ours to copy: without their folder they are skipped, aloud.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setDue, setFolder } from '../../src/app/change-plan';
import { planOfConfirmed } from '../../src/app/confirmed-plan';
import { createPlanFromProposal } from '../../src/app/create-from-proposal';
import { stepIssue } from '../../src/app/issue';
import { saveUnits } from '../../src/app/load-units';
import { readOffice } from '../../src/app/office';
import { proposePlan } from '../../src/app/propose-plan';
import { checkPlan } from '../../src/core/plan-check';
import { severityOf } from '../../src/core/problem';
import type { TaskWithState } from '../../src/workbook/task-tab';
import { confirmAll } from './confirm';
import { officeSession } from './office-session';

const FIXTURES = path.resolve('test/importer/fixtures');
const SEEDS = path.resolve('../shared/seeds');

interface Sample {
  readonly name: string;
  readonly file: string;
}

function textsIn(folder: string): Sample[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  return names.map((name) => ({ name: path.basename(name, '.txt'), file: path.join(folder, name) }));
}

const seeds = textsIn(SEEDS);
if (seeds.length === 0) process.stderr.write(`plan-from-document: the five real plans are not at ${SEEDS}, skipped\n`);
const samples = [...textsIn(FIXTURES), ...seeds];

function proposed(office: ReturnType<typeof officeSession>, file: string) {
  return proposePlan(office.session, { text: readFileSync(file, 'utf8') });
}

test.each(samples)('$name: read, confirmed, built by one batch, read back equal', ({ file }) => {
  const office = officeSession();
  const confirmed = confirmAll(proposed(office, file));
  const plan = planOfConfirmed(confirmed);
  expect(office.sent).toEqual([]);

  createPlanFromProposal(office.session, confirmed);
  const built = office.sent.findIndex((request) => request.endsWith(':batchUpdate'));
  expect(office.sent.filter((request) => request.startsWith('POST'))).toHaveLength(1);
  expect(built).toBeLessThan(3);

  const back = readOffice(office.session);
  expect(back?.problems).toEqual([]);
  const tasks = (back?.plan.tasks as readonly TaskWithState[]).map(({ state, ...task }) => {
    expect(state).toBe('open');
    return task;
  });
  expect({ ...back?.plan, tasks }).toEqual(plan);

  const indicators = plan.indicators.map(({ source }) => source?.line);
  expect(indicators).toEqual(confirmed.indicators.map(({ line }) => line));
  const sourced = [...plan.indicators, ...plan.rounds, ...plan.tasks, ...plan.contents];
  expect(sourced.filter(({ source }) => source === undefined)).toEqual([]);
  const keys = [...plan.indicators, ...plan.rounds].map(({ key }) => key);
  for (const list of [plan.indicators, plan.rounds, plan.tasks]) {
    expect(new Set(list.map(({ key }) => key)).size).toBe(list.length);
  }
  expect(keys.filter((key) => !/^dong-[0-9-]+$/.test(key))).toEqual([]);
  office.workspace.dispose();
});

test.each(samples)('$name: what was confirmed has no fault that the tabs would show as ours', ({ file }) => {
  const office = officeSession();
  const plan = planOfConfirmed(confirmAll(proposed(office, file)));
  const errors = checkPlan(plan).filter((found) => severityOf(found) === 'error');
  // Gaps of the documents themselves: nobody named for a task, or nothing but quotas or prose.
  const gaps = ['planTextMissing', 'planEmpty', 'planDateBeforeIssue', 'indicatorNeverMet'];
  expect(errors.filter(({ code }) => !gaps.includes(code))).toEqual([]);
  office.workspace.dispose();
});

test('a second click changes nothing, another document is told to take another spreadsheet', () => {
  const office = officeSession();
  const confirmed = confirmAll(proposed(office, path.join(FIXTURES, 'health.txt')));
  createPlanFromProposal(office.session, confirmed);
  expect(createPlanFromProposal(office.session, confirmed).summary).toContain('đã có sẵn');
  const other = confirmAll(proposed(office, path.join(FIXTURES, 'digital.txt')));
  expect(() => createPlanFromProposal(office.session, other)).toThrow('đang giữ kế hoạch');
  office.workspace.dispose();
});

test('a whole round is issued on a plan read from a document', () => {
  const office = officeSession('2022-03-20T08:00:00+07:00');
  const { session } = office;
  createPlanFromProposal(session, confirmAll(proposed(office, path.join(FIXTURES, 'children.txt'))));
  saveUnits(session, {
    text: ['Mã\tTên trường\tCấp\tEmail', 'A1\tTH An Sơn\tTH\ta1@truong.example.vn', 'A2\tTHCS An Hòa\tTHCS\t'].join(
      '\n',
    ),
  });
  const roundKey = readOffice(session)?.plan.rounds[0]?.key ?? '';
  setFolder(session, {});
  setDue(session, { roundKey, date: '2022-06-10', semantics: 'by' });
  let skip: readonly string[] = [];
  for (let step = 0; step < 20; step += 1) {
    const reply = stepIssue(session, { roundKey, skip });
    skip = reply.skip;
    expect(reply.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    if (!reply.finished) continue;
    expect(reply.summary).toContain('2/2');
    office.workspace.dispose();
    return;
  }
  throw new Error('the job did not end');
});
