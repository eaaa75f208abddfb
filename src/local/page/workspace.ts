// What the page remembers: who is looking, what is open, where in the grid the person is. Views read it; `reload` asks the
// server again after every change, because a formula somewhere else may have changed with it.
import type { ActionReply, Grid, PageState, Tree, TreeNode } from './page-types';
import { readGrid, readState, readTree } from './server';

export interface Place {
  readonly row: number;
  readonly column: number;
}

/** Before the first cell has been chosen. */
const NOWHERE: Place = { row: -1, column: -1 };

export type Opened =
  | { readonly kind: 'spreadsheet'; readonly id: string; readonly sheetId: number | undefined }
  | { readonly kind: 'folder' | 'file'; readonly id: string };

export class Workspace {
  state: PageState | undefined;
  tree: Tree | undefined;
  grid: Grid | undefined;
  as = '';
  opened: Opened | undefined;
  active: Place = NOWHERE;
  sidebarOpen = true;
  /** Why the open thing cannot be shown, or what the last action said. */
  trouble = '';
  message: ActionReply | undefined;
  /** Set while a cell is being typed into: nothing may be redrawn under the hand. */
  typing = false;
  draw: (what: 'all' | 'grid') => void = () => undefined;
  private readonly visited = new Map<string, Place>();

  node(id: string): TreeNode | undefined {
    return findNode(this.tree?.roots ?? [], id);
  }

  get isOffice(): boolean {
    return this.state?.accounts.find(({ email }) => email === this.as)?.kind !== 'school';
  }

  /** Reads everything again. `force` also while nothing has changed. */
  async reload(force = true): Promise<void> {
    const state = await readState();
    if (!state.ok) {
      this.trouble = state.message;
      this.draw('all');
      return;
    }
    const changed = state.value.revision !== this.state?.revision || this.trouble !== '';
    this.state = state.value;
    if (this.as === '') this.as = state.value.accounts[0]?.email ?? '';
    if (this.typing || (!changed && !force)) return;
    const tree = await readTree(this.as);
    if (tree.ok) this.tree = tree.value;
    this.trouble = tree.ok ? '' : tree.message;
    this.opened ??= { kind: 'spreadsheet', id: state.value.boundId, sheetId: undefined };
    await this.reloadGrid();
    const { row } = this.active;
    if (row < 0 || row >= (this.grid?.rows.length ?? 0)) this.active = firstPlace(this.grid);
    this.draw('all');
  }

  async reloadGrid(): Promise<void> {
    if (this.opened?.kind !== 'spreadsheet') return;
    const grid = await readGrid(this.opened.id, this.opened.sheetId, this.as);
    this.grid = grid.ok ? grid.value : undefined;
    this.trouble = grid.ok ? '' : grid.message;
  }

  async open(opened: Opened): Promise<void> {
    this.remember();
    this.opened = opened;
    this.message = undefined;
    this.trouble = '';
    await this.reloadGrid();
    this.active = this.visited.get(this.gridKey()) ?? firstPlace(this.grid);
    this.draw('all');
  }

  /** A school lands in its own workbook; what the new person cannot see closes. */
  async become(email: string): Promise<void> {
    this.as = email;
    this.message = undefined;
    const tree = await readTree(email);
    const roots = tree.ok ? tree.value.roots : [];
    const account = this.state?.accounts.find((known) => known.email === email);
    const own = account?.kind === 'school' ? spreadsheetNamed(roots, account.name) : undefined;
    const stays = this.opened !== undefined && findNode(roots, this.opened.id) !== undefined;
    const target = own ?? (stays ? undefined : (spreadsheetNamed(roots, '') ?? roots[0]));
    if (target) {
      this.opened =
        target.kind === 'spreadsheet'
          ? { kind: 'spreadsheet', id: target.id, sheetId: undefined }
          : { kind: target.kind, id: target.id };
      this.active = NOWHERE;
      this.grid = undefined;
    }
    await this.reload();
  }

  private remember(): void {
    if (this.grid) this.visited.set(this.gridKey(), this.active);
  }

  private gridKey(): string {
    return `${this.grid?.id ?? ''}/${this.grid?.sheetId ?? ''}`;
  }
}

/** The first cell below the frozen rows that may be typed into, else the first cell. */
function firstPlace(grid: Grid | undefined): Place {
  if (!grid) return { row: 0, column: 0 };
  for (let row = grid.frozenRows; row < Math.min(grid.rows.length, 60); row += 1) {
    const column = (grid.rows[row]?.cells ?? []).findIndex(
      (cell, index) => cell !== null && cell.locked === undefined && grid.columns[index]?.hidden === false,
    );
    if (column >= 0) return { row, column };
  }
  return {
    row: 0,
    column: Math.max(
      0,
      grid.columns.findIndex(({ hidden }) => !hidden),
    ),
  };
}

function findNode(nodes: readonly TreeNode[], id: string): TreeNode | undefined {
  for (const node of nodes) {
    const found = node.id === id ? node : findNode(node.children, id);
    if (found) return found;
  }
  return undefined;
}

/** The first spreadsheet whose name holds these words. */
function spreadsheetNamed(nodes: readonly TreeNode[], words: string): TreeNode | undefined {
  for (const node of nodes) {
    const found =
      node.kind === 'spreadsheet' && node.name.includes(words) ? node : spreadsheetNamed(node.children, words);
    if (found) return found;
  }
  return undefined;
}
