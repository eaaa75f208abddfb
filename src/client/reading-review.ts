// The review: everything that was read, in groups, each proposal to be ticked, corrected or left. The button that builds
// the plan and the counts stay in sight; finding nothing is a calm page with the ways that remain.
import type { ConfirmedPlan, ProposedPlan } from '../app/contract';
import type { QuotaProposal, UnitProposal } from '../importer/proposal';
import { call } from './call';
import { button, fold, textArea, textField, verbButton } from './controls';
import { el, type Child } from './dom';
import { emptyBox, outcomeBox } from './notice';
import { metaId, showTop, type Reading } from './reading';
import * as confirmed from './reading-confirmed';
import { indicatorFields, quotaFields, roundFields, taskFields } from './reading-fields';
import { proposalGroup, tickedCount } from './reading-group';
import type { Proposed } from './reading-item';
import { sourcePlace } from './reading-place';
import { dueWords, targetWords, timeWords, unjudgedWords } from './reading-words';
import { attempt, type Store } from './state';

/** The place whose outcome the plan's first page shows too. */
const PLACE = 'create-plan';

export function readingReview(store: Store, reading: Reading, proposal: ProposedPlan): HTMLElement {
  const isEmpty = countOf(proposal) === 0;
  return el('div', { class: 'stack' }, [
    button(
      'read-again',
      '‹ Đọc văn bản khác',
      () => {
        reading.page = 'source';
        store.focusNext = 'title';
        store.draw();
      },
      'back',
    ),
    isEmpty ? nothingFound(store) : heading(store, proposal),
    ...proposal.warnings.map((warning, index) => warningBox(store, proposal, warning, index)),
    el('div', {}, [
      fold(store, 'read/meta', 'Thông tin chung', '', metaForm(store, proposal)),
      ...groups(store, proposal).filter((part) => part !== undefined),
    ]),
    contacts(proposal),
    footer(store, proposal),
  ]);
}

function countOf({ indicators, rounds, tasks, units, quotas }: ProposedPlan): number {
  return indicators.length + rounds.length + tasks.length + units.length + quotas.length;
}

function heading(store: Store, proposal: ProposedPlan): HTMLElement {
  return el('div', {}, [
    el('h2', { id: 'title', tabindex: -1 }, 'Xem lại trước khi tạo'),
    el(
      'p',
      { class: 'soft' },
      'Chỗ nào chưa rõ thì chưa được chọn. Bỏ chọn, sửa chữ, sửa số tùy ý; bảng tính chưa thay đổi gì.',
    ),
    el('p', { class: 'counted' }, [el('b', {}, countText(store, proposal))]),
  ]);
}

function countText(store: Store, { indicators, rounds }: ProposedPlan): string {
  return `${indicators.length} chỉ tiêu, ${tickedCount(store, 'indicators', indicators)} đã chọn; ${rounds.length} kỳ báo cáo, ${tickedCount(store, 'rounds', rounds)} đã chọn`;
}

function nothingFound(store: Store): HTMLElement {
  const back = button(
    'read-choose',
    'Chọn kế hoạch có sẵn',
    () => {
      store.reading = undefined;
      showTop(store);
    },
    'plain',
  );
  return el('div', { class: 'stack' }, [
    el('h2', { id: 'title', tabindex: -1 }, 'Không thấy chỉ tiêu nào'),
    emptyBox(
      'Văn bản này không nêu chỉ tiêu, kỳ báo cáo hay nhiệm vụ rõ ràng',
      'Nhiều văn bản là như vậy. Vẫn có thể điền Thông tin chung rồi tạo sổ trống, sau đó gõ chỉ tiêu vào trang Chỉ tiêu.',
      back,
    ),
  ]);
}

