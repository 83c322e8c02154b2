/** The runs that Google starts by itself: when a form is handed in, every hour, when somebody edits the workbook. */
import { editEvent, type Edited } from './google/sheets/edit-event';
import { submitEvent } from './google/forms/submit-event';
import { AuthMode } from './google/script/script-app';
import type { Submitted } from './forms/submit-form';
import type { Start } from './runner';
import type { Runtime } from './runtime';
import { workbookOf, type StoredTrigger } from './state';

/** How the submit trigger fires. `empty-too`: once more without answers, as Google has been seen to do. */
export type Firing = 'once' | 'twice' | 'empty-too' | 'none';

/** The submit triggers of the spreadsheet that the response was written to. */
export function submitStarts(runtime: Runtime, { form, written }: Submitted, fire: Firing): Start[] {
  if (!written || fire === 'none') return [];
  const times = fire === 'once' ? [false] : [false, fire === 'empty-too'];
  return ofType(runtime, 'ON_FORM_SUBMIT')
    .filter((trigger) => trigger.sourceId === form.destination?.spreadsheetId)
    .flatMap((trigger) =>
      times.map((empty) => ({
        ...byTrigger(trigger),
        args: [submitEvent(runtime, trigger, written, empty)],
        workbookId: trigger.sourceId,
      })),
    );
}

/** The hourly triggers of all workbooks. */
export const clockStarts = (runtime: Runtime): Start[] =>
  ofType(runtime, 'CLOCK').map((trigger) => ({
    ...byTrigger(trigger),
    args: [{ authMode: AuthMode.of.FULL, triggerUid: trigger.uid }],
    workbookId: workbookOf(runtime.state, trigger),
  }));

/** `onEdit`, where the script has one: only when a person changed what cells say (simple-triggers guide). */
export function editStarts(runtime: Runtime, edited: Edited | null, has: (name: string) => boolean): Start[] {
  if (!edited || !has('onEdit')) return [];
  const { user, workbookId } = edited;
  return [
    {
      functionName: 'onEdit',
      args: [editEvent(runtime, edited)],
      authMode: 'LIMITED',
      user,
      workbookId,
    },
  ];
}

const ofType = ({ state }: Runtime, type: StoredTrigger['type']): StoredTrigger[] =>
  state.triggers.filter((one) => one.type === type);

const byTrigger = ({ handler, user, script }: StoredTrigger) => ({
  functionName: handler,
  user,
  script,
  unattended: true,
});
