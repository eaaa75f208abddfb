// What google.script.run carries between page and script: strings, numbers, booleans, null, and arrays and objects of them.
// A Date, a function, a Map, NaN are refused here, where Google fails in ways that are hard to see.
import { IllegalValue } from './script-exception';

/** Built-in kinds that look like objects and do not survive the way. Named by tag: they come from another realm. */
const REFUSED_TAGS = ['Date', 'Map', 'Set', 'WeakMap', 'WeakSet', 'Promise', 'RegExp', 'Error', 'ArrayBuffer'];

function tagOf(value: object): string {
  return Object.prototype.toString.call(value).slice('[object '.length, -1);
}

function carriedObject(value: object, place: string, above: readonly object[]): unknown {
  if (above.includes(value)) throw new IllegalValue(`Illegal value in ${place}: circular`);
  const line = [...above, value];
  if (Array.isArray(value)) {
    return value.map((item, index) => (item === undefined ? null : carried(item, `${place}[${index}]`, line)));
  }
  const tag = tagOf(value);
  if (REFUSED_TAGS.includes(tag) || ArrayBuffer.isView(value))
    throw new IllegalValue(`Illegal value in ${place}: ${tag}`);
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  return Object.fromEntries(entries.map(([key, item]) => [key, carried(item, `${place}.${key}`, line)]));
}

/**
 * A copy as it arrives on the other side; undefined members are dropped, a lone undefined becomes null.
 * @throws IllegalValue naming the place.
 */
export function carried(value: unknown, place: string, above: readonly object[] = []): unknown {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (typeof value === 'object') return carriedObject(value, place, above);
  throw new IllegalValue(`Illegal value in ${place}: ${typeof value === 'number' ? String(value) : typeof value}`);
}
