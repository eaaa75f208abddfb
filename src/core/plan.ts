// What an office's plan says, as data. Every value that comes from a document carries where it stands there;
// what the document does not say is absent, never a guess. Keys never change once given: rows and files carry them.
import type { CalendarDate } from './calendar-date';

/** Where a fact stands: a line of the plan's own text. Absent when the office itself decided it. */
export interface Source {
  readonly line: number;
  /** Further lines that hold the rest of the fact (the channel, the receiver …). */
  readonly also?: readonly number[];
}

/** School levels: mầm non, tiểu học, trung học cơ sở, trung học phổ thông. */
export type Level = 'MN' | 'TH' | 'THCS' | 'THPT';

/**
 * above: trên (>). atLeast: từ … trở lên, 100 % (>=). atMost: không quá (<=). below: dưới (<). zero: không còn.
 * about: khoảng (a ratio is shown, no verdict unless the office sets a tolerance). unset: the office fixes it later.
 */
export type Comparator = 'above' | 'atLeast' | 'atMost' | 'below' | 'zero' | 'about' | 'unset';

export interface Target {
  readonly comparator: Comparator;
  /** Exact decimal text with a dot ("86.7", "100000"); percent when unit is 'percent'. Absent for zero and unset. */
  readonly value?: string;
  readonly unit: 'percent' | 'count';
  /** Only for about: half width of what still counts as met, in percent of the value, as the office set it. */
  readonly tolerancePercent?: string;
  /** "phấn đấu": the document strives for it. */
  readonly strive?: boolean;
}

/**
 * What a school counts.
 * people: số đạt over tổng số of a named group. units: yes or no per school (an office that reports for its schools
 * gives counts of schools). mass: an amount over an amount, fractions allowed. count: one value.
 * selfSet: nothing is asked but a description until the office sets target and measure.
 */
export type Measure =
  | { readonly kind: 'people'; readonly population: string }
  | { readonly kind: 'units' }
  | { readonly kind: 'mass'; readonly unitLabel: string }
  | {
      readonly kind: 'count';
      readonly unitLabel: string;
      /** Held city-wide by the office: schools give their share, the target is compared with the running total. */
      readonly cumulative?: boolean;
    }
  | { readonly kind: 'selfSet' };

/** maintained: judged at every round. yearly: likewise, each year anew. by: progress before, a verdict at the end of the year. */
export type IndicatorTime =
  { readonly kind: 'maintained' } | { readonly kind: 'yearly' } | { readonly kind: 'by'; readonly year: number };

/** A group, stream or second measure that is collected in a row of its own. */
export interface IndicatorPart {
  readonly key: string;
  readonly label: string;
  /** Overrides the population of a people measure, when the part is a group of its own. */
  readonly population?: string;
}

/** A rule the office adds to one indicator in the tab Chỉ tiêu. Values are exact decimal text. */
export type OfficeRule =
  | { readonly kind: 'minimum'; readonly field: FigureField; readonly value: string }
  | { readonly kind: 'maximum'; readonly field: FigureField; readonly value: string }
  /** The figure must equal the same figure of another line (its key). */
  | { readonly kind: 'equalsLine'; readonly field: FigureField; readonly lineKey: string };

export type FigureField = 'denominator' | 'numerator';

export interface Indicator {
  readonly key: string;
  /** What people read: "MT-01". */
  readonly code: string;
  readonly text: string;
  readonly subject: string;
  readonly target: Target;
  readonly measure: Measure;
  readonly time: IndicatorTime;
  /** Asked first, answered Có or Không; Không leaves every sum. */
  readonly condition?: string;
  readonly parts?: readonly IndicatorPart[];
  /** true: the indicator's figure is sum over sum of its parts, parts shown too. Otherwise parts are never added together. */
  readonly pooled?: boolean;
  /** Absent: every level. */
  readonly levels?: readonly Level[];
  /** Whether a row must carry a Drive or web address as evidence. */
  readonly evidence: 'required' | 'optional';
  /** Counts about persons that only named editors may open: kept on a tab of their own. */
  readonly sensitive?: boolean;
  readonly rules?: readonly OfficeRule[];
  /** A question the document leaves open, shown to the office beside the indicator. */
  readonly openQuestion?: string;
  readonly source?: Source;
}

/** "trước ngày D" is before (D itself is late); "chậm nhất D", "trong quý" is by (D is still on time). */
export interface Due {
  readonly semantics: 'before' | 'by';
  readonly date: CalendarDate;
}

export type RoundKind = 'annual' | 'interim' | 'final' | 'once' | 'quarter';

export type Reporter = 'schools' | 'offices';

export type Channel =
  | { readonly kind: 'drive'; readonly folderId?: string }
  | { readonly kind: 'email'; readonly address: string }
  | { readonly kind: 'none' };

export interface RequiredFile {
  readonly kind: 'word' | 'scan';
  readonly count: number;
}

