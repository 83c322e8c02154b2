/** What may go from the add-on to its page. */
import { copyOf, type Json } from './json';

/**
 * What `google.script.run` hands to the page: plain data only.
 * @throws Error for a Date or a function, which Google refuses to hand over.
 */
export function asClientValue(functionName: string, value: unknown): Json {
  if (value === undefined) return null;
  const refuse = (what: string): never => {
    throw new Error(`${functionName} returned ${what}, which google.script.run cannot hand to a page.`);
  };
  const check = (held: unknown): void => {
    if (typeof held === 'function') refuse('a function');
    if (held instanceof Date) refuse('a Date');
    if (typeof held === 'number' && !Number.isFinite(held)) refuse(String(held));
    if (typeof held === 'object' && held !== null) Object.values(held).forEach(check);
  };
  check(value);
  return copyOf(value) as Json;
}
