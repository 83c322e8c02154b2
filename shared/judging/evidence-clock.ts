/** How long evidence lasts, judged on the day of the visit and by the rule that it comes from. */
import { fieldsOf } from '../instrument/product-fields';
import { instrumentOf } from '../instrument/instrument-parts';
import type { Answers, AnswersSoFar } from '../schema/answers';
import { addDays, addMonths, longDate, readDate } from '../schema/dates';
import type { Clock, Field, Framework } from '../schema/framework';
import type { EvidenceClock } from '../schema/judgement';

/** Evidence that ends within so many days of the day it is judged on is "due soon": a choice of this product. */
const DUE_SOON_DAYS = 60;

/** The last day on which it is good. Done on a day and good for months: up to the same day that many months on. */
function expiry(clock: Clock, date: string): string | null {
  if (clock.basis === 'expires') return date;
  return clock.months === undefined ? null : addMonths(date, clock.months);
}

const ruleOf = (clock: Clock): string =>
  clock.basis === 'expires'
    ? 'Good up to and including the date given.'
    : clock.months === undefined
      ? 'The rule gives no period.'
      : `Good for ${clock.months} months from the day it was done.`;

/** One dated field on a day (ISO): still current on its last day. Null where nothing was given. */
function clockOf(field: Field, criterion: string, given: string, on: string): EvidenceClock | null {
  const { clock } = field;
  if (clock === undefined || given.trim() === '') return null;
  const date = readDate(given);
  const expires = date === null ? null : expiry(clock, date);
  const state =
    date === null
      ? 'unreadable'
      : expires === null
        ? 'current'
        : expires < on
          ? 'expired'
          : expires <= addDays(on, DUE_SOON_DAYS)
            ? 'due-soon'
            : 'current';
  return {
    field: field.key,
    criterion,
    title: clock.title,
    date: date ?? given,
    expires,
    state,
    rule: ruleOf(clock),
    source: clock.source,
  };
}

/** What was typed for a field that is dated: the date itself, or a person's date of training. */
export function givenDate(field: Field, answers: Pick<Answers, 'fields'>): string {
  const value = answers.fields[field.key];
  if (typeof value === 'string') return value;
  if (value === undefined || Array.isArray(value)) return '';
  return value['training-date'] ?? value['date'] ?? '';
}

/**
 * Every dated piece of evidence in the answers, on the day of the visit or on another (ISO); none where neither is known.
 * @throws InputError when the framework has no such instrument.
 */
export function evidenceClocks(
  framework: Framework,
  answers: Pick<AnswersSoFar, 'fields' | 'visitDate'>,
  options: { readonly instrument?: string; readonly on?: string } = {},
): readonly EvidenceClock[] {
  const on = options.on ?? answers.visitDate;
  if (on === undefined) return [];
  return fieldsOf(framework, instrumentOf(framework, options.instrument)).flatMap(({ field, criterion }) => {
    const clock = clockOf(field, criterion, givenDate(field, answers), on);
    return clock === null ? [] : [clock];
  });
}

/** Evidence judged on the day of the visit, in a sentence: "Motor insurance: good until 3 November 2027." */
export const clockText = ({ title, state, expires, date }: EvidenceClock): string =>
  state === 'unreadable'
    ? `${title}: “${date}” is not a date.`
    : state === 'expired'
      ? `${title}: no longer good on the day of the visit; it ended on ${longDate(expires ?? '')}.`
      : state === 'due-soon'
        ? `${title}: good on the day of the visit, but ends soon: on ${longDate(expires ?? '')}.`
        : `${title}: good${expires === null ? '' : ` until ${longDate(expires)}`}.`;
