// Buttons, inputs and folds that remember. A button of a verb stays reachable while it works (aria-disabled instead of
// disabled, so that the keyboard does not lose its place) and a second press does nothing.
import type { Attributes, Child } from './dom';
import { el, setAttribute } from './dom';
import type { Store } from './state';

export interface VerbButton {
  readonly id: string;
  readonly label: string;
  /** "Đang lưu…" */
  readonly busyLabel: string;
  readonly look?: 'go' | 'plain' | 'small';
  readonly press: () => unknown;
}

/** The id is also the place where its outcome is kept (state.ts, attempt). */
export function verbButton(store: Store, verb: VerbButton): HTMLButtonElement {
  const busy = store.busy.has(verb.id);
  return el(
    'button',
    { type: 'button', id: verb.id, class: verb.look ?? 'plain', 'aria-disabled': busy ? 'true' : undefined },
    busy ? [el('span', { class: 'spinner', 'aria-hidden': 'true' }), verb.busyLabel] : verb.label,
    {
      click: () => {
        if (!store.busy.has(verb.id)) verb.press();
      },
    },
  );
}

export function button(id: string, label: string, press: () => void, look = 'plain'): HTMLButtonElement {
  return el('button', { type: 'button', id, class: look }, label, { click: press });
}

export interface Field {
  /** Id of the input and name of its draft. */
  readonly key: string;
  readonly label: string;
  readonly hint?: string;
  readonly initial?: string;
  readonly attributes?: Attributes;
  readonly changed?: (value: string) => void;
}

export function textField(store: Store, field: Field): HTMLElement {
  return labelled(field, remembered(store, field, el('input', { type: 'text', ...inputAttributes(field) })));
}

export function textArea(store: Store, field: Field): HTMLElement {
  return labelled(field, remembered(store, field, el('textarea', { rows: 6, ...inputAttributes(field) })));
}

function inputAttributes(field: Field): Attributes {
  return {
    id: field.key,
    autocomplete: 'off',
    spellcheck: 'false',
    'aria-describedby': field.hint === undefined ? undefined : `${field.key}/hint`,
    ...field.attributes,
  };
}

function remembered<E extends HTMLInputElement | HTMLTextAreaElement>(store: Store, field: Field, input: E): E {
  input.value = store.draft(field.key, field.initial);
  input.addEventListener('input', () => {
    store.drafts.set(field.key, input.value);
    field.changed?.(input.value);
  });
  return input;
}

function labelled(field: Field, input: HTMLElement): HTMLElement {
  return el('div', { class: 'field' }, [
    el('label', { for: field.key }, field.label),
    input,
    field.hint !== undefined && el('p', { class: 'hint', id: `${field.key}/hint` }, field.hint),
  ]);
}

export interface Choice {
  readonly value: string;
  readonly title: string;
  readonly detail?: string;
}

export interface ChoiceField extends Omit<Field, 'attributes'> {
  readonly choices: readonly Choice[];
}

/** Radio buttons as rows: arrow keys move, as the browser does it. */
export function radioField(store: Store, field: ChoiceField): HTMLElement {
  const rows = field.choices.map((choice, index) => {
    const id = `${field.key}/${index}`;
    const checked = store.draft(field.key, field.initial) === choice.value;
    const input = el('input', { type: 'radio', name: field.key, id, value: choice.value, checked }, [], {
      change: () => {
        store.drafts.set(field.key, choice.value);
        field.changed?.(choice.value);
      },
    });
    return el('label', { class: 'choice', for: id }, [
      input,
      el('span', {}, [
        el('span', { class: 'choice-title' }, choice.title),
        choice.detail !== undefined && el('span', { class: 'row-detail' }, choice.detail),
      ]),
    ]);
  });
  return el('fieldset', { class: 'choices' }, [el('legend', {}, field.label), ...rows]);
}

export function checkField(store: Store, field: Field): HTMLElement {
  const input = el('input', { type: 'checkbox', id: field.key }, [], {
    change: () => store.drafts.set(field.key, String(input.checked)),
  });
  input.checked = store.draft(field.key, field.initial) === 'true';
  return el('label', { class: 'choice', for: field.key }, [
    input,
    el('span', {}, [
      el('span', { class: 'choice-title' }, field.label),
      field.hint !== undefined && el('span', { class: 'row-detail' }, field.hint),
    ]),
  ]);
}

/** A part of a screen that opens and stays open. */
export function fold(store: Store, key: string, title: string, note: string, children: readonly Child[]): HTMLElement {
  const element = el('details', { class: 'fold', open: store.opened.has(key) }, [
    el('summary', { id: `fold-${key}` }, [el('span', {}, title), note !== '' && el('span', { class: 'note' }, note)]),
    el('div', { class: 'fold-body' }, children),
  ]);
  element.addEventListener('toggle', () => {
    if (element.open) store.opened.add(key);
    else store.opened.delete(key);
  });
  return element;
}

export function pressed(element: Element, on: boolean): void {
  setAttribute(element, 'aria-pressed', on ? 'true' : 'false');
}
