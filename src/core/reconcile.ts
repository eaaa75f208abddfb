// What should be, compared with what is (DESIGN D8): the one way in which long jobs decide what to do. Pure: applying the
// actions and asking again gives none, so a crash, a second click or a finished run never does anything twice.
// Things are matched by key, never by name or place; what nobody wants any more is reported, not removed.

export interface Sides<D, A> {
  /** Must differ between desired things; two alike are our own fault and throw. */
  readonly desiredKey: (desired: D) => string;
  /** Undefined for a thing that carries no key of ours. */
  readonly actualKey: (actual: A) => string | undefined;
  /** true: nothing is to be written. */
  readonly isAsDesired: (desired: D, actual: A) => boolean;
  /** When the thing came to be, in any order-preserving form: of several with one key the smallest stays. */
  readonly age: (actual: A) => number | string;
}

export interface Pair<D, A> {
  readonly desired: D;
  readonly actual: A;
}

export interface Actions<D, A> {
  readonly create: readonly D[];
  readonly update: readonly Pair<D, A>[];
  readonly keep: readonly Pair<D, A>[];
  /** Two things under one key, made by a crash between making and noting: `twin` gives way to the older `kept`. */
  readonly merge: readonly { readonly kept: A; readonly twin: A }[];
  /** There, but not asked for: of an earlier list, or without a key of ours. Reported and left alone. */
  readonly surplus: readonly A[];
}

/** Actions in the order of `desired`, then of `actual`. Ages that are equal leave the first of them in place. */
export function reconcile<D, A>(desired: readonly D[], actual: readonly A[], sides: Sides<D, A>): Actions<D, A> {
  const wanted = byKey(desired, sides.desiredKey);
  const { kept, merge } = oldestOfEachKey(actual, wanted, sides);
  const create = desired.filter((thing) => !kept.has(sides.desiredKey(thing)));
  const pairs = desired.flatMap((thing) => {
    const found = kept.get(sides.desiredKey(thing));
    return found === undefined ? [] : [{ desired: thing, actual: found.thing }];
  });
  const isRight = (pair: Pair<D, A>) => sides.isAsDesired(pair.desired, pair.actual);
  const surplus = actual.filter((thing) => !wanted.has(sides.actualKey(thing)));
  return { create, update: pairs.filter((pair) => !isRight(pair)), keep: pairs.filter(isRight), merge, surplus };
}

/** true when running the job would write nothing. */
export function isSettled<D, A>({ create, update, merge }: Actions<D, A>): boolean {
  return create.length + update.length + merge.length === 0;
}

function byKey<D>(desired: readonly D[], keyOf: (thing: D) => string): Set<string | undefined> {
  const keys = new Set<string | undefined>(desired.map(keyOf));
  if (keys.size === desired.length) return keys;
  const seen = new Set<string>();
  const twice = desired.map(keyOf).find((key) => seen.size === seen.add(key).size);
  throw new Error(`desired twice: ${twice ?? ''}`);
}

function oldestOfEachKey<A>(
  actual: readonly A[],
  wanted: ReadonlySet<string | undefined>,
  { actualKey, age }: Pick<Sides<never, A>, 'actualKey' | 'age'>,
) {
  const groups = new Map<string, A[]>();
  for (const thing of actual) {
    const key = actualKey(thing);
    if (key !== undefined && wanted.has(key)) groups.set(key, [...(groups.get(key) ?? []), thing]);
  }
  const kept = new Map<string, { readonly thing: A }>();
  const merge: { kept: A; twin: A }[] = [];
  for (const [key, group] of groups) {
    const oldest = group.reduce((best, thing) => (age(thing) < age(best) ? thing : best));
    kept.set(key, { thing: oldest });
    merge.push(...group.filter((thing) => thing !== oldest).map((twin) => ({ kept: oldest, twin })));
  }
  return { kept, merge };
}
