/** The county's figures from a settled record: corrections and mergings in, what was withdrawn or is gone out. */
import { countyOf } from '../county/county';
import type { Provider } from '../county/provider-identity';
import { latestVisits, type LatestVisits } from '../county/latest-visits';
import { isTryOut, TRY_OUT_COUNTS_NOT } from '../county/try-out';
import { narrativeBoxes } from '../county/narrative-boxes';
import type { County, CountyOptions, NarrativeBox } from '../schema/county';
import { londonDate, longDate } from '../schema/dates';
import { intervalsIn, termsIn } from '../schema/settings';
import type { RecordInput, SettledRecord, SettledVisit } from './settled';

/** Why a visit is in no figure; '' where it may be in them. */
export function outOfFigures({ withdrawn, gone }: Pick<SettledVisit, 'withdrawn' | 'gone'>): string {
  if (withdrawn !== null) return `It was withdrawn on ${longDate(londonDate(withdrawn.at))}.`;
  return gone === null ? '' : `Its response was gone from the form on ${longDate(londonDate(gone.at))}.`;
}

/** Ids of try-outs, by what was handed in. */
const tryOutsIn = ({ responses }: Pick<RecordInput, 'responses'>): ReadonlySet<string> =>
  new Set(responses.flatMap(({ id, answers }) => (isTryOut(answers) ? [id] : [])));

/**
 * Which visits count.
 * @param input what the record was settled from
 * @param idOf by which id a provider goes, where a list of them knows more than the visits; what was merged stays so
 */
export function countedOf(
  record: SettledRecord,
  input: Pick<RecordInput, 'responses' | 'frameworks'>,
  idOf?: (provider: Provider) => string,
): LatestVisits {
  const merged = new Set(record.providers.flatMap((one) => (one.merged.length > 0 ? [one.id] : [])));
  const providers = new Map(
    record.visits.map(({ id, providerId, visit }) => [
      id,
      merged.has(providerId) ? providerId : (idOf?.(visit.answers.provider) ?? providerId),
    ]),
  );
  const out = record.visits.flatMap((visit) => {
    const why = outOfFigures(visit);
    return why === '' ? [] : [{ visitId: visit.id, why }];
  });
  const tryOuts = tryOutsIn(input);
  const counted = latestVisits(
    record.visits.flatMap((visit) =>
      outOfFigures(visit) === '' && !tryOuts.has(visit.id) ? [visit.visit] : [],
    ),
    input.frameworks,
    ({ id }) => providers.get(id) ?? '',
  );
  return { ...counted, leftOut: [...counted.leftOut, ...out] };
}

/** How the figures of a record are worked out. */
export const countyOptionsOf = (
  record: SettledRecord,
  { settings, asOf }: Pick<RecordInput, 'settings' | 'asOf'>,
): CountyOptions => ({
  asOf,
  ...intervalsIn(settings),
  terms: termsIn(settings),
  actions: record.actions,
  concerns: new Map(
    record.providers.flatMap(({ id, concerns }) => {
      const first = concerns.find(({ open }) => open);
      return first ? [[id, londonDate(first.at)] as const] : [];
    }),
  ),
});

/** The county's figures, and what was written in the boxes of areas that are answered in words. */
export type RecordCounty = County & { readonly narrative: readonly NarrativeBox[] };

/** @param input what the record was settled from, as far as it says how figures are worked out */
export function countyOfRecord(
  record: SettledRecord,
  input: Pick<RecordInput, 'responses' | 'frameworks' | 'settings' | 'asOf'>,
): RecordCounty {
  const counted = countedOf(record, input);
  const tried = [...tryOutsIn(input)].map((visitId) => ({ visitId, why: TRY_OUT_COUNTS_NOT }));
  const figures = countyOf(
    { ...counted, leftOut: [...counted.leftOut, ...tried] },
    countyOptionsOf(record, input),
  );
  return { ...figures, narrative: narrativeBoxes(counted.latest) };
}
