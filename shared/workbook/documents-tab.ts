/** The Documents tab: what was made for whom. A workbook gets it with its first document. */
import type { NewRow, ProductCells, RowChanges, RowOf } from '../schema/workbook-plan';
import { cellText } from './table-rows';
import { byPerson, byPersonAfterProduct, byProduct, CALM, saying, SOON, tableTab } from './define-tab';

const TO_SEND = 'To send';
const DOCUMENT_STATUSES = [TO_SEND, 'Sent', 'Signed and on file', 'Replaced'] as const;

export const documentsTab = tableTab({
  id: 'documents',
  title: 'Documents',
  columns: [
    byProduct('provider', 'Provider', 240, 'text'),
    byProduct('title', 'Document', 280, 'text'),
    byProduct('made-on', 'Made on', 130, 'date'),
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
    byProduct('visit-id', 'Visit id', 160, 'text', { hidden: true, later: true }),
    byProduct('reply-by', 'Last day for an answer', 130, 'date', { hidden: true, later: true }),
  ],
  conditionalFormats: [saying('status', TO_SEND, SOON), saying('status', 'Signed and on file', CALM)],
});

type DocumentsTab = typeof documentsTab;

/**
 * The Documents tab with this document in it, once however often it is entered. One that is in the bin gives its row to
 * the new one; one that this account cannot see is somebody else's, or deleted for good, and keeps its row and link.
 * @param made its `id` is the same for whatever is made from the same entries
 * @param toSend false for what is printed and kept: its status is a person's from the start
 * @param binned ids of documents that are known to be in the bin
 * @returns the changes, and the links of documents made of the same entries that keep rows of their own
 */
export function enterDocument(
  existing: readonly Partial<RowOf<DocumentsTab>>[],
  made: ProductCells<DocumentsTab>,
  toSend: boolean,
  binned: readonly string[],
): { changes: RowChanges<DocumentsTab>; others: string[] } {
  const same = existing.flatMap((row, index) =>
    row.id === made.id
      ? [{ index, document: cellText(row, 'document-id'), link: cellText(row, 'link') }]
      : [],
  );
  const own = same.find(({ document }) => document === made['document-id']);
  const given = own ?? same.find(({ document }) => document === '' || binned.includes(document));
  const others = same.filter((one) => one !== given && one.link !== '' && !binned.includes(one.document));
  return {
    changes: given
      ? { changed: [{ index: given.index, cells: made }], added: [], removed: [] }
      : {
          changed: [],
          added: [
            { ...made, ...(toSend && ({ status: TO_SEND } satisfies Partial<NewRow<typeof documentsTab>>)) },
          ],
          removed: [],
        },
    others: others.map(({ link }) => link),
  };
}
