// From a round in memory to the requests that bring the tabs Số liệu, Sổ nộp, Tổng hợp and Tổng quan to the same state.
// Only rows that differ from what the tabs hold are written, at their own fixed places; equal tabs give no request.
import { checkText } from '../core/row-result';
import type { OrgUnit } from '../core/org-unit';
import { FIGURES_TAB, figureKey, figureRow, type StoredFigure } from '../workbook/figures-tab';
import { REGISTER_TAB, registerRow, type StoredEntry } from '../workbook/register-tab';
import type { SheetsRequest } from '../workbook/requests';
import { OVERVIEW_TAB, RESULTS_TAB, writeOverview } from '../workbook/result-tabs';
import { growTo, writeTableRows, type RawValue, type TableRow, type TableTab } from '../workbook/table';
import type { Office } from './office';
import { roundOverview } from './overview';
import type { RoundContext } from './round-context';
import type { Session } from './session';
import { lineResults, roundStatus } from './show-round';

export function writeFigures(office: Office, context: RoundContext, figures: readonly StoredFigure[]): SheetsRequest[] {
  const unitOf = new Map(office.units.map((unit) => [unit.key, unit]));
  const texts = new Map(context.checked.map((row) => [`${row.unitKey}|${row.lineKey}`, checkText(row)]));
  const titles = lineTitles(context);
  const rows = figures
    .filter(({ round }) => round === context.round.key)
    .map((figure) => ({
      row: figure.row,
      key: figureKey(figure),
      cells: figureRow(figure, {
        round: context.round.name,
        unitCode: unitOf.get(figure.unit)?.code ?? '',
        unit: unitOf.get(figure.unit)?.name ?? figure.unit,
        code: titles.get(figure.line)?.code ?? figure.line,
        text: titles.get(figure.line)?.text ?? '',
        check: texts.get(`${figure.unit}|${figure.line}`) ?? '',
      }),
    }));
  return writeChanged(office, FIGURES_TAB, rows);
}

function lineTitles({ plan }: RoundContext): Map<string, { code: string; text: string }> {
  return new Map(
    plan.indicators.flatMap(({ key, code, text, parts }) => [
      [key, { code, text }] as const,
      ...(parts ?? []).map(
        (part, index) =>
          [
            `${key}.${part.key}`,
            { code: code + String.fromCharCode(97 + index), text: `${text} – ${part.label}` },
          ] as const,
      ),
    ]),
  );
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

interface WantedRow {
  /** Where it stands; undefined: below everything. */
  readonly row: number | undefined;
  readonly key: string;
  readonly cells: TableRow;
}

/** Neighbouring changed rows go together; new ones follow in one block. */
function writeChanged(office: Office, tab: TableTab, wanted: readonly WantedRow[]): SheetsRequest[] {
  const table = office.table(tab);
  const held = new Map(table.rows.map(({ row, cells }) => [row, cells]));
  const changed = wanted.filter(({ row, cells }) => row !== undefined && !holds(held.get(row), cells));
  const fresh = wanted.filter(({ row }) => row === undefined);
  const runs: { row: number; cells: TableRow[] }[] = [];
  for (const { row = 0, cells } of [...changed].sort((a, b) => (a.row ?? 0) - (b.row ?? 0))) {
    const last = runs[runs.length - 1];
    if (last && last.row + last.cells.length === row) last.cells.push(cells);
    else runs.push({ row, cells: [cells] });
  }
  if (fresh.length > 0) runs.push({ row: table.nextRow, cells: fresh.map(({ cells }) => cells) });
  const rowCount = office.tabs.get(tab.sheetId)?.rowCount ?? 0;
  const grow = fresh.length > 0 ? growTo(tab, table.nextRow + fresh.length, rowCount) : [];
  return [...grow, ...runs.flatMap(({ row, cells }) => writeTableRows(tab, table, row, cells))];
}

function holds(held: Readonly<Record<string, RawValue>> | undefined, wanted: TableRow): boolean {
  return held !== undefined && Object.entries(wanted).every(([key, value]) => (held[key] ?? '') === (value ?? ''));
}

/** Tổng hợp holds every round collected so far, this one brought up to date; Tổng quan shows this round. */
export function writeResults(session: Session, office: Office, context: RoundContext): SheetsRequest[] {
  const known = new Map(office.table(RESULTS_TAB).rows.map(({ cells, row }) => [String(cells['key']), row]));
  const rows = lineResults(context).map((result) => {
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
  return changed.length === 0 ? [] : [...changed, ...writeOverviewOf(session, office, context)];
}

export function writeOverviewOf(session: Session, office: Office, context: RoundContext): SheetsRequest[] {
  const gridRows = office.tabs.get(OVERVIEW_TAB.sheetId)?.rowCount ?? OVERVIEW_TAB.rows;
  return writeOverview(roundOverview(context.plan, roundStatus(session, office, context)), gridRows);
}
