/** The questions of a form on paper: which form. */
import { useState } from 'preact/hooks';
import type { PaperOption } from './documents-api';

interface Props {
  readonly papers: readonly PaperOption[];
  readonly onChosen: (paper: PaperOption) => void;
}

export function ChoosePaper({ papers, onChosen }: Props) {
  const [wanted, setWanted] = useState(0);
  const paper = papers[wanted];
  if (paper === undefined) return null;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onChosen(paper);
      }}
    >
      <h2>Questions on paper</h2>
      <p>For a provider to have ready beforehand, or to fill in by hand where there is no signal.</p>
      <label for="paper">Form</label>
      <select
        id="paper"
        value={String(wanted)}
        onChange={(event) => setWanted(Number(event.currentTarget.value))}
      >
        {papers.map(({ framework, instrument, title }, index) => (
          <option key={`${framework}/${instrument}`} value={String(index)}>
            {title}
          </option>
        ))}
      </select>
      <button type="submit">Make the paper</button>
    </form>
  );
}
