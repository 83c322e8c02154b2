/** Plain JSON data, and small readings of it. */
export type Json = string | number | boolean | null | Json[] | JsonObject;
export interface JsonObject {
  [key: string]: Json | undefined;
}

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The object at a key; an empty one where there is none. */
export const objectAt = (value: JsonObject, key: string): JsonObject => {
  const found = value[key];
  return isObject(found) ? found : {};
};

export const listAt = (value: JsonObject, key: string): JsonObject[] => {
  const found = value[key];
  return Array.isArray(found) ? found.filter(isObject) : [];
};

export const textAt = (value: JsonObject, key: string): string => {
  const found = value[key];
  return typeof found === 'string' ? found : '';
};

export const numberAt = (value: JsonObject, key: string): number | undefined => {
  const found = value[key];
  return typeof found === 'number' ? found : undefined;
};

/** A copy that shares nothing, without keys that are undefined: what sending it as JSON would leave. */
export function copyOf<T>(value: T): T {
  const text = JSON.stringify(value) as string | undefined;
  return (text === undefined ? undefined : JSON.parse(text)) as T;
}
