/** `BooleanCondition`s of conditional formats and validations, as far as Google refuses them. */
import { listAt, objectAt, textAt, type JsonObject } from '../../json';
import { GoogleError } from '../google-error';
import { unconfirmed } from '../unconfirmed';
import type { Draft } from './sheets-draft';

const LIST_LIMIT = 500;
const COMPARES =
  /^(TEXT_(EQ|CONTAINS|NOT_CONTAINS|STARTS_WITH|ENDS_WITH)|NUMBER_\w+|DATE_(EQ|BEFORE|AFTER)|ONE_OF_\w+|CUSTOM_FORMULA)$/;

/** A formula of a rule may not name another tab, nor a range there by its name; INDIRECT may (quoted by three projects). */
function checkFormula({ spreadsheet }: Draft, formula: string): void {
  const bare = formula.replace(/"[^"]*"/g, '""');
  const names = spreadsheet.namedRanges.map((one) => textAt(one, 'name'));
  if (
    /('[^']+'|\w)!\$?[A-Z]/i.test(bare) ||
    names.some((name) => new RegExp(`\\b${name}\\b`, 'i').test(bare))
  )
    throw new GoogleError('Conditional format rule cannot reference a different sheet.');
}

/** @throws GoogleError for a condition that Google does not take. */
export function checkCondition(
  draft: Draft,
  condition: JsonObject,
  use: 'format' | 'validation' | 'filter',
): void {
  const type = textAt(condition, 'type');
  const values = listAt(condition, 'values');
  const [first = ''] = values.map((value) => textAt(value, 'userEnteredValue'));
  if (use === 'format' && type === 'CUSTOM_FORMULA') checkFormula(draft, first);
  // Quoted by one project: a drop-down's source without "=".
  if (type === 'ONE_OF_RANGE' && !first.startsWith('='))
    throw new GoogleError(
      `Invalid ConditionValue.userEnteredValue: ${first} for ConditionType: ONE_OF_RANGE`,
    );
  const needs = COMPARES.test(type) && values.length === 0;
  if (needs || (type === 'ONE_OF_LIST' && values.length > LIST_LIMIT))
    unconfirmed(
      draft.state,
      'condition-without-value',
      needs ? `ConditionType ${type} needs a value.` : `A list may have at most ${LIST_LIMIT} values.`,
    );
}

/** A colour scale must be whole (measured live, Sept 2026). */
export function checkGradient(rule: JsonObject): void {
  for (const name of ['minpoint', 'midpoint', 'maxpoint']) {
    const point = objectAt(rule, name);
    if (name === 'midpoint' && rule[name] === undefined) continue;
    const type = textAt(point, 'type');
    if (type === '') throw new GoogleError('No interpolationPointType specified.');
    if (!['MIN', 'MAX'].includes(type) && textAt(point, 'value') === '')
      throw new GoogleError('InterpolationPoint.value is required.');
  }
}
