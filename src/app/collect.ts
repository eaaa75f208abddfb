// "Thu thập và kiểm tra": reads the entry workbooks that changed since they were last read, checks every row, and writes
// what was typed into Số liệu, what was received into Sổ nộp, and the results. A file that did not change is not read
// again; when nothing changed at all, nothing is written.
import { foldAccents } from '../core/folding';
import { reportersOf } from '../core/completion';
import type { OrgUnit } from '../core/org-unit';
import type { Problem } from '../core/problem';
import type { ReportingRound } from '../core/plan';
import type { DriveFile } from '../google/drive-requests';
import { named } from '../google/google-call';
import { batchUpdate, getSpreadsheet, type Spreadsheet } from '../google/sheets-requests';
import { FIGURES_TAB, FILE_LINE, type StoredFigure } from '../workbook/figures-tab';
import { ENTRY_READ_FIELDS, readEntry } from '../workbook/read-entry';
import { readRegister, REGISTER_TAB, type StoredEntry } from '../workbook/register-tab';
import { JOURNAL_TAB, RESULTS_TAB } from '../workbook/result-tabs';
import type { StepArgument, StepReply } from './contract';
import { requireRound } from './change-plan';
import { mergeFigures, recordAll, type Read } from './collected-rows';
import { entryKeyOf, findEntryFiles, LINES_PROPERTY, lineSetOf } from './entry-files';
import { entryPrint } from './entry-spec';
import { expectedOf } from './expected-entry';
import { journalLine } from './journal';
import { requireOffice, type Office } from './office';
import { storedFigures } from './restricted';
import { assemble, type RoundContext } from './round-context';
import { rowProblems } from './row-problems';
import type { Session } from './session';
import { showProblem } from './show-problem';
import { stepReply } from './step';
import { writeRestricted } from './write-restricted';
import { writeFigures, writeRegister, writeResults } from './write-round';

/** So many files are read in one step: below Google's 60 reads a minute, with room for the step's own reads. */
const FILES_A_STEP = 50;

export function stepCollect(session: Session, { roundKey, skip = [] }: StepArgument): StepReply {
  const office = requireOffice(session, [FIGURES_TAB, REGISTER_TAB, RESULTS_TAB, JOURNAL_TAB]);
  const round = requireRound(office.plan, roundKey);
  const stored = storedFigures(office);
  const entries = readRegister(office.table(REGISTER_TAB));
  const units = reportersOf(round, office.units);
  const files = findEntryFiles(session, office.plan, round)?.files ?? new Map<string, DriveFile>();
  const isRead = readBefore(office, round, stored);
  const fileOf = (unit: OrgUnit) => files.get(entryKeyOf(office.plan, round, unit.key));
  const pending = units.filter((unit) => !isRead(unit, fileOf(unit)) && !skip.includes(unit.key));
  const batch = office.plan.sharing === 'shared' ? pending : pending.slice(0, FILES_A_STEP);
  const { read, failed } = readFiles(session, office, round, batch, files);
  const figures = mergeFigures(stored, read, office, { round, units });
  const register = recordAll(session, office, round, read, entries, stored);
  const refused = failed.filter(({ found }) => found.code !== 'stepOutOfTime');
  const left = pending.length - batch.length + failed.length - refused.length;
  // Only the last step needs the whole round; the others check what they have just read, however large the round is.
  const touched = new Set(read.map(({ unit }) => unit.key));
  const seen = left === 0 ? figures : figures.filter(({ unit }) => touched.has(unit));
  const after = assemble(office, round, seen, register, session.nowMs);
  write(session, office, after, seen, register, left === 0);
  const skipped = [...skip, ...refused.map(({ unit }) => unit.key)];
  const told = rowProblems(after, files).filter(({ unitKey }) => touched.has(unitKey));
  return stepReply({
    left,
    done: units.length - left - skipped.length,
    total: units.length,
    noun: 'đơn vị',
    summary: left === 0 ? summaryOf(after) : '',
    skip: skipped,
    problems: [
      ...refused.map(({ unit, found }) =>
        showProblem({ ...found, place: { ...found.place, unitKey: unit.key } }, units),
      ),
      ...told.map(({ shown }) => shown),
    ],
  });
}

/**
 * Whether the unit's file is as it was when its rows were read; a unit without a file has nothing to read. Rows of a line
 * that the office has removed stay as they were read last and say nothing.
 */
