// Which of the files that schools handed in are filed, for one round. Exactly as many of a kind as required are filed; more
// are doubtful and stay where they are; a different one after filing is a re-submission beside the old. Nothing is moved
// or deleted. Pure: the register's entries say what was done, so the same files seen again lead to nothing.
import { extensionProblem, formatProblem, kindOf, type DocumentFormat, type DocumentKind } from './document-kind';
import { reportersOf } from './completion';
import { dueInForce, type DuePolicy } from './due';
import { filedName, folderPath, type FolderStep } from './filing-place';
import { ownerFinder, plainWords } from './file-owner';
import type { OrgUnit } from './org-unit';
import type { ReportingRound, RequiredFile } from './plan';
import { problem, type Problem } from './problem';
import { applyChanges, newEntry, versionsOf, type Item, type Receipt, type RegisterEntry } from './register';

/** A file as it lies in the plan's folder, its content already looked at. */
export interface IncomingFile {
  readonly id: string;
  readonly name: string;
  readonly uploaderEmail?: string;
  readonly sha256: string;
  readonly sizeBytes: number;
  readonly format: DocumentFormat;
  /** Drive's time of the last change, milliseconds since 1970. */
  readonly driveTimeMs?: number;
}

export interface FilingInput {
  readonly round: ReportingRound;
  /** All rounds of the plan: a file whose name says another round is not this one's. */
  readonly rounds: readonly ReportingRound[];
  readonly units: readonly OrgUnit[];
  readonly files: readonly IncomingFile[];
  /** The whole register, other rounds included. */
  readonly entries: readonly RegisterEntry[];
  readonly policy: DuePolicy;
  readonly nowMs: number;
}

/** A copy to be made; its entry, with the copy's file id put in, is written once the copy is there. */
export interface PlannedCopy {
  readonly entry: RegisterEntry;
  readonly source: IncomingFile;
  readonly folders: readonly FolderStep[];
  readonly name: string;
}

/** expected = filed + doubtful + missing. */
export interface DocumentCounts {
  readonly expected: number;
  readonly filed: number;
  readonly doubtful: number;
  readonly missing: number;
}

export interface UnitFiling {
  readonly unit: OrgUnit;
  readonly copies: readonly PlannedCopy[];
  /** Entries to write as they are: doubtful ones, and those whose files were withdrawn. New ones and changed ones. */
  readonly entries: readonly RegisterEntry[];
  /** As it is once the copies are made. */
  readonly documents: DocumentCounts;
  readonly problems: readonly Problem[];
}

export interface RoundFiling {
  readonly units: readonly UnitFiling[];
  readonly documents: DocumentCounts;
  /** About files whose owner is not known. */
  readonly problems: readonly Problem[];
}

export function decideFiling(input: FilingInput): RoundFiling {
  const reporters = reportersOf(input.round, input.units);
  const { byUnit, problems } = sorted(input);
  const units = reporters.map((unit) => fileUnit(input, unit, byUnit.get(unit.key) ?? []));
  const alike = sameContentElsewhere(units, input);
  return {
    units: units.map((filing) => ({
      ...filing,
      problems: [...filing.problems, ...(alike.get(filing.unit.key) ?? [])],
    })),
    documents: sumCounts(units.map(({ documents }) => documents)),
    problems,
  };
}

/** The counts from the register alone, without looking into any folder. */
export function documentCounts(
  round: ReportingRound,
  units: readonly OrgUnit[],
  entries: readonly RegisterEntry[],
): DocumentCounts {
  return sumCounts(reportersOf(round, units).map((unit) => unitCounts(round, unit, entries)));
}

export function unitCounts(round: ReportingRound, unit: OrgUnit, entries: readonly RegisterEntry[]): DocumentCounts {
  const own = entries.filter((entry) => entry.roundKey === round.key && entry.unitKey === unit.key);
  const states = round.requiredFiles.flatMap((required) =>
    slotsOf(round, unit, required).map((item) => slotState(own, item)),
  );
  const count = (state: SlotState) => states.filter((each) => each === state).length;
  return { expected: states.length, filed: count('filed'), doubtful: count('doubtful'), missing: count('missing') };
}

type SlotState = 'filed' | 'doubtful' | 'missing';

