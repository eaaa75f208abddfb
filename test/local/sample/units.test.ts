// The invented units: as many as asked, each with a code, a name and an address of its own, in the proportions of the plans.
import { SAMPLE_PLANS } from '../../../src/local/sample/sample-plan';
import { sampleUnits } from '../../../src/local/sample/units';
import { unitsTable } from '../../../src/local/sample/units-table';

function tally(values: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}

test.each(SAMPLE_PLANS.flatMap((plan) => [1, 42, 3000].map((count) => ({ plan, count }))))(
  '$plan: $count units, every code, name and address only once, none that can receive mail',
  ({ plan, count }) => {
    const units = sampleUnits(plan, count);
    expect(units).toHaveLength(count);
    for (const values of [
      units.map((unit) => unit.code),
      units.map((unit) => unit.name),
      units.map((unit) => unit.email),
    ]) {
      expect(new Set(values).size).toBe(count);
    }
    expect(units.filter((unit) => !unit.email.endsWith('.example'))).toEqual([]);
    expect(sampleUnits(plan, count)).toEqual(units);
  },
);

test('Quận 7 has 42 schools: 18 nurseries, 15 primary and 9 lower secondary schools', () => {
  expect(tally(sampleUnits('q7', 42).map((unit) => unit.level))).toEqual({ MN: 18, TH: 15, THCS: 9 });
});

test('the Ministry chooses 10 MN, 5 TH and 5 THCS in one district of each province', () => {
  const units = sampleUnits('moet', 600);
  const provinces = tally(units.map((unit) => unit.province ?? ''));
  expect(Object.values(provinces)).toEqual(Array.from({ length: 30 }, () => 20));
  expect(new Set(units.map((unit) => unit.district)).size).toBe(30);
  expect(tally(units.map((unit) => unit.level))).toEqual({ MN: 300, TH: 150, THCS: 150 });
});

test('Hà Nội mixes district offices with schools, and a listed school under an office names an office before it', () => {
  const units = sampleUnits('ha-noi', 60);
  expect(tally(units.map((unit) => unit.kind))).toEqual({ office: 10, school: 50 });
  const offices = new Set(units.filter((unit) => unit.kind === 'office').map((unit) => unit.code));
  const children = units.filter((unit) => unit.parentCode !== undefined);
  expect(children).toHaveLength(10);
  expect(children.filter((unit) => !offices.has(unit.parentCode ?? ''))).toEqual([]);
});

test('the list is pasted as Excel copies it: tabs, one header row, one row for each unit', () => {
  const lines = unitsTable('q7', sampleUnits('q7', 2)).split('\r\n');
  expect(lines).toEqual([
    'STT\tMã\tTên trường\tCấp\tEmail\tSố CBGVNV\tSố giáo viên\tSố học sinh',
    '1\t7-MN-01\tMầm non Hướng Dương\tMN\tmn01@truong.example\t51\t34\t407',
    '2\t7-TiH-01\tTiểu học Bình Minh\tTiH\tth01@truong.example\t50\t34\t874',
    '',
  ]);
});

test('more than 3,000 units, none, or half a unit is refused', () => {
  for (const count of [0, 3001, 1.5]) expect(() => sampleUnits('q7', count)).toThrow(RangeError);
});
