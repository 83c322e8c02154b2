/** Which visit: that of the selected row, or by the provider’s name or anything else that is listed of it. */
import { useState } from 'preact/hooks';
import { failureText } from '../failure';
import { longDate } from '../../shared/schema/dates';
import type { Server } from './server-client';
import type { ListedVisit } from './visit-api';
import { RequestOutcome } from './request-outcome';
import { counted } from '../../shared/schema/counted';

interface Props {
  readonly server: Pick<Server, 'sidebarSelectedVisits'>;
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

interface ChoicesProps extends Pick<Props, 'visits' | 'onChosen'> {
  readonly label: string;
}

const Choices = ({ visits, onChosen, label }: ChoicesProps) => (
  <ul class="choices" aria-label={label}>
    {visits.map(({ id, provider, date, framework, officer }) => (
      <li key={id}>
        <button type="button" onClick={() => onChosen(id)}>
          <strong>{provider}</strong>
          <br />
          {longDate(date)}, {framework}, {officer}
        </button>
      </li>
    ))}
  </ul>
);

/** The visit of the row that is selected in the workbook; where it is about several, which of them. */
function SelectedRow({ server, onChosen }: Pick<Props, 'server' | 'onChosen'>) {
  const [state, setState] = useState<{ said: string; fault: string; several: readonly ListedVisit[] }>({
    said: '',
    fault: '',
    several: [],
  });
  const ask = (): void => {
    setState({ said: 'Looking at the selected row…', fault: '', several: [] });
    server.sidebarSelectedVisits().then(
      ([first, ...others]) => {
        if (first && others.length === 0) onChosen(first.id);
        else if (first) setState({ said: 'Which of these visits?', fault: '', several: [first, ...others] });
      },
      (error: unknown) => setState({ said: '', fault: failureText(error), several: [] }),
    );
  };
  return (
    <>
      <button type="button" class="main" onClick={ask}>
        Use the selected row
      </button>
      <p class="quiet">
        Click a row first, in Visits, Actions, This week or Providers: the visit that it is about opens.
      </p>
      <RequestOutcome said={state.said} fault={state.fault} />
      {state.several.length > 0 && (
        <Choices visits={state.several} onChosen={onChosen} label="Visits of the selected row" />
      )}
    </>
  );
}

export function ChooseVisit({ server, visits, onChosen }: Props) {
  const [words, setWords] = useState('');
  if (visits.length === 0)
    return <p>There are no visits yet. They come here when a form of this workbook is handed in.</p>;
  const found = visits.filter((visit) => holds(visit, words));
  const shown = found.slice(0, SHOWN);
  return (
    <>
      <SelectedRow server={server} onChosen={onChosen} />
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
            : `${counted(found.length, 'visit')}.`}
      </p>
      <Choices visits={shown} onChosen={onChosen} label="Visits" />
    </>
  );
}
