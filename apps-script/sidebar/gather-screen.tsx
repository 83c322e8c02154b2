/** Gather: which workbooks this one gathers, when each was last seen, and gathering them. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { longInstant } from '../../shared/schema/dates';
import { menuPath } from '../../shared/schema/menu-path';
import { spreadsheetLink } from '../../shared/workbook/spreadsheet-link';
import { failureText } from '../failure';
import { ErrorView } from './error-view';
import { gatherWorkbook, Known } from './gather-workbooks';
import type { GatheredWorkbook } from './record-api';
import type { ScreenProps } from './screen-props';
import { useAttempts } from './use-attempts';
import { counted } from '../../shared/schema/counted';

const FIELD = 'gather-links';

/** What came of gathering, by id of the workbook. */
type Outcomes = ReadonlyMap<string, { readonly said: string; readonly faults: readonly string[] }>;

type State =
  | { readonly name: 'busy'; readonly said: string }
  | {
      readonly name: 'shown';
      readonly workbooks: readonly GatheredWorkbook[];
      readonly said: string;
      readonly outcomes: Outcomes;
    };

const nameOf = ({ title, id }: GatheredWorkbook): string => (title === '' ? `Spreadsheet ${id}` : title);

/** What came of all of it, so that whoever hears only this knows whether something is missing. */
function saidOf(all: number, failed: number): string {
  if (failed === all) return 'Nothing could be gathered now. Under each workbook it says why.';
  const lacking =
    failed === 0 ? 'Gathered.' : `Gathered, but for ${failed} of ${all}: under each of these it says why.`;
  return `${lacking} Choose ${menuPath('Refresh county tabs')}: then the figures are of all of them.`;
}

const busy = (said: string): State => ({ name: 'busy', said });

export function GatherScreen({ server }: Pick<ScreenProps, 'server'>) {
  const { state, show, attempt } = useAttempts<State>(busy('Looking at this workbook…'));
  const [typed, setTyped] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (state.name !== 'busy') heading.current?.focus();
  }, [state.name]);

  const list = (meanwhile: string, ask: () => Promise<readonly GatheredWorkbook[]>, said: string): void =>
    attempt(busy(meanwhile), async () => {
      const workbooks = await ask();
      setTyped('');
      return { name: 'shown', workbooks, said, outcomes: new Map() };
    });
  useEffect(() => list('Looking at this workbook…', () => server.sidebarGathered(), ''), [server]);

  /** One that cannot be read stops none of the others. */
  const gatherAll = (workbooks: readonly GatheredWorkbook[]): void =>
    attempt(busy('Looking at what is here already…'), async () => {
      const known = new Known(await server.sidebarKnownRecord());
      const outcomes = new Map<string, { said: string; faults: readonly string[] }>();
      let now = workbooks;
      let failed = 0;
      for (const workbook of workbooks) {
        const name = nameOf(workbook);
        const say = (done: number, of: number): void =>
          show(busy(`${name}: ${of === 0 ? 0 : Math.floor((100 * done) / of)}% read.`));
        try {
          const { workbooks: after, added, told } = await gatherWorkbook(server, workbook.id, known, say);
          now = after;
          const said =
            added === 0 ? 'Nothing new.' : `New in its record: ${counted(added, 'entry', 'entries')}.`;
          outcomes.set(workbook.id, { said, faults: told });
        } catch (error) {
          failed += 1;
          outcomes.set(workbook.id, { said: 'It could not be gathered now.', faults: [failureText(error)] });
        }
      }
      return { name: 'shown', workbooks: now, said: saidOf(workbooks.length, failed), outcomes };
    });

  const add = (event: Event): void => {
    event.preventDefault();
    if (typed.trim() === '') document.getElementById(FIELD)?.focus();
    else list('Entering them…', () => server.sidebarGatherThese(typed, []), 'They are in the list.');
  };

  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        Gather workbooks
      </h1>
      <p role="status">{state.name === 'error' ? '' : state.said}</p>
      {state.name === 'error' && <ErrorView error={state.error} onAgain={state.again} />}
      {state.name === 'shown' && (
        <>
          <p>
            Where districts keep workbooks of their own, this one gathers them: their visits, and what people
            did about them, each once. What is changed in a district’s workbook comes with the next time;
            change it there, not here. Nothing is written in theirs.
          </p>
          {state.workbooks.length > 0 && (
            <>
              <List
                workbooks={state.workbooks}
                outcomes={state.outcomes}
                onLeave={({ id }) =>
                  list(
                    'Taking it out…',
                    () => server.sidebarGatherThese('', [id]),
                    'It is not gathered any more. The visits that came of it stay.',
                  )
                }
              />
              <button type="button" class="main" onClick={() => gatherAll(state.workbooks)}>
                Gather them now
              </button>
              <p class="quiet">
                A workbook of 500 visits takes about a minute: leave the sidebar open. Whoever gathers must be
                able to open each of them.
              </p>
            </>
          )}
          <form onSubmit={add} noValidate>
            <label for={FIELD}>Links of workbooks, a line each</label>
            <textarea
              id={FIELD}
              class="words"
              rows={3}
              value={typed}
              onInput={(event) => setTyped(event.currentTarget.value)}
            />
            <button type="submit">Add to the list</button>
          </form>
        </>
      )}
    </>
  );
}

function List({
  workbooks,
  outcomes,
  onLeave,
}: {
  readonly workbooks: readonly GatheredWorkbook[];
  readonly outcomes: Outcomes;
  readonly onLeave: (workbook: GatheredWorkbook) => void;
}) {
  return (
    <ul class="waiting">
      {workbooks.map((workbook) => {
        const { id, seen, last, visits } = workbook;
        const outcome = outcomes.get(id);
        return (
          <li key={id}>
            <a href={spreadsheetLink(id)} target="_blank" rel="noopener">
              {nameOf(workbook)}
            </a>
            <br />
            {seen === ''
              ? 'Never gathered yet.'
              : `Last seen on ${longInstant(seen)}: ${counted(visits, 'visit')}.`}
            {last !== '' && (
              <>
                <br />
                <span class="quiet">Its last entry is of {longInstant(last)}.</span>
              </>
            )}
            {outcome && <p>{outcome.said}</p>}
            {outcome?.faults.map((fault) => (
              <p key={fault} class="fault">
                {fault}
              </p>
            ))}
            <button type="button" class="small" onClick={() => onLeave(workbook)}>
              Leave out<span class="hidden">: {nameOf(workbook)}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
