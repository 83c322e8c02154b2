/** The Providers and County tabs, and what is due among the actions, worked out anew from all visits. */
import { cellText } from '../../../shared/workbook/table-rows';
import type { SettledRecord } from '../../../shared/record/settled';
import type { CountyOptions } from '../../../shared/schema/county';
import { shortTitleOf } from '../../../shared/schema/framework';
import type { ListedProvider } from '../../../shared/schema/listed-provider';
import { usualTerms } from '../../../shared/schema/terms';
import { dueActions, queuedActions } from '../../../shared/workbook/actions-tab';
import type { QueueFacts, QueueItem } from '../../../shared/county/queue';
import type { LatestVisits } from '../../../shared/county/latest-visits';
import { countyTab, type CountyFacts } from '../../../shared/workbook/county-tab';
import { inWordsTab } from '../../../shared/workbook/in-words-tab';
import { queuedProblems } from '../../../shared/workbook/problems-tab';
import { identityOf, listedProviders, type ProvidersTab } from '../../../shared/workbook/providers-tab';
import type { RowChanges } from '../../../shared/schema/workbook-plan';
import { missingSettings } from '../../../shared/workbook/settings-tab';
import { thisWeekTab } from '../../../shared/workbook/this-week-tab';
import { pageRequests, placesIn } from './page-requests';
import type { ProviderRows } from './provider-rows';
import { pages, settling } from './settling';
import { ReadAllOfIt } from '../../google/read-all-of-it';
import type { TableOf, Tables } from '../../google/tables';
import type { SheetsRequest } from '../../google/sheets-api';

/** What was written in boxes, side by side: a tab that only a workbook with such visits has. */
function inWords(
  tables: Tables<'visits'>,
  { latest }: LatestVisits,
  placeOf: ReturnType<typeof placesIn>,
): readonly SheetsRequest[] {
  const script = pages();
  const boxes = script.narrativeBoxes(latest);
  if (boxes.length === 0 && !tables.sheet(inWordsTab.id)) return [];
  const titles = new Map(latest.map(({ framework }) => [framework.id, shortTitleOf(framework)]));
  const rowOf = (id: string): number | undefined => placeOf({ row: { tab: 'visits', id } });
  return pageRequests(tables, inWordsTab, script.inWordsPage({ boxes, titles, rowOf }));
}

/** What several names that are merged go by, as the tab has it. */
const mergedNames = (rows: TableOf<'providers'>['rows']): ReadonlyMap<string, string> =>
  new Map(
    rows.flatMap((row) =>
      cellText(row, 'merged') === '' ? [] : [[cellText(row, 'id'), cellText(row, 'provider')] as const],
    ),
  );

/** What the County tab shows: all of it, or of the part that somebody has chosen there. */
function inPart(
  tables: Pick<Tables<never>, 'cells'>,
  counted: LatestVisits,
  options: CountyOptions,
  facts: QueueFacts & Pick<CountyFacts, 'county'>,
  queue: readonly QueueItem[],
): CountyFacts {
  const script = pages();
  const { asOf, terms = usualTerms } = options;
  const found = script.choicesIn(tables.cells(countyTab.id));
  const { listed } = facts;
  const part = script.partOf({ counted, listed, terms, asOf }, found.chosen);
  const { latest, all } = part.counted;
  const drawn = {
    found,
    part,
    counted,
    gaps: script.gapFigures(latest),
    terms: script.termFigures(part.inAllTerms, terms, asOf),
  };
  if (part.isWhole) return { ...drawn, ...facts, queue };
  const figures = settling().countyOf(part.counted, { ...options, listed: part.listed });
  const isOf = new Set(all.map(({ visit }) => visit.id));
  const ofPart = {
    county: script.countyOfPart(facts.county, figures, part),
    listed: part.listed,
    actions: facts.actions.filter(({ visitId }) => isOf.has(visitId)),
  };
  const registration = facts.registration.filter(({ visitId }) => isOf.has(visitId));
  return { ...drawn, ...ofPart, queue: script.queueOf({ ...ofPart, registration, problems: [], asOf }) };
}

/**
 * Whom a row is about a person may have written since, which only who reads all of the list files.
 * @throws ReadAllOfIt where a row would come to name somebody else than it does
 */
