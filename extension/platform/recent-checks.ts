/** The last few checks, kept in this browser to come back to; the officer can clear them. */
import * as z from 'zod/mini';
import { Instant } from '../../shared/schema/text';
import { type Verdict, VerdictKind } from '../../shared/schema/verdict';
import { storedItem } from './storage';

/** As many as are seen at a glance. */
export const MOST_RECENT = 8;

const RecentCheck = z.object({
  /** What to ask to see it again: the URN where an entry was found, else what was typed. */
  ask: z.string(),
  /** For people. */
  name: z.string(),
  verdict: VerdictKind,
  at: Instant,
});
type RecentCheck = z.infer<typeof RecentCheck>;

export const recentChecks = storedItem({
  key: 'recent',
  title: 'the recent checks',
  version: 1,
  schema: z.array(RecentCheck),
  empty: [],
});

/** Puts a check first among the recent ones; the same question before it goes. */
export async function rememberCheck({ establishment, query, verdict, checkedAt }: Verdict): Promise<void> {
  const ask = establishment?.urn || query.text.trim();
  const name = establishment?.name ?? query.text.trim();
  if (ask === '') return;
  await recentChecks.change((old) =>
    [{ ask, name, verdict, at: checkedAt }, ...old.filter((one) => one.ask !== ask)].slice(0, MOST_RECENT),
  );
}
