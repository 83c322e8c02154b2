/** `gather --workbooks DIR|FILE… [--to DIR]`: the records of many workbooks as one, and what was seen of each of them. */
import { basename, join, resolve } from 'node:path';
import { InputError, NewerError } from '../../shared/errors';
import { RecordTally } from '../../shared/record/county-of-record';
import type { Edition } from '../../shared/record/edition';
import { recordToGive } from '../../shared/record/record-to-give';
import { settlePart, Told } from '../../shared/record/settle';
import { longDate } from '../../shared/schema/dates';
import { dayOf, readArguments, type Command, type World } from './command';
import { GatheredFolder } from './gathered-folder';
import { readRecordFile, RECORD_FILE, type SeenRecord } from './record-file';
import { sourceOfRecord } from './record-source';
import { asOneRecord, readWorkbookRecord, workbookFiles } from './workbooks';

interface Workbook {
  readonly file: string;
  readonly title: string;
  /** `as last seen`: it could not be read now, and counts as it was then; `not read`: nothing is known of it. */
  readonly state: 'read' | 'as last seen' | 'not read';
  /** The day on which it was last read, ISO; null for never. */
  readonly lastSeen: string | null;
  /** The last instant of its record, ISO; null where it holds none. */
  readonly lastEntry: string | null;
  readonly visits: number;
  readonly events: number;
  /** Why it could not be read; '' where it was. */
  readonly why: string;
}

export const gatherCommand: Command = {
  usage: '--workbooks DIR|FILE.xlsx… [--to DIR] [--as-of DATE]',
  summary:
    'many workbooks as one record: figures as of one, each visit once, and when each workbook was last seen',
  help: `--workbooks  county or district workbooks, downloaded from Google Sheets as .xlsx: files, or a folder of them
--to         a folder that keeps what was gathered: visits.ndjson and events.ndjson (the one record, for --visits and
             --events), and a NAME${RECORD_FILE} of each workbook as it was last seen, which stands in for it when it cannot
             be read the next time. “--workbook” of other commands takes that folder, with the authorities’ own frameworks
--as-of      the day that what is due is judged on; else today

A workbook that cannot be read stops nothing: it is told, with the day on which it was last seen; where nothing
is known of any, the exit code is 2. A copy of a workbook, or
the same one twice, doubles nothing and is told. Delete its NAME${RECORD_FILE} to leave out a workbook that is no more.`,
  run: async (args, world) => {
    const given = readArguments(args, {
      positionals: Infinity,
      values: ['to', 'as-of'],
      lists: ['workbooks'],
    });
    const paths = [...(given.lists['workbooks'] ?? []), ...given.positionals];
    if (paths.length === 0)
      throw new InputError('--workbooks is missing: a folder with .xlsx workbooks, or their files.');
    const asOf = dayOf(given, 'as-of', world.today);
    const to = given.values['to'];
    const folder = to === undefined ? undefined : new GatheredFolder(to);
    const { workbooks, records } = await readAll(paths, folder, world);
    const record = asOneRecord(records, world.say);
    const told = new Told();
    const tally = new RecordTally(asOf);
    const lines: { editions: Edition[]; events: string[] } = { editions: [], events: [] };
    const source = sourceOfRecord('What was gathered', record, asOf);
    for (const part of source.parts()) {
      tally.add(settlePart(part, told), part);
      if (!folder) continue;
      const { editions, events } = recordToGive(part);
      lines.editions.push(...editions);
      lines.events.push(...events.map((event) => JSON.stringify(event)));
    }
    const problems = told.list();
    problems.forEach(({ text, whatToDo }) => world.say(`${text} ${whatToDo}`));
    folder?.finish(lines.editions.map(lineOf), lines.events);
    const value = { asOf, workbooks, told: record.told, county: { ...tally.county(), problems } };
    // Of none of them anything is known: figures of nothing are no county's.
    return { kind: 'json', value, fault: records.length === 0 };
  },
};

