/**
 * Reads a row of a table of work: by when it is to be done, whether it is a report, and the figures that its name and its
 * column of products promise ("120 điểm camera").
 */
import { folded } from '../text/normalise';
import type { Node } from '../text/outline';
import type { PlanContext } from '../plan-context';
import type {
  Due,
  IndicatorProposal,
  IndicatorTime,
  PlanWarning,
  QuotaProposal,
  RoundProposal,
  TaskProposal,
} from '../proposal';
import { duesIn } from '../deadline/due';
import { isWholeYear, type DueMention } from '../deadline/due-mention';
import { asksForReport } from '../deadline/report-words';
import { recurrenceOf } from '../deadline/round-time';
import { routeIn } from '../deadline/report-route';
import { indicatorsIn } from '../indicator/indicator';
import { spotOf } from '../text/spot';
import { sentencesOf, type Sentence } from '../text/sentence';
import { tokensOf } from '../text/token';
import { yearsOf } from '../text/token-kind';
import { foldedPattern } from '../text/words';
import type { TableColumns } from './table-columns';

export interface TableReading {
  readonly indicators: IndicatorProposal[];
  readonly quotas: QuotaProposal[];
  /** Totals of a table that gives each unit its share. */
  readonly totals: IndicatorProposal[];
  readonly warnings: PlanWarning[];
  readonly tasks: TaskProposal[];
  readonly rounds: RoundProposal[];
}

/** A row as one sentence: its source is all its cells. */
export function rowSentence(row: Node): Sentence {
  return {
    node: row,
    text: row.block.text,
    folded: row.folded,
    tokens: [],
    offset: 0,
    line: row.block.line,
    lineEnd: row.block.lineEnd,
  };
}

const LABEL = 'Thời gian: ';

/** A bare year is a deadline where work is to be finished; a span of years is only when it goes on. */
const isOneYear = ({ from, to }: Due): boolean => from?.slice(0, 4) === to?.slice(0, 4);

/** A bare date under "Thời hạn" is the last day, not the day itself; "vào 31/01" is the day. */
function finished(m: DueMention, cell: string): DueMention {
  const isSet = /(?:^|\s)vào(?: ngày)?\s*$/u.test(cell.slice(0, m.start)) || /^vào\s/u.test(folded(m.due.text));
  const isDay = m.due.type === 'date' && m.due.semantics === 'on' && !isSet;
  return isDay ? { ...m, due: { ...m.due, semantics: 'by' } } : m;
}

export function readDeadline(
  sentence: Sentence,
  cells: readonly string[],
  columns: TableColumns,
  plan: PlanContext,
  into: TableReading,
): void {
  const bare = cells[columns.name] ?? '';
  const name = columns.scheduled === '' ? bare : `${columns.scheduled}: ${bare}`;
  const cell = LABEL + (cells[columns.deadline] ?? '');
  const low = folded(cell);
  const mentions = duesIn(low, tokensOf(cell, low), plan, cell).filter(
    (m) => m.due.type !== 'none' && (!isWholeYear(m.due) || (columns.finishes && isOneYear(m.due))),
  );
  const lead = columns.lead >= 0 ? (cells[columns.lead] ?? '') : '';
  const isReport = columns.reports || asksForReport(folded(name));
  mentions.forEach((mention, i) => {
    const m = columns.finishes ? finished(mention, low) : mention;
    const own = ownWork(cell.slice(mentions[i - 1]?.end ?? LABEL.length, mention.start));
    const due: RowDue = { sentence, lead, m, name, own };
    if (isReport || asksForReport(folded(own))) into.rounds.push(roundOf(due, cells[columns.receiver]));
    else if (m.every === '' || m.due.day !== undefined || m.due.month !== undefined) into.tasks.push(taskOf(due));
  });
}

/** One time of a row, and what the cell of times says of it: "ban hành trong tháng 1, báo cáo kết quả trong tháng 8". */
interface RowDue {
  readonly sentence: Sentence;
  readonly lead: string;
  readonly m: DueMention;
  readonly name: string;
  readonly own: string;
}

