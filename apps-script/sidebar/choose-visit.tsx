/** Which visit: by the provider’s name, or anything else that is listed of it. */
import { useState } from 'preact/hooks';
import { longDate } from '../../shared/schema/dates';
import type { ListedVisit } from './visit-api';

interface Props {
  readonly visits: readonly ListedVisit[];
  readonly onChosen: (id: string) => void;
}

/** So many are shown at once; the words narrow it down. */
const SHOWN = 20;

/** Whether every word stands somewhere in it, whatever its case. */
function holds({ provider, date, framework, officer }: ListedVisit, words: string): boolean {
  const text = `${provider} ${longDate(date)} ${framework} ${officer}`.toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

export function ChooseVisit({ visits, onChosen }: Props) {
  const [words, setWords] = useState('');
  if (visits.length === 0)
    return <p>There are no visits yet. They come here when a form of this workbook is handed in.</p>;
  const found = visits.filter((visit) => holds(visit, words));
  const shown = found.slice(0, SHOWN);
  return (
    <>
      <label for="find-visit">Find a visit</label>
      <p id="find-visit-help" class="quiet">
        Provider, month, framework or officer.
      </p>
      <input
        id="find-visit"
        type="search"
        value={words}
        onInput={(event) => setWords(event.currentTarget.value)}
        aria-describedby="find-visit-help"
        autocomplete="off"
      />
      <p role="status">
        {found.length === 0
          ? 'None found. Try fewer words.'
          : found.length > SHOWN
            ? `${found.length} visits; the latest ${SHOWN} are shown.`
            : `${found.length} ${found.length === 1 ? 'visit' : 'visits'}.`}
      </p>
      <ul class="choices">
        {shown.map(({ id, provider, date, framework, officer }) => (
          <li key={id}>
            <button type="button" onClick={() => onChosen(id)}>
              <strong>{provider}</strong>
              <br />
              {longDate(date)}, {framework}, {officer}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
