/**
 * Figures of one sentence that carry one target on: "60% vào năm 2025 và 75% vào năm 2030", "10 bác sĩ và 30 giường bệnh
 * trên 10.000 dân", and the same target said twice.
 */
import type { Surroundings } from './figure-role';
import type { IndicatorProposal } from '../proposal';
import type { FigureToken } from '../text/token-kind';
import { foldedPattern } from '../text/words';

/** "10 bác sĩ và 30 giường bệnh trên 10.000 dân": the base stands once, behind the second figure. */
export function sharingRate(first: IndicatorProposal, next: IndicatorProposal | undefined): IndicatorProposal {
  const shares = first.unit === 'count' && next?.unit === 'ratio' && next.per !== undefined && next.per >= 1000;
  return shares && /\sv\p{L}$/u.test(first.what) ? { ...first, unit: 'ratio', per: next.per } : first;
}

/** "60% vào năm 2025 và 75% vào năm 2030": the second figure has nothing of its own but its year. */
export const SERIES = new RegExp(
  foldedPattern(
    '(?:năm\\s+)?(?:19|20)\\d\\d\\)?\\s*(?:,|và|;)+\\s*(?:\\(|đến|vào|hết|năm|(?:19|20)\\d\\d|:|,|đạt|còn|khoảng|trên|dưới|ít nhất|tối thiểu|xuống|lên|tăng|giảm|là|trong|phấn đấu|không quá|từ|\\s)*$',
  ),
  'u',
);

/** "còn 550 … và 500 … vào năm 2030": the first had its year, the second has its own after it. */
const JOINED_SHORT = /^(?:\s*\p{L}+){0,4}\s*(?:,|và)\s*$/u;

const OWN_YEAR = new RegExp(foldedPattern('^[^,;.\\d]{0,40}(?:vào|đến|trong)?\\s*năm\\s+(?:19|20)\\d\\d'), 'u');

export function continuesSeries(first: IndicatorProposal, s: Surroundings): boolean {
  if (SERIES.test(s.left)) return true;
  return first.time.foundIn === 'sentence' && JOINED_SHORT.test(s.left) && OWN_YEAR.test(s.right);
}

export function asSeries(later: IndicatorProposal, first: IndicatorProposal): IndicatorProposal {
  const downward = first.comparator === '<=' || first.comparator === '<';
  const holdsOn = later.comparator === '=' && !later.approx && !first.approx && later.target !== 100;
  const holdsDown = downward && later.comparator === '=' && !later.approx;
  const sameRate = first.unit === 'ratio' && later.unit === 'count' && later.unitLabel === '';
  return {
    ...later,
    ...(sameRate && { unit: first.unit, per: first.per }),
    unitLabel: later.unitLabel || first.unitLabel,
    subject: first.subject,
    what: together(first.what, later.what),
    direction: later.direction === 'level' ? first.direction : later.direction,
    comparator: holdsDown || holdsOn ? first.comparator : later.comparator,
    verb: first.verb,
  };
}

/** The words of both figures as they stand: what ends the first begins the second. */
function together(first: string, later: string): string {
  for (let shared = Math.min(first.length, later.length); shared > 0; shared--)
    if (first.endsWith(later.slice(0, shared))) return first + later.slice(shared);
  return `${first} ${later}`;
}

/** The same target said twice in one sentence: "80% …, tăng từ 35% lên 80%". */
export function repeats(a: IndicatorProposal, b: IndicatorProposal): boolean {
  return (
    a.target === b.target &&
    a.unit === b.unit &&
    a.comparator === b.comparator &&
    a.time.year === b.time.year &&
    /(?:lên|xuống|còn)\s+[\d.,]+\s*%?[^%]*$/u.test(a.what)
  );
}

/** "7/8 thôn … (87,5%)": the same target once more, as a share. */
export function restates(token: FigureToken, s: Surroundings): boolean {
  return token.kind === 'percent' && /\((?:đạt|tỉ lệ|bằng|=|\s)*$/u.test(s.left) && /^\s*\)/.test(s.after);
}
