/** Removing for good: what will go, what will not, why, and a word typed to confirm it. */
import { useEffect, useState } from 'preact/hooks';
import { ErrorView } from './error-view';
import { FinishRemoval } from './finish-removal';
import type { RemovalCommand, RemovalDone, RemovalPreview, RemovalSubject } from './keeping-api';
import { reasonIn, ReasonField } from './reason-field';
import type { Server } from './server-client';
import { useAnswer } from './use-answer';
import { useCommand, type NotYet } from './use-command';
import { counted } from '../../shared/schema/counted';

interface Props {
  readonly server: Pick<Server, 'sidebarRemovalPreview' | 'sidebarRemove' | 'sidebarFinishRemoval'>;
  readonly of: RemovalSubject;
  /** What the button that leads back says. */
  readonly back: string;
  /** @param isRemoved something was removed */
  readonly onBack: (isRemoved: boolean) => void;
}

const WORD = 'remove';

/** Asks first, with its own heading. */
export function RemoveForm({ server, of, back, onBack }: Props) {
  const { state, load, heading } = useAnswer(() => server.sidebarRemovalPreview(of));
  const [done, setDone] = useState<RemovalDone>();
  useEffect(() => {
    if (done) heading.current?.focus();
  }, [done]);
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {done ? 'Removed' : state.name === 'error' ? 'That did not work' : 'Remove for good'}
      </h1>
      {state.name === 'loading' && <p role="status">Looking for everything about it…</p>}
      {!done && state.name === 'error' && <ErrorView error={state.error} onAgain={load} />}
      {!done && state.name === 'shown' && (
        <Confirm server={server} of={of} preview={state.value} onDone={setDone} />
      )}
      {done && <Removed server={server} done={done} onDone={setDone} />}
      <button type="button" onClick={() => onBack(done !== undefined)}>
        {back}
      </button>
    </>
  );
}

export const Stays = ({ stays }: { readonly stays: readonly string[] }) => (
  <ul>
    {stays.map((text) => (
      <li key={text}>{text}</li>
    ))}
  </ul>
);

interface ConfirmProps extends Pick<Props, 'server' | 'of'> {
  readonly preview: RemovalPreview;
  readonly onDone: (done: RemovalDone) => void;
}

function Confirm({ server, of, preview, onDone }: ConfirmProps) {
  const [why, setWhy] = useState('');
  const [typed, setTyped] = useState('');
  const { state, send } = useCommand<Omit<RemovalCommand, 'id'>>();
  const asked = (): Omit<RemovalCommand, 'id'> | NotYet => {
    const reason = reasonIn(why);
    if (!reason) return { at: 'remove-why', fault: 'Choose why: it stays in History.' };
    if (typed.trim().toLowerCase() !== WORD)
      return { at: 'remove-word', fault: `Type the word ${WORD} to confirm.` };
    return { of, why: reason };
  };
  const submit = (event: Event): void => {
    event.preventDefault();
    send(asked(), (id, command) => server.sidebarRemove({ id, ...command }), onDone);
  };
  const faultOf = (at: string) =>
    state.at === at ? { 'aria-invalid': true, 'aria-describedby': 'remove-fault' } : {};
  return (
    <form onSubmit={submit} noValidate>
      <p>
        <strong>{preview.title}</strong>
      </p>
      <p class="notice">This cannot be undone. Nobody can bring it back, from here or from the forms.</p>
      <h2>What goes</h2>
      <ul>
        {preview.goes.map(({ count, what, where }) => (
          <li key={where}>
            {counted(count, what)} in {where}
          </li>
        ))}
      </ul>
      <h2>What only a person can remove</h2>
      <Stays stays={preview.stays} />
      <ReasonField id="remove-why" why={why} onWhy={setWhy} fault={faultOf('remove-why')} />
      <p class="quiet">
        The reason stays in History, with the day and who did it; a mark without text keeps what was removed
        from coming back.
      </p>
      <label for="remove-word">Type the word {WORD}</label>
      <input
        id="remove-word"
        value={typed}
        onInput={(event) => setTyped(event.currentTarget.value)}
        autocomplete="off"
        {...faultOf('remove-word')}
      />
      {state.fault !== '' && (
        <p id="remove-fault" class="fault" role="alert">
          {state.fault}
        </p>
      )}
      <button type="submit" class="main" disabled={state.busy}>
        Remove for good
      </button>
      <p role="status">{state.busy ? 'Removing it from the workbook, the forms and Google Drive…' : ''}</p>
    </form>
  );
}

interface RemovedProps extends Pick<Props, 'server'> {
  readonly done: RemovalDone;
  readonly onDone: (done: RemovalDone) => void;
}

function Removed({ server, done, onDone }: RemovedProps) {
  return (
    <>
      <p>{done.said}</p>
      {!done.isFinished && (
        <FinishRemoval
          server={server}
          what="Some of it could not be deleted from a form or from Google Drive just now. The hourly run tries again."
          label="Try again now"
          onDone={(more) => onDone({ ...more, stays: [...more.stays, ...done.stays] })}
        />
      )}
      <h2>What only a person can remove</h2>
      <Stays stays={done.stays} />
    </>
  );
}
