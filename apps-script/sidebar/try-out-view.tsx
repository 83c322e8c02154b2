/** The end of a set-up: one made-up visit, handed in, judged and shown, that is taken away again. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { isMadeUp, TRY_OUT_PROVIDER } from '../../shared/county/try-out';
import { failureText } from '../failure';
import type { TryOut } from './server-api';
import type { Server } from './server-client';
import { judgedVisit } from './visit-subject';
import type { OpenedVisit } from './visit-api';
import { Suggestion } from './visit-view';

interface Props {
  readonly tryOut: TryOut;
  readonly server: Server;
  readonly wait: (ms: number) => Promise<void>;
}

type State =
  | { readonly name: 'offered' | 'here' | 'gone' }
  | { readonly name: 'busy'; readonly said: string }
  | { readonly name: 'shown'; readonly opened: OpenedVisit };

/** Google may take some seconds to list what was just handed in. */
const TRIES = 6;
const WAIT_MS = 4000;

const NOT_YET =
  'It is handed in, and Google does not show it yet. It comes in within the hour, or choose “Show the try-out” in a minute.';

const HEADINGS: Readonly<Partial<Record<State['name'], string>>> = {
  here: 'A try-out is here',
  shown: 'What came of the made-up visit',
};

export function TryOutView({ tryOut, server, wait }: Props) {
  const [state, setState] = useState<State>({ name: tryOut.isHere ? 'here' : 'offered' });
  const [fault, setFault] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  // What the workbook says when it is looked at again: somebody else may have taken it away.
  useEffect(() => setState({ name: tryOut.isHere ? 'here' : 'offered' }), [tryOut.isHere]);
  useEffect(() => {
    if (state.name === 'shown' || state.name === 'gone') heading.current?.focus();
  }, [state.name]);

  const attempt = (said: string, otherwise: State, work: () => Promise<State>): void => {
    setFault('');
    setState({ name: 'busy', said });
    work().then(setState, (error: unknown) => {
      setFault(failureText(error));
      setState(otherwise);
    });
  };

  const find = async (): Promise<OpenedVisit | undefined> => {
    await server.sidebarCollect();
    const found = (await server.sidebarVisits()).find(({ provider }) => isMadeUp(provider));
    return found && server.sidebarVisit(found.id);
  };
  const show = (): void =>
    attempt('Handing in a made-up visit…', { name: 'here' }, async () => {
      await server.sidebarTryOut();
      setState({ name: 'busy', said: 'It is handed in. Reading and judging it…' });
      for (let tries = 0; tries < TRIES; tries += 1) {
        const opened = await find();
        if (opened) return { name: 'shown', opened };
        await wait(WAIT_MS);
      }
      setFault(NOT_YET);
      return { name: 'here' };
    });
  const takeAway = (): void =>
    attempt('Taking it away…', { name: 'here' }, async () => {
      await server.sidebarTryOutAway();
      return { name: 'gone' };
    });

  return (
    <section aria-labelledby="try-out">
      <h2 id="try-out" ref={heading} tabIndex={-1}>
        {HEADINGS[state.name] ?? 'See what comes of a visit'}
      </h2>
      {fault !== '' && (
        <p role="alert" class="notice">
          {fault}
        </p>
      )}
      {state.name === 'offered' && <Offer tryOut={tryOut} onShow={show} />}
      {state.name === 'busy' && <p role="status">{state.said}</p>}
      {state.name === 'here' && (
        <>
          <p>A visit to “{TRY_OUT_PROVIDER}” is in this workbook. It counts in no figure.</p>
          <button type="button" onClick={show}>
            Show the try-out
          </button>{' '}
          <TakeAway onClick={takeAway} />
        </>
      )}
      {state.name === 'shown' && <Shown opened={state.opened} onAway={takeAway} />}
      {state.name === 'gone' && (
        <p role="status">
          The made-up visit is gone: from the form, from the tabs, and from what is kept. Everything is as it
          was before.
        </p>
      )}
    </section>
  );
}

const TakeAway = ({ onClick }: { readonly onClick: () => void }) => (
  <button type="button" class="main" onClick={onClick}>
    Take it away
  </button>
);

const Offer = ({ tryOut, onShow }: { readonly tryOut: TryOut; readonly onShow: () => void }) => (
  <>
    <p>
      A visit to a provider that is plainly made up is handed in to “{tryOut.form}”, and judged. It counts in
      no figure. You take it away again with one press; else it goes by itself after a day.
    </p>
    <button type="button" class="main" onClick={onShow}>
      Try it with a made-up visit
    </button>
    <p class="quiet">
      Or{' '}
      <a href={tryOut.link} target="_blank" rel="noopener">
        fill in the form yourself
      </a>
      : the made-up provider stands in it, and what you hand in goes away in the same way.
    </p>
  </>
);

function Shown({ opened, onAway }: { readonly opened: OpenedVisit; readonly onAway: () => void }) {
  return (
    <>
      <p class="notice">
        {opened.visit.answers.provider.name}: nobody visited it. It stands in Visits, Findings, Answers and
        Actions, where you can look at it, and in no figure.
      </p>
      <Suggestion opened={opened} subject={judgedVisit(opened)} />
      <TakeAway onClick={onAway} />
      <p class="quiet">Whoever made the form can take it away; it goes by itself after a day.</p>
    </>
  );
}
