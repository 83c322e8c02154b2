/** A form that does something about a visit. */
import type { ComponentChildren } from 'preact';
import type { Server } from './server-client';
import { useCommand, type NotYet } from './use-command';
import type { OpenedVisit, VisitCommand } from './visit-api';

export type Asked = Pick<VisitCommand, 'kind'> &
  Partial<Pick<VisitCommand, 'field' | 'to' | 'why' | 'actions'>>;

interface Props {
  readonly opened: OpenedVisit;
  readonly server: Server;
  /** What the button says. */
  readonly label: string;
  readonly isMain?: boolean;
  /** What is to be done; or what has to be put right first. */
  readonly command: () => Asked | NotYet;
  readonly onDone: (opened: OpenedVisit) => void;
  readonly children?: ComponentChildren;
}

export function CommandForm({ opened, server, label, isMain = false, command, onDone, children }: Props) {
  const { state, send } = useCommand<Asked>();
  const { seen } = opened.standing;
  const submit = (event: Event): void => {
    event.preventDefault();
    send(
      command(),
      (id, asked) =>
        server.sidebarVisitCommand({
          id,
          visit: opened.visit.id,
          field: '',
          to: '',
          why: '',
          seen,
          ...asked,
        }),
      onDone,
    );
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
