/** The providers of a workbook, for the sidebar: who they are, who may be one, who is counted as another. */
import { isMadeUp } from '../../../shared/county/try-out';
import { calledIn } from '../../../shared/record/record-providers';
import type { SettledProvider, SettledRecord } from '../../../shared/record/settled';
import { byName } from '../../../shared/schema/by-text';
import { longInstant } from '../../../shared/schema/dates';
import { identityInRecord } from '../../../shared/workbook/list-entries';
import type { KnownEntry } from '../../../shared/workbook/take-list';
import type { MergedPair, ProviderHere, ProvidersHere } from '../../sidebar/providers-api';
import { pages } from '../record/settling';

const hereOf = ({ id, name, urn, postcodes, visits }: SettledProvider): ProviderHere => ({
  id,
  name,
  urn,
  postcodes,
  visits: visits.length,
});

const byTheirName = (a: { readonly name: string }, b: { readonly name: string }): number =>
  byName(a.name, b.name);

/** Those that count, without what is made up. */
const providersOf = ({ providers }: SettledRecord): readonly SettledProvider[] =>
  providers.filter(({ name }) => !isMadeUp(name));

function mergedIn(record: SettledRecord): readonly MergedPair[] {
  const identity = identityInRecord([], record);
  const counts = new Map<string, number>();
  for (const { visit } of record.visits) {
    const id = identity.own(visit.answers.provider);
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return providersOf(record).flatMap(({ members }) => {
    const names = new Map(members.map(({ id, name }) => [id, name]));
    return members.flatMap(({ id, name, merge }): MergedPair[] =>
      merge
        ? [
            {
              id,
              name,
              visits: counts.get(id) ?? 0,
              into: { id: merge.into, name: names.get(merge.into) ?? '' },
              when: longInstant(merge.event.at),
              by: merge.event.by ?? '',
            },
          ]
        : [],
    );
  });
}

export function providersHere(
  record: SettledRecord,
  forms: ProvidersHere['forms'],
  tabs: readonly string[],
): ProvidersHere {
  const providers = new Map(providersOf(record).map((one) => [one.id, hereOf(one)]));
  const offers = pages()
    .doublesIn(record)
    .flatMap(({ one, other, why }) => {
      const [a, b] = [providers.get(one.id), providers.get(other.id)];
      return a && b ? [{ one: a, other: b, why }] : [];
    });
  return {
    providers: [...providers.values()].sort(byTheirName),
    offers,
    merged: [...mergedIn(record)].sort(byTheirName),
    forms,
    tabs,
  };
}

/** Who is known here, for a list that is to be taken. */
export const knownEntries = (record: SettledRecord): readonly KnownEntry[] =>
  providersOf(record).map((one) => ({
    id: one.id,
    name: one.name,
    urn: one.urn,
    names: calledIn(one),
    postcodes: one.postcodes,
    cells: one.cells,
  }));