function warningBox(store: Store, { review }: ProposedPlan, warning: ProposedPlan['warnings'][number], index: number) {
  const key = `read/warning/${index}`;
  const open = store.opened.has(key);
  const toggle = () => {
    if (open) store.opened.delete(key);
    else store.opened.add(key);
    store.draw();
  };
  return el('div', { class: 'box warn' }, [
    el('p', {}, warning.message),
    warning.line > 0 && button(key, open ? 'Thu lại' : `Xem dòng ${warning.line}`, toggle, 'small'),
    open && sourcePlace(review.lines, { line: warning.line }),
  ]);
}

function metaForm(store: Store, proposal: ProposedPlan): Child[] {
  const initial = confirmed.metaFields(proposal);
  const { meta, review } = proposal;
  const isGuessed = review.term?.stated !== true;
  const field = (name: string, label: string, hint?: string) =>
    textField(store, {
      key: metaId(name),
      label,
      initial: initial[name] ?? '',
      ...hintOr(initial[name] ?? '', hint),
    });
  return [
    textArea(store, {
      key: metaId('title'),
      label: 'Tên kế hoạch',
      initial: initial['title'] ?? '',
      attributes: { rows: 4 },
    }),
    field('number', 'Số, ký hiệu', meta.numberBlank ? 'Văn bản để trống số.' : undefined),
    field('issued', 'Ngày ban hành'),
    textArea(store, {
      key: metaId('issuer'),
      label: 'Cơ quan ban hành',
      initial: initial['issuer'] ?? '',
      attributes: { rows: Math.max(2, meta.issuer.length + 1) },
    }),
    field('parent', 'Thực hiện văn bản'),
    field('place', 'Địa bàn'),
    el('div', { class: 'pair' }, [field('from', 'Từ năm'), field('to', 'Đến năm')]),
    isGuessed &&
      el(
        'p',
        { class: 'hint' },
        'Văn bản không nêu giai đoạn. Các năm trên lấy theo hạn và chỉ tiêu trong văn bản; hãy xem lại.',
      ),
    textArea(store, {
      key: metaId('office'),
      label: 'Đơn vị giữ sổ này',
      initial: initial['office'] ?? '',
      attributes: { rows: 2 },
      ...hintOr(initial['office'] ?? '', 'Văn bản chưa nêu. Gõ tên đơn vị mình.'),
    }),
  ];
}

function hintOr(value: string, hint = 'Văn bản chưa nêu, để trống được.'): { hint?: string } {
  return value === '' ? { hint } : {};
}

function groups(store: Store, proposal: ProposedPlan): (HTMLElement | undefined)[] {
  const { lines } = proposal.review;
  return [
    proposalGroup(store, 'Chỉ tiêu', proposal.indicators, {
      group: 'indicators',
      lines,
      title: (item, id) => confirmed.indicator(store, id, item).what,
      chip: (item, id) => targetWords(confirmed.indicator(store, id, item)),
      detail: (item, id) => `${timeWords(confirmed.indicator(store, id, item).time)} · dòng ${item.line}`,
      alternatives: (item) => item.alternatives,
      section: ({ section }) => section,
      remark: (item, id) => unjudgedWords(confirmed.indicator(store, id, item)),
      fields: (item, id) => indicatorFields(store, id, item),
    }),
    proposalGroup(store, 'Kỳ báo cáo', proposal.rounds, {
      group: 'rounds',
      lines,
      title: (item, id) => confirmed.round(store, id, item).name,
      chip: (item, id) => dueWords(confirmed.round(store, id, item).due),
      detail: (item, id) => routeWords(confirmed.round(store, id, item)),
      fields: (item, id) => roundFields(store, id, item),
    }),
    proposalGroup(store, 'Nhiệm vụ có hạn', proposal.tasks, {
      group: 'tasks',
      lines,
      title: (item, id) => confirmed.task(store, id, item).text,
      chip: (item, id) => dueWords(confirmed.task(store, id, item).deadline),
      detail: (item, id) => [confirmed.task(store, id, item).unit, `dòng ${item.line}`].filter(Boolean).join(' · '),
      fields: (item, id) => taskFields(store, id, item),
    }),
    proposalGroup<UnitProposal & Proposed>(store, 'Việc giao từng đơn vị', proposal.units, {
      group: 'units',
      lines,
      title: ({ name }) => name,
      detail: ({ taskCount, line }) => `${taskCount} việc · dòng ${line}`,
      fields: ({ tasks }) => [
        el(
          'ul',
          { class: 'bullets' },
          tasks.map(({ text }) => el('li', {}, text)),
        ),
      ],
    }),
    proposalGroup<QuotaProposal & Proposed>(store, 'Định mức', proposal.quotas, {
      group: 'quotas',
      lines,
      title: (item, id) => quotaWords(confirmed.quota(store, id, item)),
      detail: ({ line, scope }) => [scope, `dòng ${line}`].filter((text) => text !== '').join(' · '),
      fields: (item, id) => quotaFields(store, id, item),
    }),
  ];
}

