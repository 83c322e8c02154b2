/** The plan of a visit: its actions, those offered for what is not met, and others; as many as are needed, on one page. */
import { useState } from 'preact/hooks';
import type { ReportSubject } from '../../shared/documents/report/report-subject';
import { requirementOf } from '../../shared/instrument/criterion-words';
import { isUnmet, lineReader, type Line } from '../../shared/judging/lines';
import { ChangeAction } from './change-action';
import { CommandForm, type Asked } from './command-form';
import type { Server } from './server-client';
import type { ActionChange, OpenedVisit } from './visit-api';

interface Props {
  readonly opened: OpenedVisit;
  readonly subject: ReportSubject;
  readonly server: Server;
  readonly onDone: (opened: OpenedVisit) => void;
}

interface Entry {
  readonly area: string;
  readonly action: string;
  readonly who: string;
  readonly byWhen: string;
}
const EMPTY: Entry = { area: '', action: '', who: '', byWhen: '' };
const isEmpty = (entry: Entry): boolean => Object.values(entry).every((text: string) => text.trim() === '');

/** Of a criterion that is not met, or of anything else. */
function EntryFields({
  name,
  entry,
  asksArea,
  onEntry,
}: {
  readonly name: string;
  readonly entry: Entry;
  readonly asksArea: boolean;
  readonly onEntry: (entry: Entry) => void;
}) {
  const set = (key: keyof Entry) => (event: { currentTarget: { value: string } }) =>
    onEntry({ ...entry, [key]: event.currentTarget.value });
  return (
    <>
      {asksArea && (
        <>
          <label for={`plan-area-${name}`}>What it is about</label>
          <input id={`plan-area-${name}`} value={entry.area} onInput={set('area')} autocomplete="off" />
        </>
      )}
      <label for={`plan-action-${name}`}>What is to be done</label>
      <textarea
        id={`plan-action-${name}`}
        class="words"
        rows={2}
        value={entry.action}
        onInput={set('action')}
      />
      <label for={`plan-who-${name}`}>By whom</label>
      <input id={`plan-who-${name}`} value={entry.who} onInput={set('who')} autocomplete="off" />
      <label for={`plan-when-${name}`}>By when</label>
      <input id={`plan-when-${name}`} type="date" value={entry.byWhen} onInput={set('byWhen')} />
    </>
  );
}

/** What of an entry is to be added; a fault where it says something but not what is to be done. */
function changeOf(
  name: string,
  criterion: string,
  entry: Entry,
): ActionChange | { at: string; fault: string } | null {
  if (isEmpty(entry)) return null;
  if (entry.action.trim() === '') return { at: `plan-action-${name}`, fault: 'Say what is to be done.' };
  if (criterion === '' && entry.area.trim() === '')
    return { at: `plan-area-${name}`, fault: 'Say what the action is about.' };
  const { area, action, who, byWhen } = entry;
  return {
    id: '',
    criterion,
    seen: '',
    sets: { ...(criterion === '' && { area }), action, who, 'by-when': byWhen },
  };
}

/** Adding actions: offered for each requirement that is not met and has none, and others. */
function AddActions({
  opened,
  server,
  offered,
  onDone,
}: Omit<Props, 'subject'> & { offered: readonly Line[] }) {
  const [entries, setEntries] = useState<Readonly<Record<string, Entry>>>({});
  const [others, setOthers] = useState(0);
  const names = [
    ...offered.map(({ code }) => ({ name: code, criterion: code })),
    ...Array.from({ length: others }, (_, at) => ({ name: `other-${at + 1}`, criterion: '' })),
  ];
  const entryOf = (name: string): Entry => entries[name] ?? EMPTY;
  const set = (name: string) => (entry: Entry) => setEntries({ ...entries, [name]: entry });
  const command = (): Asked | { at: string; fault: string } => {
    const found = names.flatMap(({ name, criterion }) => changeOf(name, criterion, entryOf(name)) ?? []);
    const wrong = found.find((one): one is { at: string; fault: string } => 'fault' in one);
    if (wrong) return wrong;
    const actions = found.flatMap((one) => ('fault' in one ? [] : [one]));
    return actions.length === 0
      ? { at: 'plan-add', fault: 'Open a line, and say what is to be done.' }
      : { kind: 'actions', actions };
  };
  return (
    <CommandForm opened={opened} server={server} label="Add to the plan" command={command} onDone={onDone}>
      {offered.length > 0 && (
        <p id="plan-add" tabIndex={-1}>
          Not met, and without an action yet. Fill in what is agreed; the rest stays offered. Without a date,
          the framework’s own deadline holds, where it has one.
        </p>
      )}
      {offered.map(({ code, criterion, rating, theme }) => (
        <details key={code} class="further">
          <summary>
            {code} {requirementOf(criterion)} ({rating}
            {theme.essential ? ', essential' : ''})
          </summary>
          <EntryFields name={code} entry={entryOf(code)} asksArea={false} onEntry={set(code)} />
        </details>
      ))}
      {Array.from({ length: others }, (_, at) => `other-${at + 1}`).map((name, at) => (
        <fieldset key={name}>
          <legend>Another action ({at + 1})</legend>
          <EntryFields name={name} entry={entryOf(name)} asksArea onEntry={set(name)} />
        </fieldset>
      ))}
      <p id={offered.length > 0 ? undefined : 'plan-add'} tabIndex={-1}>
        <button type="button" class="small" onClick={() => setOthers(others + 1)}>
          Another action
        </button>
      </p>
    </CommandForm>
  );
}

export function PlanForms({ opened, subject, server, onDone }: Props) {
  const { actions } = opened.standing;
  /** How often something was added: the lines to fill in begin anew then, and only then. */
  const [added, setAdded] = useState(0);
  const has = new Set(actions.map(({ criterion }) => criterion));
  const lines = lineReader(subject.framework, subject.instrument)(subject.answers);
  const offered = lines.filter((line) => isUnmet(line) && !has.has(line.code));
  const open = actions.filter((one) => one.open).length;
  const states = [
    ...(actions.length === 0 ? [] : [`${open} open`]),
    ...(offered.length === 0 ? [] : [`${offered.length} offered`]),
  ];
  return (
    <details>
      <summary>
        Actions <span class="state">{states.length === 0 ? 'none' : states.join(', ')}</span>
      </summary>
      {actions.map((action) => (
        <ChangeAction
          key={`${action.id} ${action.seen}`}
          opened={opened}
          server={server}
          action={action}
          onDone={onDone}
        />
      ))}
      <AddActions
        key={added}
        opened={opened}
        server={server}
        offered={offered}
        onDone={(after) => {
          setAdded((times) => times + 1);
          onDone(after);
        }}
      />
    </details>
  );
}
