/** What an officer sees when something kept here cannot be read, with a way to delete only that. */
import { useCallback } from 'preact/hooks';
import type { KeyedStore } from '../platform/keyed-store';
import { Failure } from '../views/failure';
import { Notice } from '../views/notice';
import { useLoaded } from './use-loaded';
import { useCurrent } from './use-settings';

interface Props {
  readonly store: KeyedStore<unknown>;
  /** What is kept there, as in "check records". */
  readonly what: string;
}

/** Tells of kept things that cannot be read, and lets them be deleted without touching the others. */
export function UnreadableNotice({ store, what }: Props) {
  const [keys, again] = useLoaded(useCallback(() => store.unreadable(), [store]));
  const spoilt = useCurrent(keys) ?? [];
  if (keys.state === 'failed') return <Failure message={keys.message} />;
  if (spoilt.length === 0) return null;
  return (
    <Notice tone="warn" title={`${spoilt.length} of the ${what} cannot be read`}>
      <p>They were spoilt, or made by another version of the extension. The others are not touched.</p>
      <p class="actions">
        <button type="button" class="danger" onClick={() => void store.remove(spoilt).then(again)}>
          Delete those {spoilt.length}
        </button>
      </p>
    </Notice>
  );
}
