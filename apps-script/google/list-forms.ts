/** What forms have, without the answers: for what surfaced late, and for what is gone. */
import type { Receipt } from '../../shared/schema/receipt';
import type { Reader } from '../../shared/workbook/response-names';
import type { HandedIn, Listed } from './handed-in';
import { listByFormApp, readTheseByFormApp } from './responses-by-form-app';
import { listAllByRest, readTheseByRest } from './responses-by-rest';

/** A form and the reader that first read it: no other one has its names for the responses. */
export interface ToList {
  readonly receipt: Receipt;
  readonly reader: Reader;
}

/** All that a form has. */
export interface FormListing extends ToList {
  readonly submissions: readonly Listed[];
  /** Only what was last handed in from this instant on was listed; '' for everything. */
  readonly since: string;
}

/**
 * Lists forms: one service call for all that REST reads (one more for every 5,000 responses of a form), two a response by FormApp.
 * @param since from which instant on FormApp is asked, ISO
 * @param mayGoOn asked between slow calls
 * @returns those of which all could be had
 */
export function listForms(
  wanted: readonly ToList[],
  since: string,
  mayGoOn: () => boolean,
): readonly FormListing[] {
  const byRest = wanted.filter(({ reader }) => reader === 'rest');
  const lists = listAllByRest(byRest.map(({ receipt: { formId } }) => formId));
  return wanted.flatMap((one): FormListing[] => {
    const isRest = one.reader === 'rest';
    const submissions = isRest
      ? lists[byRest.indexOf(one)]
      : listByFormApp(one.receipt.formId, since, mayGoOn);
    return submissions ? [{ ...one, submissions, since: isRest ? '' : since }] : [];
  });
}

/** Responses that were listed, with their answers: one service call for all that REST reads. */
export function readListed(
  wanted: readonly (ToList & { readonly submissions: readonly Listed[] })[],
  mayGoOn: () => boolean,
): readonly { readonly receipt: Receipt; readonly response: HandedIn }[] {
  const byRest = wanted.filter(({ reader }) => reader === 'rest');
  const read = readTheseByRest(
    byRest.flatMap(({ receipt, submissions }) =>
      submissions.map(({ responseId }) => ({ receipt, responseId })),
    ),
  );
  const receipts = new Map(wanted.map(({ receipt }) => [receipt.formId, receipt]));
  const others = wanted.flatMap(({ receipt, reader, submissions }) => {
    const [first] = submissions.map(({ submittedAt }) => submittedAt).sort();
    return reader === 'rest' || first === undefined
      ? []
      : readTheseByFormApp(receipt, new Set(submissions.map((one) => one.responseId)), first, mayGoOn);
  });
  return [...read, ...others].flatMap((response) => {
    const receipt = receipts.get(response.formId);
    return receipt ? [{ receipt, response }] : [];
  });
}
