/** The county's figures from a settled record: corrections and mergings in, what was withdrawn or is gone out. */
import { CountyTally } from '../county/county';
import { latestVisits, type LatestVisits } from '../county/latest-visits';
import { isMadeUp, isTryOut, TRY_OUT_COUNTS_NOT } from '../county/try-out';
import { boxesOf, inBoxOrder, type FoundBox } from '../county/narrative-boxes';
import type { County, CountyOptions, NarrativeBox } from '../schema/county';
import { londonDate, longDate } from '../schema/dates';
import type { ListedProvider } from '../schema/listed-provider';
import { intervalsIn, termsIn } from '../schema/settings';
import { isKept, listedInRecord } from './record-providers';
import type { RecordInput, SettledRecord, SettledVisit } from './settled';

/** Why a visit is in no figure; '' where it may be in them. */
export function outOfFigures({ withdrawn, gone }: Pick<SettledVisit, 'withdrawn' | 'gone'>): string {
  if (withdrawn !== null) return `It was withdrawn on ${longDate(londonDate(withdrawn.at))}.`;
  return gone === null ? '' : `Its response was gone from the form on ${longDate(londonDate(gone.at))}.`;
}

/** Ids of try-outs, by what was handed in. */
const tryOutsIn = ({ responses }: Pick<RecordInput, 'responses'>): ReadonlySet<string> =>
  new Set(responses.flatMap(({ id, answers }) => (isTryOut(answers) ? [id] : [])));

/** Which visits count. @param input what the record was settled from */
export function countedOf(
  record: Omit<SettledRecord, 'problems'>,
  input: Pick<RecordInput, 'responses' | 'frameworks'>,
): LatestVisits {
  const providers = new Map(record.visits.map(({ id, providerId }) => [id, providerId]));
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

/** The LA's list: as far as the record has it, those whom a visit has put on it, and those that have a row of it. */
function listedIn(
  { visits, providers }: Omit<SettledRecord, 'problems'>,
  rows: ReadonlySet<string>,
): readonly ListedProvider[] {
  const counting = new Set(visits.flatMap(({ counts, providerId }) => (counts ? [providerId] : [])));
  return providers.flatMap((one) =>
    (counting.has(one.id) || isKept(one) || rows.has(one.id)) && !isMadeUp(one.name)
      ? [listedInRecord(one)]
      : [],
  );
}

/**
 * How the figures of a record are worked out.
 * @param rows ids of providers that have a row in the Providers tab, where there is one
 */
export const countyOptionsOf = (
  record: Omit<SettledRecord, 'problems'>,
  { settings, asOf }: Pick<RecordInput, 'settings' | 'asOf'>,
  rows: ReadonlySet<string> = new Set(),
): CountyOptions => ({
  asOf,
  ...intervalsIn(settings),
  terms: termsIn(settings),
  actions: record.actions,
  listed: listedIn(record, rows),
  providerNames: new Map(
    record.providers.flatMap(({ id, name, merged }) => (merged.length > 0 ? [[id, name] as const] : [])),
  ),
  alerts: new Map(
    record.providers.flatMap(({ latest }) =>
      latest.flatMap(({ visitId, alerts }) => (alerts === null ? [] : [[visitId, alerts] as const])),
    ),
  ),
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
export function countyOfRecord(record: Omit<SettledRecord, 'problems'>, input: FiguresInput): RecordCounty {
  const tally = new RecordTally(input.asOf);
  tally.add(record, input);
  return tally.county();
}

type FiguresInput = Pick<RecordInput, 'responses' | 'frameworks' | 'settings' | 'asOf'>;

/** The same of a record that is settled a part at a time (`record-parts.ts`). */
export class RecordTally {
  private readonly figures: CountyTally;
  private readonly boxes: FoundBox[] = [];

  /** @param asOf the day, ISO, of every part */
  constructor(asOf: string) {
    this.figures = new CountyTally(asOf);
  }

  add(record: Omit<SettledRecord, 'problems'>, input: FiguresInput): void {
    const counted = countedOf(record, input);
    const tried = [...tryOutsIn(input)].map((visitId) => ({ visitId, why: TRY_OUT_COUNTS_NOT }));
    this.figures.add({ ...counted, leftOut: [...counted.leftOut, ...tried] }, countyOptionsOf(record, input));
    for (const box of boxesOf(counted.latest)) this.boxes.push(box);
  }

  county(): RecordCounty {
    return { ...this.figures.county(), narrative: inBoxOrder(this.boxes) };
  }
}
