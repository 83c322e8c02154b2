/**
 * Once a day all of a form is listed, without its answers: what surfaced later than the overlap of a usual reading is read
 * then, and what is gone from the form is noticed.
 */
import { londonDate } from '../../../shared/schema/dates';
import type { Receipt } from '../../../shared/schema/receipt';
import type { Listed as ListedResponse } from '../../google/handed-in';
import { listForms, readListed, type FormListing } from '../../google/list-forms';
import type { Listed } from '../../../shared/workbook/gone-visits';
import type { NewResponse } from './new-responses';
import { nameOf, type FiledVisit } from './same-response';
import { unreadableIn, type Watermarks } from './watermarks';
import { addTo } from '../../../shared/schema/lists-by-key';

/** FormApp says of each response by itself what it is: it is asked of the last weeks alone. */
const FORM_APP_DAYS = 35;
const DAY_MS = 24 * 60 * 60 * 1000;
/** So many that surfaced late are read at once; what is left is for the next run. */
const MOST_LATE = 40;

/**
 * Lists the forms that were not listed today.
 * @param now instant of the run, ISO
 * @param isRead whether this run has read a form
 */
export function listToday(
  receipts: readonly Receipt[],
  marks: Watermarks,
  now: string,
  isRead: (formId: string) => boolean,
  mayGoOn: () => boolean,
): readonly FormListing[] {
  const today = londonDate(now);
  const due = receipts.flatMap((receipt) => {
    const reader = marks.forms[receipt.formId]?.reader;
    const isDue = marks.listedOn[receipt.formId] !== today && isRead(receipt.formId);
    return reader && isDue ? [{ receipt, reader }] : [];
  });
  const since = new Date(Date.parse(now) - FORM_APP_DAYS * DAY_MS).toISOString();
  return listForms(due, since, mayGoOn);
}

/** What is filed, and what is not to be. */
interface Filed {
  readonly ofForm: (formId: string) => readonly FiledVisit[];
  /** Ids of visits that leave the form by themselves. */
  readonly tryOuts: () => readonly string[];
  /** Whether a response of this name was removed for good. */
  readonly isRemoved: (name: string) => boolean;
}

/** Which visit each response of a listing is, as far as names and instants tell. */
function matched({ receipt, reader, submissions }: FormListing, filed: Filed) {
  const visits = filed.ofForm(receipt.formId);
  const byName = new Map(visits.map((visit) => [nameOf(visit, reader), visit]));
  const byInstant = new Map<string, FiledVisit[]>();
  for (const visit of visits)
    if (visit.readAs[reader] === undefined)
      for (const at of new Set([visit.submittedAt, visit.firstAt]))
        if (at !== '') addTo(byInstant, at, visit);
  return submissions.map((one) => {
    const named = byName.get(one.responseId);
    const there = byInstant.get(one.submittedAt) ?? byInstant.get(one.createdAt ?? '') ?? [];
    return { one, visits: named ? [named] : there };
  });
}

/** What the listings tell beside what was read. */
export interface ListedToday {
  /** What surfaced late. */
  readonly late: readonly NewResponse[];
  /** What each form has, as visits. */
  readonly listed: readonly Listed[];
  /** Ids of the forms of which nothing is left to be read. */
  readonly done: readonly string[];
}

/** @param read what this run has read already */
export function lookAtListings(
  listings: readonly FormListing[],
  filed: Filed,
  marks: Watermarks,
  read: readonly NewResponse[],
  mayGoOn: () => boolean,
): ListedToday {
  const known = new Set(read.map(({ response }) => response.readAs));
  const tryOuts = listings.length > 0 ? filed.tryOuts() : [];
  const looked = listings.map((listing) => {
    const { formId } = listing.receipt;
    const mark = marks.forms[formId];
    const unreadable = new Set(unreadableIn(mark));
    const all = matched(listing, filed);
    // What came after the watermark a usual reading finds.
    const isLate = ({ one, visits }: (typeof all)[number]): boolean =>
      one.submittedAt < (mark?.upTo ?? '') &&
      !visits.some(({ submittedAt }) => submittedAt >= one.submittedAt) &&
      !known.has(one.responseId) &&
      !unreadable.has(one.responseId) &&
      !filed.isRemoved(one.responseId);
    const late: ListedResponse[] = all.filter(isLate).map(({ one }) => one);
    const present = new Set([...tryOuts, ...all.flatMap(({ visits }) => visits.map(({ id }) => id))]);
    return { listing, late, listed: { formId, present, since: listing.since } };
  });
  let left = MOST_LATE;
  const wanted = looked.map(({ listing, late }) => {
    const submissions = late.slice(0, left);
    left -= submissions.length;
    return { ...listing, submissions };
  });
  return {
    late: readListed(
      wanted.filter(({ submissions }) => submissions.length > 0),
      mayGoOn,
    ),
    listed: looked.map(({ listed }) => listed),
    done: looked.flatMap(({ listing, late }, at) =>
      late.length === wanted[at]?.submissions.length ? [listing.receipt.formId] : [],
    ),
  };
}
