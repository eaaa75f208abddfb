// What the sidebar and the server say to each other: every public function of the bundle takes at most one argument
// and answers a Reply, all of it plain JSON (google.script.run carries nothing else). Types only: the client imports this.
// Dates are 'yyyy-mm-dd' in arguments; texts for people are ready to show, in Vietnamese.

import type {
  IndicatorProposal,
  PlanMeta,
  PlanProposal,
  PlanWarning,
  QuotaProposal,
  RoundProposal,
  TaskProposal,
  UnitProposal,
} from '../importer/proposal';

export interface ShownProblem {
  readonly code: string;
  readonly severity: 'error' | 'warning';
  /** user: the reader can mend it. system: our failure or Google's. */
  readonly cause: 'user' | 'system';
  readonly sentence: string;
  /** Where, for people: "MN Hướng Dương · Nhập liệu · H7". Empty when it concerns the whole. */
  readonly where: string;
  /** Opens the place, when there is one. */
  readonly url?: string;
}

export type Reply<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: ShownProblem };

export type Tone = 'ok' | 'warn' | 'bad' | 'info' | 'calm';

export interface PlanChoice {
  readonly key: string;
  readonly title: string;
  readonly office: string;
  readonly term: string;
  readonly indicatorCount: number;
  readonly roundCount: number;
}

export interface RoundCard {
  readonly key: string;
  readonly name: string;
  /** "Hạn: trước ngày 01/11/2023, tức hết ngày 31/10/2023", or what is still to be set. */
  readonly dueText: string;
  /** "Còn 3 ngày", "Quá hạn 2 ngày", "Chưa đặt hạn". */
  readonly dueState: string;
  readonly tone: Tone;
  /** true: the office must set a date for its schools before templates can be issued. */
  readonly needsDue: boolean;
  /** 'yyyy-mm-dd' in force for the units, with its semantics. */
  readonly due?: { readonly semantics: 'before' | 'by'; readonly date: string };
  readonly requiredFiles: string;
  readonly channelText: string;
  /** Who receives it, a successor after a handover included: "Phòng GD&ĐT Quận 7". "" where nobody is named. */
  readonly receiver: string;
  /** The office's own reports upward after this round: "Phòng GD&ĐT → Sở GD&ĐT: trước ngày 10/11/2021". */
  readonly upward: readonly string[];
}

export interface PlanCard {
  readonly key: string;
  readonly title: string;
  readonly shortTitle: string;
  readonly office: string;
  readonly term: string;
  readonly url: string;
  readonly indicators: readonly { code: string; text: string; target: string; time: string; question: string }[];
  readonly rounds: readonly RoundCard[];
  readonly taskCount: number;
  readonly overdueTaskCount: number;
  /** "Chưa nêu" where the document is silent. */
  readonly facts: readonly { label: string; text: string }[];
  readonly sharing: 'perSchool' | 'shared';
  readonly policy: { dueDayCounts: boolean; weekendMoves: boolean; plausiblePercent: string };
  readonly quotas: readonly string[];
  readonly conflicts: readonly string[];
}

export interface State {
  readonly account: string;
  /** 'dd/mm/yyyy' in Asia/Ho_Chi_Minh. */
  readonly today: string;
  readonly choices: readonly PlanChoice[];
  /** Absent until a plan has been chosen in this spreadsheet. */
  readonly plan?: PlanCard;
  readonly units: { readonly count: number; readonly byLevel: string };
  readonly folder?: { readonly name: string; readonly url: string };
  /** The round that the sidebar opens on. */
  readonly roundKey?: string;
  /** Tabs of the spreadsheet that could hold a list of schools. */
  readonly otherTabs: readonly string[];
}

/** What a verb did, in figures: "Đã tạo 42 biểu nhập, 0 đã có sẵn." */
export interface Done {
  readonly summary: string;
  readonly state: State;
}

export interface UnitsSource {
  /** Pasted from Excel: tab-separated, header row or not. */
  readonly text?: string;
  /** Or the name of a tab of this spreadsheet. */
  readonly tab?: string;
}

export interface UnitsPreview {
  readonly units: readonly { code: string; name: string; level: string; email: string; note: string }[];
  readonly problems: readonly ShownProblem[];
  readonly summary: string;
  /** false: nothing can be saved as it is. */
  readonly canSave: boolean;
}

