// The register (Sổ nộp): what each unit handed in, one entry per item and version, kept for good. The time of receipt is
// our own clock at first sight, because Drive's times can be set by whoever uploads. Pure: from the entries there are and
// what is seen now come the entries to add or change; where nothing changed, nothing is written.
import { showInstant } from './calendar-date';
import { lastMomentOnTimeMs, receiptStatus, type DuePolicy } from './due';
import type { Due } from './plan';

export type RegisterKind = 'figures' | 'word' | 'scan';

/** filed: counts. doubtful: received, but the office must choose. returned: sent back or withdrawn, counts no more. */
export type EntryState = 'filed' | 'doubtful' | 'returned';

/** Which item of which unit an entry is about; `slot` is 1 unless a round asks for several files of one kind. */
export interface Item {
  readonly roundKey: string;
  readonly unitKey: string;
  readonly kind: RegisterKind;
  readonly slot: number;
}

export interface RegisterEntry extends Item {
  /** entryKey of the item and version: never changes. */
  readonly key: string;
  /** 1 is the first receipt, 2 a re-submission ("nộp lại"), and so on. */
  readonly version: number;
  /** Our clock when it was first seen, milliseconds since 1970. */
  readonly receivedAtMs: number;
  readonly status: 'onTime' | 'late';
  /** Of a file its content's SHA-256 in hex; of figures any text that changes when they do. Empty while doubtful. */
  readonly sha256: string;
  readonly sizeBytes: number;
  /** The office's own filed copy, or the entry workbook; empty until there is one. */
  readonly fileId: string;
  /** What the unit handed in; several ids with spaces between while doubtful. */
  readonly sourceFileId: string;
  readonly originalName: string;
  readonly state: EntryState;
  /** For people; may be empty. */
  readonly note: string;
}

export interface RegisterChanges {
  readonly add: readonly RegisterEntry[];
  /** Entries under a key that is there already. */
  readonly change: readonly RegisterEntry[];
}

export const NO_CHANGES: RegisterChanges = { add: [], change: [] };

/** `round|unit|kind|version`; a second file of one kind is `kind2`. */
export function entryKey({ roundKey, unitKey, kind, slot }: Item, version: number): string {
  return [roundKey, unitKey, slot === 1 ? kind : `${kind}${slot}`, String(version)].join('|');
}

/** How receipts of one unit are judged now. */
export interface Receipt {
  /** From dueInForce; undefined when nothing binds the unit, so that it cannot be late. */
  readonly due: Due | undefined;
  readonly policy: DuePolicy;
  readonly nowMs: number;
}

/** Something of a unit as it is seen now. */
export interface Seen {
  readonly sha256: string;
  readonly sizeBytes: number;
  readonly sourceFileId: string;
  readonly originalName: string;
  /** What Drive says about when it was last changed; only for the note, never for the status. */
  readonly driveTimeMs?: number;
}

/** A new entry for what is seen; `version` 2 and above are re-submissions. */
export function newEntry(item: Item, version: number, seen: Seen, receipt: Receipt): RegisterEntry {
  const status = receiptStatus(receipt.nowMs, receipt.due, receipt.policy);
  const notes = [...(version > 1 ? [`Nộp lại lần ${version}`] : []), ...lateNotes(status, seen, receipt)];
  return {
    roundKey: item.roundKey,
    unitKey: item.unitKey,
    kind: item.kind,
    slot: item.slot,
    key: entryKey(item, version),
    version,
    receivedAtMs: receipt.nowMs,
    status,
    sha256: seen.sha256,
    sizeBytes: seen.sizeBytes,
    fileId: '',
    sourceFileId: seen.sourceFileId,
    originalName: seen.originalName,
    state: 'filed',
    note: notes.join('. '),
  };
}

/** First seen late although Drive's own time is earlier: still late, and said so, for the office to decide. */
function lateNotes(status: RegisterEntry['status'], { driveTimeMs }: Seen, { due, policy, nowMs }: Receipt): string[] {
  if (status !== 'late' || due === undefined || driveTimeMs === undefined) return [];
  if (driveTimeMs > lastMomentOnTimeMs(due, policy)) return [];
  const said = `Google ghi sửa lần cuối ${showInstant(driveTimeMs)}`;
  return [`${said}, nhưng đến ${showInstant(nowMs)} mới nhận được nên tính là trễ; đơn vị xem lại nếu cần`];
}

