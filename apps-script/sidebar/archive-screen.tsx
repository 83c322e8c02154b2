/** Archive: school years that are over into workbooks of their own, previewed; the archives that there are. */
import { useEffect, useRef } from 'preact/hooks';
import { menuPath } from '../../shared/schema/menu-path';
import { spreadsheetLink } from '../../shared/workbook/spreadsheet-link';
import type { ArchiveAsk, ArchiveHere, ArchivesHere } from './archive-api';
import { archiveVisits, type ArchivedVisits } from './archive-visits';
import { ArchiveYear, Staying } from './archive-year';
import { ErrorView } from './error-view';
import type { ScreenProps } from './screen-props';
import { useAttempts } from './use-attempts';
import { counted } from '../../shared/schema/counted';

type State =
  | { readonly name: 'busy'; readonly said: string }
  | { readonly name: 'shown'; readonly here: ArchivesHere; readonly came?: Came };

/** What came of archiving. */
interface Came extends ArchivedVisits {
  /** How full the workbook was before. */
  readonly before: string;
}

/** What came of it, so that whoever hears only this knows whether something is left. */
function saidOf({ done, stays, left }: Came): string {
  const lacking =
    stays.length + left > 0
      ? ` ${stays.length + left} stayed: something came in meanwhile. Do it again for them.`
      : '';
  return done === 0
    ? `Nothing was archived.${lacking}`
    : `${counted(done, 'visit is', 'visits are')} archived, and ${done === 1 ? 'counts' : 'count'} as before.${lacking}`;
}

const busy = (said: string): State => ({ name: 'busy', said });

export function ArchiveScreen({ server }: Pick<ScreenProps, 'server'>) {
  const { state, show, attempt } = useAttempts<State>(busy('Looking through the record…'));
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (state.name !== 'busy') heading.current?.focus();
  }, [state.name]);

  useEffect(
    () =>
      attempt(busy('Looking through the record…'), async () => ({
        name: 'shown',
        here: await server.sidebarArchives(),
      })),
    [server],
  );
  const archive = (ask: ArchiveAsk, before: string): void =>
    attempt(busy('Looking at what is to go…'), async () => {
      const came = await archiveVisits(server, ask, (what, done) =>
        show(busy(`${what}: ${Math.floor(100 * done)}%.`)),
      );
      return { name: 'shown', here: await server.sidebarArchives(), came: { ...came, before } };
    });

  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        Archive closed years
      </h1>
      <p role="status">
        {state.name === 'busy' ? state.said : state.name === 'shown' && state.came ? saidOf(state.came) : ''}
      </p>
      {state.name === 'error' && <ErrorView error={state.error} onAgain={state.again} />}
      {state.name === 'shown' && (
        <>
          {state.came && <Outcome came={state.came} full={state.here.full} />}
          <p>
            Findings, answers and actions of a school year that is over go into a workbook of their own. Each
            visit keeps its row in Visits and all of its record here, and counts in every figure as before.
          </p>
          <p class={state.here.advice === '' ? 'quiet' : 'notice'}>
            {state.here.advice === '' ? `This workbook holds ${state.here.full}.` : state.here.advice}
          </p>
          <Years here={state.here} onArchive={(ask) => archive(ask, state.here.full)} />
          <Archives here={state.here} onArchive={(ask) => archive(ask, state.here.full)} />
        </>
      )}
    </>
  );
}

function Outcome({ came, full }: { readonly came: Came; readonly full: string }) {
  const { archives, stays, before } = came;
  return (
    <div class="card">
      {archives.map(({ id, name }) => (
        <p key={id}>
          <a href={spreadsheetLink(id)} target="_blank" rel="noopener">
            {name}
          </a>
          <br />
          <span class="quiet">
            Nobody but whoever made it can open it until it is shared: open it, and choose Share there.
          </span>
        </p>
      ))}
      {before !== full && (
        <p>
          This workbook held {before}; it holds {full} now.
        </p>
      )}
      {stays.length > 0 && <Staying stays={stays} />}
    </div>
  );
}

interface PartProps {
  readonly here: ArchivesHere;
  readonly onArchive: (ask: ArchiveAsk) => void;
}

function Years({ here: { years, ownColumns }, onArchive }: PartProps) {
  return (
    <>
      <h2>Years that are over</h2>
      {years.length === 0 && (
        <p>
          None has visits here that are not archived. A year is over on the day before its autumn term begins,
          as Settings has it.
        </p>
      )}
      {years.length > 0 && ownColumns.length > 0 && (
        <p class="notice">
          What stands in columns that were added to Findings or Answers ({ownColumns.join(', ')}) does not go
          along: nothing keeps it. Copy it first, if it is needed.
        </p>
      )}
      {years.map((year) => (
        <ArchiveYear key={year.title} year={year} onArchive={onArchive} />
      ))}
    </>
  );
}

function Archives({ here: { archives }, onArchive }: PartProps) {
  if (archives.length === 0) return null;
  const behind = archives.reduce((sum, one) => sum + one.behind, 0);
  return (
    <>
      <h2>Archives</h2>
      <ul class="waiting">
        {archives.map((one) => (
          <ArchiveLine
            key={one.id}
            archive={one}
            onAnew={() => onArchive({ kind: 'anew', archive: one.id })}
          />
        ))}
      </ul>
      {behind > 0 && (
        <>
          <p>
            {counted(behind, 'visit')} {behind === 1 ? 'was' : 'were'} changed or handed in again since. All
            of it is here and counts; the archives do not say so yet. To work on one, bring it back in{' '}
            {menuPath('This visit')}.
          </p>
          <button type="button" class="main" onClick={() => onArchive({ kind: 'behind' })}>
            Bring the archives up to date ({behind})
          </button>
        </>
      )}
    </>
  );
}

function ArchiveLine({ archive, onAnew }: { readonly archive: ArchiveHere; readonly onAnew: () => void }) {
  const { id, name, visits, behind } = archive;
  return (
    <li>
      <a href={spreadsheetLink(id)} target="_blank" rel="noopener">
        {name}
      </a>
      <br />
      {counted(visits, 'visit')}
      {behind > 0 && `, ${behind} of them changed since`}.
      <details>
        <summary>
          It cannot be opened any more<span class="hidden">: {name}</span>
        </summary>
        <p>
          If somebody else made it, ask them to share it. If it is gone for good, it is made once more from
          the record that is here, under another name.
        </p>
        <button type="button" onClick={onAnew}>
          Make it anew
        </button>
      </details>
    </li>
  );
}
