/** Of which part of the county the figures are: chosen for everybody, here as in the cells of the tab County. */
import { useState } from 'preact/hooks';
import { byChoice } from '../../shared/schema/county-choice';
import type { CountyChosen, CountyPicture } from '../../shared/schema/county-picture';
import { failureText } from '../failure';
import type { Server } from './server-client';

type Choices = NonNullable<CountyPicture['choices']>;

/** @param onChosen once the figures are worked out anew */
export function CountyChoice({
  choices,
  server,
  onChosen,
}: {
  readonly choices: Choices;
  readonly server: Pick<Server, 'sidebarChooseCounty'>;
  readonly onChosen: () => void;
}) {
  const [wanted, setWanted] = useState<CountyChosen>(
    byChoice((choice) => choices.find(({ key }) => key === choice)?.chosen ?? ''),
  );
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState('');
  const show = (): void => {
    setBusy(true);
    setFault('');
    server.sidebarChooseCounty(wanted).then(onChosen, (error: unknown) => {
      setBusy(false);
      setFault(failureText(error));
    });
  };
  return (
    <details>
      <summary>Show another part</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          show();
        }}
      >
        {choices.map(({ key, label, options }) => (
          <div key={key}>
            <label for={`county-${key}`}>{label}</label>
            <select
              id={`county-${key}`}
              value={wanted[key]}
              onChange={({ currentTarget: { value } }) =>
                setWanted((before) => ({ ...before, [key]: value }))
              }
            >
              {options.map((option) => (
                <option key={option}>{option}</option>
              ))}
            </select>
          </div>
        ))}
        <p class="quiet">
          It is then chosen in the tab County, too: everybody sees it, until somebody chooses otherwise.
        </p>
        <button type="submit" class="main" disabled={busy}>
          Show it
        </button>
        <p role="status">{busy ? 'Working the figures out…' : ''}</p>
        {fault !== '' && (
          <p class="fault" role="alert">
            {fault}
          </p>
        )}
      </form>
    </details>
  );
}
