/**
 * A Word file as lines and tables: the text that a person sees, with Word's computed numbers, in reading order.
 * Deleted text (tracked changes) is left out, inserted text is kept. A line's number is its paragraph's, from 1.
 */
import { Numbering } from './docx-numbering';
import { openDocx, type WordParts } from './docx-package';
import { importProblem } from './docx-problem';
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

class DocxReader {
  readonly links: string[] = [];
  private readonly numbering: Numbering;
  private readonly styles: Styles;

  constructor(private readonly word: WordParts) {
    this.numbering = new Numbering(word.numbering);
    this.styles = new Styles(word.styles);
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
      if (element.name === 'w:p')
        parts.push(
          ...this.paragraph(element)
            .split('\n')
            .map((text) => ({ kind: 'line' as const, text })),
        );
      else if (element.name === 'w:tbl') parts.push({ kind: 'table', rows: this.rows(element) });
      else if (element.name === 'w:sdt') parts.push(...this.partsOf(childOf(element, 'w:sdtContent') ?? element));
      else if (element.name === 'w:ins' || element.name === 'w:smartTag' || element.name === 'w:customXml')
        parts.push(...this.partsOf(element));
    }
    return parts;
  }

  private paragraph(element: Xml): string {
    const properties = childOf(element, 'w:pPr');
    const text = this.runs(element);
    if (text.trim() === '') return '';
    return this.numbering.next(properties, this.styles.ofParagraph(properties)) + text;
  }

  private runs(element: Xml): string {
    return childrenOf(element)
      .map((child) => this.run(child))
      .join('');
  }

  private run(child: Xml): string {
    switch (child.name) {
      case 'w:t':
        return child.text;
      case 'w:tab':
        return '\t';
      case 'w:br':
        return attribute(child, 'w:type') === 'page' ? '' : '\n';
      case 'w:cr':
        return '\n';
      case 'w:noBreakHyphen':
        return '-';
      case 'w:hyperlink':
        this.noteLink(attribute(child, 'r:id'));
        return this.runs(child);
      case 'w:r':
      case 'w:ins':
      case 'w:smartTag':
      case 'w:fldSimple':
      case 'w:sdt':
      case 'w:sdtContent':
      case 'w:customXml':
      case 'w:moveTo':
        return this.runs(child);
      default:
        return '';
    }
  }

  private noteLink(id: string | undefined): void {
    const target = this.word.targets.get(id ?? '');
    if (target !== undefined && /^(?:https?:|mailto:)/.test(target)) this.links.push(target.replace(/^mailto:/, ''));
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
