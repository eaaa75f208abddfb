// One run of a function: who runs it, on which spreadsheet, until when. Every service call passes through `step`, where the
// six minutes are counted and the scopes of the manifest are asked for.
import type { StandInRequest, StandInResponse } from '../google/http';
import type { ParallelClock } from '../workspace/virtual-clock';
import { ExecutionTimeExceeded, ScriptException } from './script-exception';
import type { ScriptState } from './script-state';
import type { UiRecord } from './ui-record';

/** One run of a script, on a consumer or a Workspace account (Apps Script quotas page). */
export const MAX_RUN_MS = 6 * 60_000;

export interface Manifest {
  readonly timeZone?: string;
  readonly oauthScopes?: readonly string[];
}

export interface Mail {
  readonly to: string;
  readonly from: string;
  readonly subject: string;
  readonly body: string;
}

export interface ActiveSpreadsheet {
  readonly id: string;
  readonly name: string;
}

export interface RunSetting {
  readonly clock: ParallelClock;
  readonly state: ScriptState;
  readonly manifest: Manifest;
  readonly email: string;
  readonly spreadsheet: ActiveSpreadsheet | undefined;
  readonly ui: UiRecord;
  readonly send: (request: StandInRequest) => StandInResponse;
  readonly sendMail: (mail: Mail) => void;
  readonly html: (name: string) => string | undefined;
  readonly log: (line: string) => void;
  readonly cache: Map<string, { value: string; untilMs: number }>;
  /** Locks that another run is holding. */
  readonly locksHeldElsewhere: ReadonlySet<string>;
}

export class ScriptRun {
  readonly locks = new Set<string>();
  private readonly deadlineMs: number;
  private overdue = false;

  constructor(readonly setting: RunSetting) {
    this.deadlineMs = setting.clock.nowMs() + MAX_RUN_MS;
  }

  /** @throws ExecutionTimeExceeded once the six minutes are over, however often it is caught. */
  checkTime(): void {
    this.overdue ||= this.setting.clock.nowMs() > this.deadlineMs;
    if (this.overdue) throw new ExecutionTimeExceeded();
  }

  spend(pauseMs: number): void {
    this.setting.clock.advanceMs(pauseMs);
    this.checkTime();
  }

  hasScope(...anyOf: readonly string[]): boolean {
    const granted = this.setting.manifest.oauthScopes;
    return granted === undefined || anyOf.some((scope) => granted.includes(`https://www.googleapis.com/auth/${scope}`));
  }

  /** @throws ScriptException unless the manifest lists one of the scopes. */
  needScope(call: string, ...anyOf: readonly string[]): void {
    if (this.hasScope(...anyOf)) return;
    const wanted = anyOf.map((scope) => `https://www.googleapis.com/auth/${scope}`).join(' || ');
    throw new ScriptException(
      `Specified permissions are not sufficient to call ${call}. Required permissions: (${wanted})`,
    );
  }
}
