// How the selection tab compares names: spaces, case, dashes and the place of the tone mark make no difference. Said twice
// on purpose, as TypeScript and as a formula, from one table; tests hold the two together. Narrower than foldText of core:
// a formula cannot compose letters that came decomposed.
import { call, quote, substitute, unichar, when } from '../core/rendering/formula-text';

const SPACES = ['\u00a0', '\u202f', '\n', '\t'];
const TONES = ['\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
const PAIRS = ['oa', 'oe', 'uy'];

/** "òa" becomes "oà": fifteen pairs. */
const MOVED_TONES: readonly (readonly [string, string])[] = PAIRS.flatMap((pair) =>
  TONES.map((tone) => {
    const [first = '', last = ''] = pair;
    return [(first + tone + last).normalize('NFC'), (pair + tone).normalize('NFC')] as const;
  }),
);

/** Characters that COUNTIF and MATCH of one program or another take for "anything" or "either". */
const WILDCARDS: readonly (readonly [string, string])[] = [
  ['~', '～'],
  ['*', '＊'],
  ['?', '？'],
  ['|', '¦'],
];

const DASHES: readonly (readonly [string, string])[] = [
  ['-', ' '],
  ['–', ' '],
];

export function selectionKey(text: string, dashes = false): string {
  const spaced = replaced(text, [...SPACES.map((space) => [space, ' '] as const), ...(dashes ? DASHES : [])]);
  const plain = spaced.replace(/ +/g, ' ').replace(/^ | $/g, '').toLowerCase();
  return replaced(plain, [...MOVED_TONES, ...WILDCARDS]);
}

export function selectionKeyFormula(cell: string, dashes = false): string {
  const literal = (pairs: readonly (readonly [string, string])[]) =>
    pairs.map(([from, to]) => [quote(from), quote(to)] as const);
  const spaces = SPACES.map((space) => [unichar(space), '" "'] as const);
  const spaced = substitute(cell, [...spaces, ...literal(dashes ? DASHES : [])]);
  const key = substitute(call('LOWER', call('TRIM', spaced)), literal([...MOVED_TONES, ...WILDCARDS]));
  return when(`${cell}=""`, '""', key);
}

function replaced(text: string, pairs: readonly (readonly [string, string])[]): string {
  return pairs.reduce((result, [from, to]) => result.split(from).join(to), text);
}
