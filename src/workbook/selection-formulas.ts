// The formulas of the tab Chọn trường, one for each column of the first row; the sheet repeats them downwards. They say per
// row what core/selection-rows.ts says in TypeScript, in the catalogue's own sentences, with functions that Sheets, Excel
// and LibreOffice share: lookups go over closed ranges, and a row that is empty costs nothing.
import type { ProblemCode } from '../core/problem-catalogue';
import { PROBLEMS } from '../core/problem-catalogue';
import { and, call, firstOf, join, quote, when } from '../core/rendering/formula-text';
import { selectionKeyFormula } from './selection-key';
import {
  askedLevels,
  FIRST,
  HELPERS,
  shareLabels,
  type SelectionField,
  type SelectionLayout,
} from './selection-layout';

export const RIGHT = 'Hợp lệ';

/** Totals over the whole quota come first, one row for each share; then the provinces in the quota's order. */
export function firstPlaceRow({ shares }: SelectionLayout): number {
  return shares.length;
}

/** Each helper of the first row, without "=". */
export function helperFormulas(layout: SelectionLayout): Record<(typeof HELPERS)[number], string> {
  const { cell, range, above, downTo } = layout;
  const c = cell;
  const spelled = (list: SelectionField, answer: SelectionField, text: string) =>
    call('IFERROR', call('INDEX', range(answer), call('MATCH', `"k:"&${text}`, range(list), '0')), '0');
  const stands = (field: SelectionField) => call('ISNUMBER', call('MATCH', c(field), above(field), '0'));
  const levelText = selectionKeyFormula(c('levels'));
  const known = and(`${c('placeNumber')}>0`, `${c('share')}>0`, `${c('districtText')}<>""`, `${c('nameText')}<>""`);
  return {
    placeNumber: spelled('placeSpelling', 'placeOfSpelling', selectionKeyFormula(c('province'), true)),
    levelNumber: spelled('levelSpelling', 'levelOfSpelling', levelText),
    share: spelled('levelSpelling', 'shareOfSpelling', levelText),
    districtText: selectionKeyFormula(c('district')),
    nameText: selectionKeyFormula(c('name')),
    identity: when(known, ids(c('placeNumber'), c('districtText'), c('nameText'), c('levelNumber')), '""'),
    counted: when(`${c('identity')}=""`, '0', when(stands('identity'), '0', c('placeNumber'))),
    placeDistrict: when(`${c('counted')}=0`, '""', ids(c('counted'), c('districtText'))),
    newDistrict: when(`${c('placeDistrict')}=""`, '0', when(stands('placeDistrict'), '0', '1')),
    districtOrder: firstOf(
      [
        { when: `${c('placeDistrict')}=""`, say: '0' },
        {
          when: `${c('newDistrict')}=1`,
          say: `1+${call('SUMIF', above('counted'), c('counted'), above('newDistrict'))}`,
        },
      ],
      call('INDEX', above('districtOrder'), call('MATCH', c('placeDistrict'), above('placeDistrict'), '0')),
    ),
    districtName: when(`${c('newDistrict')}=1`, ids(c('counted'), c('districtOrder')), '""'),
    position: when(
      `${c('counted')}=0`,
      '0',
      call('COUNTIFS', downTo('counted'), c('counted'), downTo('share'), c('share')),
    ),
  };
}

function ids(...parts: readonly string[]): string {
  return parts.join('&"#"&');
}

