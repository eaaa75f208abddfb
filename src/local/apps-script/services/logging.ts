// console and Logger: lines go to the host, which prints or collects them.
import type { ServiceObject } from '../bridge';
import type { ScriptRun } from '../script-run';

function line(values: readonly unknown[]): string {
  return values.map((value) => (typeof value === 'string' ? value : JSON.stringify(value))).join(' ');
}

function write(run: ScriptRun): (...values: unknown[]) => void {
  return (...values) => {
    run.setting.log(line(values));
  };
}

export function consoleService(run: ScriptRun): ServiceObject {
  const log = write(run);
  return { log, info: log, warn: log, error: log, time: () => undefined, timeEnd: () => undefined };
}

export function logger(run: ScriptRun): ServiceObject {
  return { log: write(run) };
}
