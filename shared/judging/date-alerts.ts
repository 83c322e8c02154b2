/** Dates that cannot be: a mistyped year would make a visit the provider's latest for ever, or its evidence good for decades. */
import type { PlannedField } from '../instrument/product-fields';
import type { AnswersSoFar } from '../schema/answers';
import { addMonths, EARLIEST, longDate, readDate } from '../schema/dates';
import type { Field } from '../schema/framework';
import type { Alert } from '../schema/judgement';
import { givenDate } from './evidence-clock';

/** No next visit is agreed, and no cover bought, so far ahead: choices of this product. */
const NEXT_VISIT_MONTHS = 60;
const COVER_MONTHS = 120;

/**
 * What keeps a visit of this date from counting, as it stands after "it is dated X,"; '' for nothing. It counts for
 * nothing until that is corrected.
 */
export function visitDateFault(visitDate: string, handedInOn: string): string {
  if (visitDate < EARLIEST) return 'before 2000';
  return visitDate > handedInOn ? `after it was handed in on ${longDate(handedInOn)}` : '';
}

const alert = (fields: readonly string[], criterion: string, text: string): Alert => ({
  kind: 'date',
  text,
  criteria: criterion === '' ? [] : [criterion],
  fields,
});

/** Whether a date in this field is held against the day of the visit. */
const isHeld = ({ clock, role }: Field): boolean =>
  clock !== undefined || role === 'next-visit' || role === 'registration-checked-on';

/** What is wrong with the date in a field, beside the day of the visit ('' where nobody knows it); '' for nothing. */
export function dateFault({ field }: PlannedField, date: string, visit: string): string {
  const { clock, role } = field;
  if (!isHeld(field)) return '';
  const what = (): string => `${clock?.title ?? field.title}: ${longDate(date)}`;
  if (date < EARLIEST) return `${what()} is before 2000; the year looks mistyped.`;
  if (visit < EARLIEST) return '';
  if (role === 'next-visit') {
    if (date < visit) return `The next visit, on ${longDate(date)}, is before the visit itself.`;
    return date > addMonths(visit, NEXT_VISIT_MONTHS)
      ? `The next visit, on ${longDate(date)}, is more than 5 years away; the year looks mistyped.`
      : '';
  }
  if (clock === undefined) return '';
  if (clock.basis === 'done') return date > visit ? `${what()} is after the visit that found it done.` : '';
  return date > addMonths(visit, COVER_MONTHS)
    ? `${what()} is more than 10 years away; the year looks mistyped.`
    : '';
}

/**
 * @param fields every field that the form asks
 * @param handedInOn ISO date; without it the form is still being filled in
 */
export function dateAlerts(
  fields: readonly PlannedField[],
  { fields: values, visitDate = '' }: Pick<AnswersSoFar, 'fields' | 'visitDate'>,
  handedInOn = visitDate,
): readonly Alert[] {
  const visitFields = (): string[] =>
    fields.flatMap(({ field }) => (field.role === 'visit-date' ? [field.key] : []));
  const fault = visitDate === '' ? '' : visitDateFault(visitDate, handedInOn);
  const ofVisit =
    fault === ''
      ? ''
      : `The visit is dated ${longDate(visitDate)}, ${fault}. It counts for nothing until that is corrected.`;
  return [
    ...(ofVisit === '' ? [] : [alert(visitFields(), '', ofVisit)]),
    ...fields.flatMap((planned) => {
      const date = readDate(givenDate(planned.field, { fields: values }));
      const text = date === null ? '' : dateFault(planned, date, visitDate);
      return text === '' ? [] : [alert([planned.field.key], planned.criterion, text)];
    }),
  ];
}
