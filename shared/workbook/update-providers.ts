/** The Providers tab brought up to date with the record, each provider in the row that it has. */
import { byName, byText } from '../schema/by-text';
import type { CountyOptions } from '../schema/county';
import type { NewRow, ProductCells, RowChanges } from '../schema/workbook-plan';
import type { CountedVisit, LatestVisits } from '../county/latest-visits';
import { isSameName, urnIn, type ProviderIdentity } from '../county/provider-identity';
import { calledIn, isKept } from '../record/record-providers';
import type { SettledProvider } from '../record/settled';
import { neverVisited, visitCells, type CountyOfProviders } from './provider-cells';
import { idOfRow, isWrittenOn, type ProviderRow, type ProvidersTab } from './providers-tab';
import { cellText } from './table-rows';
import { addTo } from '../schema/lists-by-key';

/** Of a provider of which no visit counts, or counts any more. */
const NOT_VISITED = {
  decisions: null,
  'to-look': null,
  frameworks: null,
  'essential-unmet': null,
  'open-actions': null,
} satisfies Partial<ProductCells<ProvidersTab>>;

/** What is known of providers beside their visits. */
export interface KnownProviders {
  readonly identity: ProviderIdentity;
  /** Where all of the record was worked out: each provider by its id, and whether all that stands in a row is in it. */
  readonly record?: {
    readonly providers: ReadonlyMap<string, SettledProvider>;
    readonly holds: (index: number) => boolean;
  };
}

type Cells = Partial<ProductCells<ProvidersTab>>;

/** What the record alone says of a provider. */
const recordCells = (one: SettledProvider): Pick<ProductCells<ProvidersTab>, 'also' | 'merged'> => ({
  also:
    calledIn(one)
      .filter((name) => name !== one.name)
      .join('; ') || null,
  merged: one.merged.join('\n') || null,
});

/**
 * The row of each provider. Where the record is not at hand, that of one which is merged into it will do for as long as it
 * has none of its own.
 */
function rowsOf(
  listed: readonly Listed[],
  identity: ProviderIdentity,
  isOwnOnly: boolean,
): ReadonlyMap<string, number> {
  const found = new Map<string, { readonly index: number; readonly weight: number }>();
  for (const { index, own, isRenamed } of listed) {
    const id = identity.root(own);
    const isOwn = own === id;
    if (isOwnOnly && !isOwn) continue;
    const weight = (isOwn ? 2 : 0) + (isRenamed ? 0 : 1);
    if (weight > (found.get(id)?.weight ?? -1)) found.set(id, { index, weight });
  }
  return new Map([...found].map(([id, { index }]) => [id, index]));
}

interface Listed {
  readonly index: number;
  readonly row: ProviderRow;
  /** Before anything is merged. */
  readonly own: string;
  /** It was about somebody else when it was last written. */
  readonly isRenamed: boolean;
}

/**
 * The Providers tab brought up to date. Every row stays where it is; providers that have none come after them, by name.
 * Rows that turn out to be one provider: one of them has what the visits say; a further one goes where nothing of it would
 * be lost, unless it has another name beside the same number, which is somebody's word against it.
 * @param counted which visits count
 * @param existing rows of the tab, those among them that people added and that have no id yet
 */
export function updateProviders(
  { all, latest }: Pick<LatestVisits, 'all' | 'latest'>,
  county: CountyOfProviders,
  options: CountyOptions,
  existing: readonly ProviderRow[],
  { identity, record }: KnownProviders,
): RowChanges<ProvidersTab> {
  const listed = [...existing.entries()].flatMap(([index, row]): Listed[] => {
    const own = idOfRow(row, identity);
    const before = cellText(row, 'id');
    return own === ''
      ? []
      : [{ index, row, own, isRenamed: before !== '' && identity.known(before) !== own }];
  });
  const visited = new Map<string, CountedVisit[]>();
  for (const counted of latest) {
    const id = identity.of(counted.visit.answers.provider);
    addTo(visited, id, counted);
  }
  const [cellsOf, never] = [visitCells(all, county, options), neverVisited(county, options)];
  const rows = rowsOf(listed, identity, record !== undefined);
  const changed: { index: number; cells: Cells }[] = [];
  const removed: number[] = [];
  const mayGo = (index: number, row: ProviderRow): boolean =>
    record ? record.holds(index) : !isWrittenOn(row);
  /** What its row says from now on; undefined where it says nothing else. */
  const nameFor = (id: string, row?: ProviderRow): string | undefined => {
    const settled = record?.providers.get(id);
    if (settled) return settled.name;
    const isMerged = row !== undefined && cellText(row, 'merged') !== '';
    return isMerged ? undefined : visited.get(id)?.[0]?.visit.answers.provider.name;
  };
  for (const { index, row, own, isRenamed } of listed) {
    const id = identity.root(own);
    const settled = record?.providers.get(id);
    const theirs = visited.get(id);
    if (record && !settled && theirs === undefined) {
      // Somebody took it off the list.
      if (mayGo(index, row)) removed.push(index);
    } else if (rows.get(id) === index) {
      const said: Cells = theirs ? cellsOf(theirs) : { ...NOT_VISITED, ...never(id) };
      const name = nameFor(id, row);
      const urn = urnIn(id) ?? (own === id ? (row.urn ?? null) : null);
      const cells = { ...said, urn, id, ...(settled && recordCells(settled)) };
      changed.push({ index, cells: { ...cells, provider: name ?? row.provider ?? null } });
    } else {
      const name = cellText(row, 'provider');
      const first = existing[rows.get(id) ?? -1];
      const known = nameFor(id, first) ?? cellText(first, 'provider');
      const isOneOfIt = own !== id || isSameName(known, name) || cellText(row, 'urn') === '' || name === '';
      if (isOneOfIt && mayGo(index, row)) removed.push(index);
      // With the id that it had it does not count before the row that had the name, wherever it stands.
      else {
        const cells = {
          provider: row.provider ?? null,
          id: isRenamed && isSameName(known, name) ? (row.id ?? null) : own,
        } satisfies Partial<ProductCells<ProvidersTab>>;
        changed.push({ index, cells: { ...cellsOf([]), ...cells } });
      }
    }
  }
  const missing = new Set([
    ...visited.keys(),
    ...[...(record?.providers.values() ?? [])].flatMap((one) => (isKept(one) ? [one.id] : [])),
  ]);
  const added = [...missing]
    // A name that a row of the list gives another one's number goes by that number: its row is there.
    .filter((id) => !rows.has(id) && !rows.has(identity.root(id)))
    .map((id): NewRow<ProvidersTab> => {
      const settled = record?.providers.get(id);
      const theirs = visited.get(id);
      return {
        ...cellsOf(theirs ?? []),
        ...(!theirs && never(id)),
        provider: nameFor(id) ?? null,
        urn: urnIn(id) ?? null,
        id,
        ...(settled ? recordCells(settled) : { also: null, merged: null }),
        seen: null,
      };
    })
    .sort(byNameAndId);
  return { changed, added, removed };
}

const byNameAndId = (a: ProviderRow, b: ProviderRow): number =>
  byName(cellText(a, 'provider'), cellText(b, 'provider')) || byText(cellText(a, 'id'), cellText(b, 'id'));
