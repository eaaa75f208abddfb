/**
 * From a plan's document to a proposal of its plan: normalise → lines → blocks → outline → sentences → readers.
 * Nothing here decides: a person confirms every line in the sidebar. Finding nothing is a normal answer.
 *
 * Rooms, each knowing only those before it: text/ (characters to blocks, outline, sentences and tokens), word/ (.docx
 * to the same blocks), indicator/ (figures to targets), deadline/ (times to rounds and tasks), table/ (rows of a table
 * through both).
 */
import { echoesUnticked } from './deadline/round-echo';
import { readRounds, withoutReports } from './deadline/round-section';
import { tasksIn } from './deadline/task';
import { carriedTime } from './indicator/figure-reading';
import { indicatorsIn } from './indicator/indicator';
import { aimedZerosIn, wordlessTargetsIn } from './indicator/wordless-target';
import { annexTables } from './table/annex';
import { tablesOf } from './table/table-pages';
import { readTable } from './table/table-reader';
import { blocksOf, type Block } from './text/block';
import { legibilityOf } from './text/legibility';
import { normalisedLines } from './text/normalise';
import { outlineOf, type Node } from './text/outline';
import { withoutBasis } from './text/preface';
import { regionOf } from './text/region';
import { sectionKind } from './text/section';
import { sentencesOf, type ReadNode, type Sentence } from './text/sentence';
import { docxContent } from './word/docx';
import { docxBlocks } from './word/read-docx';
import { contactsIn } from './contact';
import { metaOf } from './meta';
import { onceEach } from './once-each';
import { contextOf, type PlanContext } from './plan-context';
import { periodOfSections } from './plan-period';
import type {
  ImportProblem,
  IndicatorProposal,
  IndicatorTime,
  PlanMeta,
  PlanProposal,
  PlanWarning,
  QuotaProposal,
  TaskProposal,
} from './proposal';
import { quotasIn } from './quota';
import { unitsOf } from './unit';
import { conflictsOf } from './warning';

/**
 * Reads .txt, .md, pasted text, or text extracted from a PDF; `lines` are the lines of `text` as shown. Never throws;
 * unreadable text gives a warning and no proposals.
 */
export function readPlanText(text: string, lines: readonly string[] = normalisedLines(text)): PlanProposal {
  return refused(text) ?? readBlocks(blocksOf(lines), lines);
}

export interface DocxReading {
  readonly proposal: PlanProposal;
  /** The file's lines as shown, at which the proposals point. */
  readonly lines: readonly string[];
}

/** Reads a .docx. What is no readable Word file comes back as a problem with a sentence to show; nothing is thrown. */
export function readPlanDocx(bytes: Uint8Array): DocxReading | ImportProblem {
  const content = docxContent(bytes);
  if ('problem' in content) return content;
  const { blocks, lines } = docxBlocks(content);
  return { proposal: refused(lines.join('\n')) ?? readBlocks(blocks, lines, content.links), lines };
}

/** A text that would be misread. */
function refused(text: string): PlanProposal | undefined {
  const legibility = legibilityOf(text);
  if (legibility === 'lost') return nothing('unreadable', UNREADABLE);
  return legibility === 'encoding' ? nothing('encoding', OLD_ENCODING) : undefined;
}

const UNREADABLE =
  'Văn bản này mất dấu tiếng Việt (có thể là bản quét lỗi), nên không đọc được. Hãy dùng tệp Word gốc hoặc bản có dấu.';
const OLD_ENCODING =
  'Chữ trong văn bản này không theo bảng mã Unicode (có thể là TCVN3 hoặc VNI), nên không đọc được. Hãy chuyển mã sang Unicode rồi đọc lại.';
const EMPTY = 'Không thấy nội dung nào để đọc.';

