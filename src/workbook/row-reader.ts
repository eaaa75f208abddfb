// Reads one row of a table that staff may have edited: every cell becomes what the plan model expects, or a problem that
// names tab, row and column. Reading goes on after a problem, so that all of them are told at once.
import { dateFromSerial, parseVietnameseDate, type CalendarDate } from '../core/calendar-date';
import { problem, type Problem, type ProblemParams } from '../core/problem';
import type { ProblemCode } from '../core/problem-catalogue';
import { isEmpty, type RawValue, type ReadRow, type TableTab } from './table';

/** Vietnamese words on screen for each value in code, in both directions. */
export type Vocabulary<T extends string> = Readonly<Record<T, string>>;

export class RowReader {
  constructor(
    private readonly tab: TableTab,
    private readonly source: ReadRow,
    private readonly fold: (text: string) => string,
    private readonly problems: Problem[],
  ) {}

  raw(key: string): RawValue {
    return this.source.cells[key];
  }

  /** '' when empty. */
  text(key: string): string {
    const value = this.raw(key);
    return isEmpty(value) ? '' : String(value).trim();
  }

  optional(key: string): string | undefined {
    return this.text(key) || undefined;
  }

  choice<T extends string>(key: string, words: Vocabulary<T>, fallback: NoInfer<T>): T {
    const typed = this.text(key);
    if (typed === '') return fallback;
    const found = (Object.keys(words) as T[]).find((value) => this.fold(words[value]) === this.fold(typed));
    if (found === undefined) this.report('cellChoiceUnknown', key, { options: Object.values(words).join(', ') });
    return found ?? fallback;
  }

  yes(key: string): boolean {
    return this.choice(key, YES_NO, 'no') === 'yes';
  }

  /** A whole number from 0; undefined when empty or refused. */
  whole(key: string): number | undefined {
    const typed = this.text(key);
    if (typed === '') return undefined;
    if (/^\d{1,9}$/.test(typed)) return Number(typed);
    this.report('cellNotWhole', key);
    return undefined;
  }

  /** Exact decimal text with a dot, up to three decimals; "86,7", 86.7 (a number) and "1.000" are understood. */
  decimal(key: string): string | undefined {
    const value = this.raw(key);
    if (isEmpty(value)) return undefined;
    const found = typeof value === 'number' ? decimalOfNumber(value) : decimalOfText(String(value));
    if (found === undefined) this.report('cellNotNumber', key);
    return found;
  }

  date(key: string): CalendarDate | undefined {
    const value = this.raw(key);
    if (isEmpty(value)) return undefined;
    const found = typeof value === 'number' ? dateFromSerial(value) : parseVietnameseDate(String(value));
    if (found === undefined) this.report('cellNotDate', key);
    return found;
  }

  report(code: ProblemCode, columnKey: string, params: ProblemParams = {}): void {
    const column = this.tab.columns.find(({ key }) => key === columnKey);
    const value = this.text(columnKey);
    this.problems.push(
      problem(
        code,
        { value, column: column?.title ?? columnKey, row: this.source.row + 1, ...params },
        {
          tab: this.tab.title,
          rowKey: this.text('key') || String(this.source.row + 1),
          columnKey,
          value,
        },
      ),
    );
  }
}

export const YES_NO: Vocabulary<'yes' | 'no'> = { yes: 'Có', no: 'Không' };

function decimalOfNumber(value: number): string | undefined {
  const thousandths = Math.round(value * 1000);
  if (value < 0 || value > 999_999_999 || Math.abs(thousandths / 1000 - value) > 1e-9) return undefined;
  return trimZeros(`${Math.floor(thousandths / 1000)}.${String(thousandths % 1000).padStart(3, '0')}`);
}

function decimalOfText(text: string): string | undefined {
  const typed = text.replace(/[\s\u00a0\u202f%]/g, '');
  if (/^\d{1,3}(\.\d{3})+(,\d{1,3})?$/.test(typed) || /^\d+(,\d{1,3})?$/.test(typed)) {
    return trimZeros(typed.replace(/\./g, '').replace(',', '.'));
  }
  return /^\d+\.\d{1,2}$/.test(typed) ? trimZeros(typed) : undefined;
}

function trimZeros(decimal: string): string {
  return decimal.includes('.') ? decimal.replace(/\.?0+$/, '') : decimal;
}
