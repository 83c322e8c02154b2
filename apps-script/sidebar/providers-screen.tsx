/** The providers: who of them may be one, an LA's own list to be taken in, entries that were a mistake. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { ErrorView } from './error-view';
import { AnyPair, MergedView, OfferedView, TakeOff } from './provider-pairs';
import type { ProvidersHere } from './providers-api';
import type { ScreenProps } from './screen-props';
import { TakeListForm } from './take-list-form';
import { useAnswer } from './use-answer';
import { VisitFormLinks } from './visit-form-links';
import { counted } from '../../shared/schema/counted';

/** Each is two buttons and two choices: more at once helps nobody. */
const SHOWN = 10;

export function ProvidersScreen({ server }: ScreenProps) {
  const { state, load, heading } = useAnswer(() => server.sidebarProviders());
  const [done, setDone] = useState<{ readonly now: ProvidersHere; readonly said: string } | null>(null);
  const said = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (done !== null && done.said !== '') said.current?.focus();
  }, [done]);
  const here = done?.now ?? (state.name === 'shown' ? state.value : null);
  const again = (): void => {
    setDone(null);
    load();
  };
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {state.name === 'error' ? 'That did not work' : 'Providers'}
      </h1>
      {state.name === 'loading' && <p role="status">Looking at this workbook…</p>}
      {state.name === 'error' && <ErrorView error={state.error} onAgain={again} />}
      {done !== null && (
        <p ref={said} class="notice" tabIndex={-1}>
          {done.said}
        </p>
      )}
      {state.name === 'shown' && here !== null && (
        <Shown
          here={here}
          server={server}
          onDone={(now, text) => setDone({ now, said: text })}
          onAgain={again}
        />
      )}
    </>
  );
}

interface ShownProps extends Pick<ScreenProps, 'server'> {
  readonly here: ProvidersHere;
  readonly onDone: (now: ProvidersHere, said: string) => void;
  readonly onAgain: () => void;
}

function Shown({ here, server, onDone, onAgain }: ShownProps) {
  const { providers, offers, merged, forms, tabs } = here;
  const doing = { server, onDone };
  return (
    <>
      <p>
        {providers.length === 0
          ? 'There are none yet. Take in your own list below; others come with their first visit.'
          : `${counted(providers.length, 'provider')}, each with a row in the tab Providers.`}
      </p>
      {providers.length > 0 && forms.length > 0 && <VisitFormLinks forms={forms} providers={providers} />}
      {offers.length > 0 && <h2>These may be one ({offers.length})</h2>}
      {offers.slice(0, SHOWN).map((pair, at) => (
        <OfferedView key={`${pair.one.id} ${pair.other.id}`} pair={pair} at={at} {...doing} />
      ))}
      {offers.length > SHOWN && (
        <p class="quiet">The first {SHOWN} are shown. The next ones follow as you answer.</p>
      )}
      <TakeListForm tabs={tabs} {...doing} />
      {providers.length > 1 && (
        <details>
          <summary>Two names, one provider</summary>
          {/* Chosen anew once something was done. */}
          <AnyPair key={JSON.stringify(merged)} providers={providers} {...doing} />
        </details>
      )}
      {merged.length > 0 && (
        <details>
          <summary>Counted as another ({merged.length})</summary>
          {merged.map((pair) => (
            <MergedView key={`${pair.id} ${pair.when}`} pair={pair} {...doing} />
          ))}
        </details>
      )}
      {providers.length > 0 && (
        <details>
          <summary>On the list by mistake</summary>
          <TakeOff key={providers.length} providers={providers} {...doing} />
        </details>
      )}
      <button type="button" onClick={onAgain}>
        Look again
      </button>
    </>
  );
}
