/** How long evidence lasts, judged on the day of the visit and by the rule that it comes from. */
import { oncePerInstrument } from '../instrument/once-per-instrument';
import { fieldsOf } from '../instrument/product-fields';
import { instrumentOf } from '../instrument/instrument-parts';
import type { Answers, AnswersSoFar } from '../schema/answers';
import { addDays, addMonths, lastYearly, longDate, readDate } from '../schema/dates';
import type { Clock, Field, Framework } from '../schema/framework';
import type { EvidenceClock } from '../schema/judgement';
import { nextTerm, termOf, usualTerms, type Terms } from '../schema/terms';

/** Evidence that ends within so many days of the day it is judged on is "due soon": a choice of this product. */
const DUE_SOON_DAYS = 60;

/** A clock on a day, once its date is known. */
type Reading = Pick<EvidenceClock, 'expires'> & { state: Exclude<EvidenceClock['state'], 'unreadable'> };

/** Good to the end of its own term, to be checked in the next one, out of date after that. */
function termly(date: string, on: string, terms: Terms): Reading {
  const expires = nextTerm(terms, date).to;
  const state = on <= termOf(terms, date).to ? 'current' : on <= expires ? 'due-soon' : 'expired';
  return { expires, state };
}

/** The last day on which it is good. Done on a day and good for months: up to the same day that many months on. */
function expiry({ basis, months, until }: Clock, date: string): string | null {
  if (basis === 'expires') return date;
  if (until !== undefined) return addDays(addMonths(lastYearly(date, until), 12), -1);
  return months === undefined ? null : addMonths(date, months);
}

/** What a clock says of a date on a day, both ISO: still current on its last day. */
export function readClock(clock: Clock, date: string, on: string, terms: Terms = usualTerms): Reading {
  if (clock.basis === 'done' && clock.termly) return termly(date, on, terms);
  const expires = expiry(clock, date);
  if (expires === null) return { expires, state: 'current' };
  const state = expires < on ? 'expired' : expires <= addDays(on, DUE_SOON_DAYS) ? 'due-soon' : 'current';
  return { expires, state };
}

/** How a clock is worked out, in plain words. */
export function clockRule({ basis, months, termly: eachTerm, until }: Clock): string {
  if (basis === 'expires') return 'Good up to and including the date given.';
  if (eachTerm) return 'Once in each school term, by the authority’s dates for terms.';
  if (until !== undefined)
    return `Good until the next ${longDate(`2027-${until}`).replace(' 2027', '')}, when a new edition takes effect.`;
  return months === undefined
    ? 'The rule gives no period.'
    : `Good for ${months} months from the day it was done.`;
}

/** The kind of evidence that a clock dates: frameworks that call it the same mean the same. */
export const kindOf = ({ kind, title }: Clock): string =>
  kind ??
  title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** What is always said of a form's dated fields. */
interface DatedField {
  readonly field: Field;
  readonly clock: Clock;
  readonly said: Pick<EvidenceClock, 'field' | 'criterion' | 'title' | 'kind' | 'termly'>;
  readonly rule: Pick<EvidenceClock, 'rule' | 'source'>;
}

const datedFieldsOf = /* @__PURE__ */ oncePerInstrument((framework, instrument): readonly DatedField[] =>
  fieldsOf(framework, instrument).flatMap(({ field, criterion }) => {
    const { key, clock } = field;
    if (clock === undefined) return [];
    const { title, termly: eachTerm = false, source } = clock;
    const said = { field: key, criterion, title, kind: kindOf(clock), termly: eachTerm };
    return [{ field, clock, said, rule: { rule: clockRule(clock), source } }];
  }),
);

/** One dated field on a day (ISO). */
function clockOf(
  { clock, said, rule }: DatedField,
  given: string,
  { on, terms }: { readonly on: string; readonly terms: Terms | undefined },
): EvidenceClock {
  const date = readDate(given);
  return {
    ...said,
    date: date ?? given,
    ...(date === null
      ? ({ expires: null, state: 'unreadable' } as const)
      : readClock(clock, date, on, terms)),
    ...rule,
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
  options: {
    readonly instrument?: string;
    readonly on?: string;
    /** Those of the LA's settings; else the usual ones. */
    readonly terms?: Terms;
  } = {},
): readonly EvidenceClock[] {
  const on = options.on ?? answers.visitDate;
  if (on === undefined) return [];
  const { terms } = options;
  return datedFieldsOf(framework, instrumentOf(framework, options.instrument)).flatMap((dated) => {
    const given = givenDate(dated.field, answers);
    return given.trim() === '' ? [] : [clockOf(dated, given, { on, terms })];
  });
}

/** Evidence judged on the day of the visit, in a sentence: "Motor insurance: good until 3 November 2027." */
export function clockText({ title, state, expires, date, termly: eachTerm }: EvidenceClock): string {
  const until = expires === null ? '' : longDate(expires);
  switch (state) {
    case 'unreadable':
      return `${title}: “${date}” is not a date.`;
    case 'expired':
      return eachTerm
        ? `${title}: last done on ${longDate(date)}, neither in the term of the visit nor in the one before.`
        : `${title}: no longer good on the day of the visit; it ended on ${until}.`;
    case 'due-soon':
      return eachTerm
        ? `${title}: done last term, on ${longDate(date)}; check this term.`
        : `${title}: good on the day of the visit, but ends soon: on ${until}.`;
    case 'current':
      return eachTerm
        ? `${title}: done this term.`
        : `${title}: good${until === '' ? '' : ` until ${until}`}.`;
  }
}
