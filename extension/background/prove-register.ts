/** Whether a new register may take the old one's place: it opens, holds what was counted and has not shrunk. */
import { InputError } from '../../shared/errors';
import { openRegister, type Register } from '../../shared/register/index/register-index';
import type { ImportReport } from '../../shared/register/import/import-report';

/** A register loses a few rows a day at most; one that lost more than this share is probably not whole. */
const LARGEST_LOSS = 0.05;

/** The new register is much smaller than the one kept; the officer may know why. */
export class ShrunkRegister extends InputError {
  override name = 'ShrunkRegister';
}

/**
 * Opens a new register as its users will, before it replaces the one kept.
 * @param before rows of the register kept, 0 where there is none
 * @returns the new register, opened
 * @throws InputError when it does not open or does not hold what the import counted
 * @throws ShrunkRegister when it has lost more than a twentieth of the rows, unless overruled
 */
export function proveRegister(
  bytes: ArrayBuffer,
  report: ImportReport,
  before: number,
  overruled: boolean,
): Register {
  const register = openRegister(bytes);
  if (register.count !== report.rows)
    throw new InputError(
      `${report.file} was read as ${report.rows} establishments but ${register.count} were kept. Download it again, then try again.`,
    );
  if (!overruled && report.rows < before * (1 - LARGEST_LOSS))
    throw new ShrunkRegister(
      `${report.file} has ${report.rows.toLocaleString('en-GB')} establishments, the register kept here has ${before.toLocaleString('en-GB')}. ` +
        'A file that is so much smaller is probably not whole.',
    );
  return register;
}
