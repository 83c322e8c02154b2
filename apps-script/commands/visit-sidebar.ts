/** What the sidebar asks for about one visit: which there are, one of them whole, and keeping its report. */
import * as z from 'zod/mini';
import { documentKey } from '../../shared/documents/document-name';
import { londonDate } from '../../shared/schema/dates';
import { parseInput } from '../../shared/schema/parse-input';
import { documentsTab, enterDocument } from '../../shared/workbook/documents-tab';
import { underLock } from '../google/document-lock';
import { documentUrl, findDocument, makeDocument } from '../google/drive-documents';
import { changeWorkbook, workbookId } from '../google/sheets-api';
import { openStoredValues } from '../google/stored-values';
import { readTables } from '../google/tables';
import type { MadeDocument } from '../sidebar/documents-api';
import type { ServerApi } from '../sidebar/server-api';
import { ensureTab } from './ensure-tab';
import { openLibrary } from './frameworks/framework-library';
import { reply } from './reply';
import { startRun } from './run-time';
import { listVisits, openVisit } from './visits/visit-rows';

const Id = z.string().check(z.minLength(1, 'choose a visit'));
/** A page of this length takes minutes to print; nothing a form can hold comes near it. */
const LONGEST_PAGE = 5_000_000;
const Report = z.object({
  visit: Id,
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(400)),
  html: z
    .string()
    .check(z.startsWith('<!doctype html>'), z.maxLength(LONGEST_PAGE, 'is too long for a document')),
});

const today = (): string => londonDate(startRun().now);

/** Every visit, the latest first. */
export const sidebarVisits: ServerApi['sidebarVisits'] = () => reply(listVisits);

/** One visit with its framework, as it was made. */
export const sidebarVisit: ServerApi['sidebarVisit'] = (given) =>
  reply(() => openVisit(parseInput(Id, given, 'The visit'), openLibrary(openStoredValues()), today()));

/** Keeps the report in the user’s Drive and enters it in the Documents tab, once however often it is asked. */
export const sidebarMakeReport: ServerApi['sidebarMakeReport'] = (given) =>
  reply((): MadeDocument => {
    const { visit: id, name, html } = parseInput(Report, given, 'The report');
    return underLock('sidebar', () => {
      const day = today();
      const { visit } = openVisit(id, openLibrary(openStoredValues()), day);
      const { provider } = visit.answers;
      const tables = ensureTab(documentsTab, () => readTables({ documents: 'rows' }));
      const key = documentKey({
        workbook: workbookId(),
        framework: visit.framework,
        version: visit.version,
        instrument: visit.instrument,
        provider: provider.name,
        day,
        values: { visit: id, page: html },
      });
      const existing = findDocument(key);
      const document = existing ?? makeDocument({ key, name, html });
      const table = tables.of('documents');
      const made = {
        provider: provider.name,
        title: name,
        'made-on': day,
        link: documentUrl(document),
        framework: visit.framework,
        version: visit.version,
        'document-id': document,
        id: key,
      };
      changeWorkbook(table.change(enterDocument(table.rows, made, true)));
      return { title: name, link: documentUrl(document), wasThere: existing !== undefined };
    });
  });
