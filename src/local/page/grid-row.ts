// One row of the grid as elements. Text that does not wrap runs on over the empty cells to its right, as in Sheets.
import { make } from './element';
import { columnLetter, frozenEdges, headOf, mergeAt, seenColumns } from './grid-geometry';
import type { Grid, GridCell } from './page-types';

const DEFAULT_LOOK: GridCell = { text: '' };

export interface RowDrawing {
  readonly grid: Grid;
  readonly columns: readonly number[];
  readonly frozen: ReadonlyMap<number, number>;
}

export function rowDrawing(grid: Grid): RowDrawing {
  return { grid, columns: seenColumns(grid), frozen: frozenEdges(grid) };
}

export function letterRow({ columns, frozen }: RowDrawing): HTMLElement {
  return make('div', { class: 'grid-row letters', role: 'row' }, [
    make('div', { class: 'row-number corner' }),
    ...columns.map((column) =>
      make(
        'div',
        { class: 'letter', role: 'columnheader', style: stickyStyle(frozen.get(column)) },
        columnLetter(column),
      ),
    ),
  ]);
}

export function cellId(row: number, column: number): string {
  return `cell-${row}-${column}`;
}

export function gridRow(drawing: RowDrawing, row: number): HTMLElement {
  const cells = drawing.columns.map((column) => cellElement(drawing, row, column));
  return make('div', { class: 'grid-row', role: 'row', 'aria-rowindex': row + 1 }, [
    make('div', { class: 'row-number', role: 'rowheader' }, String(row + 1)),
    ...cells,
  ]);
}

function cellElement(drawing: RowDrawing, row: number, column: number): HTMLElement | undefined {
  const { grid, frozen } = drawing;
  const merge = mergeAt(grid, { row, column });
  const head = headOf(grid, { row, column });
  const cell = grid.rows[head.row]?.cells[head.column] ?? DEFAULT_LOOK;
  if (merge && head.row !== row) return coveredCell(cell, firstSeen(drawing, merge) === column, spanOf(drawing, merge));
  if (merge && firstSeen(drawing, merge) !== column) return undefined;
  const span = merge ? spanOf(drawing, merge) : 1;
  const locked = grid.rows[head.row]?.cells[head.column] ? cell.locked : grid.locked;
  const text = cell.wrap === true || merge ? cell.text : runningText(drawing, row, column, cell);
  return make(
    'div',
    {
      class: cellClass(cell, locked, frozen.has(column)),
      role: 'gridcell',
      id: cellId(head.row, head.column),
      'aria-readonly': locked === undefined ? 'false' : 'true',
      'aria-invalid': cell.invalid === undefined ? undefined : 'true',
      title: cell.note,
      style: [cellStyle(cell), stickyStyle(frozen.get(column)), span > 1 ? `grid-column:span ${span}` : '']
        .filter((part) => part !== undefined && part !== '')
        .join(';'),
    },
    [
      text,
      cell.choices !== undefined &&
        locked === undefined &&
        make('span', { class: 'arrow', 'aria-hidden': 'true' }, '▾'),
    ],
  );
}

/** A cell below the head of a merge: no text, no line to the cell above. Undefined where the first one spans. */
function coveredCell(head: GridCell, first: boolean, span: number): HTMLElement | undefined {
  if (!first) return undefined;
  return make('div', { class: 'cell covered', style: `${cellStyle(head)};grid-column:span ${span}` });
}

/** A merge may begin in a hidden column; it is drawn where it first shows. */
function firstSeen({ columns }: RowDrawing, merge: Grid['merges'][number]): number | undefined {
  return columns.find((column) => column >= merge.startColumn);
}

function spanOf({ columns }: RowDrawing, merge: Grid['merges'][number]): number {
  return columns.filter((column) => column >= merge.startColumn && column < merge.endColumn).length;
}

function cellClass(cell: GridCell, locked: string | undefined, frozen: boolean): string {
  const marks = [
    'cell',
    cell.wrap === true && 'wrap',
    cell.note !== undefined && 'noted',
    cell.invalid !== undefined && 'invalid',
    locked === undefined && 'open',
    frozen && 'frozen',
  ];
  return marks.filter((mark) => mark !== false).join(' ');
}

/** Only colours of the form #rrggbb get through: a style is no place for foreign text. */
function cellStyle(cell: GridCell): string {
  const color = (name: string, value: string | undefined) =>
    value !== undefined && /^#[0-9a-f]{6}$/i.test(value) ? `${name}:${value}` : '';
  const parts = [
    color('color', cell.color),
    color('background-color', cell.background),
    cell.align === undefined ? '' : `text-align:${cell.align}`,
    cell.bold === true ? 'font-weight:600' : '',
    cell.italic === true ? 'font-style:italic' : '',
    cell.fontSize === undefined ? '' : `font-size:${cell.fontSize}px`,
  ];
  return parts.filter((part) => part !== '').join(';');
}

function stickyStyle(left: number | undefined): string | undefined {
  return left === undefined ? undefined : `left:${left}px`;
}

function runningText(drawing: RowDrawing, row: number, column: number, cell: GridCell): HTMLElement | string {
  if (cell.text === '' || (cell.align !== undefined && cell.align !== 'left')) return cell.text;
  const { grid, columns } = drawing;
  let width = grid.columns[column]?.width ?? 0;
  for (const next of columns.slice(columns.indexOf(column) + 1)) {
    if ((grid.rows[row]?.cells[next]?.text ?? '') !== '' || mergeAt(grid, { row, column: next })) break;
    width += grid.columns[next]?.width ?? 0;
  }
  return make('span', { class: 'running', style: `max-width:${width - 8}px` }, cell.text);
}
