// The tab Chỉ tiêu: one row per indicator, and one below it for each of its parts (whose key is `indicator.part`).
// Staff may change, add, sort and remove rows; a row without a key is new and gets one from its code.
import type { FigureField, Indicator, IndicatorPart, IndicatorTime, Measure, OfficeRule, Target } from '../core/plan';
import type { Problem } from '../core/problem';
import { populationKey, populationWords } from './population';
import { RowReader, YES_NO } from './row-reader';
import { slug } from './slug';
import type { ReadTable, TableRow, TableTab } from './table';
import { COMPARATORS, EVIDENCE, MEASURES, parseLevels, TARGET_UNITS, TIMES, wordsOf } from './vocabulary';

const yesNo = wordsOf(YES_NO);

export const INDICATOR_TAB: TableTab = {
  sheetId: 103,
  title: 'Chỉ tiêu',
  capacity: 120,
  columns: [
    { key: 'key', title: 'Khóa', width: 90, hidden: true },
    { key: 'code', title: 'Mã', width: 70, input: true },
    {
      key: 'partOf',
      title: 'Là phần của',
      width: 80,
      input: true,
      help: 'Mã của chỉ tiêu lớn, khi dòng này là một nhóm hay một luồng của nó.',
    },
    { key: 'text', title: 'Nội dung', width: 320, input: true },
    { key: 'subject', title: 'Đối tượng', width: 160, input: true },
    { key: 'comparator', title: 'So sánh', width: 110, input: true, options: wordsOf(COMPARATORS) },
    { key: 'value', title: 'Mục tiêu', width: 80, input: true },
    { key: 'unit', title: 'Tính theo', width: 80, input: true, options: wordsOf(TARGET_UNITS) },
    {
      key: 'tolerance',
      title: 'Dung sai %',
      width: 80,
      input: true,
      help: 'Chỉ dùng với “khoảng”: lệch bao nhiêu phần trăm vẫn coi là đạt.',
    },
    { key: 'strive', title: 'Phấn đấu', width: 70, input: true, options: yesNo },
    { key: 'measure', title: 'Cách đo', width: 120, input: true, options: wordsOf(MEASURES) },
    {
      key: 'population',
      title: 'Nhóm người',
      width: 120,
      input: true,
      help: 'Các chỉ tiêu cùng nhóm phải có cùng tổng số ở một trường.',
    },
    { key: 'unitLabel', title: 'Đơn vị đo', width: 90, input: true },
    { key: 'cumulative', title: 'Cộng dồn', width: 70, input: true, options: yesNo },
    { key: 'time', title: 'Thời gian', width: 90, input: true, options: wordsOf(TIMES) },
    { key: 'year', title: 'Năm', width: 60, input: true },
    {
      key: 'condition',
      title: 'Điều kiện áp dụng',
      width: 200,
      input: true,
      help: 'Câu hỏi trường trả lời Có hoặc Không trước khi nhập số.',
    },
    { key: 'pooled', title: 'Gộp các phần', width: 80, input: true, options: yesNo },
    { key: 'levels', title: 'Cấp học', width: 90, input: true, help: 'Để trống là mọi cấp. Ví dụ: TH, THCS.' },
    { key: 'evidence', title: 'Minh chứng', width: 90, input: true, options: wordsOf(EVIDENCE) },
    { key: 'sensitive', title: 'Hạn chế xem', width: 80, input: true, options: yesNo },
    { key: 'minimum', title: 'Số đạt tối thiểu', width: 90, input: true },
    { key: 'maximum', title: 'Số đạt tối đa', width: 90, input: true },
    { key: 'denominatorMinimum', title: 'Tổng số tối thiểu', width: 90, input: true },
    { key: 'denominatorMaximum', title: 'Tổng số tối đa', width: 90, input: true },
    {
      key: 'equalsLine',
      title: 'Tổng số bằng tổng số của',
      width: 110,
      input: true,
      help: 'Mã của chỉ tiêu có cùng tổng số.',
    },
    {
      key: 'numeratorEqualsLine',
      title: 'Số đạt bằng số đạt của',
      width: 110,
      input: true,
      help: 'Mã của chỉ tiêu có cùng số đạt.',
    },
    { key: 'openQuestion', title: 'Điều cần hỏi lại', width: 220, input: true },
    { key: 'source', title: 'Dòng trong văn bản', width: 80, input: true },
  ],
};

