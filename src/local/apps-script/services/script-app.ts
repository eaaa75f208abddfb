// ScriptApp: the user's token, and triggers, which are recorded and fired by nobody but a test or the page.
import type { ServiceObject } from '../bridge';
import { ScriptException } from '../script-exception';
import type { ScriptRun } from '../script-run';
import type { TriggerRecord } from '../script-state';

/** Apps Script quotas page: triggers per user and script. */
export const MAX_TRIGGERS = 20;
const TRIGGER_SCOPE = 'script.scriptapp';

type Details = Record<string, string | number>;

function triggerView(record: TriggerRecord): ServiceObject {
  return {
    getUniqueId: () => record.id,
    getHandlerFunction: () => record.handlerFunction,
    getEventType: () => record.eventType,
    getTriggerSource: () => record.source,
    getTriggerSourceId: () => record.details['spreadsheetId'] ?? null,
  };
}

function create(run: ScriptRun, trigger: Omit<TriggerRecord, 'id' | 'email'>): ServiceObject {
  run.needScope('ScriptApp.newTrigger', TRIGGER_SCOPE);
  const { state, email } = run.setting;
  const mine = state.data.triggers.filter((other) => other.email === email);
  if (mine.length >= MAX_TRIGGERS) {
    throw new ScriptException('This script has too many triggers. Triggers must be deleted from the script first.');
  }
  const record = { ...trigger, id: String(1_000_000 + state.data.nextUuid++), email };
  state.data.triggers.push(record);
  state.changed = true;
  return triggerView(record);
}

function clockBuilder(run: ScriptRun, handlerFunction: string): ServiceObject {
  const details: Details = {};
  const setting = (name: string) => (value: unknown) => {
    details[name] = typeof value === 'number' ? value : String(value);
    return builder;
  };
  const names = [
    'everyMinutes',
    'everyHours',
    'everyDays',
    'everyWeeks',
    'atHour',
    'nearMinute',
    'after',
    'onMonthDay',
  ];
  const builder = {
    ...Object.fromEntries([...names, 'inTimezone'].map((name) => [name, setting(name)])),
    create: () => create(run, { handlerFunction, eventType: 'CLOCK', source: 'CLOCK', details }),
  };
  return builder;
}

function sheetBuilder(run: ScriptRun, handlerFunction: string, spreadsheet: unknown): ServiceObject {
  const spreadsheetId = typeof spreadsheet === 'string' ? spreadsheet : (run.setting.spreadsheet?.id ?? '');
  const on = (eventType: string) => () => ({
    create: () => create(run, { handlerFunction, eventType, source: 'SPREADSHEETS', details: { spreadsheetId } }),
  });
  return {
    onOpen: on('ON_OPEN'),
    onEdit: on('ON_EDIT'),
    onChange: on('ON_CHANGE'),
    onFormSubmit: on('ON_FORM_SUBMIT'),
  };
}

export function scriptApp(run: ScriptRun): ServiceObject {
  const { state, email } = run.setting;
  return {
    AuthMode: { NONE: 'NONE', LIMITED: 'LIMITED', FULL: 'FULL', CUSTOM_FUNCTION: 'CUSTOM_FUNCTION' },
    EventType: { CLOCK: 'CLOCK', ON_OPEN: 'ON_OPEN', ON_EDIT: 'ON_EDIT', ON_CHANGE: 'ON_CHANGE' },
    getOAuthToken: () => `local:${email}`,
    getService: () => ({ getUrl: () => null }),
    newTrigger: (functionName: unknown) => ({
      timeBased: () => clockBuilder(run, String(functionName)),
      forSpreadsheet: (spreadsheet: unknown) => sheetBuilder(run, String(functionName), spreadsheet),
    }),
    getProjectTriggers: () => {
      run.needScope('ScriptApp.getProjectTriggers', TRIGGER_SCOPE);
      return state.data.triggers.filter((trigger) => trigger.email === email).map(triggerView);
    },
    deleteTrigger: (trigger: { getUniqueId: () => string }) => {
      run.needScope('ScriptApp.deleteTrigger', TRIGGER_SCOPE);
      const id = trigger.getUniqueId();
      state.data.triggers = state.data.triggers.filter((record) => record.id !== id);
      state.changed = true;
    },
  };
}
