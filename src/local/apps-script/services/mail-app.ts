// MailApp: mails go to the workspace's outbox and to nobody. The daily allowance is that of a consumer account.
import type { ServiceObject } from '../bridge';
import { ScriptException } from '../script-exception';
import type { ScriptRun } from '../script-run';

/** Apps Script quotas page: recipients a day (consumer) and in one message. */
export const MAX_RECIPIENTS_PER_DAY = 100;
export const MAX_RECIPIENTS_PER_MESSAGE = 50;

interface Message {
  readonly to: string;
  readonly subject: string;
  readonly body: string;
}

function messageOf(args: readonly unknown[]): Message {
  const [first, subject, body] = args;
  if (args.length === 1 && typeof first === 'object' && first !== null) {
    const message = first as Readonly<Record<string, unknown>>;
    const text = (field: string): string => (typeof message[field] === 'string' ? message[field] : '');
    return { to: text('to'), subject: text('subject'), body: text('body') || text('htmlBody') };
  }
  return { to: String(first), subject: String(subject), body: String(body) };
}

export function mailApp(run: ScriptRun): ServiceObject {
  const { clock, state, email, sendMail } = run.setting;
  return {
    getRemainingDailyQuota: () => {
      run.needScope('MailApp.getRemainingDailyQuota', 'script.send_mail');
      return MAX_RECIPIENTS_PER_DAY - state.today(clock.nowMs()).mailRecipients;
    },
    sendEmail: (...args: unknown[]) => {
      run.needScope('MailApp.sendEmail', 'script.send_mail');
      const message = messageOf(args);
      const recipients = message.to.split(',').filter((address) => address.includes('@')).length;
      if (recipients === 0) throw new ScriptException(`Failed to send email: no recipient`);
      if (recipients > MAX_RECIPIENTS_PER_MESSAGE)
        throw new ScriptException('Limit Exceeded: Email Recipients Per Message.');
      const today = state.today(clock.nowMs());
      if (today.mailRecipients + recipients > MAX_RECIPIENTS_PER_DAY) {
        throw new ScriptException('Service invoked too many times for one day: email.');
      }
      today.mailRecipients += recipients;
      sendMail({ ...message, from: email });
    },
  };
}
