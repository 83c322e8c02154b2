/** The County tab: how things stand and what is needed first, then where and since when. No provider is set against another. */
import type { GapFigures } from '../county/gap-figures';
import type { QueuedAction, QueueItem } from '../county/queue';
import type { TermFigures } from '../county/term-figures';
import type { County } from '../schema/county';
import type { ListedProvider } from '../schema/listed-provider';
import type { Page, PageTab } from '../schema/workbook-plan';
import { firstScreen } from './county-first-screen';
import { alertsTable, evidenceTable, foot } from './county-lists';
import { calendar, heatMap, termsTable, themesTable } from './county-tables';
import { PageDraft } from './page-draft';

export const countyTab = {
  layout: 'page',
  id: 'county',
  title: 'County',
  widths: [206, 96, 84, 84, 84, 60, 60, 60, 16, 138, 138, 138],
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
}

/** What stands in the tab. */
export function countyPage(facts: CountyFacts): Page {
  const { county, gaps, terms, queue } = facts;
  const draft = new PageDraft();
  firstScreen(draft, facts);
  termsTable(draft, terms);
  calendar(draft, queue, county.asOf);
  heatMap(draft, gaps);
  themesTable(draft, gaps, county);
  evidenceTable(draft, county);
  alertsTable(draft, county);
  foot(draft, county);
  return draft.page();
}
