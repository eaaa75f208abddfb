// npm run judge: a second engine that is not ours has the last word. Writes a workbook of rows as schools fill them, lets
// LibreOffice recalculate every formula from scratch, and compares what it says with the office's check.
// In .xlsx arguments are parted by "," and newer functions carry the prefix _xlfn.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { readXlsx, writeXlsx, type Cell as XlsxCell } from 'hucre/xlsx';
import { Comparison } from '../core/rows/comparison';
import { EVERYTHING, Filling } from '../core/rows/filling';
import { COLUMNS, formulaFor, formulasAt, rowValues, type RowResult, type TypedRow } from '../core/rows/sheet';

const SEED = 20231103;
const ROWS = 6_000;
const UNITS_PER_SHEET = 12;
const TIME_LIMIT_MS = 600_000;

const HOW_TO_INSTALL = `Cần LibreOffice để làm trọng tài.
  Debian, Ubuntu: sudo apt-get install --no-install-recommends libreoffice-calc
  macOS: brew install --cask libreoffice
  Windows: winget install TheDocumentFoundation.LibreOffice
Sau đó chạy lại: npm run judge (hoặc đặt SOFFICE=/đường/dẫn/soffice).`;

interface JudgedSheet {
  readonly name: string;
  readonly filling: Filling;
  readonly rows: readonly TypedRow[];
}

function soffice(): string | undefined {
  const candidates = [process.env['SOFFICE'], 'soffice', 'libreoffice'].filter((name) => name !== undefined);
  return candidates.find((name) => {
    try {
      execFileSync(name, ['--version'], { stdio: 'ignore' });
      return true;
    } catch {
      return false;
    }
  });
}

function sheets(): JudgedSheet[] {
  const made: JudgedSheet[] = [];
  for (let rows = 0; rows < ROWS;) {
    const filling = new Filling(SEED + made.length * 1000, UNITS_PER_SHEET);
    made.push({ name: `S${made.length + 1}`, filling, rows: filling.next(EVERYTHING) });
    rows += filling.slots.length;
  }
  return made;
}

/** Our formula as an .xlsx file wants it; what stands in quotes stays as it is. */
function xlsxFormula(formula: string): string {
  return formula
    .slice(1)
    .split(/("(?:[^"]|"")*")/)
    .map((piece, index) =>
      index % 2 === 1 ? piece : piece.replace(/;/g, ',').replace(/\b(UNICHAR|ISFORMULA)\(/g, '_xlfn.$1('),
    )
    .join('');
}

function cellsOf({ filling: { slots, context }, rows }: JudgedSheet): Map<string, Partial<XlsxCell>> {
  const cells = new Map<string, Partial<XlsxCell>>();
  slots.forEach((slot, row) => {
    const typed = rows[row];
    if (typed === undefined) return;
    const contents = [...rowValues(slot, typed), ...formulasAt(slot, row, slots.length, context)];
    contents.forEach((content, column) => {
      const cell = xlsxCell(content);
      if (cell !== undefined) cells.set(`${row},${column}`, cell);
    });
  });
  return cells;
}

/** The raw contents of sheet.ts: text begins with an apostrophe, errors are their text, formulas begin with "=". */
function xlsxCell(content: unknown): Partial<XlsxCell> | undefined {
  if (typeof content === 'number' || typeof content === 'boolean') return { value: content };
  if (typeof content !== 'string') return undefined;
  if (content.startsWith("'")) return textCell(content.slice(1));
  if (content.startsWith('#')) return { value: null, formula: xlsxFormula(formulaFor({ error: content })) };
  return content.startsWith('=') ? { value: null, formula: xlsxFormula(content) } : { value: content };
}

/** The writer takes text like "#N/A" for an error value, unless it is rich text. */
function textCell(text: string): Partial<XlsxCell> {
  return text.startsWith('#') ? { value: text, richText: [{ text }] } : { value: text };
}

/** Whoever opens the file may write decimals with a comma or with a dot. */
const LOCALES = ['vi-VN', 'en-US'] as const;
type Locale = (typeof LOCALES)[number];

/** A profile of its own, which recalculates every file on load and believes no stored value. */
function profileSettings(locale: Locale): string {
  const item = (where: string, name: string, value: string): string =>
    `<item oor:path="/org.openoffice.${where}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
${item('Office.Calc/Formula/Load', 'OOXMLRecalcMode', '0')}
${item('Office.Calc/Formula/Load', 'ODFRecalcMode', '0')}
${item('Setup/L10N', 'ooSetupSystemLocale', locale)}
</oor:items>`;
}

function recalculate(program: string, folder: string, file: string, locale: Locale): string {
  const profile = path.join(folder, `profile-${locale}`);
  mkdirSync(path.join(profile, 'user'), { recursive: true });
  writeFileSync(path.join(profile, 'user', 'registrymodifications.xcu'), profileSettings(locale));
  const out = path.join(folder, locale);
  const installation = `-env:UserInstallation=${pathToFileURL(profile).href}`;
  const convert = [installation, '--headless', '--convert-to', 'xlsx', '--outdir', out, file];
  execFileSync(program, convert, { stdio: 'ignore', timeout: TIME_LIMIT_MS });
  return path.join(out, path.basename(file));
}

function resultsOf(rows: readonly (readonly unknown[])[], count: number): RowResult[] {
  const at = (row: number, column: (typeof COLUMNS)[number]): unknown => rows[row]?.[COLUMNS.indexOf(column)] ?? '';
  return Array.from({ length: count }, (_, row) => ({
    check: at(row, 'check'),
    attainment: at(row, 'attainment'),
    verdict: at(row, 'verdict'),
  }));
}

async function judge(program: string, folder: string, locale: Locale): Promise<Comparison> {
  const judged = sheets();
  const file = path.join(folder, 'rows.xlsx');
  writeFileSync(
    file,
    await writeXlsx({ sheets: judged.map((sheet) => ({ name: sheet.name, cells: cellsOf(sheet) })) }),
  );
  const answered = await readXlsx(readFileSync(recalculate(program, folder, file, locale)));
  const comparison = new Comparison();
  for (const { name, filling, rows } of judged) {
    const sheet = answered.sheets.find((candidate) => candidate.name === name);
    const results = resultsOf(sheet?.rows ?? [], rows.length);
    comparison.compare(`${locale} ${name}`, filling.slots, rows, filling.context, results);
  }
  return comparison;
}

async function report(program: string, folder: string): Promise<void> {
  for (const locale of LOCALES) {
    const comparison = await judge(program, folder, locale);
    console.log(`LibreOffice in ${locale}, recalculated from scratch: ${comparison.summary()}`);
    comparison.differing.slice(0, 5).forEach((line) => {
      console.error(line);
    });
    if (comparison.differing.length > 0) process.exitCode = 1;
  }
}

const program = soffice();
if (program === undefined) {
  console.error(HOW_TO_INSTALL);
  process.exitCode = 2;
} else {
  const folder = mkdtempSync(path.join(tmpdir(), 'so-ke-hoach-judge-'));
  try {
    await report(program, folder);
  } finally {
    if (process.env['KEEP'] === '1') console.log(folder);
    else rmSync(folder, { recursive: true, force: true });
  }
}
