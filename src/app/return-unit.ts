// "Gửi trả": a unit's figures go back to it with a note. They count no more until the unit changes them; what it typed
// stays in its file, and the register keeps both versions.
import { applyChanges, returnFigures } from '../core/register';
import { problem, ProblemError } from '../core/problem';
import { batchUpdate } from '../google/sheets-requests';
import { JOURNAL_TAB } from '../workbook/result-tabs';
import type { Done } from './contract';
import { requireRound } from './change-plan';
import { journalLine } from './journal';
import { requireOffice } from './office';
import { roundContext, ROUND_TABS } from './round-context';
import type { Session } from './session';
import { stateOf } from './show-state';
import { requireUnit } from './show-unit';
import { writeRegister } from './write-round';

export function returnUnit(
  session: Session,
  { roundKey, unitKey, note }: { roundKey: string; unitKey: string; note: string },
): Done {
  if (note.trim() === '') throw new ProblemError(problem('returnNoteMissing'));
  const office = requireOffice(session, [...ROUND_TABS, JOURNAL_TAB]);
  const context = roundContext(office, requireRound(office.plan, roundKey), session.nowMs);
  const unit = requireUnit(context.units, unitKey);
  const changes = returnFigures(context.entries, { roundKey, unitKey }, `Trả lại: ${note.trim()}`);
  if (changes.change.length === 0)
    return { summary: `${unit.name} chưa có số liệu nào để trả lại.`, state: stateOf(session, office) };
  const summary = `Đã trả lại số liệu của ${unit.name}: ${note.trim()}`;
  const entries = applyChanges(context.entries, changes).map((entry) => ({ row: -1, ...entry }));
  const requests = [...writeRegister(office, entries), ...journalLine(session, office, 'Gửi trả', summary)];
  session.google.call(batchUpdate(session.spreadsheetId, requests, { safeToRepeat: true, fields: 'spreadsheetId' }));
  return { summary, state: stateOf(session, office) };
}
