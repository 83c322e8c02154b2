/**
 * A form that does something about a visit. Its command has an id from when the form opened, so that the same sent again
 * counts once; what says something else than was sent before is another command, or the record would pass it over.
 */
import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { failureText } from '../failure';
import type { Server } from './server-client';
import type { OpenedVisit, VisitCommand } from './visit-api';

export type Asked = Pick<VisitCommand, 'kind'> &
  Partial<Pick<VisitCommand, 'field' | 'to' | 'why' | 'actions'>>;

interface Props {
  readonly opened: OpenedVisit;
  readonly server: Server;
  /** What the button says. */
  readonly label: string;
  readonly isMain?: boolean;
  /** What is to be done; or what has to be put right first, as an element’s id and words. */
  readonly command: () => Asked | { readonly at: string; readonly fault: string };
  readonly onDone: (opened: OpenedVisit) => void;
  readonly children?: ComponentChildren;
}

export function CommandForm({ opened, server, label, isMain = false, command, onDone, children }: Props) {
  const sent = useRef({ id: crypto.randomUUID(), said: '' });
  const [state, setState] = useState({ busy: false, fault: '' });
  const submit = (event: Event): void => {
    event.preventDefault();
    const asked = command();
    if ('fault' in asked) {
      setState({ busy: false, fault: asked.fault });
      document.getElementById(asked.at)?.focus();
      return;
    }
    const said = JSON.stringify(asked);
    const isAnother = sent.current.said !== '' && sent.current.said !== said;
    sent.current = { id: isAnother ? crypto.randomUUID() : sent.current.id, said };
    setState({ busy: true, fault: '' });
    const { seen } = opened.standing;
    server
      .sidebarVisitCommand({
        id: sent.current.id,
        visit: opened.visit.id,
        field: '',
        to: '',
        why: '',
        seen,
        ...asked,
      })
      .then(onDone, (error: unknown) => setState({ busy: false, fault: failureText(error) }));
  };
  return (
    <form onSubmit={submit} noValidate>
      {children}
      {state.fault !== '' && (
        <p class="fault" role="alert">
          {state.fault}
        </p>
      )}
      <button type="submit" class={isMain ? 'main' : ''} disabled={state.busy}>
        {label}
      </button>
      <p role="status">{state.busy ? 'Writing it down, and working out what follows…' : ''}</p>
    </form>
  );
}
