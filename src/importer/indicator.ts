/**
 * Reads the targets of one sentence. Every figure that is not something else (figure-role.ts) and stands where a
 * target can stand becomes one proposal: two figures joined by "và" are two targets. What is doubtful
 * is proposed unticked with its reason, never left out silently and never ticked.
 */
import { comparisonOf, directionOf } from './comparator';
import { sharesWords, unsure } from './neighbour';
import { roleOf, type Surroundings } from './figure-role';
import { pairedYears, type PairedYear } from './paired-years';
import type { PlanContext } from './plan-context';
import type { Alternative, IndicatorProposal, IndicatorTime, IndicatorUnit } from './proposal';
import { sectionPath, type SectionKind } from './section';
import { lineAt, type Sentence } from './sentence';
import { subjectOf, unitLabelOf } from './subject';
import { leadingTime, targetYears, timeFromHeadings, timeInSentence, timeOfPlan } from './target-year';
import { isFigure, type FigureToken, type SpanToken, type Token } from './token';
import { readsTwoWays } from './numeral';
import { foldedPattern, words } from './words';

const STRIVE = words('phấn đấu|mục tiêu|chỉ tiêu|đạt|duy trì|bảo đảm|đảm bảo|nâng|giữ vững|đặt ra');
const AIM = words('phấn đấu|mục tiêu|chỉ tiêu');
const ACT = words(
  'có|đạt|gấp|xây dựng|thành lập|hỗ trợ|tổ chức|đào tạo|bồi dưỡng|tập huấn|triển khai|trồng|phát triển|hình thành|duy trì|thực hiện|công nhận|kết nạp|cung cấp|cấp|tạo|giảm|tăng|lên|xuống|thu hút|trao|vận động|huy động|tiếp nhận|giới thiệu|giải quyết|phấn đấu|bảo đảm|đảm bảo|là|bình quân|còn|nhân rộng|hoàn thành|ra mắt|tư vấn|khám|tiêm|mở|số lượng|tổng số|diện tích|sản lượng|thêm|đầu tư|lắp đặt|trang bị|biên soạn|phát hành|thu gom|xóa|sửa chữa',
);
const VERBS = words(
  'phấn đấu|duy trì|bảo đảm|đảm bảo|giữ vững|nâng tỷ lệ|nâng|giảm|tăng|đạt|hoàn thành|xây dựng|tổ chức|thành lập|hỗ trợ|có',
);
const NOT_COUNTED = new RegExp(
  foldedPattern('^(?:cấp|chiều)(?![\\p{L}])|(?<![\\p{L}])(?:lần thứ|thứ|văn bản|nghị quyết|công văn)(?![\\p{L}])'),
  'u',
);
const HEADS = words('mục tiêu|chỉ tiêu|nhiệm vụ|giải pháp|nội dung|nhóm mục tiêu|nhóm chỉ tiêu|nhóm nhiệm vụ');
/** "Tỷ lệ tiêm đủ 8 loại vắc xin …": the figure describes what is measured, the target follows. */
const MEASURED = new RegExp(foldedPattern('(?<![\\p{L}])tỷ lệ(?![\\p{L}])(?:(?!đạt|là|còn|:)[^,;])*$'), 'u');
const QUOTA = words('mỗi|một|từng');

/** Reads all the targets of a sentence. `carried` is the year that its block opened with. */
export function indicatorsIn(
  sentence: Sentence,
  kind: SectionKind,
  plan: PlanContext,
  carried: IndicatorTime | undefined,
): IndicatorProposal[] {
  const reading = readFigures(sentence, plan);
  const found: IndicatorProposal[] = [];
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
    const judged =
      judge(token, around, kind) ??
      ((joined && unitLabelOf(around.right) !== '') || nextOfSeries
        ? sure(0.7, 'Nối tiếp một số lượng đã là chỉ tiêu')
        : undefined);
    last = judged ? proposalOf(sentence, token, around, judged, plan, carried, reading) : undefined;
    if (last && previous && continuesSeries(previous, around)) last = asSeries(last, previous);
    if (last && previous && sharesWords(previous, last, leftOfPrevious, around))
      last = { ...last, comparator: previous.comparator };
    if (last && previous) last = unsure(last, previous, around);
    if (last) leftOfPrevious = around.left;
    previous = last ?? previous;
    if (last) found.push(last);
  }
  const named = found.map((f, i) =>
    sharingRate(f.subject === '' ? { ...f, subject: found[i + 1]?.subject ?? '' } : f, found[i + 1]),
  );
  return named.filter((f, i) => !named.slice(0, i).some((g) => repeats(f, g)));
}

