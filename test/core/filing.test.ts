// Filing read like the requirement: what lies in the folder, what is filed under which name, what is reported.
import fc from 'fast-check';
import { day, startOfDayMs } from '../../src/core/calendar-date';
import type { DocumentFormat } from '../../src/core/document-kind';
import { decideFiling, documentCounts, upserted, type IncomingFile, type RoundFiling } from '../../src/core/filing';
import type { OrgUnit } from '../../src/core/org-unit';
import { DEFAULT_POLICY, type ReportingRound, type RequiredFile } from '../../src/core/plan';
import type { RegisterEntry } from '../../src/core/register';

const OCTOBER_28 = startOfDayMs(day('2023-10-28')) + 14 * 3_600_000;
const NOVEMBER_2 = startOfDayMs(day('2023-11-02'));

function school(code: string, name: string, email = `${code.toLowerCase()}@truong.example`): OrgUnit {
  return { key: `u-${code}`, code, name, kind: 'school', levels: ['MN'], email, roster: {} };
}

const SUNFLOWER = school('7-MN-08', 'Trường Mầm non Hướng Dương');
const MOON = school('7-MN-09', 'Trường Mầm non Vầng Trăng');

function round(key: string, name: string, requiredFiles?: readonly RequiredFile[]): ReportingRound {
  return {
    key,
    name,
    kind: 'annual',
    due: { semantics: 'before', date: day('2023-11-01') },
    reporters: ['schools'],
    channel: { kind: 'drive' },
    requiredFiles: requiredFiles ?? [
      { kind: 'word', count: 1 },
      { kind: 'scan', count: 1 },
    ],
  };
}

const ANNUAL = round('annual-2023', 'Báo cáo năm 2023');
const INTERIM = round('interim-2024', 'Báo cáo sơ kết');

/** `content` stands for the bytes: equal text, equal file. */
function file(
  name: string,
  format: DocumentFormat,
  content: string,
  options: Partial<IncomingFile> = {},
): IncomingFile {
  const uploaderEmail = SUNFLOWER.email;
  return {
    id: `id-${name.replace(/ /g, '')}`,
    name,
    format,
    sha256: `sha-${content}`,
    sizeBytes: 1000,
    uploaderEmail,
    ...options,
  };
}

const WORD = file('Bao cao.docx', 'docx', 'word');
const SCAN = file('Bao cao.pdf', 'pdf', 'scan');

interface Case {
  readonly files: readonly IncomingFile[];
  readonly entries?: readonly RegisterEntry[];
  readonly units?: readonly OrgUnit[];
  readonly round?: ReportingRound;
  readonly nowMs?: number;
}

function decide(the: Case): RoundFiling {
  return decideFiling({
    round: the.round ?? ANNUAL,
    rounds: [ANNUAL, INTERIM],
    units: the.units ?? [SUNFLOWER],
    files: the.files,
    entries: the.entries ?? [],
    policy: DEFAULT_POLICY,
    nowMs: the.nowMs ?? OCTOBER_28,
  });
}

/** The register after everything decided was done. */
function registerAfter(entries: readonly RegisterEntry[], filing: RoundFiling): RegisterEntry[] {
  const written = filing.units.flatMap((unit) => [...unit.entries, ...unit.copies.map(({ entry }) => entry)]);
  return upserted(
    entries,
    written.map((entry) => ({ ...entry, fileId: entry.fileId || `copy-${entry.key}` })),
  );
}

const namesIn = (filing: RoundFiling) => filing.units.flatMap(({ copies }) => copies.map(({ name }) => name));
const codesIn = (filing: RoundFiling) =>
  [...filing.units.flatMap(({ problems }) => problems), ...filing.problems].map(({ code }) => code);

