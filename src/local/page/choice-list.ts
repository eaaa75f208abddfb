// The drop-down of a cell: a list under the cell, moved through with the arrow keys while the typing stays in the cell.
import { make, refill } from './element';

export class ChoiceList {
  readonly element = make('div', { class: 'choices', role: 'listbox', id: 'choices', hidden: true });
  private choices: readonly string[] = [];
  private index = -1;

  constructor(private readonly pick: (choice: string) => void) {}

  get isOpen(): boolean {
    return !this.element.hidden;
  }

  get chosen(): string | undefined {
    return this.isOpen ? this.choices[this.index] : undefined;
  }

  open(choices: readonly string[], current: string): void {
    this.choices = choices;
    this.index = choices.indexOf(current);
    this.element.hidden = choices.length === 0;
    this.draw();
  }

  close(): void {
    this.element.hidden = true;
    this.index = -1;
  }

  move(by: number): void {
    this.index = Math.max(0, Math.min(this.choices.length - 1, this.index + by));
    this.draw();
  }

  private draw(): void {
    refill(
      this.element,
      this.choices.map((choice, index) =>
        make(
          'div',
          {
            class: 'choice-item',
            role: 'option',
            id: `choice-${index}`,
            'aria-selected': index === this.index ? 'true' : 'false',
          },
          choice,
          {
            mousedown: (event) => {
              event.preventDefault();
              this.pick(choice);
            },
          },
        ),
      ),
    );
  }
}
