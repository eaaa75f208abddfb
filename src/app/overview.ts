// What the dashboard tab Tổng quan says. Right after a plan is created it shows the plan; after each collecting it shows
// the round. Texts only: the figures come ready from core.
import type { CalendarDate } from '../core/calendar-date';
import type { Plan } from '../core/plan';
import { requiredFilesText, submissionText } from '../core/round-text';
import { dueText, roundDueText } from '../core/due';
import { fullTargetText, timeText } from '../core/target-text';
import type { OverviewContent } from '../workbook/result-tabs';
import type { RoundStatus } from './contract';
import { unitsDue } from './show-state';

export function planOverview(plan: Plan, today: CalendarDate): OverviewContent {
  return {
    title: plan.title || 'Kế hoạch mới: điền các trang Kế hoạch, Chỉ tiêu, Kỳ báo cáo, Đơn vị',
    subtitle: subtitleOf(plan, today),
    facts: [
      ['Chỉ tiêu', String(plan.indicators.length)],
      ['Kỳ báo cáo', String(plan.rounds.length)],
      ['Nhiệm vụ', String(plan.tasks.length)],
    ],
    sections: [
      {
        title: 'Kỳ báo cáo',
        lines: plan.rounds.map((round) => [
          round.name,
          `${roundDueText(round, plan.policy)} · ${submissionText(round)}`,
        ]),
      },
      {
        title: 'Chỉ tiêu',
        lines: plan.indicators.map(({ code, text, target, measure, time }) => [
          `${code} · ${text}`,
          `${fullTargetText(target, 'unitLabel' in measure ? measure.unitLabel : '')} (${timeText(time)})`,
        ]),
      },
    ],
  };
}

type Section = OverviewContent['sections'][number];

function quotaSection({
  title,
  totals,
  chosen,
  persons,
  over,
  under,
  conflicts,
}: RoundStatus['quotas'][number]): Section {
  return {
    title: `Định mức · ${title}`,
    lines: [
      ['Định mức', totals],
      ['Đã chọn', chosen],
      ['Người đã báo cáo', persons],
      ...over.map((text): [string, string] => ['Thừa', text]),
      ['Thiếu', underText(under)],
      ...conflicts.map((text): [string, string] => ['Văn bản chưa thống nhất', text]),
    ],
  };
}

/** The dashboard stays short: the sidebar and the tab Chọn trường list every province. */
function underText(under: readonly string[]): string {
  if (under.length === 0) return 'không';
  const more = under.length > 5 ? ` và ${under.length - 5} chỗ nữa` : '';
  return `${under.slice(0, 5).join('; ')}${more}`;
}

function upwardLine({ line, dueText: due, statusText }: RoundStatus['upward'][number]): [string, string] {
  return [line, `${due} · ${statusText}`];
}

function subtitleOf({ office, term }: Plan, today: CalendarDate): string {
  if (term.from === 0) return 'Điền xong, mở thanh bên và bấm “Kiểm tra kế hoạch”: mỗi ô còn thiếu được chỉ rõ.';
  return `${office} · giai đoạn ${term.from}–${term.to} · ${today.slice(0, 4)}`;
}

export function roundOverview(plan: Plan, status: RoundStatus): OverviewContent {
  const { counts, documents, round } = status;
  const stated = plan.rounds.find(({ key }) => key === round.key);
  const due = stated && unitsDue(stated);
  return {
    title: plan.title,
    subtitle: `${round.name} · ${status.collectedText}`,
    facts: [
      ['Hạn', due ? dueText(due, plan.policy) : round.dueText],
      [
        'Đã nộp',
        `${counts.received}/${counts.expected} đơn vị: ${counts.onTime} đúng hạn, ${counts.late} trễ hạn, ${counts.missing} chưa nộp`,
      ],
      ['Tỷ lệ đơn vị đã nộp', status.reportingRate],
      ['Tỷ lệ đơn vị nộp đúng hạn', status.reportingRateOnTime],
      ['Mức đầy đủ của số liệu', status.completeness],
      [
        'Hồ sơ',
        `${documents.filed}/${documents.expected} file đã xếp, ${documents.doubtful} cần xem, ${documents.missing} còn thiếu (${requiredFilesText(stated?.requiredFiles ?? [])} mỗi đơn vị)`,
      ],
      ['Việc tiếp theo', `${status.next.title}: ${status.next.text}`],
    ],
    sections: [
      {
        title: 'Chỉ tiêu',
        lines: status.lines.map((line) => [
          `${line.depth === 1 ? '   ' : ''}${line.code} · ${line.text}`,
          [line.attainment || '–', line.verdictText, line.coverage].join(' · '),
        ]),
      },
      {
        title: 'Cần nhắc',
        lines: status.units
          .filter(({ status: state }) => state === 'missing')
          .map(({ name, statusText }) => [name, statusText]),
      },
      ...status.quotas.map(quotaSection),
      ...(status.upward.length > 0 ? [{ title: 'Báo cáo lên trên', lines: status.upward.map(upwardLine) }] : []),
      { title: 'Nhiệm vụ quá hạn', lines: status.overdueTasks.map((task) => [task, '']) },
    ],
  };
}
