// The Drive tree. Folders open and close with a click or the arrow keys; what was open stays open when the tree is read anew.
import { make, refill } from './element';
import type { TreeNode } from './page-types';
import type { Workspace } from './workspace';

const ICONS = { folder: '▸', spreadsheet: '▦', file: '▢' } as const;

export class TreeView {
  readonly element = make('ul', { class: 'tree', role: 'tree', 'aria-label': 'Drive' });
  private readonly opened = new Set<string>();
  private focused = '';
  private shown = '';

  constructor(
    private readonly workspace: Workspace,
    private readonly choose: (node: TreeNode) => void,
  ) {
    this.element.addEventListener('keydown', (event) => {
      this.key(event);
    });
  }

  draw(): void {
    const roots = this.workspace.tree?.roots ?? [];
    const openedId = this.workspace.opened?.id ?? '';
    if (openedId !== this.shown) {
      this.shown = openedId;
      this.focused = openedId;
      for (const id of pathTo(roots, openedId)) this.opened.add(id);
    }
    if (this.workspace.node(this.focused) === undefined) this.focused = roots[0]?.id ?? '';
    const hadFocus = this.element.contains(document.activeElement);
    refill(
      this.element,
      roots.map((node) => this.item(node, 1)),
    );
    if (hadFocus) this.row(this.focused)?.focus();
  }

  private item(node: TreeNode, level: number): HTMLElement {
    const isFolder = node.kind === 'folder';
    const isOpen = isFolder && this.opened.has(node.id);
    const row = make(
      'div',
      {
        class: node.id === this.shown ? 'tree-row current' : 'tree-row',
        role: 'treeitem',
        'data-id': node.id,
        'aria-level': level,
        'aria-selected': node.id === this.shown ? 'true' : 'false',
        'aria-expanded': isFolder ? String(isOpen) : undefined,
        tabindex: node.id === this.focused ? 0 : -1,
        style: `padding-left:${level * 14 - 6}px`,
        title: node.detail === '' ? node.name : `${node.name} · ${node.detail}`,
      },
      [
        make(
          'span',
          { class: `icon icon-${node.kind}${isOpen ? ' open' : ''}`, 'aria-hidden': 'true' },
          ICONS[node.kind],
        ),
        make('span', { class: 'tree-name' }, node.name),
        isFolder && node.children.length > 0 && make('span', { class: 'soft' }, String(node.children.length)),
      ],
      {
        click: () => {
          this.press(node);
        },
      },
    );
    return make('li', { role: 'none' }, [
      row,
      isOpen &&
        make(
          'ul',
          { role: 'group' },
          node.children.map((child) => this.item(child, level + 1)),
        ),
    ]);
  }

  private press(node: TreeNode): void {
    this.focused = node.id;
    if (node.kind === 'folder') {
      if (this.opened.has(node.id) && node.id === this.shown) this.opened.delete(node.id);
      else this.opened.add(node.id);
    }
    if (node.id === this.shown) this.draw();
    else this.choose(node);
  }

  private key(event: KeyboardEvent): void {
    const node = this.workspace.node(this.focused);
    if (!node) return;
    const rows = [...this.element.querySelectorAll<HTMLElement>('.tree-row')];
    const index = rows.findIndex((row) => row.dataset['id'] === this.focused);
    if (event.key === 'Enter' || event.key === ' ') this.press(node);
    else if (event.key === 'ArrowRight' && node.kind === 'folder') this.opened.add(node.id);
    else if (event.key === 'ArrowLeft') this.opened.delete(node.id);
    else if (event.key === 'ArrowDown') this.focused = rows[index + 1]?.dataset['id'] ?? this.focused;
    else if (event.key === 'ArrowUp') this.focused = rows[index - 1]?.dataset['id'] ?? this.focused;
    else return;
    event.preventDefault();
    this.draw();
    this.row(this.focused)?.focus();
  }

  private row(id: string): HTMLElement | undefined {
    return [...this.element.querySelectorAll<HTMLElement>('.tree-row')].find((row) => row.dataset['id'] === id);
  }
}

function pathTo(nodes: readonly TreeNode[], id: string): string[] {
  for (const node of nodes) {
    if (node.id === id) return [id];
    const below = pathTo(node.children, id);
    if (below.length > 0) return [node.id, ...below];
  }
  return [];
}
