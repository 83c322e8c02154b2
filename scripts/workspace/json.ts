/** Plain JSON data, and small readings of it. */
export type Json = string | number | boolean | null | Json[] | JsonObject;
export interface JsonObject {
  [key: string]: Json | undefined;
}

/** An object in { }, no list and not null. */
export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The object at a key; an empty one where there is none. */
export const objectAt = (value: JsonObject, key: string): JsonObject => {
  const found = value[key];
  return isObject(found) ? found : {};
};

/** The objects in the list at a key; none where there is no list. */
export const listAt = (value: JsonObject, key: string): JsonObject[] => {
  const found = value[key];
  return Array.isArray(found) ? found.filter(isObject) : [];
};

/** The text at a key; '' where there is none. */
export const textAt = (value: JsonObject, key: string): string => {
  const found = value[key];
  return typeof found === 'string' ? found : '';
};

/** The number at a key; undefined where there is none. */
export const numberAt = (value: JsonObject, key: string): number | undefined => {
  const found = value[key];
  return typeof found === 'number' ? found : undefined;
};

/** A copy that shares nothing, without keys that are undefined: what sending it as JSON would leave. */
export function copyOf<T>(value: T): T {
  const text = JSON.stringify(value) as string | undefined;
  return (text === undefined ? undefined : JSON.parse(text)) as T;
}
