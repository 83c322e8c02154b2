/** The step that adds the county tabs, or those of them that are missing, and keeps the framework versions. */
import { usualSettings } from '../../../shared/schema/settings';
import { workbookPlan } from '../../../shared/workbook/workbook-plan';
import type { Framework } from '../../../shared/schema/framework';
import { isLaCode } from '../../../shared/schema/text';
import { whoIsHere } from '../../google/account';
import { checklistsOf } from '../../../shared/instrument/checklists';
import { missingPeople, readPasted } from '../../../shared/workbook/people-tab';
import { missingSettings } from '../../../shared/workbook/settings-tab';
import { cellText } from '../../../shared/workbook/table-rows';
import { encodeVersion } from '../../../shared/workbook/versions-tab';
import { readTables, type TableOf, type Tables } from '../../google/tables';
import type { SheetsRequest } from '../../google/sheets-api';
import { writeWorkbook } from '../../google/write-workbook';
import { readChecklists, withChecklists } from '../checklists/kept-checklists';
import { updateChecklists } from '../checklists/update-checklists';
import { toRebuild } from '../collect/rebuild';
import type { SetUp, StepWork } from './steps';

/** What was asked for this time goes into the tab; the other settings stay as people left them. */
function settingRequests({ journal: { asked } }: SetUp, table: TableOf<'settings'>): SheetsRequest[] {
  const lacking = table.append(missingSettings(table.rows));
  const entered = table.rows.flatMap((row, index) => {
    const value = asked[cellText(row, 'id')];
    return value === undefined ? [] : table.enter(index, { value });
  });
  return [...lacking, ...entered];
}

/** The name and code that stand in the tab are the authority's, whoever wrote them there. */
function takeName({ journal }: SetUp, table: TableOf<'settings'>): void {
  const inTab = (id: 'laName' | 'laCode'): string =>
    cellText(
      table.rows.find((row) => row.id === id),
      'value',
    ).trim();
  const [name, code] = [inTab('laName'), inTab('laCode')];
  if (name !== '') journal.laName = name;
  if (isLaCode(code)) journal.laCode = code;
}

function versionRequests(
  frameworks: readonly Framework[],
  table: TableOf<'versions'>,
  now: string,
): SheetsRequest[] {
  const isKept = ({ id, version }: Framework): boolean =>
    table.rows.some((row) => row.framework === id && row.version === version);
  return table.append(frameworks.filter((one) => !isKept(one)).map((one) => encodeVersion(one, now)));
}

/**
 * Whom somebody named goes into the tab, once, and who sets up with them; where there is nobody, what people made of the
 * tab is not looked at.
 */
function peopleRequests(pasted: string, tables: Tables<'people'>): SheetsRequest[] {
  if (pasted.trim() === '') return [];
  const table = tables.of('people');
  const email = whoIsHere();
  const self = email === '' ? [] : [{ name: '', email, role: 'Lead', mail: 'No' } as const];
  return table.append(missingPeople(table.rows, [...readPasted(pasted), ...self]));
}

/**
 * Adds what is missing of the county tabs, the settings that were asked for and the framework versions; the checklists of
 * these frameworks only where checklists are kept already: they are begun from the menu. What is there stays.
 */
export const workbookStep: StepWork['perform'] = (setUp) => {
  const { journal, stored, now } = setUp;
  const { laName, laCode, forms } = journal;
  writeWorkbook(workbookPlan({ ...usualSettings, laName, laCode }), (requests, missing) =>
    stored.put(toRebuild(stored, missing), { requests }),
  );
  const frameworks = [...new Set(forms.map(({ framework }) => framework))].map(setUp.library.current);
  const tables = readTables({ people: 'rows', settings: 'rows', versions: 'rows' });
  const settings = tables.of('settings');
  const entered = settingRequests(setUp, settings);
  takeName(setUp, settings);
  const requests = [
    ...entered,
    ...peopleRequests(journal.people, tables),
    ...versionRequests(frameworks, tables.of('versions'), now),
  ];
  stored.put({}, { requests });
  if (readChecklists(stored).length > 0)
    updateChecklists(stored, withChecklists(stored, frameworks.flatMap(checklistsOf)), 'make');
  return { finished: true };
};
