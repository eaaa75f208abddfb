// The `fields` parameter of Drive v3: `id,name`, `files(id,owners/emailAddress)`, `*`. A mask is checked against the
// schema of the answer first, so that a misspelt field is refused as Google refuses it instead of being left out.
import { DriveError, notSimulated, parameterPlace } from './drive-error';

/** 'map' has free keys (properties); 'absent' exists in Google's schema and is not simulated here. */
export type FieldSchema = 'value' | 'map' | 'absent' | { readonly [field: string]: FieldSchema };

/** `all` selects everything below. */
export type FieldMask = 'all' | ReadonlyMap<string, FieldMask>;

function invalidSelection(name: string): DriveError {
  return new DriveError(400, 'invalidParameter', `Invalid field selection ${name}`, parameterPlace('fields'));
}

class MaskParser {
  private at = 0;

  constructor(private readonly text: string) {}

  parse(): FieldMask {
    const mask = this.list();
    if (this.at < this.text.length) throw invalidSelection(this.text);
    return mask;
  }

  private list(): FieldMask {
    const fields = new Map<string, FieldMask>();
    do {
      const [name, below] = this.item();
      fields.set(name, union(fields.get(name), below));
    } while (this.take(','));
    return fields.has('*') ? 'all' : fields;
  }

  private item(): [string, FieldMask] {
    const name = /^\s*([A-Za-z0-9_$.-]+|\*)\s*/.exec(this.text.slice(this.at));
    if (name?.[1] === undefined) throw invalidSelection(this.text);
    this.at += name[0].length;
    if (this.take('/')) {
      const [nextName, nextBelow] = this.item();
      return [name[1], nextName === '*' ? 'all' : new Map([[nextName, nextBelow]])];
    }
    if (!this.take('(')) return [name[1], 'all'];
    const below = this.list();
    if (!this.take(')')) throw invalidSelection(this.text);
    return [name[1], below];
  }

  private take(sign: string): boolean {
    if (this.text[this.at] !== sign) return false;
    this.at += 1;
    return true;
  }
}

function union(one: FieldMask | undefined, other: FieldMask): FieldMask {
  if (one === undefined) return other;
  if (one === 'all' || other === 'all') return 'all';
  const joined = new Map(one);
  for (const [name, below] of other) joined.set(name, union(joined.get(name), below));
  return joined;
}

function check(mask: FieldMask, schema: FieldSchema): void {
  if (mask === 'all' || schema === 'map') return;
  for (const [name, below] of mask) {
    if (name === '*') continue;
    const field = typeof schema === 'object' && Object.hasOwn(schema, name) ? schema[name] : undefined;
    if (field === undefined) throw invalidSelection(name);
    if (field === 'absent') throw notSimulated(`the field ${name}`);
    check(below, field);
  }
}

/** @throws DriveError 400 for a field that the schema does not have. */
export function parseFieldMask(text: string, schema: FieldSchema): FieldMask {
  const mask = new MaskParser(text).parse();
  check(mask, schema);
  return mask;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

export function applyFieldMask(value: unknown, mask: FieldMask): unknown {
  if (mask === 'all' || !isObject(value)) return value;
  if (Array.isArray(value)) return value.map((item) => applyFieldMask(item, mask));
  const picked: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(value)) {
    const below = mask.get(name);
    if (below !== undefined && field !== undefined) picked[name] = applyFieldMask(field, below);
  }
  return picked;
}
