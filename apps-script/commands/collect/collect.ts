/**
 * Collecting: the one path by which visits come into the workbook, whoever asked for it. Reads what was handed in
 * since the last time by response id, judges it, and writes visits, findings, actions, problems and the county
 * figures in one request that Google carries out as a whole, with how far the forms were read, so a run that is cut off
 * anywhere is repeated and changes nothing twice.
 */
import { menuPath } from '../../../shared/schema/menu-path';
import { MissingError } from '../../../shared/errors';
import { londonDate } from '../../../shared/schema/dates';
import type { Receipt } from '../../../shared/schema/receipt';
import { accountKey } from '../../google/account';
import { readAllReceipts, readReceipts } from '../../google/receipts';
import type { StoredValues } from '../../google/stored-values';
import { ReadAllOfIt } from '../../google/read-all-of-it';
import { openAll, openTouchedOnly, type OpenedWorkbook } from './open-workbook';
import { spentInVain } from './time-spent';
import { writeVisits } from './write-visits';
import { formProblemId } from './form-problems';
import { listToday } from './daily-listing';
import { isToBeTold as isTold, readSight, sightAfter } from './form-sight';
import { readNewResponses, type IsToBeTold, type NewResponses } from './new-responses';
import type { CollectOptions, Did } from './collect-options';
import { presentIn, type FormsRead } from './forms-read';
import { goneProblems } from './advance-watermarks';
import { readWatermarks } from './watermarks';

/** A form that this account could not read. */
interface Unseen {
  readonly title: string;
  /** False: what is missing is this person's permission to Provision QA. */
  readonly isAgreedTo: boolean;
}

export interface CollectResult extends Did {
  /** The checklists were brought up to date. */
  readonly listed: boolean;
  /** Visits written, new or handed in again. */
  readonly visits: number;
  /** Problems among what was looked at. */
  readonly problems: number;
  /** Forms that this account could not read, while that is no problem: others can, or it passes. */
  readonly unseen: readonly Unseen[];
  /** False: there is more to read; the next run goes on. */
  readonly finished: boolean;
  /** What is to be kept with them, by name. */
  readonly keep: Readonly<Record<string, string>>;
  /** Notes to be kept once the run has done whatever else it does; none where they are kept already. */
  readonly notes: Readonly<Record<string, string>>;
}

/** A workbook that was begun afresh, whose triggers still start: nobody waits for anything. */
const NOTHING_TO_READ: CollectResult = {
  visits: 0,
  problems: 0,
  unseen: [],
  finished: true,
  keep: {},
  notes: {},
  collected: true,
  refreshed: false,
  listed: false,
};

/**
 * Call under the document lock only.
 * @throws MissingError when no form was built here, or a tab or heading is gone.
 */
export function collect(options: CollectOptions, stored: StoredValues): CollectResult {
  const { now, retry, refresh, byItself, mayRead, whenDone } = options;
  const built = readAllReceipts(stored);
  if (!built.length && byItself) return NOTHING_TO_READ;
  if (!built.length)
    throw new MissingError(`No forms have been built in this workbook yet. Choose ${menuPath('Set up')}.`);
  const receipts = built.filter((receipt) => !receipt.pupilLevel);
  const inUse = new Set(readReceipts(stored).map(({ formId }) => formId));
  const marks = readWatermarks(stored);
  const account = accountKey();
  const looker = { account, now };
  const isToBeTold: IsToBeTold = (formId, error) => isTold(readSight(stored, now), formId, error, looker);
  const read = readNewResponses(receipts, inUse, marks, retry, mayRead, isToBeTold);
  const { problems, solved, cut } = read;
  const unseen = unseenOf(receipts, read);
  const sight = sightAfter(stored, read.looked, looker);
  const isAllRead = retry && read.looked.every(({ error }) => !error);
  const isRead = (formId: string): boolean => read.looked.some((one) => one.formId === formId && !one.error);
  const isWhole = (formId: string): boolean => retry && isRead(formId) && !cut.has(formId);
  const troubles = [
    ...new Set([...marks.troubles.filter((id) => !solved.includes(id)), ...problems.map(({ id }) => id)]),
  ].sort();
  const isDue =
    refresh ||
    stored.isToBePutRight ||
    marks.refreshedOn !== londonDate(now) ||
    (retry && marks.behind === true);
  // Whoever collects by hand waits for what is new.
  const listings = byItself && retry ? listToday(receipts, marks, now, isRead, mayRead) : [];
  const isGone = goneProblems(marks, receipts, presentIn({ isWhole }, read.responses)).length > 0;
  if (
    !read.responses.length &&
    troubles.join() === marks.troubles.join() &&
    !isDue &&
    !isGone &&
    !listings.length
  ) {
    const keep = byItself ? spentInVain(stored, account, now, Date.now()) : {};
    const did = { collected: isAllRead, refreshed: false };
    const notes = { ...whenDone(did), ...sight };
    return { visits: 0, problems: 0, unseen, finished: true, keep, notes, listed: false, ...did };
  }
  const forms: FormsRead = { built, receipts, read, listings, troubles, isRead, isWhole };
  const notesOf = (did: Did): Readonly<Record<string, string>> => ({ ...whenDone(did), ...sight });
  const done = { visits: 0, problems: 0 };
  const write = (opened: OpenedWorkbook): CollectResult => {
    const written = writeVisits({ ...options, account, isAllRead, notesOf }, stored, forms, opened, done);
    return { ...done, unseen, keep: {}, notes: {}, ...written };
  };
  // The hour looks at everything; a hand-in at what it touches, unless that is not to be had alone.
  const stale = isDue || retry;
  try {
    const light = stale || marks.rebuild ? undefined : openTouchedOnly(options, stored, forms);
    if (light) return write(light);
  } catch (error) {
    if (!(error instanceof ReadAllOfIt)) throw error;
    console.log(error.message);
  }
  return write(openAll(options, stored, forms, stale));
}

const unseenOf = (receipts: readonly Receipt[], { looked, problems }: NewResponses): Unseen[] =>
  receipts.flatMap((receipt) => {
    const error = looked.find(({ formId }) => formId === receipt.formId)?.error;
    return !error || problems.some(({ id }) => id === formProblemId(receipt))
      ? []
      : [{ title: receipt.title, isAgreedTo: error.cause?.kind !== 'authorisation' }];
  });
