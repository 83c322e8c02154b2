/** The visits of one run of collecting: which are in the workbook already, and the changes that insert or replace the others. */
import { menuPath } from '../../../shared/schema/menu-path';
import { InputError } from '../../../shared/errors';
import { termsIn, usualSettings, type Settings } from '../../../shared/schema/settings';
import { encodeAnswers } from '../../../shared/workbook/answers-tab';
import { missingSettings, readSettings } from '../../../shared/workbook/settings-tab';
import { londonDate } from '../../../shared/schema/dates';
import type { Receipt } from '../../../shared/schema/receipt';
import type { Visit } from '../../../shared/schema/visit';
import { isOfPeople } from '../../../shared/workbook/people-tab';
import { openAfter, updateProblems, type Problem } from '../../../shared/workbook/problems-tab';
import { cellText } from '../../../shared/workbook/table-rows';
import { decodeNames } from '../../../shared/workbook/response-names';
import { decodeVisit } from '../../../shared/workbook/visits-tab';
import type { HandedIn } from '../../google/handed-in';
import type { Tables } from '../../google/tables';
import type { SheetsRequest } from '../../google/sheets-api';
import { countyRequests } from './county-requests';
import { judgeResponse, type Judged } from './judge-response';
import type { NewResponse } from './new-responses';
import { decisionsIn, unexplainedDecisions } from './decisions';
import { problemOf, responseProblemId } from './response-problem';
import { doubtful, identify } from './identify';
import type { FiledVisit } from './same-response';
import { missingVersions, versionsIn, type Versions } from './versions';
import { peopleFaults } from './people-faults';
import { nameRequests, visitRequests } from './visit-requests';

/** What is wrong with a tab, not with a form. */
const tabProblem = (id: string, where: string, what: string, whatToDo: string): Problem => ({
  id,
  where,
  what,
  whatToDo,
  formId: '',
  responseId: '',
});

export type UpsertTables = Tables<
  | 'providers'
  | 'visits'
  | 'findings'
  | 'answers'
  | 'actions'
  | 'people'
  | 'settings'
  | 'problems'
  | 'versions'
>;

export class VisitUpsert {
  readonly today: string;
  private readonly versions: Versions;
  /** Visit id to the instant at which it was handed in. */
  private readonly known: Map<string, string>;
  private readonly visits: Visit[] = [];
  /** Form id to its visits, as they stand in the tab. */
  private readonly filed = new Map<string, FiledVisit[]>();
  private unsure: ReadonlyMap<HandedIn, readonly FiledVisit[]> = new Map();
  private readonly settings: Settings;
  /** What is wrong with the tabs themselves, found while reading them. */
  private readonly faults: Problem[] = [];

  /** What adds the framework versions that the tab lacks and this project has. */
  private readonly lackingVersions: SheetsRequest[];

  /**
   * @param rebuild nothing that the tabs hold is taken to be whole.
   * @param receipts of the forms that are read
   */
  constructor(
    private readonly tables: UpsertTables,
    private readonly now: string,
    private readonly rebuild: boolean,
    receipts: readonly Receipt[],
  ) {
    this.today = londonDate(now);
    this.lackingVersions = missingVersions(tables.of('versions'), receipts, now);
    this.versions = versionsIn(tables.of('versions'));
    const rows = tables.of('visits').rows.filter((row) => typeof row.id === 'string');
    this.known = new Map(rows.map((row) => [cellText(row, 'id'), cellText(row, 'submitted-at')]));
    for (const row of rows) {
      const form = this.filed.get(cellText(row, 'form-id')) ?? [];
      this.filed.set(cellText(row, 'form-id'), form);
      form.push({
        id: cellText(row, 'id'),
        submittedAt: cellText(row, 'submitted-at'),
        ...decodeNames(row),
      });
      const visit = this.orFault(`visit:${cellText(row, 'id')}`, 'Visits', () => decodeVisit(row));
      if (visit) this.visits.push(visit);
    }
    // About to be read again, what is damaged is no news yet.
    if (rebuild) this.faults.length = 0;
    this.settings =
      this.orFault('settings', 'Settings', () => readSettings(tables.of('settings').rows)) ?? usualSettings;
  }

