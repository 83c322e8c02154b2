/** What the sidebar asks for about people: who works with the workbook, who watches it, whose its files are. */
import * as z from 'zod/mini';
import { MissingError, ServiceError } from '../../shared/errors';
import { parseInput } from '../../shared/schema/parse-input';
import { missingPeople, peopleTab, readPasted, readPeople } from '../../shared/workbook/people-tab';
import { cellText } from '../../shared/workbook/table-rows';
import { whoseInWords } from '../../shared/workbook/whose-file';
import { failureText } from '../failure';
import { underLock } from '../google/document-lock';
import { workbookOwner } from '../google/file-owners';
import { readIntactReceipts } from '../google/receipts';
import { spreadsheetLink } from '../../shared/workbook/spreadsheet-link';
import { changeWorkbook, workbookTitle } from '../google/sheets-api';
import { openStoredValues, type StoredValues } from '../google/stored-values';
import { readTables, type Tables } from '../google/tables';
import { whoIsHere } from '../google/account';
import type { FileRow, People } from '../sidebar/access-api';
import type { ServerApi } from '../sidebar/server-api';
import { ensureTab } from './ensure-tab';
import { reply } from './reply';
import { startRun } from './run-time';
import { readJournal } from './set-up/journal';
import { watchersInWords } from './watchers';
import { whoseFiles } from './whose-forms';
import { counted } from '../../shared/schema/counted';

/** So many of the documents made last are looked at: each is a question to Google. */
const DOCUMENTS = 30;

type Read = Tables<'people' | 'documents'>;
const readBoth = (): Read => readTables({ people: 'rows', documents: 'rows' });

function listed(tables: Read): Pick<People, 'listed' | 'faults'> {
  if (!tables.sheet('people')) return { listed: '', faults: [] };
  try {
    const { people, faults } = readPeople(tables.of('people').rows);
    const of = (role: string): number => people.filter((one) => one.role === role).length;
    return {
      listed: [
        counted(of('Officer'), 'officer'),
        counted(of('Lead'), 'lead'),
        counted(of('Provider contact'), 'provider contact'),
      ].join(', '),
      faults: faults.map(({ what, whatToDo }) => `${what} ${whatToDo}`),
    };
  } catch (error) {
    if (!(error instanceof MissingError)) throw error;
    return { listed: '', faults: [error.message] };
  }
}

/** The workbook itself, which Drive does not show to the add-on. */
function workbookRow(): FileRow {
  const { title, url } = workbookTitle();
  try {
    return { title, link: url, whose: whoseInWords(workbookOwner()) };
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    return { title, link: url, whose: `Not known: ${failureText(error)}` };
  }
}

/** Forms, restricted spreadsheets and the latest documents, with whose each is. */
function files(stored: StoredValues, tables: Read): FileRow[] {
  const { receipts } = readIntactReceipts(stored);
  const restricted = Object.entries(readJournal(stored)?.restricted ?? {});
  const made = tables.sheet('documents')
    ? tables
        .of('documents')
        .rows.filter((row) => cellText(row, 'document-id') !== '')
        .slice(-DOCUMENTS)
    : [];
  const rows = [
    ...receipts.map(({ formId, title, editUri, madeBy = '' }) => ({
      id: formId,
      title,
      link: editUri,
      madeBy,
    })),
    ...restricted.map(([form, id]) => ({
      id,
      title: `Responses to ${receipts.find((one) => `${one.framework}/${one.instrument}` === form)?.title ?? form}`,
      link: spreadsheetLink(id),
      madeBy: '',
    })),
    ...made.map((row) => ({
      id: cellText(row, 'document-id'),
      title: `${cellText(row, 'title')}: ${cellText(row, 'provider')}`,
      link: cellText(row, 'link'),
      madeBy: '',
    })),
  ];
  const whose = whoseFiles(rows.map(({ id }) => id));
  return rows.map(({ title, link, madeBy }, index) => ({
    title,
    link,
    whose: whoseInWords(whose[index] ?? { kind: 'not-shown' }, madeBy),
  }));
}

const peopleOf = (stored: StoredValues, tables: Read): People => ({
  you: whoIsHere(),
  ...listed(tables),
  watchers: watchersInWords(stored, startRun().now),
  files: [workbookRow(), ...files(stored, tables)],
});

/** Reads it; changes nothing. */
export const sidebarPeople: ServerApi['sidebarPeople'] = () =>
  reply(() => peopleOf(openStoredValues(), readBoth()));

const Pasted = z
  .string()
  .check(z.trim(), z.minLength(1, 'name somebody'), z.maxLength(20_000, 'name the people in several goes'));

/** Enters those who do not stand in the tab yet, which is made where it is missing; done again it changes nothing. */
export const sidebarNamePeople: ServerApi['sidebarNamePeople'] = (given) =>
  reply(() => {
    const pasted = readPasted(parseInput(Pasted, given, 'What was entered'));
    return underLock('sidebar', () => {
      const tables = ensureTab(peopleTab, readBoth);
      const table = tables.of('people');
      changeWorkbook(table.append(missingPeople(table.rows, pasted)));
      return peopleOf(openStoredValues(), tables);
    });
  });
