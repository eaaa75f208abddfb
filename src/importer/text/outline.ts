/**
 * The tree of headings and items. Which marker style is deeper is not fixed: a style seen for the first time
 * opens a level below the current one, a style seen before closes everything under it. So "I. 1. -" and
 * "A. a) •" give the same tree.
 */
import type { Block } from './block';
import { isCapitals } from './capitals';
import { folded } from './normalise';

export interface Node {
  readonly block: Block;
  readonly index: number;
  readonly parent: Node | undefined;
  /** Items under this one, in order. Filled while the tree is built. */
  readonly children: Node[];
  readonly folded: string;
}

/** A line that opens a list without a marker: "Về bảo vệ môi trường:". */
const LEAD = 'lead';
const LONGEST_LEAD = 160;

/** Every block as a node, in reading order. */
export function outlineOf(blocks: readonly Block[]): Node[] {
  const stack: Stack = [];
  return blocks.map((block, index) => {
    const style = stack.length === 0 && isIntroduction(block) ? '' : styleOf(block);
    popTo(stack, style, block);
    const parent = stack[stack.length - 1]?.node;
    const node: Node = { block, index, parent, children: [], folded: folded(block.text) };
    parent?.children.push(node);
    if (style !== '') stack.push({ style, node });
    return node;
  });
}

/** "… xây dựng Kế hoạch như sau:" stands above everything and says nothing about what follows. */
function isIntroduction(block: Block): boolean {
  return !block.marker && /kế hoạch|như sau/u.test(folded(block.text)) && block.text.length > 40;
}

function styleOf(block: Block): string {
  if (block.cells) return '';
  if (block.marker?.style === 'markdown') return `markdown${block.marker.sign.length}`;
  if (block.marker) return block.marker.style;
  if (block.text.length <= LONGEST_LEAD && block.text.endsWith(':')) return LEAD;
  return isCapitals(block.text) && block.text.length < LONGEST_LEAD ? 'capitals' : '';
}

const isList = (style: string): boolean =>
  style.startsWith('bullet') || style.startsWith('letter') || style === 'paren' || style === 'roman-lower';

type Stack = { style: string; node: Node }[];

function popTo(stack: Stack, style: string, block: Block): void {
  if (style === '') {
    if (!block.cells) popWhile(stack, (top) => isList(top.style) && !holdsPlainLines(top));
    return;
  }
  const at = lastOfList(stack, style);
  if (at >= 0) stack.length = at;
  else if (style === LEAD) popWhile(stack, ({ style: top }) => isList(top));
  else if (style === 'capitals' || style === 'part') stack.length = 0;
  else if (!isList(style)) popWhile(stack, isClosedBullet);
}

/** "a) Đến năm 2027:" over lines without a sign: they are its items until one with a sign comes. */
function holdsPlainLines({ node }: Stack[number]): boolean {
  const last = node.children[node.children.length - 1];
  return node.block.text.trimEnd().endsWith(':') && !last?.block.marker;
}

/** Where `style` was opened. A bullet belongs to the heading it stands under: one above that heading is another list's. */
function lastOfList(stack: Stack, style: string): number {
  if (!style.startsWith('bullet') && style !== LEAD) return stack.findIndex((entry) => entry.style === style);
  for (let at = stack.length - 1; at >= 0; at--) {
    const above = stack[at]?.style ?? '';
    if (above === style) return at;
    if (!isList(above)) return -1;
  }
  return -1;
}

/** "- Căn cứ …;" before "I. MỤC TIÊU": a heading goes into a bullet only when that announces it. */
function isClosedBullet({ style, node }: Stack[number]): boolean {
  return style.startsWith('bullet') && !node.block.text.trimEnd().endsWith(':');
}

function popWhile(stack: Stack, closes: (entry: Stack[number]) => boolean): void {
  for (let top = stack[stack.length - 1]; top && closes(top); top = stack[stack.length - 1]) stack.pop();
}

/** The nodes above, outermost first. */
export function ancestors(node: Node): Node[] {
  const chain: Node[] = [];
  for (let at = node.parent; at; at = at.parent) chain.unshift(at);
  return chain;
}
