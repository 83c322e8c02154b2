/** The requests of a Forms API `batchUpdate`, done in order on one form. */
import { copyOf, listAt, numberAt, objectAt, textAt, type JsonObject } from '../../json';
import type { State, StoredForm } from '../../state';
import { applyMask } from '../field-mask';
import { checkedItem, checkFormSize, checkLine } from './check-item';
import { optionsOf, questionIdsOf } from './form-store';
import { GoogleError, NotImplemented } from '../google-error';

type Handler = (state: State, form: StoredForm, request: JsonObject) => JsonObject;

/** The replies, one for each request. @throws GoogleError naming the request that is wrong. */
export function updateForm(state: State, form: StoredForm, body: JsonObject): JsonObject[] {
  const requests = listAt(body, 'requests');
  if (requests.length === 0) throw new GoogleError('Must specify at least one request.');
  const replies = requests.map((request, index) => {
    const kinds = Object.keys(request);
    const [kind = ''] = kinds;
    const handler = HANDLERS[kind];
    if (kinds.length !== 1)
      throw new GoogleError(`Invalid requests[${index}]: exactly one kind of request must be set`);
    if (!handler) throw new NotImplemented(`Forms batchUpdate request "${kind}"`);
    try {
      return handler(state, form, objectAt(request, kind));
    } catch (error) {
      if (error instanceof GoogleError)
        throw new GoogleError(`Invalid requests[${index}].${kind}: ${error.message}`);
      throw error;
    }
  });
  checkFormSize(form);
  return replies;
}

const HANDLERS: Readonly<Record<string, Handler>> = {
  createItem: (state, form, request) => {
    const index = indexOf('create_item', request, 'location', form.items.length);
    const item = checkedItem(state, form, objectAt(request, 'item'), null);
    form.items.splice(index, 0, item);
    const questionId = questionIdsOf(item);
    return { createItem: { itemId: item.rest.itemId, ...(questionId.length > 0 && { questionId }) } };
  },
  updateItem: (state, form, request) => {
    const index = indexOf('update_item', request, 'location', form.items.length - 1);
    const old = form.items[index];
    if (!old) throw new GoogleError(`Index ${index} out of range`);
    const rest: JsonObject = copyOf(old.rest);
    requireMask(request);
    applyMask(rest, objectAt(request, 'item'), textAt(request, 'updateMask'));
    const item = checkedItem(state, form, rest, old);
    const { validation, arriveAt } = old;
    form.items[index] = { ...item, ...(validation && { validation }), ...(arriveAt && { arriveAt }) };
    return {};
  },
  moveItem: (_state, form, request) => {
    const from = indexOf('move_item', request, 'originalLocation', form.items.length - 1);
    const to = indexOf('move_item', request, 'newLocation', form.items.length - 1);
    const [item] = form.items.splice(from, 1);
    if (item) form.items.splice(to, 0, item);
    return {};
  },
  deleteItem: (_state, form, request) => {
    const [gone] = form.items.splice(indexOf('delete_item', request, 'location', form.items.length - 1), 1);
    const target = gone?.rest.itemId;
    if (form.items.some((item) => optionsOf(item).some((option) => option['goToSectionId'] === target))) {
      throw new GoogleError(`Section ${target ?? ''} is the target of an option's goToSectionId.`);
    }
    return {};
  },
  updateFormInfo: (_state, form, request) => {
    const info: JsonObject = { title: form.title, description: form.description };
    requireMask(request);
    applyMask(info, objectAt(request, 'info'), textAt(request, 'updateMask'));
    const title = textAt(info, 'title');
    if (title === '') throw new GoogleError('info.title was not provided');
    checkLine(title);
    form.title = title;
    form.description = textAt(info, 'description');
    return {};
  },
  updateSettings: (_state, form, request) => {
    const settings: JsonObject = { emailCollectionType: form.emailCollectionType };
    requireMask(request);
    applyMask(settings, objectAt(request, 'settings'), textAt(request, 'updateMask'));
    if (settings['quizSettings']) throw new NotImplemented('Forms quizSettings');
    form.emailCollectionType = textAt(settings, 'emailCollectionType') || 'DO_NOT_COLLECT';
    return {};
  },
};

/** Seen in a test of another project. */
function requireMask(request: JsonObject): void {
  if (textAt(request, 'updateMask').trim() === '') throw new GoogleError('Update mask is required');
}

/** Wording quoted from one server, twice: `create_item.location.index is invalid`. */
function indexOf(of: string, request: JsonObject, key: string, last: number): number {
  const index = numberAt(objectAt(request, key), 'index');
  if (index === undefined || !Number.isInteger(index) || index < 0 || index > last) {
    const field = key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
    throw new GoogleError(`${of}.${field}.index is invalid`);
  }
  return index;
}
