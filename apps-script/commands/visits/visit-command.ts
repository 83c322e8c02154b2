/** Doing something about a visit: an event of the record, written with everything that follows from it. */
import { InputError, MissingError } from '../../../shared/errors';
import { isIsoDate } from '../../../shared/schema/dates';
import { menuPath } from '../../../shared/schema/menu-path';
import { isAnotherPerson } from '../../../shared/judging/confirmation';
import type { UnitValue } from '../../../shared/record/answer-units';
import { EVENT_VERSION, type Kind } from '../../../shared/record/event';
import type { SettledVisit } from '../../../shared/record/settled';
import type { VisitForm } from '../../../shared/record/visit-form';
import type { StoredValues } from '../../google/stored-values';
import { readTables, type ColumnKey } from '../../google/tables';
import type { VisitCommand } from '../../sidebar/visit-api';
import { againWhileMoved } from '../again-while-moved';
import { keptMissing, missingIn } from '../record/missing-visits';
import { PARTS } from '../record/parts-to-read';
import { peopleIn } from '../record/people-faults';
import type { NewEvent } from '../record/record-book';
import type { VisitWithActions } from '../record/written';
import { settling } from '../record/settling';
import { WorkbookRecord } from '../record/workbook-record';
import { actionEvents } from './action-events';
import { actor } from './actor';
import { doneAlone, type CommandRecord } from './command-alone';
import { followsOn } from './last-seen';
import { undoable, UNDONE, UNDONE_BY } from './visit-standing';

/** These say how far a visit has come. */
const STAGES: readonly VisitCommand['kind'][] = ['share', 'final', 'reopen'];
/** These ask why: nobody could tell later, otherwise. */
const WITH_REASON: readonly VisitCommand['kind'][] = ['correct', 'withdraw'];

/** A value as an event holds it. */
function textOf(value: UnitValue): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return JSON.stringify(value);
  const { rating, notApplicable } = settling().answerIn(value);
  return rating ?? notApplicable ?? JSON.stringify(value);
}

const before = ({ visit }: SettledVisit, field: string, form: VisitForm | null): string =>
  textOf(settling().valueIn(visit.answers, settling().unitOf(field, form)));

interface Found extends VisitWithActions {
  readonly form: VisitForm | null;
  /** The visit as it would stand without one of its events. */
  readonly without: (event: string) => SettledVisit;
}

/** The event that takes the last one back. @throws InputError where there is none */
function undoing({ visit, form, without }: Found): Pick<NewEvent, 'kind' | 'field' | 'from' | 'to' | 'why'> {
  const last = undoable(visit.history);
  if (!last) throw new InputError('There is nothing here that could be undone.');
  const { kind, field = '' } = last;
  const by = UNDONE_BY[kind] ?? kind;
  if (kind === 'confirm') return { kind: by, field, to: 'no', why: UNDONE };
  if (kind !== 'decide' && kind !== 'correct') return { kind: by, why: UNDONE };
  const earlier = without(last.id);
  const [from, to] = [before(visit, field, form), before(earlier, field, form)];
  // A decision that is put back has the reason that it had.
  const why =
    kind === 'decide' ? before(earlier, 'decision-reason' satisfies ColumnKey<'visits'>, form) : UNDONE;
  return { kind: by, field, from, to, why };
}

/** Why a visit cannot come to this stage; '' where it can. */
function stageFault({ kind, to }: VisitCommand, { withdrawn, final, pending }: SettledVisit): string {
  if (kind === 'reopen')
    return final === null ? 'This visit is not final, so there is nothing to reopen.' : '';
  if (withdrawn !== null) return 'This visit is withdrawn. Restore it first.';
  if (kind === 'share')
    return to === '' || isIsoDate(to) ? '' : `“${to}” is no date. Give a whole date, or leave it empty.`;
  return final !== null && pending.length === 0 ? 'This visit is final already.' : '';
}

function eventsOf(command: VisitCommand, by: string | null, found: Found): readonly NewEvent[] {
  return command.kind === 'actions'
    ? actionEvents(command, by, found, found.form)
    : [eventOf(command, command.kind, by, found)];
}

