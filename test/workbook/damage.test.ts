// Whatever schools do to their files: every line is collected as the school means it, or not counted and told with its
// place. Never a silent wrong number. Each mutilation alone, in rows chosen one after the other, and 80 runs of up to four
// in a row; a repair afterwards loses nothing that was typed, and a second repair finds nothing to do.
import fc from 'fast-check';
import { canRepair } from '../../src/workbook/rebuild-entry';
import { FileStore, LINES, outcomeOf, type DamagedFile } from './damaged-file';
import { MUTILATIONS } from './mutilations';

const NAMES = Object.keys(MUTILATIONS);
const RUNS = process.env['LONG'] === '1' ? 3000 : 80;

let store: FileStore;
const tally = { files: 0, counted: 0, refused: 0, whole: 0 };

beforeAll(() => {
  store = new FileStore();
});

afterAll(() => {
  const { files, counted, refused, whole } = tally;
  process.stdout.write(
    `${files} files mutilated: ${counted} lines collected, ${refused} not counted and told, ${whole} files refused whole.\n`,
  );
});

function mutilate(file: DamagedFile, steps: readonly (readonly [string, number])[]): number {
  return steps.filter(([name, pick]) => MUTILATIONS[name]?.(file, pick) === true).length;
}

function judge(file: DamagedFile): readonly string[] {
  const reading = file.read();
  const { counted, refused, silent } = outcomeOf(file, reading);
  tally.files += 1;
  tally.counted += counted;
  tally.refused += refused;
  tally.whole += reading.isReadable ? 0 : 1;
  return silent;
}

function withCopy<T>(work: (file: DamagedFile) => T): T {
  const file = store.copy();
  try {
    return work(file);
  } finally {
    store.remove(file);
  }
}

test('a file that nobody has damaged: every line is collected and there is nothing to repair', () => {
  withCopy((file) => {
    const reading = file.read();
    expect(outcomeOf(file, reading)).toEqual({ counted: LINES.length, refused: 0, silent: [] });
    expect([reading.refused, reading.damage, reading.leftovers, canRepair(reading)]).toEqual([[], [], [], false]);
  });
});

/** What stands in the cells a school fills, as it shows, in no order. */
function mendAndJudge(file: DamagedFile): readonly string[] {
  const before = file.read();
  if (!canRepair(before)) return [];
  const typed = file.typedTexts();
  file.repair();
  const after = file.read();
  const kept = file.allTexts();
  // A title that was written over is no figure: it stays on the tab set aside.
  const lost = typed.filter((text) => !kept.has(text) && !/\(trường ghi\)$|^Cột \d$/.test(text));
  const wanting = [...after.damage, ...after.refused.filter(({ code }) => code !== 'entryRowUnknown')].filter(
    ({ code }) => code !== 'entryTabTwice',
  );
  return [
    ...outcomeOf(file, after).silent,
    ...lost.map((text) => `“${text}” is lost`),
    ...wanting.map(({ code }) => `still wanting: ${code}`),
    ...(canRepair(after) ? ['a second repair would change something'] : []),
  ];
}

test.each(NAMES)('%s', (name) => {
  withCopy((file) => {
    const pick = NAMES.indexOf(name) * 7 + 3;
    expect(mutilate(file, [[name, pick]])).toBe(1);
    expect(judge(file)).toEqual([]);
    expect(mendAndJudge(file)).toEqual([]);
  });
});

/** Found by the long run: each once gave a figure that the school had not meant. */
test.each<(readonly [string, number])[][]>([
  [
    [
      ['a text shortened', 0],
      ['text and figures sorted, codes not', 0],
    ],
  ],
  [
    [
      ['the tab copied, the copy changed', 0],
      ['the row of titles deleted', 0],
      ['the hidden row of keys deleted', 0],
    ],
  ],
])('%j', (steps) => {
  withCopy((file) => {
    expect(mutilate(file, steps)).toBe(steps.length);
    expect(judge(file)).toEqual([]);
    expect(mendAndJudge(file)).toEqual([]);
  });
});

test(`${RUNS} files mutilated up to four times`, () => {
  const step = fc.tuple(fc.constantFrom(...NAMES), fc.nat({ max: 999 }));
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 4 }), (steps) => {
      withCopy((file) => {
        fc.pre(mutilate(file, steps) > 0);
        expect(judge(file)).toEqual([]);
        // Repairing takes as long as three mutilations: one file in eight.
        if (steps[0] !== undefined && steps[0][1] % 8 === 0) expect(mendAndJudge(file)).toEqual([]);
      });
    }),
    { seed: 20261123, numRuns: RUNS },
  );
});
