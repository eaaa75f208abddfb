// All that the sidebar remembers between two drawings: what the server said, where the person is, what they have typed.
// Screens read it and draw; nothing typed lives only in an input, so an error or a redraw loses no work.
import type {
  Done,
  Explanation,
  Reply,
  RoundStatus,
  ShownProblem,
  State,
  Tone,
  UnitCard,
  UnitsPreview,
} from '../app/contract';
import { call } from './call';
import { rememberAccount } from './failure';
import { Jobs } from './jobs';
import type { Reading } from './reading';
import { Shelf } from './shelf';

export const TABS = [
  { key: 'plan', label: 'Kế hoạch' },
  { key: 'units', label: 'Đơn vị' },
  { key: 'watch', label: 'Theo dõi' },
  { key: 'files', label: 'Hồ sơ' },
  { key: 'results', label: 'Tổng hợp' },
] as const;
export type TabKey = (typeof TABS)[number]['key'];

/** What a verb came to, shown where it was pressed. */
export type Outcome = { readonly done: string; readonly tone?: Tone } | { readonly problem: ShownProblem };

export interface CheckResult {
  readonly summary: string;
  readonly problems: readonly ShownProblem[];
}

export class Store {
  state: State | undefined;
  startProblem: ShownProblem | undefined;
  tab: TabKey = 'plan';
  roundKey = '';
  /** The school whose card is open in Theo dõi, the line explained in Tổng hợp. */
  unitKey: string | undefined;
  lineKey: string | undefined;
  preview: { readonly source: string; readonly value: UnitsPreview } | undefined;
  check: CheckResult | undefined;
  /** A plan being read from a document, until it is built or left. */
  reading: Reading | undefined;
  readonly drafts = new Map<string, string>();
  readonly opened = new Set<string>();
  readonly busy = new Set<string>();
  readonly outcomes = new Map<string, Outcome>();
  /** Set by the shell: draws again, and reads a text aloud. */
  draw: () => void = () => undefined;
  announce: (text: string) => void = () => undefined;
  /** The id that gets the keyboard after the next drawing. */
  focusNext: string | undefined;

  readonly statuses: Shelf<{ roundKey: string }, RoundStatus>;
  readonly cards: Shelf<{ roundKey: string; unitKey: string }, UnitCard>;
  readonly explanations: Shelf<{ roundKey: string; lineKey: string }, Explanation>;
  readonly jobs: Jobs;

  constructor() {
    const changed = () => {
      this.draw();
    };
    this.statuses = new Shelf((argument) => call('getStatus', argument), changed);
    this.cards = new Shelf((argument) => call('getUnit', argument), changed);
    this.explanations = new Shelf((argument) => call('explain', argument), changed);
    this.jobs = new Jobs((text) => {
      this.announce(text);
    });
    this.jobs.onEnd = () => {
      this.expire();
      this.draw();
    };
  }

  /** Everything read from the server is out of date. */
  expire(): void {
    this.statuses.expire();
    this.cards.expire();
    this.explanations.expire();
  }

  take(state: State): void {
    this.state = state;
    rememberAccount(state.account);
    const rounds = state.plan?.rounds ?? [];
    if (!rounds.some((round) => round.key === this.roundKey)) this.roundKey = state.roundKey ?? rounds[0]?.key ?? '';
  }

  goTo(tab: TabKey): void {
    this.tab = tab;
    this.draw();
  }

  draft(key: string, initial = ''): string {
    return this.drafts.get(key) ?? initial;
  }
}

export async function refresh(store: Store): Promise<void> {
  store.startProblem = undefined;
  const reply = await call('getState');
  if (reply.ok) store.take(reply.value);
  else store.startProblem = reply.problem;
  store.expire();
  store.draw();
}

/**
 * Runs a verb once: while it is under way a second press does nothing. Its outcome is kept under `place` and shown there.
 */
export async function attempt<T>(
  store: Store,
  place: string,
  work: () => Promise<Reply<T>>,
  accept: (value: T) => string,
): Promise<boolean> {
  if (store.busy.has(place)) return false;
  store.busy.add(place);
  store.outcomes.delete(place);
  store.draw();
  const reply = await work();
  store.busy.delete(place);
  const outcome: Outcome = reply.ok ? { done: accept(reply.value) } : { problem: reply.problem };
  store.outcomes.set(place, outcome);
  store.announce('done' in outcome ? outcome.done : outcome.problem.sentence);
  store.draw();
  return reply.ok;
}

/** For verbs that answer Done: the new state replaces the old, and every figure is read again. */
export function attemptDone(store: Store, place: string, work: () => Promise<Reply<Done>>): Promise<boolean> {
  return attempt(store, place, work, (done) => {
    store.take(done.state);
    store.expire();
    return done.summary;
  });
}
