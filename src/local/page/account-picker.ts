// "Mở với tư cách": the office's staff or one of the schools. With 42 schools and more a plain list is too long, so it is a
// box to type into, with what matches below.
import { make, refill } from './element';
import type { Account } from './page-types';
import { hasWords } from './plain-words';

const MAX_SHOWN = 60;

export class AccountPicker {
  readonly element: HTMLElement;
  private readonly box = make('input', {
    id: 'account',
    type: 'text',
    role: 'combobox',
    autocomplete: 'off',
    spellcheck: 'false',
    'aria-expanded': 'false',
    'aria-controls': 'accounts',
    'aria-autocomplete': 'list',
  });
  private readonly list = make('div', { class: 'account-list', id: 'accounts', role: 'listbox', hidden: true });
  private accounts: readonly Account[] = [];
  private found: readonly Account[] = [];
  private current: Account | undefined;
  private index = 0;

  constructor(private readonly choose: (email: string) => void) {
    this.element = make('div', { class: 'account' }, [
      make('label', { for: 'account' }, 'Mở với tư cách'),
      make('div', { class: 'account-field' }, [this.box, this.list]),
    ]);
    this.box.addEventListener('focus', () => {
      this.box.select();
      this.open('');
    });
    this.box.addEventListener('input', () => {
      this.open(this.box.value);
    });
    this.box.addEventListener('blur', () => {
      this.close();
    });
    this.box.addEventListener('keydown', (event) => {
      this.key(event);
    });
  }

  show(accounts: readonly Account[], email: string): void {
    this.accounts = accounts;
    this.current = accounts.find((account) => account.email === email);
    if (document.activeElement !== this.box) this.box.value = this.current?.name ?? '';
    this.box.title = this.current?.email ?? '';
  }

  private open(question: string): void {
    this.found = this.accounts
      .filter(({ name, detail, email }) => question === '' || hasWords(`${name} ${detail} ${email}`, question))
      .slice(0, MAX_SHOWN);
    this.index = 0;
    this.list.hidden = false;
    this.box.setAttribute('aria-expanded', 'true');
    this.draw();
  }

  private close(): void {
    this.list.hidden = true;
    this.box.setAttribute('aria-expanded', 'false');
    this.box.value = this.current?.name ?? '';
  }

  private key(event: KeyboardEvent): void {
    if (event.key === 'Escape') this.close();
    if (event.key === 'Enter') this.take(this.found[this.index]);
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    const next = this.index + (event.key === 'ArrowDown' ? 1 : -1);
    this.index = Math.max(0, Math.min(this.found.length - 1, next));
    this.draw();
  }

  private take(account: Account | undefined): void {
    if (!account) return;
    this.current = account;
    this.close();
    this.box.blur();
    this.choose(account.email);
  }

  private draw(): void {
    const items = this.found.map((account, index) =>
      make(
        'div',
        {
          class: 'account-item',
          role: 'option',
          id: `account-${index}`,
          'aria-selected': index === this.index ? 'true' : 'false',
        },
        [
          make('span', { class: 'account-name' }, account.name),
          make('span', { class: 'soft' }, account.kind === 'office' ? account.email : account.detail),
        ],
        {
          mousedown: (event) => {
            event.preventDefault();
            this.take(account);
          },
        },
      ),
    );
    refill(this.list, items.length > 0 ? items : [make('div', { class: 'soft account-item' }, 'Không có ai khớp.')]);
    this.box.setAttribute('aria-activedescendant', `account-${this.index}`);
    items[this.index]?.scrollIntoView({ block: 'nearest' });
  }
}
