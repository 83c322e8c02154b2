/**
 * The record of a workbook with its visible tabs, as one run has them open: what comes in is filed, what follows from it
 * is written, in requests that go together.
 */
import { newEditions } from '../../../shared/record/edition';
import type { Settings } from '../../../shared/schema/settings';
import { londonDate } from '../../../shared/schema/dates';
import type { SettledRecord } from '../../../shared/record/settled';
import type { Receipt } from '../../../shared/schema/receipt';
import type { Visit } from '../../../shared/schema/visit';
import type { Listed } from '../../../shared/workbook/gone-visits';
import { isOfPeople } from '../../../shared/workbook/people-tab';
import {
  openAfter,
  settledByHand,
  updateProblems,
  type Problem,
} from '../../../shared/workbook/problems-tab';
import { joinUpdates } from '../../google/join-updates';
import type { StoredValues } from '../../google/stored-values';
import type { SheetsRequest } from '../../google/sheets-api';
import type { CollectedRecord, CountyPart } from './collected-record';
import { countyPart } from './county-requests';
import { unexplainedDecisions } from './decisions';
import { FiledVisits } from './filed-visits';
import { idsAgain } from './ids-again';
import { keptMissing, missingIn } from './missing-visits';
import { peopleFaults } from './people-faults';
import { NewlyRead, type ReadVisit } from './newly-read';
import type { WorkbookTables } from './parts-to-read';
import { openSettings } from './open-settings';
import { RecordBook } from './record-book';
import { RecordRun } from './record-run';
import { redactedAgain, toKeepRedactions } from './redacted-again';
import { Removed } from './removed-record';
import { providersAgain, removedAgain } from './removed-visits';
import { restingIn, type Resting } from './resting-visits';
import { pages } from './settling';
import { missingVersions, versionsIn, type Versions } from './versions';
import { VisitPlaces } from './visit-places';
import type { Written } from './written';

export class WorkbookRecord implements CollectedRecord {
  readonly today: string;
  readonly versions: Versions;
  readonly filed: FiledVisits;
  readonly settings: Settings;
  readonly book: RecordBook;
  readonly run: RecordRun;
  /** What is wrong with the tabs themselves, found while reading them. */
  private readonly faults: readonly Problem[];
  private readonly read: NewlyRead;
  private readonly places: VisitPlaces;
  /** Once the record was read. */
  private resting: Resting | undefined;
  /** What makes tabs that the workbook lacks. */
  private readonly made: SheetsRequest[] = [];
  private isAnswersMade = false;
  private isLookedAt: (id: string) => boolean = () => false;
  private listed: readonly Listed[] = [];
  private missing: Readonly<Record<string, string>> = {};
  readonly removed: Removed;
  private providersBack: Readonly<Record<string, string>> = {};
  /** All of the record as the last changes bring the workbook to it, where that was worked out. */
  record: SettledRecord | undefined;

  /**
   * @param now instant of the run, ISO
   * @param receipts of the forms that are read
   * @param comparesLines so much was read of findings and answers that one which somebody typed over can be told
   */
  constructor(
    private readonly tables: WorkbookTables,
    private readonly stored: StoredValues,
    private readonly now: string,
    receipts: readonly Receipt[] = [],
    private readonly comparesLines = false,
  ) {
    this.today = londonDate(now);
    this.removed = new Removed(stored);
    this.made.push(...missingVersions(tables.of('versions'), receipts, now));
    this.versions = versionsIn(tables.of('versions'));
    this.made.push(...idsAgain(tables.of('visits')));
    this.filed = new FiledVisits(tables.of('visits'));
    const { settings, faults } = openSettings(tables.of('settings'));
    this.settings = settings;
    this.faults = faults;
    this.book = new RecordBook(tables, stored, now);
    this.places = new VisitPlaces(tables, stored);
    this.read = new NewlyRead(this.book, this.filed, this.versions);
    const isStart = this.book.isStart || !tables.sheet('history');
    this.run = new RecordRun(tables, this.book, {
      frameworks: () => this.versions.all(),
      settings: this.settings,
      today: this.today,
      isStart,
      filed: this.filed,
      resting: () => this.resting,
      isMeant: (problem) => settledByHand(tables.of('problems').rows).has(problem),
    });
  }

  /** What the response of a visit said last, whatever was corrected since. */
  asHandedIn(id: string): Visit | undefined {
    const filed = this.filed.visit(id);
    if (filed && this.filed.eventsOf(id) === 0) return filed;
    this.open();
    return [...this.book.editions].reverse().find((one) => one.id === id);
  }

