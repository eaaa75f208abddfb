// From a problem as data to what the sidebar shows: its sentence, whose fault it is, and the place in words.
import type { OrgUnit } from '../core/org-unit';
import { ProblemError, sentence, severityOf, type Place, type Problem } from '../core/problem';
import { PROBLEMS } from '../core/problem-catalogue';
import type { Reply, ShownProblem } from './contract';

export function showProblem(found: Problem, units: readonly OrgUnit[] = [], url?: string): ShownProblem {
  const { cause } = PROBLEMS[found.code];
  return {
    code: found.code,
    severity: severityOf(found),
    cause,
    sentence: sentence(found),
    where: whereOf(found.place, units),
    ...(url !== undefined && { url }),
  };
}

function whereOf({ workbook, unitKey, tab, rowKey, cell }: Place, units: readonly OrgUnit[]): string {
  const unit = units.find(({ key }) => key === unitKey)?.name;
  return [workbook, unit, tab, cell ?? rowKey].filter((part) => part !== undefined && part !== '').join(' · ');
}

/** The edge of every verb: what was thrown as a problem becomes a reply; anything else is our own fault and says so. */
export function reply<T>(run: () => T): Reply<T> {
  try {
    return { ok: true, value: run() };
  } catch (error) {
    if (error instanceof ProblemError) return { ok: false, problem: showProblem(error.problem) };
    const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return { ok: false, problem: showProblem({ code: 'programFault', params: { message }, place: {} }) };
  }
}
