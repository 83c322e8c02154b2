/** The Forms v1 REST API: create, get, batchUpdate, setPublishSettings, responses. */
import { copyOf, objectAt, textAt, type JsonObject } from '../../json';
import type { Runtime } from '../../runtime';
import { isAppFile, noteOpened } from '../access';
import type { Caller } from '../caller';
import { select } from '../field-mask';
import type { State, StoredForm, StoredResponse } from '../../state';
import { kindOf, newForm, questionIdOf, viewUrl } from './form-store';
import { updateForm } from './forms-update';
import { answerBy, type Route } from '../rest-call';
import { notFound, RestError } from '../rest-error';
import type { Fetched, Reply } from '../http-exchange';
import { isAssumed } from '../unconfirmed';

const BODY = ['drive.file', 'drive', 'forms.body'];
const RESPONSES = ['drive.file', 'drive', 'forms.responses.readonly'];
const PAGE_LIMIT = 5000;

/** Answers one call of the API. */
export function formsRequest(runtime: Runtime, caller: Caller, request: Fetched): Reply {
  const { state } = runtime;
  const formOf = (parameters: JsonObject): StoredForm => {
    const form = state.forms[textAt(parameters, 'formId')];
    // What the add-on may not see is answered as what is not there.
    if (!form || form.trashed || !isAppFile(form, caller)) throw notFound();
    return form;
  };
  const describe = (form: StoredForm): JsonObject => describeForm(runtime, form);
  const routes: Route[] = [
    {
      name: 'forms.create',
      verb: 'POST',
      path: /^\/v1\/forms$/,
      groups: [],
      scopes: BODY,
      handle: (parameters, body) => {
        const info = objectAt(body, 'info');
        const extra = [
          ...Object.keys(body).filter((key) => key !== 'info'),
          ...Object.keys(info).filter((key) => key !== 'title' && key !== 'documentTitle'),
        ];
        if (extra.length > 0) {
          throw invalid(
            'Only info.title can be set when creating a form. To add items and change settings, use batchUpdate.',
          );
        }
        const title = textAt(info, 'title');
        if (title === '') throw invalid('info.title was not provided');
        const asked = textAt(parameters, 'unpublished');
        const published = asked === '' ? state.settings.newForms === 'published' : asked !== 'true';
        const documentTitle = textAt(info, 'documentTitle') || 'Untitled form';
        const form = newForm(state, { title, documentTitle, published, owner: caller.user });
        noteOpened(form, caller);
        return describe(form);
      },
    },
    {
      name: 'forms.get',
      verb: 'GET',
      path: /^\/v1\/forms\/([^/:]+)$/,
      groups: ['formId'],
      scopes: BODY,
      handle: (parameters) => describe(formOf(parameters)),
    },
    {
      name: 'forms.batchUpdate',
      verb: 'POST',
      path: /^\/v1\/forms\/([^/:]+):batchUpdate$/,
      groups: ['formId'],
      scopes: BODY,
      handle: (parameters, body) => {
        const form = formOf(parameters);
        const required = textAt(objectAt(body, 'writeControl'), 'requiredRevisionId');
        if (required !== '' && required !== revisionOf(form)) {
          throw invalid('The required revision ID is not the latest revision of the form.');
        }
        // All or nothing: the form is replaced only when every request has worked.
        const draft = copyOf(form);
        const replies = updateForm(state, draft, body);
        draft.revision += 1;
        state.forms[form.formId] = draft;
        return {
          replies,
          writeControl: { requiredRevisionId: revisionOf(draft) },
          ...(body['includeFormInResponse'] === true && { form: describe(draft) }),
        };
      },
    },
    {
      name: 'forms.setPublishSettings',
      verb: 'POST',
      path: /^\/v1\/forms\/([^/:]+):setPublishSettings$/,
      groups: ['formId'],
      scopes: BODY,
      handle: (parameters, body) => {
        const form = formOf(parameters);
        const wanted = objectAt(objectAt(body, 'publishSettings'), 'publishState');
        const { isPublished, isAcceptingResponses } = wanted;
        if (typeof isPublished !== 'boolean' || typeof isAcceptingResponses !== 'boolean') {
          throw invalid('publish_state must set both is_published and is_accepting_responses.');
        }
        if (isAcceptingResponses && !isPublished) {
          throw invalid('A form that is not published cannot accept responses.');
        }
        Object.assign(form, { isPublished, isAcceptingResponses });
        return {
          formId: form.formId,
          publishSettings: { publishState: { isPublished, isAcceptingResponses } },
        };
      },
    },
    {
      name: 'forms.responses.list',
      verb: 'GET',
      path: /^\/v1\/forms\/([^/:]+)\/responses$/,
      groups: ['formId'],
      scopes: RESPONSES,
      handle: (parameters) =>
        select(listResponses(state, formOf(parameters), parameters), textAt(parameters, 'fields')),
    },
    {
      name: 'forms.responses.get',
      verb: 'GET',
      path: /^\/v1\/forms\/([^/:]+)\/responses\/([^/]+)$/,
      groups: ['formId', 'responseId'],
      scopes: RESPONSES,
      handle: (parameters) => {
        const form = formOf(parameters);
        const found = form.responses.find((one) => one.responseId === parameters['responseId']);
        if (!found) throw notFound();
        return { formId: form.formId, ...describeResponse(uploadsOf(form), found) };
      },
    },
  ];
  return answerBy(routes, 'forms', runtime, caller, request);
}

