// Builds elements. Text goes in as text nodes only: what a school typed is data and never becomes markup (DESIGN, D9).
// An address becomes a link only when it leads to a web page; anything else ("javascript:…") stays plain text.

export type Child = Node | string | false | undefined;
export type Listeners = Readonly<Record<string, (event: Event) => void>>;
type AttributeValue = string | number | boolean | undefined;

/** `true` sets an empty attribute, `false` and `undefined` leave it out. */
export type Attributes = Readonly<Record<string, AttributeValue>>;

export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  children: readonly Child[] | string = [],
  on: Listeners = {},
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) setAttribute(element, name, value);
  element.append(...present(typeof children === 'string' ? [children] : children));
  for (const [type, listener] of Object.entries(on)) element.addEventListener(type, listener);
  return element;
}

export function setAttribute(element: Element, name: string, value: AttributeValue): void {
  if (value === undefined || value === false) element.removeAttribute(name);
  else element.setAttribute(name, value === true ? '' : String(value));
}

export function fill(element: Element, children: readonly Child[]): void {
  element.replaceChildren(...present(children));
}

export function link(url: string, children: readonly Child[] | string, attributes: Attributes = {}): HTMLElement {
  if (!isWebAddress(url)) return el('span', attributes, children);
  return el('a', { ...attributes, href: url, target: '_blank', rel: 'noopener' }, children);
}

export function isWebAddress(url: string): boolean {
  return /^(https?:\/\/|\/(?!\/))/i.test(url);
}

function present(children: readonly Child[]): (Node | string)[] {
  return children.filter((child): child is Node | string => child !== false && child !== undefined && child !== '');
}
