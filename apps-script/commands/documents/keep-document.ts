/**
 * Keeping a document, whatever it is: found by its key or made, then entered in the Documents tab. Each part looks for
 * what is there, so that a run which was cut off is simply asked for again.
 */
import { documentKey, type DocumentIdentity } from '../../../shared/documents/document-name';
import { enterDocument } from '../../../shared/workbook/documents-tab';
import { documentUrl, findDocuments, makeDocument } from '../../google/drive-documents';
import { changeWorkbook, workbookId } from '../../google/sheets-api';
import type { TableOf } from '../../google/tables';
import type { KeptPage, MadeDocument } from '../../sidebar/documents-api';

interface Page extends Pick<KeptPage, 'name' | 'html' | 'toSend' | 'visit' | 'replyBy'> {
  /** What it is, in the Documents tab. */
  readonly title: string;
}

/** @param about tells it from every other: with the same, one document a day. */
export function keepDocument(
  table: TableOf<'documents'>,
  about: Omit<DocumentIdentity, 'workbook'>,
  { title, name, html, toSend, visit = '', replyBy = '' }: Page,
): MadeDocument {
  const key = documentKey({ ...about, workbook: workbookId() });
  const { id: existing, binned } = findDocuments(key);
  const id = existing ?? makeDocument({ key, name, html });
  const link = documentUrl(id);
  const made = {
    provider: about.provider,
    title,
    'made-on': about.day,
    link,
    framework: about.framework,
    version: about.version,
    'document-id': id,
    id: key,
    'visit-id': visit === '' ? null : visit,
    'reply-by': replyBy === '' ? null : replyBy,
  };
  const { changes, others } = enterDocument(table.rows, made, toSend, binned);
  changeWorkbook(table.change(changes));
  return { title: name, link, wasThere: existing !== undefined, others };
}
