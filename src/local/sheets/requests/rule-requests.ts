// Rules that lie over ranges: protections, conditional formats, named ranges, banding, filters, charts.
import { invalidArgument, protectedCell } from '../api-error';
import { namesOtherSheet } from '../formulas/shift';
import { areaOf, requireSheet } from '../grid/area';
import { mayEditRange } from '../protection';
import { masked, updateMask } from '../schema/field-mask';
import type { SheetState } from '../state';
import type { ConditionalFormatRule, NamedRange, ProtectedRange } from '../wire';
import { checkCondition } from './condition-check';
import type { Handler, WriteContext } from './context';
import { freshId, sheetOf } from './context';

type Stored = SheetState['protectedRanges'][number];

function findProtection(
  context: WriteContext,
  id: number | undefined,
): { sheet: SheetState; index: number; old: Stored } {
  for (const sheet of context.draft.sheets) {
    const index = sheet.protectedRanges.findIndex((range) => range.protectedRangeId === id);
    const old = sheet.protectedRanges[index];
    if (old) {
      if (!mayEditRange(old, context.writer)) throw protectedCell();
      return { sheet, index, old };
    }
  }
  throw invalidArgument(`No protected range with id: ${id ?? 0}`);
}

function rangeOfProtection(context: WriteContext, protection: ProtectedRange): ProtectedRange {
  if (protection.range && protection.namedRangeId !== undefined) {
    throw invalidArgument('Only one of range or namedRangeId may be set.');
  }
  if (protection.namedRangeId === undefined) return protection;
  const named = context.draft.namedRanges.find((candidate) => candidate.namedRangeId === protection.namedRangeId);
  if (!named) throw invalidArgument(`No named range with id: ${protection.namedRangeId}`);
  return { ...protection, range: named.range };
}

function checkProtection(context: WriteContext, protection: ProtectedRange): void {
  if (!protection.range) throw invalidArgument('A protected range must have a range or a namedRangeId.');
  areaOf(context.draft, protection.range);
  for (const open of protection.unprotectedRanges ?? []) {
    const { startRowIndex, endRowIndex, startColumnIndex, endColumnIndex } = protection.range;
    if ([startRowIndex, endRowIndex, startColumnIndex, endColumnIndex].some((side) => side !== undefined)) {
      throw invalidArgument('unprotectedRanges is only supported on protected sheets.');
    }
    if ((open.sheetId ?? 0) !== (protection.range.sheetId ?? 0)) {
      throw invalidArgument('unprotectedRanges must be on the same sheet as the protected range.');
    }
    areaOf(context.draft, open);
  }
  if (protection.warningOnly === true && protection.editors) {
    throw invalidArgument('Cannot set editors on a protected range that is warning only.');
  }
}

/** Whoever protects keeps the right to edit; Google never lets one lock oneself out. */
function withSelf(context: WriteContext, protection: ProtectedRange): ProtectedRange {
  if (protection.warningOnly === true) return protection;
  const users = protection.editors?.users ?? [];
  const { email } = context.writer;
  const known = users.some((user) => user.toLowerCase() === email.toLowerCase());
  return { ...protection, editors: { ...protection.editors, users: known ? users : [...users, email] } };
}

export const addProtectedRange: Handler<'addProtectedRange'> = (context, { protectedRange = {} }) => {
  const given = withSelf(context, rangeOfProtection(context, protectedRange));
  checkProtection(context, given);
  const taken = context.draft.sheets.some((sheet) =>
    sheet.protectedRanges.some((range) => range.protectedRangeId === given.protectedRangeId),
  );
  if (taken) throw invalidArgument(`A protected range with id ${given.protectedRangeId ?? 0} already exists.`);
  const stored: Stored = { ...given, protectedRangeId: given.protectedRangeId ?? freshId(context) };
  sheetOf(context, stored.range?.sheetId).protectedRanges.push(stored);
  return { addProtectedRange: { protectedRange: { ...structuredClone(stored), requestingUserCanEdit: true } } };
};

