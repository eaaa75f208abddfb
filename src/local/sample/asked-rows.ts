// What the templates of the five plans ask, as the schools understand their rows: which people are counted, roughly what
// share does it, and where a link is wanted. Written down by hand from the plans, apart from the product's own plan data,
// so that both can be held against each other.
import type { SamplePlan } from './sample-plan';
import type { SampleUnit } from './sample-unit';

interface RowFacts {
  /** What stands in the column Mã. */
  readonly code: string;
  readonly evidence?: true;
}

/** Two numbers: how many there are, and how many of them do it, in thousandths of them (low to high). */
interface PeopleRow extends RowFacts {
  readonly kind: 'people';
  readonly total: (unit: SampleUnit) => number;
  readonly share: readonly [number, number];
  /** Of so many schools one stays below 100 %; 1: all of them do. */
  readonly oneBelowIn: number;
}

/** Có or Không for a school; an office answers with numbers of schools. */
interface YesNoRow extends RowFacts {
  readonly kind: 'yesNo';
  readonly noIn: number;
  /** Whether the row applies to the school at all; absent: always. */
  readonly applies?: (unit: SampleUnit) => boolean;
}

/** Kilograms in tenths, collected over generated. */
interface MassRow extends RowFacts {
  readonly kind: 'mass';
  readonly tenths: (unit: SampleUnit) => number;
  readonly oneBelowIn: number;
}

interface CountRow extends RowFacts {
  readonly kind: 'count';
  readonly count: (unit: SampleUnit) => number;
}

interface NoteRow extends RowFacts {
  readonly kind: 'note';
  readonly about: string;
}

export type AskedRow = PeopleRow | YesNoRow | MassRow | CountRow | NoteRow;

const staff = ({ people }: SampleUnit) => people.staff;
const teachers = ({ people }: SampleUnit) => people.teachers;
const pupils = ({ people }: SampleUnit) => people.pupils;
const everyone = ({ people }: SampleUnit) => people.staff + people.pupils;

const ALL = [985, 999] as const;

const QUAN_12: readonly AskedRow[] = [
  { kind: 'people', code: 'MT-01', total: teachers, share: ALL, oneBelowIn: 9 },
  { kind: 'people', code: 'MT-02', total: pupils, share: ALL, oneBelowIn: 7 },
  { kind: 'people', code: 'MT-03a', total: teachers, share: [930, 990], oneBelowIn: 1 },
  { kind: 'people', code: 'MT-03b', total: pupils, share: [840, 960], oneBelowIn: 1 },
];

const QUAN_7: readonly AskedRow[] = [
  { kind: 'yesNo', code: 'KH-01', noIn: 29 },
  { kind: 'people', code: 'KH-02', total: staff, share: ALL, oneBelowIn: 12, evidence: true },
  { kind: 'yesNo', code: 'MT-01', noIn: 14, applies: ({ wasteWater }) => wasteWater >= 10, evidence: true },
  { kind: 'mass', code: 'MT-02a', tenths: (unit) => everyone(unit) * 180, oneBelowIn: 8 },
  { kind: 'mass', code: 'MT-02b', tenths: (unit) => 40 + staff(unit), oneBelowIn: 1000 },
  { kind: 'mass', code: 'MT-02c', tenths: (unit) => 15 + Math.floor(pupils(unit) / 50), oneBelowIn: 1000 },
  { kind: 'people', code: 'MT-03', total: everyone, share: [800, 945], oneBelowIn: 1 },
  { kind: 'people', code: 'KH-03', total: everyone, share: ALL, oneBelowIn: 3, evidence: true },
  { kind: 'count', code: 'TN-01', count: ({ wasteWater }) => (wasteWater > 37 ? 1 : 0) },
  { kind: 'people', code: 'MT-04', total: everyone, share: ALL, oneBelowIn: 4 },
];

const KIEN_AN: readonly AskedRow[] = [
  { kind: 'note', code: 'TC-01', about: 'thay đèn hỏng ở lớp và cổng trường' },
  { kind: 'note', code: 'TC-02', about: 'trồng thêm cây bóng mát trong sân' },
  { kind: 'note', code: 'TC-03', about: 'phân loại rác ở mọi lớp' },
  { kind: 'note', code: 'TC-04', about: 'sơn lại tường rào, trang trí hành lang' },
  { kind: 'note', code: 'TC-05', about: 'đặt rào giờ tan trường, tập thoát nạn' },
  { kind: 'note', code: 'TC-06', about: 'ký cam kết nếp sống văn minh' },
];

const HA_NOI: readonly AskedRow[] = [
  { kind: 'people', code: 'AN-01', total: staff, share: ALL, oneBelowIn: 10 },
  { kind: 'yesNo', code: 'AN-02', noIn: 20 },
  { kind: 'people', code: 'GT-01a', total: everyone, share: ALL, oneBelowIn: 6 },
  { kind: 'people', code: 'GT-01b', total: everyone, share: [950, 990], oneBelowIn: 3 },
  { kind: 'people', code: 'DN-01', total: (unit) => Math.ceil(teachers(unit) / 20), share: ALL, oneBelowIn: 8 },
  { kind: 'people', code: 'PH-01', total: pupils, share: [940, 995], oneBelowIn: 2 },
  { kind: 'count', code: 'DG-01', count: (unit) => Math.floor(pupils(unit) / 90) },
  { kind: 'count', code: 'DG-02', count: (unit) => Math.floor(pupils(unit) / 600) },
  { kind: 'people', code: 'HS-01', total: (unit) => Math.floor(pupils(unit) / 4), share: ALL, oneBelowIn: 5 },
];

/** Under the Ministry's plan a chosen school names one teacher, one manager and ten pupils; some are still short of pupils. */
const MOET: readonly AskedRow[] = [
  { kind: 'count', code: 'DM-01', count: () => 1 },
  { kind: 'count', code: 'DM-02', count: () => 1 },
  { kind: 'count', code: 'DM-03', count: ({ people }) => (people.pupils % 7 === 0 ? 8 : 10) },
];

/** The rows of each plan's template. The Ministry's plan has no indicator; it counts the persons of its quota. */
export const ASKED_ROWS: Record<SamplePlan, readonly AskedRow[]> = {
  q12: QUAN_12,
  q7: QUAN_7,
  'kien-an': KIEN_AN,
  moet: MOET,
  'ha-noi': HA_NOI,
};
