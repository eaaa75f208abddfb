// The data validation of input cells: formula and TypeScript say the same, and whatever is refused at the door the check
// would refuse too, so that no school is stopped from typing something that would have been accepted.
import fc from 'fast-check';
import { HyperFormula } from 'hyperformula';
import type { EntryKind, Line } from '../../../src/core/line';
import { DEFAULT_POLICY } from '../../../src/core/plan';
import { addressText, cellText, isAddress, readFigure } from '../../../src/core/reading';
import { isLetIn, validations, type Validation } from '../../../src/core/rendering/validation';
import type { Cell, InputField } from '../../../src/core/row';
import { ratioLine } from './lines';
import { rawCell } from './sheet';
import { anyEvidence, anyFigure, ODDITIES } from './typed-rows';

const SEED = 20231102;
const CELLS = process.env['LONG'] === '1' ? 200_000 : 10_000;
const BLOCK = 500;
const CONTEXT = { policy: DEFAULT_POLICY };
const KINDS: readonly EntryKind[] = ['ratio', 'mass', 'count'];

function lineOf(entry: EntryKind, evidence: Line['evidence'] = 'required'): Line {
  return { ...ratioLine(), entry, evidence };
}

/** The custom formula of a field, over a column of cells. */
class Doors {
  readonly #engine: HyperFormula;

  constructor(line: Line, field: InputField) {
    const formulas = Array.from({ length: BLOCK }, (_, row) => {
      const refs = { cell: () => `A${row + 1}`, range: () => 'A1:A1' };
      const found = validations(line, CONTEXT, refs).find((validation) => validation.field === field);
      return [null, found !== undefined && 'formula' in found ? found.formula : null];
    });
    this.#engine = HyperFormula.buildFromArray(formulas, {
      licenseKey: 'gpl-v3',
      functionArgSeparator: ';',
      undoLimit: 0,
    });
  }

  let(cells: readonly Cell[]): unknown[] {
    this.#engine.setCellContents(
      { sheet: 0, row: 0, col: 0 },
      cells.map((cell) => [rawCell(cell, false)]),
    );
    return cells.map((_cell, row) => this.#engine.getCellValue({ sheet: 0, row, col: 1 }));
  }
}

function cellsOf(arbitrary: fc.Arbitrary<Cell>): Cell[] {
  const isTyped = (cell: Cell): boolean => cell !== null && cell !== '' && typeof cell !== 'object';
  return [...ODDITIES, ...fc.sample(arbitrary, { numRuns: CELLS, seed: SEED })].filter(isTyped);
}

function compare(line: Line, field: InputField, cells: readonly Cell[]): string[] {
  const doors = new Doors(line, field);
  const differing: string[] = [];
  for (let start = 0; start < cells.length; start += BLOCK) {
    const block = cells.slice(start, start + BLOCK);
    doors.let(block).forEach((theirs, index) => {
      const cell = block[index] as Cell;
      const ours = isLetIn(line, CONTEXT, field, cell);
      if (ours !== theirs)
        differing.push(`${line.entry} ${JSON.stringify(cell)}: ${ours} here, ${String(theirs)} there`);
    });
  }
  return differing;
}

describe.each(KINDS)('figures of %s', (entry) => {
  const cells = cellsOf(anyFigure);
  test(`formula and TypeScript agree on ${cells.length} cells`, () => {
    expect(compare(lineOf(entry), 'numerator', cells)).toEqual([]);
  });
  test('what is refused at the door the check refuses too', () => {
    const wronged = cells.filter(
      (cell) =>
        !isLetIn(lineOf(entry), CONTEXT, 'numerator', cell) && typeof readFigure(cellText(cell), entry) === 'number',
    );
    expect(wronged).toEqual([]);
  });
});

test('evidence: formula, TypeScript and check agree', () => {
  const cells = cellsOf(anyEvidence);
  expect(compare(lineOf('ratio'), 'evidence', cells)).toEqual([]);
  expect(
    cells.filter((cell) => isLetIn(lineOf('ratio'), CONTEXT, 'evidence', cell) !== isAddress(addressText(cell))),
  ).toEqual([]);
});

test('answers are chosen from a list; evidence is strict only where it is required', () => {
  const refs = { cell: () => 'A1', range: () => 'A1:A1' };
  const all = (line: Line): Validation[] => validations(line, CONTEXT, refs);
  expect(
    all(lineOf('yesNo'))
      .filter((validation) => 'list' in validation)
      .map(({ field }) => field),
  ).toEqual(['applies', 'numerator']);
  expect(all(lineOf('ratio', 'optional')).find(({ field }) => field === 'evidence')?.strict).toBe(false);
  expect(all(lineOf('ratio')).every(({ strict, help }) => strict && help.length > 20)).toBe(true);
});
