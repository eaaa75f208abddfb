// The open sheet. Rows live in chunks that are filled when they come near the window and emptied when they are far away,
// so that 3,000 rows cost what 150 do. Frozen rows stand in a head that stays put.
import { make, refill } from './element';
import { columnTemplate, ROW_NUMBER_WIDTH_PX } from './grid-geometry';
import { cellId, gridRow, letterRow, rowDrawing } from './grid-row';
import type { Grid } from './page-types';
import type { Place } from './workspace';

const ROWS_PER_CHUNK = 40;
/** What a row measures before it has been drawn. */
const ROW_HEIGHT_PX = 25;

interface Chunk {
  readonly element: HTMLElement;
  readonly rows: readonly number[];
  filled: boolean;
}

export class GridView {
  readonly element = make('div', { class: 'grid', role: 'grid', 'aria-label': 'Bảng tính' });
  private readonly inner = make('div', { class: 'grid-inner' });
  private readonly head = make('div', { class: 'grid-head' });
  private chunks: Chunk[] = [];
  private drawing = rowDrawing(EMPTY_GRID);
  private shown = '';
  private readonly nearby = new IntersectionObserver(
    (entries) => {
      this.fillNearby(entries);
    },
    {
      root: this.element,
      rootMargin: '600px 0px',
    },
  );

  constructor() {
    this.element.append(this.inner);
  }

  show(grid: Grid): void {
    const key = `${grid.id}/${grid.sheetId}/${grid.rows.length}`;
    this.drawing = rowDrawing(grid);
    this.inner.style.setProperty('--columns', columnTemplate(grid));
    this.inner.classList.toggle('no-lines', grid.hideGridlines);
    this.element.setAttribute('aria-rowcount', String(grid.rows.length));
    refill(this.head, [letterRow(this.drawing), ...this.rowElements(rowsBetween(grid, 0, grid.frozenRows))]);
    if (key === this.shown) {
      for (const chunk of this.chunks) if (chunk.filled) this.fill(chunk);
    } else {
      this.shown = key;
      this.buildChunks(grid);
      this.element.scrollTo(0, 0);
    }
    this.element.style.scrollPadding = `${this.head.offsetHeight}px 0 24px ${this.frozenWidth()}px`;
  }

  /** The element of a cell, drawn if it was far away; undefined when the cell is hidden. */
  cell(place: Place): HTMLElement | undefined {
    const chunk = this.chunks.find(({ rows }) => rows.includes(place.row));
    if (chunk && !chunk.filled) this.fill(chunk);
    return this.inner.querySelector<HTMLElement>(`#${cellId(place.row, place.column)}`) ?? undefined;
  }

  private buildChunks(grid: Grid): void {
    this.nearby.disconnect();
    const rows = rowsBetween(grid, grid.frozenRows, grid.rows.length);
    this.chunks = [];
    for (let start = 0; start < rows.length; start += ROWS_PER_CHUNK) {
      const own = rows.slice(start, start + ROWS_PER_CHUNK);
      const element = make('div', {
        class: 'chunk',
        role: 'rowgroup',
        style: `min-height:${own.length * ROW_HEIGHT_PX}px`,
      });
      this.chunks.push({ element, rows: own, filled: false });
    }
    refill(this.inner, [this.head, ...this.chunks.map(({ element }) => element), ...restOf(grid)]);
    if (this.chunks[0]) this.fill(this.chunks[0]);
    for (const { element } of this.chunks) this.nearby.observe(element);
  }

  private fillNearby(entries: readonly IntersectionObserverEntry[]): void {
    for (const entry of entries) {
      const chunk = this.chunks.find(({ element }) => element === entry.target);
      if (!chunk) continue;
      if (entry.isIntersecting && !chunk.filled) this.fill(chunk);
      if (!entry.isIntersecting && chunk.filled && !chunk.element.querySelector('.active')) empty(chunk);
    }
  }

  private fill(chunk: Chunk): void {
    chunk.filled = true;
    chunk.element.style.minHeight = '';
    refill(chunk.element, this.rowElements(chunk.rows));
  }

  private rowElements(rows: readonly number[]): HTMLElement[] {
    return rows.map((row) => gridRow(this.drawing, row));
  }

  private frozenWidth(): number {
    const { frozen, grid } = this.drawing;
    return [...frozen.keys()].reduce((sum, column) => sum + (grid.columns[column]?.width ?? 0), ROW_NUMBER_WIDTH_PX);
  }
}

function empty(chunk: Chunk): void {
  chunk.element.style.minHeight = `${chunk.element.offsetHeight}px`;
  refill(chunk.element, []);
  chunk.filled = false;
}

/** What the page leaves out, said where the rows end. */
function restOf({ rowsBeyond = 0 }: Grid): HTMLElement[] {
  const count = new Intl.NumberFormat('vi-VN').format(rowsBeyond);
  return rowsBeyond === 0
    ? []
    : [make('p', { class: 'grid-rest' }, [`Trang này còn ${count} dòng nữa, không vẽ ở đây.`])];
}

function rowsBetween(grid: Grid, start: number, end: number): number[] {
  return grid.rows.map((_, row) => row).filter((row) => row >= start && row < end && grid.rows[row]?.hidden === false);
}

const EMPTY_GRID: Grid = {
  id: '',
  name: '',
  sheets: [],
  sheetId: 0,
  frozenRows: 0,
  frozenColumns: 0,
  columns: [],
  rows: [],
  merges: [],
  hideGridlines: false,
};