describe('a complete set', () => {
  const filing = decide({ files: [WORD, SCAN] });

  test('is filed under one pattern of names', () => {
    expect(namesIn(filing)).toEqual(['7-MN-08_Bao-cao-nam-2023_Word.docx', '7-MN-08_Bao-cao-nam-2023_Scan.pdf']);
    expect(filing.documents).toEqual({ expected: 2, filed: 2, doubtful: 0, missing: 0 });
    expect(codesIn(filing)).toEqual([]);
  });

  test('goes into round, level, school', () => {
    const folders = filing.units[0]?.copies[0]?.folders;
    expect(folders?.map(({ name }) => name)).toEqual([
      'Báo cáo năm 2023',
      'Mầm non',
      '7-MN-08 – Trường Mầm non Hướng Dương',
    ]);
    expect(new Set(folders?.map(({ key }) => key)).size).toBe(3);
  });

  test('is registered with the time of first sight, its hash and its own name', () => {
    expect(filing.units[0]?.copies[0]?.entry).toMatchObject({
      key: 'annual-2023|u-7-MN-08|word|1',
      receivedAtMs: OCTOBER_28,
      status: 'onTime',
      sha256: 'sha-word',
      originalName: 'Bao cao.docx',
      sourceFileId: 'id-Baocao.docx',
    });
  });

  test('seen again later leads to nothing', () => {
    const entries = registerAfter([], filing);
    const again = decide({ files: [WORD, SCAN], entries, nowMs: NOVEMBER_2 });
    expect(namesIn(again)).toEqual([]);
    expect(again.units[0]?.entries).toEqual([]);
    expect(codesIn(again)).toEqual([]);
    expect(again.documents).toEqual(filing.documents);
    expect(documentCounts(ANNUAL, [SUNFLOWER], entries)).toEqual(filing.documents);
  });
});

describe('a wrong set', () => {
  test('Word missing: the scan is filed and the rest asked for', () => {
    const filing = decide({ files: [SCAN] });
    expect(namesIn(filing)).toEqual(['7-MN-08_Bao-cao-nam-2023_Scan.pdf']);
    expect(filing.units[0]?.problems).toMatchObject([{ code: 'fileMissing', params: { count: 1, kind: 'Word' } }]);
    expect(filing.documents).toEqual({ expected: 2, filed: 1, doubtful: 0, missing: 1 });
  });

  test('two different scans: neither is filed, the place is doubtful', () => {
    const filing = decide({ files: [WORD, SCAN, file('ban 2.pdf', 'pdf', 'other scan')] });
    expect(namesIn(filing)).toEqual(['7-MN-08_Bao-cao-nam-2023_Word.docx']);
    expect(filing.documents).toEqual({ expected: 2, filed: 1, doubtful: 1, missing: 0 });
    expect(codesIn(filing)).toEqual(['fileTooMany']);
    expect(filing.units[0]?.entries).toMatchObject([{ state: 'doubtful', sourceFileId: 'id-Baocao.pdf id-ban2.pdf' }]);
  });

  test('a doubtful place is noted once, and filled with its first time of receipt when one file stays', () => {
    const both = [SCAN, file('ban 2.pdf', 'pdf', 'other scan')];
    const entries = registerAfter([], decide({ files: both }));
    const again = decide({ files: both, entries, nowMs: NOVEMBER_2 });
    expect(again.units[0]?.entries).toEqual([]);
    const resolved = decide({ files: [SCAN], entries, nowMs: NOVEMBER_2 });
    expect(resolved.units[0]?.copies[0]?.entry).toMatchObject({
      version: 1,
      status: 'onTime',
      receivedAtMs: OCTOBER_28,
    });
    expect(documentCounts(ANNUAL, [SUNFLOWER], registerAfter(entries, resolved)).filed).toBe(1);
  });

  test('a doubtful place whose files are withdrawn is missing again', () => {
    const entries = registerAfter([], decide({ files: [SCAN, file('ban 2.pdf', 'pdf', 'other scan')] }));
    const filing = decide({ files: [], entries });
    expect(filing.documents).toEqual({ expected: 2, filed: 0, doubtful: 0, missing: 2 });
    const settled = decide({ files: [], entries: registerAfter(entries, filing) });
    expect(settled.units[0]?.entries).toEqual([]);
  });

  test('a PDF renamed to .docx is a scan, and said so', () => {
    const filing = decide({ files: [file('Bao cao.docx', 'pdf', 'scan'), file('b.pdf', 'pdf', 'other')] });
    expect(codesIn(filing)).toEqual(['fileExtensionWrong', 'fileMissing', 'fileTooMany']);
    expect(filing.documents).toEqual({ expected: 2, filed: 0, doubtful: 1, missing: 1 });
  });

  test.each<[string, DocumentFormat, string]>([
    ['an empty file', 'empty', 'fileEmpty'],
    ['a spreadsheet', 'other', 'fileKindUnknown'],
  ])('%s is reported and not filed', (_name, format, code) => {
    const filing = decide({ files: [WORD, SCAN, file('x.xlsx', format, 'x')] });
    expect(codesIn(filing)).toEqual([code]);
    expect(filing.documents.filed).toBe(2);
  });

  test('the same content twice is filed once', () => {
    const filing = decide({ files: [WORD, SCAN, { ...SCAN, id: 'twin', name: 'Bao cao (1).pdf' }] });
    expect(filing.documents.filed).toBe(2);
    expect(codesIn(filing)).toEqual(['fileCopy']);
  });

  test('a kind that the round does not ask for is left where it is', () => {
    const filing = decide({ files: [WORD, SCAN], round: round('annual-2023', 'Kỳ', [{ kind: 'word', count: 1 }]) });
    expect(codesIn(filing)).toEqual(['fileNotRequired']);
    expect(filing.documents).toEqual({ expected: 1, filed: 1, doubtful: 0, missing: 0 });
  });

  test('a round that asks for no files expects none and complains about none', () => {
    const filing = decide({ files: [WORD, SCAN], round: round('annual-2023', 'Kỳ', []) });
    expect(codesIn(filing)).toEqual([]);
    expect(filing.documents.expected).toBe(0);
  });
});

