/**
 * Targets without a figure of their own: "không còn hộ …" (zero) and "bảo đảm các cơ sở … có hệ thống …" (all that
 * the words cover). They count only in a goals section and only where the words open the clause,
 * because "hộ không có đất" in the middle of a sentence describes and does not promise.
 */
import type { IndicatorProposal, IndicatorTime } from '../proposal';
import type { PlanContext } from '../plan-context';
import { spotOf } from '../text/spot';
import { carriedTime, readFigures } from './figure-reading';
import { sectionPath } from '../text/section';
import type { Sentence } from '../text/sentence';
import { targetYears } from './target-year';
import { PLAIN_TARGET } from './plain-target';
import { timeAround } from './time-around';
import { isFigure } from '../text/token-kind';
import { foldedPattern } from '../text/words';

// Every repeated part begins with a letter and blanks stand at one place only: else many years in a row take for ever.
const OPENING =
  '[-–•+\\s]*(?:(?:(?:(?:đến|tới|đến hết|đến cuối|từ|trong|vào)\\s+)?năm\\s+\\d{4}|phấn đấu|bảo đảm|đảm bảo|cơ bản|duy trì|tuyệt đối|kiên quyết|và|giữ vững|tiếp tục|toàn (?:tỉnh|huyện|quận|thành phố|ngành|xã)|hằng năm|hàng năm|mục tiêu)[\\s,:]*)*';
const ZERO = new RegExp(
  foldedPattern(
    `^\\s*${OPENING}(không còn|không có|không để|không phát sinh|không xảy ra|chấm dứt|không để xảy ra)(?![\\p{L}])\\s+(?!tình trạng|hoạt động|nhu cầu|điều kiện|đủ|gửi)([^,;.]{4,200})`,
  ),
  'u',
);
const ZERO_INSIDE = new RegExp(
  foldedPattern('(?<![\\p{L}])(không để xảy ra|không xảy ra|không phát sinh|không còn)(?![\\p{L}])\\s+([^,;.]{4,160})'),
  'u',
);
const ALL = new RegExp(
  foldedPattern(
    `^${OPENING}(?<=(?:bảo đảm|đảm bảo|phấn đấu)\\s*)(?:tất cả\\s+(?:các\\s+)?|toàn bộ\\s+(?:các\\s+)?|mọi\\s+|các\\s+)((?:cơ sở|trường|đơn vị|xã|phường|hộ|thôn|bản|lớp|cơ quan|doanh nghiệp|địa phương|công trình|trạm|bếp ăn|trung tâm|nhà trường|dự án|khu)(?![\\p{L}])[^,;.]{3,220}?)\\s+(có|được|đạt)(?![\\p{L}])\\s+[^,;.]{4,}`,
  ),
  'u',
);
const CONDITION = new RegExp(
  foldedPattern(
    '(?<![\\p{L}])(?:có|với|quy mô|từ)\\s+[^,;.]{0,60}?(?:từ|trên|dưới)\\s+[\\d.,]+[^,;.]{0,50}?(?:trở lên|trở xuống)',
  ),
  'u',
);

/** "Phấn đấu đến năm 2028 không còn lò nung …": outside the goals a zero needs words of intent. */
const AIMED_ZERO = new RegExp(
  foldedPattern(
    '(?<![\\p{L}])(?:phấn đấu|(?:đến|tới) (?:hết |cuối )?năm 20\\d\\d)[^;.:]{0,60}(?<![\\p{L}])(?:không còn|không để xảy ra)(?![\\p{L}])',
  ),
  'u',
);

/** "… đạt tối thiểu 85%; … đạt trên 95%; không để xảy ra hồ sơ trễ hạn": the last of a list of targets. */
const AFTER_TARGETS = new RegExp(foldedPattern('\\d\\s*%[^;.]*;\\s*không (?:để xảy ra|còn)(?![\\p{L}])'), 'u');

/** Zero targets of a sentence outside the goals. */
export function aimedZerosIn(
  sentence: Sentence,
  plan: PlanContext,
  carried: IndicatorTime | undefined,
): IndicatorProposal[] {
  if (!AIMED_ZERO.test(sentence.folded) && !AFTER_TARGETS.test(sentence.folded)) return [];
  return wordlessTargetsIn(sentence, plan, carried).filter((found) => found.unit === 'zero');
}

/** "không để xảy ra A và không để xảy ra B": two targets. */
const AND_NONE = new RegExp(foldedPattern('(?=\\s+và\\s+(?:không để xảy ra|không xảy ra|không còn)(?![\\p{L}]))'), 'u');

