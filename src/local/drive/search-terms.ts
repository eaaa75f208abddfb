// The terms that files.list can search by, one predicate maker each. `name` and the properties are read from the search
// index, which lags; everything else from the file itself.
import { invalidParameter } from './drive-error';
import type { FileRecord, IndexedTerms } from './file-record';

export type Comparison = '=' | '!=' | '<' | '<=' | '>' | '>=' | 'contains' | 'has';

/** A file as the search sees it for one user. */
export interface SearchSubject {
  readonly file: FileRecord;
  /** Undefined while the index has not caught up with a new file. */
  readonly indexed: IndexedTerms | undefined;
  readonly trashed: boolean;
  /** The parent's id, and `root` if that is the asker's My Drive. */
  readonly parentIds: readonly string[];
  /** The owner's address, and `me`. */
  readonly ownerNames: readonly string[];
  readonly sharedWithMe: boolean;
}

export type Predicate = (subject: SearchSubject) => boolean;
type Term = (comparison: Comparison, value: string) => Predicate;

const UNSIMULATED = [
  'fullText',
  'viewedByMeTime',
  'sharedWithMeTime',
  'visibility',
  'memberCount',
  'organizerCount',
  'hidden',
  'labels',
  'shortcutDetails.targetMimeType',
];

export function isUnsimulatedTerm(name: string): boolean {
  return UNSIMULATED.includes(name);
}

function words(text: string): string[] {
  return text
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** Google: for a name, `contains` matches prefixes of words only. */
function nameContains(name: string, wanted: string): boolean {
  const inName = words(name);
  return words(wanted).every((word) => inName.some((candidate) => candidate.startsWith(word)));
}

function equality(comparison: Comparison, equal: Predicate, known: Predicate = () => true): Predicate {
  if (comparison === '=') return (subject) => known(subject) && equal(subject);
  if (comparison === '!=') return (subject) => known(subject) && !equal(subject);
  throw invalidParameter('q');
}

function nameTerm(comparison: Comparison, value: string): Predicate {
  if (comparison === 'contains') {
    return ({ indexed }) => indexed !== undefined && nameContains(indexed.name, value);
  }
  return equality(
    comparison,
    ({ indexed }) => indexed?.name === value,
    ({ indexed }) => indexed !== undefined,
  );
}

function mimeTypeTerm(comparison: Comparison, value: string): Predicate {
  if (comparison === 'contains') return ({ file }) => file.mimeType.startsWith(value);
  return equality(comparison, ({ file }) => file.mimeType === value);
}

function flagTerm(read: Predicate): Term {
  return (comparison, value) => {
    if (value !== 'true' && value !== 'false') throw invalidParameter('q');
    return equality(comparison, (subject) => read(subject) === (value === 'true'));
  };
}

/** RFC 3339; without an offset it is UTC. */
function parseTime(text: string): number {
  if (!/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?$/.test(text))
    throw invalidParameter('q');
  const ms = Date.parse(/T.*(Z|[+-]\d{2}:\d{2})$/.test(text) || !text.includes('T') ? text : `${text}Z`);
  if (Number.isNaN(ms)) throw invalidParameter('q');
  return ms;
}

function timeTerm(read: (file: FileRecord) => number): Term {
  return (comparison, value) => {
    const at = parseTime(value);
    const compare: Partial<Record<Comparison, (ms: number) => boolean>> = {
      '=': (ms) => ms === at,
      '!=': (ms) => ms !== at,
      '<': (ms) => ms < at,
      '<=': (ms) => ms <= at,
      '>': (ms) => ms > at,
      '>=': (ms) => ms >= at,
    };
    const holds = compare[comparison];
    if (holds === undefined) throw invalidParameter('q');
    return ({ file }) => holds(read(file));
  };
}

function propertyTerm(field: 'properties' | 'appProperties'): Term {
  return (comparison, value) => {
    const [key = '', wanted = ''] = value.split('\0');
    if (comparison !== 'has') throw invalidParameter('q');
    return ({ indexed }) => indexed?.[field][key] === wanted;
  };
}

export const TERMS: Readonly<Partial<Record<string, Term>>> = {
  name: nameTerm,
  mimeType: mimeTypeTerm,
  trashed: flagTerm(({ trashed }) => trashed),
  starred: flagTerm(({ file }) => file.starred),
  sharedWithMe: flagTerm(({ sharedWithMe }) => sharedWithMe),
  createdTime: timeTerm(({ createdMs }) => createdMs),
  modifiedTime: timeTerm(({ modifiedMs }) => modifiedMs),
  properties: propertyTerm('properties'),
  appProperties: propertyTerm('appProperties'),
  'shortcutDetails.targetId': (comparison, value) =>
    equality(comparison, ({ file }) => file.shortcutTargetId === value),
};
