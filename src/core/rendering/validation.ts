// The data validation of one row's input cells, made from its rules. Answers are chosen from a list; a figure cell takes
// whatever the check can still ask about; evidence takes an address.
import type { Line } from '../line';
import type { FigureField } from '../plan';
import { addressText, isAddress } from '../reading';
import type { Cell, InputField } from '../row';
import { askedFigures, rulesFor, type RowRule, type RuleContext } from '../row-rule';
import { isAddressFormula } from './condition';
import { and } from './formula-text';
import { evidenceFormula } from './helper-formulas';
import type { Refs } from './refs';
import { doorOf, type Door } from './door';

export type Validation = {
  readonly field: InputField;
  /** true: what does not pass is refused. false: it is only marked. */
  readonly strict: boolean;
  /** Shown when the cell is chosen or refused. */
  readonly help: string;
} & ({ readonly list: readonly string[] } | { readonly formula: string });

export const ANSWER_LIST: readonly string[] = ['Có', 'Không'];

/** Formulas begin with "=" and name only the cell they guard. */
export function validations(line: Line, context: RuleContext, refs: Refs): Validation[] {
  const rules = rulesFor(line, context);
  return [
    { field: 'applies', list: ANSWER_LIST, strict: true, help: appliesHelp(line) },
    ...askedFigures(line).map((field): Validation => figureValidation(line, rules, field, refs)),
    {
      field: 'evidence',
      formula: `=${isAddressFormula(evidenceFormula(refs.cell('evidence')))}`,
      strict: line.evidence === 'required',
      help: 'Dán đường dẫn Drive hoặc trang web, bắt đầu bằng https://.',
    },
  ];
}

function appliesHelp({ condition }: Line): string {
  return condition === undefined
    ? 'Chọn Có nếu đơn vị thuộc diện báo cáo dòng này; chọn Không thì ghi lý do ở cột Ghi chú.'
    : `${condition} Chọn Có hoặc Không.`;
}

function figureValidation(line: Line, rules: readonly RowRule[], field: FigureField, refs: Refs): Validation {
  if (line.entry === 'yesNo') {
    return {
      field,
      list: ANSWER_LIST,
      strict: true,
      help: 'Chọn Có nếu đơn vị đạt yêu cầu của dòng này, Không nếu chưa đạt.',
    };
  }
  const formula = and(...doorsOf(rules, field).map((door) => door.formula(refs.cell(field))));
  return { field, formula: `=${formula}`, strict: true, help: figureHelp(line) };
}

function figureHelp({ entry, unitLabel }: Line): string {
  if (entry === 'mass')
    return `Nhập khối lượng (${unitLabel}), phần lẻ sau dấu phẩy, ví dụ 12,5. Không nhập phần trăm.`;
  return `Nhập số nguyên (${unitLabel}), ví dụ 867. Không nhập phần trăm, chữ hay công thức.`;
}

function doorsOf(rules: readonly RowRule[], field: FigureField): Door[] {
  return rules.flatMap((rule) => {
    const door = 'field' in rule && rule.field === field ? doorOf(rule) : undefined;
    return door === undefined ? [] : [door];
  });
}

/** Whether the cell's own validation lets the value in; what `validations` says in formulas. An empty cell always may. */
export function isLetIn(line: Line, context: RuleContext, field: InputField, cell: Cell): boolean {
  if (cell === null || field === 'note') return true;
  if (field === 'evidence') return isAddress(addressText(cell));
  if (field === 'applies' || line.entry === 'yesNo') return typeof cell === 'string' && ANSWER_LIST.includes(cell);
  return doorsOf(rulesFor(line, context), field).every((door) => door.lets(cell));
}
