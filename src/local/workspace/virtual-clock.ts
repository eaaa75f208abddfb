// The workspace's time. It moves when a request costs something, when the bundle sleeps, when somebody turns the date on;
// and, while a page is being served, along with the machine's clock. Nothing else in local/ may ask what time it is.
import { performance } from 'node:perf_hooks';

import type { Clock } from '../google/http';

/** A clock on which things can happen side by side, as the requests of one fetchAll do. */
export interface ParallelClock extends Clock {
  /** Runs the tasks one after the other, each from the same moment; afterwards it is as late as after the slowest. */
  together<Result>(tasks: readonly (() => Result)[]): Result[];
}

export class VirtualClock implements ParallelClock {
  /** Machine time at which following began; undefined while time stands still by itself. */
  private followedFromMs: number | undefined;

  /** @param atMs the moment it shows first, in milliseconds since 1970-01-01T00:00Z. */
  constructor(private atMs: number) {}

  nowMs(): number {
    return Math.floor(this.atMs + this.followedMs());
  }

  advanceMs(pauseMs: number): void {
    if (!(pauseMs >= 0)) throw new Error(`Time only goes forward, not by ${pauseMs} ms`);
    this.atMs += pauseMs;
  }

  together<Result>(tasks: readonly (() => Result)[]): Result[] {
    const start = this.atMs;
    let latest = start;
    const results = tasks.map((task) => {
      this.atMs = start;
      const result = task();
      latest = Math.max(latest, this.atMs);
      return result;
    });
    this.atMs = latest;
    return results;
  }

  /** From now on real time counts too. */
  follow(): void {
    this.followedFromMs ??= performance.now();
  }

  private followedMs(): number {
    return this.followedFromMs === undefined ? 0 : performance.now() - this.followedFromMs;
  }
}
