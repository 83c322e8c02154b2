/** The last checks, each a click away from being asked again. */
import { verdictTitle } from '../../shared/register/check/verdict-title';
import { longDate, londonDate } from '../../shared/schema/dates';
import type { VerdictKind } from '../../shared/schema/verdict';

interface Recent {
  readonly ask: string;
  readonly name: string;
  readonly verdict: VerdictKind;
  /** ISO instant. */
  readonly at: string;
}

interface Props {
  readonly recent: readonly Recent[];
  readonly onAsk: (recent: Recent) => void;
  readonly onClear: () => void;
}

/** Recent checks, newest first; what was found is what was found then. */
export function RecentList({ recent, onAsk, onClear }: Props) {
  if (recent.length === 0) return null;
  return (
    <section class="recent" aria-label="Recent checks">
      <h2>
        Recent{' '}
        <button type="button" class="plain" onClick={onClear}>
          Clear<span class="visually-hidden"> the recent checks</span>
        </button>
      </h2>
      <ul>
        {recent.map((one) => (
          <li key={one.ask}>
            <button type="button" class="plain" onClick={() => onAsk(one)}>
              {one.name}
            </button>
            <span>
              {verdictTitle[one.verdict]}, {longDate(londonDate(one.at))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
