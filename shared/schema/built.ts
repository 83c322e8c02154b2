/**
 * Schemas are declared as `z.lazy`: each is built when something is first read by it. A run of the add-on reads by a few
 * of the hundreds that there are, and to build them all took most of the time that it had to wait before it began.
 */
import type * as z from 'zod/mini';

/** A schema itself, where what it is made of is wanted: its `shape`, or to make another of it inside another `z.lazy`. */
export const built = <T extends z.core.$ZodType>(schema: z.ZodMiniLazy<T>): T => schema._zod.innerType;
