/**
 * Reads the targets of one sentence. Every figure that is not something else (figure-role.ts) and stands where a
 * target can stand (judgement.ts) becomes one proposal: two figures joined by "và" are two targets. What is doubtful
 * is proposed unticked with its reason, never left out silently and never ticked.
 */
import { comparisonOf, directionOf } from './comparator';
import { readFigures, surroundings, type Reading } from './figure-reading';
import { isRank, type Surroundings } from './figure-role';
import { judge, rateBase, sure, type Judged } from './judgement';
import { sharesWords, unsure } from './neighbour';
import { partAround } from '../text/clause';
import { folded } from '../text/normalise';
import { readsTwoWays } from '../text/numeral';
import { ownWords, wordsAround } from './own-words';
import type { PairedYear } from './paired-years';
import { yearOfDay, type PlanContext } from '../plan-context';
import type { Alternative, IndicatorProposal, IndicatorTime, IndicatorUnit } from '../proposal';
import { sectionPath, type SectionKind } from '../text/section';
import type { Sentence } from '../text/sentence';
import { asSeries, continuesSeries, repeats, restates, SERIES, sharingRate } from './series';
import { spotOf } from '../text/spot';
import { subjectOf, unitLabelOf } from './subject';
import { dayOf, timeInSentence } from './figure-year';
import { WHOLE_PERIOD } from './target-year';
import { timeAround } from './time-around';
import type { FigureToken } from '../text/token-kind';
import { foldedPattern, words } from '../text/words';

const VERBS = words(
  'phấn đấu|duy trì|bảo đảm|đảm bảo|giữ vững|nâng tỷ lệ|nâng|giảm|tăng|đạt|hoàn thành|xây dựng|tổ chức|thành lập|hỗ trợ|có',
);

/** Reads all the targets of a sentence. `carried` is the year that its block opened with. */
export function indicatorsIn(
  sentence: Sentence,
  kind: SectionKind,
  plan: PlanContext,
  carried: IndicatorTime | undefined,
): IndicatorProposal[] {
  if (!HAS_WORDS.test(sentence.folded)) return [];
  const reading = readFigures(sentence, plan);
  const found: IndicatorProposal[] = [];
  const own = new Map<IndicatorProposal, string>();
  let last: IndicatorProposal | undefined;
  let previous: IndicatorProposal | undefined;
  let leftOfPrevious = '';
  for (const token of reading.targets) {
    const around = surroundings(sentence.folded, reading.targets, token, plan.pastYear);
    const joined =
      last?.ticked === true && last.unit === 'count' && token.kind === 'number' && JOINED.test(around.left)
        ? last
        : undefined;
    const nextOfSeries =
      previous?.ticked === true &&
      (previous.unit === 'count' || previous.unit === 'ratio') &&
      token.kind === 'number' &&
      SERIES.test(around.left);
    if (previous && restates(token, around)) continue;
    const first = countedBefore(token, around, found);
    const judged =
      judge(token, around, kind) ??
      ((joined && unitLabelOf(around.right) !== '') ||
      isReceived(last, token, around) ||
      nextOfSeries ||
      first !== undefined
        ? sure(0.7, 'Nối tiếp một số lượng đã là chỉ tiêu')
        : undefined);
    last = judged ? proposalOf(sentence, token, around, judged, plan, carried, reading) : undefined;
    if (last && previous && continuesSeries(previous, around)) last = asSeries(last, previous);
    if (last && previous && sharesWords(previous, last, leftOfPrevious, around))
      last = { ...last, comparator: previous.comparator };
    if (last && first?.comparator === '>=' && last.comparator === '=' && !last.approx)
      last = { ...last, comparator: '>=' };
    if (last && previous) last = unsure(last, previous, around);
    if (last) leftOfPrevious = around.left;
    previous = last ?? previous;
    if (last) found.push(last);
    if (last && last.what === wordsAround(sentence.text, token, around))
      own.set(last, ownWords(sentence.text, token, around, reading.targets));
  }
  const named = found.map((f, i) => ({
    ...sharingRate(f.subject === '' ? { ...f, subject: found[i + 1]?.subject ?? '' } : f, found[i + 1]),
    what: own.get(f) ?? f.what,
  }));
  return named.filter((f, i) => !named.slice(0, i).some((g) => repeats(f, g)));
}

/** "86%" alone on a line, as a bad scan leaves a table, is a target of nothing. */
const HAS_WORDS = /\p{L}{2}/u;

