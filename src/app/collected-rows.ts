// From files just read to what is kept of them: the rows of Số liệu, and the receipts of Sổ nộp. A line whose row the file
// bars keeps its cells but not its count; of a file that cannot be read at all, everything collected earlier stays.
import { foldAccents } from '../core/folding';
import type { OrgUnit } from '../core/org-unit';
import type { ReportingRound } from '../core/plan';
import type { Problem } from '../core/problem';
import { recordFigures, applyChanges } from '../core/register';
import { rowKeyOf } from '../core/rendering/refs';
import type { DriveFile } from '../google/drive-requests';
import { isTyped, type Typed } from '../workbook/entry-row';
import { FIELDS, FILE_LINE, figureKey, type StoredFigure } from '../workbook/figures-tab';
import type { EntryReading } from '../workbook/read-entry';
import type { StoredEntry } from '../workbook/register-tab';
import { fingerprint, lineSetOf } from './entry-files';
import type { Office } from './office';
import type { RoundContext } from './round-context';
import type { Session } from './session';
import { unitsDue } from './show-state';

export interface Read {
  readonly unit: OrgUnit;
  readonly file: DriveFile;
  readonly reading: EntryReading;
}

const BLANK = { cells: { applies: null, denominator: null, numerator: null, evidence: null, note: null } };

/** The rows of the units just read replace what was stored of them; a line that the file lacks becomes an empty row. */
export function mergeFigures(
  stored: readonly StoredFigure[],
  read: readonly Read[],
  office: Office,
  { round, units }: Pick<RoundContext, 'round' | 'units'>,
): StoredFigure[] {
  const own = stored.filter((figure) => figure.round === round.key);
  const fresh = new Map(
    [...read.flatMap((each) => figuresOf(each, office, round, own)), ...fileRows(read, office, round, units)].map(
      (figure) => [figureKey(figure), figure],
    ),
  );
  const known = new Set(own.map(figureKey));
  const merged = stored.map((figure) => {
    const update = fresh.get(figureKey(figure));
    return update === undefined ? figure : { ...update, ...placeOf(figure) };
  });
  // A sound file gets no row of its own until one day something is wrong with it.
  const isNeeded = ({ line, problems }: StoredFigure) => line !== FILE_LINE || (problems ?? []).length > 0;
  return [...merged, ...[...fresh.values()].filter((each) => !known.has(figureKey(each)) && isNeeded(each))];
}

/** Where a stored row stands. */
function placeOf({ row, apart }: StoredFigure): Pick<StoredFigure, 'row' | 'apart'> {
  return { ...(row !== undefined && { row }), ...(apart === true && { apart }) };
}

function figuresOf(
  { unit, file, reading }: Read,
  office: Office,
  round: ReportingRound,
  stored: readonly StoredFigure[],
): StoredFigure[] {
  const readAt = file.modifiedTime ?? '';
  if (!reading.isReadable) return stored.filter((each) => each.unit === unit.key).map((each) => ({ ...each, readAt }));
  return lineSetOf(office.plan, unit).lines.map((line): StoredFigure => {
    const rows = reading.rows.filter((row) => row.unitKey === unit.key && row.lineKey === line.key);
    const [first] = rows;
    const barred = reading.barred.get(rowKeyOf(unit.key, line.key));
    return {
      round: round.key,
      unit: unit.key,
      line: line.key,
      input: first?.input ?? BLANK,
      readAt,
      ...(first && { fileRow: first.row + 1 }),
      ...(rows.length > 1 && { copies: rows.length }),
      ...(barred && { problems: [barred] }),
    };
  });
}

/** What is wrong with each file; that of a shared one is kept with the first unit of the list. */
function fileRows(
  read: readonly Read[],
  office: Office,
  round: ReportingRound,
  units: readonly OrgUnit[],
): StoredFigure[] {
  const shared = office.plan.sharing === 'shared';
  return (shared ? read.slice(0, 1) : read).map(({ unit, file, reading }) => ({
    round: round.key,
    unit: (shared ? units[0] : undefined)?.key ?? unit.key,
    line: FILE_LINE,
    input: BLANK,
    readAt: file.modifiedTime ?? '',
    problems: [...reading.refused, ...reading.damage].map(withoutSurplus),
  }));
}