/** "10 bác sĩ và 30 giường bệnh trên 10.000 dân": the base stands once, behind the second figure. */
function sharingRate(first: IndicatorProposal, next: IndicatorProposal | undefined): IndicatorProposal {
  const shares = first.unit === 'count' && next?.unit === 'ratio' && next.per !== undefined && next.per >= 1000;
  return shares && /\sv\p{L}$/u.test(first.what) ? { ...first, unit: 'ratio', per: next.per } : first;
}

/** "60% vào năm 2025 và 75% vào năm 2030": the second figure has nothing of its own but its year. */
const SERIES = new RegExp(
  foldedPattern(
    '(?:năm\\s+)?(?:19|20)\\d\\d\\)?\\s*(?:,|và|;)+\\s*(?:\\(|đến|vào|hết|năm|(?:19|20)\\d\\d|:|,|đạt|còn|khoảng|trên|dưới|ít nhất|tối thiểu|xuống|lên|tăng|giảm|là|trong|phấn đấu|không quá|từ|\\s)*$',
  ),
  'u',
);

/** "còn 550 … và 500 … vào năm 2030": the first had its year, the second has its own after it. */
const JOINED_SHORT = /^(?:\s*\p{L}+){0,4}\s*(?:,|và)\s*$/u;
const OWN_YEAR = new RegExp(foldedPattern('^[^,;.\\d]{0,40}(?:vào|đến|trong)?\\s*năm\\s+(?:19|20)\\d\\d'), 'u');

function continuesSeries(first: IndicatorProposal, s: Surroundings): boolean {
  if (SERIES.test(s.left)) return true;
  return first.time.foundIn === 'sentence' && JOINED_SHORT.test(s.left) && OWN_YEAR.test(s.right);
}

function asSeries(later: IndicatorProposal, first: IndicatorProposal): IndicatorProposal {
  const downward = first.comparator === '<=' || first.comparator === '<';
  const holdsDown = downward && later.comparator === '=' && first.direction === 'decrease' && !later.approx;
  const sameRate = first.unit === 'ratio' && later.unit === 'count' && later.unitLabel === '';
  return {
    ...later,
    ...(sameRate && { unit: first.unit, per: first.per }),
    unitLabel: later.unitLabel || first.unitLabel,
    subject: first.subject,
    direction: later.direction === 'level' ? first.direction : later.direction,
    comparator: holdsDown ? first.comparator : later.comparator,
    verb: first.verb,
  };
}

/** The same target said twice in one sentence: "80% …, tăng từ 35% lên 80%". */
function repeats(a: IndicatorProposal, b: IndicatorProposal): boolean {
  return (
    a.target === b.target &&
    a.unit === b.unit &&
    a.comparator === b.comparator &&
    a.time.year === b.time.year &&
    /(?:lên|xuống|còn)\s+[\d.,]+\s*%?[^%]*$/u.test(a.what)
  );
}

/** "7/8 thôn … (87,5%)": the same target once more, as a share. */
function restates(token: FigureToken, s: Surroundings): boolean {
  return token.kind === 'percent' && /\((?:đạt|tỉ lệ|bằng|=|\s)*$/u.test(s.left) && /^\s*\)/.test(s.after);
}

const JOINED = /^[^;.:]{1,40}(?:,|\svà)\s*$/u;

interface Reading {
  readonly tokens: readonly Token[];
  readonly years: readonly SpanToken[];
  readonly targets: readonly FigureToken[];
  readonly figures: readonly FigureToken[];
  readonly paired: ReadonlyMap<FigureToken, PairedYear>;
}

/** More figures than any sentence holds; what has more is a dump of numbers. */
const MOST_FIGURES = 40;

/** The figures of a sentence that nothing speaks against. */
export function readFigures(sentence: Pick<Sentence, 'folded' | 'tokens'>, plan: PlanContext): Reading {
  const { tokens } = sentence;
  const figures = tokens.filter(isFigure).slice(0, MOST_FIGURES);
  const targets = figures.filter(
    (f) => roleOf(f, surroundings(sentence.folded, tokens, f, plan.pastYear)) === 'target',
  );
  const years = targetYears(sentence.folded, tokens, new Set(targets), plan.pastYear);
  return { tokens, targets, figures, years, paired: pairedYears(sentence.folded, targets, years) };
}

