/** What somebody adds to a visit's actions, and changes of them, as events of the record. */
import { isOpen } from '../../../shared/county/actions';
import { InputError } from '../../../shared/errors';
import { EVENT_VERSION, type Kind } from '../../../shared/record/event';
import type { SettledAction } from '../../../shared/record/settled';
import type { VisitForm } from '../../../shared/record/visit-form';
import { isIsoDate } from '../../../shared/schema/dates';
import type { ActionChange, VisitCommand } from '../../sidebar/visit-api';
import type { ColumnKey } from '../../google/tables';
import type { NewEvent } from '../record/record-book';
import type { VisitWithActions } from '../record/written';

type Key = ColumnKey<'actions'>;
const DATES: readonly string[] = ['by-when', 'closed-on'] satisfies readonly Key[];

/** Whether the status closes an action, so that the event says so. */
const closes = (field: string, to: string): boolean => field === ('status' satisfies Key) && !isOpen(to);

/** What an action says in a field now. */
function saidIn(action: SettledAction | undefined, field: string): string {
  if (action === undefined) return '';
  const own: Readonly<Record<string, string>> = {
    area: action.area,
    action: action.action,
    who: action.who,
    'by-when': action.byWhen,
    status: action.status,
  } satisfies Partial<Record<Key, string>>;
  return own[field] ?? action.cells[field] ?? '';
}

/**
 * The events of one command, the first with its own id: what is filed is filed whole.
 * @param found the visit as it stands
 * @throws InputError for what cannot be taken, with why
 */
export function actionEvents(
  { id: command, actions: changes = [] }: VisitCommand,
  by: string | null,
  { visit, actions }: VisitWithActions,
  form: VisitForm | null,
): readonly NewEvent[] {
  const known = new Map(actions.map((action) => [action.id, action]));
  const events: Omit<NewEvent, 'id'>[] = [];
  changes.forEach((change, place) => {
    const { id, seen, sets } = change;
    const subject = { type: 'action', id: id === '' ? idOfNew(change, visit.id, command, place) : id };
    const before = known.get(subject.id);
    if (id === '') refuseUnfit(change, before, form);
    else if (!before)
      throw new InputError('This action is not in the record any more. Open the visit again.');
    const base = { v: EVENT_VERSION, by, subject, ...(seen !== '' && { base: seen }) };
    if (id === '') events.push({ ...base, kind: 'action-add' satisfies Kind, field: 'visit', to: visit.id });
    for (const [field, text = ''] of Object.entries(sets)) {
      const [from, to] = [saidIn(before, field), text.trim()];
      if (from === to) continue;
      if (DATES.includes(field) && to !== '' && !isIsoDate(to))
        throw new InputError(`“${to}” is no date. Give a whole date, or leave it empty.`);
      const isClosing = closes(field, to);
      events.push({
        ...base,
        kind: (isClosing ? 'action-close' : 'action-set') satisfies Kind,
        ...(!isClosing && { field }),
        from,
        to,
      });
    }
  });
  if (events.length === 0) throw new InputError('Nothing is changed yet.');
  return events.map((event, at) => ({ ...event, id: at === 0 ? command : `${command}.${at}` }));
}

/** Of a criterion each visit has one; others are told apart by the command that added them. */
const idOfNew = ({ criterion }: ActionChange, visit: string, command: string, place: number): string =>
  `${visit}#${criterion === '' ? `${command}.${place}` : criterion}`;

function refuseUnfit(
  { criterion, sets }: ActionChange,
  before: SettledAction | undefined,
  form: VisitForm | null,
): void {
  if (before) throw new InputError(`There is an action for ${criterion} already. Change that one.`);
  if (criterion !== '' && form !== null && !form.asked.has(criterion))
    throw new InputError(`The form of this visit has no requirement “${criterion}”.`);
  if ((sets.action ?? '').trim() === '') throw new InputError('Say what is to be done.');
  if (criterion === '' && (sets.area ?? '').trim() === '')
    throw new InputError('Say what the action is about.');
}
