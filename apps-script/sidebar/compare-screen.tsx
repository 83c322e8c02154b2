/** Topics across frameworks: one topic at a time, or all of them in a tab. */
import { useMemo, useState } from 'preact/hooks';
import { failureText } from '../failure';
import { crosswalk } from '../../shared/crosswalk/crosswalk';
import { crosswalkRows } from '../../shared/workbook/crosswalk-tab';
import { topics } from '../../shared/crosswalk/topics';
import type { Framework } from '../../shared/schema/framework';
import { ErrorView } from './error-view';
import type { ScreenProps } from './screen-props';
import { useAnswer } from './use-answer';
import type { Server } from './server-client';
import { TopicView } from './topic-view';

export function CompareScreen({ server }: ScreenProps) {
  const { state, load, heading } = useAnswer(() => server.sidebarCompare());
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        Compare frameworks by topic
      </h1>
      {state.name === 'loading' && <p role="status">Reading the frameworks…</p>}
      {state.name === 'error' && <ErrorView error={state.error} onAgain={load} />}
      {state.name === 'shown' && <Topics frameworks={state.value} server={server} />}
    </>
  );
}

interface TopicsProps {
  readonly frameworks: readonly Framework[];
  readonly server: Server;
}

function Topics({ frameworks, server }: TopicsProps) {
  const all = useMemo(() => topics.map(({ id }) => crosswalk(frameworks, id)), [frameworks]);
  const [id, setId] = useState<string>(topics[0].id);
  const shown = all.find(({ topic }) => topic.id === id);
  return (
    <>
      <p>
        What each framework requires about one thing. Nothing is averaged: being met under one framework is
        not being met under another.
      </p>
      <label for="topic">Topic</label>
      <select id="topic" value={id} onChange={(event) => setId(event.currentTarget.value)}>
        {all.map((one) => (
          <option key={one.topic.id} value={one.topic.id}>
            {one.topic.title + (one.conflicts.length > 0 ? ' (frameworks differ)' : '')}
          </option>
        ))}
      </select>
      {shown && <TopicView shown={shown} frameworks={frameworks} />}
      <h2>All topics in a tab</h2>
      <p>With a filter, to read, print or share. It is written anew each time.</p>
      <WriteTab frameworks={frameworks} server={server} />
      <p class="quiet">
        To place the criteria of your own framework, write topics into the Topics column of its tab, e.g.{' '}
        <code>{id} (narrower)</code>, and read the tab again.
      </p>
    </>
  );
}

function WriteTab({ frameworks, server }: TopicsProps) {
  const [state, setState] = useState({ busy: false, said: '' });
  const write = (): void => {
    setState({ busy: true, said: 'Writing the tab…' });
    server.sidebarCompareTab(crosswalkRows(frameworks)).then(
      (title) => setState({ busy: false, said: `The tab “${title}” is up to date.` }),
      (error: unknown) => setState({ busy: false, said: failureText(error) }),
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