function eventOf(
  command: VisitCommand,
  kind: Exclude<VisitCommand['kind'], 'actions'>,
  by: string | null,
  found: Found,
): NewEvent {
  const { id, field, to, seen } = command;
  const { visit, form } = found;
  if (STAGES.includes(kind)) {
    const fault = stageFault(command, visit);
    if (fault !== '') throw new InputError(fault);
  }
  const why = command.why.trim();
  const base = {
    v: EVENT_VERSION,
    id,
    by,
    subject: { type: 'visit', id: visit.id },
    ...(seen !== '' && { base: seen }),
  };
  if (kind === 'undo') return { ...base, ...undoing(found) };
  if (kind === 'unarchive' && visit.archived === null)
    throw new InputError('This visit is not archived: all of its rows are here.');
  if (WITH_REASON.includes(kind) && why === '')
    throw new InputError('Say why: it is kept beside the change.');
  if (kind === 'confirm') {
    if (by === null)
      throw new InputError(
        'Google does not say who you are, and a confirmation counts only by somebody who is known. Agree to “See your primary Google Account email address”, or let somebody else confirm it.',
      );
    if (!isAnotherPerson(by, visit.visit.answers.officer))
      throw new InputError(
        `You are the officer of this visit (${visit.visit.answers.officer}). That an essential requirement does not apply is confirmed by another person.`,
      );
  }
  const sets = kind === 'decide' || kind === 'correct';
  const of = kind === 'decide' ? ('decision' satisfies ColumnKey<'visits'>) : field;
  const event: NewEvent = {
    ...base,
    // Each of these kinds is one of the record's.
    kind: kind satisfies Kind,
    ...(of !== '' && { field: of }),
    ...(sets && { from: before(visit, of, form), to: to.trim() }),
    ...(kind === 'share' && { to: to.trim() }),
    ...(why !== '' && { why }),
  };
  const changes = settling().changesOf({ ...event, at: '' }, form);
  if ('unfit' in changes) throw new InputError(`This cannot be taken, because ${changes.unfit}.`);
  return event;
}

/**
 * Does it, once however often it is asked: an event whose id is in the record already changes nothing. Call under the
 * document lock only.
 * @param now instant of the run, ISO
 * @returns what was brought up to date with it
 * @throws MissingError for a visit that is not known here; InputError where it cannot be done, with why
 */
export const doVisitCommand = (command: VisitCommand, stored: StoredValues, now: string): Followed =>
  // Rows were moved while it worked: what it did is filed, and every tab is brought to it once more.
  againWhileMoved(stored, (isAgain) => {
    const isAlone = !isAgain && doneAlone(command, stored, now, (...of) => eventsIn(command, ...of));
    if (!isAlone) doOnce(command, stored, now);
    return isAlone ? 'its rows' : 'all';
  });

/** The rows that it touched, or every page and row. */
type Followed = 'its rows' | 'all';

/** The same with the event that each part of it follows on. */
function asSeen(command: VisitCommand, isFiled: (event: string) => boolean): VisitCommand {
  return {
    ...command,
    seen: followsOn(command.seen, isFiled),
    actions: command.actions?.map((change) => ({ ...change, seen: followsOn(change.seen, isFiled) })),
  };
}

/** What is to be filed: nothing where that was done before. */
function eventsIn(
  command: VisitCommand,
  record: CommandRecord,
  tables: Parameters<typeof peopleIn>[0],
): readonly NewEvent[] {
  const isFiled = (event: string): boolean => record.book.events.some(({ id }) => id === event);
  if (isFiled(command.id)) return [];
  const found = record.run.visit(command.visit);
  if (!found)
    throw new MissingError(
      `This visit is no longer in the record. Choose it again, or choose ${menuPath('Read all forms again')}.`,
    );
  const form = settling().visitForms(record.versions.all())(found.visit.visit);
  const without = (event: string): SettledVisit =>
    record.run.visit(command.visit, event)?.visit ?? found.visit;
  return eventsOf(asSeen(command, isFiled), actor(peopleIn(tables)), { ...found, form, without });
}

function doOnce(command: VisitCommand, stored: StoredValues, now: string): void {
  const tables = readTables(PARTS);
  const record = new WorkbookRecord(tables, stored, now);
  record.open();
  const isDone = record.book.events.some(({ id }) => id === command.id);
  // Before the command, so that it comes after what was typed.
  const typed = isDone ? [] : record.run.fileTyped(command.visit);
  record.book.addEvents(eventsIn(command, record, tables));
  const { [command.visit]: missed, ...others } = missingIn(stored);
  const followed = record.requests([], [], (id) => id === `missing:${command.visit}`, 'all');
  const requests = [...typed, ...followed];
  const isGone = command.kind === 'gone' && missed !== undefined;
  stored.put({ ...record.toKeep(), ...(isGone && keptMissing(others)) }, { requests, tables });
}
