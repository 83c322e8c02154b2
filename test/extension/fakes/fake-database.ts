/** IndexedDB in memory, as far as `transact` uses it: all of a transaction is kept, or none. */
type Stores = Map<string, Map<string, unknown>>;
// Outlives the modules, which tests load anew to be a worker that was just started.
const stores: Stores = ((globalThis as { fakeStores?: Stores }).fakeStores ??= new Map<
  string,
  Map<string, unknown>
>());

const storeOf = (name: string): Map<string, unknown> => {
  const store = stores.get(name) ?? new Map<string, unknown>();
  stores.set(name, store);
  return store;
};

export const emptyDatabase = (): void => stores.clear();

/** In place of `platform/database`'s. Keys come back in order, as from the real one. */
export async function transact(
  name: string,
  _mode: string,
  work: (
    store: Record<string, (...values: never[]) => { result: unknown }>,
  ) => readonly { result: unknown }[],
): Promise<unknown[]> {
  const draft = new Map([...storeOf(name)].sort(([a], [b]) => (a < b ? -1 : 1)));
  const requests = work({
    get: (key: string) => ({ result: draft.get(key) }),
    getAll: (range?: { lower: string; upper: string }) => ({
      result: [...draft]
        .filter(([key]) => !range || (key >= range.lower && key <= range.upper))
        .map(([, value]) => value),
    }),
    getAllKeys: () => ({ result: [...draft.keys()] }),
    put: (value: unknown, key: string) => (draft.set(key, value), { result: key }),
    delete: (key: string) => (draft.delete(key), { result: undefined }),
    clear: () => (draft.clear(), { result: undefined }),
  });
  stores.set(name, draft);
  return requests.map(({ result }) => result);
}

/** What `IDBKeyRange.bound` gives, for `getAll` above. */
export const FakeKeyRange = { bound: (lower: string, upper: string) => ({ lower, upper }) };