/** The words before a time that name work of their own; '' when they only lead up to it. */
function ownWork(words: string): string {
  const bare = words
    .replace(/^[\s,;.:–-]*(?:và\s+)?/u, '')
    .replace(/(?:[\s,(:]*(?:chậm nhất|trước|trong|vào|từ|đến|hết|ngày|là|xong|hoàn thành|dự kiến))*[\s,(:]*$/iu, '');
  return bare.split(/\s+/u).length < 2 ? '' : bare.charAt(0).toLocaleUpperCase('vi') + bare.slice(1);
}

function roundOf({ sentence, lead, m, name, own }: RowDue, receiver: string | undefined): RoundProposal {
  const route = routeIn(sentence.text, lead);
  return {
    ...spotOf(sentence),
    name: own || name,
    due: m.due,
    recurrence: recurrenceOf(m),
    ...route,
    reporter: lead || route.reporter,
    receiver: receiver ?? route.receiver,
    confidence: 0.85,
    ticked: true,
    reason: 'Dòng của bảng báo cáo có cột thời hạn',
  };
}

function taskOf({ sentence, lead, m, name, own }: RowDue): TaskProposal {
  return {
    ...spotOf(sentence),
    unit: lead,
    text: own === '' ? name : `${name.replace(/[\s.;:]+$/u, '')}: ${own}`,
    deadline: m.due,
    confidence: 0.85,
    ticked: m.due.type !== 'relative' && m.due.type !== 'schoolyear' && !isWholeYear(m.due),
    reason: 'Dòng của bảng có cột thời gian',
  };
}

/** A table that says what is to be done by when or by whom, and has no column of targets. */
export function isWork({ targets, deadline, lead, product }: TableColumns): boolean {
  return targets.length === 0 && (deadline >= 0 || (lead >= 0 && product >= 0));
}

/** The figures that a piece of work promises, in its name and among its products. */
export function targetsOfWork(row: Node, columns: TableColumns, plan: PlanContext): IndicatorProposal[] {
  const cells = row.block.cells ?? [];
  const name = cells[columns.name] ?? '';
  const time = timeOfRow(cells[columns.deadline] ?? '');
  const own = indicatorsIn(cellSentence(row, name), 'tasks', plan, time);
  const products = partsOf(cells[columns.product] ?? '')
    .filter((part) => !PAPER.test(folded(part)))
    .flatMap((part) => targetsOfPart(row, part, plan, time))
    .filter((found) => !own.some((said) => said.target === found.target && said.unit === found.unit))
    .map((found) => ({ ...found, what: `${name}: ${found.what}`, reason: 'Ô của cột sản phẩm, kết quả' }));
  const spot = spotOf(rowSentence(row));
  return [...own, ...products].map((found) => ({ ...found, ...spot }));
}

/** What an office writes about its work is no output to be counted. */
const PAPER = new RegExp(
  foldedPattern(
    '^(?:(?:tối thiểu|ít nhất|khoảng) )?(?:\\d+ )?(?:quyết định|kế hoạch|báo cáo|văn bản|tờ trình|đề án|nghị quyết|quy chế|quy định|dự thảo|công văn|biên bản|danh sách|hồ sơ|chương trình|thông báo|phiếu)(?![\\p{L}])',
  ),
  'u',
);

/** The items of a cell. A line that only names a year stands before each of those after it. */
function partsOf(cell: string): string[] {
  const items = cell
    .split(/;\s|(?:^|(?<![\d%])\s)[-+•]\s+(?=[\p{Lu}\d])/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  let year = '';
  return items.flatMap((item) => {
    if (YEAR_ONLY.test(folded(item))) {
      year = `${item.replace(/[\s:]+$/, '')}, `;
      return [];
    }
    return [OWN_YEAR.test(folded(item)) ? item : year + item];
  });
}

const YEAR_ONLY = /^(?:(?:đến|trong|từ) )?(?:hết )?năm 20\d\d\s*:?$/u;
const OWN_YEAR = /^(?:(?:đến|trong|từ) )?(?:hết )?năm 20\d\d/u;

function targetsOfPart(
  row: Node,
  text: string,
  plan: PlanContext,
  time: IndicatorTime | undefined,
): IndicatorProposal[] {
  const node: Node = {
    ...row,
    block: { ...row.block, text, starts: [{ offset: 0, line: row.block.line }] },
    folded: folded(text),
  };
  return sentencesOf(node).flatMap((sentence) => indicatorsIn(sentence, 'goals', plan, time));
}

function cellSentence(row: Node, text: string): Sentence {
  const low = folded(text);
  return { ...rowSentence(row), text, folded: low, tokens: tokensOf(text, low) };
}

/** The year of the deadline, for figures that state none. */
function timeOfRow(cell: string): IndicatorTime | undefined {
  const years = tokensOf(cell, folded(cell)).flatMap(yearsOf);
  return years.length === 0
    ? undefined
    : { kind: 'by', year: Math.max(...years), from: null, to: null, foundIn: 'table' };
}
