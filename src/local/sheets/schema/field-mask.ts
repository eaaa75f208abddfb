// Field masks. For answers (`fields=sheets(properties/title),spreadsheetUrl`) they prune what is sent; for writes they say which
// fields of the target are replaced or cleared. Both are trees of names; a leaf stands for everything below it.
import { invalidArgument } from '../api-error';
import { schemaNameOf, schemaOf } from './body-check';

export interface FieldTree {
  /** Everything from here on down. */
  readonly all: boolean;
  readonly children: ReadonlyMap<string, FieldTree>;
}

interface GrowingTree {
  all: boolean;
  children: Map<string, GrowingTree>;
}

const LEAF: FieldTree = { all: true, children: new Map() };

function grow(): GrowingTree {
  return { all: false, children: new Map() };
}

function parse(text: string): GrowingTree | undefined {
  let at = 0;
  const list = (into: GrowingTree): boolean => {
    do {
      if (!path(into)) return false;
    } while (text[at] === ',' && ++at > 0);
    return true;
  };
  const path = (into: GrowingTree): boolean => {
    const name = /^\s*([A-Za-z_][A-Za-z0-9_]*|\*)\s*/.exec(text.slice(at));
    if (!name?.[1]) return false;
    at += name[0].length;
    const key = name[1].replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
    const child = key === '*' ? into : (into.children.get(key) ?? grow());
    if (key !== '*') into.children.set(key, child);
    if (text[at] === '.' || text[at] === '/') return ++at > 0 && path(child);
    if (text[at] === '(') return ++at > 0 && list(child) && text[at++] === ')';
    child.all = true;
    return true;
  };
  const root = grow();
  return list(root) && at === text.length ? root : undefined;
}

/** The first path of the mask that names no field of the schema. */
function strayPath(tree: FieldTree, schema: string | undefined, prefix: string): string | undefined {
  for (const [name, child] of tree.children) {
    const word = schema === undefined ? undefined : schemaOf(schema)?.[name];
    const path = prefix + name;
    if (word === undefined) return path;
    if (word === '!' || word === 'any') continue;
    const stray = strayPath(child, schemaNameOf(word), path + '.');
    if (stray !== undefined) return stray;
  }
  return undefined;
}

/** Reads the query parameter `fields`. @throws 400 as Google words it for a path that does not exist. */
export function responseMask(text: string, schema: string): FieldTree {
  const tree = parse(text);
  const stray = tree ? strayPath(tree, schema, '') : text;
  if (!tree || stray !== undefined) {
    throw invalidArgument('Request contains an invalid argument.', [
      {
        '@type': 'type.googleapis.com/google.rpc.BadRequest',
        fieldViolations: [
          {
            field: stray ?? text,
            description: `Error expanding 'fields' parameter. Cannot find matching fields for path '${stray ?? text}'.`,
          },
        ],
      },
    ]);
  }
  return tree;
}

/** Reads the `fields` of a write. @throws 400 if it is missing or names no field. */
export function updateMask(text: string | undefined, schema: string): FieldTree {
  if (text === undefined || text.trim() === '') {
    throw invalidArgument("At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)");
  }
  const tree = parse(text);
  const stray = tree ? strayPath(tree, schema, '') : text;
  if (!tree || stray !== undefined) throw invalidArgument(`Invalid field: ${stray ?? text}`);
  return tree;
}

/** True if the mask lets anything at this path through (a wider or a narrower entry both count). */
export function wants(mask: FieldTree, ...path: readonly string[]): boolean {
  let here: FieldTree = mask;
  for (const name of path) {
    if (here.all) return true;
    const child = here.children.get(name);
    if (!child) return false;
    here = child;
  }
  return true;
}

export function subMask(mask: FieldTree, name: string): FieldTree | undefined {
  return mask.all ? LEAF : mask.children.get(name);
}

/** Keeps of an answer only what the mask names. */
export function prune(value: unknown, mask: FieldTree): unknown {
  if (mask.all || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => prune(item, mask));
  const kept: Record<string, unknown> = {};
  for (const [name, content] of Object.entries(value)) {
    const child = mask.children.get(name);
    if (child) kept[name] = prune(content, child);
  }
  return kept;
}

/**
 * The target with the masked fields taken from the source; a masked field the source lacks is cleared.
 * @returns undefined when nothing is left.
 */
export function masked<T extends object>(target: T | undefined, source: T | undefined, mask: FieldTree): T | undefined {
  if (mask.all) return source;
  const result = { ...target } as Record<string, unknown>;
  const from = (source ?? {}) as Record<string, unknown>;
  for (const [name, child] of mask.children) {
    const next = child.all
      ? from[name]
      : masked(result[name] as object | undefined, from[name] as object | undefined, child);
    if (next === undefined) Reflect.deleteProperty(result, name);
    else result[name] = next;
  }
  return Object.keys(result).length === 0 ? undefined : (result as T);
}
