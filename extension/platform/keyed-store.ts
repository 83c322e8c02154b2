/** Many things of one kind in the database, each under its own key and parsed on the way out. */
import type * as z from 'zod/mini';
import { InputError, NewerError, newerThanThis } from '../../shared/errors';
import { readKept, versionIn } from '../../shared/schema/kept-shape';
import { CheckRecord } from '../model/check-record';
import { FormDraft } from '../model/form-draft';
import { ListInWork } from '../model/list-in-work';
import { Watched } from '../model/watched';
import { type StoreName, transact } from './database';

interface Unreadable {
  /** Keys of what is damaged. */
  readonly damaged: readonly string[];
  /** Keys of what a newer version of the extension wrote: sound, and to be left alone. */
  readonly newer: readonly string[];
}

export interface KeyedStore<T> {
  /** All that can be read; what cannot is in `unreadable`, so that one damaged thing does not hide the others. */
  all(): Promise<T[]>;
  unreadable(): Promise<Unreadable>;
  /** @throws InputError when it is damaged; NewerError when a newer version wrote it */
  get(key: string): Promise<T | undefined>;
  /** Takes the place of what is there, damaged or not. @throws NewerError when a newer version wrote one of those */
  put(values: readonly T[]): Promise<void>;
  remove(keys: readonly string[]): Promise<void>;
  /** Removes all of them. */
  clear(): Promise<void>;
}

const REMEDY = 'It can be deleted by itself where it is listed; nothing else is touched.';

function keyedStore<T>(
  store: StoreName,
  title: string,
  schema: z.ZodMiniType<T>,
  keyOf: (value: T) => string,
): KeyedStore<T> {
  const what = `One of ${title} kept in this browser`;
  const read = (value: unknown): T =>
    readKept({ version: 1, schema, remedy: REMEDY }, versionIn(value), () => value, what);
  const stateOf = (value: unknown): { value: T } | 'damaged' | 'newer' => {
    try {
      return { value: read(value) };
    } catch (error) {
      if (error instanceof NewerError) return 'newer';
      if (error instanceof InputError) return 'damaged';
      throw error;
    }
  };
  return {
    async all() {
      const [values] = await transact<[unknown[]]>(store, 'readonly', (opened) => [opened.getAll()]);
      return values.map(stateOf).flatMap((state) => (typeof state === 'string' ? [] : [state.value]));
    },
    async unreadable() {
      const [keys, values] = await transact<[IDBValidKey[], unknown[]]>(store, 'readonly', (opened) => [
        opened.getAllKeys(),
        opened.getAll(),
      ]);
      const those = (wanted: 'damaged' | 'newer'): string[] =>
        keys.filter((_, at) => stateOf(values[at]) === wanted).map(String);
      return { damaged: those('damaged'), newer: those('newer') };
    },
    async get(key) {
      const [value] = await transact<[unknown]>(store, 'readonly', (opened) => [opened.get(key)]);
      return value === undefined ? undefined : read(value);
    },
    async put(values) {
      const before = await transact<unknown[]>(store, 'readonly', (opened) =>
        values.map((value) => opened.get(keyOf(value))),
      );
      if (before.some((value) => stateOf(value) === 'newer')) throw newerThanThis(what);
      await transact<IDBValidKey[]>(store, 'readwrite', (opened) =>
        values.map((value) => opened.put(value, keyOf(value))),
      );
    },
    async remove(keys) {
      await transact<undefined[]>(store, 'readwrite', (opened) => keys.map((key) => opened.delete(key)));
    },
    async clear() {
      await transact(store, 'readwrite', (opened) => [opened.clear()]);
    },
  };
}

export const checkRecords = keyedStore('records', 'the check records', CheckRecord, ({ id }) => id);
export const formDrafts = keyedStore('drafts', 'the copies of unfinished forms', FormDraft, ({ id }) => id);
export const listsInWork = keyedStore('lists', 'the lists being checked', ListInWork, ({ id }) => id);
export const watchList = keyedStore('watch', 'the watched providers', Watched, ({ urn }) => urn);
