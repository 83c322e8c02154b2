/** What the sidebar asks for about an authority's own frameworks. */
import * as z from 'zod/mini';
import { ServiceError } from '../../shared/errors';
import { parseInput } from '../../shared/schema/parse-input';
import { withDocumentLock } from '../google/document-lock';
import { tabsForFrameworks } from '../google/framework-tab';
import { openStoredValues } from '../google/stored-values';
import { showSidebar } from '../google/ui';
import type { FrameworkSource, FrameworksHere, ServerApi } from '../sidebar/server-api';
import { checkFramework, makeTab, takeFramework } from './frameworks/own-framework';
import { openShelf } from './frameworks/shelf';
import { reply } from './reply';
import { startRun } from './run-time';

const WAIT_SECONDS = 15;

/** Opens the sidebar on the frameworks, from the menu. */
export function openFrameworks(): void {
  showSidebar('sidebar', 'Provision QA', 'frameworks');
}

const Source = z.union([z.object({ tab: z.string() }), z.object({ name: z.string(), text: z.string() })]);
const sourceOf = (given: unknown): FrameworkSource => parseInput(Source, given, 'The framework to read');

function alone<T>(work: () => T): T {
  const done = withDocumentLock(WAIT_SECONDS, () => ({ value: work() }));
  if (done) return done.value;
  throw new ServiceError('Another run is at work in this workbook. Try again in a minute.');
}

export const sidebarFrameworks: ServerApi['sidebarFrameworks'] = () =>
  reply((): FrameworksHere => {
    const { entries } = openShelf(openStoredValues());
    return {
      frameworks: entries.map(({ id, title, version, own }) => ({ id, title, version, own })),
      tabs: tabsForFrameworks(),
    };
  });

export const sidebarMakeTab: ServerApi['sidebarMakeTab'] = (framework, name) =>
  reply(() => alone(() => makeTab(openStoredValues(), String(framework), String(name))));

export const sidebarCheck: ServerApi['sidebarCheck'] = (source) =>
  reply(() => checkFramework(openStoredValues(), sourceOf(source)));

export const sidebarTake: ServerApi['sidebarTake'] = (source, seen) =>
  reply(() => alone(() => takeFramework(openStoredValues(), sourceOf(source), String(seen), startRun().now)));
