/**
 * Which visit a response belongs to. Each reader calls a response by an id of its own; what both have is the form and
 * the instant, to the millisecond. So a visit is found by a name that is known, else by its instant, else, where the
 * response was handed in again since another reader read it, by what it says and by the visit being gone from its
 * instant. What leaves two ways open is decided by nobody here.
 */
import type { HandedIn } from '../../google/handed-in';
import type { FiledNames } from '../../../shared/workbook/response-names';
import { groupBy } from '../../../shared/schema/lists-by-key';

/** A visit of the form, as far as it says which response it was made of. */
export interface FiledVisit extends FiledNames {
  readonly id: string;
  /** Instant of the edition that is filed, ISO. */
  readonly submittedAt: string;
}

/** What a reader calls it: where no reader's name was kept, the visit's id is one of the two. */
export const nameOf = ({ id, readAs }: FiledVisit, reader: keyof FiledVisit['readAs']): string =>
  readAs[reader] ?? id;

/** How much of a visit a response says; `unknown` where one of them cannot be made out. */
export type Likeness = 'all' | 'same-visit' | 'partly' | 'nothing' | 'unknown';

export interface Known {
  readonly filed: readonly FiledVisit[];
  /** Compares what is answered. */
  readonly likeness: (response: HandedIn, visit: FiledVisit) => Likeness;
  /** How many responses of the form were last handed in at each of these instants; undefined: cannot be had. */
  readonly countAt: (instants: readonly string[]) => ReadonlyMap<string, number> | undefined;
}

export interface Matches {
  /** The visit that each response is an edition of; one that is neither here nor in `unsure` is new. */
  readonly found: ReadonlyMap<HandedIn, FiledVisit>;
  /** Those that may be an edition of these visits, or new. */
  readonly unsure: ReadonlyMap<HandedIn, readonly FiledVisit[]>;
}

class Matching {
  readonly found = new Map<HandedIn, FiledVisit>();
  readonly unsure = new Map<HandedIn, readonly FiledVisit[]>();
  /** Visits for which this reader's name is not known. */
  private readonly open: Set<FiledVisit>;
  private readonly left: Set<HandedIn>;

  constructor(
    responses: readonly HandedIn[],
    private readonly known: Known,
  ) {
    this.left = new Set(responses);
    const reader = responses[0]?.reader ?? 'rest';
    this.open = new Set(known.filed.filter(({ readAs }) => readAs[reader] === undefined));
    const byName = new Map(known.filed.map((visit) => [nameOf(visit, reader), visit]));
    for (const response of responses) {
      const visit = byName.get(response.readAs);
      if (visit) this.take(response, visit);
    }
    // What is filed is this very edition; or it is an earlier one, and the response first came in then.
    this.matchBy(
      ({ submittedAt }) => submittedAt,
      ({ submittedAt }) => submittedAt,
      ['all', 'same-visit', 'unknown'],
      true,
    );
    this.matchBy(
      ({ createdAt = '', submittedAt, edited }) =>
        reader === 'form-app' ? submittedAt : edited ? createdAt : '',
      ({ firstAt, submittedAt }) => {
        const first = firstAt === '' ? submittedAt : firstAt;
        return reader === 'form-app' && first === submittedAt ? '' : first;
      },
      ['all', 'same-visit', 'partly', 'unknown'],
      false,
    );
    this.matchAgain();
  }

  private take(response: HandedIn, visit: FiledVisit): void {
    this.left.delete(response);
    this.open.delete(visit);
    this.found.set(response, visit);
  }

  private doubt(response: HandedIn, visits: readonly FiledVisit[]): void {
    this.left.delete(response);
    this.unsure.set(response, visits);
  }

  private matchBy(
    ofResponse: (response: HandedIn) => string,
    ofVisit: (visit: FiledVisit) => string,
    enough: readonly Likeness[],
    isSameEdition: boolean,
  ): void {
    const visits = groupBy(this.open, ofVisit);
    // What has no instant of this kind is not sought by it.
    for (const [instant, responses] of groupBy(this.left, (response) => ofResponse(response) || undefined))
      this.matchGroup(new Set(responses), new Set(visits.get(instant) ?? []), enough, isSameEdition);
  }

  /**
   * Later responses that may be this visit as well: then what was handed in at its instant and says something else may be
   * another visit to the same provider on the same day.
   */
  private rivalsOf(response: HandedIn, visit: FiledVisit): HandedIn[] {
    if (this.known.likeness(response, visit) === 'all') return [];
    return [...this.left].filter(
      (other) =>
        mayPrecede(visit, other) && ['all', 'same-visit'].includes(this.known.likeness(other, visit)),
    );
  }

