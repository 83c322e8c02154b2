/** A made-up form of which responses come in, and moments at which they do. */
import type { Receipt } from '../../shared/schema/receipt';

/** So many minutes after nine on 20 November 2026, ISO. */
export const at = (minutes: number): string =>
  new Date(Date.UTC(2026, 10, 20, 9) + minutes * 60_000).toISOString();

export const receiptOf = (formId: string, over: Partial<Receipt> = {}): Receipt => ({
  schema: 1,
  formId,
  responderUri: `https://docs.google.com/forms/d/e/${formId}/viewform`,
  editUri: `https://docs.google.com/forms/d/${formId}/edit`,
  framework: 'example',
  version: '1',
  instrument: 'visit',
  title: 'A made-up form',
  pupilLevel: false,
  writer: 'rest',
  createdAt: at(0),
  questions: {},
  ...over,
});
