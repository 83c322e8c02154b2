/** PropertiesService with Google's sizes: 9 KB a value, 500 KB a store (guides/services/quotas). */
import type { Run } from '../../run';
import type { Runtime } from '../../runtime';
import { ownKey } from '../access';
import { requireAuthorised } from '../authorisation';
import { GoogleError } from '../google-error';
import { method, service, type Service } from '../service';

const VALUE_LIMIT = 9 * 1024;
const STORE_LIMIT = 500 * 1024;

export function propertiesService(runtime: Runtime, run: Run): Service {
  const store = (kind: string): Service => {
    const name = ownKey(runtime.state, run, kind);
    const all = (): Record<string, string> => (runtime.state.properties[name] ??= {});
    const check = (key: string, value: string): void => {
      if (Buffer.byteLength(value) > VALUE_LIMIT) {
        throw new GoogleError(
          `Argument too large: value (property "${key}", ${Buffer.byteLength(value)} bytes)`,
        );
      }
    };
    const replace = (next: Record<string, string>): void => {
      const size = Object.entries(next).reduce(
        (sum, [k, v]) => sum + Buffer.byteLength(k) + Buffer.byteLength(v),
        0,
      );
      if (size > STORE_LIMIT) {
        throw new GoogleError(
          'You have exceeded the property storage quota. Please remove some properties and try again.',
        );
      }
      runtime.state.properties[name] = next;
    };
    const me: Service = service({
      type: 'Properties',
      methods: {
        getProperty: method('properties-read', 'key:string', (key: string) => all()[key] ?? null),
        getProperties: method('properties-read', '', () => ({ ...all() })),
        getKeys: method('properties-read', '', () => Object.keys(all())),
        setProperty: method('properties-write', 'key:string, value:string', (key: string, value: string) => {
          check(key, value);
          replace({ ...all(), [key]: value });
          return me;
        }),
        setProperties: method(
          'properties-write',
          'properties:object, deleteAllOthers?:boolean',
          (properties: Record<string, unknown>, deleteAllOthers = false) => {
            const next = deleteAllOthers ? {} : { ...all() };
            for (const [key, value] of Object.entries(properties)) {
              if (typeof value !== 'string') throw new GoogleError(`Property "${key}" is not text.`);
              check(key, value);
              next[key] = value;
            }
            replace(next);
            return me;
          },
        ),
        deleteProperty: method('properties-write', 'key:string', (key: string) => {
          replace(Object.fromEntries(Object.entries(all()).filter(([other]) => other !== key)));
          return me;
        }),
        deleteAllProperties: method('properties-write', '', () => {
          replace({});
          return me;
        }),
      },
    });
    return me;
  };
  const open = (name: string) => () => {
    requireAuthorised(run, 'PropertiesService');
    return store(name);
  };
  return service({
    type: 'PropertiesService',
    methods: {
      getDocumentProperties: method('local', '', () =>
        runtime.state.settings.document === 'none' ? null : open('document')(),
      ),
      getUserProperties: method('local', '', open('user')),
      getScriptProperties: method('local', '', open('script')),
    },
  });
}
