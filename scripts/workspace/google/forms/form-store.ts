/** Forms as stored: making them, finding their items and questions. Used by FormApp, the REST API and the pages. */
import { copyOf, isObject, listAt, objectAt, textAt, type JsonObject } from '../../json';
import { freshHexId } from '../../runtime';
import { ANYONE_MAY_RESPOND, nextId, type State, type StoredForm, type StoredItem } from '../../state';
import { mayEdit } from '../access';
import { GoogleError } from '../google-error';

export interface NewForm {
  /** Stands on the page. */
  readonly title: string;
  /** Its name in Drive. */
  readonly documentTitle: string;
  readonly published: boolean;
  readonly owner: string;
}

/** A blank form, among the state’s. */
export function newForm(state: State, { title, documentTitle, published, owner }: NewForm): StoredForm {
  const formId = nextId(state, 'form');
  const form: StoredForm = {
    formId,
    publicId: `1FAIpQL-${formId}`,
    title,
    documentTitle,
    description: '',
    items: [],
    revision: 1,
    isPublished: published,
    isAcceptingResponses: published,
    emailCollectionType: 'DO_NOT_COLLECT',
    confirmation: '',
    progressBar: false,
    allowEdits: false,
    respondAgainLink: true,
    responses: [],
    owner,
    permissions: state.settings.newFormsOpenTo === 'anyone' ? [ANYONE_MAY_RESPOND] : [],
    openedWith: [],
  };
  state.forms[formId] = form;
  return form;
}

/** The question object of an item, or null for page breaks and text. */
export function questionOf(item: StoredItem): JsonObject | null {
  const question = objectAt(item.rest, 'questionItem')['question'];
  return isObject(question) ? question : null;
}

/** Every question object of an item: one, one a row of a grid, or none. */
export const questionsOf = (item: StoredItem): JsonObject[] => {
  const one = questionOf(item);
  return one ? [one] : listAt(objectAt(item.rest, 'questionGroupItem'), 'questions');
};

/** Ids of all its questions, lower-case hex. */
export const questionIdsOf = (item: StoredItem): string[] =>
  questionsOf(item).map((question) => textAt(question, 'questionId'));

/** Lower-case hex; '' for page breaks, text and grids. */
export const questionIdOf = (item: StoredItem): string => textAt(questionOf(item) ?? {}, 'questionId');

export type ItemKind =
  | 'TEXT'
  | 'PARAGRAPH_TEXT'
  | 'MULTIPLE_CHOICE'
  | 'LIST'
  | 'CHECKBOX'
  | 'DATE'
  | 'PAGE_BREAK'
  | 'SECTION_HEADER';

/** Kinds that people add in Google's editor; the add-on makes none of them. */
export type HandMadeKind =
  'SCALE' | 'RATING' | 'TIME' | 'FILE_UPLOAD' | 'GRID' | 'CHECKBOX_GRID' | 'IMAGE' | 'VIDEO';

/** FormApp’s name for its kind. @throws GoogleError for a kind that no stand-in knows. */
export function kindOf(item: StoredItem): ItemKind | HandMadeKind {
  if (item.rest['pageBreakItem']) return 'PAGE_BREAK';
  if (item.rest['textItem']) return 'SECTION_HEADER';
  if (item.rest['imageItem']) return 'IMAGE';
  if (item.rest['videoItem']) return 'VIDEO';
  const grid = objectAt(objectAt(item.rest, 'questionGroupItem'), 'grid');
  if (item.rest['questionGroupItem'])
    return textAt(objectAt(grid, 'columns'), 'type') === 'CHECKBOX' ? 'CHECKBOX_GRID' : 'GRID';
  const question = questionOf(item) ?? {};
  if (question['textQuestion']) {
    return objectAt(question, 'textQuestion')['paragraph'] === true ? 'PARAGRAPH_TEXT' : 'TEXT';
  }
  if (question['dateQuestion']) return 'DATE';
  if (question['timeQuestion']) return 'TIME';
  if (question['scaleQuestion']) return 'SCALE';
  if (question['ratingQuestion']) return 'RATING';
  if (question['fileUploadQuestion']) return 'FILE_UPLOAD';
  const type = textAt(objectAt(question, 'choiceQuestion'), 'type');
  if (type === 'RADIO') return 'MULTIPLE_CHOICE';
  if (type === 'DROP_DOWN') return 'LIST';
  if (type === 'CHECKBOX') return 'CHECKBOX';
  throw new GoogleError(`Item ${item.rest.itemId} is of a kind that the local workspace does not know.`);
}

/** A blank item of a kind, with fresh ids, as FormApp's `add…Item` makes it. */
export function blankItem(state: State, kind: ItemKind): StoredItem {
  const itemId = freshHexId(state);
  const asked = (question: JsonObject): StoredItem => ({
    rest: { itemId, title: '', questionItem: { question: { questionId: freshHexId(state), ...question } } },
  });
  switch (kind) {
    case 'PAGE_BREAK':
      return { rest: { itemId, title: '', pageBreakItem: {} } };
    case 'SECTION_HEADER':
      return { rest: { itemId, title: '', textItem: {} } };
    case 'TEXT':
      return asked({ textQuestion: {} });
    case 'PARAGRAPH_TEXT':
      return asked({ textQuestion: { paragraph: true } });
    case 'DATE':
      return asked({ dateQuestion: { includeYear: true } });
    case 'MULTIPLE_CHOICE':
      return asked({ choiceQuestion: { type: 'RADIO', options: [{ value: '' }] } });
    case 'LIST':
      return asked({ choiceQuestion: { type: 'DROP_DOWN', options: [{ value: '' }] } });
    case 'CHECKBOX':
      return asked({ choiceQuestion: { type: 'CHECKBOX', options: [{ value: '' }] } });
  }
}

/** A copy with fresh ids. */
export function duplicateItem(state: State, item: StoredItem): StoredItem {
  const copy = copyOf(item);
  copy.rest.itemId = freshHexId(state);
  const question = questionOf(copy);
  if (question) question['questionId'] = freshHexId(state);
  return copy;
}

/** REST options of a choice question, in order; none for other items. */
export const optionsOf = (item: StoredItem): JsonObject[] =>
  listAt(objectAt(questionOf(item) ?? {}, 'choiceQuestion'), 'options');

/** @throws GoogleError when there are none, or some are blank or the same. */
export function checkOptions(values: readonly string[]): void {
  if (values.length === 0) throw new GoogleError('Array is empty: choices');
  if (values.some((value) => value.trim() === '')) throw new GoogleError('Choices must not be empty.');
  // Quoted by four projects.
  if (new Set(values).size < values.length)
    throw new GoogleError('Questions cannot have duplicate choice values.');
}

/** Where people fill it in. */
export const viewUrl = (host: string, form: StoredForm): string =>
  `${host}/forms/d/e/${form.publicId}/viewform`;
/** Where its owner edits it. */
export const editUrl = (host: string, form: StoredForm): string => `${host}/forms/d/${form.formId}/edit`;

/** The form with this id. @throws GoogleError when there is none that this person may change. */
export function formById(state: State, user: string, formId: string): StoredForm {
  const form = state.forms[formId];
  if (form && !form.trashed && mayEdit(form, user)) return form;
  // Quoted from a public report, the same for what is not there and for what is somebody else's.
  throw new GoogleError(
    'No item with the given ID could be found. Possibly because you have not edited this item or you do not have permission to access it.',
  );
}
