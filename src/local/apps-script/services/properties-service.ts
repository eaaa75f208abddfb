// PropertiesService with Google's limits: text only, 9 KB a value, 500 KB a store. Getting and setting cost time.
import type { ServiceObject } from '../bridge';
import { ScriptException } from '../script-exception';
import type { ScriptRun } from '../script-run';
import type { PropertyStore } from '../script-state';

/** Apps Script quotas page. */
export const MAX_VALUE_BYTES = 9 * 1024;
export const MAX_STORE_BYTES = 500 * 1024;

/** Published medians. */
const GET_MS = 30;
const SET_MS = 60;

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}

function storeBytes(store: PropertyStore): number {
  return Object.entries(store).reduce((sum, [key, value]) => sum + bytesOf(key) + bytesOf(value), 0);
}

function setIn(run: ScriptRun, store: PropertyStore, key: string, value: string): void {
  if (bytesOf(value) > MAX_VALUE_BYTES) {
    throw new ScriptException('Argument too large: value');
  }
  const former = store[key];
  store[key] = value;
  run.setting.state.changed = true;
  if (storeBytes(store) <= MAX_STORE_BYTES) return;
  if (former === undefined) Reflect.deleteProperty(store, key);
  else store[key] = former;
  throw new ScriptException(
    'You have exceeded the property storage quota. Please remove some properties and try again.',
  );
}

function properties(run: ScriptRun, store: PropertyStore): ServiceObject {
  const self = {
    getProperty: (key: unknown) => {
      run.spend(GET_MS);
      return Object.hasOwn(store, String(key)) ? store[String(key)] : null;
    },
    getProperties: () => {
      run.spend(GET_MS);
      return { ...store };
    },
    getKeys: () => {
      run.spend(GET_MS);
      return Object.keys(store);
    },
    setProperty: (key: unknown, value: unknown) => {
      run.spend(SET_MS);
      setIn(run, store, String(key), String(value));
      return self;
    },
    setProperties: (values: Readonly<Record<string, unknown>>, deleteAllOthers?: unknown) => {
      run.spend(SET_MS);
      if (deleteAllOthers === true) for (const key of Object.keys(store)) Reflect.deleteProperty(store, key);
      for (const [key, value] of Object.entries(values)) setIn(run, store, key, String(value));
      return self;
    },
    deleteProperty: (key: unknown) => {
      run.spend(SET_MS);
      Reflect.deleteProperty(store, String(key));
      run.setting.state.changed = true;
      return self;
    },
    deleteAllProperties: () => {
      run.spend(SET_MS);
      for (const key of Object.keys(store)) Reflect.deleteProperty(store, key);
      run.setting.state.changed = true;
      return self;
    },
  };
  return self;
}

export function propertiesService(run: ScriptRun): ServiceObject {
  const { state, email, spreadsheet } = run.setting;
  const { data } = state;
  return {
    getScriptProperties: () => properties(run, data.scriptProperties),
    getUserProperties: () => properties(run, (data.userProperties[email] ??= {})),
    /** Null where no document is open. */
    getDocumentProperties: () =>
      spreadsheet === undefined ? null : properties(run, (data.documentProperties[spreadsheet.id] ??= {})),
  };
}
