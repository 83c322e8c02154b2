/** An LA's own list: where it is, what was made of it, and taking it in once a person has looked. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ListAnswer } from '../../shared/workbook/list-match';
import type { TakenEntry } from '../../shared/workbook/take-list';
import { failureText } from '../failure';
import { readList, type ListSource } from './read-list';
import type { ListToTake } from '../../shared/register/list/list-to-take';
import type { ProviderFormProps } from './provider-form';
import type { Server } from './server-client';
import { TakenRows, whatCame } from './taken-rows';
import { RequestOutcome } from './request-outcome';
import { counted } from '../../shared/schema/counted';

interface Props extends ProviderFormProps {
  readonly tabs: readonly string[];
}

interface Read {
  readonly list: ListToTake;
  readonly taken: readonly TakenEntry[];
}

function Where({
  source,
  tabs,
  onSource,
}: {
  readonly source: ListSource;
  readonly tabs: readonly string[];
  readonly onSource: (source: ListSource) => void;
}) {
  return (
    <fieldset>
      <legend>Where is it?</legend>
      <div class="choice">
        <input
          id="list-pasted"
          type="radio"
          name="list-source"
          checked={'text' in source}
          onChange={() => onSource({ text: '' })}
        />
        <label for="list-pasted">I paste it</label>
      </div>
      <div class="choice">
        <input
          id="list-in-tab"
          type="radio"
          name="list-source"
          checked={'tab' in source}
          disabled={tabs.length === 0}
          onChange={() => onSource({ tab: tabs[0] ?? '' })}
        />
        <label for="list-in-tab">
          In a tab of this workbook
          {tabs.length === 0 && <span class="quiet"> (it has none of your own yet)</span>}
        </label>
      </div>
      {'tab' in source ? (
        <>
          <label for="list-tab">Tab</label>
          <select
            id="list-tab"
            value={source.tab}
            onChange={(event) => onSource({ tab: event.currentTarget.value })}
          >
            {tabs.map((title) => (
              <option key={title} value={title}>
                {title}
              </option>
            ))}
          </select>
        </>
      ) : (
        <>
          <label for="list-text">The list, with its headings</label>
          <textarea
            id="list-text"
            rows={5}
            value={source.text}
            onInput={(event) => onSource({ text: event.currentTarget.value })}
          />
        </>
      )}
    </fieldset>
  );
}

/** What was taken for what, and what was passed over. */
function HowRead({ list }: { readonly list: ListToTake }) {
  const { used, unused, passedOver, notes } = list;
  return (
    <>
      <h3>How it was read</h3>
      {used.length > 0 && (
        <ul>
          {used.map(({ what, from }) => (
            <li key={`${what} ${from}`}>
              {what}: from “{from}”
            </li>
          ))}
        </ul>
      )}
      {unused.length > 0 && <p>Not taken: {unused.map((one) => `“${one}”`).join(', ')}.</p>}
      {passedOver.length > 0 && (
        <details>
          <summary>{counted(passedOver.length, 'row')} passed over</summary>
          <ul>
            {passedOver.map(({ row, text, why }) => (
              <li key={row}>
                Row {row}, “{text}”: {why}
              </li>
            ))}
          </ul>
        </details>
      )}
      {notes.length > 0 && (
        <details>
          <summary>{counted(notes.length, 'remark')}</summary>
          <ul>
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

export function TakeListForm({ tabs, server, onDone }: Props) {
  const [source, setSource] = useState<ListSource>({ text: '' });
  const [read, setRead] = useState<Read | null>(null);
  const [answers, setAnswers] = useState<Readonly<Record<number, ListAnswer>>>({});
  const [state, setState] = useState({ busy: false, said: '', fault: '' });
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (read !== null) heading.current?.focus();
  }, [read?.list]);

  const attempt = (said: string, work: () => Promise<string>): void => {
    setState({ busy: true, said, fault: '' });
    work().then(
      (done) => setState({ busy: false, said: done, fault: '' }),
      (error: unknown) => setState({ busy: false, said: '', fault: failureText(error) }),
    );
  };
  const given = (
    { entries }: ListToTake,
    said: Readonly<Record<number, ListAnswer>>,
  ): Parameters<Server['sidebarTakeList']>[0] => ({
    entries,
    answers: Object.entries(said).map(([row, answer]) => ({ row: Number(row), answer })),
  });
  const look = (): void => {
    if ('text' in source && source.text.trim() === '') {
      setState({ busy: false, said: '', fault: 'Paste your list first.' });
      document.getElementById('list-text')?.focus();
      return;
    }
    attempt('Reading it…', async () => {
      const list = await readList(server, source);
      if (list.entries.length === 0) {
        setRead({ list, taken: [] });
        return 'No provider was found in it. Nothing was taken.';
      }
      const { taken } = await server.sidebarPreviewList(given(list, {}));
      setAnswers({});
      setRead({ list, taken });
      return '';
    });
  };
  const take = ({ list }: Read): void =>
    attempt('Entering them…', async () => {
      const { taken } = await server.sidebarTakeList(given(list, answers));
      const now = await server.sidebarProviders();
      setRead(null);
      setSource({ text: '' });
      onDone(now, `${whatCame(taken)} They stand in the tab Providers.`);
      return '';
    });
  const choose = (next: ListSource): void => {
    setSource(next);
    setRead(null);
    setState({ busy: false, said: '', fault: '' });
  };
  return (
    <details open={read !== null || state.said !== '' || undefined}>
      <summary>Take in your own list</summary>
      <p class="quiet">
        Names, numbers, postcodes, when each was visited last, contacts and notes. Nothing that stands here is
        written over, and a list taken twice doubles nothing.
      </p>
      <Where source={source} tabs={tabs} onSource={choose} />
      <button type="button" disabled={state.busy} onClick={look}>
        Show what comes of it
      </button>
      <RequestOutcome said={state.said} fault={state.fault} />
      {read !== null && (
        <>
          <h2 ref={heading} tabIndex={-1}>
            Before it is taken
          </h2>
          <HowRead list={read.list} />
          {read.taken.length > 0 && (
            <>
              <TakenRows
                taken={read.taken}
                answers={answers}
                onAnswer={(row, answer) => setAnswers({ ...answers, [row]: answer })}
              />
              <button type="button" class="main" disabled={state.busy} onClick={() => take(read)}>
                Enter them
              </button>
            </>
          )}
        </>
      )}
    </details>
  );
}
