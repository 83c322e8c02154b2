/** What a settled record knows of providers, for whoever works with a list of them. */
import { urnIn, type Provider } from '../county/provider-identity';
import { listedProvider, type ListedProvider } from '../schema/listed-provider';
import type { SettledProvider, SettledRecord } from './settled';

/** Whom its visits name. */
export const visitedInRecord = ({ visits }: Pick<SettledRecord, 'visits'>): readonly Provider[] =>
  visits.map(({ visit }) => visit.answers.provider);

/** Whom the LA's list names. */
export const listedByName = ({ providers }: Pick<SettledRecord, 'providers'>): readonly Provider[] =>
  providers.flatMap(({ members }) =>
    members.flatMap(({ id, listedAs }): Provider[] => {
      const urn = urnIn(id);
      return listedAs === '' ? [] : [{ name: listedAs, ...(urn !== undefined && { urn }) }];
    }),
  );

/** What is merged into what. */
export const linksInRecord = ({
  providers,
}: Pick<SettledRecord, 'providers'>): readonly (readonly [string, string])[] =>
  providers.flatMap(({ members }) =>
    members.flatMap(({ id, merge }) => (merge ? [[id, merge.into] as const] : [])),
  );

/** Every name that a provider goes by, in visits and on the list, the one that it is shown by first. */
export const calledIn = ({
  name,
  members,
  names,
}: Pick<SettledProvider, 'name' | 'members' | 'names'>): readonly string[] =>
  [...new Set([name, ...members.flatMap((one) => [one.name, one.listedAs]), ...names])].filter(
    (one) => one !== '',
  );

/** Whether the list, or somebody who wrote beside it, keeps a provider in the county, whoever has visited it. */
export const isKept = ({ isListed, cells }: Pick<SettledProvider, 'isListed' | 'cells'>): boolean =>
  isListed || Object.values(cells).some((text) => text !== '');

/** As the LA has it on its list. */
export const listedInRecord = (provider: Pick<SettledProvider, 'id' | 'name' | 'cells'>): ListedProvider =>
  listedProvider(provider, (key) => provider.cells[key] ?? '');
