/** What the Forms REST API refuses of an item, in its words where they are known. */
import { copyOf, isObject, listAt, objectAt, textAt, type JsonObject } from '../../json';
import { freshHexId } from '../../runtime';
import type { State, StoredForm, StoredItem } from '../../state';
import { GoogleError, NotImplemented } from '../google-error';
import { isAssumed, unconfirmed } from '../unconfirmed';
import { kindOf, optionsOf, questionIdsOf, questionOf, questionsOf } from './form-store';

/** Most choices and items of a form. Forms built to the limit: 3,960 choices passed, 4,950 not; 200 items passed, 444 not. */
const CHOICES_LIMIT = 3960;
const ITEMS_LIMIT = 200;

/** @throws GoogleError when a text that stands on one line has more (quoted by seven projects). */
export function checkLine(text: string): void {
  if (/[\r\n]/.test(text)) throw new GoogleError('Displayed text cannot contain newlines');
}

/** @throws GoogleError when the form as a whole has become too large. */
export function checkFormSize(form: StoredForm): void {
  const what = 'Batch update failed: update results in the schema exceeding the';
  if (form.items.length > ITEMS_LIMIT) throw new GoogleError(`${what} entry limit`);
  const choices = form.items.reduce((sum, item) => sum + optionsOf(item).length, 0);
  if (choices > CHOICES_LIMIT) throw new GoogleError(`${what} choice limit`);
}

const KINDS = ['questionItem', 'pageBreakItem', 'textItem', 'questionGroupItem', 'imageItem', 'videoItem'];
const MADE = ['questionItem', 'pageBreakItem', 'textItem', 'questionGroupItem'];

/** The item with its ids filled in, after the checks that Google makes. */
export function checkedItem(
  state: State,
  form: StoredForm,
  given: JsonObject,
  old: StoredItem | null,
): StoredItem {
  const others = form.items.filter((one) => one !== old);
  const kinds = KINDS.filter((kind) => given[kind] !== undefined);
  const [kind = ''] = kinds;
  if (kinds.length !== 1)
    throw new GoogleError(`an item must be of exactly one kind; given: ${kinds.join(', ') || 'none'}`);
  if (!MADE.includes(kind)) throw new NotImplemented(`Forms item kind "${kind}"`);
  if (state.settings.chosenIds === 'refused' && old === null && hasOwnId(given))
    throw new GoogleError('item_id and question_id are output only.');
  const rest = { ...copyOf(given), itemId: textAt(given, 'itemId') || freshHexId(state) };
  checkId(
    state,
    rest.itemId,
    others.map((one) => one.rest.itemId),
  );
  checkLine(textAt(rest, 'title'));
  checkLengths(state, rest);
  const item: StoredItem = { rest };
  const taken = others.flatMap(questionIdsOf);
  for (const question of questionsOf(item)) checkQuestion(state, question, taken);
  if (kind === 'questionItem') {
    if (!questionOf(item)) throw new GoogleError('questionItem.question is required');
    checkChoice(state, form, objectAt(questionOf(item) ?? {}, 'choiceQuestion'), questionOf(item) ?? {});
  }
  if (kind === 'questionGroupItem' && questionsOf(item).length === 0)
    throw new GoogleError('QuestionGroupItem.questions is required');
  return item;
}

const hasOwnId = (given: JsonObject): boolean =>
  given['itemId'] !== undefined ||
  questionsOf({ rest: { ...given, itemId: '' } }).some((one) => one['questionId'] !== undefined);

function checkLengths(state: State, rest: JsonObject): void {
  const titles = [
    textAt(rest, 'title'),
    ...optionsOf({ rest: { ...rest, itemId: '' } }).map((one) => textAt(one, 'value')),
  ];
  if (titles.some((text) => text.length > 5_000) || textAt(rest, 'description').length > 50_000)
    unconfirmed(state, 'long-form-texts', 'Displayed text is too long');
}

/** Wording quoted from one log. */
function checkId(state: State, id: string, taken: readonly string[]): void {
  const invalid = new GoogleError(`${id}: Invalid ID`);
  if (!/^[0-9a-f]+$/.test(id)) throw invalid;
  if (isAssumed(state, 'chosen-ids-below-2-to-31') && (id.length > 8 || Number.parseInt(id, 16) >= 2 ** 31))
    throw invalid;
  if (taken.some((one) => Number.parseInt(one, 16) === Number.parseInt(id, 16)))
    throw new GoogleError(`The ID "${id}" is already used in the form`); // Documented; words unknown.
}

/** Kinds of question; a file upload is documented as one that the API cannot make. */
const QUESTIONS = /^(text|choice|date|time|scale|rating|row)Question$/;

function checkQuestion(state: State, question: JsonObject, taken: readonly string[]): void {
  const kinds = Object.keys(question).filter((key) => key.endsWith('Question'));
  const [kind = ''] = kinds;
  if (kinds.length !== 1) throw new GoogleError('a question must be of exactly one kind');
  if (kind === 'fileUploadQuestion')
    throw new GoogleError('Creating file upload questions is not supported.'); // Documented; words unknown.
  if (!QUESTIONS.test(kind)) throw new NotImplemented(`Forms question kind "${kind}"`);
  if (question['grading'] !== undefined)
    throw new GoogleError('Invalid grading, grading cannot be set on a form that has no grading settings.'); // Measured, October 2026.
  question['questionId'] ??= freshHexId(state);
  checkId(state, textAt(question, 'questionId'), taken);
}

/** Wordings from one comparison with the live service, and from two lists of the API's errors. */
function checkChoice(state: State, form: StoredForm, choice: JsonObject, question: JsonObject): void {
  if (!isObject(question['choiceQuestion'])) return;
  const type = textAt(choice, 'type');
  if (!['RADIO', 'CHECKBOX', 'DROP_DOWN'].includes(type))
    throw new GoogleError('choiceQuestion.type is required');
  const options = listAt(choice, 'options');
  if (options.length === 0) throw new GoogleError('ChoiceQuestion.options is required');
  for (const option of options) checkOption(option, type);
  const values = options.filter(({ isOther }) => isOther !== true).map((option) => textAt(option, 'value'));
  if (new Set(values).size < values.length)
    throw new GoogleError('Questions cannot have duplicate choice values.');
  if (new Set(values.map((value) => value.trim())).size < values.length)
    unconfirmed(state, 'choices-that-differ-by-blanks', 'Questions cannot have duplicate choice values.');
  const leading = options.filter((option) => option['goToSectionId'] ?? option['goToAction']);
  if (leading.length === 0) return;
  if (type === 'CHECKBOX') throw new GoogleError('go-to actions are not allowed on CHECKBOX questions');
  if (leading.length < options.length)
    throw new GoogleError('either all options of a question lead somewhere, or none does');
  const pages = form.items.filter((one) => kindOf(one) === 'PAGE_BREAK').map((one) => one.rest.itemId);
  const missing = leading.find(
    (option) => option['goToSectionId'] && !pages.includes(textAt(option, 'goToSectionId')),
  );
  if (missing)
    throw new GoogleError(
      `goToSectionId "${textAt(missing, 'goToSectionId')}" is not the id of a section of the form`,
    );
}

function checkOption(option: JsonObject, type: string): void {
  const value = textAt(option, 'value');
  if (option['isOther'] === true) {
    if (type === 'DROP_DOWN')
      throw new GoogleError('isOther is only allowed on RADIO and CHECKBOX questions');
    if (value !== '') throw new GoogleError('Cannot set option.value when isOther is true');
    return;
  }
  if (value.trim() === '') throw new GoogleError('option.value was not provided');
  checkLine(value);
}
