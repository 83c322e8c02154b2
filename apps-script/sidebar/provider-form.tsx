/**
 * A form that says something of providers. Its command has an id from when the form opened, so that the same sent again
 * counts once; what says something else than was sent before is another command.
 */
import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { failureText } from '../failure';
import type { ProviderCommand, ProvidersHere } from './providers-api';
import type { Server } from './server-client';

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
    /** What is to be done; or what has to be put right first, as an element’s id and words. */
    readonly command: () => Asked | { readonly at: string; readonly fault: string };
    readonly said: string;
  }[];
  readonly children?: ComponentChildren;
}

export function ProviderForm({ server, onDone, choices, children }: Props) {
  const sent = useRef({ id: crypto.randomUUID(), said: '' });
  const [state, setState] = useState({ busy: false, fault: '' });
  const send = ({ command, said: done }: Props['choices'][number]): void => {
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
    server.sidebarProviderCommand({ id: sent.current.id, ...asked }).then(
      (now) => onDone(now, done),
      (error: unknown) => setState({ busy: false, fault: failureText(error) }),
    );
  };
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
          onClick={() => send(choice)}
        >
          {choice.label}
        </button>
      ))}
      <p role="status">{state.busy ? 'Writing it down, and working out what follows…' : ''}</p>
    </div>
  );
}
