/** Responses over the REST API: those of several forms at once, however many questions they answer. */
import { ServiceError } from '../../shared/errors';
import type { Receipt } from '../../shared/schema/receipt';
import { getResponses, listResponses, type RestForm, type RestResponse } from './forms-api';
import {
  toMilliseconds,
  type FormResponses,
  type FormState,
  type HandedIn,
  type Listed,
  type Submission,
  type Wanted,
} from './handed-in';

const stateOf = ({ items, publishSettings }: RestForm): FormState => ({
  questions: items.flatMap(({ questionItem }) => questionItem?.question.questionId ?? []),
  isOpen: publishSettings?.publishState?.isAcceptingResponses ?? true,
});

function handedIn(formId: string, response: RestResponse): HandedIn {
  const { responseId } = response;
  const submittedAt = toMilliseconds(response.lastSubmittedTime);
  const createdAt = toMilliseconds(response.createTime);
  return {
    formId,
    responseId,
    reader: 'rest',
    readAs: responseId,
    submittedAt,
    createdAt,
    edited: createdAt !== submittedAt,
    answers: Object.fromEntries(
      Object.values(response.answers).map(({ questionId, textAnswers }) => [
        questionId,
        (textAnswers?.answers ?? []).map(({ value }) => value),
      ]),
    ),
  };
}

/**
 * What was handed in to each of these forms, in their order.
 * @param inspect whether to see how the forms themselves stand, which costs nothing
 */
export function readByRest(wanted: readonly Wanted[], inspect: boolean): FormResponses[] {
  if (!wanted.length) return [];
  const lists = listResponses(
    wanted.map(({ receipt, since }) => ({
      formId: receipt.formId,
      inspect,
      ...(since !== undefined && { since }),
    })),
  );
  return wanted.map(({ receipt: { formId }, isRead }, index) => {
    const list = lists[index] ?? { responses: [] };
    if (list instanceof ServiceError) return { formId, error: list };
    return {
      formId,
      responses: list.responses
        .map((response) => handedIn(formId, response))
        .filter((response) => !isRead(response)),
      ...(list.form && { state: stateOf(list.form) }),
    };
  });
}

/** The responses that a form has from an instant on; undefined where they cannot be had. */
export function listByRest(formId: string, since: string): Submission[] | undefined {
  const [list] = listResponses([{ formId, since, inspect: false }]);
  if (!list || list instanceof ServiceError) return undefined;
  return list.responses.map((one) => handedIn(formId, one));
}

const submissionOf = ({ responseId, createTime, lastSubmittedTime }: RestResponse): Listed => ({
  responseId,
  submittedAt: toMilliseconds(lastSubmittedTime),
  createdAt: toMilliseconds(createTime),
});

/** Every response that each of these forms has, without its answers; undefined for a form of which it cannot be had. */
export function listAllByRest(formIds: readonly string[]): readonly (readonly Listed[] | undefined)[] {
  if (formIds.length === 0) return [];
  return listResponses(formIds.map((formId) => ({ formId, inspect: false, idsOnly: true }))).map((list) =>
    list instanceof ServiceError ? undefined : list.responses.map(submissionOf),
  );
}

/** These responses, in one service call; without those that are there no longer. */
export const readTheseByRest = (
  wanted: readonly { readonly receipt: Receipt; readonly responseId: string }[],
): readonly HandedIn[] =>
  getResponses(wanted.map(({ receipt: { formId }, responseId }) => ({ formId, responseId }))).map(
    ({ formId, response }) => handedIn(formId, response),
  );
