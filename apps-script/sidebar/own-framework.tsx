/** An authority's own framework: a tab to write it in, and taking it from that tab with every fault told. */
import { useState } from 'preact/hooks';
import { FaultList } from './fault-list';
import type { Fault, FrameworkOption } from './server-api';
import type { Server } from './server';

interface Props {
  readonly frameworks: readonly FrameworkOption[];
  readonly server: Server;
  /** The list of frameworks has changed. */
  readonly onTaken: () => void;
}

interface Said {
  readonly words: string;
  readonly lines: readonly string[];
  readonly faults: readonly Fault[];
}

const say = (words: string, lines: readonly string[] = [], faults: readonly Fault[] = []): Said => ({
  words,
  lines,
  faults,
});

export function OwnFramework({ frameworks, server, onTaken }: Props) {
  const [from, setFrom] = useState('');
  const [tab, setTab] = useState('');
  const [tabs, setTabs] = useState<readonly string[] | null>(null);
  const [said, setSaid] = useState<Said>(say(''));
  const [busy, setBusy] = useState(false);

  const attempt = (words: string, work: () => Promise<Said>): void => {
    setBusy(true);
    setSaid(say(words));
    const done = (result: Said): void => {
      setSaid(result);
      setBusy(false);
    };
    work().then(done, (error: unknown) => done(say(error instanceof Error ? error.message : String(error))));
  };

  const listTabs = async (): Promise<readonly string[]> => {
    const found = await server.sidebarTabs();
    setTabs(found);
    setTab((before) => (found.includes(before) ? before : (found[0] ?? '')));
    return found;
  };

  const makeTab = async (): Promise<Said> => {
    const made = await server.sidebarMakeTab(from);
    await listTabs();
    setTab(made);
    return say(`The tab “${made}” is there. Fill it in or change it, then read it below.`);
  };

  const read = async (): Promise<Said> => {
    const { faults, title, version, changes, isNew } = await server.sidebarImport(tab);
    if (faults.length)
      return say(
        `Nothing was taken: ${faults.length === 1 ? 'one thing is' : `${faults.length} things are`} to be put right in the tab.`,
        [],
        faults,
      );
    onTaken();
    if (isNew) return say(`“${title}” is on the list of frameworks.`);
    return changes.length
      ? say(
          `“${title}” is now version ${version}. Visits made under the earlier version stay as they are. Changed:`,
          changes,
        )
      : say(`“${title}” is as it was: nothing has changed.`);
  };

  return (
    <details onToggle={() => tabs === null && attempt('', async () => (await listTabs(), say('')))}>
      <summary>Your own framework or wording</summary>
      <p>
        Write a framework in a tab of this workbook, or copy one to change its wording or to put in the
        publisher’s own (column “Official wording”). The form is then built from it.
      </p>
      <label for="own-from">Make a tab from</label>
      <select id="own-from" value={from} onChange={(event) => setFrom(event.currentTarget.value)}>
        <option value="">the headings alone</option>
        {frameworks.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </select>
      <button type="button" disabled={busy} onClick={() => attempt('Making the tab…', makeTab)}>
        Make the tab
      </button>
      <label for="own-tab">Read a framework from the tab</label>
      <select id="own-tab" value={tab} onChange={(event) => setTab(event.currentTarget.value)}>
        {(tabs ?? []).map((title) => (
          <option key={title} value={title}>
            {title}
          </option>
        ))}
      </select>
      <button type="button" disabled={busy || tab === ''} onClick={() => attempt('Reading the tab…', read)}>
        Read it
      </button>
      <div role="status">
        <p>{said.words}</p>
        {said.lines.length > 0 && (
          <ul>
            {said.lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
        <FaultList faults={said.faults} />
      </div>
    </details>
  );
}