/** The versions of one item, oldest first. */
export function versionsOf(entries: readonly RegisterEntry[], item: Item): RegisterEntry[] {
  const isOfItem = (entry: RegisterEntry) =>
    entry.roundKey === item.roundKey &&
    entry.unitKey === item.unitKey &&
    entry.kind === item.kind &&
    entry.slot === item.slot;
  return entries.filter(isOfItem).sort((a, b) => a.version - b.version);
}

/**
 * A unit's figures as they are now. Give it only units that have filled something: the first sight of that is the
 * receipt, other figures later are the next version, and the same figures again change nothing.
 */
export function recordFigures(
  entries: readonly RegisterEntry[],
  unit: Pick<Item, 'roundKey' | 'unitKey'>,
  seen: Seen,
  receipt: Receipt,
): RegisterChanges {
  const item: Item = { roundKey: unit.roundKey, unitKey: unit.unitKey, kind: 'figures', slot: 1 };
  const latest = versionsOf(entries, item).pop();
  if (latest?.sha256 === seen.sha256) return NO_CHANGES;
  const entry = newEntry(item, (latest?.version ?? 0) + 1, seen, receipt);
  return { add: [{ ...entry, fileId: seen.sourceFileId }], change: [] };
}

/** The office sends a unit's figures back: the latest version counts no more until other figures come. */
export function returnFigures(
  entries: readonly RegisterEntry[],
  unit: Pick<Item, 'roundKey' | 'unitKey'>,
  note: string,
): RegisterChanges {
  const item: Item = { roundKey: unit.roundKey, unitKey: unit.unitKey, kind: 'figures', slot: 1 };
  const counting = versionsOf(entries, item).filter(({ state }) => state !== 'returned');
  return {
    add: [],
    change: counting.map((entry) => ({ ...entry, state: 'returned', note: joinedNote(entry.note, note) })),
  };
}

function joinedNote(before: string, added: string): string {
  return [before, added].filter((text) => text !== '').join('. ');
}

export type UnitStatusKind = 'onTime' | 'late' | 'missing' | 'returned';

export interface UnitReceipt {
  readonly unitKey: string;
  readonly status: UnitStatusKind;
  /** The first receipt that counts, which gives the status; absent when missing or returned. */
  readonly first?: RegisterEntry;
  /** The newest version, returned ones included; absent when nothing was ever received. */
  readonly latest?: RegisterEntry;
}

/**
 * A unit is received when it has figures that were not returned. The first version that still counts gives the status:
 * a correction after the due date does not make a punctual unit late, one after a return is judged by its own time.
 */
export function unitReceipt(entries: readonly RegisterEntry[], unit: Pick<Item, 'roundKey' | 'unitKey'>): UnitReceipt {
  const versions = versionsOf(entries, { roundKey: unit.roundKey, unitKey: unit.unitKey, kind: 'figures', slot: 1 });
  const first = versions.find(({ state }) => state !== 'returned');
  const latest = versions[versions.length - 1];
  return {
    unitKey: unit.unitKey,
    status: first?.status ?? (latest === undefined ? 'missing' : 'returned'),
    ...(first && { first }),
    ...(latest && { latest }),
  };
}

/** received = onTime + late; expected = received + missing; returned units are among the missing. */
export interface ReceiptCounts {
  readonly expected: number;
  readonly received: number;
  readonly onTime: number;
  readonly late: number;
  readonly missing: number;
  readonly returned: number;
}

export function countReceipts(receipts: readonly UnitReceipt[]): ReceiptCounts {
  const having = (status: UnitStatusKind) => receipts.filter((receipt) => receipt.status === status).length;
  const onTime = having('onTime');
  const late = having('late');
  const received = onTime + late;
  return {
    expected: receipts.length,
    received,
    onTime,
    late,
    missing: receipts.length - received,
    returned: having('returned'),
  };
}

/** The entries after the changes, each key once. */
export function applyChanges(entries: readonly RegisterEntry[], { add, change }: RegisterChanges): RegisterEntry[] {
  const changed = new Map(change.map((entry) => [entry.key, entry]));
  return [...entries.map((entry) => changed.get(entry.key) ?? entry), ...add];
}
