/**
 * An authority's own framework, taken into use. Reading it from a table, and saying what is wrong with it or what
 * changes, is the sidebar's work: what a person saw there is what is taken.
 */
import { InputError } from '../../../shared/errors';
import { workbookPlan } from '../../../shared/workbook/workbook-plan';
import type { Framework } from '../../../shared/schema/framework';
import { encodeVersion } from '../../../shared/workbook/versions-tab';
import { readReceipts } from '../../google/receipts';
import type { StoredValues } from '../../google/stored-values';
import { readTables } from '../../google/tables';
import { changeWorkbook } from '../../google/sheets-api';
import { writeWorkbook } from '../../google/write-workbook';
import type { KnownFramework } from '../../sidebar/server-api';
import { versionsIn } from '../collect/versions';
import { openLibrary, toKeepOwn } from './framework-library';

/** Versions of a framework that were ever used here, the built-in one among them, and its forms in use. */
export function knownFramework(stored: StoredValues, id: string): KnownFramework {
  const tables = readTables({ versions: 'rows' });
  const kept = tables.sheet('versions') ? versionsIn(tables.of('versions')).ofFramework(id) : [];
  const builtIn = openLibrary(stored).builtIn(id);
  const isKept = kept.some(({ version }) => version === builtIn?.version);
  return {
    versions: builtIn && !isKept ? [builtIn, ...kept] : kept,
    forms: readReceipts(stored)
      .filter((receipt) => receipt.framework === id)
      .map(({ framework, instrument, version, title }) => ({ framework, instrument, version, title })),
  };
}

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
  const known = knownFramework(stored, id).versions.find((one) => one.version === version);
  if (known && !sameAs(known, framework))
    throw new InputError(
      `Version ${version} of “${framework.title}” is there already and says something else: somebody was quicker. Check yours again, and look at what changes.`,
    );
  const plan = workbookPlan();
  writeWorkbook({ ...plan, tabs: plan.tabs.filter((tab) => tab.id === 'versions') }, () => undefined);
  const table = readTables({ versions: 'rows' }).of('versions');
  const isKept = table.rows.some((row) => row.framework === id && row.version === version);
  if (!isKept) changeWorkbook(table.append([encodeVersion(framework, now, changes)]));
  stored.put(toKeepOwn(stored, framework));
}