/** Kiểm tra of the first row: the first thing wrong, "Hợp lệ", or nothing beside an empty row. */
export function checkFormula(layout: SelectionLayout): string {
  const { cell, range, quota } = layout;
  const typed = ['province', 'district', 'name', 'levels'] as const;
  const persons = quota.personsPerSchool.map(({ key }): SelectionField => `chosen:${key}`);
  const isEmpty = `${[...typed, ...persons].map(cell).join('&')}=""`;
  const name = cell('name');
  const place = call('INDEX', range('placeName'), cell('counted'));
  const total = `${firstPlaceRow(layout)}+(${cell('counted')}-1)*${layout.shares.length}+${cell('share')}`;
  const [required, chosen] = (['totalRequired', 'totalChosen'] as const).map((field) =>
    call('INDEX', range(field), total),
  ) as [string, string];
  const levels = askedLevels(layout).join(', ');
  const says: { when: string; say: string }[] = [
    { when: isEmpty, say: '""' },
    { when: `${cell('nameText')}=""`, say: told('selectionNameMissing', {}) },
    {
      when: `${cell('placeNumber')}=0`,
      say: told('selectionPlaceUnknown', { name, value: cell('province') }),
    },
    { when: `${cell('districtText')}=""`, say: told('selectionDistrictMissing', { name }) },
    {
      when: `${cell('share')}=0`,
      say: told('selectionLevelNotAsked', { name, value: cell('levels'), levels: quote(levels) }),
    },
    {
      when: `${cell('counted')}=0`,
      say: told('selectionDuplicate', { name, district: cell('district') }),
    },
    {
      when: `${cell('districtOrder')}>${quota.districtsPerPlace}`,
      say: told('selectionDistrictBeyond', {
        place,
        limit: quote(String(quota.districtsPerPlace)),
        allowed: call('INDEX', range('allowed'), cell('counted')),
        value: cell('district'),
      }),
    },
    {
      when: `${cell('position')}>${required}`,
      say: told('selectionOver', {
        place,
        levels: call('CHOOSE', cell('share'), ...shareLabels(layout).map(quote)),
        required,
        chosen,
        difference: `(${chosen}-${required})`,
      }),
    },
    ...quota.personsPerSchool.flatMap(({ key, label, count }) => {
      const typedCount = cell(`chosen:${key}`);
      const words = { name, label: quote(label), required: quote(String(count)) };
      const isNumber = call('ISNUMBER', typedCount);
      return [
        {
          when: `N(${typedCount})>${count}`,
          say: told('selectionPersonsOver', { ...words, chosen: typedCount }),
        },
        {
          when: `N(${typedCount})<${count}`,
          say: told('selectionPersonsUnder', { ...words, chosen: when(isNumber, typedCount, quote('chưa nhập')) }),
        },
      ];
    }),
  ];
  return firstOf(says, quote(RIGHT));
}

/** A sentence of the catalogue with formulas in its braces. */
function told(code: ProblemCode, params: Readonly<Record<string, string>>): string {
  const pieces = PROBLEMS[code].vi.split(/\{(\w+)\}/);
  return join(
    ...pieces.map((piece, index) => (index % 2 === 0 ? quote(piece) : (params[piece] ?? quote(`{${piece}}`)))),
  );
}

/** Names of the districts that count in the province of that number: the first ones typed. */
export function allowedFormula({ range, quota }: SelectionLayout, placeNumber: number): string {
  const names = Array.from({ length: quota.districtsPerPlace }, (_, index) => {
    const row = call('MATCH', quote(`${placeNumber}#${index + 1}`), range('districtName'), '0');
    const name = call('TRIM', call('INDEX', range('district'), row));
    return call('IFERROR', index === 0 ? name : join('", "', name), '""');
  });
  return `=${names.join('&')}`;
}

/** Schools counted in a share: of one province, or of all. */
export function chosenFormula({ range }: SelectionLayout, share: number, placeNumber?: number): string {
  const place = placeNumber === undefined ? '">0"' : String(placeNumber);
  return `=${call('COUNTIFS', range('counted'), place, range('share'), String(share))}`;
}

/** "đủ", "còn thiếu 2 trường", "thừa 2 trường". `row` counts from the first school's. */
export function stateFormula({ column }: SelectionLayout, row: number, letters: (column: number) => string): string {
  const [required, chosen] = (['totalRequired', 'totalChosen'] as const).map(
    (field) => `$${letters(column(field))}$${FIRST + row}`,
  ) as [string, string];
  const gap = (more: string, less: string) => `(${more}-${less})`;
  return `=${firstOf(
    [
      { when: `${chosen}>${required}`, say: join('"thừa "', gap(chosen, required), '" trường"') },
      { when: `${chosen}<${required}`, say: join('"còn thiếu "', gap(required, chosen), '" trường"') },
    ],
    '"đủ"',
  )}`;
}