export function indicatorRows(indicators: readonly Indicator[]): TableRow[] {
  const codeOf = new Map(indicators.map(({ key, code }) => [key, code]));
  return indicators.flatMap((indicator) => [
    indicatorRow(indicator, codeOf),
    ...(indicator.parts ?? []).map((part) => partRow(indicator, part)),
  ]);
}

function indicatorRow(indicator: Indicator, codeOf: ReadonlyMap<string, string>): TableRow {
  const { target, measure, time } = indicator;
  return {
    key: indicator.key,
    code: indicator.code,
    text: indicator.text,
    subject: indicator.subject,
    comparator: COMPARATORS[target.comparator],
    value: showDecimal(target.value),
    unit: TARGET_UNITS[target.unit],
    tolerance: showDecimal(target.tolerancePercent),
    strive: flag(target.strive),
    measure: MEASURES[measure.kind],
    population: measure.kind === 'people' ? populationWords(measure.population) : null,
    unitLabel: 'unitLabel' in measure ? measure.unitLabel : null,
    cumulative: measure.kind === 'count' ? flag(measure.cumulative) : null,
    time: TIMES[time.kind],
    year: time.kind === 'by' ? time.year : null,
    condition: indicator.condition ?? null,
    pooled: indicator.parts ? flag(indicator.pooled) : null,
    levels: indicator.levels?.join(', ') ?? null,
    evidence: EVIDENCE[indicator.evidence],
    sensitive: flag(indicator.sensitive),
    openQuestion: indicator.openQuestion ?? null,
    source: indicator.source?.line ?? null,
    ...ruleCells(indicator.rules ?? [], codeOf),
  };
}

function ruleCells(rules: readonly OfficeRule[], codeOf: ReadonlyMap<string, string>): TableRow {
  return Object.fromEntries(
    rules.map((rule) => [
      ruleColumn(rule.kind, rule.field),
      rule.kind === 'equalsLine' ? (codeOf.get(rule.lineKey) ?? rule.lineKey) : showDecimal(rule.value),
    ]),
  );
}

function ruleColumn(kind: OfficeRule['kind'], field: FigureField): string {
  if (kind === 'equalsLine') return field === 'denominator' ? 'equalsLine' : 'numeratorEqualsLine';
  return field === 'numerator' ? kind : `denominator${kind === 'minimum' ? 'Minimum' : 'Maximum'}`;
}

function partRow(indicator: Indicator, part: IndicatorPart): TableRow {
  return {
    key: `${indicator.key}.${part.key}`,
    partOf: indicator.code,
    text: part.label,
    population: part.population === undefined ? null : populationWords(part.population),
  };
}

function flag(value: boolean | undefined): string | null {
  return value === true ? YES_NO.yes : null;
}

/** "86.7" → "86,7", as text, so that no locale reads it anew. */
function showDecimal(value: string | undefined): string | null {
  return value === undefined ? null : value.replace('.', ',');
}

interface Draft {
  readonly indicator: Indicator;
  readonly parts: IndicatorPart[];
}

export function readIndicators(table: ReadTable, fold: (text: string) => string, problems: Problem[]): Indicator[] {
  const drafts: Draft[] = [];
  const readers = table.rows.map((row) => new RowReader(INDICATOR_TAB, row, fold, problems));
  const lineKeyOf = lineKeys(readers, fold);
  for (const reader of readers) {
    if (isPart(reader)) addPart(reader, drafts, fold);
    else drafts.push({ indicator: readIndicator(reader, lineKeyOf, fold, drafts), parts: [] });
  }
  return drafts.map(({ indicator, parts }) => (parts.length > 0 ? { ...indicator, parts } : indicator));
}

function isPart(reader: RowReader): boolean {
  return reader.text('partOf') !== '' || reader.text('key').includes('.');
}

function lineKeys(readers: readonly RowReader[], fold: (text: string) => string): ReadonlyMap<string, string> {
  return new Map(
    readers.filter((reader) => !isPart(reader)).map((reader) => [fold(reader.text('code')), keyOf(reader, fold)]),
  );
}

function keyOf(reader: RowReader, fold: (text: string) => string): string {
  return reader.text('key') || slug(reader.text('code') || reader.text('text'), fold);
}

