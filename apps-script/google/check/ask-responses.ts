/** Asks how one response looks to FormApp and to the Forms API. */
import * as z from 'zod/mini';
import type { AssumptionId } from '../../../shared/google-check/assumptions';
import { RESPONSES } from '../../../shared/google-check/response-assumptions';
import { listResponses, type RestResponse } from '../forms-api';
import { ServiceError } from '../../../shared/errors';
import { rest } from '../rest';
import { askFor } from './ask-by-form-app';
import { formForCheck } from './ask-form';
import type { Notebook } from './notebook';

type FormResponse = GoogleAppsScript.Forms.FormResponse;

function listed(formId: string, since?: string): readonly RestResponse[] {
  const [list] = listResponses([{ formId, inspect: false, ...(since !== undefined && { since }) }]);
  if (list instanceof ServiceError) throw list;
  return list?.responses ?? [];
}

const WAIT_MS = 2000;
const TRIES = 6;

/** Asks until it is listed, for as long as the product would wait for it. */
function firstListed(formId: string): RestResponse | undefined {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const [found] = listed(formId);
    if (found) return found;
    Utilities.sleep(WAIT_MS);
  }
  return undefined;
}

const millisecond = (instant: string): number => Date.parse(instant.replace(/(\.\d{3})\d+/, '$1'));

/** Answers of both ways as one text, in the form's order whatever order either gives. */
const inOrder = (answers: readonly string[]): string => [...answers].sort().join(' | ');

function compareAnswers(seen: FormResponse, found: RestResponse): { got: string; says: string } {
  const one = inOrder(seen.getItemResponses().map((each) => [each.getResponse()].flat(2).join(',')));
  const other = inOrder(
    Object.values(found.answers).map(({ textAnswers }) =>
      (textAnswers?.answers ?? []).map(({ value }) => value).join(','),
    ),
  );
  return { got: one === other ? 'the same' : 'different', says: one === other ? '' : `${one} / ${other}` };
}

/** Hands in one response and reads it both ways; one question is left blank. */
export function askResponses({ note, skip, holds, made }: Notebook): void {
  const later = RESPONSES.slice(1).map(({ id }): AssumptionId => id);
  // Without the API there is nothing to hold FormApp's answers against.
  if (!holds('form-made') || !holds('form-published')) return skip('handed-in', ...later);
  const formId = formForCheck(made, holds('ids-chosen'));
  let seen: FormResponse | undefined;
  note('handed-in', () => {
    seen = askFor(FormApp.openById(formId)).submit();
    return 'handed in';
  });
  const handedIn = seen;
  if (!handedIn) return skip(...later);
  let found: RestResponse | undefined;
  note('response-listed', () => {
    found = firstListed(formId);
    return found ? 'listed' : 'not yet';
  });
  const response = found;
  if (!response) return skip(...later.slice(1));
  note('response-ids', () => (handedIn.getId() === response.responseId ? 'one id' : 'two ids'));
  note('response-other-id', () => {
    const url = `https://forms.googleapis.com/v1/forms/${formId}/responses/${handedIn.getId()}`;
    rest({ service: 'Google Forms', to: 'read a response', url, method: 'get' }, z.looseObject({}));
    return 'found';
  });
  note('response-instant', () => {
    const apart = handedIn.getTimestamp().getTime() - millisecond(response.lastSubmittedTime);
    return apart === 0 ? 'the same millisecond' : { got: 'apart', says: `${apart} ms` };
  });
  note('response-times', () => {
    const apart = millisecond(response.lastSubmittedTime) - millisecond(response.createTime);
    return apart === 0 ? 'the same millisecond' : { got: 'apart', says: `${apart} ms` };
  });
  note('response-filter', () =>
    listed(formId, response.lastSubmittedTime).length === 1 ? 'included' : 'left out',
  );
  note('response-link', () =>
    /entry\.\d+=Some(%20|\+| )words/.test(handedIn.toPrefilledUrl()) ? 'the answers' : 'no answers',
  );
  note('response-answers', () => compareAnswers(handedIn, response));
}
