// Reconciling a list of wishes with what is there: once applied, nothing is left to do.
import fc from 'fast-check';
import { isSettled, reconcile, type Actions, type Sides } from '../../src/core/reconcile';

interface Wish {
  readonly key: string;
  readonly name: string;
}
interface Thing {
  readonly id: number;
  readonly key?: string;
  readonly name: string;
}

const SIDES: Sides<Wish, Thing> = {
  desiredKey: ({ key }) => key,
  actualKey: ({ key }) => key,
  isAsDesired: (wish, thing) => wish.name === thing.name,
  age: ({ id }) => id,
};

const wish = (key: string, name = key): Wish => ({ key, name });
const thing = (id: number, key: string | undefined, name = key ?? ''): Thing => ({
  id,
  name,
  ...(key !== undefined && { key }),
});

/** Does what the actions say; a twin that was merged is gone. */
function applied(actual: readonly Thing[], actions: Actions<Wish, Thing>): Thing[] {
  const names = new Map(actions.update.map(({ desired, actual }) => [actual, desired.name]));
  const twins = new Set(actions.merge.map(({ twin }) => twin));
  const made = actions.create.map(({ key, name }, index) => thing(1000 + index, key, name));
  return [
    ...actual.filter((each) => !twins.has(each)).map((each) => ({ ...each, name: names.get(each) ?? each.name })),
    ...made,
  ];
}

test('creates, updates, keeps and leaves alone', () => {
  const actions = reconcile(
    [wish('a'), wish('b', 'new'), wish('c')],
    [thing(1, 'b', 'old'), thing(2, 'c'), thing(3, 'z')],
    SIDES,
  );
  expect(actions.create).toEqual([wish('a')]);
  expect(actions.update).toEqual([{ desired: wish('b', 'new'), actual: thing(1, 'b', 'old') }]);
  expect(actions.keep).toEqual([{ desired: wish('c'), actual: thing(2, 'c') }]);
  expect(actions.surplus).toEqual([thing(3, 'z')]);
});

test('twins give way to the oldest', () => {
  const actions = reconcile([wish('a')], [thing(7, 'a'), thing(3, 'a'), thing(5, 'a')], SIDES);
  expect(actions.keep).toEqual([{ desired: wish('a'), actual: thing(3, 'a') }]);
  expect(actions.merge.map(({ kept, twin }) => [kept.id, twin.id])).toEqual([
    [3, 7],
    [3, 5],
  ]);
});

test('of equal ages the first stays', () => {
  const actions = reconcile([wish('a')], [thing(1, 'a', 'x'), thing(1, 'a', 'y')], SIDES);
  expect(actions.merge[0]?.twin.name).toBe('y');
});

test('things that nobody wants, or that carry no key, are surplus and never merged', () => {
  const strangers = [thing(1, 'z'), thing(2, 'z'), thing(3, undefined)];
  const actions = reconcile<Wish, Thing>([], strangers, SIDES);
  expect(actions).toEqual({ create: [], update: [], keep: [], merge: [], surplus: strangers });
  expect(isSettled(actions)).toBe(true);
});

test('wishing the same key twice is our own fault', () => {
  expect(() => reconcile([wish('a'), wish('b'), wish('a')], [], SIDES)).toThrow('desired twice: a');
});

test('applying the actions and asking again gives none, even after stopping half way', () => {
  const key = fc.constantFrom('a', 'b', 'c', 'd', 'e');
  const name = fc.constantFrom('x', 'y');
  const wishes = fc.uniqueArray(fc.record({ key, name }), { selector: (each) => each.key });
  const things = fc.uniqueArray(
    fc
      .record({ id: fc.nat(100), key: fc.option(key, { nil: undefined }), name })
      .map(({ id, key, name }) => thing(id, key, name)),
    { selector: ({ id }) => id },
  );
  const property = fc.property(wishes, things, fc.nat(5), (desired, actual, done) => {
    const actions = reconcile(desired, actual, SIDES);
    expect(isSettled(reconcile(desired, applied(actual, actions), SIDES))).toBe(true);
    const half = { ...actions, create: actions.create.slice(0, done), merge: actions.merge.slice(0, done), update: [] };
    const after = applied(actual, half);
    const rest = applied(after, reconcile(desired, after, SIDES));
    expect(isSettled(reconcile(desired, rest, SIDES))).toBe(true);
    expect(rest.filter(({ key }) => key === undefined)).toEqual(actual.filter(({ key }) => key === undefined));
  });
  fc.assert(property, { seed: 8, numRuns: 1000 });
});
