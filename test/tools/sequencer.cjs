// On a new machine jest knows no durations and starts the largest files first. The run of 100,000 rows is a small file that
// needs a minute of one worker, so it starts first, and the journeys after it; otherwise a worker ends alone with it.
const { default: Sequencer } = require('@jest/test-sequencer');

const FIRST = ['core/rows/agreement', 'workbook/damage', 'journey/', 'client/', 'browser/', 'workbook/selection'];

const rank = ({ path }) => {
  const at = FIRST.findIndex((part) => path.includes(`/test/${part}`));
  return at < 0 ? FIRST.length : at;
};

module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    return [...super.sort(tests)].sort((a, b) => rank(a) - rank(b));
  }
};
