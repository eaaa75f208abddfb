// A server for the sidebar's tests: every function of the contract, answered from invented data in the page itself.
// `window.fake` lets a test choose the size of the district, slow things down, make the next call fail, and read what was asked.
import type {
  Done,
  PublicFunctions,
  Reply,
  ShownProblem,
  State,
  StepArgument,
  StepReply,
} from '../../src/app/contract';
import { cardOf, explanationOf, planCard, schools, stateOf, statusOf } from './fake-district';
import { NOTHING, PROPOSAL } from './fake-proposal';

export interface Fake {
  schoolCount: number;
  hasPlan: boolean;
  /** How long each answer takes. */
  delayMs: number;
  /** How many schools one step of a job does. */
  stepSize: number;
  /** Answers of the next calls of a function: a Reply, or a text for Google's own failure. */
  readonly next: Record<string, (Reply<unknown> | string)[] | undefined>;
  readonly asked: { readonly name: string; readonly argument: unknown }[];
}

/** What the sidebar calls; exportRound serves other programs. */
type Answered = Omit<PublicFunctions, 'exportRound'>;

declare global {
  interface Window {
    fake: Fake;
    google: unknown;
  }
}

const fake: Fake = {
  schoolCount: 42,
  hasPlan: true,
  delayMs: 0,
  stepSize: 10,
  next: {},
  asked: [],
  ...(JSON.parse(decodeURIComponent(location.search.slice(1)) || '{}') as Partial<Fake>),
};
window.fake = fake;

const progressOf: Record<string, number | undefined> = {};

function ok<T>(value: T): Reply<T> {
  return { ok: true, value };
}

function refused(problem: Partial<ShownProblem>): { ok: false; problem: ShownProblem } {
  return { ok: false, problem: { code: 'x', severity: 'error', cause: 'user', sentence: '', where: '', ...problem } };
}

function state(): State {
  return stateOf(fake.schoolCount, fake.hasPlan);
}

function done(summary: string): Reply<Done> {
  return ok({ summary, state: state() });
}

function step(kind: string, argument: StepArgument): Reply<StepReply> {
  const total = fake.schoolCount;
  const before = progressOf[kind] ?? 0;
  const now = Math.min(total, before + fake.stepSize);
  progressOf[kind] = now >= total ? 0 : now;
  const problems = before === 0 ? failedUnits() : [];
  return ok({
    finished: now >= total,
    done: now,
    total,
    progress: `${now} / ${total} trường`,
    summary: now >= total ? `Đã làm xong ${total - 2} trường, 2 trường chưa được.` : '',
    skip: [...(argument.skip ?? []), ...problems.map((_, index) => `s${index}`)],
    problems,
  });
}

function failedUnits(): ShownProblem[] {
  return [
    {
      code: 'khong-chia-se-duoc',
      severity: 'error',
      cause: 'user',
      sentence: 'Không chia sẻ được: địa chỉ e-mail của trường không có thật. Sửa ở trang Đơn vị rồi làm lại.',
      where: `${schools(1)[0]?.name ?? ''} · Đơn vị · D9`,
      url: 'https://docs.google.com/spreadsheets/d/plan/edit#gid=5&range=D9',
    },
    {
      code: 'google-ban',
      severity: 'error',
      cause: 'system',
      sentence: 'Google đang bận, chưa sao được biểu mẫu. Bấm làm lại sau vài phút.',
      where: 'TH Bình Minh',
    },
  ];
}

