/** Values of the add-on's world as the host's own: what an argument of a service call is, or a run's result. */
import type { Service } from './google/service';

/**
 * @param serviceOf the service behind a guard, or undefined.
 * @param path where the value sits, for messages.
 * @throws TypeError for what cannot be handed over (a symbol, a cycle).
 */
export function outward(
  value: unknown,
  serviceOf: (guard: object) => Service | undefined,
  seen: readonly object[] = [],
): unknown {
  if (typeof value === 'symbol' || typeof value === 'bigint') {
    throw new TypeError(`A ${typeof value} cannot be handed to a Google service.`);
  }
  if (typeof value !== 'object' || value === null) return value;
  const known = serviceOf(value);
  if (known) return known;
  if (seen.includes(value))
    throw new TypeError('An object that contains itself cannot be handed to a Google service.');
  const deeper = [...seen, value];
  if (Array.isArray(value)) return value.map((one: unknown) => outward(one, serviceOf, deeper));
  if (Object.prototype.toString.call(value) === '[object Error]') return (value as Error).toString();
  if (isDate(value)) return new Date(value.getTime());
  const copy: Record<string, unknown> = {};
  for (const [key, one] of Object.entries(value)) {
    if (one !== undefined) copy[key] = outward(one, serviceOf, deeper);
  }
  return copy;
}

/** Dates of the other world are not `instanceof` ours. */
const isDate = (value: object): value is Date => Object.prototype.toString.call(value) === '[object Date]';
