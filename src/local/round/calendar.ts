// Days of a round in the office's own time. Asia/Ho_Chi_Minh has kept UTC+7 without summer time since 1975.
import type { VirtualClock } from '../workspace/virtual-clock';

const ZONE_MS = 7 * 3_600_000;
const DAY_MS = 86_400_000;

/** The instant of a day ('yyyy-mm-dd') and a clock time ('17:00') in Vietnam. */
export function instantOf(day: string, time: string): number {
  return Date.parse(`${day}T${time}:00+07:00`);
}

/** 'yyyy-mm-dd' in Vietnam. */
export function dayOf(instantMs: number): string {
  return new Date(instantMs + ZONE_MS).toISOString().slice(0, 10);
}

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Lets the days pass until then; a moment already over changes nothing. */
export function waitUntil(clock: VirtualClock, day: string, time: string): void {
  clock.advanceMs(Math.max(0, instantOf(day, time) - clock.nowMs()));
}
