/** CacheService: keys to 250 characters, values to 100 KB, at most 6 hours (reference/cache/cache). */
import type { Run } from '../../run';
import type { Runtime } from '../../runtime';
import { requireAuthorised } from '../authorisation';
import { GoogleError } from '../google-error';
import { method, service, type Service } from '../service';

const KEY_LIMIT = 250;
const VALUE_LIMIT = 100 * 1024;
const LONGEST_SECONDS = 6 * 60 * 60;
const DEFAULT_SECONDS = 600;

export function cacheService(runtime: Runtime, run: Run): Service {
  const cache = (name: string): Service => {
    const keyOf = (key: string): string => {
      if (key.length > KEY_LIMIT) throw new GoogleError('Argument too large: key');
      return `${name}/${key}`;
    };
    const put = (key: string, value: string, seconds = DEFAULT_SECONDS): void => {
      if (Buffer.byteLength(value) > VALUE_LIMIT) throw new GoogleError('Argument too large: value');
      if (seconds < 1 || seconds > LONGEST_SECONDS)
        throw new GoogleError('Invalid argument: expirationInSeconds');
      runtime.cache.set(keyOf(key), { value, until: run.now() + seconds * 1000 });
    };
    const get = (key: string): string | null => {
      const found = runtime.cache.get(keyOf(key));
      return found && found.until > run.now() ? found.value : null;
    };
    return service({
      type: 'Cache',
      methods: {
        get: method('cache-read', 'key:string', get),
        put: method('cache-write', 'key:string, value:string, expirationInSeconds?:integer', put),
        remove: method('cache-write', 'key:string', (key: string) => {
          runtime.cache.delete(keyOf(key));
        }),
        getAll: method('cache-read', 'keys:string[]', (keys: string[]) =>
          Object.fromEntries(keys.flatMap((key) => (get(key) === null ? [] : [[key, get(key)]]))),
        ),
      },
    });
  };
  const open = (name: string) => () => {
    requireAuthorised(run, 'CacheService');
    return cache(name);
  };
  return service({
    type: 'CacheService',
    methods: {
      getDocumentCache: method('local', '', open('document')),
      getUserCache: method('local', '', open('user')),
      getScriptCache: method('local', '', open('script')),
    },
  });
}
