/**
 * Reads targets, dated tasks and rounds from the rows of a table whose header says what its columns are. A score
 * sheet, a table of money and a table without a header give nothing.
 */
import { comparisonOf, directionOf } from '../indicator/comparator';
import { spotOf } from '../text/spot';
import { valueOf } from '../text/numeral';
import { folded } from '../text/normalise';
import type { Node } from '../text/outline';
import type { PlanContext } from '../plan-context';
import type { IndicatorProposal, IndicatorTime } from '../proposal';
import { sectionKind, sectionPath } from '../text/section';
import type { Sentence } from '../text/sentence';
import { allocationIn } from './allocation';
import { cellsOf, headerAndBody } from './table-header-rows';
import { columnsOf, sharesOf, type TableColumns, type TargetColumn } from './table-columns';
import { PLAIN_TARGET } from '../indicator/plain-target';
import { targetYears } from '../indicator/target-year';
import { timeAround } from '../indicator/time-around';
import { tokensOf } from '../text/token';
import { isFigure, type FigureToken } from '../text/token-kind';
import { isWork, readDeadline, rowSentence, targetsOfWork, type TableReading } from './work-row';

/** `rows` are the row nodes of one table, header first. */
export function readTable(rows: readonly Node[], plan: PlanContext): TableReading {
  const reading: TableReading = { indicators: [], tasks: [], rounds: [], quotas: [], totals: [], warnings: [] };
  const first = rows[0];
  if (!first) return reading;
  const kind = sectionKind(first);
  if (kind === 'past' || kind === 'scores') return reading;
  const { header, body } = headerAndBody(rows);
  const allocation = kind === 'money' ? undefined : allocationIn(header, body, plan);
  if (allocation) return { ...reading, ...allocation };
  const stated = columnsOf(header, plan.pastYear);
  const columns =
    stated.name < 0 && kind === 'goals'
      ? sharesOf(
          stated,
          body.map((row) => cellsOf(row)),
        )
      : stated;
  if (columns.name < 0 || columns.scores) return reading;
  let group: IndicatorTime | undefined;
  let above = '';
  let item = '';
  for (const each of body) {
    const opened = groupTime(each, plan);
    if (opened !== undefined) group = opened;
    const row = withName(each, columns.name, above);
    above = cellsOf(row)[columns.name] ?? '';
    const under = isPartOfItem(row, columns) ? item : '';
    if (under === '') item = above;
    if (opened === undefined) readRow(row, columns, plan, { isMoney: kind === 'money', group, header, under }, reading);
  }
  return reading;
}

/** "- | Diện tích | 27.000" under "1 | Cà phê". */
function isPartOfItem(row: Node, { name }: TableColumns): boolean {
  return name > 0 && /^[-–+*]$/.test(cellsOf(row)[0] ?? '');
}

/** A cell over several rows stands in the first of them only: the others have neither a number nor a name of their own. */
function withName(row: Node, name: number, above: string): Node {
  const cells = cellsOf(row);
  if (name < 1 || cells.slice(0, name + 1).some((cell) => cell !== '') || above === '') return row;
  return { ...row, block: { ...row.block, cells: cells.map((cell, i) => (i === name ? above : cell)) } };
}

/** The year of a row that only opens a group: "I | Đến năm 2030". */
function groupTime(row: Node, plan: PlanContext): IndicatorTime | undefined {
  const filled = cellsOf(row).filter((c) => c !== '' && !/^(?:[IVX]+|[A-Z]|\d+)\.?$/.test(c));
  const [only] = filled;
  if (only === undefined || filled.length > 1 || only.length > 120) return undefined;
  const low = folded(only);
  const year = targetYears(low, tokensOf(only, low), new Set(), plan.pastYear)[0];
  if (year === undefined) return undefined;
  return {
    kind: /đến/u.test(low) ? 'by' : 'in',
    year: year.toYear ?? year.year,
    from: null,
    to: null,
    foundIn: 'table',
  };
}

interface RowPlace {
  readonly isMoney: boolean;
  /** The time of the group of rows. */
  readonly group: IndicatorTime | undefined;
  readonly header: readonly string[];
  /** The item whose part the row is, or ''. */
  readonly under: string;
}

function readRow(row: Node, columns: TableColumns, plan: PlanContext, place: RowPlace, into: TableReading): void {
  const cells = cellsOf(row);
  const name = cells[columns.name] ?? '';
  if (/\((?:ví dụ|mẫu)\)/iu.test(row.block.text)) return;
  if (name === '' || /^(?:\(?\d+\)?|tổng|cộng|tổng cộng)$/iu.test(name)) return;
  const sentence = rowSentence(row);
  if (!place.isMoney) {
    for (const target of columns.targets) {
      const time = target.year === null && place.group ? place.group : timeOf(target, row, plan);
      for (const part of (cells[target.column] ?? '').split(';')) {
        const found = targetIn(part, name, measureOf(cells, target, columns, place.header));
        if (found) into.indicators.push(indicatorOf(sentence, nameUnder(name, target, columns, place), found, time));
      }
    }
  }
  if (columns.deadline >= 0) readDeadline(sentence, cells, columns, plan, into);
  if (isWork(columns) && !place.isMoney) into.indicators.push(...targetsOfWork(row, columns, plan));
}

