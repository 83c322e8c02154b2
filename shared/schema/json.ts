/** What `JSON.parse` and other things from outside may be, before a schema has been asked. */

/** What a text holds; undefined where it is no JSON. */
export function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Whether it has properties; a list is none of these. */
export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The members of a list, none of what is no list. */
export const membersOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
