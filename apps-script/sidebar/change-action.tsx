/** One action as it stands: who, by when, how far; changed and closed here, with what shows that it is done. */
import { useState } from 'preact/hooks';
import { ACTION_STATUSES, isDone, isOpen } from '../../shared/county/actions';
import { isIsoDate, longDate } from '../../shared/schema/dates';
import { CommandForm, type Asked } from './command-form';
import type { Server } from './server-client';
import type { OpenedVisit, VisitAction } from './visit-api';

interface Props {
  readonly opened: OpenedVisit;
  readonly server: Server;
  readonly action: VisitAction;
  readonly onDone: (opened: OpenedVisit) => void;
}

/** "by 11 December 2026, Morgan Madeup" */
const inWords = ({ byWhen, who }: VisitAction): string =>
  [byWhen === '' ? 'no date yet' : `by ${longDate(byWhen)}`, who === '' ? 'no one yet' : who].join(', ');

export function ChangeAction({ opened, server, action, onDone }: Props) {
  const { id, area, action: what, byWhen, who, status, evidence, open, later, seen } = action;
  const [entry, setEntry] = useState({
    what,
    who,
    byWhen: isIsoDate(byWhen) ? byWhen : '',
    status,
    evidence,
  });
  // Asked once: whoever closes it all the same has a reason, which the product need not know.
  const [hasAsked, setHasAsked] = useState(false);
  const closes = open && !isOpen(entry.status);
  const isUnseen = closes && isDone(entry.status) && entry.evidence.trim() === '';
  const set = (key: keyof typeof entry) => (event: { currentTarget: { value: string } }) =>
    setEntry({ ...entry, [key]: event.currentTarget.value });
  const named = (part: string): string => `action-${part}-${id}`;
  const command = (): Asked | { at: string; fault: string } => {
    const sets = {
      action: entry.what,
      who: entry.who,
      evidence: entry.evidence,
      ...(entry.byWhen !== (isIsoDate(byWhen) ? byWhen : '') && { 'by-when': entry.byWhen }),
      ...(closes && { 'closed-on': opened.today }),
      status: entry.status,
    };
    if (entry.what.trim() === '') return { at: named('what'), fault: 'Say what is to be done.' };
    if (isUnseen && !hasAsked) {
      setHasAsked(true);
      return {
        at: named('evidence'),
        fault: 'Nothing says what was seen. Write it here, or close the action all the same.',
      };
    }
    return { kind: 'actions', actions: [{ id, criterion: '', sets, seen }] };
  };
  return (
    <details class="further">
      <summary>
        {what === '' ? area : what}
        <br />
        <span class="quiet">
          {area === '' || what === '' ? '' : `${area}. `}
          {open ? `Open, ${inWords(action)}` : status}
          {later === '' ? '' : `. ${later}`}
        </span>
      </summary>
      <CommandForm
        opened={opened}
        server={server}
        label={isUnseen && hasAsked ? 'Close it all the same' : 'Save this action'}
        command={command}
        onDone={onDone}
      >
        <label for={named('what')}>What is to be done</label>
        <textarea id={named('what')} class="words" rows={2} value={entry.what} onInput={set('what')} />
        <label for={named('who')}>By whom</label>
        <input id={named('who')} value={entry.who} onInput={set('who')} autocomplete="off" />
        <label for={named('when')}>By when</label>
        <input id={named('when')} type="date" value={entry.byWhen} onInput={set('byWhen')} />
        <label for={named('evidence')}>What shows that it is done</label>
        <textarea
          id={named('evidence')}
          class="words"
          rows={2}
          value={entry.evidence}
          onInput={set('evidence')}
        />
        <label for={named('status')}>Status</label>
        <select id={named('status')} value={entry.status} onChange={set('status')}>
          {[...new Set([...ACTION_STATUSES, status])].map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </select>
      </CommandForm>
    </details>
  );
}
