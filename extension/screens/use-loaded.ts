/** Something that a screen loads when it opens: waiting, there, or failed with its error. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import { messageOf } from '../../shared/errors';

export type Loaded<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly value: T }
  | { readonly state: 'failed'; readonly message: string };

/**
 * Loads something when the screen opens, and again when asked. What was there stays until the new is.
 * @param load the same function at each call, or it loads without end: one from outside, or from `useCallback`
 */
export function useLoaded<T>(load: () => Promise<T>): readonly [Loaded<T>, () => void] {
  const [loaded, setLoaded] = useState<Loaded<T>>({ state: 'loading' });
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let wanted = true;
    load().then(
      (value) => wanted && setLoaded({ state: 'ready', value }),
      (error: unknown) => wanted && setLoaded({ state: 'failed', message: messageOf(error) }),
    );
    return () => {
      wanted = false;
    };
  }, [turn, load]);
  return [loaded, useCallback(() => setTurn((count) => count + 1), [])];
}
