// A person of the office in one process with the test: clicks are public functions of the built bundle, looks and typing go
// through the stand-in under the person's own account. For journeys that need more than one round played straight through.
import type { PublicFunctions, Reply, StepReply } from '../../src/app/contract';
import { readBundle } from '../../src/local/round/bundle-files';
import { GoogleUser } from '../../src/local/round/google-user';
import type { Workspace } from '../../src/local/workspace/workspace';

type ValueOf<Verb extends keyof PublicFunctions> =
  ReturnType<PublicFunctions[Verb]> extends Reply<infer Value> ? Value : never;

type JobVerb = 'stepIssue' | 'stepCollect' | 'stepFile';

interface Tab {
  readonly sheetId: number;
  readonly title: string;
}

type Value = string | number | boolean;

const PATIENCE = ['stepOutOfTime', 'googleRateLimited', 'googleUnavailable'];

export class Clerk {
  readonly google: GoogleUser;
  private readonly host: ReturnType<Workspace['scriptHost']>;

  constructor(
    readonly workspace: Workspace,
    readonly email: string,
  ) {
    this.google = new GoogleUser(workspace.standIn, email);
    this.host = workspace.scriptHost(readBundle(process.cwd()));
  }

  /** Clicks again a minute later when Google only asks for patience. @throws with the sentence the sidebar shows. */
  click<Verb extends keyof PublicFunctions>(verb: Verb, ...args: Parameters<PublicFunctions[Verb]>): ValueOf<Verb> {
    const run = () => this.host.run(verb, args, { email: this.email }) as Reply<ValueOf<Verb>>;
    let reply = run();
    for (let tries = 1; !reply.ok && PATIENCE.includes(reply.problem.code) && tries < 5; tries += 1) {
      this.workspace.clock.advanceMs(60_000);
      reply = run();
    }
    if (!reply.ok) throw new Error(`${verb}: ${reply.problem.code} ${reply.problem.sentence}`);
    return reply.value;
  }

  /** A long job to its end; answers its last step and how many requests changed something. */
  job(verb: JobVerb, roundKey: string): { readonly last: StepReply; readonly writes: number } {
    const before = this.workspace.standIn.counts.writes;
    for (let skip: readonly string[] = []; ;) {
      const last = this.click(verb, { roundKey, skip });
      skip = last.skip;
      if (last.finished) return { last, writes: this.workspace.standIn.counts.writes - before };
      this.workspace.clock.advanceMs(60_000);
    }
  }

  tabs(spreadsheetId: string): readonly Tab[] {
    const fields = 'sheets.properties(sheetId,title)';
    const { sheets } = this.google.get(`/v4/spreadsheets/${spreadsheetId}`, { fields }) as {
      readonly sheets: readonly { readonly properties: Tab }[];
    };
    return sheets.map(({ properties }) => properties);
  }

  values(spreadsheetId: string, title: string): readonly (readonly Value[])[] {
    const answer = this.google.get(`/v4/spreadsheets/${spreadsheetId}/values:batchGet`, { ranges: [`'${title}'`] }) as {
      readonly valueRanges: readonly { readonly values?: readonly (readonly Value[])[] }[];
    };
    return answer.valueRanges[0]?.values ?? [];
  }

  /** Types into the cell under a header, in the row whose cell under `keyHeader` says `row`, or in the zero-based row. */
  type(
    spreadsheetId: string,
    title: string,
    row: number | readonly [string, string],
    typed: Record<string, string>,
  ): void {
    const tab = this.tabs(spreadsheetId).find((each) => each.title === title);
    if (tab === undefined) throw new Error(`no tab ${title}`);
    const values = this.values(spreadsheetId, title);
    const header = values.findIndex((cells) => Object.keys(typed).every((name) => cells.includes(name)));
    const columnOf = (name: string) => values[header]?.indexOf(name) ?? -1;
    const at =
      typeof row === 'number'
        ? row
        : values.findIndex((cells, index) => index > header && String(cells[columnOf(row[0])] ?? '') === row[1]);
    for (const [name, text] of Object.entries(typed)) {
      if (at < 0 || columnOf(name) < 0) throw new Error(`${title}: no cell for ${name} in ${String(row)}`);
      const place = { spreadsheetId, sheetId: tab.sheetId, row: at, column: columnOf(name), email: this.email };
      const { refused } = this.workspace.sheets.typeInto({ ...place, text });
      if (refused !== undefined) throw new Error(`${title} ${name} “${text}”: ${refused}`);
    }
  }

  /** The template a school finds among what was shared with it, newest first. */
  static entryOf(user: GoogleUser): string {
    const q = "mimeType = 'application/vnd.google-apps.spreadsheet' and sharedWithMe = true and trashed = false";
    const { files } = user.get('/drive/v3/files', { q, orderBy: 'createdTime desc', fields: 'files(id)' }) as {
      readonly files: readonly { readonly id: string }[];
    };
    const id = files[0]?.id;
    if (id === undefined) throw new Error(`nothing is shared with ${user.email}`);
    return id;
  }
}
