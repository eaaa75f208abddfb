// The local workspace page: Drive on the left, the open spreadsheet in the middle, the add-on's sidebar on the right.
import { make, refill } from './element';
import { documentView, folderView } from './folder-view';
import { SheetView } from './sheet-view';
import { SidebarFrame } from './sidebar-frame';
import { TopBar } from './top-bar';
import { TreeView } from './tree-view';
import type { TreeNode } from './page-types';
import { Workspace } from './workspace';

/** For changes made elsewhere: another window, a command, a trigger. */
const LOOK_AGAIN_MS = 4_000;

const workspace = new Workspace();
const top = new TopBar(workspace);
const tree = new TreeView(workspace, choose);
const sheet = new SheetView(workspace);
const side = new SidebarFrame(workspace, goTo);
const middle = make('main', { class: 'middle' });
const message = make('div', { class: 'message', role: 'status' });

document.body.append(
  top.element,
  make('div', { class: 'body' }, [
    make('nav', { class: 'drive', 'aria-label': 'Drive' }, [tree.element]),
    middle,
    side.element,
  ]),
  message,
);

workspace.draw = () => {
  top.draw();
  tree.draw();
  side.draw();
  drawMessage();
  drawMiddle();
};

function drawMiddle(): void {
  const { opened, grid, trouble } = workspace;
  const node = opened && workspace.node(opened.id);
  if (trouble !== '') refill(middle, [make('div', { class: 'trouble', role: 'alert' }, trouble)]);
  else if (opened?.kind === 'spreadsheet' && grid) {
    if (!middle.contains(sheet.element)) refill(middle, [sheet.element]);
    sheet.show(grid);
  } else if (node?.kind === 'folder') refill(middle, [folderView(workspace, node, choose)]);
  else if (node) refill(middle, [documentView(node)]);
  else refill(middle, [make('p', { class: 'soft' }, 'Chọn một bảng tính hoặc thư mục ở bên trái.')]);
}

function drawMessage(): void {
  const said = workspace.message;
  message.hidden = said === undefined;
  message.className = said?.ok === false ? 'message bad' : 'message';
  if (!said) return;
  refill(message, [
    said.message,
    make('button', { type: 'button', 'aria-label': 'Đóng' }, '✕', {
      click: () => {
        workspace.message = undefined;
        drawMessage();
      },
    }),
  ]);
}

function choose(node: TreeNode): void {
  void workspace.open(
    node.kind === 'spreadsheet'
      ? { kind: 'spreadsheet', id: node.id, sheetId: undefined }
      : { kind: node.kind, id: node.id },
  );
}

/** "…/edit#gid=5&range=H7" opens that tab and goes to that cell. */
function goTo(id: string, address: string): void {
  const node = workspace.node(id);
  if (!node) return;
  if (node.kind !== 'spreadsheet') {
    choose(node);
    return;
  }
  const gid = /[#&?]gid=(\d+)/.exec(address)?.[1];
  void workspace.open({ kind: 'spreadsheet', id, sheetId: gid === undefined ? undefined : Number(gid) }).then(() => {
    const range = /range=([A-Z]+)(\d+)/i.exec(address);
    if (range) sheet.goTo({ row: Number(range[2]) - 1, column: columnOf(range[1] ?? 'A') });
  });
}

function columnOf(letters: string): number {
  return Array.from(letters.toUpperCase()).reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

void workspace.reload();
setInterval(() => {
  if (document.visibilityState === 'visible') void workspace.reload(false);
}, LOOK_AGAIN_MS);
