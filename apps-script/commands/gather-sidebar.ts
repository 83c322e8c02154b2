/**
 * A county workbook gathers the records of others: which those are, and filing what the sidebar has read of them. Editions
 * and events go by their ids, so what is filed twice is there once, and a run that was cut off is simply asked for again.
 */
import * as z from 'zod/mini';
import { InputError, MissingError } from '../../shared/errors';
import { Edition } from '../../shared/record/edition';
import { RecordedEvent } from '../../shared/record/event';
import { responseMark } from '../../shared/record/removed-marks';
import { visitOfAction } from '../../shared/record/sorted-events';
import { Framework } from '../../shared/schema/framework';
import { menuPath } from '../../shared/schema/menu-path';
import { parseInput } from '../../shared/schema/parse-input';
import { cellText } from '../../shared/workbook/table-rows';
import { encodeVersion } from '../../shared/workbook/versions-tab';
import { underLock } from '../google/document-lock';
import { readOrNothing } from '../google/read-stored';
import { workbookId } from '../google/sheets-api';
import { openStoredValues, type StoredValues } from '../google/stored-values';
import { readTables } from '../google/tables';
import type { GatheredWorkbook, KnownRecord } from '../sidebar/record-api';
import type { ServerApi } from '../sidebar/server-api';
import { redactedSubjects, withoutRedacted } from './gather/redact-gathered';
import { openOwnValues } from './own-values';
import { RecordBook } from './record/record-book';
import { keptRemovals, Removed, toKeepRemovals } from './record/removed-record';
import { versionsIn } from './record/versions';
import { reply } from './reply';
import { startRun } from './run-time';

const NAME = 'gathered';
const Id = z.string().check(z.regex(/^[\w-]{10,200}$/, 'must be the id of a spreadsheet'));
const Kept = z.lazy(() =>
  z.object({
    schema: z.literal(1),
    workbooks: z.array(
      z.object({ id: Id, title: z.string(), seen: z.string(), last: z.string(), visits: z.int() }),
    ),
  }),
);
const KIND = {
  schema: Kept,
  version: 1,
  remedy: 'Paste the links again.',
  what: 'The list of the workbooks that are gathered',
};

const workbooksIn = (stored: StoredValues): readonly GatheredWorkbook[] =>
  readOrNothing(stored, NAME, KIND)?.workbooks ?? [];
const toKeep = (workbooks: readonly GatheredWorkbook[]): Record<string, string> => ({
  [NAME]: JSON.stringify({ schema: 1, workbooks }),
});

/** The workbooks that this one gathers, and when each was last seen. */
export const sidebarGathered: ServerApi['sidebarGathered'] = () =>
  reply(() => workbooksIn(openStoredValues()));

/** The id in a spreadsheet's link, or what is one. @throws InputError naming a line that holds none */
function idIn(line: string): string {
  const [, id] = /\/spreadsheets\/(?:u\/\d+\/)?d\/([\w-]{10,200})/.exec(line) ?? [];
  const found = id ?? (/^[\w-]{20,200}$/.test(line) ? line : undefined);
  if (found !== undefined) return found;
  throw new InputError(
    `“${line.slice(0, 80)}” is no link to a spreadsheet. Open the district’s workbook and copy its address.`,
  );
}

const List = z.array(Id);

/** Enters those whose links are pasted, and takes out those with these ids. Refuses what is no link, and this workbook's own. */
export const sidebarGatherThese: ServerApi['sidebarGatherThese'] = (pasted, without) =>
  reply(() => {
    const lines = parseInput(z.string(), pasted, 'What was pasted').split(/\s+/);
    const gone = new Set(parseInput(List, without, 'The list'));
    const ids = [...new Set(lines.filter((line) => line !== '').map(idIn))];
    return underLock('sidebar', () => {
      const stored = openOwnValues();
      if (ids.includes(workbookId()))
        throw new InputError('That is the link of this workbook itself: its own visits count here anyway.');
      const before = workbooksIn(stored).filter(({ id }) => !gone.has(id));
      const there = new Set(before.map(({ id }) => id));
      const added = ids.flatMap((id) =>
        there.has(id) ? [] : [{ id, title: '', seen: '', last: '', visits: 0 }],
      );
      const workbooks = [...before, ...added];
      stored.put(toKeep(workbooks));
      return workbooks;
    });
  });

/** @param isWhole rows of it may have to be written anew */
const openRecord = (isWhole = false) =>
  readTables({
    responses: isWhole ? 'rows' : ['edition'],
    history: isWhole ? 'rows' : ['id', 'subject', 'kind'],
    versions: 'rows',
    visits: ['id'],
    ...(isWhole && { problems: 'rows' as const }),
  });

/** What the record has already; refused where there is none yet. */
export const sidebarKnownRecord: ServerApi['sidebarKnownRecord'] = () =>
  reply((): KnownRecord => {
    const tables = openRecord();
    if (!tables.sheet('responses') || !tables.sheet('history')) throw noRecord();
    return {
      editions: tables.of('responses').rows.map((row) => cellText(row, 'edition')),
      events: tables.of('history').rows.map((row) => cellText(row, 'id')),
      frameworks: versionsIn(tables.of('versions')).all(),
    };
  });

