/**
 * The tables of a plan as a reader sees them: one that goes on over pages repeats its header there, and a row that a page
 * cut goes on without its number and name.
 */
import { folded } from '../text/normalise';
import type { Node } from '../text/outline';

/** The rows of each table, in order, its header first. */
export function tablesOf(nodes: readonly Node[]): Node[][] {
  const tables: Node[][] = [];
  let id: number | undefined;
  let isAfterHeader = false;
  for (const node of nodes) {
    if (node.block.table === undefined) continue;
    const isNew = node.block.table !== id;
    id = node.block.table;
    const current = tables[tables.length - 1];
    const isHeader = current !== undefined && current[0]?.folded === node.folded;
    if (!current || (isNew && !isHeader)) tables.push([node]);
    else if (!isHeader) addRow(current, node, isAfterHeader);
    isAfterHeader = isHeader;
  }
  return tables;
}

/** Only the first row of a page goes on with the one before: elsewhere empty cells are those of a cell that spans rows. */
function addRow(table: Node[], node: Node, isFirst: boolean): void {
  const last = table[table.length - 1];
  if (last && isFirst && table.length > 1 && goesOn(node, last)) table[table.length - 1] = joined(last, node);
  else table.push(node);
}

/** Neither a number nor a name, as wide as the row above, whose last words broke off. */
function goesOn({ block }: Node, above: Node): boolean {
  const [cells, before] = [block.cells ?? [], above.block.cells ?? []];
  const isRest = cells.length > 2 && cells[0] === '' && cells[1] === '' && cells.length === before.length;
  return isRest && cells.some((cell, i) => cell !== '' && !/[.;]\s*$/.test(before[i] ?? ''));
}

function joined(row: Node, rest: Node): Node {
  const cells = (row.block.cells ?? []).map((cell, i) => `${cell} ${rest.block.cells?.[i] ?? ''}`.trim());
  const text = cells.filter((cell) => cell !== '').join(' | ');
  return { ...row, block: { ...row.block, cells, text, lineEnd: rest.block.lineEnd }, folded: folded(text) };
}
