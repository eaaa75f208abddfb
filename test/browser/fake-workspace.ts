// A local server for the page's own tests: canned answers under /local/, a grid of any length, and a record of what was sent.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import type { Page, Route } from 'playwright-core';
import type { Grid, GridCell, PageState, Tree, TreeNode, TypeArgument } from '../../src/local/page/page-types';

const OFFICE = 'phonggd.quan7@example.vn';
const LOCK = 'Ô này được bảo vệ: chỉ người được giao mới sửa được.';
const TITLE = 'Biểu nhập – Kế hoạch BĐKH, Báo cáo năm 2023';
const FIRST_DATA_ROW = 2;

export class FakeWorkspace {
  readonly typed: TypeArgument[] = [];
  readonly posted: { readonly path: string; readonly body: unknown }[] = [];
  readonly values = new Map<string, string>();
  revision = 1;
  day = 1;

  constructor(
    readonly rowCount = 12,
    private readonly rowsBeyond = 0,
  ) {}

  async open(page: Page): Promise<void> {
    documentText ??= pageDocument();
    const html = await documentText;
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await page.route('http://page.test/**', async (route) => {
      await this.answer(route, html);
    });
    await page.goto('http://page.test/');
  }

  private async answer(route: Route, html: string): Promise<void> {
    const request = route.request();
    const url = new URL(request.url());
    const json = (body: unknown) => route.fulfill({ json: body });
    if (url.pathname === '/') return route.fulfill({ contentType: 'text/html; charset=utf-8', body: html });
    if (url.pathname === '/sidebar') return route.fulfill({ contentType: 'text/html; charset=utf-8', body: SIDEBAR });
    if (request.method() === 'POST') return json(this.post(url.pathname, request.postDataJSON()));
    const as = url.searchParams.get('as') ?? '';
    if (url.pathname === '/local/state') return json(this.state());
    if (url.pathname === '/local/tree') return json(treeFor(as));
    if (url.searchParams.get('id') === 'closed') {
      return route.fulfill({ status: 403, json: { ok: false, message: 'Bạn cần có quyền truy cập.' } });
    }
    return json(this.grid(url.searchParams.get('id') ?? '', Number(url.searchParams.get('sheet') ?? '0')));
  }

  private post(pathname: string, body: unknown): unknown {
    this.posted.push({ path: pathname, body });
    this.revision += 1;
    if (pathname === '/local/clock') this.day += 1;
    if (pathname === '/local/menu/open') return { ok: true, message: '', opened: 'sidebar' };
    if (pathname !== '/local/type') return { ok: true, message: '' };
    const argument = body as TypeArgument;
    this.typed.push(argument);
    if (argument.text === '86,7%') return { ok: false, message: 'Nhập số người, ví dụ 867, không nhập tỷ lệ.' };
    this.values.set(`${argument.row}/${argument.column}`, argument.text);
    return { ok: true, message: '' };
  }

  private state(): PageState {
    const schools = Array.from({ length: 42 }, (_, index) => ({
      email: `truong${index}@example.vn`,
      name: index === 7 ? 'MN Hướng Dương' : `TH Bình Minh ${index}`,
      kind: 'school' as const,
      detail: `Tiểu học · mã 7-TH-${index}`,
    }));
    return {
      revision: this.revision,
      now: `0${this.day}/11/2023 08:30`,
      accounts: [{ email: OFFICE, name: 'Phòng GD&ĐT Quận 7', kind: 'office', detail: '' }, ...schools],
      menu: [
        { id: 'open', label: 'Mở sổ' },
        { id: 'about', label: 'Giới thiệu' },
      ],
      boundId: 'plan',
      workspace: '/tmp/w',
    };
  }

