/**
 * Rounds of a whole plan: each sentence by itself, then what sentences of one section share. "… gửi về Phòng theo
 * đường link sau:" says where, the three lines under it say when.
 */
import { ancestors, type Node } from '../text/outline';
import type { PlanContext } from '../plan-context';
import { folded } from '../text/normalise';
import type { RoundProposal, SourceSpot, TaskProposal } from '../proposal';
import { isDated } from './due-mention';
import { routeIn, type ReportRoute } from './report-route';
import { asksForReport } from './report-words';
import { announcesRounds, completed, roundsIn } from './round';
import { toldApart } from './round-name';
import { isHeading, sectionKind } from '../text/section';
import type { ReadNode } from '../text/sentence';
import { unitOf } from '../unit';
import { foldedPattern, words } from '../text/words';

export function readRounds(nodes: readonly ReadNode[], plan: PlanContext): RoundProposal[] {
  const rounds: PlacedRound[] = [];
  const shared = new Map<Node | undefined, ReportRoute>();
  for (const { node, sentences } of nodes) {
    if (node.block.cells) continue;
    const kind = sectionKind(node);
    const home = homeOf(node);
    const opener = openerOf(node);
    const around = { kind, unit: unitOf(node), headingAsks: kind === 'reporting' && opener };
    for (const sentence of sentences) {
      const found = roundsIn(sentence, plan, around).filter((r) => !(isTitle(node) && isUndated(r)));
      const route = shared.get(home);
      const named = found.map((r) => (r.name === 'Báo cáo' ? { ...r, name: namedBy(node) } : r));
      rounds.push(...named.map((r) => ({ home, bare: isBare(r), round: route ? completed(r, route) : r })));
      if (found.length === 0 && asksForReport(sentence.folded)) {
        const own = routeIn(sentence.text, unitOf(node));
        shared.set(home, route ? merge(route, own) : own);
      } else if (found.length === 0 && route && /https?:|@|drive|link/u.test(sentence.folded)) {
        shared.set(home, merge(route, routeIn(sentence.text, '')));
      }
    }
  }
  return toldApart(saidOnce(rounds));
}

/** A round and where it stands; bare when its sentence says neither who reports nor to whom. */
interface PlacedRound {
  readonly home: Node | undefined;
  readonly bare: boolean;
  readonly round: RoundProposal;
}

const isBare = ({ reporter, receiver }: RoundProposal): boolean => reporter === '' && receiver === '';

/** "… báo cáo hằng tuần về Cục" and, a line further, "Thời hạn gửi: trước 16 giờ thứ Sáu hằng tuần" are one report. */
function saidOnce(placed: readonly PlacedRound[]): RoundProposal[] {
  const kept: PlacedRound[] = [];
  for (const next of placed) {
    const at = kept.findIndex((earlier) => earlier.home === next.home && isSame(earlier, next));
    const earlier = kept[at];
    if (earlier === undefined) kept.push(next);
    else if (!isDated(next.round.due)) kept[at] = { ...earlier, round: completed(earlier.round, next.round) };
    else kept[at] = { ...next, bare: earlier.bare, round: completed(next.round, earlier.round) };
  }
  return kept.map(({ round }) => round);
}

/** Of one recurrence, at least one of them without a day, and the second says nothing of its own but the time. */
function isSame(earlier: PlacedRound, next: PlacedRound): boolean {
  const { recurrence } = next.round;
  if (recurrence !== earlier.round.recurrence || recurrence === 'once' || recurrence === 'relative') return false;
  return (
    next.bare && earlier.round.line !== next.round.line && !(isDated(earlier.round.due) && isDated(next.round.due))
  );
}

/** "(1) Báo cáo tiền thưởng" over "Hạn nộp: …": the item above names the report. */
function namedBy({ parent }: Node): string {
  return parent && /^báo cáo\s/u.test(parent.folded) ? firstWords(parent.block.text) : 'Báo cáo';
}

/** "Báo cáo hằng tháng, 6 tháng, năm" over the items that say when; what ends as a sentence is none, whatever follows it. */
function isTitle(node: Node): boolean {
  return (
    isHeading(node) &&
    !/[.;]$/.test(node.block.text.trim()) &&
    (node.children.length > 0 || node.block.text.trim().endsWith(':'))
  );
}

function isUndated(round: RoundProposal): boolean {
  return round.receiver === '' && !isDated(round.due);
}

/** The heading whose section a list item belongs to: the nearest one that is no bullet. */
function homeOf(node: Node): Node | undefined {
  return ancestors(node)
    .reverse()
    .find((n) => !(n.block.marker?.bullet ?? false) && n.block.marker?.style !== 'letter');
}

/** True when the item above announces a list of reports. */
function openerOf(node: Node): boolean {
  const above = node.parent;
  return above !== undefined && above.block.text.trim().endsWith(':') && announcesRounds(above.block.text);
}

/** Reporting is what the words are about, not only how the work ends. */
const OWN_REPORT = new RegExp(
  foldedPattern('^(?:tổng hợp|báo cáo|gửi|nộp)(?![\\p{L}])|báo cáo (?:kết quả|tình hình)'),
  'u',
);

/** "Thời gian hoàn thành ban hành kế hoạch: …" says itself what is due. */
const OWN_WORK = words(
  '(?:thời gian|thời hạn|hạn)(?: hoàn thành)? (?:việc )?(?:ban hành|xây dựng|phê duyệt|thẩm định|lập)',
);

/**
 * Tasks that are reports: "Báo cáo kết quả kiểm kê gửi Bộ Tài chính." with its time in a line of its own. The others stay.
 */
export function withoutReports(tasks: readonly TaskProposal[]): { tasks: TaskProposal[]; rounds: RoundProposal[] } {
  const isReport = (t: TaskProposal): boolean =>
    t.ticked &&
    !folded(t.text).includes(folded(t.source)) &&
    !folded(t.source).includes(folded(t.text)) &&
    !OWN_WORK.test(folded(t.source)) &&
    OWN_REPORT.test(folded(t.text)) &&
    asksForReport(folded(t.text)) &&
    routeIn(t.text, '').receiver !== '';
  const rounds = tasks.filter(isReport).map(({ unit, text, deadline, ...spot }) => ({
    ...spot,
    ...reportsOwnWords(text, spot),
    name: firstWords(text),
    due: deadline,
    recurrence: deadline.type === 'yearly' ? ('yearly' as const) : ('once' as const),
    ...routeIn(text, unit),
    reason: 'Câu nêu việc báo cáo, dòng thời gian đi kèm nêu hạn',
  }));
  return { tasks: tasks.filter((t) => !isReport(t)), rounds };
}

/** Where report and time stand in one paragraph, both are shown. */
function reportsOwnWords(text: string, { context, contextOffset, source }: SourceSpot): Partial<SourceSpot> {
  const at = context.indexOf(text);
  return at < 0 ? {} : { source: context.slice(at, contextOffset + source.length), contextOffset: at };
}

/** The report's own words up to its first comma, as a name. */
function firstWords(text: string): string {
  return (/[^,;.(]{0,90}(?=\s|[,;.(]|$)/u.exec(text)?.[0] ?? text).trim();
}

function merge(a: ReportRoute, b: ReportRoute): ReportRoute {
  return {
    reporter: a.reporter || b.reporter,
    receiver: a.receiver || b.receiver,
    via: a.via || b.via,
    channel: [...new Set([...a.channel, ...b.channel])],
    files: a.files.length > 0 ? a.files : b.files,
    notes: [...new Set([...a.notes, ...b.notes])],
  };
}
