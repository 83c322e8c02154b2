/** Whether a new register may take the old one's place: it opens, holds what was counted and is not worse than it. */
import { InputError } from '../../shared/errors';
import { openRegister, type Register } from '../../shared/register/search/open-register';
import type { ImportReport } from '../../shared/register/import/import-report';
import { longDate } from '../../shared/schema/dates';
import type { RegisterInfo } from '../model/register-info';
import { inDigits } from '../../shared/schema/counted';

/** A register loses a few rows a day at most; one that lost more than this share is probably not whole. */
const LARGEST_LOSS = 0.05;

/** The new register or links are older than those kept, or much smaller; the officer may know why. */
export class DoubtfulReplacement extends InputError {
  override name = 'DoubtfulReplacement';
}

const shrunk = (now: number, before: number): boolean => now < before * (1 - LARGEST_LOSS);

/** What is doubtful about new links in place of those kept, as a sentence; '' when nothing is. */
function doubtOfLinks(file: string, links: number, before: number): string {
  return shrunk(links, before)
    ? `${file} has ${inDigits(links)} links between establishments, those kept here are ${inDigits(before)}. A file with so many fewer is probably not whole.`
    : '';
}

/** What is doubtful about a new register in place of the one kept, in sentences. */
function doubtsOfRegister({ file, rows, extractDate }: ImportReport, { provenance }: RegisterInfo): string[] {
  const doubts: string[] = [];
  if (shrunk(rows, provenance.rows))
    doubts.push(
      `${file} has ${inDigits(rows)} establishments, the register kept here has ${inDigits(provenance.rows)}. A file that is so much smaller is probably not whole.`,
    );
  if (extractDate !== null && provenance.extractDate !== null && extractDate < provenance.extractDate)
    doubts.push(
      `${file} is of ${longDate(extractDate)}, and the register kept here of ${longDate(provenance.extractDate)}: what has changed since would be lost.`,
    );
  return doubts;
}

/**
 * Asks before something doubtful takes the place of what is kept.
 * @param before what is known of the register kept, undefined where there is none
 * @throws DoubtfulReplacement naming all that is doubtful, unless overruled
 */
export function proveReplacement(
  register: ImportReport | undefined,
  links: { readonly file: string; readonly links: number } | undefined,
  before: RegisterInfo | undefined,
  overruled: boolean,
): void {
  if (overruled || before === undefined) return;
  const doubts = [
    ...(register === undefined ? [] : doubtsOfRegister(register, before)),
    ...(links === undefined ? [] : [doubtOfLinks(links.file, links.links, before.links)]),
  ].filter((doubt) => doubt !== '');
  if (doubts.length > 0) throw new DoubtfulReplacement(doubts.join(' '));
}

/**
 * Opens a new register as its users will, before it replaces the one kept.
 * @returns the new register, opened
 * @throws InputError when it does not open or does not hold what the import counted
 */
export function proveRegister(bytes: ArrayBuffer, report: ImportReport): Register {
  const register = openRegister(bytes);
  if (register.count !== report.rows)
    throw new InputError(
      `${report.file} was read as ${report.rows} establishments but ${register.count} were kept. Download it again, then try again.`,
    );
  return register;
}
