// An open spreadsheet: its name, the formula bar, the grid, and the tabs below, as people know them from Sheets.
import { CellEditor } from './cell-editor';
import { make, refill } from './element';
import { cellAt, placeName } from './grid-geometry';
import { GridView } from './grid-view';
import type { Grid } from './page-types';
import type { Place, Workspace } from './workspace';

export class SheetView {
  readonly element: HTMLElement;
  private readonly title = make('h2');
  private readonly bar = make('div', { class: 'formula-bar' });
  private readonly tabs = make('div', { class: 'sheet-tabs', role: 'tablist', 'aria-label': 'Trang tính' });
  private readonly view = new GridView();
  private readonly editor: CellEditor;
  private shown = '';

  constructor(private readonly workspace: Workspace) {
    this.editor = new CellEditor(workspace, this.view, () => {
      this.drawBar();
    });
    this.element = make('section', { class: 'sheet' }, [this.title, this.bar, this.view.element, this.tabs]);
  }

  show(grid: Grid): void {
    const key = `${grid.id}/${grid.sheetId}`;
    const isNew = key !== this.shown;
    const hadKeyboard = document.activeElement === this.editor.box;
    this.shown = key;
    this.title.textContent = grid.name;
    this.drawTabs(grid);
    this.view.show(grid);
    this.editor.settle(hadKeyboard || (isNew && document.activeElement === document.body));
    this.drawBar();
  }

  goTo(place: Place): void {
    this.editor.goTo(place);
  }

  private drawBar(): void {
    const { grid, active } = this.workspace;
    const cell = grid && cellAt(grid, active);
    refill(this.bar, [
      make('span', { class: 'place' }, placeName(active)),
      make('span', { class: 'entered' }, cell?.entered ?? cell?.text ?? ''),
      cell?.link !== undefined &&
        /^https?:/.test(cell.link) &&
        make('a', { href: cell.link, target: '_blank', rel: 'noopener' }, 'Mở liên kết'),
      cell?.locked !== undefined && make('span', { class: 'soft' }, 'ô được bảo vệ'),
    ]);
  }

  private drawTabs(grid: Grid): void {
    const hadFocus = this.tabs.contains(document.activeElement);
    refill(
      this.tabs,
      grid.sheets
        .filter(({ hidden }) => !hidden)
        .map(({ sheetId, title }) => {
          const on = sheetId === grid.sheetId;
          return make(
            'button',
            { type: 'button', role: 'tab', 'aria-selected': String(on), tabindex: on ? 0 : -1 },
            title,
            {
              click: () => {
                void this.workspace.open({ kind: 'spreadsheet', id: grid.id, sheetId });
              },
              keydown: (event) => {
                if (event instanceof KeyboardEvent) this.tabKey(event, grid);
              },
            },
          );
        }),
    );
    const current = this.tabs.querySelector<HTMLElement>('[aria-selected=true]');
    current?.scrollIntoView({ inline: 'nearest', block: 'nearest' });
    if (hadFocus) current?.focus();
  }

  private tabKey(event: KeyboardEvent, grid: Grid): void {
    const seen = grid.sheets.filter(({ hidden }) => !hidden);
    const index = seen.findIndex(({ sheetId }) => sheetId === grid.sheetId);
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      this.editor.goTo(this.workspace.active);
      return;
    }
    const next = seen[index + (event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0)];
    if (next && next.sheetId !== grid.sheetId)
      void this.workspace.open({ kind: 'spreadsheet', id: grid.id, sheetId: next.sheetId });
  }
}
