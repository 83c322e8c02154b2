/** Making a letter, an agreement or a checklist to print, from what was entered and what the workbook knows. */
import { checkedValues } from '../../../shared/documents/document-fields';
import { documentHtml } from '../../../shared/documents/document-html';
import { documentName } from '../../../shared/documents/document-name';
import { documentOf } from '../../../shared/documents/document-of';
import { instrumentOf } from '../../../shared/instrument/instrument-parts';
import { stepValues } from '../../../shared/workbook/checklists-tab';
import { documentsTab } from '../../../shared/workbook/documents-tab';
import { cellText } from '../../../shared/workbook/table-rows';
import type { Framework } from '../../../shared/schema/framework';
import { readTables, type Tables } from '../../google/tables';
import type { DocumentRequest, MadeDocument } from '../../sidebar/documents-api';
import { ensureTab } from '../ensure-tab';
import { keepDocument } from './keep-document';

/**
 * @param today ISO; with the same entries, one document a day.
 * @throws InputError naming the entries that cannot be used.
 */
export function makeDocument(framework: Framework, request: DocumentRequest, today: string): MadeDocument {
  const { instrument, provider } = request;
  const { title, kind } = instrumentOf(framework, instrument);
  const entered = checkedValues(framework, instrument, request.values);
  const tables = ensureTab(documentsTab, () =>
    readTables({
      documents: 'rows',
      settings: 'rows',
      ...(kind === 'checklist' && { checklists: 'rows' }),
    }),
  );
  const values = kind === 'checklist' ? { ...stepsIn(tables, request), ...entered } : entered;
  const name = documentName(title, provider.name, today);
  const html = documentHtml(documentOf(framework, instrument, values, { laName: laNameIn(tables) }), name);
  return keepDocument(
    tables.of('documents'),
    {
      framework: framework.id,
      version: framework.version,
      instrument,
      provider: provider.name,
      day: today,
      values,
    },
    { title, name, html, toSend: kind !== 'checklist' },
  );
}

/** As it stands in the Settings tab; '' where there is none yet. */
export function laNameIn(tables: Tables<'settings'>): string {
  if (!tables.sheet('settings')) return '';
  return cellText(
    tables.of('settings').rows.find(({ id }) => id === 'laName'),
    'value',
  );
}

/** How far the provider's checklist has got; nothing where no checklist is kept. */
const stepsIn = (tables: Tables<'checklists'>, { framework, instrument, provider }: DocumentRequest) =>
  tables.sheet('checklists')
    ? stepValues(
        tables.of('checklists').rows,
        { framework, instrument },
        { name: provider.name, ...(provider.urn !== '' && { urn: provider.urn }) },
      )
    : {};
