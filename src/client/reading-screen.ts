// "Đọc từ văn bản": first the document, then the review of what was found in it.
import type { Reading } from './reading';
import { readingReview } from './reading-review';
import { readingSource } from './reading-source';
import type { Store } from './state';

export function readingScreen(store: Store, reading: Reading): HTMLElement {
  const { page, proposal } = reading;
  return page === 'review' && proposal ? readingReview(store, reading, proposal) : readingSource(store, reading);
}
