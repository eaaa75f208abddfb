// A round's channel, files and people in Vietnamese, for cards and templates. Where the document is silent the text is a
// calm "chưa nêu": nothing is asked of a school that the plan does not ask.
import type { Channel, Reporter, ReportingRound, RequiredFile } from './plan';

export const NOT_STATED = 'chưa nêu';

/** "nộp vào thư mục của kế hoạch", "gửi thư điện tử tới …", "chưa nêu". */
export function channelText(channel: Channel): string {
  switch (channel.kind) {
    case 'drive':
      return 'nộp vào thư mục của kế hoạch';
    case 'email':
      return `gửi thư điện tử tới ${channel.address}`;
    case 'none':
      return NOT_STATED;
  }
}

const FILE_WORDS: Readonly<Record<RequiredFile['kind'], string>> = { word: 'Word', scan: 'bản scan' };

/** "01 Word + 01 bản scan", "chưa nêu". */
export function requiredFilesText(files: readonly RequiredFile[]): string {
  if (files.length === 0) return NOT_STATED;
  return files.map(({ kind, count }) => `${String(count).padStart(2, '0')} ${FILE_WORDS[kind]}`).join(' + ');
}

/** Files and channel in one line: "01 Word + 01 bản scan, nộp vào thư mục của kế hoạch". */
export function submissionText({ requiredFiles, channel }: Pick<ReportingRound, 'requiredFiles' | 'channel'>): string {
  const parts = [
    ...(requiredFiles.length > 0 ? [requiredFilesText(requiredFiles)] : []),
    ...(channel.kind === 'none' ? [] : [channelText(channel)]),
  ];
  return parts.length > 0 ? parts.join(', ') : NOT_STATED;
}

/** How many files one unit hands in for this round. */
export function requiredFileCount({ requiredFiles }: Pick<ReportingRound, 'requiredFiles'>): number {
  return requiredFiles.reduce((sum, { count }) => sum + count, 0);
}

const REPORTER_WORDS: Readonly<Record<Reporter, string>> = { schools: 'trường', offices: 'phòng, ban' };

/** "trường", "trường và phòng, ban"; "chưa nêu" when nobody is named. */
export function reportersText(reporters: readonly Reporter[]): string {
  return reporters.length === 0 ? NOT_STATED : reporters.map((reporter) => REPORTER_WORDS[reporter]).join(' và ');
}