const functions: Answered = {
  setHourly: ({ on = false }) => ok({ on, summary: `Tự nhận bài mỗi giờ: ${on ? 'đang bật' : 'đang tắt'}.` }),
  getState: () => ok(state()),
  createPlan: () => {
    fake.hasPlan = true;
    return done('Đã dựng sổ: 8 chỉ tiêu, 3 kỳ báo cáo.');
  },
  proposePlan: ({ text }) => ok((text ?? '').includes('giấy mời') ? NOTHING : PROPOSAL),
  createPlanFromProposal: () => {
    fake.hasPlan = true;
    const summary = 'Đã tạo sổ kế hoạch: 4 chỉ tiêu, 4 kỳ báo cáo.';
    return ok({ summary, state: state(), problems: [] });
  },
  previewUnits: ({ text }) =>
    (text ?? '').includes('hỏng')
      ? ok({
          units: [],
          problems: [rowProblem(3)],
          summary: 'Đọc được 0 đơn vị, 1 dòng chưa dùng được.',
          canSave: false,
        })
      : ok({
          units: schools(42).map((unit) => ({ ...unit, email: `${unit.key}@truong.edu.vn`, note: '' })),
          problems: [rowProblem(7)],
          summary: 'Đọc được 42 đơn vị, 1 dòng cần xem lại.',
          canSave: true,
        }),
  saveUnits: () => {
    fake.schoolCount = 42;
    return done('Đã lưu 42 đơn vị: 42 mới, 0 đổi, 0 bỏ.');
  },
  setDue: ({ date }) => done(`Đã đặt hạn ${date.split('-').reverse().join('/')} cho các trường.`),
  setPolicy: () => done('Đã lưu cách tính.'),
  setFolder: () => done('Đã dùng thư mục “Hồ sơ BĐKH 2023–2025”.'),
  checkPlan: () =>
    ok({
      summary: 'Tìm thấy 1 chỗ cần sửa, 1 chỗ nên xem lại.',
      problems: [
        refused({
          sentence: 'Chỉ tiêu này chưa có mức mục tiêu. Nhập một số, hoặc để Cách so là “đơn vị tự đặt”.',
          where: 'Chỉ tiêu · F6',
          url: 'https://docs.google.com/spreadsheets/d/plan/edit#gid=2&range=F6',
        }).problem,
        refused({ severity: 'warning', sentence: 'Hạn rơi vào Chủ nhật 01/06/2025.', where: 'Kỳ báo cáo · D4' })
          .problem,
      ],
    }),
  handOver: () => done('Từ 01/07/2025, các kỳ sau nộp về cơ quan mới.'),
  stepIssue: (argument) => step('issue', argument),
  stepCollect: (argument) => step('collect', argument),
  stepFile: (argument) => step('file', argument),
  getStatus: ({ roundKey }) => ok(statusOf(roundKey, fake.schoolCount)),
  getUnit: ({ unitKey }) => ok(cardOf(unitKey, fake.schoolCount, false)),
  recordUpward: () => done('Đã ghi ngày gửi báo cáo lên trên.'),
  returnUnit: () => done('Đã gửi trả và báo cho trường.'),
  repairUnit: ({ unitKey }) => ok(cardOf(unitKey, fake.schoolCount, true)),
  explain: ({ lineKey }) => ok(explanationOf(lineKey, fake.schoolCount)),
};

function rowProblem(row: number): ShownProblem {
  return {
    code: 'email-sai',
    severity: row === 3 ? 'error' : 'warning',
    cause: 'user',
    sentence: 'E-mail “mn.huongduong@” thiếu phần sau @. Trường sẽ không mở được biểu mẫu.',
    where: `Dòng ${row} · E-mail`,
  };
}

/** As Google does it: handlers are chained, then the function is called by name, and what goes over is plain JSON. */
function runner(onSuccess: (answer: unknown) => void, onFailure: (error: Error) => void): object {
  const chain: Record<string, unknown> = {
    withSuccessHandler: (handler: (answer: unknown) => void) => runner(handler, onFailure),
    withFailureHandler: (handler: (error: Error) => void) => runner(onSuccess, handler),
  };
  for (const name of Object.keys(functions) as (keyof Answered)[]) {
    chain[name] = (argument: never) => {
      fake.asked.push({ name, argument });
      setTimeout(() => {
        const prepared = fake.next[name]?.shift();
        if (typeof prepared === 'string') onFailure(new Error(prepared));
        else onSuccess(JSON.parse(JSON.stringify(prepared ?? functions[name](argument))));
      }, fake.delayMs);
    };
  }
  return chain;
}

window.google = {
  script: {
    run: runner(
      () => undefined,
      () => undefined,
    ),
  },
};
export { planCard };
