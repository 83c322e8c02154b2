/** What the sidebar asks for about frameworks: those here, their tabs, and taking one into use. */
import * as z from 'zod/mini';
import { Framework } from '../../shared/schema/framework';
import { parseInput } from '../../shared/schema/parse-input';
import { underLock } from '../google/document-lock';
import { readFrameworkTab, tabsForFrameworks, writeFrameworkTab } from '../google/framework-tab';
import { openStoredValues } from '../google/stored-values';
import type { FrameworksHere, ServerApi } from '../sidebar/server-api';
import { knownFramework, takeFramework } from './frameworks/own-framework';
import { openLibrary } from './frameworks/framework-library';
import { openOwnValues } from './own-values';
import { reply } from './reply';
import { startRun } from './run-time';

const TabContent = z.lazy(() =>
  z.object({
    title: z.string().check(z.trim(), z.minLength(1), z.maxLength(100)),
    columns: z.array(
      z.object({ note: z.string(), width: z.int(), look: z.enum(['plain', 'wanted', 'leave']) }),
    ),
    rows: z.array(z.array(z.string())),
  }),
);

/** The frameworks here, and the tabs that one could be read from. */
export const sidebarFrameworks: ServerApi['sidebarFrameworks'] = () =>
  reply((): FrameworksHere => {
    const { entries } = openLibrary(openStoredValues());
    return {
      frameworks: entries.map(({ id, title, version, own }) => ({ id, title, version, own })),
      tabs: tabsForFrameworks(),
    };
  });

/** A framework as it is used now. */
export const sidebarFramework: ServerApi['sidebarFramework'] = (id: unknown) =>
  reply(() => openLibrary(openStoredValues()).current(String(id)));

/** Versions of this framework that were ever used here, and its forms in use. */
export const sidebarKnown: ServerApi['sidebarKnown'] = (id: unknown) =>
  reply(() => knownFramework(openStoredValues(), String(id)));

/** Makes a tab of what is given, parsed; one of that title is left as it is. */
export const sidebarMakeTab: ServerApi['sidebarMakeTab'] = (content) =>
  reply(() =>
    underLock('sidebar', () => {
      openOwnValues();
      return writeFrameworkTab(parseInput(TabContent, content, 'The tab to write'));
    }),
  );

/** The cells of a tab, headings first. */
export const sidebarReadTab: ServerApi['sidebarReadTab'] = (tab: unknown) =>
  reply(() => readFrameworkTab(String(tab)));

/** Takes a framework, parsed, into use; done again it changes nothing. */
export const sidebarTake: ServerApi['sidebarTake'] = (framework, changes) =>
  reply(() =>
    underLock('sidebar', () => {
      takeFramework(
        openOwnValues(),
        parseInput(Framework, framework, 'The framework'),
        parseInput(z.array(z.string()), changes, 'What changed'),
        startRun().now,
      );
      return null;
    }),
  );
