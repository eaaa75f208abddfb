// Where cells are: which columns are seen, how wide, what a merge covers, and which cell comes next under an arrow key.
import type { Grid, GridCell } from './page-types';
import type { Place } from './workspace';

export const ROW_NUMBER_WIDTH_PX = 46;

export function columnLetter(column: number): string {
  let letters = '';
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  }
  return letters;
}

export function placeName({ row, column }: Place): string {
  return `${columnLetter(column)}${row + 1}`;
}

export function cellAt(grid: Grid, place: Place): GridCell | undefined {
  return grid.rows[place.row]?.cells[place.column] ?? undefined;
}

/** Why nothing may be typed here; undefined when it may. */
export function lockOf(grid: Grid, place: Place): string | undefined {
  const cell = cellAt(grid, place);
  return cell ? cell.locked : grid.locked;
}

export function seenColumns(grid: Grid): number[] {
  return grid.columns.map((_, index) => index).filter((index) => grid.columns[index]?.hidden === false);
}

/** The top left cell of the merge that a cell lies in, or the cell itself. */
export function headOf(grid: Grid, place: Place): Place {
  const merge = mergeAt(grid, place);
  return merge ? { row: merge.startRow, column: merge.startColumn } : place;
}

export function mergeAt(grid: Grid, { row, column }: Place): Grid['merges'][number] | undefined {
  return grid.merges.find(
    (merge) => row >= merge.startRow && row < merge.endRow && column >= merge.startColumn && column < merge.endColumn,
  );
}

/** One step over hidden rows and columns; at the edge it stays where it is. A merge is stepped over as one cell. */
export function step(grid: Grid, from: Place, down: number, right: number): Place {
  const home = headOf(grid, from);
  let place = from;
  for (;;) {
    const next = { row: place.row + down, column: place.column + right };
    if (!inside(grid, next)) return from;
    place = next;
    const hidden = grid.rows[next.row]?.hidden === true || grid.columns[next.column]?.hidden === true;
    const head = headOf(grid, next);
    if (!hidden && (head.row !== home.row || head.column !== home.column)) return head;
  }
}

function inside(grid: Grid, { row, column }: Place): boolean {
  return row >= 0 && column >= 0 && row < grid.rows.length && column < grid.columns.length;
}

/** Left edges of the frozen columns, in pixels, by column. */
export function frozenEdges(grid: Grid): Map<number, number> {
  const edges = new Map<number, number>();
  let left = ROW_NUMBER_WIDTH_PX;
  for (const column of seenColumns(grid)) {
    if (column >= grid.frozenColumns) break;
    edges.set(column, left);
    left += grid.columns[column]?.width ?? 0;
  }
  return edges;
}

export function columnTemplate(grid: Grid): string {
  return [ROW_NUMBER_WIDTH_PX, ...seenColumns(grid).map((column) => grid.columns[column]?.width ?? 100)]
    .map((width) => `${width}px`)
    .join(' ');
}
