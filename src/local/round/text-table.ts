// Tables for a terminal: columns as wide as they need to be, long texts broken at spaces, figures to the right.
// Vietnamese letters are one column wide each once they are composed (NFC).

export interface TextColumn {
  readonly title: string;
  readonly align?: 'left' | 'right';
  /** In letters; texts beyond it go on in the next line. */
  readonly maxWidth?: number;
}

const GAP = '  ';

export function textTable(columns: readonly TextColumn[], rows: readonly (readonly string[])[]): string[] {
  const broken = [columns.map(({ title }) => title), ...rows].map((row) =>
    columns.map(({ maxWidth = 200 }, at) => brokenLines((row[at] ?? '').normalize('NFC'), maxWidth)),
  );
  const widths = columns.map((_, at) => Math.max(...broken.map((row) => Math.max(...(row[at] ?? ['']).map(lengthOf)))));
  const printed = broken.map((row) => printedRow(row, widths, columns));
  const rule = widths.map((width) => '─'.repeat(width)).join(GAP);
  return [...(printed[0] ?? []), rule, ...printed.slice(1).flat()];
}

function printedRow(row: readonly string[][], widths: readonly number[], columns: readonly TextColumn[]): string[] {
  const height = Math.max(...row.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) =>
    row
      .map((lines, at) => padded(lines[line] ?? '', widths[at] ?? 0, columns[at]?.align))
      .join(GAP)
      .trimEnd(),
  );
}

function padded(text: string, width: number, align: TextColumn['align']): string {
  const room = ' '.repeat(Math.max(0, width - lengthOf(text)));
  return align === 'right' ? room + text : text + room;
}

function brokenLines(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    if (line !== '' && lengthOf(line) + 1 + lengthOf(word) > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

function lengthOf(text: string): number {
  return Array.from(text).length;
}
