/** The Documents tab: one row for what was made from the same entries, its status and notes a person's. */
import { expect, test } from 'vitest';
import { documentsTab, enterDocument } from '../../../shared/workbook/documents-tab';
import { afterChanges } from './row-changes';

const made = {
  provider: 'Made-Up Barn',
  title: 'Safeguarding letter',
  'made-on': '2026-11-22',
  link: 'https://docs.google.com/document/d/a',
  framework: 'keys',
  version: '1',
  'document-id': 'a',
  id: 'made-from',
  'visit-id': null,
  'reply-by': null,
};
const first = afterChanges(documentsTab, [], enterDocument([], made, true, []).changes);

test('a document is entered as to be sent, one to print without a status', () => {
  expect(first).toMatchObject([
    { id: 'made-from', 'document-id': 'a', 'made-on': '2026-11-22', status: 'To send' },
  ]);
  expect(afterChanges(documentsTab, [], enterDocument([], made, false, []).changes)).toMatchObject([
    { status: null },
  ]);
});

test('made again it takes its own row; what people wrote beside it stays', () => {
  const sent = first.map((row) => ({ ...row, status: 'Sent', notes: 'by post' }));
  const other = { ...made, id: 'other', 'document-id': 'b' };
  const two = afterChanges(documentsTab, sent, enterDocument(sent, other, true, []).changes);
  const again = { ...made, 'document-id': 'c', link: 'https://docs.google.com/document/d/c' };
  expect(
    afterChanges(documentsTab, two, enterDocument(two, again, true, [made['document-id']]).changes),
  ).toMatchObject([
    { id: 'made-from', 'document-id': 'c', link: again.link, status: 'Sent', notes: 'by post' },
    { id: 'other', 'document-id': 'b', status: 'To send' },
  ]);
});
