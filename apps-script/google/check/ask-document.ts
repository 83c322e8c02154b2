/** Asks whether Drive makes a document of a page, and finds it again. */
import { documentUrl, findDocuments, makeDocument } from '../drive-documents';
import type { Notebook } from './notebook';
import { CHECK_NAME } from './scratch';

/** Hexadecimal digits that no document of the product has: those come of what a document holds. */
const KEY = '0'.repeat(32);

/** Makes one and asks for it by its mark. */
export function askDocument({ note, skip, holds, made }: Notebook): void {
  if (!holds('drive-api')) return skip('document-made', 'document-found');
  let id = '';
  note('document-made', () => {
    const page =
      '<!doctype html><html><body><h1>Provision QA</h1><p>Only to see that it works.</p></body></html>';
    id = made({ id: makeDocument({ key: KEY, name: CHECK_NAME, html: page }), kind: 'document' });
    return documentUrl(id) ? 'made' : 'not made';
  });
  if (!id) return skip('document-found');
  note('document-found', () => (findDocuments(KEY).id === id ? 'found' : 'not found'));
}
