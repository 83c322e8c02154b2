/** What the triggers and the menu run to collect visits: the same path for all. */
import { menuPath } from '../../shared/schema/menu-path';
import { CountyChosen } from '../../shared/schema/county-picture';
import { londonDate } from '../../shared/schema/dates';
import { parseInput } from '../../shared/schema/parse-input';
import { FORMS_BOX } from '../google/ask-google';
import type { StoredValues } from '../google/stored-values';
import type { Collected, ServerApi } from '../sidebar/server-api';
import { againWhileMoved } from './again-while-moved';
import { readChecklists } from './checklists/kept-checklists';
import { checklistsAlong, updateChecklists } from './checklists/update-checklists';
import { chooseCounty } from './choose-county';
import { collect, type CollectResult } from './collect/collect';
import type { CollectOptions, Did } from './collect/collect-options';
import { nothingRead, readWatermarks } from './collect/watermarks';
import { menuCommand } from './menu-command';
import { isNoFailure, recordedRun } from './recorded-run';
import { isLeft, keptRemovals } from './record/removed-record';
import { refuseNewer } from './refuse-newer';
import { reply } from './reply';
import { takeAwayOldTryOuts } from './try-out/take-away';
import { isByItself, lastOwnRuns, putRight, type CollectingRun, type Job } from './run-health';

/** Of the script Keeping: see `keeping/finish-by-itself.ts`. */
declare function finishRemovals_(): void;

/** Whether a run tries again what could not be read before, and does the county tabs anew. */
const OPTIONS = {
  // What the event says is not used: it can be blank, late or double.
  submitted: { retry: false, refresh: false },
  hourly: { retry: true, refresh: false },
  collect: { retry: true, refresh: true },
  reread: { retry: true, refresh: true },
  refresh: { retry: false, refresh: true },
} satisfies Record<CollectingRun, Pick<CollectOptions, 'retry' | 'refresh'>>;

/** The first run of a day that starts by itself says so in the Start tab, whoever has refreshed that day already. */
function optionsOf(
  kind: CollectingRun,
  stored: StoredValues,
  now: string,
): Pick<CollectOptions, 'retry' | 'refresh' | 'byItself' | 'standing'> {
  const { retry, refresh } = OPTIONS[kind];
  const byItself = isByItself(kind);
  const known = lastOwnRuns(stored, now);
  const isFirst = byItself && readWatermarks(stored).ownRunOn !== londonDate(now);
  return {
    retry,
    refresh: refresh || isFirst,
    byItself,
    standing: {
      putRight: putRight(stored),
      lastOwnRun: byItself ? now : known.lastOwnRun,
      lastHourly: kind === 'hourly' ? now : known.lastHourly,
    },
  };
}

/** What such a run has done for everything there is. @param isWithLists checklists were brought up to date, if there are any */
const jobsOf = (kind: CollectingRun, { collected, refreshed }: Did, isWithLists: boolean): Job[] => [
  ...(collected ? (['collect', ...(kind === 'reread' ? (['reread'] as const) : [])] as const) : []),
  ...(refreshed ? (['refresh'] as const) : []),
  ...(isWithLists ? (['checklists'] as const) : []),
];

/** @throws BusyError when another run is at it: it takes these responses along or leaves them to the next one. */
const run = (kind: CollectingRun, first?: (stored: StoredValues) => void): CollectResult =>
  recordedRun(kind, ({ stored, time, whenDone }) => {
    first?.(stored);
    const options = optionsOf(kind, stored, time.now);
    // Not at every submission: a provider's checklist can wait for the hour.
    const isWithLists = options.retry || options.refresh;
    const checklists = isWithLists ? readChecklists(stored) : [];
    const along: CollectOptions['checklists'] =
      checklists.length > 0 ? (tables) => checklistsAlong(tables, checklists) : null;
    const done = (did: Did): ReturnType<typeof whenDone> => whenDone(jobsOf(kind, did, isWithLists));
    let [visits, problems] = [0, 0];
    const last = againWhileMoved(stored, (isAgain) => {
      const refresh = isAgain || options.refresh;
      const next = collect({ ...time, ...options, refresh, checklists: along, whenDone: done }, stored);
      visits += next.visits;
      problems = Math.max(problems, next.problems);
      return next;
    });
    const result = { ...last, visits, problems };
    if (!result.listed) updateChecklists(stored, checklists, 'leave');
    stored.put(result.keep, { notes: result.notes });
    if (kind === 'hourly') {
      takeAwayOldTryOuts(stored, time.now);
      if (isLeft(keptRemovals(stored).left)) finishRemovals_();
    }
    return result;
  });

