// CacheService: text for at most six hours, 100 KB a value. Google may drop an entry at any time; the stand-in never does.
import type { ServiceObject } from '../bridge';
import { ScriptException } from '../script-exception';
import type { ScriptRun } from '../script-run';

/** Apps Script reference of Cache.put and the quotas page. */
const MAX_VALUE_BYTES = 100 * 1024;
const MAX_KEY_LENGTH = 250;
const DEFAULT_SECONDS = 600;
const MAX_SECONDS = 21_600;

function cache(run: ScriptRun, scope: string): ServiceObject {
  const { cache: entries, clock } = run.setting;
  const keyOf = (key: unknown): string => {
    const text = String(key);
    if (text.length > MAX_KEY_LENGTH) throw new ScriptException('Argument too large: key');
    return `${scope}\0${text}`;
  };
  return {
    get: (key: unknown) => {
      const entry = entries.get(keyOf(key));
      return entry === undefined || entry.untilMs <= clock.nowMs() ? null : entry.value;
    },
    put: (key: unknown, value: unknown, seconds: unknown = DEFAULT_SECONDS) => {
      const text = String(value);
      if (new TextEncoder().encode(text).length > MAX_VALUE_BYTES)
        throw new ScriptException('Argument too large: value');
      const lifetime = Math.min(Number(seconds), MAX_SECONDS);
      entries.set(keyOf(key), { value: text, untilMs: clock.nowMs() + lifetime * 1000 });
    },
    remove: (key: unknown) => {
      entries.delete(keyOf(key));
    },
  };
}

export function cacheService(run: ScriptRun): ServiceObject {
  const { email, spreadsheet } = run.setting;
  return {
    getScriptCache: () => cache(run, 'script'),
    getUserCache: () => cache(run, `user ${email}`),
    getDocumentCache: () => (spreadsheet === undefined ? null : cache(run, `document ${spreadsheet.id}`)),
  };
}
