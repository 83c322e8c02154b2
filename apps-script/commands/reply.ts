/** The one place where a sidebar command's errors are caught: they cross to the sidebar as words, with their kind. */
import { failureOf } from '../failure';
import type { Reply } from '../sidebar/server-api';

/** Runs a command for the sidebar; what it throws becomes its reply. */
export function reply<T>(command: () => T): Reply<T> {
  try {
    return { ok: true, value: command() };
  } catch (error) {
    console.error(error);
    return { ok: false, ...failureOf(error) };
  }
}
