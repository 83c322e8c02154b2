/** The table of watched providers, changed ones first. */
import { londonDate, longDate } from '../../shared/schema/dates';
import type { Watched } from '../model/watched';
import { ScrollTable } from './scroll-table';
import { StatusTag } from './status-tag';

interface Props {
  readonly watched: readonly Watched[];
  readonly onSeen: (watched: Watched) => void;
  readonly onStop: (watched: Watched) => void;
}

/** The watched providers, those with changes first. */
export function WatchTable({ watched, onSeen, onStop }: Props) {
  return (
    <ScrollTable label="Watched providers" headings={['Provider', 'Now', 'What changed']} actions>
      {watched.map((one) => (
        <tr key={one.urn}>
          <th scope="row">
            {one.name}
            <span class="hint">
              URN {one.urn}, watched since {longDate(londonDate(one.since))}
            </span>
          </th>
          <td>
            {one.entry ? (
              <StatusTag kind={one.entry.status}>{one.entry.statusName || 'Status not given'}</StatusTag>
            ) : (
              <StatusTag kind="unknown">Not on the register</StatusTag>
            )}
          </td>
          <td data-label="What changed">
            {one.changes.length === 0 ? (
              'Nothing'
            ) : (
              <ul class="plain-list">
                {one.changes.map(({ what, from, to, seenIn }) => (
                  <li key={`${what}${from}${to}${seenIn ?? ''}`}>
                    <strong>{what}</strong>: {longDate(from) || 'blank'} → {longDate(to) || 'blank'}
                    {seenIn ? <span class="hint">In the register of {longDate(seenIn)}</span> : null}
                  </li>
                ))}
              </ul>
            )}
          </td>
          <td>
            {one.changes.length > 0 ? (
              <button type="button" onClick={() => onSeen(one)}>
                Seen <span class="visually-hidden">the changes of {one.name}</span>
              </button>
            ) : null}
            <button type="button" onClick={() => onStop(one)}>
              Stop <span class="visually-hidden">watching {one.name}</span>
            </button>
          </td>
        </tr>
      ))}
    </ScrollTable>
  );
}
