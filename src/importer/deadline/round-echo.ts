/**
 * Rounds that most likely only say again what another one of the plan says: shown, not ticked, with the line of the other.
 */
import type { Due, RoundProposal } from '../proposal';
import { folded } from '../text/normalise';
import { isSaidIn } from '../text/shared-words';
import { isDated } from './due-mention';

/** All rounds of a plan in the order of their lines; what only repeats another is unticked, or left out where it is its first half. */
export function echoesUnticked(rounds: readonly RoundProposal[]): RoundProposal[] {
  const kept: RoundProposal[] = [];
  for (const round of rounds) {
    if (rounds.some((other) => saysWhen(other, round))) continue;
    const again = kept.find((earlier) => earlier.ticked && saysAgain(round, earlier));
    const dated = again ?? rounds.find((other) => givesTheDay(other, round));
    kept.push(round.ticked && dated ? untickedFor(round, dated, again !== undefined) : round);
  }
  return kept;
}

/** "Báo cáo kết quả gửi Sở." with its time in a line of its own has been put together with it already. */
function saysWhen(other: RoundProposal, { due, source }: RoundProposal): boolean {
  return due.text === '' && other.due.text !== '' && (other.source.includes(source) || source.startsWith(other.name));
}

const untickedFor = (round: RoundProposal, { line }: RoundProposal, again: boolean): RoundProposal => ({
  ...round,
  ticked: false,
  confidence: 0.4,
  reason: again
    ? `Có thể chỉ nhắc lại báo cáo ở dòng ${line}`
    : `Không nêu hạn, có thể là báo cáo đã có hạn ở dòng ${line}`,
});

/** Rows of one table differ in a word or two ("tuyển dụng", "đào tạo") and are reports of their own. */
const SAME_WORDS = 0.9;

/** The text and a table further down ask for one report in nearly the same words. */
function saysAgain(round: RoundProposal, earlier: RoundProposal): boolean {
  return (
    round.line !== earlier.line &&
    round.recurrence === earlier.recurrence &&
    timeOf(round.due) === timeOf(earlier.due) &&
    mayBeSame(officeKey(earlier.reporter), officeKey(round.reporter)) &&
    mayBeSame(officeKey(earlier.receiver), officeKey(round.receiver)) &&
    isSaidIn(round.source, earlier.source, SAME_WORDS) &&
    isSaidIn(earlier.source, round.source, SAME_WORDS)
  );
}

const timeOf = (due: Due): string => JSON.stringify({ ...due, semantics: '', text: '' });

/** "Định kỳ hằng năm báo cáo UBND tỉnh" beside "… gửi UBND tỉnh trước ngày 15/11 hằng năm". */
function givesTheDay(other: RoundProposal, round: RoundProposal): boolean {
  if (isDated(round.due) || round.receiver === '' || round.recurrence === 'once') return false;
  return (
    isDated(other.due) &&
    other.ticked &&
    other.recurrence === round.recurrence &&
    officeKey(other.receiver).includes(officeKey(round.receiver)) &&
    mayBeSame(officeKey(other.reporter), officeKey(round.reporter))
  );
}

const officeKey = (name: string): string =>
  folded(name)
    .replace(/ủy ban nhân dân/gu, 'ubnd')
    .trim();

/** Two groups ("các sở, ngành", "UBND các xã") may be one; two named offices are not. */
function mayBeSame(a: string, b: string): boolean {
  const isGroup = (office: string): boolean => /^(?:ubnd )?các(?!\p{L})/u.test(office);
  return a.includes(b) || b.includes(a) || (isGroup(a) && isGroup(b));
}
