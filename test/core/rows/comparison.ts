// What a sheet says of its rows held against what the office's check says, word for word, with a tally of what was said.
import { checkRows } from '../../../src/core/row-check';
import { attainmentText, checkText, verdictText } from '../../../src/core/row-result';
import type { CheckedRow } from '../../../src/core/row';
import type { RuleContext } from '../../../src/core/row-rule';
import { placed, type RowResult, type Slot, type TypedRow } from './sheet';

export class Comparison {
  rows = 0;
  /** One line each, ready to be seen again. */
  readonly differing: string[] = [];
  readonly #said = new Map<string, number>();

  compare(
    origin: string,
    slots: readonly Slot[],
    rows: readonly TypedRow[],
    context: RuleContext,
    inSheet: readonly RowResult[],
  ): void {
    const places = rows.flatMap((row, index) => {
      const slot = slots[index];
      return slot === undefined ? [] : [placed(slot, row)];
    });
    checkRows(places, context).forEach((row, index) => {
      const line = places[index]?.line;
      const theirs = inSheet[index];
      if (line === undefined || theirs === undefined) throw new Error(`row ${index} is missing`);
      const ours = {
        check: checkText(row),
        attainment: attainmentText(line, row),
        verdict: verdictText(line, row, context),
      };
      this.#count(row);
      const same =
        ours.check === theirs.check && ours.attainment === theirs.attainment && ours.verdict === theirs.verdict;
      if (!same) this.differing.push(`${origin}: ${JSON.stringify({ line, typed: rows[index], ours, theirs })}`);
    });
  }

  #count({ problem, state }: CheckedRow): void {
    this.rows += 1;
    const said = problem?.code ?? state;
    this.#said.set(said, (this.#said.get(said) ?? 0) + 1);
  }

  /** How many different things have been said. */
  get kinds(): number {
    return this.#said.size;
  }

  summary(): string {
    const said = [...this.#said].sort((a, b) => b[1] - a[1]).map(([what, count]) => `${what} ${count}`);
    return `${this.rows.toLocaleString('en')} rows compared, ${this.differing.length} disagreements\n${said.join(', ')}`;
  }
}
