/** The alerts that a framework itself carries, held against fields and ratings together. */
import type { PlannedField } from '../instrument/product-fields';
import type { AlertCondition, AlertRule } from '../schema/alert-rule';
import type { Answers, FieldValue } from '../schema/answers';
import type { Alert } from '../schema/judgement';
import { isSameWord } from '../schema/text';
import type { Line } from './lines';
import { readMostHours } from './read-hours';
import { readCount } from './read-number';

interface Given {
  readonly fields: readonly PlannedField[];
  readonly values: Answers['fields'];
  readonly lines: readonly Line[];
}

const textOf = (value: FieldValue | undefined): string => (typeof value === 'string' ? value.trim() : '');

/** Choices of a `ticks` field that have no tick. */
function unticked({ fields, values }: Given, key: string): readonly string[] {
  const choices = fields.flatMap(({ field }) => (field.key === key ? (field.choices ?? []) : []));
  const value = values[key];
  const ticked = Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [textOf(value)];
  return choices.filter((choice) => !ticked.some((one) => isSameWord(one, choice)));
}

function holds(condition: AlertCondition, given: Given): boolean {
  if (condition.kind === 'rated' || condition.kind === 'not-applicable') {
    const line = given.lines.find(({ code }) => code === condition.criterion);
    return condition.kind === 'rated'
      ? line?.notApplicable === null && line.option?.label === condition.is
      : (line?.notApplicable ?? null) !== null;
  }
  // A form that does not ask cannot have answered.
  if (given.fields.every(({ field }) => field.key !== condition.field)) return false;
  const text = textOf(given.values[condition.field]);
  switch (condition.kind) {
    case 'field-is':
      return isSameWord(text, condition.is);
    case 'field-is-not':
      return !isSameWord(text, condition.is);
    case 'number-at-least':
      return (readCount(text) ?? -Infinity) >= condition.number;
    case 'not-none':
      return readCount(text) !== 0;
    case 'hours-over':
      return (readMostHours(text) ?? -Infinity) > condition.number;
    case 'blank':
      return text === '';
    case 'unticked':
      return unticked(given, condition.field).length > 0;
  }
}

const detail = (conditions: readonly AlertCondition[], given: Given): string =>
  conditions
    .flatMap((condition) =>
      condition.kind === 'unticked' ? [` Not ticked: ${unticked(given, condition.field).join(', ')}.`] : [],
    )
    .join('');

function alertOf(rule: AlertRule, given: Given): Alert[] {
  const found = rule.when.filter((all) => all.every((condition) => holds(condition, given))).flat();
  if (found.length === 0) return [];
  const named = {
    criteria: new Set(found.flatMap((one) => ('criterion' in one ? [one.criterion] : []))),
    fields: new Set(found.flatMap((one) => ('field' in one ? [one.field] : []))),
  };
  return [
    {
      kind: rule.kind,
      text: `${rule.text}${detail(found, given)}`,
      criteria: given.lines.flatMap(({ code }) => (named.criteria.has(code) ? [code] : [])),
      fields: [...named.fields],
    },
  ];
}

/** @param given every field that the form asks, what was answered, and the lines of its criteria */
export const frameworkAlerts = (rules: readonly AlertRule[], given: Given): readonly Alert[] =>
  rules.flatMap((rule) => alertOf(rule, given));
