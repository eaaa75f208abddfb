/**
 * A Word file as lines and tables: the text that a person sees, with Word's computed numbers, in reading order.
 * Deleted text (tracked changes) is left out, inserted text is kept. A line's number is its paragraph's, from 1.
 */
import { Numbering } from './docx-numbering';
import { openDocx, type WordParts } from './docx-package';
import { importProblem } from './docx-problem';
import { ParagraphReader } from './docx-paragraph';
import { Styles } from './docx-styles';
import { attribute, childOf, childrenOf, valueUnder, type Xml } from './docx-xml';
import type { ImportProblem } from '../proposal';

export type DocxPart =
  | { readonly kind: 'line'; readonly text: string }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] };

export interface DocxContent {
  readonly header: readonly string[];
  readonly parts: readonly DocxPart[];
  readonly links: readonly string[];
}

export function docxContent(bytes: Uint8Array): DocxContent | ImportProblem {
  const word = openDocx(bytes);
  if ('problem' in word) return word;
  if (word.document && word.document.name !== 'w:document') return importProblem('not-a-docx');
  const body = childOf(word.document, 'w:body');
  if (!body) return importProblem('broken-xml');
  const reader = new DocxReader(word);
  const parts = reader.partsOf(body);
  return { header: reader.headerLines(), parts, links: reader.links };
}

/** Keeps what stands in a box apart from the text around it. */
const GAP: DocxPart = { kind: 'line', text: '' };

class DocxReader {
  private readonly numbering: Numbering;
  private readonly styles: Styles;
  private readonly paragraphs: ParagraphReader;

  constructor(private readonly word: WordParts) {
    this.numbering = new Numbering(word.numbering);
    this.styles = new Styles(word.styles);
    this.paragraphs = new ParagraphReader(this.styles, word.targets);
  }

  get links(): readonly string[] {
    return this.paragraphs.links;
  }

  headerLines(): string[] {
    const lines = this.word.headers.flatMap((root) =>
      this.partsOf(root).flatMap((p) => (p.kind === 'line' ? [p.text] : p.rows.flat())),
    );
    return [...new Set(lines.map((l) => l.trim()).filter((l) => l !== ''))];
  }

  partsOf(container: Xml): DocxPart[] {
    const parts: DocxPart[] = [];
    for (const element of childrenOf(container)) {
      if (element.name === 'w:p') parts.push(...this.paragraph(element));
      else if (element.name === 'w:tbl') parts.push({ kind: 'table', rows: this.rows(element) });
      else if (element.name === 'w:sdt') parts.push(...this.partsOf(childOf(element, 'w:sdtContent') ?? element));
      else if (element.name === 'w:ins' || element.name === 'w:smartTag' || element.name === 'w:customXml')
        parts.push(...this.partsOf(element));
    }
    return parts;
  }

  private paragraph(element: Xml): DocxPart[] {
    const properties = childOf(element, 'w:pPr');
    const style = this.styles.ofParagraph(properties);
    const { text, boxes } = this.paragraphs.read(element, style);
    const shown = text.trim() === '' ? '' : this.numbering.next(properties, style) + text;
    const lines = shown.split('\n').map((line): DocxPart => ({ kind: 'line', text: line }));
    return [...lines, ...boxes.flatMap((box) => [GAP, ...this.partsOf(box), GAP])];
  }

  /** Rows of cells; a cell that spans columns is repeated, one merged with the cell above takes its text. */
  private rows(table: Xml): string[][] {
    const rows: string[][] = [];
    for (const row of childrenOf(table).filter((c) => c.name === 'w:tr')) {
      const cells: string[] = [];
      for (const cell of childrenOf(row).filter((c) => c.name === 'w:tc')) {
        const properties = childOf(cell, 'w:tcPr');
        const merge = childOf(properties, 'w:vMerge');
        const below = merge !== undefined && attribute(merge, 'w:val') !== 'restart';
        const own = this.partsOf(cell).flatMap((p) => (p.kind === 'line' ? [p.text] : p.rows.flat()));
        const text = below
          ? (rows[rows.length - 1]?.[cells.length] ?? '')
          : own.filter((l) => l.trim() !== '').join('\n');
        const span = Number(valueUnder(properties, 'w:gridSpan') ?? 1);
        for (let i = 0; i < Math.min(span, 40); i++) cells.push(text);
      }
      rows.push(cells);
    }
    return rows;
  }
}
