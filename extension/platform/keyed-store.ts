/** Many things of one kind in the database, each under its own key and parsed on the way out. */
import type * as z from 'zod/mini';
import { MissingError } from '../../shared/errors';
import { CheckRecord } from '../model/check-record';
import { FormDraft } from '../model/form-draft';
import { Watched } from '../model/watched';
import { type StoreName, transact } from './database';

export interface KeyedStore<T> {
  /** All that can be read; what cannot is in `unreadable`, so that one spoilt thing does not hide the others. */
  all(): Promise<T[]>;
  /** Keys of what cannot be read: spoilt, or made by another version. */
  unreadable(): Promise<string[]>;
  /** @throws MissingError when it cannot be read */
  get(key: string): Promise<T | undefined>;
  put(values: readonly T[]): Promise<void>;
  remove(keys: readonly string[]): Promise<void>;
  /** Removes all of them. */
  clear(): Promise<void>;
}

function keyedStore<T>(
  store: StoreName,
  title: string,
  schema: z.ZodMiniType<T>,
  keyOf: (value: T) => string,
): KeyedStore<T> {
  const parse = (value: unknown): T => {
    const parsed = schema.safeParse(value);
    if (parsed.success) return parsed.data;
    throw new MissingError(
      `One of ${title} kept in this browser cannot be read (${parsed.error.issues[0]?.path.join('.') ?? ''}). It was probably made by another version of the extension.`,
    );
  };
  return {
    async all() {
      const [values] = await transact<[unknown[]]>(store, 'readonly', (opened) => [opened.getAll()]);
      return values.flatMap((value) => {
        const parsed = schema.safeParse(value);
        return parsed.success ? [parsed.data] : [];
      });
    },
    async unreadable() {
      const [keys, values] = await transact<[IDBValidKey[], unknown[]]>(store, 'readonly', (opened) => [
        opened.getAllKeys(),
        opened.getAll(),
      ]);
      return keys.filter((_, at) => !schema.safeParse(values[at]).success).map(String);
    },
    async get(key) {
      const [value] = await transact<[unknown]>(store, 'readonly', (opened) => [opened.get(key)]);
      return value === undefined ? undefined : parse(value);
    },
    async put(values) {
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
export const watchList = keyedStore('watch', 'the watched providers', Watched, ({ urn }) => urn);