function mustNameTheSame(
  { rows }: TableOf<'providers'>,
  changes: RowChanges<ProvidersTab>,
): RowChanges<ProvidersTab> {
  for (const { index, cells } of changes.changed)
    for (const key of ['provider', 'urn', 'id'] as const)
      if (key in cells && cellText(cells, key) !== cellText(rows[index], key))
        throw new ReadAllOfIt('a row of the list names somebody else');
  return changes;
}

/** The record, where all of it was worked out, and the providers' rows as it has them. */
interface InRecord {
  readonly record?: SettledRecord | undefined;
  readonly providers?: ProviderRows | undefined;
}

/** What later visits say of its actions. */
function followUpsIn({
  actions,
  visits,
}: SettledRecord): ReturnType<ReturnType<typeof pages>['actionFollowUps']> {
  const dates = new Map(visits.map(({ id, visit }) => [id, visit.answers.visitDate]));
  return pages().actionFollowUps(actions, (id) => dates.get(id) ?? '');
}

/**
 * The changes that bring the Providers and County tabs, and the due column of Actions, to what these visits give.
 * @param counted under the ids that its own providers have
 * @param whole also what is drawn anew as a whole, which no hand-in waits for
 * @throws MissingError when one of those tabs, or a heading in it, is gone.
 */
function countyRequests(
  tables: Tables<'actions' | 'problems' | 'providers' | 'visits'>,
  counted: LatestVisits,
  given: CountyOptions,
  whole: boolean,
  { providers: inRecord, record }: InRecord,
): SheetsRequest[] {
  const script = settling();
  const actions = tables.of('actions');
  const out = new Set(counted.leftOut.map(({ visitId }) => visitId));
  const providers = tables.of('providers');
  const known = inRecord?.knownProviders ?? {
    identity: identityOf(
      providers.rows,
      counted.all.map(({ visit }) => visit.answers.provider),
    ),
  };
  // Where the record was not read the rows say it, those among them that a visit is about to add.
  const listed = (): readonly ListedProvider[] =>
    given.listed ?? listedProviders(providers.rows, known.identity);
  const options: CountyOptions = {
    ...given,
    listed: listed(),
    providerNames: given.providerNames ?? mergedNames(providers.rows),
  };
  const figures = script.countyOf(counted, options);
  const updated = script.updateProviders(counted, figures, options, inRecord?.rows ?? providers.rows, known);
  const later = whole && record ? followUpsIn(record) : undefined;
  const changes = [
    ...actions.change({
      changed: dueActions(actions.rows, options.asOf, out, later),
      added: [],
      removed: [],
    }),
    ...(inRecord ? inRecord.change(updated) : providers.change(mustNameTheSame(providers, updated))),
  ];
  if (!whole) return changes;
  const officers = new Map(counted.all.map(({ visit: { id, answers } }) => [id, answers.officer]));
  const latest = new Set(counted.latest.map(({ visit }) => visit.id));
  const facts: QueueFacts & Pick<CountyFacts, 'county'> = {
    county: figures,
    // With those whom a visit has just put on it.
    listed: listed(),
    actions: queuedActions(
      actions.rows,
      (id) => officers.get(id),
      (id) => latest.has(id),
      later,
    ),
    registration: pages().registrationChanges(counted.all),
    problems: queuedProblems(tables.of('problems').rows),
    asOf: options.asOf,
  };
  const queue = pages().queueOf(facts);
  const page = pages().countyPage(inPart(tables, counted, options, facts, queue));
  const places = placesIn(tables);
  return [
    ...changes,
    ...pageRequests(tables, thisWeekTab, pages().thisWeekPage(queue, options.asOf, places)),
    ...pageRequests(tables, countyTab, page),
    ...inWords(tables, counted, places),
  ];
}

/** The same, with settings that the tab lacks. @param of which visits count, and how figures are worked out of them */
export function countyPart(
  tables: Tables<'actions' | 'problems' | 'providers' | 'visits' | 'settings'>,
  of: {
    readonly counted: LatestVisits;
    readonly options: CountyOptions;
  } & InRecord,
  whole: boolean,
): SheetsRequest[] {
  const settings = tables.of('settings');
  const lacking = settings.append(missingSettings(settings.rows));
  return [...lacking, ...countyRequests(tables, of.counted, of.options, whole, of)];
}
