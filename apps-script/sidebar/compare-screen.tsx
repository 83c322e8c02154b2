/** Topics across frameworks: one topic at a time, or all of them in a tab. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { ErrorView } from './error-view';
import type { Comparison } from './server-api';
import type { ScreenProps } from './screens';
import type { Server } from './server';
import { TopicView } from './topic-view';
import { wordsOf } from './words-of';

type State =
  | { readonly name: 'loading' }
  | { readonly name: 'shown'; readonly found: Comparison }
  | { readonly name: 'error'; readonly message: string };

export function CompareScreen({ server }: ScreenProps) {
  const [state, setState] = useState<State>({ name: 'loading' });
  const heading = useRef<HTMLHeadingElement>(null);
  const load = (): void => {
    setState({ name: 'loading' });
    server.sidebarCompare().then(
      (found) => setState({ name: 'shown', found }),
      (error: unknown) => setState({ name: 'error', message: wordsOf(error) }),
    );
  };
  useEffect(load, []);
  useEffect(() => {
    if (state.name !== 'loading') heading.current?.focus();
  }, [state.name]);
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        Compare frameworks by topic
      </h1>
      {state.name === 'loading' && <p role="status">Reading the frameworks…</p>}
      {state.name === 'error' && <ErrorView message={state.message} onAgain={load} />}
      {state.name === 'shown' && <Topics found={state.found} server={server} />}
    </>
  );
}

function Topics({ found, server }: { found: Comparison; server: Server }) {
  const [id, setId] = useState(found.topics[0]?.topic.id ?? '');
  const shown = found.topics.find(({ topic }) => topic.id === id);
  const differing = (one: Comparison['topics'][number]): string =>
    one.conflicts.length > 0 ? ' (frameworks differ)' : '';
  return (
    <>
      <p>
        What each framework requires about one thing. Nothing is averaged: being met under one framework is
        not being met under another.
      </p>
      <label for="topic">Topic</label>
      <select id="topic" value={id} onChange={(event) => setId(event.currentTarget.value)}>
        {found.topics.map((one) => (
          <option key={one.topic.id} value={one.topic.id}>
            {one.topic.title + differing(one)}
          </option>
        ))}
      </select>
      {shown && <TopicView shown={shown} frameworks={found.frameworks} />}
      <h2>All topics in a tab</h2>
      <p>With a filter, to read, print or share. It is written anew each time.</p>
      <WriteTab server={server} />
      <p class="quiet">
        To place the criteria of your own framework, write topics into the Topics column of its tab, e.g.{' '}
        <code>{id} (narrower)</code>, and read the tab again.
      </p>
    </>
  );
}

function WriteTab({ server }: { server: Server }) {
  const [state, setState] = useState({ busy: false, said: '' });
  const write = (): void => {
    setState({ busy: true, said: 'Writing the tab…' });
    server.sidebarCompareTab().then(
      (title) => setState({ busy: false, said: `The tab “${title}” is up to date.` }),
      (error: unknown) => setState({ busy: false, said: wordsOf(error) }),
    );
  };
  return (
    <>
      <button type="button" disabled={state.busy} onClick={write}>
        Write the tab
      </button>
      <p role="status">{state.said}</p>
    </>
  );
}
