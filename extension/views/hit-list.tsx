/** A list of establishments to choose from, by arrow keys or Tab. */
import type { Candidate } from '../../shared/schema/verdict';
import { StatusTag } from './status-tag';

interface Props {
  readonly hits: readonly Candidate[];
  /** What the list is, for a screen reader. */
  readonly label: string;
  readonly onChoose: (candidate: Candidate) => void;
}

/** Up and down go through the list, as well as Tab; up from the first goes back to where it was come from. */
function walk(event: KeyboardEvent): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0 || !(event.currentTarget instanceof HTMLElement)) return;
  const buttons = [...event.currentTarget.querySelectorAll('button')];
  const next = buttons.findIndex((button) => button === document.activeElement) + step;
  event.preventDefault();
  if (next < 0) document.querySelector<HTMLInputElement>('#query')?.focus();
  else buttons[next]?.focus();
}

/** Establishments to choose from, each with what tells it from its namesakes. */
export function HitList({ hits, label, onChoose }: Props) {
  return (
    <ul class="hits" aria-label={label} onKeyDown={walk}>
      {hits.map((hit) => (
        <li key={hit.urn}>
          <button type="button" onClick={() => onChoose(hit)}>
            <span class="name">{hit.name}</span>{' '}
            <StatusTag kind={hit.status}>{hit.statusName || 'Status not given'}</StatusTag>
            <span class="facts">
              {[
                hit.formerly && `formerly ${hit.formerly}`,
                hit.type,
                [hit.town, hit.postcode].filter(Boolean).join(' '),
                hit.la,
                `URN ${hit.urn}`,
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
