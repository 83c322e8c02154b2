/** What `JSON.parse` and other things from outside may be, before a schema has been asked. */

/** Whether it has properties; a list is none of these. */
export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The members of a list, none of what is no list. */
export const membersOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
