// `round --plan q7 --schools 42 --json`: one whole round in a fresh temporary workspace that is gone afterwards. On stdout
// stands the result alone (one JSON object, or the readable tables); everything else goes to stderr.
import { Workspace } from '../workspace/workspace';
import { readBundle } from './bundle-files';
import { BadOptions, parseOptions, readPlanKey, readUnitCount } from './options';
import { playRound, type PlayedRound } from './play-round';
import { printedRound } from './print-round';
import { BEGINNINGS } from './timetable';
import type { SamplePlan } from '../sample/sample-plan';

const USAGE = { plan: 'text', schools: 'text', json: 'flag' } as const;

export interface RoundOptions {
  readonly plan: SamplePlan;
  readonly units: number;
  readonly json: boolean;
}

/** @throws BadOptions */
export function readRoundOptions(args: readonly string[]): RoundOptions {
  const { values, flags, rest } = parseOptions(args, USAGE);
  if (rest.length > 0)
    throw new BadOptions(`Không hiểu “${rest.join(' ')}”. Mẫu: round --plan q7 --schools 42 --json.`);
  return {
    plan: readPlanKey(values['plan'] ?? 'q7'),
    units: readUnitCount(values['schools'] ?? '42'),
    json: flags.has('json'),
  };
}

/** Plays the round and answers what belongs on stdout. @param root the project's folder */
export function roundCommand(args: readonly string[], root: string, say: (line: string) => void): string {
  const options = readRoundOptions(args);
  const { plan, units } = options;
  const workspace = Workspace.temporary({ now: BEGINNINGS[plan].start });
  try {
    const host = workspace.scriptHost(readBundle(root));
    const played = playRound({ plan, units, place: workspace, host, say });
    return options.json ? roundJson(played) : printedRound(played);
  } finally {
    workspace.dispose();
  }
}

export function roundJson({ result, requests }: PlayedRound): string {
  return JSON.stringify({ ...result, requests }, null, 2);
}
