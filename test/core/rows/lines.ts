// Lines for tests that are about one rule at a time: nothing in them but what the test says.
import type { EntryKind, Line } from '../../../src/core/line';

export function ratioLine(more: Partial<Line> = {}): Line {
  return {
    key: 'hanh-vi',
    indicatorKey: 'hanh-vi',
    code: 'MT-03',
    text: 'Thực hiện việc đơn giản để bảo vệ môi trường',
    subject: 'Học sinh',
    entry: 'ratio',
    target: { comparator: 'atLeast', value: '86.7', unit: 'percent' },
    time: { kind: 'maintained' },
    unitLabel: 'người',
    evidence: 'optional',
    sensitive: false,
    rules: [],
    ...more,
  };
}

export function lineOfKind(entry: EntryKind, more: Partial<Line> = {}): Line {
  const unitLabel = { ratio: 'người', mass: 'kg', yesNo: 'đơn vị', count: 'hộ', text: '' }[entry];
  return ratioLine({ entry, unitLabel, ...more });
}