/** One step of a long job. The sidebar calls again until `finished`, sending back `skip`; a stop is simply not calling. */
export interface StepArgument {
  readonly roundKey: string;
  /** Keys of units that failed in this run and are not to be tried again in it. */
  readonly skip?: readonly string[];
}

export interface StepReply {
  readonly finished: boolean;
  readonly done: number;
  readonly total: number;
  /** "26 / 42 trường". */
  readonly progress: string;
  /** Set when finished: what the whole job came to. */
  readonly summary: string;
  readonly skip: readonly string[];
  readonly problems: readonly ShownProblem[];
}

export interface UnitStatus {
  readonly key: string;
  readonly code: string;
  readonly name: string;
  readonly level: string;
  readonly status: 'onTime' | 'late' | 'missing' | 'returned';
  readonly statusText: string;
  readonly tone: Tone;
  /** "Nhận 28/10/2023 14:05 · 10/10 dòng hợp lệ · đủ 2 file". */
  readonly detail: string;
  readonly needsReview: boolean;
}

export interface LineResult {
  readonly lineKey: string;
  readonly code: string;
  readonly text: string;
  readonly target: string;
  readonly numerator: string;
  readonly denominator: string;
  /** "99,9 %", or "" when there is nothing to show. */
  readonly attainment: string;
  readonly verdict: 'met' | 'notMet' | 'notEnough' | 'none';
  /** "Đạt", "Chưa đạt", "Chưa đủ số liệu", "Đang tiến tới 2025", "Chưa đặt chỉ tiêu". */
  readonly verdictText: string;
  readonly tone: Tone;
  /** "37/42 đơn vị". */
  readonly coverage: string;
  /** 1 for a group, stream or second measure shown under its indicator. */
  readonly depth: 0 | 1;
}

/** How far a quota is filled, in words; no percentage. */
export interface QuotaStatus {
  readonly title: string;
  /** "30 tỉnh, thành phố · 30 huyện · 600 trường (300 MN, 150 TH, 150 THCS) · …". */
  readonly totals: string;
  /** "Đã chọn 120/600 trường (60 MN, 30 TH, 30 THCS) ở 6/30 tỉnh, thành phố". */
  readonly chosen: string;
  /** Persons the chosen schools have reported: "giáo viên 118/600, …". */
  readonly persons: string;
  /** "Quảng Trị: MN thừa 2 trường (12/10)". */
  readonly over: readonly string[];
  readonly under: readonly string[];
  /** What the document says against its own quota: beside it, not resolved. */
  readonly conflicts: readonly string[];
}

/** One of the office's own reports upward after a round. */
export interface UpwardStatus {
  readonly lineKey: string;
  /** "Phòng GD&ĐT Quận 12 → Sở GD&ĐT". */
  readonly line: string;
  readonly dueText: string;
  /** "chưa gửi", "đúng hạn (gửi 08/11/2021)", "trễ hạn …", "quá hạn 3 ngày". */
  readonly statusText: string;
  readonly tone: Tone;
}

export interface RoundStatus {
  readonly round: RoundCard;
  readonly counts: {
    expected: number;
    received: number;
    onTime: number;
    late: number;
    missing: number;
    complete: number;
    review: number;
  };
  /** Three percentages with three names, ready to show, each with its n/N. */
  readonly completeness: string;
  readonly reportingRate: string;
  readonly reportingRateOnTime: string;
  /** "Cập nhật 31/10/2023 16:00", or "Chưa thu thập lần nào". */
  readonly collectedText: string;
  readonly next: {
    readonly title: string;
    readonly text: string;
    readonly verb: 'units' | 'issue' | 'collect' | 'file' | 'due' | 'none';
  };
  readonly units: readonly UnitStatus[];
  readonly lines: readonly LineResult[];
  readonly documents: { expected: number; filed: number; doubtful: number; missing: number };
  readonly overdueTasks: readonly string[];
  readonly quotas: readonly QuotaStatus[];
  /** Apart from what the units owe the office. */
  readonly upward: readonly UpwardStatus[];
}

