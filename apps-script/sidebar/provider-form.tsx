/** A form that says something of providers. */
import type { ComponentChildren } from 'preact';
import type { ProviderCommand, ProvidersHere } from './providers-api';
import type { Server } from './server-client';
import { useCommand, type NotYet } from './use-command';

export interface ProviderFormProps {
  readonly server: Server;
  /** @param said what was done, for the person who asked */
  readonly onDone: (now: ProvidersHere, said: string) => void;
}

type Asked = Omit<ProviderCommand, 'id'>;

interface Props extends ProviderFormProps {
  /** Each with what its button says, and what is said once it is done. */
  readonly choices: readonly {
    readonly label: string;
    readonly isMain?: boolean;
    /** What is to be done; or what has to be put right first. */
    readonly command: () => Asked | NotYet;
    readonly said: string;
  }[];
  readonly children?: ComponentChildren;
}

export function ProviderForm({ server, onDone, choices, children }: Props) {
  const { state, send } = useCommand<Asked>();
  return (
    <div>
      {children}
      {state.fault !== '' && (
        <p class="fault" role="alert">
          {state.fault}
        </p>
      )}
      {choices.map((choice) => (
        <button
          key={choice.label}
          type="button"
          class={choice.isMain === true ? 'main' : ''}
          disabled={state.busy}
          onClick={() =>
            send(
              choice.command(),
              (id, asked) => server.sidebarProviderCommand({ id, ...asked }),
              (now) => onDone(now, choice.said),
            )
          }
        >
          {choice.label}
        </button>
      ))}
      <p role="status">{state.busy ? 'Writing it down, and working out what follows…' : ''}</p>
    </div>
  );
}
