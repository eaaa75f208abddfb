// The only door to the server: one typed promise per public function of the bundle. It never rejects: what goes wrong on
// the way comes back as a problem to show, like the server's own. Google carries ten calls at once; the rest wait here.
import type { PublicFunctions, Reply } from '../app/contract';
import { emptyAnswer, transportProblem } from './failure';

export type FunctionName = keyof PublicFunctions;
export type Answer<N extends FunctionName> =
  ReturnType<PublicFunctions[N]> extends Reply<infer Value> ? Reply<Value> : never;

interface Runner {
  withSuccessHandler(handler: (answer: unknown) => void): Runner;
  withFailureHandler(handler: (error: unknown) => void): Runner;
}
type Invocations = Readonly<Record<string, ((...args: readonly unknown[]) => void) | undefined>>;

declare const google: { readonly script: { readonly run: Runner } } | undefined;

/** https://developers.google.com/apps-script/guides/html/reference/run: "no more than ten at once". */
const MAX_CALLS_AT_ONCE = 10;

let underWay = 0;
const waiting: (() => void)[] = [];

export async function call<N extends FunctionName>(
  name: N,
  ...args: Parameters<PublicFunctions[N]>
): Promise<Answer<N>> {
  if (underWay >= MAX_CALLS_AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  underWay += 1;
  try {
    return (await invoke(name, args)) as Answer<N>;
  } catch (error) {
    return { ok: false, problem: transportProblem(error) } as Answer<N>;
  } finally {
    underWay -= 1;
    waiting.shift()?.();
  }
}

function invoke(name: FunctionName, args: readonly unknown[]): Promise<unknown> {
  return new Promise((resolve, reject) => {
    if (typeof google === 'undefined') throw new Error('google.script.run is missing');
    const runner = google.script.run
      .withSuccessHandler((answer) => {
        resolve(isReply(answer) ? answer : { ok: false, problem: emptyAnswer(name) });
      })
      .withFailureHandler((error) => {
        reject(error instanceof Error ? error : new Error(messageOf(error)));
      });
    const publicFunction = (runner as unknown as Invocations)[name];
    if (publicFunction === undefined) throw new Error(`Script function not found: ${name}`);
    publicFunction.apply(runner, [...args]);
  });
}

function isReply(answer: unknown): answer is Reply<unknown> {
  return typeof answer === 'object' && answer !== null && 'ok' in answer && typeof answer.ok === 'boolean';
}

function messageOf(error: unknown): string {
  if (typeof error === 'string') return error;
  if (typeof error === 'object' && error !== null && 'message' in error) return String(error.message);
  return '';
}
