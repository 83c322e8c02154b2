/** What the record amounts to, from the script that is evaluated when it is first asked. */
import { InputError } from '../../../shared/errors';
import type * as RecordScript from '../../record-settling';

export type Settling = typeof RecordScript;

/** Of the script Record: see `scripts/build/add-on.ts`. */
declare function loadRecord_(): Settling;

let loaded: Settling | undefined;

/** Evaluates it once in a run. */
export const settling = (): Settling => (loaded ??= loadRecord_());

/** Runs a function of it whose words about an input are for people: its InputError is another class than the one here. */
export function inWords<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof Error && error.name === 'InputError') throw new InputError(error.message);
    throw error;
  }
}
