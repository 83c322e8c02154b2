/**
 * Small typed things in `storage.local`, each under its own key with a version. What is read is parsed; an older
 * version is brought up to date step by step; what cannot be read is reported, never replaced in silence.
 */
import * as z from 'zod/mini';
import { MissingError } from '../../shared/errors';
import { browser } from './browser';
import { inLine } from './in-line';

interface Definition<T> {
  readonly key: string;
  /** For people: what is kept here, as in "the settings". */
  readonly title: string;
  readonly version: number;
  readonly schema: z.ZodMiniType<T>;
  /** What stands when nothing was ever saved. */
  readonly empty: T;
  /** From a version to what the next one looks like. */
  readonly migrations: Readonly<Record<number, (old: unknown) => unknown>>;
}

export interface StoredItem<T> {
  /** @throws MissingError when what is kept cannot be read */
  get(): Promise<T>;
  set(value: T): Promise<void>;
  /** Reads, changes and writes with no other part of the extension in between. */
  change(edit: (value: T) => T): Promise<T>;
  /** Forgets what is kept: the next read gives the empty value. */
  clear(): Promise<void>;
  /** Calls back after each change, from wherever; returns how to stop. A change that cannot be read is passed by. */
  watch(changed: (value: T) => void): () => void;
}

const Kept = z.object({ version: z.int(), value: z.unknown() });

function read<T>(definition: Definition<T>, raw: unknown): T {
  if (raw === undefined) return definition.empty;
  const kept = Kept.safeParse(raw);
  let value = kept.success ? kept.data.value : undefined;
  let version = kept.success ? kept.data.version : Number.NaN;
  for (; version < definition.version; version += 1) {
    const migrate = definition.migrations[version];
    if (!migrate) break;
    value = migrate(value);
  }
  const parsed = definition.schema.safeParse(value);
  if (version === definition.version && parsed.success) return parsed.data;
  const where = parsed.success ? `version ${version}` : (parsed.error.issues[0]?.path.join('.') ?? '');
  throw new MissingError(
    `${definition.title} kept in this browser cannot be read (${where || 'not in a form that this version knows'}). ` +
      'Open Options and delete it there, under "Delete what is kept here"; nothing else is touched.',
  );
}

/** Makes the typed access to one key. */
export function storedItem<T>(definition: Definition<T>): StoredItem<T> {
  const { key, version } = definition;
  const get = async (): Promise<T> => read(definition, (await browser.storage.local.get(key))[key]);
  const set = (value: T): Promise<void> => browser.storage.local.set({ [key]: { version, value } });
  return {
    get,
    set,
    change: (edit) =>
      inLine(key, async () => {
        const value = edit(await get());
        await set(value);
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
