/**
 * What has been handed in to forms, by response id and question id: over the REST API where it is switched on,
 * else with FormApp.
 */
import { ServiceError } from '../../shared/errors';
import type { RawResponse } from '../../shared/form/read-answers';
import type { Receipt } from '../../shared/schema/receipt';
import { askGoogle, isApiClosed } from './ask-google';
import { listResponses, type RestForm, type RestResponse } from './forms-api';

/** Which response, as it was at which time. */
export interface Submission {
  readonly responseId: string;
  /** Instant of the last time that it was handed in, ISO. */
  readonly submittedAt: string;
}

/** One response as handed in. */
export interface HandedIn extends Submission {
  readonly formId: string;
  /** Handed in more than once; FormApp does not say. */
  readonly edited: boolean;
  readonly answers: RawResponse;
}

/** How the form itself stands; only the REST API says it. */
interface FormState {
  /** Question ids that are on it. */
  readonly questions: readonly string[];
  readonly isOpen: boolean;
}

/** Of one form: its responses, or why they could not be had. */
export type FormResponses =
  | {
      readonly formId: string;
      /** Where `more` is said, in the order in which they were handed in. */
      readonly responses: readonly HandedIn[];
      readonly state?: FormState;
      /** There are later ones, for which there was no time. */
      readonly more?: boolean;
    }
  | { readonly formId: string; readonly error: ServiceError };

const stateOf = ({ items, publishSettings }: RestForm): FormState => ({
  questions: items.flatMap(({ questionItem }) => questionItem?.question.questionId ?? []),
  isOpen: publishSettings?.publishState?.isAcceptingResponses ?? true,
});

const fromRest = (formId: string, response: RestResponse): HandedIn => ({
  formId,
  responseId: response.responseId,
  submittedAt: new Date(response.lastSubmittedTime).toISOString(),
  // The one comes to the millisecond, the other to the microsecond.
  edited: Date.parse(response.createTime) !== Date.parse(response.lastSubmittedTime),
  answers: Object.fromEntries(
    Object.values(response.answers).map(({ questionId, textAnswers }) => [
      questionId,
      (textAnswers?.answers ?? []).map(({ value }) => value),
    ]),
  ),
});

/**
 * A response read with FormApp: three calls an answer, as FormApp tells an answer's item only when asked. An answer
 * to an item that the receipt does not know (somebody added a question) is left out.
 */
function fromFormApp(
  receipt: Receipt,
  questionOf: ReadonlyMap<string, string>,
  {
    response,
    responseId,
    submittedAt,
  }: Submission & { readonly response: GoogleAppsScript.Forms.FormResponse },
): HandedIn {
  const answers: Record<string, readonly string[]> = {};
  for (const given of response.getItemResponses()) {
    const question = questionOf.get(given.getItem().getId().toString(16));
    if (question === undefined) continue;
    answers[question] = [given.getResponse()].flat(2);
  }
  return { formId: receipt.formId, responseId, submittedAt, edited: false, answers };
}

const submissionOf = (response: GoogleAppsScript.Forms.FormResponse): Submission => ({
  responseId: response.getId(),
  submittedAt: new Date(response.getTimestamp().getTime()).toISOString(),
});

/** Item id to question id, both hex. */
const questionsByItem = ({ items = {}, questions }: Receipt): Map<string, string> =>
  new Map(
    Object.entries(questions).flatMap(([key, question]) => {
      const item = items[key];
      return item === undefined ? [] : [[item, question] as const];
    }),
  );

function readWithFormApp({ receipt, since, isRead }: Wanted, mayGoOn: () => boolean): FormResponses {
  const { formId } = receipt;
  const questionOf = questionsByItem(receipt);
  try {
    return askGoogle('Google Forms', 'read what was handed in', () => {
      const form = FormApp.openById(formId);
      // `getResponses` gives what is later than its instant; ours may be that very one.
      const list = since ? form.getResponses(new Date(Date.parse(since) - 1)) : form.getResponses();
      const fresh = list
        .map((response) => ({ response, ...submissionOf(response) }))
        .filter((one) => !isRead(one))
        .sort((a, b) => (a.submittedAt < b.submittedAt ? -1 : 1));
      const responses: HandedIn[] = [];
      for (const one of fresh) {
        if (responses.length && !mayGoOn()) break;
        responses.push(fromFormApp(receipt, questionOf, one));
      }
      return { formId, responses, more: responses.length < fresh.length };
    });
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    // One form that is gone must not keep the others from being read: the caller reports it.
    return { formId, error };
  }
}

/** A form to read, and the instant from which on its responses are wanted; all of them without one. */
export interface Wanted {
  readonly receipt: Receipt;
  readonly since?: string;
  /** Whether it has been read before: then it is not given again. */
  readonly isRead: (submission: Submission) => boolean;
}

/**
 * Reads what was handed in to each form at or after its instant.
 * @param inspect whether to see how the forms themselves stand, where that costs nothing
 * @param mayGoOn asked between slow calls; false: what is left is for another run. Each form gives one response at least.
 */
export function readResponses(
  wanted: readonly Wanted[],
  inspect: boolean,
  mayGoOn: () => boolean,
): FormResponses[] {
  if (!wanted.length) return [];
  const lists = listResponses(
    wanted.map(({ receipt, since }) => ({
      formId: receipt.formId,
      inspect,
      ...(since !== undefined && { since }),
    })),
  );
  return wanted.map((want, index) => {
    const { formId } = want.receipt;
    const list = lists[index] ?? { responses: [] };
    if (isApiClosed(list)) return readWithFormApp(want, mayGoOn);
    if (list instanceof ServiceError) return { formId, error: list };
    return {
      formId,
      responses: list.responses
        .map((response) => fromRest(formId, response))
        .filter((response) => !want.isRead(response)),
      ...(list.form && { state: stateOf(list.form) }),
    };
  });
}
