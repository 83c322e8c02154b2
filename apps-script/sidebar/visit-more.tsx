/** What else can be done about a visit: confirming that something does not apply, taking it out, the form’s own link. */
import { useState } from 'preact/hooks';
import { failureText } from '../failure';
import { CommandForm } from './command-form';
import type { Server } from './server-client';
import type { OpenedVisit } from './visit-api';
import { RequestOutcome } from './request-outcome';
import { WhyField } from './why-field';
import { counted } from '../../shared/schema/counted';

interface Props {
  readonly opened: OpenedVisit;
  readonly server: Server;
  readonly onDone: (opened: OpenedVisit) => void;
}

/** Essential criteria that are said not to apply, each to be confirmed by another person than the officer. */
export function ConfirmForms({ opened, server, onDone }: Props) {
  const { toConfirm } = opened.standing;
  if (toConfirm.length === 0) return null;
  const open = toConfirm.filter(({ confirmedBy }) => confirmedBy === '').length;
  return (
    <details open={open > 0}>
      <summary>Does not apply ({open} to confirm)</summary>
      {toConfirm.map(({ code, requirement, reason, confirmedBy }) => (
        <div key={code}>
          <p>
            <strong>
              {code} {requirement}
            </strong>
            <br />
            The form says it does not apply: “{reason}”.{' '}
            {confirmedBy === ''
              ? 'It is essential, so it counts as unanswered until another person than the officer confirms that.'
              : `Confirmed by ${confirmedBy}.`}
          </p>
          {confirmedBy === '' && (
            <CommandForm
              opened={opened}
              server={server}
              label={`Confirm that ${code} does not apply`}
              command={() => ({ kind: 'confirm', field: `notApplicable/${code}` })}
              onDone={onDone}
            />
          )}
        </div>
      ))}
    </details>
  );
}

/** Where the response itself is put right: fetched when asked for, since it is a key for whoever holds it. */
export function EditLinkButton({ opened, server }: Pick<Props, 'opened' | 'server'>) {
  const [state, setState] = useState({ url: '', said: '', fault: '' });
  const ask = (): void => {
    setState({ url: '', said: 'Asking Google for it…', fault: '' });
    server.sidebarEditLink(opened.visit.id).then(
      ({ url }) => setState({ url, said: '', fault: '' }),
      (error: unknown) => setState({ url: '', said: '', fault: failureText(error) }),
    );
  };
  return (
    <>
      {state.url === '' ? (
        <button type="button" onClick={ask}>
          Get the link to the form with its answers
        </button>
      ) : (
        <p>
          <a href={state.url} target="_blank" rel="noreferrer">
            Open the form with its answers
          </a>
        </p>
      )}
      <p class="quiet">
        Handed in again, it is a new edition of this visit. Whoever has this link can change the answers: do
        not send it on.
      </p>
      <RequestOutcome said={state.said} fault={state.fault} />
    </>
  );
}

/** Taking a visit out of every figure, and putting it in again. */
export function WithdrawForm({ opened, server, onDone }: Props) {
  const [why, setWhy] = useState('');
  const { withdrawn, missing } = opened.standing;
  return (
    <details open={withdrawn || missing}>
      <summary>{withdrawn ? 'Restore' : 'Withdraw'}</summary>
      {missing && (
        <CommandForm
          opened={opened}
          server={server}
          label="Its response was deleted on purpose"
          command={() => ({ kind: 'gone' })}
          onDone={onDone}
        >
          <p class="notice">When all forms were read last, its response was not in the form any more.</p>
        </CommandForm>
      )}
      {withdrawn ? (
        <CommandForm
          opened={opened}
          server={server}
          label="Restore this visit"
          command={() => ({ kind: 'restore', why })}
          onDone={onDone}
        >
          <p>It counts again in every figure.</p>
        </CommandForm>
      ) : (
        <CommandForm
          opened={opened}
          server={server}
          label="Withdraw this visit"
          command={() =>
            why.trim() === ''
              ? { at: 'withdraw-why', fault: 'Say why: it is kept beside the visit.' }
              : { kind: 'withdraw', why }
          }
          onDone={onDone}
        >
          <p>It leaves every figure, stays readable, and can be restored.</p>
          <WhyField id="withdraw-why" why={why} onWhy={setWhy} />
        </CommandForm>
      )}
    </details>
  );
}

/** The way back from an archive. */
export function BringBackForm({ opened, server, onDone }: Props) {
  const { archive } = opened.standing;
  if (archive === '') return null;
  return (
    <details>
      <summary>Bring it back from the archive</summary>
      <p>
        <a href={archive} target="_blank" rel="noopener">
          Open the archive
        </a>
      </p>
      <CommandForm
        opened={opened}
        server={server}
        label="Bring this visit back"
        command={() => ({ kind: 'unarchive' })}
        onDone={onDone}
      >
        <p>
          Its findings, answers and actions are then in this workbook’s tabs again, to be worked on. The
          archive keeps what it has of it, and it still counts once.
        </p>
      </CommandForm>
    </details>
  );
}

/** What happened to a visit, newest first, and taking the last of it back. */
export function VisitHistory({ opened, server, onDone }: Props) {
  const { history, undo } = opened.standing;
  return (
    <details>
      <summary>History ({counted(history.length, 'entry', 'entries')})</summary>
      {undo !== '' && (
        <CommandForm
          opened={opened}
          server={server}
          label={`Undo: ${undo}`}
          command={() => ({ kind: 'undo' })}
          onDone={onDone}
        />
      )}
      <ul class="plain">
        {history.map(({ id, when, by, what, why }) => (
          <li key={id}>
            <strong>{when}</strong>
            <br />
            {what}
            {by !== '' && `, by ${by}`}
            {why !== '' && `. Why: ${why}`}
          </li>
        ))}
      </ul>
    </details>
  );
}

interface RemovalProps {
  readonly onRedact: () => void;
  readonly onRemove: () => void;
}

/** The ways to be rid of what a visit says: both on pages of their own, as neither can be undone. */
export const VisitRemoval = ({ onRedact, onRemove }: RemovalProps) => (
  <details>
    <summary>Remove, or take out a text</summary>
    <p>To leave it out of every figure and keep it, withdraw it instead.</p>
    <button type="button" onClick={onRedact}>
      Take out one text…
    </button>
    <button type="button" onClick={onRemove}>
      Look at removing this visit for good…
    </button>
  </details>
);
