/** The extension's IndexedDB: what is too big or too many for `storage.local`. */
import { messageOf, newerThanThis, ServiceError, type ProvisionError } from '../../shared/errors';

const NAME = 'provision-qa';
/** Raised when a store is added: whoever has an older database gets the missing ones. */
const VERSION = 2;

/**
 * `register` the built register and what is known of it · `inbox` a file or pieces of a download on their way in ·
 * `records` saved checks · `watch` watched providers as last seen · `drafts` copies of unfinished form answers ·
 * `lists` lists of providers that are being checked, with what was decided.
 */
const STORES = ['register', 'inbox', 'records', 'watch', 'drafts', 'lists'] as const;
export type StoreName = (typeof STORES)[number];

let opened: Promise<IDBDatabase> | undefined;

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, VERSION);
    request.onupgradeneeded = () => {
      for (const name of STORES)
        if (!request.result.objectStoreNames.contains(name)) request.result.createObjectStore(name);
    };
    request.onsuccess = () => {
      // Another page may bring a newer version: let go of this connection and open again when needed.
      request.result.onversionchange = () => (request.result.close(), (opened = undefined));
      request.result.onclose = () => (opened = undefined);
      resolve(request.result);
    };
    request.onerror = () => reject(failure(request.error));
  });
}

const failure = (error: DOMException | null): ProvisionError => {
  // What is kept here has a higher version than this asks for.
  if (error?.name === 'VersionError') return newerThanThis('What the extension keeps in this browser');
  return new ServiceError(
    error?.name === 'QuotaExceededError'
      ? 'There is no room left on this computer for what the extension keeps. Free some disk space, then try again.'
      : `This browser's own storage did not work (${messageOf(error)}). Restart the browser, then try again.`,
  );
};

const connection = (): Promise<IDBDatabase> =>
  (opened ??= open().catch((error: unknown) => {
    opened = undefined;
    throw error;
  }));

/**
 * Does `work` in one transaction: all of it is kept, or none. `work` gives the requests whose results are wanted.
 * @throws ServiceError when the browser refuses, naming what to do; NewerError when a newer version made the database
 */
export async function transact<T extends readonly unknown[]>(
  store: StoreName,
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => { readonly [I in keyof T]: IDBRequest<T[I]> },
): Promise<T> {
  const database = await connection();
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(store, mode, { durability: 'strict' });
    const requests = work(transaction.objectStore(store));
    transaction.oncomplete = () => resolve(requests.map((request) => request.result) as unknown as T); // A result for each request, in order.
    transaction.onerror = transaction.onabort = () => reject(failure(transaction.error));
  });
}
