/**
 * A Word file as lines and tables: the text that a person sees, with Word's computed numbers, in reading order.
 * Deleted text (tracked changes) is left out, inserted text is kept. A line's number is its paragraph's, from 1.
 */
import { MAX_TEXT_CHARACTERS, type ImportProblem } from '../proposal';
import { headOf } from './docx-letterhead';
import { Numbering } from './docx-numbering';
import { openDocx, type WordParts } from './docx-package';
import { ParagraphReader } from './docx-paragraph';
import { importProblem } from './docx-problem';
import { Styles } from './docx-styles';
import { ownLines, tableRows, type DocxCell } from './docx-table';
import { childOf, childrenOf, type Xml } from './docx-xml';

export type DocxPart =
  | { readonly kind: 'line'; readonly text: string }
  | { readonly kind: 'table'; readonly rows: readonly (readonly DocxCell[])[] };

export interface DocxContent {
  /** Lines of the page header, where they are the plan's own head. */
  readonly header: readonly string[];
  readonly parts: readonly DocxPart[];
  readonly links: readonly string[];
}

/** What is no readable Word file, or holds more text than is read, comes back as a problem; nothing is thrown. */
export function docxContent(bytes: Uint8Array): DocxContent | ImportProblem {
  const word = openDocx(bytes);
  if ('problem' in word) return word;
  if (word.document && word.document.name !== 'w:document') return importProblem('not-a-docx');
  const body = childOf(word.document, 'w:body');
  if (!body) return importProblem('broken-xml');
  const reader = new DocxReader(word);
  const parts = reader.partsOf(body);
  const header = word.headers.flatMap((root) => linesOf(reader.partsOf(root))).filter(hasWords);
  if (reader.isFull) return importProblem('too-much-text');
  return { header: headOf(onceEach(header.map((line) => line.trim())), linesOf(parts)), parts, links: reader.links };
}

/** Keeps what stands in a box apart from the text around it. */
const GAP: DocxPart = { kind: 'line', text: '' };
/** What only holds paragraphs and tables: content controls and their like, tracked changes. */
const WRAPPERS = new Set(['w:sdt', 'w:sdtContent', 'w:ins', 'w:moveTo', 'w:smartTag', 'w:customXml']);

class DocxReader {
  private readonly numbering: Numbering;
  private readonly styles: Styles;
  private readonly paragraphs: ParagraphReader;
  /** Characters read so far, each line with its end. */
  private size = 0;

  constructor(word: WordParts) {
    this.numbering = new Numbering(word.numbering);
    this.styles = new Styles(word.styles);
    this.paragraphs = new ParagraphReader(this.styles, word.targets);
  }

  get links(): readonly string[] {
    return this.paragraphs.links;
  }

  /** True once there is more text than is read; the rest is passed over. */
  get isFull(): boolean {
    return this.size > MAX_TEXT_CHARACTERS;
  }

  partsOf(container: Xml): DocxPart[] {
    const parts: DocxPart[] = [];
    this.addParts(parts, container);
    return parts;
  }

  /** Adds one by one: a document may hold more paragraphs than a call takes arguments. */
  private addParts(parts: DocxPart[], container: Xml): void {
    for (const element of childrenOf(container)) {
      if (this.isFull) return;
      if (element.name === 'w:p') this.addParagraph(parts, element);
      else if (element.name === 'w:tbl') parts.push({ kind: 'table', rows: this.rows(element) });
      else if (element.name === 'mc:AlternateContent') this.addOneOf(parts, element);
      else if (WRAPPERS.has(element.name)) this.addParts(parts, element);
    }
  }

  private addOneOf(parts: DocxPart[], alternatives: Xml): void {
    const before = parts.length;
    for (const branch of childrenOf(alternatives)) {
      if (parts.length === before) this.addParts(parts, branch);
    }
  }

  private addParagraph(parts: DocxPart[], element: Xml): void {
    const properties = childOf(element, 'w:pPr');
    const style = this.styles.ofParagraph(properties);
    const { text, boxes } = this.paragraphs.read(element, style);
    const shown = text.trim() === '' ? '' : this.numbering.next(properties, style) + text;
    this.size += shown.length + 1;
    for (const line of shown.split('\n')) parts.push({ kind: 'line', text: line });
    for (const box of boxes) {
      parts.push(GAP);
      this.addParts(parts, box);
      parts.push(GAP);
    }
  }

  private rows(table: Xml): DocxCell[][] {
    const rows = tableRows(table, (cell) => linesOf(this.partsOf(cell)).filter(hasWords).join('\n'));
    for (const { text, isOwn } of rows.flat()) this.size += isOwn ? 0 : text.length;
    return rows;
  }
}

/** The lines of text and of tables, each cell once. */
function linesOf(parts: readonly DocxPart[]): string[] {
  return parts.flatMap((part) => (part.kind === 'line' ? [part.text] : part.rows.flatMap(ownLines)));
}

function hasWords(line: string): boolean {
  return line.trim() !== '';
}

function onceEach(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}
