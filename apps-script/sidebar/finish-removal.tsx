/** Going on with a removal of which something is still to be deleted in a form or in Google Drive. */
import { useState } from 'preact/hooks';
import { failureText } from '../failure';
import type { RemovalDone } from './keeping-api';
import type { Server } from './server-client';

interface Props {
  readonly server: Pick<Server, 'sidebarFinishRemoval'>;
  /** Why there is something to do. */
  readonly what: string;
  readonly label: string;
  readonly onDone: (more: RemovalDone) => void;
}

export function FinishRemoval({ server, what, label, onDone }: Props) {
  const [state, setState] = useState({ busy: false, fault: '' });
  const finish = (): void => {
    setState({ busy: true, fault: '' });
    server.sidebarFinishRemoval().then(
      (more) => {
        setState({ busy: false, fault: '' });
        onDone(more);
      },
      (error: unknown) => setState({ busy: false, fault: failureText(error) }),
    );
  };
  return (
    <div class="notice">
      <p>{what}</p>
      <button type="button" class="main" onClick={finish} disabled={state.busy}>
        {label}
      </button>
      {state.fault !== '' && (
        <p class="fault" role="alert">
          {state.fault}
        </p>
      )}
    </div>
  );
}
