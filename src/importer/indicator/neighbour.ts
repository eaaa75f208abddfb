/**
 * What two figures of one sentence say about each other. "Tối thiểu 80% A và 90% B" means at least for both;
 * in "100% trường có ít nhất 02 nhân viên" the second belongs to the first; "đạt 70%, tăng 5% so với năm 2023"
 * says one target twice. The last two are shown unticked, because a person may mean them as targets of their own.
 */
import { comparisonOf } from './comparator';
import type { IndicatorProposal } from '../proposal';
import { foldedPattern } from '../text/words';
import type { Surroundings } from './figure-role';

const OWN_WORDS = new RegExp(
  foldedPattern(
    '(?<![\\p{L}])(?:đạt|được|phấn đấu|đảm bảo|bảo đảm|duy trì|tăng|giảm|còn|là|tỷ lệ|trong đó|chiếm|hoàn thành|riêng|so với|năm \\d{4})(?![\\p{L}])',
  ),
  'u',
);
const LISTED = /^[^;.:()]{0,90}(?:,|\svà)\s*$/u;

/** True when the comparison word before the first figure holds for the second as well. */
export function sharesWords(
  first: IndicatorProposal,
  second: IndicatorProposal,
  left: string,
  s: Surroundings,
): boolean {
  const between = s.left;
  if (opensClause(s)) return false;
  if (second.comparator !== '=' || second.approx || first.approx || first.unit !== second.unit) return false;
  if (second.unit === 'percent' && (second.target === 100 || first.target === 100)) return false;
  if (first.comparator === '=' || comparisonOf(left, '').comparator !== first.comparator) return false;
  const bare = /^\s*(?:%\s*)?(?:,|và)\s*$/u.test(between);
  if (first.comparator !== '>=') return bare;
  return LISTED.test(between) && (bare || !OWN_WORDS.test(between));
}

/** True when a semicolon or full stop stands between the figure and the one before it. */
function opensClause(s: Surroundings): boolean {
  return /[;.]/.test(s.before.charAt(s.before.length - s.left.length - 1));
}

const INSIDE = new RegExp(
  foldedPattern(
    '(?<![\\p{L}])(?:có|đạt|tham gia|tổ chức|thực hiện|bố trí|tiếp cận|sử dụng|tầm soát)\\s+(?:được\\s+)?(?:ít nhất|tối thiểu|từ|trên|đủ)\\s*$',
  ),
  'u',
);
const ANOTHER = new RegExp(
  foldedPattern(
    '[;:]|trong đó|(?:,|và)\\s+(?:mỗi\\s+\\p{L}+\\s+)?(?:có|phấn đấu|tổ chức|xây dựng|hỗ trợ|duy trì|thực hiện)(?![\\p{L}])',
  ),
  'u',
);
/** "05 doanh nghiệp có doanh thu trên 20 triệu USD": which ones are counted. */
const SIZE_OF_THING = new RegExp(
  foldedPattern('^[^,;.:]*(?:doanh thu|giá trị|quy mô|vốn|doanh số)[^,;.:]*(?:từ|trên|tối thiểu|ít nhất|đạt)\\s*$'),
  'u',
);
const COMPARED_AFTER = new RegExp(foldedPattern('^[^,;.]{0,60}(?<![\\p{L}])so với(?![\\p{L}])'), 'u');
const AGAIN = new RegExp(
  foldedPattern('[,(]\\s*(?:tăng|giảm|cao hơn|thấp hơn|vượt)(?: thêm)?(?: khoảng| trên| ít nhất)?\\s*$'),
  'u',
);

/** Unticks a figure that only completes the target before it. */
export function unsure(last: IndicatorProposal, before: IndicatorProposal, s: Surroundings): IndicatorProposal {
  if (opensClause(s)) return last;
  const narrows =
    /^[^,;.]{0,60}trở (?:lên|xuống)/u.test(s.after) && !OWN_WORDS.test(s.left) && !/[,:]|và/u.test(s.left);
  if (last.unit === 'count' && before.unit === 'percent' && (narrows || (INSIDE.test(s.left) && !ANOTHER.test(s.left))))
    return {
      ...last,
      ticked: false,
      confidence: 0.45,
      reason: 'Có thể chỉ là một phần của chỉ tiêu phần trăm đứng trước',
    };
  if (last.unit === 'count' && before.unit === 'count' && SIZE_OF_THING.test(s.left))
    return { ...last, ticked: false, confidence: 0.45, reason: 'Có thể chỉ là quy mô của những đơn vị nêu trước' };
  if (last.unit === 'percent' && (before.unit === 'percent' || before.unit === 'count') && before.direction === 'level')
    if (AGAIN.test(s.left) && COMPARED_AFTER.test(s.after))
      return {
        ...last,
        ticked: false,
        confidence: 0.4,
        reason: 'Có thể chỉ nói lại mức tăng, giảm của chỉ tiêu đứng trước',
      };
  return last;
}
