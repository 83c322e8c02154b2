/** How the add-on answers the sidebar. */
import type { Failure } from '../failure';

/** An answer, or what went wrong in words for the person who asked. */
export type Reply<T> = { readonly ok: true; readonly value: T } | ({ readonly ok: false } & Failure);
