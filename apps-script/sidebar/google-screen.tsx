/** Check Google: begins it, shows how far it is, and what Google answered otherwise than is taken for granted. */
import { useEffect, useRef } from 'preact/hooks';
import { checkReport } from '../../shared/google-check/google-answers';
import { TRIED_TEXT } from '../../shared/google-check/tried-text';
import { longInstant } from '../../shared/schema/dates';
import { CopyButton } from './copy-button';
import { ErrorView } from './error-view';
import { GoogleFindings } from './google-findings';
import type { ScreenProps } from './screen-props';
import type { GoogleCheck, TriedMessage } from './google-api';
import { useAttempts } from './use-attempts';

const MESSAGE: TriedMessage = { text: TRIED_TEXT, list: [1, undefined] };

type State =
  | { readonly name: 'loading' }
  | { readonly name: 'ready'; readonly last: GoogleCheck | null }
  | { readonly name: 'asking'; readonly check: GoogleCheck | null };

/** What happened since the last word of the add-on. */
function progressText(check: GoogleCheck | null): string {
  if (!check) return 'Putting what earlier checks left into the bin…';
  const done = check.parts.filter(({ state }) => state === 'done').length;
  const now = check.parts.find(({ state }) => state === 'doing');
  return `${done} of ${check.parts.length} parts done. ${now ? `Now: ${now.title}.` : 'Writing the tab.'}`;
}

export function GoogleScreen({ server }: ScreenProps) {
  const { state, show, attempt } = useAttempts<State>({ name: 'loading' });
  const heading = useRef<HTMLHeadingElement>(null);
  const load = async (): Promise<State> => ({ name: 'ready', last: await server.sidebarGoogleSeen() });
  const goOn = async (): Promise<State> => {
    for (;;) {
      const check = await server.sidebarGoogleContinue();
      if (check.finished) return { name: 'ready', last: check };
      show({ name: 'asking', check });
    }
  };
  const begin = (): void =>
    attempt({ name: 'asking', check: null }, async () => {
      show({ name: 'asking', check: await server.sidebarGoogleBegin(MESSAGE) });
      return goOn();
    });
  const carryOn = (check: GoogleCheck): void => attempt({ name: 'asking', check }, goOn);

  useEffect(() => attempt({ name: 'loading' }, load), []);
  useEffect(() => {
    if (state.name !== 'loading') heading.current?.focus();
  }, [state.name]);
  const last = state.name === 'ready' ? state.last : null;
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        Check Google
      </h1>
      {state.name === 'loading' && <p role="status">Looking for an earlier check…</p>}
      {state.name === 'error' && <ErrorView error={state.error} onAgain={state.again} />}
      {state.name === 'asking' && (
        <>
          <p>Keep this sidebar open. It takes some five minutes.</p>
          <p role="status">{progressText(state.check)}</p>
          {state.check && <Parts check={state.check} />}
        </>
      )}
      {state.name === 'ready' && (
        <>
          <Intro />
          {last && !last.finished && (
            <>
              <p class="notice">
                The check of {longInstant(last.at)} is not finished. What it has made goes into the bin once
                it is carried on; if you leave it, look in Google Drive for “Provision QA check”.
              </p>
              <button type="button" class="main" onClick={() => carryOn(last)}>
                Carry on
              </button>{' '}
            </>
          )}
          <button type="button" class={last && !last.finished ? '' : 'main'} onClick={begin}>
            {last ? 'Check again from the start' : 'Check Google now'}
          </button>
          {last?.finished && <Result check={last} />}
        </>
      )}
    </>
  );
}

const Intro = () => (
  <p>
    Asks Google, with your account, everything that Provision QA takes for granted. It makes a form, a
    spreadsheet and a document named “Provision QA check”, and puts them into the bin. Your visits are neither
    read nor changed.
  </p>
);

const Parts = ({ check }: { readonly check: GoogleCheck }) => (
  <ol class="steps">
    {check.parts.map(({ title, state }) => (
      <li key={title} class={state} {...(state === 'doing' && { 'aria-current': 'step' as const })}>
        <span>{title}</span> <em>{{ done: 'Done', doing: 'Asking', waiting: 'To do' }[state]}</em>
      </li>
    ))}
  </ol>
);

function Result({ check }: { readonly check: GoogleCheck }) {
  const { at, findings, left, tab, noTab, waiting } = check;
  return (
    <>
      <h2>Checked on {longInstant(at)}</h2>
      <GoogleFindings findings={findings} waiting={waiting} />
      {left.length > 0 && (
        <>
          <h2>To put into the bin</h2>
          <p>Drive does not let the add-on bin these. Open each and choose File, Move to bin.</p>
          <ul>
            {left.map((address, at) => (
              <li key={address}>
                <a href={address} target="_blank" rel="noopener">
                  Provision QA check, file {at + 1}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      <h2>The report</h2>
      <p>{tab === '' ? noTab : `All of it is in the tab “${tab}”.`}</p>
      <p>
        For whoever helps you: it names no person, no address and no file. They run{' '}
        <code>npm start -- --like report.json</code> and meet what you met.
      </p>
      <label for="google-report">The report as text</label>
      <textarea id="google-report" readOnly rows={4} value={JSON.stringify(checkReport(at, findings))} />
      <CopyButton label="Copy the report" from="google-report" />
    </>
  );
}
