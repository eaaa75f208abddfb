// The list of units as an office copies it out of Excel: tab-separated, one header row, Vietnamese headers, a number of
// order in front that nobody needs, and thousands without marks because Excel copies what the cell shows here.
import type { SamplePlan } from './sample-plan';
import type { SampleUnit } from './sample-unit';

interface Column {
  readonly header: string;
  readonly cell: (unit: SampleUnit, index: number) => string;
}

const PLACE_COLUMNS: readonly Column[] = [
  { header: 'Tỉnh, thành phố', cell: (unit) => unit.province ?? '' },
  { header: 'Huyện', cell: (unit) => unit.district ?? '' },
];

const PARENT_COLUMN: Column = { header: 'Trực thuộc', cell: (unit) => unit.parentCode ?? '' };

const COLUMNS: readonly Column[] = [
  { header: 'STT', cell: (_unit, index) => String(index + 1) },
  { header: 'Mã', cell: (unit) => unit.code },
  { header: 'Tên trường', cell: (unit) => unit.name },
  { header: 'Cấp', cell: levelText },
  { header: 'Email', cell: (unit) => unit.email },
  { header: 'Số CBGVNV', cell: ({ people }) => String(people.staff) },
  { header: 'Số giáo viên', cell: ({ people }) => String(people.teachers) },
  { header: 'Số học sinh', cell: ({ people }) => String(people.pupils) },
];

/** What the office pastes into the sidebar. */
export function unitsTable(plan: SamplePlan, units: readonly SampleUnit[]): string {
  const columns = columnsOf(plan);
  const rows = units.map((unit, index) => columns.map(({ cell }) => cell(unit, index)).join('\t'));
  return `${[columns.map(({ header }) => header).join('\t'), ...rows].join('\r\n')}\r\n`;
}

function columnsOf(plan: SamplePlan): readonly Column[] {
  if (plan === 'moet') return [...COLUMNS, ...PLACE_COLUMNS];
  return plan === 'ha-noi' ? [...COLUMNS, PARENT_COLUMN] : COLUMNS;
}

/** Offices write "TiH" in Quận 7's own plan; an office of the list has "Phòng" where schools have a level. */
function levelText({ kind, level, code }: SampleUnit): string {
  if (kind === 'office') return 'Phòng GD&ĐT';
  return code.includes('-TiH-') ? 'TiH' : level;
}
