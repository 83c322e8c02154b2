/** The County tab: how things stand and what is needed first, then where and since when. No provider is set against another. */
import { countyPicture } from '../county/county-picture';
import type { CountyPart } from '../county/county-part';
import { areAllInWords, type GapFigures } from '../county/gap-figures';
import type { LatestVisits } from '../county/latest-visits';
import type { QueuedAction, QueueItem } from '../county/queue';
import type { TermFigures } from '../county/term-figures';
import type { County } from '../schema/county';
import type { ListedProvider } from '../schema/listed-provider';
import type { Page, PageTab } from '../schema/workbook-plan';
import { drawChoices, MARK_COLUMN, offeredChoices, shownOf, type FoundChoices } from './county-choices';
import { firstScreen } from './county-first-screen';
import { alertsTable, evidenceTable, foot } from './county-lists';
import { drawPicture } from './county-picture-cells';
import { calendar, heatMap, termsTable, themesTable } from './county-tables';
import { PageDraft } from './page-draft';

export const countyTab = {
  layout: 'page',
  id: 'county',
  title: 'County',
  widths: [200, 95, 95, 95, 95, 66, 50, 54, 12, 178, 112, 112, 110, 110],
  hiddenFrom: MARK_COLUMN,
  frozenRows: 0,
  first: 'The county’s figures stand here within the hour, or at once by “Refresh county tabs” in the menu.',
} satisfies PageTab;

export interface CountyFacts {
  readonly county: County;
  readonly gaps: GapFigures;
  readonly terms: readonly TermFigures[];
  readonly listed: readonly ListedProvider[];
  readonly actions: readonly QueuedAction[];
  readonly queue: readonly QueueItem[];
  /** Of which part all of these are. */
  readonly part: CountyPart;
  /** What stood in the cells in which people choose it. */
  readonly found: FoundChoices;
  /** Every visit that counts. */
  readonly counted: LatestVisits;
}

/** What stands in the tab. */
export function countyPage(facts: CountyFacts): Page {
  const { county, gaps, terms, queue, part, found, counted } = facts;
  const draft = new PageDraft();
  firstScreen(draft, facts);
  drawChoices(draft, part, found, counted);
  const isRated = !areAllInWords(gaps);
  if (isRated) termsTable(draft, terms);
  calendar(draft, queue, county.asOf);
  if (isRated) heatMap(draft, gaps);
  themesTable(draft, gaps, county);
  evidenceTable(draft, county);
  alertsTable(draft, county);
  foot(draft, county, part);
  const ofPart = { shown: shownOf(part, counted), choices: offeredChoices(part) };
  drawPicture(draft, countyPicture({ gaps, terms, queue }, county.asOf, ofPart));
  return draft.page();
}
