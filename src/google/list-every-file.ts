// Every page of a Drive listing, for one query or for many at once. A folder of a thousand schools has several pages, and
// a list cut short would make us create again what is there.
import { ProblemError } from '../core/problem';
import { listFiles, type DriveFile } from './drive-requests';
import type { Google, Outcome } from './google-client';

/** All files of a query, or throws ProblemError. */
export function listEveryFile(google: Google, q: string, fields?: string): DriveFile[] {
  const [outcome] = listEveryFileOf(google, [q], fields);
  if (outcome === undefined) return [];
  if (!outcome.ok) throw new ProblemError(outcome.problem);
  return outcome.value;
}

/** One outcome per query, all first pages together, then all second pages, and so on. */
export function listEveryFileOf(google: Google, queries: readonly string[], fields?: string): Outcome<DriveFile[]>[] {
  const outcomes: Outcome<DriveFile[]>[] = queries.map(() => ({ ok: true, value: [] }));
  let open = queries.map((q, index) => ({ q, index, pageToken: undefined as string | undefined }));
  while (open.length > 0) {
    const pages = google.all(open.map(({ q, pageToken }) => listFiles(q, fields, pageToken)));
    open = open.flatMap((query, position) => {
      const page = pages[position];
      const before = outcomes[query.index];
      if (page === undefined || before?.ok !== true) return [];
      outcomes[query.index] = page.ok ? { ok: true, value: [...before.value, ...(page.value.files ?? [])] } : page;
      const next = page.ok ? page.value.nextPageToken : undefined;
      return typeof next === 'string' ? [{ ...query, pageToken: next }] : [];
    });
  }
  return outcomes;
}
