/** Code that comes when it is first needed, so that the popup opens without it. */
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { messageOf, ServiceError } from '../../shared/errors';
import { Failure } from './failure';

/**
 * Loads a part of the extension's own code; one that could not be had is looked for again the next time.
 * @throws ServiceError in words: what the browser says of a missing file is no help to anybody
 */
export async function loadPart<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (error) {
    throw new ServiceError(
      `A part of the extension could not be loaded (${messageOf(error)}). Try again; if this stays, restart the browser, then install the extension again.`,
    );
  }
}

/**
 * Makes a hook that gives a part once it is wanted and there (null until then), with what went wrong ('' for nothing)
 * and a way to ask again. What was had once is there at once.
 */
export function partWhenWanted<T>(load: () => Promise<T>) {
  let here: { readonly part: T } | null = null;
  return function usePart(wanted: boolean) {
    const [found, setFound] = useState(here);
    const [fault, setFault] = useState('');
    const ask = (): void => {
      setFault('');
      loadPart(load).then(
        (part) => setFound((here = { part })),
        (error: unknown) => setFault(messageOf(error)),
      );
    };
    useEffect(() => {
      if (wanted && !found) ask();
    }, [wanted]);
    return { part: found?.part ?? null, fault, again: ask } as const;
  };
}

/** A part of a screen: nothing until it is there (some milliseconds), words and a way to try again where it cannot be had. */
export function lazy<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  const usePart = partWhenWanted(load);
  return function Lazy(props: Props) {
    const { part: Part, fault, again } = usePart(true);
    return Part ? <Part {...props} /> : <Failure message={fault} onRetry={again} />;
  };
}
