/** The visits of one run of collecting: which are in the workbook already, and the changes that bring it to what they say. */
import { termsIn } from '../../../shared/schema/settings';
import type { Problem } from '../../../shared/workbook/problems-tab';
import type { HandedIn } from '../../google/handed-in';
import type { SheetsRequest } from '../../google/sheets-api';
import type { TableOf } from '../../google/tables';
import type { Listed } from '../../../shared/workbook/gone-visits';
import type { CollectedRecord, CountyPart } from '../record/collected-record';
import { judgeResponse, type Judged } from './judge-response';
import type { NewResponse } from './new-responses';
import { CAME_LATE, problemOf, responseProblemId } from './response-problem';
import { doubtful, withVisitIds } from './visit-of-response';
import type { Removed } from '../record/removed-record';
import type { FiledVisit } from './same-response';
import { namedBy, nameRequests } from './response-name-requests';

export class VisitUpsert {
  /** Visit id to the instant at which it was handed in. */
  private readonly known: Map<string, string>;
  private unsure: ReadonlyMap<HandedIn, readonly FiledVisit[]> = new Map();

  /** @param rebuild nothing that the tabs hold is taken to be whole. */
  constructor(
    private readonly record: CollectedRecord,
    private readonly visits: TableOf<'visits'>,
    private readonly rebuild: boolean,
  ) {
    this.known = new Map([...record.filed.byId].map(([id, { submittedAt }]) => [id, submittedAt]));
  }

  /** The responses under the ids of their visits. Before anything is judged or written. @param mayGoOn asked between slow calls */
  identify(responses: readonly NewResponse[], mayGoOn: () => boolean): readonly NewResponse[] {
    const found = withVisitIds(responses, this.lookUp(), mayGoOn);
    this.unsure = found.unsure;
    return found.responses;
  }

  private lookUp(): Parameters<typeof withVisitIds>[1] {
    return {
      ofForm: (formId) => this.record.filed.ofForm(formId),
      visit: (id) => this.record.asHandedIn(id),
      judge: (one) => this.judgeOne(one),
    };
  }

  /** Says of which forms everything was listed, and what they have. */
  list(listed: readonly Listed[]): void {
    this.record.list(listed);
  }

  /** Whether a visit is in the workbook as it was last handed in, or as it was later. */
  isStored({ responseId, submittedAt }: HandedIn): boolean {
    return !this.rebuild && (this.known.get(responseId) ?? '') >= submittedAt;
  }

  isFiled = (responseId: string): boolean => this.known.has(responseId);

  judge(one: NewResponse): Judged {
    const visits = this.unsure.get(one.response);
    const judged = visits ? doubtful(one, visits, this.lookUp()) : this.judgeOne(one);
    const removed = this.removedOf(judged);
    if (!removed) return judged;
    return { ...judged, isRemoved: true, problems: removed === 'itself' ? [] : [CAME_LATE] };
  }

  private removedOf({
    made,
    response: { responseId, readAs, submittedAt, createdAt },
  }: Judged): ReturnType<Removed['ofReading']> {
    const instants = createdAt === undefined ? [submittedAt] : [submittedAt, createdAt];
    const found = made && this.record.removed.ofReading(made.visit, [responseId, readAs], instants);
    // One that is here stood under another provider by then: somebody had corrected whom it is about.
    return found === 'its provider' && this.isFiled(responseId) ? undefined : found;
  }

  private judgeOne({ receipt, response }: NewResponse): Judged {
    const { versions, settings } = this.record;
    return judgeResponse(response, receipt, versions, termsIn(settings));
  }

  /**
   * Changes that bring the workbook to what these responses say, with everything else where this is the last of them.
   * @param found what is wrong with the forms themselves
   * @param solved ids of what was wrong with them and is not any more
   */
  requestsFor(
    judged: readonly Judged[],
    found: readonly Problem[],
    solved: readonly string[],
    county: CountyPart,
  ): SheetsRequest[] {
    const read = judged.flatMap(({ made, isRemoved, response }) =>
      made && !isRemoved ? [[made.visit, namedBy(response)] as const] : [],
    );
    for (const [{ id, submittedAt }] of read) this.known.set(id, submittedAt);
    const looked = (id: string): boolean =>
      solved.includes(id) || judged.some(({ response }) => responseProblemId(response) === id);
    return this.record.requests(
      read,
      [...judged.flatMap((one) => problemOf(one) ?? []), ...found],
      looked,
      county,
    );
  }

  /** Changes that keep the names by which these, which are filed already, were read. */
  nameRequests(responses: readonly HandedIn[]): SheetsRequest[] {
    return nameRequests(this.visits, responses);
  }
}