  /**
   * Responses and visits of one instant.
   * @param enough how alike the last two left must be: two people may press the button at once
   * @param isSameEdition the instant is that of what is filed, which is not to be told from a later one otherwise
   */
  private matchGroup(
    responses: Set<HandedIn>,
    visits: Set<FiledVisit>,
    enough: readonly Likeness[],
    isSameEdition: boolean,
  ): void {
    const only = <T>(all: Iterable<T>): T | undefined => {
      const [first, second] = all;
      return second === undefined ? first : undefined;
    };
    const pair = (response: HandedIn, visit: FiledVisit): void => {
      responses.delete(response);
      visits.delete(visit);
      const rivals = isSameEdition ? this.rivalsOf(response, visit) : [];
      if (rivals.length) for (const one of [response, ...rivals]) this.doubt(one, [visit]);
      else this.take(response, visit);
    };
    // Of two that say the same it does not matter which is which.
    if (responses.size > 1 || visits.size > 1)
      for (const response of responses) {
        const same = [...visits].find((visit) => this.known.likeness(response, visit) === 'all');
        if (same) pair(response, same);
      }
    if (responses.size > 1 || visits.size > 1)
      for (const response of responses) {
        const same = only(
          [...visits].filter((visit) => this.known.likeness(response, visit) === 'same-visit'),
        );
        const rivals =
          same && [...responses].filter((one) => this.known.likeness(one, same) === 'same-visit');
        if (same && rivals?.length === 1) pair(response, same);
      }
    const [response, visit] = [only(responses), only(visits)];
    if (response && visit) {
      if (enough.includes(this.known.likeness(response, visit))) pair(response, visit);
      return;
    }
    if (visits.size) for (const one of responses) this.doubt(one, [...visits]);
  }

  /** Handed in again since another reader read it: then the visit's instant is one at which the form has nothing now. */
  private matchAgain(): void {
    const candidates = new Map(
      [...this.left].flatMap((response) => {
        const before = [...this.open].filter(
          (visit) =>
            mayPrecede(visit, response) &&
            ['all', 'same-visit', 'partly'].includes(this.known.likeness(response, visit)),
        );
        return before.length ? [[response, before] as const] : [];
      }),
    );
    if (!candidates.size) return;
    const gone = this.gone([...new Set([...candidates.values()].flat())]);
    if (gone)
      for (const [response, before] of candidates)
        candidates.set(
          response,
          before.filter((visit) => gone.has(visit)),
        );
    const claims = [...candidates].map(([response, visits]) => ({
      response,
      visits: visits.filter((visit) => ['all', 'same-visit'].includes(this.known.likeness(response, visit))),
    }));
    for (const { response, visits } of claims) {
      const [visit, ...others] = visits;
      const isClaimedOnce = visit && claims.filter((one) => one.visits.includes(visit)).length === 1;
      if (gone && isClaimedOnce && !others.length) this.take(response, visit);
    }
    for (const [response, before] of candidates) {
      const possible = before.filter((visit) => this.open.has(visit));
      if (this.left.has(response) && possible.length) this.doubt(response, possible);
    }
  }

  /** Those of these visits at whose instant the form has nothing that could be theirs; undefined where it cannot be told. */
  private gone(visits: readonly FiledVisit[]): ReadonlySet<FiledVisit> | undefined {
    const counts = this.known.countAt([...new Set(visits.map(({ submittedAt }) => submittedAt))]);
    if (!counts) return undefined;
    const matched = new Set(
      [...this.found]
        .filter(([one, visit]) => one.submittedAt !== visit.submittedAt)
        .map(([, visit]) => visit),
    );
    const filed = groupBy(
      this.known.filed.filter((visit) => !matched.has(visit)),
      ({ submittedAt }) => submittedAt,
    );
    // Of the same instant and nothing like any visit there: others, who pressed the button in the same moment.
    const others = groupBy(this.left, ({ submittedAt }) => submittedAt);
    const isGone = ({ submittedAt }: FiledVisit): boolean =>
      (counts.get(submittedAt) ?? 0) - (others.get(submittedAt)?.length ?? 0) <
      (filed.get(submittedAt)?.length ?? 0);
    return new Set(visits.filter(isGone));
  }
}

/** Whether the response can be a later edition of what is filed. */
const mayPrecede = ({ submittedAt }: FiledVisit, response: HandedIn): boolean =>
  submittedAt < response.submittedAt &&
  (response.createdAt === undefined || response.createdAt <= submittedAt);

/** @param responses of one form, all by one reader */
export const matchResponses = (responses: readonly HandedIn[], known: Known): Matches =>
  new Matching(responses, known);
