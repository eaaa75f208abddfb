/**
 * The rows of a Word table on its grid. A cell that spans columns or rows stands in every place that it covers, so that
 * each column keeps its number; it is the cell's own only in the first, so that a layout is read once.
 */
import { attribute, childOf, childrenOf, valueUnder, type Xml } from './docx-xml';

export interface DocxCell {
  readonly text: string;
  /** False where the cell only goes on from the place to its left or above it. */
  readonly isOwn: boolean;
}

/** Most columns that one cell or gap may take, far above what fits a page; a broken file may say millions. */
const MAX_SPAN = 40;
/** What may stand between a table and its rows, or a row and its cells: content controls and tracked changes. */
const WRAPPERS = new Set(['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins', 'w:moveTo', 'w:smartTag']);

/** `textOf` reads what stands in a cell. Rows deleted with tracked changes are left out. */
export function tableRows(table: Xml, textOf: (cell: Xml) => string): DocxCell[][] {
  const rows: DocxCell[][] = [];
  for (const row of wrapped(table, 'w:tr')) {
    const properties = childOf(row, 'w:trPr');
    if (childOf(properties, 'w:del')) continue;
    const above = rows[rows.length - 1] ?? [];
    const cells = gap(valueUnder(properties, 'w:gridBefore'));
    for (const cell of wrapped(row, 'w:tc')) addCell(cells, cell, above, textOf);
    rows.push(cells);
  }
  return rows;
}

/** The lines of a row's own cells, one cell after the other; cells with the same words count once. */
export function ownLines(row: readonly DocxCell[]): string[] {
  return [...new Set(row.filter(({ isOwn }) => isOwn).map(({ text }) => text))].flatMap((text) => text.split('\n'));
}

function addCell(cells: DocxCell[], cell: Xml, above: readonly DocxCell[], textOf: (cell: Xml) => string): void {
  const properties = childOf(cell, 'w:tcPr');
  const isBelow = goesOn(properties, 'w:vMerge');
  const isBeside = goesOn(properties, 'w:hMerge');
  const owner = isBeside ? cells[cells.length - 1] : above[cells.length];
  const text = isBelow || isBeside ? (owner?.text ?? '') : textOf(cell);
  const span = spanOf(valueUnder(properties, 'w:gridSpan') ?? '1');
  for (let column = 0; column < span; column++) cells.push({ text, isOwn: !isBelow && !isBeside && column === 0 });
}

/** A merge without "restart" carries on the cell above (vMerge) or to the left (hMerge). */
function goesOn(properties: Xml | undefined, merge: 'w:vMerge' | 'w:hMerge'): boolean {
  const found = childOf(properties, merge);
  return found !== undefined && attribute(found, 'w:val') !== 'restart';
}

/** A row may begin further right; the columns that it leaves out are empty. */
function gap(columns: string | undefined): DocxCell[] {
  return Array.from({ length: spanOf(columns ?? '0') }, () => ({ text: '', isOwn: false }));
}

function spanOf(columns: string): number {
  return Math.min(Number(columns), MAX_SPAN);
}

function wrapped(container: Xml, name: string): Xml[] {
  return childrenOf(container).flatMap((child) => {
    if (child.name === name) return [child];
    return WRAPPERS.has(child.name) ? wrapped(child, name) : [];
  });
}
