// google.script.run as the served sidebar gets it: chained handlers, refused arguments, at most ten calls at once.
import vm from 'node:vm';

import { withScriptRun } from '../../../src/local/server/sidebar-shim';

interface Sent {
  readonly url: string;
  readonly body: string;
  answer(status: number, value: unknown): void;
}

interface Bench {
  readonly sent: Sent[];
  run(code: string): unknown;
  settle(): Promise<void>;
}

/** A page with just enough browser for the shim. */
function bench(functions: readonly string[]): Bench {
  const sent: Sent[] = [];
  const fetch = (url: string, { body }: { body: string }): Promise<unknown> =>
    new Promise((resolve) => {
      const answer = (status: number, value: unknown): void => {
        resolve({ ok: status < 300, json: () => Promise.resolve(value) });
      };
      sent.push({ url, body, answer });
    });
  const messages: unknown[] = [];
  const window: Record<string, unknown> = {};
  const context = vm.createContext({
    window,
    fetch,
    messages,
    location: { search: '?as=a%40b.example', origin: 'http://127.0.0.1' },
    parent: { postMessage: (message: unknown) => messages.push(message) },
    URLSearchParams,
    Node: class {
      readonly nodeType = 1;
    },
    heard: [],
    console: { error: () => undefined },
  });
  const shim = /<script>([\s\S]*)<\/script>/.exec(withScriptRun('<html><head></head></html>', functions))?.[1] ?? '';
  vm.runInContext(shim, context);
  vm.runInContext('var google = window.google;', context);
  return {
    sent,
    run: (code) => vm.runInContext(code, context) as unknown,
    settle: () => new Promise((resolve) => setImmediate(resolve)),
  };
}

const LISTENING = `google.script.run.withUserObject('đối tượng')
  .withSuccessHandler((value, object) => heard.push(['xong', value, object]))
  .withFailureHandler((error, object) => heard.push(['hỏng', error.message, object]))`;

test('a call is posted with its arguments and its asker, and the handlers hear the answer', async () => {
  const page = bench(['add']);
  page.run(`${LISTENING}.add(1, { a: ['x', null] }); ${LISTENING}.add();`);
  expect(page.sent.map(({ url, body }) => [url, body])).toEqual([
    ['/run/add?as=a%40b.example', '[1,{"a":["x",null]}]'],
    ['/run/add?as=a%40b.example', '[]'],
  ]);
  page.sent[0]?.answer(200, 3);
  page.sent[1]?.answer(500, { error: { message: 'Hỏng thật' } });
  await page.settle();
  expect(page.run('JSON.stringify(heard)')).toBe(
    JSON.stringify([
      ['xong', 3, 'đối tượng'],
      ['hỏng', 'Hỏng thật', 'đối tượng'],
    ]),
  );
  expect(page.run('JSON.stringify(messages)')).toContain('"kind":"so-ke-hoach:ran"');
});

test('only public functions can be named', () => {
  expect(bench(['add']).run('typeof google.script.run.hidden_')).toBe('undefined');
});

test.each(['new Date()', '() => 1', 'new Map()', '({ a: [new Date()] })', 'new Node()'])(
  '%s is refused',
  (argument) => {
    const page = bench(['add']);
    expect(() => page.run(`google.script.run.add(${argument})`)).toThrow(/illegal value in property: arguments/);
    expect(page.sent).toEqual([]);
  },
);

test('the eleventh call waits for one of the ten', async () => {
  const page = bench(['add']);
  page.run('for (let count = 0; count < 11; count += 1) google.script.run.add(count)');
  expect(page.sent).toHaveLength(10);
  page.sent[4]?.answer(200, null);
  await page.settle();
  expect(page.sent.map(({ body }) => body).at(-1)).toBe('[10]');
});
