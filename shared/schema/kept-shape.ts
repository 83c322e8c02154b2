/**
 * What is kept from one run to the next, by either shell: each kind in the shape of a version, brought up to date step
 * by step when it is read. What a newer version of the product wrote is sound: it is neither read nor replaced.
 */
import type * as z from 'zod/mini';
import { InputError, newerThanThis } from '../errors';
import { jsonIn } from './json';
import { parseInput } from './parse-input';

/** The shape in which a kind of thing is kept. A new one is a number more, and a step to it from the one before. */
export interface KeptShape<T> {
  readonly version: number;
  /** From a version to what the next one looks like. */
  readonly steps?: Readonly<Record<number, (old: unknown) => unknown>>;
  /** What it looks like in this version. */
  readonly schema: z.ZodMiniType<T>;
  /** What to do where it is damaged, as a sentence. */
  readonly remedy: string;
}

/** The version that stands in a value itself, under `schema`; undefined where none does. */
export const versionIn = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'schema' in value ? value.schema : undefined;

/** @throws NewerError where what was kept under this version, as it was read, is a newer product's. */
export function refuseNewerThan({ version }: KeptShape<unknown>, written: unknown, what: string): void {
  if (typeof written === 'number' && written > version) throw newerThanThis(what);
}

/**
 * What was kept, in today's shape.
 * @param written the version that it was kept under, as it was read
 * @param kept gives what was kept; called only for a version that is known
 * @param what what it is, in the singular, as a sentence begins
 * @throws InputError where it is damaged, with what to do; NewerError where a newer version of the product wrote it.
 */
export function readKept<T>(shape: KeptShape<T>, written: unknown, kept: () => unknown, what: string): T {
  const { version, steps = {}, schema, remedy } = shape;
  if (typeof written !== 'number' || !Number.isInteger(written) || written < 1)
    throw new InputError(`${what} has lost its data version. ${remedy}`);
  refuseNewerThan(shape, written, what);
  let value = kept();
  for (let from = written; from < version; from += 1) {
    const step = steps[from];
    if (step === undefined) throw new TypeError(`There is no step from version ${from} of ${what}.`);
    value = step(value);
  }
  return parseInput(schema, value, what, remedy);
}

/** What a kept JSON text holds. @throws InputError with these words where it is none */
export function parseKept(text: string, damaged: string): unknown {
  const value = jsonIn(text);
  if (value === undefined) throw new InputError(damaged);
  return value;
}
