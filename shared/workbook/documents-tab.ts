/** The Documents tab: what was made for whom. A workbook gets it with its first document. */
import type { ProductCells, RowChanges, RowOf } from '../schema/workbook-plan';
import { byPerson, byPersonAfterProduct, byProduct, CALM, saying, SOON, tableTab } from './define-tab';
import { cellText } from './table-rows';

const TO_SEND = 'To send';
const DOCUMENT_STATUSES = [TO_SEND, 'Sent', 'Signed and on file', 'Replaced'] as const;

export const documentsTab = tableTab({
  id: 'documents',
  title: 'Documents',
  columns: [
    byProduct('provider', 'Provider', 240, 'text'),
    byProduct('title', 'Document', 280, 'text'),
    byProduct('made-on', 'Made on', 120, 'date'),
    byProduct('link', 'Link', 320, 'url', {
      note: 'Whoever made it owns it in Google Drive. Share it from there.',
    }),
    byPersonAfterProduct('status', 'Status', 150, 'choice', {
      choices: DOCUMENT_STATUSES,
      note: 'Yours: change it when the document is sent, or comes back signed.',
    }),
    byPerson('notes', 'Notes', 260, 'paragraph', { note: 'Yours: never overwritten.' }),
    byProduct('framework', 'Framework id', 120, 'text', { hidden: true }),
    byProduct('version', 'Framework version', 120, 'text', { hidden: true }),
    byProduct('document-id', 'Document id', 160, 'text', { hidden: true }),
    byProduct('id', 'Made from', 160, 'text', { hidden: true }),
  ],
  conditionalFormats: [saying('status', TO_SEND, SOON), saying('status', 'Signed and on file', CALM)],
});

type DocumentsTab = typeof documentsTab;

/** A document that was made. */
export interface DocumentEntry {
  readonly provider: string;
  readonly title: string;
  /** ISO date. */
  readonly madeOn: string;
  readonly link: string;
  readonly framework: string;
  readonly version: string;
  /** Of the file in Google Drive. */
  readonly documentId: string;
  /** The same for whatever is made from the same entries. */
  readonly key: string;
}

/**
 * The Documents tab with this document in it, once however often it is entered.
 * @param toSend false for what is printed and kept: its status is a person's from the start
 */
export function enterDocument(
  existing: readonly Partial<RowOf<DocumentsTab>>[],
  made: DocumentEntry,
  toSend: boolean,
): RowChanges<DocumentsTab> {
  const cells: ProductCells<DocumentsTab> = {
    provider: made.provider,
    title: made.title,
    'made-on': made.madeOn,
    link: made.link,
    framework: made.framework,
    version: made.version,
    'document-id': made.documentId,
    id: made.key,
  };
  const index = existing.findIndex((row) => cellText(row, 'id') === made.key);
  return index < 0
    ? { changed: [], added: [{ ...cells, ...(toSend && { status: TO_SEND }) }], removed: [] }
    : { changed: [{ index, cells }], added: [], removed: [] };
}
