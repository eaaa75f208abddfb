import { day, type CalendarDate } from '../../src/core/calendar-date';
import type { Plan, ReportingRound } from '../../src/core/plan';
import { upwardKey, upwardLineText, upwardReports, upwardStatusText } from '../../src/core/upward';
import { kienAn } from '../../src/plans/kien-an';
import { quan12 } from '../../src/plans/quan-12';

const firstRound = ({ rounds }: Plan): ReportingRound => rounds[0] as ReportingRound;

function texts(plan: Plan, sent: Record<string, CalendarDate>, today: string, at = 0): string[] {
  const round = plan.rounds[at] as ReportingRound;
  const dates = new Map(Object.entries(sent).map(([line, date]) => [upwardKey(round.key, line), date]));
  return upwardReports(plan, round, dates, day(today)).map(upwardStatusText);
}

describe('Quận 12: two offices, two lines, "trước ngày 10/11" each year', () => {
  it('each line has a state of its own, by the last day on time', () => {
    expect(texts(quan12, {}, '2021-11-09')).toEqual(['chưa gửi', 'chưa gửi']);
    expect(texts(quan12, {}, '2021-11-10')).toEqual(['quá hạn 1 ngày', 'quá hạn 1 ngày']);
    expect(texts(quan12, { gddt: day('2021-11-09') }, '2021-11-20')).toEqual([
      'đúng hạn (gửi 09/11/2021)',
      'quá hạn 11 ngày',
    ]);
    expect(texts(quan12, { tnmt: day('2021-11-10') }, '2021-11-10')[1]).toBe('trễ hạn (gửi 10/11/2021)');
  });

  it('the day itself counts when the office says so, and a Saturday moves when it says so', () => {
    const counts = { ...quan12, policy: { ...quan12.policy, dueDayCounts: true } };
    expect(texts(counts, { gddt: day('2021-11-10') }, '2021-11-10')[0]).toBe('đúng hạn (gửi 10/11/2021)');
    const moves = { ...quan12, policy: { ...quan12.policy, weekendMoves: true } };
    expect(texts(moves, { gddt: day('2024-11-11') }, '2024-11-12', 3)[0]).toBe('đúng hạn (gửi 11/11/2024)');
  });

  it('after a handover the successor sends for the office that ceased; its partner goes on', () => {
    const handedOver: Plan = {
      ...quan12,
      handovers: [{ from: day('2025-07-01'), office: 'Phòng VH-XH phường', receiver: 'Phòng VH-XH phường' }],
    };
    const senders = (at: number) =>
      upwardReports(handedOver, handedOver.rounds[at] as ReportingRound, new Map(), day('2025-08-01')).map(
        ({ from }) => from,
      );
    expect(senders(3)).toEqual(['Phòng GD&ĐT Quận 12', 'Phòng TN&MT Quận 12']);
    expect(senders(4)).toEqual(['Phòng VH-XH phường', 'Phòng TN&MT Quận 12']);
  });
});

it('Kiến An: a line without a date cannot be late', () => {
  expect(texts(kienAn, {}, '2024-12-31')).toEqual(['chưa gửi']);
  expect(texts(kienAn, { 'tong-ket': day('2024-12-31') }, '2024-12-31')).toEqual(['đã gửi (gửi 31/12/2024)']);
  const [report] = upwardReports(kienAn, firstRound(kienAn), new Map(), day('2023-12-01'));
  expect(report && upwardLineText(report)).toBe('Phòng GD&ĐT quận Kiến An → UBND quận Kiến An, Sở GD&ĐT');
});
