/** What this workbook knows of a provider, for filling in a document: its own list first, then the latest visits. */
import { factsOfDay, type KnownFacts } from '../../../shared/documents/document-fields';
import { textOfRole } from '../../../shared/instrument/text-of-role';
import { cellText } from '../../../shared/workbook/table-rows';
import { byName, byText } from '../../../shared/schema/by-text';
import { longDate } from '../../../shared/schema/dates';
import type { FieldRole } from '../../../shared/schema/framework';
import type { CellsOf } from '../../../shared/schema/workbook-plan';
import { identityOf, providerOfRow } from '../../../shared/workbook/providers-tab';
import { decodeVisit, visitsTab } from '../../../shared/workbook/visits-tab';
import { openSomeRows } from '../../google/some-rows';
import { readTables, type TableOf, type Tables } from '../../google/tables';
import type { ProviderChoice } from '../../sidebar/documents-api';
import type { FrameworkLibrary } from '../frameworks/framework-library';

/** As many visits of a provider are looked through, newest first: one form may ask for less than another. */
const VISITS_READ = 5;
const FROM_VISITS: readonly FieldRole[] = [
  'provider-address',
  'provider-contact',
  'provider-phone',
  'provider-email',
];

/** The rows of the Providers tab; none where the workbook has no such tab yet. */
const providerRows = (tables: Tables<'providers'>): TableOf<'providers'>['rows'] =>
  tables.sheet('providers')
    ? tables.of('providers').rows.filter((row) => cellText(row, 'provider') !== '')
    : [];

/** Providers to choose from, by name. */
export const listProviders = (tables: Tables<'providers'>): readonly ProviderChoice[] =>
  providerRows(tables)
    .map(providerOfRow)
    .map(({ name, urn = '' }) => ({ name, urn }))
    .sort((a, b) => byName(a.name, b.name));

export interface ProviderFacts {
  readonly known: KnownFacts;
  /** Where they come from, for people; '' when from nowhere. */
  readonly from: string;
}

/** @param today ISO */
export function factsOf(provider: ProviderChoice, library: FrameworkLibrary, today: string): ProviderFacts {
  const listed = providerRows(readTables({ providers: 'rows' }));
  const visits = openSomeRows(visitsTab);
  const rows = visits?.columns(['provider', 'urn', 'visit-date']) ?? [];
  const wanted = providerOfRow({ provider: provider.name, urn: provider.urn });
  const identity = identityOf(listed, [], undefined, [wanted, ...rows.map(providerOfRow)]);
  const isTheirs = (row: CellsOf<'provider' | 'urn'>): boolean =>
    cellText(row, 'provider') !== '' && identity.of(providerOfRow(row)) === identity.of(wanted);

  const known: KnownFacts = { 'provider-name': provider.name, ...factsOfDay(today) };
  if (provider.urn !== '') known['provider-urn'] = provider.urn;
  const contact = cellText(listed.find(isTheirs), 'contact');
  if (contact !== '') known['provider-contact'] = contact;
  const newest = rows
    .flatMap((row, index) => (isTheirs(row) ? [{ index, day: cellText(row, 'visit-date') }] : []))
    .sort((a, b) => byText(b.day, a.day))
    .slice(0, VISITS_READ);
  const used = new Set<string>();
  for (const row of visits?.rows(newest.map(({ index }) => index)) ?? []) {
    const visit = decodeVisit(row);
    const framework = library.version(visit.framework, visit.version);
    for (const role of FROM_VISITS) {
      const found = known[role] ? '' : textOfRole(framework, visit.instrument, visit.answers, role);
      if (found === '') continue;
      known[role] = found;
      used.add(visit.answers.visitDate);
    }
  }
  const sources = [
    ...(contact === '' ? [] : ['the Providers tab']),
    ...[...used].sort().map((day) => `the visit of ${longDate(day)}`),
  ];
  return { known, from: sources.join(' and ') };
}

/** The tabs that documents are made with. */
export const openProviders = (): Tables<'providers' | 'documents' | 'settings'> =>
  readTables({ providers: 'rows', documents: 'rows', settings: 'rows' });
