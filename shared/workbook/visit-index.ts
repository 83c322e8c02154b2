/**
 * What a hand-in finds a visit by, in a few letters that stand in its row: it reads this one column of the Visits tab and
 * then only the rows that it touches. Marks of the response's names, of its moments and of the provider; and where the
 * visit's other rows stand. Nothing found by a mark is believed before its row has been looked at.
 */
import { ownId } from '../county/provider-identity';
import { shortMark } from '../record/content-hash';
import { toSerial, isIsoDate } from '../schema/dates';
import type { SomeCells } from '../schema/workbook-plan';
import { decodeNames, type NameKey, type Reader } from './response-names';
import { cellText } from './table-rows';
import { BETWEEN, number36, placesText, rowsIn, type VisitRows } from './visit-rows';

/** Letters of a mark, and of that of an id; a cell begins with the visit's own and the one of its moment. */
const MARK = 4;
const ID_MARK = 6;
const OWN = ID_MARK + MARK;
const SAME = '=';
/** Six letters of seven bits are less; their sum stays whole. */
const SUM_ENDS = 2 ** 44;

/** Of a visit in the rows of its actions. */
export const visitMark = (visitId: string): string => (visitId === '' ? '' : shortMark(visitId));
/** Of a visit's own id, and of what a reader calls a response: no two of a workbook's visits have the same. */
const idMark = (id: string): string => shortMark(id) + shortMark(`${id}\n`).slice(0, ID_MARK - MARK);
/** Of a moment at which a response of a form was handed in. */
const momentMark = (formId: string, at: string): string => shortMark(`${formId} ${at}`);
/** Of every id that a provider goes by. @param others of those that are counted with it */
export const providerMarks = (
  name: string,
  urn: string | undefined,
  others: readonly string[],
): readonly string[] =>
  [
    ...(name === '' ? [] : [ownId({ name })]),
    ...(urn === undefined ? [] : [ownId({ name, urn })]),
    ...others,
  ].map(shortMark);

/** How a date is told from another. */
const dayMark = (date: string): string =>
  isIsoDate(date) ? toSerial(date).toString(36) : date === '' ? '' : shortMark(date);
type IndexedKey = NameKey | 'id' | 'form-id' | 'submitted-at' | 'provider' | 'urn' | 'visit-date';

/** The cell of a visit's row. @param row as it stands from now on */
export function encodeIndex(row: SomeCells<IndexedKey>, rows: VisitRows): string {
  const [id, formId, at] = [cellText(row, 'id'), cellText(row, 'form-id'), cellText(row, 'submitted-at')];
  const urn = cellText(row, 'urn');
  const { readAs, firstAt } = decodeNames(row);
  const nameMark = (name: string | undefined): string =>
    name === undefined ? '' : name === id ? SAME : idMark(name);
  return [
    idMark(id) + momentMark(formId, at),
    nameMark(readAs.rest),
    nameMark(readAs['form-app']),
    firstAt === '' || firstAt === at ? '' : momentMark(formId, firstAt),
    shortMark(ownId({ name: cellText(row, 'provider') })),
    urn === '' ? '' : shortMark(ownId({ name: '', urn })),
    dayMark(cellText(row, 'visit-date')),
    placesText(rows),
  ].join(BETWEEN);
}

/** One visit of the index. */
export interface Indexed {
  /** Place of its row, from 0 under the headings. */
  readonly place: number;
  /** Of its own id. */
  readonly mark: string;
  /** The mark in the rows of its actions. */
  readonly actionMark: string;
  /** Marks of each reader's name for its response, as far as it is known. */
  readonly names: Readonly<Partial<Record<Reader, string>>>;
  readonly submitted: string;
  /** The same where it was handed in once. */
  readonly first: string;
  /** Of each id that its provider goes by. */
  readonly providers: readonly string[];
  readonly day: string;
  readonly rows: VisitRows;
}

function decodeIndex(text: string, place: number): Indexed | undefined {
  const [own = '', rest = '', formApp = '', first = '', name = '', urn = '', day = '', ...where] =
    text.split(BETWEEN);
  const rows = rowsIn(where);
  if (!rows || own.length !== OWN) return undefined;
  const [mark, submitted] = [own.slice(0, ID_MARK), own.slice(ID_MARK)];
  const named = (one: string): string => (one === SAME ? mark : one);
  return {
    place,
    mark,
    actionMark: mark.slice(0, MARK),
    names: {
      ...(rest !== '' && { rest: named(rest) }),
      ...(formApp !== '' && { 'form-app': named(formApp) }),
    },
    submitted,
    first: first === '' ? submitted : first,
    providers: [name, urn].filter((one) => one !== ''),
    day,
    rows,
  };
}

/** A response that was read, and what it says of whom and when where it can be made out. */
export interface Sought {
  readonly reader: Reader;
  readonly readAs: string;
  readonly formId: string;
  readonly submittedAt: string;
  readonly createdAt?: string | undefined;
  readonly edited: boolean;
  readonly about?: { readonly providers: readonly string[]; readonly date: string } | undefined;
}

