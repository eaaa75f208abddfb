import {
  channelText,
  reportersText,
  requiredFileCount,
  requiredFilesText,
  submissionText,
} from '../../src/core/round-text';
import type { Channel, RequiredFile } from '../../src/core/plan';

const BOTH: readonly RequiredFile[] = [
  { kind: 'word', count: 1 },
  { kind: 'scan', count: 1 },
];

it.each<[Channel, readonly RequiredFile[], string]>([
  [{ kind: 'drive' }, BOTH, '01 Word + 01 bản scan, nộp vào thư mục của kế hoạch'],
  [{ kind: 'email', address: 'a@b.vn' }, [], 'gửi thư điện tử tới a@b.vn'],
  [{ kind: 'none' }, BOTH, '01 Word + 01 bản scan'],
  [{ kind: 'none' }, [], 'chưa nêu'],
])('%j with its files', (channel, requiredFiles, expected) => {
  expect(submissionText({ channel, requiredFiles })).toBe(expected);
});

it('stays calm where nothing is stated', () => {
  expect([channelText({ kind: 'none' }), requiredFilesText([]), reportersText([])]).toEqual(Array(3).fill('chưa nêu'));
});

it('counts files and names reporters', () => {
  expect(requiredFileCount({ requiredFiles: [{ kind: 'word', count: 2 }, ...BOTH] })).toBe(4);
  expect(reportersText(['schools', 'offices'])).toBe('trường và phòng, ban');
});
