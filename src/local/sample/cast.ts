// Who does what in a round: which schools never report, which come late, which sends everything twice, which makes which
// mistake and which hands in a wrong set of documents. Dealt out from one shuffled list, so that nobody has two parts and
// every mistake is made exactly once; the fewer the schools, the fewer the parts. One school alone does all right.
import { MISTAKES_OF, type Mistake } from './mistakes';
import type { SamplePlan } from './sample-plan';
import type { SampleUnit } from './sample-unit';
import { at, chanceOf } from './seeded';

/** What is wrong with the documents a school hands in. */
export type DocumentFault = 'wordMissing' | 'twoScans' | 'renamed' | 'nameless';

export interface Part {
  readonly when: 'onTime' | 'late' | 'never';
  /** Corrects a figure and sends its documents once more, before the deadline. */
  readonly twice: boolean;
  readonly mistake?: Mistake;
  readonly documentFault?: DocumentFault;
}

export interface PlantedMistake extends Mistake {
  readonly unitCode: string;
  readonly unitName: string;
}

export interface PlantedDocumentFault {
  readonly unitCode: string;
  readonly unitName: string;
  readonly fault: DocumentFault;
}

const RIGHT: Part = { when: 'onTime', twice: false };
const DOCUMENT_FAULTS: readonly DocumentFault[] = ['wordMissing', 'twoScans', 'renamed', 'nameless'];
/** One mistake and one wrong set of documents need so many schools each, so that most still report rightly. */
const UNITS_FOR_A_MISTAKE = 4;
const UNITS_FOR_A_DOCUMENT_FAULT = 10;

/** The part of every unit, by code. */
export function castOf(plan: SamplePlan, units: readonly SampleUnit[]): ReadonlyMap<string, Part> {
  const waiting = shuffled(units, `cast ${plan}`);
  const parts = new Map<string, Part>(units.map(({ code }) => [code, RIGHT]));
  const deal = (part: Part, fits: (unit: SampleUnit) => boolean = () => true) => {
    const index = waiting.findIndex(fits);
    const [unit] = index < 0 ? [] : waiting.splice(index, 1);
    if (unit !== undefined) parts.set(unit.code, part);
  };
  for (const mistake of dealt(MISTAKES_OF[plan], units.length, UNITS_FOR_A_MISTAKE)) {
    deal({ ...RIGHT, mistake }, (unit) => canMake(mistake, unit));
  }
  if (plan === 'q7') {
    for (const documentFault of dealt(DOCUMENT_FAULTS, units.length, UNITS_FOR_A_DOCUMENT_FAULT)) {
      deal({ ...RIGHT, documentFault });
    }
  }
  for (let count = share(units.length, 1); count > 0; count -= 1) deal({ ...RIGHT, twice: true });
  for (let count = share(units.length, 3); count > 0; count -= 1) deal({ ...RIGHT, when: 'late' });
  for (let count = share(units.length, 5); count > 0; count -= 1) deal({ ...RIGHT, when: 'never' });
  return parts;
}

export function partOf(cast: ReadonlyMap<string, Part>, { code }: SampleUnit): Part {
  return cast.get(code) ?? RIGHT;
}

/** Every mistake in the rows, with the school that makes it. */
export function plantedMistakes(plan: SamplePlan, units: readonly SampleUnit[]): PlantedMistake[] {
  const cast = castOf(plan, units);
  return units.flatMap(({ code, name }) => {
    const mistake = cast.get(code)?.mistake;
    return mistake === undefined ? [] : [{ ...mistake, unitCode: code, unitName: name }];
  });
}

/** Every wrong set of documents, with the school that hands it in. */
export function plantedDocumentFaults(plan: SamplePlan, units: readonly SampleUnit[]): PlantedDocumentFault[] {
  const cast = castOf(plan, units);
  return units.flatMap(({ code, name }) => {
    const fault = cast.get(code)?.documentFault;
    return fault === undefined ? [] : [{ unitCode: code, unitName: name, fault }];
  });
}

/** So many of 42 (the sample district), and in proportion for other numbers, rounded down. */
function share(unitCount: number, of42: number): number {
  return Math.floor((unitCount * of42) / 42);
}

function dealt<T>(all: readonly T[], unitCount: number, unitsForOne: number): readonly T[] {
  return all.slice(0, Math.floor(unitCount / unitsForOne));
}

/** Only a school with little waste water can say that the row does not apply; only a school types yes or no. */
function canMake({ kind }: Mistake, unit: SampleUnit): boolean {
  return kind !== 'notApplicableWithFigures' || (unit.kind === 'school' && unit.wasteWater < 10);
}

function shuffled<T>(list: readonly T[], seed: string): T[] {
  const chance = chanceOf(seed);
  const mixed = [...list];
  for (let index = mixed.length - 1; index > 0; index -= 1) {
    const other = chance.below(index + 1);
    [mixed[index], mixed[other]] = [at(mixed, other), at(mixed, index)];
  }
  return mixed;
}
