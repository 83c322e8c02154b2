/** Framework versions ⇄ rows of the hidden Framework versions tab: a visit is read under its own version for ever. */
import type { KeptShape } from '../schema/kept-shape';
import { Framework } from '../schema/framework';
import type { ProductCells, RowOf } from '../schema/workbook-plan';
import { byProduct, tableTab } from './define-tab';
import { dataCells, dataColumns, dataValue } from './kept-data';
import { cellText } from './table-rows';

export const versionsTab = tableTab({
  id: 'versions',
  title: 'Framework versions',
  hidden: true,
  columns: [
    byProduct('framework', 'Framework id', 140, 'text'),
    byProduct('version', 'Framework version', 140, 'text'),
    byProduct('saved-at', 'Saved at (UTC)', 160, 'text'),
    byProduct('changes', 'What changed', 400, 'paragraph'),
    ...dataColumns,
  ],
});

const KEPT: KeptShape<Framework> = {
  version: 1,
  schema: Framework,
  remedy: 'Undo the change (File, Version history).',
};

/**
 * @param savedAt instant, ISO in UTC
 * @param changes what changed since the version before, a line each
 */
export const encodeVersion = (
  framework: Framework,
  savedAt: string,
  changes: readonly string[] = [],
): ProductCells<typeof versionsTab> => ({
  framework: framework.id,
  version: framework.version,
  'saved-at': savedAt,
  changes: changes.length === 0 ? null : changes.join('\n'),
  ...dataCells(KEPT, framework, `${framework.title}, version ${framework.version}`),
});

/** @throws InputError where the data was changed by hand; NewerError where a newer version of the product wrote it. */
export function decodeVersion(row: Partial<RowOf<typeof versionsTab>>): Framework {
  const what = `Version ${cellText(row, 'version')} of the framework “${cellText(row, 'framework')}”`;
  return dataValue(KEPT, row, what);
}