/** "ít nhất 02 trường trong nhóm A, 10 trường trong nhóm B": the same thing is counted on. */
function countedBefore(
  token: FigureToken,
  s: Surroundings,
  found: readonly IndicatorProposal[],
): IndicatorProposal | undefined {
  const thing = firstTwoWords(unitLabelOf(s.right));
  if (token.kind !== 'number' || thing === undefined || !/(?:[,;]|\svà)\s*$/u.test(s.left)) return undefined;
  return found.find((f) => f.ticked && f.unit === 'count' && firstTwoWords(folded(f.unitLabel)) === thing);
}

const firstTwoWords = (label: string): string | undefined => /^\p{L}+ \p{L}+/u.exec(label)?.[0];

/** "06 lớp … cho khoảng 420 cán bộ": those for whom the output before them is made. */
function isReceived(last: IndicatorProposal | undefined, token: FigureToken, s: Surroundings): boolean {
  const isOutput = last?.ticked === true && last.unit === 'count';
  return isOutput && token.kind === 'number' && RECEIVES.test(s.left) && unitLabelOf(s.right) !== '';
}

const RECEIVES = /^[^;.:]{3,110}\scho(?: (?:khoảng|hơn|trên|gần|ít nhất|tối thiểu))?\s*$/u;

/** "40 trạm và xây mới hai bể": the second of two things that are made. */
const JOINED =
  /^(?:[^;.:]{1,40},|[^;.:]{1,80}\svà)\s*(?:(?:xây mới|xây dựng|sửa chữa|nâng cấp|thành lập|lắp đặt|trồng|mở|trao)\s*)?$/u;

function proposalOf(
  sentence: Sentence,
  token: FigureToken,
  s: Surroundings,
  judged: Judged,
  plan: PlanContext,
  carried: IndicatorTime | undefined,
  reading: Reading,
): IndicatorProposal {
  const { comparator, approx } = comparedOf(token, s);
  const base = token.kind === 'number' ? rateBase(s, unitLabelOf(s.right)) : undefined;
  const text = sentence.text;
  const leftText = text.slice(token.start - s.left.length, token.start);
  const rightText = text.slice(token.end, token.end + s.right.length);
  const alternatives = [
    ...(readsTwoWays(token.text) && token.kind === 'number' ? twoReadings(token.text) : []),
    ...eitherYear(reading.paired.get(token)),
  ];
  const proposal: IndicatorProposal = {
    ...spotOf(sentence, token.start),
    section: sectionPath(sentence.node),
    comparator,
    approx,
    target: token.value,
    targetText: token.text,
    unit:
      base === undefined && !(token.kind === 'number' && PER_HEAD.test(unitLabelOf(s.right)))
        ? UNITS[token.kind]
        : 'ratio',
    unitLabel: labelOf(token, rightText),
    subject: subjectOf(leftText, rightText),
    what: wordsAround(text, token, s),
    time: timeOf(sentence, token, reading, plan, carried),
    scope: scopeOf(sentence, token, reading),
    direction: directionOf(s.left),
    baseline: baselineOf(sentence, token),
    verb: VERBS.exec(s.left)?.[0] ?? VERBS.exec(s.before)?.[0] ?? '',
    confidence: judged.confidence,
    ticked: judged.ticked && alternatives.length === 0,
    reason: alternatives.some(({ year }) => year !== undefined) ? WHOSE_YEAR : judged.reason,
    alternatives,
  };
  const per = token.per ?? base ?? token.of;
  const ranged = token.to === undefined ? proposal : { ...proposal, targetTo: token.to };
  return per === undefined ? ranged : { ...ranged, per };
}

/** How the words around a figure compare it with what is reached. */
function comparedOf(token: FigureToken, s: Surroundings): ReturnType<typeof comparisonOf> {
  const stated = comparisonOf(s.left, s.right);
  if (isRank(s)) return { ...stated, comparator: '<=' };
  // "từ 5% đến 10%" opens a range, "tổng hợp từ 100% các kho" says where from: neither is a lower bound.
  const isAll = token.kind === 'percent' && token.value === 100 && stated.comparator === '>=';
  // "100% cán bộ hoàn thành nhiệm vụ trở lên": all of them, with that grade or a better one.
  if (isAll && /^\s*[^\s\d]+.*trở lên/u.test(s.right) && !/^\s*trở lên|dự toán|kế hoạch|chỉ tiêu/u.test(s.right))
    return { ...stated, comparator: '=' };
  const isFrom = (token.to !== undefined || isAll) && /(?<!\p{L})từ\s*$/u.test(s.left);
  return isFrom ? { ...stated, comparator: '=' } : stated;
}

