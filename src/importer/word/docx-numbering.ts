/**
 * The numbers that Word shows and does not store: "1.2.", "a)", "IV." are counted here from numbering.xml, level by
 * level, as Word does. A level's counter starts again when a level above it advances.
 */
import { attribute, childOf, childrenOf, valueUnder, type Xml } from './docx-xml';

interface Level {
  readonly format: string;
  readonly text: string;
  readonly start: number;
}

interface List {
  readonly abstractId: string;
  readonly levels: ReadonlyMap<number, Level>;
  readonly restarts: ReadonlyMap<number, number>;
}

export interface NumberReference {
  readonly list: string;
  readonly level: number;
}

export class Numbering {
  private readonly lists = new Map<string, List>();
  private readonly counters = new Map<string, number[]>();
  private readonly started = new Set<string>();

  constructor(root: Xml | undefined) {
    if (!root) return;
    const abstracts = new Map<string, ReadonlyMap<number, Level>>();
    for (const element of childrenOf(root).filter((c) => c.name === 'w:abstractNum')) {
      abstracts.set(attribute(element, 'w:abstractNumId') ?? '', levelsOf(element));
    }
    for (const element of childrenOf(root).filter((c) => c.name === 'w:num')) {
      const abstractId = valueUnder(element, 'w:abstractNumId') ?? '';
      const levels = abstracts.get(abstractId);
      if (levels)
        this.lists.set(attribute(element, 'w:numId') ?? '', { abstractId, levels, restarts: restartsOf(element) });
    }
  }

  /** The sign before the next paragraph of a list: "2.1. ", "- ", or '' when there is none. Counts on. */
  next(reference: NumberReference): string {
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
    const counts = this.counters.get(list.abstractId) ?? [];
    const restart = list.restarts.get(reference.level);
    const first = !this.started.has(`${reference.list}/${reference.level}`);
    this.started.add(`${reference.list}/${reference.level}`);
    for (let above = 0; above < reference.level; above++) counts[above] ??= list.levels.get(above)?.start ?? 1;
    const start = list.levels.get(reference.level)?.start ?? 1;
    const current = counts[reference.level];
    counts[reference.level] = first && restart !== undefined ? restart : current === undefined ? start : current + 1;
    counts.length = reference.level + 1;
    this.counters.set(list.abstractId, counts);
    return counts;
  }
}

function levelsOf(abstract: Xml): Map<number, Level> {
  const levels = new Map<number, Level>();
  for (const element of childrenOf(abstract).filter((c) => c.name === 'w:lvl')) {
    levels.set(Number(attribute(element, 'w:ilvl') ?? 0), {
      format: valueUnder(element, 'w:numFmt') ?? 'decimal',
      text: valueUnder(element, 'w:lvlText') ?? '',
      start: Number(valueUnder(element, 'w:start') ?? 1),
    });
  }
  return levels;
}

function restartsOf(num: Xml): Map<number, number> {
  const restarts = new Map<number, number>();
  for (const override of childrenOf(num).filter((c) => c.name === 'w:lvlOverride')) {
    const start = valueUnder(override, 'w:startOverride');
    if (start !== undefined) restarts.set(Number(attribute(override, 'w:ilvl') ?? 0), Number(start));
  }
  return restarts;
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

/** The list reference of a paragraph's or style's properties. */
export function numberReference(properties: Xml | undefined): NumberReference | undefined {
  const numPr = childOf(properties, 'w:numPr');
  const list = valueUnder(numPr, 'w:numId');
  if (list === undefined || list === '0') return undefined;
  return { list, level: Number(valueUnder(numPr, 'w:ilvl') ?? 0) };
}
