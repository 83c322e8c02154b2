/** The tabs of the county workbook, and the plan of it that is built. */
import { usualSettings, type Settings } from '../schema/settings';
import { WORKBOOK_LOCALE, type WorkbookPlan } from '../schema/workbook-plan';
import { actionsTab } from './actions-tab';
import { answersTab } from './answers-tab';
import { checklistsTab } from './checklists-tab';
import { countyTab } from './county-tab';
import { documentsTab } from './documents-tab';
import { findingsTab } from './findings-tab';
import { historyTab } from './history-tab';
import { peopleTab } from './people-tab';
import { problemsTab } from './problems-tab';
import { providersTab } from './providers-tab';
import { responsesTab } from './responses-tab';
import { settingRows, settingsTab } from './settings-tab';
import { startTab } from './start-tab';
import { thisWeekTab } from './this-week-tab';
import { versionsTab } from './versions-tab';
import { visitsTab } from './visits-tab';

/** Every tab that is read by its columns. */
export const tableTabs = {
  start: startTab,
  providers: providersTab,
  visits: visitsTab,
  findings: findingsTab,
  answers: answersTab,
  actions: actionsTab,
  people: peopleTab,
  settings: settingsTab,
  problems: problemsTab,
  versions: versionsTab,
  documents: documentsTab,
  checklists: checklistsTab,
  responses: responsesTab,
  history: historyTab,
};

/** The key of a column of any tab. */
export type AnyKey = (typeof tableTabs)[keyof typeof tableTabs]['columns'][number]['key'];

/**
 * The workbook of one LA; documents and checklists come to it when they are first needed.
 * @param settings fill the Settings tab when it is made
 */
export const workbookPlan = (settings: Settings = usualSettings): WorkbookPlan => ({
  title: settings.laName === '' ? 'Provision QA' : `Provision QA: ${settings.laName}`,
  locale: WORKBOOK_LOCALE,
  timeZone: 'Europe/London',
  tabs: [
    startTab,
    thisWeekTab,
    providersTab,
    visitsTab,
    findingsTab,
    answersTab,
    actionsTab,
    countyTab,
    peopleTab,
    { ...settingsTab, firstRows: settingRows(settings) },
    problemsTab,
    versionsTab,
    responsesTab,
    historyTab,
  ],
});