/** Reads a document whose blocks are known; `lines` are its lines as shown. */
export function readBlocks(
  blocks: readonly Block[],
  lines: readonly string[],
  links: readonly string[] = [],
): PlanProposal {
  if (blocks.length === 0) return nothing('empty', EMPTY);
  const region = regionOf(blocks);
  const { meta: head, bodyStart, latestCited } = metaOf(blocks, lines, region.title);
  const nodes = outlineOf(blocks.slice(bodyStart, Math.max(bodyStart, region.end)));
  const meta = withPeriod(head, nodes, latestCited);
  const plan = contextOf(meta, latestCited);
  const read = withoutBasis(nodes.map((node) => ({ node, sentences: sentencesOf(node) })));
  const annexed = annexTables(blocks, Math.max(bodyStart, region.end), plan.pastYear).map((rows) =>
    readTable(rows, plan),
  );
  const tables = [...tablesOf(nodes).map((rows) => readTable(rows, plan)), ...annexed];
  const asked = [...readRounds(read, plan), ...tables.flatMap((t) => t.rounds)];
  const reported = new Set(asked.filter((r) => r.ticked).map((r) => `${r.source}|${r.due.text}`));
  const inText = readNodes(read, plan, reported);
  const split = withoutReports(inText.tasks);
  const rounds = echoesUnticked([...asked, ...split.rounds].sort((a, b) => a.line - b.line));
  const found: Found = {
    ...inText,
    quotas: [...inText.quotas, ...tables.flatMap((t) => t.quotas)].sort((a, b) => a.line - b.line),
    indicators: onceEach(inText.indicators, tables),
    tasks: [...split.tasks, ...tables.flatMap((t) => t.tasks)].sort((a, b) => a.line - b.line),
  };
  const warnings: PlanWarning[] = [
    ...conflictsOf(
      meta,
      rounds,
      found.tasks,
      found.quotas,
      read.flatMap((r) => r.sentences),
    ),
    ...tables.flatMap((t) => t.warnings),
  ];
  if (region.annex >= 0 && annexed.length === 0)
    warnings.push({
      code: 'annex',
      line: blocks[region.annex]?.line ?? 0,
      message: 'Phụ lục, biểu mẫu sau chữ ký không được đọc làm chỉ tiêu.',
    });
  return { meta, ...found, rounds, units: unitsOf(nodes), ...contactsIn([...lines, ...links].join('\n')), warnings };
}

function withPeriod(meta: PlanMeta, nodes: readonly Node[], latestCited: number | null): PlanMeta {
  if (meta.period.from !== null || meta.period.to !== null) return meta;
  return { ...meta, period: periodOfSections(nodes, contextOf(meta, latestCited).pastYear) ?? meta.period };
}

interface Found {
  readonly indicators: IndicatorProposal[];
  readonly tasks: TaskProposal[];
  readonly quotas: QuotaProposal[];
}

function readNodes(nodes: readonly ReadNode[], plan: PlanContext, reported: ReadonlySet<string>): Found {
  const found: Found = { indicators: [], tasks: [], quotas: [] };
  for (const { node, sentences } of nodes) {
    if (node.block.cells) continue;
    const kind = sectionKind(node);
    let carried: IndicatorTime | undefined;
    for (const sentence of sentences) {
      carried = carriedTime(sentence, plan) ?? carried;
      found.indicators.push(...targetsOf(sentence, kind, plan, carried));
      found.quotas.push(...quotasIn(sentence));
      found.tasks.push(...tasksIn(sentence, kind, plan).filter((t) => !reported.has(`${t.source}|${t.deadline.text}`)));
    }
  }
  return found;
}

function targetsOf(
  sentence: Sentence,
  kind: ReturnType<typeof sectionKind>,
  plan: PlanContext,
  carried: IndicatorTime | undefined,
): IndicatorProposal[] {
  if (/^căn cứ\s/u.test(sentence.folded)) return [];
  const figured = indicatorsIn(sentence, kind, plan, carried);
  if (kind === 'goals') return [...figured, ...wordlessTargetsIn(sentence, plan, carried)];
  return kind === 'tasks' ? [...figured, ...aimedZerosIn(sentence, plan, carried)] : figured;
}

function nothing(code: PlanWarning['code'], message: string): PlanProposal {
  const meta: PlanMeta = {
    title: '',
    number: '',
    numberBlank: false,
    issuer: [],
    parent: '',
    place: '',
    issued: '',
    period: { from: null, to: null },
  };
  return {
    meta,
    indicators: [],
    rounds: [],
    tasks: [],
    units: [],
    links: [],
    emails: [],
    phones: [],
    quotas: [],
    warnings: [{ code, message, line: 0 }],
  };
}
