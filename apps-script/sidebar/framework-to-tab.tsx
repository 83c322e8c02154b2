/** Step 1: a framework in a tab, to change its wording or to write one's own. */
import { failureText } from '../failure';
import { useState } from 'preact/hooks';
import { tabContent } from './framework-check';
import type { FrameworksHere } from './server-api';
import type { MadeTab } from './tab-api';
import type { Server } from './server-client';

interface Props {
  readonly here: FrameworksHere;
  readonly server: Server;
  readonly onMade: (tab: string) => void;
}

export function FrameworkToTab({ here, server, onMade }: Props) {
  const [from, setFrom] = useState('');
  const [name, setName] = useState('');
  const [state, setState] = useState({ busy: false, said: '' });
  const written = async (): Promise<MadeTab> =>
    server.sidebarMakeTab(tabContent(from === '' ? name : await server.sidebarFramework(from)));
  const make = (): void => {
    if (from === '' && name.trim() === '') {
      setState({ busy: false, said: 'Give your framework a name.' });
      document.getElementById('own-name')?.focus();
      return;
    }
    setState({ busy: true, said: 'Writing the tab…' });
    written().then(
      ({ title, made }) => {
        const said = made
          ? `The tab “${title}” is there. Change it, then check it below. Its filter on Kind shows the criteria alone; leave the order of rows as it should be on the form.`
          : `The tab “${title}” is here already and was left as it is. To start afresh, rename or delete it first.`;
        setState({ busy: false, said });
        onMade(title);
      },
      (error: unknown) => setState({ busy: false, said: failureText(error) }),
    );
  };
  return (
    <section aria-labelledby="to-tab">
      <h2 id="to-tab">1. Write it in a tab</h2>
      <p>
        Copy a framework to change its wording, or put the publisher’s exact words into the column “Official
        wording”: forms then use those. Or begin one of your own.
      </p>
      <label for="own-from">Copy</label>
      <select id="own-from" value={from} onChange={(event) => setFrom(event.currentTarget.value)}>
        <option value="">nothing: a framework of our own</option>
        {here.frameworks.map(({ id, title, own, version }) => (
          <option key={id} value={id}>
            {own ? `${title} (yours, ${version})` : title}
          </option>
        ))}
      </select>
      {from === '' && (
        <>
          <label for="own-name">Name of your framework</label>
          <input
            id="own-name"
            value={name}
            maxLength={80}
            onInput={(event) => setName(event.currentTarget.value)}
          />
        </>
      )}
      <button type="button" disabled={state.busy} onClick={make}>
        Write the tab
      </button>
      <p role="status">{state.said}</p>
    </section>
  );
}
