/** Visits that were handed in again after somebody had withdrawn them: whoever did that believes that they count. */
import type { Edition } from '../record/edition';
import type { RecordedEvent } from '../record/event';
import { londonDate, longDate } from '../schema/dates';
import type { Problem } from './problems-tab';

/**
 * They stay out, as withdrawing is a person's word; it is asked about until one of both is said.
 * @param editions all of them
 * @param history every event of the record
 */
export function withdrawnAgain(
  editions: readonly Edition[],
  history: readonly RecordedEvent[],
): readonly Problem[] {
  const changed = new Map<string, RecordedEvent>();
  for (const event of history)
    if (event.kind === 'withdraw' || event.kind === 'restore') {
      const { id } = event.subject;
      if (event.at >= (changed.get(id)?.at ?? '')) changed.set(id, event);
    }
  const last = new Map<string, Edition>();
  for (const one of editions)
    if (changed.has(one.id) && one.at >= (last.get(one.id)?.at ?? '')) last.set(one.id, one);
  return [...last].flatMap(([id, edition]): Problem[] => {
    const { kind, at: since = '' } = changed.get(id) ?? {};
    if (kind !== 'withdraw' || edition.base === '' || edition.at <= since) return [];
    const { provider, visitDate } = edition.answers;
    return [
      {
        id: `record:withdrawn-again:${id}:${edition.edition}`,
        where: 'This visit',
        what: `${provider.name}, ${longDate(visitDate)}: it was withdrawn on ${longDate(londonDate(since))}, and its form was handed in again on ${longDate(londonDate(edition.submittedAt))}. It still counts for nothing.`,
        whatToDo:
          'If it is to count, restore it in This visit. If it stays withdrawn, set Status to Solved, and tell its officer.',
        formId: edition.formId,
        responseId: id,
        maySettle: true,
      },
    ];
  });
}
