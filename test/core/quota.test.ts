import fc from 'fast-check';
import type { Level, Quota } from '../../src/core/plan';
import { conflictsBeside, placeShares, quotaText, quotaTotals } from '../../src/core/quota';
import { checkSelection, placeKey, SELECTION_TAB, type SelectedSchool } from '../../src/core/quota-selection';
import { sentence } from '../../src/core/problem';
import { tallyShares } from '../../src/core/share-tally';
import { boGddt } from '../../src/plans/bo-gddt';

const RUN = { seed: 600, numRuns: 200 };
const [WHOLE, FIRST_YEAR] = boGddt.quotas as readonly [Quota, Quota];
const TWELVE = { teachers: 1, managers: 1, pupils: 10 };
/** 10 MN and any mix of TH and THCS adding up to 5. */
const EITHER: Quota = {
  ...WHOLE,
  places: ['Quảng Trị'],
  schoolsPerDistrict: [
    { levels: ['MN'], count: 10 },
    { levels: ['TH', 'THCS'], count: 5 },
  ],
};

/** So many schools of each level, in one district of one place. */
function schools(counts: Partial<Record<Level, number>>, facts: Partial<SelectedSchool> = {}): SelectedSchool[] {
  return (Object.entries(counts) as [Level, number][]).flatMap(([level, count]) =>
    Array.from({ length: count }, (_, index) => ({
      rowKey: `${level}-${index}`,
      province: 'Quảng Trị',
      district: 'Hướng Hóa',
      name: `${level} số ${index + 1}`,
      level,
      levelText: level,
      persons: TWELVE,
      ...facts,
    })),
  );
}

const codes = (quota: Quota, chosen: readonly SelectedSchool[]) =>
  checkSelection(quota, chosen).problems.map(({ code }) => code);
const onlyQuangTri: Quota = { ...WHOLE, places: ['Quảng Trị'] };

describe('totals of the Ministry’s quotas', () => {
  it('the whole term: 30 districts, 600 schools, 7 200 people', () => {
    expect(quotaTotals(WHOLE)).toEqual({
      places: 30,
      districts: 30,
      schools: 600,
      byLevel: [
        { levels: ['MN'], count: 300 },
        { levels: ['TH'], count: 150 },
        { levels: ['THCS'], count: 150 },
      ],
      persons: [
        { key: 'teachers', label: 'giáo viên', count: 600 },
        { key: 'managers', label: 'cán bộ quản lý', count: 600 },
        { key: 'pupils', label: 'trẻ em, học sinh khó khăn', count: 6000 },
      ],
      people: 7200,
    });
  });

  it('the first year: 200 schools (100/50/50), 200 + 200 + 2 000 people', () => {
    const { schools: count, byLevel, persons, people } = quotaTotals(FIRST_YEAR);
    expect([count, byLevel.map((share) => share.count)]).toEqual([200, [100, 50, 50]]);
    expect([persons.map((each) => each.count), people]).toEqual([[200, 200, 2000], 2400]);
  });

  it('are printed for people', () => {
    expect(quotaText(WHOLE)).toBe(
      '30 tỉnh, thành phố · 30 huyện · 600 trường (300 MN, 150 TH, 150 THCS) · ' +
        '600 giáo viên, 600 cán bộ quản lý, 6.000 trẻ em, học sinh khó khăn · 7.200 người',
    );
    expect(quotaText(EITHER)).toContain('15 trường (10 MN, 5 TH hoặc THCS)');
  });

  it('stand beside the statements that do not agree with them', () => {
    expect(conflictsBeside(boGddt, 'nam-2021').map(({ source }) => source?.line)).toEqual([67, 68, 69]);
    expect(conflictsBeside(boGddt, 'giai-doan')).toEqual([]);
  });

  it('for any quota: schools are the sum of levels, people the sum of persons', () => {
    const counts = fc.nat({ max: 40 });
    const check = (places: number, mn: number, th: number, teachers: number, pupils: number) => {
      const totals = quotaTotals({
        ...WHOLE,
        places: Array.from({ length: places }, (_, index) => `Tỉnh ${index}`),
        schoolsPerDistrict: [
          { levels: ['MN'], count: mn },
          { levels: ['TH', 'THCS'], count: th },
        ],
        personsPerSchool: [
          { key: 'teachers', label: 'giáo viên', count: teachers },
          { key: 'pupils', label: 'học sinh', count: pupils },
        ],
      });
      expect(totals.schools).toBe(places * (mn + th));
      expect(totals.people).toBe(totals.schools * (teachers + pupils));
    };
    fc.assert(fc.property(counts, counts, counts, counts, counts, check), RUN);
  });
});

