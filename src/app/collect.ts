// "Thu thập và kiểm tra": reads the entry workbooks that changed since they were last read, checks every row, and writes
// what was typed into Số liệu, what was received into Sổ nộp, and the results. A file that did not change is not read
// again; when nothing changed at all, nothing is written.
import { foldAccents } from '../core/folding';
import type { OrgUnit } from '../core/org-unit';
import { problem, type Problem } from '../core/problem';
import { recordFigures, applyChanges } from '../core/register';
import type { ReportingRound } from '../core/plan';
import type { CheckedRow } from '../core/row';
import type { DriveFile } from '../google/drive-requests';
import { named } from '../google/google-call';
import { batchUpdate, getSpreadsheet, type Spreadsheet } from '../google/sheets-requests';
import { FIELDS, FIGURES_TAB, figureKey, type StoredFigure } from '../workbook/figures-tab';
import { ENTRY_READ_FIELDS, readEntry, type EntryReading } from '../workbook/read-entry';
import { readRegister, REGISTER_TAB, type StoredEntry } from '../workbook/register-tab';
import { JOURNAL_TAB, RESULTS_TAB } from '../workbook/result-tabs';
import type { StepArgument, StepReply } from './contract';
import { requireRound } from './change-plan';
import { entryKeyOf, findEntryFiles, fingerprint, lineSetOf } from './entry-files';
import { expectedOf } from './expected-entry';
import { journalLine } from './journal';
import { requireOffice, type Office } from './office';
import { storedFigures } from './restricted';
import { assemble, type RoundContext } from './round-context';
import type { Session } from './session';
import { showProblem } from './show-problem';
import { unitsDue } from './show-state';
import { stepReply } from './step';
import { writeRestricted } from './write-restricted';
import { writeFigures, writeRegister, writeResults } from './write-round';

/** So many files are read in one step: well below Google's 60 reads a minute and 25 seconds. */
const FILES_A_STEP = 20;

interface Read {
  readonly unit: OrgUnit;
  readonly file: DriveFile;
  readonly reading: EntryReading;
}

export function stepCollect(session: Session, { roundKey, skip = [] }: StepArgument): StepReply {
  const office = requireOffice(session, [FIGURES_TAB, REGISTER_TAB, RESULTS_TAB, JOURNAL_TAB]);
  const round = requireRound(office.plan, roundKey);
  const stored = storedFigures(office);
  const entries = readRegister(office.table(REGISTER_TAB));
  const before = assemble(office, round, stored, entries, session.nowMs);
  const files = findEntryFiles(session, office.plan, round)?.files ?? new Map<string, DriveFile>();
  const pending = before.units.filter(
    (unit) =>
      needsReading(files.get(entryKeyOf(office.plan, round, unit.key)), unit, before.figures) &&
      !skip.includes(unit.key),
  );
  const batch = office.plan.sharing === 'shared' ? pending : pending.slice(0, FILES_A_STEP);
  const { read, failed } = readFiles(session, office, round, batch, files);
  const figures = mergeFigures(stored, read, office, round);
  const register = recordAll(session, office, round, read, entries);
  const after = assemble(office, round, figures, register, session.nowMs);
  const left = pending.length - batch.length + failed.filter(({ found }) => found.code === 'stepOutOfTime').length;
  const skipped = [
    ...skip,
    ...failed.filter(({ found }) => found.code !== 'stepOutOfTime').map(({ unit }) => unit.key),
  ];
  write(session, office, after, figures, register, left === 0);
  const done = before.units.length - left - skipped.length;
  return stepReply({
    left,
    done,
    total: before.units.length,
    noun: 'đơn vị',
    summary: summaryOf(after),
    skip: skipped,
    problems: [
      ...failed.map(({ unit, found }) =>
        showProblem({ ...found, place: { ...found.place, unitKey: unit.key } }, office.units),
      ),
      ...read.flatMap(({ unit, reading, file }) =>
        reading.refused.map((found) =>
          showProblem({ ...found, place: { ...found.place, unitKey: unit.key } }, office.units, urlOf(file)),
        ),
      ),
      ...problemsOf(after, read, files),
    ],
  });
}

export function urlOf(file: DriveFile | undefined): string {
  return `https://docs.google.com/spreadsheets/d/${file?.id ?? ''}/edit`;
}

