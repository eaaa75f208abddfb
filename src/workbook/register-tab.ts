// The tab Sổ nộp: one row per item a unit handed in and per version of it, oldest first, never deleted. The hidden cells
// hold what only the program needs; the visible ones say the same for people.
import { showInstant } from '../core/calendar-date';
import type { EntryState, RegisterEntry, RegisterKind } from '../core/register';
import type { Vocabulary } from './row-reader';
import type { ReadTable, TableRow, TableTab } from './table';

export const REGISTER_TAB: TableTab = {
  sheetId: 108,
  title: 'Sổ nộp',
  capacity: 500,
  columns: [
    { key: 'key', title: 'Khóa', width: 120, hidden: true },
    { key: 'round', title: 'Kỳ', width: 130 },
    { key: 'unitCode', title: 'Mã đơn vị', width: 90 },
    { key: 'unit', title: 'Đơn vị', width: 220 },
    { key: 'kind', title: 'Nộp gì', width: 90 },
    { key: 'version', title: 'Lần', width: 50 },
    { key: 'received', title: 'Nhận lúc', width: 130 },
    { key: 'status', title: 'Đúng hạn', width: 90 },
    { key: 'state', title: 'Tình trạng', width: 100 },
    { key: 'originalName', title: 'Tên tệp gốc', width: 240 },
    { key: 'link', title: 'Tệp đã xếp', width: 240 },
    { key: 'sizeBytes', title: 'Cỡ (byte)', width: 90 },
    { key: 'sha256', title: 'SHA-256', width: 200 },
    { key: 'note', title: 'Ghi chú', width: 320 },
    { key: 'receivedAtMs', title: 'Nhận lúc (ms)', width: 60, hidden: true },
    { key: 'fileId', title: 'Mã tệp', width: 60, hidden: true },
    { key: 'sourceFileId', title: 'Mã tệp gốc', width: 60, hidden: true },
  ],
};

const KINDS: Vocabulary<RegisterKind> = { figures: 'Số liệu', word: 'Word', scan: 'Bản scan' };
const STATES: Vocabulary<EntryState> = { filed: 'đã xếp', doubtful: 'cần xem', returned: 'trả lại' };
const STATUSES: Vocabulary<RegisterEntry['status']> = { onTime: 'đúng hạn', late: 'trễ hạn' };

export interface RegisterLabels {
  readonly round: string;
  readonly unitCode: string;
  readonly unit: string;
}

export function registerRow(entry: RegisterEntry, labels: RegisterLabels): TableRow {
  const figures = entry.kind === 'figures';
  const base = figures ? 'https://docs.google.com/spreadsheets/d/' : 'https://drive.google.com/file/d/';
  return {
    key: entry.key,
    ...labels,
    kind: KINDS[entry.kind],
    version: entry.version,
    received: showInstant(entry.receivedAtMs),
    status: STATUSES[entry.status],
    state: figures && entry.state === 'filed' ? 'đã nhận' : STATES[entry.state],
    originalName: entry.originalName,
    link: entry.fileId === '' ? null : base + entry.fileId,
    sizeBytes: figures ? null : entry.sizeBytes,
    sha256: entry.sha256,
    note: entry.note,
    receivedAtMs: entry.receivedAtMs,
    fileId: entry.fileId,
    sourceFileId: entry.sourceFileId,
  };
}

export interface StoredEntry extends RegisterEntry {
  /** Zero-based row of the grid. */
  readonly row: number;
}

/** Rows whose key is not ours are left alone. */
export function readRegister(table: ReadTable): StoredEntry[] {
  return table.rows.flatMap(({ row, cells }) => {
    const text = (key: string) => String(cells[key] ?? '');
    const [roundKey, unitKey, item = '', version] = text('key').split('|');
    const match = /^(figures|word|scan)(\d*)$/.exec(item);
    if (!roundKey || !unitKey || !match || !version) return [];
    return [
      {
        row,
        roundKey,
        unitKey,
        kind: match[1] as RegisterKind,
        slot: match[2] === '' ? 1 : Number(match[2]),
        key: text('key'),
        version: Number(version),
        receivedAtMs: Number(cells['receivedAtMs'] ?? 0),
        status: text('status') === STATUSES.late ? 'late' : 'onTime',
        sha256: text('sha256'),
        sizeBytes: Number(cells['sizeBytes'] ?? 0),
        fileId: text('fileId'),
        sourceFileId: text('sourceFileId'),
        originalName: text('originalName'),
        state: stateOf(text('state')),
        note: text('note'),
      },
    ];
  });
}

function stateOf(text: string): EntryState {
  return (Object.keys(STATES) as EntryState[]).find((state) => STATES[state] === text) ?? 'filed';
}
