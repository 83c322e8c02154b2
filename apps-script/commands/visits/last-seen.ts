/**
 * What somebody had seen when they did something. Of what stands typed in a cell it is known which event it is going to be
 * once a run files it; it may never become one, as where the cell says something else by then, or its row is put right. So
 * the last one that is filed goes along.
 */
import type { RecordedEvent } from '../../../shared/record/event';

/** No id has one in it. */
const BETWEEN = '\n';

/**
 * @param history of a visit or an action, the oldest first
 * @param unfiled ids of its events that no run has filed yet
 * @param first what there was before any of them; '' for nothing
 */
export function lastSeen(
  history: readonly RecordedEvent[],
  unfiled: ReadonlySet<string>,
  first: string,
): string {
  const ids = [first, ...history.map(({ id }) => id)].reverse();
  const filed = ids.find((id) => !unfiled.has(id)) ?? '';
  return [...new Set([ids[0] ?? '', filed])].join(BETWEEN);
}

/**
 * What a command follows on, of what its writer had seen.
 * @param isFiled whether an event is in the record; what was handed in is none
 */
export function followsOn(seen: string, isFiled: (event: string) => boolean): string {
  const ids = seen.split(BETWEEN);
  return ids.find(isFiled) ?? ids.pop() ?? '';
}