function routeWords({ reporter, receiver, files, line }: ProposedPlan['rounds'][number]): string {
  const route = [reporter, receiver].filter((text) => text !== '').join(' → ');
  const papers = files.map(({ kind, count }) => `${count} ${kind === 'word' ? 'Word' : kind}`).join(', ');
  return [route, papers, `dòng ${line}`].filter((text) => text !== '').join(' · ');
}

function quotaWords({ value, unitLabel, per }: QuotaProposal): string {
  return `${value} ${unitLabel}${per === '' ? '' : ` cho mỗi ${per}`}`;
}

function contacts({ links, emails, phones }: ProposedPlan): HTMLElement | undefined {
  const found = [...links, ...emails, ...phones];
  if (found.length === 0) return undefined;
  return el('p', { class: 'hint' }, `Trong văn bản còn có: ${found.join(', ')}.`);
}

function footer(store: Store, proposal: ProposedPlan): HTMLElement {
  const isEmpty = countOf(proposal) === 0;
  return el('div', { class: 'review-foot stack' }, [
    outcomeBox(store, PLACE),
    verbButton(store, {
      id: PLACE,
      label: isEmpty ? 'Tạo sổ trống' : 'Tạo kế hoạch',
      busyLabel: 'Đang dựng sổ…',
      look: 'go',
      press: () => create(store, proposal),
    }),
  ]);
}

async function create(store: Store, proposal: ProposedPlan): Promise<void> {
  const plan = confirmed.confirmedPlan(store, proposal);
  const lacking = lackingFact(plan.meta);
  if (lacking !== undefined) {
    store.opened.add('read/meta');
    store.focusNext = metaId(lacking.field);
    store.outcomes.set(PLACE, {
      problem: { code: 'con-thieu', severity: 'error', cause: 'user', sentence: lacking.sentence, where: '' },
    });
    store.announce(lacking.sentence);
    store.draw();
    return;
  }
  store.focusNext = 'title';
  await attempt(
    store,
    PLACE,
    () => call('createPlanFromProposal', plan),
    (built) => {
      store.take(built.state);
      store.expire();
      store.reading = undefined;
      store.check = { summary: '', problems: built.problems };
      return built.summary;
    },
  );
}

function lackingFact({
  title,
  period,
  office,
}: ConfirmedPlan['meta']): { field: string; sentence: string } | undefined {
  const years = 'Gõ năm bằng bốn chữ số, ví dụ 2025.';
  if (title === '') return { field: 'title', sentence: 'Gõ tên kế hoạch ở Thông tin chung.' };
  if (period.from === null) return { field: 'from', sentence: `Chưa có năm bắt đầu của kế hoạch. ${years}` };
  if (period.to === null) return { field: 'to', sentence: `Chưa có năm kết thúc của kế hoạch. ${years}` };
  if (period.from > period.to)
    return { field: 'to', sentence: 'Năm kết thúc đứng trước năm bắt đầu. Sửa một trong hai.' };
  return office === '' ? { field: 'office', sentence: 'Gõ tên đơn vị giữ sổ này ở Thông tin chung.' } : undefined;
}
