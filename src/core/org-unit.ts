// A place that reports: a school, or an office that reports for its schools. The key is given once, when the list is
// loaded, and never changes; code and name are for people and may be corrected at any time.
import type { Level } from './plan';

export interface OrgUnit {
  readonly key: string;
  /** Opaque text of the office's own ("7-MN-08"); may be empty. */
  readonly code: string;
  readonly name: string;
  readonly kind: 'school' | 'office';
  /** A school may teach several levels; an office has none. */
  readonly levels: readonly Level[];
  /** Where the template is shared to; empty when unknown. */
  readonly email: string;
  /** Key of the office whose aggregate already contains this unit, so that it is never counted twice. */
  readonly parentKey?: string;
  /** Province and district, for quotas. */
  readonly province?: string;
  readonly district?: string;
  /** How many persons of each population the school has, where the office knows it: the roster. */
  readonly roster: Readonly<Record<string, number>>;
}
