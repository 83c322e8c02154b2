/** The connected workbooks with their forms, and the box for another code. */
import { useState } from 'preact/hooks';
import type { ConnectedForm, Connection } from '../../shared/schema/connection-code';
import { CompanionTick } from './companion-tick';

interface Props {
  readonly connections: readonly Connection[];
  /** How many of them, from the first, are set by the organisation. */
  readonly fixed: number;
  /** Responder addresses of the forms that the companion is on for. */
  readonly followed: readonly string[];
  /** By responder address, what the companion is being switched to just now. */
  readonly switching: ReadonlyMap<string, boolean>;
  /** What is wrong with the code given, '' for nothing. */
  readonly fault: string;
  readonly onAdd: (code: string) => Promise<boolean>;
  readonly onRemove: (workbook: string) => void;
  /** Call-back at once in answer to the click: it may ask for permission. */
  readonly onFollow: (form: ConnectedForm, follow: boolean) => void;
}

/** Which workbooks and forms this browser is connected to, and a place for another code. */
export function ConnectionList(props: Props) {
  const { connections, fixed, followed, switching, fault, onAdd, onRemove, onFollow } = props;
  const [code, setCode] = useState('');
  return (
    <>
      {connections.length === 0 ? <p>Not connected to a workbook yet.</p> : null}
      {connections.map(({ la, workbook, forms }, index) => (
        <article key={workbook.url}>
          <h3>
            {la.name} {index < fixed ? <span class="tag">Set by your organisation</span> : null}
          </h3>
          <p>
            Workbook:{' '}
            <a href={workbook.url} target="_blank" rel="noopener noreferrer">
              {workbook.title}
              <span class="visually-hidden"> (opens in a new tab)</span>
            </a>
          </p>
          <ul>
            {forms.map((form) => (
              <li key={form.formId}>
                {form.title}
                {form.pupilLevel ? (
                  ' (about a single pupil: not offered for a check, never copied)'
                ) : (
                  <CompanionTick
                    title={form.title}
                    on={followed.includes(form.responderUri)}
                    switching={switching.get(form.responderUri)}
                    onSwitch={(on) => onFollow(form, on)}
                  />
                )}
              </li>
            ))}
          </ul>
          {index < fixed ? null : (
            <p class="actions">
              <button type="button" class="danger" onClick={() => onRemove(workbook.url)}>
                Disconnect {la.name}
              </button>
            </p>
          )}
        </article>
      ))}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void onAdd(code).then((added) => added && setCode(''));
        }}
      >
        <div class={`field ${fault === '' ? '' : 'bad-field'}`}>
          <label for="connection-code">
            Connection code
            <span class="hint">
              From the workbook’s Start tab. It holds the addresses of the forms and no one’s data. A new code
              of the same workbook replaces the old one.
            </span>
          </label>
          {fault === '' ? null : (
            <p class="fault" id="connection-fault" role="alert">
              {fault}
            </p>
          )}
          <textarea
            id="connection-code"
            rows={3}
            spellcheck={false}
            value={code}
            aria-invalid={fault !== ''}
            {...(fault === '' ? {} : { 'aria-describedby': 'connection-fault' })}
            onInput={(event) => setCode(event.currentTarget.value)}
          />
        </div>
        <p class="actions">
          <button type="submit" class="primary">
            Connect
          </button>
        </p>
      </form>
    </>
  );
}
