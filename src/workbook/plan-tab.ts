// The tab Kế hoạch: what the plan is, one fact per row. Simple facts are edited in the column Giá trị; composite ones
// (quotas, reporting lines, conflicts, contents, handovers) are shown in words and kept exactly in a hidden column,
// because a sentence cannot be read back without guessing.
import { dateFromSerial, parseVietnameseDate, showDate } from '../core/calendar-date';
import { DEFAULT_POLICY, type Plan, type Policy, type Source } from '../core/plan';
import { problem, type Problem } from '../core/problem';
import { RowReader, YES_NO } from './row-reader';
import type { ReadTable, TableRow, TableTab } from './table';
import { parseLevels, SHARING } from './vocabulary';

export const PLAN_TAB: TableTab = {
  sheetId: 102,
  title: 'Kế hoạch',
  capacity: 120,
  columns: [
    { key: 'key', title: 'Khóa', width: 120, hidden: true },
    { key: 'label', title: 'Nội dung', width: 260 },
    { key: 'value', title: 'Giá trị', width: 560, input: true },
    { key: 'source', title: 'Dòng trong văn bản', width: 90 },
    { key: 'data', title: 'Dữ liệu', width: 60, hidden: true },
  ],
};

/** The facts that one cell holds, in the order in which they are shown. */
const FACTS = {
  plan: 'Khóa kế hoạch',
  title: 'Tên kế hoạch',
  shortTitle: 'Tên ngắn',
  number: 'Số, ký hiệu',
  issued: 'Ngày ban hành',
  issuers: 'Cơ quan ban hành',
  parent: 'Thực hiện văn bản',
  place: 'Địa bàn',
  termFrom: 'Giai đoạn từ năm',
  termTo: 'đến năm',
  office: 'Đơn vị giữ sổ này',
  levels: 'Cấp học tham gia',
  folderId: 'Thư mục nộp hồ sơ (mã)',
  restrictedId: 'Bảng số liệu hạn chế xem (mã)',
  sharing: 'Cách chia sẻ biểu',
  dueDayCounts: 'Nộp đúng ngày hạn vẫn tính đúng hạn',
  weekendMoves: 'Hạn rơi vào thứ bảy, chủ nhật thì lùi đến thứ hai',
  plausiblePercent: 'Cảnh báo khi số lệch sĩ số hoặc kỳ trước quá (%)',
} as const;

type Fact = keyof typeof FACTS;

/** Lists kept as exact data, each item in a row whose key is `list:n`. */
const LISTS = {
  reportingLines: 'Tuyến báo cáo lên trên',
  contents: 'Nội dung công việc',
  quotas: 'Định mức lựa chọn',
  conflicts: 'Chỗ văn bản chưa thống nhất',
  handovers: 'Bàn giao',
} as const;

type ListName = keyof typeof LISTS;

export function planRows(plan: Plan, describe: (list: ListName, item: unknown) => string): TableRow[] {
  const facts = (Object.keys(FACTS) as Fact[]).map((key) => ({ key, label: FACTS[key], value: factOf(plan, key) }));
  const lists = (Object.keys(LISTS) as ListName[]).flatMap((list) =>
    plan[list].map((item, index) => ({
      key: `${list}:${index + 1}`,
      label: LISTS[list],
      value: describe(list, item),
      source: sourceLine(item),
      data: JSON.stringify(item),
    })),
  );
  return [...facts, ...lists];
}

