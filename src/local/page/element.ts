// Builds elements for the page. Everything shown comes in as text, never as markup: names and cells are whatever people typed.
// (The sidebar has its own such file: the page takes nothing from the product, so that it cannot share its mistakes.)

export type Child = Node | string | false | undefined;
type AttributeValue = string | number | boolean | undefined;

export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, AttributeValue>> = {},
  children: readonly Child[] | string = [],
  on: Readonly<Record<string, (event: Event) => void>> = {},
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) element.setAttribute(name, value === true ? '' : String(value));
  }
  refill(element, typeof children === 'string' ? [children] : children);
  for (const [type, listener] of Object.entries(on)) element.addEventListener(type, listener);
  return element;
}

export function refill(element: Element, children: readonly Child[]): void {
  element.replaceChildren(
    ...children.filter((child): child is Node | string => child !== false && child !== undefined && child !== ''),
  );
}
