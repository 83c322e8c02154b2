/**
 * Reads the Get Information about Schools page that the officer has open. A page that is no establishment's, or
 * whose structure is not the one known here, is said to be so: nothing is guessed.
 */
import type { Establishment } from '../../schema/establishment';
import type { Link } from '../../schema/verdict';
import { readDetails } from './gias-page-details';
import { linkKind } from '../index/link-kind';
import { textOf, type Page, type PageNode } from './page-node';
import { readDate } from '../../schema/dates';
import { isUrn } from '../../schema/text';

type GiasPageKind = 'establishment' | 'not-found' | 'error' | 'results' | 'search' | 'other';

export interface GiasPage {
  kind: GiasPageKind;
  /** Null for every other kind, and when the page's structure is not known. */
  establishment: Establishment | null;
  /** From the page's "Links" tab. */
  links: Link[];
  /** What the page says that no field holds, e.g. that registration is suspended. In plain sentences. */
  notes: string[];
  /** The page says that registration is suspended. */
  suspended: boolean;
  /** Why there is no establishment, in plain words. */
  problem?: string;
}

const nothing = (kind: GiasPageKind, problem: string): GiasPage => ({
  kind,
  establishment: null,
  links: [],
  notes: [],
  suspended: false,
  problem,
});

/** Pages other than an establishment's, by what only they have. */
function otherKind(page: Page): GiasPage {
  const heading = textOf(page.querySelector('h1')).toLowerCase();
  const results = page.querySelectorAll('ul.school-results-listing, li.gias-result-tile, #list-count');
  if (results.length > 0)
    return nothing('results', 'This is a list of search results. Open one establishment’s page.');
  if (heading.startsWith('page not found'))
    return nothing(
      'not-found',
      'This page does not exist: GIAS has no establishment under this number, or does not show it.',
    );
  if (heading.includes('problem with the service'))
    return nothing('error', 'GIAS answered with an error page. Wait a little, then load the page again.');
  if (page.querySelector('[name="TextSearchModel.Text"]') !== null)
    return nothing('search', 'This is the search page. Search, then open one establishment’s page.');
  return nothing('other', 'This is not the page of an establishment in Get Information about Schools.');
}

const cell = (row: PageNode, label: string): string => textOf(row.querySelector(`[data-label="${label}"]`));

/** @param own the establishment of the page; what has become of the others does not stand there */
function readLinks(page: Page, own: Establishment): Link[] {
  const links: Link[] = [];
  for (const row of Array.from(page.querySelectorAll('#school-links table.gias-table tbody tr'))) {
    const urn = cell(row, 'URN');
    if (!isUrn(urn)) continue;
    links.push({
      urn,
      name: cell(row, 'Establishment name'),
      kind: linkKind(cell(row, 'Type of link'), own, undefined),
      date: readDate(cell(row, 'Date linked')) ?? '',
    });
  }
  return links;
}

/** @param page the document, or an element that holds the whole page */
export function readGiasPage(page: Page): GiasPage {
  const signs = ['#establishment-name', '#urn-value', '#details-summary', 'main.school-details'];
  if (signs.every((sign) => page.querySelector(sign) === null)) return otherKind(page);
  const read = readDetails(page);
  if ('problem' in read) return nothing('establishment', read.problem);
  return {
    kind: 'establishment',
    establishment: read.establishment,
    links: readLinks(page, read.establishment),
    notes: read.notes,
    suspended: read.suspended,
  };
}
