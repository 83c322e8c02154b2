/** The step that adds the county tabs, or those of them that are missing, and keeps the framework versions. */
import { usualSettings } from '../../../shared/schema/settings';
import { workbookPlan } from '../../../shared/workbook/workbook-plan';
import type { Framework } from '../../../shared/schema/framework';
import { checklistsOf } from '../../../shared/instrument/checklists';
import { encodeVersion } from '../../../shared/workbook/versions-tab';
import { readTables } from '../../google/tables';
import { changeWorkbook, type SheetsRequest } from '../../google/workbook';
import { writeWorkbook } from '../../google/write-workbook';
import { keepChecklists } from '../checklists/kept-checklists';
import { updateChecklists } from '../checklists/update-checklists';
import { markRebuild } from '../collect/rebuild';
import { TABS } from '../collect/tabs';
import type { SetUp, StepWork } from './steps';

/** Settings that the sidebar asks for go into the tab; the others stay as people left them. */
function settingRequests(setUp: SetUp, tables: ReturnType<typeof readTables>): SheetsRequest[] {
  const table = tables.of('settings');
  const asked: Record<string, string> = { laName: setUp.journal.laName, laCode: setUp.journal.laCode };
  return table.rows.flatMap((row, index) => {
    const value = asked[String(row['id'])];
    return value === undefined || value === String(row['value'] ?? '')
      ? []
      : table.update(index, { value }, ['value']);
  });
}

function versionRequests(
  frameworks: readonly Framework[],
  tables: ReturnType<typeof readTables>,
  now: string,
): SheetsRequest[] {
  const table = tables.of('versions');
  const isKept = ({ id, version }: Framework): boolean =>
    table.rows.some((row) => row['framework'] === id && row['version'] === version);
  return table.append(frameworks.filter((one) => !isKept(one)).map((one) => encodeVersion(one, now)));
}

/**
 * Adds what is missing of the county tabs, the settings that were asked for, the framework versions and the
 * checklists. What is there stays.
 */
export const workbookStep: StepWork['perform'] = (setUp) => {
  const { journal, stored, now } = setUp;
  const { laName, laCode, forms } = journal;
  writeWorkbook(workbookPlan({ ...usualSettings, laName, laCode }), markRebuild(stored));
  const frameworks = [...new Set(forms.map(({ framework }) => framework))].map(setUp.shelf.current);
  const tables = readTables(TABS, { settings: 'rows', versions: 'rows' });
  changeWorkbook([...settingRequests(setUp, tables), ...versionRequests(frameworks, tables, now)]);
  updateChecklists(keepChecklists(stored, frameworks.flatMap(checklistsOf)), 'make');
  return { finished: true };
};
