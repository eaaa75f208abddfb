// Typing into cells. One text box always sits in the active cell and has the keyboard, unseen until something is typed:
// a Vietnamese input method needs a real text box from the first key on. A refused value stays in the box with the reason.
import { ChoiceList } from './choice-list';
import { make } from './element';
import { bubbleBelow } from './bubble';
import { cellAt, headOf, lockOf, placeName, step } from './grid-geometry';
import type { GridView } from './grid-view';
import { typeIntoCell } from './server';
import type { Place, Workspace } from './workspace';

export class CellEditor {
  readonly box = make('textarea', {
    class: 'editor',
    rows: 1,
    spellcheck: 'false',
    autocomplete: 'off',
    'aria-controls': 'choices',
  });
  private readonly bubble = make('div', { class: 'bubble', role: 'alert', hidden: true });
  private readonly choices = new ChoiceList((choice) => {
    void this.commit(choice, { down: 0, right: 0 });
  });
  private editing = false;
  private sending = false;
  /** Begun by typing over: arrow keys then finish, as in Sheets. */
  private typedOver = false;

  constructor(
    private readonly workspace: Workspace,
    private readonly view: GridView,
    private readonly moved: () => void,
  ) {
    this.box.addEventListener('input', () => {
      this.typed();
    });
    this.box.addEventListener('keydown', (event) => {
      this.key(event);
    });
    this.box.addEventListener('blur', () => {
      this.left();
    });
    view.element.addEventListener('mousedown', (event) => {
      this.pressed(event);
    });
    view.element.addEventListener('dblclick', () => {
      this.begin(false);
    });
  }

  /** Puts the box into the active cell, after a move or a redraw. */
  settle(takeKeyboard: boolean): void {
    const { grid } = this.workspace;
    const cell = grid && this.view.cell(this.workspace.active);
    this.view.element.querySelector('.cell.active')?.classList.remove('active');
    if (!grid || !cell) return;
    cell.classList.add('active');
    if (this.box.parentElement !== cell) cell.append(this.box, this.choices.element, this.bubble);
    if (!this.editing) this.reset();
    const shown = cellAt(grid, this.workspace.active);
    this.box.setAttribute('aria-label', `${placeName(this.workspace.active)}: ${shown?.text ?? 'trống'}`);
    if (!takeKeyboard) return;
    this.box.focus({ preventScroll: true });
    cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    if (!this.editing) this.tell(shown?.invalid ?? shown?.note ?? '', shown?.invalid === undefined ? 'note' : 'bad');
  }

  goTo(place: Place): void {
    const { grid } = this.workspace;
    if (!grid) return;
    this.workspace.active = headOf(grid, place);
    this.settle(true);
    this.moved();
  }

  private pressed(event: MouseEvent): void {
    const cell = event.target instanceof Element ? event.target.closest<HTMLElement>('.cell[id]') : null;
    if (!cell || event.target === this.box) return;
    event.preventDefault();
    const [row = 0, column = 0] = cell.id.split('-').slice(1).map(Number);
    const go = () => {
      this.goTo({ row, column });
      if (event.target instanceof Element && event.target.classList.contains('arrow')) this.begin(false);
    };
    if (this.editing)
      void this.commit(this.box.value, { down: 0, right: 0 }).then((done) => {
        if (done) go();
      });
    else go();
  }

  /** Starts with what the cell holds (`over` false) or with what was just typed. */
  private begin(over: boolean): void {
    const { grid, active } = this.workspace;
    if (!grid || this.editing) return;
    const locked = lockOf(grid, active);
    if (locked !== undefined) {
      this.reset();
      this.tell(locked, 'lock');
      return;
    }
    const cell = cellAt(grid, active);
    this.editing = true;
    this.typedOver = over;
    this.workspace.typing = true;
    this.tell('', 'note');
    this.box.classList.add('seen');
    if (!over) this.box.value = cell?.entered ?? cell?.text ?? '';
    if (cell?.choices) this.choices.open(cell.choices, cell.text);
    this.grow();
  }

  private typed(): void {
    if (!this.editing) this.begin(true);
    this.choices.close();
    this.grow();
  }

  private key(event: KeyboardEvent): void {
    if (event.isComposing || this.sending) return;
    const handled = this.editing ? this.keyWhileEditing(event) : this.keyWhileIdle(event);
    if (handled) event.preventDefault();
  }