/** Zero and all-covering targets of a sentence in a goals section. */
export function wordlessTargetsIn(
  sentence: Sentence,
  plan: PlanContext,
  carried: IndicatorTime | undefined,
): IndicatorProposal[] {
  const found: IndicatorProposal[] = [];
  const { targets } = readFigures(sentence, plan);
  let at = 0;
  for (const clause of sentence.folded.split(';')) {
    const start = at;
    at += clause.length + 1;
    const figures = targets.filter((f) => f.start >= start && f.start < at);
    if (figures.length > 0) {
      const listed = zeroAfterFigures(sentence, clause, start, figures[figures.length - 1]?.end ?? 0, plan, carried);
      if (listed) found.push(listed);
      continue;
    }
    let from = start;
    for (const part of clause.split(AND_NONE)) {
      const proposal = zeroIn(sentence, part, from, plan, carried) ?? allIn(sentence, part, from, plan, carried);
      if (proposal) found.push(proposal);
      from += part.length;
    }
  }
  return found;
}

/** "Tốt 85%, Khá 15%, không có học sinh Chưa đạt": the last item of a list of figures. */
function zeroAfterFigures(
  sentence: Sentence,
  clause: string,
  start: number,
  lastFigure: number,
  plan: PlanContext,
  carried: IndicatorTime | undefined,
): IndicatorProposal | undefined {
  const after = AFTER_FIGURES.exec(sentence.folded.slice(lastFigure, start + clause.length));
  if (!after) return undefined;
  const from = lastFigure + after.index + after[0].length;
  if (/không/u.test(sentence.folded.slice(start, from))) return undefined;
  return zeroIn(sentence, sentence.folded.slice(from, start + clause.length), from, plan, carried, true);
}

const AFTER_FIGURES = new RegExp(foldedPattern('(?:,|(?<![\\p{L}])và(?=\\s+không (?:còn|để xảy ra)))'), 'u');

function zeroIn(
  sentence: Sentence,
  clause: string,
  start: number,
  plan: PlanContext,
  carried: IndicatorTime | undefined,
  opening = false,
): IndicatorProposal | undefined {
  const match = ZERO.exec(clause) ?? (opening ? null : ZERO_INSIDE.exec(clause));
  if (!match?.[2]) return undefined;
  const rest = match.index + match[0].length - match[2].length;
  const subject = sentence.text.slice(start + rest, start + rest + match[2].length).trim();
  const base = common(sentence, clause, start, plan, carried);
  return {
    ...base,
    target: 0,
    targetText: '0',
    unit: 'zero',
    comparator: '=',
    subject,
    verb: match[1] ?? '',
    confidence: 0.85,
    reason: 'Mục tiêu “không còn / không để xảy ra”: số phải bằng 0',
  };
}

function allIn(
  sentence: Sentence,
  clause: string,
  start: number,
  plan: PlanContext,
  carried: IndicatorTime | undefined,
): IndicatorProposal | undefined {
  const match = ALL.exec(clause.trimStart());
  if (!match?.[1]) return undefined;
  const pad = clause.length - clause.trimStart().length;
  const from = start + pad + match[0].indexOf(match[1]);
  const condition = CONDITION.exec(match[1]);
  const subject = sentence.text.slice(from, from + match[1].length);
  const scope = condition ? subject.slice(condition.index, condition.index + condition[0].length) : '';
  const base = common(sentence, clause, start, plan, carried);
  return {
    ...base,
    target: null,
    targetText: '',
    unit: 'boolean',
    comparator: '=',
    subject,
    scope,
    verb: 'đảm bảo',
    confidence: condition ? 0.8 : 0.55,
    ticked: condition !== null,
    reason: condition
      ? 'Yêu cầu áp dụng cho mọi đơn vị thỏa điều kiện'
      : 'Yêu cầu chung không có con số, có thể chỉ là định hướng',
  };
}

function common(
  sentence: Sentence,
  clause: string,
  start: number,
  plan: PlanContext,
  carried: IndicatorTime | undefined,
): Omit<IndicatorProposal, 'target' | 'unit' | 'comparator' | 'targetText'> {
  return {
    ...PLAIN_TARGET,
    ...spotOf(sentence, start),
    section: sectionPath(sentence.node),
    unitLabel: '',
    subject: '',
    what: sentence.text.slice(start, start + clause.length).trim(),
    time: timeOf(sentence, plan, carried),
    confidence: 0.8,
    reason: '',
  };
}

function timeOf(sentence: Sentence, plan: PlanContext, carried: IndicatorTime | undefined): IndicatorTime {
  const tokens = sentence.tokens;
  const year = targetYears(sentence.folded, tokens, new Set(tokens.filter(isFigure)), plan.pastYear)[0];
  const own = carriedTime(sentence, plan);
  if (own) return own;
  if (year)
    return { kind: 'in', year: year.kind === 'year' ? year.year : null, from: null, to: null, foundIn: 'sentence' };
  if (carried) return carried;
  return timeAround(sentence.node, plan, sentence.folded);
}
