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

const NONE = { damaged: [], newer: [] };

/** Tells of kept things that cannot be read: what is damaged can be deleted by itself, what is newer is left alone. */
export function UnreadableNotice({ store, what }: Props) {
  const [keys, again] = useLoaded(useCallback(() => store.unreadable(), [store]));
  const { damaged, newer } = useCurrent(keys) ?? NONE;
  if (keys.state === 'failed') return <Failure message={keys.message} />;
  return (
    <>
      {newer.length > 0 && (
        <Notice
          tone="warn"
          title={`${newer.length} of the ${what} ${newer.length === 1 ? 'was' : 'were'} saved by a newer version`}
        >
          <p>Update the extension to see them. They are kept as they are.</p>
        </Notice>
      )}
      {damaged.length > 0 && (
        <Notice tone="warn" title={`${damaged.length} of the ${what} cannot be read`}>
          <p>What is kept of them is damaged. The others are not touched.</p>
          <p class="actions">
            <button type="button" class="danger" onClick={() => void store.remove(damaged).then(again)}>
              Delete those {damaged.length}
            </button>
          </p>
        </Notice>
      )}
    </>
  );
}
