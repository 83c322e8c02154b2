/** Puts a register that was read and proved in the place of the one kept. */
import { InputError, messageOf } from '../../shared/errors';
import { openLinks } from '../../shared/register/index/links';
import { openRegister } from '../../shared/register/search/open-register';
import { longDate } from '../../shared/schema/dates';
import {
  readLinks,
  readRegister,
  readRegisterInfo,
  writeLinks,
  writeRegister,
} from '../platform/register-store';
import type { RegisterInfo } from '../model/register-info';
import type { ReadFiles } from '../../shared/register/import/read-files';
import { proveRegister, proveReplacement } from './prove-register';
import { lookAtWatched } from './look-at-watched';
import { inDigits } from '../../shared/schema/counted';

/** Puts links that came without a register beside the register kept. */
async function keepLinks(links: NonNullable<ReadFiles['links']>, overruled: boolean): Promise<string> {
  const info = await readRegisterInfo();
  if (!info)
    throw new InputError(
      `${links.report.file} has the links between establishments, not the register itself. Get the register first: its name begins with "edubasealldata".`,
    );
  openLinks(links.bytes);
  proveReplacement(undefined, links.report, info, overruled);
  await writeLinks({ ...info, links: links.report.links }, links.bytes);
  return `${inDigits(links.report.links)} links between establishments from ${links.report.file}.`;
}

/** Whether the links kept can be read by this version; true where there are none. */
async function canKeepLinks(): Promise<boolean> {
  const kept = await readLinks();
  try {
    if (kept !== undefined) openLinks(kept);
    return true;
  } catch (error) {
    if (error instanceof InputError) return false;
    throw error;
  }
}

/** The other files that were given, each with why it was not taken; '' where there are none. */
const told = (passedOver: ReadFiles['passedOver']): string =>
  passedOver.length === 0
    ? ''
    : ` Not taken: ${passedOver.map(({ name, why }) => `${name} (${why.replace(/\.$/, '')})`).join('; ')}.`;

/** What is known of the register there: nothing where it is damaged, since getting the register again is the cure. */
async function infoOfOld(): Promise<RegisterInfo | undefined> {
  try {
    const old = await readRegister();
    if (old !== undefined) openRegister(old.bytes);
    return old?.info;
  } catch (error) {
    if (error instanceof InputError) return undefined;
    throw error;
  }
}

/**
 * Proves what was read and puts it in the place of what is kept.
 * @returns what was kept, for people
 * @throws InputError as `proveRegister`, DoubtfulReplacement as `proveReplacement`, NewerError where a newer version kept the register that is
 * there; what was there before stays
 */
export async function keepRegister(found: ReadFiles, overruled: boolean, now: Date): Promise<string> {
  const { register, links, passedOver } = found;
  if (!register) {
    if (!links) throw new InputError('The file holds neither a register nor links.');
    return `${await keepLinks(links, overruled)}${told(passedOver)}`;
  }
  const before = await infoOfOld();
  const { bytes, report } = register;
  const opened = proveRegister(bytes, report);
  if (links) openLinks(links.bytes);
  proveReplacement(report, links?.report, before, overruled);
  const linksStay = links !== undefined || (await canKeepLinks());
  await writeRegister({
    info: {
      schema: 1,
      provenance: { file: report.file, extractDate: report.extractDate, rows: report.rows },
      importedAt: now.toISOString(),
      bytes: bytes.byteLength,
      report: report.warnings,
      links: links?.report.links ?? (linksStay ? (before?.links ?? 0) : 0),
    },
    bytes,
    links: linksStay ? (links?.bytes ?? 'as they are') : undefined,
  });
  // The register is kept by now: a fault of the watch list is told, and must not look like a fault of the import.
  const watched = await lookAtWatched(opened).then(
    () => '',
    (error: unknown) => ` The watch list could not be compared with it: ${messageOf(error)}`,
  );
  const dated = report.extractDate === null ? 'date not known' : longDate(report.extractDate);
  return [
    `${inDigits(report.rows)} establishments from ${report.file} (${dated})`,
    links ? ` and ${inDigits(links.report.links)} links between them` : '',
    report.rejectedCount > 0 ? `; ${inDigits(report.rejectedCount)} rows could not be used` : '',
    '.',
    linksStay
      ? ''
      : ' The links kept before are of an older version of Provision QA and were removed: get their file again.',
    told(passedOver),
    watched,
  ].join('');
}
