/**
 * A Word file is a zip of parts that name each other by relationships. The parts' own names are only a habit: some
 * programs write word/document2.xml. So they are found as Word finds them, and by the habit only where nothing is said.
 */
import { strFromU8, unzipSync } from 'fflate';
import { MAX_TEXT_CHARACTERS, type ImportProblem } from '../proposal';
import { otherKind } from './docx-file-kind';
import { importProblem } from './docx-problem';
import { attribute, childrenOf, rootOf, type Xml } from './docx-xml';

/** Largest unpacked part that is read, in bytes; a plan's text stays far below. */
const MAX_PART_BYTES = 40_000_000;
/** Letters above which a document is not even parsed, which would take a quarter of a minute; the reader counts exactly. */
const SURELY_TOO_MUCH = 4 * MAX_TEXT_CHARACTERS;

/** The parts that hold what a person sees. A missing or broken one is undefined; that is for the reader to judge. */
export interface WordParts {
  readonly document: Xml | undefined;
  readonly numbering: Xml | undefined;
  readonly styles: Xml | undefined;
  readonly headers: readonly Xml[];
  /** Addresses of links by their relationship's id. */
  readonly targets: ReadonlyMap<string, string>;
}

interface Relation {
  readonly id: string;
  /** The last word of the relationship's type: "styles". */
  readonly kind: string;
  readonly target: string;
}

type Files = ReadonlyMap<string, Uint8Array>;
type IsWanted = (name: string) => boolean;

/** Unpacks only what is read; pictures stay packed. */
export function openDocx(bytes: Uint8Array): WordParts | ImportProblem {
  const other = otherKind(bytes);
  if (other) return other;
  try {
    return partsOf(bytes);
  } catch {
    return importProblem('not-a-zip');
  }
}

function partsOf(bytes: Uint8Array): WordParts | ImportProblem {
  const tooLarge: string[] = [];
  const related = unzipped(bytes, (name) => name.endsWith('.rels'), tooLarge);
  const main = mainPartOf(related);
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const relations = relationsOf(related.get(`${folder}_rels/${main.slice(folder.length)}.rels`));
  const isNumbering = isOfKind(relations, folder, 'numbering');
  const isStyles = isOfKind(relations, folder, 'styles');
  const isHeader = isOfKind(relations, folder, 'header');
  const wanted: readonly IsWanted[] = [(name) => name === main, isNumbering, isStyles, isHeader];
  const files = unzipped(bytes, (name) => wanted.some((isWanted) => isWanted(name)), tooLarge);
  if (tooLarge.length > 0) return importProblem('too-large');
  const document = files.get(main);
  if (!document) return importProblem('not-a-docx');
  if (lettersIn(document) > SURELY_TOO_MUCH) return importProblem('too-much-text');
  return {
    document: rootIn(document),
    numbering: rootsOf(files, isNumbering)[0],
    styles: rootsOf(files, isStyles)[0],
    headers: rootsOf(files, isHeader),
    targets: new Map(relations.map(({ id, target }) => [id, target])),
  };
}

/** Names are compared without case and with forward slashes, as some programs pack them otherwise. */
function canonical(name: string): string {
  return name.replace(/\\/g, '/').toLowerCase();
}

/** The wanted parts by their names; names of those above the limit go to `tooLarge` instead. */
function unzipped(bytes: Uint8Array, isWanted: IsWanted, tooLarge: string[]): Files {
  const files = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (!isWanted(canonical(name))) return false;
      if (originalSize > MAX_PART_BYTES) tooLarge.push(name);
      return originalSize <= MAX_PART_BYTES;
    },
  });
  return new Map(Object.entries(files).map(([name, file]) => [canonical(name), file]));
}

function mainPartOf(related: Files): string {
  const main = relationsOf(related.get('_rels/.rels')).find(({ kind }) => kind === 'officeDocument');
  return main ? resolved('', main.target) : 'word/document.xml';
}

function relationsOf(file: Uint8Array | undefined): Relation[] {
  const root = rootIn(file);
  return (root ? childrenOf(root) : []).map((relation) => ({
    id: attribute(relation, 'Id') ?? '',
    kind: /[^/]*$/.exec(attribute(relation, 'Type') ?? '')?.[0] ?? '',
    target: attribute(relation, 'Target') ?? '',
  }));
}

/** Tells the parts of one kind: those that the main part names, or, where it names none, what they are called by habit. */
function isOfKind(relations: readonly Relation[], folder: string, kind: string): IsWanted {
  const named = relations.filter((relation) => relation.kind === kind).map(({ target }) => resolved(folder, target));
  if (named.length > 0) return (name) => named.includes(name);
  return (name) => name.startsWith(folder + kind) && /^\d*\.xml$/.test(name.slice(folder.length + kind.length));
}

function rootsOf(files: Files, isWanted: IsWanted): Xml[] {
  const names = [...files.keys()].filter(isWanted).sort();
  return names.map((name) => rootIn(files.get(name))).filter((root) => root !== undefined);
}

function rootIn(file: Uint8Array | undefined): Xml | undefined {
  return file && rootOf(isUtf16(file) ? utf16(file) : strFromU8(file));
}

const isUtf16 = ([first, second]: Uint8Array): boolean =>
  (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);

/** XML allows it, and some programs write it; the first two bytes say which half of each letter comes first. */
function utf16(file: Uint8Array): string {
  const [low, high] = file[0] === 0xff ? [0, 1] : [1, 0];
  const letters: string[] = [];
  for (let at = 2; at + 1 < file.length; at += 2)
    letters.push(String.fromCharCode((file[at + low] ?? 0) | ((file[at + high] ?? 0) << 8)));
  return letters.join('');
}

/** Letters outside the tags, deleted ones and those kept twice included. Bytes are counted, as to decode them takes long. */
function lettersIn(xml: Uint8Array): number {
  let letters = 0;
  let isInTag = false;
  for (const byte of xml) {
    if (byte === 0x3c) isInTag = true;
    else if (byte === 0x3e) isInTag = false;
    else if (!isInTag && byte > 0x20 && (byte & 0xc0) !== 0x80) letters += 1;
  }
  return letters;
}

/** "styles.xml", "../styles.xml" or "/word/styles.xml" as a name inside the zip. */
function resolved(folder: string, target: string): string {
  const path = canonical(target);
  if (path.startsWith('/')) return path.slice(1);
  const steps: string[] = [];
  for (const step of (folder + path).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}
