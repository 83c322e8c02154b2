/** The Providers tab: the LA's own list, with what the visits say of each provider beside it. */
import { readDate } from '../schema/dates';
import {
  isApproved,
  LIST_STATUSES,
  listStatusOf,
  RISKS,
  riskOf,
  type ListedProvider,
} from '../schema/listed-provider';
import { isUrn } from '../schema/text';
import type { CellsOf, RowOf } from '../schema/workbook-plan';
import { providerIds, type Provider } from '../county/provider-identity';
import { isMadeUp } from '../county/try-out';
import { byPerson, byProduct, dueFormats, NEVER_VISITED, notEmpty, tableTab, WARNING } from './define-tab';
import { seenColumn } from './record-columns';
import { cellText } from './table-rows';

const YOURS = 'Yours: never overwritten.';

export const providersTab = tableTab({
  id: 'providers',
  title: 'Providers',
  columns: [
    byProduct('provider', 'Provider', 196, 'text', {
      note: 'You can add providers by hand: type a name, and a URN if it has one. One that was never visited is due.',
    }),
    byPerson('status', 'List status', 122, 'choice', {
      choices: LIST_STATUSES,
      former: 'Status',
      note: 'Yours: where it stands on the list of your authority. “On the list” and “With conditions” are those that you have approved; one that is off the list is not due for a visit.',
    }),
    byProduct('decisions', 'Latest decisions', 250, 'text', {
      note: 'What was decided at the latest visit under each framework.',
      later: true,
    }),
    byProduct('last-visit', 'Last visit', 134, 'date'),
    byProduct('due-by', 'Next visit due by', 134, 'date'),
    byProduct('due', 'Due or overdue', 96, 'text'),
    byProduct('registration', 'What the register said', 110, 'text'),
    byProduct('to-look', 'To look at', 120, 'text', { later: true }),
    byProduct('due-rule', 'Why the visit is due then', 260, 'text', { later: true }),
    byPerson('status-since', 'Status since', 134, 'date', { note: YOURS, later: true }),
    byPerson('conditions', 'Conditions', 220, 'text', { note: YOURS, later: true }),
    byPerson('review-on', 'Review the status on', 134, 'date', {
      note: 'Yours: that day it stands in This week.',
      later: true,
    }),
    byPerson('risk', 'Risk', 80, 'choice', {
      choices: RISKS,
      note: 'Yours: how soon you want to see it again. The months for each stand in Settings; blank is usual.',
      later: true,
    }),
    byPerson('concern', 'Concern', 220, 'text', {
      note: 'Yours: what has come up since the last visit, without any pupil’s name.',
      later: true,
    }),
    byPerson('concern-on', 'Concern of', 134, 'date', {
      note: 'Yours: a visit is due from this day on, until one is made.',
      later: true,
    }),
    byProduct('urn', 'URN', 80, 'text'),
    byProduct('registration-checked-on', 'Checked on', 134, 'date'),
    byProduct('frameworks', 'Visited under', 160, 'text'),
    byProduct('essential-unmet', 'Essential, not met', 160, 'text'),
    byProduct('open-actions', 'Open actions', 90, 'number'),
    byPerson('contact', 'Contact', 200, 'text', { note: YOURS }),
    byPerson('notes', 'Notes', 260, 'text', { note: YOURS }),
    byProduct('id', 'Provider id', 160, 'text'),
    seenColumn,
  ],
  details: { from: 'due-rule' },
  views: [
    { title: 'Approved', column: 'status', words: LIST_STATUSES.filter((status) => isApproved({ status })) },
    { title: 'Visit overdue or never made', column: 'due', words: ['Overdue', NEVER_VISITED] },
    { title: 'To look at', column: 'to-look', words: [] },
  ],
  conditionalFormats: [
    ...dueFormats('due'),
    notEmpty('to-look', WARNING),
    notEmpty('essential-unmet', WARNING),
  ],
});

export type ProvidersTab = typeof providersTab;
export type ProviderRow = Partial<RowOf<ProvidersTab>>;

/** The provider that a row of the Providers or Checklists tab names; a URN that is none is left out. */
export function providerOfRow(row: Partial<CellsOf<'provider' | 'urn'>>): Provider {
  const urn = cellText(row, 'urn');
  return { name: cellText(row, 'provider'), ...(isUrn(urn) && { urn }) };
}

/** Ids by what the LA's list and the visits know together. */
export const idsWithList = (
  rows: readonly Partial<CellsOf<'provider' | 'urn'>>[],
  visited: readonly Provider[],
): ((provider: Provider) => string) =>
  providerIds([...rows.map(providerOfRow).filter(({ name }) => name !== ''), ...visited]);

/** Words that version 0.1.0 wrote itself: nobody's own. */
const FIRST_STATUS = 'In use';

/** Whether anybody wrote anything into the row. */
export const isWrittenOn = (row: ProviderRow): boolean =>
  providersTab.columns.some(
    ({ key, owner }) =>
      owner === 'person' && !['', ...(key === 'status' ? [FIRST_STATUS] : [])].includes(cellText(row, key)),
  );

/** A date as it stands in a cell, ISO; '' for none. */
const dateIn = (row: ProviderRow, key: 'status-since' | 'review-on' | 'concern-on'): string =>
  readDate(cellText(row, key)) ?? '';

/**
 * The LA's own list: each provider once, by the id that its visits have.
 * @param idOf which provider a name and number are
 */
export function listedProviders(
  rows: readonly ProviderRow[],
  idOf: (provider: Provider) => string,
): readonly ListedProvider[] {
  const listed = new Map<string, ListedProvider>();
  for (const row of rows) {
    const name = cellText(row, 'provider');
    if (name === '' || isMadeUp(name)) continue;
    const id = idOf(providerOfRow(row));
    if (listed.has(id)) continue;
    listed.set(id, {
      id,
      name,
      status: listStatusOf(cellText(row, 'status')),
      since: dateIn(row, 'status-since'),
      conditions: cellText(row, 'conditions'),
      reviewOn: dateIn(row, 'review-on'),
      risk: riskOf(cellText(row, 'risk')),
      concernOn: dateIn(row, 'concern-on'),
      concern: cellText(row, 'concern'),
    });
  }
  return [...listed.values()];
}
