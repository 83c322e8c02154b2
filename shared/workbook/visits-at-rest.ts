/**
 * Visits at rest: a run that settled all of the record had nothing to do or to tell about them, and nothing that this
 * followed from has changed since. Their row keeps a seal, a hash of all of that, with what the visit came to; where it does
 * not fit, for whatever reason, the visit is worked out as if there were none.
 */
import { textHash, textsHash } from '../record/content-hash';
import type { CameTo, VisitsAtRest } from '../record/at-rest';
import type { SettledRecord } from '../record/settled';
import { RESPONSE_OF } from '../record/visit-names';
import { groupBy } from '../schema/lists-by-key';
import type { SomeCells } from '../schema/workbook-plan';
import { cellText } from './table-rows';

type Row = readonly unknown[];

/** A tab's cells as they were read, its headings first, and where its columns stand. */
interface AsRead {
  readonly asRead: readonly Row[];
  readonly places: ReadonlyMap<string, number>;
}

interface SealedTable<Request> extends AsRead {
  readonly rows: readonly SomeCells[];
  /** Whether a row says what it said when it was read. */
  readonly at: { readonly isAsRead: (index: number) => boolean };
  readonly update: (index: number, cells: { readonly seal: string }) => readonly Request[];
}

interface SealedTabs<Request> {
  readonly visits: SealedTable<Request>;
  readonly responses: AsRead;
  readonly history: AsRead;
  readonly versions: AsRead;
  readonly settings: AsRead;
}

const HASH = 16;
/** Less than a cell holds. */
const MOST_KEPT = 40_000;

const textIn = (cell: unknown): string =>
  typeof cell === 'string' ? cell : typeof cell === 'number' ? String(cell) : '';

/** What a row says, as one text; blank cells at its end say nothing. @param without the places of cells that are left out */
function rowText(row: Row, ...without: readonly number[]): string {
  const cells = row.map((cell) => cell ?? '');
  for (const place of without) if (place in cells) cells[place] = '';
  while (cells.at(-1) === '') cells.pop();
  return JSON.stringify(cells);
}

/** Rows by the visit that they are about. @param visitOf what a cell says of whom */
function byVisit(
  { asRead, places }: AsRead,
  column: string,
  visitOf: (cell: string) => string,
): ReadonlyMap<string, readonly Row[]> {
  const place = places.get(column) ?? -1;
  return groupBy(asRead.slice(1), (row) => visitOf(textIn(row[place])));
}

const placeOf = ({ places }: AsRead, column: string): number => places.get(column) ?? -1;

export class RestingVisits<Request> implements VisitsAtRest {
  private readonly visits: SealedTable<Request>;
  private readonly editions: ReadonlyMap<string, readonly Row[]>;
  private readonly events: ReadonlyMap<string, readonly Row[]>;
  /** What all visits are worked out by. */
  private readonly context: string;
  private readonly seal: number;
  private readonly data: number;
  private readonly dataOfEditions: number;
  /** Visit id to the index of its row; -1 where it has several. */
  private readonly rows = new Map<string, number>();
  /** Visit id to the index of its row, whose seal fits. */
  private readonly sealed = new Map<string, number>();

