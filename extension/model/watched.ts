/** A provider whose entry in the register is watched, as last seen. */
import * as z from 'zod/mini';
import { addressLine, Establishment } from '../../shared/schema/establishment';
import { Instant } from '../../shared/schema/text';

const Change = z.object({
  /** What changed, for people: "Status", "Proprietor". */
  what: z.string(),
  from: z.string(),
  to: z.string(),
  /** Date of the register copy that shows it, ISO; null where that is not known. */
  seenIn: z.nullable(z.string()),
});
type Change = z.infer<typeof Change>;

export const Watched = z.object({
  schema: z.literal(1),
  urn: z.string(),
  since: Instant,
  /** The entry as the last register had it; null when that register had no such entry any more. */
  entry: z.nullable(Establishment),
  name: z.string(),
  /** Changes that the officer has not yet put aside, newest first. */
  changes: z.array(Change),
});
export type Watched = z.infer<typeof Watched>;

/** What counts as a change: what an officer would act on. Heads and pupil numbers change all the time. */
const LOOKED_AT: readonly { readonly what: string; readonly of: (entry: Establishment) => string }[] = [
  { what: 'Status', of: (entry) => entry.statusName },
  { what: 'Name', of: (entry) => entry.name },
  { what: 'Proprietor', of: (entry) => entry.proprietor },
  { what: 'Address', of: addressLine },
  { what: 'Type', of: (entry) => entry.type },
  { what: 'Local authority', of: (entry) => entry.la },
  { what: 'Close date', of: (entry) => entry.closeDate },
];

/** What changed between two readings of an entry. */
export function changesBetween(
  before: Establishment | null,
  after: Establishment | null,
  seenIn: string | null,
): Change[] {
  if (!before && !after) return [];
  if (!before) return [{ what: 'Entry', from: 'not on the register', to: 'on the register', seenIn }];
  if (!after) return [{ what: 'Entry', from: 'on the register', to: 'not on the register any more', seenIn }];
  return LOOKED_AT.map(({ what, of }) => ({ what, from: of(before), to: of(after), seenIn })).filter(
    ({ from, to }) => from !== to,
  );
}

/** The watched provider after a new register has been looked at. */
export function seenAgain(watched: Watched, after: Establishment | null, seenIn: string | null): Watched {
  return {
    ...watched,
    entry: after,
    name: after?.name ?? watched.name,
    changes: [...changesBetween(watched.entry, after, seenIn), ...watched.changes],
  };
}
