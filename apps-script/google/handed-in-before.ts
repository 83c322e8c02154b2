/** Responses that were handed in to a form long ago, found again and taken out of it. Only FormApp can: REST deletes none. */
import type { Receipt } from '../../shared/schema/receipt';
import { askGoogle } from './ask-google';
import { toMilliseconds } from './handed-in';
import { answerTo, itemOf } from './made-up-response';

export interface SoughtBefore {
  /** Instant from which on to look, ISO. */
  readonly since: string;
  /** Plan item key of the question for the provider's name. */
  readonly nameKey: string;
  /** Whether FormApp's id is one of theirs. */
  readonly isId: (id: string) => boolean;
  /** Whether one of them was handed in at this instant. */
  readonly isInstant: (instant: string) => boolean;
  /** Whether one of them was handed in at this instant about a provider that goes by this name there. */
  readonly isMoment: (instant: string, provider: string) => boolean;
}

const from = (since: string): Date => new Date(Date.parse(since) - 1);

/** Ids that FormApp has for them. @throws ServiceError where this account cannot open the form */
export const findHandedIn = (receipt: Receipt, sought: SoughtBefore): string[] =>
  askGoogle('Google Forms', `look into “${receipt.title}”`, () => {
    const form = FormApp.openById(receipt.formId);
    const item = itemOf(form, receipt, sought.nameKey);
    return form.getResponses(from(sought.since)).flatMap((response) => {
      const id = response.getId();
      if (sought.isId(id)) return [id];
      const instant = toMilliseconds(response.getTimestamp().getTime());
      if (!sought.isInstant(instant) || !item) return [];
      const name = answerTo(response, item)?.getResponse();
      return typeof name === 'string' && sought.isMoment(instant, name) ? [id] : [];
    });
  });

/**
 * Takes responses out of a form; those that are there no longer are done.
 * @param mayGoOn asked between responses
 * @returns whether all of it was done
 */
export const deleteHandedIn = (
  formId: string,
  since: string,
  ids: readonly string[],
  mayGoOn: () => boolean,
): boolean =>
  askGoogle('Google Forms', 'take responses out of a form', () => {
    const form = FormApp.openById(formId);
    const wanted = new Set(ids);
    for (const response of form.getResponses(from(since))) {
      const id = response.getId();
      if (!wanted.has(id)) continue;
      if (!mayGoOn()) return false;
      form.deleteResponse(id);
    }
    return true;
  });
