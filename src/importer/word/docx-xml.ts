/**
 * Small helpers over the XML tree of a Word file. Names keep their prefix ("w:p"), because every writer of
 * Word files uses the same ones.
 */
import { parseXml, XmlElement } from '@rgrove/parse-xml';

export type Xml = XmlElement;

/** Most elements inside one another; Word's own files stay below a hundred. Readers call themselves for each of them. */
const MAX_DEPTH = 1000;

/** The root element, or undefined when the text is no XML that a program can have meant. */
export function rootOf(xml: string): Xml | undefined {
  try {
    const root = parseXml(xml).root ?? undefined;
    return root && !isTooDeep(root) ? root : undefined;
  } catch {
    return undefined;
  }
}

function isTooDeep(root: Xml): boolean {
  let level = [root];
  for (let depth = 0; depth < MAX_DEPTH && level.length > 0; depth++) level = level.flatMap(childrenOf);
  return level.length > 0;
}

export function childrenOf(element: Xml): Xml[] {
  return element.children.filter((c): c is Xml => c instanceof XmlElement);
}

export function childOf(element: Xml | undefined, name: string): Xml | undefined {
  return element === undefined ? undefined : childrenOf(element).find((c) => c.name === name);
}

export function attribute(element: Xml | undefined, name: string): string | undefined {
  return element?.attributes[name];
}

/** The value of `<name w:val="…">` under an element. */
export function valueUnder(element: Xml | undefined, name: string): string | undefined {
  return attribute(childOf(element, name), 'w:val');
}
