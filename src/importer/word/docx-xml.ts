/**
 * Small helpers over the XML tree of a Word file. Names keep their prefix ("w:p"): Word's own, whatever a program that
 * saved the file again has put in its place.
 */
import { parseXml, XmlElement } from '@rgrove/parse-xml';

export type Xml = XmlElement;

/** Most elements inside one another; Word's own files stay below a hundred. Readers call themselves for each of them. */
const MAX_DEPTH = 1000;

/** The root element, or undefined when the text is no XML that a program can have meant. */
export function rootOf(xml: string): Xml | undefined {
  try {
    const root = parseXml(withOwnPrefixes(xml)).root ?? undefined;
    return root && !isTooDeep(root) ? root : undefined;
  } catch {
    return undefined;
  }
}

/** The prefixes by which names are asked for, and the last words of what they stand for (also in the strict format). */
const OWN_PREFIXES: readonly (readonly [string, RegExp])[] = [
  ['w', /xmlns:([\w.-]+)=["'][^"']*\/wordprocessingml\/(?:2006\/)?main["']/],
  ['r', /xmlns:([\w.-]+)=["'][^"']*\/officeDocument\/(?:2006\/)?relationships["']/],
  ['m', /xmlns:([\w.-]+)=["'][^"']*\/officeDocument\/(?:2006\/)?math["']/],
  ['mc', /xmlns:([\w.-]+)=["'][^"']*\/markup-compatibility\/2006["']/],
];

/** "<ns0:p ns0:val=…>", as many programs write it, in the names that Word uses. */
function withOwnPrefixes(xml: string): string {
  const head = xml.slice(0, HEAD_LETTERS);
  const foreign = OWN_PREFIXES.flatMap(([own, pattern]): [string, string][] => {
    const found = pattern.exec(head)?.[1];
    return found === undefined || found === own ? [] : [[found, own]];
  });
  if (foreign.length === 0) return xml;
  const own = new Map(foreign);
  return xml.replace(/<[^<>]*>/g, (tag) =>
    tag.replace(/(^<\/?|\s)([\w.-]+):(?=[\w-]+)/g, (name, before: string, prefix: string) =>
      own.has(prefix) ? `${before}${own.get(prefix) ?? prefix}:` : name,
    ),
  );
}

/** Where the root element says what its prefixes stand for. */
const HEAD_LETTERS = 8000;

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
