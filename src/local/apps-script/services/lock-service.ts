// Locks between runs. The stand-in runs one function at a time, so a lock is free unless a test says another run holds it.
import type { ServiceObject } from '../bridge';
import { ScriptException } from '../script-exception';
import type { ScriptRun } from '../script-run';

function lock(run: ScriptRun, name: string): ServiceObject {
  const { locksHeldElsewhere } = run.setting;
  const tryLock = (timeoutMs: unknown): boolean => {
    if (typeof timeoutMs !== 'number') throw new ScriptException('Lock.tryLock needs a time in milliseconds');
    if (locksHeldElsewhere.has(name)) {
      run.spend(timeoutMs);
      return false;
    }
    run.locks.add(name);
    return true;
  };
  return {
    tryLock,
    waitLock: (timeoutMs: unknown) => {
      if (tryLock(timeoutMs)) return;
      throw new ScriptException('Lock timeout: another process was holding the lock for too long.');
    },
    hasLock: () => run.locks.has(name),
    releaseLock: () => {
      run.locks.delete(name);
    },
  };
}

export function lockService(run: ScriptRun): ServiceObject {
  return {
    /** Null where no document is open, as in a web app. */
    getDocumentLock: () => (run.setting.spreadsheet === undefined ? null : lock(run, 'document')),
    getScriptLock: () => lock(run, 'script'),
    getUserLock: () => lock(run, 'user'),
  };
}
