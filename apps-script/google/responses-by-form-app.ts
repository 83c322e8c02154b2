/** Responses with FormApp, form by form: it works without any API, at some calls an answer. */
import { ServiceError } from '../../shared/errors';
import { byText } from '../../shared/schema/by-text';
import type { Receipt } from '../../shared/schema/receipt';
import { askGoogle } from './ask-google';
import { filledIn } from '../../shared/form/prefilled-link';
import {
  toMilliseconds,
  type FormResponses,
  type HandedIn,
  type Listed,
  type Submission,
  type Wanted,
} from './handed-in';

type Form = GoogleAppsScript.Forms.Form;
type FormResponse = GoogleAppsScript.Forms.FormResponse;
type ItemResponse = GoogleAppsScript.Forms.ItemResponse;

/** Those handed in at this instant or after it: `getResponses` gives what is later than its own. */
const responsesFrom = (form: Form, since: string): FormResponse[] =>
  form.getResponses(new Date(Date.parse(since) - 1));

/** A grid that somebody added has null for a row without an answer. */
type Value = string | null;

/** Values in any order, as one text; blank ones are no answer. */
const inOrder = (values: readonly Value[]): string =>
  JSON.stringify(values.filter((value) => value !== null && value !== '').sort());

/**
 * The answers by question, as a link that is filled in with them has them: one call for all. Only where it holds just
 * what the answers say, each of which is read: Google documents that the link has them, not that it has them whole.
 * @returns undefined where it does not
 */
function byLink(
  response: FormResponse,
  values: readonly Value[],
): Record<string, readonly string[]> | undefined {
  try {
    const entries = filledIn(response.toPrefilledUrl());
    if (inOrder([...entries.values()].flat()) !== inOrder(values)) return undefined;
    return Object.fromEntries(
      [...entries].map(([entry, filled]) => [entry.toString(16), filled.filter((value) => value !== '')]),
    );
  } catch (error) {
    // What it is asked for cannot be had this way: it is asked for answer by answer.
    console.log('A response gives no link with its answers:', error);
    return undefined;
  }
}

/** The same at two calls an answer, as FormApp tells an answer's item only when asked. */
const byItem = (
  given: readonly ItemResponse[],
  values: readonly (readonly string[])[],
  questionOf: ReadonlyMap<string, string>,
): Record<string, readonly string[]> =>
  Object.fromEntries(
    given.flatMap((one, index) => {
      const question = questionOf.get(one.getItem().getId().toString(16));
      return question === undefined ? [] : [[question, values[index] ?? []] as const];
    }),
  );

/**
 * A response read with FormApp. An answer to an item that the receipt does not know (somebody added a question) is left
 * out.
 */
function handedIn(
  receipt: Receipt,
  questionOf: ReadonlyMap<string, string>,
  { response, responseId, submittedAt }: Submission & { readonly response: FormResponse },
): HandedIn {
  const given = response.getItemResponses();
  const values = given.map((one) => [one.getResponse()].flat(2));
  return {
    formId: receipt.formId,
    responseId,
    reader: 'form-app',
    readAs: responseId,
    submittedAt,
    edited: false,
    answers: byLink(response, values.flat()) ?? byItem(given, values, questionOf),
  };
}

const submissionOf = (response: FormResponse): Submission => ({
  responseId: response.getId(),
  submittedAt: toMilliseconds(response.getTimestamp().getTime()),
});

/** Item id to question id, both hex. */
const questionsByItem = ({ items = {}, questions }: Receipt): Map<string, string> =>
  new Map(
    Object.entries(questions).flatMap(([key, question]) => {
      const item = items[key];
      return item === undefined ? [] : [[item, question] as const];
    }),
  );

/**
 * What was handed in to a form.
 * @param mayGoOn asked between responses; false: what is left is for another run. One response is read at least.
 */
export function readByFormApp({ receipt, since, isRead }: Wanted, mayGoOn: () => boolean): FormResponses {
  const { formId } = receipt;
  const questionOf = questionsByItem(receipt);
  try {
    return askGoogle('Google Forms', 'read what was handed in', () => {
      const form = FormApp.openById(formId);
      const list = since ? responsesFrom(form, since) : form.getResponses();
      const fresh = list
        .map((response) => ({ response, ...submissionOf(response) }))
        .filter((one) => !isRead(one))
        .sort((a, b) => byText(a.submittedAt, b.submittedAt));
      const responses: HandedIn[] = [];
      for (const one of fresh) {
        if (responses.length && !mayGoOn()) break;
        responses.push(handedIn(receipt, questionOf, one));
      }
      return { formId, responses, more: responses.length < fresh.length };
    });
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    // One form that is gone must not keep the others from being read: the caller reports it.
    return { formId, error };
  }
}

/** What was handed in to a form from an instant on, without its answers; undefined where it cannot be had, or not in time. */
export function listByFormApp(
  formId: string,
  since: string,
  mayGoOn: () => boolean,
): readonly Listed[] | undefined {
  try {
    return askGoogle('Google Forms', 'list what was handed in', () => {
      const listed: Listed[] = [];
      for (const response of responsesFrom(FormApp.openById(formId), since)) {
        if (!mayGoOn()) return undefined;
        listed.push(submissionOf(response));
      }
      return listed;
    });
  } catch (error) {
    if (error instanceof ServiceError) return undefined;
    throw error;
  }
}

/** These responses of a form; without those that are there no longer, or that there was no time for. */
export function readTheseByFormApp(
  receipt: Receipt,
  ids: ReadonlySet<string>,
  since: string,
  mayGoOn: () => boolean,
): readonly HandedIn[] {
  const read = readByFormApp({ receipt, since, isRead: ({ responseId }) => !ids.has(responseId) }, mayGoOn);
  return 'responses' in read ? read.responses : [];
}

/**
 * How many responses were last handed in at each of these instants, at two calls an instant however many the form has.
 * @param mayGoOn asked between instants
 * @returns undefined where it cannot be had, or not in time
 */
export function countByFormApp(
  formId: string,
  instants: readonly string[],
  mayGoOn: () => boolean,
): ReadonlyMap<string, number> | undefined {
  try {
    return askGoogle('Google Forms', 'say when a form was handed in', () => {
      const form = FormApp.openById(formId);
      const counts = new Map<string, number>();
      for (const instant of instants) {
        if (!mayGoOn()) return undefined;
        const later = form.getResponses(new Date(instant));
        counts.set(instant, responsesFrom(form, instant).length - later.length);
      }
      return counts;
    });
  } catch (error) {
    if (error instanceof ServiceError) return undefined;
    throw error;
  }
}