function slotState(entries: readonly RegisterEntry[], item: Item): SlotState {
  const states = versionsOf(entries, item).map(({ state }) => state);
  if (states.includes('filed')) return 'filed';
  return states.includes('doubtful') ? 'doubtful' : 'missing';
}

function slotsOf(round: ReportingRound, unit: OrgUnit, { kind, count }: RequiredFile): Item[] {
  return Array.from({ length: count }, (_, index) => ({
    roundKey: round.key,
    unitKey: unit.key,
    kind,
    slot: index + 1,
  }));
}

function sumCounts(all: readonly DocumentCounts[]): DocumentCounts {
  const sum = (of: keyof DocumentCounts) => all.reduce((total, counts) => total + counts[of], 0);
  return { expected: sum('expected'), filed: sum('filed'), doubtful: sum('doubtful'), missing: sum('missing') };
}

/** Every file of this round to its owner. */
function sorted(input: FilingInput) {
  const findOwner = ownerFinder(input.units);
  const isOfThisRound = roundFilter(input);
  const byUnit = new Map<string, IncomingFile[]>();
  const problems: Problem[] = [];
  for (const file of inOrder(input.files).filter(isOfThisRound)) {
    const owner = findOwner(file);
    if (owner.kind === 'unit') byUnit.set(owner.unit.key, [...(byUnit.get(owner.unit.key) ?? []), file]);
    else if (owner.kind === 'unknown')
      problems.push(problem('fileOwnerUnknown', { name: file.name }, { value: file.name }));
    else problems.push(doubtfulOwner(file, owner.units));
  }
  return { byUnit, problems };
}

function doubtfulOwner({ name }: IncomingFile, units: readonly OrgUnit[]): Problem {
  const shown = units.slice(0, 3).map((unit) => unit.name);
  const list = shown.join('; ') + (units.length > shown.length ? '; …' : '');
  return problem('fileOwnerDoubtful', { name, count: units.length, units: list }, { value: name });
}

/** Oldest first by Drive's time, then by id: the same files always in the same order. */
function inOrder(files: readonly IncomingFile[]): IncomingFile[] {
  return [...files].sort(
    (a, b) => (a.driveTimeMs ?? 0) - (b.driveTimeMs ?? 0) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  );
}

/** Not of this round: what another round has registered with this content, and what names another round. */
function roundFilter({ round, rounds, entries }: FilingInput): (file: IncomingFile) => boolean {
  const elsewhere = entries.filter(({ roundKey }) => roundKey !== round.key);
  const taken = new Set(elsewhere.flatMap((entry) => sourceIds(entry).map((id) => `${id} ${entry.sha256}`)));
  return (file) =>
    !taken.has(`${file.id} ${file.sha256}`) && !taken.has(`${file.id} `) && !namesAnother(file.name, round, rounds);
}

function sourceIds({ sourceFileId }: RegisterEntry): string[] {
  return sourceFileId.split(' ').filter((id) => id !== '');
}

function namesAnother(name: string, round: ReportingRound, rounds: readonly ReportingRound[]): boolean {
  const text = ` ${plainWords(name)} `;
  const named = rounds.filter((each) => text.includes(` ${plainWords(each.name)} `));
  return named.length > 0 && !named.some(({ key }) => key === round.key);
}

function fileUnit(input: FilingInput, unit: OrgUnit, files: readonly IncomingFile[]): UnitFiling {
  const decisions = input.round.requiredFiles.map((required) => {
    const ofKind = files.filter(({ format }) => kindOf(format) === required.kind);
    return decideKind({ input, unit, required, slots: slotsOf(input.round, unit, required) }, ofKind);
  });
  const copies = decisions.flatMap((decision) => decision.copies);
  const entries = decisions.flatMap((decision) => decision.entries);
  const after = upserted(input.entries, [...entries, ...copies.map(({ entry }) => entry)]);
  const strange =
    input.round.requiredFiles.length === 0 ? [] : files.flatMap((file) => fileProblems(input.round, unit, file));
  return {
    unit,
    copies,
    entries,
    documents: unitCounts(input.round, unit, after),
    problems: [...strange, ...decisions.flatMap((decision) => decision.problems)],
  };
}

