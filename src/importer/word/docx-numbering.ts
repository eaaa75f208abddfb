/**
 * The numbers that Word shows and does not store: "1.2.", "a)", "IV." are counted here from numbering.xml, level by
 * level, as Word does. A level's counter starts again when a level above it advances.
 */
import { listsOf, numberChoice, type List } from './docx-lists';
import type { Style } from './docx-styles';
import type { Xml } from './docx-xml';

interface NumberReference {
  readonly list: string;
  readonly level: number;
}

export class Numbering {
  private readonly lists: ReadonlyMap<string, List>;
  private readonly counters = new Map<string, number[]>();
  private readonly started = new Set<string>();

  /** `root` is that of numbering.xml. */
  constructor(root: Xml | undefined) {
    this.lists = listsOf(root);
  }

  /** The sign before the next paragraph, from its w:pPr and its style: "2.1. ", "- ", or '' when there is none. Counts on. */
  next(properties: Xml | undefined, style: Style): string {
    const reference = this.referenceOf(properties, style);
    return reference ? this.signOf(reference) : '';
  }

  /** A list that a paragraph names itself starts at its first level, whatever the level of its style's list. */
  private referenceOf(properties: Xml | undefined, style: Style): NumberReference | undefined {
    const own = numberChoice(properties);
    const list = own.list ?? style.list;
    if (list === undefined || list === '0') return undefined;
    if (own.list !== undefined) return { list, level: own.level ?? 0 };
    return { list, level: own.level ?? style.level ?? this.levelOfStyle(list, style.listStyle) };
  }

  private levelOfStyle(list: string, style: string): number {
    const levels = [...(this.lists.get(list)?.levels ?? [])];
    return levels.find(([, level]) => level.style === style)?.[0] ?? 0;
  }

  private signOf(reference: NumberReference): string {
    const list = this.lists.get(reference.list);
    const level = list?.levels.get(reference.level);
    if (!list || !level) return '';
    const counts = this.counted(list, reference);
    if (level.format === 'bullet') return reference.level === 0 ? '- ' : reference.level === 1 ? '+ ' : '• ';
    if (level.format === 'none' || level.text === '') return '';
    const sign = level.text.replace(/%(\d)/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      return formatted(counts[at] ?? 1, list.levels.get(at)?.format ?? 'decimal');
    });
    return `${sign.trim()} `;
  }

  private counted(list: List, reference: NumberReference): number[] {
    const counts = this.counters.get(list.counter) ?? [];
    const restart = list.restarts.get(reference.level);
    const first = !this.started.has(`${reference.list}/${reference.level}`);
    this.started.add(`${reference.list}/${reference.level}`);
    for (let above = 0; above < reference.level; above++) counts[above] ??= list.levels.get(above)?.start ?? 1;
    const start = list.levels.get(reference.level)?.start ?? 1;
    const current = counts[reference.level];
    counts[reference.level] = first && restart !== undefined ? restart : current === undefined ? start : current + 1;
    counts.length = reference.level + 1;
    this.counters.set(list.counter, counts);
    return counts;
  }
}

const ROMAN: readonly (readonly [number, string])[] = [
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function formatted(value: number, format: string): string {
  if (format === 'upperRoman') return roman(value);
  if (format === 'lowerRoman') return roman(value).toLowerCase();
  if (format === 'upperLetter') return String.fromCharCode(64 + Math.min(26, Math.max(1, value)));
  if (format === 'lowerLetter') return String.fromCharCode(96 + Math.min(26, Math.max(1, value)));
  if (format === 'decimalZero') return String(value).padStart(2, '0');
  return String(value);
}

function roman(value: number): string {
  let left = Math.min(89, Math.max(0, value));
  let text = '';
  for (const [size, sign] of ROMAN) {
    while (left >= size) {
      text += sign;
      left -= size;
    }
  }
  return text;
}
