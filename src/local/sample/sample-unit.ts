// A place of the invented world that reports: a school, or a district office with its schools. What it knows about
// itself (how many people, how much waste water) is what it later types, so it stands here once.
import type { SchoolLevel } from './sample-plan';

export interface SampleUnit {
  readonly code: string;
  readonly name: string;
  readonly kind: 'school' | 'office';
  /** Empty for an office. */
  readonly level: SchoolLevel | '';
  readonly email: string;
  /** Code of the office that already counts this school in its own figures. */
  readonly parentCode?: string;
  readonly province?: string;
  readonly district?: string;
  readonly people: People;
  /** Cubic metres a day. */
  readonly wasteWater: number;
  /** Only for an office: how many schools it reports for. */
  readonly schools?: number;
}

export interface People {
  readonly teachers: number;
  /** Everybody who works there, teachers among them. */
  readonly staff: number;
  readonly pupils: number;
}
