// A script host around a few lines of script, with a back end that answers whatever the test says.
import { ScriptHost, type ScriptHostOptions } from '../../../src/local/apps-script/script-host';
import { jsonResponse } from '../../../src/local/google/json-response';
import { VirtualClock } from '../../../src/local/workspace/virtual-clock';

export const STAFF = 'can.bo@phong.example';

export function hostFor(code: string, options: Partial<ScriptHostOptions> = {}): ScriptHost {
  return new ScriptHost({
    code,
    clock: new VirtualClock(Date.parse('2023-10-02T08:00:00+07:00')),
    send: ({ method, url }) => jsonResponse(200, { method, url }),
    defaultEmail: STAFF,
    spreadsheet: () => ({ id: 'sheet-1', name: 'Sổ' }),
    ...options,
  });
}