export interface ReportingRound {
  readonly key: string;
  readonly name: string;
  readonly kind: RoundKind;
  /** What the document states for this round's reporters. Absent: not stated. */
  readonly due?: Due;
  /** How the document words a due date that is no calendar day ("trong báo cáo tổng kết năm học"). */
  readonly dueText?: string;
  /** Set by the office for its schools; it rules over `due` when statuses of units are judged. */
  readonly internalDue?: Due;
  /**
   * Who reports here, bound by the stated date. Empty: the document names nobody below the office, so that `due` is the
   * office's own date upward; everybody on the list is asked, at the date the office sets.
   */
  readonly reporters: readonly Reporter[];
  readonly receiver?: string;
  readonly channel: Channel;
  readonly requiredFiles: readonly RequiredFile[];
  /** What the report must contain, where the document says so. */
  readonly blocks?: readonly string[];
  /** Keys of the reporting lines on which the office itself reports upward after this round. */
  readonly upward?: readonly string[];
  readonly source?: Source;
}

/** One office's duty to report upward: its own register and status, apart from the schools'. */
export interface ReportingLine {
  readonly key: string;
  readonly from: string;
  readonly to: readonly string[];
  /** Repeated yearly within the term when month and day are given without a year. Absent: no date stated. */
  readonly due?: { readonly semantics: 'before' | 'by'; readonly month: number; readonly day: number };
  readonly text?: string;
  readonly source?: Source;
}

export type TaskState = 'open' | 'doing' | 'done';

export interface Task {
  readonly key: string;
  readonly unit: string;
  readonly support?: string;
  readonly text: string;
  readonly due?: Due;
  /** A planned day ("dự kiến ngày …"), which is not a deadline. */
  readonly on?: CalendarDate;
  readonly dueText?: string;
  readonly source?: Source;
}

/** Persons or schools that each place must choose. Totals are computed, never typed. */
export interface Quota {
  readonly key: string;
  readonly text: string;
  /** The places that choose: provinces. */
  readonly places: readonly string[];
  /** Absent: the whole term. */
  readonly year?: number;
  readonly districtsPerPlace: number;
  readonly schoolsPerDistrict: readonly QuotaShare[];
  readonly personsPerSchool: readonly { readonly key: string; readonly label: string; readonly count: number }[];
  readonly source?: Source;
}

/** levels with one entry: exactly so many of it; with several: any mix of them adding up to count ("tiểu học hoặc THCS"). */
export interface QuotaShare {
  readonly levels: readonly Level[];
  readonly count: number;
}

/** Two statements of one document that do not agree: shown beside each other, never resolved silently. */
export interface Conflict {
  readonly key: string;
  readonly text: string;
  readonly quotaKey?: string;
  readonly share?: readonly QuotaShare[];
  readonly source?: Source;
}

/** From `from` on, another office receives what is due. Earlier rounds stay as they were. */
export interface Handover {
  readonly from: CalendarDate;
  readonly office: string;
  readonly receiver: string;
}

/** The office's choices of DESIGN D6 and D-sharing; every status text says which is in force. */
export interface Policy {
  /** "trước ngày D" also accepts D itself. */
  readonly dueDayCounts: boolean;
  /** A last day on Saturday or Sunday moves to the next Monday. */
  readonly weekendMoves: boolean;
  /** A figure may differ from roster or previous round by so many percent before it is a warning; decimal text. */
  readonly plausiblePercent: string;
}

export const DEFAULT_POLICY: Policy = { dueDayCounts: false, weekendMoves: false, plausiblePercent: '20' };

export interface Plan {
  readonly key: string;
  readonly title: string;
  readonly shortTitle: string;
  /** The plan's own number; absent when the document leaves it blank. */
  readonly number?: string;
  readonly issued?: CalendarDate;
  /** As written, when the day is blank: "tháng 4 năm 2023". */
  readonly issuedText?: string;
  readonly issuers: readonly string[];
  /** The document this plan carries out. */
  readonly parent?: string;
  readonly place: string;
  /** Years, both included. */
  readonly term: { readonly from: number; readonly to: number };
  /** The office that keeps this workbook. */
  readonly office: string;
  readonly levels: readonly Level[];
  readonly indicators: readonly Indicator[];
  readonly rounds: readonly ReportingRound[];
  readonly reportingLines: readonly ReportingLine[];
  /** The work contents the document lists, where it numbers them. */
  readonly contents: readonly { readonly text: string; readonly source?: Source }[];
  readonly tasks: readonly Task[];
  readonly quotas: readonly Quota[];
  readonly conflicts: readonly Conflict[];
  /** Where every school puts its documents; absent: the office chooses or creates one and the workbook remembers it. */
  readonly folderId?: string;
  /** The spreadsheet that keeps the figures of sensitive lines, once collecting has made it. */
  readonly restrictedId?: string;
  /** One private workbook per school, or one shared workbook with protected rows (up to about 100 schools). */
  readonly sharing: 'perSchool' | 'shared';
  readonly policy: Policy;
  readonly handovers: readonly Handover[];
  /** Where the plan's own facts stand in the document, by the name of the field above. */
  readonly sources?: Readonly<Partial<Record<PlanFact, Source>>>;
}

/** A field of the plan itself that a document may state. */
export type PlanFact =
  'title' | 'number' | 'issued' | 'issuedText' | 'issuers' | 'parent' | 'place' | 'term' | 'levels' | 'folderId';