/** The year that the sentence opens with, for the sentences after it in the same block. */
export function carriedTime(sentence: Sentence, plan: PlanContext): IndicatorTime | undefined {
  const tokens = sentence.tokens;
  return leadingTime(
    sentence.folded,
    targetYears(sentence.folded, tokens, new Set(tokens.filter(isFigure)), plan.pastYear),
  );
}

/** How far around a figure its meaning is looked for, in characters. */
const REACH = 500;

export function surroundings(
  text: string,
  tokens: readonly Token[],
  token: FigureToken,
  pastYear: number | null,
): Surroundings {
  const index = tokens.indexOf(token);
  const previous = lastFigure(tokens.slice(0, index));
  const next = tokens.slice(index + 1).find(isFigure);
  const before = text.slice(Math.max(0, token.start - REACH), token.start);
  const after = text.slice(token.end, token.end + REACH);
  const clause = token.start - before.length + Math.max(before.lastIndexOf(';'), before.lastIndexOf('. ')) + 1;
  const left = text.slice(Math.max(clause, previous?.end ?? 0), token.start);
  const stop = after.search(/;|\.\s/);
  const right = text.slice(token.end, Math.min(next?.start ?? text.length, token.end + (stop < 0 ? REACH : stop)));
  return { sentence: text, before, after, left, right, pastYear };
}

function lastFigure(tokens: readonly Token[]): FigureToken | undefined {
  return [...tokens].reverse().find(isFigure);
}

interface Judged {
  readonly confidence: number;
  readonly ticked: boolean;
  readonly reason: string;
}

/** Whether a figure stands where a target stands; undefined when it does not. */
function judge(token: FigureToken, s: Surroundings, kind: SectionKind): Judged | undefined {
  if (kind === 'past' || kind === 'scores' || kind === 'money') return undefined;
  if (token.kind === 'percent') return judgePercent(s, kind);
  if (token.kind === 'ratio')
    return kind === 'goals' || STRIVE.test(s.before) ? sure(0.85, 'Tỷ số nêu trong mục tiêu') : undefined;
  return judgeCount(token, s, kind);
}

function judgePercent(s: Surroundings, kind: SectionKind): Judged | undefined {
  if (kind !== 'goals' && /^\s*(?:tổng )?(?:ngân sách|chi|dự toán)(?!\p{L})/u.test(s.right)) return undefined;
  if (/\(\s*chiếm[^()]*$/u.test(s.before)) return doubt('Tỷ trọng trong ngoặc, chỉ giải thích con số đứng trước');
  if (kind === 'goals') return sure(0.95, 'Tỷ lệ phần trăm trong mục tiêu, chỉ tiêu');
  if (STRIVE.test(s.before) || /(?:^|[:;])\s*$/.test(s.left))
    return sure(0.85, 'Tỷ lệ phần trăm với lời văn của chỉ tiêu');
  if (isLoose(s)) return doubt('Tỷ lệ phần trăm không đi với chỉ tiêu nào, có thể chỉ là số liệu');
  if (kind === 'other')
    return { confidence: 0.4, ticked: false, reason: 'Tỷ lệ phần trăm ngoài phần mục tiêu, có thể chỉ là số liệu' };
  return sure(0.75, 'Tỷ lệ phần trăm trong phần nhiệm vụ');
}

/** "hóa chất nồng độ 70%, máy phun": neither words of a target before it nor anything that it is a share of. */
function isLoose(s: Surroundings): boolean {
  return /^\s*(?:[,;.)]|$)/u.test(s.right) && !REACHED.test(s.left);
}

const REACHED = new RegExp(
  foldedPattern(
    '(?<![\\p{L}])(?:đạt|là|còn|lên|xuống|tăng|giảm|trên|dưới|ít nhất|tối thiểu|tối đa|khoảng|bằng|quá|hơn|tỷ lệ|từ|đến|mức|thêm|được|có|chiếm|gần|vượt)\\s*$|[:≥≤<>=]\\s*$',
  ),
  'u',
);

