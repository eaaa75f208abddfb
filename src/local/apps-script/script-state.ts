// What a script project keeps between runs: properties, triggers, and how much of the day's allowances is spent.
// Plain data that the workspace writes to disk; the services change it in place and raise `changed`.

export interface TriggerRecord {
  readonly id: string;
  readonly handlerFunction: string;
  readonly eventType: string;
  readonly source: 'CLOCK' | 'SPREADSHEETS';
  /** How it was set up: `{ everyHours: 1 }`, `{ spreadsheetId: '…' }`. */
  readonly details: Readonly<Record<string, string | number>>;
  readonly email: string;
}

export type PropertyStore = Record<string, string>;

export interface DailyUse {
  /** Days since 1970-01-01 in Asia/Ho_Chi_Minh. */
  day: number;
  urlFetches: number;
  mailRecipients: number;
}

export interface ScriptStateData {
  scriptProperties: PropertyStore;
  /** By e-mail address. */
  userProperties: Record<string, PropertyStore>;
  /** By spreadsheet id. */
  documentProperties: Record<string, PropertyStore>;
  triggers: TriggerRecord[];
  dailyUse: DailyUse;
  nextUuid: number;
}

const DAY_MS = 86_400_000;
const HO_CHI_MINH_OFFSET_MS = 7 * 3_600_000;

export function emptyScriptState(): ScriptStateData {
  return {
    scriptProperties: {},
    userProperties: {},
    documentProperties: {},
    triggers: [],
    dailyUse: { day: 0, urlFetches: 0, mailRecipients: 0 },
    nextUuid: 1,
  };
}

export class ScriptState {
  changed = false;

  constructor(readonly data: ScriptStateData = emptyScriptState()) {}

  /** Today's use of the daily allowances, begun anew at midnight in Hồ Chí Minh City. */
  today(nowMs: number): DailyUse {
    const day = Math.floor((nowMs + HO_CHI_MINH_OFFSET_MS) / DAY_MS);
    if (this.data.dailyUse.day !== day) this.data.dailyUse = { day, urlFetches: 0, mailRecipients: 0 };
    this.changed = true;
    return this.data.dailyUse;
  }
}
