/** What went wrong the last time that visits were collected, kept for the sidebar to say. */
import type { StoredValues } from '../google/stored-values';

const NAME = 'trouble';

/** '' when the last time went well. */
export const troubleIn = (stored: StoredValues): string => stored.get(NAME) ?? '';

/** Costs a call only when it changes. */
export function keepTrouble(stored: StoredValues, message: string): void {
  if (troubleIn(stored) === message) return;
  if (message) stored.put({ [NAME]: message });
  else stored.drop(NAME);
}
