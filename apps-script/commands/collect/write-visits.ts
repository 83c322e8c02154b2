/** What was read, written batch by batch: each with how far the forms were read by then. */
import { londonDate } from '../../../shared/schema/dates';
import type { Receipt } from '../../../shared/schema/receipt';
import type { StoredValues } from '../../google/stored-values';
import type { CollectOptions, Did } from './collect-options';
import { presentIn, type FormsRead } from './forms-read';
import { batchOf } from './batch-of-responses';
import {
  advanceWatermarks,
  forgottenProblems,
  goneProblems,
  idsOf,
  type Present,
} from './advance-watermarks';
import type { OpenedWorkbook } from './open-workbook';
import { timeSpentAfter } from './time-spent';
import { tryOutsAmong } from './try-out-record';
import { unlistedForms } from './unlisted-forms';
import { keptWatermarks, readWatermarks, type Watermarks } from './watermarks';

interface Options extends Pick<CollectOptions, 'now' | 'byItself' | 'mayGoOn'> {
  /** Key of the account that this run is of. */
  readonly account: string;
  /** Every form was read. */
  readonly isAllRead: boolean;
  /** Notes that are kept with the last of it. */
  readonly notesOf: (did: Did) => Readonly<Record<string, string>>;
}

/** With these, of forms that the workbook still has. */
const listedOn = (
  marks: Watermarks,
  receipts: readonly Receipt[],
  done: readonly string[],
  today: string,
): Watermarks['listedOn'] =>
  Object.fromEntries(
    receipts.flatMap(({ formId }) => {
      const on = done.includes(formId) ? today : marks.listedOn[formId];
      return on === undefined ? [] : [[formId, on]];
    }),
  );

/** @param done what this run has written so far, which is added to */
export function writeVisits(
  { now, byItself, mayGoOn, account, isAllRead, notesOf }: Options,
  stored: StoredValues,
  forms: FormsRead,
  opened: OpenedWorkbook,
  done: { visits: number; problems: number },
): Did & { readonly finished: boolean; readonly listed: boolean } {
  const { built, receipts, read, troubles, isRead, isWhole } = forms;
  const { tables, record, upsert, responses, owners, stale } = opened;
  const { problems, solved, cut } = read;
  const queue = responses.filter(({ response }) => !upsert.isStored(response));
  const unchanged = responses.filter(({ response }) => upsert.isStored(response));
  const all = [...responses, ...opened.asFiled];
  upsert.list([
    ...receipts.flatMap(({ formId }) => {
      const isAll = !readWatermarks(stored).forms[formId] && !cut.has(formId) && isRead(formId);
      return isAll ? [{ formId, present: idsOf(all, formId), since: '' }] : [];
    }),
    ...opened.listed.listed.map(({ formId, present, since }) => ({
      formId,
      present: new Set([...present, ...idsOf(all, formId)]),
      since,
    })),
  ]);
  let marks = readWatermarks(stored);
  const unlisted = unlistedForms(receipts, marks, now, isRead, opened.listed.done);
  const found = [...problems, ...owners.found, ...unlisted.found];
  done.problems = found.length;
  for (let at = 0; ;) {
    const judged = batchOf(queue.slice(at)).map((one) => upsert.judge(one));
    at += judged.length;
    const isThrough = at >= queue.length;
    const finished = isThrough && cut.size === 0;
    const last = isThrough || !mayGoOn();
    const present: Present = isThrough ? presentIn(forms, all) : () => undefined;
    const unmoved = isThrough ? [...unchanged, ...opened.asFiled].map(({ response }) => response) : [];
    const advanced = advanceWatermarks(marks, receipts, { judged, unchanged: unmoved }, present);
    const writing = upsert.requestsFor(
      judged,
      found,
      [
        ...solved,
        ...owners.solved,
        ...unlisted.solved,
        ...goneProblems(marks, receipts, present),
        ...(finished ? forgottenProblems(tables.of('problems').rows, built, isWhole, advanced, upsert) : []),
      ],
      last ? (stale ? 'all' : 'rows') : 'no',
    );
    const lists = last ? opened.checklists() : [];
    const requests = [
      ...writing,
      ...(isThrough ? upsert.nameRequests(unchanged.map(({ response }) => response)) : []),
      ...(last ? opened.standing() : []),
      ...(lists ?? []),
    ];
    marks = {
      ...advanced,
      troubles: [...troubles],
      problems: record.openProblems(marks.problems),
      refreshedOn: last ? londonDate(now) : marks.refreshedOn,
      listedOn: isThrough ? listedOn(marks, receipts, opened.listed.done, londonDate(now)) : marks.listedOn,
      behind: last ? !stale : marks.behind,
      ...(last && stale && byItself && { ownRunOn: londonDate(now) }),
      rebuild: marks.rebuild && !finished,
    };
    const spent = last && byItself ? timeSpentAfter(stored, account, now, Date.now()) : {};
    const did = { collected: isAllRead && finished, refreshed: last && stale };
    const notes = last ? notesOf(did) : {};
    const tryOuts = tryOutsAmong(stored, judged);
    stored.put(
      { ...spent, ...tryOuts, ...keptWatermarks(marks), ...record.toKeep() },
      { requests, notes, tables },
    );
    done.visits += judged.filter(({ made, isRemoved }) => made && !isRemoved).length;
    done.problems += judged.filter((one) => one.problems.length).length;
    if (last || stored.wereMoved()) return { finished, listed: last && lists !== undefined, ...did };
  }
}
