/** Single things in the County tab: evidence with a date, what to look at, what counts in no figure. */
import type { CountyPart } from '../county/county-part';
import { evidenceState } from '../county/dated-evidence';
import { ALERT_KINDS } from '../judging/alert-kinds';
import type { County } from '../schema/county';
import { longDate } from '../schema/dates';
import { begin, head } from './county-section';
import type { PageDraft } from './page-draft';
import { LATE, QUIET, SOON, words } from './page-looks';
import { counted } from '../schema/counted';

/** Evidence with the visit at which it was seen, and who made that. */
export function evidenceTable(draft: PageDraft, county: County): void {
  const row = begin(
    draft,
    'Evidence out of date or ending soon',
    'By date: the newest document of each kind, whichever form it was given in',
  );
  head(draft, row, {
    0: 'Provider',
    1: 'Ends on',
    2: 'State',
    4: 'Seen on',
    5: 'By',
    9: 'Evidence, and every rule that applies',
  });
  if (county.evidence.length === 0) draft.put(row + 1, 0, words('None.'));
  county.evidence.forEach((one, at) => {
    const line = row + 1 + at;
    const { provider, expires, title, visitDate, officer, rules, state } = one;
    draft.put(line, 0, words(provider));
    draft.put(line, 1, { value: expires });
    draft.put(line, 2, words(evidenceState(one), state === 'expired' ? LATE : SOON));
    draft.put(line, 3, words(null, state === 'expired' ? LATE : SOON));
    draft.put(line, 4, { value: visitDate });
    draft.put(line, 5, words(officer));
    draft.put(line, 9, words(`${title}: ${rules.map(({ source }) => source).join('; ')}`));
  });
}

/** What a person must look at, and what counts in no figure. */
export function alertsTable(draft: PageDraft, county: County): void {
  const titles = new Map(county.frameworks.map(({ id, shortTitle }) => [id, shortTitle]));
  const row = begin(
    draft,
    'To look at',
    'What no rating says and a person must look at, by provider. It blocks nothing',
  );
  head(draft, row, {
    0: 'Provider',
    1: 'Framework',
    2: 'Visit of',
    3: 'About',
    5: 'By',
    9: 'What to look at',
  });
  if (county.alerts.length === 0) draft.put(row + 1, 0, words('Nothing.'));
  county.alerts.forEach(({ provider, framework, visitDate, kind, officer, text, criteria }, at) => {
    const line = row + 1 + at;
    draft.put(line, 0, words(provider));
    draft.put(line, 1, words(titles.get(framework) ?? framework));
    draft.put(line, 2, { value: visitDate });
    draft.put(line, 3, words(ALERT_KINDS[kind]));
    draft.put(line, 5, words(officer));
    draft.put(line, 9, words(criteria.length === 0 ? text : `${text} (${criteria.join(', ')})`));
  });
  if (county.leftOut.length === 0) return;
  const left = begin(draft, 'Visits left out of the figures', counted(county.leftOut.length, 'visit'));
  const why = new Map<string, number>();
  for (const one of county.leftOut) why.set(one.why, (why.get(one.why) ?? 0) + 1);
  [...why].forEach(([text, count], at) =>
    draft.put(left + at, 0, words(`${counted(count, 'visit')}: ${text}`)),
  );
}

/** The last line: from how many visits all this is. */
export function foot(draft: PageDraft, county: County, { isWhole, term, chosen }: CountyPart): void {
  const of = term === null ? '' : ` in ${chosen.term}`;
  const visits = `${counted(county.visits, 'visit')} in all${isWhole ? '' : ' of those that are chosen above'}`;
  draft.put(
    draft.end + 1,
    0,
    words(
      `Counted on ${longDate(county.asOf)} from the latest visit${of} of each provider under each form; ${visits}. Open actions are those of all these visits.`,
      QUIET,
    ),
  );
}
