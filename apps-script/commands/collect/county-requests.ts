/** The Providers and County tabs, and what is due among the actions, worked out anew from all visits. */
import { intervalsIn, termsIn, type Settings } from '../../../shared/schema/settings';
import { cellText } from '../../../shared/workbook/table-rows';
import type { CountyOptions } from '../../../shared/schema/county';
import type { Framework } from '../../../shared/schema/framework';
import type { Visit } from '../../../shared/schema/visit';
import { deadlineDates } from '../../../shared/county/actions';
import { actionFollowUps } from '../../../shared/workbook/action-follow-ups';
import { dueActions, queuedActions } from '../../../shared/workbook/actions-tab';
import { countyOf } from '../../../shared/county/county';
import { gapFigures } from '../../../shared/county/gap-figures';
import { queueOf } from '../../../shared/county/queue';
import { termFigures } from '../../../shared/county/term-figures';
import { registrationChanges } from '../../../shared/county/registration';
import { providerIds } from '../../../shared/county/provider-identity';
import { latestVisits } from '../../../shared/county/latest-visits';
import { countyPage, countyTab } from '../../../shared/workbook/county-tab';
import { queuedProblems } from '../../../shared/workbook/problems-tab';
import { listedProviders, providerOfRow } from '../../../shared/workbook/providers-tab';
import { updateProviders } from '../../../shared/workbook/update-providers';
import { thisWeekPage, thisWeekTab } from '../../../shared/workbook/this-week-tab';
import { pageRequests, placesIn } from './page-requests';
import type { Tables } from '../../google/tables';
import type { SheetsRequest } from '../../google/sheets-api';

interface CountyFacts {
  /** Every visit in the workbook, those just read included. */
  readonly visits: readonly Visit[];
  /** Every version that they were made under. */
  readonly frameworks: readonly Framework[];
  readonly settings: Settings;
  /** London date, ISO. */
  readonly today: string;
  /** Visit id to what was decided, in the form or in the Visits tab. */
  readonly decisions: NonNullable<CountyOptions['decisions']>;
  /** Also what is drawn anew as a whole, which no hand-in waits for. */
  readonly whole: boolean;
}

/**
 * The changes that bring the Providers and County tabs, and the due column of Actions, to what these visits give.
 * @throws MissingError when one of those tabs, or a heading in it, is gone.
 */
export function countyRequests(
  tables: Tables<'actions' | 'problems' | 'providers' | 'visits'>,
  { visits, frameworks, settings, today, decisions, whole }: CountyFacts,
): SheetsRequest[] {
  const actions = tables.of('actions');
  const versions = new Map(frameworks.map((one) => [`${one.id}\n${one.version}`, one]));
  const deadlines = deadlineDates(
    visits,
    ({ framework, version }) => versions.get(`${framework}\n${version}`),
    decisions,
  );
  const providers = tables.of('providers');
  const idOf = providerIds([
    ...providers.rows.map(providerOfRow).filter(({ name }) => name !== ''),
    ...visits.map(({ answers }) => answers.provider),
  ]);
  const options = {
    asOf: today,
    decisions,
    ...intervalsIn(settings),
    terms: termsIn(settings),
    listed: listedProviders(providers.rows, idOf),
    actionStatus: new Map(actions.rows.map((row) => [cellText(row, 'id'), cellText(row, 'status')])),
  };
  const counted = latestVisits(visits, frameworks, ({ answers }) => idOf(answers.provider));
  const figures = countyOf(counted, options);
  const later = whole ? actionFollowUps(actions.rows, counted.all) : undefined;
  const changes = [
    ...actions.change({
      changed: dueActions(actions.rows, today, deadlines, later),
      added: [],
      removed: [],
    }),
    ...providers.change(updateProviders(counted.latest, figures, options, providers.rows)),
  ];
  if (!whole) return changes;
  const officers = new Map(counted.latest.map(({ visit: { id, answers } }) => [id, answers.officer]));
  const facts = {
    county: figures,
    // With those whom a visit has just put on it.
    listed: listedProviders(providers.rows, idOf),
    actions: queuedActions(actions.rows, (id) => officers.get(id)),
  };
  const queue = queueOf({
    ...facts,
    registration: registrationChanges(counted.all),
    problems: queuedProblems(tables.of('problems').rows),
    asOf: today,
  });
  const page = countyPage({
    ...facts,
    gaps: gapFigures(counted.latest),
    terms: termFigures(counted.all, options.terms, today),
    queue,
  });
  return [
    ...changes,
    ...pageRequests(tables, thisWeekTab, thisWeekPage(queue, today, placesIn(tables))),
    ...pageRequests(tables, countyTab, page),
  ];
}
