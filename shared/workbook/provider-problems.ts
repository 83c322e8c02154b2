/** What a person should look at among providers: who may be one, and numbers that contradict names. */
import { isLikeName, likelyDoubles, shareWord, type LikelyDouble } from '../county/likely-doubles';
import { urnIn, type ProviderIdentity } from '../county/provider-identity';
import { isMadeUp } from '../county/try-out';
import { calledIn } from '../record/record-providers';
import type { SettledRecord } from '../record/settled';
import type { Problem } from './problems-tab';
import { idOfRow, type ProviderRow } from './providers-tab';
import { cellText } from './table-rows';

type Providers = Pick<SettledRecord, 'visits' | 'providers'>;

/** Pairs that may be one provider, of those that count apart. */
export const doublesIn = ({ providers }: Pick<SettledRecord, 'providers'>): readonly LikelyDouble[] =>
  likelyDoubles(
    providers
      .filter(({ name }) => !isMadeUp(name))
      .map((one) => ({
        id: one.id,
        urn: one.urn,
        names: calledIn(one),
        postcodes: one.postcodes,
        apart: one.apart,
      })),
  );

const WHERE = 'The Providers tab';

const problemOf = ({ kind, one, other, why }: LikelyDouble): Problem => ({
  id: `record:${kind}:${[one.id, other.id].sort().join('|')}`,
  where: WHERE,
  what: `${one.names[0] ?? ''} and ${other.names[0] ?? ''} may be one provider. ${why}`,
  whatToDo:
    kind === 'may-be-one'
      ? 'Open Providers in the sidebar and press “These are one provider” or “They are two”. Until then they count as two.'
      : 'Correct the number that is wrong: of a visit in This visit, of a row in Providers. If both are right, press “These are one provider” or “They are two” under Providers in the sidebar.',
  formId: '',
  responseId: '',
  maySettle: true,
});

/** Every name that stands beside a number, in visits and rows: by number. */
function namesByNumber(
  rows: readonly ProviderRow[],
  { visits }: Providers,
  identity: ProviderIdentity,
): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  const add = (urn: string | undefined, name: string): void => {
    if (urn === undefined || name === '') return;
    found.set(urn, (found.get(urn) ?? new Set()).add(name));
  };
  for (const { visit, counts } of visits)
    if (counts) add(visit.answers.provider.urn, visit.answers.provider.name);
  for (const row of rows)
    if (cellText(row, 'urn') !== '') add(urnIn(idOfRow(row, identity)), cellText(row, 'provider'));
  return found;
}

/** Two names beside one number that have no word in common: one of them may be filed under somebody else's number. */
function contradictions(
  rows: readonly ProviderRow[],
  record: Providers,
  identity: ProviderIdentity,
): readonly Problem[] {
  return [...namesByNumber(rows, record, identity)].flatMap(([urn, all]): Problem[] => {
    const [first = '', ...names] = [...all].sort();
    const odd = names.find((name) => !shareWord(first, name) && !isLikeName(first, name));
    if (odd === undefined) return [];
    return [
      {
        id: `record:two-names:${urn}:${[first, odd].join('|')}`,
        where: WHERE,
        what: `“${first}” and “${odd}” both go by the URN ${urn}, so they count as one provider.`,
        whatToDo:
          'If one of them has the wrong number, correct it: of a visit in This visit, of a row in Providers. If it is one provider under two names, set Status to Solved.',
        formId: '',
        responseId: '',
        maySettle: true,
      },
    ];
  });
}

/** @param rows of the Providers tab */
export const providerProblems = (
  rows: readonly ProviderRow[],
  record: Providers,
  identity: ProviderIdentity,
): readonly Problem[] => [...doublesIn(record).map(problemOf), ...contradictions(rows, record, identity)];
