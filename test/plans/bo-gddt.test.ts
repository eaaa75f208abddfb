import { boGddt } from '../../src/plans/bo-gddt';
import { roundFacts, tasksPerUnit } from './fact-table';

it('has no indicator and no percentage', () => {
  expect(boGddt.indicators).toEqual([]);
});

it('chooses in thirty provinces, ten of them in the first year', () => {
  const [whole, firstYear] = boGddt.quotas;
  expect([whole?.places.length, new Set(whole?.places).size, whole?.year]).toEqual([30, 30, undefined]);
  expect([firstYear?.places.length, firstYear?.year]).toEqual([10, 2021]);
  expect(firstYear?.places.filter((place) => whole?.places.includes(place) !== true)).toEqual([]);
});

it.each(boGddt.quotas.map((quota) => [quota.key, quota] as const))(
  '%s: one district, twenty schools, twelve persons each',
  (_key, quota) => {
    expect(quota.districtsPerPlace).toBe(1);
    expect(quota.schoolsPerDistrict.map(({ levels, count }) => [levels, count])).toEqual([
      [['MN'], 10],
      [['TH'], 5],
      [['THCS'], 5],
    ]);
    expect(quota.personsPerSchool.map(({ key, count }) => [key, count])).toEqual([
      ['teachers', 1],
      ['managers', 1],
      ['pupils', 10],
    ]);
  },
);

it('shows three statements that do not agree, and resolves none', () => {
  expect(boGddt.conflicts.map(({ source, share }) => [source?.line, share])).toEqual([
    [67, undefined],
    [
      68,
      [
        { levels: ['MN'], count: 10 },
        { levels: ['TH', 'THCS'], count: 5 },
      ],
    ],
    [69, [{ levels: ['MN', 'TH', 'THCS'], count: 10 }]],
  ]);
});

it('has 34 tasks in ten blocks', () => {
  expect(tasksPerUnit(boGddt.tasks).map(([, count]) => count)).toEqual([8, 4, 3, 4, 4, 2, 3, 2, 2, 2]);
  expect(new Set(boGddt.tasks.map(({ key }) => key)).size).toBe(34);
});

it('dates exactly the tasks that the document dates; planned days are no deadlines', () => {
  const dated = boGddt.tasks.flatMap(({ source, due, on }) => {
    const facts = [...(due ? [`${due.semantics} ${due.date}`] : []), ...(on === undefined ? [] : [`on ${on}`])];
    return facts.map((fact) => `l.${source?.line ?? '?'} ${fact}`);
  });
  expect(dated).toEqual([
    'l.49 before 2021-01-22',
    'l.51 before 2021-01-15',
    'l.55 on 2021-01-22',
    'l.58 before 2021-01-16',
    'l.59 before 2021-01-15',
    'l.69 on 2021-02-01',
    'l.70 by 2021-03-31',
    'l.72 on 2021-02-01',
    'l.75 by 2021-03-31',
  ]);
});

it('asks about the two tasks that cite another section', () => {
  const doubtful = boGddt.tasks.filter(({ text }) => text.includes('cần hỏi lại'));
  expect(doubtful.map(({ source }) => source?.line)).toEqual([82, 85]);
});

it('has one round of offices, through 31/3/2021, to Ban điều phối, with no channel or form', () => {
  expect(roundFacts(boGddt)).toEqual(['quarter | by 31/03/2021 | 31/03/2021 | offices | Ban điều phối | none | –']);
});

it('invents no number, day, place or folder', () => {
  const { number, issued, issuedText, parent, place, folderId } = boGddt;
  expect([number, issued, issuedText, parent, place, folderId]).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
    '',
    undefined,
  ]);
});
