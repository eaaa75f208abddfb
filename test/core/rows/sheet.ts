// A small sheet for the proofs: rows of the template laid out as the workbook does, so that the formulas can be evaluated by
// an engine that is not ours. Lines and their formulas are built once; only what schools type changes from batch to batch.
import { HyperFormula, type RawCellContent } from 'hyperformula';
import type { Line } from '../../../src/core/line';
import {
  groupOf,
  HELPER_FIELDS,
  KNOWN_FIELDS,
  rowKeyOf,
  type FormulaField,
  type Refs,
} from '../../../src/core/rendering/refs';
import { quote } from '../../../src/core/rendering/formula-text';
import { rowFormulas } from '../../../src/core/row-formulas';
import type { Cell, InputField, PlacedRow, RowInput } from '../../../src/core/row';
import type { RuleContext } from '../../../src/core/row-rule';

export const INPUT_FIELDS: readonly InputField[] = ['applies', 'denominator', 'numerator', 'evidence', 'note'];
type Column = FormulaField | 'attainment' | 'verdict';
export const COLUMNS: readonly Column[] = [
  ...KNOWN_FIELDS,
  ...INPUT_FIELDS,
  'check',
  'attainment',
  'verdict',
  ...HELPER_FIELDS,
];

/** A place of the sheet: a unit and the line it answers. */
export interface Slot {
  readonly unitKey: string;
  readonly line: Line;
}

export interface RowResult {
  readonly check: unknown;
  readonly attainment: unknown;
  readonly verdict: unknown;
}

export function letters(column: number): string {
  const head = Math.floor(column / 26);
  return (head > 0 ? letters(head - 1) : '') + String.fromCharCode(65 + (column % 26));
}

/** References of the zero-based row in a sheet of so many rows, no header. */
export function refsAt(row: number, rowCount: number): Refs {
  const letter = (column: Column): string => letters(COLUMNS.indexOf(column));
  return {
    cell: (field) => `${letter(field)}${row + 1}`,
    range: (field) => `$${letter(field)}$1:$${letter(field)}$${rowCount}`,
  };
}

/** What was typed where, by slot; the formula in an input cell stands for what a school would type. */
export interface TypedRow {
  readonly rowKey: string;
  readonly input: RowInput;
}

/** Text stays text whatever it looks like; errors are values, not formulas. */
export function rawCell(cell: Cell, isFormula: boolean): RawCellContent {
  if (isFormula) return formulaFor(cell);
  if (cell === null || cell === '') return null;
  if (typeof cell === 'string') return `'${cell}`;
  return typeof cell === 'object' ? cell.error : cell;
}

/** A formula with that value. */
export function formulaFor(cell: Cell): string {
  if (cell === null) return '=""';
  if (typeof cell === 'string') return `=${quote(cell)}`;
  if (typeof cell === 'number') return `=${cell}`;
  return typeof cell === 'boolean' ? (cell ? '=TRUE()' : '=FALSE()') : '=1/0';
}

export function rowValues({ unitKey, line }: Slot, { rowKey, input }: TypedRow): RawCellContent[] {
  return [
    rowKey,
    groupOf(unitKey, line.population) || null,
    input.roster ?? null,
    input.previousDenominator ?? null,
    input.previousNumerator ?? null,
    ...INPUT_FIELDS.map((field) => rawCell(input.cells[field], input.formulas?.includes(field) ?? false)),
  ];
}

export function formulasAt(slot: Slot, row: number, rowCount: number, context: RuleContext): (string | null)[] {
  const { helpers, check, attainment, verdict } = rowFormulas(slot.line, context, refsAt(row, rowCount));
  return [check, attainment, verdict, ...HELPER_FIELDS.map((field) => helpers[field] ?? null)];
}

export function placed({ unitKey, line }: Slot, { rowKey, input }: TypedRow): PlacedRow {
  return { rowKey, unitKey, line, input };
}

export function freshKey({ unitKey, line }: Slot): string {
  return rowKeyOf(unitKey, line.key);
}

/** HyperFormula, an engine with its own idea of every function, over fixed slots. */
export class FormulaSheet {
  readonly #engine: HyperFormula;
  readonly #slots: readonly Slot[];
  readonly #written = new Map<string, RawCellContent>();

  constructor(slots: readonly Slot[], context: RuleContext) {
    this.#slots = slots;
    const width = KNOWN_FIELDS.length + INPUT_FIELDS.length;
    const blank = Array.from({ length: width }, () => null);
    const rows = slots.map((slot, row) => [...blank, ...formulasAt(slot, row, slots.length, context)]);
    this.#engine = HyperFormula.buildFromArray(rows, {
      licenseKey: 'gpl-v3',
      functionArgSeparator: ';',
      smartRounding: false,
      undoLimit: 0,
    });
  }

  /** Only cells that differ from the last call are written, as a school changes one cell after another. */
  evaluate(rows: readonly TypedRow[]): RowResult[] {
    this.#engine.batch(() => {
      rows.forEach((typed, row) => {
        rowValues(this.#slots[row] as Slot, typed).forEach((value, col) => {
          this.#write(row, col, value);
        });
      });
    });
    const [check, attainment, verdict] = (['check', 'attainment', 'verdict'] as const).map((column) =>
      COLUMNS.indexOf(column),
    ) as [number, number, number];
    const at = (row: number, col: number): unknown => shown(this.#engine.getCellValue({ sheet: 0, row, col }));
    return rows.map((_row, row) => ({
      check: at(row, check),
      attainment: at(row, attainment),
      verdict: at(row, verdict),
    }));
  }

  #write(row: number, col: number, value: RawCellContent): void {
    const place = `${row} ${col}`;
    if (this.#written.get(place) === value) return;
    this.#written.set(place, value);
    this.#engine.setCellContents({ sheet: 0, row, col }, value);
  }

  close(): void {
    this.#engine.destroy();
  }
}

function shown(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'value' in value ? value.value : value;
}
