// Commands as a shell sees them: exit code, what stands on stdout, and one sentence on stderr for what cannot be done.
import { runCommand } from '../../../src/local/round/commands';

function run(name: string, args: readonly string[]) {
  const printed: string[] = [];
  const said: string[] = [];
  const code = runCommand(name, args, {
    root: process.cwd(),
    folder: process.cwd(),
    print: (text) => printed.push(text),
    say: (line) => said.push(line),
  });
  return { code, printed, said };
}

test.each([
  ['xoay', [], 'Không có lệnh “xoay”. Các lệnh: round, read-plan.'],
  ['round', ['--plan', 'q9'], 'Không có kế hoạch “q9”. Chọn một trong: q12, q7, kien-an, moet, ha-noi.'],
  ['read-plan', ['anh.png'], 'Chưa đọc được loại file “.png”. Dùng file .txt, .md hoặc .docx.'],
])('%s %j ends with 1 and one sentence', (name, args, sentence) => {
  expect(run(name, args)).toEqual({ code: 1, printed: [], said: [sentence] });
});
