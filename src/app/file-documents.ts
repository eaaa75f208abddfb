// "Xếp hồ sơ": finds what schools put into the plan's folder, decides whose each file is and what it is by its content, and
// copies exactly the required files into <round>/<level>/<school>/. Originals stay where they are; doubtful sets are told and
// left alone; every filed copy is in Sổ nộp with time, size and hash. Running it again does only what is new.
import { unzipSync } from 'fflate';
import { formatOf, isZip, type DocumentFormat } from '../core/document-kind';
import {
  decideFiling,
  documentCounts,
  upserted,
  type IncomingFile,
  type PlannedCopy,
  type UnitFiling,
} from '../core/filing';
import { reportersOf } from '../core/completion';
import { ownerFinder } from '../core/file-owner';
import type { ReportingRound } from '../core/plan';
import { ProblemError, type Problem } from '../core/problem';
import { requiredFileCount } from '../core/round-text';
import { copyFile, downloadFile, FOLDER_TYPE, type DriveFile } from '../google/drive-requests';
import { named } from '../google/google-call';
import { listEveryFileOf } from '../google/list-every-file';
import { inFolder } from '../google/query';
import { batchUpdate, type SheetsRequest } from '../google/sheets-requests';
import { FIGURES_TAB } from '../workbook/figures-tab';
import { readRegister, REGISTER_TAB, type StoredEntry } from '../workbook/register-tab';
import { JOURNAL_TAB, RESULTS_TAB } from '../workbook/result-tabs';
import type { StepArgument, StepReply } from './contract';
import { requireRound } from './change-plan';
import { ensureFolders, KEY_PROPERTY, keyedFiles, requireFolder, type WantedFolder } from './folders';
import { journalLine } from './journal';
import { requireOffice, type Office } from './office';
import { storedFigures } from './restricted';
import { assemble } from './round-context';
import type { Session } from './session';
import { showProblem } from './show-problem';
import { stepReply } from './step';
import { writeOverviewOf, writeRegister } from './write-round';

/** Three Drive writes each at three a second. */
const UNITS_A_STEP = 8;
/** Larger uploads are judged by what Drive says of them: reading them would not fit into a step. */
const MAX_LOOK_BYTES = 30 * 1024 * 1024;
const FILE_FIELDS =
  'id,name,mimeType,size,sha256Checksum,createdTime,modifiedTime,properties,owners(emailAddress),lastModifyingUser(emailAddress)';
/** Drive takes 124 bytes for a property's key and value together. */
const ORIGINAL_NAME_PROPERTY = 'goc';
const MAX_ORIGINAL_NAME_CHARACTERS = 40;

export function stepFile(session: Session, { roundKey, skip = [] }: StepArgument): StepReply {
  const office = requireOffice(session, [FIGURES_TAB, REGISTER_TAB, RESULTS_TAB, JOURNAL_TAB]);
  const round = requireRound(office.plan, roundKey);
  const units = reportersOf(round, office.units);
  if (requiredFileCount(round) === 0) return nothingRequired(round, units.length);
  const entries = readRegister(office.table(REGISTER_TAB));
  const incoming = listIncoming(session, requireFolder(office.plan));
  const owned = byOwner(office, incoming);
  const open = units.filter(
    (unit) => !skip.includes(unit.key) && (owned.get(unit.key) ?? []).some((file) => !isSettled(file, entries)),
  );
  const batch = open.slice(0, UNITS_A_STEP);
  const files = batch.flatMap((unit) => owned.get(unit.key) ?? []);
  const { looked, failed } = lookAt(session, files, entries);
  const decided = decideFiling({
    round,
    rounds: office.plan.rounds,
    units: office.units,
    files: looked,
    entries,
    policy: office.plan.policy,
    nowMs: session.nowMs,
  });
  const mine = decided.units.filter(({ unit }) => batch.includes(unit));
  const made = makeCopies(session, office, mine);
  const register = upserted(entries, [...mine.flatMap((filing) => filing.entries), ...made.entries]).map(
    (entry): StoredEntry => ({ row: -1, ...entry }),
  );
  const handled = [...skip, ...batch.map(({ key }) => key)];
  const left = open.length - batch.length;
  const told = left === 0 ? untouchedProblems(office, round, incoming, owned, register, handled, session.nowMs) : [];
  write(session, office, round, register, left === 0);
  const counts = documentCounts(round, office.units, register);
  return stepReply({
    left,
    done: units.length - left,
    total: units.length,
    noun: 'đơn vị',
    summary: `${round.name}: đã xếp ${counts.filed}/${counts.expected} file, ${counts.doubtful} chỗ cần xem, ${counts.missing} file còn thiếu.`,
    skip: handled,
    problems: [...failed, ...made.failed, ...mine.flatMap((filing) => filing.problems), ...told].map((found) =>
      showProblem(found, office.units),
    ),
  });
}

function nothingRequired(round: ReportingRound, total: number): StepReply {
  return stepReply({
    left: 0,
    done: total,
    total,
    noun: 'đơn vị',
    summary: `${round.name}: văn bản chưa nêu hồ sơ phải nộp, không có gì để xếp.`,
    skip: [],
    problems: [],
  });
}