  /** One damaged row must not keep the others from being read. */
  private orFault<T>(id: string, tab: string, read: () => T): T | undefined {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      const whatToDo =
        tab === 'Settings'
          ? 'Put the setting right. Until then the usual one is used.'
          : `Undo the change, or choose ${menuPath('Read all forms again')}. Until then it is left out of the county figures.`;
      this.faults.push(tabProblem(id, `The ${tab} tab`, error.message, whatToDo));
      return undefined;
    }
  }

  /** The responses under the ids of their visits. Before anything is judged or written. @param mayGoOn asked between slow calls */
  identify(responses: readonly NewResponse[], mayGoOn: () => boolean): readonly NewResponse[] {
    const found = identify(responses, this.lookUp(), mayGoOn);
    this.unsure = found.unsure;
    return found.responses;
  }

  private lookUp(): Parameters<typeof identify>[1] {
    const visits = new Map(this.visits.map((visit) => [visit.id, visit]));
    return {
      ofForm: (formId) => this.filed.get(formId) ?? [],
      visit: (id) => visits.get(id),
      judge: (one) => this.judgeOne(one),
    };
  }

  /** Whether a visit is in the workbook as it was last handed in, or as it was later. */
  isStored({ responseId, submittedAt }: HandedIn): boolean {
    return !this.rebuild && (this.known.get(responseId) ?? '') >= submittedAt;
  }

  isFiled = (responseId: string): boolean => this.known.has(responseId);

  /** Says what is about to be written: what takes the place of older rows needs them read. */
  prepare(responses: readonly HandedIn[]): void {
    if (this.rebuild || responses.some(({ responseId }) => this.known.has(responseId)))
      this.tables.readRows(['findings', 'answers']);
  }

  judge(one: NewResponse): Judged {
    const visits = this.unsure.get(one.response);
    return visits ? doubtful(one, visits, this.lookUp()) : this.judgeOne(one);
  }

  private judgeOne({ receipt, response }: NewResponse): Judged {
    return judgeResponse(response, receipt, this.versions, termsIn(this.settings));
  }

  /**
   * Changes that insert or replace the visits of these responses, with their findings, actions and problems.
   * @param found what is wrong with the forms themselves
   * @param solved ids of what was wrong with them and is not any more
   */
  writing(
    judged: readonly Judged[],
    found: readonly Problem[],
    solved: readonly string[],
  ): {
    readonly requests: SheetsRequest[];
    /** Ids of all problems to be looked at then. @param before ids of those before */
    readonly open: (before: readonly string[]) => string[];
  } {
    const tables = {
      visits: this.tables.of('visits'),
      actions: this.tables.of('actions'),
      findings: this.tables.of('findings'),
      answers: this.tables.of('answers'),
    };
    const visits = judged.flatMap(({ made, response }) => {
      if (!made) return [];
      const isNew = !this.rebuild && !this.known.has(made.visit.id);
      this.known.set(made.visit.id, made.visit.submittedAt);
      this.visits.push(made.visit);
      return visitRequests(tables, { ...made, response }, isNew, this.today);
    });
    const problems = [
      ...judged.flatMap((one) => problemOf(one) ?? []),
      ...found,
      ...this.faults,
      ...peopleFaults(this.tables),
      ...unexplainedDecisions(tables.visits, this.versions),
    ];
    const looked = (id: string): boolean =>
      solved.includes(id) ||
      isOfPeople(id) ||
      /^(visit:|decision:|settings$)/.test(id) ||
      judged.some(({ response }) => responseProblemId(response) === id);
    const table = this.tables.of('problems');
    const changes = table.change(updateProblems(table.rows, problems, looked, this.now));
    return {
      requests: [...visits, ...changes],
      open: (before) => openAfter(table.rows, before, looked),
    };
  }

  /** Adds framework versions that are missing, and makes the tab of answers where a workbook of an earlier version lacks it, filled from its visits. */
  missing(): readonly SheetsRequest[] {
    const versions = this.lackingVersions.splice(0);
    const made = this.tables.make('answers');
    if (made.length === 0) return versions;
    const answers = this.visits.flatMap((visit) => {
      const framework = this.versions.find(visit.framework, visit.version);
      return framework ? encodeAnswers(visit, framework) : [];
    });
    return [...versions, ...made, ...this.tables.of('answers').append(answers)];
  }

  /** Changes that keep the names by which these, which are filed already, were read. */
  names(responses: readonly HandedIn[]): SheetsRequest[] {
    return nameRequests(this.tables.of('visits'), responses);
  }

  /** @param whole also what is drawn anew as a whole */
  county(whole: boolean): SheetsRequest[] {
    const settings = this.tables.of('settings');
    const lacking = settings.append(missingSettings(settings.rows));
    const county = countyRequests(this.tables, {
      visits: this.visits,
      frameworks: this.versions.all(),
      settings: this.settings,
      today: this.today,
      decisions: decisionsIn(this.tables.of('visits')),
      whole,
    });
    return [...lacking, ...county];
  }
}
