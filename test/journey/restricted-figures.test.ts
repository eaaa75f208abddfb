// Hà Nội: counts of party members stay out of the plan workbook. The office that collects sees them; a colleague who may
// edit the plan workbook, and was not given the other spreadsheet, reads "hạn chế xem" and works on.
import { playRound } from '../../src/local/round/play-round';
import { readBundle } from '../../src/local/round/bundle-files';
import { BEGINNINGS } from '../../src/local/round/timetable';
import { PLAN_PLACES } from '../../src/local/sample/sample-plan';
import { Workspace } from '../../src/local/workspace/workspace';
import { handSums } from './hand-sums';
import { Clerk } from './clerk';

const UNITS = 6;
const workspace = Workspace.temporary({ now: BEGINNINGS['ha-noi'].start });
const owner = new Clerk(workspace, PLAN_PLACES['ha-noi'].officeEmail);
const colleague = new Clerk(workspace, 'dong.nghiep@sohanoi.example');
let bookId = '';
let roundKey = '';

beforeAll(() => {
  const host = workspace.scriptHost(readBundle(process.cwd()));
  roundKey = playRound({ plan: 'ha-noi', units: UNITS, place: workspace, host }).result.round;
  bookId = workspace.profile.officeSpreadsheetId ?? '';
  const permission = { type: 'user', role: 'writer', emailAddress: colleague.email };
  owner.google.post(`/drive/v3/files/${bookId}/permissions?sendNotificationEmail=false`, permission);
});

afterAll(() => {
  workspace.dispose();
});

const SENSITIVE = ['DG-01', 'DG-02'];

function restrictedFile(): { readonly id: string; readonly parents: readonly string[] } {
  const q = "name contains 'Số liệu hạn chế'";
  const { files } = owner.google.get('/drive/v3/files', { q, fields: 'files(id,parents,ownedByMe)' }) as {
    readonly files: readonly { id: string; parents: string[] }[];
  };
  expect(files).toHaveLength(1);
  return files[0] ?? { id: '', parents: [] };
}

test('the owner sees the totals, and the collected figures stand in the spreadsheet apart', () => {
  const { indicators } = owner.click('exportRound', { roundKey });
  const hand = handSums('ha-noi', UNITS);
  for (const code of SENSITIVE) {
    expect(indicators.find((each) => each.code === code)?.numerator).toBe((hand.get(code)?.numerator ?? 0) / 1000);
  }
  const { id } = restrictedFile();
  const codes = owner
    .values(id, 'Số liệu')
    .slice(2)
    .map((cells) => String(cells[4]));
  expect(new Set(codes)).toEqual(new Set(SENSITIVE));
  expect(owner.values(bookId, 'Kế hoạch').flat()).toContain(id);
});

test('no tab of the plan workbook holds a figure of theirs', () => {
  expect(owner.values(bookId, 'Số liệu').flat()).not.toContain('DG-01');
  const results = owner.values(bookId, 'Tổng hợp').filter((cells) => SENSITIVE.includes(String(cells[2])));
  expect(results.map((cells) => cells.slice(5))).toEqual([
    ['', '', 'hạn chế xem', 'hạn chế xem'],
    ['', '', 'hạn chế xem', 'hạn chế xem'],
  ]);
  const overview = owner.values(bookId, 'Tổng quan').filter(([label]) => String(label).includes('DG-0'));
  expect(overview.map(([, text]) => text)).toEqual(Array(2).fill('hạn chế xem · hạn chế xem · '));
});

test('the colleague reads "hạn chế xem" everywhere, and everything else as the owner does', () => {
  const own = owner.click('exportRound', { roundKey });
  const seen = colleague.click('exportRound', { roundKey });
  const shown = (result: typeof seen, sensitive: boolean) =>
    result.indicators.filter(({ code }) => SENSITIVE.includes(code) === sensitive);
  expect(shown(seen, false)).toEqual(shown(own, false));
  expect(shown(seen, true).map(({ numerator, attainment }) => [numerator, attainment])).toEqual([
    [null, 'hạn chế xem'],
    [null, 'hạn chế xem'],
  ]);
  expect(seen.schools).toEqual(own.schools);
  expect(colleague.click('explain', { roundKey, lineKey: 'cam-tinh-dang' }).counted).toEqual([]);
  expect(owner.click('explain', { roundKey, lineKey: 'cam-tinh-dang' }).counted.length).toBeGreaterThan(0);
  const unitKey = owner.click('getStatus', { roundKey }).units[0]?.key ?? '';
  const rows = colleague.click('getUnit', { roundKey, unitKey }).rows.filter(({ code }) => SENSITIVE.includes(code));
  expect(rows.map(({ state }) => state)).toEqual(['hạn chế xem', 'hạn chế xem']);
});

test('collecting again writes nothing, by either of them, and makes no second spreadsheet', () => {
  expect(owner.job('stepCollect', roundKey).writes).toBe(0);
  expect(colleague.job('stepCollect', roundKey).writes).toBe(0);
  restrictedFile();
});
