/** Forms of which all could not be listed for days: what somebody deletes from them since is noticed by nobody. */
import { addDays, londonDate, longDate } from '../../../shared/schema/dates';
import type { Receipt } from '../../../shared/schema/receipt';
import type { Problem } from '../../../shared/workbook/problems-tab';
import type { Watermarks } from './watermarks';

/** A listing is due each day: one that failed may do so by chance. */
const DAYS = 3;
const idOf = (formId: string): string => `unlisted:${formId}`;

/**
 * @param isRead whether this run has read a form, so that the form itself is there
 * @param done ids of the forms of which this run has listed everything
 */
export function unlistedForms(
  receipts: readonly Receipt[],
  marks: Pick<Watermarks, 'forms' | 'listedOn'>,
  now: string,
  isRead: (formId: string) => boolean,
  done: readonly string[],
): { readonly found: readonly Problem[]; readonly solved: readonly string[] } {
  const since = addDays(londonDate(now), -DAYS);
  const found = receipts.flatMap(({ formId, title }): Problem[] => {
    const on = marks.listedOn[formId];
    if (on === undefined || on > since || done.includes(formId) || !isRead(formId)) return [];
    const isRest = marks.forms[formId]?.reader === 'rest';
    return [
      {
        id: idOf(formId),
        where: title,
        what: `All of this form was last listed on ${longDate(on)}: a response that was deleted from it since is not noticed, and its visit counts.`,
        whatToDo: `Withdraw such a visit in This visit. ${isRest ? 'The form was first read over the Forms API, which has its own names for the responses: this is solved by itself once that is on again, or once the hourly run of whoever made the form works.' : 'This is solved by itself once a run has the time to list it.'}`,
        formId,
        responseId: '',
      },
    ];
  });
  return { found, solved: done.map(idOf) };
}
