/**
 * What reading a plan's document gives back: facts proposed to a person, never facts decided.
 * The shape is the one that `read-plan FILE --json` prints. Every proposal keeps the sentence it was
 * read from and the 1-based lines of the input, so that a screen can show it in its surroundings.
 * A thing that the document does not state is null or '', never a guess.
 */

/** How a figure must compare with the target. A bare figure ("100% trường …") is '='. */
export type Comparator = '=' | '>' | '>=' | '<' | '<=';

/** percent: of a whole; count: things, people, money, area; ratio: N per M; zero: none may be left; boolean: all that the words cover. */
export type IndicatorUnit = 'percent' | 'count' | 'boolean' | 'zero' | 'ratio';

/** Where in the input a proposal was read. Offsets are characters of `text` of the block's surroundings. */
export interface SourceSpot {
  /** The sentence as read: NFC, wrapped lines joined, no markup. */
  readonly source: string;
  /** First line of the sentence in the input, from 1. */
  readonly line: number;
  /** Last line of the sentence in the input. */
  readonly lineEnd: number;
  /** The whole paragraph, list item or table row around the sentence. */
  readonly context: string;
  /** Where `source` starts in `context`, in characters. */
  readonly contextOffset: number;
}

/** How far the reader trusts a proposal, from 0 to 1, and why (in Vietnamese, for the screen). */
export interface Judgement {
  readonly confidence: number;
  /** Only what can be read in one way is ticked for the person. */
  readonly ticked: boolean;
  readonly reason: string;
}

/** by: "đến năm Y"; in: "năm Y", "vào năm Y"; yearly: every year; period: from–to; none: not stated. */
export type IndicatorTimeKind = 'by' | 'in' | 'yearly' | 'period' | 'none';

export interface IndicatorTime {
  readonly kind: IndicatorTimeKind;
  readonly year: number | null;
  readonly from: number | null;
  readonly to: number | null;
  /** sentence, heading or title: where the year was found. */
  readonly foundIn: 'sentence' | 'heading' | 'title' | 'table' | '';
}

/** Another way to read the same words. */
export interface Alternative {
  readonly meaning: string;
  readonly comparator?: Comparator;
  readonly target?: number;
  readonly year?: number;
}

export interface IndicatorProposal extends SourceSpot, Judgement {
  /** Headings above the sentence, outermost first, joined by " › ". */
  readonly section: string;
  readonly comparator: Comparator;
  /** Plain number: 86.7 for "86,7%", 50 for "50/100.000". Null for boolean. */
  readonly target: number | null;
  /** The figure as written ("86,7"): exact arithmetic must not go through a float. */
  readonly targetText: string;
  /** Upper end of a range. */
  readonly targetTo?: number;
  readonly unit: IndicatorUnit;
  /** "%", "trường", "trẻ đẻ sống" … as written. */
  readonly unitLabel: string;
  /** N in "50/N". */
  readonly per?: number;
  readonly subject: string;
  readonly what: string;
  readonly time: IndicatorTime;
  /** Condition under which the indicator applies; '' when it always does. */
  readonly scope: string;
  readonly direction: 'level' | 'increase' | 'decrease';
  /** What a relative change starts from, as written; '' when none. */
  readonly baseline: string;
  readonly approx: boolean;
  readonly verb: string;
  readonly alternatives: readonly Alternative[];
}

export type DueSemantics = 'before' | 'by' | 'on' | 'within' | 'from';

/** When something is due. Only the fields of its `type` are present. Dates are yyyy-mm-dd. */
export interface Due {
  readonly type: 'date' | 'yearly' | 'monthly' | 'quarter' | 'month' | 'range' | 'relative' | 'schoolyear' | 'none';
  readonly date?: string;
  readonly month?: number;
  readonly day?: number;
  readonly year?: number;
  readonly quarter?: number;
  readonly from?: string;
  readonly to?: string;
  readonly semantics: DueSemantics;
  /** The words it was read from. */
  readonly text: string;
}

export type Recurrence =
  'once' | 'yearly' | 'halfyearly' | 'quarterly' | 'monthly' | 'weekly' | 'daily' | 'schoolyear' | 'relative' | 'none';

export type Channel = 'drive' | 'email' | 'paper' | 'system';

export interface RequiredFileProposal {
  readonly kind: string;
  readonly count: number;
}

export interface RoundProposal extends SourceSpot, Judgement {
  readonly name: string;
  readonly due: Due;
  readonly recurrence: Recurrence;
  readonly reporter: string;
  readonly receiver: string;
  /** The unit that passes the report on ("qua …"); '' when none. */
  readonly via: string;
  readonly channel: readonly Channel[];
  readonly files: readonly RequiredFileProposal[];
  /** Something the document forbids or adds, for the screen: "không gửi văn bản giấy". */
  readonly notes: readonly string[];
}

export interface TaskProposal extends SourceSpot, Judgement {
  readonly unit: string;
  readonly text: string;
  readonly deadline: Due;
}

export interface UnitProposal {
  readonly name: string;
  readonly taskCount: number;
  readonly line: number;
  readonly tasks: readonly { readonly text: string; readonly line: number }[];
}

export interface QuotaProposal extends SourceSpot {
  readonly comparator: Comparator;
  readonly value: number;
  readonly unitLabel: string;
  /** "trường" in "mỗi trường chọn 01 giáo viên"; '' for a whole number of things chosen. */
  readonly per: string;
  readonly scope: string;
}

export interface PlanMeta {
  readonly title: string;
  /** The plan's own number ("2551/KH-UBND"); '' when blank or absent. */
  readonly number: string;
  /** True when the document leaves a place for the number and does not fill it. */
  readonly numberBlank: boolean;
  readonly issuer: readonly string[];
  /** The plan, programme or decision that this one carries out, as "44/KH-SGDĐT ngày 04/4/2023"; '' when none. */
  readonly parent: string;
  readonly place: string;
  /** yyyy-mm-dd, or yyyy-mm when the day is left blank, or ''. */
  readonly issued: string;
  readonly period: { readonly from: number | null; readonly to: number | null };
}

export interface PlanWarning {
  /** unreadable: accents lost; encoding: not Unicode; annex: left out; the others are conflicts inside the document. */
  readonly code:
    'unreadable' | 'encoding' | 'empty' | 'annex' | 'two-dates' | 'due-before-issue' | 'totals' | 'two-counts';
  readonly message: string;
  readonly line: number;
}

export interface PlanProposal {
  readonly meta: PlanMeta;
  readonly indicators: readonly IndicatorProposal[];
  readonly rounds: readonly RoundProposal[];
  readonly tasks: readonly TaskProposal[];
  readonly units: readonly UnitProposal[];
  readonly links: readonly string[];
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  readonly quotas: readonly QuotaProposal[];
  readonly warnings: readonly PlanWarning[];
}

/** Most text that is read, however it is handed in, in characters: some 600 pages. More would not be read within a step. */
export const MAX_TEXT_CHARACTERS = 1_000_000;

/** Why a file could not be read at all; the sentence says what to do next. */
export interface ImportProblem {
  readonly problem:
    | 'not-a-zip'
    | 'not-a-docx'
    | 'pdf'
    | 'web-page'
    | 'rtf'
    | 'encrypted'
    | 'old-word'
    | 'broken-xml'
    | 'too-large'
    | 'too-much-text';
  readonly message: string;
}
