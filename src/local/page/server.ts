// The page's calls to the local server. A refusal is an answer like any other: its sentence is shown where the person is.
import type { ClockArgument, UploadArgument } from '../server/page-api';
import type { ActionReply, Grid, PageState, Tree, TypeArgument } from './page-types';

export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly message: string };

export function readState(): Promise<Answer<PageState>> {
  return get<PageState>('/local/state');
}

export function readTree(as: string): Promise<Answer<Tree>> {
  return get<Tree>(`/local/tree?${query({ as })}`);
}

export function readGrid(id: string, sheet: number | undefined, as: string): Promise<Answer<Grid>> {
  return get<Grid>(`/local/grid?${query({ id, ...(sheet === undefined ? {} : { sheet: String(sheet) }), as })}`);
}

export function typeIntoCell(argument: TypeArgument): Promise<ActionReply> {
  return post('/local/type', argument);
}

export async function uploadFile(folderId: string, file: File, as: string): Promise<ActionReply> {
  const argument: UploadArgument = {
    folderId,
    name: file.name,
    mimeType: file.type === '' ? 'application/octet-stream' : file.type,
    content: await base64Of(file),
    as,
  };
  return post('/local/upload', argument);
}

/** By way of a data URL: the browser encodes large files quickly, a loop over bytes does not. */
function base64Of(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => {
      resolve(typeof reader.result === 'string' ? reader.result.replace(/^[^,]*,/, '') : '');
    };
    reader.onerror = () => {
      reject(new Error(file.name));
    };
    reader.readAsDataURL(file);
  });
}

export function moveClock(days: number): Promise<ActionReply> {
  const argument: ClockArgument = { days };
  return post('/local/clock', argument);
}

export function chooseMenuItem(id: string, as: string): Promise<ActionReply> {
  return post(`/local/menu/${encodeURIComponent(id)}?${query({ as })}`, {});
}

function query(parameters: Readonly<Record<string, string>>): string {
  return new URLSearchParams(parameters).toString();
}

async function get<T>(path: string): Promise<Answer<T>> {
  try {
    const response = await fetch(path);
    if (!response.ok) return { ok: false, message: await refusalOf(response) };
    return { ok: true, value: (await response.json()) as T };
  } catch {
    return { ok: false, message: STOPPED };
  }
}

async function post(path: string, body: object): Promise<ActionReply> {
  try {
    const headers = { 'Content-Type': 'application/json' };
    const response = await fetch(path, { method: 'POST', headers, body: JSON.stringify(body) });
    if (!response.ok) return { ok: false, message: await refusalOf(response) };
    return (await response.json()) as ActionReply;
  } catch {
    return { ok: false, message: STOPPED };
  }
}

const STOPPED = 'Máy chủ cục bộ không trả lời. Xem cửa sổ đã chạy npm start.';

async function refusalOf(response: Response): Promise<string> {
  try {
    const body = (await response.json()) as { readonly message?: string };
    return body.message ?? `Máy chủ cục bộ trả lời ${response.status}.`;
  } catch {
    return `Máy chủ cục bộ trả lời ${response.status}.`;
  }
}
