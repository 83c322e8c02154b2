/** Asks what the Forms API takes and refuses, on a form made for it. */
import * as z from 'zod/mini';
import type { AssumptionId } from '../../../shared/google-check/assumptions';
import { FORM } from '../../../shared/google-check/form-assumptions';
import { DRIVE_FILES } from '../drive-search';
import { createForm, getForm, publishForm, updateForm } from '../forms-api';
import { rest } from '../rest';
import type { Notebook } from './notebook';
import { CHECK_NAME } from './scratch';

const FORMS = 'https://forms.googleapis.com/v1/forms';
/** Of each kind of question, by the id that it is given: their decimals are what a pre-filled link names. */
const QUESTION_IDS = {
  text: '10000001',
  choice: '7ffffffe',
  boxes: '0a0b0c0d',
  date: '10000002',
} as const;

type Question = Readonly<Record<string, unknown>>;
const choices = (type: string, values: readonly string[]): Question => ({
  choiceQuestion: { type, options: values.map((value) => ({ value })) },
});
const item = (title: string, question: Question, more: object = {}): object => ({
  title,
  ...more,
  questionItem: { question },
});
const create = (made: object): object => ({ createItem: { item: made, location: { index: 0 } } });

/** The questions that later parts answer. */
const questionsOf = (ids: Partial<typeof QUESTION_IDS>): object[] => {
  const idOf = (key: keyof typeof QUESTION_IDS): object => (ids[key] ? { questionId: ids[key] } : {});
  return [
    item('Text', { ...idOf('text'), textQuestion: {} }),
    item('Choice', { ...idOf('choice'), ...choices('RADIO', ['Yes', 'No']) }),
    item('Boxes', { ...idOf('boxes'), ...choices('CHECKBOX', ['One', 'Two']) }),
    item('Date', { ...idOf('date'), dateQuestion: { includeYear: true } }),
  ].map(create);
};

const RawForm = z.lazy(() =>
  z.looseObject({
    formId: z.string(),
    responderUri: z.optional(z.string()),
    info: z.looseObject({ documentTitle: z.optional(z.string()) }),
    publishSettings: z.optional(
      z.looseObject({ publishState: z.optional(z.looseObject({ isPublished: z.optional(z.boolean()) })) }),
    ),
  }),
);

const readRaw = (formId: string): z.infer<typeof RawForm> =>
  rest({ service: 'Google Forms', to: 'read the form', url: `${FORMS}/${formId}`, method: 'get' }, RawForm);

const isSameNumber = (id: string, other: string): boolean =>
  Number.parseInt(id, 16) === Number.parseInt(other, 16);

/** Adds the questions with ids of our own, else with Google's. */
function addQuestions({ note, skip }: Notebook, formId: string): void {
  const idsOfForm = (): string[] =>
    getForm(formId).items.flatMap(({ questionItem }) => questionItem?.question.questionId ?? []);
  let ids: string[] = [];
  const wanted = Object.values(QUESTION_IDS);
  const taken = note('ids-chosen', () => {
    updateForm(formId, questionsOf(QUESTION_IDS));
    ids = idsOfForm();
    return wanted.every((id) => ids.some((one) => isSameNumber(one, id))) ? 'taken' : 'given others';
  });
  if (!ids.length) updateForm(formId, questionsOf({}));
  if (!taken) skip('ids-zeros');
  else
    note('ids-zeros', () => {
      const back = ids.find((one) => isSameNumber(one, QUESTION_IDS.boxes)) ?? '';
      return { got: back ? 'the same number' : 'another number', says: `as ${back}` };
    });
}

const SECTION = '10000010';
/** Two questions and a section, in which choices lead to a section, to the next one and to the end. */
function leadsOn(formId: string, chosen: boolean): string {
  const section = { title: 'Section', ...(chosen && { itemId: SECTION }), pageBreakItem: {} };
  const made = updateForm(formId, [create(item('Way', choices('RADIO', ['A', 'B', 'C']))), create(section)]);
  const target = made.items[0]?.itemId;
  const options = [
    { value: 'A', goToSectionId: target },
    { value: 'B', goToAction: 'NEXT_SECTION' },
    { value: 'C', goToAction: 'SUBMIT_FORM' },
  ];
  updateForm(formId, [
    {
      updateItem: {
        item: item('Way', { choiceQuestion: { type: 'RADIO', options } }),
        location: { index: 1 },
        updateMask: 'questionItem.question.choiceQuestion.options',
      },
    },
  ]);
  return 'taken';
}

/** What a request with one question or text comes to; taken away again where it was taken. */
function askTaken(formId: string, made: object): string {
  updateForm(formId, [create(made)]);
  updateForm(formId, [{ deleteItem: { location: { index: 0 } } }]);
  return 'taken';
}

const BROKEN = 'One line\nand another';
const TEXT = { textQuestion: {} };

