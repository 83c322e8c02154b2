/**
 * Making a document: found by its key or made, then entered in the Documents tab. Each part looks for what is there,
 * so that a run which was cut off is simply asked for again.
 */
import { checkedValues } from '../../../shared/documents/document-fields';
import { documentHtml } from '../../../shared/documents/document-html';
import { documentKey, documentName } from '../../../shared/documents/document-name';
import { documentOf } from '../../../shared/documents/document-of';
import { instrumentOf } from '../../../shared/instrument/instrument-parts';
import { checklistsTab, stepValues } from '../../../shared/workbook/checklists-tab';
import { documentsTab } from '../../../shared/workbook/documents-tab';
import type { Framework } from '../../../shared/schema/framework';
import type { Row } from '../../../shared/schema/workbook-plan';
import { documentUrl, findDocument, makeDocument as makeInDrive } from '../../google/make-document';
import { readTables, type Tables } from '../../google/tables';
import { changeWorkbook, workbookId } from '../../google/workbook';
import type { DocumentRequest, MadeDocument } from '../../sidebar/server-api';
import { TABS } from '../collect/tabs';
import { ensureTab } from '../ensure-tab';

/**
 * @param today ISO; with the same entries, one document a day.
 * @throws InputError naming the entries that cannot be used.
 */
export function makeDocument(framework: Framework, request: DocumentRequest, today: string): MadeDocument {
  const { instrument, provider } = request;
  const { title, kind } = instrumentOf(framework, instrument);
  const entered = checkedValues(framework, instrument, request.values);
  const tables = ensureTab(documentsTab, () =>
    readTables([...TABS, documentsTab, checklistsTab], {
      documents: 'rows',
      settings: 'rows',
      ...(kind === 'checklist' && { checklists: 'rows' }),
    }),
  );
  const values = kind === 'checklist' ? { ...stepsIn(tables, request), ...entered } : entered;
  const key = documentKey({
    workbook: workbookId(),
    framework: framework.id,
    version: framework.version,
    instrument,
    provider: provider.name,
    day: today,
    values,
  });
  const existing = findDocument(key);
  const name = documentName(title, provider.name, today);
  const html = documentHtml(documentOf(framework, instrument, values, { laName: laNameIn(tables) }), name);
  const id = existing ?? makeInDrive({ key, name, html });
  enter(tables, kind === 'checklist' ? {} : { status: 'To send' }, {
    provider: provider.name,
    title,
    'made-on': today,
    link: documentUrl(id),
    framework: framework.id,
    version: framework.version,
    'document-id': id,
    id: key,
  });
  return { title: name, link: documentUrl(id), wasThere: existing !== undefined };
}

/** As it stands in the Settings tab; '' where there is none yet. */
function laNameIn(tables: Tables): string {
  if (!tables.sheet('settings')) return '';
  const row = tables.of('settings').rows.find(({ id }) => id === 'laName');
  return String(row?.['value'] ?? '').trim();
}

/** How far the provider's checklist has got; nothing where no checklist is kept. */
const stepsIn = (tables: Tables, { framework, instrument, provider }: DocumentRequest) =>
  tables.sheet('checklists')
    ? stepValues(
        tables.of('checklists').rows,
        { framework, instrument },
        { name: provider.name, ...(provider.urn !== '' && { urn: provider.urn }) },
      )
    : {};

/** @param first what people change afterwards */
function enter(tables: Tables, first: Row, row: Row): void {
  const table = tables.of('documents');
  const at = table.rows.findIndex(({ id }) => id === row['id']);
  if (at < 0) changeWorkbook(table.append([{ ...first, ...row }]));
  else if (table.rows[at]?.['document-id'] !== row['document-id']) changeWorkbook(table.update(at, row));
}
