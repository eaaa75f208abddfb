// An open folder, with a place to put files into (as the person one is), and an open document.
import { make } from './element';
import type { TreeNode } from './page-types';
import { uploadFile } from './server';
import type { Workspace } from './workspace';

export function folderView(workspace: Workspace, node: TreeNode, choose: (node: TreeNode) => void): HTMLElement {
  return make('section', { class: 'folder', 'aria-label': node.name }, [
    make('h2', {}, node.name),
    node.canEdit
      ? dropPlace(workspace, node)
      : make('p', { class: 'soft' }, 'Chỉ được xem thư mục này, không đưa file vào được.'),
    node.children.length === 0
      ? make('p', { class: 'soft' }, 'Thư mục trống.')
      : make(
          'ul',
          { class: 'file-list' },
          node.children.map((child) => make('li', {}, [fileRow(child, choose)])),
        ),
  ]);
}

function fileRow(node: TreeNode, choose: (node: TreeNode) => void): HTMLElement {
  const parts = [
    make('span', { class: `kind icon-${node.kind}` }, kindName(node)),
    make('span', { class: 'file-name' }, node.name),
    make('span', { class: 'soft' }, node.detail),
  ];
  return make('button', { type: 'button', class: 'file-row' }, parts, {
    click: () => {
      choose(node);
    },
  });
}

function kindName(node: TreeNode): string {
  if (node.kind === 'folder') return 'Thư mục';
  if (node.kind === 'spreadsheet') return 'Bảng tính';
  return (/\.([a-z0-9]{2,5})$/i.exec(node.name)?.[1] ?? 'file').toUpperCase();
}

function dropPlace(workspace: Workspace, node: TreeNode): HTMLElement {
  const input = make('input', { type: 'file', id: 'upload', multiple: true, class: 'unseen' });
  input.addEventListener('change', () => {
    void upload(workspace, node, [...(input.files ?? [])]);
  });
  const place = make('div', { class: 'drop' }, [
    input,
    make('button', { type: 'button', class: 'go', id: 'upload-button' }, 'Đưa file vào thư mục này', {
      click: () => {
        input.click();
      },
    }),
    make('span', { class: 'soft' }, 'hoặc kéo thả file vào đây'),
  ]);
  place.addEventListener('dragover', (event) => {
    event.preventDefault();
  });
  place.addEventListener('drop', (event) => {
    event.preventDefault();
    void upload(workspace, node, [...(event.dataTransfer?.files ?? [])]);
  });
  return place;
}

async function upload(workspace: Workspace, node: TreeNode, files: readonly File[]): Promise<void> {
  for (const file of files) {
    const reply = await uploadFile(node.id, file, workspace.as);
    workspace.message = reply.ok ? { ok: true, message: `Đã đưa “${file.name}” vào thư mục.` } : reply;
    if (!reply.ok) break;
  }
  await workspace.reload();
}

export function documentView(node: TreeNode): HTMLElement {
  return make('section', { class: 'folder', 'aria-label': node.name }, [
    make('h2', {}, node.name),
    make('p', { class: 'soft' }, node.detail),
    node.url !== undefined &&
      make('p', {}, [make('a', { href: node.url, target: '_blank', rel: 'noopener' }, 'Mở hoặc tải file')]),
    node.url !== undefined &&
      /\.pdf$/i.test(node.name) &&
      make('iframe', { class: 'preview', src: node.url, title: node.name }),
  ]);
}
