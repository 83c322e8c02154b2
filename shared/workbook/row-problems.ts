/** What is wrong with rows in which people write, in words. */
import { contentHash } from '../record/content-hash';
import { longDate } from '../schema/dates';
import type { EmptiedColumn } from './emptied-columns';
import type { LostRow } from './lost-rows';
import type { Problem } from './problems-tab';
import type { Asked, Named, SortedId } from './sorted-tabs';
import type { StandingTab } from './standing-rows';
import { cellText, headingOf } from './table-rows';

const NAMED = 10;

/** Which rows, for people. */
function rowsInWords({ table }: Asked, indexes: readonly number[]): string {
  const rows = indexes
    .slice(0, NAMED)
    .map((index) => `${index + 2} (${cellText(table.rows[index], 'provider') || 'no name'})`);
  const more = indexes.length - rows.length;
  return `${indexes.length === 1 ? 'row' : 'rows'} ${rows.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

/** Rows that were sorted in part, of which cannot be told whose texts stand in them. */
export const unclearRows = (asked: Asked, indexes: readonly number[]): Problem => ({
  id: `record:part-sorted:${asked.id}`,
  where: `The tab ${asked.table.tab.title}`,
  what: `Only some columns were sorted, so that people’s texts may stand beside another row’s: see ${rowsInWords(asked, indexes)}. Nothing that stands in them was filed, and the record has what it had.`,
  whatToDo:
    'Undo the sorting (Edit, Undo), or bring the tab back with File, Version history. If neither can be done, note what was typed there since and delete these rows: they come back as the record has them.',
  formId: '',
  responseId: '',
});

/** Texts that have changed places: sorted by themselves, or moved on purpose. */
export function movedTexts(asked: Asked, tab: StandingTab, indexes: readonly number[]): Problem {
  const content = indexes.map((index) => [tab.rows[index]?.id, tab.rows[index]?.cells]);
  return {
    id: `record:changed-places:${asked.id}:${contentHash(content)}`,
    where: `The tab ${asked.table.tab.title}`,
    what: `Texts of people have changed places among rows: see ${rowsInWords(asked, indexes)}. Nothing that stands in them was filed, and the record has what it had.`,
    whatToDo:
      'If somebody sorted these columns alone, undo it (Edit, Undo, or File, Version history). If each text stands where it belongs, set Status to Solved: then it counts.',
    formId: '',
    responseId: '',
    maySettle: true,
  };
}

/**
 * A column that was blank all at once. It is told until somebody has seen it, as by the next run the texts are there again.
 * @param today a person's word that it was meant holds for the day: another time it may be lost
 */
export const emptied = (
  { id, table }: Asked,
  { field, of, rows }: EmptiedColumn,
  today: string,
): Problem => ({
  id: `emptied:${id}:${field}:${today}`,
  where: `The tab ${table.tab.title}`,
  what: `Under “${headingOf(table.tab.columns, field)}” ${rows.length} of the ${of} rows that said something turned blank at once, as where a column was deleted and its heading put back. Nothing of it was taken for cleared: the texts stand there again.`,
  whatToDo: `If they are to be cleared, set Status to Solved and clear them once more on ${longDate(today)}: then it counts. If not, nothing need be done but to set Status to Solved.`,
  formId: '',
  responseId: '',
  maySettle: true,
});

/** Cells that were merged under one another. It is told until somebody has seen it, as they are parted at once. */
export const merged = (
  { id, table }: Asked,
  columns: readonly { readonly field: string }[],
  today: string,
): Problem => ({
  id: `merged:${id}:${today}:${contentHash(columns.map(({ field }) => field))}`,
  where: `The tab ${table.tab.title}`,
  what: `Cells were merged under ${listed(columns.map(({ field }) => `“${headingOf(table.tab.columns, field)}”`))}, so that only the first of them said anything. They are parted again, and the others say what they said before.`,
  whatToDo: 'Write into each row what is to count for it, and set Status to Solved.',
  formId: '',
  responseId: '',
  maySettle: true,
});

/** What a row is about, by what names it. */
const IN_WORDS: { readonly [Id in SortedId]: (names: Named<Id>['names']) => string } = {
  visits: ({ provider = '', 'visit-date': date = '' }) => `the visit to ${provider}, ${longDate(date)}`,
  actions: ({ action = '', provider = '' }) => `the action “${action}” of ${provider}`,
  providers: ({ provider = '' }) => provider,
};
/** What to do instead of writing a row by hand. */
const INSTEAD: Readonly<Record<SortedId, string>> = {
  visits: 'A visit that was written down on paper is handed in with its form.',
  actions: 'An action is added in This visit.',
  providers: '',
};

const listed = (names: readonly string[]): string => {
  const more = names.length - NAMED;
  return `${names.slice(0, NAMED).join('; ')}${more > 0 ? ` and ${more} more` : ''}`;
};

/** Rows that gave way to copies of others. It is told until somebody has seen it, as they are there again at once. */
export function pastedOver(asked: Asked, lost: readonly LostRow[], today: string): Problem {
  const inWords = (ids: readonly string[]): string =>
    listed([...new Set(ids)].map((id) => IN_WORDS[asked.id](asked.knownOf(id)?.names[0] ?? {})));
  const [gone, others] = [lost.map(({ id }) => id), lost.flatMap((one) => one.others)];
  return {
    id: `pasted:${asked.id}:${today}:${contentHash([gone, others])}`,
    where: `The tab ${asked.table.tab.title}`,
    what: `Gone from the tab was ${inWords(gone)}, and ${others.length === 0 ? 'a blank row was left between others, as where one row is cut and' : `there once more was ${inWords(others)}, as where one row is`} pasted over another. What was gone is there again as the record has it.`,
    whatToDo:
      'What was typed only there since the last run is in File, Version history: look for it, and type it once more. If a row stands there twice, delete the lower one; a blank one as well. Then set Status to Solved.',
    formId: '',
    responseId: gone.length === 1 ? asked.visitOf(gone[0] ?? '') : '',
  };
}

/** Rows that are about nothing in the record, though they look as if. */
export function unknownRows(asked: Asked, indexes: readonly number[]): Problem {
  const content = indexes.map((index) => [asked.table.rows[index], asked.table.persons(index)]);
  return {
    id: `record:unknown-rows:${asked.id}:${contentHash(content)}`,
    where: `The tab ${asked.table.tab.title}`,
    what: `The record knows nothing of ${rowsInWords(asked, indexes)}: the id in a hidden column is gone or another, or somebody wrote the row by hand. Nothing that stands there counts.`,
    whatToDo: `${INSTEAD[asked.id]} If what it is about has a row of its own beside it, write there what is right, and delete this one. If it is yours and is to stay, set Status to Solved.`,
    formId: '',
    responseId: '',
    maySettle: true,
  };
}
