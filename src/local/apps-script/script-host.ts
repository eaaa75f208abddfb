// Apps Script around the built bundle: a bare V8 context, the services and nothing else, a fresh start for every run (no
// variable survives from one run to the next), arguments and results as google.script.run carries them.
import vm from 'node:vm';

import type { StandInRequest, StandInResponse } from '../google/http';
import type { ParallelClock } from '../workspace/virtual-clock';
import { type Bridge, buildBridge } from './bridge';
import { carried } from './carried-values';
import { ExecutionTimeExceeded, FunctionNotFound } from './script-exception';
import { type ActiveSpreadsheet, type Mail, type Manifest, MAX_RUN_MS, type RunSetting, ScriptRun } from './script-run';
import { ScriptState } from './script-state';
import { servicesFor } from './services/all-services';
import { UiRecord } from './ui-record';

export interface ScriptHostOptions {
  /** The text of dist/Code.js. */
  readonly code: string;
  readonly clock: ParallelClock;
  /** The router's `handle`. */
  readonly send: (request: StandInRequest) => StandInResponse;
  /** Who runs a function when `run` does not say. */
  readonly defaultEmail: string;
  readonly state?: ScriptState;
  /** appsscript.json; without it every scope counts as granted. */
  readonly manifest?: Manifest;
  /** HTML files of the project by name, without `.html`. */
  readonly html?: (name: string) => string | undefined;
  /** The spreadsheet the add-on is open on. */
  readonly spreadsheet?: () => ActiveSpreadsheet | undefined;
  readonly sendMail?: (mail: Mail) => void;
  readonly log?: (line: string) => void;
}

export interface RunAs {
  readonly email?: string;
  readonly spreadsheet?: ActiveSpreadsheet;
}

/** What AuthMode.LIMITED leaves to a simple trigger. */
const LIMITED_SCOPES = ['https://www.googleapis.com/auth/spreadsheets.currentonly'];

const FUNCTION_NAME = /^[A-Za-z$][\w$]*$/;

function topLevelFunctions(code: string): Set<string> {
  return new Set([...code.matchAll(/^(?:async )?function\s+([\w$]+)\s*\(/gm)].map((found) => found[1] ?? ''));
}

/** An error of the script as an Error of this side, with its name and message. */
function asError(thrown: unknown): Error {
  if (thrown instanceof Error && 'code' in thrown && thrown.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') {
    return new ExecutionTimeExceeded();
  }
  if (thrown instanceof Error) return thrown;
  if (typeof thrown !== 'object' || thrown === null || !('message' in thrown)) return new Error(String(thrown));
  const error = new Error(String(thrown.message), { cause: thrown });
  error.name = 'name' in thrown ? String(thrown.name) : 'Error';
  return error;
}

export class ScriptHost {
  readonly ui = new UiRecord();
  readonly state: ScriptState;
  /** Add 'document', 'script' or 'user' to let another run hold that lock. */
  readonly locksHeldElsewhere = new Set<string>();
  /** How long the last run took, in virtual milliseconds. */
  lastRunMs = 0;
  private readonly script: vm.Script;
  private readonly topLevel: Set<string>;
  private readonly cache = new Map<string, { value: string; untilMs: number }>();

  constructor(private readonly options: ScriptHostOptions) {
    this.state = options.state ?? new ScriptState();
    this.script = new vm.Script(options.code, { filename: 'Code.js' });
    this.topLevel = topLevelFunctions(options.code);
  }

  /** The functions that google.script.run may call. */
  publicFunctions(): string[] {
    return [...this.topLevel].filter((name) => FUNCTION_NAME.test(name) && !name.endsWith('_')).sort();
  }

  /**
   * Runs a public function as google.script.run does.
   * @throws FunctionNotFound, IllegalValue, or an Error with the name and message of what the script threw.
   */
  run(functionName: string, args: readonly unknown[] = [], as: RunAs = {}): unknown {
    if (!this.publicFunctions().includes(functionName)) throw new FunctionNotFound(functionName);
    const argumentsJson = JSON.stringify(args.map((arg, index) => carried(arg, `argument ${index + 1}`)));
    return this.inFreshContext(as, (bridge) => carried(bridge.invoke(functionName, argumentsJson), 'result'));
  }

  /** Opening the spreadsheet: onOpen runs with few rights, enough to build a menu and no more. */
  open(as: RunAs = {}): void {
    if (!this.publicFunctions().includes('onOpen')) return;
    const args = JSON.stringify([{ authMode: 'LIMITED' }]);
    this.inFreshContext(as, (bridge) => bridge.invoke('onOpen', args), LIMITED_SCOPES);
  }

  private inFreshContext(as: RunAs, work: (bridge: Bridge) => unknown, scopes?: readonly string[]): unknown {
    const setting = this.settingFor(as);
    const manifest = scopes === undefined ? setting.manifest : { ...setting.manifest, oauthScopes: scopes };
    const run = new ScriptRun({ ...setting, manifest });
    const { clock } = this.options;
    const startMs = clock.nowMs();
    const context = vm.createContext({}, { microtaskMode: 'afterEvaluate' });
    const bridge = buildBridge(context, () => clock.nowMs(), MAX_RUN_MS);
    for (const [name, service] of Object.entries(servicesFor(run))) bridge.install(name, service);
    try {
      this.script.runInContext(context, { timeout: MAX_RUN_MS });
      const result = work(bridge);
      run.checkTime();
      return result;
    } catch (thrown) {
      run.checkTime();
      throw asError(thrown);
    } finally {
      this.lastRunMs = clock.nowMs() - startMs;
    }
  }

  private settingFor(as: RunAs): RunSetting {
    const { clock, manifest, html, send, sendMail, log, defaultEmail, spreadsheet } = this.options;
    return {
      clock,
      send,
      state: this.state,
      manifest: manifest ?? {},
      email: (as.email ?? defaultEmail).toLowerCase(),
      spreadsheet: as.spreadsheet ?? spreadsheet?.(),
      ui: this.ui,
      sendMail: sendMail ?? (() => undefined),
      html: html ?? (() => undefined),
      log: log ?? (() => undefined),
      cache: this.cache,
      locksHeldElsewhere: this.locksHeldElsewhere,
    };
  }
}
