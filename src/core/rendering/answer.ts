// What the hidden helper cell "answer" holds: one letter for what the column Áp dụng? says.

export const ANSWERS = { blank: '_', yes: 'c', no: 'k', unclear: '?' } as const;