/** The entries with the given ones put in, in place of those of the same key. */
export function upserted(entries: readonly RegisterEntry[], given: readonly RegisterEntry[]): RegisterEntry[] {
  const keys = new Set(entries.map(({ key }) => key));
  return applyChanges(entries, {
    add: given.filter(({ key }) => !keys.has(key)),
    change: given.filter(({ key }) => keys.has(key)),
  });
}

const KIND_WORDS: Readonly<Record<DocumentKind, string>> = { word: 'Word', scan: 'bản scan' };

function fileProblems(round: ReportingRound, unit: OrgUnit, file: IncomingFile): Problem[] {
  const place = { unitKey: unit.key, value: file.name };
  const unreadable = formatProblem(file.name, file.format, place);
  if (unreadable !== undefined) return [unreadable];
  const kind = kindOf(file.format);
  if (kind !== undefined && !round.requiredFiles.some((required) => required.kind === kind)) {
    return [problem('fileNotRequired', { name: file.name, kind: KIND_WORDS[kind] }, place)];
  }
  const wrong = extensionProblem(file.name, file.format, place);
  return wrong === undefined ? [] : [wrong];
}

interface KindCase {
  readonly input: FilingInput;
  readonly unit: OrgUnit;
  readonly required: RequiredFile;
  readonly slots: readonly Item[];
}

type KindDecision = Pick<UnitFiling, 'copies' | 'entries' | 'problems'>;

function decideKind(the: KindCase, files: readonly IncomingFile[]): KindDecision {
  const { fresh, problems } = freshOf(the, files);
  const changed = changedInPlace(the, fresh);
  const rest = fresh.filter((file) => !changed.some(({ source }) => source === file));
  const open = the.slots.filter((item) => slotState(the.input.entries, item) !== 'filed');
  const isResubmission = the.required.count === 1 && open.length === 0 && rest.length === 1;
  const targets = isResubmission ? the.slots : open;
  if (rest.length > targets.length) {
    const entries = open.flatMap((item) => doubtfulEntry(the, item, rest));
    return { copies: changed, entries, problems: [...problems, tooMany(the, rest)] };
  }
  const copies = [...changed, ...rest.flatMap((file, index) => copyInto(the, targets[index], file))];
  const unfilled = isResubmission ? [] : open.slice(rest.length);
  const missing = unfilled.length === 0 ? [] : [missingFiles(the, unfilled.length)];
  return { copies, entries: unfilled.flatMap((item) => withdrawn(the, item)), problems: [...problems, ...missing] };
}

/** Files whose content is new for this unit; of identical ones only the first. */
function freshOf({ input, unit, required }: KindCase, files: readonly IncomingFile[]) {
  const own = input.entries.filter((entry) => entry.unitKey === unit.key && entry.sha256 !== '');
  const here = own.filter((entry) => entry.roundKey === input.round.key && entry.kind === required.kind);
  const fresh: IncomingFile[] = [];
  const problems: Problem[] = [];
  for (const file of files) {
    const place = { unitKey: unit.key, value: file.name };
    const known = here.filter(({ sha256 }) => sha256 === file.sha256);
    const twin = fresh.find(({ sha256 }) => sha256 === file.sha256)?.name ?? known[0]?.originalName;
    const isEarlier = own.some(({ roundKey, sha256 }) => roundKey !== input.round.key && sha256 === file.sha256);
    if (known.some((entry) => entry.sourceFileId === file.id)) continue;
    if (twin !== undefined) problems.push(problem('fileCopy', { name: file.name, same: twin }, place));
    else if (isEarlier) problems.push(problem('fileOfEarlierRound', { name: file.name }, place));
    else fresh.push(file);
  }
  return { fresh, problems };
}

/** Of several places, those whose source the school has since replaced in place (same Drive file, other content). */
function changedInPlace(the: KindCase, fresh: readonly IncomingFile[]): PlannedCopy[] {
  if (the.required.count === 1) return [];
  return the.slots.flatMap((item) => {
    const latest = versionsOf(the.input.entries, item).pop();
    const source = fresh.find(({ id }) => latest?.state === 'filed' && latest.sourceFileId === id);
    return source === undefined ? [] : copyInto(the, item, source);
  });
}

