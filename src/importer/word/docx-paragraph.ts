/**
 * The words of one paragraph as a person sees them: runs joined, capitals set by formatting in capitals, deleted and hidden
 * words left out. Text boxes that hang on it are handed back beside its words, because they are no part of its sentence.
 */
import { equationText, inItsFont, symbolShown, withoutUnknownSigns } from './docx-signs';
import type { Style, Styles } from './docx-styles';
import { attribute, childOf, childrenOf, type Xml } from './docx-xml';

export interface ParagraphWords {
  readonly text: string;
  /** Contents (w:txbxContent) of its text boxes, in reading order, empty ones left out. */
  readonly boxes: readonly Xml[];
}

export class ParagraphReader {
  /** Addresses behind the words read so far. */
  readonly links: string[] = [];
  private boxes: Xml[] = [];
  /** Instructions of the fields that are open, innermost last; a field may run over several paragraphs. */
  private readonly fields: string[] = [];

  /** `targets` are addresses by their relationship's id. */
  constructor(
    private readonly styles: Styles,
    private readonly targets: ReadonlyMap<string, string>,
  ) {}

  read(paragraph: Xml, style: Style): ParagraphWords {
    this.boxes = [];
    const text = withoutUnknownSigns(this.words(paragraph, style));
    return { text, boxes: this.boxes };
  }

  private words(container: Xml, style: Style): string {
    return childrenOf(container)
      .map((child) => this.wordsOf(child, style))
      .join('');
  }

  private wordsOf(child: Xml, style: Style): string {
    switch (child.name) {
      case 'w:r':
        return this.run(child, style);
      case 'w:hyperlink':
        this.noteLink(this.targets.get(attribute(child, 'r:id') ?? ''));
        return this.words(child, style);
      case 'w:fldSimple':
        this.noteField(attribute(child, 'w:instr') ?? '');
        return this.words(child, style);
      case 'w:ins':
      case 'w:moveTo':
      case 'w:smartTag':
      case 'w:sdt':
      case 'w:sdtContent':
      case 'w:customXml':
      case 'w:dir':
      case 'w:bdo':
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
        return this.words(child, style);
      case 'mc:AlternateContent':
        return this.oneOf(child, style);
      case 'm:oMath':
      case 'm:oMathPara':
        return equationText(child);
      case 'w:txbxContent':
        if (child.text.trim() !== '') this.boxes.push(child);
        return '';
      default:
        // A shape's own layers (wp:, wps:, v:) hold no words themselves, but may hold a text box.
        return child.name.startsWith('w:') ? this.sign(child) : this.words(child, style);
    }
  }

  private run(run: Xml, style: Style): string {
    const properties = childOf(run, 'w:rPr');
    const look = this.styles.lookOf(properties, style);
    if (look.hidden === true) {
      childrenOf(run).forEach((child) => {
        this.field(child);
      });
      return '';
    }
    const text = inItsFont(this.words(run, style), properties);
    return look.capitals === true ? text.toLocaleUpperCase('vi') : text;
  }

  /** What stands inside a run. */
  private sign(child: Xml): string {
    switch (child.name) {
      case 'w:t':
        return child.text;
      case 'w:sym':
        return symbolShown(child);
      case 'w:tab':
        return '\t';
      case 'w:br':
        return attribute(child, 'w:type') === 'page' ? '' : '\n';
      case 'w:cr':
        return '\n';
      case 'w:noBreakHyphen':
        return '-';
      default:
        this.field(child);
        return '';
    }
  }

  /** The same content for newer and for older programs: the older only where the newer holds nothing to read. */
  private oneOf(alternatives: Xml, style: Style): string {
    const before = this.boxes.length;
    for (const branch of childrenOf(alternatives)) {
      const text = this.words(branch, style);
      if (text !== '' || this.boxes.length > before) return text;
    }
    return '';
  }

  /** A field is begun, told what to do (often cut over several runs), parted from its shown words, and ended. */
  private field(child: Xml): void {
    if (child.name !== 'w:instrText' && child.name !== 'w:fldChar') return;
    const step = attribute(child, 'w:fldCharType');
    if (step === 'begin') {
      this.fields.push('');
      return;
    }
    const told = this.fields.pop();
    if (told === undefined) return;
    if (child.name === 'w:instrText') this.fields.push(told + child.text);
    else {
      this.noteField(told);
      if (step === 'separate') this.fields.push('');
    }
  }

  private noteField(instruction: string): void {
    this.noteLink(/^\s*HYPERLINK\s.*?((?:https?:|mailto:)[^\s"“”]+)/is.exec(instruction)?.[1]);
  }

  private noteLink(target: string | undefined): void {
    if (target !== undefined && /^(?:https?:|mailto:)/.test(target)) this.links.push(target.replace(/^mailto:/, ''));
  }
}
