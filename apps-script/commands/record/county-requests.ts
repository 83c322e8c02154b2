/** The Providers and County tabs, and what is due among the actions, worked out anew from all visits. */
import { intervalsIn, termsIn, type Settings } from '../../../shared/schema/settings';
import { cellText } from '../../../shared/workbook/table-rows';
import type { CountyOptions } from '../../../shared/schema/county';
import { isIsoDate } from '../../../shared/schema/dates';
import { shortTitleOf } from '../../../shared/schema/framework';
import { usualTerms } from '../../../shared/schema/terms';
import { isOpen } from '../../../shared/county/actions';
import { dueActions, queuedActions } from '../../../shared/workbook/actions-tab';
import type { LatestVisits } from '../../../shared/county/latest-visits';
import { countyTab } from '../../../shared/workbook/county-tab';
import { inWordsTab } from '../../../shared/workbook/in-words-tab';
import { queuedProblems } from '../../../shared/workbook/problems-tab';
import { idsWithList, listedProviders } from '../../../shared/workbook/providers-tab';
import { thisWeekTab } from '../../../shared/workbook/this-week-tab';
import { pageRequests, placesIn } from './page-requests';
import { settling } from './settling';
import type { Tables } from '../../google/tables';
import type { SheetsRequest } from '../../google/sheets-api';

/**
 * How the figures are worked out where the record itself was not read.
 * @param decisions visit id to what stands in the Visits tab as decided
 */
export const lightOptions = (
  tables: Tables<'actions'>,
  settings: Settings,
  today: string,
  decisions: NonNullable<CountyOptions['decisions']>,
): CountyOptions => ({
  asOf: today,
  decisions,
  ...intervalsIn(settings),
  terms: termsIn(settings),
  actions: tables.of('actions').rows.map((row) => {
    const due = cellText(row, 'by-when');
    return {
      visitId: cellText(row, 'visit-id'),
      due: isIsoDate(due) ? due : '',
      open: isOpen(cellText(row, 'status')),
    };
  }),
});

/** What was written in boxes, side by side: a tab that only a workbook with such visits has. */
function inWords(
  tables: Tables<'visits'>,
  { latest }: LatestVisits,
  placeOf: ReturnType<typeof placesIn>,
): readonly SheetsRequest[] {
  const script = settling();
  const boxes = script.narrativeBoxes(latest);
  if (boxes.length === 0 && !tables.sheet(inWordsTab.id)) return [];
  const titles = new Map(latest.map(({ framework }) => [framework.id, shortTitleOf(framework)]));
  const rowOf = (id: string): number | undefined => placeOf({ row: { tab: 'visits', id } });
  return pageRequests(tables, inWordsTab, script.inWordsPage({ boxes, titles, rowOf }));
}

/**
 * The changes that bring the Providers and County tabs, and the due column of Actions, to what these visits give.
 * @param counted under the ids that its own providers have
 * @param whole also what is drawn anew as a whole, which no hand-in waits for
 * @throws MissingError when one of those tabs, or a heading in it, is gone.
 */
export function countyRequests(
  tables: Tables<'actions' | 'problems' | 'providers' | 'visits'>,
  counted: LatestVisits,
  given: CountyOptions,
  whole: boolean,
): SheetsRequest[] {
  const actions = tables.of('actions');
  const out = new Set(counted.leftOut.map(({ visitId }) => visitId));
  const providers = tables.of('providers');
  const idOf = idsWithList(
    providers.rows,
    counted.all.map(({ visit }) => visit.answers.provider),
  );
  const options = { ...given, listed: listedProviders(providers.rows, idOf) };
  const script = settling();
  const figures = script.countyOf(counted, options);
  const later = whole ? script.actionFollowUps(actions.rows, counted.all) : undefined;
  const changes = [
    ...actions.change({
      changed: dueActions(actions.rows, options.asOf, out, later),
      added: [],
      removed: [],
    }),
    ...providers.change(script.updateProviders(counted.latest, figures, options, providers.rows)),
  ];
  if (!whole) return changes;
  const officers = new Map(counted.latest.map(({ visit: { id, answers } }) => [id, answers.officer]));
  const facts = {
    county: figures,
    // With those whom a visit has just put on it.
    listed: listedProviders(providers.rows, idOf),
    actions: queuedActions(actions.rows, (id) => officers.get(id)),
  };
  const queue = script.queueOf({
    ...facts,
    registration: script.registrationChanges(counted.all),
    problems: queuedProblems(tables.of('problems').rows),
    asOf: options.asOf,
  });
  const page = script.countyPage({
    ...facts,
    gaps: script.gapFigures(counted.latest),
    terms: script.termFigures(counted.all, options.terms ?? usualTerms, options.asOf),
    queue,
  });
  const places = placesIn(tables);
  return [
    ...changes,
    ...pageRequests(tables, thisWeekTab, script.thisWeekPage(queue, options.asOf, places)),
    ...pageRequests(tables, countyTab, page),
    ...inWords(tables, counted, places),
  ];
}
