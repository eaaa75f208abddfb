// The tab Kỳ báo cáo: one row per reporting round. What the document states and what the office sets for its own schools
// stand in separate columns, because they are two promises.
import type { Channel, Due, Reporter, ReportingRound, RequiredFile } from '../core/plan';
import type { Problem } from '../core/problem';
import { RowReader } from './row-reader';
import { slug } from './slug';
import type { ReadTable, TableRow, TableTab } from './table';
import { CHANNELS, REPORTERS, ROUND_KINDS, SEMANTICS, wordsOf } from './vocabulary';
import { showDate } from '../core/calendar-date';

const semantics = wordsOf(SEMANTICS);

export const ROUND_TAB: TableTab = {
  sheetId: 104,
  title: 'Kỳ báo cáo',
  capacity: 60,
  columns: [
    { key: 'key', title: 'Khóa', width: 90, hidden: true },
    { key: 'name', title: 'Kỳ báo cáo', width: 200, input: true },
    { key: 'kind', title: 'Loại', width: 90, input: true, options: wordsOf(ROUND_KINDS) },
    { key: 'semantics', title: 'Cách tính hạn', width: 100, input: true, options: semantics },
    {
      key: 'due',
      title: 'Ngày theo văn bản',
      width: 110,
      input: true,
      help: 'ngày/tháng/năm; để trống khi văn bản chưa nêu.',
    },
    { key: 'dueText', title: 'Hạn nêu bằng lời', width: 200, input: true },
    { key: 'internalSemantics', title: 'Cách tính hạn cho trường', width: 110, input: true, options: semantics },
    {
      key: 'internalDue',
      title: 'Hạn cho trường (đơn vị tự đặt)',
      width: 120,
      input: true,
      help: 'Ngày đơn vị tự đặt cho các trường; khi có, tính đúng hạn theo ngày này.',
    },
    { key: 'reporters', title: 'Ai báo cáo', width: 120, input: true, options: wordsOf(REPORTERS) },
    { key: 'receiver', title: 'Nơi nhận', width: 200, input: true },
    { key: 'channel', title: 'Cách nộp', width: 110, input: true, options: wordsOf(CHANNELS) },
    {
      key: 'address',
      title: 'Địa chỉ nộp',
      width: 240,
      input: true,
      help: 'Mã thư mục Drive hoặc địa chỉ thư điện tử.',
    },
    { key: 'word', title: 'Số file Word', width: 70, input: true },
    { key: 'scan', title: 'Số bản scan', width: 70, input: true },
    { key: 'blocks', title: 'Nội dung báo cáo', width: 240, input: true, help: 'Cách nhau bằng dấu chấm phẩy.' },
    {
      key: 'upward',
      title: 'Tuyến báo cáo lên trên',
      width: 160,
      input: true,
      help: 'Khóa của tuyến ở trang Kế hoạch, cách nhau bằng dấu phẩy.',
    },
    { key: 'source', title: 'Dòng trong văn bản', width: 80, input: true },
  ],
};

export function roundRows(rounds: readonly ReportingRound[]): TableRow[] {
  return rounds.map((round) => ({
    key: round.key,
    name: round.name,
    kind: ROUND_KINDS[round.kind],
    semantics: round.due ? SEMANTICS[round.due.semantics] : null,
    due: round.due ? showDate(round.due.date) : null,
    dueText: round.dueText ?? null,
    internalSemantics: round.internalDue ? SEMANTICS[round.internalDue.semantics] : null,
    internalDue: round.internalDue ? showDate(round.internalDue.date) : null,
    reporters: REPORTERS[reportersWord(round.reporters)],
    receiver: round.receiver ?? null,
    channel: CHANNELS[round.channel.kind],
    address: addressOf(round.channel),
    word: fileCount(round, 'word'),
    scan: fileCount(round, 'scan'),
    blocks: round.blocks?.join('; ') ?? null,
    upward: round.upward?.join(', ') ?? null,
    source: round.source?.line ?? null,
  }));
}

function reportersWord(reporters: readonly Reporter[]): keyof typeof REPORTERS {
  if (reporters.length > 1) return 'both';
  return reporters[0] ?? 'none';
}

function addressOf(channel: Channel): string | null {
  if (channel.kind === 'email') return channel.address;
  return channel.kind === 'drive' ? (channel.folderId ?? null) : null;
}

function fileCount({ requiredFiles }: ReportingRound, kind: RequiredFile['kind']): number | null {
  return requiredFiles.find((file) => file.kind === kind)?.count ?? null;
}

export function readRounds(table: ReadTable, fold: (text: string) => string, problems: Problem[]): ReportingRound[] {
  return table.rows.map((row) => readRound(new RowReader(ROUND_TAB, row, fold, problems), fold));
}

function readRound(reader: RowReader, fold: (text: string) => string): ReportingRound {
  const due = readDue(reader, 'semantics', 'due');
  const internalDue = readDue(reader, 'internalSemantics', 'internalDue');
  const dueText = reader.optional('dueText');
  const receiver = reader.optional('receiver');
  const blocks = list(reader.text('blocks'), ';');
  const upward = list(reader.text('upward'), ',');
  const source = reader.whole('source');
  return {
    key: reader.text('key') || slug(reader.text('name'), fold),
    name: reader.text('name'),
    kind: reader.choice('kind', ROUND_KINDS, 'once'),
    reporters: readReporters(reader),
    channel: readChannel(reader),
    requiredFiles: readFiles(reader),
    ...(due && { due }),
    ...(internalDue && { internalDue }),
    ...(dueText !== undefined && { dueText }),
    ...(receiver !== undefined && { receiver }),
    ...(blocks.length > 0 && { blocks }),
    ...(upward.length > 0 && { upward }),
    ...(source !== undefined && { source: { line: source } }),
  };
}

function readDue(reader: RowReader, semanticsKey: string, dateKey: string): Due | undefined {
  const date = reader.date(dateKey);
  return date === undefined ? undefined : { semantics: reader.choice(semanticsKey, SEMANTICS, 'before'), date };
}

function readReporters(reader: RowReader): Reporter[] {
  const word = reader.choice('reporters', REPORTERS, 'schools');
  if (word === 'none') return [];
  return word === 'both' ? ['schools', 'offices'] : [word];
}

function readChannel(reader: RowReader): Channel {
  const kind = reader.choice('channel', CHANNELS, 'none');
  const address = reader.text('address');
  if (kind === 'email') return { kind, address };
  if (kind === 'drive') return address === '' ? { kind } : { kind, folderId: address };
  return { kind };
}

function readFiles(reader: RowReader): RequiredFile[] {
  return (['word', 'scan'] as const).flatMap((kind) => {
    const count = reader.whole(kind) ?? 0;
    return count > 0 ? [{ kind, count }] : [];
  });
}

function list(text: string, separator: string): string[] {
  return text
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