const noRecord = (): MissingError =>
  new MissingError(
    `This workbook has no record yet. Choose ${menuPath('Set up')} first or, where an earlier version set it up, ${menuPath('Refresh county tabs')}.`,
  );

const Part = z.lazy(() =>
  z.object({
    workbook: Id,
    frameworks: z.array(Framework),
    editions: z.array(Edition),
    events: z.array(RecordedEvent),
    whole: z.nullable(z.object({ title: z.string(), last: z.string(), visits: z.int() })),
  }),
);

/**
 * What was removed here stays out, whoever still has it, with all that was done about it.
 * @param isFiled whether an edition or event is here already
 */
function withoutRemoved(
  stored: StoredValues,
  editions: readonly Edition[],
  events: readonly RecordedEvent[],
  isFiled: (id: string) => boolean,
): {
  readonly editions: readonly Edition[];
  readonly events: readonly RecordedEvent[];
  /** Marks of what was refused, by its id: events about it may come in another part. */
  readonly refused: readonly string[];
} {
  const removed = new Removed(stored);
  const isOut = (one: Edition): boolean => {
    const what = removed.ofReading(one, [one.id], [one.submittedAt, one.firstAt ?? one.submittedAt]);
    // A visit that is here stood under another provider by then: somebody had corrected whom it is about.
    return what === 'itself' || (what === 'its provider' && !isFiled(one.base));
  };
  const out = new Set(editions.filter(isOut).map(({ id }) => id));
  const isOfOut = ({ kind, subject: { type, id } }: RecordedEvent): boolean =>
    kind !== 'remove' && out.has(type === 'action' ? visitOfAction(id) : type === 'visit' ? id : '');
  return {
    editions: editions.filter((one) => !out.has(one.id)),
    events: events.filter((one) => !removed.hasEvent(one) && !isOfOut(one)),
    refused: [...out].map(responseMark),
  };
}

/** What was removed elsewhere is known as removed here: the next whole run takes out what is here of it. */
function removedToo(
  stored: StoredValues,
  events: readonly RecordedEvent[],
  refused: readonly string[],
): Record<string, string> {
  const removals = events.filter(({ kind }) => kind === 'remove');
  if (removals.length + refused.length === 0) return {};
  const kept = keptRemovals(stored);
  const of = (type: string): readonly RecordedEvent[] =>
    removals.filter(({ subject }) => subject.type === type);
  const marks = of('visit').map(({ subject }) => responseMark(subject.id));
  const providers = { ...kept.providers };
  // Removed twice, it is gone until the later of them.
  for (const { subject, at } of of('provider'))
    if (at > (providers[subject.id] ?? '')) providers[subject.id] = at;
  return toKeepRemovals({
    ...kept,
    responses: [...new Set([...kept.responses, ...marks, ...refused])],
    providers,
  });
}

/** Files a part of another workbook's record in one request, without what was removed here. */
export const sidebarFile: ServerApi['sidebarFile'] = (given) =>
  reply(() => {
    const { workbook, frameworks, editions, events, whole } = parseInput(Part, given, 'What was gathered');
    return underLock('collecting', () => {
      const { now } = startRun();
      const stored = openOwnValues();
      const asFiled = openRecord();
      if (!asFiled.sheet('responses') || !asFiled.sheet('history')) throw noRecord();
      const redacted = redactedSubjects(asFiled.of('history').rows, { editions, events });
      const tables = redacted.size > 0 ? openRecord(true) : asFiled;
      const book = new RecordBook(tables, stored, now);
      // What an earlier version kept in the visible tabs alone is to be in the record before anything else is.
      if (book.isStart && tables.of('visits').rows.length > 0) throw noRecord();
      const [responses, history, versions] = [
        tables.of('responses'),
        tables.of('history'),
        tables.of('versions'),
      ];
      const filed = new Set([
        ...responses.rows.map((row) => cellText(row, 'edition')),
        ...history.rows.map((row) => cellText(row, 'id')),
      ]);
      const isNew = (id: string): boolean => !filed.has(id) && Boolean(filed.add(id));
      const known = versionsIn(versions);
      const lacking = frameworks.filter(({ id, version }) => known.find(id, version) === undefined);
      const left = withoutRemoved(stored, editions, events, (id) => filed.has(id));
      const fresh = {
        editions: left.editions.filter(({ edition }) => isNew(edition)),
        events: left.events.filter(({ id }) => isNew(id)),
      };
      const { coming: taken, requests } =
        redacted.size > 0
          ? withoutRedacted(tables, redacted, fresh, [...known.all(), ...lacking])
          : { coming: fresh, requests: [] };
      book.take(taken.editions, taken.events);
      const workbooks = workbooksIn(stored).map((one) =>
        one.id === workbook && whole !== null ? { ...one, ...whole, seen: now } : one,
      );
      stored.put(
        { ...book.toKeep(), ...toKeep(workbooks), ...removedToo(stored, taken.events, left.refused) },
        {
          requests: [
            ...requests,
            ...versions.append(lacking.map((framework) => encodeVersion(framework, now))),
            ...book.requests(),
          ],
        },
      );
      return workbooks;
    });
  });
