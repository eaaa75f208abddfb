// "Sửa biểu": gives a school's file back what it lost (keys, formulas, protection, rows) and brings it up to the plan as it
// is now. What the school typed is read first and put back in its own row; rows of nobody are kept below, in plain sight.
import { problem, ProblemError } from '../core/problem';
import { JOURNAL_TAB } from '../workbook/result-tabs';
import type { UnitCard } from './contract';
import { requireRound } from './change-plan';
import { entryKeyOf, findEntryFiles } from './entry-files';
import { issueContext } from './entry-spec';
import { requireOffice } from './office';
import { rebuildEntry } from './rebuild';
import { roundContext, ROUND_TABS } from './round-context';
import type { Session } from './session';
import { requireUnit, unitCard } from './show-unit';

export function repairUnit(session: Session, { roundKey, unitKey }: { roundKey: string; unitKey: string }): UnitCard {
  const office = requireOffice(session, [...ROUND_TABS, JOURNAL_TAB]);
  const context = issueContext(session, office, requireRound(office.plan, roundKey));
  const unit = requireUnit(context.units, unitKey);
  const file = findEntryFiles(session, office.plan, context.round)?.files.get(
    entryKeyOf(office.plan, context.round, unit.key),
  );
  if (file?.id === undefined || file.id === null)
    throw new ProblemError(problem('entryNotIssued', { unit: unit.name }));
  rebuildEntry(context, office.plan.sharing === 'shared' ? undefined : unit, file.id);
  return unitCard(session, office, roundContext(office, context.round, session.nowMs), unit);
}
