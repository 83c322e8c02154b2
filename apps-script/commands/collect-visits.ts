/** What the triggers and the menu run to collect visits: the same path for all. */
import { ProvisionError } from '../../shared/errors';
import { withDocumentLock } from '../google/document-lock';
import { openStoredValues } from '../google/stored-values';
import type { Collected, ServerApi } from '../sidebar/server-api';
import { readChecklists } from './checklists/kept-checklists';
import { updateChecklists } from './checklists/update-checklists';
import { collect, type CollectOptions, type CollectResult } from './collect/collect';
import { saveNothingRead } from './collect/watermarks';
import { refuseNewer } from './refuse-newer';
import { reply } from './reply';
import { startRun } from './run-time';
import { say } from './say';
import { keepTrouble } from './trouble';

/** Longest that Google's lock service is asked to wait. */
const WAIT_SECONDS = 30;

/** undefined: another run is at it, and takes these responses along or leaves them to the next one. */
const run = (options: Pick<CollectOptions, 'retry' | 'refresh'>): CollectResult | undefined =>
  withDocumentLock(WAIT_SECONDS, () => {
    const stored = openStoredValues();
    try {
      const result = collect({ ...startRun(), ...options }, stored);
      // Not at every submission: a provider's checklist can wait for the hour.
      if (options.retry || options.refresh) updateChecklists(readChecklists(stored), 'leave');
      keepTrouble(stored, '');
      return result;
    } catch (error) {
      // Nobody watches a trigger, and Google sends no mail when an add-on's fails: the sidebar says it.
      if (error instanceof ProvisionError) keepTrouble(stored, error.message);
      throw error;
    }
  });

/** When a form of this workbook is handed in. What the event says is not used: it can be blank, late or double. */
export function onVisitSubmitted(): void {
  run({ retry: false, refresh: false });
}

/** Every hour: what the other trigger missed, and what could not be read before. */
export function onHour(): void {
  run({ retry: true, refresh: false });
}

function summary(result: CollectResult | undefined): string {
  if (!result) return 'Visits are being collected by another run just now. Look again in a minute.';
  const { visits, problems, finished } = result;
  const read = visits === 1 ? '1 visit was read.' : `${visits || 'No new'} visits were read.`;
  const odd = problems
    ? ` ${problems === 1 ? 'There is 1 problem' : `There are ${problems} problems`}: see the Problems tab.`
    : '';
  return `${read}${odd}${finished ? '' : ' There are more: collect again.'}`;
}

/** From the menu. */
export function collectFromMenu(): void {
  say(() => summary(run({ retry: true, refresh: true })));
}

/** From the menu: for when rows were changed or lost. Everything read takes the place of what is there. */
export function rereadFromMenu(): void {
  say(() => {
    const marked = withDocumentLock(WAIT_SECONDS, () => {
      const stored = openStoredValues();
      refuseNewer(stored);
      saveNothingRead(stored);
      return true;
    });
    return summary(marked ? run({ retry: true, refresh: true }) : undefined);
  });
}

/** From the menu: the county tabs alone may have changed, e.g. because of a setting. */
export function refreshFromMenu(): void {
  say(() => {
    const result = run({ retry: false, refresh: true });
    return result ? 'The Providers and County tabs are up to date.' : summary(result);
  });
}

/** From the sidebar. */
export const sidebarCollect: ServerApi['sidebarCollect'] = () =>
  reply((): Collected => {
    const result = run({ retry: true, refresh: true });
    return { summary: summary(result), visits: result?.visits ?? 0, problems: result?.problems ?? 0 };
  });
