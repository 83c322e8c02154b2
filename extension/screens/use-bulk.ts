/** The state of a bulk check: the list, how far it is, and what a person decided. */
import { useRef, useState } from 'preact/hooks';
import { messageOf } from '../../shared/errors';
import type { Register } from '../../shared/register/index/register-index';
import { checkList, type CheckedProvider, decide } from '../model/bulk-check';
import { type ProviderList, readProviderList } from '../model/provider-list';

export interface Bulk {
  readonly list: ProviderList | null;
  readonly checked: readonly CheckedProvider[];
  readonly running: boolean;
  readonly fault: string;
  readonly begin: (text: () => Promise<string>) => void;
  readonly stop: () => void;
  readonly choose: (provider: CheckedProvider, urn: string | null) => void;
  readonly reset: () => void;
}

/** A list on its way through the register. */
export function useBulk(register: Register | null, by: string): Bulk {
  const [list, setList] = useState<ProviderList | null>(null);
  const [checked, setChecked] = useState<readonly CheckedProvider[]>([]);
  const [running, setRunning] = useState(false);
  const [fault, setFault] = useState('');
  const stopping = useRef(new AbortController());
  const context = () => ({ now: new Date().toISOString(), checkedBy: by });

  const run = async (text: () => Promise<string>): Promise<void> => {
    if (!register) return;
    const read = readProviderList(await text());
    setList(read);
    setChecked([]);
    setRunning(true);
    stopping.current = new AbortController();
    await checkList(register, read.providers, context(), {
      pause: () => new Promise((resolve) => setTimeout(resolve, 0)),
      now: () => performance.now(),
      told: setChecked,
      signal: stopping.current.signal,
    });
  };
  return {
    list,
    checked,
    running,
    fault,
    begin: (text) => {
      setFault('');
      run(text)
        .catch((error: unknown) => setFault(messageOf(error)))
        .finally(() => setRunning(false));
    },
    stop: () => stopping.current.abort(),
    choose: (provider, urn) => {
      if (!register) return;
      const decided = decide(register, provider, urn, context());
      setChecked((old) => old.map((one) => (one.row === provider.row ? decided : one)));
    },
    reset: () => {
      setList(null);
      setChecked([]);
      setFault('');
    },
  };
}
