// Answers already read from the server, one per question. A stale answer stays on screen while the new one is fetched,
// so that a list does not flicker or lose its place each time something is written.
import type { Reply, ShownProblem } from '../app/contract';

export type Loaded<T> =
  | { readonly kind: 'busy' }
  | { readonly kind: 'ready'; readonly value: T }
  | { readonly kind: 'failed'; readonly problem: ShownProblem };

interface Entry<T> {
  loaded: Loaded<T>;
  stale: boolean;
}

export class Shelf<A, T> {
  private readonly entries = new Map<string, Entry<T>>();

  constructor(
    private readonly fetch: (argument: A) => Promise<Reply<T>>,
    private readonly changed: () => void,
  ) {}

  /** What is known now; asks the server when that is nothing, or out of date. */
  get(argument: A): Loaded<T> {
    const key = JSON.stringify(argument);
    const entry = this.entries.get(key);
    if (entry && !entry.stale) return entry.loaded;
    const next: Entry<T> = { loaded: entry?.loaded.kind === 'ready' ? entry.loaded : { kind: 'busy' }, stale: false };
    this.entries.set(key, next);
    void this.load(argument, next);
    return next.loaded;
  }

  put(argument: A, value: T): void {
    this.entries.set(JSON.stringify(argument), { loaded: { kind: 'ready', value }, stale: false });
  }

  expire(): void {
    for (const entry of this.entries.values()) entry.stale = true;
  }

  private async load(argument: A, entry: Entry<T>): Promise<void> {
    const reply = await this.fetch(argument);
    entry.loaded = reply.ok ? { kind: 'ready', value: reply.value } : { kind: 'failed', problem: reply.problem };
    this.changed();
  }
}