describe('a re-submission', () => {
  const entries = registerAfter([], decide({ files: [WORD, SCAN] }));

  test('a different scan after filing is version 2 beside the old', () => {
    const filing = decide({ files: [WORD, SCAN, file('moi.pdf', 'pdf', 'new scan')], entries, nowMs: NOVEMBER_2 });
    expect(namesIn(filing)).toEqual(['7-MN-08_Bao-cao-nam-2023_Scan_lan2.pdf']);
    expect(filing.units[0]?.copies[0]?.entry).toMatchObject({ version: 2, status: 'late', note: 'Nộp lại lần 2' });
    const after = registerAfter(entries, filing);
    expect(after).toHaveLength(3);
    expect(namesIn(decide({ files: [WORD, SCAN, file('moi.pdf', 'pdf', 'new scan')], entries: after }))).toEqual([]);
  });

  test('the same Drive file with new content too', () => {
    const filing = decide({ files: [WORD, { ...SCAN, sha256: 'sha-new scan' }], entries });
    expect(namesIn(filing)).toEqual(['7-MN-08_Bao-cao-nam-2023_Scan_lan2.pdf']);
  });

  test('two new scans at once: neither replaces what is filed', () => {
    const files = [WORD, SCAN, file('a.pdf', 'pdf', 'a'), file('b.pdf', 'pdf', 'b')];
    const filing = decide({ files, entries });
    expect(namesIn(filing)).toEqual([]);
    expect(codesIn(filing)).toEqual(['fileTooMany']);
    expect(filing.documents).toEqual({ expected: 2, filed: 2, doubtful: 0, missing: 0 });
  });

  test('what the school removed after filing stays filed', () => {
    expect(decide({ files: [], entries }).documents.filed).toBe(2);
  });
});

describe('several files of one kind', () => {
  const twoScans = round('annual-2023', 'Báo cáo năm 2023', [{ kind: 'scan', count: 2 }]);
  const second = file('b.pdf', 'pdf', 'b');

  test('are filed into numbered places, one after another', () => {
    const first = decide({ files: [SCAN], round: twoScans });
    expect(first.documents).toEqual({ expected: 2, filed: 1, doubtful: 0, missing: 1 });
    const then = decide({ files: [SCAN, second], round: twoScans, entries: registerAfter([], first) });
    expect(namesIn(then)).toEqual(['7-MN-08_Bao-cao-nam-2023_Scan2.pdf']);
    expect(then.units[0]?.copies[0]?.entry.key).toBe('annual-2023|u-7-MN-08|scan2|1');
  });

  test('one too many makes both places doubtful', () => {
    const filing = decide({ files: [SCAN, second, file('c.pdf', 'pdf', 'c')], round: twoScans });
    expect(filing.documents).toEqual({ expected: 2, filed: 0, doubtful: 2, missing: 0 });
  });
});

