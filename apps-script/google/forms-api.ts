/** The Forms REST API: the calls that this add-on makes, and what it reads of their answers. */
import * as z from 'zod/mini';
import { ServiceError } from '../../shared/errors';
import { parseAnswer, rest, restAll, type RestCall } from './rest';

const FORMS = 'https://forms.googleapis.com/v1/forms';

const RestForm = z.lazy(() =>
  z.object({
    formId: z.string(),
    responderUri: z.string(),
    publishSettings: z.optional(
      z.object({
        publishState: z.optional(
          z.object({
            isPublished: z._default(z.boolean(), false),
            isAcceptingResponses: z._default(z.boolean(), false),
          }),
        ),
      }),
    ),
    items: z._default(
      z.array(
        z.object({
          itemId: z.string(),
          questionItem: z.optional(z.object({ question: z.object({ questionId: z.string() }) })),
        }),
      ),
      [],
    ),
  }),
);
export type RestForm = z.infer<typeof RestForm>;

/** What is false may be left out. */
const Published = z.lazy(() =>
  z.object({
    publishSettings: z.object({
      publishState: z.object({
        isPublished: z._default(z.boolean(), false),
        isAcceptingResponses: z._default(z.boolean(), false),
      }),
    }),
  }),
);

const RestResponse = z.lazy(() =>
  z.object({
    responseId: z.string(),
    createTime: z.string(),
    lastSubmittedTime: z.string(),
    answers: z._default(
      z.record(
        z.string(),
        z.object({
          questionId: z.string(),
          textAnswers: z.optional(
            z.object({ answers: z.array(z.object({ value: z._default(z.string(), '') })) }),
          ),
        }),
      ),
      {},
    ),
  }),
);
export type RestResponse = z.infer<typeof RestResponse>;

const RestResponses = z.lazy(() =>
  z.object({
    responses: z._default(z.array(RestResponse), []),
    nextPageToken: z.optional(z.string()),
  }),
);

const SERVICE = { service: 'Google Forms' } as const;

const formCall = (formId: string): RestCall => ({
  ...SERVICE,
  to: 'read the form',
  url: `${FORMS}/${formId}`,
  method: 'get',
});

/** Makes an empty form. `documentTitle` is its name in Drive. */
export const createForm = (title: string, documentTitle: string): RestForm =>
  rest(
    {
      ...SERVICE,
      to: `make the form “${title}”`,
      url: FORMS,
      method: 'post',
      body: { info: { title, documentTitle } },
    },
    RestForm,
  );

/** The form with its items. @throws ServiceError when it cannot be read. */
export const getForm = (formId: string): RestForm => rest(formCall(formId), RestForm);

const publishCall = (formId: string, isPublished: boolean): RestCall => ({
  ...SERVICE,
  to: isPublished ? 'publish the form' : 'take the form back',
  url: `${FORMS}/${formId}:setPublishSettings`,
  method: 'post',
  body: { publishSettings: { publishState: { isPublished, isAcceptingResponses: isPublished } } },
});

const Updated = z.object({ form: RestForm });

const updateCall = (formId: string, requests: readonly object[]): RestCall => ({
  ...SERVICE,
  to: 'write the questions of the form',
  url: `${FORMS}/${formId}:batchUpdate`,
  method: 'post',
  body: { includeFormInResponse: true, requests },
});

/** Sends all changes at once: Google makes all of them or none. The form as it is then. */
export const updateForm = (formId: string, requests: readonly object[]): RestForm =>
  rest(updateCall(formId, requests), Updated).form;

/**
 * Publishes the form and opens it for answers: forms made since 30 June 2026 are not published by themselves.
 * @param changes made along with it, in the same service call
 * @throws ServiceError when Google does not confirm it.
 */
export function publishForm(formId: string, changes: readonly object[] = []): void {
  const [answer, changed] = restAll([
    publishCall(formId, true),
    ...(changes.length ? [updateCall(formId, changes)] : []),
  ]);
  if (changes.length) parseAnswer(SERVICE, Updated, changed);
  const { isPublished, isAcceptingResponses } = parseAnswer(SERVICE, Published, answer).publishSettings
    .publishState;
  if (!isPublished || !isAcceptingResponses)
    throw new ServiceError(
      'Google Forms did not publish the form. Open it from Google Drive, choose Publish, then run Set up again.',
    );
}