/** The file has changed since the rows of its unit were read; a unit without a file has nothing to read. */
function needsReading(file: DriveFile | undefined, unit: OrgUnit, figures: readonly StoredFigure[]): boolean {
  if (file === undefined) return false;
  const rows = figures.filter((figure) => figure.unit === unit.key);
  return rows.length === 0 || rows.some(({ readAt }) => readAt !== file.modifiedTime);
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

/** One file read once; in a shared one every unit has its own rows, and what is wrong with the file is told once. */
function readingsOf(
  file: Spreadsheet,
  entry: DriveFile,
  owners: readonly OrgUnit[],
  office: Office,
  round: ReportingRound,
): Read[] {
  const [first] = owners;
  if (first === undefined) return [];
  const reading = readEntry(file, expectedOf(office, round, first), foldAccents);
  return owners.map((unit) => ({
    unit,
    file: entry,
    reading: unit === first ? reading : { ...reading, refused: [], damage: [] },
  }));
}

/** The rows of the units just read replace what was stored of them; a line that the file lacks becomes an empty row. */
function mergeFigures(
  stored: readonly StoredFigure[],
  read: readonly Read[],
  office: Office,
  round: ReportingRound,
): StoredFigure[] {
  const fresh = new Map(
    read.flatMap((each) => figuresOf(each, office, round)).map((figure) => [figureKey(figure), figure]),
  );
  const merged = stored.map((figure) => {
    const update = fresh.get(figureKey(figure));
    fresh.delete(figureKey(figure));
    return update === undefined ? figure : { ...update, ...placeOf(figure) };
  });
  return [...merged, ...fresh.values()];
}

/** Where a stored row stands. */
function placeOf({ row, apart }: StoredFigure): Pick<StoredFigure, 'row' | 'apart'> {
  return { ...(row !== undefined && { row }), ...(apart === true && { apart }) };
}

function figuresOf({ unit, file, reading }: Read, office: Office, round: ReportingRound): StoredFigure[] {
  return lineSetOf(office.plan, unit).lines.map((line) => {
    const rows = reading.rows.filter((row) => row.unitKey === unit.key && row.lineKey === line.key);
    const [first] = rows;
    const blank = { cells: { applies: null, denominator: null, numerator: null, evidence: null, note: null } };
    return {
      round: round.key,
      unit: unit.key,
      line: line.key,
      input: first?.input ?? blank,
      readAt: file.modifiedTime ?? '',
      ...(first && { fileRow: first.row + 1 }),
      ...(rows.length > 1 && { copies: rows.length }),
    };
  });
}

/** The first sight of anything typed is the receipt; other figures later are a re-submission. */
function recordAll(
  session: Session,
  office: Office,
  round: ReportingRound,
  read: readonly Read[],
  entries: readonly StoredEntry[],
): StoredEntry[] {
  let register: StoredEntry[] = [...entries];
  for (const { unit, file, reading } of read) {
    const typed = reading.rows.filter(
      (row) =>
        row.unitKey === unit.key &&
        isTyped(row.input.cells, lineSetOf(office.plan, unit).lines.find(({ key }) => key === row.lineKey)?.entry),
    );
    if (typed.length === 0) continue;
    const driveTimeMs = Date.parse(file.modifiedTime ?? '');
    const seen = {
      sha256: fingerprint(typed.map(({ lineKey, input }) => [lineKey, input.cells]).sort()),
      sizeBytes: 0,
      sourceFileId: file.id ?? '',
      originalName: file.name ?? '',
      ...(Number.isFinite(driveTimeMs) && { driveTimeMs }),
    };
    const changes = recordFigures(register, { roundKey: round.key, unitKey: unit.key }, seen, {
      due: unitsDue(round),
      policy: office.plan.policy,
      nowMs: session.nowMs,
    });
    register = applyChanges(register, changes).map((entry) => ({ row: -1, ...entry }));
  }
  return register;
}

/** More than what the template itself brings: "Có" and the 1 of a yes-or-no row are not typed. */
function isTyped(cells: StoredFigure['input']['cells'], entry: string | undefined): boolean {
  const { applies, denominator, ...rest } = cells;
  const answeredNo = typeof applies === 'string' && foldAccents(applies) === 'khong';
  return (
    answeredNo ||
    (entry !== 'yesNo' && denominator !== null) ||
    FIELDS.some((field) => field in rest && cells[field] !== null)
  );
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
  const broken = rowProblems(context, new Map()).length;
  return `${round.name}: đã nhận ${counts.received}/${counts.expected} đơn vị (${counts.onTime} đúng hạn, ${counts.late} trễ hạn), ${completion.done}/${completion.required} dòng xong, ${broken} dòng có lỗi hoặc cần lưu ý.`;
}

/** What the check found in the rows just read, each at its place in the school's file. */
function problemsOf(
  after: RoundContext,
  read: readonly Read[],
  files: ReadonlyMap<string, DriveFile>,
): ReturnType<typeof showProblem>[] {
  const units = new Set(read.map(({ unit }) => unit.key));
  return rowProblems(after, files)
    .filter(({ unitKey }) => units.has(unitKey))
    .map(({ shown }) => shown);
}

/** Every problem of the round's rows with its unit, line and place: "MN Hướng Dương · Nhập liệu · dòng 8 (MT-01)". */
export function rowProblems(
  context: RoundContext,
  files: ReadonlyMap<string, DriveFile>,
): { unitKey: string; lineKey: string; shown: ReturnType<typeof showProblem> }[] {
  const rowOf = new Map(context.figures.map((figure) => [`${figure.unit}|${figure.line}`, figure.fileRow]));
  const codes = context.check.codes ?? {};
  const seen = new Set<string>();
  return context.checked.flatMap((checked) => {
    const { unitKey, lineKey } = checked;
    const found = checked.problem ?? blankRow(context, checked);
    const key = `${unitKey}|${lineKey}`;
    if (found === undefined || seen.has(key)) return [];
    seen.add(key);
    const row = rowOf.get(key);
    const cell = [row === undefined ? '' : `dòng ${row}`, `(${codes[lineKey] ?? lineKey})`].filter(Boolean).join(' ');
    const file = files.get(entryKeyOf(context.plan, context.round, unitKey));
    return [
      {
        unitKey,
        lineKey,
        shown: showProblem(
          { ...found, place: { unitKey, tab: 'Nhập liệu', cell } },
          context.units,
          file && urlOf(file),
        ),
      },
    ];
  });
}

/** A row left empty says nothing in a school that is still at work; in one that has reported it is a row forgotten. */
function blankRow({ receipts }: RoundContext, { state, unitKey }: CheckedRow): Problem | undefined {
  const status = receipts.get(unitKey)?.status;
  return state === 'blank' && (status === 'onTime' || status === 'late') ? problem('rowForgotten') : undefined;
}
