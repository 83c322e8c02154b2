/**
 * The folder in which `gather` keeps what it has gathered: of each workbook its record as it was last seen, and all of
 * them as one. A file gets its name once it is whole.
 */
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { InputError, messageOf } from '../../shared/errors';
import { EXPORT_SEAL } from '../../shared/record/export-tables';
import type { World } from './command';
import { readRecordFile, RECORD_FILE, recordFileText, type SeenRecord } from './record-file';

export class GatheredFolder {
  /** @throws InputError where it cannot be made, or holds an export */
  constructor(readonly path: string) {
    if (existsSync(join(path, EXPORT_SEAL)))
      throw new InputError(
        `--to is “${path}”, which holds an export: its tables have the names of what is gathered. Give another folder.`,
      );
    try {
      mkdirSync(path, { recursive: true });
    } catch (error) {
      throw new InputError(`--to is “${path}”, which cannot be made a folder: ${messageOf(error)}`);
    }
  }

  private write(name: string, text: string): void {
    const part = join(this.path, `${name}.part`);
    writeFileSync(part, text);
    renameSync(part, join(this.path, name));
  }

  /** Keeps the record of a workbook that has just been read. */
  keep(name: string, seen: SeenRecord): void {
    this.write(`${name}${RECORD_FILE}`, recordFileText(seen));
  }

  /** The workbooks that were ever gathered here. */
  async names(world: World): Promise<readonly string[]> {
    const files = (await world.filesIn(this.path)) ?? [];
    return files
      .map((file) => basename(file))
      .filter((file) => file.endsWith(RECORD_FILE))
      .map((file) => file.slice(0, -RECORD_FILE.length));
  }

  /** Where what was seen of one is kept, from the root on. */
  fileOf(name: string): string {
    return resolve(this.path, `${name}${RECORD_FILE}`);
  }

  /** Which spreadsheet a workbook was when it was last seen; undefined where nothing says it. */
  async spreadsheetOf(name: string, world: World): Promise<string | undefined> {
    try {
      return (await this.lastSeen(name, world))?.record.spreadsheet;
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      // What cannot be read is no workbook's that was seen: it is written anew.
      return undefined;
    }
  }

  /** What was last seen of one; undefined for nothing. @throws InputError where it was changed by hand */
  async lastSeen(name: string, world: World): Promise<SeenRecord | undefined> {
    const file = join(this.path, `${name}${RECORD_FILE}`);
    return existsSync(file) ? readRecordFile(file, await world.readText(file)) : undefined;
  }

  /** The one record, a line each. */
  finish(visits: readonly string[], events: readonly string[]): void {
    for (const [name, lines] of [
      ['visits', visits],
      ['events', events],
    ] as const)
      this.write(`${name}.ndjson`, lines.map((line) => `${line}\n`).join(''));
  }
}
