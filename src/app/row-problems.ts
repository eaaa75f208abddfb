// Everything wrong with the rows and files of a round, each thing once, with its place in the school's file: for the
// sidebar, the export and the report of collecting. Rows are checked now; what was wrong with a file is kept from reading it.
import { problem, type Place, type Problem } from '../core/problem';
import type { CheckedRow } from '../core/row';
import type { DriveFile } from '../google/drive-requests';
import { ENTRY_TAB } from '../workbook/entry-layout';
import { FILE_LINE, figureKey } from '../workbook/figures-tab';
import type { ShownProblem } from './contract';
import { entryKeyOf } from './entry-files';
import type { RoundContext } from './round-context';
import { showProblem } from './show-problem';

export interface RowProblem {
  readonly unitKey: string;
  /** FILE_LINE for what concerns the whole file. */
  readonly lineKey: string;
  readonly shown: ShownProblem;
}

export function urlOf(file: DriveFile | undefined): string {
  return `https://docs.google.com/spreadsheets/d/${file?.id ?? ''}/edit`;
}

/** Every problem of the round's files and rows with its place: "MN Hướng Dương · Nhập liệu · dòng 8 (MT-01)". */
export function rowProblems(context: RoundContext, files: ReadonlyMap<string, DriveFile>): RowProblem[] {
  const { plan, round, units } = context;
  const show = (unitKey: string, found: Problem, place: Place) => {
    const file = files.get(entryKeyOf(plan, round, unitKey));
    return showProblem({ ...found, place }, units, file && urlOf(file));
  };
  return [...fileProblems(context), ...lineProblems(context)].map(({ unitKey, lineKey, found, place }) => ({
    unitKey,
    lineKey,
    shown: show(unitKey, found, place),
  }));
}

interface Found {
  readonly unitKey: string;
  readonly lineKey: string;
  readonly found: Problem;
  readonly place: Place;
}

/** A shared workbook is nobody's own, so what is wrong with it names no unit unless the row does. */
function fileProblems({ plan, figures, units }: RoundContext): Found[] {
  const expected = new Set(units.map(({ key }) => key));
  return figures
    .filter(({ line, unit }) => line === FILE_LINE && expected.has(unit))
    .flatMap(({ unit, problems = [] }) =>
      problems.map((found) => ({
        unitKey: unit,
        lineKey: FILE_LINE,
        found,
        place: plan.sharing === 'shared' ? found.place : { ...found.place, unitKey: unit },
      })),
    );
}

function lineProblems(context: RoundContext): Found[] {
  const stored = new Map(context.figures.map((figure) => [figureKey(figure), figure]));
  const codes = context.check.codes ?? {};
  const seen = new Set<string>();
  return context.checked.flatMap((checked): Found[] => {
    const { unitKey, lineKey } = checked;
    const found = checked.problem ?? blankRow(context, checked);
    const key = figureKey({ round: context.round.key, unit: unitKey, line: lineKey });
    if (found === undefined || seen.has(key)) return [];
    seen.add(key);
    const figure = stored.get(key);
    const isBarred = figure?.problems?.length;
    const row = figure?.fileRow === undefined ? '' : `dòng ${figure.fileRow}`;
    const at = isBarred ? found.place.cell : row;
    const cell = [at, `(${codes[lineKey] ?? lineKey})`].filter(Boolean).join(' ');
    return [{ unitKey, lineKey, found, place: { unitKey, tab: found.place.tab ?? ENTRY_TAB.title, cell } }];
  });
}

/** A row left empty says nothing in a school that is still at work; in one that has reported it is a row forgotten. */
function blankRow({ receipts }: RoundContext, { state, unitKey }: CheckedRow): Problem | undefined {
  const status = receipts.get(unitKey)?.status;
  return state === 'blank' && (status === 'onTime' || status === 'late') ? problem('rowForgotten') : undefined;
}
