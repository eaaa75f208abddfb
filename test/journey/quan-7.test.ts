// The whole round of Quận 7 through the built bundle: 42 schools, ten rows each, nine mistakes, four wrong sets of
// documents, three late schools, five that never report, one that reports twice.
import { castOf, partOf, plantedMistakes } from '../../src/local/sample/cast';
import type { MistakeKind } from '../../src/local/sample/mistakes';
import type { SampleUnit } from '../../src/local/sample/sample-unit';
import { sampleUnits } from '../../src/local/sample/units';
import { handSums } from './hand-sums';
import { demonstration, inThousandths, namesIn, type Demonstration } from './play';

const UNITS = sampleUnits('q7', 42);
const ROWS = ['KH-01', 'KH-02', 'MT-01', 'MT-02a', 'MT-02b', 'MT-02c', 'MT-03', 'KH-03', 'TN-01', 'MT-04'];
const CAST = castOf('q7', UNITS);
/** Under a row of keys, title, explanation, progress and headers. */
const FIRST_ROW = 6;

/** What the office is told of each mistake. A row cut away is an empty row like one forgotten. */
const TOLD: Record<MistakeKind, string> = {
  blank: 'rowForgotten',
  movedRow: 'rowForgotten',
  textForNumber: 'notNumber',
  numeratorAboveDenominator: 'numeratorAboveDenominator',
  percentInCount: 'percentTyped',
  aboveQuota: 'aboveMaximum',
  zeroDenominator: 'zeroDenominator',
  notApplicableWithFigures: 'figuresNotCounted',
  evidenceMissing: 'evidenceMissing',
  pastedFormula: 'formulaTyped',
};

let round: Demonstration;

beforeAll(() => {
  round = demonstration();
});

afterAll(() => {
  round.workspace.dispose();
});

test('eight indicators and exactly three rounds with their dates; the only report in 2024 is the interim one', () => {
  const { plan } = round.result;
  expect(plan.indicators.map(({ code, comparator, target }) => [code, comparator, target])).toEqual([
    ['KH-01', 'atLeast', '100'],
    ['KH-02', 'atLeast', '100'],
    ['MT-01', 'atLeast', '100'],
    ['MT-02', 'atLeast', '100'],
    ['MT-03', 'atLeast', '86.7'],
    ['KH-03', 'atLeast', '100'],
    ['TN-01', 'zero', null],
    ['MT-04', 'atLeast', '100'],
  ]);
  expect(plan.rounds.map(({ kind, dueBefore }) => [kind, dueBefore])).toEqual([
    ['annual', '2023-11-01'],
    ['interim', '2024-06-01'],
    ['final', '2025-11-01'],
  ]);
  expect(plan.folderId).toBe('1gMeFHdRdL2i9TkpDcaOqTVlUqN1qxsks');
});

test('37 of 42 schools have reported, 34 of them on time', () => {
  expect(round.result.schools).toEqual({ expected: 42, received: 37, onTime: 34, late: 3, missing: 5 });
});

test('every figure is the sum that a clerk gets with a pencil, counted from what the schools typed', () => {
  const byHand = handSums('q7', 42);
  const lines = round.status.lines.filter(({ code }) => byHand.has(code));
  expect(
    lines.map(({ code, numerator, denominator }) => [code, inThousandths(numerator), inThousandths(denominator)]),
  ).toEqual(ROWS.map((code) => [code, byHand.get(code)?.numerator, byHand.get(code)?.denominator]));
});

test('the same figures written out, with percentages cut and never rounded up', () => {
  expect(round.status.lines.map((line) => [line.code, line.numerator, line.denominator, line.attainment])).toEqual([
    ['KH-01', '37', '37', '100 %'],
    ['KH-02', '1.948', '1.952', '99,7 %'],
    ['MT-01', '17', '19', '89,4 %'],
    ['MT-02', '', '', ''],
    ['MT-02a', '590.945', '590.976', '99,9 %'],
    ['MT-02b', '352,8', '352,8', '100 %'],
    ['MT-02c', '113,3', '113,3', '100 %'],
    ['MT-03', '25.890', '29.703', '87,1 %'],
    ['KH-03', '28.895', '28.984', '99,6 %'],
    ['TN-01', '3', '', ''],
    ['MT-04', '31.434', '31.747', '99 %'],
  ]);
});

