// The options of `serve`, as a person types them.
import { readServeOptions } from '../../../src/local/server/serve-command';

test.each([
  [[], { port: 4178, workspace: '.workspace', once: false }],
  [['--port', '9000', '--workspace', '/tmp/so'], { port: 9000, workspace: '/tmp/so', once: false }],
  [['--once', '--port=0'], { port: 0, workspace: '.workspace', once: true }],
])('%j', (args, options) => {
  expect(readServeOptions(args)).toEqual(options);
});

test.each([
  [['--port', '70000'], 'Cổng phải là số từ 0 đến 65535'],
  [['--port', 'x'], 'Cổng phải là số'],
  [['--prot', '1'], '--prot'],
  [['now'], 'Không hiểu “now”'],
])('%j is refused with a sentence', (args, sentence) => {
  expect(() => readServeOptions(args)).toThrow(sentence);
});
