/** Visits as the Visits tab holds them: listed for choosing, and one of them whole. */
import { byText } from '../../../shared/schema/by-text';
import { londonDate } from '../../../shared/schema/dates';
import { menuPath } from '../../../shared/schema/menu-path';
import { InputError, MissingError } from '../../../shared/errors';
import { newEditions } from '../../../shared/record/edition';
import { nextInstant, type RecordedEvent } from '../../../shared/record/event';
import type { SettledRecord } from '../../../shared/record/settled';
import type { Framework } from '../../../shared/schema/framework';
import type { Visit } from '../../../shared/schema/visit';
import type { CellsOf, ColumnPlan, TableTab } from '../../../shared/schema/workbook-plan';
import { decodeEvent, historyTab } from '../../../shared/workbook/history-tab';
import { decodeEdition, responsesTab } from '../../../shared/workbook/responses-tab';
import { termsIn, usualSettings, type Settings } from '../../../shared/schema/settings';
import { readSettings } from '../../../shared/workbook/settings-tab';
import { decodeNames } from '../../../shared/workbook/response-names';
import type { PersonsRow } from '../../../shared/workbook/seen-cell';
import { cellText } from '../../../shared/workbook/table-rows';
import { decodeVisit, mayKeep, visitsTab } from '../../../shared/workbook/visits-tab';
import type { Tables, ColumnKey } from '../../google/tables';
import { actionsTab } from '../../../shared/workbook/actions-tab';
import type { PersonsCells } from '../../google/added-columns';
import { openSomeRows } from '../../google/some-rows';
import { readTabs, type SheetProperties } from '../../google/sheets-api';
import { editLink } from '../../google/edit-link';
import type { StoredValues } from '../../google/stored-values';
import { readTables } from '../../google/tables';
import type { ListedVisit, OpenedVisit, VisitDocument } from '../../sidebar/visit-api';
import { openLibrary } from '../frameworks/framework-library';
import { missingIn } from '../record/missing-visits';
import { settling } from '../record/settling';
import { typedBeside } from '../record/typed-cells';
import { standingIn } from './visit-standing';

/** What is listed of a visit. */
export const LISTED = ['id', 'provider', 'visit-date', 'framework-title', 'officer'] as const;

/** Rows of the Visits tab as they are listed, the latest first. */
export const listedVisits = (rows: readonly CellsOf<(typeof LISTED)[number]>[]): readonly ListedVisit[] =>
  rows
    .map((row) => ({
      id: cellText(row, 'id'),
      provider: cellText(row, 'provider'),
      date: cellText(row, 'visit-date'),
      framework: cellText(row, 'framework-title'),
      officer: cellText(row, 'officer'),
    }))
    .filter(({ id }) => id !== '')
    .sort((a, b) => byText(b.date, a.date) || byText(a.provider, b.provider));

/** Every visit of the workbook, the latest first. */
export const listVisits = (): readonly ListedVisit[] =>
  listedVisits(openSomeRows(visitsTab)?.columns(LISTED) ?? []);

/** Rows of a tab, and each as people left it. */
interface SomeOf<Column extends ColumnPlan> {
  readonly rows: readonly CellsOf<Column['key']>[];
  readonly persons: (row: CellsOf<Column['key']>) => PersonsCells;
}

/**
 * The rows of a tab that are about a visit; none in a workbook that has no such tab yet. Three calls.
 * @param tabs those of the workbook
 */
function rowsAbout<Column extends ColumnPlan>(
  tabs: readonly SheetProperties[],
  tab: TableTab<Column>,
  key: Column['key'],
  isAbout: (text: string) => boolean,
): SomeOf<Column> {
  const some = openSomeRows(tab, tabs);
  const rows = some?.columns([key]) ?? [];
  const found = rows.flatMap((row, index) => (isAbout(cellText(row, key)) ? [index] : []));
  return {
    rows: found.length === 0 ? [] : (some?.rows(found) ?? []),
    persons: (row) => some?.persons(row) ?? {},
  };
}

/** A row as people left it. */
const peoplesRow = (row: CellsOf<'id' | 'seen'>, cells: PersonsCells): PersonsRow => ({
  id: cellText(row, 'id'),
  cells,
  seen: cellText(row, 'seen'),
});

/**
 * How a visit stands in the record, and what it says was decided.
 * @param row of the visit, which is all there is where the record has not begun
 */