/**
 * What a target of a row is called. A part is called after its item ("Cà phê: Diện tích"); a row with several targets of
 * one year, or of none, has the heading of each ("Khối 6 – Tốt", "Khối 6 – Chưa đạt (không quá)").
 */
function nameUnder(
  name: string,
  { column, year }: TargetColumn,
  { targets }: TableColumns,
  { header, under }: RowPlace,
): string {
  const own = under === '' ? name : `${under}: ${name}`;
  const severals = targets.filter((each) => each.year === year).length > 1;
  const heading = (header[column] ?? '').replace(/^.*(?:19|20)\d\d\s*(?=\p{L})/u, '');
  return severals ? `${own} – ${heading}` : own;
}

/** The unit of measure: from its column, else "Lượng (Tấn)" from the target's own heading. */
function measureOf(
  cells: readonly string[],
  { column }: TargetColumn,
  { measure }: TableColumns,
  header: readonly string[],
): string {
  if (measure >= 0) return cells[measure] ?? '';
  return /\(([^()\d]{1,20})\)$/u.exec(header[column] ?? '')?.[1] ?? '';
}

interface CellTarget {
  readonly token: FigureToken;
  readonly unit: IndicatorProposal['unit'];
  readonly label: string;
  readonly text: string;
}

function targetIn(cell: string, name: string, measure: string): CellTarget | undefined {
  const text = folded(cell);
  if (text.length > 60) return undefined;
  const token = tokensOf(cell, text).find(isFigure) ?? bareFigure(text);
  if (!token) return undefined;
  const percent =
    token.kind === 'percent' || /%|phần trăm/u.test(measure) || (measure === '' && /tỉ lệ|\(%\)/u.test(folded(name)));
  if (percent) return { token: { ...token, kind: 'percent' }, unit: 'percent', label: '%', text };
  const per = /\/\s*(\d[\d. ]*\d)/u.exec(measure.replace(/\/\s*(?:0?1\s*)?(?:vạn|10 nghìn)(?!\p{L})/iu, '/10000'));
  if (token.kind === 'ratio') return { token, unit: 'ratio', label: measure, text };
  if (per?.[1] !== undefined)
    return { token: { ...token, kind: 'ratio', per: valueOf(per[1]) }, unit: 'ratio', label: measure, text };
  return { token, unit: token.value === 0 ? 'zero' : 'count', label: measure, text };
}

/** "2.000" alone in a cell may look like a year or a page number elsewhere; here it is a figure. */
function bareFigure(text: string): FigureToken | undefined {
  const match = /^\D{0,12}(\d[\d.,]*)\D{0,12}$/u.exec(text);
  if (!match?.[1] || /\d{1,2}\/\d/.test(text)) return undefined;
  const start = text.indexOf(match[1]);
  return { kind: 'number', value: valueOf(match[1]), text: match[1], start, end: start + match[1].length };
}

function timeOf(target: { year: number | null; by: boolean }, row: Node, plan: PlanContext): IndicatorTime {
  if (target.year !== null)
    return { kind: target.by ? 'by' : 'in', year: target.year, from: null, to: null, foundIn: 'table' };
  return timeAround(row, plan, row.folded);
}

function indicatorOf(sentence: Sentence, name: string, found: CellTarget, time: IndicatorTime): IndicatorProposal {
  const { token, text } = found;
  const left = `${folded(name).replace(/[\s().:%]+$/u, '')} ${text.slice(0, token.start)}`;
  return {
    ...PLAIN_TARGET,
    ...spotOf(sentence),
    section: sectionPath(sentence.node),
    ...comparisonOf(left, text.slice(token.end)),
    ...(/(?:nhóm|tốp|top)\s*$/u.test(text.slice(0, token.start)) ? { comparator: '<=' as const } : {}),
    target: token.value,
    targetText: token.text,
    ...(token.to === undefined ? {} : { targetTo: token.to }),
    unit: found.unit,
    unitLabel: found.label,
    ...(token.per === undefined ? {} : { per: token.per }),
    subject: name.replace(/^(?:Tỷ lệ|Tỉ lệ|Số lượng|Số)\s+/u, ''),
    what: name,
    time,
    direction: directionOf(folded(name)),
    confidence: 0.85,
    reason: 'Ô của bảng có cột chỉ tiêu',
  };
}
