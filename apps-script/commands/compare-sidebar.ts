/** What the sidebar asks for about topics: what each framework requires, side by side. */
import { crosswalk } from '../../shared/crosswalk/crosswalk';
import { crosswalkRows } from '../../shared/crosswalk/crosswalk-rows';
import { topics } from '../../shared/crosswalk/topics';
import { crosswalkTab } from '../../shared/plan/crosswalk-tab';
import { shortTitleOf, type Framework } from '../../shared/schema/framework';
import { ServiceError } from '../../shared/errors';
import { withDocumentLock } from '../google/document-lock';
import { replaceRows } from '../google/replace-rows';
import { openStoredValues } from '../google/stored-values';
import { showSidebar } from '../google/ui';
import type { Comparison, ServerApi } from '../sidebar/server-api';
import { openShelf } from './frameworks/shelf';
import { reply } from './reply';

const WAIT_SECONDS = 15;

/** Opens the sidebar on the topics, from the menu. */
export function openCompare(): void {
  showSidebar('sidebar', 'Provision QA', 'compare');
}

/** Every framework that can be used here, each in the version in use now. */
function frameworksHere(): Framework[] {
  const shelf = openShelf(openStoredValues());
  return shelf.entries.map(({ id }) => shelf.current(id));
}

export const sidebarCompare: ServerApi['sidebarCompare'] = () =>
  reply((): Comparison => {
    const frameworks = frameworksHere();
    return {
      frameworks: frameworks.map((one) => ({ id: one.id, title: shortTitleOf(one) })),
      topics: topics.map(({ id }) => crosswalk(frameworks, id)),
    };
  });

export const sidebarCompareTab: ServerApi['sidebarCompareTab'] = () =>
  reply(() => {
    const rows = crosswalkRows(frameworksHere());
    const written = withDocumentLock(WAIT_SECONDS, () => replaceRows(crosswalkTab, rows));
    if (written !== undefined) return written;
    throw new ServiceError('Another run is at work in this workbook. Try again in a minute.');
  });
