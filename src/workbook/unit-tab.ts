// The tab Đơn vị: every school and office that reports. The key is written once and hidden; code, name, level, e-mail and
// roster may be corrected at any time. A row typed by hand without a key gets one from its code.
import type { OrgUnit } from '../core/org-unit';
import { problem, type Problem } from '../core/problem';
import { RowReader } from './row-reader';
import { slug } from './slug';
import type { ReadTable, TableRow, TableTab } from './table';
import { parseLevels, UNIT_KINDS, wordsOf } from './vocabulary';

/** The groups a roster counts. */
export const ROSTER_GROUPS = {
  teachers: 'Số giáo viên',
  staff: 'Số CB, GV, NV',
  pupils: 'Số học sinh',
} as const;

type RosterGroup = keyof typeof ROSTER_GROUPS;

const GROUPS = Object.keys(ROSTER_GROUPS) as RosterGroup[];

export const UNIT_TAB: TableTab = {
  sheetId: 106,
  title: 'Đơn vị',
  capacity: 300,
  columns: [
    { key: 'key', title: 'Khóa', width: 90, hidden: true },
    { key: 'code', title: 'Mã', width: 90, input: true },
    { key: 'name', title: 'Tên đơn vị', width: 260, input: true },
    { key: 'kind', title: 'Loại', width: 100, input: true, options: wordsOf(UNIT_KINDS) },
    {
      key: 'levels',
      title: 'Cấp học',
      width: 90,
      input: true,
      help: 'MN, TH, THCS, THPT; nhiều cấp cách nhau bằng dấu phẩy.',
    },
    { key: 'email', title: 'Thư điện tử', width: 200, input: true },
    {
      key: 'parent',
      title: 'Thuộc (mã)',
      width: 100,
      input: true,
      help: 'Mã của phòng đã tổng hợp số liệu của đơn vị này; để trống nếu báo cáo thẳng.',
    },
    { key: 'province', title: 'Tỉnh, thành phố', width: 130, input: true },
    { key: 'district', title: 'Huyện', width: 130, input: true },
    ...GROUPS.map((group) => ({ key: group, title: ROSTER_GROUPS[group], width: 90, input: true })),
  ],
};

export function unitRow(unit: OrgUnit, codeOf: (key: string) => string): TableRow {
  return {
    key: unit.key,
    code: unit.code,
    name: unit.name,
    kind: UNIT_KINDS[unit.kind],
    levels: unit.levels.join(', ') || null,
    email: unit.email || null,
    parent: unit.parentKey === undefined ? null : codeOf(unit.parentKey),
    province: unit.province ?? null,
    district: unit.district ?? null,
    ...Object.fromEntries(GROUPS.map((group) => [group, unit.roster[group] ?? null])),
  };
}

/** The units of a table with this layout: the tab itself, or a list whose headers were matched to our columns. */
export function readUnits(
  table: ReadTable,
  fold: (text: string) => string,
  problems: Problem[],
  tab: TableTab = UNIT_TAB,
): OrgUnit[] {
  const readers = table.rows.map((row) => new RowReader(tab, row, fold, problems));
  const keyOfCode = new Map(readers.map((reader) => [fold(reader.text('code')), keyOf(reader, fold)]));
  const units = readers.map((reader) => readUnit(reader, fold, keyOfCode));
  units.forEach((unit, index) => {
    if (units.findIndex(({ key }) => key === unit.key) < index)
      readers[index]?.report('unitDuplicate', unit.code === '' ? 'name' : 'code');
  });
  return units.filter((unit, index) => units.findIndex(({ key }) => key === unit.key) === index);
}

function keyOf(reader: RowReader, fold: (text: string) => string): string {
  return reader.text('key') || slug(reader.text('code') || reader.text('name'), fold);
}

function readUnit(reader: RowReader, fold: (text: string) => string, keyOfCode: ReadonlyMap<string, string>): OrgUnit {
  const name = reader.text('name');
  const kind = reader.choice('kind', UNIT_KINDS, /^(phong|so|ubnd|vu|cuc)\b/.test(fold(name)) ? 'office' : 'school');
  const levels = kind === 'office' ? [] : parseLevels(reader.text('levels'), fold);
  const parentCode = reader.text('parent');
  const parentKey = parentCode === '' ? undefined : keyOfCode.get(fold(parentCode));
  const province = reader.optional('province');
  const district = reader.optional('district');
  if (name === '') reader.report('unitNameMissing', 'name');
  if (kind === 'school' && levels.length === 0) reader.report('unitLevelUnknown', 'levels');
  if (parentCode !== '' && parentKey === undefined) reader.report('unitParentUnknown', 'parent');
  return {
    key: keyOf(reader, fold),
    code: reader.text('code'),
    name,
    kind,
    levels,
    email: readEmail(reader),
    roster: readRoster(reader),
    ...(parentKey !== undefined && { parentKey }),
    ...(province !== undefined && { province }),
    ...(district !== undefined && { district }),
  };
}

function readEmail(reader: RowReader): string {
  const typed = reader.text('email').toLowerCase();
  if (typed === '' || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(typed)) return typed;
  reader.report('unitEmailBad', 'email');
  return '';
}

function readRoster(reader: RowReader): Record<string, number> {
  const counts = GROUPS.flatMap((group) => {
    const count = reader.whole(group);
    return count === undefined ? [] : [[group, count] as const];
  });
  return Object.fromEntries(counts);
}

/** Told once for the whole list, as a warning that does not stop saving. */
export function unitsWithoutEmail(units: readonly OrgUnit[]): Problem[] {
  const without = units.filter(({ email }) => email === '');
  if (without.length === 0) return [];
  const names = without
    .slice(0, 3)
    .map(({ name }) => name)
    .join(', ');
  return [
    problem(
      'unitsWithoutEmail',
      { count: without.length, names: without.length > 3 ? `${names}…` : names },
      { tab: UNIT_TAB.title },
    ),
  ];
}
