// A session of the office in an empty spreadsheet on the local stand-in, with every request noted.
import type { Session } from '../../src/app/session';
import { createGoogle } from '../../src/google/google-client';
import type { GoogleRequest, GoogleResponse } from '../../src/google/send';
import { GoogleUser } from '../../src/local/round/google-user';
import { bearer } from '../../src/local/server/router';
import { Workspace } from '../../src/local/workspace/workspace';

export const OFFICE = 'can.bo@phong.example.vn';

export interface OfficeSession {
  readonly session: Session;
  readonly workspace: Workspace;
  readonly clerk: GoogleUser;
  /** "POST batchUpdate", in the order they were sent. */
  readonly sent: string[];
}

export function officeSession(now = '2024-03-20T08:00:00+07:00'): OfficeSession {
  const workspace = Workspace.temporary({ now });
  const clerk = new GoogleUser(workspace.standIn, OFFICE);
  const { spreadsheetId } = clerk.post('/v4/spreadsheets', { properties: { title: 'Sổ mới' } }) as {
    readonly spreadsheetId: string;
  };
  const sent: string[] = [];
  const send = (request: GoogleRequest) => {
    sent.push(`${request.method} ${request.url.replace(/^https:\/\/[^/]+/, '').replace(/\?.*/, '')}`);
    return answer(workspace, request);
  };
  const google = createGoogle({
    send: (requests) => requests.map(send),
    sleepMs: (pauseMs) => {
      workspace.clock.advanceMs(pauseMs);
    },
    nowMs: () => workspace.clock.nowMs(),
  });
  const session = { google, spreadsheetId, spreadsheetUrl: '', account: OFFICE, nowMs: workspace.clock.nowMs() };
  return { session, workspace, clerk, sent };
}

function answer(workspace: Workspace, request: GoogleRequest): GoogleResponse {
  const { method, url, body = '', contentType = 'application/json', answer: wanted } = request;
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
  const headers = { authorization: bearer(OFFICE), 'content-type': contentType };
  const response = workspace.standIn.handle({ method, url: url.replace(/^https:\/\/[^/]+/, ''), headers, body: bytes });
  workspace.clock.advanceMs(400);
  const isBytes = wanted === 'bytes' && response.status < 300;
  return isBytes
    ? { status: response.status, text: '', bytes: response.body }
    : { status: response.status, text: new TextDecoder().decode(response.body) };
}