describe('chosen schools against the quota', () => {
  it('exactly as asked: nothing to say', () => {
    const report = checkSelection(onlyQuangTri, schools({ MN: 10, TH: 5, THCS: 5 }));
    expect([report.problems, report.schools]).toEqual([[], 20]);
    expect(report.places[0]?.persons.map(({ required, chosen }) => [required, chosen])).toEqual([
      [20, 20],
      [20, 20],
      [200, 200],
    ]);
  });

  it('too many is an error, too few a warning, by province and level', () => {
    const { problems } = checkSelection(onlyQuangTri, schools({ MN: 11, TH: 5, THCS: 3 }));
    expect(problems.map((found) => sentence(found))).toEqual([
      'Quảng Trị: MN thừa 1 trường (11/10). Bỏ bớt 1 trường.',
      'Quảng Trị: THCS còn thiếu 2 trường (3/5). Chọn thêm 2 trường.',
    ]);
  });

  it('says once for each province that nothing is chosen yet', () => {
    expect(codes(FIRST_YEAR, schools({ MN: 10, TH: 5, THCS: 5 }))).toEqual(Array(9).fill('selectionPlaceEmpty'));
  });

  it.each<[string, Partial<SelectedSchool>, string, string]>([
    ['a province of no list', { province: 'Hà Nam' }, 'selectionPlaceUnknown', 'province'],
    ['a level that is not asked', { level: 'THPT' }, 'selectionLevelNotAsked', 'level'],
    ['no level at all', { level: undefined, levelText: 'cấp hai' }, 'selectionLevelNotAsked', 'level'],
    ['no name', { name: ' ' }, 'selectionNameMissing', 'name'],
    ['no district', { district: '' }, 'selectionDistrictMissing', 'district'],
    ['the same school again', { name: 'mn  SỐ 1' }, 'selectionDuplicate', 'name'],
  ])('%s is said at its cell and not counted', (_name, facts, code, columnKey) => {
    const exact = schools({ MN: 10, TH: 5, THCS: 5 });
    const report = checkSelection(onlyQuangTri, [...exact, ...schools({ MN: 1 }, { rowKey: 'extra', ...facts })]);
    expect(report.problems.map((found) => [found.code, found.place])).toEqual([
      [code, { tab: SELECTION_TAB, rowKey: 'extra', columnKey }],
    ]);
    expect(report.schools).toBe(20);
  });

  it('a second district is said at each of its rows', () => {
    const chosen = [
      ...schools({ MN: 10, TH: 4, THCS: 5 }),
      ...schools({ TH: 1 }, { rowKey: 'x', district: 'Gio Linh' }),
    ];
    const { problems } = checkSelection(onlyQuangTri, chosen);
    expect(problems.map(({ code, place }) => [code, place.rowKey])).toEqual([['selectionDistrictBeyond', 'x']]);
  });

  it('persons: too many, too few and not typed', () => {
    const persons = { teachers: 2, managers: undefined, pupils: 9 };
    const chosen = [...schools({ MN: 9, TH: 5, THCS: 5 }), ...schools({ MN: 1 }, { name: 'Hoa Sen', persons })];
    expect(checkSelection(onlyQuangTri, chosen).problems.map((found) => sentence(found))).toEqual([
      'Hoa Sen: 2 giáo viên, nhiều hơn định mức 1. Sửa lại số người.',
      'Hoa Sen: số cán bộ quản lý là chưa nhập, định mức 1. Chọn thêm hoặc nhập cho đủ.',
      'Hoa Sen: số trẻ em, học sinh khó khăn là 9, định mức 10. Chọn thêm hoặc nhập cho đủ.',
    ]);
  });

  it('provinces match however they are typed', () => {
    expect(new Set(['Thừa Thiên - Huế', 'tỉnh Thừa Thiên Huế', 'THỪA THIÊN HUẾ '].map(placeKey)).size).toBe(1);
    expect(placeKey('TP. Cần Thơ')).toBe(placeKey('Thành phố Cần Thơ'));
  });
});

describe('"tiểu học hoặc THCS"', () => {
  it('takes every mix that adds up, and nothing else', () => {
    const check = (primary: number, secondary: number) => {
      const found = codes(EITHER, schools({ MN: 10, TH: primary, THCS: secondary }));
      const total = primary + secondary;
      expect(found).toEqual(total === 5 ? [] : [total > 5 ? 'selectionOver' : 'selectionUnder']);
    };
    fc.assert(fc.property(fc.nat({ max: 8 }), fc.nat({ max: 8 }), check), RUN);
  });

  it('fills an exact share before a mixed one that overlaps it', () => {
    const shares = [
      { levels: ['TH', 'THCS'], count: 5 },
      { levels: ['TH'], count: 3 },
    ] as const;
    const tally = tallyShares(shares, ['TH', 'TH', 'TH', 'TH', 'THCS', 'THCS', 'THCS', 'THCS']);
    expect(tally.map(({ chosen }) => chosen)).toEqual([5, 3]);
  });

  it('counts every school of an asked level in exactly one share', () => {
    const levels = fc.array(fc.constantFrom<Level>('MN', 'TH', 'THCS', 'THPT'), { maxLength: 40 });
    const check = (chosen: readonly Level[]) => {
      const tally = tallyShares(placeShares(EITHER), chosen);
      const counted = tally.reduce((total, share) => total + share.chosen, 0);
      expect(counted).toBe(chosen.filter((level) => level !== 'THPT').length);
    };
    fc.assert(fc.property(levels, check), RUN);
  });
});
