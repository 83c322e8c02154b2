/** The county's figures from a settled record: corrections and mergings in, what was withdrawn or is gone out. */
import { countyOf } from '../county/county';
import { latestVisits } from '../county/latest-visits';
import { isTryOut, TRY_OUT_COUNTS_NOT } from '../county/try-out';
import { narrativeBoxes } from '../county/narrative-boxes';
import type { County, NarrativeBox } from '../schema/county';
import { londonDate, longDate } from '../schema/dates';
import { intervalsIn, termsIn } from '../schema/settings';
import type { RecordInput, SettledRecord, SettledVisit } from './settled';

/** Why a visit is in no figure; '' where it may be in them. */
function outOfFigures({ withdrawn, gone }: SettledVisit): string {
  if (withdrawn !== null) return `It was withdrawn on ${longDate(londonDate(withdrawn.at))}.`;
  return gone === null ? '' : `Its response was gone from the form on ${longDate(londonDate(gone.at))}.`;
}

/** The county's figures, and what was written in the boxes of areas that are answered in words. */
export type RecordCounty = County & { readonly narrative: readonly NarrativeBox[] };

/** @param input what the record was settled from, as far as it says how figures are worked out */
export function countyOfRecord(
  record: SettledRecord,
  input: Pick<RecordInput, 'responses' | 'frameworks' | 'settings' | 'asOf'>,
): RecordCounty {
  const { settings, asOf } = input;
  const providers = new Map(record.visits.map(({ id, providerId }) => [id, providerId]));
  const out = record.visits.flatMap((visit) => {
    const why = outOfFigures(visit);
    return why === '' ? [] : [{ visitId: visit.id, why }];
  });
  const tryOuts = [...new Set(input.responses.flatMap(({ id, answers }) => (isTryOut(answers) ? [id] : [])))];
  const counted = latestVisits(
    record.visits.flatMap((visit) => (outOfFigures(visit) === '' ? [visit.visit] : [])),
    input.frameworks,
    ({ id }) => providers.get(id) ?? '',
  );
  const figures = countyOf(
    {
      ...counted,
      leftOut: [
        ...counted.leftOut,
        ...out,
        ...tryOuts.map((visitId) => ({ visitId, why: TRY_OUT_COUNTS_NOT })),
      ],
    },
    {
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
    },
  );
  return { ...figures, narrative: narrativeBoxes(counted.latest) };
}