  private grid(id: string, sheetId: number): Grid {
    const head: GridCell[] = ['Khóa', 'Mã', 'Chỉ tiêu', 'Áp dụng', 'Tổng số', 'Số đạt', 'Tỷ lệ', 'Kiểm tra'].map(
      (text) => ({
        text,
        bold: true,
        color: '#ffffff',
        background: '#0b6b46',
        wrap: true,
        locked: LOCK,
      }),
    );
    const title: GridCell[] = head.map((_, column) => ({
      text: column === 1 ? TITLE : '',
      bold: true,
      fontSize: 16,
      locked: LOCK,
    }));
    const rows = Array.from({ length: this.rowCount }, (_, index) => this.row(index + FIRST_DATA_ROW));
    return {
      id,
      name: id === 'plan' ? 'Sổ kế hoạch BĐKH – Quận 7' : `Biểu nhập ${id}`,
      sheets: [
        { sheetId: 0, title: 'Nhập liệu', hidden: false },
        { sheetId: 1, title: 'Hướng dẫn', hidden: false },
        { sheetId: 2, title: 'Ẩn', hidden: true },
      ],
      sheetId,
      frozenRows: FIRST_DATA_ROW,
      frozenColumns: 2,
      columns: [90, 70, 320, 90, 80, 80, 70, 260].map((width, column) => ({ width, hidden: column === 0 })),
      rows: [title, head, ...rows].map((cells, row) => ({ hidden: row === 5, cells })),
      merges: [{ startRow: 0, endRow: 1, startColumn: 1, endColumn: 8 }],
      hideGridlines: false,
      ...(this.rowsBeyond > 0 && { rowsBeyond: this.rowsBeyond }),
      locked: LOCK,
    };
  }

  private row(row: number): (GridCell | null)[] {
    const open = (column: number, rest: Partial<GridCell> = {}): GridCell => {
      return { text: this.values.get(`${row}/${column}`) ?? '', background: '#fffbe6', ...rest };
    };
    const total = this.values.get(`${row}/4`) ?? '';
    return [
      { text: `key-${row}`, locked: LOCK },
      { text: `KH-${String(row).padStart(2, '0')}`, locked: LOCK, color: '#5f6368' },
      {
        text: 'Công chức, viên chức có hiểu biết cơ bản về biến đổi khí hậu, phòng chống thiên tai',
        wrap: true,
        locked: LOCK,
      },
      open(3, { choices: ['Có', 'Không'] }),
      open(4, { align: 'right', note: 'Nhập số người đang làm việc tại trường.' }),
      open(5, { align: 'right' }),
      { text: '', entered: `=F${row + 1}/E${row + 1}`, align: 'right', locked: LOCK },
      total === ''
        ? { text: 'Chưa nhập', color: '#7a4700', locked: LOCK }
        : { text: 'Hợp lệ', color: '#137333', locked: LOCK },
    ];
  }
}

function treeFor(as: string): Tree {
  const leaf = (id: string, name: string, kind: TreeNode['kind'], detail = ''): TreeNode => {
    return { id, name, kind, detail, canEdit: true, children: [] };
  };
  const entry = leaf('entry-7', 'Biểu nhập – MN Hướng Dương', 'spreadsheet', '28/10/2023 14:05');
  const folder: TreeNode = {
    ...leaf('folder', 'Hồ sơ BĐKH 2023–2025', 'folder'),
    children: [
      leaf('doc', 'Báo cáo <b>năm</b>.docx', 'file', '48 KB'),
      leaf('closed', 'Sổ của người khác', 'spreadsheet'),
    ],
  };
  return {
    roots: as === OFFICE ? [leaf('plan', 'Sổ kế hoạch BĐKH – Quận 7', 'spreadsheet'), folder, entry] : [entry, folder],
  };
}

const SIDEBAR =
  '<!doctype html><body><a href="https://docs.google.com/spreadsheets/d/entry-7/edit#gid=1&range=F9">Mở ô này</a></body>';

let documentText: Promise<string> | undefined;

async function pageDocument(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [path.resolve('src/local/page/main.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2020',
    charset: 'utf8',
  });
  const style = readFileSync(path.resolve('src/local/page/style.css'), 'utf8');
  return readFileSync(path.resolve('src/local/page/page.html'), 'utf8')
    .replace('/*style*/', () => style)
    .replace('/*script*/', () => (outputFiles[0]?.text ?? '').split('</script').join('<\\/script'));
}