function factOf(plan: Plan, fact: Fact): string | null {
  const { policy } = plan;
  const facts: Record<Fact, string | undefined> = {
    plan: plan.key,
    title: plan.title,
    shortTitle: plan.shortTitle,
    number: plan.number,
    issued: plan.issued === undefined ? plan.issuedText : showDate(plan.issued),
    issuers: plan.issuers.join('; '),
    parent: plan.parent,
    place: plan.place,
    termFrom: plan.term.from === 0 ? undefined : String(plan.term.from),
    termTo: plan.term.to === 0 ? undefined : String(plan.term.to),
    office: plan.office,
    levels: plan.levels.join(', '),
    folderId: plan.folderId,
    restrictedId: plan.restrictedId,
    sharing: SHARING[plan.sharing],
    dueDayCounts: YES_NO[policy.dueDayCounts ? 'yes' : 'no'],
    weekendMoves: YES_NO[policy.weekendMoves ? 'yes' : 'no'],
    plausiblePercent: policy.plausiblePercent.replace('.', ','),
  };
  return facts[fact] ?? null;
}

export type PlanFacts = Omit<Plan, 'indicators' | 'rounds' | 'tasks'>;

export function readPlanFacts(table: ReadTable, fold: (text: string) => string, problems: Problem[]): PlanFacts {
  const readers = new Map(
    table.rows.map((row) => new RowReader(PLAN_TAB, row, fold, problems)).map((reader) => [reader.text('key'), reader]),
  );
  const text = (fact: Fact) => readers.get(fact)?.text('value') ?? '';
  const whole = (fact: Fact) => readers.get(fact)?.whole('value') ?? 0;
  return {
    key: text('plan'),
    title: text('title'),
    shortTitle: text('shortTitle') || text('title'),
    issuers: items(text('issuers')),
    place: text('place'),
    term: { from: whole('termFrom'), to: whole('termTo') },
    office: text('office'),
    levels: parseLevels(text('levels'), fold),
    sharing: readers.get('sharing')?.choice('value', SHARING, 'perSchool') ?? 'perSchool',
    policy: readPolicy(readers),
    ...optional('number', text('number')),
    ...optional('parent', text('parent')),
    ...optional('folderId', text('folderId')),
    ...optional('restrictedId', text('restrictedId')),
    ...issuedOf(text('issued')),
    reportingLines: list(readers, 'reportingLines', problems) as Plan['reportingLines'],
    contents: list(readers, 'contents', problems) as Plan['contents'],
    quotas: list(readers, 'quotas', problems) as Plan['quotas'],
    conflicts: list(readers, 'conflicts', problems) as Plan['conflicts'],
    handovers: list(readers, 'handovers', problems) as Plan['handovers'],
  };
}

function readPolicy(readers: ReadonlyMap<string, RowReader>): Policy {
  return {
    dueDayCounts: readers.get('dueDayCounts')?.yes('value') ?? DEFAULT_POLICY.dueDayCounts,
    weekendMoves: readers.get('weekendMoves')?.yes('value') ?? DEFAULT_POLICY.weekendMoves,
    plausiblePercent: readers.get('plausiblePercent')?.decimal('value') ?? DEFAULT_POLICY.plausiblePercent,
  };
}

function optional<K extends string>(key: K, text: string): Partial<Record<K, string>> {
  return text === '' ? {} : ({ [key]: text } as Record<K, string>);
}

function issuedOf(text: string): Pick<Plan, 'issued' | 'issuedText'> {
  if (text === '') return {};
  // A date that was pasted may come as Google's serial number.
  const issued = /^\d{5}$/.test(text) ? dateFromSerial(Number(text)) : parseVietnameseDate(text);
  return issued === undefined ? { issuedText: text } : { issued };
}

function items(text: string): string[] {
  return text
    .split(';')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

function list(readers: ReadonlyMap<string, RowReader>, name: ListName, problems: Problem[]): unknown[] {
  const rows = [...readers].filter(([key]) => key.startsWith(`${name}:`));
  return rows.flatMap(([key, reader]) => {
    try {
      return [JSON.parse(reader.text('data')) as unknown];
    } catch {
      problems.push(
        problem('planDataBroken', { label: LISTS[name] }, { tab: PLAN_TAB.title, rowKey: key, columnKey: 'data' }),
      );
      return [];
    }
  });
}

function sourceLine(item: object): number | null {
  return 'source' in item ? ((item.source as Source | undefined)?.line ?? null) : null;
}
