/**
 * A response is one visit for ever, by whatever name it was read. Each reader (Forms API, FormApp, another person's copy)
 * has an id of its own for it; what all of them have is the form, the instant and what it says. The visit goes by the
 * id that was read first. What leaves two ways open is decided by nobody here, but asked.
 */
import { isSameName } from '../county/provider-identity';
import { byText } from '../schema/by-text';
import { longDate } from '../schema/dates';
import { canonical } from './content-hash';
import { inEditionOrder, type Edition } from './edition';
import { msOf, type RecordedEvent } from './event';
import type { ProblemList } from './problem';

/** What a person answers where a response may be one visit or another: this field of a `correct` event on it. */
export const RESPONSE_OF = 'response-of';
/** As its value: it is a visit of its own. */
const OF_NONE = 'none';

interface Named {
  readonly id: string;
  readonly formId: string;
  readonly first: Edition;
  readonly editions: readonly Edition[];
  readonly readers: ReadonlySet<string>;
}

export interface VisitNames {
  /** The id of the visit that this id belongs to; the id itself where nothing else is known of it. */
  readonly of: (id: string) => string;
}

function namedIn(editions: readonly Edition[]): readonly Named[] {
  const groups = new Map<string, Edition[]>();
  for (const edition of editions) {
    const group = groups.get(edition.id);
    if (group) group.push(edition);
    else groups.set(edition.id, [edition]);
  }
  return [...groups].flatMap(([id, group]) => {
    const [first] = group.length > 1 ? group.sort(inEditionOrder) : group;
    const readers = new Set(group.flatMap(({ reader = '' }) => (reader === '' ? [] : [reader])));
    return first ? [{ id, formId: first.formId, first, editions: group, readers }] : [];
  });
}

/** Two names of one reader are two responses: whoever pressed the button twice made two visits. */
const mayBeOne = (a: Named, b: Named): boolean => ![...a.readers].some((reader) => b.readers.has(reader));

/** Each read by a reader that is known, and by another: without that, one instant is no sign of one response. */
const areOfTwoReaders = (a: Named, b: Named): boolean =>
  a.readers.size > 0 && b.readers.size > 0 && mayBeOne(a, b);

/** Whether they are about one provider or one day: two people may press the button in the same moment. */
function isAlike({ first: a }: Named, { first: b }: Named): boolean {
  const [mine, other] = [a.answers.provider, b.answers.provider];
  return (
    a.answers.visitDate === b.answers.visitDate ||
    isSameName(mine.name, other.name) ||
    (mine.urn !== undefined && mine.urn === other.urn)
  );
}

/** Groups of more than one visit that fall together under a key. */
function together(
  visits: readonly Named[],
  keysOf: (visit: Named) => Iterable<string>,
): readonly (readonly Named[])[] {
  const groups = new Map<string, Set<Named>>();
  for (const visit of visits)
    for (const key of keysOf(visit)) groups.set(key, (groups.get(key) ?? new Set()).add(visit));
  return [...groups.values()].filter(({ size }) => size > 1).map((group) => [...group]);
}

/** Earliest filed first: the first of them gives the visit its id. */
const readFirst = (a: Named, b: Named): number =>
  msOf(a.first.at) - msOf(b.first.at) ||
  msOf(a.first.submittedAt) - msOf(b.first.submittedAt) ||
  byText(a.id, b.id);

class Naming implements VisitNames {
  private readonly links = new Map<string, Named>();

  of(id: string): string {
    let here = id;
    for (let next = this.links.get(here); next !== undefined; next = this.links.get(here)) here = next.id;
    return here;
  }

  private root(visit: Named): Named {
    const next = this.links.get(visit.id);
    return next === undefined ? visit : this.root(next);
  }

  unite(a: Named, b: Named): void {
    const [one, other] = [this.root(a), this.root(b)];
    if (one === other) return;
    const [first, later] = readFirst(one, other) < 0 ? [one, other] : [other, one];
    this.links.set(later.id, first);
  }
}

