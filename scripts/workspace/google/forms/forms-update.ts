/** The requests of a Forms API `batchUpdate`, done in order on one form. */
import { copyOf, isObject, listAt, numberAt, objectAt, textAt, type JsonObject } from '../../json';
import { freshHexId } from '../../runtime';
import type { State, StoredForm, StoredItem } from '../../state';
import { applyMask } from '../field-mask';
import { checkOptions, kindOf, optionsOf, questionIdOf, questionOf } from './form-store';
import { GoogleError, NotImplemented } from '../google-error';

type Handler = (state: State, form: StoredForm, request: JsonObject) => JsonObject;

/** The replies, one for each request. @throws GoogleError naming the request that is wrong. */
export function updateForm(state: State, form: StoredForm, body: JsonObject): JsonObject[] {
  const requests = listAt(body, 'requests');
  if (requests.length === 0) throw new GoogleError('Must specify at least one request.');
  return requests.map((request, index) => {
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
}

const HANDLERS: Readonly<Record<string, Handler>> = {
  createItem: (state, form, request) => {
    const index = indexOf(request, 'location', form.items.length);
    const item = checkedItem(state, form, objectAt(request, 'item'), null);
    form.items.splice(index, 0, item);
    const questionId = questionIdOf(item);
    return { createItem: { itemId: item.rest.itemId, ...(questionId && { questionId: [questionId] }) } };
  },
  updateItem: (state, form, request) => {
    const index = indexOf(request, 'location', form.items.length - 1);
    const old = form.items[index];
    if (!old) throw new GoogleError(`Index ${index} out of range`);
    const rest: JsonObject = copyOf(old.rest);
    applyMask(rest, objectAt(request, 'item'), textAt(request, 'updateMask'));
    const item = checkedItem(state, form, rest, old);
    const { validation, arriveAt } = old;
    form.items[index] = { ...item, ...(validation && { validation }), ...(arriveAt && { arriveAt }) };
    return {};
  },
  moveItem: (_state, form, request) => {
    const from = indexOf(request, 'originalLocation', form.items.length - 1);
    const to = indexOf(request, 'newLocation', form.items.length - 1);
    const [item] = form.items.splice(from, 1);
    if (item) form.items.splice(to, 0, item);
    return {};
  },
  deleteItem: (_state, form, request) => {
    const [gone] = form.items.splice(indexOf(request, 'location', form.items.length - 1), 1);
    const target = gone?.rest.itemId;
    if (form.items.some((item) => optionsOf(item).some((option) => option['goToSectionId'] === target))) {
      throw new GoogleError(`Section ${target ?? ''} is the target of an option's goToSectionId.`);
    }
    return {};
  },
  updateFormInfo: (_state, form, request) => {
    const info: JsonObject = { title: form.title, description: form.description };
    applyMask(info, objectAt(request, 'info'), textAt(request, 'updateMask'));
    const title = textAt(info, 'title');
    if (title === '') throw new GoogleError('info.title is required');
    checkLine('info.title', title);
    form.title = title;
    form.description = textAt(info, 'description');
    return {};
  },
  updateSettings: (_state, form, request) => {
    const settings: JsonObject = { emailCollectionType: form.emailCollectionType };
    applyMask(settings, objectAt(request, 'settings'), textAt(request, 'updateMask'));
    if (settings['quizSettings']) throw new NotImplemented('Forms quizSettings');
    form.emailCollectionType = textAt(settings, 'emailCollectionType') || 'DO_NOT_COLLECT';
    return {};
  },
};

function indexOf(request: JsonObject, key: string, last: number): number {
  const index = numberAt(objectAt(request, key), 'index');
  if (index === undefined) throw new GoogleError(`${key}.index is required`);
  if (!Number.isInteger(index) || index < 0 || index > last) {
    throw new GoogleError(`${key}.index ${index} is out of range: it must be from 0 to ${last}`);
  }
  return index;
}

function checkLine(name: string, text: string): void {
  if (/[\r\n]/.test(text)) throw new GoogleError(`${name}: Displayed text cannot contain newlines`);
}

const KINDS = ['questionItem', 'pageBreakItem', 'textItem', 'questionGroupItem', 'imageItem', 'videoItem'];
const QUESTIONS = ['textQuestion', 'choiceQuestion', 'dateQuestion'];
const HEX_ID = /^[0-9a-f]{1,8}$/;

/** The item with its ids filled in, after the checks that Google makes. */
function checkedItem(state: State, form: StoredForm, given: JsonObject, old: StoredItem | null): StoredItem {
  const others = form.items.filter((one) => one !== old);
  const kinds = KINDS.filter((kind) => given[kind] !== undefined);
  if (kinds.length !== 1)
    throw new GoogleError(`an item must be of exactly one kind; given: ${kinds.join(', ') || 'none'}`);
  if (!['questionItem', 'pageBreakItem', 'textItem'].includes(kinds[0] ?? '')) {
    throw new NotImplemented(`Forms item kind "${kinds[0] ?? ''}"`);
  }
  const rest = { ...copyOf(given), itemId: textAt(given, 'itemId') || freshHexId(state) };
  checkId(
    'itemId',
    rest.itemId,
    others.map((one) => one.rest.itemId),
  );
  checkLine('item.title', textAt(rest, 'title'));
  const item: StoredItem = { rest };
  if (kinds[0] === 'questionItem') checkQuestion(state, form, item, others);
  return item;
}

function checkId(name: string, id: string, taken: readonly string[]): void {
  if (!HEX_ID.test(id))
    throw new GoogleError(`${name} "${id}" is not valid: expected up to 8 hexadecimal digits`);
  if (Number.parseInt(id, 16) >= 2 ** 31)
    throw new GoogleError(`${name} "${id}" is not valid: it must be below 80000000`);
  if (taken.some((one) => Number.parseInt(one, 16) === Number.parseInt(id, 16))) {
    throw new GoogleError(`${name} "${id}" is already used in the form`);
  }
}

function checkQuestion(
  state: State,
  form: StoredForm,
  item: StoredItem,
  others: readonly StoredItem[],
): void {
  const question = questionOf(item);
  if (!question) throw new GoogleError('questionItem.question is required');
  const kinds = Object.keys(question).filter((key) => key.endsWith('Question'));
  if (kinds.length !== 1) throw new GoogleError('a question must be of exactly one kind');
  if (!QUESTIONS.includes(kinds[0] ?? ''))
    throw new NotImplemented(`Forms question kind "${kinds[0] ?? ''}"`);
  question['questionId'] ??= freshHexId(state);
  checkId('questionId', textAt(question, 'questionId'), others.map(questionIdOf).filter(Boolean));
  const choice = question['choiceQuestion'];
  if (!isObject(choice)) return;
  if (!['RADIO', 'CHECKBOX', 'DROP_DOWN'].includes(textAt(choice, 'type')))
    throw new GoogleError('choiceQuestion.type is required');
  const options = listAt(choice, 'options');
  options.forEach((option) => checkLine('option.value', textAt(option, 'value')));
  checkOptions(options.map((option) => textAt(option, 'value')));
  const leading = options.filter((option) => option['goToSectionId'] ?? option['goToAction']);
  if (leading.length === 0) return;
  if (textAt(choice, 'type') === 'CHECKBOX')
    throw new GoogleError('go-to actions are not allowed on CHECKBOX questions');
  if (leading.length < options.length) {
    throw new GoogleError('either all options of a question lead somewhere, or none does');
  }
  const pages = form.items.filter((one) => kindOf(one) === 'PAGE_BREAK').map((one) => one.rest.itemId);
  const missing = leading.find(
    (option) => option['goToSectionId'] && !pages.includes(textAt(option, 'goToSectionId')),
  );
  if (missing)
    throw new GoogleError(
      `goToSectionId "${textAt(missing, 'goToSectionId')}" is not the id of a section of the form`,
    );
}