function standingOf(
  { tabs, stored }: { readonly tabs: readonly SheetProperties[]; readonly stored: StoredValues },
  { visit, row }: { readonly visit: Visit; readonly row: PersonsRow },
  framework: Framework,
  documents: readonly VisitDocument[],
  settings: Settings,
  now: string,
): Pick<OpenedVisit, 'standing' | 'decision'> {
  const where = (tab: string, at: number): string =>
    `Row ${at + 1} about this visit of the hidden tab ${tab}`;
  const isThis = (text: string): boolean => text === visit.id;
  const ofThis = [`visit ${visit.id}`, `action ${visit.id}#`] as const;
  const filed = rowsAbout(tabs, responsesTab, 'visit-id', isThis).rows.map((one, at) =>
    decodeEdition(one, where('Responses', at)),
  );
  const events = rowsAbout(
    tabs,
    historyTab,
    'subject',
    (text) => text === ofThis[0] || text.startsWith(ofThis[1]),
  ).rows.map((one, at) => decodeEvent(one, where('History', at)));
  const responses = filed.length > 0 ? filed : newEditions([], [visit]);
  const settledWith = (all: readonly RecordedEvent[]): SettledRecord =>
    settling().settle({
      responses,
      events: all,
      frameworks: [framework],
      settings,
      asOf: londonDate(now),
      withTryOuts: true,
      areMatched: true,
    });
  const inRecord = settledWith(events);
  const ofActions =
    inRecord.actions.length === 0 ? undefined : rowsAbout(tabs, actionsTab, 'visit-id', isThis);
  const actionRows = ofActions?.rows ?? [];
  const actions = new Map(inRecord.actions.map((one) => [one.id, one]));
  const forms = settling().visitForms([framework]);
  const typed = typedBeside(
    {
      visit: row,
      actions: actionRows.map((one) => {
        const action = actions.get(cellText(one, 'id'));
        const isOwn = action && settling().namesAction(one, action);
        return peoplesRow(one, isOwn ? (ofActions?.persons(one) ?? {}) : {});
      }),
    },
    {
      visit: (id) => {
        const one = inRecord.visits.find((known) => known.id === id);
        return one && settling().visitCells(one, forms(one.visit));
      },
      action: (id) => {
        const one = actions.get(id);
        return one && settling().actionCells(one);
      },
    },
    nextInstant(now, events[events.length - 1]?.at ?? ''),
  );
  const record = typed.length === 0 ? inRecord : settledWith([...events, ...typed]);
  const [settled] = record.visits;
  if (!settled) throw new MissingError('This visit was removed for good.');
  const form = forms(settled.visit);
  const standing = standingIn(settled, form, record, {
    missing: missingIn(stored)[visit.id] !== undefined,
    documents,
    unfiled: new Set(typed.map(({ id }) => id)),
    later: new Map(actionRows.map((one) => [cellText(one, 'id'), cellText(one, 'later')])),
  });
  const known = settling().visitCells(settled, form);
  return {
    standing,
    decision: {
      label: known('decision' satisfies ColumnKey<'visits'>).value,
      reason: known('decision-reason' satisfies ColumnKey<'visits'>).value,
    },
  };
}

/** The visit that a row keeps. @throws InputError where that is another, since ids were sorted without it, or none */
function keptAs(row: Parameters<typeof decodeVisit>[0], id: string): Visit {
  const visit = decodeVisit(row);
  if (visit.id !== id)
    throw new InputError(
      `In the tab Visits some columns were sorted without the others. Choose ${menuPath('Refresh county tabs')}, which puts it right, then try again.`,
    );
  return visit;
}

/** The documents made of a visit, newest first. */
const documentsOf = (tables: Tables<'documents'>, visitId: string): readonly VisitDocument[] =>
  tables.sheet('documents')
    ? tables
        .of('documents')
        .rows.filter((row) => cellText(row, 'visit-id') === visitId)
        .reverse()
        .map((row) => ({
          title: cellText(row, 'title'),
          link: cellText(row, 'link'),
          documentId: cellText(row, 'document-id'),
          madeOn: cellText(row, 'made-on'),
          replyBy: cellText(row, 'reply-by'),
        }))
    : [];

/**
 * One visit as it counts, with the decision that stands in its row. Read by its id, wherever the row has been sorted to.
 * @param now instant of the run, ISO
 * @throws MissingError when no row has this id; InputError when its data was changed by hand.
 */
export function openVisit(id: string, stored: StoredValues, now: string): OpenedVisit {
  const today = londonDate(now);
  const tables = readTables({ settings: 'rows', documents: 'rows' });
  const visits = openSomeRows(visitsTab, tables.tabs);
  const index = visits?.columns(['id']).findIndex((row) => cellText(row, 'id') === id) ?? -1;
  const [row] = index < 0 ? [] : (visits?.rows([index]) ?? []);
  if (row === undefined)
    throw new MissingError(
      `This visit is no longer in the Visits tab. Choose it again, or choose ${menuPath('Read all forms again')}.`,
    );
  const visit = keptAs(row, id);
  const settings = tables.sheet('settings') ? readSettings(tables.of('settings').rows) : usualSettings;
  const framework = openLibrary(stored).version(visit.framework, visit.version);
  const isOwn = settling().namesVisit(row, visit, framework);
  return {
    visit,
    framework,
    laName: settings.laName,
    replyDays: settings.replyDays,
    terms: termsIn(settings),
    today,
    ...standingOf(
      { tabs: tables.tabs, stored },
      // What stands beside another visit's words may have been written about that one.
      { visit, row: peoplesRow(row, isOwn ? (visits?.persons(row) ?? {}) : {}) },
      framework,
      documentsOf(tables, id),
      settings,
      now,
    ),
  };
}

/** Where the response of a visit can be put right and handed in again. @throws MissingError where that cannot be told */
export function editLinkOf(id: string): string {
  const [row] = rowsAbout(readTabs(), visitsTab, 'id', (text) => text === id).rows;
  if (row === undefined)
    throw new MissingError('This visit is no longer in the Visits tab. Choose it again.');
  if (!mayKeep(row, id)) keptAs(row, id);
  return editLink({
    formId: cellText(row, 'form-id'),
    name: decodeNames(row).readAs['form-app'] ?? '',
    submittedAt: cellText(row, 'submitted-at'),
  });
}