function copyInto({ input, unit, required }: KindCase, item: Item | undefined, source: IncomingFile): PlannedCopy[] {
  if (item === undefined) return [];
  const latest = versionsOf(input.entries, item).pop();
  const isResolved = latest?.state === 'doubtful';
  const version = isResolved ? latest.version : (latest?.version ?? 0) + 1;
  const seen = { ...source, sourceFileId: source.id, originalName: source.name };
  const fresh = newEntry(item, version, seen, receiptOf(input, unit));
  // Received when the choice among several was first seen, not when the office made it.
  const entry = isResolved ? { ...fresh, receivedAtMs: latest.receivedAtMs, status: latest.status, note: '' } : fresh;
  const { kind } = required;
  const name = filedName({ unit, round: input.round, kind, slot: item.slot, version, format: source.format });
  return [{ entry, source, folders: folderPath(input.round, unit), name }];
}

function receiptOf({ round, policy, nowMs }: FilingInput, unit: OrgUnit): Receipt {
  return { due: dueInForce(round, unit.kind), policy, nowMs };
}

/** More files than places: the place is marked, with all candidates; unchanged when it says so already. */
function doubtfulEntry({ input, unit }: KindCase, item: Item, files: readonly IncomingFile[]): RegisterEntry[] {
  const latest = versionsOf(input.entries, item).pop();
  const sourceFileId = files.map(({ id }) => id).join(' ');
  if (latest?.state === 'doubtful' && latest.sourceFileId === sourceFileId) return [];
  const originalName = files.map(({ name }) => name).join('; ');
  const seen = { sha256: '', sizeBytes: 0, sourceFileId, originalName };
  const version = latest?.state === 'doubtful' ? latest.version : (latest?.version ?? 0) + 1;
  const entry = newEntry(item, version, seen, receiptOf(input, unit));
  const first = latest?.state === 'doubtful' ? { receivedAtMs: latest.receivedAtMs, status: latest.status } : {};
  return [{ ...entry, ...first, state: 'doubtful', note: `Chờ chọn 1 trong ${files.length} tệp` }];
}

/** A doubtful place whose files are gone is missing again. */
function withdrawn({ input }: KindCase, item: Item): RegisterEntry[] {
  const latest = versionsOf(input.entries, item).pop();
  if (latest?.state !== 'doubtful') return [];
  return [{ ...latest, state: 'returned', note: 'Các tệp chờ chọn đã được rút khỏi thư mục' }];
}

function tooMany({ unit, required }: KindCase, files: readonly IncomingFile[]): Problem {
  const names = files.map(({ name }) => `“${name}”`).join(', ');
  const params = { count: files.length, kind: KIND_WORDS[required.kind], required: required.count, names };
  return problem('fileTooMany', params, { unitKey: unit.key });
}

function missingFiles({ unit, required }: KindCase, count: number): Problem {
  return problem('fileMissing', { count, kind: KIND_WORDS[required.kind] }, { unitKey: unit.key });
}

/** Two schools that hand in the very same file: filed for both, and said. */
function sameContentElsewhere(units: readonly UnitFiling[], { round, entries }: FilingInput): Map<string, Problem[]> {
  const names = new Map(units.map(({ unit }) => [unit.key, unit.name]));
  const filed = entries.filter(
    ({ roundKey, state, sha256 }) => roundKey === round.key && state === 'filed' && sha256 !== '',
  );
  const all = [...filed, ...units.flatMap(({ copies }) => copies.map(({ entry }) => entry))];
  const owners = new Map<string, Set<string>>();
  for (const { sha256, unitKey } of all) owners.set(sha256, (owners.get(sha256) ?? new Set()).add(unitKey));
  return new Map(
    units.map(({ unit, copies }) => {
      const shared = copies.flatMap(({ entry, source }) => {
        const other = [...(owners.get(entry.sha256) ?? [])].find((key) => key !== unit.key);
        if (other === undefined) return [];
        const params = { name: source.name, unit: names.get(other) ?? other };
        return [problem('fileTwoOwnersSameContent', params, { unitKey: unit.key, value: source.name })];
      });
      return [unit.key, shared];
    }),
  );
}
