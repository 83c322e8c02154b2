/** The Providers tab: the LA's own list, with what the visits say of each provider beside it. */
import {
  isApproved,
  LIST_STATUSES,
  listedProvider,
  PROVIDER_TYPES,
  RISKS,
  type ListedProvider,
} from '../schema/listed-provider';
import { isUrn } from '../schema/text';
import type { CellsOf, RowOf } from '../schema/workbook-plan';
import { OVERDUE } from '../county/actions';
import { ProviderIdentity, urnIn, type Provider } from '../county/provider-identity';
import { isMadeUp } from '../county/try-out';
import {
  byPerson,
  byProduct,
  dueFormats,
  NEVER_VISITED,
  NO_DATE_YET,
  notEmpty,
  tableTab,
  WARNING,
} from './define-tab';
import { seenColumn } from './record-columns';
import { cellText } from './table-rows';

const YOURS = 'Yours: never overwritten.';

export const providersTab = tableTab({
  id: 'providers',
  title: 'Providers',
  columns: [
    byProduct('provider', 'Provider', 196, 'text', {
      twoLines: true,
      note: 'Add providers by hand: a name, and a URN if it has one. One that was never visited is due. A deleted row comes back: Providers in the sidebar takes one off the list.',
    }),
    byPerson('status', 'List status', 122, 'choice', {
      choices: LIST_STATUSES,
      former: 'Status',
      note: 'Yours: its place on your authority’s list. “On the list” and “With conditions” are those that you have approved; one off the list is not due for a visit.',
    }),
    byProduct('decisions', 'Latest decisions', 260, 'text', {
      twoLines: true,
      note: 'What was decided at the latest visit under each framework.',
      later: true,
    }),
    byProduct('last-visit', 'Last visit', 100, 'date'),
    byProduct('due-by', 'Next visit due by', 100, 'date'),
    byProduct('due', 'Due or overdue', 96, 'text'),
    byProduct('registration', 'What the register said', 122, 'text', { twoLines: true }),
    byProduct('to-look', 'To look at', 168, 'text', { twoLines: true, later: true }),
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
    byPerson('type', 'Type', 150, 'choice', {
      choices: PROVIDER_TYPES,
      note: 'Yours: what kind of provider it is, from the list or in words of your own. County can show those of one type.',
      later: true,
    }),
    byPerson('visited-on', 'Last visit before', 134, 'date', {
      note: 'Yours: the last visit that no form of this workbook tells of, e.g. from your own list. It counts until a later one is handed in.',
      later: true,
    }),
    byPerson('postcode', 'Postcode', 100, 'text', {
      note: 'Yours: two of one name at two postcodes are two providers. Several are fine.',
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
    byProduct('also', 'Also called', 200, 'text', {
      note: 'What visits and your list called it besides. Taken apart again in the sidebar, under Providers.',
      later: true,
    }),
    byProduct('id', 'Provider id', 160, 'text'),
    byProduct('merged', 'Counted with it', 160, 'text', { hidden: true, later: true }),
    seenColumn,
  ],
  details: { from: 'due-rule' },
  views: [
    { title: 'Approved', column: 'status', words: LIST_STATUSES.filter((status) => isApproved({ status })) },
    { title: 'Visit overdue or never made', column: 'due', words: [OVERDUE, NO_DATE_YET, NEVER_VISITED] },
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

/** What of a row says whom it is about. */
type Whose = Partial<CellsOf<'provider' | 'urn' | 'id' | 'merged'>>;

/** What is counted with what, as the last whole run wrote it into the tab. */
const linksIn = (rows: readonly Whose[]): readonly (readonly [string, string])[] =>
  rows.flatMap((row) => {
    const into = cellText(row, 'id');
    const merged = cellText(row, 'merged').split('\n');
    return into === '' ? [] : merged.filter((id) => id !== '').map((id) => [id, into] as const);
  });

/**
 * Which providers are one, by what the tab and the visits know together, and by what people have merged. Beside the number
 * of a provider that was visited the visit's name is about to stand, so that no other row may go by the name that stands
 * there now.
 * @param visited whom the visits name
 * @param links what is merged into what, and
 * @param others who else is known, where the record says so
 */
export function identityOf(
  rows: readonly Whose[],
  visited: readonly Provider[],
  links: readonly (readonly [string, string])[] = linksIn(rows),
  others: readonly Provider[] = [],
): ProviderIdentity {
  const listed = rows.map(providerOfRow).filter(({ name }) => name !== '');
  const before = new ProviderIdentity([...listed, ...others, ...visited]);
  const known = visited.map(({ name, urn }): Provider => {
    const number = urn ?? urnIn(before.own({ name }));
    return { name, ...(number !== undefined && { urn: number }) };
  });
  const renamed = new Set(known.flatMap(({ urn }) => urn ?? []));
  const identity = new ProviderIdentity([
    ...listed.filter(({ urn }) => urn === undefined || !renamed.has(urn)),
    ...others,
    ...known,
  ]);
  for (const [from, into] of links) identity.link(from, into);
  return identity;
}

/** Which provider a row is about, before anything is merged; one whose name was taken away is what it was. */
export const idOfRow = (row: ProviderRow, identity: ProviderIdentity): string =>
  cellText(row, 'provider') === '' ? identity.known(cellText(row, 'id')) : identity.own(providerOfRow(row));

/** Words that version 0.1.0 wrote itself: nobody's own. */
export const isFirstStatus = (status: string): boolean => status === 'In use';

/** Whether anybody wrote anything into the row. */
export const isWrittenOn = (row: ProviderRow): boolean =>
  providersTab.columns.some(({ key, owner }) => {
    const text = cellText(row, key);
    return owner === 'person' && text !== '' && !(key === 'status' && isFirstStatus(text));
  });

/**
 * The LA's own list, as the tab alone has it: each provider once, by the id that its visits have.
 */
export function listedProviders(
  rows: readonly ProviderRow[],
  identity: ProviderIdentity,
): readonly ListedProvider[] {
  const listed = new Map<string, ListedProvider>();
  for (const row of rows) {
    const name = cellText(row, 'provider');
    if (name === '' || isMadeUp(name)) continue;
    const id = identity.of(providerOfRow(row));
    if (listed.has(id)) continue;
    listed.set(
      id,
      listedProvider({ id, name }, (key) => cellText(row, key)),
    );
  }
  return [...listed.values()];
}