/** An edition as a line that `--visits` takes: what it does not say is left out. */
function lineOf({ answers, id, framework, version, instrument, submittedAt, at, ...rest }: Edition): string {
  const { formId, firstAt, reader } = rest;
  const known = Object.entries({ formId, firstAt, reader }).filter(([, value]) => (value ?? '') !== '');
  return JSON.stringify({
    ...{ id, framework, version, instrument, submittedAt, at },
    ...Object.fromEntries(known),
    ...answers,
  });
}

interface ReadAll {
  readonly workbooks: readonly Workbook[];
  readonly records: readonly { readonly file: string; readonly record: SeenRecord['record'] }[];
}

/** Reads each workbook, or what was last seen of it. */
async function readAll(
  paths: readonly string[],
  folder: GatheredFolder | undefined,
  world: World,
): Promise<ReadAll> {
  const workbooks: Workbook[] = [];
  const records: { file: string; record: SeenRecord['record'] }[] = [];
  const add = (file: string, found: SeenRecord | undefined, why: string): void => {
    if (found) records.push({ file, record: found.record });
    workbooks.push({
      file,
      title: found?.record.title ?? '',
      state: why === '' ? 'read' : found ? 'as last seen' : 'not read',
      lastSeen: found?.seen ?? null,
      lastEntry: found?.record.last ? found.record.last : null,
      visits: new Set(found?.record.editions.map(({ id }) => id)).size,
      events: found?.record.events.length ?? 0,
      why,
    });
    if (why !== '')
      world.say(
        `${why} ${found ? `It was last seen on ${longDate(found.seen)}, and counts as it was then.` : 'Nothing is known of it, so nothing of it counts.'}`,
      );
  };
  const files = await workbookFiles(paths, world);
  const names = new Set<string>();
  const kept = new Map((await folder?.names(world))?.map((name) => [folder?.fileOf(name) ?? '', name]));
  for (const file of files) {
    // Where workbooks stand in the very folder that keeps what was seen of them, that is no workbook of its own.
    if (kept.has(resolve(file))) continue;
    try {
      const seen = file.endsWith(RECORD_FILE)
        ? readRecordFile(file, await world.readText(file))
        : { record: await readWorkbookRecord(file, world), seen: world.today };
      const name = await nameOf(file, names, folder, world, seen.record.spreadsheet);
      folder?.keep(name, seen);
      add(file, seen, '');
    } catch (error) {
      if (!(error instanceof InputError || error instanceof NewerError)) throw error;
      add(file, await folder?.lastSeen(await nameOf(file, names, folder, world), world), error.message);
    }
  }
  for (const name of (await folder?.names(world)) ?? []) {
    if (names.has(name)) continue;
    const file = join(folder?.path ?? '', `${name}${RECORD_FILE}`);
    const gone = files.some((one) => plainName(one) === name && !kept.has(resolve(one)))
      ? `Another workbook is called ${name}.xlsx now; the one that was is not among the workbooks any more.`
      : `${name}.xlsx is not among the workbooks any more.`;
    add(file, await folder?.lastSeen(name, world), gone);
  }
  return { workbooks, records };
}

const plainName = (file: string): string =>
  file.endsWith(RECORD_FILE)
    ? basename(file).slice(0, -RECORD_FILE.length)
    : basename(file).replace(/\.xlsx$/i, '');

/**
 * A name of its own for each file, whatever folder it is in.
 * @param spreadsheet which one it is; a name under which another one was seen is left to that
 */
async function nameOf(
  file: string,
  taken: Set<string>,
  folder: GatheredFolder | undefined,
  world: World,
  spreadsheet = '',
): Promise<string> {
  const plain = plainName(file);
  let name = plain;
  const isOfAnother = async (): Promise<boolean> => {
    const there = spreadsheet === '' ? undefined : await folder?.spreadsheetOf(name, world);
    return there !== undefined && there !== '' && there !== spreadsheet;
  };
  for (let number = 2; taken.has(name) || (await isOfAnother()); number += 1) name = `${plain}-${number}`;
  taken.add(name);
  return name;
}
