import type { IndicatorProposal } from '../proposal';

/** What a target is whose words add nothing to its figure: always, as a level, from nowhere, in one reading. */
export const PLAIN_TARGET = {
  scope: '',
  direction: 'level',
  baseline: '',
  approx: false,
  verb: '',
  ticked: true,
  alternatives: [],
} as const satisfies Partial<IndicatorProposal>;