export interface UnitCard {
  readonly status: UnitStatus;
  readonly entryUrl: string;
  readonly rows: readonly { code: string; text: string; state: string; tone: Tone; problem?: ShownProblem }[];
  readonly validRows: number;
  readonly requiredRows: number;
  readonly documents: readonly { name: string; detail: string; state: string; tone: Tone; url: string }[];
  /** What the file has lost (protection, formulas, key cells …) and whether Sửa biểu can bring it back. */
  readonly damage: readonly ShownProblem[];
  readonly canRepair: boolean;
}

/** "Vì sao": what a figure of Tổng hợp is made of. */
export interface Explanation {
  readonly title: string;
  readonly sum: string;
  readonly counted: readonly { unit: string; numerator: string; denominator: string; url: string }[];
  readonly excluded: readonly { unit: string; reason: string; url: string }[];
}

/** One round as plain data: exact figures as decimal text, dates 'yyyy-mm-dd', null where the document is silent. */
export interface RoundExport {
  readonly plan: {
    readonly key: string;
    readonly title: string;
    readonly term: { readonly from: number; readonly to: number };
    readonly folderId: string | null;
    readonly indicators: readonly {
      readonly key: string;
      readonly code: string;
      readonly text: string;
      readonly comparator: string;
      readonly target: string | null;
      readonly unit: string;
      readonly kind: string;
      readonly time: string;
      readonly parts: readonly string[];
    }[];
    readonly rounds: readonly {
      readonly key: string;
      readonly name: string;
      readonly kind: string;
      readonly dueBefore: string | null;
      readonly dueBy: string | null;
      readonly internalDue: string | null;
      readonly reporters: readonly string[];
      readonly receiver: string | null;
      readonly channel: string;
      readonly requiredFiles: readonly { readonly kind: string; readonly count: number }[];
    }[];
    readonly taskCount: number;
  };
  readonly round: string;
  readonly schools: {
    readonly expected: number;
    readonly received: number;
    readonly onTime: number;
    readonly late: number;
    readonly missing: number;
  };
  readonly rows: {
    readonly expected: number;
    readonly complete: number;
    readonly problems: Readonly<Record<string, number>>;
  };
  /** Each thing that is wrong with a row, or that bars a row, once. */
  readonly problems: readonly ShownProblem[];
  /** What files have lost without harm to a figure: protection, a drop-down, a formula. */
  readonly fileWarnings: readonly ShownProblem[];
  readonly indicators: readonly {
    readonly key: string;
    readonly code: string;
    readonly text: string;
    readonly target: string;
    readonly numerator: number | null;
    readonly denominator: number | null;
    readonly attainment: string;
    readonly verdict: 'met' | 'notMet' | 'notEnough' | 'none';
    readonly reported: number;
    readonly expected: number;
  }[];
  readonly documents: {
    readonly expected: number;
    readonly filed: number;
    readonly doubtful: number;
    readonly missing: number;
  };
  readonly documentProblems: readonly ShownProblem[];
  readonly quotas: readonly QuotaExport[];
  readonly reportingLines: readonly {
    readonly key: string;
    readonly from: string;
    readonly to: readonly string[];
    readonly due: string | null;
    readonly status: 'unsent' | 'overdue' | 'onTime' | 'late' | 'sent';
    readonly sentAt: string | null;
  }[];
  readonly tabs: readonly string[];
}

/** A plan's document as it is handed in: text, or a file (.docx, .txt, .md) in base64, or the link of a Google Doc. */
export interface PlanDocument {
  readonly text?: string;
  readonly fileName?: string;
  readonly base64?: string;
  readonly link?: string;
}

/** What the review shows beside the proposal itself. */
export interface ProposalReview {
  /** The document's lines; a proposal's `line` counts them from 1. */
  readonly lines: readonly string[];
  /** Years the document states, or else those in which it sets something; null: none. */
  readonly term: { readonly from: number; readonly to: number; readonly stated: boolean } | null;
  /** Who would keep the workbook; '' when the document names no issuer. */
  readonly office: string;
}

export interface ProposedPlan extends PlanProposal {
  readonly review: ProposalReview;
}

