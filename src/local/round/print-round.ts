// A round as people read it in a terminal: the plan, its rounds, who has reported, the indicators with their sums, every
// problem with its place and sentence, the documents and what it all cost in requests.
import type { LineResult, PlanCard, RoundExport, RoundStatus, ShownProblem, UnitStatus } from '../../app/contract';
import type { RequestCounts } from '../server/router';
import { textTable } from './text-table';

export interface ReadableRound {
  readonly result: RoundExport;
  readonly status: RoundStatus;
  readonly plan: PlanCard;
  readonly requests?: RequestCounts;
}

const NOT_STATED = 'chưa nêu';
const MAX_NAMES = 12;

export function printedRound(round: ReadableRound): string {
  return [
    ...planLines(round),
    ...quotaLines(round.plan),
    ...(round.status.counts.expected === 0 ? [] : reportLines(round)),
    ...(round.requests === undefined ? [] : requestLines(round.requests)),
  ].join('\n');
}

/** What stands or falls with units that report. */
function reportLines({ status, result }: ReadableRound): string[] {
  return [...unitLines(status), ...indicatorLines(status.lines), ...rowLines(result), ...documentLines(result)];
}

function heading(text: string): string[] {
  return ['', text, '═'.repeat(Array.from(text).length)];
}

function planLines({ result: { plan }, status }: ReadableRound): string[] {
  const rounds = plan.rounds.map((round) => [round.name, dueText(round), filesText(round.requiredFiles)]);
  return [
    ...heading(plan.title),
    `Giai đoạn ${plan.term.from}–${plan.term.to} · ${plan.indicators.length} chỉ tiêu · ${plan.rounds.length} kỳ báo cáo · ${plan.taskCount} nhiệm vụ`,
    `Thư mục nộp: ${plan.folderId ?? NOT_STATED}`,
    '',
    ...textTable([{ title: 'Kỳ báo cáo' }, { title: 'Hạn' }, { title: 'Hồ sơ' }], rounds),
    '',
    `Kỳ này: ${status.round.name}. ${status.round.dueText}. ${status.collectedText}.`,
  ];
}

function dueText({ dueBefore, dueBy, internalDue }: RoundExport['plan']['rounds'][number]): string {
  const stated =
    dueBefore !== null ? `trước ${dayText(dueBefore)}` : dueBy !== null ? `chậm nhất ${dayText(dueBy)}` : NOT_STATED;
  return internalDue === null ? stated : `${stated}; đơn vị: ${dayText(internalDue)}`;
}

/** '2023-11-01' as 01/11/2023; other texts as they are. */
function dayText(text: string): string {
  return text.replace(/(\d{4})-(\d{2})-(\d{2})/, '$3/$2/$1');
}

function filesText(files: RoundExport['plan']['rounds'][number]['requiredFiles']): string {
  const words: Readonly<Record<string, string>> = { word: 'Word', scan: 'bản scan' };
  return (
    files.map(({ kind, count }) => `${String(count).padStart(2, '0')} ${words[kind] ?? kind}`).join(' + ') || NOT_STATED
  );
}

function quotaLines({ quotas, conflicts }: PlanCard): string[] {
  if (quotas.length === 0) return [];
  const doubts =
    conflicts.length === 0 ? [] : ['Văn bản nêu khác nhau, chưa tự chọn:', ...conflicts.map((text) => `  – ${text}`)];
  return [...heading('Chỉ tiêu phân bổ'), ...quotas, ...doubts];
}

function unitLines({ counts, units, reportingRate, reportingRateOnTime, completeness }: RoundStatus): string[] {
  return [
    ...heading('Đơn vị báo cáo'),
    `${counts.expected} đơn vị phải báo cáo: ${counts.received} đã nộp (${counts.onTime} đúng hạn, ${counts.late} trễ), ${counts.missing} chưa nộp`,
    `Tỷ lệ nộp ${reportingRate} · đúng hạn ${reportingRateOnTime} · mức hoàn thành ${completeness}`,
    ...named('Trễ hạn', units, 'late'),
    ...named('Chưa nộp', units, 'missing'),
  ];
}

function named(title: string, units: readonly UnitStatus[], status: UnitStatus['status']): string[] {
  const names = units.filter((unit) => unit.status === status).map(({ name }) => name);
  if (names.length === 0) return [];
  const more = names.length > MAX_NAMES ? ` … và ${names.length - MAX_NAMES} đơn vị nữa` : '';
  return [`${title}: ${names.slice(0, MAX_NAMES).join(', ')}${more}`];
}

function indicatorLines(lines: readonly LineResult[]): string[] {
  if (lines.length === 0) return [];
  const columns = [
    { title: 'Mã' },
    { title: 'Chỉ tiêu', maxWidth: 52 },
    { title: 'Mục tiêu', maxWidth: 22 },
    { title: 'Số đạt', align: 'right' },
    { title: 'Tổng số', align: 'right' },
    { title: 'Tỷ lệ', align: 'right' },
    { title: 'Kết luận', maxWidth: 24 },
    { title: 'Số đơn vị' },
  ] as const;
  const rows = lines.map((line) => [
    `${'  '.repeat(line.depth)}${line.code}`,
    line.text,
    line.target,
    line.numerator,
    line.denominator,
    line.attainment,
    line.verdictText,
    line.coverage,
  ]);
  return [...heading('Chỉ tiêu'), ...textTable(columns, rows)];
}

function rowLines({ rows, problems }: RoundExport): string[] {
  return [
    ...heading('Số liệu'),
    `${rows.complete}/${rows.expected} dòng hợp lệ; ${problems.length} vấn đề cần xem`,
    ...problemTable(problems),
  ];
}

function problemTable(problems: readonly ShownProblem[]): string[] {
  if (problems.length === 0) return [];
  const columns = [
    { title: 'Ở đâu', maxWidth: 44 },
    { title: 'Vấn đề', maxWidth: 96 },
  ] as const;
  return [
    '',
    ...textTable(
      columns,
      problems.map(({ where, sentence }) => [where, sentence]),
    ),
  ];
}

function documentLines({ documents, documentProblems }: RoundExport): string[] {
  if (documents.expected === 0 && documentProblems.length === 0) return [];
  const { expected, filed, doubtful, missing } = documents;
  return [
    ...heading('Hồ sơ'),
    `${expected} file phải nộp: ${filed} đã xếp, ${doubtful} cần xem lại, ${missing} còn thiếu`,
    ...problemTable(documentProblems),
  ];
}

function requestLines({ total, reads, writes }: RequestCounts): string[] {
  return ['', `Số lần gọi Google: ${total} (${reads} đọc, ${writes} ghi)`];
}
