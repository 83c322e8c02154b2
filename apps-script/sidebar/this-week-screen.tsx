/** This week: everything that waits for somebody, or for one officer, by date and name. */
import { useState } from 'preact/hooks';
import type { ThisWeek } from '../../shared/workbook/this-week-tab';
import { ErrorView } from './error-view';
import type { ScreenProps } from './screen-props';
import { useAnswer } from './use-answer';
import { counted } from '../../shared/schema/counted';

export function ThisWeekScreen({ server, onVisit }: ScreenProps) {
  const { state, load, heading } = useAnswer(() => server.sidebarThisWeek());
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {state.name === 'error' ? 'That did not work' : 'This week'}
      </h1>
      {state.name === 'loading' && <p role="status">Looking at this workbook…</p>}
      {state.name === 'error' && <ErrorView error={state.error} onAgain={load} />}
      {state.name === 'shown' && <Waiting week={state.value} onAgain={load} onVisit={onVisit} />}
    </>
  );
}

const EVERYTHING = '';

function Waiting({
  week,
  onAgain,
  onVisit,
}: {
  readonly week: ThisWeek;
  readonly onAgain: () => void;
  readonly onVisit: ScreenProps['onVisit'];
}) {
  const [who, setWho] = useState(EVERYTHING);
  const [kind, setKind] = useState(EVERYTHING);
  const people = [...new Set(week.rows.map((row) => row.who))].sort();
  const kinds = [...new Set(week.rows.map((row) => row.what))].sort();
  const shown = week.rows.filter(
    (row) => (who === EVERYTHING || row.who === who) && (kind === EVERYTHING || row.what === kind),
  );
  return (
    <>
      <p>{week.sentence}</p>
      {week.rows.length > 0 && (
        <>
          <label for="week-who">Whose</label>
          <select id="week-who" value={who} onChange={(event) => setWho(event.currentTarget.value)}>
            <option value={EVERYTHING}>Everyone’s</option>
            {people.map((one) => (
              <option key={one} value={one}>
                {one}
              </option>
            ))}
          </select>
          <label for="week-what">What</label>
          <select id="week-what" value={kind} onChange={(event) => setKind(event.currentTarget.value)}>
            <option value={EVERYTHING}>Everything</option>
            {kinds.map((one) => (
              <option key={one} value={one}>
                {one}
              </option>
            ))}
          </select>
          <p role="status">
            {shown.length === week.rows.length
              ? `${counted(shown.length, 'thing')}, by date.`
              : `${counted(shown.length, 'thing')} of ${week.rows.length}, by date.`}
          </p>
        </>
      )}
      <ul class="waiting">
        {shown.map(({ when, by, what, provider, who: whose, why, where, visit }, at) => (
          <li key={at}>
            <strong>{provider === '' ? what : provider}</strong>
            <br />
            {when}: {by}
            <br />
            {provider === '' ? '' : `${what}. `}
            {why}
            <br />
            <span class="quiet">
              {whose}; {where}
            </span>
            {visit !== '' && onVisit && (
              <>
                <br />
                <button type="button" class="small" onClick={() => onVisit(visit)}>
                  Open this visit
                  {provider !== '' && <span class="hidden">: {provider}</span>}
                </button>
              </>
            )}
          </li>
        ))}
      </ul>
      <p class="quiet">
        Counted on {week.asOf}. A row goes when what it is about is put right, not when somebody ticks it off.
      </p>
      <button type="button" onClick={onAgain}>
        Look again
      </button>
    </>
  );
}
