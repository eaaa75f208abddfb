// Whose a file is. The uploader's address decides when it is one unit's; else the unit's code in the file's name; else
// the school's name in it, the longest that fits. What fits several units is doubtful: filing into the wrong school's
// folder is worse than asking. Names are compared without marks, because files are often named without them.
import { foldAccents, foldText } from './folding';
import type { OrgUnit } from './org-unit';

export type Owner =
  | { readonly kind: 'unit'; readonly unit: OrgUnit }
  | { readonly kind: 'doubtful'; readonly units: readonly OrgUnit[] }
  | { readonly kind: 'unknown' };

export interface NamedFile {
  readonly name: string;
  /** Who uploaded it, where Drive says so. */
  readonly uploaderEmail?: string;
}

/** Prepared once for a list of units, asked for every file. */
export type OwnerFinder = (file: NamedFile) => Owner;

export function ownerFinder(units: readonly OrgUnit[]): OwnerFinder {
  const known = units.map((unit) => ({
    unit,
    email: unit.email.trim().toLowerCase(),
    code: usableCode(unit.code),
    name: usableName(unit.name),
    markedName: foldText(words(unit.name)),
  }));
  return ({ name, uploaderEmail = '' }) => {
    const email = uploaderEmail.trim().toLowerCase();
    const uploaders = email === '' ? [] : known.filter((each) => each.email === email);
    if (uploaders.length === 1) return ownerAmong(uploaders);
    // One address for several schools: the name must say which of them.
    const among = uploaders.length > 1 ? uploaders : known;
    const byCode = longestIn(` ${plainWords(name)} `, among, ({ code }) => code);
    if (byCode.length > 0) return ownerAmong(byCode);
    const byName = longestIn(` ${shortened(plainWords(name))} `, among, (each) => each.name);
    const marked = ` ${foldText(words(name))} `;
    const exact = byName.filter(({ markedName }) => marked.includes(` ${markedName} `));
    const found = byName.length > 1 && exact.length > 0 ? exact : byName;
    return found.length === 0 && uploaders.length > 1 ? ownerAmong(uploaders) : ownerAmong(found);
  };
}

function ownerAmong(found: readonly { readonly unit: OrgUnit }[]): Owner {
  const [first, ...others] = found.map(({ unit }) => unit);
  if (first === undefined) return { kind: 'unknown' };
  return others.length === 0 ? { kind: 'unit', unit: first } : { kind: 'doubtful', units: [first, ...others] };
}

/** Those whose mark stands in the text as whole words, and of these the ones with the longest mark. */
function longestIn<T>(text: string, all: readonly T[], markOf: (each: T) => string): T[] {
  const fitting = all.filter((each) => markOf(each) !== '' && text.includes(` ${markOf(each)} `));
  const longest = Math.max(0, ...fitting.map((each) => markOf(each).length));
  return fitting.filter((each) => markOf(each).length === longest);
}

/** Letters and digits, with one space wherever anything else stood: "7-MN-08_BC.docx" is "7 MN 08 BC docx". */
function words(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

/** The same without accents and case: what names of files, codes and rounds are compared by. */
export function plainWords(text: string): string {
  return foldAccents(words(text));
}

/** A code of few digits alone is also a year, a district or a serial number: it says nothing in a file's name. */
function usableCode(code: string): string {
  const text = plainWords(code);
  return /^\d{1,4}$/.test(text) || text.length < 2 ? '' : text;
}

/** A name of a single word ("Trường Sơn") may stand in any file's name. */
function usableName(name: string): string {
  const text = shortened(plainWords(name));
  return text.includes(' ') ? text : '';
}

const SHORT_FORMS: readonly (readonly [RegExp, string])[] = [
  [/\bmam non\b|\bmau giao\b/g, 'mn'],
  [/\btieu hoc\b|\btih\b/g, 'th'],
  [/\btrung hoc co so\b/g, 'thcs'],
  [/\btrung hoc pho thong\b/g, 'thpt'],
  [/\btruong (?=mn\b|th\b|thcs\b|thpt\b)/g, ''],
];

/** Levels as schools abbreviate them, so that "Trường Mầm non X" is found as "MN X" and the other way round. */
function shortened(text: string): string {
  return SHORT_FORMS.reduce((shorter, [long, short]) => shorter.replace(long, short), text);
}
