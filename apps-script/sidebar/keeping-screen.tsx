/** Keeping: what is past its date, everything about one provider to hand out, and removing for good. */
import { useState } from 'preact/hooks';
import { failureText } from '../failure';
import { longDate } from '../../shared/schema/dates';
import { ErrorView } from './error-view';
import { FinishRemoval } from './finish-removal';
import type { Keeping, ProviderFile, RemovalSubject } from './keeping-api';
import { RemoveForm, Stays } from './remove-form';
import type { ScreenProps } from './screen-props';
import type { Server } from './server-client';
import { useAnswer } from './use-answer';
import { counted } from '../../shared/schema/counted';

export function KeepingScreen({ server }: ScreenProps) {
  const [of, setOf] = useState<RemovalSubject>();
  return of ? (
    <RemoveForm server={server} of={of} back="Back to Keeping" onBack={() => setOf(undefined)} />
  ) : (
    <Kept server={server} onRemove={setOf} />
  );
}

interface KeptProps {
  readonly server: Server;
  readonly onRemove: (of: RemovalSubject) => void;
}

function Kept({ server, onRemove }: KeptProps) {
  const { state, load, heading } = useAnswer(() => server.sidebarKeeping());
  const [stays, setStays] = useState<readonly string[]>([]);
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {state.name === 'error' ? 'That did not work' : 'Keeping and removing'}
      </h1>
      {state.name === 'loading' && <p role="status">Looking through the record…</p>}
      {state.name === 'error' && <ErrorView error={state.error} onAgain={load} />}
      {state.name === 'shown' && (
        <>
          {state.value.isUnfinished && (
            <FinishRemoval
              server={server}
              what="Something that was removed is still to be deleted in a form or in Google Drive."
              label="Delete it now"
              onDone={(more) => {
                setStays(more.stays);
                load();
              }}
            />
          )}
          {stays.length > 0 && (
            <div class="notice">
              <p>What only a person can remove:</p>
              <Stays stays={stays} />
            </div>
          )}
          <PastDate keeping={state.value} onRemove={onRemove} />
          <OneProvider keeping={state.value} server={server} onRemove={onRemove} />
          <h2>One visit, or one text</h2>
          <p>Open the visit under This visit, and then “Remove, or take out a text”.</p>
        </>
      )}
    </>
  );
}

interface Listed {
  readonly id: string;
  readonly title: string;
  readonly line: string;
}

interface PastListProps {
  readonly heading: string;
  readonly none: string;
  readonly some: string;
  readonly listed: readonly Listed[];
  readonly onRemove: (ids: readonly string[]) => void;
}

/** What is past its date, to be ticked: nothing is by itself. */
function PastList({ heading, none, some, listed, onRemove }: PastListProps) {
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [fault, setFault] = useState('');
  const set = (id: string, isChosen: boolean): void =>
    setChosen(isChosen ? [...chosen, id] : chosen.filter((one) => one !== id));
  if (listed.length === 0) return <p>{none}</p>;
  const isAll = chosen.length === listed.length;
  return (
    <fieldset>
      <legend>{heading}</legend>
      <p>{some}</p>
      {listed.map(({ id, title, line }) => (
        <div class="choice" key={id}>
          <input
            type="checkbox"
            id={`past-${id}`}
            checked={chosen.includes(id)}
            onChange={(event) => set(id, event.currentTarget.checked)}
          />
          <label for={`past-${id}`}>
            <strong>{title}</strong>
            <br />
            <span class="quiet">{line}</span>
          </label>
        </div>
      ))}
      <button type="button" onClick={() => setChosen(isAll ? [] : listed.map(({ id }) => id))}>
        {isAll ? 'Tick none' : `Tick all ${listed.length}`}
      </button>
      {fault !== '' && (
        <p class="fault" role="alert">
          {fault}
        </p>
      )}
      <button
        type="button"
        class="main"
        onClick={() => (chosen.length === 0 ? setFault('Tick what is to go first.') : onRemove(chosen))}
      >
        Look at removing these ({chosen.length})…
      </button>
    </fieldset>
  );
}

/** So many are listed and removed at once. */
const SHOWN = 200;

