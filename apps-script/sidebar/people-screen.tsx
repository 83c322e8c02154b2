/** The people screen: who works with the workbook, who watches it for visits, whose its files are. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { FileRow, People } from './access-api';
import { ErrorView } from './error-view';
import { NamePeople } from './name-people';
import type { ScreenProps } from './screen-props';
import { useAttempts } from './use-attempts';

const FIELD = 'more-people';

type State =
  | { readonly name: 'busy'; readonly said: string }
  | { readonly name: 'shown'; readonly people: People; readonly said: string };

function Lines({ of }: { readonly of: readonly string[] }) {
  return (
    <ul class="changes">
      {of.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

function Watchers({ of }: { readonly of: readonly string[] }) {
  return (
    <>
      <h2>Who watches for visits</h2>
      {of.length === 0 ? (
        <p class="notice">
          Nobody is known to. Choose Forms above, then “Add forms” and “Add to this workbook”: visits then
          come in by themselves under your account.
        </p>
      ) : (
        <Lines of={of} />
      )}
      {of.length > 1 && <p>They do the same work: nothing comes in twice, and either may stop.</p>}
      {of.length === 1 && (
        <p class="quiet">
          A second person may watch too, by “Add to this workbook” under Forms: visits then still come in when
          one of them leaves.
        </p>
      )}
    </>
  );
}

function Files({ of }: { readonly of: readonly FileRow[] }) {
  return (
    <>
      <h2>Whose the files are</h2>
      <dl>
        {of.map(({ title, link, whose }) => (
          <div key={`${title} ${link}`}>
            <dt>
              {link === '' ? (
                title
              ) : (
                <a href={link} target="_blank" rel="noopener">
                  {title}
                </a>
              )}
            </dt>
            <dd>{whose}</dd>
          </div>
        ))}
      </dl>
      <details>
        <summary>Move them to a shared drive</summary>
        <ol class="steps">
          <li>Whoever owns a file opens Google Drive and finds it there, e.g. by its title.</li>
          <li>Right-click it, Organise, Move, and choose a shared drive of your organisation.</li>
          <li>Google asks for a manager of that drive, or refuses, where they may not: ask that manager.</li>
          <li>Links stay as they are, and forms go on being read. Open this screen again to see it.</li>
        </ol>
        <p>Without a shared drive: Share, then Transfer ownership to a colleague, who has to accept.</p>
      </details>
    </>
  );
}

export function PeopleScreen({ server }: Pick<ScreenProps, 'server'>) {
  const { state, attempt } = useAttempts<State>({ name: 'busy', said: 'Looking at people and files…' });
  const [typed, setTyped] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);

  const ask = (meanwhile: string, work: () => Promise<People>, said: string): void => {
    attempt({ name: 'busy', said: meanwhile }, async () => {
      const people = await work();
      setTyped('');
      return { name: 'shown', people, said };
    });
  };
  useEffect(() => ask('Looking at people and files…', () => server.sidebarPeople(), ''), [server]);
  useEffect(() => {
    if (state.name !== 'busy') heading.current?.focus();
  }, [state.name]);

  const add = (event: Event): void => {
    event.preventDefault();
    if (typed.trim() === '') document.getElementById(FIELD)?.focus();
    else ask('Entering them…', () => server.sidebarNamePeople(typed), 'They stand in the People tab.');
  };

  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        People and files
      </h1>
      <p role="status">{state.name === 'error' ? '' : state.said}</p>
      {state.name === 'error' && <ErrorView error={state.error} onAgain={state.again} />}
      {state.name === 'shown' && (
        <>
          <p>
            {state.people.you === ''
              ? 'Who you are is not known: you did not agree to it, and everything works without it.'
              : `You are ${state.people.you}.`}{' '}
            Everybody who can edit this workbook may do everything in it.
          </p>
          {state.people.listed !== '' && <p>In the People tab: {state.people.listed}.</p>}
          {state.people.faults.length > 0 && (
            <div class="notice">
              <p>To put right in the People tab:</p>
              <Lines of={state.people.faults} />
            </div>
          )}
          <form onSubmit={add} noValidate>
            <NamePeople id={FIELD} label="Add people" typed={typed} onChange={setTyped} />
            <button type="submit">Enter them</button>
          </form>
          <Watchers of={state.people.watchers} />
          <Files of={state.people.files} />
        </>
      )}
    </>
  );
}
