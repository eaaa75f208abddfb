/**
 * What a paragraph or a run gets from its styles: its number, and whether its words are shown in capitals or not at all.
 * A style says only what differs from the style that it is based on.
 */
import { numberChoice, type NumberChoice } from './docx-lists';
import { attribute, childOf, childrenOf, valueUnder, type Xml } from './docx-xml';

/** How words are shown; undefined where nothing is said. */
export interface Look {
  readonly capitals: boolean | undefined;
  readonly hidden: boolean | undefined;
}

export interface Style extends NumberChoice, Look {
  /** The style that names the list: a list's level may be bound to it. */
  readonly listStyle: string;
}

const NO_STYLE: Style = { list: undefined, level: undefined, capitals: undefined, hidden: undefined, listStyle: '' };

export class Styles {
  private readonly elements = new Map<string, Xml>();
  private readonly known = new Map<string, Style>();
  /** The style of paragraphs that name none. */
  private readonly usual: string | undefined;

  constructor(root: Xml | undefined) {
    for (const element of root ? childrenOf(root) : []) {
      const id = attribute(element, 'w:styleId') ?? '';
      this.elements.set(id, element);
      if (attribute(element, 'w:type') === 'paragraph' && isOn(attribute(element, 'w:default') ?? '0')) this.usual = id;
    }
  }

  /** What the style of a paragraph says, with what it inherits. */
  ofParagraph(properties: Xml | undefined): Style {
    return this.style(valueUnder(properties, 'w:pStyle') ?? this.usual);
  }

  /** How a run is shown: what it says itself counts, else its style's and its paragraph's word together. */
  lookOf(run: Xml | undefined, paragraph: Style): Look {
    if (run === undefined) return paragraph;
    const own = look(run);
    const style = this.style(valueUnder(run, 'w:rStyle'));
    return {
      capitals: own.capitals ?? toggled(style.capitals, paragraph.capitals),
      hidden: own.hidden ?? toggled(style.hidden, paragraph.hidden),
    };
  }

  private style(id: string | undefined): Style {
    if (id === undefined) return NO_STYLE;
    const known = this.known.get(id) ?? this.inherited(id);
    this.known.set(id, known);
    return known;
  }

  private inherited(id: string): Style {
    let style = NO_STYLE;
    const seen = new Set<string>();
    for (let at: string | undefined = id; at !== undefined && !seen.has(at);) {
      seen.add(at);
      const element = this.elements.get(at);
      style = basedOn(style, ownOf(element, at));
      at = valueUnder(element, 'w:basedOn');
    }
    return style;
  }
}

function ownOf(element: Xml | undefined, id: string): Style {
  const number = numberChoice(childOf(element, 'w:pPr'));
  return { ...number, ...look(childOf(element, 'w:rPr')), listStyle: number.list === undefined ? '' : id };
}

function basedOn(style: Style, base: Style): Style {
  return {
    list: style.list ?? base.list,
    level: style.level ?? base.level,
    listStyle: style.listStyle || base.listStyle,
    capitals: style.capitals ?? base.capitals,
    hidden: style.hidden ?? base.hidden,
  };
}

function look(properties: Xml | undefined): Look {
  return {
    capitals: switchOf(properties, 'w:caps') ?? switchOf(properties, 'w:smallCaps'),
    hidden: switchOf(properties, 'w:vanish'),
  };
}

function switchOf(properties: Xml | undefined, name: string): boolean | undefined {
  const element = childOf(properties, name);
  return element && isOn(attribute(element, 'w:val') ?? '1');
}

function isOn(value: string): boolean {
  return !['0', 'false', 'off'].includes(value);
}

/** Word turns such a property back where a run's style and its paragraph's style both set it. */
function toggled(run: boolean | undefined, paragraph: boolean | undefined): boolean {
  return (run ?? false) !== (paragraph ?? false);
}
