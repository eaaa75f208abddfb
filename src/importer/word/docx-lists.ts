/**
 * The lists that numbering.xml defines: w:num names a w:abstractNum and may replace some of its levels (w:lvlOverride).
 * The trap: an abstractNum may be a mere pointer to a numbering style, whose levels stand in another abstractNum.
 */
import { attribute, childOf, childrenOf, valueUnder, type Xml } from './docx-xml';

export interface Level {
  readonly format: string;
  readonly text: string;
  readonly start: number;
  /** The paragraph style that stands at this level; '' when none. */
  readonly style: string;
}

export interface List {
  /** Lists with the same counter go on counting from each other. */
  readonly counter: string;
  readonly levels: ReadonlyMap<number, Level>;
  /** Where the list begins anew at a level, with which number. */
  readonly restarts: ReadonlyMap<number, number>;
}

/** The lists by their w:numId. */
export function listsOf(root: Xml | undefined): Map<string, List> {
  const lists = new Map<string, List>();
  const elements = root ? childrenOf(root) : [];
  const abstracts = elements.filter(({ name }) => name === 'w:abstractNum');
  for (const element of elements.filter(({ name }) => name === 'w:num')) {
    const abstract = definitionOf(abstracts, valueUnder(element, 'w:abstractNumId'));
    if (!abstract) continue;
    const overrides = childrenOf(element).filter(({ name }) => name === 'w:lvlOverride');
    lists.set(attribute(element, 'w:numId') ?? '', {
      counter: attribute(abstract, 'w:abstractNumId') ?? '',
      levels: new Map([abstract, ...overrides].flatMap(levelsIn)),
      restarts: new Map(overrides.flatMap(restartIn)),
    });
  }
  return lists;
}

/** The abstractNum that holds the levels. */
function definitionOf(abstracts: readonly Xml[], id: string | undefined): Xml | undefined {
  const abstract = abstracts.find((a) => attribute(a, 'w:abstractNumId') === id);
  const style = valueUnder(abstract, 'w:numStyleLink');
  if (style === undefined) return abstract;
  return abstracts.find((a) => valueUnder(a, 'w:styleLink') === style);
}

function levelOf(element: Xml): number {
  return Number(attribute(element, 'w:ilvl') ?? 0);
}

function levelsIn(container: Xml): [number, Level][] {
  return childrenOf(container)
    .filter(({ name }) => name === 'w:lvl')
    .map((element) => [
      levelOf(element),
      {
        format: valueUnder(element, 'w:numFmt') ?? 'decimal',
        text: valueUnder(element, 'w:lvlText') ?? '',
        start: Number(valueUnder(element, 'w:start') ?? 1),
        style: valueUnder(element, 'w:pStyle') ?? '',
      },
    ]);
}

function restartIn(override: Xml): [number, number][] {
  const start = valueUnder(override, 'w:startOverride');
  return start === undefined ? [] : [[levelOf(override), Number(start)]];
}

/** What a paragraph's or style's own w:numPr says; each half may come from elsewhere. */
export interface NumberChoice {
  /** "0" takes a number away. */
  readonly list: string | undefined;
  readonly level: number | undefined;
}

export function numberChoice(properties: Xml | undefined): NumberChoice {
  const numPr = childOf(properties, 'w:numPr');
  const level = valueUnder(numPr, 'w:ilvl');
  return { list: valueUnder(numPr, 'w:numId'), level: level === undefined ? undefined : Number(level) };
}