function askTexts({ note }: Notebook, formId: string): void {
  const taken = (id: AssumptionId, made: object): boolean => note(id, () => askTaken(formId, made));
  taken('ids-high', item('High', { questionId: '80000000', ...TEXT }));
  taken('line-break-title', item(BROKEN, TEXT));
  taken('line-break-choice', item('Lines', choices('RADIO', [BROKEN, 'Other'])));
  note('line-break-help', () => {
    const info = { info: { title: CHECK_NAME, description: BROKEN }, updateMask: 'title,description' };
    updateForm(formId, [{ updateFormInfo: info }]);
    return askTaken(formId, item('Help', TEXT, { description: BROKEN }));
  });
  taken('long-texts', item('q'.repeat(250), TEXT, { description: 'h'.repeat(3290) }));
  taken('too-long-texts', item('q'.repeat(6000), TEXT));
  taken('choices-blanks', item('Blanks', choices('RADIO', ['Yes', ' Yes '])));
}

const Permissions = z.lazy(() =>
  z.object({
    permissions: z.array(
      z.looseObject({
        type: z.string(),
        role: z.string(),
        view: z.optional(z.string()),
        emailAddress: z.optional(z.string()),
      }),
    ),
  }),
);

/** Who may answer, and whom the product may let. */
function askResponders({ note, skip, holds }: Notebook, formId: string): void {
  if (!holds('drive-api')) return skip('responders-first', 'responders-anyone', 'responders-domain');
  const url = `${DRIVE_FILES}/${formId}/permissions`;
  const drive = { service: 'Google Drive', to: 'say who may answer' } as const;
  let home = '';
  note('responders-first', () => {
    const fields = 'fields=permissions(type,role,view,emailAddress)&includePermissionsForView=published';
    const { permissions } = rest({ ...drive, url: `${url}?${fields}`, method: 'get' }, Permissions);
    home = permissions.find(({ role }) => role === 'owner')?.emailAddress?.split('@')[1] ?? '';
    const open = permissions.filter(({ view }) => view === 'published').map(({ type }) => type);
    if (!open.length) return 'nobody yet';
    return open.includes('anyone') ? 'anyone with the link' : open.sort().join(', ');
  });
  const give = (body: object): string => {
    const asked = { ...drive, to: 'let people answer', url, method: 'post' } as const;
    rest({ ...asked, body: { role: 'reader', view: 'published', ...body } }, z.looseObject({}));
    return 'given';
  };
  note('responders-anyone', () => give({ type: 'anyone' }));
  note('responders-domain', () => give({ type: 'domain', domain: home }));
}

const LARGE = 194;

/** Makes a form with one question of each kind, published, with ids of our own where they are taken. @returns its id */
export function formForCheck(made: Notebook['made'], chosen: boolean): string {
  const formId = made({ id: createForm(CHECK_NAME, CHECK_NAME).formId, kind: 'form' });
  updateForm(formId, questionsOf(chosen ? QUESTION_IDS : {}));
  publishForm(formId);
  return formId;
}

/** All that the API itself is asked. @returns the id of a form with its questions, published, for what comes next */
export function askForm(notebook: Notebook): string | undefined {
  const { note, skip, holds, made } = notebook;
  const skipFrom = (first: number): undefined => {
    skip(...FORM.slice(first).map(({ id }): AssumptionId => id));
  };
  if (!holds('forms-api')) return skipFrom(0);
  let formId = '';
  note('form-made', () => {
    formId = made({ id: createForm(CHECK_NAME, CHECK_NAME).formId, kind: 'form' });
    return 'made';
  });
  if (!formId) return skipFrom(1);
  const raw = readRaw(formId);
  note('form-unpublished', () =>
    raw.publishSettings?.publishState?.isPublished === true ? 'published' : 'unpublished',
  );
  note('form-address', () =>
    /^https:\/\/docs\.google\.com\/forms\/d\/e\/[\w-]+\/viewform$/.test(raw.responderUri ?? '')
      ? 'as known'
      : 'another',
  );
  note('form-name', () => (raw.info.documentTitle === CHECK_NAME ? 'kept' : 'another'));
  addQuestions(notebook, formId);
  askTexts(notebook, formId);
  note('ways-to-sections', () => leadsOn(formId, holds('ids-chosen')));
  note('form-published', () => {
    publishForm(formId);
    return readRaw(formId).publishSettings?.publishState?.isPublished === true
      ? 'published and open'
      : 'not published';
  });
  askResponders(notebook, formId);
  return formId;
}

/** That a form may be large; asked last, as it fills the form. */
export function askLargeForm({ note }: Notebook, formId: string): void {
  note('form-large', () => {
    const room = LARGE - getForm(formId).items.length;
    const filling = Array.from({ length: room }, (_, index) => create(item(`Question ${index}`, TEXT)));
    const { items } = updateForm(formId, filling);
    return { got: items.length === LARGE ? 'made' : 'of another size', says: `${items.length} items` };
  });
}