/** What a person has confirmed of a proposal, with their corrections: only what is to be built. */
export interface ConfirmedPlan {
  readonly meta: PlanMeta & { readonly office: string };
  readonly indicators: readonly IndicatorProposal[];
  readonly rounds: readonly RoundProposal[];
  readonly tasks: readonly TaskProposal[];
  readonly units: readonly UnitProposal[];
  readonly quotas: readonly QuotaProposal[];
  readonly links: readonly string[];
  readonly emails: readonly string[];
  /** Conflicts inside the document, kept in the workbook for whoever settles them. */
  readonly conflicts: readonly PlanWarning[];
}

/** The plan is built; what its check found is told with it. */
export interface BuiltPlan extends Done {
  readonly problems: readonly ShownProblem[];
}

interface ShareExport {
  readonly levels: readonly string[];
  readonly count: number;
}

interface GapExport {
  readonly place: string;
  readonly levels: readonly string[];
  readonly required: number;
  readonly chosen: number;
  readonly difference: number;
}

/** A quota with its totals, what has been chosen and reported so far, and what the document says against it. */
export interface QuotaExport {
  readonly key: string;
  readonly text: string;
  readonly year: number | null;
  readonly places: number;
  readonly districts: number;
  readonly schools: number;
  readonly byLevel: readonly ShareExport[];
  readonly persons: readonly { readonly key: string; readonly label: string; readonly count: number }[];
  readonly people: number;
  readonly chosen: {
    readonly places: number;
    readonly districts: number;
    readonly schools: number;
    readonly byLevel: readonly ShareExport[];
  };
  readonly over: readonly GapExport[];
  readonly under: readonly GapExport[];
  readonly reported: readonly {
    readonly key: string;
    readonly label: string;
    readonly required: number;
    readonly reported: number;
  }[];
  readonly conflicts: readonly {
    readonly key: string;
    readonly text: string;
    readonly share: readonly ShareExport[] | null;
    readonly line: number | null;
  }[];
  readonly problems: readonly ShownProblem[];
}

/**
 * The public functions of the bundle, as the sidebar calls them through google.script.run. The addon's entry file
 * assigns exactly these; a test holds both lists together.
 */
export interface PublicFunctions {
  getState(): Reply<State>;
  createPlan(argument: { planKey: string }): Reply<Done>;
  /** Reads only: nothing is written before createPlanFromProposal. */
  proposePlan(argument: PlanDocument): Reply<ProposedPlan>;
  createPlanFromProposal(argument: ConfirmedPlan): Reply<BuiltPlan>;
  previewUnits(argument: UnitsSource): Reply<UnitsPreview>;
  saveUnits(argument: UnitsSource): Reply<Done>;
  setDue(argument: { roundKey: string; date: string; semantics: 'before' | 'by' }): Reply<Done>;
  setPolicy(argument: {
    dueDayCounts: boolean;
    weekendMoves: boolean;
    plausiblePercent: string;
    sharing: 'perSchool' | 'shared';
  }): Reply<Done>;
  /** link: an address or id of an existing Drive folder; none: create one beside the spreadsheet. */
  setFolder(argument: { link?: string }): Reply<Done>;
  checkPlan(): Reply<{ summary: string; problems: readonly ShownProblem[] }>;
  handOver(argument: { from: string; office: string; receiver: string }): Reply<Done>;
  stepIssue(argument: StepArgument): Reply<StepReply>;
  stepCollect(argument: StepArgument): Reply<StepReply>;
  stepFile(argument: StepArgument): Reply<StepReply>;
  getStatus(argument: { roundKey: string }): Reply<RoundStatus>;
  getUnit(argument: { roundKey: string; unitKey: string }): Reply<UnitCard>;
  /** The day on which the office reported upward on this line; an empty date takes it back. */
  recordUpward(argument: { roundKey: string; lineKey: string; date: string; note: string }): Reply<Done>;
  returnUnit(argument: { roundKey: string; unitKey: string; note: string }): Reply<Done>;
  repairUnit(argument: { roundKey: string; unitKey: string }): Reply<UnitCard>;
  explain(argument: { roundKey: string; lineKey: string }): Reply<Explanation>;
  /** Without `on` it only tells. While it is on, schools' work is received every hour, whoever has the sidebar open. */
  setHourly(argument: { on?: boolean }): Reply<{ on: boolean; summary: string }>;
  /** One round as data, for the office above and for whoever checks the figures. */
  exportRound(argument: { roundKey?: string }): Reply<RoundExport>;
}
