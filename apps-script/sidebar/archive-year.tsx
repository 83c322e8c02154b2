/** One school year that is over: what of it can go, what stays and why, and what a person may let go as it is. */
import { useState } from 'preact/hooks';
import { MAY_GO_ALONG, type OpenEnd } from '../../shared/record/archived';
import { longDate } from '../../shared/schema/dates';
import type { ArchiveAsk, ClosedYear, StayingVisit } from './archive-api';
import { counted } from '../../shared/schema/counted';

const WHY: Readonly<Record<OpenEnd, string>> = {
  'not-final': 'nobody has made it final',
  undecided: 'nobody has decided',
  'open-actions': 'an action is open',
  'changed-since-final': 'it was changed since it was made final',
  'second-rating': 'a second rating is not settled',
  date: 'its date cannot be',
  framework: 'its framework’s version is missing here',
};
const LET_GO: Readonly<Record<(typeof MAY_GO_ALONG)[number], string>> = {
  'not-final': 'Those that nobody has made final may go as they are',
  undecided: 'Those that nobody has decided may go as they are',
};
/** More would only be scrolled past. */
const SHOWN = 30;

/** Visits that stay, each with why. */
export function Staying({ stays }: { readonly stays: readonly StayingVisit[] }) {
  return (
    <>
      <ul class="plain">
        {stays.slice(0, SHOWN).map(({ id, provider, date, why }) => (
          <li key={id}>
            {provider}, {longDate(date)}: <span class="quiet">{why.map((end) => WHY[end]).join('; ')}.</span>
          </li>
        ))}
      </ul>
      {stays.length > SHOWN && <p>And {stays.length - SHOWN} more.</p>}
    </>
  );
}

interface Props {
  readonly year: ClosedYear;
  readonly onArchive: (ask: ArchiveAsk) => void;
}

export function ArchiveYear({ year: { title, from, to, ready, stays }, onArchive }: Props) {
  const [along, setAlong] = useState<readonly OpenEnd[]>([]);
  const kept = stays.filter(({ why }) => why.some((end) => !along.includes(end)));
  const going = ready + stays.length - kept.length;
  const asked = MAY_GO_ALONG.filter((end) => stays.some(({ why }) => why.includes(end)));
  const set = (end: OpenEnd, isAlong: boolean): void =>
    setAlong(isAlong ? [...along, end] : along.filter((one) => one !== end));
  const id = title.replace('/', '-');
  return (
    <div class="card">
      <h3>{title}</h3>
      <p class="quiet">
        {longDate(from)} to {longDate(to)}
      </p>
      <p>
        {counted(going, 'visit can go', 'visits can go')}
        {kept.length > 0 && `, ${counted(kept.length, 'stays', 'stay')}`}.
      </p>
      {asked.map((end) => (
        <div key={end} class="choice">
          <input
            type="checkbox"
            id={`along-${id}-${end}`}
            checked={along.includes(end)}
            onChange={(event) => set(end, event.currentTarget.checked)}
          />
          <label for={`along-${id}-${end}`}>
            {LET_GO[end]} ({stays.filter(({ why }) => why.includes(end)).length})
          </label>
        </div>
      ))}
      {kept.length > 0 && (
        <details>
          <summary>What stays, and why ({kept.length})</summary>
          <Staying stays={kept} />
        </details>
      )}
      {going > 0 && (
        <>
          <button type="button" class="main" onClick={() => onArchive({ kind: 'year', year: title, along })}>
            Archive {counted(going, 'visit')} of {title}
          </button>
          <p class="quiet">
            Nothing goes here before the archive has it. 500 visits take about five minutes: leave the sidebar
            open. If it is cut off, press again. Each visit can be brought back in This visit.
          </p>
        </>
      )}
    </div>
  );
}