describe('rounds in one folder', () => {
  const entries = registerAfter([], decide({ files: [WORD, SCAN] }));

  test('what an earlier round filed is not taken for the next one', () => {
    const filing = decide({ files: [WORD, SCAN], entries, round: INTERIM });
    expect(filing.documents).toEqual({ expected: 2, filed: 0, doubtful: 0, missing: 2 });
    expect(codesIn(filing)).toEqual(['fileMissing', 'fileMissing']);
  });

  test('the earlier file handed in again under another name is refused with the reason', () => {
    const filing = decide({ files: [file('so ket.docx', 'docx', 'word')], entries, round: INTERIM });
    expect(codesIn(filing)).toContain('fileOfEarlierRound');
    expect(filing.documents.filed).toBe(0);
  });

  test('a file that names another round waits for it', () => {
    const filing = decide({ files: [file('BAO CAO SO KET - Huong Duong.docx', 'docx', 'x')] });
    expect(namesIn(filing)).toEqual([]);
  });
});

describe('two schools', () => {
  const fromMoon = { uploaderEmail: MOON.email };
  const units = [SUNFLOWER, MOON];

  test('get their own folders', () => {
    const filing = decide({ units, files: [WORD, file('bc.docx', 'docx', 'moon', fromMoon)] });
    expect(namesIn(filing)).toEqual(['7-MN-08_Bao-cao-nam-2023_Word.docx', '7-MN-09_Bao-cao-nam-2023_Word.docx']);
  });

  test('with the very same file are both filed and both told', () => {
    const filing = decide({ units, files: [WORD, file('bc.docx', 'docx', 'word', fromMoon)] });
    expect(codesIn(filing).filter((code) => code === 'fileTwoOwnersSameContent')).toHaveLength(2);
    expect(filing.documents.filed).toBe(2);
  });

  test('a file that nobody owns is reported by its name', () => {
    const filing = decide({
      units,
      files: [file('scan_0012.pdf', 'pdf', 'x', { uploaderEmail: 'ai.do@canhan.example' })],
    });
    expect(filing.problems).toMatchObject([{ code: 'fileOwnerUnknown', params: { name: 'scan_0012.pdf' } }]);
  });
});

test('whatever lies in the folder, every place is filed, doubtful or missing, and a second run does nothing', () => {
  const formats = fc.constantFrom<DocumentFormat>('docx', 'doc', 'pdf', 'jpg', 'other', 'empty');
  const anyFile = fc.record({
    id: fc.integer({ min: 1, max: 12 }),
    format: formats,
    content: fc.integer({ min: 1, max: 6 }),
    owner: fc.constantFrom(SUNFLOWER.email, MOON.email, 'khac@canhan.example'),
  });
  const files = fc.uniqueArray(anyFile, { selector: ({ id }) => id, maxLength: 10 });
  const property = fc.property(files, files, (before, after) => {
    const asFiles = (list: typeof before) =>
      list.map(({ id, format, content, owner }) =>
        file(`f${id}`, format, `${format}${content}`, { id: `id-${id}`, uploaderEmail: owner }),
      );
    const units = [SUNFLOWER, MOON];
    let entries: RegisterEntry[] = [];
    for (const files of [asFiles(before), asFiles(after)]) {
      const filing = decide({ units, files, entries });
      entries = registerAfter(entries, filing);
      const { expected, filed, doubtful, missing } = filing.documents;
      expect(filed + doubtful + missing).toBe(expected);
      expect(documentCounts(ANNUAL, units, entries)).toEqual(filing.documents);
      const again = decide({ units, files, entries });
      expect(again.units.flatMap((unit) => [...unit.copies, ...unit.entries])).toEqual([]);
      expect(new Set(entries.map(({ key }) => key)).size).toBe(entries.length);
    }
  });
  fc.assert(property, { seed: 7, numRuns: 400 });
});
