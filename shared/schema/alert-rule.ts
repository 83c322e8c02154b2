/** Alerts that a framework's own answers call for, as data: what no rating says and a person must look at. */
import * as z from 'zod/mini';
import { Id, Text } from './text';

/**
 * What an alert is about: `registration` a provider that may have to register · `limit` more than the framework allows ·
 * `evidence` a rating beside its own evidence that says otherwise · `decision` one that the framework's words do not
 * allow · `unmet` a suggestion of met beside many other unmet requirements · `date` one that cannot be.
 */
export const AlertKind = z.enum(['registration', 'limit', 'evidence', 'decision', 'unmet', 'date']);
export type AlertKind = z.infer<typeof AlertKind>;

/**
 * One thing that the answers must say. `field-is-not` and `not-none` hold for an empty field, too: what was not said
 * clears nobody. `hours-over` reads hours out of a text; `unticked` is a choice of a `ticks` field without its tick.
 */
export const AlertCondition = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('field-is'), field: Id, is: Text }),
    z.object({ kind: z.literal('field-is-not'), field: Id, is: Text }),
    z.object({ kind: z.literal('number-at-least'), field: Id, number: z.number() }),
    z.object({ kind: z.literal('not-none'), field: Id }),
    z.object({ kind: z.literal('hours-over'), field: Id, number: z.number() }),
    z.object({ kind: z.literal('blank'), field: Id }),
    z.object({ kind: z.literal('unticked'), field: Id }),
    z.object({ kind: z.literal('rated'), criterion: Text, is: Text }),
    z.object({ kind: z.literal('not-applicable'), criterion: Text }),
  ]),
);
export type AlertCondition = z.infer<typeof AlertCondition>;

export const AlertRule = z.lazy(() =>
  z.object({
    id: Id,
    kind: AlertKind,
    /** What a person should see, and what to do about it. */
    text: Text,
    /** It is told where every condition of one of these lists holds. */
    when: z.array(z.array(AlertCondition).check(z.minLength(1))).check(z.minLength(1)),
    /** The document and place that it rests on. */
    source: Text,
  }),
);
export type AlertRule = z.infer<typeof AlertRule>;
