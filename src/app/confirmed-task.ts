// Confirmed tasks: those of each unit's block, with the date where the same line states one, and dated tasks that stand
// in no block. In the order of the document.
import type { Task } from '../core/plan';
import type { TaskProposal } from '../importer/proposal';
import type { ConfirmedPlan } from './contract';
import { plannedDue } from './confirmed-due';
import { lineKey, oneLine } from './confirmed-indicator';

interface Draft {
  readonly unit: string;
  readonly text: string;
  readonly line: number;
  readonly dated?: TaskProposal;
}

export function plannedTasks({ units, tasks }: Pick<ConfirmedPlan, 'units' | 'tasks'>): Task[] {
  const left = [...tasks];
  const inBlocks = units.flatMap(({ name, tasks: own }) =>
    own.map(({ text, line }): Draft => {
      const at = left.findIndex((dated) => dated.line === line || overlaps(dated, line, text));
      const [dated] = at < 0 ? [] : left.splice(at, 1);
      return { unit: name, text, line, ...(dated && { dated }) };
    }),
  );
  const others = left.map((dated): Draft => ({ unit: dated.unit, text: dated.text, line: dated.line, dated }));
  const keys = new Set<string>();
  return [...inBlocks, ...others]
    .sort((a, b) => a.line - b.line)
    .map((draft) => task(draft, lineKey(draft.line, keys)));
}

/** A block's task begins above the line in which its date stands. */
function overlaps(dated: TaskProposal, line: number, text: string): boolean {
  return line < dated.line && dated.line - line < 6 && oneLine(text).includes(oneLine(dated.text));
}

function task({ unit, text, line, dated }: Draft, key: string): Task {
  const isPlannedDay = dated?.deadline.semantics === 'on' && dated.deadline.type === 'date';
  const { due, dueText } = dated ? plannedDue(dated.deadline) : {};
  return {
    key,
    unit: oneLine(unit),
    text: oneLine(text),
    ...(due && (isPlannedDay ? { on: due.date } : { due })),
    ...(dueText !== undefined && { dueText }),
    source: { line },
  };
}