/** A run that nobody asked for leaves the workbook to the run that is at it, and to whoever looks after it. */
function unlessOthers(work: () => unknown): void {
  try {
    work();
  } catch (error) {
    if (!isNoFailure(error)) throw error;
  }
}

/** When a form of this workbook is handed in. */
export function onVisitSubmitted(): void {
  unlessOthers(() => run('submitted'));
}

/** Every hour: what the other trigger missed, and what could not be read before. */
export function onHour(): void {
  unlessOthers(() => run('hourly'));
}

/** What somebody who collects by hand is told of forms that only others can open. */
function notRead(unseen: CollectResult['unseen']): string {
  const words = (forms: CollectResult['unseen'], cure: (form: string) => string): string => {
    if (!forms.length) return '';
    const [them, form] = forms.length === 1 ? ['it', 'the form'] : ['them', 'the forms'];
    const names = forms.map(({ title }) => `“${title}”`).join(', ');
    return ` Not read with this account: ${names}. Runs of whoever can open ${them} read ${them} every hour; to read ${them} yourself, ${cure(form)}.`;
  };
  return [
    words(
      unseen.filter(({ isAgreedTo }) => !isAgreedTo),
      () => `choose ${menuPath('Set up')} and agree to what Google calls “${FORMS_BOX}”, which you left out`,
    ),
    words(
      unseen.filter(({ isAgreedTo }) => isAgreedTo),
      (form) => `ask to be made an editor of ${form}`,
    ),
  ].join('');
}

function summary({ visits, problems, unseen, finished }: CollectResult): string {
  const read = visits === 1 ? '1 visit was read.' : `${visits || 'No new'} visits were read.`;
  const odd = problems
    ? ` ${problems === 1 ? 'There is 1 problem' : `There are ${problems} problems`}: see the Problems tab.`
    : '';
  return `${read}${odd}${notRead(unseen)}${finished ? '' : ' There are more: collect again.'}`;
}

/** From the menu. */
export function collectFromMenu(): void {
  menuCommand(() => summary(run('collect')));
}

/** From the menu: for when rows were changed or lost. Everything read takes the place of what is there. */
export function rereadFromMenu(): void {
  menuCommand(() =>
    summary(
      run('reread', (stored) => {
        refuseNewer(stored);
        stored.put(nothingRead(stored));
      }),
    ),
  );
}

/** From the menu: the county tabs alone may have changed, e.g. because of a setting. */
export function refreshFromMenu(): void {
  menuCommand(() => {
    run('refresh');
    return 'The Providers and County tabs are up to date.';
  });
}

/** Of which part of the county its figures are from now on, chosen in the sidebar as in the cells of the tab itself. */
export const sidebarChooseCounty: ServerApi['sidebarChooseCounty'] = (given) =>
  reply(() => {
    const chosen = parseInput(CountyChosen, given, 'What was chosen');
    run('refresh', (stored) => stored.put({}, { requests: chooseCounty(chosen) }));
    return null;
  });

/** From the sidebar. */
export const sidebarCollect: ServerApi['sidebarCollect'] = () =>
  reply((): Collected => {
    const result = run('collect');
    return { summary: summary(result), visits: result.visits, problems: result.problems };
  });
