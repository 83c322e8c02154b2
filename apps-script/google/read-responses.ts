/**
 * What has been handed in to forms, by response id and question id. A form stays with the reader that first read it;
 * where that one is refused, as to somebody else's account, a form that this Cloud project did not make, or an API
 * that is off, the other one reads it.
 */
import type { ServiceError, ServiceFault } from '../../shared/errors';
import type { Reader } from '../../shared/workbook/response-names';
import { isApiClosed } from './ask-google';
import type { FormResponses, Wanted } from './handed-in';
import { countByFormApp, readByFormApp } from './responses-by-form-app';
import { listByRest, readByRest } from './responses-by-rest';

/** What the one reader is refused and the other may have: REST sees only what this person made with this project. */
const REFUSALS: readonly ServiceFault[] = ['api-off', 'authorisation', 'not-found', 'permission', 'policy'];

const isRefused = ({ cause }: ServiceError): boolean => cause !== undefined && REFUSALS.includes(cause.kind);

/**
 * Reads what was handed in to each form at or after its instant.
 * @param inspect whether to see how the forms themselves stand, where that costs nothing
 * @param mayGoOn asked between slow calls; false: what is left is for another run. Each form gives one response at least.
 */
export function readResponses(
  wanted: readonly Wanted[],
  inspect: boolean,
  mayGoOn: () => boolean,
): FormResponses[] {
  const restFirst = wanted.filter(({ reader }) => reader !== 'form-app');
  const byRest = readByRest(restFirst, inspect);
  return wanted.map((want) => {
    const first = byRest[restFirst.indexOf(want)] ?? readByFormApp(want, mayGoOn);
    if (!('error' in first) || !isRefused(first.error)) return first;
    const second = want.reader === 'form-app' ? readByRest([want], inspect)[0] : readByFormApp(want, mayGoOn);
    if (!second) return first;
    if (!('error' in second)) return second;
    const byFormApp = want.reader === 'form-app' ? first : second;
    // FormApp opens whatever is shared with this account: what it lacks then is this person's permission alone.
    if (byFormApp.error.cause?.kind === 'authorisation') return byFormApp;
    // Why the form itself cannot be had says more than that one way to it is closed.
    return isApiClosed(second.error) ? first : second;
  });
}

/**
 * How many responses of a form were last handed in at each of these instants.
 * @param mayGoOn asked between slow calls
 * @returns undefined where it cannot be had, or not in time
 */
export function countAt(
  reader: Reader,
  formId: string,
  instants: readonly string[],
  mayGoOn: () => boolean,
): ReadonlyMap<string, number> | undefined {
  const [earliest] = [...instants].sort();
  if (earliest === undefined) return new Map();
  if (reader === 'form-app') return countByFormApp(formId, instants, mayGoOn);
  const list = listByRest(formId, earliest);
  return (
    list &&
    new Map(
      instants.map((instant) => [instant, list.filter(({ submittedAt }) => submittedAt === instant).length]),
    )
  );
}
