/** What the sidebar asks for about an authority's own frameworks. */
import { ServiceError } from '../../shared/errors';
import { withDocumentLock } from '../google/document-lock';
import { tabsForFrameworks } from '../google/framework-tab';
import { openStoredValues } from '../google/stored-values';
import type { ServerApi } from '../sidebar/server-api';
import { importFrom, makeTab } from './frameworks/own-framework';
import { reply } from './reply';
import { startRun } from './run-time';

const WAIT_SECONDS = 15;

function alone<T>(work: () => T): T {
  const done = withDocumentLock(WAIT_SECONDS, () => ({ value: work() }));
  if (done) return done.value;
  throw new ServiceError('Another run is at work in this workbook. Try again in a minute.');
}

export const sidebarTabs: ServerApi['sidebarTabs'] = () => reply(() => tabsForFrameworks());

export const sidebarMakeTab: ServerApi['sidebarMakeTab'] = (framework) =>
  reply(() => alone(() => makeTab(openStoredValues(), String(framework))));

export const sidebarImport: ServerApi['sidebarImport'] = (tab) =>
  reply(() => alone(() => importFrom(openStoredValues(), String(tab), startRun().now)));
