/** What a screen asks the server for when it opens: loading, there, or failed, with the heading in focus once that is known. */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { RefObject } from 'preact';

type Answer<T> =
  | { readonly name: 'loading' }
  | { readonly name: 'shown'; readonly value: T }
  | { readonly name: 'error'; readonly error: unknown };

/** @param ask called when the screen opens, and again by `load` */
export function useAnswer<T>(ask: () => Promise<T>): {
  readonly state: Answer<T>;
  readonly load: () => void;
  readonly heading: RefObject<HTMLHeadingElement | null>;
} {
  const [state, setState] = useState<Answer<T>>({ name: 'loading' });
  const heading = useRef<HTMLHeadingElement>(null);
  const load = (): void => {
    setState({ name: 'loading' });
    ask().then(
      (value) => setState({ name: 'shown', value }),
      (error: unknown) => setState({ name: 'error', error }),
    );
  };
  useEffect(load, []);
  // At once: after the next paint somebody may be in a field already, and would be taken out of it.
  useLayoutEffect(() => {
    if (state.name !== 'loading') heading.current?.focus();
  }, [state.name]);
  return { state, load, heading };
}
