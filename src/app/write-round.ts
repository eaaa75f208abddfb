// From a round in memory to the requests that bring the tabs Số liệu, Sổ nộp, Tổng hợp and Tổng quan to the same state.
// Only rows that differ from what the tabs hold are written, at their own fixed places; equal tabs give no request.
import { dayOf } from '../core/calendar-date';
import { linesOf } from '../core/line';
import { restrictedKeys } from '../core/restricted';
import { checkText } from '../core/row-result';
import type { OrgUnit } from '../core/org-unit';
import { sentence } from '../core/problem';
import { FIGURES_TAB, FILE_LINE, figureKey, figureRow, type StoredFigure } from '../workbook/figures-tab';
import { REGISTER_TAB, registerRow, type StoredEntry } from '../workbook/register-tab';
import type { SheetsRequest } from '../workbook/requests';
import { OVERVIEW_TAB, RESULTS_TAB, writeOverview } from '../workbook/result-tabs';
import type { Office } from './office';
import { roundOverview } from './overview';
import type { RoundContext } from './round-context';
import type { Session } from './session';
import { allResults, publicResults, roundStatus } from './show-round';
import { writeChanged, type WantedRow } from './write-changed';
import { writeUpward } from './write-upward';

/** Rows of the plan workbook. A row of a line that has become restricted is emptied: write-restricted.ts has moved it. */
export function writeFigures(office: Office, context: RoundContext, figures: readonly StoredFigure[]): SheetsRequest[] {
  const restricted = restrictedKeys(context.plan);
  const own = figures.filter(({ round, line }) => round === context.round.key && !restricted.has(line));
  const moved = context.hidden.size > 0 ? [] : figures.filter((figure) => isMisplaced(figure, restricted));
  const empty = Object.fromEntries(FIGURES_TAB.columns.map(({ key }) => [key, null]));
  return writeChanged(office, FIGURES_TAB, [
    ...figureRows(office, context, own),
    ...moved.map((figure) => ({ row: figure.row, key: figureKey(figure), cells: empty })),
  ]);
}

/** A figure in the plan workbook that belongs into the restricted spreadsheet. */
export function isMisplaced({ line, apart, row }: StoredFigure, restricted: ReadonlySet<string>): boolean {
  return apart !== true && row !== undefined && restricted.has(line);
}

/** As both spreadsheets hold them. */
export function figureRows(office: Office, context: RoundContext, figures: readonly StoredFigure[]): WantedRow[] {
  const unitOf = new Map(office.units.map((unit) => [unit.key, unit]));
  const roundOf = new Map(office.plan.rounds.map(({ key, name }) => [key, name]));
  const texts = new Map(context.checked.map((row) => [`${row.unitKey}|${row.lineKey}`, checkText(row)]));
  const titles = lineTitles(context);
  return figures.map((figure) => ({
    row: figure.row,
    key: figureKey(figure),
    cells: figureRow(figure, {
      round: roundOf.get(figure.round) ?? figure.round,
      unitCode: unitOf.get(figure.unit)?.code ?? '',
      unit: unitOf.get(figure.unit)?.name ?? figure.unit,
      code: figure.line === FILE_LINE ? 'Tệp' : (titles.get(figure.line)?.code ?? figure.line),
      text: titles.get(figure.line)?.text ?? '',
      check:
        texts.get(`${figure.unit}|${figure.line}`) ?? (figure.problems ?? []).map((found) => sentence(found)).join(' '),
    }),
  }));
}

function lineTitles({ plan }: RoundContext): Map<string, { code: string; text: string }> {
  return new Map(linesOf(plan).map(({ key, code, text }) => [key, { code, text }]));
}

export function writeRegister(office: Office, entries: readonly StoredEntry[]): SheetsRequest[] {
  const unitOf = new Map<string, OrgUnit>(office.units.map((unit) => [unit.key, unit]));
  const roundOf = new Map(office.plan.rounds.map((round) => [round.key, round.name]));
  const known = new Map(office.table(REGISTER_TAB).rows.map(({ cells, row }) => [String(cells['key']), row]));
  const rows = entries.map((entry) => ({
    row: known.get(entry.key),
    key: entry.key,
    cells: registerRow(entry, {
      round: roundOf.get(entry.roundKey) ?? entry.roundKey,
      unitCode: unitOf.get(entry.unitKey)?.code ?? '',
      unit: unitOf.get(entry.unitKey)?.name ?? entry.unitKey,
    }),
  }));
  return writeChanged(office, REGISTER_TAB, rows);
}

/** Tổng hợp holds every round collected so far, this one brought up to date; Tổng quan shows this round. */
export function writeResults(session: Session, office: Office, context: RoundContext): SheetsRequest[] {
  const known = new Map(office.table(RESULTS_TAB).rows.map(({ cells, row }) => [String(cells['key']), row]));
  const rows = publicResults(context.plan, allResults(context)).map((result) => {
    const key = `${context.round.key}|${result.lineKey}`;
    const { code, text, target, numerator, denominator, attainment, verdictText, coverage } = result;
    return {
      row: known.get(key),
      key,
      cells: {
        key,
        round: context.round.name,
        code,
        text,
        target,
        numerator,
        denominator,
        attainment,
        verdict: verdictText,
        coverage,
      },
    };
  });
  const changed = writeChanged(office, RESULTS_TAB, rows);
  if (changed.length === 0) return [];
  return [...changed, ...writeUpward(office, dayOf(session.nowMs)), ...writeOverviewOf(session, office, context)];
}

export function writeOverviewOf(session: Session, office: Office, context: RoundContext): SheetsRequest[] {
  const gridRows = office.tabs.get(OVERVIEW_TAB.sheetId)?.rowCount ?? OVERVIEW_TAB.rows;
  const status = roundStatus(session, office, context);
  const lines = publicResults(context.plan, status.lines);
  return writeOverview(roundOverview(context.plan, { ...status, lines }), gridRows);
}
