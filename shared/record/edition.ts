/**
 * Editions: what a response said each time that it was found to say something else. The responses' record is made of
 * them, and nothing in it is ever written over. Reading a form again writes nothing.
 */
import * as z from 'zod/mini';
import { byText } from '../schema/by-text';
import { Visit } from '../schema/visit';
import { Instant, Text } from '../schema/text';
import { canonical, contentHash } from './content-hash';
import { byInstant, msOf, nextInstant } from './event';

/** What was read of a response: a visit as one reader has it, under whatever name. */
export interface Reading extends Visit {
  /** Instant at which it was filed, ISO; without it the one at which it was handed in stands for it. */
  readonly at?: string;
  /** Earliest instant at which it is known to have been handed in, where the reader says it. */
  readonly firstAt?: string;
  /** Which reader's name the id is; '' where nobody knows. */
  readonly reader?: string;
}

export const Edition = z.lazy(() =>
  z.extend(Visit, {
    /** Its own id: of the visit, the edition before, the instant and the answers. */
    edition: Text,
    /** Id of the edition before it; '' for the first. */
    base: z.string(),
    at: Instant,
    firstAt: z.optional(Instant),
    reader: z.optional(z.string()),
  }),
);
export type Edition = z.infer<typeof Edition>;

const said = ({ framework, version, instrument, answers }: Visit): string =>
  canonical([framework, version, instrument, answers]);

/**
 * The id of an edition of this visit. The instant is part of it: a response that comes to say again what it once said,
 * read for the first time by somebody else, is not what it was then.
 * @param base id of the edition before; '' for the first
 */
const editionId = (
  { id, framework, version, instrument, submittedAt, answers }: Visit,
  base: string,
): string => `edition-${contentHash([id, base, msOf(submittedAt), framework, version, instrument, answers])}`;

/** The order in which a response came to say what it says: as it was handed in, then as it was filed. */
export const inEditionOrder = (a: Edition, b: Edition): number =>
  byInstant(a.submittedAt, b.submittedAt) || byInstant(a.at, b.at) || byText(a.edition, b.edition);

/** The order in which readings came to be; each one's content is worked out once, and only where instants are the same. */
function inReadingOrder(): (a: Reading, b: Reading) => number {
  const contents = new Map<Reading, string>();
  const contentOf = (reading: Reading): string => {
    const known = contents.get(reading) ?? said(reading);
    contents.set(reading, known);
    return known;
  };
  return (a, b) =>
    byInstant(a.submittedAt, b.submittedAt) ||
    byInstant(a.at ?? a.submittedAt, b.at ?? b.submittedAt) ||
    byText(contentOf(a), contentOf(b));
}

/**
 * What has to be added to the record for what was read now: an edition where a response says something else than its
 * last one does, and nothing where it says the same, where what was read is older than what is filed, or where that very
 * content is filed under that instant (two versions of the product may read one response differently, turn by turn).
 * @param filed the editions in the record, in any order
 * @param readings under the ids of their visits, in any order
 */
export function newEditions(filed: readonly Edition[], readings: readonly Reading[]): readonly Edition[] {
  const known = new Map<string, Edition[]>();
  const keep = (edition: Edition): void => {
    const theirs = known.get(edition.id);
    if (theirs) theirs.push(edition);
    else known.set(edition.id, [edition]);
  };
  filed.forEach(keep);
  const added: Edition[] = [];
  for (const reading of [...readings].sort(inReadingOrder())) {
    const theirs = known.get(reading.id) ?? [];
    const before = theirs.reduce<Edition | undefined>(
      (last, one) => (last !== undefined && inEditionOrder(last, one) > 0 ? last : one),
      undefined,
    );
    if (before !== undefined && isNoNews(theirs, before, reading)) continue;
    const base = before?.edition ?? '';
    const { at, firstAt, reader, ...visit } = reading;
    // In the order of the shape, wherever the reading comes from: what is kept is one text.
    const edition = {
      ...visit,
      edition: editionId(reading, base),
      base,
      at: nextInstant(at ?? reading.submittedAt, before?.at ?? ''),
      ...(firstAt !== undefined && { firstAt }),
      ...(reader !== undefined && { reader }),
    };
    keep(edition);
    added.push(edition);
  }
  return added;
}

function isNoNews(filed: readonly Edition[], last: Edition, reading: Reading): boolean {
  const order = byInstant(reading.submittedAt, last.submittedAt);
  if (order < 0) return true;
  const says = said(reading);
  return filed.some(
    (one) => (one === last || byInstant(one.submittedAt, reading.submittedAt) === 0) && said(one) === says,
  );
}
