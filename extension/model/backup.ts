/** A backup of check records and options as a file: versioned JSON, to move to another computer or keep. */
import * as z from 'zod/mini';
import { InputError, newerThanThis } from '../../shared/errors';
import { jsonIn } from '../../shared/schema/json';
import { parseInput } from '../../shared/schema/parse-input';
import { Instant } from '../../shared/schema/text';
import { CheckRecord } from './check-record';
import { Settings } from './settings';

/** Tells the file from any other JSON. */
const FORMAT = 'provision-qa-backup';
const SCHEMA = 1;

const Marked = z.object({ format: z.literal(FORMAT), schema: z.number() });

/** What can go to another computer: what depends on a permission that was given on this one stays behind. */
const Options = z.pick(Settings, {
  officer: true,
  la: true,
  registerAddress: true,
  linksAddress: true,
  recordDays: true,
  draftDays: true,
});

const Backup = z.object({
  format: z.literal(FORMAT),
  schema: z.literal(SCHEMA),
  savedAt: Instant,
  options: Options,
  records: z.array(CheckRecord),
});
export type Backup = z.infer<typeof Backup>;

/** The file's text. @param savedAt ISO instant */
export const writeBackup = (records: readonly CheckRecord[], settings: Settings, savedAt: string): string =>
  JSON.stringify(
    // The schema leaves out what is not the file's.
    Backup.parse({ format: FORMAT, schema: SCHEMA, savedAt, options: settings, records }),
    null,
    1,
  );

/**
 * Reads a backup's text, all of it or nothing.
 * @throws InputError naming the first fault; NewerError for a backup of a newer version
 */
export function readBackup(text: string): Backup {
  const found = jsonIn(text.replace(/^\ufeff/, ''));
  if (found === undefined)
    throw new InputError('This file is not a backup: it is not JSON, or it is cut off. Nothing was taken.');
  const marked = Marked.safeParse(found);
  if (!marked.success)
    throw new InputError(
      'This file is not a backup of Provision QA. Its name begins with "provision-qa-backup". Nothing was taken.',
    );
  if (marked.data.schema > SCHEMA) throw newerThanThis('This backup');
  return parseInput(Backup, found, 'The backup', 'Nothing was taken.');
}

/** The records of a backup that are not here yet; one that is here stays as it is, with its note. */
export function newRecords(
  backup: Pick<Backup, 'records'>,
  here: readonly { readonly id: string }[],
): CheckRecord[] {
  const known = new Set(here.map(({ id }) => id));
  return [...new Map(backup.records.map((record) => [record.id, record])).values()].filter(
    ({ id }) => !known.has(id),
  );
}
