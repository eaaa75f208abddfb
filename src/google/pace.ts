// Google's limits as sliding windows: what was sent within the last so many milliseconds, counted before anything more goes.
// Apps Script starts afresh at every call of the sidebar, so the record can be taken out and handed to the next run.
import type { GoogleCall } from './google-call';

type Counted = Pick<GoogleCall<unknown>, 'service' | 'driveUnits' | 'request'>;

interface Limit {
  readonly name: string;
  readonly windowMs: number;
  /** Most cost within any window. */
  readonly most: number;
  readonly cost: (call: Counted) => number;
}

const MINUTE_MS = 60_000;

/**
 * Sheets: 60 reads and 60 writes a minute per user (Sheets API, usage limits). Drive: 325,000 units a minute per user
 * (Drive API, usage limits), and "more than three writes a second are not sustained", held here as 15 in 5 seconds.
 */
export const LIMITS: readonly Limit[] = [
  { name: 'sheetsReads', windowMs: MINUTE_MS, most: 60, cost: countOf('sheets', 'read') },
  { name: 'sheetsWrites', windowMs: MINUTE_MS, most: 60, cost: countOf('sheets', 'write') },
  { name: 'driveWrites', windowMs: 5_000, most: 15, cost: countOf('drive', 'write') },
  { name: 'driveUnits', windowMs: MINUTE_MS, most: 325_000, cost: (call) => call.driveUnits },
];

/** By limit's name: instants (ms since 1970) and what was spent then. Plain JSON, small enough for a cache value. */
export type PaceRecord = Readonly<Record<string, readonly (readonly [atMs: number, cost: number])[]>>;

export interface Pace {
  /** The earliest instant at which this call may go, given all that was counted so far; `nowMs` itself when it may go now. */
  readonly readyAtMs: (call: Counted, nowMs: number) => number;
  readonly count: (call: Counted, nowMs: number) => void;
  /** Google itself said "too many": nothing of the same kind goes before `untilMs`. */
  readonly hold: (call: Counted, untilMs: number) => void;
  readonly record: (nowMs: number) => PaceRecord;
}

export function createPace(earlier: PaceRecord = {}): Pace {
  const spent = new Map(LIMITS.map(({ name }) => [name, [...(earlier[name] ?? [])]]));
  const heldUntil = new Map<string, number>();

  const entriesOf = (limit: Limit, nowMs: number) => {
    const recent = (spent.get(limit.name) ?? []).filter(([atMs]) => atMs > nowMs - limit.windowMs);
    spent.set(limit.name, recent);
    return recent;
  };
  return {
    readyAtMs: (call, nowMs) => {
      const waits = LIMITS.map((limit) => freeAtMs(entriesOf(limit, nowMs), limit, limit.cost(call), nowMs));
      return Math.max(heldUntil.get(kindOf(call)) ?? 0, nowMs, ...waits);
    },
    count: (call, nowMs) => {
      for (const limit of LIMITS) {
        const cost = limit.cost(call);
        if (cost > 0) addTo(entriesOf(limit, nowMs), nowMs, cost);
      }
    },
    hold: (call, untilMs) => {
      heldUntil.set(kindOf(call), Math.max(untilMs, heldUntil.get(kindOf(call)) ?? 0));
    },
    record: (nowMs) => Object.fromEntries(LIMITS.map((limit) => [limit.name, entriesOf(limit, nowMs)])),
  };
}

/** When enough of the window has passed for `cost` to fit; entries are in the order of time. */
function freeAtMs(entries: readonly (readonly [number, number])[], limit: Limit, cost: number, nowMs: number): number {
  if (cost === 0) return nowMs;
  let over = entries.reduce((sum, [, each]) => sum + each, cost) - limit.most;
  for (const [atMs, each] of entries) {
    if (over <= 0) return nowMs;
    over -= each;
    if (over <= 0) return atMs + limit.windowMs;
  }
  return nowMs;
}

/** What goes at one instant is one entry, so that a record stays small. */
function addTo(entries: (readonly [number, number])[], nowMs: number, cost: number): void {
  const last = entries[entries.length - 1];
  if (last?.[0] === nowMs) entries[entries.length - 1] = [nowMs, last[1] + cost];
  else entries.push([nowMs, cost]);
}

function countOf(service: Counted['service'], kind: 'read' | 'write'): Limit['cost'] {
  return (call) => (call.service === service && call.request.kind === kind ? 1 : 0);
}

function kindOf(call: Counted): string {
  return `${call.service} ${call.request.kind}`;
}