/** What lies directly in the plan's folder and is not ours. */
function listIncoming(session: Session, folderId: string): DriveFile[] {
  const [outcome] = listEveryFileOf(
    session.google,
    [`${inFolder(folderId)} and mimeType != '${FOLDER_TYPE}'`],
    FILE_FIELDS,
  );
  if (outcome === undefined) return [];
  if (!outcome.ok) throw new ProblemError(outcome.problem);
  return outcome.value.filter(({ properties }) => properties?.[KEY_PROPERTY] === undefined);
}

function uploaderOf({ owners, lastModifyingUser }: DriveFile): string | undefined {
  return owners?.[0]?.emailAddress ?? lastModifyingUser?.emailAddress ?? undefined;
}

function byOwner(office: Office, files: readonly DriveFile[]): Map<string, DriveFile[]> {
  const findOwner = ownerFinder(office.units);
  const owned = new Map<string, DriveFile[]>();
  for (const file of files) {
    const uploaderEmail = uploaderOf(file);
    const owner = findOwner({ name: file.name ?? '', ...(uploaderEmail !== undefined && { uploaderEmail }) });
    if (owner.kind === 'unit') owned.set(owner.unit.key, [...(owned.get(owner.unit.key) ?? []), file]);
  }
  return owned;
}

/** Filed already, with this very content. */
function isSettled({ id, sha256Checksum }: DriveFile, entries: readonly StoredEntry[]): boolean {
  return entries.some(
    (entry) => entry.state === 'filed' && entry.sha256 === sha256Checksum && entry.sourceFileId === id,
  );
}

/** The files with what they are by their content; what could not be read is told and left out. */
function lookAt(
  session: Session,
  files: readonly DriveFile[],
  entries: readonly StoredEntry[],
): { looked: IncomingFile[]; failed: Problem[] } {
  const small = files.filter(
    (file) => !isSettled(file, entries) && hasContent(file) && Number(file.size ?? 0) <= MAX_LOOK_BYTES,
  );
  const outcomes = session.google.all(
    small.map((file) => named(`tệp “${file.name ?? ''}”`, downloadFile(file.id ?? ''))),
  );
  const formats = new Map<string, DocumentFormat>();
  const failed: Problem[] = [];
  outcomes.forEach((outcome, index) => {
    if (outcome.ok) formats.set(small[index]?.id ?? '', formatOfContent(outcome.value));
    else failed.push(outcome.problem);
  });
  const unread = new Set(small.filter(({ id }) => !formats.has(id ?? '')).map(({ id }) => id));
  return {
    looked: files
      .filter(({ id }) => !unread.has(id))
      .map((file) => incomingFile(file, formats.get(file.id ?? '') ?? knownFormat(file, entries))),
    failed,
  };
}

function hasContent({ mimeType }: DriveFile): boolean {
  return !(mimeType ?? '').startsWith('application/vnd.google-apps');
}

function formatOfContent(content: Uint8Array): DocumentFormat {
  return formatOf(content, isZip(content) ? zipNames(content) : []);
}

/** Names alone: the filter says no to every entry, so nothing is unpacked. A broken zip has none. */
function zipNames(content: Uint8Array): string[] {
  const names: string[] = [];
  try {
    unzipSync(content, { filter: ({ name }) => names.push(name) < 0 });
  } catch {
    return [];
  }
  return names;
}

/** Without looking: what it was filed as, else what Drive says. */
function knownFormat(file: DriveFile, entries: readonly StoredEntry[]): DocumentFormat {
  const filed = entries.find((entry) => entry.sourceFileId === file.id && entry.sha256 === file.sha256Checksum);
  if (filed !== undefined) return filed.kind === 'word' ? (/\.doc$/i.test(filed.originalName) ? 'doc' : 'docx') : 'pdf';
  if (!hasContent(file)) return 'other';
  if (file.mimeType === 'application/pdf') return 'pdf';
  return (file.mimeType ?? '').includes('wordprocessingml') ? 'docx' : 'other';
}

function incomingFile(file: DriveFile, format: DocumentFormat): IncomingFile {
  const uploaderEmail = uploaderOf(file);
  const driveTimeMs = Date.parse(file.modifiedTime ?? '');
  return {
    id: file.id ?? '',
    name: file.name ?? '',
    sha256: file.sha256Checksum ?? '',
    sizeBytes: Number(file.size ?? 0),
    format,
    ...(uploaderEmail !== undefined && { uploaderEmail }),
    ...(Number.isFinite(driveTimeMs) && { driveTimeMs }),
  };
}

