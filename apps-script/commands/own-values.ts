/** What is kept in this workbook, for a command that changes something: only where this project looks after it. */
import { notOurs, onlyRead } from '../google/state-words';
import { openStoredValues, type StoredValues } from '../google/stored-values';

/** The note that says what a person chose for a workbook that another project looks after. */
export const CHOICE = 'choice';
export const READ = 'read';

/**
 * What this workbook keeps.
 * @throws OwnerError in words, having changed nothing, where another project looks after it or it is a copy.
 */
export function openOwnValues(): StoredValues {
  const stored = openStoredValues();
  const { standing, owner } = stored;
  if (standing === 'ours') return stored;
  if (standing === 'other-script') stored.standAside();
  throw stored.noteNamed(CHOICE) === READ ? onlyRead() : notOurs(standing, owner);
}
