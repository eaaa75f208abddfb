/**
 * A Word file as lines and tables: the text that a person sees, with Word's computed numbers, in reading order.
 * Deleted text (tracked changes) is left out, inserted text is kept. A line's number is its paragraph's, from 1.
 */
import { strFromU8, unzipSync } from 'fflate';
import { Numbering, numberReference, type NumberReference } from './docx-numbering';
import { attribute, childOf, childrenOf, rootOf, valueUnder, type Xml } from './docx-xml';
import type { ImportProblem } from '../proposal';

export type DocxPart =
  | { readonly kind: 'line'; readonly text: string }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] };

export interface DocxContent {
  readonly header: readonly string[];
  readonly parts: readonly DocxPart[];
  readonly links: readonly string[];
}

/** Largest unpacked part that is read, in bytes; a plan's text stays far below. */
const MAX_PART_BYTES = 40_000_000;
const WANTED = /^word\/(?:document|numbering|styles|header\d*|_rels\/document\.xml)\.?(?:xml|rels)$/;

export function docxContent(bytes: Uint8Array): DocxContent | ImportProblem {
  const files = unpacked(bytes);
  if (!(files instanceof Map)) return files;
  const document = files.get('word/document.xml');
  if (!document)
    return problem('not-a-docx', 'Tệp này không phải tài liệu Word (.docx). Hãy mở bằng Word rồi lưu lại dạng .docx.');
  const body = childOf(rootOf(strFromU8(document)), 'w:body');
  if (!body)
    return problem('broken-xml', 'Tài liệu Word này bị hỏng, không đọc được nội dung. Hãy mở bằng Word và lưu lại.');
  const reader = new DocxReader(files);
  const parts = reader.partsOf(body);
  return { header: reader.headerLines(), parts, links: reader.links };
}

type Files = ReadonlyMap<string, Uint8Array>;

function unpacked(bytes: Uint8Array): Map<string, Uint8Array> | ImportProblem {
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) return oleProblem(bytes);
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return problem('not-a-zip', 'Tệp này không phải tài liệu Word (.docx).');
  const tooLarge: string[] = [];
  try {
    const files = unzipSync(bytes, {
      filter: (file) => {
        if (!WANTED.test(file.name)) return false;
        if (file.originalSize > MAX_PART_BYTES) tooLarge.push(file.name);
        return file.originalSize <= MAX_PART_BYTES;
      },
    });
    if (tooLarge.length === 0) return new Map(Object.entries(files));
    return problem('too-large', 'Tài liệu Word này quá lớn để đọc. Hãy dán riêng phần nội dung kế hoạch.');
  } catch {
    return problem('not-a-zip', 'Tệp Word này bị hỏng hoặc tải về chưa đủ. Hãy tải lại.');
  }
}

/** Old Word and password-protected files share one container; only the latter names an encrypted package. */
function oleProblem(bytes: Uint8Array): ImportProblem {
  const name = 'EncryptedPackage';
  const wanted = Array.from(name, (c) => c.charCodeAt(0));
  for (let at = 0; at + wanted.length * 2 <= bytes.length; at += 2) {
    if (wanted.every((code, i) => bytes[at + i * 2] === code && bytes[at + i * 2 + 1] === 0))
      return problem('encrypted', 'Tài liệu Word này có mật khẩu. Hãy bỏ mật khẩu rồi chọn lại.');
  }
  return problem('old-word', 'Đây là tệp Word đời cũ (.doc). Hãy mở bằng Word và lưu lại dạng .docx.');
}

function problem(code: ImportProblem['problem'], message: string): ImportProblem {
  return { problem: code, message };
}

class DocxReader {
  readonly links: string[] = [];
  private readonly numbering: Numbering;
  private readonly styles = new Map<string, NumberReference>();
  private readonly targets = new Map<string, string>();

  constructor(private readonly files: Files) {
    this.numbering = new Numbering(this.root('word/numbering.xml'));
    const styles = this.root('word/styles.xml');
    for (const style of styles ? childrenOf(styles) : []) {
      const reference = numberReference(childOf(style, 'w:pPr'));
      if (reference) this.styles.set(attribute(style, 'w:styleId') ?? '', reference);
    }
    const relations = this.root('word/_rels/document.xml.rels');
    for (const relation of relations ? childrenOf(relations) : [])
      this.targets.set(attribute(relation, 'Id') ?? '', attribute(relation, 'Target') ?? '');
  }

  private root(name: string): Xml | undefined {
    const file = this.files.get(name);
    return file ? rootOf(strFromU8(file)) : undefined;
  }

  headerLines(): string[] {
    const names = [...this.files.keys()].filter((n) => n.startsWith('word/header')).sort();
    const lines = names.flatMap((name) => {
      const root = this.root(name);
      return root ? this.partsOf(root).flatMap((p) => (p.kind === 'line' ? [p.text] : p.rows.flat())) : [];
    });
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
    const reference = numberReference(properties) ?? this.styles.get(valueUnder(properties, 'w:pStyle') ?? '');
    const text = this.runs(element);
    if (text.trim() === '') return '';
    return (reference ? this.numbering.next(reference) : '') + text;
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
    const target = this.targets.get(id ?? '');
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
