/**
 * Small typed things in `storage.local`, each under its own key with a version. What is read is parsed; an older
 * version is brought up to date; what cannot be read is reported, and what a newer version wrote is never replaced.
 */
import * as z from 'zod/mini';
import { InputError } from '../../shared/errors';
import { readKept, type KeptShape } from '../../shared/schema/kept-shape';
import { browser } from './browser';
import { oneAtATime } from './one-at-a-time';

interface Definition<T> extends Omit<KeptShape<T>, 'remedy'> {
  readonly key: string;
  /** For people: what is kept here, as in "the settings". */
  readonly title: string;
  /** What stands when nothing was ever saved. */
  readonly empty: T;
}

export interface StoredItem<T> {
  /** @throws InputError when what is kept is damaged; NewerError when a newer version wrote it */
  readonly get: () => Promise<T>;
  /** Takes the place of what is kept, damaged or not. @throws NewerError when a newer version wrote that */
  readonly set: (value: T) => Promise<void>;
  /** Reads, changes and writes with no other part of the extension in between. */
  change(edit: (value: T) => T): Promise<T>;
  /** Forgets what is kept: the next read gives the empty value. */
  readonly clear: () => Promise<void>;
  /** Calls back after each change, from wherever; returns how to stop. A change that cannot be read is passed by. */
  readonly watch: (changed: (value: T) => void) => () => void;
}

const Kept = z.catch(z.object({ version: z.unknown(), value: z.unknown() }), { version: 0, value: null });

const REMEDY = 'Open Options and delete it there, under "Delete what is kept here"; nothing else is touched.';

function read<T>(definition: Definition<T>, raw: unknown): T {
  if (raw === undefined) return definition.empty;
  const { version, value } = Kept.parse(raw);
  const what = `What this browser keeps of ${definition.title}`;
  return readKept({ ...definition, remedy: REMEDY }, version, () => value, what);
}

/** Makes the typed access to one key. */
export function storedItem<T>(definition: Definition<T>): StoredItem<T> {
  const { key, version } = definition;
  const get = async (): Promise<T> => read(definition, (await browser.storage.local.get(key))[key]);
  const put = (value: T): Promise<void> => browser.storage.local.set({ [key]: { version, value } });
  return {
    get,
    set: async (value) => {
      await get().catch((error: unknown) => {
        if (!(error instanceof InputError)) throw error;
      });
      await put(value);
    },
    change: (edit) =>
      oneAtATime(key, async () => {
        const value = edit(await get());
        await put(value);
        return value;
      }),
    clear: () => browser.storage.local.remove(key),
    watch(changed) {
      const listener = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
        const change = changes[key];
        if (area !== 'local' || !change) return;
        try {
          changed(read(definition, change.newValue));
        } catch {
          // The page that reads it next shows the error; a watcher has nobody to show it to.
        }
      };
      browser.storage.onChanged.addListener(listener);
      return () => browser.storage.onChanged.removeListener(listener);
    },
  };
}
