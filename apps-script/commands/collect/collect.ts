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
import type { Standing } from '../../../shared/workbook/standing';
import { accountKey } from '../../google/account-key';
import { readAllReceipts, readReceipts } from '../../google/receipts';
import type { StoredValues } from '../../google/stored-values';
import { spentInVain, timeSpentAfter } from './time-spent';
import { standingRequests } from './standing-requests';
import { VisitUpsert } from './visit-upsert';
import type { SheetsRequest } from '../../google/sheets-api';
import { readTables, type Tables } from '../../google/tables';
import { mustBeWhole, partsToRead } from '../record/parts-to-read';
import { WorkbookRecord } from '../record/workbook-record';
import { formProblemId } from './form-problems';
import { isToBeTold as isTold, readSight, sightAfter } from './form-sight';
import { ownersOf } from './owner-problems';
import { peopleIn } from '../record/people-faults';
import { readNewResponses, type IsToBeTold, type NewResponse, type NewResponses } from './new-responses';
import { tryOutsAmong } from './try-out-record';
import { advanceWatermarks, forgottenProblems, goneProblems, idsOf, type Present } from './how-far';
import { keptWatermarks, readWatermarks } from './watermarks';

export interface CollectOptions {
  /** Instant of this run, ISO. */
  readonly now: string;
  /** Also tries again what could not be read before, and looks at the forms themselves. */
  readonly retry: boolean;
  /** Works the county tabs out anew even when nothing has come in. */
  readonly refresh: boolean;
  /** Nobody started this run. */
  readonly byItself: boolean;
  /**
   * What brings the checklists up to date with all else that is written, where any are kept; undefined: not so. A run that
   * writes nothing leaves them to its caller.
   */
  readonly checklists: ((tables: Tables<'providers' | 'checklists'>) => SheetsRequest[] | undefined) | null;
  /** What Start says: when runs last worked by themselves, this one where it is such, and what was put right. */
  readonly standing: Omit<Standing, 'cells'>;
  /** False once the run should end in good time. */
  readonly mayGoOn: () => boolean;
  /** False once reading should stop, to leave time for what was read. */
  readonly mayRead: () => boolean;
  /** Notes that are kept once this run has written all that it will, of what it did. */
  readonly whenDone: (did: Did) => Readonly<Record<string, string>>;
}

/** What a run of collecting did for everything there is. */
export interface Did {
  /** Every form was read, as far as it goes. */
  readonly collected: boolean;
  /** The county tabs were worked out anew. */
  readonly refreshed: boolean;
}

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

/** Responses written in one request: Google advises requests of no more than 2 MB. */
const BATCH = 40;

/**
 * Call under the document lock only.
 * @throws MissingError when no form was built here, or a tab or heading is gone.
 */
