/** Changing who can fill in the forms that are there, without building any anew. */
import { useState } from 'preact/hooks';
import { ChooseResponders, entryOf, faultOf, wantedOf } from './choose-responders';
import type { Home, SetUpChoice } from './server-api';

interface Props {
  readonly home: Home;
  readonly onChosen: (responders: NonNullable<SetUpChoice['responders']>) => void;
}

export function ChangeResponders({ home, onChosen }: Props) {
  const [isOpen, setOpen] = useState(false);
  const [entry, setEntry] = useState(() => entryOf(home.responders));
  const [fault, setFault] = useState<string>();
  if (!isOpen)
    return (
      <button type="button" onClick={() => setOpen(true)}>
        Change who can fill these in…
      </button>
    );
  const save = (event: Event): void => {
    event.preventDefault();
    const found = faultOf(entry);
    setFault(found);
    if (found === undefined) onChosen(wantedOf(entry));
    else document.getElementById('responders')?.focus();
  };
  return (
    <form onSubmit={save} noValidate>
      <ChooseResponders
        entry={entry}
        fault={fault}
        pupilForms={home.links.some(({ pupilLevel }) => pupilLevel)}
        onChange={setEntry}
      />
      <button type="submit">Set it for all forms here</button>{' '}
      <button type="button" onClick={() => setOpen(false)}>
        Leave it
      </button>
    </form>
  );
}
