/** What came several times counts once; two contents under one id are told, and the earlier one stands. */
import { canonical } from './content-hash';
import { inEditionOrder, type Edition } from './edition';
import { inOrder, type RecordedEvent } from './event';
import type { ProblemList } from './problem';
import { byText } from '../schema/by-text';

/**
 * The instant is no part of what is said: a command that was tried again, or a change that two runs found, is the same
 * event twice; nor is by whom a response was read.
 */
const WHEN_AND_HOW: ReadonlySet<string> = new Set(['at', 'firstAt', 'reader']);
const contentOf = (one: object): string =>
  // An empty text says what a missing one says: a sheet's cell knows no difference.
  canonical(
    Object.fromEntries(Object.entries(one).filter(([key, value]) => !WHEN_AND_HOW.has(key) && value !== '')),
  );

function once<T extends object>(
  all: readonly T[],
  idOf: (one: T) => string,
  order: (a: T, b: T) => number,
  differs: (kept: T, other: T) => void,
): readonly T[] {
  const first = new Map<string, T>();
  // Nearly every id comes once.
  const further = new Map<string, T[]>();
  for (const one of all) {
    const id = idOf(one);
    const known = first.get(id);
    if (known === undefined) first.set(id, one);
    else if (known !== one) further.set(id, [...(further.get(id) ?? [known]), one]);
  }
  for (const [id, group] of further) {
    const [kept, ...others] = group
      .map((one) => ({ one, text: contentOf(one) }))
      .sort((a, b) => order(a.one, b.one) || byText(a.text, b.text));
    if (kept === undefined) continue;
    first.set(id, kept.one);
    const other = others.find(({ text }) => text !== kept.text);
    if (other) differs(kept.one, other.one);
  }
  return [...first.values()];
}

const inWords = ({ kind, field = '', to = '' }: RecordedEvent): string =>
  [kind, field, to === '' ? '' : `“${to}”`].filter((part) => part !== '').join(' ');

/** Each event once, in the order of the record. */
export function eventsOnce(
  events: readonly RecordedEvent[],
  problems: ProblemList,
): readonly RecordedEvent[] {
  const found = once(
    events,
    ({ id }) => id,
    inOrder,
    (kept, other) => {
      problems.add('same-id', kept.subject, {
        of: kept.id,
        values: [inWords(kept), inWords(other)],
        text: `Two events go by the id ${kept.id} and say different things: ${inWords(kept)}, and ${inWords(other)}.`,
        whatToDo:
          'The earlier one counts. If the later one is right, do it again in This visit, so that it gets an id of its own.',
        events: [kept.id],
      });
    },
  );
  return [...found].sort(inOrder);
}

/** Each edition once. */
export const editionsOnce = (editions: readonly Edition[], problems: ProblemList): readonly Edition[] =>
  once(
    editions,
    ({ edition }) => edition,
    inEditionOrder,
    (kept, other) => {
      const about = ({ answers }: Edition): string => `${answers.provider.name}, ${answers.visitDate}`;
      problems.add(
        'same-id',
        { type: 'visit', id: kept.id },
        {
          of: kept.edition,
          values: [about(kept), about(other)],
          text: `Two editions go by the id ${kept.edition} and say different things: ${about(kept)}, and ${about(other)}.`,
          whatToDo:
            'The one that was handed in first counts. Read the form again, so that the other gets an id of its own.',
          events: [kept.edition],
        },
      );
    },
  );
