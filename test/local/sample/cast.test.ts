// The parts of a round: who is late, who never comes, and that every mistake is made once by a school of its own.
import { castOf, plantedDocumentFaults, plantedMistakes } from '../../../src/local/sample/cast';
import { SAMPLE_PLANS } from '../../../src/local/sample/sample-plan';
import { sampleUnits } from '../../../src/local/sample/units';

const Q7 = sampleUnits('q7', 42);

test('of the 42 schools five never report, three are late and one reports twice', () => {
  const parts = [...castOf('q7', Q7).values()];
  const count = (when: string) => parts.filter((part) => part.when === when).length;
  expect([count('never'), count('late'), count('onTime')]).toEqual([5, 3, 34]);
  expect(parts.filter(({ twice }) => twice)).toHaveLength(1);
});

test('nine mistakes and four wrong sets of documents, each in a school of its own that reports on time', () => {
  const mistakes = plantedMistakes('q7', Q7);
  const faults = plantedDocumentFaults('q7', Q7);
  expect(mistakes.map(({ kind, rowCode, unitCode }) => `${unitCode} ${rowCode} ${kind}`)).toEqual([
    '7-TiH-04 KH-02 numeratorAboveDenominator',
    '7-TiH-05 KH-02 textForNumber',
    '7-TiH-06 MT-03 percentInCount',
    '7-MN-10 MT-01 notApplicableWithFigures',
    '7-THCS-05 KH-03 blank',
    '7-THCS-06 KH-03 evidenceMissing',
    '7-THCS-08 MT-04 pastedFormula',
    '7-MN-17 MT-02c zeroDenominator',
    '7-TiH-15 MT-03 movedRow',
  ]);
  expect(faults.map(({ fault, unitCode }) => `${unitCode} ${fault}`)).toEqual([
    '7-MN-02 renamed',
    '7-MN-03 nameless',
    '7-MN-11 twoScans',
    '7-MN-12 wordMissing',
  ]);
  const schools = [...mistakes, ...faults].map(({ unitCode }) => unitCode);
  expect(new Set(schools).size).toBe(13);
});

test.each(SAMPLE_PLANS)(
  '%s: one unit alone reports rightly and in time; three thousand make each mistake once',
  (plan) => {
    expect([...castOf(plan, sampleUnits(plan, 1)).values()]).toEqual([{ when: 'onTime', twice: false }]);
    const kinds = plantedMistakes(plan, sampleUnits(plan, 3000)).map(({ kind }) => kind);
    expect(new Set(kinds).size).toBe(kinds.length);
  },
);