/** Takes a form back: nobody can fill it in until somebody publishes it. @throws ServiceError when Google does not confirm it. */
export function unpublishForm(formId: string): void {
  if (rest(publishCall(formId, false), Published).publishSettings.publishState.isPublished)
    throw new ServiceError(
      'Google Forms did not take the form back. Open it from Google Drive, choose Published, then Unpublish.',
    );
}

/** Responses of one form handed in at or after an instant. */
export interface ResponsesWanted {
  readonly formId: string;
  /** ISO instant; absent for all. */
  readonly since?: string;
  /** Whether to fetch the form itself along with them, at no further service call. */
  readonly inspect: boolean;
  /** What was answered is left out. */
  readonly idsOnly?: boolean;
}

export interface ResponseList {
  readonly responses: readonly RestResponse[];
  readonly form?: RestForm;
}

const IDS = 'nextPageToken,responses(responseId,createTime,lastSubmittedTime)';

const listCall = ({ formId, since, idsOnly }: ResponsesWanted, pageToken?: string): RestCall => {
  const query = [
    ...(idsOnly === true ? [`fields=${encodeURIComponent(IDS)}`] : []),
    ...(since ? [`filter=${encodeURIComponent(`timestamp >= ${since}`)}`] : []),
    ...(pageToken ? [`pageToken=${encodeURIComponent(pageToken)}`] : []),
  ].join('&');
  return {
    ...SERVICE,
    to: 'read what was handed in',
    url: `${FORMS}/${formId}/responses${query && `?${query}`}`,
    method: 'get',
  };
};

/** Responses by their ids, in one service call. Those that cannot be had, as somebody has deleted them since, are left out. */
export function getResponses(
  wanted: readonly { readonly formId: string; readonly responseId: string }[],
): readonly { readonly formId: string; readonly response: RestResponse }[] {
  const answers = restAll(
    wanted.map(({ formId, responseId }) => ({
      ...SERVICE,
      to: 'read what was handed in',
      url: `${FORMS}/${formId}/responses/${encodeURIComponent(responseId)}`,
      method: 'get',
    })),
  );
  return wanted.flatMap(({ formId }, at) => {
    const response = orError(() => parseAnswer(SERVICE, RestResponse, answers[at]));
    return response instanceof ServiceError ? [] : [{ formId, response }];
  });
}

/** What one form's answers come to, or the error that they ended in: it must not keep the others from being read. */
function orError<T>(read: () => T): T | ServiceError {
  try {
    return read();
  } catch (error) {
    if (error instanceof ServiceError) return error;
    throw error;
  }
}

function furtherPages(want: ResponsesWanted, firstToken: string | undefined): RestResponse[] {
  const responses: RestResponse[] = [];
  for (let token = firstToken; token !== undefined;) {
    const page = rest(listCall(want, token), RestResponses);
    responses.push(...page.responses);
    token = page.nextPageToken;
  }
  return responses;
}

/**
 * Responses of several forms in one service call (one more for every 5,000 responses of a form). For each form its
 * responses, or the error that its list ended in.
 */
export function listResponses(wanted: readonly ResponsesWanted[]): (ResponseList | ServiceError)[] {
  const inspected = wanted.filter(({ inspect }) => inspect);
  const answers = restAll([
    ...wanted.map((want) => listCall(want)),
    ...inspected.map(({ formId }) => formCall(formId)),
  ]);
  return wanted.map((want, index) =>
    orError((): ResponseList => {
      const { responses, nextPageToken } = parseAnswer(SERVICE, RestResponses, answers[index]);
      const form = want.inspect
        ? parseAnswer(SERVICE, RestForm, answers[wanted.length + inspected.indexOf(want)])
        : undefined;
      return {
        responses: [...responses, ...furtherPages(want, nextPageToken)],
        ...(form !== undefined && { form }),
      };
    }),
  );
}