function judgeCount(token: FigureToken, s: Surroundings, kind: SectionKind): Judged | undefined {
  const label = unitLabelOf(s.right);
  if (rateBase(s, label) !== undefined) return sure(0.75, 'Tỷ suất trên một số dân nêu trước trong câu');
  if (label === '' && kind === 'goals' && COUNTED.test(s.left))
    return sure(0.75, 'Số lượng nêu trong mục tiêu, chỉ tiêu');
  if (label === '' || !/^\p{L}/u.test(label) || NOT_COUNTED.test(label)) return undefined;
  if (DESCRIBES.test(s.right) && /^\d[\d.,]*\s*%/u.test(s.after.slice(s.right.length)))
    return doubt('Có thể chỉ nói rõ tỷ lệ phần trăm đứng sau');
  const compared = comparisonOf(s.left, s.right);
  const explicit = compared.comparator !== '=' || compared.approx;
  if (token.asWord === true && !explicit) return undefined;
  if (!explicit && (MEASURED.test(s.left) || HEADS.exec(label)?.index === 0)) return undefined;
  if (QUOTA.test(s.left) && !explicit && !/bình quân|trung bình|thu nhập/u.test(s.left))
    return kind === 'goals' && ACT.test(s.left) ? doubt('Số lượng cho mỗi đơn vị, có thể chỉ là cách làm') : undefined;
  const listed = LISTS.test(s.before);
  if (listed && !explicit && !(kind === 'goals' && /(?:đạt|còn|trong đó có)\s*$/u.test(s.left))) return undefined;
  const opens = /^\s*(?!(?:cứ|mỗi|từ|trong|theo|tại)\s)(?:\p{L}+\s+){0,3}$/u.test(s.before) || /[;:]\s*$/.test(s.before);
  if (kind === 'goals' && (explicit || ACT.test(s.left) || opens || IN_YEAR.test(s.right)))
    return sure(explicit ? 0.85 : 0.75, 'Số lượng nêu trong mục tiêu, chỉ tiêu');
  if (AIM.test(s.before) && (explicit || ACT.test(s.left))) return sure(0.7, 'Số lượng với lời văn của chỉ tiêu');
  if (kind === 'tasks' && BY_YEAR.test(s.before)) return sure(0.7, 'Số lượng phải đạt đến một năm');
  if (kind === 'tasks' && explicit && /(?:^|[.;:,]\s*)(?:có|đạt)\s+[^,;]{0,20}$/u.test(s.before))
    return sure(0.65, 'Số lượng phải có được');
  return kind === 'tasks' && explicit && !compared.approx
    ? doubt('Số lượng tối thiểu trong phần nhiệm vụ, có thể chỉ là cách làm')
    : undefined;
}

/** "giảm số ca ngộ độc xuống dưới 30": what is counted stands before the figure. */
const COUNTED = new RegExp(
  foldedPattern(
    '(?<![\\p{L}])(?:số|tổng số|số lượng)\\s+\\p{L}[^,;:]*(?:đạt|còn|xuống|lên|là|dưới|trên|không quá)\\s*$',
  ),
  'u',
);

/** "20 - 30 nghìn tấn vào năm 2010": a count with its year needs no verb. */
const IN_YEAR = new RegExp(foldedPattern('^[^,;.\\d]{2,50}(?:vào|đến|trong)\\s+năm\\s+(?:19|20)\\d\\d'), 'u');

/** "diện tích rừng đến năm 2030 đạt …": what is reached by a year is a target wherever it stands. */
const BY_YEAR = new RegExp(
  foldedPattern('đến (?:hết )?năm 20\\d\\d[^;.]{0,60}(?:đạt|có|còn)\\s*(?:trên|ít nhất|tối thiểu)?\\s*$'),
  'u',
);

/** "khám ít nhất một lần một năm đạt 70%": the figure is part of what is measured. */
const DESCRIBES = new RegExp(
  foldedPattern('^[^,;]*(?:đạt|là|còn|chiếm|lên)\\s+(?:trên|ít nhất|tối thiểu|từ|dưới|khoảng|bằng)?\\s*$'),
  'u',
);

/** Words that open a list of what something consists of, until words of intent follow. */
const LISTS = new RegExp(
  foldedPattern('(?:trong đó|gồm|bao gồm|cụ thể|thành phần|mời|phụ lục)(?:(?!phấn đấu|mục tiêu|chỉ tiêu)[^;])*$'),
  'u',
);

/** The M of a rate named earlier in the sentence, for a figure that counts nothing itself: "… còn 18,5". */
function rateBase(s: Surroundings, label: string): number | undefined {
  if (label !== '' && !/^(?:vào|và|đến|năm)/u.test(label)) return undefined;
  if (!/(?:còn|xuống|dưới|đạt|là|khoảng|mức)\s*$/u.test(s.left)) return undefined;
  const base = /trên\s+(100[. ]?000|10[. ]?000|1[. ]?000)\s+\p{L}/u.exec(s.before)?.[1];
  return base === undefined ? undefined : Number(base.replace(/\D/g, ''));
}

