/** Export: the record as tables, read a part at a time, worked out here and saved on this computer. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ExportEnding } from '../../shared/record/export-lines';
import { menuPath } from '../../shared/schema/menu-path';
import { zipFiles } from '../../shared/table/zip-files';
import { ErrorView } from './error-view';
import { exportRecord, type Exported } from './export-record';
import { readRecord } from './read-record';
import type { ScreenProps } from './screen-props';
import { inDigits, counted } from '../../shared/schema/counted';

type State =
  | { readonly name: 'choosing' }
  | { readonly name: 'working'; readonly said: string }
  | { readonly name: 'done'; readonly made: Made }
  | { readonly name: 'error'; readonly error: unknown; readonly again: () => void };

interface Made extends Pick<Exported, 'rows' | 'told'> {
  readonly url: string;
  readonly fileName: string;
  readonly kilobytes: number;
}

const WAYS: readonly { readonly ending: ExportEnding; readonly title: string; readonly hint: string }[] = [
  { ending: 'csv', title: 'For a spreadsheet (CSV)', hint: 'Nothing that was typed becomes a formula.' },
  { ending: 'ndjson', title: 'For a database or a program (NDJSON)', hint: 'One JSON object a line.' },
];
const COUNTED = ['visits', 'lines', 'providers', 'actions', 'evidence', 'events'] as const;
/** More would hide the link. */
const TOLD = 10;

const nextFrame = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

export function ExportScreen({ server }: Pick<ScreenProps, 'server'>) {
  const [state, setState] = useState<State>({ name: 'choosing' });
  const [ending, setEnding] = useState<ExportEnding>('csv');
  const heading = useRef<HTMLHeadingElement>(null);
  const url = state.name === 'done' ? state.made.url : '';
  // What a page holds for saving stays in memory until it is given back.
  useEffect(() => () => URL.revokeObjectURL(url), [url]);
  useEffect(() => {
    if (state.name === 'done' || state.name === 'error') heading.current?.focus();
  }, [state.name]);

  const work = async (): Promise<Made> => {
    const say = (said: string): void => setState({ name: 'working', said });
    const read = await readRecord(server, (done, of) =>
      say(of === 0 ? 'Reading the record…' : `Reading the record: ${Math.floor((100 * done) / of)}%.`),
    );
    const { files, rows, told } = await exportRecord(read, ending, (visits) => {
      say(`Working out the tables: ${counted(visits, 'visit')} done.`);
      return nextFrame();
    });
    const bytes = zipFiles(files);
    return {
      rows,
      told,
      url: URL.createObjectURL(new Blob([bytes], { type: 'application/zip' })),
      fileName: `provision-qa-export-${read.today}.zip`,
      kilobytes: Math.ceil(bytes.length / 1024),
    };
  };
  const begin = (): void => {
    setState({ name: 'working', said: 'Reading the record…' });
    work().then(
      (made) => setState({ name: 'done', made }),
      (error: unknown) => setState({ name: 'error', error, again: begin }),
    );
  };

  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {state.name === 'done' ? 'The export is ready' : 'Export'}
      </h1>
      <p role="status">{state.name === 'working' ? state.said : ''}</p>
      {state.name === 'choosing' && <Choose ending={ending} onEnding={setEnding} onBegin={begin} />}
      {state.name === 'done' && <Done made={state.made} onAgain={() => setState({ name: 'choosing' })} />}
      {state.name === 'error' && <ErrorView error={state.error} onAgain={state.again} />}
    </>
  );
}

function Choose(props: {
  readonly ending: ExportEnding;
  readonly onEnding: (ending: ExportEnding) => void;
  readonly onBegin: () => void;
}) {
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        props.onBegin();
      }}
    >
      <p>
        The record as tables: visits with every line, providers, actions, evidence and History, corrected and
        decided as they stand. Nothing about a named pupil is in it; a visit that was withdrawn is marked so,
        and what was taken out stays out.
      </p>
      <fieldset>
        <legend>What is it for?</legend>
        {WAYS.map(({ ending, title, hint }) => (
          <div key={ending} class="choice">
            <input
              type="radio"
              name="export-way"
              id={`export-${ending}`}
              checked={props.ending === ending}
              onChange={() => props.onEnding(ending)}
              aria-describedby={`export-${ending}-hint`}
            />
            <label for={`export-${ending}`}>{title}</label>
            <span class="quiet" id={`export-${ending}-hint`}>
              {hint}
            </span>
          </div>
        ))}
      </fieldset>
      <p class="quiet">
        What people typed into cells is in it once somebody has chosen {menuPath('Refresh county tabs')}.
      </p>
      <button type="submit" class="main">
        Export
      </button>
      <p class="quiet">
        It is made on this computer and kept nowhere else. A large county takes a few minutes: leave the
        sidebar open.
      </p>
    </form>
  );
}

function Done({ made, onAgain }: { readonly made: Made; readonly onAgain: () => void }) {
  const { url, fileName, kilobytes, rows, told } = made;
  const counts = new Map<string, number>(rows);
  return (
    <>
      <p>
        <a href={url} download={fileName}>
          Save the export
        </a>{' '}
        <span class="quiet">
          (zip, {inDigits(kilobytes)} KB, {fileName})
        </span>
      </p>
      <p>
        Whoever has the file can read what officers and providers wrote: keep it as you keep the workbook.
        tables.json in it says what each column means.
      </p>
      <h2>Rows in it</h2>
      <dl>
        {COUNTED.map((table) => (
          <div key={table}>
            <dt>{table}</dt>
            <dd>{inDigits(counts.get(table) ?? 0)}</dd>
          </div>
        ))}
      </dl>
      {told.length > 0 && (
        <div class="notice">
          <p>To look at in the record:</p>
          <ul class="changes">
            {told.slice(0, TOLD).map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
          {told.length > TOLD && (
            <p>And {inDigits(told.length - TOLD)} more, most of them in the Problems tab.</p>
          )}
        </div>
      )}
      <button type="button" onClick={onAgain}>
        Export again
      </button>
    </>
  );
}
