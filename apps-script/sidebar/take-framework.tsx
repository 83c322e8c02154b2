/** Steps 2 and 3: a framework checked, shown with what changes, and taken into use once a person has agreed. */
import { failureText } from '../failure';
import { useEffect, useState } from 'preact/hooks';
import { CheckedView } from './checked-view';
import { CountsAsView } from './counts-as-view';
import { FrameworkSourceInput } from './framework-source-input';
import {
  answeredFramework,
  checkFramework,
  type Checked,
  type Found,
  type FrameworkSource,
} from './framework-check';
import type { ChoiceCounts } from '../../shared/own-frameworks/counts-as';
import { NO_NAME } from '../../shared/own-frameworks/usual-parts';
import type { FormChoice } from './server-api';
import type { Server } from './server-client';

interface Props {
  readonly tabs: readonly string[];
  /** The tab to read unless the person chooses another; '' for the first. */
  readonly suggested: string;
  readonly server: Server;
  readonly onTabs: () => void;
  readonly onTaken: () => void;
  /** To the forms: builds these anew; none: to choose some. */
  readonly onForms: (again: readonly FormChoice[]) => void;
}

interface State {
  readonly busy: boolean;
  readonly said: string;
  readonly checked: Checked | null;
  readonly taken: boolean;
}
const NOTHING: State = { busy: false, said: '', checked: null, taken: false };

export function TakeFramework({ tabs, suggested, server, onTabs, onTaken, onForms }: Props) {
  const [source, setSource] = useState<FrameworkSource>({ tab: suggested || (tabs[0] ?? '') });
  const [state, setState] = useState<State>(NOTHING);
  const choose = (one: FrameworkSource): void => {
    setSource(one);
    setState(NOTHING);
  };
  useEffect(() => {
    if (suggested !== '') choose({ tab: suggested });
  }, [suggested]);

  const attempt = (said: string, work: () => Promise<Partial<State>>): void => {
    setState({ ...state, busy: true, said });
    work().then(
      (now) => setState({ ...NOTHING, ...now }),
      (error: unknown) => setState({ ...NOTHING, said: failureText(error) }),
    );
  };
  const check = (): void =>
    attempt('Checking…', async () => {
      const checked = await checkFramework(server, source);
      if ('faults' in checked && checked.faults.some(({ message }) => message === NO_NAME))
        document.getElementById('own-text-name')?.focus();
      return { checked };
    });
  const say = (found: Found, said: readonly ChoiceCounts[]): void =>
    attempt('Checking…', async () => ({ checked: await answeredFramework(server, found, said) }));
  const take = (found: Found): void =>
    attempt('Taking it…', async () => {
      await server.sidebarTake(found.framework, found.changes);
      onTaken();
      return { checked: found, taken: true };
    });
  const { checked, taken, busy } = state;
  const found = checked && 'framework' in checked ? checked : null;
  const asked = found?.countsAs.some((one) => one.asked) ?? false;
  return (
    <section aria-labelledby="take">
      <h2 id="take">2. Check it</h2>
      <FrameworkSourceInput source={source} tabs={tabs} onSource={choose} onTabs={onTabs} />
      <button type="button" disabled={busy} onClick={check}>
        Check it
      </button>
      <div role="status">
        {state.said !== '' && <p>{state.said}</p>}
        {checked && <CheckedView checked={checked} taken={taken} />}
      </div>
      {found && (
        <CountsAsView
          key={JSON.stringify(found.countsAs)}
          framework={found.framework}
          countsAs={found.countsAs}
          onSaid={taken ? undefined : (said) => say(found, said)}
        />
      )}
      {found && !taken && !asked && (
        <>
          <h2>3. Use it</h2>
          <button type="button" class="main" disabled={busy} onClick={() => take(found)}>
            {found.isNew || found.changes.length ? `Use version ${found.framework.version}` : 'Use it'}
          </button>
        </>
      )}
      {found && taken && (
        <button
          type="button"
          class="main"
          onClick={() =>
            onForms(
              found.outdated.map(({ framework, instrument }) => ({ framework, instrument, again: true })),
            )
          }
        >
          {found.outdated.length ? 'Build the new forms now' : 'Choose forms to build'}
        </button>
      )}
    </section>
  );
}
