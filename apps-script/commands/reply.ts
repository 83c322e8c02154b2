/** The one place where a sidebar command's errors are caught: they cross to the sidebar as words. */
import { messageOf, ProvisionError } from '../../shared/errors';
import type { Reply } from '../sidebar/server-api';

const UNEXPECTED = 'If it happens again, tell whoever looks after the add-on';

/** Runs a command for the sidebar; what it throws becomes its reply. */
export function reply<T>(command: () => T): Reply<T> {
  try {
    return { ok: true, value: command() };
  } catch (error) {
    console.error(error);
    const words = messageOf(error);
    return { ok: false, message: error instanceof ProvisionError ? words : `${words} ${UNEXPECTED}.` };
  }
}
