/**
 * The record as a hand-in, or who does something about one visit, has it open: the visits that it may touch, all that was filed about them, and the other visits to
 * their providers. What it would have to read beside that, and whatever it may only write who has read everything, throws
 * ReadAllOfIt.
 */
import { isOpen } from '../../../shared/county/actions';
import type { CountyOptions } from '../../../shared/schema/county';
import { isIsoDate, londonDate } from '../../../shared/schema/dates';
import type { Receipt } from '../../../shared/schema/receipt';
import { intervalsIn, termsIn, type Settings } from '../../../shared/schema/settings';
import type { SettledVisit } from '../../../shared/record/settled';
import type { Edition } from '../../../shared/record/edition';
import type { Visit } from '../../../shared/schema/visit';
import type { SomeCells } from '../../../shared/schema/workbook-plan';
import { openAfter, updateProblems, type Problem } from '../../../shared/workbook/problems-tab';
import { identityOf } from '../../../shared/workbook/providers-tab';
import { cellText } from '../../../shared/workbook/table-rows';
import { ReadAllOfIt } from '../../google/read-all-of-it';
import type { SheetsRequest } from '../../google/sheets-api';
import type { StoredValues } from '../../google/stored-values';
import type { CollectedRecord, CountyPart } from './collected-record';
import { countyPart } from './county-requests';
import { decisionsIn, unexplainedDecisions } from './decisions';
import { FiledVisits } from './filed-visits';
import { NewlyRead, type ReadVisit } from './newly-read';
import { openSettings } from './open-settings';
import { RecordBook } from './record-book';
import { RecordRun } from './record-run';
import { Removed } from './removed-record';
import type { Touched, TouchedVisits } from './touched-visits';
import { VisitPlaces } from './visit-places';
import { missingVersions, versionsIn, type Versions } from './versions';
import { mustBeWhole } from './whole-visit';

const DECISION = 'decision:';

/** Of a row that was copied the first. */
const onceById = <Row extends SomeCells<'id'>>(rows: readonly Row[]): readonly Row[] => {
  const seen = new Set<string>();
  return rows.filter((row) => {
    const id = cellText(row, 'id');
    const isNew = !seen.has(id);
    seen.add(id);
    return isNew;
  });
};

export class TouchedRecord implements CollectedRecord {
  readonly filed: FiledVisits;
  readonly versions: Versions;
  readonly settings: Settings;
  readonly removed: Removed;
  private readonly today: string;
  private readonly faults: readonly Problem[];
  readonly book: RecordBook;
  readonly run: RecordRun;
  private readonly read: NewlyRead;
  private readonly places: VisitPlaces;
  private readonly made: SheetsRequest[];
  private isLookedAt: (id: string) => boolean = () => false;

  /**
   * @param now instant of the run, ISO
   * @param receipts of the forms that are read
   * @throws ReadAllOfIt where something of these visits is not where it was
   */
  constructor(
    private readonly rows: Touched,
    private readonly touched: TouchedVisits,
    stored: StoredValues,
    private readonly now: string,
    receipts: readonly Receipt[],
  ) {
    const { tables } = rows;
    this.today = londonDate(now);
    this.removed = new Removed(stored);
    this.made = missingVersions(tables.of('versions'), receipts, now);
    this.versions = versionsIn(tables.of('versions'));
    this.filed = new FiledVisits(tables.of('visits'));
    ({ settings: this.settings, faults: this.faults } = openSettings(tables.of('settings')));
    this.book = new RecordBook(tables, stored, now);
    this.places = new VisitPlaces(tables, stored);
    this.read = new NewlyRead(this.book, this.filed, this.versions);
    this.run = new RecordRun(tables, this.book, {
      frameworks: () => this.versions.all(),
      settings: this.settings,
      today: this.today,
      isStart: false,
      filed: this.filed,
      // It looks at a few rows, and asks nobody about others.
      resting: () => undefined,
      isMeant: () => false,
    });
    this.book.openSome();
    for (const visit of touched.candidates) mustBeWhole(visit, tables, this.filed, this.book);
  }

  /**
   * A visit handed in again for another provider leaves the first without a visit: whether its row stays on the list only
   * who knows all of the list can say.
   */
  private mustBeToTheSame({ id, answers: { provider } }: Visit): void {
    const before = this.asHandedIn(id)?.answers.provider;
    const isSame = (key: keyof typeof provider): boolean => before?.[key] === provider[key];
    if (before && !(isSame('name') && isSame('urn')))
      throw new ReadAllOfIt('a visit is to another provider than it was');
  }

  asHandedIn = (id: string): Visit | undefined =>
    [...this.book.editions].reverse().find((one) => one.id === id) ?? this.filed.visit(id);