export const updateProtectedRange: Handler<'updateProtectedRange'> = (context, { protectedRange = {}, fields }) => {
  const mask = updateMask(fields, 'ProtectedRange');
  const { sheet, index, old } = findProtection(context, protectedRange.protectedRangeId);
  const { protectedRangeId } = old;
  const next = withSelf(context, masked<ProtectedRange>(old, protectedRange, mask) ?? {});
  checkProtection(context, next);
  sheet.protectedRanges.splice(index, 1);
  sheetOf(context, next.range?.sheetId).protectedRanges.push({ ...next, protectedRangeId });
  return undefined;
};

export const deleteProtectedRange: Handler<'deleteProtectedRange'> = (context, { protectedRangeId }) => {
  const { sheet, index } = findProtection(context, protectedRangeId);
  sheet.protectedRanges.splice(index, 1);
  return undefined;
};

function checkFormatRule(context: WriteContext, rule: ConditionalFormatRule): SheetState {
  const ranges = rule.ranges ?? [];
  if (ranges.length === 0) throw invalidArgument('ConditionalFormatRule.ranges must not be empty.');
  const [first] = ranges.map((range) => areaOf(context.draft, range).sheetId);
  if (ranges.some((range) => (range.sheetId ?? 0) !== first)) {
    throw invalidArgument('All ranges of a conditional format rule must be on the same sheet.');
  }
  const sheet = requireSheet(context.draft, first);
  if (!rule.booleanRule && !rule.gradientRule)
    throw invalidArgument('A conditional format rule needs a booleanRule or a gradientRule.');
  if (!rule.booleanRule) return sheet;
  const condition = rule.booleanRule.condition ?? {};
  checkCondition(condition, 'formatting');
  const strays = (condition.values ?? []).some(({ userEnteredValue = '' }) =>
    namesOtherSheet(userEnteredValue, sheet.properties.title),
  );
  if (strays) throw invalidArgument('Conditional format rule cannot reference a different sheet.');
  return sheet;
}

export const addConditionalFormatRule: Handler<'addConditionalFormatRule'> = (context, { rule = {}, index = 0 }) => {
  const sheet = checkFormatRule(context, rule);
  if (index < 0 || index > sheet.conditionalFormats.length) throw noRule(index, sheet);
  sheet.conditionalFormats.splice(index, 0, rule);
  return undefined;
};

function noRule(index: number, sheet: SheetState): Error {
  return invalidArgument(`No conditional format on sheet: ${sheet.properties.sheetId} at index: ${index}`);
}

export const updateConditionalFormatRule: Handler<'updateConditionalFormatRule'> = (context, request) => {
  const { index = 0, rule, newIndex } = request;
  const sheet = rule ? checkFormatRule(context, rule) : sheetOf(context, request.sheetId);
  const old = sheet.conditionalFormats[index];
  if (!old) throw noRule(index, sheet);
  if (rule) {
    sheet.conditionalFormats[index] = rule;
    return { updateConditionalFormatRule: { newRule: rule, newIndex: index, oldRule: old } };
  }
  if (newIndex === undefined) throw invalidArgument('Must specify either rule or newIndex.');
  sheet.conditionalFormats.splice(index, 1);
  sheet.conditionalFormats.splice(newIndex, 0, old);
  return { updateConditionalFormatRule: { newRule: old, newIndex, oldIndex: index, oldRule: old } };
};

export const deleteConditionalFormatRule: Handler<'deleteConditionalFormatRule'> = (
  context,
  { sheetId, index = 0 },
) => {
  const sheet = sheetOf(context, sheetId);
  const [rule] = index < 0 ? [] : sheet.conditionalFormats.splice(index, 1);
  if (!rule) throw noRule(index, sheet);
  return { deleteConditionalFormatRule: { rule } };
};

/** Letters, digits and underscores; not the look of a cell such as A1 or R1C1, nor true or false (Google's help page). */
const NAME = /^(?!(?:true|false)$)(?![A-Za-z]{1,3}[0-9]+$)(?![Rr][0-9]*[Cc][0-9]*$)[\p{L}_][\p{L}\p{N}_]{0,249}$/iu;

function checkName(context: WriteContext, named: NamedRange): void {
  const name = named.name ?? '';
  if (!NAME.test(name)) throw invalidArgument(`Invalid name for named range: ${name}`);
  const twin = context.draft.namedRanges.some(
    (other) => other.namedRangeId !== named.namedRangeId && other.name.toLowerCase() === name.toLowerCase(),
  );
  if (twin) throw invalidArgument(`A named range with the name "${name}" already exists.`);
  areaOf(context.draft, named.range);
}

