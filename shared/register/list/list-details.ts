/** What a list of providers says of each beside who it is: its type, when it was visited last, whom to ask for, remarks. */
import { fromSerial, readDate } from '../../schema/dates';
import { saysNothing, tidy } from './cell-values';
import { headingWords } from './heading-words';
import type { ListColumn } from './list-columns';

export type Detail = 'type' | 'visited' | 'contact' | 'notes';

export interface DetailColumn {
  readonly at: number;
  readonly heading: string;
  readonly detail: Detail;
}

/** How each is called on screens. */
export const detailTitles: Readonly<Record<Detail, string>> = {
  type: 'Type',
  visited: 'Last visit',
  contact: 'Contact',
  notes: 'Notes',
};

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const VISIT = set('visit visits visited qa qad assured monitoring monitored');
/** What is still to come, or is another's visit. */
const NOT_LAST = set(
  'next due planned ofsted inspection inspected register registration start end expiry dbs policy how many number count by',
);
const DATED = set('date dates last latest recent previous visited on');
const CONTACT = set('contact contacts email mail phone telephone tel mobile manager headteacher head');
const NOT_CONTACT = set('parent carer school emergency office officer dsl next date last');
const TYPE = set('type types kind category');
/** What is a type of something else. */
const NOT_TYPE = set(
  'visit contract funding finance payment cost need needs pupil pupils placement risk document policy insurance dbs check qa address phone contact date',
);
const NOTES = set('note notes comment comments remark remarks');

const has = (words: readonly string[], some: ReadonlySet<string>): boolean =>
  words.some((word) => some.has(word));

/** A date as a list has it, ISO: in words or figures, or as a spreadsheet counts days; '' for none that is sure. */
export function listDate(text: string): string {
  const found = readDate(text);
  if (found !== null) return found;
  const days = /^\d{5}$/.test(text) ? Number(text) : 0;
  // 1982 to 2064: nobody counts anything else in so many days.
  return days >= 30_000 && days <= 60_000 ? fromSerial(days) : '';
}

function detailOf(heading: string): Detail | undefined {
  const words = headingWords(heading);
  if (words.length === 0 || words.length > 8) return undefined;
  if (has(words, VISIT) && has(words, DATED) && !has(words, NOT_LAST)) return 'visited';
  if (has(words, TYPE) && !has(words, NOT_TYPE)) return 'type';
  if (has(words, CONTACT) && !has(words, NOT_CONTACT)) return 'contact';
  return has(words, NOTES) ? 'notes' : undefined;
}

const datesIn = (body: readonly (readonly string[])[], at: number): number =>
  body.filter((row) => listDate(tidy(row[at])) !== '').length;

/**
 * Columns that say such a thing, among those that do not say who it is. Of several of visits the one with "last" in its
 * heading, else the first; it must hold dates.
 * @param columns of the list
 * @param body the rows below the headings
 */
export function detailColumns(
  columns: readonly ListColumn[],
  body: readonly (readonly string[])[],
): readonly DetailColumn[] {
  const found = columns.flatMap(({ at, heading, field, added }): DetailColumn[] => {
    const detail = field === null && added !== true ? detailOf(heading) : undefined;
    if (detail === undefined || (detail === 'visited' && datesIn(body, at) === 0)) return [];
    return [{ at, heading, detail }];
  });
  const visits = found.filter(({ detail }) => detail === 'visited');
  const last = visits.find(({ heading }) => /\b(last|latest|most recent)\b/i.test(heading)) ?? visits[0];
  return found.filter((one) => one.detail !== 'visited' || one === last);
}

export interface ListDetails {
  /** In the list's own words; '' for none. */
  readonly type: string;
  /** ISO; '' for none. */
  readonly visitedOn: string;
  readonly contact: string;
  readonly notes: string;
}

/** What a row says. A day of a visit that cannot be read goes among the notes, so that it is not lost. */
export function detailsOf(row: readonly string[], columns: readonly DetailColumn[]): ListDetails {
  const texts = (wanted: Detail): readonly string[] =>
    columns.flatMap(({ at, detail }) => {
      const text = tidy(row[at]);
      return detail !== wanted || saysNothing(text) ? [] : [text];
    });
  const [visited = ''] = texts('visited');
  const visitedOn = listDate(visited);
  const unread = visited === '' || visitedOn !== '' ? [] : [`Your list: last visit ${visited}`];
  return {
    type: texts('type')[0] ?? '',
    visitedOn,
    contact: texts('contact').join(', '),
    notes: [...texts('notes'), ...unread].join('\n'),
  };
}