function sure(confidence: number, reason: string): Judged {
  return { confidence, ticked: true, reason };
}

/** What can be read two ways: shown, never ticked. */
function doubt(reason: string): Judged {
  return { confidence: 0.4, ticked: false, reason };
}

function proposalOf(
  sentence: Sentence,
  token: FigureToken,
  s: Surroundings,
  judged: Judged,
  plan: PlanContext,
  carried: IndicatorTime | undefined,
  reading: Reading,
): IndicatorProposal {
  const stated = comparisonOf(s.left, s.right);
  // "từ 5% đến 10%": here "từ" opens a range and is no lower bound.
  const compared = token.to !== undefined && /từ\s*$/u.test(s.left) ? { ...stated, comparator: '=' as const } : stated;
  const base = token.kind === 'number' ? rateBase(s, unitLabelOf(s.right)) : undefined;
  const text = sentence.text;
  const leftText = text.slice(token.start - s.left.length, token.start);
  const rightText = text.slice(token.end, token.end + s.right.length);
  const alternatives = [
    ...(readsTwoWays(token.text) && token.kind === 'number' ? twoReadings(token.text) : []),
    ...eitherYear(reading.paired.get(token)),
  ];
  return {
    ...spotOf(sentence, token.start),
    section: sectionPath(sentence.node),
    ...compared,
    target: token.value,
    targetText: token.text,
    ...(token.to === undefined ? {} : { targetTo: token.to }),
    unit: base === undefined ? UNITS[token.kind] : 'ratio',
    unitLabel: labelOf(token, rightText),
    ...perOf(token, base),
    subject: subjectOf(leftText, rightText),
    what: whatOf(text, token, s),
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
}

function perOf(token: FigureToken, base: number | undefined): { per?: number } {
  const per = token.per ?? base ?? token.of;
  return per === undefined ? {} : { per };
}

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

/** The place of a sentence, for showing it in its surroundings. */
export function spotOf(
  sentence: Sentence,
  at = 0,
): {
  source: string;
  line: number;
  lineEnd: number;
  context: string;
  contextOffset: number;
} {
  return {
    source: sentence.text,
    line: lineAt(sentence.node, sentence.offset + at),
    lineEnd: sentence.lineEnd,
    context: sentence.node.block.text,
    contextOffset: sentence.offset,
  };
}

function labelOf(token: FigureToken, right: string): string {
  if (token.kind === 'percent') return /^\s*\/\s*năm/u.test(right) ? '%/năm' : '%';
  if (token.kind === 'ratio') return token.label ?? '';
  return unitLabelOf(right);
}

/** The clause around the figure, without the clauses of other figures. */
function whatOf(text: string, token: FigureToken, s: Surroundings): string {
  const from = token.start - s.left.length;
  return text.slice(from, token.end + s.right.length).replace(/^[\s,;:–-]+|[\s,;:–-]+$/gu, '');
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
  const own = timeInSentence(sentence.folded, token, reading.years, reading.targets, reading.tokens);
  if (own) return own;
  if (carried) return carried;
  const above = timeFromHeadings(sentence.node, plan.pastYear);
  return above ?? timeOfPlan(plan, sentence.folded.slice(0, token.start));
}

const SCOPE = new RegExp(
  foldedPattern(
    '(?<![\\p{L}])(?:đối với|ở những nơi|nơi có|tại các|áp dụng (?:cho|đối với|với))(?![\\p{L}])[^,;:.]{3,140}',
  ),
  'u',
);

/** The words of the figure's clause that narrow a target to some of its subjects. */
function scopeOf(sentence: Sentence, token: FigureToken, reading: Reading): string {
  const from = sentence.folded.lastIndexOf(';', token.start) + 1;
  const stop = sentence.folded.indexOf(';', token.end);
  const clause = sentence.folded.slice(from, stop < 0 ? undefined : stop);
  const stated = SCOPE.exec(clause);
  if (stated) return sentence.text.slice(from + stated.index, from + stated.index + stated[0].length).trim();
  const condition = reading.figures.find(
    (f) =>
      f.start >= from &&
      f.end <= from + clause.length &&
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
