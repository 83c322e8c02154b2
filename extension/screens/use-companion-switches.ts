/** The state of the companion's switches: for which forms it is on, and what is being decided. */
import { useEffect, useState } from 'preact/hooks';
import { messageOf, MissingError } from '../../shared/errors';
import type { ConnectedForm } from '../../shared/schema/connection-code';
import { companionForms, followInPages } from '../platform/companion';
import { askToVisit } from '../platform/permissions';
import { savedSettings } from '../platform/saved-settings';
import { useCurrent, useSettings } from './use-settings';

interface Switch {
  readonly on: boolean;
  /** The choice is kept; what remains is that this page reads it. */
  readonly kept: boolean;
}

const NONE: readonly string[] = [];

async function keepChoice(address: string, on: boolean): Promise<void> {
  const { companionForms: wanted } = await savedSettings.change((old) => ({
    ...old,
    companionForms: [...old.companionForms.filter((one) => one !== address), ...(on ? [address] : [])],
  }));
  await followInPages((await companionForms()).filter(({ responderUri }) => wanted.includes(responderUri)));
}

/**
 * For which forms the companion is on, by their responder addresses, and how to switch it. `switching` has the forms
 * whose switch was pressed and is not done, with what it was pressed to; `fault` is for people, '' for none.
 */
export function useCompanionSwitches() {
  const followed = useCurrent(useSettings())?.companionForms ?? NONE;
  const [switches, setSwitches] = useState<ReadonlyMap<string, Switch>>(new Map());
  const [fault, setFault] = useState('');

  useEffect(() => {
    const open = [...switches].filter(
      ([address, { on, kept }]) => !kept || followed.includes(address) !== on,
    );
    if (open.length < switches.size) setSwitches(new Map(open));
  }, [followed, switches]);

  /** Asks first, at once: a browser takes a request for permission only in answer to a click. */
  const follow = ({ responderUri: address }: ConnectedForm, on: boolean): void => {
    setFault('');
    const put = (now: Switch | null): void =>
      setSwitches((before) => {
        const after = new Map(before);
        if (now) after.set(address, now);
        else after.delete(address);
        return after;
      });
    const allowed = on ? askToVisit([address]) : Promise.resolve(true);
    const apply = async (): Promise<void> => {
      if (!(await allowed))
        throw new MissingError('The extension was not allowed to see the form, so the companion stays off.');
      await keepChoice(address, on);
    };
    put({ on, kept: false });
    apply().then(
      () => put({ on, kept: true }),
      (error: unknown) => {
        put(null);
        setFault(messageOf(error));
      },
    );
  };

  const switching = new Map([...switches].map(([address, { on }]) => [address, on]));
  return { followed, switching, fault, follow };
}
