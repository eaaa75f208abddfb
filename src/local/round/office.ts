// The office's clerk at the sidebar: every click is a public function of the built bundle, called as google.script.run does.
// Long jobs are clicked on until they say they are finished. Requests are counted here, for the clerk's clicks alone.
import type {
  Done,
  PublicFunctions,
  Reply,
  RoundExport,
  RoundStatus,
  ShownProblem,
  State,
  StepArgument,
  StepReply,
} from '../../app/contract';
import type { ScriptHost } from '../apps-script/script-host';
import type { Clock } from '../google/http';
import type { RequestCounts, StandIn } from '../server/router';

/** A refusal the clerk reads in the sidebar; the message is its sentence. */
export class VerbRefused extends Error {
  override readonly name = 'VerbRefused';
  constructor(
    readonly verb: string,
    readonly problem: ShownProblem,
  ) {
    super(problem.where === '' ? problem.sentence : `${problem.where}: ${problem.sentence}`);
  }
}

export type StepVerb = 'stepIssue' | 'stepCollect' | 'stepFile';

/** What one whole job said at its end, with everything it met on the way. */
export interface JobReport {
  readonly verb: StepVerb;
  readonly summary: string;
  readonly steps: number;
  readonly problems: readonly ShownProblem[];
  readonly requests: RequestCounts;
}

type ValueOf<Verb extends keyof PublicFunctions> =
  ReturnType<PublicFunctions[Verb]> extends Reply<infer Value> ? Value : never;

/** More steps than any job of three thousand schools needs: a job that never ends is a fault of the bundle. */
const MAX_STEPS = 4000;

/** Refusals that only mean: not yet. Google's limits count by the minute. */
const PATIENCE: readonly string[] = ['stepOutOfTime', 'googleRateLimited', 'googleUnavailable'];
const PATIENCE_PAUSE_MS = 15_000;
const MAX_TRIES = 8;

export class Office {
  private counted: RequestCounts = { total: 0, reads: 0, writes: 0 };

  constructor(
    private readonly host: Pick<ScriptHost, 'run'>,
    private readonly standIn: Pick<StandIn, 'counts'>,
    /** Time passes while the clerk waits for Google. */
    private readonly clock: Pick<Clock, 'advanceMs'>,
    private readonly email: string,
    private readonly say: (line: string) => void = () => undefined,
  ) {}

  /** Requests to Google that the clerk's clicks have cost so far. */
  get requests(): RequestCounts {
    return this.counted;
  }

  state(): State {
    return this.call('getState');
  }

  createPlan(planKey: string): Done {
    return this.call('createPlan', { planKey });
  }

  saveUnits(text: string): Done {
    return this.call('saveUnits', { text });
  }

  setDue(argument: Parameters<PublicFunctions['setDue']>[0]): Done {
    return this.call('setDue', argument);
  }

  createFolder(): Done {
    return this.call('setFolder', {});
  }

  status(roundKey: string): RoundStatus {
    return this.call('getStatus', { roundKey });
  }

  exportRound(roundKey: string): RoundExport {
    return this.call('exportRound', { roundKey });
  }

  /** Clicks a long job through to its end. */
  job(verb: StepVerb, roundKey: string): JobReport {
    const before = this.counted;
    const problems: ShownProblem[] = [];
    let skip: readonly string[] = [];
    for (let steps = 1; steps <= MAX_STEPS; steps += 1) {
      const reply = this.step(verb, { roundKey, skip });
      skip = reply.skip;
      problems.push(...reply.problems);
      this.say(`  ${reply.finished ? reply.summary : reply.progress}`);
      if (reply.finished) {
        return { verb, summary: reply.summary, steps, problems, requests: difference(this.counted, before) };
      }
    }
    throw new Error(`${verb} has not finished after ${MAX_STEPS} steps`);
  }

  /** Clicks again after a while when Google only asks for patience, as the sidebar does. */
  private step(verb: StepVerb, argument: StepArgument): StepReply {
    for (let tries = 1; ; tries += 1) {
      try {
        return this.call(verb, argument);
      } catch (error) {
        const mayPass = error instanceof VerbRefused && PATIENCE.includes(error.problem.code);
        if (!mayPass || tries === MAX_TRIES) throw error;
        this.clock.advanceMs(PATIENCE_PAUSE_MS);
      }
    }
  }

  private call<Verb extends keyof PublicFunctions>(
    verb: Verb,
    ...args: Parameters<PublicFunctions[Verb]>
  ): ValueOf<Verb> {
    const before = this.standIn.counts;
    const reply = this.host.run(verb, args, { email: this.email }) as Reply<ValueOf<Verb>>;
    this.counted = sum(this.counted, difference(this.standIn.counts, before));
    if (!reply.ok) throw new VerbRefused(verb, reply.problem);
    return reply.value;
  }
}

function difference(a: RequestCounts, b: RequestCounts): RequestCounts {
  return { total: a.total - b.total, reads: a.reads - b.reads, writes: a.writes - b.writes };
}

function sum(a: RequestCounts, b: RequestCounts): RequestCounts {
  return { total: a.total + b.total, reads: a.reads + b.reads, writes: a.writes + b.writes };
}