/** Copies that are there already under their key (a step that was cut off) are taken, not made again. */
function makeCopies(
  session: Session,
  office: Office,
  filings: readonly UnitFiling[],
): { entries: StoredEntry[]; failed: Problem[] } {
  const copies = filings.flatMap((filing) => filing.copies);
  if (copies.length === 0) return { entries: [], failed: [] };
  const ids = ensureFolders(session, requireFolder(office.plan), wantedFolders(copies));
  const folderOf = ({ folders }: PlannedCopy) => ids.get(folders[folders.length - 1]?.key ?? '') ?? '';
  const present = presentCopies(session, [...new Set(copies.map(folderOf))]);
  const missing = copies.filter(({ entry }) => !present.has(copyKey(entry.key)));
  const outcomes = session.google.all(
    missing.map((copy) =>
      named(
        `tệp “${copy.source.name}”`,
        copyFile(copy.source.id, {
          name: copy.name,
          parentId: folderOf(copy),
          properties: {
            [KEY_PROPERTY]: copyKey(copy.entry.key),
            [ORIGINAL_NAME_PROPERTY]: copy.source.name.slice(0, MAX_ORIGINAL_NAME_CHARACTERS),
          },
        }),
      ),
    ),
  );
  const failed: Problem[] = [];
  outcomes.forEach((outcome, index) => {
    const copy = missing[index];
    if (copy === undefined) return;
    if (outcome.ok) present.set(copyKey(copy.entry.key), outcome.value.id ?? '');
    else failed.push({ ...outcome.problem, place: { unitKey: copy.entry.unitKey } });
  });
  const entries = copies.flatMap(({ entry }) => {
    const fileId = present.get(copyKey(entry.key));
    return fileId === undefined ? [] : [{ row: -1, ...entry, fileId }];
  });
  return { entries, failed };
}

function copyKey(entryKey: string): string {
  return `doc|${entryKey}`;
}

function wantedFolders(copies: readonly PlannedCopy[]): WantedFolder[] {
  const wanted = new Map<string, WantedFolder>();
  for (const { folders } of copies) {
    folders.forEach(({ key, name }, depth) => {
      const parentKey = folders[depth - 1]?.key;
      wanted.set(key, { key, name, ...(parentKey !== undefined && { parentKey }) });
    });
  }
  return [...wanted.values()];
}

function presentCopies(session: Session, folderIds: readonly string[]): Map<string, string> {
  const copies = keyedFiles(session, folderIds.map(inFolder), 'id,createdTime,properties');
  return new Map([...copies].flatMap(([key, { id }]) => (id ? [[key, id] as const] : [])));
}

/** At the end of a run: what is still wrong with the units that had nothing new, and files of nobody. */
function untouchedProblems(
  office: Office,
  round: ReportingRound,
  incoming: readonly DriveFile[],
  owned: ReadonlyMap<string, readonly DriveFile[]>,
  register: readonly StoredEntry[],
  handled: readonly string[],
  nowMs: number,
): Problem[] {
  const mine = new Set(handled.flatMap((key) => owned.get(key) ?? []));
  const others = incoming.filter((file) => !mine.has(file));
  const decided = decideUnread(office, round, others, register, nowMs);
  const unhandled = decided.units.filter(({ unit }) => !handled.includes(unit.key));
  return [...unhandled.flatMap(({ problems }) => problems), ...decided.problems];
}

/** By what the register and Drive say of the files, without reading them. */
function decideUnread(
  office: Office,
  round: ReportingRound,
  incoming: readonly DriveFile[],
  entries: readonly StoredEntry[],
  nowMs: number,
): ReturnType<typeof decideFiling> {
  const files = incoming.map((file) => incomingFile(file, knownFormat(file, entries)));
  const { plan, units } = office;
  return decideFiling({ round, rounds: plan.rounds, units, files, entries, policy: plan.policy, nowMs });
}

/** What is wrong with the round's documents as they lie in the folder now; empty where the round asks for none. */
export function documentProblems(session: Session, office: Office, round: ReportingRound): Problem[] {
  if (requiredFileCount(round) === 0 || office.plan.folderId === undefined) return [];
  const entries = readRegister(office.table(REGISTER_TAB));
  const incoming = listIncoming(session, office.plan.folderId);
  const decided = decideUnread(office, round, incoming, entries, session.nowMs);
  return [...decided.units.flatMap(({ problems }) => problems), ...decided.problems];
}

function write(
  session: Session,
  office: Office,
  round: ReportingRound,
  register: readonly StoredEntry[],
  isLast: boolean,
): void {
  const data = writeRegister(office, register);
  if (data.length === 0) return;
  const counts = documentCounts(round, office.units, register);
  const summary = `${round.name}: ${counts.filed}/${counts.expected} file đã xếp`;
  const last = isLast ? endOfRun(session, office, round, register, summary) : [];
  session.google.call(
    batchUpdate(session.spreadsheetId, [...data, ...last], { safeToRepeat: true, fields: 'spreadsheetId' }),
  );
}

/** The dashboard and the journal: only the last step needs the round as a whole. */
function endOfRun(
  session: Session,
  office: Office,
  round: ReportingRound,
  register: readonly StoredEntry[],
  summary: string,
): SheetsRequest[] {
  const context = assemble(office, round, storedFigures(office), register, session.nowMs);
  return [...writeOverviewOf(session, office, context), ...journalLine(session, office, 'Xếp hồ sơ', summary)];
}
