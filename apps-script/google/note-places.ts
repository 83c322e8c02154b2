/**
 * Notes of which each account has one of its own, in a numbered place that it keeps. Nobody shares a place; one that its
 * account has not written for long is given to the next, so that notes do not grow in number.
 */
import { InputError } from '../../shared/errors';
import { parseKept } from '../../shared/schema/kept-shape';

/** More accounts than ever work in one workbook within a month. */
const PLACES = 100;
/** Google renews the keys of accounts every 30 days (reference of Session): what is older is nobody's. */
const KEPT_MS = 31 * 24 * 60 * 60 * 1000;

/** Where notes are read. */
interface ReadNotes {
  /** undefined where there is none of that name. */
  readonly noteNamed: (name: string) => string | undefined;
}

/** What every such note says beside its own. */
interface Owned {
  /** Of the account. */
  readonly key: string;
  /** Instant at which it was last written, ISO. */
  readonly at: string;
}

/** A kind of such notes. */
export interface OwnedNotes<T extends Owned> {
  /** Begins their names, with the version of their shape. */
  readonly name: string;
  /** @throws InputError for what is none of them. */
  readonly parse: (value: unknown) => T;
}

function noteAt<T extends Owned>(
  { noteNamed }: ReadNotes,
  kind: OwnedNotes<T>,
  place: number,
): T | undefined {
  const text = noteNamed(`${kind.name}${place}`);
  if (text === undefined) return undefined;
  try {
    return kind.parse(parseKept(text, 'damaged'));
  } catch (error) {
    // The account's next run writes it again.
    if (error instanceof InputError) return undefined;
    throw error;
  }
}

const isKept = ({ at }: Owned, now: string): boolean => Date.parse(now) - Date.parse(at) < KEPT_MS;

const places = Array.from({ length: PLACES }, (_, index) => index);

/** All notes of a kind, each account's. @param now instant, ISO */
export const ownedNotes = <T extends Owned>(notes: ReadNotes, kind: OwnedNotes<T>, now: string): T[] =>
  places.flatMap((place) => {
    const note = noteAt(notes, kind, place);
    return note && isKept(note, now) ? [note] : [];
  });

/** The account's note as it is; undefined where it has none. */
export const ownNote = <T extends Owned>(notes: ReadNotes, kind: OwnedNotes<T>, key: string): T | undefined =>
  places.map((place) => noteAt(notes, kind, place)).find((note) => note?.key === key);

/** The account's note, by the name to keep it under: in its own place, else in the first that is nobody's, else in the oldest. */
export function toOwnPlace<T extends Owned>(
  notes: ReadNotes,
  kind: OwnedNotes<T>,
  note: T,
): Record<string, string> {
  const held = places.map((place) => noteAt(notes, kind, place));
  const own = held.findIndex((one) => one?.key === note.key);
  const free = held.findIndex((one) => !one || !isKept(one, note.at));
  const oldest = held.reduce(
    (last, one, place) => ((one?.at ?? '') < (held[last]?.at ?? '') ? place : last),
    0,
  );
  const place = own >= 0 ? own : free >= 0 ? free : oldest;
  return { [`${kind.name}${place}`]: JSON.stringify(note) };
}
