/**
 * An authority's own framework, taken into use. Reading it from a table, and saying what is wrong with it or what
 * changes, is the sidebar's work: what a person saw there is what is taken.
 */
import { InputError } from '../../../shared/errors';
import type { Framework } from '../../../shared/schema/framework';
import { encodeVersion, versionsTab } from '../../../shared/workbook/versions-tab';
import { readReceipts } from '../../google/receipts';
import type { StoredValues } from '../../google/stored-values';
import { readTables, type Tables } from '../../google/tables';
import type { KnownFramework } from '../../sidebar/server-api';
import { versionsIn } from '../record/versions';
import { ensureTab } from '../ensure-tab';
import { openLibrary, toKeepOwn } from './framework-library';

/** Every version of a framework that was ever used here, the built-in one among them, oldest first. */
function versionsOf(stored: StoredValues, tables: Tables<'versions'>, id: string): readonly Framework[] {
  const kept = tables.sheet('versions') ? versionsIn(tables.of('versions')).ofFramework(id) : [];
  const builtIn = openLibrary(stored).builtIn(id);
  const isKept = kept.some(({ version }) => version === builtIn?.version);
  return builtIn && !isKept ? [builtIn, ...kept] : kept;
}

const readVersions = (): Tables<'versions'> => readTables({ versions: 'rows' });

/** Versions of a framework that were ever used here, and its forms in use. */
export const knownFramework = (stored: StoredValues, id: string): KnownFramework => ({
  versions: versionsOf(stored, readVersions(), id),
  forms: readReceipts(stored)
    .filter((receipt) => receipt.framework === id)
    .map(({ framework, instrument, version, title }) => ({ framework, instrument, version, title })),
});

const sameAs = (a: Framework, b: Framework): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * Keeps a framework among the versions and uses it from now on. Done again it changes nothing.
 * @param changes what changed since the version before, a line each
 * @param now instant, ISO
 * @throws InputError when there is another framework of this version: somebody was quicker.
 */
export function takeFramework(
  stored: StoredValues,
  framework: Framework,
  changes: readonly string[],
  now: string,
): void {
  const { id, version } = framework;
  const tables = ensureTab(versionsTab, readVersions);
  const known = versionsOf(stored, tables, id).find((one) => one.version === version);
  if (known && !sameAs(known, framework))
    throw new InputError(
      `Version ${version} of “${framework.title}” is there already and says something else: somebody was quicker. Check yours again, and look at what changes.`,
    );
  const table = tables.of('versions');
  const isKept = table.rows.some((row) => row.framework === id && row.version === version);
  stored.put(toKeepOwn(stored, framework), {
    requests: isKept ? [] : table.append([encodeVersion(framework, now, changes)]),
  });
}