  /** Reads the record, what an earlier version kept of it, and what takes the place of what. */
  open(): void {
    const answers = this.tables.make('answers');
    this.isAnswersMade ||= answers.length > 0;
    this.made.push(...this.tables.make('responses'), ...this.tables.make('history'), ...answers);
    this.resting ??= restingIn(this.tables, this.book);
    this.book.open(this.resting.has);
    this.made.push(...removedAgain(this.tables, this.book, this.removed));
    this.made.push(
      ...redactedAgain(this.tables, this.book, () => this.versions.all(), this.stored, this.removed),
    );
    const back = providersAgain(this.tables, this.stored);
    this.made.push(...back.requests);
    this.providersBack = back.keep;
    const filed = new Set(this.book.editions.map(({ id }) => id));
    this.book.addEditions(
      newEditions(
        [],
        this.filed.readings((id) => filed.has(id) || this.removed.hasId(id)),
      ),
    );
    this.filed.lookBeside(this.book.editions);
  }

  /** Changes that go before all others. */
  first(requests: readonly SheetsRequest[]): void {
    this.made.push(...requests);
  }

  /** All of the record with what people typed since, which is filed. */
  wholeRecord(): SettledRecord {
    this.open();
    const { record, requests } = this.run.withTyped();
    this.made.push(...requests);
    return record;
  }

  /** Says of which forms everything was listed, and what they have. */
  list(listed: readonly Listed[]): void {
    this.listed = listed;
  }

  /**
   * Changes that bring the workbook to what was read, and to all of the record where that is worked out.
   * @param found further problems
   * @param looked whether what a problem's id names was looked at
   * @param county which of the county's figures follow: none, those of rows, or all that are drawn as a whole
   */
  requests(
    read: readonly ReadVisit[],
    found: readonly Problem[],
    looked: (id: string) => boolean,
    county: CountyPart,
  ): SheetsRequest[] {
    const editions = this.read.file(read);
    const written = county === 'no' ? this.run.touched(editions, this.read.names) : this.all();
    this.record = written.record;
    return [
      ...this.made.splice(0),
      ...this.book.requests(),
      ...written.requests,
      ...this.problems(found, looked, written),
      ...(county === 'no' ? [] : this.county(written, county === 'all')),
    ];
  }

  /** All of the record, with what is gone from the forms and what is back. */
  private all(): Written {
    const visits = [...new Map(this.book.editions.map((edition) => [edition.id, edition])).values()];
    const before = missingIn(this.stored);
    const gone = pages().goneVisits(visits, this.book.events, this.listed, before, this.now);
    this.missing = JSON.stringify(gone.missing) === JSON.stringify(before) ? {} : keptMissing(gone.missing);
    this.book.addEvents(gone.events);
    const { isAnswersMade: noAnswers, comparesLines } = this;
    const written = this.run.all(this.read.names, { noAnswers, comparesLines });
    return {
      ...written,
      problems: [
        ...written.problems,
        ...gone.problems,
        ...pages().withdrawnAgain(this.book.editions, this.book.events),
      ],
      looked: (id) => written.looked(id) || gone.looked(id),
    };
  }

  /** What keeps how much the record holds, and what is missing from the forms. */
  toKeep(): Record<string, string> {
    return {
      ...this.book.toKeep(),
      ...this.places.toKeep(),
      ...this.missing,
      ...this.providersBack,
      ...(this.book.isOpen ? toKeepRedactions(this.book, this.stored) : {}),
    };
  }

  private problems(
    found: readonly Problem[],
    looked: (id: string) => boolean,
    written: Written,
  ): SheetsRequest[] {
    const { unclear } = this.run.order.now;
    const problems = [
      ...found,
      ...this.faults,
      ...written.problems,
      ...peopleFaults(this.tables),
      ...unexplainedDecisions(this.tables.of('visits').rows, (id) => !unclear.visits.has(id), this.versions),
    ];
    this.isLookedAt = (id) =>
      looked(id) || isOfPeople(id) || /^(decision:|settings$)/.test(id) || written.looked(id);
    const table = this.tables.of('problems');
    return table.change(updateProblems(table.rows, problems, this.isLookedAt, this.now));
  }

  /** Ids of all problems to be looked at, once what was found is written. @param before ids of those before */
  openProblems(before: readonly string[]): string[] {
    return openAfter(this.tables.of('problems').rows, before, this.isLookedAt);
  }

  private county(written: Written, whole: boolean): SheetsRequest[] {
    const { counted, options, providers, record } = written;
    // Of what a run worked out that settles all of it, each is there.
    if (!counted || !options || !record)
      throw new TypeError('The county is worked out of all of the record only.');
    return [
      ...countyPart(this.tables, { counted, options, providers, record }, whole),
      // Once a run: these look at every row.
      ...this.places.requests(undefined, this.resting?.has),
      ...joinUpdates(this.resting?.requests(record, this.run.order.now.unclear.visits) ?? []),
    ];
  }
}
