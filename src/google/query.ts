// Addresses with queries, and the small language of files.list. Apps Script has neither URL nor URLSearchParams.

export type QueryValue = string | number | boolean | readonly string[] | undefined;

/** The address with its query; undefined values are left out, a list repeats its name. */
export function address(base: string, query: Readonly<Record<string, QueryValue>> = {}): string {
  const pairs = Object.entries(query).flatMap(([name, value]) => valuesOf(value).map((text) => pair(name, text)));
  return pairs.length === 0 ? base : `${base}?${pairs.join('&')}`;
}

/** One segment of a path: an id or a range. */
export function segment(text: string): string {
  return encodeURIComponent(text);
}

/** A string of files.list's `q`: quoted, with ' and \ escaped. */
export function quoted(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&')}'`;
}

/** `q` for what lies directly in a folder and is not in the bin. Listing by parent is read-after-write; search by name is not. */
export function inFolder(folderId: string): string {
  return `${quoted(folderId)} in parents and trashed = false`;
}

/** `q` for files that carry a public property. The index behind it lags: what was just made is found by its parent only. */
export function withProperty(key: string, value: string): string {
  return `properties has { key=${quoted(key)} and value=${quoted(value)} }`;
}

function valuesOf(value: QueryValue): readonly string[] {
  if (value === undefined) return [];
  return typeof value === 'object' ? value : [String(value)];
}

function pair(name: string, text: string): string {
  return `${encodeURIComponent(name)}=${encodeURIComponent(text)}`;
}
