/**
 * What a row of a list is when it is no provider: a section's heading, a total, a note. What is not surely one of
 * these is checked: a row too many costs a look, one too few a provider.
 */
import { LICENCE } from '../index/acknowledgement';
import { tidy, unmarked } from './cell-values';
import { soundsLikeProvider } from './guess-names';
import { headingWords } from './heading-words';
import type { ListColumn } from './list-columns';
import { numberFields } from './list-fields';

const total =
  /^((grand|sub|overall)[ -]?)?totals?\b\s*([:=-]?\s*£?[\d,.]*$|of\b|for\b|(number|no\.?|providers?|provisions?|settings?|pupils?|places?|schools?|cost|spend|count)\b)|^(count|sum|number of (providers?|settings?|schools?|pupils?|places?|rows?)|providers? in total)\b/i;
const note =
  /^([*†‡§#^]|\(\*|\[?\d{1,2}\]|[¹²³⁴-⁹]|n\.?b\.?\b|notes?\b\s*([:.-]|\d|$)|please\b|key\s*[:=]|source\s*[:=]|sources?\s*:|disclaimer|caveat|(last )?(updated|reviewed|amended|revised|correct|accurate|printed|produced|published)\b|(prepared|compiled|collated|issued|maintained) (by|on|for the)\b|page \d+( of \d+)?$|©|copyright|version\b|draft\b|for (further|more) information|this (list|document|directory|register|table|spreadsheet)\b|these (providers|settings|schools)\b|the (council|local authority|authority|la)\b.{20,}|contains information|information correct|not an approved|end of (list|table|document|report)|continued\b|\(?continued|if you\b|see (also|note|overleaf|below)|(signed|completed by|authorised by|contact|head ?teacher|principal|manager)\s*:|all (providers|settings|information)\b|to (add|amend|remove|report)\b|data (from|as)\b|as (at|of) \d|[\p{L}\d ]{1,20} = \S)/iu;
/** What a mail begins and ends with, around a list that was pasted with it. */
const greeting =
  /^(?:(?:dear|hi|hello)(?: \p{L}+){0,2},?|good (?:morning|afternoon)\b.{0,20}|(?:many |with )?thanks[,.!]?|thank you[,.!]?|(?:(?:kind|best|warm) )?(?:regards|wishes)[,.]?|yours (?:sincerely|faithfully)[,.]?)$/iu;
/** A sentence: many words, and an end as a sentence has. */
const sentence = /^(?=(?:\S+\s+){7})\p{Lu}.*[.!]$/su;

/** Words that sections are made of. Of a name they may be a part, so all words must be among them. */
const sectionWords = new Set(
  (
    'a all and alternative ap aps approved area areas at b based be bespoke borough by c category central charities ' +
    'city college colleges commissioned community county d dfe district e early east eastern education educational ' +
    'elsewhere emotional establishments external f for framework from full further g group h health high hospital in ' +
    'independent informal internal key ks ks1 ks2 ks3 ks4 ks5 la lists listed local lot low maintained medical ' +
    'medium mental mid mixed national neighbouring new non north northern not of ofsted old on online open organisations ' +
    'other others our out outdoor outreach outside part phase place post primary private pru prus providers provision ' +
    'provisions quality assured qa reception referral region regional registered remote risk rural school schools ' +
    'secondary section sector self services settings short sixth form south southern special specialist stage step ' +
    'students support suspended term the therapeutic tier time to town training trusts tuition tutoring type under unit ' +
    'units unregistered up upper urban virtual vocational west western with within years yes year closed former pending ' +
    'current active inactive previous removed archived monitored i ii iii iv v vi one two three four five six'
  ).split(' '),
);
/** What a section is of: several, or a part of something. A lone "Community School" is a school. */
const sectionHeads =
  /\b(providers|provisions|settings|schools|academies|colleges|establishments|organisations|services|charities|trusts|units|prus|aps|areas?|section|part|tier|lot|category|group|phase|ks ?\d|key stage|stage|primary|secondary|post|approved|registered|unregistered|quality assured|framework|others?|region|north|south|east|west|central|borough|county|city|district|online|tuition|tutoring|vocational|outreach|closed|pending|suspended|current|active|inactive|former|removed|type|hospital|year|full time|part time)\b/i;

const saysSection = (text: string): boolean => {
  if (text.endsWith(':')) return true;
  if (
    /^(section|part|tier|lot|category|group|phase|list|table|schedule|annex|appendix|zone|quadrant|locality)\s+[\p{L}\d]{1,3}\b/iu.test(
      text,
    )
  )
    return true;
  const words = headingWords(text).filter((word) => !/^\d+$/.test(word));
  return words.length > 0 && words.every((word) => sectionWords.has(word)) && sectionHeads.test(text);
};

/**
 * What a row with one filled cell is, by its words alone: in a sentence for people, '' when it may be a provider.
 * @param columns how many columns the list has
 */
function whyNoProvider(text: string, columns: number): string {
  if (total.test(text)) return 'A total.';
  if (greeting.test(text)) return 'A greeting.';
  if (columns > 1 && (note.test(text) || sentence.test(text) || text.length > 120)) return 'A note.';
  // In one column a name and a section look alike, but for what no name ends with.
  if (columns > 1 ? saysSection(text) : /^[^:]+:$/.test(text)) return 'A section’s heading.';
  return '';
}

/** Sums of a pivot table fill its last row. */
const onlyTotal =
  /^((grand|sub|overall)[ -]?)?totals?( (ap|no\.?|number|of|in|all|pupils?|places?|spend|costs?|providers?))*$|^(average|mean)$/i;

/** Whether the first filled cell says that the row adds up others. */
const isTotal = (row: readonly string[]): boolean =>
  total.test(row.map(tidy).find((text) => text !== '') ?? '');

/** Whether a row only says whose data a check used, as the last one of a saved check does. */
export const isLicence = (row: readonly string[]): boolean =>
  row
    .map(tidy)
    .filter((text) => text !== '')
    .join('\n') === LICENCE;

/** Why a row is passed over that an earlier check left. */
export const addedBefore = 'Added by an earlier check.';

/** How full the rows are, to tell a section from a provider of which only the name is known. */
export interface Fullness {
  /** Columns that say more than who it is, and are filled in most rows. */
  readonly usuallyFilled: readonly number[];
}

export function fullnessOf(body: readonly (readonly string[])[], columns: readonly ListColumn[]): Fullness {
  const full = body.filter((row) => row.filter((cell) => tidy(cell) !== '').length > 1);
  const named = new Set(columns.filter(({ field }) => field === 'name').map(({ at }) => at));
  const optional = new Set(
    columns.filter(({ field }) => numberFields.some((one) => one === field)).map(({ at }) => at),
  );
  const usuallyFilled = columns
    .map(({ at }) => at)
    .filter((at) => !named.has(at) && !optional.has(at))
    .filter((at) => full.filter((row) => tidy(row[at]) !== '').length >= 0.8 * full.length);
  return { usuallyFilled: full.length < 2 ? [] : usuallyFilled };
}

/**
 * Why a row is no provider, in a sentence; '' when it may be one.
 * @param width how many columns the list has
 * @param beforeFull whether a row with more in it follows, as one does below a section's heading
 */
export function whyPassedOver(
  row: readonly string[],
  width: number,
  { usuallyFilled }: Fullness,
  beforeFull: boolean,
): string {
  const filled = row.filter((cell) => tidy(cell) !== '');
  const [text = ''] = filled.map((cell) => unmarked(tidy(cell)));
  if (filled.length === 0) return 'Blank.';
  if (isLicence(row)) return addedBefore;
  if (filled.length > 1)
    return onlyTotal.test(text) || (isTotal(row) && filled.length <= Math.max(2, width / 2))
      ? 'A total.'
      : '';
  const why = whyNoProvider(text, width);
  if (why !== '' || usuallyFilled.length < 2) return why;
  return beforeFull && !soundsLikeProvider(text) ? 'Nothing else in the row: a section’s heading.' : '';
}