export const addNamedRange: Handler<'addNamedRange'> = (context, { namedRange = {} }) => {
  const namedRangeId = namedRange.namedRangeId ?? freshId(context).toString(36);
  if (context.draft.namedRanges.some((other) => other.namedRangeId === namedRangeId)) {
    throw invalidArgument(`A named range with id ${namedRangeId} already exists.`);
  }
  const stored = { ...namedRange, namedRangeId, name: namedRange.name ?? '' };
  checkName(context, stored);
  context.draft.namedRanges.push(stored);
  return { addNamedRange: { namedRange: stored } };
};

export const updateNamedRange: Handler<'updateNamedRange'> = (context, { namedRange = {}, fields }) => {
  const mask = updateMask(fields, 'NamedRange');
  const index = context.draft.namedRanges.findIndex((other) => other.namedRangeId === namedRange.namedRangeId);
  const old = context.draft.namedRanges[index];
  if (!old) throw invalidArgument(`No named range with id: ${namedRange.namedRangeId ?? ''}`);
  const merged = masked<NamedRange>(old, namedRange, mask);
  const next = { ...merged, namedRangeId: old.namedRangeId, name: merged?.name ?? '' };
  checkName(context, next);
  context.draft.namedRanges[index] = next;
  return undefined;
};

export const deleteNamedRange: Handler<'deleteNamedRange'> = ({ draft }, { namedRangeId }) => {
  const left = draft.namedRanges.filter((named) => named.namedRangeId !== namedRangeId);
  if (left.length === draft.namedRanges.length) throw invalidArgument(`No named range with id: ${namedRangeId ?? ''}`);
  draft.namedRanges = left;
  return undefined;
};

export const setBasicFilter: Handler<'setBasicFilter'> = (context, { filter = {} }) => {
  areaOf(context.draft, filter.range);
  sheetOf(context, filter.range?.sheetId).basicFilter = filter;
  return undefined;
};

export const clearBasicFilter: Handler<'clearBasicFilter'> = (context, { sheetId }) => {
  sheetOf(context, sheetId).basicFilter = undefined;
  return undefined;
};

export const addBanding: Handler<'addBanding'> = (context, { bandedRange = {} }) => {
  const area = areaOf(context.draft, bandedRange.range);
  if (!bandedRange.rowProperties && !bandedRange.columnProperties) {
    throw invalidArgument('Must specify rowProperties or columnProperties.');
  }
  const stored = { ...bandedRange, bandedRangeId: bandedRange.bandedRangeId ?? freshId(context) };
  requireSheet(context.draft, area.sheetId).bandedRanges.push(stored);
  return { addBanding: { bandedRange: stored } };
};

export const deleteBanding: Handler<'deleteBanding'> = ({ draft }, { bandedRangeId }) => {
  const home = draft.sheets.find((sheet) => sheet.bandedRanges.some((band) => band.bandedRangeId === bandedRangeId));
  if (!home) throw invalidArgument(`No banding with id: ${bandedRangeId ?? 0}`);
  home.bandedRanges = home.bandedRanges.filter((band) => band.bandedRangeId !== bandedRangeId);
  return undefined;
};

/** Charts are kept and given back; nothing draws them. */
export const addChart: Handler<'addChart'> = (context, { chart = {} }) => {
  if (!chart.spec) throw invalidArgument('A chart must have a spec.');
  const anchor = chart.position?.overlayPosition?.anchorCell;
  if (!anchor) throw invalidArgument('Only charts anchored to a cell of a sheet are supported.');
  const stored = { ...chart, chartId: chart.chartId ?? freshId(context) };
  sheetOf(context, anchor.sheetId).charts.push(stored);
  return { addChart: { chart: stored } };
};

export const deleteEmbeddedObject: Handler<'deleteEmbeddedObject'> = ({ draft }, { objectId }) => {
  const home = draft.sheets.find((sheet) => sheet.charts.some((chart) => chart.chartId === objectId));
  if (!home) throw invalidArgument(`No embedded object with id: ${objectId ?? 0}`);
  home.charts = home.charts.filter((chart) => chart.chartId !== objectId);
  return undefined;
};
