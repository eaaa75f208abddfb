// Drives a long job: asks for one step after the other until the server says it is finished. A stop is simply not asking
// again; what was done stays done, and starting again does only what is missing (DESIGN, D8). One job runs at a time,
// because two would share Google's three writes a second and both would look stuck.
import type { Reply, ShownProblem, StepReply } from '../app/contract';
import { call } from './call';
import { asksForPatience, mayPass } from './failure';

export type JobKind = 'issue' | 'collect' | 'file';
export type JobPhase = 'running' | 'stopping' | 'stopped' | 'finished' | 'failed';

export interface JobRun {
  readonly kind: JobKind;
  readonly roundKey: string;
  phase: JobPhase;
  done: number;
  total: number;
  progress: string;
  summary: string;
  skip: readonly string[];
  problems: readonly ShownProblem[];
  failure: ShownProblem | undefined;
  /** When the first answer came and how far the job was then: the estimate is reckoned from there. */
  startedMs: number;
  startedAt: number | undefined;
}

const STEPS = { issue: 'stepIssue', collect: 'stepCollect', file: 'stepFile' } as const;
/** A connection lost for a moment must not end a job of twenty minutes. */
const RETRY_PAUSES_MS = [2_000, 8_000];
/** Google counts by the minute: whoever has used it up waits until the first of it is a minute old. */
const PATIENCE_PAUSES_MS = [5_000, 15_000, 20_000, 25_000];

function pausesFor(problem: ShownProblem): readonly number[] {
  if (asksForPatience(problem)) return PATIENCE_PAUSES_MS;
  return mayPass(problem) ? RETRY_PAUSES_MS : [];
}

/** This many answers in a row that change nothing are a fault of ours: better said than waited for. */
const MAX_IDLE_STEPS = 25;

export class Jobs {
  onEnd: () => void = () => undefined;
  private readonly runs = new Map<string, JobRun>();
  private readonly watchers = new Map<Element, () => void>();

  constructor(private readonly announce: (text: string) => void) {}

  of(kind: JobKind, roundKey: string): JobRun | undefined {
    return this.runs.get(`${kind}/${roundKey}`);
  }

  active(): JobRun | undefined {
    return [...this.runs.values()].find(isUnderWay);
  }

  /** Calls `redraw` on every step, for as long as the element is on the page. */
  watch(element: Element, redraw: () => void): void {
    this.watchers.set(element, redraw);
  }

  stop(): void {
    const run = this.active();
    if (run) run.phase = 'stopping';
    this.notify();
  }

  /** Starts, or goes on with, a job. A second press while any job runs does nothing. */
  async start(kind: JobKind, roundKey: string): Promise<void> {
    if (this.active()) return;
    const run = newRun(kind, roundKey, this.of(kind, roundKey));
    this.runs.set(`${kind}/${roundKey}`, run);
    this.announce('Bắt đầu.');
    this.notify();
    await this.drive(run);
    this.announce(run.summary || (run.failure?.sentence ?? `Đã dừng. ${run.progress}`));
    this.notify();
    this.onEnd();
  }

  private async drive(run: JobRun): Promise<void> {
    let idleSteps = 0;
    while (run.phase === 'running') {
      const before = `${run.done}/${run.skip.length}`;
      const reply = await this.step(run);
      if (!reply.ok) {
        run.phase = 'failed';
        run.failure = reply.problem;
        return;
      }
      take(run, reply.value);
      idleSteps = before === `${run.done}/${run.skip.length}` ? idleSteps + 1 : 0;
      if (idleSteps > MAX_IDLE_STEPS) giveUp(run);
      this.notify();
    }
    if (run.phase === 'stopping') run.phase = 'stopped';
  }

  private async step(run: JobRun): Promise<Reply<StepReply>> {
    for (let tries = 0; ; tries += 1) {
      const reply = await call(STEPS[run.kind], { roundKey: run.roundKey, skip: run.skip });
      if (reply.ok || run.phase !== 'running') return reply;
      const pauseMs = pausesFor(reply.problem)[tries];
      if (pauseMs === undefined) return reply;
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
  }

  private notify(): void {
    for (const [element, redraw] of this.watchers) {
      if (element.isConnected) redraw();
      else this.watchers.delete(element);
    }
  }
}

export function isUnderWay({ phase }: JobRun): boolean {
  return phase === 'running' || phase === 'stopping';
}

/** Going on after a stop keeps what failed out of the way; a new run tries everything again. */
function newRun(kind: JobKind, roundKey: string, before: JobRun | undefined): JobRun {
  const goesOn = before !== undefined && before.phase !== 'finished';
  return {
    kind,
    roundKey,
    phase: 'running',
    done: goesOn ? before.done : 0,
    total: goesOn ? before.total : 0,
    progress: '',
    summary: '',
    skip: goesOn ? before.skip : [],
    problems: goesOn ? before.problems : [],
    failure: undefined,
    startedMs: Date.now(),
    startedAt: undefined,
  };
}

function take(run: JobRun, step: StepReply): void {
  if (run.startedAt === undefined) {
    run.startedAt = step.done;
    run.startedMs = Date.now();
  }
  run.done = step.done;
  run.total = step.total;
  run.progress = step.progress;
  run.skip = step.skip;
  run.problems = merged(run.problems, step.problems);
  if (!step.finished) return;
  run.phase = 'finished';
  run.summary = step.summary;
}

function giveUp(run: JobRun): void {
  run.phase = 'failed';
  run.failure = {
    code: 'dung-yen',
    severity: 'error',
    cause: 'system',
    sentence: 'Việc này đứng yên, không tiến thêm được. Phần đã làm vẫn còn; hãy báo người quản trị.',
    where: run.progress,
  };
}

function merged(known: readonly ShownProblem[], found: readonly ShownProblem[]): readonly ShownProblem[] {
  const key = (problem: ShownProblem) => `${problem.code}\n${problem.where}\n${problem.sentence}`;
  const keys = new Set(known.map(key));
  return [...known, ...found.filter((problem) => !keys.has(key(problem)))];
}

/** "còn khoảng 3 phút"; empty while there is nothing to reckon from. */
export function timeLeft(run: JobRun, nowMs: number): string {
  const doneHere = run.done - (run.startedAt ?? 0);
  if (run.phase !== 'running' || doneHere <= 0 || run.done >= run.total) return '';
  const leftMs = ((nowMs - run.startedMs) / doneHere) * (run.total - run.done);
  const minutes = Math.round(leftMs / 60_000);
  if (minutes < 1) return 'còn dưới 1 phút';
  if (minutes < 60) return `còn khoảng ${minutes} phút`;
  return `còn khoảng ${Math.floor(minutes / 60)} giờ ${minutes % 60} phút`;
}
