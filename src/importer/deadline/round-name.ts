/** What a report is called: "Báo cáo kết quả thực hiện", "Sơ kết học kỳ I", and by how often it comes where that is not enough. */
import type { RoundProposal } from '../proposal';
import { folded } from '../text/normalise';
import type { Sentence } from '../text/sentence';
import { foldedPattern, words } from '../text/words';

const NAME_WORDS =
  'sơ kết|tổng kết|giữa kỳ|cuối kỳ|định kỳ|hằng năm|hàng năm|hằng quý|hàng quý|hằng tháng|hàng tháng|năm học|năm|quý|tháng|6 tháng|06 tháng|đầu năm|cuối năm|giai đoạn|nhanh|kết quả|thực hiện|kế hoạch|tình hình|triển khai|học kỳ|tổng hợp|một năm|đánh giá|công tác|\\d{4}(?:\\s*-\\s*\\d{4})?|i{1,3}|iv|1|2|3|4';
const NAME = new RegExp(
  foldedPattern(`(?<![\\p{L}])(?:báo cáo|sơ kết|tổng kết)(?:\\s+(?:${NAME_WORDS})(?![\\p{L}\\d]))*`),
  'gu',
);

/** The words that name the report due at `at`: the last before it, else the first after it. */
export function nameOf(sentence: Sentence, at: number): string {
  const before = sentence.folded.slice(0, at + 40);
  const named = [...before.matchAll(NAME)].filter((m) => m.index <= at);
  const after = [...sentence.folded.matchAll(NAME)];
  const last = named[named.length - 1] ?? after.find(([name]) => name.startsWith('báo cáo')) ?? after[0];
  if (!last) return 'Báo cáo';
  const text = sentence.text
    .slice(last.index, last.index + last[0].length)
    .replace(/\s+\d$/u, '')
    .trim();
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const HOW_OFTEN: Partial<Record<RoundProposal['recurrence'], string>> = {
  daily: 'hằng ngày',
  weekly: 'hằng tuần',
  monthly: 'hằng tháng',
  quarterly: 'hằng quý',
  halfyearly: '6 tháng',
  yearly: 'hằng năm',
};
const SAYS_WHEN = words('ngày|tuần|tháng|quý|năm|kỳ|giai đoạn');

/** A bare "Báo cáo", and reports of one sentence with one name, are told apart by how often they come. */
export function toldApart(rounds: readonly RoundProposal[]): RoundProposal[] {
  return rounds.map((round) => {
    const often = HOW_OFTEN[round.recurrence];
    const isShared = rounds.some((r) => r !== round && r.source === round.source && r.name === round.name);
    const isEnough = SAYS_WHEN.test(folded(round.name)) || (round.name !== 'Báo cáo' && !isShared);
    return often === undefined || isEnough ? round : { ...round, name: `${round.name} ${often}` };
  });
}
