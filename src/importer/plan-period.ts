/**
 * The years of a plan whose title and preface name none: from its section on time ("III. Thời gian thực hiện"), else
 * from the headings of its goals ("2. Mục tiêu cụ thể đến năm 2030").
 */
import type { PlanMeta } from './proposal';
import { ancestors, type Node } from './text/outline';
import { headingKind } from './text/section';
import { tokensOf } from './text/token';
import { yearsOf } from './text/token-kind';
import { foldedPattern } from './text/words';

type Period = PlanMeta['period'];

/** Lines of a section on time that are looked at; what stands further down tells of single days. */
const MOST_LINES = 8;
const LONGEST_HEADING = 160;

const TIME = new RegExp(
  foldedPattern(
    '^(?:về )?(?:\\p{L}+[, ]+){0,6}?thời gian(?: (?:thực hiện|triển khai|thi đua|tổ chức|phát động|tiến hành|áp dụng)|(?=\\s*(?:$|[:,.]|và)))',
  ),
  'u',
);
const AFTER_TIME = new RegExp(foldedPattern('^(?:về )?thời gian'), 'u');
const UNTIL = /(?:đến|tới) (?:hết |cuối )?$/u;
/** "tầm nhìn đến năm 2045": what is only looked forward to. */
const VISION = new RegExp(foldedPattern('(?:tầm nhìn|định hướng)(?: đến| tới)? $'), 'u');

/** Undefined when neither says. `pastYear`: the latest year that is over when the plan begins. */
export function periodOfSections(nodes: readonly Node[], pastYear: number | null): Period | undefined {
  const top = nodes.filter((node) => ancestors(node).length <= 1 && !node.block.cells);
  for (const node of top) {
    if (!TIME.test(node.folded.slice(0, LONGEST_HEADING))) continue;
    const period = periodOfYears(linesOnTime(node).flatMap(yearsIn), pastYear);
    if (period) return period;
  }
  return periodOfGoals(top, pastYear);
}

/** The heading's own words and those under it; under "Đối tượng và thời gian" only the part on time. */
function linesOnTime(node: Node): Node[] {
  const under = [...descendants(node)].slice(0, 3 * MOST_LINES);
  if (AFTER_TIME.test(node.folded)) return [node, ...under].slice(0, MOST_LINES);
  const part = under.find((each) => AFTER_TIME.test(each.folded));
  return part ? [part, ...descendants(part)].slice(0, MOST_LINES) : [];
}

function* descendants(node: Node): Generator<Node> {
  for (const child of node.children) {
    yield child;
    yield* descendants(child);
  }
}

function yearsIn({ block, folded }: Node): number[] {
  if (block.cells) return [];
  return tokensOf(block.text, folded).flatMap(yearsOf);
}

function periodOfYears(years: readonly number[], pastYear: number | null): Period | undefined {
  const own = years.filter((year) => pastYear === null || year > pastYear);
  return own.length === 0 ? undefined : { from: Math.min(...own), to: Math.max(...own) };
}

function periodOfGoals(top: readonly Node[], pastYear: number | null): Period | undefined {
  const stated = top.flatMap(({ block, folded, children }) => {
    if (children.length === 0 || block.text.length > LONGEST_HEADING || headingKind(folded) !== 'goals') return [];
    return tokensOf(block.text, folded).flatMap((token) => {
      if (token.kind !== 'year' || token.year === null || (pastYear !== null && token.year <= pastYear)) return [];
      const before = folded.slice(0, token.start);
      return VISION.test(before) ? [] : [{ year: token.year, until: UNTIL.test(before) }];
    });
  });
  if (stated.length === 0) return undefined;
  const to = Math.max(...stated.map(({ year }) => year));
  const from = Math.min(...stated.map(({ year }) => year));
  return { from: stated.some(({ until }) => until) ? null : from, to };
}
