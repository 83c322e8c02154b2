/** What the add-on gets hold of in place of a service: what is there works, everything else is refused by name. */
import type { Method, Service } from './google/service';

export interface GuardHooks {
  readonly call: (name: string, method: Method, args: unknown[]) => unknown;
  /** Host data or services as the add-on's world has them, and back. */
  readonly inward: (value: unknown) => unknown;
  readonly outward: (value: unknown) => unknown;
  /** Ends the run; the error to throw in the add-on's world. */
  readonly refuse: (what: string) => Error;
}

/** The service as the add-on may use it: asking for anything that it lacks ends the run, naming it. */
export function guardOf(service: Service, hooks: GuardHooks): object {
  const made = new Map<string, unknown>();
  const describe = (): string => (typeof service.inner === 'string' ? service.inner : service.type);
  const member = (key: string): unknown => {
    const method = service.methods[key];
    if (method) return (...args: unknown[]) => hooks.call(key, method, args);
    const field = service.fields?.[key];
    if (field !== undefined) return hooks.inward(field);
    if (key === 'toString') return describe;
    throw hooks.refuse(`${service.type}.${key}`);
  };
  return new Proxy(Object.create(null) as object, {
    get: (_target, key) => {
      if (typeof key === 'symbol') return key === Symbol.toPrimitive ? describe : undefined;
      if (!made.has(key)) made.set(key, member(key));
      return made.get(key);
    },
    set: (_target, key, value: unknown) => {
      if (typeof key === 'symbol' || !service.assign) {
        throw hooks.refuse(`Setting ${service.type}.${String(key)}`);
      }
      service.assign(key, hooks.outward(value));
      return true;
    },
    has: (_target, key) =>
      typeof key === 'string' && (key in service.methods || key in (service.fields ?? {})),
    ownKeys: () => [],
  });
}