  private keyWhileEditing(event: KeyboardEvent): boolean {
    const arrow = ARROWS[event.key];
    if (event.key === 'Escape') return this.cancel();
    if (this.choices.isOpen && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      this.choices.move(event.key === 'ArrowDown' ? 1 : -1);
      return true;
    }
    if (event.key === 'Enter' && event.altKey) {
      this.box.setRangeText('\n', this.box.selectionStart, this.box.selectionEnd, 'end');
      this.grow();
      return true;
    }
    const after =
      event.key === 'Enter' || event.key === 'Tab'
        ? ENDINGS[event.key](event.shiftKey)
        : this.typedOver
          ? arrow
          : undefined;
    if (!after) return false;
    void this.commit(this.choices.chosen ?? this.box.value, after);
    return true;
  }

  private keyWhileIdle(event: KeyboardEvent): boolean {
    const { grid, active } = this.workspace;
    if (!grid || event.ctrlKey || event.metaKey) return false;
    if (event.key === 'Enter' || event.key === 'F2' || (event.altKey && event.key === 'ArrowDown')) {
      this.begin(false);
      return true;
    }
    if (event.key === 'Delete' || event.key === 'Backspace') {
      const locked = lockOf(grid, active);
      if (locked !== undefined) this.tell(locked, 'lock');
      else void this.commit('', { down: 0, right: 0 });
      return true;
    }
    if (event.key === 'Escape') {
      this.tell('', 'note');
      document.querySelector<HTMLElement>('.sheet-tabs [aria-selected=true]')?.focus();
      return true;
    }
    const move =
      ARROWS[event.key] ?? (event.key === 'Tab' ? ENDINGS.Tab(event.shiftKey) : undefined) ?? PAGES[event.key];
    if (!move) return false;
    this.goTo(manySteps(this.workspace, move));
    return true;
  }

  private cancel(): true {
    this.stop();
    this.settle(true);
    return true;
  }

  /** @param after where to go then; undefined: the keyboard is elsewhere and stays there. */
  private async commit(text: string, after: Move | undefined): Promise<boolean> {
    const { grid, active, as } = this.workspace;
    if (!grid || this.sending) return false;
    const before = cellAt(grid, active);
    if (text !== (before?.entered ?? before?.text ?? '')) {
      this.sending = true;
      const reply = await typeIntoCell({ id: grid.id, sheetId: grid.sheetId, ...active, text, as });
      this.sending = false;
      if (!reply.ok) {
        this.refused(text, reply.message);
        return false;
      }
    }
    this.stop();
    await this.workspace.reload();
    if (after) this.goTo(manySteps(this.workspace, after));
    return true;
  }

  private refused(text: string, message: string): void {
    if (!this.editing) this.begin(false);
    this.box.value = text;
    this.choices.close();
    this.grow();
    this.box.focus();
    this.tell(`${message} Gõ lại, hoặc bấm Esc để giữ giá trị cũ.`, 'bad');
  }

  private left(): void {
    if (!this.editing) {
      this.tell('', 'note');
      return;
    }
    // A click elsewhere takes the value over, as in Sheets; another window in front does not.
    setTimeout(() => {
      if (this.editing && !this.sending && document.activeElement !== this.box)
        void this.commit(this.box.value, undefined);
    });
  }

  private stop(): void {
    this.editing = false;
    this.workspace.typing = false;
    this.reset();
  }

  private reset(): void {
    this.box.value = '';
    this.box.classList.remove('seen');
    this.box.style.height = '';
    this.choices.close();
    this.tell('', 'note');
  }

  private grow(): void {
    this.box.style.height = 'auto';
    this.box.style.height = `${this.box.scrollHeight}px`;
  }

  private tell(text: string, look: 'note' | 'bad' | 'lock'): void {
    bubbleBelow(this.bubble, text, look);
  }
}

interface Move {
  readonly down: number;
  readonly right: number;
}

const ARROWS: Readonly<Record<string, Move | undefined>> = {
  ArrowDown: { down: 1, right: 0 },
  ArrowUp: { down: -1, right: 0 },
  ArrowRight: { down: 0, right: 1 },
  ArrowLeft: { down: 0, right: -1 },
};
const PAGES: Readonly<Record<string, Move | undefined>> = {
  PageDown: { down: 20, right: 0 },
  PageUp: { down: -20, right: 0 },
  Home: { down: 0, right: -1000 },
  End: { down: 0, right: 1000 },
};
const ENDINGS = {
  Enter: (back: boolean): Move => ({ down: back ? -1 : 1, right: 0 }),
  Tab: (back: boolean): Move => ({ down: 0, right: back ? -1 : 1 }),
};

function manySteps({ grid, active }: Workspace, { down, right }: Move): Place {
  let place = active;
  for (let left = Math.max(Math.abs(down), Math.abs(right)); grid && left > 0; left -= 1) {
    const next = step(grid, place, Math.sign(down), Math.sign(right));
    if (next === place) break;
    place = next;
  }
  return place;
}
