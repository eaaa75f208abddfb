// Carries out typed calls: as many together as Google's limits allow, waiting when they are used up, trying again what may
// be tried again, and ending in time. One failing item of a list never stops the others.
// Items of one list go in no promised order: what must come after something else belongs in a later list.
import { problem, ProblemError, type Problem } from '../core/problem';
import { answerOf, type Asker } from './answer';
import type { GoogleCall } from './google-call';
import { createPace, type Pace, type PaceRecord } from './pace';
import { MAX_URL_BYTES, type GoogleResponse, type Send } from './send';

export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

export interface GoogleOptions extends Asker {
  readonly send: Send;
  readonly sleepMs: (pauseMs: number) => void;
  /** Milliseconds since 1970. */
  readonly nowMs: () => number;
  /** 0 <= x < 1, spreads repeated tries; without it a fixed sequence does, so that runs can be compared. */
  readonly random?: () => number;
  /** By nowMs: no wait goes beyond it, and what is not sent by then fails with stepOutOfTime. Absent: no end. */
  readonly deadlineMs?: number;
  /** What an earlier run has used of Google's limits. */
  readonly earlier?: PaceRecord;
}

export interface Google {
  /** The value, or throws ProblemError. */
  readonly call: <T>(call: GoogleCall<T>) => T;
  /** One outcome per call, in the same order. Never throws for what Google answers. */
  readonly all: <T>(calls: readonly GoogleCall<T>[]) => Outcome<T>[];
  /** Infinity without a deadline. */
  readonly timeLeftMs: () => number;
  /** What was sent so far, repeated tries included. */
  readonly sent: () => { readonly reads: number; readonly writes: number };
  /** What is used of Google's limits, for the next run's `earlier`. */
  readonly record: () => PaceRecord;
}

/** Most requests on the way at once: fetchAll takes more, but all their answers must fit in memory together. */
export const MOST_TOGETHER = 25;
/** Tries of one call, the first included. */
export const MOST_TRIES = 6;
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 16_000;

interface Item<T> {
  readonly index: number;
  readonly call: GoogleCall<T>;
  tries: number;
  readyAtMs: number;
  lastProblem: Problem | undefined;
}

export function createGoogle(options: GoogleOptions): Google {
  const pace = createPace(options.earlier);
  const sent = { reads: 0, writes: 0 };
  const context: Context = { options, pace, sent, random: options.random ?? fixedSequence() };
  const all = <T>(calls: readonly GoogleCall<T>[]) => carryOut(context, calls);
  return {
    all,
    call: (call) => {
      const [outcome] = all([call]);
      if (outcome?.ok === true) return outcome.value;
      throw new ProblemError(outcome?.problem ?? problem('stepOutOfTime'));
    },
    timeLeftMs: () => (options.deadlineMs ?? Infinity) - options.nowMs(),
    sent: () => ({ ...sent }),
    record: () => pace.record(options.nowMs()),
  };
}

interface Context {
  readonly options: GoogleOptions;
  readonly pace: Pace;
  readonly sent: { reads: number; writes: number };
  readonly random: () => number;
}

function carryOut<T>(context: Context, calls: readonly GoogleCall<T>[]): Outcome<T>[] {
  const { nowMs, sleepMs, deadlineMs = Infinity } = context.options;
  const outcomes: Outcome<T>[] = [];
  let waiting = calls.map<Item<T>>((call, index) => ({ index, call, tries: 0, readyAtMs: 0, lastProblem: undefined }));
  for (const { call } of waiting) refuseLongAddress(call);
  while (waiting.length > 0) {
    const group = nowMs() < deadlineMs ? nextGroup(context, waiting) : [];
    if (group.length > 0) {
      sendGroup(context, group, outcomes);
      waiting = waiting.filter(({ index }) => outcomes[index] === undefined);
    } else {
      const resumeAtMs = Math.min(...waiting.map((item) => readyAt(context, item)));
      if (resumeAtMs >= deadlineMs) return outOfTime(waiting, outcomes);
      sleepMs(resumeAtMs - nowMs());
    }
  }
  return outcomes;
}

/** Those of the waiting items that may go right now, each counted as it is taken. */
function nextGroup<T>(context: Context, waiting: readonly Item<T>[]): Item<T>[] {
  const nowMs = context.options.nowMs();
  const group: Item<T>[] = [];
  for (const item of waiting) {
    if (group.length === MOST_TOGETHER) break;
    if (readyAt(context, item) > nowMs) continue;
    context.pace.count(item.call, nowMs);
    group.push(item);
  }
  return group;
}

function readyAt<T>({ pace, options }: Context, item: Item<T>): number {
  return Math.max(item.readyAtMs, pace.readyAtMs(item.call, options.nowMs()));
}

function sendGroup<T>(context: Context, group: readonly Item<T>[], outcomes: Outcome<T>[]): void {
  const { options, sent } = context;
  for (const { call } of group) sent[call.request.kind === 'read' ? 'reads' : 'writes'] += 1;
  const responses = sendSafely(options.send, group);
  if (responses === 'dayUsedUp') {
    const used = problem('googleDayUsedUp', { account: options.account ?? 'đang dùng' });
    for (const { index } of group) outcomes[index] = { ok: false, problem: used };
    return;
  }
  group.forEach((item, position) => {
    const outcome = take(context, item, responses[position] ?? { status: 0, text: '' });
    if (outcome) outcomes[item.index] = outcome;
  });
}

/** A group that could not be sent as a whole is a broken connection for each: nobody knows what Google did. */
function sendSafely<T>(send: Send, group: readonly Item<T>[]): readonly GoogleResponse[] | 'dayUsedUp' {
  try {
    return send(group.map(({ call }) => call.request));
  } catch (error) {
    // Apps Script's own daily quota: "Service invoked too many times for one day: urlfetch."
    if (error instanceof Error && /too many times/i.test(error.message)) return 'dayUsedUp';
    return group.map(() => ({ status: 0, text: '' }));
  }
}

/** The item's outcome, or undefined when it is to be tried again. */
function take<T>(context: Context, item: Item<T>, response: GoogleResponse): Outcome<T> | undefined {
  const answer = answerOf(item.call, response, context.options);
  if (answer.kind === 'done') return { ok: true, value: answer.value };
  item.tries += 1;
  if (answer.kind === 'failed' || item.tries >= MOST_TRIES) return { ok: false, problem: answer.problem };
  item.lastProblem = answer.problem;
  item.readyAtMs = context.options.nowMs() + pauseMs(item.tries, context.random());
  if (answer.tooMany) context.pace.hold(item.call, item.readyAtMs);
  return undefined;
}

/** 1, 2, 4, 8, 16 seconds after the 1st to 5th try, and up to a second more. */
function pauseMs(tries: number, random: number): number {
  return Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (tries - 1)) + Math.floor(random * FIRST_PAUSE_MS);
}

function outOfTime<T>(waiting: readonly Item<T>[], outcomes: Outcome<T>[]): Outcome<T>[] {
  for (const { index, lastProblem } of waiting) {
    outcomes[index] = { ok: false, problem: lastProblem ?? problem('stepOutOfTime') };
  }
  return outcomes;
}

function refuseLongAddress({ request }: GoogleCall<unknown>): void {
  if (request.url.length > MAX_URL_BYTES)
    throw new Error(`address of ${request.url.length} bytes: ${request.url.slice(0, 200)}`);
}

/** Golden-ratio steps: spread evenly over 0 to 1 and the same in every run. */
function fixedSequence(): () => number {
  let step = 0;
  return () => {
    step += 1;
    return (step * 0.6180339887) % 1;
  };
}
