// Whose a file is, from names as schools give them.
import { ownerFinder } from '../../src/core/file-owner';
import { filedName, folderPath } from '../../src/core/filing-place';
import type { OrgUnit } from '../../src/core/org-unit';
import type { ReportingRound } from '../../src/core/plan';

function school(code: string, name: string, email = '', over: Partial<OrgUnit> = {}): OrgUnit {
  return { key: code || name, code, name, kind: 'school', levels: ['MN'], email, roster: {}, ...over };
}

const UNITS = [
  school('7-MN-08', 'Trường Mầm non Hướng Dương', 'mn08@truong.example'),
  school('7-MN-080', 'Trường Mầm non Hướng Dương 2', 'mn080@truong.example'),
  school('7-TH-01', 'Trường Tiểu học Lê Văn Tám', 'chung@truong.example'),
  school('7-TH-02', 'Trường Tiểu học Hòa Bình', 'chung@truong.example'),
  school('7-CS-01', 'Trường THCS Hoa Binh', 'cs01@truong.example'),
  school('12', 'Trường Trung học cơ sở Nguyễn Trãi'),
];
const find = ownerFinder(UNITS);

function told(name: string, uploaderEmail?: string): string {
  const owner = find({ name, ...(uploaderEmail !== undefined && { uploaderEmail }) });
  if (owner.kind === 'unit') return owner.unit.code;
  return owner.kind === 'doubtful' ? owner.units.map(({ code }) => code).join(' or ') : 'unknown';
}

test.each<[string, string, string | undefined, string]>([
  ['the uploader’s address decides', 'bc.docx', 'MN08@truong.example ', '7-MN-08'],
  ['even against a name of another', '7-TH-01 bc.docx', 'mn08@truong.example', '7-MN-08'],
  ['an address of two schools: the code says which', '7_th_02.docx', 'chung@truong.example', '7-TH-02'],
  ['an address of two schools: the name says which', 'Lê Văn Tám.docx', 'chung@truong.example', '7-TH-01 or 7-TH-02'],
  ['… in full', 'BC Tiểu học Lê Văn Tám.docx', 'chung@truong.example', '7-TH-01'],
  ['an address of two schools and a silent name', 'bc.docx', 'chung@truong.example', '7-TH-01 or 7-TH-02'],
  ['a stranger with a code in the name', '7-MN-08 - Báo cáo.pdf', 'ai.do@canhan.example', '7-MN-08'],
  ['a code between other signs', 'BC_7_MN_080(2023).pdf', undefined, '7-MN-080'],
  ['a code is no part of a longer one', 'x7-MN-081.pdf', undefined, 'unknown'],
  ['the name without accents', 'bao cao nam 2023 TRUONG MAM NON HUONG DUONG.pdf', undefined, '7-MN-08'],
  ['decomposed letters', 'Trường Mầm non Hướng Dương.pdf'.normalize('NFD'), undefined, '7-MN-08'],
  ['the longest name', 'Trường Mầm non Hướng Dương 2.pdf', undefined, '7-MN-080'],
  ['the level abbreviated', 'BC MN Hướng Dương.pdf', undefined, '7-MN-08'],
  ['the level written out', 'Báo cáo Trường Trung học cơ sở Nguyễn Trãi.pdf', undefined, '12'],
  ['the tone elsewhere', 'Trường Tiểu học Hoà Bình.docx', undefined, '7-TH-02'],
  ['a short number is no code', 'Bao cao 12.pdf', undefined, 'unknown'],
  ['nothing', 'scan_20231026_0012.pdf', 'ai.do@canhan.example', 'unknown'],
])('%s: %s', (_why, name, email, expected) => {
  expect(told(name, email)).toBe(expected);
});

test('two schools whose names differ by accents only: the accents decide, without them it is doubtful', () => {
  const pair = [school('a1', 'Trường Mầm non Hoa Lan'), school('b1', 'Trường Mầm non Hoa Lân')];
  const owner = ownerFinder(pair);
  expect(owner({ name: 'MN Hoa Lan.pdf' })).toMatchObject({ kind: 'doubtful' });
  expect(owner({ name: 'Trường Mầm non Hoa Lân.pdf' })).toMatchObject({ kind: 'unit', unit: { code: 'b1' } });
});

describe('the place', () => {
  const round = { key: 'annual-2023', name: 'Báo cáo năm 2023' } as ReportingRound;
  const names = (unit: OrgUnit) => folderPath(round, unit).map(({ name }) => name);

  test('is round, level, school', () => {
    expect(names(school('7-MN-08', 'MN Hướng Dương'))).toEqual([
      'Báo cáo năm 2023',
      'Mầm non',
      '7-MN-08 – MN Hướng Dương',
    ]);
  });

  test('of a school of two levels, of an office, of a school without a code', () => {
    expect(names(school('x1', 'A', '', { levels: ['TH', 'THCS'] }))[1]).toBe('Tiểu học – THCS');
    expect(names(school('x1', 'A', '', { kind: 'office', levels: [] }))[1]).toBe('Phòng, đơn vị');
    expect(names(school('', 'Trường A'))[2]).toBe('Trường A');
  });

  test('is safe on every machine', () => {
    const [, , unit] = names(school('7/MN\\08', 'A: "B" <C>|?*\u0007 .'));
    expect(unit).toBe('7-MN-08 – A- -B- -C----');
    expect(names(school('', '..'.repeat(60)))[2]).toBe('Chưa có tên');
    expect(names(school('m', 'x'.repeat(300)))[2]?.length).toBeLessThanOrEqual(80);
  });

  test('keeps its key when names change', () => {
    const keys = (unit: OrgUnit) => folderPath(round, unit).map(({ key }) => key);
    expect(keys({ ...school('a1', 'A'), key: 'u' })).toEqual(keys({ ...school('b2', 'B'), key: 'u' }));
  });

  test('names copies by one pattern', () => {
    const unit = school('7-MN-08', 'MN Hướng Dương');
    const name = { unit, round, kind: 'scan', slot: 1, version: 1, format: 'pdf' } as const;
    expect(filedName(name)).toBe('7-MN-08_Bao-cao-nam-2023_Scan.pdf');
    expect(filedName({ ...name, version: 2 })).toBe('7-MN-08_Bao-cao-nam-2023_Scan_lan2.pdf');
    expect(filedName({ ...name, slot: 2, format: 'jpg' })).toBe('7-MN-08_Bao-cao-nam-2023_Scan2.jpg');
    expect(filedName({ ...name, unit: school('', 'Đào Duy Từ') })).toBe('Dao-Duy-Tu_Bao-cao-nam-2023_Scan.pdf');
    expect(filedName({ ...name, unit: school('x'.repeat(99), '') })).toHaveLength(
      40 + '_Bao-cao-nam-2023_Scan.pdf'.length,
    );
  });
});