  /**
   * Before anything is changed in the tabs.
   * @param tabs all of each was read
   * @param madeOf a name of the product as it is built: what another made of a visit is not believed
   * @param visitOf the visit that an event's subject names; '' for none
   * @param isStirred whether this run has filed anything about a visit
   */
  constructor(
    { visits, responses, history, versions, settings }: SealedTabs<Request>,
    madeOf: string,
    visitOf: (subject: string) => string,
    private readonly isStirred: (visitId: string) => boolean,
  ) {
    this.visits = visits;
    this.editions = byVisit(responses, 'visit-id', (id) => id);
    this.events = byVisit(history, 'subject', visitOf);
    const field = placeOf(history, 'field');
    // What makes one visit of several responses is of none of them alone.
    const names = history.asRead.filter((row) => row[field] === RESPONSE_OF);
    const headings = [visits, responses, history].map(({ asRead }) => asRead[0]);
    this.context = textHash(JSON.stringify([madeOf, versions.asRead, settings.asRead, names, headings]));
    this.seal = placeOf(visits, 'seal');
    this.data = placeOf(visits, 'data-1');
    this.dataOfEditions = placeOf(responses, 'data-1');
    visits.rows.forEach((row, index) => {
      const id = cellText(row, 'id');
      if (id !== '') this.rows.set(id, this.rows.has(id) ? -1 : index);
    });
    for (const [id, index] of this.rows) {
      const cell = this.cellOf(index);
      if (cell !== '' && cell === this.sealOf(index, id, cell.slice(HASH))) this.sealed.set(id, index);
    }
  }

  private cellOf(index: number): string {
    return textIn(this.visits.asRead[index + 1]?.[this.seal]);
  }

  /** The seal for a row as it was read. @param came what the visit came to, in JSON; '' where it was not judged */
  private sealOf(index: number, id: string, came: string): string {
    const row = this.visits.asRead[index + 1] ?? [];
    const kept = textIn(row[this.data]);
    const editions = this.editions.get(id) ?? [];
    // As long as nothing was corrected a row keeps what an edition begins with: then that is looked at once.
    const twin = kept.endsWith('}')
      ? editions.findIndex((one) => textIn(one[this.dataOfEditions]).startsWith(kept.slice(0, -1)))
      : -1;
    // The long texts are walked over as they stand.
    const texts = [
      `${this.context} ${twin} ${kept.length}`,
      rowText(row, this.seal, this.data),
      twin < 0 ? kept : '',
      ...editions.flatMap((edition) => [
        rowText(edition, this.dataOfEditions),
        textIn(edition[this.dataOfEditions]),
      ]),
      ...(this.events.get(id) ?? []).map((event) => rowText(event)),
      came,
    ];
    return textsHash(texts) + came;
  }

  /** Of a visit about which this run has written or filed anything, nothing is known any more. */
  has = (id: string): boolean => {
    const index = this.sealed.get(id);
    return index !== undefined && this.visits.at.isAsRead(index) && !this.isStirred(id);
  };

  cameTo = (id: string): CameTo | undefined => {
    const came = this.has(id) ? this.cellOf(this.sealed.get(id) ?? -1).slice(HASH) : '';
    // The seal's hash is of it, too: it is as the product wrote it.
    return came === '' ? undefined : (JSON.parse(came) as CameTo);
  };

  /**
   * Seals the rows that stand as they were read after all that a run had to do about them: changes that go last.
   * @param unclear ids of visits of which cannot be told whose texts stand in their rows
   */
  requests({ visits, providers, problems }: SettledRecord, unclear: ReadonlySet<string>): Request[] {
    const told = new Set([...unclear, ...problems.map(({ subject: { id } }) => id)]);
    const latest = new Map(providers.flatMap((one) => one.latest.map((visit) => [visit.visitId, visit])));
    return visits.flatMap(({ id }): readonly Request[] => {
      const index = this.rows.get(id) ?? -1;
      const came = latest.get(id);
      if (index < 0 || !this.visits.at.isAsRead(index) || this.isStirred(id) || told.has(id)) return [];
      if (this.has(id) && (came === undefined || this.cellOf(index).length > HASH)) return [];
      const { outcome, decision, alerts } = came ?? {};
      const kept = came ? JSON.stringify({ outcome, decision, alerts }) : '';
      const seal = this.sealOf(index, id, kept.length > MOST_KEPT ? '' : kept);
      return this.visits.update(index, { seal });
    });
  }
}

/** The visits at rest of one run. */
export const restingVisits = <Request>(
  ...of: ConstructorParameters<typeof RestingVisits<Request>>
): RestingVisits<Request> => new RestingVisits<Request>(...of);