function PastDate({ keeping, onRemove }: Pick<KeptProps, 'onRemove'> & { readonly keeping: Keeping }) {
  const { pastVisits, pastDocuments, pupilForms, before } = keeping;
  const of = (all: readonly unknown[]): string =>
    all.length > SHOWN ? ` The oldest ${SHOWN} of ${all.length} are shown.` : '';
  return (
    <>
      <h2>Past its date</h2>
      <p>
        Visits are kept for {counted(keeping.years.visits, 'year')}, letters and reports for{' '}
        {counted(keeping.years.letters, 'year')}: the Settings tab says so, and you can change it there.
        Nothing is removed by itself.
      </p>
      <PastList
        heading="Visits past their date"
        none={`No visit was made before ${longDate(before.visits)}.`}
        some={`Made before ${longDate(before.visits)}.${of(pastVisits)}`}
        listed={pastVisits.slice(0, SHOWN).map(({ id, provider, date, framework }) => ({
          id,
          title: provider,
          line: `${longDate(date)}, ${framework}`,
        }))}
        onRemove={(ids) => onRemove({ kind: 'visits', ids })}
      />
      <PastList
        heading="Letters and reports past their date"
        none={`No letter or report was made before ${longDate(before.letters)}.`}
        some={`Made before ${longDate(before.letters)}.${of(pastDocuments)}`}
        listed={pastDocuments.slice(0, SHOWN).map(({ id, title, provider, madeOn }) => ({
          id,
          title,
          line: `${provider}, ${longDate(madeOn)}`,
        }))}
        onRemove={(ids) => onRemove({ kind: 'documents', ids })}
      />
      {pupilForms.length > 0 && (
        <p>
          Forms about a pupil are kept for {counted(keeping.years.pupil, 'year')}. Their responses are not in
          this workbook: look through each form’s Responses tab and its own spreadsheet (
          {pupilForms.join('; ')}).
        </p>
      )}
    </>
  );
}

interface OneProviderProps extends KeptProps {
  readonly keeping: Keeping;
}

function OneProvider({ keeping, server, onRemove }: OneProviderProps) {
  const { providers } = keeping;
  const [id, setId] = useState('');
  const [state, setState] = useState<{ said: string; fault: string; file: ProviderFile | null }>({
    said: '',
    fault: '',
    file: null,
  });
  const choose = (chosen: string): void => {
    setId(chosen);
    setState({ said: '', fault: '', file: null });
  };
  const isChosen = (): boolean => {
    if (id === '') setState({ said: '', fault: 'Choose a provider first.', file: null });
    return id !== '';
  };
  const make = (): void => {
    if (!isChosen()) return;
    setState({ said: 'Gathering it…', fault: '', file: null });
    server.sidebarProviderFile(id).then(
      (file) => setState({ said: 'The file is ready.', fault: '', file }),
      (error: unknown) => setState({ said: '', fault: failureText(error), file: null }),
    );
  };
  if (providers.length === 0) return null;
  return (
    <>
      <h2>Everything about one provider</h2>
      <label for="kept-provider">Provider</label>
      <select id="kept-provider" value={id} onChange={(event) => choose(event.currentTarget.value)}>
        <option value="">Choose a provider</option>
        {providers.map((one) => (
          <option key={one.id} value={one.id}>
            {one.name} ({counted(one.visits, 'visit')})
          </option>
        ))}
      </select>
      <p class="quiet">
        One page with its visits, answers, actions, decisions and history, for whoever asks for it or before
        it is removed. Somebody goes through it before it is handed out.
      </p>
      <button type="button" onClick={make}>
        Make a file of everything
      </button>
      {state.file && (
        <p>
          <a
            href={`data:text/html;charset=utf-8,${encodeURIComponent(state.file.html)}`}
            download={state.file.name}
          >
            Save “{state.file.name}”
          </a>
        </p>
      )}
      {state.fault !== '' && (
        <p class="fault" role="alert">
          {state.fault}
        </p>
      )}
      <p role="status">{state.said}</p>
      <button type="button" onClick={() => isChosen() && onRemove({ kind: 'provider', ids: [id] })}>
        Look at removing this provider…
      </button>
    </>
  );
}