/** "2,1 con/phụ nữ", "40 học sinh/hố tiêu": heads for each of something, which no sum over units may add up. */
const PER_HEAD = new RegExp(
  foldedPattern(
    '^(?:con|trẻ|trẻ em|học sinh|sinh viên|giáo viên|bác sĩ|điều dưỡng|giường|giường bệnh)\\s*/\\s*(?!năm|tháng|ngày|lần|đợt|kỳ|trường|xã|phường|thôn|huyện|đơn vị|cơ sở)\\p{L}',
  ),
  'u',
);

const UNITS: Readonly<Record<FigureToken['kind'], IndicatorUnit>> = {
  percent: 'percent',
  number: 'count',
  ratio: 'ratio',
};

function twoReadings(text: string): Alternative[] {
  const grouped = Number(text.replace(',', ''));
  return [{ meaning: `Dấu phẩy là dấu ngăn hàng nghìn: ${grouped}`, target: grouped }];
}

const WHOSE_YEAR = 'Các con số và các năm đứng liền nhau, câu không nói số nào của năm nào';

/** Each of the years that a figure may mean; none when the words say which. */
function eitherYear(pair: PairedYear | undefined): Alternative[] {
  if (!pair || pair.isSure) return [];
  return [pair.year, ...pair.others].map((year) => ({ meaning: `Chỉ tiêu của năm ${year}`, year }));
}

function labelOf(token: FigureToken, right: string): string {
  if (token.kind === 'percent') return /^\s*\/\s*năm/u.test(right) ? '%/năm' : '%';
  if (token.kind === 'ratio') return token.label ?? '';
  return unitLabelOf(right);
}

function timeOf(
  sentence: Sentence,
  token: FigureToken,
  reading: Reading,
  plan: PlanContext,
  carried: IndicatorTime | undefined,
): IndicatorTime {
  const pair = reading.paired.get(token);
  if (pair) return { kind: 'in', year: pair.year, from: null, to: null, foundIn: 'sentence' };
  const isOneYear = plan.to !== null && plan.from === plan.to;
  const own = timeInSentence(sentence.folded, token, reading.years, reading.targets, reading.tokens, isOneYear);
  if (own) return own;
  const day = dayOf(sentence.folded, token, reading.tokens);
  const year = day && yearOfDay(plan, day.month, day.day);
  if (typeof year === 'number') return { kind: 'by', year, from: null, to: null, foundIn: 'sentence' };
  const after = sentence.folded.slice(token.end);
  if (carried && !WHOLE_PERIOD.test(after)) return carried;
  return timeAround(sentence.node, plan, sentence.folded.slice(0, token.start), after);
}

const SCOPE = new RegExp(
  foldedPattern(
    '(?<![\\p{L}])(?:đối với|ở những nơi|nơi có|tại các|áp dụng (?:cho|đối với|với))(?![\\p{L}])[^,;:.]{3,140}',
  ),
  'u',
);

/** The words of the figure's clause that narrow a target to some of its subjects. */
function scopeOf(sentence: Sentence, token: FigureToken, reading: Reading): string {
  const { start: from, end: to } = partAround(sentence.folded, token);
  const clause = sentence.folded.slice(from, to);
  const stated = SCOPE.exec(clause);
  if (stated) return sentence.text.slice(from + stated.index, from + stated.index + stated[0].length).trim();
  const condition = reading.figures.find(
    (f) =>
      f.start >= from &&
      f.end <= to &&
      !reading.targets.includes(f) &&
      /^[^,;.]{0,40}trở (?:lên|xuống)/u.test(sentence.folded.slice(f.end)),
  );
  if (!condition) return '';
  const start = sentence.folded.slice(from, condition.start).search(/(?:có|với|từ|quy mô)\s+[^,;.]{0,40}$/u);
  const end = sentence.folded.indexOf('trở', condition.end) + 'trở lên'.length;
  return start < 0 ? '' : sentence.text.slice(from + start, end).trim();
}

const BASELINE = new RegExp(foldedPattern('(?<![\\p{L}])(?:so với|so sánh với)(?![\\p{L}])[^,;.)]{2,90}'), 'u');

const BASELINE_FROM = new RegExp(
  foldedPattern('(?<![\\p{L}])từ\\s+\\d[\\d.,]*\\s*%?[^,;.]{0,50}?(?=\\s+(?:lên|xuống|còn)(?![\\p{L}]))'),
  'u',
);

function baselineOf(sentence: Sentence, token: FigureToken): string {
  const after = BASELINE.exec(sentence.folded.slice(token.end));
  if (after) return sentence.text.slice(token.end + after.index, token.end + after.index + after[0].length).trim();
  const before = BASELINE_FROM.exec(sentence.folded.slice(0, token.start + 1));
  return before && !before[0].includes('tuổi')
    ? sentence.text.slice(before.index, before.index + before[0].length).trim()
    : '';
}
