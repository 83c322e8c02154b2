/** A screen whose state is what work came to: shown meanwhile, then that, or what went wrong with a way to try again. */
import { useState } from 'preact/hooks';

/** What went wrong, as `ErrorView` shows it. */
export interface Failed {
  readonly name: 'error';
  readonly error: unknown;
  readonly again: () => void;
}

/** @param first what is shown before anything is asked */
export function useAttempts<State extends { readonly name: string }>(
  first: State,
): {
  readonly state: State | Failed;
  readonly show: (state: State | ((now: State | Failed) => State | Failed)) => void;
  /** Shows `meanwhile`, then what comes of the work. */
  readonly attempt: (meanwhile: State, work: () => Promise<State>) => void;
} {
  const [state, setState] = useState<State | Failed>(first);
  const attempt = (meanwhile: State, work: () => Promise<State>): void => {
    setState(meanwhile);
    work().then(setState, (error: unknown) =>
      setState({ name: 'error', error, again: () => attempt(meanwhile, work) }),
    );
  };
  return { state, show: setState, attempt };
}
