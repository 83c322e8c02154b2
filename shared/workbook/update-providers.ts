/** The Providers tab brought up to date with what the visits say, each provider in the row that it has. */
import type { CountyOptions } from '../schema/county';
import type { NewRow, ProductCells, RowChanges } from '../schema/workbook-plan';
import type { CountedVisit } from '../county/latest-visits';
import { isSameName, providerIds, urnIn, type Provider } from '../county/provider-identity';
import { neverVisited, visitCells, type CountyOfProviders } from './provider-cells';
import { isWrittenOn, providerOfRow, type ProviderRow, type ProvidersTab } from './providers-tab';
import { cellText } from './table-rows';

/** Of a provider of which no visit counts, or counts any more. */
const NOT_VISITED = {
  decisions: null,
  'to-look': null,
  'last-visit': null,
  frameworks: null,
  'essential-unmet': null,
  'open-actions': null,
};

/**
 * The Providers tab brought up to date. Every row stays where it is; providers that were visited and are not listed
 * come after them, by name. Rows that turn out to be one provider: the first has what the visits say; a further one
 * goes, unless somebody wrote something on it or it has another name, which is somebody's word against the number.
 * @param latest the visits that count, newest first
 * @param existing rows of the tab, those among them that people added and that have no id yet
 */
export function updateProviders(
  latest: readonly CountedVisit[],
  county: CountyOfProviders,
  options: CountyOptions,
  existing: readonly ProviderRow[],
): RowChanges<ProvidersTab> {
  const listed = [...existing.entries()].filter(([, row]) => cellText(row, 'provider') !== '');
  const idOf = idsIn(
    listed.map(([, row]) => providerOfRow(row)),
    latest.map(({ visit }) => visit.answers.provider),
  );
  const visited = new Map<string, CountedVisit[]>();
  for (const counted of latest) {
    const id = idOf(counted.visit.answers.provider);
    visited.set(id, [...(visited.get(id) ?? []), counted]);
  }
  const cellsOf = visitCells(county, options);
  const changed: { index: number; cells: Partial<ProductCells<ProvidersTab>> }[] = [];
  const removed: number[] = [];
  /** Id to the name that the first row with it has from now on. */
  const found = new Map<string, string>();
  for (const [index, row] of listed) {
    const id = idOf(providerOfRow(row));
    const theirs = visited.get(id);
    const urn = urnIn(id) ?? row.urn ?? null;
    const name = cellText(row, 'provider');
    const first = found.get(id);
    const cells = theirs ? cellsOf(theirs) : { ...NOT_VISITED, ...neverVisited(county, id, options) };
    if (first === undefined) changed.push({ index, cells: { ...cells, urn, id } });
    else if (isWrittenOn(row) || !isSameName(first, name))
      changed.push({ index, cells: { ...cellsOf([]), provider: row.provider ?? null, id } });
    else removed.push(index);
    found.set(id, first ?? theirs?.[0]?.visit.answers.provider.name ?? name);
  }
  const added = [...visited]
    .filter(([id]) => !found.has(id))
    .map(([id, theirs]): NewRow<ProvidersTab> => ({
      ...cellsOf(theirs),
      urn: urnIn(id) ?? null,
      id,
      seen: null,
    }))
    .sort((a, b) => (nameAndId(a) < nameAndId(b) ? -1 : 1));
  return { changed, added, removed };
}

/**
 * Ids by what the rows will say: beside the number of a provider that was visited the visit's name is about to stand,
 * so that no other row may go by the name that stands there now.
 */
function idsIn(listed: readonly Provider[], visited: readonly Provider[]): (provider: Provider) => string {
  const before = providerIds([...listed, ...visited]);
  const known = visited.map(({ name, urn }) => ({ name, urn: urn ?? urnIn(before({ name })) }));
  const renamed = new Set(known.flatMap(({ urn }) => urn ?? []));
  return providerIds([...listed.filter(({ urn }) => urn === undefined || !renamed.has(urn)), ...known]);
}

const nameAndId = (row: ProviderRow): string =>
  `${cellText(row, 'provider').toLowerCase()}\n${cellText(row, 'id')}`;
