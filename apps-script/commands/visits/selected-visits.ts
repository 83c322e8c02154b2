/** Which visits the selected row is about: found by the ids that stand in it, so that a sorted or moved row is no other. */
import { InputError } from '../../../shared/errors';
import type { CellsOf } from '../../../shared/schema/workbook-plan';
import { identityOf, providerOfRow } from '../../../shared/workbook/providers-tab';
import { cellText } from '../../../shared/workbook/table-rows';
import { aboutRow } from '../../../shared/workbook/this-week-tab';
import { readSelection, type Selection } from '../../google/selection';
import { SHEET_IDS } from '../../google/sheet-ids';
import { quoted, readRanges } from '../../google/sheets-api';
import { readTables, type Parts, type TableId, type Tables } from '../../google/tables';
import type { ListedVisit } from '../../sidebar/visit-api';
import { LISTED, listedVisits } from './visits-here';

/** More than that is no row of somebody's choice, but a column or a tab. */
const MOST_ROWS = 50;

/** What has to be read of each tab to know whom a row of it is about. */
const PARTS = {
  visits: [...LISTED, 'urn', 'counted-as'],
  actions: ['id', 'visit-id'],
  findings: ['visit-id'],
  answers: ['visit-id'],
  problems: ['id', 'response-id'],
  providers: ['id', 'provider', 'urn', 'merged'],
} as const satisfies Parts<TableId>;
type Tab = keyof typeof PARTS;

const isTab = (id: string): id is Tab => id in PARTS;

const AGAIN = 'then press “Use the selected row” again';
const WHERE = `Select a row of Visits, Actions, This week, Providers, Findings, Answers or Problems, ${AGAIN}.`;

const rowsInWords = ({ from, to }: Selection): string =>
  from === to ? `Row ${from}` : `Rows ${from} to ${to}`;

/** Ids of visits. @param at indexes of rows from 0 under the headings @throws InputError for a provider that has none */
function visitsIn(tables: Tables<Tab>, tab: Tab, at: readonly number[]): readonly string[] {
  switch (tab) {
    case 'visits':
      return at.map((index) => cellText(tables.of('visits').rows[index], 'id'));
    case 'problems':
      return at.map((index) => cellText(tables.of('problems').rows[index], 'response-id'));
    case 'providers':
      return at.flatMap((index) => visitsTo(tables, index));
    case 'actions':
    case 'findings':
    case 'answers': {
      const rows: readonly CellsOf<'visit-id'>[] = tables.of(tab).rows;
      return at.map((index) => cellText(rows[index], 'visit-id'));
    }
  }
}

/** Of the provider of a row, under whatever name they were made. */
function visitsTo(tables: Tables<Tab>, index: number): readonly string[] {
  const [listed, visits] = [tables.of('providers').rows, tables.of('visits').rows];
  const row = listed[index];
  const name = cellText(row, 'provider');
  if (!row || name === '') return [];
  const identity = identityOf(listed, visits.map(providerOfRow));
  const id = cellText(row, 'id') || identity.of(providerOfRow(row));
  const found = visits.filter(
    (visit) => (cellText(visit, 'counted-as') || identity.of(providerOfRow(visit))) === id,
  );
  if (found.length > 0) return found.map((visit) => cellText(visit, 'id'));
  throw new InputError(`No visit to “${name}” is in this workbook yet.`);
}

/** The rows that selected rows of a page are about (This week, In words), each as a tab's. */
function fromPage(tables: Tables<Tab>, selection: Selection): readonly string[] {
  const [cells = []] = readRanges([`${quoted(selection.title)}!${selection.from}:${selection.to}`]);
  return cells.flatMap((row) => {
    const about = aboutRow(row);
    if (!about) return [];
    if (about.tab === 'visits') return [about.id];
    const rows: readonly CellsOf<'id'>[] = tables.of(about.tab).rows;
    return visitsIn(tables, about.tab, [rows.findIndex((one) => cellText(one, 'id') === about.id)]);
  });
}

/**
 * The visits that the selected row is about, the latest first.
 * @throws InputError where it is about none, in words
 */
export function selectedVisits(): readonly ListedVisit[] {
  const selection = readSelection();
  if (!selection) throw new InputError(`Google does not say which row is selected. ${WHERE}`);
  const { sheetId, title, from, to } = selection;
  const id = Object.entries(SHEET_IDS).find(([, one]) => one === sheetId)?.[0] ?? '';
  if (!isTab(id) && id !== 'this-week' && id !== 'in-words')
    throw new InputError(`The tab “${title}” holds no visits. ${WHERE}`);
  if (to - from >= MOST_ROWS)
    throw new InputError(`${to - from + 1} rows of “${title}” are selected. Select one row, ${AGAIN}.`);
  const { visits, providers, actions, problems } = PARTS;
  const tables: Tables<Tab> = readTables<Tab>(
    isTab(id) ? { visits, providers, [id]: PARTS[id] } : { visits, providers, actions, problems },
  );
  const at = Array.from({ length: to - from + 1 }, (_, offset) => from + offset - 2);
  const ids = new Set(isTab(id) ? visitsIn(tables, id, at) : fromPage(tables, selection));
  const found = listedVisits(tables.of('visits').rows).filter((visit) => ids.has(visit.id));
  if (found.length > 0) return found;
  const where = `${rowsInWords(selection)} of “${title}”`;
  if (to === 1) throw new InputError(`${where} holds the headings. Select a row below, ${AGAIN}.`);
  ids.delete('');
  throw new InputError(
    ids.size > 0
      ? `${where} ${from === to ? 'is' : 'are'} about a visit that is not in the Visits tab.`
      : `${where} ${from === to ? 'is' : 'are'} about no visit. ${WHERE}`,
  );
}
