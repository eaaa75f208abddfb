// "Vì sao?": which units a figure of Tổng hợp is made of, what each gave, and who is left out for which reason.
import { explain as explainLine, type LineExplanation } from '../core/completion';
import { exclusionText } from '../core/completion-text';
import { linesOf, type Line } from '../core/line';
import { RESTRICTED_TEXT } from '../core/restricted';
import { problem, ProblemError, sentence } from '../core/problem';
import { showFigure } from '../core/quantity';
import type { Explanation } from './contract';
import { requireRound } from './change-plan';
import { urlOf } from './row-problems';
import { entryKeyOf, findEntryFiles } from './entry-files';
import { requireOffice } from './office';
import { roundContext, ROUND_TABS, type RoundContext } from './round-context';
import type { Session } from './session';
import { allResults } from './show-round';

export function explain(session: Session, { roundKey, lineKey }: { roundKey: string; lineKey: string }): Explanation {
  const office = requireOffice(session, ROUND_TABS);
  const context = roundContext(office, requireRound(office.plan, roundKey), session.nowMs);
  const result = allResults(context).find((line) => line.lineKey === lineKey);
  if (result === undefined) throw new ProblemError(problem('lineCodeUnknown', { value: lineKey }));
  if (context.hidden.has(lineKey)) return restrictedExplanation(result);
  const files = findEntryFiles(session, office.plan, context.round)?.files;
  const url = (unitKey: string) => urlOf(files?.get(entryKeyOf(context.plan, context.round, unitKey)));
  const parts = linesOf(office.plan).filter((line) => line.key === lineKey || line.indicatorKey === lineKey);
  const explained = parts.map((line) => explainLine(context.completionInput, line.key));
  const label = ({ line }: LineExplanation) => (explained.length > 1 ? ` · ${line.subject}` : '');
  return {
    title: `${result.code} · ${result.text}`,
    sum: sumSentence(result, carriedText(context, parts)),
    counted: explained.flatMap((each) =>
      each.counted.map(({ unit, numerator, denominator }) => ({
        unit: unit.name + label(each),
        numerator: showFigure(numerator),
        denominator: denominator === undefined ? '' : showFigure(denominator),
        url: url(unit.key),
      })),
    ),
    excluded: explained.flatMap((each) =>
      each.excluded.map(({ unit, why, row }) => ({
        unit: unit.name + label(each),
        reason:
          why === 'refused' && row?.problem ? `${exclusionText(why)}: ${sentence(row.problem)}` : exclusionText(why),
        url: url(unit.key),
      })),
    ),
  };
}

function restrictedExplanation({ code, text }: ReturnType<typeof allResults>[number]): Explanation {
  const sum = `Số liệu này ${RESTRICTED_TEXT}: chỉ người được chia sẻ bảng “Số liệu hạn chế” mới mở được. Nhờ chủ bảng chia sẻ nếu cần.`;
  return { title: `${code} · ${text}`, sum, counted: [], excluded: [] };
}

/** What earlier rounds brought to a count that goes on: it is in the figure, but in no row of this round. */
function carriedText({ completionInput }: RoundContext, lines: readonly Line[]): string {
  const carried = lines
    .filter(({ cumulative }) => cumulative === true)
    .reduce((sum, { key }) => sum + (completionInput.earlierSums?.[key] ?? 0), 0);
  return carried === 0 ? '' : `, gồm ${showFigure(carried)} của các kỳ trước`;
}

function sumSentence(result: ReturnType<typeof allResults>[number], carried: string): string {
  const { numerator, denominator, attainment, verdictText, coverage, target } = result;
  if (numerator === '') return `Chưa có số để cộng. Mục tiêu: ${target}. ${coverage}.`;
  const sum =
    denominator === ''
      ? `Cộng được ${numerator}${carried}`
      : `${numerator} trên ${denominator}${attainment === '' ? '' : ` = ${attainment}`}`;
  return `${sum}. Mục tiêu: ${target}. ${verdictText}. ${coverage} có số liệu.`;
}
