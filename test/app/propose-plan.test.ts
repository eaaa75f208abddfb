// However a document is handed in, the same is proposed; and whatever cannot be read is refused with what to do about it.
import { readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import type { PlanDocument, ProposedPlan, Reply } from '../../src/app/contract';
import { bytesOfBase64, textOfBytes } from '../../src/app/document-bytes';
import { fileIdOf } from '../../src/app/linked-document';
import { proposePlan } from '../../src/app/propose-plan';
import { readBundle } from '../../src/local/round/bundle-files';
import { Workspace } from '../../src/local/workspace/workspace';
import { ProblemError, sentence } from '../../src/core/problem';
import { officeSession, type OfficeSession } from './office-session';
import { base64, WORD_TYPE, wordFile } from './word-file';

const TEXT = readFileSync('test/importer/fixtures/health.txt', 'utf8');
const WORD = wordFile(TEXT);
const DOCUMENT_TYPE = 'application/vnd.google-apps.document';

let office: OfficeSession;
beforeAll(() => {
  office = officeSession();
});
afterAll(() => {
  office.workspace.dispose();
});

function propose(document: PlanDocument): ProposedPlan {
  return proposePlan(office.session, document);
}

function facts({ meta, indicators, rounds }: ProposedPlan) {
  const targets = indicators.map(({ comparator, targetText, unit, time }) => [comparator, targetText, unit, time.year]);
  return { meta, targets, rounds: rounds.map(({ due }) => due) };
}

describe('however it comes', () => {
  const expected = () => facts(propose({ text: TEXT }));

  test.each([
    ['a .txt file', { fileName: 'ke-hoach.txt', base64: base64(strToU8(TEXT)) }],
    ['a .md file with a byte order mark', { fileName: 'KH.MD', base64: base64(strToU8(`\uFEFF${TEXT}`)) }],
    ['Notepad’s “Unicode”', { fileName: 'a.txt', base64: Buffer.from(`\uFEFF${TEXT}`, 'utf16le').toString('base64') }],
    ['a Word file', { fileName: 'Kế hoạch.docx', base64: base64(WORD) }],
    ['a Word file without an ending', { fileName: 'Kế hoạch', base64: base64(WORD) }],
  ])('%s', (_what, document) => {
    expect(facts(propose(document))).toEqual(expected());
  });

  test('a Google Doc by its link', () => {
    const id = upload('Kế hoạch tiêm chủng', DOCUMENT_TYPE, WORD);
    const link = `https://docs.google.com/document/d/${id}/edit?tab=t.0#heading=h.1`;
    expect(facts(propose({ link }))).toEqual(expected());
  });

  test('a Word file that lies in Drive', () => {
    const id = upload('Kế hoạch.docx', WORD_TYPE, WORD);
    expect(facts(propose({ link: `https://drive.google.com/file/d/${id}/view?usp=sharing` }))).toEqual(expected());
  });

  test('the lines that go with it are those the proposals point at', () => {
    for (const plan of [propose({ text: TEXT }), propose({ fileName: 'a.docx', base64: base64(WORD) })]) {
      const [first] = plan.indicators;
      const [word = ''] = first?.source.split(' ').slice(-1) ?? [];
      expect(plan.review.lines[(first?.lineEnd ?? 0) - 1]).toContain(word);
    }
  });
});

describe('refused, with what to do', () => {
  const ole = (extra: string) => {
    const head = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    return Buffer.concat([head, Buffer.from(extra, 'utf16le')]).toString('base64');
  };
  const lost = 'Ke hoach trien khai cong tac tiem chung va cham soc suc khoe hoc duong nam 2024 cua tinh. '.repeat(3);
  test.each<[string, PlanDocument, string]>([
    ['nothing', {}, 'Chưa có chữ nào'],
    ['blank text', { text: ' \n\t ' }, 'Chưa có chữ nào'],
    ['an empty file', { fileName: 'a.docx', base64: '' }, 'Chưa có chữ nào'],
    ['lost accents', { text: lost }, 'mất dấu tiếng Việt'],
    [
      'an old encoding',
      { text: 'KÕ ho¹ch phæ cËp b¬i cho häc sinh n¨m 2026. Sè häc sinh biÕt b¬i ®¹t 65%.' },
      'TCVN3 hoặc VNI',
    ],
    ['too much text', { text: 'kế hoạch '.repeat(120_000) }, 'lớn quá 1 triệu chữ'],
    [
      'too much text in a Word file',
      { fileName: 'a.docx', base64: base64(wordFile('kế hoạch '.repeat(120_000))) },
      'lớn quá 1 triệu chữ',
    ],
    ['a file above 10 MB', { fileName: 'a.docx', base64: 'A'.repeat(13_400_000) }, 'lớn quá 10 MB'],
    ['a PDF', { fileName: 'Kế hoạch.pdf', base64: base64(strToU8('%PDF-1.7')) }, 'với PDF, mở ra, chép hết chữ'],
    ['a broken .docx', { fileName: 'a.docx', base64: base64(WORD.slice(0, 300)) }, 'bị hỏng'],
    [
      'another zip',
      { fileName: 'a.docx', base64: base64(zipSync({ 'a.txt': strToU8('a') })) },
      'không phải tài liệu Word',
    ],
    ['a PDF called .docx', { fileName: 'a.docx', base64: base64(strToU8('%PDF-1.7')) }, 'thật ra là PDF'],
    ['a web page called .doc', { fileName: 'a.doc', base64: base64(strToU8('<html>')) }, 'thật ra là trang web'],
    ['RTF called .docx', { fileName: 'a.docx', base64: base64(strToU8('{\\rtf1 a}')) }, 'thật ra là RTF'],
    ['a password', { fileName: 'a.docx', base64: ole('EncryptedPackage') }, 'có mật khẩu'],
    ['an old .doc', { fileName: 'a.doc', base64: ole('WordDocument') }, 'Word đời cũ'],
    [
      'text in an old encoding',
      { fileName: 'a.txt', base64: Buffer.from([0x4b, 0xfd, 0xff]).toString('base64') },
      'VNI',
    ],
    ['no base64', { fileName: 'a.docx', base64: '{}' }, 'bị hỏng'],
    ['another site', { link: 'https://example.vn/ke-hoach' }, 'không phải đường dẫn của một Google Tài liệu'],
    [
      'a spreadsheet',
      { link: 'https://docs.google.com/spreadsheets/d/1abcdefghijklmnop/edit' },
      'không phải đường dẫn',
    ],
    [
      'a Doc that is not there',
      { link: `https://docs.google.com/document/d/${'x'.repeat(44)}/edit` },
      'văn bản kế hoạch',
    ],
  ])('%s', (_what, document, words) => {
    expect(refusal(document)).toContain(words);
  });

  test('a link to a picture is told by its name', () => {
    const id = upload('Ảnh chụp.png', 'image/png', strToU8('PNG'));
    expect(refusal({ link: `https://drive.google.com/open?id=${id}` })).toContain('“Ảnh chụp.png”, không phải');
  });
});

test('addresses of documents', () => {
  const id = '1AbCdEfGhIjKlMnOpQrStUvWxYz_-0123456789';
  for (const link of [
    `https://docs.google.com/document/d/${id}/edit`,
    `docs.google.com/document/d/${id}`,
    `https://docs.google.com/document/u/0/d/${id}/edit#x`,
    `https://docs.google.com/a/pgd.edu.vn/document/d/${id}/edit`,
    `https://drive.google.com/file/d/${id}/view`,
    `https://drive.google.com/open?usp=drive&id=${id}`,
  ]) {
    expect(fileIdOf(link)).toBe(id);
  }
  for (const link of ['', id, `https://drive.google.com/drive/folders/${id}`, `https://evil.vn/document/d/${id}/edit`])
    expect(fileIdOf(link)).toBeUndefined();
});

test('bytes come through base64 as they were, and letters through UTF-8', () => {
  for (const text of ['', 'a', 'Kế hoạch ₫ 😀', 'ờ'.repeat(1000)]) {
    const bytes = new TextEncoder().encode(text);
    expect(bytesOfBase64(base64(bytes))).toEqual(bytes);
    expect(textOfBytes(bytes)).toBe(text);
  }
  expect(textOfBytes(Uint8Array.of(0xe1, 0xba))).toBeUndefined();
});

test('the bundle reads a Word file where there is nothing but the language, with no spreadsheet open', () => {
  const workspace = Workspace.temporary();
  const host = workspace.scriptHost(readBundle(process.cwd()));
  const reply = host.run('proposePlan', [{ fileName: 'a.docx', base64: base64(WORD) }]) as Reply<ProposedPlan>;
  expect(reply.ok && facts(reply.value)).toEqual(facts(propose({ text: TEXT })));
  workspace.dispose();
});

test('a page without paragraphs is not sent again with each of its sentences', () => {
  const goals = Array.from({ length: 300 }, (_, at) => `Phấn đấu ${50 + (at % 50)}% học sinh xã ${at} biết bơi.`);
  const plan = propose({ text: `KẾ HOẠCH\nDạy bơi năm 2025\nI. MỤC TIÊU\n${goals.join(' ')}` });
  expect(plan.indicators.length).toBeGreaterThan(200);
  for (const { context, contextOffset, source } of plan.indicators) {
    expect(context.length).toBeLessThan(1400);
    expect(context.slice(contextOffset, contextOffset + source.length)).toBe(source);
  }
});

function refusal(document: PlanDocument): string {
  try {
    propose(document);
  } catch (error) {
    if (error instanceof ProblemError) return sentence(error.problem);
    throw error;
  }
  return 'read';
}

function upload(name: string, mimeType: string, bytes: Uint8Array): string {
  const type = mimeType === DOCUMENT_TYPE ? WORD_TYPE : mimeType;
  return office.clerk.upload({ name, mimeType, bytes, contentType: type }, 'root');
}
