/** A part of a screen whose code comes when it is first shown, so that the popup opens without it. */
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { messageOf } from '../../shared/errors';
import { Failure } from './failure';

/**
 * @param load fetches the part from the extension's own files; asked for once, however often it is shown
 * @returns the part: nothing until it is there (some milliseconds), words where it cannot be had
 */
export function lazy<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  let asked: Promise<ComponentType<Props>> | undefined;
  let here: { readonly Part: ComponentType<Props> } | null = null;
  return function Lazy(props: Props) {
    const [part, setPart] = useState(here);
    const [fault, setFault] = useState('');
    useEffect(() => {
      asked ??= load();
      asked.then(
        (Part) => {
          here = { Part };
          setPart(here);
        },
        (error: unknown) => {
          asked = undefined;
          setFault(messageOf(error));
        },
      );
    }, []);
    if (fault !== '')
      return (
        <Failure title="This part of the extension cannot be loaded. Reload the extension" message={fault} />
      );
    return part && <part.Part {...props} />;
  };
}
