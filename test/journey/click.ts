// One click at the sidebar: a public function of the built bundle, called as google.script.run does, a few seconds after
// the one before, so that no minute holds more reads than Google allows.
import type { PublicFunctions, Reply } from '../../src/app/contract';
import { readBundle } from '../../src/local/round/bundle-files';
import type { Workspace } from '../../src/local/workspace/workspace';

const PAUSE_MS = 5_000;

type ValueOf<Verb extends keyof PublicFunctions> =
  ReturnType<PublicFunctions[Verb]> extends Reply<infer Value> ? Value : never;

/** @throws with the sentence the clerk would read. */
export function click<Verb extends keyof PublicFunctions>(
  { workspace, email }: { readonly workspace: Workspace; readonly email: string },
  verb: Verb,
  ...args: Parameters<PublicFunctions[Verb]>
): ValueOf<Verb> {
  workspace.clock.advanceMs(PAUSE_MS);
  const reply = workspace.scriptHost(readBundle(process.cwd())).run(verb, args, { email }) as Reply<ValueOf<Verb>>;
  if (!reply.ok) throw new Error(reply.problem.sentence);
  return reply.value;
}
