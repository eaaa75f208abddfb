// A cell's format in the words of an .xlsx style.
import type { CellStyle } from 'hucre/xlsx';
import { patternOf } from '../values/number-format';
import type { CellFormat, Color } from '../wire';

/** Google's default font, as its own exports name it. */
export const XLSX_FONT = { name: 'Arial', size: 10 } as const;

function rgb(color: Color | undefined): { rgb: string } | undefined {
  if (!color) return undefined;
  const hex = ({ red = 0, green = 0, blue = 0 }: Color): string =>
    [red, green, blue]
      .map((channel) =>
        Math.round(channel * 255)
          .toString(16)
          .padStart(2, '0'),
      )
      .join('');
  return { rgb: hex(color).toUpperCase() };
}

type Horizontal = NonNullable<NonNullable<CellStyle['alignment']>['horizontal']>;
type Vertical = NonNullable<NonNullable<CellStyle['alignment']>['vertical']>;

const HORIZONTAL: Record<string, Horizontal | undefined> = { LEFT: 'left', CENTER: 'center', RIGHT: 'right' };
const VERTICAL: Record<string, Vertical | undefined> = { TOP: 'top', MIDDLE: 'center', BOTTOM: 'bottom' };

type Side = NonNullable<NonNullable<CellStyle['border']>['top']>;
const LINES: Record<string, Side['style'] | undefined> = {
  SOLID: 'thin',
  SOLID_MEDIUM: 'medium',
  SOLID_THICK: 'thick',
  DOTTED: 'dotted',
  DASHED: 'dashed',
  DOUBLE: 'double',
};

function borderOf(borders: CellFormat['borders']): CellStyle['border'] {
  const side = (border: NonNullable<CellFormat['borders']>['top']): Side | undefined => {
    const style = LINES[border?.style ?? ''];
    const color = rgb(border?.colorStyle?.rgbColor ?? border?.color);
    return style && { style, ...(color ? { color } : {}) };
  };
  const made: NonNullable<CellStyle['border']> = {};
  for (const name of ['top', 'right', 'bottom', 'left'] as const) {
    const line = side(borders?.[name]);
    if (line) made[name] = line;
  }
  return Object.keys(made).length === 0 ? undefined : made;
}

function fontOf(text: CellFormat['textFormat'], forRule: boolean): CellStyle['font'] {
  if (!text) return undefined;
  // A font written without a name is not the workbook's but whatever the reader likes.
  const base = forRule ? {} : { name: XLSX_FONT.name, size: XLSX_FONT.size };
  const color = rgb(text.foregroundColorStyle?.rgbColor ?? text.foregroundColor);
  return {
    ...base,
    ...(text.bold === true ? { bold: true } : {}),
    ...(text.italic === true ? { italic: true } : {}),
    ...(text.strikethrough === true ? { strikethrough: true } : {}),
    ...(text.underline === true ? { underline: true } : {}),
    ...(text.fontSize === undefined ? {} : { size: text.fontSize }),
    ...(text.fontFamily === undefined ? {} : { name: text.fontFamily }),
    ...(color ? { color } : {}),
  };
}

/** @param forRule in a conditional format the fill's colour is its background colour. */
export function xlsxStyle(format: CellFormat, locale: string, forRule = false): CellStyle {
  const background = rgb(format.backgroundColorStyle?.rgbColor ?? format.backgroundColor);
  const font = fontOf(format.textFormat, forRule);
  const border = borderOf(format.borders);
  const horizontal = HORIZONTAL[format.horizontalAlignment ?? ''];
  const vertical = VERTICAL[format.verticalAlignment ?? ''];
  const alignment = {
    ...(horizontal ? { horizontal } : {}),
    ...(vertical ? { vertical } : {}),
    ...(format.wrapStrategy === 'WRAP' ? { wrapText: true } : {}),
  };
  const fill = { type: 'pattern', pattern: 'solid' } as const;
  return {
    ...(format.numberFormat ? { numFmt: patternOf(format.numberFormat, locale) } : {}),
    ...(background ? { fill: forRule ? { ...fill, bgColor: background } : { ...fill, fgColor: background } } : {}),
    ...(font ? { font } : {}),
    ...(border ? { border } : {}),
    ...(Object.keys(alignment).length > 0 ? { alignment } : {}),
  };
}
