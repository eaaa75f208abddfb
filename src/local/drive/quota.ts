// Drive's two walls for one user: quota units in a minute, and a sustained rate of writes that no batching moves.
// Both are counted by the workspace's clock, so a test runs into them as the office would.
import { DriveError } from './drive-error';

/** Units a user may spend in one minute (Drive API limits page). */
export const UNITS_PER_MINUTE = 325_000;
const WINDOW_MS = 60_000;

/** "About 3 writes a second sustained" (Google's Drive limits; measured by many). */
export const WRITES_PER_SECOND = 3;

/** How many writes may come at once before the sustained rate holds; Google publishes none, this is assumed. */
export const WRITE_BURST = 30;

interface Spending {
  windowStartMs: number;
  units: number;
  writeTokens: number;
  tokensAtMs: number;
}

function rateLimited(message: string): DriveError {
  return new DriveError(403, 'userRateLimitExceeded', message, undefined, 'usageLimits');
}

export class DriveQuota {
  private readonly byUser = new Map<string, Spending>();

  /** @throws DriveError 403 userRateLimitExceeded; the refused request itself costs nothing. */
  spend(email: string, units: number, isWrite: boolean, nowMs: number): void {
    const spending = this.at(email, nowMs);
    if (spending.units + units > UNITS_PER_MINUTE) throw rateLimited('User Rate Limit Exceeded');
    if (isWrite && spending.writeTokens < 1) {
      throw rateLimited('User rate limit exceeded. Sustained writes are limited to about 3 a second.');
    }
    spending.units += units;
    if (isWrite) spending.writeTokens -= 1;
  }

  private at(email: string, nowMs: number): Spending {
    const spending = this.byUser.get(email) ?? {
      windowStartMs: nowMs,
      units: 0,
      writeTokens: WRITE_BURST,
      tokensAtMs: nowMs,
    };
    this.byUser.set(email, spending);
    if (nowMs - spending.windowStartMs >= WINDOW_MS) {
      spending.windowStartMs = nowMs;
      spending.units = 0;
    }
    const passedMs = Math.max(0, nowMs - spending.tokensAtMs);
    spending.writeTokens = Math.min(WRITE_BURST, spending.writeTokens + (passedMs / 1000) * WRITES_PER_SECOND);
    spending.tokensAtMs += passedMs;
    return spending;
  }
}
