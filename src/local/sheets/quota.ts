// Google's quota of the Sheets API for one user: so many reads and so many writes in any sixty seconds of the workspace's clock.
import { ApiError } from './api-error';
import { READS_PER_MINUTE, WRITES_PER_MINUTE } from './limits';

const WINDOW_MS = 60_000;
const LIMITS = { Read: READS_PER_MINUTE, Write: WRITES_PER_MINUTE } as const;

export class Quota {
  private readonly spent = new Map<string, number[]>();

  /** Counts one request. @throws 429 RESOURCE_EXHAUSTED when the minute is full; the refused request is not counted. */
  spend(email: string, kind: keyof typeof LIMITS, nowMs: number): void {
    const key = `${kind} ${email}`;
    const recent = (this.spent.get(key) ?? []).filter((moment) => moment > nowMs - WINDOW_MS);
    if (recent.length >= LIMITS[kind]) throw exhausted(kind);
    recent.push(nowMs);
    this.spent.set(key, recent);
  }
}

function exhausted(kind: keyof typeof LIMITS): ApiError {
  const limit = `${kind} requests per minute per user`;
  const message =
    `Quota exceeded for quota metric '${kind} requests' and limit '${limit}' ` +
    "of service 'sheets.googleapis.com' for consumer 'project_number:000000000000'.";
  return new ApiError(429, 'RESOURCE_EXHAUSTED', message, [
    {
      '@type': 'type.googleapis.com/google.rpc.ErrorInfo',
      reason: 'RATE_LIMIT_EXCEEDED',
      domain: 'googleapis.com',
      metadata: {
        service: 'sheets.googleapis.com',
        quota_limit: `${kind}RequestsPerMinutePerUser`,
        quota_limit_value: String(LIMITS[kind]),
        quota_metric: `sheets.googleapis.com/${kind.toLowerCase()}_requests`,
      },
    },
  ]);
}
