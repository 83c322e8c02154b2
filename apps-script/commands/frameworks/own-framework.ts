/** An authority's own framework: a tab to write it in, and reading that tab. */
import { InputError } from '../../../shared/errors';
import { asNewVersion } from '../../../shared/own-frameworks/framework-changes';
import { frameworkTable } from '../../../shared/own-frameworks/framework-to-table';
import { ownFrameworkFromTable } from '../../../shared/own-frameworks/read-own-framework';
import { COLUMNS } from '../../../shared/own-frameworks/table-columns';
import { usualSettings } from '../../../shared/plan/settings-rows';
import { workbookPlan } from '../../../shared/plan/workbook-plan';
import { encodeVersion } from '../../../shared/visits/version-rows';
import { readFrameworkTab, tabsForFrameworks, writeFrameworkTab } from '../../google/framework-tab';
import type { StoredValues } from '../../google/stored-values';
import { readTables } from '../../google/tables';
import { changeWorkbook } from '../../google/workbook';
import { writeWorkbook } from '../../google/write-workbook';
import type { Imported } from '../../sidebar/server-api';
import { markRebuild } from '../collect/rebuild';
import { TABS } from '../collect/tabs';
import { versionsIn } from '../collect/versions';
import { openShelf, toKeepOwn } from './shelf';

const HEADINGS = COLUMNS.map(({ header }) => header);
const NOTES = COLUMNS.map(({ note }) => note);

/** @param id of the framework to copy; '' for a tab with headings alone. @returns the tab's title */
export function makeTab(stored: StoredValues, id: string): string {
  if (id === '') return writeFrameworkTab('Our framework', [HEADINGS], NOTES);
  const framework = openShelf(stored).current(id);
  return writeFrameworkTab(framework.title, frameworkTable(framework), NOTES);
}

/**
 * Reads a framework from a tab. With a fault nothing is kept; changed, it becomes a new version; unchanged, it is
 * the version that is there.
 * @param now instant, ISO
 * @throws InputError when there is no such tab.
 */
export function importFrom(stored: StoredValues, tab: string, now: string): Imported {
  const values = readFrameworkTab(tab);
  if (!values)
    throw new InputError(
      `This workbook has no tab “${tab}” that a framework could be in. There are: ${tabsForFrameworks().join(', ') || 'none'}.`,
    );
  const read = ownFrameworkFromTable(tab, values);
  if (!read.ok) return { faults: read.errors, title: '', version: '', changes: [], isNew: false };
  writeWorkbook(workbookPlan(usualSettings), markRebuild(stored));
  const table = readTables(TABS, { versions: 'rows' }).of('versions');
  const kept = versionsIn(table).all();
  const builtIn = openShelf(stored).entries.some(({ id }) => id === read.framework.id)
    ? [openShelf(stored).current(read.framework.id)]
    : [];
  const known = [
    ...builtIn.filter((one) => !kept.some((two) => two.id === one.id && two.version === one.version)),
    ...kept,
  ];
  const { framework, changes } = asNewVersion(read.framework, known);
  const isKept = kept.some(({ id, version }) => id === framework.id && version === framework.version);
  if (!isKept) changeWorkbook(table.append([encodeVersion(framework, now, changes)]));
  stored.put(toKeepOwn(stored, framework));
  return {
    faults: [],
    title: framework.title,
    version: framework.version,
    changes,
    isNew: !known.some(({ id }) => id === framework.id),
  };
}
