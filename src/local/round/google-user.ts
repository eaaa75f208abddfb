// A person who uses Drive and Sheets under an account of their own, through the same front door as every client. A refusal
// is thrown with Google's own words: in a round nobody should meet one unawares.
import type { StandIn } from '../server/router';
import { bearer } from '../server/router';

const JSON_TYPE = 'application/json; charset=UTF-8';
const BOUNDARY = 'so-ke-hoach-tai-len';

export interface Upload {
  readonly name: string;
  readonly mimeType: string;
  readonly bytes: Uint8Array;
  /** Of the bytes, where Drive is to make something else of them: a Word file becomes a Google document. */
  readonly contentType?: string;
}

export class GoogleRefusal extends Error {
  override readonly name = 'GoogleRefusal';
}

export class GoogleUser {
  constructor(
    private readonly standIn: StandIn,
    readonly email: string,
  ) {}

  get(path: string, query: Readonly<Record<string, string | readonly string[]>> = {}): unknown {
    return this.send('GET', `${path}${queryText(query)}`, new Uint8Array(), JSON_TYPE);
  }

  post(path: string, body: unknown): unknown {
    return this.send('POST', path, new TextEncoder().encode(JSON.stringify(body)), JSON_TYPE);
  }

  /** Puts a file into a folder and returns its id. */
  upload({ name, mimeType, bytes, contentType = mimeType }: Upload, folderId: string): string {
    const part = (type: string) => `--${BOUNDARY}\r\nContent-Type: ${type}\r\n\r\n`;
    const body = Buffer.concat([
      Buffer.from(
        `${part(JSON_TYPE)}${JSON.stringify({ name, mimeType, parents: [folderId] })}\r\n${part(contentType)}`,
      ),
      bytes,
      Buffer.from(`\r\n--${BOUNDARY}--\r\n`),
    ]);
    const path = '/upload/drive/v3/files?uploadType=multipart&fields=id';
    const type = `multipart/related; boundary=${BOUNDARY}`;
    const answer = this.send('POST', path, new Uint8Array(body), type) as { readonly id: string };
    return answer.id;
  }

  private send(method: 'GET' | 'POST', url: string, body: Uint8Array, contentType: string): unknown {
    const headers = { authorization: bearer(this.email), 'content-type': contentType };
    const answer = this.standIn.handle({ method, url, headers, body });
    const text = new TextDecoder().decode(answer.body);
    if (answer.status >= 400) throw new GoogleRefusal(`${this.email} ${method} ${url}: ${answer.status} ${text}`);
    return text === '' ? {} : JSON.parse(text);
  }
}

function queryText(query: Readonly<Record<string, string | readonly string[]>>): string {
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    (typeof value === 'string' ? [value] : value).map((one) => `${name}=${encodeURIComponent(one)}`),
  );
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
}
