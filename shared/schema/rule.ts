/** How ratings become a suggested outcome, as data. */
import * as z from 'zod/mini';
import { Meaning } from './scale';
import { Id, Line, Text } from './text';

/** What a rule counts: what ratings amount to, or one choice of a scale by its label. */
const Wanted = z.union([Meaning, z.object({ choice: Line })]);
const Choice = Line;
const Share = z.number().check(z.gte(0), z.lte(1));

/**
 * How ratings become a suggested outcome. Rules are tried in order and the first that holds gives its outcome, as
 * soon as nothing that is unanswered could change it.
 * `all` every applicable criterion in scope has the meaning · `any` at least one has · `share-over` more than
 * `share` of them have · `share-least` so much of them or more · `at-least` `count` or more have · `none` not one has · `none-worse` each has this choice or a
 * better one · `lowest` one has this choice and none a worse one · `points` their points add up to so many or more ·
 * `points-share` to so much of the most there could be · `otherwise` always holds.
 * A rule on a choice looks only at criteria that can be given it, one on points only at those whose scale has points.
 */
export const Rule = z.lazy(() =>
  z.object({
    id: Id,
    /** The rule in plain words, as shown in the reasons. */
    text: Text,
    when: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('all'), meaning: Wanted }),
      z.object({ kind: z.literal('any'), meaning: Wanted }),
      z.object({ kind: z.literal('share-over'), meaning: Wanted, share: Share }),
      z.object({ kind: z.literal('share-least'), meaning: Wanted, share: Share }),
      z.object({
        kind: z.literal('at-least'),
        meaning: Wanted,
        count: z.int().check(z.gte(1, 'must be 1 or more')),
      }),
      z.object({ kind: z.literal('none'), meaning: Wanted }),
      z.object({ kind: z.literal('none-worse'), choice: Choice }),
      z.object({ kind: z.literal('lowest'), choice: Choice }),
      z.object({ kind: z.literal('points'), atLeast: z.number().check(z.gt(0, 'must be more than 0')) }),
      z.object({ kind: z.literal('points-share'), share: Share }),
      z.object({ kind: z.literal('otherwise') }),
    ]),
    /** Which criteria are looked at: themes and criteria by their codes. */
    scope: z.union([
      z.enum(['essential', 'all']),
      z.object({ themes: z.array(Line).check(z.minLength(1)) }),
      z.object({ criteria: z.array(Line).check(z.minLength(1)) }),
    ]),
    outcome: Id,
    /** `product`: the source leaves this open, so the choice is ours, labelled so, and the LA can change it. */
    ownedBy: z.optional(z.literal('product')),
  }),
);
export type Rule = z.infer<typeof Rule>;
