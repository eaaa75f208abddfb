// A drop-down that remembers what was chosen, like the other fields.
import type { Choice, Field } from './controls';
import { el } from './dom';
import type { Store } from './state';

export interface SelectField extends Omit<Field, 'attributes' | 'hint'> {
  readonly choices: readonly Pick<Choice, 'value' | 'title'>[];
}

export function selectField(store: Store, field: SelectField): HTMLElement {
  const chosen = store.draft(field.key, field.initial);
  const select = el(
    'select',
    { id: field.key },
    field.choices.map(({ value, title }) => el('option', { value, selected: value === chosen }, title)),
    {
      change: () => {
        store.drafts.set(field.key, select.value);
        field.changed?.(select.value);
      },
    },
  );
  return el('div', { class: 'field' }, [el('label', { for: field.key }, field.label), select]);
}

export function choicesOf<T extends string>(words: Readonly<Record<T, string>>): { value: T; title: string }[] {
  return (Object.keys(words) as T[]).map((value) => ({ value, title: words[value] }));
}
