/** "File, Make a copy": a workbook with an id of its own, and with it a script project and forms of its own. */
import { mayOpen } from '../google/access';
import { isAssumed } from '../google/unconfirmed';
import { copyOf } from '../json';
import { ANYONE_MAY_RESPOND, nextId, type State, type StoredForm, type StoredSpreadsheet } from '../state';
import { EditRefused } from './edit';
import type { Editor } from './edit-workbook';

/**
 * Copies what is in the workbook and who it is protected from; not who it is shared with, no properties, no triggers,
 * no responses (drive and add-on guides). @param title 'Copy of …' unless given. @returns the copy's id.
 * @throws EditRefused when the person cannot open the workbook.
 */
export function copyWorkbook(state: State, { user, workbookId }: Editor, title?: string): string {
  const original = state.spreadsheets[workbookId];
  if (!original || !mayOpen(original, user)) throw new EditRefused(`${user} cannot open this workbook.`);
  const spreadsheetId = nextId(state, 'workbook');
  const copy: StoredSpreadsheet = {
    ...copyOf(original),
    spreadsheetId,
    owner: user,
    permissions: [],
    openedWith: [],
    // A bound script is copied with its workbook: a project of its own, which knows nothing of the first.
    script: nextId(state, 'script'),
  };
  copy.properties.title = title ?? `Copy of ${original.properties.title}`;
  state.spreadsheets[spreadsheetId] = copy;
  if (isAssumed(state, 'a-copied-workbook-brings-its-forms'))
    for (const form of Object.values(state.forms))
      if (form.destination?.spreadsheetId === workbookId) copyForm(state, form, user, spreadsheetId);
  return spreadsheetId;
}

function copyForm(state: State, form: StoredForm, user: string, spreadsheetId: string): void {
  const formId = nextId(state, 'form');
  const copy: StoredForm = {
    ...copyOf(form),
    formId,
    publicId: `1FAIpQL-${formId}`,
    documentTitle: `Copy of ${form.documentTitle}`,
    owner: user,
    permissions: state.settings.newFormsOpenTo === 'anyone' ? [ANYONE_MAY_RESPOND] : [],
    openedWith: [],
    responses: [],
  };
  if (copy.destination) copy.destination.spreadsheetId = spreadsheetId;
  state.forms[formId] = copy;
}
