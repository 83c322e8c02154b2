/** One uncertain provider of a bulk check, with its candidates. */
import type { CheckedProvider } from '../model/bulk-check';
import { HitList } from './hit-list';

interface Props {
  readonly provider: CheckedProvider;
  /** Which of the open ones it is, and how many there are. */
  readonly place: number;
  readonly of: number;
  readonly onChoose: (urn: string | null) => void;
  readonly onSkip: () => void;
  /** Leaves the questions for later. */
  readonly onClose: () => void;
}

/** One provider of a list that a person has to decide on, within its row. */
export function BulkQuestion({ provider, place, of, onChoose, onSkip, onClose }: Props) {
  const { query, row, verdict, notes } = provider;
  return (
    <section class="in-row" aria-labelledby="question">
      <h2 id="question" tabIndex={-1}>
        Which one is “{query.text}”?
      </h2>
      <p class="soft small">
        Row {row} of your list. {place} of {of} still to decide.
      </p>
      <ul>
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
        {verdict.reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      <HitList hits={verdict.candidates} label="Candidates" onChoose={({ urn }) => onChoose(urn)} />
      <p class="actions">
        <button type="button" onClick={() => onChoose(null)}>
          None of them
        </button>
        <button type="button" onClick={onSkip}>
          Decide later
        </button>
        <button type="button" onClick={onClose}>
          Back to the list
        </button>
      </p>
    </section>
  );
}
