/** The county in pictures, each with its figures in text: of the part that is chosen in the tab County. */
import type { CountyPicture } from '../../shared/schema/county-picture';
import { longDate } from '../../shared/schema/dates';
import { CountyChoice } from './county-choice';
import { DueCalendar } from './due-calendar';
import { ErrorView } from './error-view';
import { Gaps } from './gap-bars';
import { HeatMap } from './heat-map';
import type { ScreenProps } from './screen-props';
import { useAnswer } from './use-answer';

export function CountyScreen({ server }: ScreenProps) {
  const { state, load, heading } = useAnswer(() => server.sidebarCounty());
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {state.name === 'error' ? 'That did not work' : 'County'}
      </h1>
      {state.name === 'loading' && <p role="status">Looking at this workbook…</p>}
      {state.name === 'error' && <ErrorView error={state.error} onAgain={load} />}
      {state.name === 'shown' && <Pictures county={state.value} server={server} onAgain={load} />}
    </>
  );
}

const none = (visited: number, ...others: readonly number[]): number =>
  others.reduce((left, one) => left - one, visited);

function Pictures({
  county,
  server,
  onAgain,
}: {
  readonly county: CountyPicture;
  readonly server: ScreenProps['server'];
  readonly onAgain: () => void;
}) {
  const { frameworks, terms, choices } = county;
  const isRated = frameworks.length === 0 || frameworks.some(({ inWords }) => !inWords);
  return (
    <>
      <p>{county.shown}</p>
      <p class="quiet">
        Counted on {longDate(county.asOf)}. Counts of providers: nobody is set against another.
      </p>
      {choices && <CountyChoice choices={choices} server={server} onChosen={onAgain} />}
      {isRated && <Topics county={county} />}
      {!isRated && (
        <p>Nothing in it is rated or counted: what was written stands side by side in the tab In words.</p>
      )}
      <Frameworks frameworks={frameworks} />
      {isRated && <TermsOverTime terms={terms} />}
      <h2>Due in the next five weeks</h2>
      <DueCalendar county={county} />
      <button type="button" onClick={onAgain}>
        Look again
      </button>
    </>
  );
}

function Topics({ county: { topics, frameworks } }: { readonly county: CountyPicture }) {
  return (
    <>
      <h2>Where support is needed</h2>
      <p class="quiet">Providers with a gap at the latest visit, by topic.</p>
      <Gaps
        of={topics.map(({ title, asked, notMet, partly }) => ({
          title,
          all: asked,
          dark: notMet,
          light: partly,
          words: `${notMet} not met, ${partly} only partly, ${none(asked, notMet, partly)} all met`,
        }))}
        what="topic"
      />
      <h2>By framework</h2>
      <HeatMap topics={topics} frameworks={frameworks} />
    </>
  );
}

const Frameworks = ({ frameworks }: Pick<CountyPicture, 'frameworks'>) => (
  <>
    {frameworks.map(({ title, seen, inWords, themes }) => (
      <details key={title}>
        <summary>
          {title}: {seen} seen
        </summary>
        {inWords ? (
          <p>In words: no counts. What was written stands side by side in the tab In words.</p>
        ) : (
          <Gaps
            of={themes.map((theme) => ({
              title: theme.title,
              all: theme.asked,
              dark: theme.notMet,
              light: theme.partly,
              words: `${theme.notMet} not met, ${theme.partly} only partly, ${none(theme.asked, theme.notMet, theme.partly)} all met`,
            }))}
            what="theme"
            inOrder
          />
        )}
      </details>
    ))}
  </>
);

const TermsOverTime = ({ terms }: Pick<CountyPicture, 'terms'>) => (
  <>
    <h2>Terms over time</h2>
    <p class="quiet">Providers visited in each school term, by what was found then.</p>
    <Gaps
      of={terms.map(({ title, running, visited, essential, other }) => ({
        title: running ? `${title} (still running)` : title,
        all: visited,
        dark: essential,
        light: other,
        words: `${essential} with an essential requirement not met, ${other} with other gaps alone, ${none(visited, essential, other)} with none`,
      }))}
      what="term"
      inOrder
    />
  </>
);
