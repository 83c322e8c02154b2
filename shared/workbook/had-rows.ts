/** What had a row when the last run was over, and so has lost it since where it has none. */
import type { KnownRecord, SortedId } from './sorted-tabs';

/** Whether something that is known of a tab had a row there. */
export function hadRows(tab: SortedId, { record, unfiled }: KnownRecord): (id: string) => boolean {
  const there = new Set(
    record.visits.flatMap(({ id, archived }) => (archived || unfiled.has(id) ? [] : [id])),
  );
  if (tab === 'visits') return (id) => there.has(id);
  const kept = new Set(
    tab === 'actions'
      ? record.actions.flatMap(({ id, visitId, inPlan, history }) =>
          there.has(visitId) && (inPlan || history.length > 0) ? [id] : [],
        )
      : // Others come and go with what people write there.
        record.providers.flatMap(({ id, latest }) =>
          latest.some(({ visitId }) => !unfiled.has(visitId)) ? [id] : [],
        ),
  );
  return (id) => kept.has(id);
}
