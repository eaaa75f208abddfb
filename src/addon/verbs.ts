// Each public function: a session from the host, the verb of app/, and a Reply. Verbs that write run alone, so that two
// clerks of one office clicking together do not write over each other.
import { checkPlanTabs } from '../app/check-plan';
import { stepCollect } from '../app/collect';
import type { PublicFunctions } from '../app/contract';
import { createBuiltInPlan } from '../app/create-plan';
import { createPlanFromProposal } from '../app/create-from-proposal';
import { explain } from '../app/explain';
import { exportRound } from '../app/export-round';
import { stepFile } from '../app/file-documents';
import { handOver, setDue, setFolder, setPolicy } from '../app/change-plan';
import { stepIssue } from '../app/issue';
import { previewUnits, saveUnits } from '../app/load-units';
import { proposePlan } from '../app/propose-plan';
import { recordUpward } from '../app/record-upward';
import { repairUnit } from '../app/repair';
import { returnUnit } from '../app/return-unit';
import { STEP_BUDGET_MS, type Session } from '../app/session';
import { reply } from '../app/show-problem';
import { showState } from '../app/show-state';
import { showRound } from '../app/show-round';
import { showUnit } from '../app/show-unit';
import { problem, ProblemError } from '../core/problem';
import { createGoogle } from '../google/google-client';
import { appsScriptHost, type Host } from './host';
import { hourlySwitch, receive } from './hourly';

const host = appsScriptHost();

/** Reads only: any number of people at once. */
function reads<A extends unknown[], T>(verb: (session: Session, ...argument: A) => T) {
  return (...argument: A) => reply(() => inSession(host, (session) => verb(session, ...argument)));
}

/** Writes: one at a time for this spreadsheet. */
function writes<A extends unknown[], T>(verb: (session: Session, ...argument: A) => T) {
  return (...argument: A) =>
    reply(() => {
      const done = host.alone(() => inSession(host, (session) => verb(session, ...argument)));
      if (done === undefined) throw new ProblemError(problem('somebodyElseWorks'));
      return done.value;
    });
}

function inSession<T>({ send, sleepMs, nowMs, account, ...rest }: Host, run: (session: Session) => T): T {
  const startMs = nowMs();
  const who = account();
  const earlier = rest.recallPace();
  const google = createGoogle({
    send,
    sleepMs,
    nowMs,
    account: who,
    deadlineMs: startMs + STEP_BUDGET_MS,
    ...(earlier && { earlier }),
  });
  try {
    return run({
      google,
      // Asked for only by the verbs that need it: a document can be read where no spreadsheet is open.
      get spreadsheetId() {
        return rest.spreadsheetId();
      },
      get spreadsheetUrl() {
        return rest.spreadsheetUrl();
      },
      account: who,
      nowMs: startMs,
    });
  } finally {
    rest.keepPace(google.record());
  }
}

export const VERBS: PublicFunctions = {
  getState: reads(showState),
  createPlan: writes(createBuiltInPlan),
  proposePlan: reads(proposePlan),
  createPlanFromProposal: writes(createPlanFromProposal),
  previewUnits: reads(previewUnits),
  saveUnits: writes(saveUnits),
  setDue: writes(setDue),
  setPolicy: writes(setPolicy),
  setFolder: writes(setFolder),
  checkPlan: writes(checkPlanTabs),
  handOver: writes(handOver),
  stepIssue: writes(stepIssue),
  stepCollect: writes(stepCollect),
  stepFile: writes(stepFile),
  getStatus: reads(showRound),
  getUnit: reads(showUnit),
  recordUpward: writes(recordUpward),
  returnUnit: writes(returnUnit),
  repairUnit: writes(repairUnit),
  explain: reads(explain),
  setHourly: ({ on }) => reply(() => hourlySwitch(host, on)),
  exportRound: reads(exportRound),
};

/** What the hourly trigger runs, on the round that people work on now. */
export function receiveHourly(): void {
  const state = VERBS.getState();
  const roundKey = state.ok ? state.value.roundKey : undefined;
  if (roundKey !== undefined)
    receive(host, roundKey, [(step) => VERBS.stepCollect(step), (step) => VERBS.stepFile(step)]);
}
