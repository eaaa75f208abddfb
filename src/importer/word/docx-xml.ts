/**
 * Small helpers over the XML tree of a Word file. Names keep their prefix ("w:p"), because every writer of
 * Word files uses the same ones.
 */
import { parseXml, XmlElement } from '@rgrove/parse-xml';

export type Xml = XmlElement;

/** The root element, or undefined when the text is no XML. */
export function rootOf(xml: string): Xml | undefined {
  try {
    return parseXml(xml).root ?? undefined;
  } catch {
    return undefined;
  }
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
