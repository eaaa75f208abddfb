// What the hidden helper cell "answer" holds: one letter for what the column Áp dụng? says.
import { NO_WORDS, YES_WORDS } from '../reading';

export const ANSWERS = {
  blank: '_',
  yes: 'c',
  no: 'k',
  unclear: '?',
  yesWords: YES_WORDS,
  noWords: NO_WORDS,
} as const;
