// What `npm start` shows: the round of Quận 7 with its 42 schools in a workspace that stays. A workspace in which the round
// has been played is only looked at, so that starting again changes nothing.
import { PLAN_PLACES } from '../sample/sample-plan';
import type { RoundHost, RoundPlace } from './district';
import { Office } from './office';
import { playRound } from './play-round';
import { printedRound, type ReadableRound } from './print-round';

export const DEMONSTRATION = { plan: 'q7', units: 42 } as const;

/** The round as it stands in this workspace, played first if it has not been, in readable tables. */
export function demonstratedRound(place: RoundPlace, host: RoundHost, say: (line: string) => void): string {
  const played = roundIn(place, host);
  if (played !== undefined) say('Kỳ báo cáo đã có sẵn trong thư mục làm việc này.');
  return printedRound(played ?? playRound({ ...DEMONSTRATION, place, host, say }));
}

/** What the office sees, if this workspace holds a round in which somebody has reported. */
function roundIn(place: RoundPlace, host: RoundHost): ReadableRound | undefined {
  if (place.profile.officeSpreadsheetId === undefined) return undefined;
  const office = new Office(host, place.standIn, place.clock, PLAN_PLACES[DEMONSTRATION.plan].officeEmail);
  const { plan } = office.state();
  const roundKey = plan?.rounds[0]?.key;
  if (plan === undefined || roundKey === undefined) return undefined;
  const status = office.status(roundKey);
  return status.counts.received === 0 ? undefined : { plan, status, result: office.exportRound(roundKey) };
}
