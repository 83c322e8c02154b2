/** The framework versions that this workbook's visits were made under, read from its hidden tab. */
import { menuPath } from '../../../shared/schema/menu-path';
import { MissingError } from '../../../shared/errors';
import type { Framework } from '../../../shared/schema/framework';
import type { Receipt } from '../../../shared/schema/receipt';
import { decodeVersion, encodeVersion } from '../../../shared/workbook/versions-tab';
import { readCatalogue, readFramework } from '../../google/framework-files';
import type { SheetsRequest } from '../../google/sheets-api';
import type { TableOf } from '../../google/tables';

export interface Versions {
  readonly all: () => readonly Framework[];
  /** Those of one framework, oldest first. */
  readonly ofFramework: (id: string) => readonly Framework[];
  /** undefined: the version is not in the tab. */
  readonly find: (id: string, version: string) => Framework | undefined;
  /** @throws MissingError when the version is not in the tab. */
  readonly of: (id: string, version: string) => Framework;
}

/**
 * The versions that the hidden tab holds; each row is read when it is first asked for.
 * @param table the framework versions tab, with its rows
 * What it returns throws InputError for a row that was changed by hand, NewerError for one of a newer version.
 */
export function versionsIn(table: TableOf<'versions'>): Versions {
  const rows = table.rows.filter((row) => typeof row.framework === 'string');
  const read = new Map<number, Framework>();
  const at = (index: number): Framework => {
    const row = rows[index];
    if (!row) throw new TypeError(`There is no version row ${index}`);
    const framework = read.get(index) ?? decodeVersion(row);
    read.set(index, framework);
    return framework;
  };
  const find = (id: string, version: string): Framework | undefined => {
    const index = rows.findIndex((row) => row.framework === id && row.version === version);
    return index < 0 ? undefined : at(index);
  };
  return {
    all: () => rows.map((_, index) => at(index)),
    ofFramework: (id) => rows.flatMap((row, index) => (row.framework === id ? [at(index)] : [])),
    find,
    of: (id, version) => {
      const found = find(id, version);
      if (found) return found;
      throw new MissingError(
        `Version ${version} of the framework “${id}” is missing from the hidden tab “${table.tab.title}”. Choose ${menuPath('Set up')} and then “Add to this workbook”: it is written again. One of your own is not: bring the tab back with File > Version history, or take the framework from its tab again with ${menuPath('Frameworks and wording')}.`,
      );
    },
  };
}

/**
 * What adds the built-in versions that forms were built from and the tab lacks, as where an earlier version of the workbook
 * was restored. One of an authority's own lies in that tab alone.
 * @param now instant, ISO
 */
export function missingVersions(
  table: TableOf<'versions'>,
  receipts: readonly Receipt[],
  now: string,
): SheetsRequest[] {
  const lacking = receipts.filter(
    (receipt) =>
      !table.rows.some((row) => row.framework === receipt.framework && row.version === receipt.version),
  );
  if (lacking.length === 0) return [];
  const catalogue = readCatalogue();
  const builtIn = catalogue.filter((entry) =>
    lacking.some(({ framework, version }) => framework === entry.id && version === entry.version),
  );
  return table.append(builtIn.map(({ id }) => encodeVersion(readFramework(id, catalogue), now)));
}
