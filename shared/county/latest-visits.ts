/** Which visits count: the latest of each provider under each instrument. Earlier ones are history. */
import { countsInCounty, instrumentOf } from '../instrument/instrument-parts';
import { InputError } from '../errors';
import { visitDateFault } from '../judging/date-alerts';
import { byText } from '../schema/by-text';
import { londonDate, longDate } from '../schema/dates';
import type { Framework, Instrument } from '../schema/framework';
import type { Visit } from '../schema/visit';
import { providerIds } from './provider-identity';
import { isTryOut } from './try-out';

export interface CountedVisit {
  readonly visit: Visit;
  readonly framework: Framework;
  readonly instrument: Instrument;
  readonly providerId: string;
}

export interface LatestVisits {
  /** Every visit that counts or once did, one for each id, in the order given. */
  readonly all: readonly CountedVisit[];
  /** Newest first. */
  readonly latest: readonly CountedVisit[];
  /** Dated as they cannot be: they count for nothing until that is corrected. */
  readonly misdated: readonly CountedVisit[];
  readonly leftOut: readonly { readonly visitId: string; readonly why: string }[];
}

/** Where a visit stands among others: the later of two has the greater one. */
export const placeInTime = ({ answers, submittedAt, id }: Visit): string =>
  [answers.visitDate, submittedAt, id].join('\n');

/** By date of visit; on one day, by time of submission; then by id, so that the order of input changes nothing. */
export const newestFirst = (visits: readonly CountedVisit[]): readonly CountedVisit[] =>
  visits
    .map((counted) => ({ counted, at: placeInTime(counted.visit) }))
    .sort((a, b) => byText(b.at, a.at))
    .map(({ counted }) => counted);

/** A response that was edited comes again under its id: the one submitted last stands. */
function byId(visits: readonly Visit[]): readonly Visit[] {
  const found = new Map<string, Visit>();
  for (const visit of visits) {
    const before = found.get(visit.id);
    if (before === undefined || visit.submittedAt >= before.submittedAt) found.set(visit.id, visit);
  }
  return [...found.values()];
}

/**
 * @param frameworks may hold several versions of one framework: each visit is read under its own
 * @param providerId which provider a visit is about, where more is known of that than names and numbers tell
 */
export function latestVisits(
  visits: readonly Visit[],
  frameworks: readonly Framework[],
  providerId?: (visit: Visit) => string,
): LatestVisits {
  const versions = new Map(
    frameworks.map((framework) => [`${framework.id}\n${framework.version}`, framework]),
  );
  const leftOut: { visitId: string; why: string }[] = [];
  // A try-out is not even a visit that is left out.
  const once = byId(visits).filter(({ answers }) => !isTryOut(answers));
  const byName = providerIds(providerId ? [] : once.map(({ answers }) => answers.provider));
  const idOf = providerId ?? (({ answers }: Visit) => byName(answers.provider));
  const misdated: CountedVisit[] = [];
  const all = once.flatMap((visit): CountedVisit[] => {
    const framework = versions.get(`${visit.framework}\n${visit.version}`);
    if (framework === undefined) {
      leftOut.push({
        visitId: visit.id,
        why: `Version ${visit.version} of ${visit.framework} is not known here.`,
      });
      return [];
    }
    const instrument = knownInstrument(framework, visit.instrument);
    if (instrument === null || !countsInCounty(instrument)) {
      const why = instrument
        ? 'Forms of this kind do not count in the county figures.'
        : 'Its form is not known here.';
      leftOut.push({ visitId: visit.id, why });
      return [];
    }
    const counted = { visit, framework, instrument, providerId: idOf(visit) };
    const [dated, sentOn] = [visit.answers.visitDate, londonDate(visit.submittedAt)];
    const fault = visitDateFault(dated, sentOn);
    if (fault === '') return [counted];
    misdated.push(counted);
    leftOut.push({
      visitId: visit.id,
      why: `It is dated ${longDate(dated)}, ${fault}: it counts for nothing until that is corrected.`,
    });
    return [];
  });
  return { all, latest: latestAmong(all), misdated, leftOut };
}

/** The latest of each provider under each form, newest first. @param visits that count or once did */
export function latestAmong(visits: readonly CountedVisit[]): readonly CountedVisit[] {
  const latest = new Map<string, CountedVisit>();
  for (const counted of newestFirst(visits)) {
    const key = [counted.providerId, counted.framework.id, counted.instrument.id].join('\n');
    if (!latest.has(key)) latest.set(key, counted);
  }
  return [...latest.values()];
}

function knownInstrument(framework: Framework, id: string): Instrument | null {
  try {
    return instrumentOf(framework, id);
  } catch (error) {
    if (error instanceof InputError) return null;
    throw error;
  }
}
