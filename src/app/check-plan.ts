// "Kiểm tra kế hoạch": everything that is wrong in the tabs staff may edit, told at the cell. Rows typed by hand get their
// keys here, so that what is wrong in them can be mended without their becoming other rows.
import { checkPlan } from '../core/plan-check';
import { problem, ProblemError, severityOf, type Place, type Problem } from '../core/problem';
import { PLAN_TABS } from '../workbook/plan-workbook';
import { columnLetters } from '../workbook/requests';
import type { ShownProblem } from './contract';
import { readOffice, type Office } from './office';
import { persistKeys } from './persist-keys';
import type { Session } from './session';
import { showProblem } from './show-problem';

export function checkPlanTabs(session: Session): { summary: string; problems: readonly ShownProblem[] } {
  const office = readOffice(session);
  if (office === undefined) throw new ProblemError(problem('noPlanYet'));
  persistKeys(session, office);
  const found = once([...office.problems, ...checkPlan(office.plan)]);
  const errors = found.filter((each) => severityOf(each) === 'error').length;
  const summary =
    found.length === 0
      ? 'Kế hoạch đọc được trọn vẹn, không có lỗi.'
      : `${errors} lỗi, ${found.length - errors} lưu ý trong các trang của kế hoạch.`;
  return { summary, problems: found.map((each) => shownAtCell(session, office, each)) };
}

/** Reading a cell and checking the plan may both stumble over it; it is told once. */
function once(problems: readonly Problem[]): Problem[] {
  const seen = new Set<string>();
  return problems.filter(({ code, place: { tab, rowKey, columnKey } }) => {
    const key = [code, tab, rowKey, columnKey].join('|');
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

function shownAtCell(session: Session, office: Office, found: Problem): ShownProblem {
  const { sheetId, cell } = cellOf(office, found.place);
  const url = sheetId === undefined ? '' : `#gid=${sheetId}${cell === undefined ? '' : `&range=${cell}`}`;
  const place = cell === undefined ? withoutRow(found.place) : { ...found.place, cell };
  return showProblem({ ...found, place }, office.units, session.spreadsheetUrl + url);
}

/** A key means nothing to a reader: without a cell only the tab is told. */
function withoutRow({ tab, workbook, unitKey }: Place): Place {
  return {
    ...(tab !== undefined && { tab }),
    ...(workbook !== undefined && { workbook }),
    ...(unitKey !== undefined && { unitKey }),
  };
}

function cellOf(office: Office, { tab, rowKey, columnKey }: Place): { sheetId?: number; cell?: string } {
  const known = PLAN_TABS.find(({ title }) => title === tab);
  if (known === undefined) return {};
  const table = office.table(known);
  const given = office.givenKeys.find((each) => each.tab === known && each.key === rowKey)?.row;
  const byKey = table.rows.find(({ cells }) => cells['key'] === rowKey)?.row;
  const row = given ?? byKey ?? rowNumber(rowKey);
  const column = table.columns[columnKey ?? ''];
  const { sheetId } = known;
  return row === undefined || column === undefined
    ? { sheetId }
    : { sheetId, cell: columnLetters(column) + String(row + 1) };
}

/** A row that was read before it had a key is known by its number, counted from 1. */
function rowNumber(rowKey = ''): number | undefined {
  return /^\d+$/.test(rowKey) ? Number(rowKey) - 1 : undefined;
}