test('what is missed is said; what is reached waits for the schools that have not reported; what is due by 2025 is under way', () => {
  const verdicts = new Map(round.status.lines.map(({ code, verdictText }) => [code, verdictText]));
  expect(['KH-02', 'MT-01', 'MT-02a'].map((code) => verdicts.get(code))).toEqual(Array(3).fill('Chưa đạt'));
  expect(['KH-01', 'MT-02b', 'MT-03'].map((code) => verdicts.get(code))).toEqual(Array(3).fill('Chưa đủ số liệu'));
  expect(['KH-03', 'TN-01', 'MT-04'].map((code) => verdicts.get(code))).toEqual(Array(3).fill('Đang tiến tới 2025'));
});

test('every planted mistake is told once, at its place, and nothing else is', () => {
  const planted = plantedMistakes('q7', UNITS).map(({ unitName, rowCode, kind }) => [
    `${unitName} · Nhập liệu · dòng ${FIRST_ROW + ROWS.indexOf(rowCode)} (${rowCode})`,
    TOLD[kind],
  ]);
  const { problems, rows } = round.result;
  expect(problems.filter((each) => !isDamage(each)).map(({ where, code }) => [where, code])).toEqual(planted);
  expect(problems.filter(({ sentence }) => /[{}]/.test(sentence))).toEqual([]);
  expect(rows).toMatchObject({ expected: 420, complete: 363 });
});

test('a template is only called damaged where a school has cut cells out of it', () => {
  const cutting = plantedMistakes('q7', UNITS).filter(({ kind }) => kind === 'movedRow');
  const damaged = round.result.problems.filter(isDamage).map(({ where }) => where.split(' · ')[0]);
  expect(damaged.filter((name) => !cutting.some(({ unitName }) => unitName === name))).toEqual([]);
});

test('71 of 84 documents are in place; what is wrong with the others is told at its school', () => {
  expect(round.result.documents).toEqual({ expected: 84, filed: 71, doubtful: 1, missing: 12 });
  const reported = new Set(UNITS.filter((unit) => partOf(CAST, unit).when !== 'never').map(({ name }) => name));
  const told = round.result.documentProblems.map(({ where, code }) => `${where} ${code}`.trim());
  expect(
    told
      .filter((line) => line === 'fileOwnerUnknown' || [...reported].some((name) => line.startsWith(`${name} `)))
      .sort(),
  ).toEqual([
    'Mầm non Hoa Cúc fileMissing',
    'Mầm non Họa Mi fileMissing',
    'Mầm non Mặt Trời Nhỏ fileTooMany',
    'Mầm non Sơn Ca fileExtensionWrong',
    'fileOwnerUnknown',
  ]);
});

test('every school that sent a right set has its two files in <round>/<level>/<school>', () => {
  const complete = UNITS.filter((unit) => {
    const { when, twice, documentFault } = partOf(CAST, unit);
    return when !== 'never' && !twice && (documentFault === undefined || documentFault === 'renamed');
  });
  expect(complete).toHaveLength(33);
  for (const unit of complete) {
    const stem = `${unit.code}_Bao-cao-nam-2023`;
    expect(namesIn(round, folderOf(unit))).toEqual([`${stem}_Scan.pdf`, `${stem}_Word.docx`]);
  }
});

test('the school that reported twice has the second version beside the first', () => {
  const twice = UNITS.filter((unit) => partOf(CAST, unit).twice);
  expect(twice.map((unit) => namesIn(round, folderOf(unit)))).toEqual([
    ['Scan.pdf', 'Scan_lan2.pdf', 'Word.docx', 'Word_lan2.docx'].map((end) => `7-MN-15_Bao-cao-nam-2023_${end}`),
  ]);
});

test('what is printed names the schools that are missing and every problem with its place', () => {
  expect(round.printed).toContain('42 đơn vị phải báo cáo: 37 đã nộp (34 đúng hạn, 3 trễ), 5 chưa nộp');
  for (const { sentence } of round.result.problems) {
    expect(round.printed.replace(/\s+/g, ' ')).toContain(sentence.split(' ').slice(0, 6).join(' '));
  }
});

test('collecting and filing once more writes nothing', () => {
  for (const verb of ['stepIssue', 'stepCollect', 'stepFile'] as const) {
    expect([verb, round.office.job(verb, round.result.round).requests.writes]).toEqual([verb, 0]);
  }
});

function folderOf(unit: SampleUnit): string[] {
  const levels: Readonly<Record<string, string>> = { MN: 'Mầm non', TH: 'Tiểu học', THCS: 'THCS' };
  return ['Báo cáo năm 2023', levels[unit.level] ?? unit.level, `${unit.code} – ${unit.name}`];
}

/** What a file has lost, as apart from what was typed into it. */
function isDamage({ code }: { readonly code: string }): boolean {
  return code.startsWith('entry');
}