export function collect(options: CollectOptions, stored: StoredValues): CollectResult {
  const { now, retry, refresh, byItself, mayGoOn, mayRead, whenDone, checklists } = options;
  const built = readAllReceipts(stored);
  if (!built.length && byItself) return NOTHING_TO_READ;
  if (!built.length)
    throw new MissingError(`No forms have been built in this workbook yet. Choose ${menuPath('Set up')}.`);
  const receipts = built.filter((receipt) => !receipt.pupilLevel);
  const inUse = new Set(readReceipts(stored).map(({ formId }) => formId));
  let marks = readWatermarks(stored);
  const looker = { account: accountKey(), now };
  const isToBeTold: IsToBeTold = (formId, error) => isTold(readSight(stored, now), formId, error, looker);
  const read = readNewResponses(receipts, inUse, marks, retry, mayRead, isToBeTold);
  const { problems, solved, cut } = read;
  const unseen = unseenOf(receipts, read);
  const sight = sightAfter(stored, read.looked, looker);
  const isAllRead = retry && read.looked.every(({ error }) => !error);
  const isRead = (formId: string): boolean => read.looked.some((one) => one.formId === formId && !one.error);
  const troubles = [
    ...new Set([...marks.troubles.filter((id) => !solved.includes(id)), ...problems.map(({ id }) => id)]),
  ].sort();
  const today = londonDate(now);
  const stale =
    refresh || stored.isToBePutRight || marks.refreshedOn !== today || (retry && marks.behind === true);
  const isWhole = (formId: string): boolean => retry && isRead(formId) && !cut.has(formId);
  const presentIn =
    (responses: readonly NewResponse[]): Present =>
    (formId) =>
      isWhole(formId) ? idsOf(responses, formId) : undefined;
  const isGone = goneProblems(marks, receipts, presentIn(read.responses)).length > 0;
  if (!read.responses.length && troubles.join() === marks.troubles.join() && !stale && !isGone) {
    const keep = byItself ? spentInVain(stored, looker.account, now, Date.now()) : {};
    const did = { collected: isAllRead, refreshed: false };
    const notes = { ...whenDone(did), ...sight };
    return { visits: 0, problems: 0, unseen, finished: true, keep, notes, listed: false, ...did };
  }

  const whole = stale || marks.rebuild || mustBeWhole(stored);
  const mayReplace = read.responses.some(({ response }) => response.edited);
  const tables = readTables({
    ...(stale && { start: 'rows' as const }),
    ...(checklists && { checklists: 'rows' as const }),
    ...partsToRead(mayReplace, whole),
  });
  const record = new WorkbookRecord(tables, stored, now, whole, receipts);
  const upsert = new VisitUpsert(record, tables.of('visits'), marks.rebuild);
  const responses = upsert.identify(read.responses, mayGoOn);
  const queue = responses.filter(({ response }) => !upsert.isStored(response));
  const unchanged = responses
    .filter(({ response }) => upsert.isStored(response))
    .map(({ response }) => response);
  upsert.prepare(queue.map(({ response }) => response));
  upsert.list(
    receipts.flatMap(({ formId }) => {
      const isAll = !marks.forms[formId] && !cut.has(formId) && isRead(formId);
      return isAll ? [{ formId, present: idsOf(responses, formId) }] : [];
    }),
  );
  const owners = stale ? ownersOf(receipts, peopleIn(tables)) : { found: [], solved: [] };
  const found = [...problems, ...owners.found];
  const result = { visits: 0, problems: found.length, unseen, keep: {}, notes: {} };
  for (let at = 0; ;) {
    const judged = queue.slice(at, at + BATCH).map((one) => upsert.judge(one));
    at += judged.length;
    const isThrough = at >= queue.length;
    const finished = isThrough && cut.size === 0;
    const last = isThrough || !mayGoOn();
    const present: Present = isThrough ? presentIn(responses) : () => undefined;
    const done = { judged, unchanged: isThrough ? unchanged : [] };
    const advanced = advanceWatermarks(marks, receipts, done, present);
    const writing = upsert.requestsFor(
      judged,
      found,
      [
        ...solved,
        ...owners.solved,
        ...goneProblems(marks, receipts, present),
        ...(finished ? forgottenProblems(tables.of('problems').rows, built, isWhole, advanced, upsert) : []),
      ],
      last ? (stale ? 'all' : 'rows') : 'no',
    );
    const lists = last && checklists ? checklists(tables) : [];
    const requests = [
      ...writing,
      ...upsert.nameRequests(done.unchanged),
      ...(last && stale ? standingRequests(tables, options.standing) : []),
      ...(lists ?? []),
    ];
    result.visits += judged.filter(({ made, isRemoved }) => made && !isRemoved).length;
    result.problems += judged.filter((one) => one.problems.length).length;
    marks = {
      ...advanced,
      troubles,
      problems: record.openProblems(marks.problems),
      refreshedOn: last ? today : marks.refreshedOn,
      behind: last ? !stale : marks.behind,
      ...(last && stale && byItself && { ownRunOn: today }),
      rebuild: marks.rebuild && !finished,
    };
    const spent = last && byItself ? timeSpentAfter(stored, looker.account, now, Date.now()) : {};
    const did = { collected: isAllRead && finished, refreshed: last && stale };
    const notes = last ? { ...whenDone(did), ...sight } : {};
    const tryOuts = tryOutsAmong(stored, judged);
    stored.put(
      { ...spent, ...tryOuts, ...keptWatermarks(marks), ...record.toKeep() },
      { requests, notes, tables },
    );
    if (last || stored.wereMoved())
      return { ...result, finished, listed: last && lists !== undefined, ...did };
  }
}

const unseenOf = (receipts: readonly Receipt[], { looked, problems }: NewResponses): Unseen[] =>
  receipts.flatMap((receipt) => {
    const error = looked.find(({ formId }) => formId === receipt.formId)?.error;
    return !error || problems.some(({ id }) => id === formProblemId(receipt))
      ? []
      : [{ title: receipt.title, isAgreedTo: error.cause?.kind !== 'authorisation' }];
  });