/** Which visits a response may be; or it is filed already as it is. */
type Candidates = readonly Indexed[] | 'as it is';

/**
 * Which visits have a row, in a few letters: how many, and a sum of their marks, which tells that others are there as well.
 * @param cells of the index, each of another visit
 * @param before what is added to
 */
export function visitsThere(cells: Iterable<string>, before = ''): string {
  let [count = 0, sum = 0] = before === '' ? [] : before.split(BETWEEN).map(number36);
  for (const cell of cells) {
    let mark = 0;
    for (let at = 0; at < ID_MARK; at += 1) mark = mark * 128 + (cell.charCodeAt(at) % 128);
    count += 1;
    sum = (sum + mark) % SUM_ENDS;
  }
  return `${count.toString(36)}${BETWEEN}${sum.toString(36)}`;
}

/** How many that says. */
export const visitsIn = (there: string): number => number36(there.split(BETWEEN)[0] ?? '');

/** The index of all visits, as the column says it: looked through as text, of which only what may be meant is read. */
export class VisitIndex {
  /** Places of the rows that are a visit's: of one that was copied the first. */
  private readonly places: readonly number[];

  /** @param cells the column under its heading, from the top; '' for a row that is no visit's */
  constructor(private readonly cells: readonly string[]) {
    const first = new Map<string, number>();
    cells.forEach((cell, place) => {
      const own = cell.slice(0, ID_MARK);
      if (cell !== '' && !first.has(own)) first.set(own, place);
    });
    this.places = [...first.values()];
  }

  /** Which visits there are, as `visitsThere` says it. */
  get there(): string {
    return visitsThere(this.places.map((place) => this.cells[place] ?? ''));
  }

  /** The visits in whose cell one of these marks stands, and of which this is true. */
  private having(marks: Iterable<string>, isIt: (visit: Indexed) => boolean): readonly Indexed[] {
    const sought = [...marks];
    return this.places.flatMap((place) => {
      const cell = this.cells[place] ?? '';
      if (!sought.some((mark) => cell.includes(mark))) return [];
      const visit = decodeIndex(cell, place);
      return visit && isIt(visit) ? [visit] : [];
    });
  }

  /** The visits that may have this id. */
  named(id: string): readonly Indexed[] {
    const mark = idMark(id);
    return this.having([mark], (one) => one.mark === mark);
  }

  /**
   * Every visit that the rules of identity may look at for this response: by its name, else by its moments, else, where
   * it may have been handed in again since another reader read it, by whom and when it is about.
   */
  candidates({ reader, readAs, formId, submittedAt, createdAt, edited, about }: Sought): Candidates {
    const name = idMark(readAs);
    const submitted = momentMark(formId, submittedAt);
    const named = this.having([name], (one) => (one.names[reader] ?? one.mark) === name);
    if (named.some((one) => one.names[reader] === name && one.submitted === submitted)) return 'as it is';
    if (named.length > 0) return named;
    const moments = new Set([submitted, ...(createdAt === undefined ? [] : [momentMark(formId, createdAt)])]);
    // Which reader says that a response was handed in again: the other one may have read it before.
    const mayBeLater = reader === 'form-app' || edited;
    const whom = new Set(mayBeLater ? about?.providers : []);
    const day = mayBeLater && about ? dayMark(about.date) : '';
    const found = this.having(
      [...moments, ...whom, ...(day === '' ? [] : [`${BETWEEN}${day}${BETWEEN}`])],
      (one) =>
        one.names[reader] === undefined &&
        (moments.has(one.submitted) ||
          moments.has(one.first) ||
          (day !== '' && one.day === day) ||
          one.providers.some((mark) => whom.has(mark))),
    );
    if (found.length === 0) return [];
    // How many were handed in at a moment tells which of them is gone.
    const theirs = new Set(found.map((one) => one.submitted));
    return this.having(theirs, (one) => theirs.has(one.submitted));
  }

  /**
   * All visits to these providers, with whatever other names and numbers they and the list have for them.
   * @param marks of ids by which they are known
   * @param list of each row of the LA's list: marks of all ids that it stands for
   */
  ofProviders(
    marks: Iterable<string>,
    list: readonly (readonly string[])[],
  ): { readonly visits: readonly Indexed[]; readonly rows: readonly number[] } {
    const known = new Set(marks);
    const isKnown = (all: readonly string[]): boolean => all.some((mark) => known.has(mark));
    let visits: readonly Indexed[] = [];
    for (let before = -1; before !== known.size;) {
      before = known.size;
      visits = this.having(known, ({ providers }) => isKnown(providers));
      for (const all of [...visits.map(({ providers }) => providers), ...list.filter(isKnown)])
        for (const mark of all) known.add(mark);
    }
    return { visits, rows: list.flatMap((all, index) => (isKnown(all) ? [index] : [])) };
  }
}
