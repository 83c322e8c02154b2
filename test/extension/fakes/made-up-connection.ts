/** An officer's connection to a made-up workbook with one form. */
import type { ConnectedForm, Connection } from '../../../shared/schema/connection-code';

/** Where the form is opened. */
export const FORM_ADDRESS = 'https://docs.google.com/forms/d/e/made-up/viewform';

export const madeUpConnection = (over: Partial<ConnectedForm> = {}): Connection => ({
  schema: 1,
  la: { name: 'Derby' },
  workbook: { title: 'AP', url: 'https://docs.google.com/spreadsheets/d/made-up/edit' },
  forms: [
    {
      formId: 'f',
      responderUri: FORM_ADDRESS,
      title: 'Visit',
      framework: 'herefordshire',
      version: '1',
      instrument: 'visit',
      pupilLevel: false,
      entries: {},
      roles: [],
      ...over,
    },
  ],
});