const invalid = (message: string): RestError => new RestError(400, 'INVALID_ARGUMENT', message);

const revisionOf = (form: StoredForm): string => `revision-${form.revision.toString().padStart(8, '0')}`;

/** REST `Form`. */
function describeForm(runtime: Runtime, form: StoredForm): JsonObject {
  const { isPublished, isAcceptingResponses } = form;
  return {
    formId: form.formId,
    info: {
      title: form.title,
      documentTitle: form.documentTitle,
      ...(form.description && { description: form.description }),
    },
    settings: { emailCollectionType: form.emailCollectionType },
    revisionId: revisionOf(form),
    responderUri: viewUrl(runtime.formsHost, form),
    ...(form.items.length > 0 && { items: form.items.map((item) => item.rest) }),
    ...(form.destination && { linkedSheetId: form.destination.spreadsheetId }),
    publishSettings: { publishState: { isPublished, isAcceptingResponses } },
  };
}

/** Ids of the questions that are answered with files. */
const uploadsOf = ({ items }: StoredForm): ReadonlySet<string> =>
  new Set(items.filter((item) => kindOf(item) === 'FILE_UPLOAD').map(questionIdOf));

/** REST `FormResponse`, without `formId`, as lists give it. */
const describeResponse = (uploads: ReadonlySet<string>, response: StoredResponse): JsonObject => ({
  responseId: response.responseId,
  createTime: response.createTime,
  lastSubmittedTime: response.lastSubmittedTime,
  answers: Object.fromEntries(
    Object.entries(response.answers).map(([questionId, values]) => [
      questionId,
      {
        questionId,
        ...(uploads.has(questionId)
          ? { fileUploadAnswers: { answers: values.map((fileId) => ({ fileId, fileName: fileId })) } }
          : { textAnswers: { answers: values.map((value) => ({ value })) } }),
      },
    ]),
  ),
});

/**
 * Filters `timestamp >= N` and `timestamp > N`, N in RFC 3339; the only ones that the API has. The order of
 * responses is not promised by Google, so it is made one that nobody can rely on.
 */
function listResponses(state: State, form: StoredForm, parameters: JsonObject): JsonObject {
  const filter = textAt(parameters, 'filter');
  const [, operator, instant = ''] = /^timestamp\s*(>=|>)\s*(\S+)$/.exec(filter) ?? [];
  const after = microseconds(instant);
  const isRfc3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/.test(instant);
  if (filter !== '' && (!operator || !isRfc3339 || Number.isNaN(after)))
    throw invalid(`Invalid filter: ${filter}`);
  const size = Number(textAt(parameters, 'pageSize') || PAGE_LIMIT);
  if (!Number.isInteger(size) || size < 0) throw invalid('Invalid page size.');
  const from = Number(textAt(parameters, 'pageToken').replace('page-', '') || 0);
  if (!Number.isInteger(from)) throw invalid('Invalid page token.');
  const found = form.responses
    .filter(({ createTime, lastSubmittedTime }) => {
      if (filter === '') return true;
      const isLast = isAssumed(state, 'edits-are-listed-by-their-last-submission');
      const at = microseconds(isLast ? lastSubmittedTime : createTime);
      return operator === '>=' ? at >= after : at > after;
    })
    .sort((a, b) => shuffled(a.responseId) - shuffled(b.responseId));
  const to = from + Math.min(size || PAGE_LIMIT, PAGE_LIMIT);
  const page = found.slice(from, to);
  const uploads = uploadsOf(form);
  return {
    ...(page.length > 0 && { responses: page.map((one) => describeResponse(uploads, one)) }),
    ...(to < found.length && { nextPageToken: `page-${to}` }),
  };
}

/** Microseconds since 1970 of an instant in RFC 3339. */
const microseconds = (instant: string): number => {
  const [, beyond = ''] = /\.\d{3}(\d{1,3})/.exec(instant) ?? [];
  return Date.parse(instant) * 1000 + Number(beyond.padEnd(3, '0'));
};

const shuffled = (id: string): number =>
  [...id].reduce((sum, letter) => Math.imul(sum ^ letter.charCodeAt(0), 0x9e3779b1) >>> 0, 7);
