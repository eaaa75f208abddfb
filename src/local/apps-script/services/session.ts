// Who runs the script. Without the scope for it, Google answers with an empty address instead of failing.
import type { ServiceObject } from '../bridge';
import type { ScriptRun } from '../script-run';

export function session(run: ScriptRun): ServiceObject {
  const user = { getEmail: () => (run.hasScope('userinfo.email') ? run.setting.email : '') };
  return {
    getActiveUser: () => user,
    getEffectiveUser: () => user,
    getScriptTimeZone: () => run.setting.manifest.timeZone ?? 'Asia/Ho_Chi_Minh',
    getActiveUserLocale: () => 'vi',
  };
}
