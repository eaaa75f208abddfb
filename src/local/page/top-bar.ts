// The bar above everything: whose eyes, which day, and the add-on's menu as Google would show it.
import { AccountPicker } from './account-picker';
import { make, refill } from './element';
import { chooseMenuItem, moveClock } from './server';
import type { Workspace } from './workspace';

export class TopBar {
  readonly element: HTMLElement;
  private readonly picker: AccountPicker;
  private readonly menu = make('div', { class: 'menu' });
  private readonly clock = make('div', { class: 'clock' });

  constructor(private readonly workspace: Workspace) {
    this.picker = new AccountPicker((email) => {
      void workspace.become(email);
    });
    this.element = make('header', { class: 'top' }, [
      make('h1', {}, [
        make('span', { class: 'mark', 'aria-hidden': 'true' }),
        'Sổ Kế Hoạch',
        make('small', {}, 'không gian cục bộ'),
      ]),
      this.menu,
      make('span', { class: 'gap' }),
      this.clock,
      this.picker.element,
    ]);
    document.addEventListener('click', (event) => {
      const open = this.menu.querySelector('details[open]');
      if (open && event.target instanceof Node && !open.contains(event.target)) open.removeAttribute('open');
    });
  }

  draw(): void {
    const { state, as, isOffice } = this.workspace;
    if (!state) return;
    this.picker.show(state.accounts, as);
    refill(this.menu, isOffice && state.menu.length > 0 ? [this.menuElement(state.menu)] : []);
    refill(this.clock, [
      make('span', { class: 'soft' }, 'Hôm nay'),
      make('b', {}, state.now),
      make(
        'button',
        { type: 'button', id: 'next-day', title: 'Cho đồng hồ của không gian này chạy thêm một ngày' },
        '+1 ngày',
        {
          click: () => {
            void this.go();
          },
        },
      ),
    ]);
  }

  private menuElement(items: readonly { id: string; label: string }[]): HTMLElement {
    const list = make(
      'div',
      { class: 'menu-list', role: 'menu' },
      items.map((item) =>
        make('button', { type: 'button', role: 'menuitem', id: `menu-${item.id}` }, item.label, {
          click: () => {
            void this.choose(item.id);
          },
        }),
      ),
    );
    const menu = make('details', {}, [make('summary', { id: 'menu' }, 'Tiện ích: Sổ Kế Hoạch'), list], {
      keydown: (event) => {
        if (event instanceof KeyboardEvent && event.key === 'Escape') menu.removeAttribute('open');
      },
    });
    return menu;
  }

  private async choose(id: string): Promise<void> {
    this.menu.querySelector('details')?.removeAttribute('open');
    const reply = await chooseMenuItem(id, this.workspace.as);
    if (reply.opened === 'sidebar') this.workspace.sidebarOpen = true;
    this.workspace.message = reply.message === '' ? undefined : reply;
    await this.workspace.reload();
  }

  private async go(): Promise<void> {
    const reply = await moveClock(1);
    this.workspace.message = reply.ok ? undefined : reply;
    await this.workspace.reload();
    document.getElementById('next-day')?.focus();
  }
}
