/** Asks about a form of the API what FormApp and a visitor see of it: its spreadsheet, its pages, its links. */
import { itemsInPage } from '../../../shared/form/published-items';
import { getForm } from '../forms-api';
import { askFor } from './ask-by-form-app';
import type { Notebook } from './notebook';
import { CHECK_NAME } from './scratch';
import { createSpreadsheet, readTabs } from '../sheets-api';

type Form = GoogleAppsScript.Forms.Form;

/** @param sheetId a spreadsheet made for it */
function linksTo(form: Form, spreadsheetId: string): { got: string; says: string } {
  form.setDestination(FormApp.DestinationType.SPREADSHEET, spreadsheetId);
  const tabs = readTabs(spreadsheetId);
  const first = tabs.find(({ index }) => index === 0);
  const got = tabs.length === 2 ? 'linked to a new tab' : `${tabs.length} tabs`;
  const isNumbered = /^Form responses \d+$/i.test(first?.title ?? '');
  return { got, says: isNumbered ? 'first, with the usual name' : 'not first, or with another name' };
}

/** Leads its section to the end. */
function leadsPages(form: Form): string {
  const [section] = form.getItems(FormApp.ItemType.PAGE_BREAK);
  if (!section) return 'no section';
  section.asPageBreakItem().setGoToPage(FormApp.PageNavigationType.SUBMIT);
  return 'taken';
}

function showsIds(formId: string, address: string): { got: string; says: string } {
  const response = UrlFetchApp.fetch(address, { muteHttpExceptions: true });
  const status = response.getResponseCode();
  const shown = status === 200 ? itemsInPage(response.getContentText()) : null;
  if (!shown) return { got: status === 200 ? 'another layout' : `status ${status}`, says: '' };
  const ids = getForm(formId).items.map(({ itemId }) => Number.parseInt(itemId, 16));
  const isSame =
    shown.length === ids.length && shown.every(({ itemId }, at) => Number.parseInt(itemId, 16) === ids[at]);
  return { got: isSame ? 'the same ids' : 'other ids', says: '' };
}

/** A link with an answer to each kind of question, held against the ids that the API tells. */
function prefills(form: Form, formId: string): { got: string; says: string } {
  const wanted = getForm(formId).items.flatMap(({ questionItem }) =>
    questionItem ? [Number.parseInt(questionItem.question.questionId, 16)] : [],
  );
  const url = askFor(form).toPrefilledUrl();
  const named = [...url.matchAll(/[?&]entry\.(\d+)(\w*)=([^&]*)/g)];
  const strange = named.filter(([, id, part = '', value = '']) => {
    const isDate = /^\d{4}-\d{2}-\d{2}$/.test(value);
    return part !== '' || !wanted.includes(Number(id)) || (/^\d{4}/.test(value) && !isDate);
  });
  const enough = named.length >= 5;
  return {
    got: enough && !strange.length ? 'as known' : 'otherwise',
    says: named.map(([, , part = '', value = '']) => `entry.N${part}=${value}`).join(' '),
  };
}

/** Whether FormApp's own check of email addresses takes one that nobody can have. */
function takesExample(form: Form): string {
  const item = form.addTextItem().setTitle('Address');
  const check = FormApp.createTextValidation().setHelpText('An address').requireTextIsEmail().build();
  item.setValidation(check);
  const link = form.createResponse().withItemResponse(item.createResponse('someone@provider.example'));
  return link.toPrefilledUrl().includes('example') ? 'taken' : 'left out';
}

/** @param formId a published form of the API */
export function askFormLinks({ note, skip, holds, made }: Notebook, formId: string): void {
  const { responderUri } = getForm(formId);
  if (holds('sheets-api'))
    note('form-linked', () => {
      const id = made({ id: createSpreadsheet(CHECK_NAME), kind: 'spreadsheet' });
      return linksTo(FormApp.openById(formId), id);
    });
  else skip('form-linked');
  if (holds('ways-to-sections')) note('page-order', () => leadsPages(FormApp.openById(formId)));
  else skip('page-order');
  note('published-page', () => showsIds(formId, responderUri));
  note('prefilled', () => prefills(FormApp.openById(formId), formId));
  note('example-address', () => takesExample(FormApp.openById(formId)));
}
