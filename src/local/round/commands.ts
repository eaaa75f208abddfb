// The commands that print and end: `round` and `read-plan`. What was asked for goes to stdout and nothing else does;
// progress and refusals go to stderr, a refusal as one Vietnamese sentence with exit code 1.
import { Workspace } from '../workspace/workspace';
import { readBundle } from './bundle-files';
import { BadOptions } from './options';
import { VerbRefused } from './office';
import { proposePlan, readPlanDocument } from './read-plan';
import { roundCommand } from './round-command';

export interface CommandSetting {
  /** The project's folder. */
  readonly root: string;
  /** Where the person stands who typed the command: relative names of files count from here. */
  readonly folder: string;
  readonly print: (text: string) => void;
  readonly say: (line: string) => void;
}

type Command = (args: readonly string[], setting: CommandSetting) => string;

const COMMANDS: Readonly<Record<string, Command>> = {
  round: (args, { root, say }) => roundCommand(args, root, say),
  'read-plan': readPlanCommand,
};

export const COMMAND_NAMES: readonly string[] = Object.keys(COMMANDS);

/** Runs a command and answers its exit code. */
export function runCommand(name: string, args: readonly string[], setting: CommandSetting): number {
  try {
    const command = COMMANDS[name];
    if (command === undefined) throw new BadOptions(`Không có lệnh “${name}”. Các lệnh: ${COMMAND_NAMES.join(', ')}.`);
    setting.print(command(args, setting));
    return 0;
  } catch (error) {
    if (!(error instanceof BadOptions) && !(error instanceof VerbRefused)) throw error;
    setting.say(error.message);
    return 1;
  }
}

function readPlanCommand(args: readonly string[], { root, folder }: CommandSetting): string {
  const document = readPlanDocument(args, folder);
  const workspace = Workspace.temporary();
  try {
    return JSON.stringify(proposePlan(workspace.scriptHost(readBundle(root)), document), null, 2);
  } finally {
    workspace.dispose();
  }
}
