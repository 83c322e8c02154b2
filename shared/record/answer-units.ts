/**
 * What of a visit can be set by itself: a header fact, a criterion's rating (or the reason why it does not apply), its
 * comment, a field. Each has a name, a value, and words for people.
 */
import type { Answers, FieldValue } from '../schema/answers';
import { isIsoDate, longDate } from '../schema/dates';
import { inQuotes } from '../schema/in-quotes';
import { canonical } from './content-hash';

/**
 * `provider/name`, `provider/urn`, `visitDate`, `officer`, `secondOfficer`, `criterion/CODE`, `comments/CODE`,
 * `fields/KEY`. Of a criterion the value is `{ rating }` or `{ notApplicable }`: setting one takes the other away.
 */
export type Unit = string;
/** '' for nothing. */
export type UnitValue = FieldValue;

/** The part of a unit's name or an event's field before the first `/`, and what stands behind it. */
export function partsOf(name: string): readonly [string, string] {
  const at = name.indexOf('/');
  return at < 0 ? [name, ''] : [name.slice(0, at), name.slice(at + 1)];
}

const HEADER = ['provider/name', 'provider/urn', 'visitDate', 'officer', 'secondOfficer'] as const;

/** What the answers say there. */
export function valueIn(answers: Answers, unit: Unit): UnitValue {
  const [kind, key] = partsOf(unit);
  switch (kind) {
    case 'provider':
      return (key === 'name' ? answers.provider.name : answers.provider.urn) ?? '';
    case 'visitDate':
      return answers.visitDate;
    case 'officer':
      return answers.officer;
    case 'secondOfficer':
      return answers.secondOfficer ?? '';
    case 'criterion': {
      const [rating, reason] = [answers.ratings[key], answers.notApplicable[key]];
      if (rating === undefined && reason === undefined) return '';
      return {
        ...(rating !== undefined && { rating }),
        ...(reason !== undefined && { notApplicable: reason }),
      };
    }
    case 'comments':
      return answers.comments[key] ?? '';
    default:
      return answers.fields[key] ?? '';
  }
}

const isBlank = (value: UnitValue): boolean =>
  typeof value === 'string' ? value === '' : Object.keys(value).length === 0;

/** Whether two values are one. */
export const isSameValue = (a: UnitValue, b: UnitValue): boolean =>
  a === b || (isBlank(a) && isBlank(b)) || (typeof a !== typeof b ? false : canonical(a) === canonical(b));

/** Keys of either, those of the first in front. */
const keysOfBoth = (a: object, b: object): ReadonlySet<string> =>
  new Set([...Object.keys(a), ...Object.keys(b)]);

/** Units that the two say differently, in the order of the later one. */
export function changedUnits(before: Answers, after: Answers): readonly Unit[] {
  if (before === after) return [];
  const differs = (unit: Unit): boolean => !isSameValue(valueIn(before, unit), valueIn(after, unit));
  const criteria = keysOfBoth(
    { ...after.ratings, ...after.notApplicable },
    { ...before.ratings, ...before.notApplicable },
  );
  return [
    ...HEADER.filter(differs),
    ...[...criteria]
      .filter(
        (code) =>
          before.ratings[code] !== after.ratings[code] ||
          before.notApplicable[code] !== after.notApplicable[code],
      )
      .map((code) => `criterion/${code}`),
    ...[...keysOfBoth(after.comments, before.comments)]
      .filter((code) => (before.comments[code] ?? '') !== (after.comments[code] ?? ''))
      .map((code) => `comments/${code}`),
    ...[...keysOfBoth(after.fields, before.fields)].map((key) => `fields/${key}`).filter(differs),
  ];
}

/** The answers with these units set; a blank one is taken out. A header fact that a visit needs is never blank. */
export function withUnits(answers: Answers, changes: ReadonlyMap<Unit, UnitValue>): Answers {
  if (changes.size === 0) return answers;
  const { urn, ...provider } = answers.provider;
  const { secondOfficer, ...rest } = answers;
  const header = new Map<string, string>([
    ['provider/name', provider.name],
    ['provider/urn', urn ?? ''],
    ['visitDate', answers.visitDate],
    ['officer', answers.officer],
    ['secondOfficer', secondOfficer ?? ''],
  ]);
  const parts = {
    ratings: { ...answers.ratings },
    notApplicable: { ...answers.notApplicable },
    comments: { ...answers.comments },
    fields: { ...answers.fields },
  };
  const set = <T>(record: Record<string, T>, key: string, value: T | undefined): void => {
    if (value === undefined) Reflect.deleteProperty(record, key);
    else record[key] = value;
  };
  for (const [unit, value] of changes) {
    const [kind, key] = partsOf(unit);
    const text = typeof value === 'string' ? value : undefined;
    if (header.has(unit)) header.set(unit, text ?? '');
    else if (kind === 'criterion') {
      const given = answerIn(value);
      set(parts.ratings, key, given.rating);
      set(parts.notApplicable, key, given.notApplicable);
    } else if (kind === 'comments') set(parts.comments, key, text || undefined);
    else if (kind === 'fields') set(parts.fields, key, isBlank(value) ? undefined : value);
  }
  const at = (unit: string): string => header.get(unit) ?? '';
  const [number, second] = [at('provider/urn'), at('secondOfficer')];
  return {
    ...rest,
    ...parts,
    provider: { name: at('provider/name'), ...(number !== '' && { urn: number }) },
    visitDate: at('visitDate'),
    officer: at('officer'),
    ...(second !== '' && { secondOfficer: second }),
  };
}

/** What a criterion's value holds. */
export function answerIn(value: UnitValue): { readonly rating?: string; readonly notApplicable?: string } {
  if (typeof value === 'string' || Array.isArray(value)) return {};
  const { rating, notApplicable } = value;
  return {
    ...(rating !== undefined && { rating }),
    ...(notApplicable !== undefined && { notApplicable }),
  };
}

/** A text that an event keeps, as people read it: a day is kept by its ISO date. */
export const textInWords = (text: string): string => (isIsoDate(text) ? longDate(text) : text);

/** A value as people read it, in quotes. */
export function valueInWords(value: UnitValue): string {
  if (isBlank(value)) return 'nothing';
  if (typeof value === 'string') return inQuotes(textInWords(value));
  if (!Array.isArray(value)) {
    const { rating, notApplicable } = answerIn(value);
    if (rating !== undefined) return inQuotes(rating);
    if (notApplicable !== undefined) return `not applicable (${inQuotes(notApplicable)})`;
  }
  const texts = Array.isArray(value)
    ? value.map((one) => (typeof one === 'string' ? one : Object.values(one).join(', ')))
    : Object.values(value);
  return inQuotes(texts.join('; '));
}
