// Whose row it is, and for which line: the hidden key, the unit's name, the code and the text each have a say. A row counts
// only where nothing contradicts: the visible part of a row may have been sorted, pasted or moved away from its hidden key,
// and a figure must never be taken for a line it might not belong to.
import { parseRowKey } from '../core/rendering/refs';
import type { Line } from '../core/line';
import type { Fold } from './entry-grid';

export interface Expected {
  /** Absent in a shared workbook, where every unit has rows. */
  readonly unitKey?: string;
  /** Who has rows in this file, and the lines each is asked. */
  readonly units: ReadonlyMap<string, readonly Line[]>;
  /** The names of everybody on the office's list, by key. */
  readonly names: ReadonlyMap<string, string>;
  readonly planRound: string;
  readonly lines: readonly Line[];
  /** The plan has changed since the file was issued: words that nobody knows now may be the plan's own of then. */
  readonly outdated?: boolean;
}

/** What a row says of itself. Empty cells are left out; a column that was copied speaks twice. */
export interface Labels {
  readonly rowKeys: readonly string[];
  readonly planRounds: readonly string[];
  readonly unitNames: readonly string[];
  readonly codes: readonly string[];
  readonly texts: readonly string[];
}

export type Identity =
  | {
      readonly kind: 'own';
      readonly unitKey: string;
      readonly lineKey: string;
      readonly keyLost: boolean;
      /** False where the text beside the figures is none of ours: key and code alone name the line. */
      readonly isTextOurs: boolean;
    }
  | { readonly kind: 'nobody' }
  | { readonly kind: 'foreignUnit' | 'foreignRound'; readonly code: string }
  /** Its labels speak of different lines or units: none of these can be trusted. */
  | { readonly kind: 'contradictory'; readonly unitKeys: readonly string[]; readonly lineKeys: readonly string[] };

/** What a row issued by us shows in its column Nội dung. */
export function lineText({ text, condition }: Line): string {
  return condition === undefined ? text : `${text}\nHỏi trước: ${condition}`;
}

/** The first line of a text names the line; what stands below it explains. */
function headOf(text: string): string {
  return text.split('\n')[0] ?? '';
}

export function identifier(expected: Expected, fold: Fold): (labels: Labels) => Identity {
  const byCode = index(expected.lines, ({ code }) => fold(code));
  const byText = index(expected.lines, ({ text }) => fold(headOf(text)));
  const byName = new Map<string, string[]>();
  for (const [key, name] of expected.names) byName.set(fold(name), [...(byName.get(fold(name)) ?? []), key]);
  const known = new Map(expected.lines.map((line) => [line.key, line]));
  return (labels) => {
    const parsed = labels.rowKeys.flatMap((text) => parseRowKey(text) ?? []);
    const keyUnits = parsed.map(({ unitKey }) => unitKey).filter((key) => key !== '');
    const nameUnits = labels.unitNames.map((name) => byName.get(fold(name)) ?? []).filter((keys) => keys.length > 0);
    const line = lineOf({
      keys: parsed.map(({ lineKey }) => lineKey),
      codes: labels.codes.map((code) => byCode.get(fold(code)) ?? []),
      texts: labels.texts.map((text) => byText.get(fold(headOf(text))) ?? []),
      known,
      outdated: expected.outdated ?? false,
    });
    if (line === undefined) return { kind: 'nobody' };
    const code = labels.codes[0] ?? known.get(line.lineKeys[0] ?? '')?.code ?? '';
    if (labels.planRounds.some((text) => text !== expected.planRound)) return { kind: 'foreignRound', code };
    const unit = unitOf(expected, keyUnits, nameUnits);
    if (unit === 'foreign') return { kind: 'foreignUnit', code };
    const [unitKey] = unit.unitKeys;
    if (unitKey === undefined) return { kind: 'nobody' };
    const [lineKey] = line.lineKeys;
    if (line.sure && lineKey !== undefined && unit.unitKeys.length === 1)
      return {
        kind: 'own',
        unitKey,
        lineKey,
        keyLost: parsed.length === 0,
        isTextOurs: labels.texts.some((text) => (byText.get(fold(headOf(text))) ?? []).includes(lineKey)),
      };
    return { kind: 'contradictory', unitKeys: unit.unitKeys, lineKeys: line.lineKeys };
  };
}

function index(lines: readonly Line[], label: (line: Line) => string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const line of lines) found.set(label(line), [...(found.get(label(line)) ?? []), line.key]);
  return found;
}

/** 'foreign' as soon as anything names somebody who has no rows here. */
function unitOf(
  { unitKey, units }: Expected,
  keyUnits: readonly string[],
  nameUnits: readonly (readonly string[])[],
): 'foreign' | { readonly unitKeys: readonly string[] } {
  if (keyUnits.some((key) => !units.has(key))) return 'foreign';
  if (nameUnits.some((keys) => !keys.some((key) => units.has(key)))) return 'foreign';
  if (unitKey !== undefined) return { unitKeys: [unitKey] };
  const byKey = [...new Set(keyUnits)];
  // Two schools may have one name: a name contradicts only a key that is none of its own.
  const byName = nameUnits.filter((keys) => !keys.some((key) => byKey.includes(key)));
  return { unitKeys: [...new Set([...byKey, ...byName.flat().filter((key) => units.has(key))])] };
}

interface LineVotes {
  readonly keys: readonly string[];
  /** Per cell the lines of that code or text; none for one that we never wrote. */
  readonly codes: readonly (readonly string[])[];
  readonly texts: readonly (readonly string[])[];
  readonly known: ReadonlyMap<string, Line>;
  readonly outdated: boolean;
}

/**
 * The text stands beside the figures and weighs more than the code. A text that names another line contradicts; a code
 * does so only where the text does not confirm. undefined: nothing names a line.
 */
function lineOf({ keys, codes, texts, known, outdated }: LineVotes): { lineKeys: string[]; sure: boolean } | undefined {
  if (keys.some((key) => !known.has(key))) return undefined;
  const named = [...new Set([...keys, ...codes.flat(), ...texts.flat()])];
  if (named.length === 0) return undefined;
  const agreed = named.filter((line) => {
    const inTexts = texts.every((lines) => lines.length === 0 || lines.includes(line));
    const textConfirms = texts.some((lines) => lines.includes(line));
    const inCodes = codes.every((lines) => lines.length === 0 || lines.includes(line));
    const codeConfirms = codes.some((lines) => lines.includes(line));
    const keyConfirms = keys.length > 0 && keys.every((key) => key === line);
    if (keys.length > 0 && !keyConfirms) return false;
    if (!inTexts || (!inCodes && !(keyConfirms && textConfirms))) return false;
    // A hidden key alone is not enough: figures may have been moved away from it, and nobody could have seen it.
    // Unless the office has reworded the line since: then the key is all that still names it.
    if (keyConfirms) return textConfirms || codeConfirms || (outdated && named.length === 1);
    // Without a key, a text that we never wrote makes the code that of another form.
    return textConfirms || (codeConfirms && texts.length === 0);
  });
  return agreed.length === 1 ? { lineKeys: agreed, sure: true } : { lineKeys: named, sure: false };
}