/** What people answered: response id to visit id, or `none`; the latest counts. @param events in order */
function answered(events: readonly RecordedEvent[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { kind, subject, field, to = '' } of events)
    if (kind === 'correct' && subject.type === 'visit' && field === RESPONSE_OF) found.set(subject.id, to);
  return found;
}

/**
 * @param editions each once
 * @param events in the order of the record
 * @param areMatched whoever filed the editions has matched what each reader calls a response: each id is a visit's own
 */
export function visitNames(
  editions: readonly Edition[],
  events: readonly RecordedEvent[],
  problems: ProblemList,
  areMatched = false,
): VisitNames {
  const names = new Naming();
  const said = answered(events);
  if (areMatched && said.size === 0) return names;
  const visits = [...namedIn(editions)].sort(readFirst);
  const byId = new Map(visits.map((visit) => [visit.id, visit]));
  for (const [id, of] of [...said].sort(([a], [b]) => byText(a, b))) {
    const [one, other] = [byId.get(id), byId.get(of)];
    if (one && other) names.unite(one, other);
  }
  if (areMatched) return names;
  const open = visits.filter(({ id, formId }) => formId !== '' && said.get(id) === undefined);

  // The same form, the same instant and the same words: one response. Of several pairs it does not matter which is which.
  const instant = ({ submittedAt }: Edition): number => msOf(submittedAt);
  // Each once: where hundreds came in at one instant each is held against all others.
  const contents = new Map<Edition, string>();
  const contentOf = (edition: Edition): string => {
    const known = contents.get(edition) ?? `${instant(edition)} ${canonical(edition.answers)}`;
    contents.set(edition, known);
    return known;
  };
  for (const group of together(open, ({ formId, editions: all }) =>
    all.map((edition) => `${formId} ${instant(edition)}`),
  )) {
    const left = new Set(group);
    for (const visit of group) {
      if (!left.delete(visit)) continue;
      const saidThen = new Set(visit.editions.map(contentOf));
      const twin = [...left].find(
        (other) =>
          mayBeOne(visit, other) && other.editions.some((edition) => saidThen.has(contentOf(edition))),
      );
      if (!twin) continue;
      left.delete(twin);
      names.unite(visit, twin);
    }
  }

  // Handed in again since it was first read: what the two have is the instant at which it first came in.
  const isRoot = ({ id }: Named): boolean => names.of(id) === id;
  for (const group of together(
    open.filter(isRoot),
    ({ formId, first }) =>
      new Set([first.submittedAt, first.firstAt ?? first.submittedAt].map((at) => `${formId} ${msOf(at)}`)),
  )) {
    const pairs = group.flatMap((a, at) =>
      group.slice(at + 1).flatMap((b) => (areOfTwoReaders(a, b) && isAlike(a, b) ? [[a, b] as const] : [])),
    );
    const [pair, ...others] = pairs;
    if (pair === undefined) continue;
    if (others.length === 0) {
      names.unite(...pair);
      continue;
    }
    for (const visit of new Set(pairs.map(([, later]) => later))) ask(visit, group, problems);
  }
  return names;
}

function ask(visit: Named, group: readonly Named[], problems: ProblemList): void {
  const about = ({ id, first: { answers } }: Named): string =>
    `${answers.provider.name} on ${longDate(answers.visitDate)} (${id})`;
  const others = group.filter((other) => other !== visit);
  problems.add(
    'which-visit',
    { type: 'visit', id: visit.id },
    {
      field: RESPONSE_OF,
      values: [about(visit), ...others.map(about)],
      text: `The response ${about(visit)} may be one of these handed in again, or a visit of its own: ${others.map(about).join('; ')}. They came in at the same moment.`,
      whatToDo: `Look at the responses in the form, then say in This visit which one it is (“${OF_NONE}”: a visit of its own). Until then it counts as its own.`,
      events: [],
    },
  );
}