  /** What is gone from forms is found by runs that read all of the record. */
  list = (): void => undefined;

  requests = (
    read: readonly ReadVisit[],
    found: readonly Problem[],
    looked: (id: string) => boolean,
    county: CountyPart,
  ): SheetsRequest[] => {
    for (const [visit] of read) this.mustBeToTheSame(visit);
    const editions = this.read.file(read);
    return this.following(editions, this.read.visits, found, looked, county);
  };

  /**
   * Changes that follow from what was filed about some visits.
   * @param editions all of theirs
   * @param fresh those that this run has read or changed, as they stand
   */
  following(
    editions: readonly Edition[],
    fresh: readonly Visit[],
    found: readonly Problem[],
    looked: (id: string) => boolean,
    county: CountyPart,
  ): SheetsRequest[] {
    const written = this.run.touched(editions, this.read.names, this.countedAs(fresh));
    const ids = new Set(editions.map(({ id }) => id));
    const isLookedAt = (id: string): boolean =>
      looked(id) ||
      id === 'settings' ||
      (id.startsWith(DECISION) && ids.has(id.slice(DECISION.length))) ||
      written.looked(id);
    this.isLookedAt = isLookedAt;
    const visits = this.rows.tables.of('visits');
    const problems = [
      ...found,
      ...this.faults,
      ...this.filed.damagedRows(),
      ...written.problems,
      ...unexplainedDecisions(visits.rows, (id) => ids.has(id), this.versions),
    ];
    return [
      ...this.made.splice(0),
      ...this.book.requests(),
      ...written.requests,
      ...this.problems(problems, isLookedAt),
      ...(county === 'no' ? [] : this.county(fresh)),
      ...this.places.requests(ids),
    ];
  }

  /** What people have merged, as the list has it. */
  private countedAs(fresh: readonly Visit[]): (visit: SettledVisit) => string | null {
    const { rows } = this.rows.tables.of('providers');
    const merged = new Set(
      rows.flatMap((row) => (cellText(row, 'merged') === '' ? [] : [cellText(row, 'id')])),
    );
    if (merged.size === 0) return () => null;
    const identity = identityOf(
      rows,
      fresh.map(({ answers }) => answers.provider),
    );
    return ({ visit }) => {
      const id = identity.of(visit.answers.provider);
      return merged.has(id) ? id : null;
    };
  }

  private problems(problems: readonly Problem[], looked: (id: string) => boolean): SheetsRequest[] {
    const table = this.rows.tables.of('problems');
    const atHand = new Set(table.rows.map((row) => cellText(row, 'id')));
    const others = new Set(this.rows.column('problems', 'id').filter((id) => !atHand.has(String(id))));
    if (problems.some(({ id }) => others.has(id))) throw new ReadAllOfIt('a problem is told already');
    return table.change(updateProblems(table.rows, problems, looked, this.now));
  }

  openProblems = (before: readonly string[]): string[] => {
    const [ids, statuses] = [this.rows.column('problems', 'id'), this.rows.column('problems', 'status')];
    const table = this.rows.tables.of('problems');
    const rows: Partial<(typeof table.rows)[number]>[] = ids.map(
      (id, at): Partial<(typeof table.rows)[number]> => ({ id, status: statuses[at] ?? null }),
    );
    table.rows.forEach((row, index) => {
      const place = table.at.placeIfKnown(index);
      if (place === undefined) rows.push(row);
      else rows[place] = row;
    });
    return openAfter(rows, before, this.isLookedAt);
  };

  /** The rows of the providers that are touched, with what their visits give; the rest of the county follows with the hour. */
  private county(fresh: readonly Visit[]): SheetsRequest[] {
    const { ofProviders } = this.touched;
    const { tables } = this.rows;
    if (!ofProviders) return [];
    const visits = tables.of('visits');
    const counted = this.filed.counted(this.versions.all(), fresh, tables.of('providers').rows, (index) =>
      ofProviders.has(visits.at.placeIfKnown(index) ?? -1),
    );
    return countyPart(tables, { counted, options: this.options() }, false);
  }

  private options(): CountyOptions {
    const { tables } = this.rows;
    return {
      asOf: this.today,
      decisions: decisionsIn(tables.of('visits')),
      ...intervalsIn(this.settings),
      terms: termsIn(this.settings),
      actions: onceById(tables.of('actions').rows).map((row) => {
        const due = cellText(row, 'by-when');
        return {
          visitId: cellText(row, 'visit-id'),
          due: isIsoDate(due) ? due : '',
          open: isOpen(cellText(row, 'status')),
        };
      }),
    };
  }

  toKeep = (): Record<string, string> => ({ ...this.book.toKeep(), ...this.places.toKeep() });
}