/** What showing it needs, and no more: it is kept in a cell. */
function withoutSurplus({ code, params, place: { tab, cell, unitKey } }: Problem): Problem {
  return { code, params, place: { ...(tab && { tab }), ...(cell && { cell }), ...(unitKey && { unitKey }) } };
}

/** The first sight of anything typed is the receipt; other figures later are a re-submission. */
export function recordAll(
  session: Session,
  office: Office,
  round: ReportingRound,
  read: readonly Read[],
  entries: readonly StoredEntry[],
  stored: readonly StoredFigure[],
): StoredEntry[] {
  let register: StoredEntry[] = [...entries];
  for (const { unit, file, reading } of read) {
    const typed = typedBy(office, unit, reading);
    const isKnown = register.some(
      ({ roundKey, unitKey, kind }) => roundKey === round.key && unitKey === unit.key && kind === 'figures',
    );
    // Half a file says that the school has been at work, but not what it has changed.
    if (typed.length === 0 || (!reading.isReadable && isKnown)) continue;
    const driveTimeMs = Date.parse(file.modifiedTime ?? '');
    const seen = {
      sha256: fingerprint(typed),
      sizeBytes: 0,
      sourceFileId: file.id ?? '',
      originalName: file.name ?? '',
      ...(Number.isFinite(driveTimeMs) && { driveTimeMs }),
    };
    const known = latestFigures(register, round, unit);
    if (known !== undefined && known.sha256 !== seen.sha256 && isAsStored(office, round, unit, reading, stored)) {
      register = register.map((entry) => (entry === known ? { ...entry, sha256: seen.sha256 } : entry));
      continue;
    }
    const changes = recordFigures(register, { roundKey: round.key, unitKey: unit.key }, seen, {
      due: unitsDue(round),
      policy: office.plan.policy,
      nowMs: session.nowMs,
    });
    register = applyChanges(register, changes).map((entry) => ({ row: -1, ...entry }));
  }
  return register;
}

function latestFigures(
  register: readonly StoredEntry[],
  round: ReportingRound,
  unit: OrgUnit,
): StoredEntry | undefined {
  return register
    .filter((entry) => entry.roundKey === round.key && entry.unitKey === unit.key && entry.kind === 'figures')
    .sort((a, b) => b.version - a.version)[0];
}

/** The office has added or removed lines since; in those it asks now and asked before, the unit has changed nothing. */
function isAsStored(
  office: Office,
  round: ReportingRound,
  unit: OrgUnit,
  { rows, isReadable }: EntryReading,
  stored: readonly StoredFigure[],
): boolean {
  const before = new Map(
    stored
      .filter((figure) => figure.round === round.key && figure.unit === unit.key)
      .map(({ line, input }) => [line, spoken(input.cells)]),
  );
  if (!isReadable || before.size === 0) return false;
  return lineSetOf(office.plan, unit).lines.every(({ key, entry }) => {
    const row = rows.find(({ unitKey, lineKey }) => unitKey === unit.key && lineKey === key);
    const cells = before.get(key);
    if (cells === undefined) return row === undefined || !isTyped(row.typed, entry, foldAccents);
    return spoken((row?.input ?? BLANK).cells) === cells;
  });
}

/** The cells as one text; an empty cell comes back from a tab as '' or as nothing. */
function spoken(cells: StoredFigure['input']['cells']): string {
  return JSON.stringify(FIELDS.map((field) => cells[field] ?? ''));
}

/** Beyond what the template brings, in an order that moving rows does not change. What lost its row was typed too. */
function typedBy(office: Office, unit: OrgUnit, { rows, leftovers }: EntryReading): unknown[] {
  const entries = new Map(lineSetOf(office.plan, unit).lines.map(({ key, entry }) => [key, entry]));
  const own = rows.filter(
    ({ unitKey, lineKey, typed }) => unitKey === unit.key && isTyped(typed, entries.get(lineKey), foldAccents),
  );
  const lost = office.plan.sharing === 'shared' ? [] : leftovers;
  const inOrder = (typed: Typed) => [typed.applies, typed.denominator, typed.numerator, typed.evidence, typed.note];
  return [
    ...own.map(({ lineKey, typed }) => [lineKey, inOrder(typed)]).sort(),
    ...lost.map(({ typed }) => inOrder(typed)).sort(),
  ];
}