function addPart(reader: RowReader, drafts: readonly Draft[], fold: (text: string) => string): void {
  const parentCode = fold(reader.text('partOf'));
  const [parentKey = '', partKey] = reader.text('key').split('.');
  const parent = drafts.find(({ indicator }) =>
    parentCode === '' ? indicator.key === parentKey : fold(indicator.code) === parentCode,
  );
  if (parent === undefined) {
    reader.report('partWithoutIndicator', 'partOf');
    return;
  }
  const population = populationKey(reader.text('population'), fold);
  parent.parts.push({
    key: partKey ?? slug(reader.text('text'), fold),
    label: reader.text('text'),
    ...(population !== '' && { population }),
  });
}

function readIndicator(
  reader: RowReader,
  lineKeyOf: ReadonlyMap<string, string>,
  fold: (text: string) => string,
  earlier: readonly Draft[],
): Indicator {
  const levels = parseLevels(reader.text('levels'), fold);
  const condition = reader.optional('condition');
  const openQuestion = reader.optional('openQuestion');
  const source = reader.whole('source');
  const rules = readRules(reader, lineKeyOf, fold);
  return {
    key: uniqueKey(keyOf(reader, fold), earlier),
    code: reader.text('code'),
    text: reader.text('text'),
    subject: reader.text('subject'),
    target: readTarget(reader),
    measure: readMeasure(reader, fold),
    time: readTime(reader),
    evidence: reader.choice('evidence', EVIDENCE, 'optional'),
    ...(reader.yes('pooled') && { pooled: true }),
    ...(reader.yes('sensitive') && { sensitive: true }),
    ...(levels.length > 0 && { levels }),
    ...(condition !== undefined && { condition }),
    ...(openQuestion !== undefined && { openQuestion }),
    ...(rules.length > 0 && { rules }),
    ...(source !== undefined && { source: { line: source } }),
  };
}

/** A copied row brings its key along: the second one gets a number, so that no two rows answer to one key. */
function uniqueKey(wanted: string, earlier: readonly Draft[]): string {
  const taken = new Set(earlier.map(({ indicator }) => indicator.key));
  let key = wanted;
  for (let copy = 2; taken.has(key); copy++) key = `${wanted}-${copy}`;
  return key;
}

function readTarget(reader: RowReader): Target {
  const value = reader.decimal('value');
  const tolerancePercent = reader.decimal('tolerance');
  return {
    comparator: reader.choice('comparator', COMPARATORS, 'unset'),
    unit: reader.choice('unit', TARGET_UNITS, 'percent'),
    ...(value !== undefined && { value }),
    ...(tolerancePercent !== undefined && { tolerancePercent }),
    ...(reader.yes('strive') && { strive: true }),
  };
}

function readMeasure(reader: RowReader, fold: (text: string) => string): Measure {
  const kind = reader.choice('measure', MEASURES, 'selfSet');
  const unitLabel = reader.text('unitLabel');
  switch (kind) {
    case 'people':
      return { kind, population: populationKey(reader.text('population') || reader.text('subject'), fold) };
    case 'mass':
      return { kind, unitLabel };
    case 'count':
      return { kind, unitLabel, ...(reader.yes('cumulative') && { cumulative: true }) };
    case 'units':
    case 'selfSet':
      return { kind };
  }
}

function readTime(reader: RowReader): IndicatorTime {
  const kind = reader.choice('time', TIMES, 'maintained');
  const year = reader.whole('year');
  if (kind !== 'by') return { kind };
  if (year === undefined) reader.report('indicatorYearMissing', 'year');
  return { kind, year: year ?? 0 };
}

function readRules(
  reader: RowReader,
  lineKeyOf: ReadonlyMap<string, string>,
  fold: (text: string) => string,
): OfficeRule[] {
  const fields: FigureField[] = ['denominator', 'numerator'];
  const bounds = fields.flatMap((field) =>
    (['minimum', 'maximum'] as const).flatMap((kind) => {
      const value = reader.decimal(ruleColumn(kind, field));
      return value === undefined ? [] : [{ kind, field, value }];
    }),
  );
  const equals = fields.flatMap((field): OfficeRule[] => {
    const column = ruleColumn('equalsLine', field);
    const code = reader.text(column);
    if (code === '') return [];
    const lineKey = lineKeyOf.get(fold(code));
    if (lineKey !== undefined) return [{ kind: 'equalsLine', field, lineKey }];
    reader.report('lineCodeUnknown', column);
    return [];
  });
  return [...bounds, ...equals];
}