function readBefore(
  { plan, units }: Office,
  round: ReportingRound,
  stored: readonly StoredFigure[],
): (unit: OrgUnit, file: DriveFile | undefined) => boolean {
  const asked = new Map(units.map((unit) => [unit.key, new Set(lineSetOf(plan, unit).lines.map(({ key }) => key))]));
  const readAt = new Map<string, Set<string>>();
  for (const figure of stored) {
    if (figure.round !== round.key || asked.get(figure.unit)?.has(figure.line) !== true) continue;
    readAt.set(figure.unit, (readAt.get(figure.unit) ?? new Set()).add(figure.readAt));
  }
  return ({ key }, file) => {
    const times = readAt.get(key);
    return file === undefined || (times?.size === 1 && times.has(file.modifiedTime ?? ''));
  };
}

function readFiles(
  session: Session,
  office: Office,
  round: ReportingRound,
  units: readonly OrgUnit[],
  files: ReadonlyMap<string, DriveFile>,
): { read: Read[]; failed: { unit: OrgUnit; found: Problem }[] } {
  const byFile = new Map<DriveFile, OrgUnit[]>();
  for (const unit of units) {
    const file = files.get(entryKeyOf(office.plan, round, unit.key)) ?? {};
    byFile.set(file, [...(byFile.get(file) ?? []), unit]);
  }
  const groups = [...byFile];
  const outcomes = session.google.all(
    groups.map(([file, [unit]]) =>
      named(`biểu của ${unit?.name ?? ''}`, getSpreadsheet(file.id ?? '', { fields: ENTRY_READ_FIELDS })),
    ),
  );
  const read: Read[] = [];
  const failed: { unit: OrgUnit; found: Problem }[] = [];
  groups.forEach(([file, owners], index) => {
    const outcome = outcomes[index];
    if (outcome?.ok === true) read.push(...readingsOf(outcome.value, file, owners, office, round));
    else if (outcome !== undefined) failed.push(...owners.map((unit) => ({ unit, found: outcome.problem })));
  });
  return { read, failed };
}

/** Issued before the plan was last changed. A shared workbook is brought up to date as a whole when it is issued. */
function isOutdated({ properties }: DriveFile, office: Office, round: ReportingRound, unit: OrgUnit): boolean {
  const isOwn = office.plan.sharing === 'perSchool';
  return isOwn && properties?.[LINES_PROPERTY] !== entryPrint({ office, round }, unit);
}

/** One file read once; in a shared one every unit has its own rows. */
function readingsOf(
  file: Spreadsheet,
  entry: DriveFile,
  owners: readonly OrgUnit[],
  office: Office,
  round: ReportingRound,
): Read[] {
  const [first] = owners;
  if (first === undefined) return [];
  const reading = readEntry(
    file,
    expectedOf(office, round, first, isOutdated(entry, office, round, first)),
    foldAccents,
  );
  return owners.map((unit) => ({ unit, file: entry, reading }));
}

function write(
  session: Session,
  office: Office,
  after: RoundContext,
  figures: readonly StoredFigure[],
  register: readonly StoredEntry[],
  isLast: boolean,
): void {
  const apart = writeRestricted(session, office, after, figures);
  const data = [...apart, ...writeFigures(office, after, figures), ...writeRegister(office, register)];
  const results = isLast ? writeResults(session, office, after) : [];
  if (data.length + results.length === 0) return;
  const journal = isLast ? journalLine(session, office, 'Thu thập và kiểm tra', summaryOf(after)) : [];
  session.google.call(
    batchUpdate(session.spreadsheetId, [...data, ...results, ...journal], {
      safeToRepeat: true,
      fields: 'spreadsheetId',
    }),
  );
}

function summaryOf(context: RoundContext): string {
  const { counts, completion, round } = context;
  const problems = rowProblems(context, new Map());
  const broken = problems.filter(({ lineKey }) => lineKey !== FILE_LINE).length;
  const files = new Set(problems.filter(({ lineKey }) => lineKey === FILE_LINE).map(({ unitKey }) => unitKey)).size;
  const inFiles = files === 0 ? '' : `; ${files} tệp cần xem lại`;
  return `${round.name}: đã nhận ${counts.received}/${counts.expected} đơn vị (${counts.onTime} đúng hạn, ${counts.late} trễ hạn), ${completion.done}/${completion.required} dòng xong, ${broken} dòng có lỗi hoặc cần lưu ý${inFiles}.`;
}
