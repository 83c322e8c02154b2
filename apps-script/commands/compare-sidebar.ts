/** What the sidebar asks for about topics. Setting frameworks side by side is its own work. */
import * as z from 'zod/mini';
import { crosswalkTab } from '../../shared/workbook/crosswalk-tab';
import { parseInput } from '../../shared/schema/parse-input';
import { underLock } from '../google/document-lock';
import { replaceRows } from '../google/replace-rows';
import { openStoredValues } from '../google/stored-values';
import type { ServerApi } from '../sidebar/server-api';
import { openLibrary } from './frameworks/framework-library';
import { openOwnValues } from './own-values';
import { reply } from './reply';

/** Every framework here, each as it is used now; reads one file or row a framework. */
export const sidebarCompare: ServerApi['sidebarCompare'] = () =>
  reply(() => {
    const library = openLibrary(openStoredValues());
    return library.entries.map(({ id }) => library.current(id));
  });

const Rows = z.lazy(() =>
  z.array(z.record(z.enum(crosswalkTab.columns.map(({ key }) => key)), z.nullable(z.string()))),
);

/** Writes the rows, parsed, into the tab by topic. Its title. */
export const sidebarCompareTab: ServerApi['sidebarCompareTab'] = (given) =>
  reply(() => {
    const rows = parseInput(Rows, given, 'The rows by topic');
    return underLock('sidebar', () => {
      openOwnValues();
      return replaceRows(crosswalkTab, rows);
    });
  });
