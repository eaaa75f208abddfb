// What a unit's file is expected to hold, for reading it: its own rows, or in a shared workbook those of every unit.
import { reportersOf } from '../core/completion';
import type { OrgUnit } from '../core/org-unit';
import type { ReportingRound } from '../core/plan';
import type { Expected } from '../workbook/read-entry';
import { lineSetOf, planRoundOf } from './entry-files';
import type { Office } from './office';
import { linesByKind } from './round-context';

export function expectedOf(
  office: Office,
  round: ReportingRound,
  unit: OrgUnit | undefined,
  outdated = false,
): Expected {
  const { plan, units } = office;
  const shared = unit === undefined || plan.sharing === 'shared';
  const owners = shared ? reportersOf(round, units) : [unit];
  return {
    ...(!shared && { unitKey: unit.key }),
    units: new Map(owners.map((owner) => [owner.key, lineSetOf(plan, owner).lines])),
    names: new Map(units.map(({ key, name }) => [key, name])),
    planRound: planRoundOf(plan, round),
    outdated,
    lines: shared ? [...linesByKind(plan).school.values()] : lineSetOf(plan, unit).lines,
  };
}
