/** What an event is about and says, as people read it: no key, and every day as a day. */
import { textInWords, valueInWords } from './answer-units';
import { columnInWords } from './column-words';
import type { RecordedEvent } from './event';
import { unitInWords, unitOf, type VisitForm } from './visit-form';

/** Which part of its subject an event is about; '' for all of it, or where what was done says so already. */
export function fieldInWords(
  { subject, kind, field = '' }: Pick<RecordedEvent, 'subject' | 'kind' | 'field'>,
  form: VisitForm | null,
): string {
  if (field === '' || kind === 'decide' || kind === 'action-add') return '';
  if (field.startsWith('event/')) return 'a reason';
  return subject.type === 'visit'
    ? unitInWords(unitOf(field, form), form)
    : `“${columnInWords(subject.type, field)}”`;
}

/**
 * What stood there before, and since. Of a text that was taken out only a name is kept, and of an action that was added
 * only whose it is: neither says anything to people.
 */
export function valuesInWords(
  { kind, from = '', to = '' }: Pick<RecordedEvent, 'kind' | 'from' | 'to'>,
  form: VisitForm | null,
): { readonly before: string; readonly since: string } {
  switch (kind) {
    case 'redact':
      return { before: '', since: textInWords(to) };
    case 'action-add':
      return { before: '', since: '' };
    case 'edition': {
      // Which parts of the form changed: the values are its own.
      const changed = to.split(', ').filter((unit) => unit !== '');
      return { before: '', since: changed.map((unit) => unitInWords(unit, form)).join(', ') };
    }
    default:
      return { before: textInWords(from), since: textInWords(to) };
  }
}

/** The two as the end of a sentence that begins with what was done. */
export function saidInWords(
  event: Pick<RecordedEvent, 'kind' | 'from' | 'to'>,
  form: VisitForm | null,
): string {
  const { kind } = event;
  const { before, since } = valuesInWords(event, form);
  if (kind === 'redact' || (before === '' && since === '')) return '';
  if (kind === 'edition') return `, changed: ${since}`;
  if (kind === 'share') return `, to be answered until ${since}`;
  return `, from ${valueInWords(before)} to ${valueInWords(since)}`;
}
