/** The details tab of an establishment's GIAS page to an establishment. */
import { readDate } from '../../schema/dates';
import type { Establishment } from '../../schema/establishment';
import { statusOf } from '../index/establishment-of';
import { typeCodeOfName } from '../index/establishment-types';
import { readAddress } from './page-address';
import { ownText, textOf, type Page } from './page-node';
import { isUrn } from '../../schema/text';
import { notApplicable } from '../index/gias-columns';

export type Details =
  { establishment: Establishment; notes: string[]; suspended: boolean } | { problem: string };

const problem = (what: string): Details => ({
  problem: `This looks like an establishment’s page, but ${what}: GIAS may have changed its pages. Nothing was read from it; look the establishment up by its URN instead.`,
});

const bare = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** Rows of the summary by the words of their key. Two of the rows are lists nested in the list. */
function readRows(page: Page): Map<string, string> {
  const rows = new Map<string, string>();
  for (const row of Array.from(page.querySelectorAll('#details-summary .govuk-summary-list__row'))) {
    const [key, value] = [row.querySelector('dt'), row.querySelector('dd')];
    if (key !== null && value !== null) rows.set(bare(ownText(key)), textOf(value));
  }
  return rows;
}

const isoOf = (text: string): string => readDate(text) ?? '';
const withoutTabNote = (text: string): string => text.replace(/\s*\(opens in (a )?new (tab|window)\)$/i, '');

/** The establishment on the page, or what about the page's structure is not as known. */
export function readDetails(page: Page): Details {
  const rows = readRows(page);
  const row = (...keys: string[]): string =>
    keys.map((key) => rows.get(key)).find((value) => value !== undefined) ?? '';
  const byId = (id: string): string => textOf(page.querySelector(`#${id}`));

  const urn = byId('urn-value');
  const name = byId('establishment-name');
  if (!isUrn(urn)) return problem('it shows no URN where one was expected');
  if (name === '') return problem('it shows no name where one was expected');
  const identity = row('id');
  const ownUrn = /URN:\s*(\d+)/.exec(identity.replace(/UKPRN:\s*\d+/g, ''))?.[1];
  if (ownUrn === undefined) return problem('it has no row "ID"');
  if (ownUrn !== urn) return problem(`it shows two URNs (${urn} and ${ownUrn})`);
  const statusName = byId('establishment-status-value') || row('establishment status');
  if (statusName === '') return problem('it shows no status where one was expected');
  const type =
    byId('school-type-value') ||
    row('school type', 'establishment type', 'provider type') ||
    byId('establishment-type');
  if (type === '') return problem('it shows no type where one was expected');

  const closedBanner = byId('gias-establishment-closed-message');
  const closed = statusOf('', statusName) === 'closed';
  // Banner and status contradict each other: neither is believed.
  const status = (closedBanner !== '') === closed ? statusOf('', statusName) : 'unknown';
  const notes: string[] = [];
  if (status === 'unknown' && closedBanner !== '')
    notes.push('The page has a notice of closure, but does not give the status as closed.');
  else if (closed && closedBanner === '')
    notes.push('The page gives the status as closed, but has no notice of closure.');
  const suspendedBanner = byId('gias-establishment-suspended-message');
  const suspended = byId('registration-suspended-value');
  const isSuspended = suspendedBanner !== '' || !['', bare(notApplicable), 'no'].includes(bare(suspended));
  if (isSuspended)
    notes.push(suspendedBanner === '' ? `Registration suspended: ${suspended}.` : suspendedBanner);

  const la = /^(.*?)\s*\((\d{3})\)$/.exec(row('local authority'));
  const ages = /^(\d+) to (\d+)$/.exec(row('age range'));
  const closedOn = /closed on (\d{1,2} \w+ \d{4})/.exec(closedBanner)?.[1] ?? '';
  const meaningful = (text: string): string => (bare(text) === bare(notApplicable) ? '' : text);
  return {
    notes,
    suspended: isSuspended,
    establishment: {
      urn,
      name,
      status: closed && closedBanner === '' ? 'closed' : status,
      statusName,
      typeCode: typeCodeOfName(type),
      type,
      typeGroup: '',
      phase: meaningful(byId('education-phase-value')),
      lowAge: ages?.[1] ?? '',
      highAge: ages?.[2] ?? '',
      laCode: la?.[2] ?? '',
      la: la?.[1] ?? row('local authority'),
      dfeNumber: /DfE number:\s*(\d{3}\/\d{4})/.exec(identity)?.[1] ?? '',
      ukprn: /UKPRN:\s*(\d{8})/.exec(identity)?.[1] ?? '',
      ...readAddress(row('address')),
      phone: row('telephone'),
      website: withoutTabNote(byId('website-value') || row('website')),
      head: byId('head-teacher-value') || row('headteacher', 'headteacher principal'),
      headTitle: '',
      proprietor: row('proprietor s name', 'proprietors name'),
      trust: byId('parent-group-link'),
      companyNumber: withoutTabNote(byId('companies-house-number-value')),
      inspectorate: meaningful(row('inspectorate name')),
      section41: meaningful(row('section 41 approved')),
      openDate: isoOf(row('open date')),
      closeDate: isoOf(row('closed date')) || isoOf(closedOn),
      closeReason: meaningful(row('reason establishment closed')),
      lastChanged: isoOf(byId('confirmed-date-value')),
      accreditation: meaningful(byId('establishment-accredited-value')),
      accreditationExpiry: isoOf(row('accreditation expiry date')),
      places: row('number of places'),
      pupils: row('number of pupils'),
    },
  };
}
