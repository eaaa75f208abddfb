// Receiving schools' work every hour while nobody has the sidebar open. What was seen is on time; so on the last evening the
// trigger is what keeps a punctual school punctual. It runs the same steps as the sidebar, and a run that is cut off loses
// nothing: the next one goes on.
import type { Reply, StepArgument, StepReply } from '../app/contract';
import type { Host } from './host';

export const HOURLY_FUNCTION = 'receiveHourly';
/** A run may take six minutes of Google's time, and one step up to 25 seconds. */
const MOST_MS = 5 * 60_000;

export type Step = (argument: StepArgument) => Reply<StepReply>;

export function hourlySwitch(host: Host, on: boolean | undefined): { on: boolean; summary: string } {
  if (on !== undefined) host.setHourly(HOURLY_FUNCTION, on);
  const isOn = host.hasHourly(HOURLY_FUNCTION);
  const summary = isOn
    ? 'Tự nhận bài mỗi giờ: đang bật. Số liệu và hồ sơ được nhận kể cả khi không mở thanh bên.'
    : 'Tự nhận bài mỗi giờ: đang tắt. Giờ nhận chỉ được ghi khi bấm Thu thập.';
  return { on: isOn, summary };
}

/** Collects, then files, each to its end or until the time is up. */
export function receive(host: Host, roundKey: string, steps: readonly Step[]): void {
  const endMs = host.nowMs() + MOST_MS;
  for (const step of steps) {
    let skip: readonly string[] = [];
    for (let finished = false; !finished && host.nowMs() < endMs;) {
      const reply = step({ roundKey, skip });
      finished = !reply.ok || reply.value.finished;
      if (reply.ok) skip = reply.value.skip;
    }
  }
}
