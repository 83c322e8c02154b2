/** The record of one workbook as a file of its own, as `gather` keeps it of each: what it was when it was last seen. */
import * as z from 'zod/mini';
import { Edition } from '../../shared/record/edition';
import { RecordedEvent } from '../../shared/record/event';
import { recordToGive } from '../../shared/record/record-to-give';
import { Framework } from '../../shared/schema/framework';
import { readKept, versionIn, type KeptShape } from '../../shared/schema/kept-shape';
import { Settings } from '../../shared/schema/settings';
import type { WorkbookRecord } from '../../shared/workbook/record-in-tabs';
import { parseJson } from './command';

/** What the names of such files end in. */
export const RECORD_FILE = '.record.json';

const KeptRecord = z.object({
  schema: z.literal(1),
  /** The day on which the workbook was read, ISO. */
  seen: z.string(),
  spreadsheet: z.string(),
  title: z.string(),
  last: z.string(),
  settings: Settings,
  frameworks: z.array(Framework),
  editions: z.array(Edition),
  events: z.array(RecordedEvent),
});

const SHAPE: KeptShape<z.infer<typeof KeptRecord>> = {
  version: 1,
  schema: KeptRecord,
  remedy: 'Delete the file, and gather again.',
};

export interface SeenRecord {
  readonly record: WorkbookRecord;
  /** The day on which the workbook was read, ISO. */
  readonly seen: string;
}

/** @throws InputError where it was changed by hand; NewerError where a newer version of the product wrote it. */
export function readRecordFile(file: string, text: string): SeenRecord {
  const value = parseJson(text, file);
  const { seen, ...kept } = readKept(SHAPE, versionIn(value), () => value, file);
  return { record: { ...kept, faults: [] }, seen };
}

/** The text that `readRecordFile` reads; without anything about a pupil and what was taken out. */
export function recordFileText({ record, seen }: SeenRecord): string {
  const { spreadsheet, title, last, settings, frameworks, editions, events } = record;
  const given = recordToGive({
    responses: editions,
    events,
    frameworks,
    settings,
    asOf: seen,
    areMatched: true,
  });
  return `${JSON.stringify({ schema: 1, seen, spreadsheet, title, last, settings, frameworks, ...given })}\n`;
}
