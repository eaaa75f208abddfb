// The row a school fills in, cell by cell as a person types it in a Vietnamese spreadsheet ("2.150,5" without its dot).
// Right answers only: mistakes are put on top elsewhere (mistakes.ts), so that the right figures stay known.
import { ASKED_ROWS, type AskedRow } from './asked-rows';
import type { SamplePlan } from './sample-plan';
import type { SampleUnit } from './sample-unit';
import { chanceOf } from './seeded';

/** The cells a school may fill, under the headers Áp dụng?, Tổng số, Số đạt, Minh chứng, Ghi chú. */
export interface Answer {
  readonly code: string;
  readonly applies?: string;
  readonly denominator?: string;
  readonly numerator?: string;
  readonly evidence?: string;
  readonly note?: string;
}

export const YES = 'Có';
export const NO = 'Không';

export function answersOf(plan: SamplePlan, unit: SampleUnit): Answer[] {
  return ASKED_ROWS[plan].map((row) => ({
    code: row.code,
    ...cellsOf(row, unit),
    ...(row.evidence === true && isCounted(row, unit) && { evidence: evidenceLink(unit, row.code) }),
  }));
}

/** Where the school keeps its proof: an address under a name that belongs to nobody. */
export function evidenceLink(unit: SampleUnit, rowCode: string): string {
  return `https://minhchung.truong.example/${unit.code.toLowerCase()}/${rowCode.toLowerCase()}`;
}

function isCounted(row: AskedRow, unit: SampleUnit): boolean {
  return row.kind !== 'yesNo' || row.applies === undefined || row.applies(unit);
}

function cellsOf(row: AskedRow, unit: SampleUnit): Omit<Answer, 'code'> {
  const chance = chanceOf(`${unit.code} ${row.code}`);
  switch (row.kind) {
    case 'people': {
      const total = row.total(unit);
      const below = chance.below(row.oneBelowIn) === 0;
      const done = below ? Math.floor((total * chance.between(...row.share)) / 1000) : total;
      return { denominator: String(total), numerator: String(done) };
    }
    case 'mass': {
      const tenths = row.tenths(unit);
      const lost = chance.below(row.oneBelowIn) === 0 ? chance.between(5, 60) : 0;
      return { denominator: decimal(tenths), numerator: decimal(Math.max(0, tenths - lost)) };
    }
    case 'yesNo':
      return yesNo(row, unit, chance.below(row.noIn) > 0);
    case 'count':
      return { numerator: String(row.count(unit)) };
    case 'note':
      return { note: `${row.about}, ${chance.between(2, 9)} đợt trong năm` };
  }
}

function yesNo(row: AskedRow & { kind: 'yesNo' }, unit: SampleUnit, good: boolean): Omit<Answer, 'code'> {
  if (unit.kind === 'office') {
    const schools = unit.schools ?? 0;
    return { denominator: String(schools), numerator: String(good ? schools : schools - 1) };
  }
  if (row.applies === undefined) return { numerator: good ? YES : NO };
  return row.applies(unit) ? { applies: YES, numerator: good ? YES : NO } : { applies: NO };
}

/** Tenths as a Vietnamese writes them: 21505 is "2150,5". */
function decimal(tenths: number): string {
  const whole = Math.floor(tenths / 10);
  return tenths % 10 === 0 ? String(whole) : `${whole},${tenths % 10}`;
}
