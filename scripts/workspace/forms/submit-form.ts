/** Handing in a form: checks it, keeps the response, writes it to the linked response sheet. */
import { textAt } from '../json';
import { mayRespond } from '../google/access';
import { questionIdOf, questionIdsOf } from '../google/forms/form-store';
import { writeResponse, type WrittenRow } from '../google/forms/response-sheet';
import { formAppIdOf, nextId, responseOf, type State, type StoredForm, type StoredResponse } from '../state';
import { walk } from './validate-submission';
import { isQuestion } from './form-pages';

export interface Submission {
  /** Question id (hex) or item title to the answer, or answers of ticked boxes. */
  readonly answers: Readonly<Record<string, string | readonly string[]>>;
  /** The response that is being changed. */
  readonly responseId?: string;
  /** Who hands it in; somebody who has not signed in unless given. */
  readonly by?: string;
  /** Leave out answers to questions on pages that are not reached, instead of refusing. */
  readonly dropUnreached?: boolean;
}

export interface Submitted {
  readonly form: StoredForm;
  readonly response: StoredResponse;
  readonly written: WrittenRow | null;
}

/**
 * @param now instant of submission, ISO.
 * @throws Error naming the form and every answer that a person could not have handed in.
 */
export function submitForm(state: State, formId: string, submission: Submission, now: string): Submitted {
  const form = state.forms[formId];
  if (!form) throw new Error(`There is no form "${formId}".`);
  if (!form.isPublished || !form.isAcceptingResponses) {
    throw new Error(
      `The form "${form.title}" is not accepting responses (published: ${String(form.isPublished)}).`,
    );
  }
  if (!mayRespond(form, submission.by ?? ''))
    throw new Error(`You need permission to fill in the form "${form.title}". Ask its owner for it.`);
  const { answers, problems, unreached } = walk(form, byQuestion(form, submission.answers));
  if (problems.length > 0)
    throw new Error(`The form "${form.title}" was not handed in. ${problems.join('; ')}`);
  if (unreached.length > 0 && !submission.dropUnreached) {
    throw new Error(
      `These answers are on pages of "${form.title}" that are not reached: ${unreached.join('; ')}`,
    );
  }
  const response = keep(state, form, submission.responseId, answers, now);
  return { form, response, written: writeResponse(state, form, response) };
}

/**
 * A response that a script hands in: kept and written like a person's, but nothing of it is checked that FormApp has not
 * checked when it was built, and no trigger fires (guide "Installable triggers", restrictions).
 * @param now instant of submission, ISO
 */
export function submitByScript(
  state: State,
  form: StoredForm,
  answers: Record<string, string[]>,
  now: string,
): StoredResponse {
  const response = keep(state, form, undefined, answers, now);
  writeResponse(state, form, response);
  return response;
}

function keep(
  state: State,
  form: StoredForm,
  responseId: string | undefined,
  answers: Record<string, string[]>,
  now: string,
): StoredResponse {
  if (responseId === undefined) {
    const responseId = nextId(state, 'response');
    const response = {
      responseId,
      formAppId: state.settings.responseIds === 'two' ? formAppIdOf(responseId) : responseId,
      createTime: now,
      lastSubmittedTime: toMicroseconds(now, state.counter),
      answers,
    };
    form.responses.push(response);
    return response;
  }
  const found = responseOf(form, responseId);
  if (!found) throw new Error(`The form "${form.title}" has no response "${responseId}".`);
  if (!form.allowEdits) throw new Error(`The form "${form.title}" does not allow responses to be edited.`);
  found.answers = answers;
  found.lastSubmittedTime = toMicroseconds(now, (state.counter += 1));
  return found;
}

/** An instant with some microseconds more, as Google gives the last time that a response was handed in. */
const toMicroseconds = (instant: string, some: number): string =>
  instant.replace(/Z$/, `${String(((some * 389) % 999) + 1).padStart(3, '0')}Z`);

/** @throws Error for a key that is neither a question id nor the title of exactly one question. */
function byQuestion(form: StoredForm, given: Submission['answers']): Record<string, readonly string[]> {
  const questions = form.items.filter(isQuestion);
  const byId: Record<string, readonly string[]> = {};
  const rows = new Set(form.items.filter((item) => !isQuestion(item)).flatMap(questionIdsOf));
  for (const [key, value] of Object.entries(given)) {
    if (rows.has(key)) {
      byId[key] = typeof value === 'string' ? [value] : value;
      continue;
    }
    const found = questions.filter(
      (item) => questionIdOf(item) === key || textAt(item.rest, 'title') === key,
    );
    const [item] = found;
    if (!item || found.length > 1) {
      throw new Error(
        `The form "${form.title}" has ${found.length} questions called "${key}", expected one.`,
      );
    }
    byId[questionIdOf(item)] = typeof value === 'string' ? [value] : value;
  }
  return byId;
}
