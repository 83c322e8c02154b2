/** What the record amounts to, and what is drawn of it, from scripts that are evaluated when they are first asked. */
import { InputError } from '../../../shared/errors';
import type * as PagesScript from '../../county-pages';
import type * as RecordScript from '../../record-settling';

export type Settling = typeof RecordScript;

/** Of the script Record: see `scripts/build/add-on.ts`. */
declare function loadRecord_(): Settling;
/** Of the script CountyPages. */
declare function loadCountyPages_(): typeof PagesScript;

let loaded: Settling | undefined;

/** Evaluates it once in a run. */
export const settling = (): Settling => (loaded ??= loadRecord_());

let loadedPages: typeof PagesScript | undefined;

/** What only a run needs that works out all of the record: evaluated once in it. */
export const pages = (): typeof PagesScript => (loadedPages ??= loadCountyPages_());

/** Runs a function of it whose words about an input are for people: its InputError is another class than the one here. */
export function inWords<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof Error && error.name === 'InputError') throw new InputError(error.message);
    throw error;
  }
}
