/** Numbers of things to be chosen that do not go together, for a person to see: nothing is resolved here. */
import { folded } from './text/normalise';
import type { PlanWarning, QuotaProposal } from './proposal';
import type { Sentence } from './text/sentence';
import { isFigure } from './text/token-kind';

export function quotaConflicts(quotas: readonly QuotaProposal[], sentences: readonly Sentence[]): PlanWarning[] {
  return [...totals(quotas), ...twoCounts(quotas), ...eitherOr(quotas), ...unknownCounts(sentences, quotas)];
}

/** "20 trường … (trong đó 10 …, 05 …, 06 …)": the parts must add up to the whole that is named before them. */
function totals(quotas: readonly QuotaProposal[]): PlanWarning[] {
  const warnings: PlanWarning[] = [];
  for (const source of new Set(quotas.map((q) => `${q.line}|${q.source}`))) {
    const here = quotas.filter((q) => `${q.line}|${q.source}` === source);
    const parts = here.filter((q) => q.scope === 'trong đó');
    const noun = parts[0]?.unitLabel.split(' ')[0] ?? '';
    const whole = here.find((q) => q.scope === '' && q.unitLabel.split(' ')[0] === noun);
    const sum = parts.filter((p) => p.unitLabel.startsWith(noun)).reduce((a, p) => a + p.value, 0);
    if (whole && parts.length > 1 && sum !== whole.value)
      warnings.push({
        code: 'totals',
        line: whole.line,
        message: `Tổng không khớp ở dòng ${whole.line}: nêu ${whole.value} ${noun}, các phần cộng lại là ${sum}.`,
      });
  }
  return warnings;
}

/** "mỗi huyện chọn 20 trường" here and "chọn 10 trường" there: both stand, a person says how they go together. */
function twoCounts(quotas: readonly QuotaProposal[]): PlanWarning[] {
  const warnings: PlanWarning[] = [];
  const wholes = quotas.filter((q) => q.scope === '' && !OWN_TIME.test(q.source) && nounOf(q) !== '');
  const first = new Map<string, QuotaProposal>();
  for (const quota of wholes) {
    const known = first.get(quota.unitLabel);
    if (!known) first.set(quota.unitLabel, quota);
    else if (known.line !== quota.line && known.value !== quota.value)
      warnings.push({
        code: 'two-counts',
        line: quota.line,
        message: `Dòng ${quota.line} nêu ${inWords(quota)}, dòng ${known.line} nêu ${inWords(known)}: cần xác định số nào dùng cho việc nào.`,
      });
  }
  return warnings;
}

/** A number for a year of its own does not contradict the number for the whole plan. */
const OWN_TIME = /^(?:Năm|Giai đoạn|Đợt|Quý)\s/u;
const nounOf = (quota: QuotaProposal): string => quota.unitLabel.split(' ')[0] ?? '';
const inWords = ({ value, unitLabel, per }: QuotaProposal): string =>
  `${value} ${unitLabel}${per === '' ? '' : ` mỗi ${per}`}`;

/** One number for two kinds of things. */
function eitherOr(quotas: readonly QuotaProposal[]): PlanWarning[] {
  return quotas
    .filter((q) => / hoặc /u.test(q.unitLabel))
    .map((q) => ({
      code: 'two-counts',
      line: q.line,
      message: `Dòng ${q.line} nêu chung một số cho hai loại: ${inWords(q)}. Cần quyết định mỗi loại bao nhiêu.`,
    }));
}

const REFERS_BACK = /^\s+(\p{L}+)\s*\([^()]*nêu (?:trong|tại|ở) kế hoạch[^()]*\)/u;

/** "09 tỉnh (… nêu trong Kế hoạch)" where the plan nowhere names nine. */
function unknownCounts(sentences: readonly Sentence[], quotas: readonly QuotaProposal[]): PlanWarning[] {
  return sentences.flatMap((sentence) =>
    sentence.tokens.filter(isFigure).flatMap((figure) => {
      const noun = REFERS_BACK.exec(sentence.folded.slice(figure.end))?.[1];
      const named = quotas.filter((q) => noun !== undefined && folded(nounOf(q)) === noun);
      if (noun === undefined || named.length === 0 || named.some((q) => q.value === figure.value)) return [];
      const known = named.map((q) => `${q.value} (dòng ${q.line})`).join(', ');
      const line = sentence.line;
      return [
        {
          code: 'two-counts' as const,
          line,
          message: `Dòng ${line} nhắc tới ${figure.value} ${noun} nêu trong kế hoạch, nhưng kế hoạch chỉ nêu ${known}.`,
        },
      ];
    }),
  );
}
